"""Curves that a person looks at while working: learning curves, and the V of a gradient check over ε."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator
from numpy.typing import ArrayLike

from ffnn.palette import LIGHT
from ffnn.plots.checks import finite
from ffnn.plots.style import LINES, WIDTH, Array, dress, legend_above, panels, remember, write
from ffnn.plots.words import capital, counted, number, powers_of_ten

MARKS = ("o", "s", "^", "D")
POWERS = {1: "∝ ε", 2: "∝ ε²", 3: "∝ ε³", 4: "∝ ε⁴", -1: "∝ 1/ε", -2: "∝ 1/ε²"}


def learning_curves(history: Any, *, log: bool = False, what: str = "cost") -> list[Axes]:
    """Draw what training recorded, epoch by epoch.

    Parameters
    ----------
    history : History, or lists of numbers by name
        From ``Sequential.fit``: a panel for the loss and one for each metric, validation dashed. Lists under
        names of your own, such as costs for several learning rates, share one panel.
    log : bool
        Whether costs stand on a logarithmic axis; all must be above 0.
    what : str
        What lists under names of your own hold.

    Returns
    -------
    list of Axes

    Raises
    ------
    ValueError
        If there is nothing to draw, a list is empty or not finite, or too many share a panel.

    Examples
    --------
    >>> from ffnn import plots
    >>> plots.describe(plots.learning_curves({"loss": [0.8, 0.5, 0.4], "val_loss": [0.9, 0.6, 0.7]}))
    'In 3 epochs loss goes from 0.8 to 0.4; val_loss from 0.9 to 0.7, smallest 0.6 in epoch 2.'
    >>> plots.plt.close()
    """
    lists: Mapping[str, ArrayLike] = getattr(history, "history", history)
    if not isinstance(lists, Mapping) or not lists:
        raise ValueError(f"history is {history!r}; expected what fit gave, or lists of numbers by name")
    curves = {str(name): finite(values, f"history[{name!r}]").ravel() for name, values in lists.items()}
    empty = [name for name, values in curves.items() if not len(values)]
    if empty:
        raise ValueError(f"history[{empty[0]!r}] is empty; train for at least one epoch")
    groups: dict[str, list[str]] = {}
    for name in curves:
        groups.setdefault(name.removeprefix("val_") if "loss" in curves else what, []).append(name)
    for title, names in groups.items():
        if len(names) > len(LINES):
            raise ValueError(f"history has {len(names)} lists for one panel; {len(LINES)} can be told apart")
        if log and title in ("loss", what) and min(curves[name].min() for name in names) <= 0:
            raise ValueError("log needs numbers above 0; draw this history with log=False")
    axes = panels(len(groups), WIDTH, 10 + 190 * len(groups))
    for ax, (title, names) in zip(axes, groups.items(), strict=True):
        _lines(ax, {name: curves[name] for name in names}, log and (title in ("loss", what)))
        ax.set(xlabel="epoch", ylabel=title)
        ax.xaxis.set_major_locator(MaxNLocator(6, integer=True))
    return axes


def _lines(ax: Axes, curves: dict[str, Array], log: bool) -> None:
    for (name, values), (token, dashes) in zip(curves.items(), LINES, strict=False):
        epochs = np.arange(1, len(values) + 1)
        mark = "o" if len(values) == 1 else ""
        ax.plot(epochs, values, color=LIGHT[token], linestyle=dashes, linewidth=2.2, label=name, marker=mark)
    if log:
        ax.set_yscale("log")
        ax.yaxis.set_major_formatter(powers_of_ten())
        ax.yaxis.set_minor_formatter("")
    legend_above(ax)
    lengths = {len(values) for values in curves.values()}
    start = f"In {counted(max(lengths), 'epoch')} " if len(lengths) == 1 else ""
    told = []
    for i, (name, values) in enumerate(curves.items()):
        text = f"{name} {'goes ' if i == 0 else ''}from {number(values[0])} to {number(values[-1])}"
        best = int(values.argmin())
        if "loss" in name and values[best] < values[-1]:
            text += f", smallest {number(values[best])} in epoch {best + 1}"
        told.append(text if len(lengths) == 1 else f"{text} in {counted(len(values), 'epoch')}")
    remember(ax, f"{start}{'; '.join(told)}.")


def gradient_error(
    eps: ArrayLike, errors: ArrayLike | Mapping[str, ArrayLike], ax: Axes | None = None
) -> Axes:
    """Draw the error of a numerical gradient over the nudge ε: the V, with the slopes of its two arms.

    Parameters
    ----------
    eps : (n,) array_like
        Nudges, above 0.
    errors : (n,) array_like, or several by name
        Error of the difference for each nudge. An error of 0 has no place on the axis and is left out.
    ax : Axes, optional

    Returns
    -------
    Axes

    Raises
    ------
    ValueError
        If eps is not above 0, shapes do not fit, or an error is negative or all are 0.

    Examples
    --------
    >>> from ffnn import plots
    >>> eps = np.logspace(-10, -1, 10)
    >>> plots.describe(plots.gradient_error(eps, eps**2 + 1e-16 / eps))[-64:]
    'to its left it grows as ε to the −1, to its right as ε to the 2.'
    >>> plots.plt.close()
    """
    nudges = finite(eps, "eps")
    if nudges.ndim != 1 or len(nudges) < 2 or (nudges <= 0).any():
        raise ValueError(
            f"eps is {eps!r}; expected two or more nudges above 0, such as np.logspace(-12, 0, 25)"
        )
    several = errors if isinstance(errors, Mapping) else {"error": errors}
    if not 1 <= len(several) <= len(LINES):
        raise ValueError(f"errors has {len(several)} entries; expected 1 to {len(LINES)}")
    checked = {name: finite(values, f"errors[{name!r}]", nudges.shape) for name, values in several.items()}
    for name, values in checked.items():
        if (values < 0).any() or not (values > 0).any():
            raise ValueError(f"errors[{name!r}] must not be negative, nor all 0: no logarithm could be drawn")
    ax = panels(1, WIDTH, 260)[0] if ax is None else dress(ax)
    ax.set(xscale="log", yscale="log", xlabel="nudge ε", ylabel="error")
    told = [_arms(ax, nudges, values, name, i) for i, (name, values) in enumerate(checked.items())]
    for axis in (ax.xaxis, ax.yaxis):
        axis.set_major_formatter(powers_of_ten())
        axis.set_minor_formatter("")
    if len(several) > 1:
        legend_above(ax)
    return remember(
        ax, f"Error over the nudge ε from {number(nudges.min())} to {number(nudges.max())}. {' '.join(told)}"
    )


def _arms(ax: Axes, eps: Array, errors: Array, name: str, place: int) -> str:
    """Draw one V and a thin line along each arm that is straight; returns the sentence about it."""
    order = np.argsort(eps)
    x, y = eps[order][errors[order] > 0], errors[order][errors[order] > 0]
    token, dashes = LINES[place]
    ax.plot(
        x,
        y,
        color=LIGHT[token],
        linestyle=dashes,
        marker=MARKS[place],
        markersize=5,
        linewidth=1.6,
        label=name,
        zorder=3,
    )
    best = int(y.argmin())
    told = f"{capital(name)} is smallest at ε = {number(x[best], 2)}, with {number(y[best], 2)}"
    slopes: list[str] = []
    for side, arm in (("left", x <= x[best] / 10), ("right", x >= x[best] * 10)):
        power = _power(x[arm], y[arm], side)
        if power is not None:
            slopes.append(f"to its {side} {'it grows ' if not slopes else ''}as ε to the {number(power)}")
            _guide(ax, x[arm], y[arm], side, power, place)
    zeros = int((errors == 0).sum())
    left_out = (
        f" {counted(zeros, 'error')} of exactly 0 {'is' if zeros == 1 else 'are'} left out." if zeros else ""
    )
    return f"{told}{'; ' if slopes else ''}{', '.join(slopes)}.{left_out}"


def _power(x: Array, y: Array, side: str) -> int | None:
    """Fit the power of ε with which an arm rises; None if it is short or not straight."""
    if side == "right":
        x, y = x[len(x) // 2 :], y[len(y) // 2 :]  # near the bottom of the V rounding still speaks
    if len(x) < 3:
        return None
    fitted = float(np.polyfit(np.log10(x), np.log10(y), 1)[0])
    return round(fitted) if round(fitted) in POWERS and abs(fitted - round(fitted)) <= 0.3 else None


def _guide(ax: Axes, x: Array, y: Array, side: str, power: int, place: int) -> None:
    """Draw a dotted line of this power beside an arm: below the right arm of the first V, else above."""
    if side == "left" and place > 0:
        return  # rounding looks alike for all: one guide is enough
    below = side == "right" and place == 0
    if side == "right":
        x, y = x[len(x) // 2 :], y[len(y) // 2 :]
    ends = np.array([x[0], x[-1]])
    rise = np.log10(y).mean() + power * (np.log10(ends) - np.log10(x).mean())
    heights = 10.0 ** (rise + (-1.1 if below else 1.1))
    ax.plot(ends, heights, color=LIGHT["muted"], linewidth=1.2, linestyle=":", zorder=2)
    to_right = below or side == "left"
    middle = (float(np.sqrt(ends.prod())), float(np.sqrt(heights.prod())))
    offset = (5 if to_right else -5, -4 if below else 4)
    ha, va = "left" if to_right else "right", "top" if below else "bottom"
    write(ax, middle, POWERS[power], ha=ha, va=va, offset=offset)
