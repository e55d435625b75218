"""Metrics by Keras's names: what is watched during training but not descended on.

"accuracy" looks at the shapes alone, as Keras does: one output is compared with 0.5, several by the largest.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
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
    if Y_hat.shape[-1] == 1:
        return np.asarray((Y_hat[..., 0] > 0.5) == Y.reshape(Y_hat.shape[:-1]))
    if Y.ndim < Y_hat.ndim:
        return np.asarray(Y_hat.argmax(axis=-1) == Y)
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
    if not isinstance(name, str) or name not in METRICS:
        raise ValueError(f"metric is {name!r}; expected one of {', '.join(METRICS)}")
    return METRICS[name]


def names(metrics: Sequence[str] | None, class_numbers: bool = False) -> list[str]:
    """Check a list of metrics as ``compile`` gets it.

    Parameters
    ----------
    metrics : list of str, or None for none
    class_numbers : bool
        Whether the targets will be class numbers, which only the accuracy can be told from.

    Returns
    -------
    list of str

    Raises
    ------
    ValueError
        If it is no list, a name is unknown, or a metric does not go with such targets.

    Examples
    --------
    >>> names(["accuracy"], class_numbers=True)
    ['accuracy']
    """
    if not isinstance(metrics, list | tuple | None):
        raise ValueError(f"metrics is {metrics!r}; expected a list such as ['accuracy']")
    for name in metrics or ():
        if get(name) is not accuracy and class_numbers:
            raise ValueError(
                f"metrics holds {name!r}, which compares every output with a target, but the loss goes with "
                'class numbers; use "accuracy", or one-hot rows and categorical_crossentropy'
            )
    return list(metrics or ())
