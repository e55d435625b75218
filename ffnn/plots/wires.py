"""The parts of which diagrams are made: units, arrows between them, labels on arrows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Circle, FancyBboxPatch, Polygon

from ffnn.palette import LIGHT
from ffnn.plots.style import LETTER, Array, write

RADIUS = 17.0  # of a unit, in points
HEAD = 8.0  # length of an arrow's head
WITHIN = 3  # letters of the longest name that fits into a unit
PLENTY, BEHIND_MIDDLE = 24.0, 0.6  # room between labels with which they may stand at this share of the way

Point = tuple[float, float]
NAME_PLACES: dict[str, tuple[Point, str]] = {
    "within": ((0, 0), "center"),
    "left": ((-RADIUS - 5, 0), "right"),
    "right": ((RADIUS + 5, 0), "left"),
    "above": ((0, RADIUS + 9), "center"),
}


def unit(
    ax: Axes, at: Point, name: str, kind: str = "unit", colour: str = "ink", side: str = "within"
) -> None:
    """Draw a unit with its name.

    Parameters
    ----------
    ax : Axes
        A canvas.
    at : point
        Its centre.
    name : str
        As it is to be read.
    kind : {"unit", "input", "error"}
        A circle; a circle that only passes on, on grey ground; a box.
    colour : str
        Token of its edge.
    side : {"within", "left", "right", "above"}
        Where the name stands.
    """
    style: dict[str, Any] = {
        "facecolor": LIGHT["surface" if kind == "input" else "paper"],
        "edgecolor": LIGHT[colour],
        "linewidth": 2.4 if colour == "accent" else 1.2,
        "zorder": 3,
    }
    x, y = at
    if kind == "error":
        half = RADIUS - 3
        ax.add_patch(
            FancyBboxPatch((x - half, y - half), 2 * half, 2 * half, boxstyle="round,pad=3", **style)
        )
    else:
        ax.add_patch(Circle(at, RADIUS, **style))
    offset, ha = NAME_PLACES[side]
    write(ax, (x + offset[0], y + offset[1]), name, "muted" if colour == "line" else colour, ha=ha)


def beside(names: Sequence[str]) -> float:
    """How much room the names of a column need beside their units: none if all fit within."""
    longest = max(map(len, names))
    return 0.0 if longest <= WITHIN else 5 + LETTER * longest


def between(start: Point, end: Point, gap: float = RADIUS) -> tuple[Array, Array]:
    """Find where an arrow from one unit to the next begins and ends: at their edges."""
    a, b = np.array(start, float), np.array(end, float)
    along = (b - a) / np.linalg.norm(b - a)
    return a + gap * along, b - (gap + 1.5) * along


def arrow(
    ax: Axes,
    start: Point | Array,
    end: Point | Array,
    colour: str = "line",
    width: float = 1.2,
    dashes: str | tuple[float, tuple[float, ...]] = "-",
    zorder: float = 1,
) -> None:
    """Draw a straight arrow from point to point. Only the line is dashed, the head is full."""
    a, b = np.array(start, float), np.array(end, float)
    along = (b - a) / np.linalg.norm(b - a)
    across = np.array([-along[1], along[0]])
    head = HEAD * (0.8 + 0.15 * width)
    neck = b - head * along
    ax.plot(
        *np.transpose([a, neck]),
        color=LIGHT[colour],
        linewidth=width,
        linestyle=dashes,
        zorder=zorder,
        solid_capstyle="butt",
    )
    corners = [b, neck + 0.42 * head * across, neck - 0.42 * head * across]
    ax.add_patch(Polygon(corners, closed=True, facecolor=LIGHT[colour], edgecolor="none", zorder=zorder))


def spread(count: int, centre: float, distance: float) -> list[float]:
    """Heights of ``count`` units in a column, from top to bottom.

    Examples
    --------
    >>> spread(3, 10.0, 5.0)
    [15.0, 10.0, 5.0]
    """
    return [centre + distance * ((count - 1) / 2 - i) for i in range(count)]


def where_labels_fit(
    sources: Sequence[float], targets: Sequence[float], low: float = 0.25, high: float = 0.75
) -> tuple[float, float]:
    """Choose how far along the arrows between two columns their labels stand, all in a column of their own.

    Where there is room in plenty they stand a little behind the middle, since a weight belongs to the unit
    that it enters; else where they are furthest apart.

    Parameters
    ----------
    sources, targets : heights of the two columns of units
    low, high : float
        Shares of the way between which to choose.

    Returns
    -------
    share : float
        Of the way from source to target.
    gap : float
        Between the two labels that are nearest to each other.

    Examples
    --------
    >>> share, gap = where_labels_fit([100, 0], [50])
    >>> round(share, 2), round(gap)
    (0.6, 40)
    """
    shares = np.linspace(high, low, 51)
    ends = [np.add.outer((1 - share) * np.array(sources), share * np.array(targets)) for share in shares]
    gaps = np.array([np.diff(np.sort(heights, axis=None)).min(initial=np.inf) for heights in ends])
    good = np.flatnonzero(gaps >= min(gaps.max(), PLENTY))
    best = good[np.abs(shares[good] - BEHIND_MIDDLE).argmin()]
    return float(shares[best]), float(gaps[best])
