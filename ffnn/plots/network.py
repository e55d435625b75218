"""Diagrams of networks of any sizes: weights, biases, highlighted paths, errors (deck S18, S20, S41-S56)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np
from matplotlib.axes import Axes
from numpy.typing import ArrayLike

from ffnn.palette import LIGHT
from ffnn.plots import wires
from ffnn.plots.graph import Column, Edge, Node, add_errors, build, chosen
from ffnn.plots.names import check_arrays, check_sizes, collect
from ffnn.plots.style import LETTER, WIDTH, canvas, remember, write
from ffnn.plots.words import counted, listing, number, plain

BIASES = ("none", "label", "node")
STEP = 56.0  # between two units of the fullest column, in points
FARTHEST = 104.0  # between two units of a column with few
ROOM = 14.5  # between two labels, at least
MOST_TOLD = 24  # weights that the alternative text lists


def network_diagram(
    sizes: Sequence[int],
    weights: Sequence[ArrayLike] | None = None,
    biases: Sequence[ArrayLike] | None = None,
    *,
    units: Sequence[Sequence[str]] | None = None,
    weight_names: Sequence[Sequence[Sequence[str]]] | None = None,
    bias_names: Sequence[Sequence[str]] | None = None,
    show_bias: str | None = None,
    errors: bool = False,
    highlight: Iterable[str | tuple[str, str]] = (),
    ax: Axes | None = None,
) -> Axes:
    """Draw a fully connected network.

    A positive weight is a full line, a negative one dashed, 0 dotted, and the larger the thicker. Names and
    values stand on the arrows where there is room. Without ``weights`` a small network gets the lecture's
    names: ``network_diagram([2, 2, 2])`` is the one of S41.

    Parameters
    ----------
    sizes : sequence of int
        Units of each layer, the inputs first. Of more than 6 the first three and the last are drawn.
    weights : sequence of (n_out, n_in) array_like, optional
        One for each layer after the inputs.
    biases : sequence of (n_out,) array_like, optional
    units : names by layer, optional
        By default x1, ...; h1, ...; o1, .... ``w5`` is shown as w₅. Long names stand beside the unit.
    weight_names : names in the shapes of the weights, optional
    bias_names : names by layer after the inputs, optional
        By default b1 for every unit of the first such layer and so on, as the lecture has it.
    show_bias : {"none", "label", "node"}, optional
        Nothing; below the unit (the default if biases or their names are given); or on arrows that come from
        an input that is always 1.
    errors : bool
        Whether to add the error of each output and their sum, ``E_o1``, ..., ``E_total`` (S44).
    highlight : names, optional
        Units, weights, biases, errors, or pairs such as ``("h1", "o1")``. The rest stands back.
    ax : Axes, optional

    Returns
    -------
    Axes

    Raises
    ------
    ValueError
        If sizes, shapes or names do not fit, or what is to be highlighted is not in the figure.

    Examples
    --------
    >>> from ffnn import plots
    >>> plots.describe(plots.network_diagram([2, 1], highlight=["w2"]))
    'Network with 2 inputs and 1 output. w1 leads from x1 to o1, w2 from x2 to o1. Highlighted: w2.'
    >>> plots.plt.close()
    """
    layers = check_sizes(sizes)
    names = collect(layers, units, weight_names, bias_names)
    told = biases is not None or bias_names is not None
    show = show_bias if show_bias is not None else ("label" if told else "none")
    if show not in BIASES:
        raise ValueError(f"show_bias is {show!r}; expected one of {', '.join(BIASES)}")
    W = check_arrays(weights, "weights", [(n_out, n_in) for n_in, n_out in pairwise(layers)])
    columns = build(names, W, check_arrays(biases, "biases", [(n,) for n in layers[1:]]), show)
    if errors:
        add_errors(columns)
    wanted: list[str | tuple[str, str]] = [highlight] if isinstance(highlight, str) else list(highlight)
    nodes, edges = chosen(columns, wanted)
    return remember(_draw(columns, nodes, edges, ax), _alt(layers, columns, wanted))


def _draw(columns: list[Column], nodes: list[Node], edges: list[Edge], ax: Axes | None) -> Axes:
    """Draw columns from left to right, what is chosen above the rest."""
    width, height = _place(columns)
    ax = canvas(width, height, ax)
    largest = max((abs(e.value) for c in columns for e in c.edges if e.value is not None), default=0.0)
    stands_back = bool(nodes or edges)
    untold = False
    for place, column in enumerate(columns):
        share = _label_share(column)
        for edge in column.edges:
            _draw_edge(ax, edge, share, _edge_style(edge, largest, stands_back, edge in edges), edge in edges)
        untold = untold or (share is None and any(e.text and e.value is not None for e in column.edges))
        side = "left" if place == 0 else "right" if place == len(columns) - 1 else "above"
        _draw_column(ax, column, nodes, stands_back, side)
    if untold:
        _legend(ax, width)
    return ax


def _draw_edge(
    ax: Axes, edge: Edge, share: float | None, style: tuple[str, float, str], chosen: bool
) -> None:
    """Draw an arrow, with its text at this share of the way."""
    start, end = np.array(edge.source.at), np.array(edge.target.at)
    colour, width, dashes = style
    tail, head = wires.between(edge.source.at, edge.target.at)
    wires.arrow(ax, tail, head, colour, width, dashes, zorder=2 if chosen else 1)
    if edge.text and share is not None:
        at = start + share * (end - start)
        write(ax, at, edge.text, _text_colour(colour), bold=chosen, ground=True, zorder=2.5)


def _place(columns: list[Column]) -> tuple[float, float]:
    """Give every unit its place; returns the size of the canvas."""
    slots = [len(column.nodes) + (column.gap is not None) for column in columns]
    constant = STEP + 8 if any(column.constant for column in columns) else 0.0
    biased = 18.0 if any(node.bias for column in columns for node in column.nodes) else 0.0
    tall = max(FARTHEST, (STEP + biased / 2) * (max(slots) - 1)) if max(slots) > 1 else 0.0
    foot = 44.0 + constant + biased
    left, right = (
        wires.RADIUS + 4 + wires.beside([node.text for node in column.nodes])
        for column in (columns[0], columns[-1])
    )
    for column, count, x in zip(
        columns, slots, np.linspace(left, WIDTH - right, len(columns)).tolist(), strict=True
    ):
        heights = wires.spread(count, foot + tall / 2, min(FARTHEST, tall / max(1, count - 1)))
        rows = [y for i, y in enumerate(heights) if i != column.gap]
        for node, y in zip(column.nodes, rows, strict=True):
            node.at = (x, y)
        if column.constant:
            column.constant.at = (x, foot - STEP - 8)
    return WIDTH, foot + tall + wires.RADIUS + 22


def _label_share(column: Column) -> float | None:
    """How far along its arrows the labels of a column stand; None if there is no room for them."""
    texts = [edge.text for edge in column.edges if edge.text]
    if not texts:
        return None
    sources = {id(edge.source): edge.source.at for edge in column.edges}
    (x0, _), (x1, _) = column.edges[0].source.at, column.edges[0].target.at
    half = LETTER * max(map(len, texts)) / 2
    low = (wires.RADIUS + 3 + half) / (x1 - x0)
    high = 1 - (wires.RADIUS + wires.HEAD + 3 + half) / (x1 - x0)
    if low > high:
        return None
    share, gap = wires.where_labels_fit(
        [y for _, y in sources.values()], [node.at[1] for node in column.nodes], low, high
    )
    return share if gap >= ROOM else None


def _edge_style(edge: Edge, largest: float, stands_back: bool, chosen: bool) -> tuple[str, float, str]:
    """Colour, width and dashes: by sign and size of the weight, and by what is highlighted."""
    value = edge.value
    dashes = "-" if value is None or value > 0 else (":" if value == 0 else "--")
    width = 1.2 if value is None or largest == 0 else 0.8 + 2.0 * abs(value) / largest
    if stands_back:
        return ("accent", max(2.2, width), dashes) if chosen else ("line", min(1.2, width), dashes)
    if value is None:
        return "ink", width, dashes
    return ("line" if value == 0 else "positive" if value > 0 else "negative"), width, dashes


def _text_colour(line: str) -> str:
    return "muted" if line == "line" else line


def _draw_column(ax: Axes, column: Column, nodes: list[Node], stands_back: bool, side: str) -> None:
    """Units with their names and biases, the ellipsis, the caption."""
    long = any(len(node.text) > wires.WITHIN for node in column.nodes)
    for node in [*column.nodes, *([column.constant] if column.constant else [])]:
        colour = "accent" if node in nodes else ("line" if stands_back else "ink")
        wires.unit(
            ax,
            node.at,
            node.text,
            node.kind,
            colour,
            side if long and node is not column.constant else "within",
        )
        if node.bias:
            below = (node.at[0], node.at[1] - wires.RADIUS - 11)
            write(ax, below, node.bias, _text_colour(colour), ground=True)
    x, bottom = column.nodes[-1].at
    if column.gap is not None:
        above = column.nodes[column.gap - 1].at[1]
        write(ax, (x, (above + bottom) / 2), "⋮")
    write(ax, (x, 8), column.caption, "muted")


def _legend(ax: Axes, width: float) -> None:
    """Say what lines mean whose values do not fit: full, dashed, thick."""
    y, top = ax.get_ylim()[1] + 12, ax.get_ylim()[1] + 24
    for x, text, colour, dashes in (
        (0.06, "positive", "positive", "-"),
        (0.40, "negative", "negative", "--"),
    ):
        ax.plot([x * width, x * width + 26], [y, y], color=LIGHT[colour], linewidth=2, linestyle=dashes)
        write(ax, (x * width + 32, y), text, "muted", ha="left")
    write(ax, (0.74 * width, y), "thick: large", "muted", ha="left")
    ax.set_ylim(0, top)


def _alt(layers: list[int], columns: list[Column], wanted: list[str | tuple[str, str]]) -> str:
    """Say what is drawn: sizes, weights and biases with their values, errors, what is highlighted."""
    kinds = ["input", *["hidden unit"] * (len(layers) - 2), "output"]
    parts = [f"Network with {listing(counted(n, kind) for n, kind in zip(layers, kinds, strict=True))}."]
    named = [edge for column in columns for edge in column.edges if edge.name]
    if len(named) <= MOST_TOLD and not any(column.gap for column in columns):
        ways = [
            f"{edge.name}{'' if edge.value is None else f' = {number(edge.value)}'} "
            f"{'' if i else 'leads '}from {edge.source.name} to {edge.target.name}"
            for i, edge in enumerate(named)
        ]
        parts.append(f"{', '.join(ways)}.")
    below = [f"{plain(node.bias)} at {node.name}" for column in columns for node in column.nodes if node.bias]
    if below:
        parts.append(f"Biases: {', '.join(below)}.")
    if any(node.kind == "error" for column in columns for node in column.nodes):
        parts.append("Each output leads to its error, and the errors add up to E_total.")
    if wanted:
        marked = [one if isinstance(one, str) else f"the way from {one[0]} to {one[1]}" for one in wanted]
        parts.append(f"Highlighted: {', '.join(marked)}.")
    return " ".join(parts)
