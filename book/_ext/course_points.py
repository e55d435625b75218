"""Sphinx extension: the table of graded functions, read from the notebooks that students get.

``{course-points}`` lists assignment, function and points, and the total; nothing of it is typed anywhere.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective


def graded_functions(notebook: Path) -> dict[str, int]:
    """Return the points of each graded function of a released notebook, in its order."""
    labels = [
        cell["metadata"].get("nbgrader", {}) for cell in json.loads(notebook.read_text("utf-8"))["cells"]
    ]
    points = {label["grade_id"]: 0 for label in labels if label.get("solution")}
    for label in labels:
        if label.get("grade"):  # the longest name that fits owns the test: ltu_layer before ltu
            fitting = [name for name in points if label["grade_id"].startswith(f"test_{name}_")]
            points[max(fitting, key=len)] += label["points"]
    return points


def rows(exercises: Path) -> Iterator[tuple[str, str, int]]:
    """Yield (assignment, function, points)."""
    for notebook in sorted(exercises.glob("*/*.ipynb")):
        for function, points in graded_functions(notebook).items():
            yield notebook.stem, function, points


class CoursePoints(SphinxDirective):
    """Write the table."""

    def run(self) -> list[nodes.Node]:
        """Build one row for each function, and one for the sum."""
        exercises = Path(self.env.srcdir) / "exercises"
        for notebook in exercises.glob("*/*.ipynb"):
            self.env.note_dependency(str(notebook))
        found = list(rows(exercises))
        body = nodes.tbody()
        for assignment, group in groupby(found, key=lambda row: row[0]):
            functions = list(group)
            whole = sum(points for _, _, points in functions)
            for position, (_, function, points) in enumerate(functions):
                first = nodes.Text(f"{assignment} ({whole})" if position == 0 else "")
                body += row(first, nodes.literal("", function), nodes.Text(str(points)))
        body += row(
            nodes.Text("all"),
            nodes.Text(f"{len(found)} functions"),
            nodes.Text(str(sum(r[2] for r in found))),
        )
        group = nodes.tgroup("", *(nodes.colspec(colwidth=width) for width in (4, 4, 1)), cols=3)
        heads = (nodes.Text(text) for text in ("assignment", "function", "points"))
        group += nodes.thead("", row(*heads))
        group += body
        return [nodes.table("", group, classes=["course-points"])]


def row(*cells: nodes.Node) -> nodes.row:
    """Build a row of a table."""
    return nodes.row("", *(nodes.entry("", nodes.paragraph("", "", cell)) for cell in cells))


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the directive."""
    app.add_directive("course-points", CoursePoints)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
