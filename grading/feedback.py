"""Show a student what was answered and how each test judged it, and nothing that gives a hidden test away.

``Verdicts`` runs between nbgrader's grades and the HTML page (see nbgrader_config.py). The page keeps the
answers, the student's own cells and one verdict for each test: its description, passed or not, and why. It
drops the source of every test, every traceback, everything that was printed or drawn (what ran after a
hidden test may repeat its inputs), and the parts that every student has in the released notebook anyway.
"""

import builtins
import re
from itertools import takewhile
from pathlib import Path
from typing import Any

import nbformat
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import List

Cell = Any
TEMPLATES = str(Path(__file__).parent / "templates")
HIDDEN_BEGINS = "BEGIN HIDDEN TESTS"
COLOUR = re.compile(r"\x1b\[[0-9;]*m")
LONGEST_MESSAGE = 2000


class Verdicts(NbGraderPreprocessor):
    """Replace test cells by verdicts and leave out what is not the student's."""

    parent: Any  # the exporter of nbgrader's converter, which knows the folders
    display_data_priority: Any = List().tag(
        config=True
    )  # nbconvert's exporter sets it for every preprocessor

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Turn an autograded notebook, grades included, into what its student may see."""
        handed_out = self._handed_out(resources["nbgrader"])
        kept = []
        for cell in nb.cells:
            role = cell.metadata.get("nbgrader", {})
            if role.get("grade") and not role.get("solution"):
                kept.append(verdict_cell(cell))
            elif role.get("solution") or (not role.get("locked") and cell.source.strip() not in handed_out):
                kept.append(_without_outputs(cell))
        nb.cells = kept
        return nb, resources

    def _handed_out(self, who: dict[str, str]) -> set[str]:
        """Return the text of every cell that all students got."""
        course = self.parent.parent.coursedir
        folder = Path(course.format_path(course.release_directory, ".", who["assignment"]))
        released = nbformat.read(folder / f"{who['notebook']}.ipynb", as_version=4)
        return {cell.source.strip() for cell in released.cells}


def verdict_cell(cell: Cell) -> Cell:
    """Return a cell that says what a test checked and how it went, in place of the test."""
    shown = _without_outputs(cell)
    shown.source = description(cell.source)
    shown.outputs = [nbformat.v4.new_output("stream", name="stdout", text=verdict(cell))]
    return shown


def description(source: str) -> str:
    r"""Return the comment with which a test begins, as a sentence.

    Examples
    --------
    >>> description("# step is 0 below zero\nassert step(-1) == 0")
    'step is 0 below zero'
    """
    comment = takewhile(lambda line: re.match(r"#(?!##)", line), source.splitlines())
    return " ".join(line.lstrip("# ") for line in comment) or "(this test has no description)"


def verdict(cell: Cell) -> str:
    """Return how a test went: for a visible test with its message, for a hidden one in general words.

    Parameters
    ----------
    cell : an executed test cell of an autograded notebook, with its score in the metadata

    Returns
    -------
    text that quotes no line of the test and no traceback
    """
    role = cell.metadata.nbgrader
    errors = [output for output in cell.outputs if output.output_type == "error"]
    if role.score >= role.points:
        return "Passed."
    if not errors:
        return f"{role.score:g} of {role.points:g}, marked by a person."
    if any(error.ename in ("CellTimeoutError", "KeyboardInterrupt") for error in errors):
        return "Not passed: no answer within the time limit. Likely cause: a loop that never ends."
    error = errors[-1]
    message = COLOUR.sub("", error.evalue)[:LONGEST_MESSAGE]
    if _says_its_message_only(error):
        return f"Not passed.\n{message}"
    if _failed_where_students_see_it(cell, error):
        return f"Not passed. Run this test in your notebook to see where.\n{error.ename}: {message}"
    kind = error.ename if hasattr(builtins, error.ename) else "an error"
    return f"Not passed: stopped with {kind}, on inputs that are not in your notebook."


def _says_its_message_only(error: Any) -> bool:
    """Tell whether the course's checking tools raised this; in a hidden test they never quote a value."""
    return error.ename == "AssertionError" and list(error.traceback) == [f"AssertionError: {error.evalue}"]


def _failed_where_students_see_it(cell: Cell, error: Any) -> bool:
    """Tell whether the line that failed stands before the hidden part; if in doubt, it does not."""
    before = cell.source.split(HIDDEN_BEGINS)[0]
    if before == cell.source:
        return True
    last = re.split(r"The above exception|During handling", COLOUR.sub("", "\n".join(error.traceback)))[-1]
    line = re.search(rf"In\s*\[{cell.execution_count}\], line (\d+)", last)
    return line is not None and int(line[1]) <= before.count("\n")


def _without_outputs(cell: Cell) -> Cell:
    """Return the cell as it was typed."""
    shown = nbformat.from_dict(dict(cell))
    if cell.cell_type == "code":
        shown.outputs, shown.execution_count = [], None
    return shown
