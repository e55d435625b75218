"""Drawings of what lives: a nerve cell with its parts, the layers of cortex (deck S5, S6). Own schematics."""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Circle, PathPatch, Polygon
from matplotlib.path import Path

from ffnn.palette import LIGHT
from ffnn.plots import wires
from ffnn.plots.style import WIDTH, Array, canvas, remember, write
from ffnn.plots.words import listing

BODY, BODY_RADIUS = (112.0, 112.0), 23.0
TWIGS = (108, 147, 180, 213, 252)  # degrees at which dendrites leave the body
ENDS = ((270.0, 160.0), (288.0, 112.0), (270.0, 64.0))  # of the axon
NEXT = (306.0, 184.0)  # the cell that listens to the first of them

# Layer, height in points, how many cells, their size, what it is known for.
LAYERS = (
    ("I", 34, 0, 0.0, "few cells, many fibres"),
    ("II", 40, 5, 5.0, "small cells"),
    ("III", 52, 4, 7.5, "to other areas"),
    ("IV", 40, 9, 3.0, "input from thalamus"),
    ("V", 56, 3, 10.5, "to deeper centres"),
    ("VI", 46, 4, 6.5, "back to thalamus"),
)
LEFT, RIGHT = 34.0, 164.0  # of the drawn piece of cortex


def neuron_drawing(ax: Axes | None = None) -> Axes:
    """Draw a nerve cell and name its parts: dendrites, cell body, axon, synapse (deck S5).

    Parameters
    ----------
    ax : Axes, optional

    Returns
    -------
    Axes

    Examples
    --------
    >>> from ffnn import plots
    >>> plots.describe(plots.neuron_drawing()).split(". ")[0]
    'A nerve cell, signals run through it from left to right'
    >>> plots.plt.close()
    """
    ax = canvas(WIDTH, 226, ax)
    _other_cells(ax)
    for degrees in TWIGS:
        start = np.array(BODY) + (BODY_RADIUS - 3) * _towards(degrees)
        _branch(ax, start, degrees, 30.0, 4.6, depth=2)
    _axon(ax)
    ax.add_patch(
        Circle(
            BODY, BODY_RADIUS, facecolor=LIGHT["region-0"], edgecolor=LIGHT["ink"], linewidth=1.4, zorder=3
        )
    )
    ax.add_patch(Circle(BODY, 7, facecolor=LIGHT["line"], edgecolor="none", zorder=3.5))
    synapse = (ENDS[0][0] + 3.5, ENDS[0][1] + 3.5)
    ax.add_patch(Circle(synapse, 12, facecolor="none", edgecolor=LIGHT["accent"], linewidth=2, zorder=4))
    for name, x, y, colour in (
        ("dendrites", 38.0, 216.0, "positive"),
        ("cell body", 150.0, 158.0, "ink"),
        ("axon", 196.0, 128.0, "negative"),
        ("synapse", 226.0, 186.0, "accent"),
        ("next cell", 296.0, 212.0, "muted"),
    ):
        write(ax, (x, y), name, colour, bold=colour != "muted")
    for text, x in (("signals in", 54.0), ("signal out", 238.0)):
        wires.arrow(ax, (x - 42, 23), (x + 42, 23), "muted", 1.4)
        write(ax, (x, 8), text, "muted")
    return remember(
        ax,
        "A nerve cell, signals run through it from left to right. On the left its many branched dendrites, "
        "which take signals in, at one of them the axon of another cell ends; they lead to the cell body. "
        f"From there one long axon leads to the right and splits into {len(ENDS)} ends. One end nearly "
        "touches a dendrite of the next cell: this place is marked as a synapse.",
    )


def _towards(degrees: float) -> Array:
    """Return the unit vector in a direction."""
    return np.array([np.cos(np.deg2rad(degrees)), np.sin(np.deg2rad(degrees))])


def _curve(
    ax: Axes, start: Array, bend: Array, end: Array, colour: str, width: float, zorder: float = 2
) -> None:
    """Draw a curved stroke that starts towards ``bend``."""
    path = Path([tuple(start), tuple(bend), tuple(end)], [Path.MOVETO, Path.CURVE3, Path.CURVE3])
    stroke = PathPatch(path, facecolor="none", edgecolor=LIGHT[colour], linewidth=width, zorder=zorder)
    stroke.set_capstyle("round")
    ax.add_patch(stroke)


def _branch(ax: Axes, start: Array, degrees: float, length: float, width: float, depth: int) -> None:
    """Draw a dendrite, which forks ``depth`` times and becomes thinner."""
    end = start + length * _towards(degrees)
    bend = start + 0.55 * length * _towards(degrees + 14)
    _curve(ax, start, bend, end, "positive", width)
    if depth:
        for turn in (-25, 25):
            _branch(ax, end, degrees + turn, 0.68 * length, 0.62 * width, depth - 1)


def _axon(ax: Axes) -> None:
    """Draw the axon from the body to its ends, each with a knob."""
    start, fork = np.array([BODY[0] + BODY_RADIUS - 2, BODY[1]]), np.array([236.0, BODY[1]])
    _curve(ax, start, (start + fork) / 2, fork, "negative", 4.2)
    for end in ENDS:
        _curve(ax, fork, np.array([fork[0] + 18, BODY[1]]), np.array(end), "negative", 2.4)
        ax.add_patch(Circle(end, 4.5, facecolor=LIGHT["negative"], edgecolor="none", zorder=3))


def _other_cells(ax: Axes) -> None:
    """Draw, standing back, the end of another cell's axon at a dendrite, and the next cell."""
    tip = np.array([53.0, 175.0])
    _curve(ax, np.array([4.0, 194.0]), np.array([28.0, 194.0]), tip, "line", 2.4)
    ax.add_patch(Circle(tuple(tip), 4.5, facecolor=LIGHT["line"], edgecolor="none", zorder=3))
    near = np.array(ENDS[0]) + 8
    _curve(ax, np.array(NEXT), (near + NEXT) / 2 + [-3, 3], near, "line", 3.4)
    ax.add_patch(
        Circle(NEXT, 13, facecolor=LIGHT["surface"], edgecolor=LIGHT["line"], linewidth=1.4, zorder=3)
    )


def cortex_layers(ax: Axes | None = None) -> Axes:
    """Draw the six layers of the cerebral cortex with the cells that lie in them (deck S6).

    Parameters
    ----------
    ax : Axes, optional

    Returns
    -------
    Axes

    Examples
    --------
    >>> from ffnn import plots
    >>> plots.describe(plots.cortex_layers())[:53]
    'A piece of cortex from the surface down, in 6 layers.'
    >>> plots.plt.close()
    """
    foot = 44.0
    total = foot + sum(height for _, height, *_ in LAYERS)
    ax = canvas(WIDTH, total + 24, ax)
    write(ax, ((LEFT + RIGHT) / 2, total + 12), "surface of the brain", "muted")
    top = total
    for place, (name, height, count, size, note) in enumerate(LAYERS):
        colour = LIGHT["surface" if place % 2 else "grid"]
        ax.add_patch(
            Polygon(
                [(LEFT, top), (RIGHT, top), (RIGHT, top - height), (LEFT, top - height)],
                facecolor=colour,
                edgecolor="none",
                zorder=0,
            )
        )
        middle = top - height / 2
        write(ax, (LEFT - 16, middle), name, bold=True)
        write(ax, (RIGHT + 12, middle), note, "ink", ha="left")
        _cells(ax, name, count, size, (top, top - height), total)
        top -= height
    write(ax, ((LEFT + RIGHT) / 2, 10), "axons lead away", "muted")
    notes = listing(f"layer {name}: {note}" for name, _, _, _, note in LAYERS)
    return remember(
        ax,
        f"A piece of cortex from the surface down, in {len(LAYERS)} layers. {notes[0].upper()}{notes[1:]}. "
        "Most cells are drawn as triangles with a dendrite that rises towards the surface and an axon that "
        "leaves below; those of layer IV are small and round. Below, axons lead away.",
    )


def _cells(ax: Axes, name: str, count: int, size: float, band: tuple[float, float], surface: float) -> None:
    """Draw the cells of one layer: triangles with a dendrite up and an axon down, or small round ones."""
    top, bottom = band
    middle = (top + bottom) / 2
    columns = np.linspace(LEFT, RIGHT, count + 2)[1:-1] + (4 if name in ("III", "VI") else -3)
    for i, x in enumerate(columns.tolist()):
        y = middle + (-1) ** i * min(6.0, (top - bottom) / 8)
        if name == "IV":
            ax.add_patch(Circle((x, y), size + 1, facecolor=LIGHT["ink"], edgecolor="none", zorder=3))
            continue
        reach = surface - 8 if name in ("II", "III", "V") else y + 54
        ax.plot([x, x], [y, reach], color=LIGHT["positive"], linewidth=0.9 + size / 12, zorder=1.5)
        ax.plot([x, x], [y, 26 if i % 2 == 0 else y - 24], color=LIGHT["negative"], linewidth=0.9, zorder=1)
        triangle = [(x, y + 1.2 * size), (x - 0.85 * size, y - size), (x + 0.85 * size, y - size)]
        ax.add_patch(Polygon(triangle, facecolor=LIGHT["ink"], edgecolor="none", zorder=3))
