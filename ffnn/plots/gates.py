"""Diagrams of single units: gates by wiring (S7), the threshold unit (S8), functions of two inputs (S15)."""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle
from numpy.typing import ArrayLike

from ffnn.neurons import LTU, TWO_INPUT_FUNCTIONS, realise
from ffnn.palette import LIGHT
from ffnn.plots import wires
from ffnn.plots.checks import finite
from ffnn.plots.style import WIDTH, canvas, remember, scatter, write
from ffnn.plots.words import counted, listing, number, pretty

CORNERS = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], float)
WIRED = {"A": {"A": 2}, "A and B": {"A": 1, "B": 1}, "A or B": {"A": 2, "B": 2}}
MOST_INPUTS = 6


def threshold_gates(ax: Axes | None = None) -> Axes:
    """Draw three gates made by wiring alone, with neurons that fire when two signals arrive (deck S7).

    Parameters
    ----------
    ax : Axes, optional

    Returns
    -------
    Axes

    Examples
    --------
    >>> from ffnn import plots
    >>> plots.describe(plots.threshold_gates()).split("; ")[1]
    'A and B: 1 wire from A and 1 wire from B'
    >>> plots.plt.close()
    """
    ax = canvas(WIDTH, 128, ax)
    for (name, wiring), centre in zip(WIRED.items(), np.linspace(0.16, 0.84, 3) * WIDTH, strict=True):
        neuron = (float(centre) + 30, 66.0)
        for (source, count), y in zip(wiring.items(), wires.spread(len(wiring), 66, 56), strict=True):
            at = (float(centre) - 30, y)
            start, end = wires.between(at, neuron)
            across = np.array([start[1] - end[1], end[0] - start[0]]) / np.linalg.norm(end - start)
            for shift in wires.spread(count, 0, 9):
                wires.arrow(ax, start + shift * across, end + shift * across, "ink")
            wires.unit(ax, at, source, "input")
        wires.unit(ax, neuron, "≥ 2")
        write(ax, (float(centre), 8), name)
    wirings = [
        f"{name}: " + listing(f"{counted(count, 'wire')} from {source}" for source, count in wiring.items())
        for name, wiring in WIRED.items()
    ]
    return remember(
        ax,
        "Three nets, each with one neuron that fires when at least two signals arrive. "
        f"{'; '.join(wirings)}.",
    )


def ltu_diagram(w: ArrayLike, b: float = 0.0, ax: Axes | None = None) -> Axes:
    """Draw a linear threshold unit with its numbers: inputs, weights, bias, sum, step, answer (deck S8).

    Parameters
    ----------
    w : (n,) array_like
        A weight for each input; 6 at most can be drawn.
    b : float
        Bias.
    ax : Axes, optional

    Returns
    -------
    Axes

    Raises
    ------
    ValueError
        If w is no vector of 1 to 6 finite numbers, or b no finite number.

    Examples
    --------
    >>> from ffnn import plots
    >>> plots.describe(plots.ltu_diagram(w=[1, -2], b=-3))[-58:]
    'The step answers ŷ = 1 if z is 0 or more, and 0 otherwise.'
    >>> plots.plt.close()
    """
    weights, bias = finite(w, "w"), float(finite(b, "b", ()))
    if weights.ndim != 1 or not 1 <= len(weights) <= MOST_INPUTS:
        raise ValueError(
            f"w has shape {weights.shape}; expected (n,), a weight for each of 1 to {MOST_INPUTS} inputs"
        )
    names = [f"x{i + 1}" for i in range(len(weights))]
    height = 52.0 * (len(names) + 1)
    ax = canvas(WIDTH, height, ax)
    middle = height / 2
    adder, step = (178.0, middle), (250.0, middle)
    values = [*zip(names, [f"w{i + 1}" for i in range(len(names))], weights, strict=True), ("1", "b", bias)]
    for (name, weight, value), y in zip(values, wires.spread(len(values), middle, 52), strict=True):
        source = (20.0, y)
        start, end = wires.between(source, adder)
        wires.arrow(ax, start, end, *_sign_style(value))
        write(ax, start + 0.4 * (end - start), f"{pretty(weight)} = {number(value)}", ground=True, zorder=2.5)
        wires.unit(ax, source, pretty(name), "input")
    wires.unit(ax, adder, "Σ")
    wires.arrow(ax, *wires.between(adder, step), "ink")
    wires.unit(ax, step, "")
    ax.plot(
        *np.array(step)[:, None] + np.array([[-10, 0, 0, 10], [-7, -7, 7, 7]]), color=LIGHT["ink"], zorder=4
    )
    wires.arrow(ax, (step[0] + wires.RADIUS, middle), (step[0] + 50, middle), "ink")
    write(ax, (step[0] + 61, middle), "ŷ")
    for at, text in (((214, middle + 12), "z"), ((178, middle - 32), "sum"), ((250, middle - 32), "step")):
        write(ax, at, text, "ink" if text == "z" else "muted")
    terms = listing(f"{name} times {number(value)}" for name, value in zip(names, weights, strict=True))
    return remember(
        ax,
        f"A linear threshold unit with {counted(len(names), 'input')}. Into the sum z go {terms}, and the "
        f"bias {number(bias)} on an input that is always 1. "
        "The step answers ŷ = 1 if z is 0 or more, and 0 otherwise.",
    )


def _sign_style(value: float) -> tuple[str, float, str]:
    """Colour, width and dashes of a weight: full if it is positive, dashed if negative, dotted if it is 0."""
    if value == 0:
        return "line", 1.2, ":"
    return ("positive", 1.6, "-") if value > 0 else ("negative", 1.6, "--")


def gates_grid(ax: Axes | None = None) -> Axes:
    """Draw the sixteen functions of two inputs as squares, with the line of a unit where there is one (S15).

    Parameters
    ----------
    ax : Axes, optional

    Returns
    -------
    Axes

    Examples
    --------
    >>> from ffnn import plots
    >>> plots.describe(plots.gates_grid()).split(". ")[-1]
    'No line does it for XOR and XNOR, where equal answers stand at opposite corners.'
    >>> plots.plt.close()
    """
    side, cell = 46.0, np.array([WIDTH / 4, 92.0])
    ax = canvas(WIDTH, 4 * cell[1], ax)
    lost = []
    for place, (name, table) in enumerate(TWO_INPUT_FUNCTIONS.items()):
        row, column = divmod(place, 4)
        origin = np.array([column, 3 - row]) * cell + [(cell[0] - side) / 2, 14]
        found = realise(table)
        if found is None:
            lost.append(name)
        _gate(ax, origin, side, name, np.array(table), found)
    return remember(
        ax,
        f"The {len(TWO_INPUT_FUNCTIONS)} functions of two inputs, each a square with the four inputs at its "
        "corners, x1 to the right and x2 up; a full mark answers 1, an open one 0. One unit reaches "
        f"{len(TWO_INPUT_FUNCTIONS) - len(lost)} of them; its line is drawn where the answers differ. "
        f"No line does it for {listing(lost)}, where equal answers stand at opposite corners.",
    )


def _gate(ax: Axes, origin: np.ndarray, side: float, name: str, table: np.ndarray, found: LTU | None) -> None:
    """Draw one square: corners by answer, the side of the 1s and its line; a frame if no unit does it."""
    pad = 0.3 * side
    frame = Rectangle(
        tuple(origin - pad),
        side + 2 * pad,
        side + 2 * pad,
        facecolor=LIGHT["region-0"],
        zorder=0,
        edgecolor=LIGHT["wrong"] if found is None else "none",
        linewidth=2.5,
    )
    ax.add_patch(frame)
    if found is None:
        frame.set_facecolor(LIGHT["paper"])
    else:
        ticks = np.array([-0.3, 1.3])  # z is linear: two values are enough
        x1, x2 = np.meshgrid(ticks, ticks)
        z = found.w[0] * x1 + found.w[1] * x2 + found.b
        ax.contourf(
            origin[0] + side * x1,
            origin[1] + side * x2,
            z,
            levels=[0, np.inf],
            colors=[LIGHT["region-1"]],
            zorder=0.5,
        )
        if z.min() < 0 < z.max():
            ax.contour(
                origin[0] + side * x1, origin[1] + side * x2, z, levels=[0], colors=[LIGHT["ink"]], zorder=1
            )
    scatter(ax, origin + side * CORNERS, table.astype(np.int64), 6.5)
    above = (origin[0] + side / 2, origin[1] + side + pad + 9)
    write(ax, above, pretty(name), "wrong" if found is None else "ink")
