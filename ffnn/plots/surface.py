"""A cost over two weights as a map (deck S16, S25)."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import to_rgba
from numpy.typing import ArrayLike

from ffnn.palette import LIGHT
from ffnn.plots.checks import finite, range_ends, value_at
from ffnn.plots.style import FONT, WIDTH, Array, dress, panels, remember
from ffnn.plots.words import counted, number, pretty

GRID = 45  # points along each side
LEVELS = 7
Range = tuple[float, float]


def cost_surface(
    cost: Callable[[float, float], float],
    w1: Range = (-2.0, 2.0),
    w2: Range = (-2.0, 2.0),
    *,
    optimum: tuple[float, float] | None = None,
    path: ArrayLike | None = None,
    names: tuple[str, str] = ("w1", "w2"),
    ax: Axes | None = None,
) -> Axes:
    """Draw a cost over two weights as a map: lines of equal cost, darker is dearer, the optimum, a way down.

    Parameters
    ----------
    cost : callable
        Two numbers to one.
    w1, w2 : pairs of float
        From where to where.
    optimum : pair of float, optional
        By default the lowest point of a grid.
    path : (steps + 1, 2) array_like, optional
        Where gradient descent went.
    names : pair of str
    ax : Axes, optional

    Returns
    -------
    Axes

    Raises
    ------
    ValueError
        If a range is none, the cost is not finite there or the same everywhere, or path or optimum does not
        fit.

    Examples
    --------
    A linear unit on XOR with the bias ½ has its optimum where both weights are 0 (S16).

    >>> from ffnn import datasets, plots
    >>> X, y = datasets.xor()
    >>> ax = plots.cost_surface(lambda a, b: ((X @ [a, b] + 0.5 - y) ** 2).mean(), optimum=(0, 0))
    >>> plots.describe(ax)[-56:]
    'The optimum is marked at w1 = 0, w2 = 0, with cost 0.25.'
    >>> plots.plt.close()
    """
    x, y = (np.linspace(*range_ends(ends, name), GRID) for ends, name in ((w1, "w1"), (w2, "w2")))
    values = np.array(
        [
            [value_at(cost, "cost", dict(zip(names, (a, b), strict=True))) for a in x.tolist()]
            for b in y.tolist()
        ]
    )
    if np.ptp(values) == 0:
        raise ValueError(
            f"cost is {number(values[0, 0])} everywhere in this range: there is no surface to draw"
        )
    ways = None if path is None else finite(path, "path")
    if ways is not None and (ways.ndim != 2 or ways.shape[1] != 2 or not len(ways)):
        raise ValueError(f"path has shape {ways.shape}; expected (steps + 1, 2)")
    row, column = np.unravel_index(values.argmin(), values.shape)
    lowest = np.array([x[column], y[row]]) if optimum is None else finite(optimum, "optimum", (2,))
    ax = panels(1, WIDTH, 280)[0] if ax is None else dress(ax)
    _map(ax, x, y, values)
    best = value_at(cost, "cost", dict(zip(names, lowest.tolist(), strict=True)))
    ax.plot(*lowest, "*", markersize=17, color=LIGHT["accent"], markeredgecolor=LIGHT["paper"], zorder=5)
    told = [
        f"Map of a cost over {names[0]} from {number(x[0])} to {number(x[-1])} "
        f"and {names[1]} from {number(y[0])} to "
        f"{number(y[-1])}; it lies between {number(values.min())} and {number(values.max())}."
    ]
    if ways is not None:
        told.append(_way_down(ax, cost, ways, names))
    ax.set(xlim=(x[0], x[-1]), ylim=(y[0], y[-1]), xlabel=pretty(names[0]), ylabel=pretty(names[1]))
    what = "The lowest point of the grid" if optimum is None else "The optimum"
    place = ", ".join(f"{name} = {number(v)}" for name, v in zip(names, lowest, strict=True))
    return remember(ax, " ".join([*told, f"{what} is marked at {place}, with cost {number(best)}."]))


def _map(ax: Axes, x: Array, y: Array, values: Array) -> None:
    """Fill between lines of equal cost with more and more of one colour: that works on light and dark."""
    levels = np.quantile(values, np.linspace(0, 1, LEVELS + 2)[1:-1])
    levels = np.unique([float(f"{level:.2g}") for level in levels])
    bounds = [-np.inf, *levels, np.inf]
    fills = [to_rgba(LIGHT["positive"], share) for share in np.linspace(0.0, 0.5, len(bounds) - 1)]
    ax.contourf(x, y, values, levels=bounds, colors=fills, zorder=0)
    lines = ax.contour(x, y, values, levels=levels, colors=[LIGHT["line"]], linewidths=0.8, zorder=1)
    ax.clabel(lines, levels[1::2], fmt=lambda level: number(level, 2), fontsize=FONT, colors=[LIGHT["ink"]])


def _way_down(ax: Axes, cost: Callable[[float, float], float], ways: Array, names: tuple[str, str]) -> str:
    ax.plot(*ways.T, "-o", color=LIGHT["ink"], markersize=4, linewidth=1.2, zorder=4)
    ax.plot(
        *ways[0],
        "s",
        color=LIGHT["ink"],
        markerfacecolor=LIGHT["paper"],
        markersize=8,
        markeredgewidth=1.6,
        zorder=5,
    )
    ends = [
        f"({number(a)}, {number(b)}), "
        f"cost {number(value_at(cost, 'cost', dict(zip(names, (a, b), strict=True))))}"
        for a, b in (ways[0].tolist(), ways[-1].tolist())
    ]
    return f"A way of {counted(len(ways) - 1, 'step')} goes from {ends[0]}, to {ends[1]}."
