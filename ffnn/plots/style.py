"""How every figure looks: sizes, colours by token, text, legends; and the alternative text of an Axes.

Sizes are chosen so that a figure at the width of a phone, 328 CSS pixels, still has letters of 10 pixels.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from weakref import WeakKeyDictionary

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes
from numpy.typing import NDArray

from ffnn.palette import LIGHT

Array = NDArray[Any]

WIDTH = 328.0  # points; 437 CSS pixels
FONT = 11.5  # points; 15.3 CSS pixels, and 10 on a phone
LETTER = 6.7  # points, the width of a letter, roughly
MARKERS = ("o", "s", "^")  # of the classes 0, 1, 2
CLASSES = len(MARKERS)
LINES = (("class-0", "-"), ("class-1", "--"), ("class-2", "-."), ("accent", ":"))  # of curves in one panel

_ALT: WeakKeyDictionary[Axes, str] = WeakKeyDictionary()


def panels(count: int, width: float = WIDTH, height: float = 240.0, columns: int = 1) -> list[Axes]:
    """Make a figure of dressed panels, row by row.

    Parameters
    ----------
    count : int
    width, height : float
        Of the figure, in points.
    columns : int

    Returns
    -------
    list of Axes
    """
    rows = -(-count // columns)
    figure = plt.figure(figsize=(width / 72, height / 72), facecolor=LIGHT["paper"], layout="constrained")
    return [dress(figure.add_subplot(rows, columns, place + 1)) for place in range(count)]


def dress(ax: Axes) -> Axes:
    """Give an Axes the palette's colours, the size of our text, and no more lines than it needs."""
    ax.set_facecolor(LIGHT["paper"])
    for side, spine in ax.spines.items():
        spine.set_color(LIGHT["line"])
        spine.set_visible(side in ("left", "bottom"))
    ax.tick_params(colors=LIGHT["line"], labelcolor=LIGHT["muted"], labelsize=FONT)
    for text in (ax.title, ax.xaxis.label, ax.yaxis.label):
        text.set_color(LIGHT["ink"])
        text.set_fontsize(FONT)
    return ax


def legend_above(ax: Axes, *, marks_only: bool = False) -> None:
    """Name what is drawn above the plot, where it covers nothing: in one row if it fits, else in two."""
    names = ax.get_legend_handles_labels()[1]
    handle = 1.0 if marks_only else 1.8
    width = LETTER * sum(map(len, names)) + len(names) * (FONT * handle + 5) + 10 * (len(names) - 1)
    ax.legend(
        loc="lower left",
        bbox_to_anchor=(-0.02, 1.0),
        ncols=len(names) if width < WIDTH - 50 else 2,
        frameon=False,
        fontsize=FONT,
        labelcolor=LIGHT["ink"],
        handletextpad=0.4,
        handlelength=handle,
        columnspacing=0.9,
        borderaxespad=0.2,
    )


def write(
    ax: Axes,
    at: Array | tuple[float, float],
    text: str,
    colour: str = "ink",
    *,
    ha: str = "center",
    va: str = "center_baseline",
    offset: tuple[float, float] = (0.0, 0.0),
    bold: bool = False,
    ground: bool = False,
    zorder: float = 5,
) -> None:
    """Write a word into the plot.

    Parameters
    ----------
    ax : Axes
    at : point
        In data units.
    text : str
    colour : str
        Token.
    ha, va : str
        Alignment, as matplotlib has it.
    offset : pair of float
        From ``at``, in points.
    bold : bool
    ground : bool
        Whether it stands on a patch of paper, so that no line runs through the letters.
    zorder : float
    """
    ax.annotate(
        text,
        (float(at[0]), float(at[1])),
        xytext=offset,
        textcoords="offset points",
        annotation_clip=False,
        fontsize=FONT,
        color=LIGHT[colour],
        ha=ha,
        va=va,
        weight="bold" if bold else "normal",
        bbox={"boxstyle": "square,pad=0.12", "facecolor": LIGHT["paper"], "edgecolor": "none"}
        if ground
        else None,
        zorder=zorder,
    )


def canvas(width: float, height: float, ax: Axes | None = None) -> Axes:
    """Make an Axes to draw a diagram on: one data unit is one point, nothing else is drawn.

    Parameters
    ----------
    width, height : float
        In points.
    ax : Axes, optional
        Draw on this one, scaled to its size.

    Returns
    -------
    Axes
    """
    if ax is None:
        figure = plt.figure(figsize=(width / 72, height / 72), facecolor=LIGHT["paper"])
        ax = figure.add_axes((0, 0, 1, 1))
    ax.set(xlim=(0, width), ylim=(0, height), aspect="equal")
    ax.axis("off")
    return ax


def remember(ax: Axes, alt: str) -> Axes:
    """Keep the alternative text of what was drawn; a second drawing on the same Axes adds its own."""
    _ALT[ax] = f"{_ALT[ax]} {alt}" if ax in _ALT else alt
    return ax


def describe(ax: Axes | Sequence[Axes] | NDArray[Any]) -> str:
    """Say in words what a figure shows: its alternative text, computed from what was drawn.

    Parameters
    ----------
    ax : Axes or several
        What a function of ``ffnn.plots`` returned.

    Returns
    -------
    str
        A sentence or more; an Axes with a title begins with it.

    Raises
    ------
    TypeError
        If something is no Axes.
    ValueError
        If nothing, or an Axes that no function of ``ffnn.plots`` drew on.

    Examples
    --------
    >>> from ffnn import plots
    >>> plots.describe(plots.cost_curve({"cost": lambda w: (w - 1) ** 2}, (-1, 3)))
    'Curve of cost over w from −1 to 3. It is smallest at w = 1, with 0.'
    >>> plots.plt.close()
    """
    texts = []
    for one in axes_of(ax):
        if one not in _ALT:
            raise ValueError(
                "ax was not drawn by ffnn.plots, so it has no text; say what it shows with alt=..."
            )
        title = one.get_title()
        texts.append(f"{title}: {_ALT[one]}" if title else _ALT[one])
    return " ".join(texts)


def axes_of(ax: Any) -> list[Axes]:
    """Take one Axes, a list or an array of them; refuse anything else."""
    found = [ax] if isinstance(ax, Axes) else list(np.ravel(np.array(ax, dtype=object)))
    for one in found:
        if not isinstance(one, Axes):
            raise TypeError(
                f"ax is a {type(one).__name__}; expected the Axes that a function of ffnn.plots returned"
            )
    if not found:
        raise ValueError("ax is empty; expected at least one Axes")
    return found


def scatter(ax: Axes, points: Array, labels: NDArray[np.int64], size: float = 7.0) -> None:
    """Draw points by class: an open circle for 0, a full square for 1, a full triangle for 2."""
    for k, marker in enumerate(MARKERS):
        chosen = points[labels == k]
        if len(chosen):
            colour = LIGHT[f"class-{k}"]
            ax.plot(
                *chosen.T,
                marker,
                markersize=size,
                color=colour,
                markeredgecolor=colour if k == 0 else LIGHT["paper"],
                markerfacecolor=LIGHT["paper"] if k == 0 else colour,
                markeredgewidth=1.8 if k == 0 else 0.8,
                zorder=4,
            )
