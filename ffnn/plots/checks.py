"""What figures check before they draw: messages name the argument, what came and what was expected."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ffnn.plots.style import CLASSES, Array


def plane_points(X: ArrayLike, name: str = "X") -> Array:
    """Take points of the plane as an (m, 2) array of finite floats."""
    points = _floats(X, name)
    if points.ndim != 2 or points.shape[1] != 2 or not len(points):
        raise ValueError(
            f"{name} has shape {points.shape}; expected (m, 2), a row for each point of the plane"
        )
    return points


def finite(values: ArrayLike, name: str, shape: tuple[int, ...] | None = None) -> Array:
    """Take an array of finite floats, of a certain shape if one is given."""
    array = _floats(values, name)
    if shape is not None and array.shape != shape:
        raise ValueError(f"{name} has shape {array.shape}; expected {shape}")
    return array


def _floats(values: ArrayLike, name: str) -> Array:
    try:
        array = np.asarray(values, dtype=float)
    except (TypeError, ValueError):
        raise ValueError(f"{name} is {values!r}; expected numbers") from None
    if not np.isfinite(array).all():
        raise ValueError(f"{name} holds NaN or infinity; expected finite numbers")
    return array


def class_numbers(y: ArrayLike, m: int, name: str = "y") -> NDArray[np.int64]:
    """Take m class numbers from 0, as many classes as there are markers at most; (m, 1) will do."""
    labels = np.asarray(y)
    if labels.shape not in ((m,), (m, 1)):
        raise ValueError(
            f"{name} has shape {labels.shape}; expected ({m},), a class for each of the {m} points"
        )
    labels = finite(labels.ravel(), name)
    if not np.isin(labels, range(CLASSES)).all():
        odd = next(label for label in labels if label not in range(CLASSES))
        raise ValueError(f"{name} holds {odd:g}; expected class numbers from 0 to {CLASSES - 1}")
    return labels.astype(np.int64)


def range_ends(pair: tuple[float, float], name: str) -> tuple[float, float]:
    """Take two finite numbers, the smaller first."""
    low, high = finite(pair, name, (2,)).tolist()
    if low >= high:
        raise ValueError(f"{name} is {pair!r}; expected the smaller end first, such as (-2, 2)")
    return low, high


def value_at(cost: Callable[..., float], label: str, at: dict[str, float]) -> float:
    """Ask a cost at one place; NaN and infinity have no place on an axis."""
    value = float(cost(*at.values()))
    if not np.isfinite(value):
        place = ", ".join(f"{name} = {x:g}" for name, x in at.items())
        raise ValueError(f"{label} is {value} at {place}; choose a range in which it is finite")
    return value
