"""A second run does what changed; one submission that cannot be graded stops no other."""

import json
from pathlib import Path

import nbformat
import pytest

from grading import demonstration
from grading.fingerprints import Fingerprints, fingerprint

from .conftest import ROOT, marks, run_grade

SLUG = "02-ltu"
RIGHT = (ROOT / "examples" / "class" / "alva" / f"{SLUG}.py").read_text()


def hand_in(course: Path, student: str, answers: str = RIGHT, name: str = f"{SLUG}.ipynb") -> Path:
    """Put a submission in place: the released notebook with these answers."""
    released = nbformat.read(course / "exercises" / SLUG / f"{SLUG}.ipynb", as_version=4)
    path = course / "coursework" / "submitted" / student / SLUG / name
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(demonstration.fill_in(released, answers), path)
    return path


def test_a_fingerprint_changes_with_content_name_and_place(tmp_path):
    (tmp_path / "a").write_text("x")
    first = fingerprint([tmp_path])
    assert fingerprint([tmp_path]) == first
    (tmp_path / "a").write_text("y")
    second = fingerprint([tmp_path])
    (tmp_path / "a").rename(tmp_path / "b")
    assert len({first, second, fingerprint([tmp_path])}) == 3


def test_fingerprints_outlive_a_broken_file(tmp_path):
    path = tmp_path / "made-from.json"
    Fingerprints(path).keep("one", "1")
    assert Fingerprints(path).unchanged("one", "1")
    path.write_text(path.read_text()[:3])
    assert not Fingerprints(path).unchanged("one", "1")


@pytest.mark.slow
def test_only_what_changed_is_graded_again(course):
    for student in ("one", "two"):
        hand_in(course, student)
    assert "2 graded, 0 unchanged" in run_grade(course, SLUG).stdout
    assert "0 graded, 2 unchanged" in run_grade(course, SLUG).stdout
    hand_in(course, "two", RIGHT.replace("b >= 0", "b > 0"))
    again = run_grade(course, SLUG)
    assert "1 graded, 1 unchanged" in again.stdout, again.stderr
    given = marks(course)
    assert given["one", SLUG] == (8, 8)
    assert given["two", SLUG][0] < 8
    page = course / "coursework" / "feedback" / "two" / SLUG / f"{SLUG}.html"
    assert f"{given['two', SLUG][0]:g} of 8 points" in page.read_text()


@pytest.mark.slow
def test_a_gradebook_that_was_moved_away_is_made_again_with_all_marks(course):
    hand_in(course, "one")
    run_grade(course, SLUG)
    (course / "coursework" / "gradebook.db").rename(course / "coursework" / "gradebook.broken.db")
    assert "1 graded, 0 unchanged" in run_grade(course, SLUG).stdout
    assert marks(course)["one", SLUG] == (8, 8)


@pytest.mark.slow
def test_one_that_cannot_be_graded_is_reported_in_one_line_and_stops_no_other(course):
    hand_in(course, "able")
    hand_in(
        course,
        "killer",
        RIGHT.replace("    return (np.asarray(z)", "    import os; os._exit(1)\n    return (np.asarray(z)"),
    )
    hand_in(course, "renamed", name=f"{SLUG} (1).ipynb")
    hand_in(course, "zeno")
    done = run_grade(course, SLUG)
    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr
    assert "2 graded, 0 unchanged" in done.stdout
    given = marks(course)
    assert given["able", SLUG] == given["zeno", SLUG] == (8, 8)
    assert ["killer", "?"] in [line.split() for line in done.stdout.splitlines()]
    left = [line for line in done.stdout.splitlines() if line.startswith("not graded")]
    assert [line.split()[2] for line in left] == ["killer,", "renamed,"]
    assert "02-ltu (1).ipynb" in left[1]
    assert "rename it" in left[1]


@pytest.mark.slow
def test_an_assignment_that_is_not_there_is_reported_and_stops_no_other(course):
    hand_in(course, "one")
    done = run_grade(course, "99-unknown", SLUG)
    assert done.returncode == 1
    assert "not graded  all of 99-unknown: No notebooks were matched" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert marks(course)["one", SLUG] == (8, 8)


@pytest.mark.slow
def test_warnings_and_prints_in_an_answer_cost_nothing_and_are_not_shown(course):
    noise = "    import warnings; warnings.warn('careful'); print('seen', z)\n    return (np.asarray(z)"
    hand_in(course, "noisy", RIGHT.replace("    return (np.asarray(z)", noise))
    done = run_grade(course, SLUG)
    assert marks(course)["noisy", SLUG] == (8, 8), done.stdout
    page = course / "coursework" / "feedback" / "noisy" / SLUG / f"{SLUG}.html"
    text = page.read_text()
    assert "warnings.warn" in text.replace('<span class="o">.</span>', ".").replace("</span>", "").replace(
        '<span class="n">', ""
    )
    assert "seen [" not in text


@pytest.mark.slow
def test_a_mark_that_a_person_changes_comes_into_the_feedback(course):
    from nbgrader.api import Gradebook

    hand_in(course, "one")
    run_grade(course, SLUG)
    with Gradebook(f"sqlite:///{course / 'coursework' / 'gradebook.db'}", "ffnn") as book:
        grade = book.find_grade("test_step_values", SLUG, SLUG, "one")
        grade.manual_score = 0.5
        book.db.commit()
    again = run_grade(course, SLUG)
    assert "0 graded, 1 unchanged" in again.stdout
    text = (course / "coursework" / "feedback" / "one" / SLUG / f"{SLUG}.html").read_text()
    assert "7.5 of 8 points" in text
    assert "marked by a person" in text


@pytest.mark.slow
def test_grading_leaves_exercises_and_solutions_alone(course):
    before = fingerprint([course / "exercises", course / "solutions"])
    answered = course / "exercises" / SLUG / f"{SLUG}.ipynb"
    hand_in(course, "one")
    run_grade(course, SLUG)
    assert fingerprint([course / "exercises", course / "solutions"]) == before
    assert json.loads(answered.read_text())["cells"]
