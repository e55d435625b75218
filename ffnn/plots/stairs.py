"""A cost that changes in jumps only, as that of a threshold unit: no slope to follow (deck S16, S31)."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from matplotlib.axes import Axes

from ffnn.palette import LIGHT
from ffnn.plots.checks import range_ends, value_at
from ffnn.plots.style import WIDTH, dress, legend_above, panels, remember
from ffnn.plots.words import number, pretty

SAMPLES = 801
MOST_STAIRS = 20
HALVINGS = 60  # of the gap in which a jump lies: then its place is known to the last bits
TINY = 1e-12  # a jump nearer to 0 than this is at 0
Range = tuple[float, float]


def cost_stairs(
    cost: Callable[[float], float],
    over: Range,
    *,
    name: str = "w",
    label: str = "cost",
    ax: Axes | None = None,
) -> Axes:
    """Draw a cost that is flat between jumps, with dotted lines where it jumps.

    Parameters
    ----------
    cost : callable
        Number to number; constant except for jumps.
    over : pair of float
        From where to where.
    name : str
        Of the weight.
    label : str
        Of the cost, in a legend and in the alternative text.
    ax : Axes, optional
        With another cost on it, for instance; then both are named in a legend.

    Returns
    -------
    Axes

    Raises
    ------
    ValueError
        If ``over`` is no range, the cost is not finite there, or it has more than 20 stairs: is it smooth?

    Examples
    --------
    >>> from ffnn import plots
    >>> plots.describe(plots.cost_stairs(lambda w: float(w >= 1), (0, 3)))
    'Staircase of cost over w from 0 to 3: 0 before w = 1, then 1. Between jumps it is flat.'
    >>> plots.plt.close()
    """
    places = np.linspace(*range_ends(over, "over"), SAMPLES)
    values = [value_at(cost, label, {name: x}) for x in places.tolist()]
    before = np.flatnonzero(np.diff(values))
    if len(before) >= MOST_STAIRS:
        raise ValueError(
            f"{label} changes {len(before)} times from {number(places[0])} to {number(places[-1])}; "
            f"a staircase has at most {MOST_STAIRS} stairs: draw a smooth cost with cost_curve"
        )
    jumps = [_jump(cost, *places[i : i + 2].tolist()) for i in before.tolist()]
    heights = [values[i] for i in (*before.tolist(), SAMPLES - 1)]
    ax = panels(1, WIDTH, 220)[0] if ax is None else dress(ax)
    ends = [places[0], *jumps, places[-1]]
    for i, height in enumerate(heights):
        ax.plot(
            ends[i : i + 2],
            [height, height],
            color=LIGHT["ink"],
            linewidth=2.6,
            solid_capstyle="butt",
            label=label if i == 0 else None,
        )
    for jump, low, high in zip(jumps, heights, heights[1:], strict=False):
        ax.plot([jump, jump], [low, high], ":", color=LIGHT["line"], linewidth=1.4)
    several = len(ax.get_legend_handles_labels()[1]) > 1
    ax.set(xlabel=pretty(name), ylabel="cost" if several else label)
    ax.margins(y=0.15)
    if several:
        legend_above(ax)
    steps = ", then ".join(
        f"{number(height)} before {name} = {number(jump)}"
        for height, jump in zip(heights, jumps, strict=False)
    )
    told = f"{steps}, then {number(heights[-1])}" if jumps else f"{number(heights[0])} everywhere"
    return remember(
        ax,
        f"Staircase of {label} over {name} from {number(places[0])} to {number(places[-1])}: {told}. "
        "Between jumps it is flat.",
    )


def _jump(cost: Callable[[float], float], left: float, right: float) -> float:
    """Find where between two places the cost changes, by halving the gap; of several jumps one."""
    start = cost(left)
    for _ in range(HALVINGS):
        middle = (left + right) / 2
        left, right = (middle, right) if cost(middle) == start else (left, middle)
    return 0.0 if abs(right) < TINY else right
