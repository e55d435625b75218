"""What a network diagram shows, before anything is drawn: units, arrows with their names and values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from ffnn.plots.names import Names, captions, named_value, shown, unit_names
from ffnn.plots.style import Array
from ffnn.plots.words import pretty

MOST_NAMED = 6  # arrows between two layers that are named without being asked


@dataclass
class Node:
    """A unit, a constant input of 1, or an error, with where it stands."""

    name: str
    text: str
    kind: str = "unit"
    bias: str = ""  # what is written below it
    at: tuple[float, float] = (0.0, 0.0)


@dataclass
class Edge:
    """An arrow; ``name`` is that of its weight, ``text`` what stands on it."""

    source: Node
    target: Node
    name: str = ""
    text: str = ""
    value: float | None = None


@dataclass
class Column:
    """A layer: the units that are shown, the place of the ellipsis among them, the arrows that enter it."""

    nodes: list[Node]
    caption: str
    gap: int | None = None
    constant: Node | None = None  # the input of 1 that stands below and feeds the next layer
    edges: list[Edge] = field(default_factory=list)


def build(
    names: Names, weights: list[Array | None], biases: list[Array | None], show_bias: str
) -> list[Column]:
    """Make the columns of a fully connected network from names and arrays that fit each other.

    Parameters
    ----------
    names : Names
    weights, biases : one entry for each layer after the inputs
    show_bias : {"none", "label", "node"}

    Returns
    -------
    list of Column
    """
    sizes = [len(row) for row in names.units]
    small = all(n_in * n_out <= MOST_NAMED for n_in, n_out in pairwise(sizes))
    columns = []
    for layer, (row, caption) in enumerate(zip(names.units, captions(sizes), strict=True)):
        kept, gap = shown(len(row))
        silent = len(sizes) > 3 and row == unit_names(sizes)[layer] and 0 < layer < len(sizes) - 1
        kind = "unit" if layer else "input"
        columns.append(
            Column([Node(row[i], "" if silent else pretty(row[i]), kind) for i in kept], caption, gap)
        )
    for layer, (before, column) in enumerate(pairwise(columns)):
        for target, j in zip(column.nodes, shown(sizes[layer + 1])[0], strict=True):
            for source, i in zip(before.nodes, shown(sizes[layer])[0], strict=True):
                name, value = names.weights[layer][j][i], _entry(weights[layer], j, i)
                told = names.weights_chosen or (value is None and small)
                column.edges.append(
                    Edge(source, target, name, named_value(name if told else "", value), value)
                )
            name, value = names.biases[layer][j], _entry(biases[layer], j)
            if show_bias == "label":
                target.bias = named_value(name if names.biases_chosen or value is None else "b", value)
            if show_bias == "node":
                before.constant = before.constant or Node("1", "1", "input")
                told = names.biases_chosen or (value is None and small)
                text = named_value(name if told else "", value)
                column.edges.append(Edge(before.constant, target, name, text, value))
    return columns


def add_errors(columns: list[Column]) -> None:
    """Let each output lead to its error, and the errors to their sum (S44)."""
    outputs = columns[-1]
    each = [Node(f"E_{node.name}", pretty(f"E_{node.name}"), "error") for node in outputs.nodes]
    total = Node("E_total", pretty("E_total"), "error")
    own = [Edge(output, error) for output, error in zip(outputs.nodes, each, strict=True)]
    columns.append(Column(each, "errors", outputs.gap, edges=own))
    columns.append(Column([total], "sum", edges=[Edge(error, total) for error in each]))


def chosen(columns: list[Column], highlight: Iterable[Any]) -> tuple[list[Node], list[Edge]]:
    """Find what is to be highlighted; an arrow without a name follows if both its ends are chosen."""
    wanted = [highlight] if isinstance(highlight, str) else list(highlight)
    nodes = [node for column in columns for node in column.nodes]
    edges = [edge for column in columns for edge in column.edges]
    known = (
        {n.name for n in nodes}
        | {e.name for e in edges if e.name}
        | {(e.source.name, e.target.name) for e in edges}
    )
    unknown = [name for name in wanted if name not in known]
    if unknown:
        words = sorted(name for name in known if isinstance(name, str))
        raise ValueError(
            f"highlight asks for {unknown[0]!r}, which is not shown; there are {', '.join(words)}"
        )
    found = [node for node in nodes if node.name in wanted]
    ends = {id(node) for node in found}
    return found, [
        e
        for e in edges
        if (e.name in wanted if e.name else {id(e.source), id(e.target)} <= ends)
        or (e.source.name, e.target.name) in wanted
    ]


def _entry(array: Array | None, *index: int) -> float | None:
    return None if array is None else float(array[index])
