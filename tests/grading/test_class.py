"""The demonstration class from hand-in to feedback: the grades it deserves, and no hidden test given away."""

import ast
import csv
import re
from html import unescape
from pathlib import Path

import nbformat
import pytest
from nbgrader.api import Gradebook

from .conftest import ROOT, marks

pytestmark = pytest.mark.slow

CLASS = ROOT / "examples" / "class"
with (CLASS / "grades.csv").open() as _table:
    DESERVED = {(row["student"], row["assignment"]): row for row in csv.DictReader(_table)}


def page(course: Path, student: str, slug: str) -> str:
    """The text of one feedback page, as a reader sees it."""
    html = (course / "coursework" / "feedback" / student / slug / f"{slug}.html").read_text()
    return unescape(re.sub(r"<[^>]+>", "", html.split("</style>")[-1]))


def pages(course: Path) -> dict[tuple[str, str], str]:
    return {(student, slug): page(course, student, slug) for student, slug in DESERVED}


def scores_of(course: Path, student: str, slug: str) -> dict[str, float]:
    """What each test cell gave."""
    with Gradebook(f"sqlite:///{course / 'coursework' / 'gradebook.db'}", "ffnn") as book:
        (notebook,) = book.find_submission(slug, student).notebooks
        return {grade.name: grade.score for grade in notebook.grades}


def hidden_lines(slug: str) -> set[str]:
    """The lines of code between the hidden-test markers, less those that are words only."""
    notebook = nbformat.read(ROOT / "solutions" / slug / f"{slug}.ipynb", as_version=4)
    regions = [
        region.split("### END HIDDEN TESTS")[0]
        for cell in notebook.cells
        for region in cell.source.split("### BEGIN HIDDEN TESTS")[1:]
    ]
    lines = {line.strip() for region in regions for line in region.splitlines()}
    visible = {
        line.strip()
        for cell in notebook.cells
        for line in re.sub(
            r"### BEGIN HIDDEN TESTS.*?### END HIDDEN TESTS", "", cell.source, flags=re.DOTALL
        ).splitlines()
    }
    return {line for line in lines - visible if len(line) > 12 and not _is_words(line)}


def _is_words(line: str) -> bool:
    try:
        return isinstance(ast.literal_eval(line.rstrip(",")), str)
    except (ValueError, SyntaxError):
        return False


def test_the_run_ends_well_and_says_so(graded_class):
    assert (graded_class / "status.txt").read_text() == "0", (graded_class / "printed.txt").read_text()
    printed = (graded_class / "printed.txt").read_text()
    assert f"{len(DESERVED)} graded, 0 unchanged" in printed
    assert "Traceback" not in printed


def test_every_student_gets_the_grade_that_the_table_says_they_deserve(graded_class):
    given = marks(graded_class)
    for who, row in DESERVED.items():
        assert given[who] == (float(row["score"]), float(row["max_score"])), f"{who}: {row['why']}"


def test_who_did_not_hand_in_has_no_mark_in_the_table_of_the_summary(graded_class):
    printed = (graded_class / "printed.txt").read_text()
    rows = [line.split() for line in printed.splitlines()]
    assert ["edda", "–", DESERVED["edda", "09-backprop-by-hand"]["score"]] in rows


def test_an_endless_loop_costs_only_the_tests_that_call_it(graded_class):
    scores = scores_of(graded_class, "edda", "09-backprop-by-hand")
    assert {name for name, score in scores.items() if score == 0} == {"test_total_error_values"}


def test_a_copied_cell_is_said_to_the_instructor_and_to_the_student(graded_class):
    for said in ((graded_class / "printed.txt").read_text(), page(graded_class, "farid", "02-ltu")):
        assert "The cell `ltu` is in this notebook 2 times" in " ".join(said.split())


def test_a_file_that_is_no_notebook_is_said_to_the_instructor_and_to_the_student(graded_class):
    for said in ((graded_class / "printed.txt").read_text(), page(graded_class, "gitte", "02-ltu")):
        assert "This file is not a notebook" in " ".join(said.split())


def test_feedback_holds_no_line_of_a_hidden_test(graded_class):
    for (student, slug), text in pages(graded_class).items():
        hidden = hidden_lines(slug)
        graded = graded_class / "coursework" / "autograded" / student / slug / f"{slug}.ipynb"
        there = {line.strip() for cell in nbformat.read(graded, 4).cells for line in cell.source.splitlines()}
        assert len(hidden & there) > 20, "the hidden tests ran, so there is something to look for"
        found = [line for line in hidden if line in text]
        assert not found, f"{student}, {slug}: {found}"


def test_the_released_notebooks_hold_no_line_of_a_hidden_test():
    for slug in {slug for _, slug in DESERVED}:
        text = (ROOT / "exercises" / slug / f"{slug}.ipynb").read_text()
        cells = nbformat.reads(text, as_version=4).cells
        lines = {line.strip() for cell in cells for line in cell.source.splitlines()}
        assert len(lines) > 100
        assert not hidden_lines(slug) & lines


def test_feedback_holds_no_traceback_and_no_printed_output(graded_class):
    for who, text in pages(graded_class).items():
        assert not re.search(r"Traceback|Cell In\s?\[|---->|most recent call", text), who


def test_feedback_names_the_slip_in_the_courses_own_words(graded_class):
    assert "updated-weights bug" in page(graded_class, "cleo", "09-backprop-by-hand")
    assert (
        "path"
        in page(graded_class, "dario", "09-backprop-by-hand").split("test_hidden_layer_grads_paths")[-1]
    )
    assert "no answer within the time limit" in page(graded_class, "edda", "09-backprop-by-hand")
    assert "not written yet" in page(graded_class, "bodil", "02-ltu")


def test_feedback_shows_score_and_every_test_with_its_description(graded_class):
    for (student, slug), text in pages(graded_class).items():
        row = DESERVED[student, slug]
        assert f"{slug}: {row['score']} of {row['max_score']} points" in text
        for name in scores_of(graded_class, student, slug):
            assert f"Test {name}" in text
        assert "has no description" not in text


def test_feedback_names_no_other_student_and_no_other_host(graded_class):
    students = {student for student, _ in DESERVED}
    for (student, slug), text in pages(graded_class).items():
        assert not [other for other in students - {student} if re.search(rf"\b{other}\b", text)]
        html = (graded_class / "coursework" / "feedback" / student / slug / f"{slug}.html").read_text()
        assert not re.search(r"(?:src|href)=[\"']?(?:https?:)?//|@import|url\(", html), (student, slug)


def test_what_was_handed_in_is_left_as_it_was(graded_class):
    from grading import demonstration

    for path, content in demonstration.submissions(graded_class).items():
        assert (graded_class / "coursework" / "submitted" / path).read_bytes() == content
