"""Instances of two classes or three in the plane, and nothing else: the picture of a table (deck S15)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from numpy.typing import ArrayLike

from ffnn.palette import LIGHT
from ffnn.plots.checks import class_numbers, plane_points
from ffnn.plots.style import MARKERS, WIDTH, dress, panels, remember, scatter, write
from ffnn.plots.words import counted, listing, number, plain

HEIGHT = 240
MARKS = ("open circle", "full square", "full triangle")  # as style.MARKERS draws them
MOST_TOLD = 8  # instances whose places the alternative text names


def instances(
    X: ArrayLike,
    y: ArrayLike,
    ax: Axes | None = None,
    *,
    labels: Sequence[str] | None = None,
    axes_names: tuple[str, str] = ("x₁", "x₂"),
) -> Axes:
    """Draw instances by their classes: an open circle for 0, a full square for 1, a full triangle for 2.

    Parameters
    ----------
    X : (m, 2) array_like
        Instances.
    y : (m,) array_like
        Their classes: 0, 1, 2.
    ax : Axes, optional
    labels : m names, optional
        Written beside the points.
    axes_names : pair of str

    Returns
    -------
    Axes

    Raises
    ------
    ValueError
        If shapes do not fit or a class has no mark.

    Examples
    --------
    >>> from ffnn import datasets, plots
    >>> plots.describe(plots.instances(*datasets.xor())).split('. ')[-1]
    'Class 1, full square: x1 = 0, x2 = 1 and x1 = 1, x2 = 0.'
    >>> plots.plt.close()
    """
    points = plane_points(X)
    classes = class_numbers(y, len(points))
    if labels is not None and len(labels) != len(points):
        raise ValueError(f"labels has {len(labels)} names; expected {len(points)}, one for each point")
    ax = panels(1, WIDTH, HEIGHT)[0] if ax is None else dress(ax)
    low, high = points.min(axis=0), points.max(axis=0)
    room = 0.3 * max(float((high - low).max()), 1e-9)
    ax.set(xlim=(low[0] - room, high[0] + room), ylim=(low[1] - room, high[1] + room), aspect="equal")
    ax.set(xlabel=axes_names[0], ylabel=axes_names[1])
    ax.locator_params(nbins=4)
    ax.grid(color=LIGHT["grid"], linewidth=0.8)
    ax.set_axisbelow(True)
    scatter(ax, points, classes, 10)
    for point, name in zip(points, labels or (), strict=False):
        write(ax, point, name, va="bottom", offset=(0, 10), ground=True)
    return remember(ax, _told(points, classes, axes_names))


def _told(points: np.ndarray, classes: np.ndarray, names: tuple[str, str]) -> str:
    """Say which mark stands where, or how many there are."""
    told = [f"{counted(len(points), 'instance')} in the plane of {plain(names[0])} and {plain(names[1])}."]
    for k in range(len(MARKERS)):
        own = points[classes == k]
        if not len(own):
            continue
        places = (f"{plain(names[0])} = {number(a)}, {plain(names[1])} = {number(b)}" for a, b in own)
        what = listing(places) if len(points) <= MOST_TOLD else counted(len(own), "instance")
        told.append(f"Class {k}, {MARKS[k]}: {what}.")
    return " ".join(told)
