"""What a classifier decides, point by point of the plane (deck S13, S30, S33)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from numpy.typing import ArrayLike, NDArray

from ffnn.palette import LIGHT
from ffnn.plots.checks import class_numbers, finite, plane_points
from ffnn.plots.style import CLASSES, WIDTH, Array, dress, legend_above, panels, remember, scatter
from ffnn.plots.words import counted

GRID = 161  # points a side at which a network is asked
RING: dict[str, Any] = {
    "linestyle": "none",
    "marker": "o",
    "markerfacecolor": "none",
    "markeredgecolor": LIGHT["wrong"],
    "markeredgewidth": 1.8,
}


def decision_regions(
    predict: Callable[[Array], ArrayLike],
    X: ArrayLike,
    y: ArrayLike,
    ax: Axes | None = None,
    *,
    classes: Sequence[str] | None = None,
    axes_names: tuple[str, str] = ("x₁", "x₂"),
) -> Axes:
    """Colour the plane by what a classifier answers, with instances on it; those it gets wrong are ringed.

    Parameters
    ----------
    predict : callable
        (n, 2) array to class numbers (n,), to the probability of class 1 (n, 1), or to the probabilities of
        the classes (n, k): what ``Sequential.predict`` gives.
    X : (m, 2) array_like
        Instances.
    y : (m,) array_like
        Their classes: 0, 1, 2.
    ax : Axes, optional
    classes : names, optional
        For the legend and the alternative text.
    axes_names : pair of str

    Returns
    -------
    Axes

    Raises
    ------
    ValueError
        If shapes do not fit, a class has no colour, or ``predict`` gives something else.

    Examples
    --------
    >>> from ffnn import datasets, plots
    >>> X, y = datasets.xor()
    >>> plots.describe(plots.decision_regions(lambda X: X[:, 0] > 0.5, X, y))[-41:]
    '2 of 4 instances lie in the wrong region.'
    >>> plots.plt.close()
    """
    points = plane_points(X)
    labels = class_numbers(y, len(points))
    own = scores(predict, points)
    low, high = points.min(axis=0), points.max(axis=0)
    pad = 0.12 * np.maximum(high - low, 1e-9)
    x1, x2 = np.meshgrid(*(np.linspace(a, b, GRID) for a, b in zip(low - pad, high + pad, strict=True)))
    grid = scores(predict, np.column_stack([x1.ravel(), x2.ravel()]))
    seen: list[int] = np.unique(grid.argmax(axis=1)).tolist()
    there = sorted({*seen, *labels.tolist()})
    names = [f"class {k}" for k in range(CLASSES)] if classes is None else list(classes)
    if len(names) <= there[-1]:
        raise ValueError(
            f"classes has {len(names)} names; expected at least {there[-1] + 1}, from class 0 on"
        )
    ax = panels(1, WIDTH, 270)[0] if ax is None else dress(ax)
    _regions(ax, x1, x2, grid, seen)
    scatter(ax, points, labels, 6)
    wrong = own.argmax(axis=1) != labels
    ax.plot(*points[wrong].T, **RING, markersize=13, zorder=5)
    ax.set(xlim=(x1.min(), x1.max()), ylim=(x2.min(), x2.max()), xlabel=axes_names[0], ylabel=axes_names[1])
    _legend(ax, names, there, bool(wrong.any()))
    return remember(ax, _regions_alt(names, labels, seen, int(wrong.sum())))


def scores(predict: Callable[[Array], ArrayLike], points: Array) -> Array:
    """Ask a classifier and bring its answer to a column for each class; the largest wins, or the first."""
    m = len(points)
    answer = np.asarray(predict(points))
    if answer.shape not in ((m,), *((m, k) for k in range(1, CLASSES + 1))):
        raise ValueError(
            f"predict gave shape {answer.shape} for {m} points; expected ({m},), ({m}, 1) or ({m}, k) "
            f"with k from 2 to {CLASSES}"
        )
    answer = finite(answer, "what predict gave")
    if answer.ndim == 2 and answer.shape[1] > 1:
        return answer
    if answer.ndim == 2:
        if answer.min() < 0 or answer.max() > 1:
            raise ValueError(
                "predict gave one column that leaves [0, 1]; expected the probability of class 1"
            )
        return np.column_stack([np.full(m, 0.5), answer])
    return np.eye(CLASSES)[class_numbers(answer, m, "what predict gave")]


def _regions(ax: Axes, x1: Array, x2: Array, grid: Array, seen: list[int]) -> None:
    """Fill where each of the classes wins, and draw the borders."""
    ax.set_facecolor(LIGHT[f"region-{seen[0]}"])
    for k in seen[1:]:
        margin = (grid[:, k] - np.delete(grid, k, axis=1).max(axis=1)).reshape(x1.shape)
        ax.contourf(x1, x2, margin, levels=[0, np.inf], colors=[LIGHT[f"region-{k}"]], zorder=0)
        ax.contour(x1, x2, margin, levels=[0], colors=[LIGHT["ink"]], linewidths=1.4, zorder=1)


def _legend(ax: Axes, names: list[str], shown: Iterable[int], wrong: bool) -> None:
    """Name the classes by mark and ground above the plot."""
    away = np.array([[np.nan, np.nan]])
    for k in shown:
        before = len(ax.lines)
        scatter(ax, away, np.array([k]), 7)
        ax.lines[before].set_label(names[k])
    if wrong:
        ax.plot([], [], **RING, markersize=11, label="wrong")
    legend_above(ax, marks_only=True)


def _regions_alt(names: list[str], labels: NDArray[np.int64], seen: list[int], wrong: int) -> str:
    counts = ", ".join(f"{int((labels == k).sum())} of {names[k]}" for k in np.unique(labels))
    where = (
        f"one region for {names[seen[0]]} alone"
        if len(seen) == 1
        else f"regions for {', '.join(names[k] for k in seen)}"
    )
    return (
        f"Instances in the plane ({counts}) on {where}. "
        f"{wrong or 'None'} of {counted(len(labels), 'instance')} {'lies' if wrong == 1 else 'lie'} "
        "in the wrong region."
    )
