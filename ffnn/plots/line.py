"""What one unit decides: its line in the plane of two inputs (deck S8, S15, S20)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from numpy.typing import ArrayLike, NDArray

from ffnn.palette import LIGHT
from ffnn.plots.checks import plane_points
from ffnn.plots.plane import equation, free_place, visible, weights_of
from ffnn.plots.style import WIDTH, Array, dress, panels, remember, scatter, write
from ffnn.plots.words import counted

ARROW = {"arrowstyle": "-|>", "color": LIGHT["accent"], "linewidth": 2, "shrinkA": 0, "shrinkB": 0}
NEAR = 1.0  # how far outside the points, in spans, the line of a unit is still brought into view


def decision_line(
    unit: Any,
    X: ArrayLike,
    ax: Axes | None = None,
    *,
    labels: Sequence[str] | None = None,
    axes_names: tuple[str, str] = ("x₁", "x₂"),
) -> Axes:
    """Draw the line of a unit with two inputs, its sides, its weights as an arrow, and points by its answer.

    Parameters
    ----------
    unit : LTU
        Or anything with two weights ``w`` and a bias ``b``.
    X : (m, 2) array_like
        Points; marked by what the unit answers, a full square for 1 and an open circle for 0.
    ax : Axes, optional
    labels : m names, optional
        Written beside the points.
    axes_names : pair of str

    Returns
    -------
    Axes

    Raises
    ------
    TypeError
        If the unit has no ``w`` or ``b``.
    ValueError
        If it has not two inputs, or X or labels do not fit.

    Examples
    --------
    >>> from ffnn import plots
    >>> from ffnn.neurons import LTU
    >>> plots.describe(plots.decision_line(LTU(w=[1, -2], b=-3), [[6, 1], [6, 2]]))[:26]
    'The line x1 − 2·x2 − 3 = 0'
    >>> plots.plt.close()
    """
    w, b = weights_of(unit)
    points = plane_points(X)
    z = np.array([w @ point + b for point in points])  # as the unit itself adds up, to the last bit
    answers = (z >= 0).astype(np.int64)
    if labels is not None and len(labels) != len(points):
        raise ValueError(f"labels has {len(labels)} names; expected {len(points)}, one for each point")
    ax = panels(1, WIDTH, 260)[0] if ax is None else dress(ax)
    low, high = _view(points, w, b)
    up = np.where(answers == 1, 1, -1) * (1 if w[1] >= 0 else -1)  # names stand on the far side from the line
    shifts = np.outer(up, [0, 0.09 * (high - low).min()])
    seen = _ground(ax, low, high, w, b, points if labels is None else np.vstack([points, points + shifts]))
    scatter(ax, points, answers)
    for point, name, sign in zip(points, labels or (), up.tolist(), strict=False):
        write(ax, point, name, va="bottom" if sign > 0 else "top", offset=(0, 7 * sign))
    ax.set(xlim=(low[0], high[0]), ylim=(low[1], high[1]), aspect="equal")
    ax.set(xlabel=axes_names[0], ylabel=axes_names[1])
    return remember(ax, f"{_start(w, b, seen)} {_answered(z, answers, labels, bool(w.any()))}")


def _view(points: Array, w: Array, b: float) -> tuple[Array, Array]:
    """Choose a window around the points, not too flat, with a part of the line in it if that is near."""
    low, high = points.min(axis=0), points.max(axis=0)
    span = max(float((high - low).max()), 1e-9) if len(points) > 1 else 2.0
    centre = (low + high) / 2
    if w.any():
        foot = centre - (w @ centre + b) / (w @ w) * w  # the point of the line nearest to the centre
        if np.abs(foot - centre).max() <= (0.5 + NEAR) * span:
            low, high = np.minimum(low, foot), np.maximum(high, foot)
    span, centre = max(span, float((high - low).max())), (low + high) / 2
    half = np.maximum((high - low) / 2, 0.3 * span) + 0.18 * span
    return centre - half, centre + half


def _ground(ax: Axes, low: Array, high: Array, w: Array, b: float, taken: Array) -> bool:
    """Colour the sides, draw line and weights, write the answers; returns whether the line is seen."""
    x1, x2 = np.meshgrid([low[0], high[0]], [low[1], high[1]])  # z is linear: the corners say all
    z = w[0] * x1 + w[1] * x2 + b
    ax.set_facecolor(LIGHT["region-1" if z.min() >= 0 else "region-0"])
    seen = bool(z.min() < 0 < z.max())
    if seen:
        ax.contourf(x1, x2, z, levels=[0, np.inf], colors=[LIGHT["region-1"]], zorder=0)
        start, end = visible(low, high, w, b)
        ax.plot(*np.transpose([start, end]), color=LIGHT["ink"], linewidth=1.8, zorder=2)
        taken = np.vstack([taken, _arrow(ax, start, end, w, low, high, taken)])
    for answer in (0, 1):
        _side_text(ax, low, high, w, b, answer, taken)
    return seen


def _arrow(ax: Axes, start: Array, end: Array, w: Array, low: Array, high: Array, taken: Array) -> Array:
    """Draw the weights as an arrow from that place of the line where its name is furthest from the points."""
    side, along = float((high - low).min()), w / np.linalg.norm(w)
    feet = start + np.linspace(0.2, 0.8, 7)[:, None] * (end - start)
    names = feet + 0.27 * side * along
    edges = np.minimum(names - low, high - names).min(axis=1) - 0.04 * side
    clear = np.minimum(np.linalg.norm(names[:, None] - taken, axis=2).min(axis=1), edges)
    clear -= 0.01 * side * np.abs(np.arange(7) - 3)  # near the middle if all are as good
    foot, name = feet[clear.argmax()], names[clear.argmax()]
    tip = foot + 0.2 * side * along
    ax.annotate("", tip, foot, arrowprops=ARROW, zorder=3)
    write(ax, name, "w", "accent", bold=True)
    return np.array([foot, tip, name])


def _side_text(ax: Axes, low: Array, high: Array, w: Array, b: float, answer: int, taken: Array) -> None:
    """Write "answer 1", or 1, on the side of the 1s where there is room."""
    figure = ax.get_figure(root=True)
    assert figure is not None
    box = ax.get_window_extent()
    scale = figure.dpi / 72 * float(((high - low) / [box.width, box.height]).max())  # data units in a point
    for text, width in ((f"answer {answer}", 60.0), (f"{answer}", 12.0)):
        place = free_place(low, high, w, b, answer, taken, scale, width)
        if place is not None:
            write(ax, place, text)
            return


def _start(w: Array, b: float, seen: bool) -> str:
    """Say where the line is."""
    if not w.any():
        return f"Without weights there is no line: the unit answers {int(b >= 0)} everywhere."
    if not seen:
        return f"The line {equation(w, b)} lies outside the figure."
    return f"The line {equation(w, b)}; at right angles to it the weights, an arrow to the side of the 1s."


def _answered(z: Array, answers: NDArray[np.int64], labels: Sequence[str] | None, line: bool) -> str:
    """Say how many points have which answer, and which."""
    ones = int(answers.sum())
    told = []
    for answer, count in ((1, ones), (0, len(z) - ones)):
        names = [name for name, a in zip(labels or (), answers, strict=False) if a == answer]
        told.append(f"{count} with {answer}" + (f" ({', '.join(names)})" if names else ""))
    on = int((z == 0).sum()) if line else 0
    tie = f" {on} of them {'lies' if on == 1 else 'lie'} on the line." if on else ""
    return f"Of {counted(len(z), 'point')} it answers {told[0]} and {told[1]}.{tie}"
