"""What a hidden layer does to the instances: the plane before it and after it (deck S20-S22)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from numpy.typing import ArrayLike, NDArray

from ffnn.palette import LIGHT
from ffnn.plots.checks import class_numbers, plane_points
from ffnn.plots.plane import equation, visible, weights_of
from ffnn.plots.style import FONT, WIDTH, Array, panels, remember, scatter, write
from ffnn.plots.words import counted, listing, number, pretty

MOST_TOLD = 8  # instances that are named in the figure and in its text
DASHES = ("-", "--", "-.", ":")


def hidden_space(
    X: ArrayLike,
    H: ArrayLike,
    y: ArrayLike,
    *,
    hidden_units: Sequence[Any] = (),
    output_unit: Any = None,
    labels: Sequence[str] | None = None,
) -> list[Axes]:
    """Draw instances before and after a hidden layer of two units, with the lines that part them.

    Parameters
    ----------
    X : (m, 2) array_like
        Inputs.
    H : (m, 2) array_like
        Outputs of the hidden layer.
    y : (m,) array_like
        Classes.
    hidden_units : units with ``w`` and ``b``, optional
        Their lines are drawn among the inputs.
    output_unit : unit with ``w`` and ``b``, optional
        Its line is drawn among the hidden outputs.
    labels : m names, optional
        By default 00, 01, ... if the inputs are few and each 0 or 1.

    Returns
    -------
    list of two Axes

    Raises
    ------
    TypeError, ValueError
        If shapes do not fit, or a unit is no unit with two inputs.

    Examples
    --------
    >>> from ffnn import datasets, plots
    >>> X, y = datasets.xor()
    >>> axes = plots.hidden_space(X, [[0, 0], [0, 1], [0, 1], [1, 1]], y)
    >>> plots.describe(axes[1])
    'After the layer: 00 at (0, 0), 01 and 10 at (0, 1), 11 at (1, 1).'
    >>> plots.plt.close()
    """
    before, after = plane_points(X), plane_points(H, "H")
    if len(after) != len(before):
        raise ValueError(f"H has {len(after)} rows but X has {len(before)}; expected the same instances")
    classes = class_numbers(y, len(before))
    names = _names(before, labels)
    axes = panels(2, WIDTH, 212, columns=2)
    units = [weights_of(unit, f"hidden_units[{i}]") for i, unit in enumerate(hidden_units)]
    out = [] if output_unit is None else [weights_of(output_unit, "output_unit")]
    for ax, points, lines, letter, title in (
        (axes[0], before, units, "x", "Before the layer"),
        (axes[1], after, out, "h", "After the layer"),
    ):
        _draw(
            ax,
            points,
            classes,
            names,
            lines,
            [pretty(f"h{i + 1}") for i in range(len(lines))] if letter == "x" else [],
        )
        ax.set(xlabel=f"{letter}₁", ylabel=f"{letter}₂")
        told = [equation(w, b).replace("x", letter) for w, b in lines]
        parted = f" Drawn with the {'line' if len(told) == 1 else 'lines'} {listing(told)}." if told else ""
        ax.set_title(title, fontsize=FONT, color=LIGHT["ink"])
        remember(ax, f"{_where(points, names)}.{parted}")
    return axes


def _names(X: Array, labels: Sequence[str] | None) -> list[str]:
    if labels is not None:
        if len(labels) != len(X):
            raise ValueError(f"labels has {len(labels)} names; expected {len(X)}, one for each instance")
        return list(labels)
    binary = len(X) <= MOST_TOLD and bool(np.isin(X, (0, 1)).all())
    return [f"{a:.0f}{b:.0f}" for a, b in X] if binary else []


def _draw(
    ax: Axes,
    points: Array,
    classes: NDArray[np.int64],
    names: list[str],
    lines: list[tuple[Array, float]],
    units: list[str],
) -> None:
    """Points by class, names beside them, lines through the window: named, or a single one with its sides."""
    low, high = points.min(axis=0), points.max(axis=0)
    half = np.maximum((high - low).max() / 2, 0.5) * 1.5
    low, high = (low + high) / 2 - half, (low + high) / 2 + half
    ticks = np.array([low, high])
    x1, x2 = np.meshgrid(*ticks.T)
    for i, (w, b) in enumerate(lines):
        z = w[0] * x1 + w[1] * x2 + b
        if z.min() < 0 < z.max():
            start, end = visible(low, high, w, b)
            ax.plot(
                *np.transpose([start, end]),
                color=LIGHT["ink"],
                linestyle=DASHES[i % 4],
                linewidth=1.6,
                zorder=2,
            )
            if units:
                write(ax, start + 0.15 * (end - start), units[i], ground=True, zorder=3)
            else:
                ax.contourf(x1, x2, z, levels=[0, np.inf], colors=[LIGHT["region-1"]], zorder=0)
                ax.set_facecolor(LIGHT["region-0"])
    scatter(ax, points, classes)
    for place, name in _together(points, names):
        write(ax, place, name, va="top", offset=(0, -8))
    ax.set(xlim=(low[0], high[0]), ylim=(low[1], high[1]), aspect="equal")


def _together(points: Array, names: list[str]) -> list[tuple[tuple[float, float], str]]:
    """Names by place: instances that fall on one point share a line of text."""
    places: dict[tuple[float, float], list[str]] = {}
    for (a, b), name in zip(points.tolist(), names, strict=False):
        places.setdefault((a, b), []).append(name)
    return [(place, ", ".join(found)) for place, found in places.items()]


def _where(points: Array, names: list[str]) -> str:
    """Say where the instances lie: each if they are few, else between which numbers."""
    if names and len(names) <= MOST_TOLD:
        return ", ".join(
            f"{listing(text.split(', '))} at ({number(a)}, {number(b)})"
            for (a, b), text in _together(points, names)
        )
    low, high = points.min(axis=0), points.max(axis=0)
    places = len(np.unique(points, axis=0))
    return (
        f"{counted(len(points), 'instance')} on {counted(places, 'place')} between {number(low[0])} and "
        f"{number(high[0])} across, {number(low[1])} and {number(high[1])} up"
    )
