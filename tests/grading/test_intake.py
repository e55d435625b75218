"""Whatever is handed in, nbgrader gets a notebook with every label once, and the student is told why."""

import copy
import json

import nbformat
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grading.intake import tidy

from .conftest import ROOT

RELEASED = nbformat.read(ROOT / "exercises" / "02-ltu" / "02-ltu.ipynb", as_version=4)
LABELS = [cell.metadata.nbgrader for cell in RELEASED.cells if "nbgrader" in cell.metadata]
NAMES = [label.grade_id for label in LABELS]


def handed_in(change=lambda notebook: None) -> bytes:
    """The released notebook with one change, as the bytes of a file."""
    notebook = copy.deepcopy(RELEASED)
    change(notebook)
    return json.dumps(notebook).encode()


def place(notebook, name):
    return next(
        i
        for i, cell in enumerate(notebook.cells)
        if cell.metadata.get("nbgrader", {}).get("grade_id") == name
    )


def labels(notebook):
    return [cell.metadata.nbgrader for cell in notebook.cells if "nbgrader" in cell.metadata]


def copied(name, above=False):
    def change(notebook):
        at = place(notebook, name)
        again = copy.deepcopy(notebook.cells[at])
        again.id = "pasted"
        notebook.cells.insert(at if above else at + 1, again)

    return change


def test_the_released_notebook_comes_through_as_it_is():
    notebook, notes = tidy(handed_in(), RELEASED)
    assert notes == []
    assert labels(notebook) == LABELS
    assert [cell.source for cell in notebook.cells] == [cell.source for cell in RELEASED.cells]


@pytest.mark.parametrize("name", ["ltu", "test_ltu_values", "checking_tools"])
def test_a_copied_cell_keeps_its_text_but_only_the_last_one_keeps_the_label(name):
    notebook, notes = tidy(handed_in(copied(name)), RELEASED)
    assert labels(notebook) == LABELS
    assert len(notebook.cells) == len(RELEASED.cells) + 1
    assert notebook.cells[place(notebook, name)].id == "pasted"
    assert len(notes) == 1
    assert f"`{name}` is in this notebook 2 times" in notes[0]


def test_a_cell_whose_label_was_lost_is_found_by_the_function_that_it_defines():
    def change(notebook):
        cell = notebook.cells[place(notebook, "ltu")]
        cell.metadata = {}
        cell.source = "# mine\ndef ltu(x, w, b=0.0):\n    return 1\n"

    notebook, notes = tidy(handed_in(change), RELEASED)
    assert labels(notebook) == LABELS
    assert notebook.cells[place(notebook, "ltu")].source.startswith("# mine")
    assert len(notes) == 1
    assert "`ltu` had lost its label" in notes[0]


def test_a_notebook_without_any_label_gets_all_of_them_back_in_their_order():
    def change(notebook):
        for cell in notebook.cells:
            cell.metadata = {}

    notebook, notes = tidy(handed_in(change), RELEASED)
    assert labels(notebook) == LABELS
    assert len(notebook.cells) == len(RELEASED.cells)
    assert len(notes) == len(NAMES)


def test_a_deleted_test_is_put_back_behind_the_cell_that_it_followed():
    notebook, notes = tidy(handed_in(lambda nb: nb.cells.pop(place(nb, "test_ltu_threshold"))), RELEASED)
    assert labels(notebook) == LABELS
    assert notes == ["The cell `test_ltu_threshold` was missing and was put back."]


def test_a_deleted_answer_is_not_put_back_since_the_empty_one_would_replace_one_elsewhere():
    notebook, _ = tidy(handed_in(lambda nb: nb.cells.pop(place(nb, "ltu"))), RELEASED)
    assert [label.grade_id for label in labels(notebook)] == [name for name in NAMES if name != "ltu"]


@pytest.mark.parametrize(
    "metadata",
    [
        {"nbgrader": None},
        {"nbgrader": ["step"]},
        {"nbgrader": {"grade_id": "step", "schema_version": 99, "solution": True}},
        {"nbgrader": {"grade_id": "step", "schema_version": 1}},
        {"nbgrader": {"grade_id": {"a": 1}}},
        {"nbgrader": {"grade_id": "step", "points": 100, "grade": True}},
    ],
)
def test_points_versions_and_nonsense_in_a_submissions_labels_are_not_believed(metadata):
    def change(notebook):
        notebook.cells[place(notebook, "step")].metadata = metadata

    notebook, _ = tidy(handed_in(change), RELEASED)
    assert labels(notebook) == LABELS


@pytest.mark.parametrize("tag", ["skip-execution", "raises-exception"])
def test_a_tag_that_would_skip_a_test_or_forgive_its_error_is_dropped(tag):
    def change(notebook):
        for cell in notebook.cells:
            cell.metadata["tags"] = [tag]

    notebook, _ = tidy(handed_in(change), RELEASED)
    assert not any("tags" in cell.metadata for cell in notebook.cells)


def test_the_kernel_is_the_courses():
    notebook, _ = tidy(
        handed_in(lambda nb: nb.metadata.update(kernelspec={"name": "conda-env-mine"})), RELEASED
    )
    assert notebook.metadata == RELEASED.metadata


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_the_encoding_of_the_file_does_not_matter(encoding):
    notebook, notes = tidy(json.dumps(RELEASED, ensure_ascii=False).encode(encoding), RELEASED)
    assert labels(notebook) == LABELS
    assert notes == []


def test_windows_line_ends_and_missing_cell_ids_do_not_matter():
    plain = copy.deepcopy(RELEASED)
    plain.nbformat_minor = 4
    for cell in plain.cells:
        del cell["id"]
    notebook, notes = tidy(json.dumps(plain, indent=1).replace("\n", "\r\n").encode(), RELEASED)
    assert labels(notebook) == LABELS
    assert notes == []


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"<!DOCTYPE html><html></html>",
        b"[]",
        b"7",
        b'{"cells": 3}',
        b"\x00\xff\xfe",
        handed_in()[:5000],
        b"[" * 100_000,
    ],
    ids=["empty", "html", "list", "number", "cells is a number", "binary", "cut off", "very deep"],
)
def test_a_file_that_is_no_notebook_becomes_the_empty_exercise_and_a_reason(raw):
    notebook, notes = tidy(raw, RELEASED)
    assert labels(notebook) == LABELS
    assert len(notes) == 1
    assert "not a notebook" in notes[0]
    assert "hand in that file" in notes[0]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)
CELL = st.fixed_dictionaries(
    {"cell_type": st.sampled_from(["code", "markdown", "raw", "other"]), "metadata": JSON, "source": JSON}
)


@settings(max_examples=60, deadline=None)
@given(st.lists(CELL, max_size=4), JSON)
def test_no_json_of_whatever_shape_can_break_the_intake(cells, metadata):
    raw = json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": metadata, "cells": cells}).encode()
    notebook, _ = tidy(raw, RELEASED)
    nbformat.validate(notebook)
    assert {label.grade_id for label in labels(notebook)} >= {
        label.grade_id for label in LABELS if not label.solution
    }


@settings(max_examples=40, deadline=None)
@given(st.permutations(range(len(RELEASED.cells))), st.sets(st.sampled_from(range(len(RELEASED.cells)))))
def test_moved_and_deleted_cells_leave_every_test_in_place_once(order, gone):
    def change(notebook):
        notebook.cells = [notebook.cells[i] for i in order if i not in gone]

    notebook, _ = tidy(handed_in(change), RELEASED)
    names = [label.grade_id for label in labels(notebook)]
    assert len(set(names)) == len(names)
    assert set(names) >= {label.grade_id for label in LABELS if not label.solution}
