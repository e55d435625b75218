"""nbgrader's own commands work as the README gives them, in a course where nothing has been made yet."""

import json
import re
import sys
from pathlib import Path

import pytest

from .conftest import ROOT, marks, run
from .test_grade import RIGHT, SLUG, hand_in

pytestmark = pytest.mark.slow

NBGRADER = Path(sys.executable).with_name("nbgrader")
COMMANDS = re.findall(r"^nbgrader (.+?) +#", (ROOT / "README.md").read_text(), re.MULTILINE)
NO_ENVIRONMENT = {"PATH": "/usr/local/bin:/usr/bin:/bin"}  # as where nobody has activated it


def copy_a_cell(path: Path) -> None:
    """Paste one answer cell a second time, as students do."""
    notebook = json.loads(path.read_text())
    at = next(i for i, cell in enumerate(notebook["cells"]) if cell["id"] == "ltu")
    notebook["cells"].insert(at + 1, notebook["cells"][at] | {"id": "pasted"})
    path.write_text(json.dumps(notebook))


def test_the_readme_gives_the_four_commands():
    assert [command.split()[0] for command in COMMANDS] == [
        "generate_assignment",
        "autograde",
        "generate_feedback",
        "export",
    ]


def test_the_commands_of_the_readme_grade_a_class_in_which_one_copied_a_cell_and_one_sent_no_notebook(course):
    copy_a_cell(hand_in(course, "carbon"))
    hand_in(course, "diana")
    hand_in(course, "anton").write_text("<!DOCTYPE html>")
    released = (course / "exercises" / SLUG / f"{SLUG}.ipynb").read_bytes()
    printed = ""
    for command in COMMANDS:
        done = run([str(NBGRADER), *command.split()], course, **NO_ENVIRONMENT)
        assert done.returncode == 0, done.stderr
        printed += done.stderr
    assert "Traceback" not in printed
    assert "carbon, 02-ltu: The cell `ltu` is in this notebook 2 times" in printed
    assert "anton, 02-ltu: This file is not a notebook" in printed
    assert (course / "exercises" / SLUG / f"{SLUG}.ipynb").read_bytes() == released
    assert marks(course) == {
        ("anton", SLUG): (0, 8),
        ("carbon", SLUG): (8, 8),
        ("diana", SLUG): (8, 8),
    }
    for student in ("anton", "carbon", "diana"):
        page = (course / "coursework" / "feedback" / student / SLUG / f"{SLUG}.html").read_text()
        assert "HIDDEN" not in page


def test_answers_typed_into_the_exercise_are_neither_overwritten_nor_graded_as_a_students(course):
    hand_in(course, "anton").write_text("no notebook")
    run([str(NBGRADER), "generate_assignment", SLUG], course)
    exercise = course / "exercises" / SLUG / f"{SLUG}.ipynb"
    exercise.write_bytes(hand_in(course, "typist").read_bytes())
    for command in (f"generate_assignment {SLUG}", f"autograde {SLUG}", "export"):
        done = run([str(NBGRADER), *command.split()], course)
        assert done.returncode == 0, done.stderr
    assert marks(course) == {("anton", SLUG): (0, 8), ("typist", SLUG): (8, 8)}
    assert (
        exercise.read_bytes() == (course / "coursework/submitted/typist" / SLUG / exercise.name).read_bytes()
    )


def test_the_time_limit_is_nbgraders_own_for_real_students_and_shorter_for_the_demonstration(course):
    from grading import demonstration
    from grading.course import Course

    assert Course(course).config.Execute.timeout == 30
    demonstration.put_in_place(course)
    assert Course(course).config.Execute.timeout == 10
    hand_in(course, "real", RIGHT)
    assert Course(course).config.Execute.timeout == 30
