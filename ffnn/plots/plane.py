"""Lines of units in the plane of two inputs: from a unit, as an equation, cut to a window."""

from __future__ import annotations

from typing import Any

import numpy as np

from ffnn.plots.checks import finite
from ffnn.plots.style import Array
from ffnn.plots.words import number


def weights_of(unit: Any, name: str = "unit") -> tuple[Array, float]:
    """Take the two weights and the bias of a unit."""
    if not (hasattr(unit, "w") and hasattr(unit, "b")):
        raise TypeError(
            f"{name} is a {type(unit).__name__}; expected a unit with w and b, such as ffnn.neurons.LTU"
        )
    w = finite(unit.w, f"{name}.w")
    if w.shape != (2,):
        raise ValueError(
            f"{name}.w has shape {w.shape}; only units with two inputs can be drawn in the plane"
        )
    return w, float(finite(unit.b, f"{name}.b", ()))


def visible(low: Array, high: Array, w: Array, b: float) -> tuple[Array, Array]:
    """Cut the line to the window: both ends of what is seen of it."""
    middle = (low + high) / 2
    at = middle - (w @ middle + b) / (w @ w) * w
    along = np.array([-w[1], w[0]]) / np.linalg.norm(w)
    moves = along != 0
    ways = np.sort([(low - at)[moves] / along[moves], (high - at)[moves] / along[moves]], axis=0)
    return at + ways[0].max() * along, at + ways[1].min() * along


def free_place(
    low: Array, high: Array, w: Array, b: float, answer: int, taken: Array, scale: float, width: float
) -> Array | None:
    """Find room on one side of the line for a text of this width in points; None if there is none."""
    half = scale * np.array([width / 2, 9.0])
    places = np.stack(np.meshgrid(*np.linspace(low + half, high - half, 25).T), axis=-1).reshape(-1, 2)
    away = np.linalg.norm(np.maximum(np.abs(places[:, None] - taken) - half, 0), axis=2).min(axis=1)
    inside = (1 if answer else -1) * (places @ w + b)
    if w.any():
        inside = (inside - np.abs(w) @ half) / np.linalg.norm(w)
        away = np.minimum(away, inside)
    room = np.where(inside >= 0, np.minimum(away, 24 * scale), -1.0)
    depth = np.linalg.norm(places - (low + high) / 2, axis=1)  # of equally good places the outermost
    best = int(np.lexsort((depth, room))[-1])
    return places[best] if room[best] > 4 * scale else None


def equation(w: Array, b: float) -> str:
    """Write the line of a unit.

    Examples
    --------
    >>> equation(np.array([1, -2]), -3.0), equation(np.array([0.0, 1.0]), 0.5)
    ('x1 − 2·x2 − 3 = 0', 'x2 + 0.5 = 0')
    """
    terms = [
        (value, name if abs(value) == 1 else f"{number(abs(value))}·{name}")
        for value, name in zip(w, ("x1", "x2"), strict=True)
        if value
    ]
    terms += [(b, number(abs(b)))] if b else []
    text = "".join(f" {'−' if value < 0 else '+'} {term}" for value, term in terms).removeprefix(" + ")
    return f"{text.replace(' − ', '−', 1) if text.startswith(' − ') else text} = 0"
