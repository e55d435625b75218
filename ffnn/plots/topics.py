"""The stack of topics to which the lecture belongs, from Spark ML up to autoencoders (deck S3-S4)."""

from __future__ import annotations

from matplotlib.axes import Axes
from matplotlib.patches import FancyBboxPatch

from ffnn.palette import LIGHT
from ffnn.plots.style import WIDTH, canvas, remember, write
from ffnn.plots.words import listing

HERE = ("Feedforward network", "its training")
STACK = {
    "Deep learning": (
        ("Autoencoder", "GAN", "Distributed learning"),
        ("CNN", "RNN", "Transformer"),
        HERE,
        ("TensorFlow",),
    ),
    "Machine learning": (("Regression", "Classification", "and more"), ("Spark ML",)),
}
ROW, GAP, PAD, HEAD = 30.0, 7.0, 9.0, 20.0  # points


def topic_stack(ax: Axes | None = None) -> Axes:
    """Draw the topics of the lecture's course, each resting on those below; ours stand out (deck S3-S4).

    Parameters
    ----------
    ax : Axes, optional

    Returns
    -------
    Axes

    Examples
    --------
    >>> from ffnn import plots
    >>> plots.describe(plots.topic_stack()).split(". ")[-1]
    'Marked as the topic of this book: Feedforward network and its training.'
    >>> plots.plt.close()
    """
    heights = [HEAD + len(rows) * (ROW + GAP) + PAD for rows in STACK.values()]
    total = sum(heights) + 12
    ax = canvas(WIDTH, total, ax)
    top = total
    for (group, rows), height in zip(STACK.items(), heights, strict=True):
        _box(ax, (1, top - height, WIDTH - 2, height), "surface", "grid")
        write(ax, (PAD + 2, top - HEAD / 2 - 3), group, "muted", ha="left")
        for place, names in enumerate(rows, 1):
            _row(ax, names, top - HEAD - place * (ROW + GAP))
        top -= height + 12
    told = " ".join(
        f"{group}, from top to bottom: {'; '.join(', '.join(row) for row in rows)}."
        for group, rows in STACK.items()
    )
    return remember(
        ax,
        f"Topics as a stack, each resting on those below. {told} "
        f"Marked as the topic of this book: {listing(HERE)}.",
    )


def _row(ax: Axes, names: tuple[str, ...], bottom: float) -> None:
    """Draw one row of boxes, each as wide as its name asks, together as wide as the frame."""
    letters = [len(name) + 4 for name in names]
    room = WIDTH - 2 * PAD - GAP * (len(names) - 1)
    left = PAD
    for name, share in zip(names, letters, strict=True):
        width = room * share / sum(letters)
        ours = names is HERE
        _box(ax, (left, bottom, width, ROW), "accent-soft" if ours else "paper", "accent" if ours else "line")
        write(ax, (left + width / 2, bottom + ROW / 2), name, "accent" if ours else "ink", bold=ours)
        left += width + GAP


def _box(ax: Axes, place: tuple[float, float, float, float], ground: str, edge: str) -> None:
    """Draw a box with round corners: left, bottom, width, height."""
    left, bottom, width, height = place
    ax.add_patch(
        FancyBboxPatch(
            (left + 3, bottom + 3),
            width - 6,
            height - 6,
            boxstyle="round,pad=3",
            facecolor=LIGHT[ground],
            edgecolor=LIGHT[edge],
            linewidth=2.0 if edge == "accent" else 1.1,
        )
    )
