"""The demonstration class hands in what its files say, and keeps out of a real class."""

from pathlib import Path

import nbformat
import pytest

from grading import demonstration

from .conftest import ROOT


def cells(notebook, name):
    return [cell for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("grade_id") == name]


def test_an_answer_is_typed_into_the_cell_of_its_name_and_nothing_else_changes(released):
    notebook = demonstration.fill_in(released, "def step(z):\n    return 1\n")
    assert cells(notebook, "step")[0].source == "def step(z):\n    return 1"
    others = [(a, b) for a, b in zip(released.cells, notebook.cells, strict=True) if a.id != "step"]
    assert all(a == b for a, b in others)


def test_a_function_that_is_defined_twice_makes_a_copied_cell(released):
    notebook = demonstration.fill_in(released, "def step(z):\n    return 1\n\ndef step(z):\n    return 2\n")
    assert [cell.source[-1] for cell in cells(notebook, "step")] == ["1", "2"]
    ids = [cell.id for cell in notebook.cells]
    assert len(set(ids)) == len(ids)
    nbformat.validate(notebook)


def test_an_answer_to_a_question_that_was_not_asked_is_refused_by_name(released):
    with pytest.raises(ValueError, match="no answer cell in the notebook for relu"):
        demonstration.fill_in(released, "def relu(z):\n    return z\n")


def test_every_student_has_a_grade_in_the_table_for_everything_that_was_handed_in():
    table = (ROOT / "examples" / "class" / "grades.csv").read_text().splitlines()[1:]
    assert {tuple(line.split(",")[:2]) for line in table} == {
        (path.parts[0], path.parts[1]) for path in demonstration.submissions()
    }


def test_the_class_has_the_six_cases_that_a_course_meets():
    handed_in = demonstration.submissions()
    assert len(demonstration.students()) >= 6
    assert any(content.startswith(b"<!DOCTYPE html>") for content in handed_in.values())
    texts = {path: content.decode() for path, content in handed_in.items()}
    assert any("0.291027924" in text for text in texts.values()), "the updated-weights bug"
    assert any("while i < 2" in text for text in texts.values()), "an endless loop"
    copied = [path for path, text in texts.items() if text.count('"grade_id": "ltu"') == 2]
    assert copied == [Path("farid", "02-ltu", "02-ltu.ipynb")]


def test_it_is_put_in_place_once(course):
    assert len(demonstration.put_in_place(course)) == len(demonstration.submissions(course))
    assert demonstration.put_in_place(course) == []
    assert demonstration.is_alone(course)


def test_a_real_student_ends_the_short_time_limit_and_keeps_the_class_out(course, monkeypatch, capsys):
    (course / "coursework" / "submitted" / "real" / "02-ltu").mkdir(parents=True)
    assert not demonstration.is_alone(course)
    monkeypatch.setattr(demonstration, "ROOT", course)
    monkeypatch.setattr(demonstration, "is_alone", lambda: False)
    assert demonstration.main() == 0
    assert "stays out of it" in capsys.readouterr().out
    assert not (course / "coursework" / "submitted" / "alva").exists()


def test_no_hidden_test_is_in_what_the_class_hands_in():
    assert not any(b"HIDDEN TESTS" in content for content in demonstration.submissions().values())


def test_the_files_of_the_class_are_small_and_hold_no_notebook():
    files = [path for path in (ROOT / "examples" / "class").rglob("*") if path.is_file()]
    assert not [path for path in files if path.suffix == ".ipynb"]
    assert sum(path.stat().st_size for path in files) < 30_000
    assert not [path for path in files if path.suffix == ".json" or path.read_text().startswith("{")]


def test_answers_that_somebody_typed_into_the_exercise_are_handed_in_by_no_student(course):
    before = demonstration.submissions(course)
    path = course / "exercises" / "02-ltu" / "02-ltu.ipynb"
    typed = demonstration.fill_in(nbformat.read(path, as_version=4), "def step(z):\n    return 1\n")
    nbformat.write(typed, path)
    assert demonstration.submissions(course) == before
