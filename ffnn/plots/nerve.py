"""Curves of a nerve cell: its voltage while signals arrive, and when it fires (chapter 1, deck S5)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from matplotlib.axes import Axes
from numpy.typing import ArrayLike

from ffnn.palette import LIGHT
from ffnn.plots.checks import finite
from ffnn.plots.style import WIDTH, Array, panels, remember, write
from ffnn.plots.words import counted, listing, number

SAMPLES = 601
MOST_ROWS = 8


def voltage_traces(
    voltage: Callable[[Array, Array], Array],
    arrivals: Mapping[str, Sequence[float]],
    threshold: float,
    until: float,
) -> list[Axes]:
    """Draw how signals lift the voltage of a cell, one panel for each way they arrive.

    A panel ends with a spike where the voltage first reaches the threshold.

    Parameters
    ----------
    voltage : callable
        ``voltage(times, arrivals)``, in millivolts above rest, for arrays of milliseconds.
    arrivals : mapping of title to times
        When the signals arrive, in milliseconds.
    threshold : float
        In millivolts above rest.
    until : float
        Where the time axis ends, in milliseconds.

    Returns
    -------
    list of Axes

    Raises
    ------
    ValueError
        If there is nothing to draw, or a number is missing or not finite.

    Examples
    --------
    >>> from ffnn import plots
    >>> axes = plots.voltage_traces(lambda t, at: 9.0 * (t[:, None] >= at).sum(1), {"two": [1, 4]}, 15, 10)
    >>> plots.describe(axes)
    'two: Signals arrive at 1 and 4 ms. The voltage reaches the threshold of 15 mV at 4 ms: the cell fires.'
    >>> plots.plt.close()
    """
    if not arrivals:
        raise ValueError("arrivals is empty; expected at least one row of times such as {'together': [0, 1]}")
    limit, end = float(finite(threshold, "threshold", ())), float(finite(until, "until", ()))
    rows = {title: finite(times, f"arrivals[{title!r}]") for title, times in arrivals.items()}
    axes = panels(len(rows), WIDTH, 130.0 * len(rows) + 20)
    for ax, (title, at) in zip(axes, rows.items(), strict=True):
        times = np.union1d(np.linspace(0, end, SAMPLES), at[at <= end])
        _trace(ax, times, finite(voltage(times, at), "voltage(...)", times.shape), at, limit)
        ax.set(title=title, xlim=(-0.02 * end, end), ylim=(0, 1.75 * limit), ylabel="mV")
    axes[-1].set_xlabel("time (ms)")
    return axes


def _trace(ax: Axes, times: Array, volts: Array, at: Array, limit: float) -> None:
    """Draw one panel up to its spike, if there is one, and keep its text."""
    reached = np.flatnonzero(volts >= limit)
    last = int(reached[0]) if len(reached) else len(times) - 1
    ax.axhline(limit, color=LIGHT["muted"], linewidth=1.2, linestyle="--", zorder=1)
    write(ax, (times[-1], limit), "threshold", "muted", ha="right", offset=(-2, 8))
    ax.plot(times[: last + 1], volts[: last + 1], color=LIGHT["class-0"], linewidth=2.2)
    ax.plot(at, np.full(len(at), 0.06 * limit), "^", color=LIGHT["negative"], markersize=7, zorder=4)
    told = f"Signals arrive at {listing(map(number, at.tolist()))} ms. "
    if len(reached):
        ax.plot([times[last]] * 2, [volts[last], 1.7 * limit], color=LIGHT["accent"], linewidth=2.6)
        write(ax, (times[last], 1.55 * limit), "fires", "accent", ha="left", offset=(6, 0), bold=True)
        told += f"The voltage reaches the threshold of {number(limit)} mV at {number(times[last])} ms: "
        told += "the cell fires."
    else:
        told += f"The voltage rises to {number(volts.max(), 3)} mV, below the threshold of "
        told += f"{number(limit)} mV: the cell stays silent."
    remember(ax, told)


def spike_trains(trains: Mapping[str, ArrayLike], until: float, ax: Axes | None = None) -> Axes:
    """Draw when cells fire: one row for each, a line for each spike, all lines of one height.

    Parameters
    ----------
    trains : mapping of name to times
        Times of the spikes, in milliseconds; 8 rows at most.
    until : float
        Where the time axis ends, in milliseconds.
    ax : Axes, optional

    Returns
    -------
    Axes

    Raises
    ------
    ValueError
        If there are no rows or too many, or a time is not finite.

    Examples
    --------
    >>> from ffnn import plots
    >>> plots.describe(plots.spike_trains({"weak": [30, 70], "strong": range(5, 100, 10)}, 100))
    'Spikes within 100 ms, all of one height. weak: 2 spikes; strong: 10 spikes.'
    >>> plots.plt.close()
    """
    if not 1 <= len(trains) <= MOST_ROWS:
        raise ValueError(f"trains has {len(trains)} entries; expected 1 to {MOST_ROWS}")
    end = float(finite(until, "until", ()))
    rows = {name: finite(np.asarray(times), f"trains[{name!r}]").ravel() for name, times in trains.items()}
    ax = panels(1, WIDTH, 28.0 * len(rows) + 52)[0] if ax is None else ax
    shown = {name: times[(times >= 0) & (times <= end)] for name, times in rows.items()}
    for place, times in enumerate(shown.values()):
        ax.axhline(-place - 0.36, color=LIGHT["grid"], linewidth=1.2, zorder=1)
        ax.vlines(times, -place - 0.36, -place + 0.36, color=LIGHT["accent"], linewidth=2)
    ax.set(xlim=(0, end), ylim=(0.5 - len(rows), 0.5), xlabel="time (ms)")
    ax.set_yticks(-np.arange(len(rows)), list(rows))
    ax.tick_params(axis="y", length=0)
    ax.spines["left"].set_visible(False)
    counts = "; ".join(f"{name}: {counted(len(times), 'spike')}" for name, times in shown.items())
    return remember(ax, f"Spikes within {number(end)} ms, all of one height. {counts}.")
