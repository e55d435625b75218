"""Curves of the activations and their derivatives (deck S31, whose labels are mixed up)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes

from ffnn import activations
from ffnn.palette import LIGHT
from ffnn.plots.style import FONT, WIDTH, Array, panels, remember
from ffnn.plots.words import number

SAMPLES = 401
JUMP = 0.5  # from one sample to the next: a step, not a steep line


def activation_curves(names: Sequence[str] = ("sigmoid", "tanh", "relu"), reach: float = 5.0) -> list[Axes]:
    """Draw activations (full lines) with their derivatives (dashed), a panel each.

    Parameters
    ----------
    names : sequence of str
        Keys of ``ffnn.activations.ACTIVATIONS`` but softmax, whose outputs depend on every z.
    reach : float
        z runs from -reach to reach.

    Returns
    -------
    list of Axes

    Raises
    ------
    ValueError
        If a name is unknown or softmax, or reach is not a number above 0.

    Examples
    --------
    >>> from ffnn import plots
    >>> plots.describe(plots.activation_curves(["sigmoid"]))[-73:]
    'Its derivative, dashed, lies between 0.006648 and 0.25, largest at z = 0.'
    >>> plots.plt.close()
    """
    chosen = [activations.get(name) for name in ([names] if isinstance(names, str) else names)]
    if not chosen or any(unit.name == "softmax" for unit in chosen):
        raise ValueError(
            f"names is {names!r}; expected one or more activations but softmax, which has no curve"
        )
    if not np.isfinite(reach) or reach <= 0:
        raise ValueError(f"reach is {reach!r}; expected a number above 0")
    z = np.linspace(-reach, reach, SAMPLES)
    columns = min(2, len(chosen))
    axes = panels(len(chosen), WIDTH, 30 + 150 * -(-len(chosen) // columns), columns)
    for ax, unit in zip(axes, chosen, strict=True):
        a, slope = unit.function(z).astype(float), unit.derivative_from_z(z)
        ax.axhline(0, color=LIGHT["grid"], linewidth=1, zorder=0)
        ax.axvline(0, color=LIGHT["grid"], linewidth=1, zorder=0)
        (full,) = ax.plot(*_broken(z, a), color=LIGHT["class-0"], linewidth=2.2)
        (dashed,) = ax.plot(*_broken(z, slope), color=LIGHT["class-1"], linewidth=1.8, linestyle="--")
        ax.set_title(unit.name, fontsize=FONT, color=LIGHT["ink"])
        ax.set_xlabel("z")
        remember(ax, _alt(z, a, slope, float(unit.function(0.0))))
    figure = axes[0].get_figure(root=True)
    assert figure is not None
    figure.legend(
        [full, dashed],
        ["activation", "derivative"],
        loc="outside upper left",
        ncols=2,
        frameon=False,
        fontsize=FONT,
        labelcolor=LIGHT["ink"],
    )
    return axes


def _broken(z: Array, values: Array) -> tuple[Array, Array]:
    """Lift the pen where the values jump."""
    cut = np.flatnonzero(np.abs(np.diff(values)) > JUMP) + 1
    return np.insert(z, cut, z[cut]), np.insert(values, cut, np.nan)


def _alt(z: Array, a: Array, slope: Array, at_zero: float) -> str:
    low, high = float(slope.min()), float(slope.max())
    peak = np.flatnonzero(np.isclose(slope, high, rtol=1e-9, atol=0))
    largest = f", largest at z = {number(z[peak[0]])}" if len(peak) == 1 else ""
    flat = (
        f"is {number(low)} everywhere"
        if low == high
        else f"lies between {number(low)} and {number(high)}{largest}"
    )
    return (
        f"The activation runs from {number(a[0])} at z = {number(z[0])} to {number(a[-1])} "
        f"at z = {number(z[-1])} and is {number(at_zero)} at 0. Its derivative, dashed, {flat}."
    )
