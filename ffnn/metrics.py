"""Metrics by Keras's names: what is watched during training but not descended on.

"accuracy" looks at the shapes alone, as Keras does: one output is compared with 0.5, several by the largest.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
Metric = Callable[[Array, Array], Array]


def accuracy(Y_hat: Array, Y: Array) -> Array:
    """Whether each instance is classified rightly.

    Parameters
    ----------
    Y_hat : (..., k) array
        Outputs of the network.
    Y : (..., k) array, or (...) class numbers
        Targets. With k = 1 an output counts as class 1 where it is larger than 0.5, strictly.

    Returns
    -------
    (...) bool array

    Examples
    --------
    >>> accuracy(np.array([[0.9], [0.5]]), np.array([[1], [1]])).tolist()
    [True, False]
    >>> accuracy(np.array([[0.1, 0.2, 0.7]]), np.array([2])).tolist()
    [True]
    """
    if Y.ndim < Y_hat.ndim:
        return np.asarray(Y_hat.argmax(axis=-1) == Y)
    if Y_hat.shape[-1] == 1:
        return np.asarray((Y_hat > 0.5) == Y)[..., 0]
    return np.asarray(Y_hat.argmax(axis=-1) == Y.argmax(axis=-1))


def squared_error(Y_hat: Array, Y: Array) -> Array:
    """Squared error of each instance, averaged over its outputs.

    Parameters
    ----------
    Y_hat, Y : (..., k) arrays

    Returns
    -------
    (...) array

    Examples
    --------
    >>> squared_error(np.array([[1.0, 3.0]]), np.array([[0.0, 0.0]])).tolist()
    [5.0]
    """
    return np.asarray(np.square(Y_hat - Y).mean(axis=-1))


def absolute_error(Y_hat: Array, Y: Array) -> Array:
    """Absolute error of each instance, averaged over its outputs.

    Parameters
    ----------
    Y_hat, Y : (..., k) arrays

    Returns
    -------
    (...) array

    Examples
    --------
    >>> absolute_error(np.array([[1.0, 3.0]]), np.array([[0.0, 0.0]])).tolist()
    [2.0]
    """
    return np.asarray(np.abs(Y_hat - Y).mean(axis=-1))


METRICS: dict[str, Metric] = {
    "accuracy": accuracy,
    "acc": accuracy,
    "mse": squared_error,
    "mean_squared_error": squared_error,
    "mae": absolute_error,
    "mean_absolute_error": absolute_error,
}


def get(name: str) -> Metric:
    """Look a metric up by Keras's name.

    Parameters
    ----------
    name : str
        A key of ``METRICS``.

    Returns
    -------
    callable
        ``(outputs, targets) -> value per instance``.

    Raises
    ------
    ValueError
        If no metric has this name.

    Examples
    --------
    >>> get("acc") is accuracy
    True
    """
    if name not in METRICS:
        raise ValueError(f"metric is {name!r}; expected one of {', '.join(METRICS)}")
    return METRICS[name]
