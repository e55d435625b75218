"""nbgrader itself gives right answers full points, and agrees with the fast runner cell by cell."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from grading import release
from tests.solutions import answers
from tests.solutions.runner import ROOT, load, run

SLUGS = release.slugs()
CONFIG = """
c = get_config()
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.ignore = ["*.py", "*.md"]
"""


def class_of(slug: str) -> dict[str, dict[str, str]]:
    """Students and the cells they hand in: every right answer once, some wrong ones, nothing at all."""
    functions = load(slug).functions
    students: dict[str, dict[str, str]] = {"untouched": {}}
    for kind, size in (("right", None), ("wrong", 3)):
        columns = {name: answers.of(slug, name, kind) for name in functions}
        for number in range(size or max(map(len, columns.values()))):
            students[f"{kind}-{number}"] = {
                name: column[number % len(column)].source for name, column in columns.items()
            }
    students["solution"] = {name: function.source for name, function in functions.items()}
    return students


def hand_in(course: Path, slug: str, student: str, cells: dict[str, str]) -> None:
    """Write a student's submission: the released notebook with these answer cells."""
    notebook = json.loads((ROOT / "exercises" / slug / f"{slug}.ipynb").read_text("utf-8"))
    for cell in notebook["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("solution"):
            cell["source"] = cells.get(cell["id"], cell["source"])
    folder = course / "submitted" / student / slug
    folder.mkdir(parents=True)
    (folder / f"{slug}.ipynb").write_text(json.dumps(notebook), "utf-8")


def nbgrader(course: Path, *arguments: str) -> None:
    """Run a command of nbgrader in a course, without this course's safe grading around it."""
    done = subprocess.run(
        [sys.executable, "-m", "nbgrader", *arguments],
        cwd=course,
        env={"PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin", "HOME": str(course)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.slow
@pytest.mark.parametrize("slug", SLUGS)
def test_nbgrader_gives_each_test_cell_the_points_that_the_runner_gives(slug, tmp_path):
    (tmp_path / "nbgrader_config.py").write_text(CONFIG)
    source = tmp_path / "solutions" / slug
    source.mkdir(parents=True)
    (source / f"{slug}.ipynb").write_text(release.solution_notebook(slug), "utf-8")
    students = class_of(slug)
    for student, cells in students.items():
        hand_in(tmp_path, slug, student, cells)
    nbgrader(tmp_path, "generate_assignment", slug)
    nbgrader(tmp_path, "autograde", slug)

    functions = load(slug).functions
    total = sum(function.points for function in functions.values())
    jobs = [(student, name, cell) for student, cells in students.items() for name, cell in cells.items()]
    outcomes = run(slug, [(name, cell) for _, name, cell in jobs])
    failed = {student: set() for student in students}
    failed["untouched"] = {test.name for function in functions.values() for test in function.tests}
    for (student, _, _), outcome in zip(jobs, outcomes, strict=True):
        failed[student] |= set(outcome.failed)

    with Gradebook(f"sqlite:///{tmp_path / 'gradebook.db'}") as gradebook:
        for student in students:
            submission = gradebook.find_submission(slug, student)
            (notebook,) = submission.notebooks
            lost = {grade.name for grade in notebook.grades if grade.auto_score != grade.max_score}
            assert lost == failed[student], student
            assert submission.max_score == total
            if student.startswith(("right", "solution")):
                assert submission.score == total
        assert gradebook.find_submission(slug, "untouched").score == 0
