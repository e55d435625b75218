"""Costs over one weight or over two: minima, the way that gradient descent takes (deck S16, S25, S26)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from matplotlib.axes import Axes
from numpy.typing import ArrayLike

from ffnn.palette import LIGHT
from ffnn.plots.checks import finite, range_ends, value_at
from ffnn.plots.style import LINES, WIDTH, Array, dress, legend_above, panels, remember
from ffnn.plots.words import capital, counted, listing, number, pretty

SAMPLES = 401  # along a curve
GRID = 45  # along each side of a surface
LEVELS = 7
Range = tuple[float, float]


def cost_curve(
    costs: Callable[[float], float] | Mapping[str, Callable[[float], float]],
    over: Range,
    path: ArrayLike | None = None,
    *,
    name: str = "w",
    ax: Axes | None = None,
) -> Axes:
    """Draw a cost over one weight, with its minima and a way of gradient descent; or several to compare.

    Parameters
    ----------
    costs : callable, or callables by name
        Number to number.
    over : pair of float
        From where to where.
    path : (steps + 1,) array_like, optional
        Where gradient descent went; with a single cost only.
    name : str
        Of the weight.
    ax : Axes, optional

    Returns
    -------
    Axes

    Raises
    ------
    ValueError
        If ``over`` is no range, a cost is not finite in it, there are none or more than 4, or path does not
        fit.

    Examples
    --------
    >>> from ffnn import plots
    >>> ax = plots.cost_curve(lambda w: w**4 - 2 * w**2 + 0.3 * w, (-1.5, 1.5), path=[1.4, 1.1, 1.0])
    >>> plots.describe(ax)[-69:]
    'A way of 2 steps goes from w = 1.4, cost 0.3416, to w = 1, cost −0.7.'
    >>> plots.plt.close()
    """
    several = costs if isinstance(costs, Mapping) else {"cost": costs}
    steps = None if path is None else finite(path, "path").ravel()
    if not 1 <= len(several) <= len(LINES):
        raise ValueError(f"costs has {len(several)} entries; expected 1 to {len(LINES)}")
    if steps is not None and (len(several) > 1 or not len(steps)):
        raise ValueError(
            "path belongs to one cost and has at least one place; give a single cost, or no path"
        )
    w = np.linspace(*range_ends(over, "over"), SAMPLES)
    curves = [[value_at(cost, label, {name: x}) for x in w.tolist()] for label, cost in several.items()]
    first = next(iter(several))
    heights = [value_at(several[first], first, {name: x}) for x in ([] if steps is None else steps.tolist())]
    ax = panels(1, WIDTH, 220)[0] if ax is None else dress(ax)
    told = [f"{'Curve' if len(several) == 1 else 'Curves'} of {listing(several)} over {name} "]
    told[0] += f"from {number(w[0])} to {number(w[-1])}."
    for (label, cost), values, (token, dashes) in zip(several.items(), curves, LINES, strict=False):
        ax.plot(w, values, color=LIGHT[token], linestyle=dashes, linewidth=2.2, label=label)
        subject = "It" if len(several) == 1 else capital(label)
        told.append(_minima(ax, cost, w, np.array(values), subject, name))
    if len(several) > 1:
        legend_above(ax)
    if steps is not None:
        told.append(_way(ax, steps, heights, name))
    ax.set(xlabel=pretty(name), ylabel=first if len(several) == 1 else "cost")
    return remember(ax, " ".join(told))


def _minima(
    ax: Axes, cost: Callable[[float], float], w: Array, values: Array, subject: str, name: str
) -> str:
    """Mark the minima inside the range, the lowest one full; returns the sentence about them."""
    inside = np.flatnonzero((values[1:-1] < values[:-2]) & (values[1:-1] <= values[2:])) + 1
    if not len(inside):
        edge = int(values.argmin())
        place, height = number(w[edge], 3), number(values[edge], 3)
        return f"{subject} is smallest at {name} = {place}, the edge, with {height}."
    found = sorted((_lowest(cost, w, values, i) for i in inside.tolist()), key=lambda pair: pair[1])
    for rank, (x, y) in enumerate(found):
        ax.plot(
            x,
            y,
            "o",
            markersize=9,
            color=LIGHT["accent"],
            zorder=4,
            markeredgewidth=1.8,
            markerfacecolor=LIGHT["accent" if rank == 0 else "paper"],
        )
    told = f"{subject} is smallest at {name} = {number(found[0][0], 3)}, with {number(found[0][1], 3)}"
    others = (
        listing(f"{name} = {number(x, 3)}, with {number(y, 3)}" for x, y in found[1:])
        if len(found) > 1
        else ""
    )
    return (
        f"{told}; {'another minimum lies' if len(found) == 2 else 'other minima lie'} at {others}."
        if others
        else f"{told}."
    )


def _lowest(cost: Callable[[float], float], w: Array, values: Array, i: int) -> tuple[float, float]:
    """Refine a sampled minimum: the lowest point of the parabola through three samples, if that is lower."""
    left, here, right = values[i - 1 : i + 2]
    x = float(w[i] + 0.5 * (w[1] - w[0]) * (left - right) / (left - 2 * here + right))
    y = float(cost(x))
    best = (x, y) if y < here else (float(w[i]), float(here))
    tiny = 1e-9 * float(np.ptp(values))
    return (0.0 if abs(best[0]) < 1e-9 * float(np.ptp(w)) else best[0]), (
        0.0 if abs(best[1]) < tiny else best[1]
    )


def _way(ax: Axes, steps: Array, heights: list[float], name: str) -> str:
    """Draw where gradient descent went, from an open mark to a full one."""
    ax.plot(steps, heights, "-", color=LIGHT["muted"], linewidth=1, zorder=3)
    ax.plot(steps, heights, "o", color=LIGHT["ink"], markersize=4.5, zorder=4)
    ax.plot(
        steps[0],
        heights[0],
        "s",
        color=LIGHT["ink"],
        markerfacecolor=LIGHT["paper"],
        markersize=8,
        markeredgewidth=1.6,
        zorder=5,
    )
    return (
        f"A way of {counted(len(steps) - 1, 'step')} goes "
        f"from {name} = {number(steps[0])}, cost {number(heights[0])}, "
        f"to {name} = {number(steps[-1])}, cost {number(heights[-1])}."
    )
