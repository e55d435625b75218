"""Read what a student hands in so that nbgrader can grade it, whatever state it is in.

nbgrader reads each submission through ``SubmissionExporter`` (see nbgrader_config.py). The file itself
stays as it is. Labels (nbgrader's cell metadata) come from the released notebook, not from the submission:
a copied cell, a lost label or a deleted test costs nobody a mark, and a file that is no notebook stops no
batch. What was mended is said at the top of the graded notebook, so in the feedback too, and in nbgrader's
log.
"""

import json
import re
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

import nbformat
from nbconvert.exporters import NotebookExporter
from nbformat.validator import normalize
from nbgrader.api import Gradebook

Notebook = Any  # nbformat.NotebookNode, which has no types
Cell = Any


class SubmissionExporter(NotebookExporter):
    """The door through which nbgrader's autograde reads submitted notebooks."""

    parent: Any  # nbgrader's converter, which knows the folders

    def from_file(self, file_stream: TextIO, resources: Any = None, **kw: Any) -> Any:
        """Read one submission, mend it by the released notebook, and hand it on to nbgrader."""
        who = resources["nbgrader"]
        course = self.parent.coursedir
        graded = course.format_path(course.autograded_directory, who["student"], who["assignment"])
        if Path(file_stream.name).is_relative_to(graded):  # nbgrader reads its own copy back: tidy already
            return super().from_file(file_stream, resources, **kw)
        notebook, notes = tidy(Path(file_stream.name).read_bytes(), self._released(who))
        for note in notes:
            self.log.warning("%s, %s: %s", who["student"], who["assignment"], note)
        if notes:
            text = "About the file that you handed in:\n\n" + "\n".join(f"- {note}" for note in notes)
            notebook.cells.insert(0, nbformat.v4.new_markdown_cell(text, id="from-grading"))
        return self.from_notebook_node(notebook, resources, **kw)  # type: ignore[no-untyped-call]

    def _released(self, who: dict[str, str]) -> Notebook:
        """Read the notebook as students got it, its answer cells as the gradebook has them: still empty."""
        course = self.parent.coursedir
        folder = course.format_path(course.release_directory, ".", who["assignment"])
        released = nbformat.read(Path(folder) / f"{who['notebook']}.ipynb", as_version=4)
        with Gradebook(who["db_url"], course.course_id) as book:
            for cell in released.cells:
                label = cell.metadata.get("nbgrader", {})
                if label.get("solution"):
                    recorded = book.find_source_cell(label.grade_id, who["notebook"], who["assignment"])
                    cell.source = recorded.source
        return released


def tidy(raw: bytes, released: Notebook) -> tuple[Notebook, list[str]]:
    """Turn the bytes of a submission into a notebook that nbgrader can grade.

    Parameters
    ----------
    raw : what is in the student's file
    released : the notebook that students got

    Returns
    -------
    the notebook, and what was mended, each in one sentence for the student
    """
    try:
        notebook = _parse(raw)
    except Exception as error:  # whatever a broken file provokes in the readers: the student is told
        return _copy(released), [
            f"This file is not a notebook ({type(error).__name__} on reading it), so the empty exercise was "
            "graded in its place. In JupyterLab use File → Download to get the notebook; hand in that file."
        ]
    labelled = {cell.id: cell for cell in released.cells if "nbgrader" in cell.metadata}
    notes = [*_label(notebook, _by_grade_id(labelled.values())), *_put_back(notebook, labelled.values())]
    notebook.metadata = _copy(released.metadata)
    return notebook, notes


def _parse(raw: bytes) -> Notebook:
    """Read a notebook of any encoding and minor version; raise whatever is raised if it is none."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # missing and repeated cell ids, mended by `normalize`
        notebook = nbformat.reads(json.dumps(json.loads(raw)), as_version=4)
        _, notebook = normalize(notebook)
    nbformat.validate(notebook)
    return notebook


def _by_grade_id(cells: Any) -> dict[str, Cell]:
    return {cell.metadata.nbgrader.grade_id: cell for cell in cells}


def _copy(node: Any) -> Any:
    return nbformat.from_dict(json.loads(json.dumps(node)))


def _label(notebook: Notebook, released: dict[str, Cell]) -> Iterator[str]:
    """Give each cell the released metadata of the cell that it is, and all other cells none."""
    places: dict[str, list[int]] = {}
    for position, cell in enumerate(notebook.cells):
        places.setdefault(_claimed_name(cell), []).append(position)
    for name, original in released.items():
        found = places.get(name) or [
            position for position, cell in enumerate(notebook.cells) if _is_unlabelled(cell, name, original)
        ]
        if len(found) > 1:
            yield (
                f"The cell `{name}` is in this notebook {len(found)} times, as happens on copy and paste. "
                "All ran, in their order; the last one counts as the answer, the others as cells of your own."
            )
        if found and name not in places:
            yield f"The cell `{name}` had lost its label and was found again by what is in it."
        places[name] = found[-1:]
    labels = {positions[0]: name for name, positions in places.items() if name in released and positions}
    for position, cell in enumerate(notebook.cells):
        label = (
            {"nbgrader": _copy(released[labels[position]].metadata.nbgrader)} if position in labels else {}
        )
        cell.metadata = nbformat.from_dict(label)


def _claimed_name(cell: Cell) -> str:
    """Return the grade_id that a cell carries; "" for none, or for metadata that makes no sense."""
    label = cell.metadata.get("nbgrader")
    name = label.get("grade_id") if isinstance(label, dict) else None
    return name if isinstance(name, str) else ""


def _is_unlabelled(cell: Cell, name: str, original: Cell) -> bool:
    """Tell whether a cell without label is the released one: the same text, or it defines the answer."""
    if cell.cell_type != original.cell_type or _claimed_name(cell):
        return False
    defines = original.metadata.nbgrader.get("solution") and re.search(
        rf"^def {re.escape(name)}\(", cell.source, re.M
    )
    return bool(defines) or cell.source.strip() == original.source.strip()


def _put_back(notebook: Notebook, released: Any) -> Iterator[str]:
    """Put locked cells and test cells that are gone back behind the cell that they followed."""
    present = {name for cell in notebook.cells if (name := _claimed_name(cell))}
    behind = ""
    for original in released:
        name = original.metadata.nbgrader.grade_id
        if name not in present:
            if original.metadata.nbgrader.get("solution"):
                continue  # an answer that is gone has no answer; its tests say so
            names = [_claimed_name(cell) for cell in notebook.cells]
            notebook.cells.insert(names.index(behind) + 1 if behind else 0, _copy(original))
            yield f"The cell `{name}` was missing and was put back."
        behind = name
