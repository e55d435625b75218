"""Losses by Keras's names: what `Sequential.compile` understands, with the checks that make a mistake speak early.

A loss is known here by its value per instance and by the one fact that training needs: for the pairs
of output unit and loss that belong together (deck S28-30) the gradient with respect to the net input of the output
units is (ŷ - y) times a constant. Cross-entropies are computed from the net input z, so they stay exact and finite
where the probability itself rounds to 0 or 1; their mathematics is in `costs`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]


def log_sum_exp(Z: Array, axis: int = -1) -> Array:
    """Logarithm of Σ exp(z) along one axis, without overflow.

    Parameters
    ----------
    Z : array
        The net inputs of the k classes stand along ``axis``.
    axis : int

    Returns
    -------
    array of the shape of Z without that axis

    Examples
    --------
    >>> float(log_sum_exp(np.array([1000.0, 1000.0])))
    1000.6931471805599
    """
    classes = np.ascontiguousarray(np.moveaxis(Z, axis, 0))  # sums down columns are numpy's fastest
    largest = classes.max(axis=0)
    result: Array = np.log(np.exp(classes - largest).sum(axis=0)) + largest
    return result


def _squared_error(Y_hat: Array, Y: Array, axis: int = -1) -> Array:
    return _mean(np.square(Y_hat - Y), axis)


def _binary(Z: Array, Y: Array, axis: int = -1) -> Array:
    return _mean(np.maximum(Z, 0) - Z * Y + np.log1p(np.exp(-np.abs(Z))), axis)


def _categorical(Z: Array, Y: Array, axis: int = -1) -> Array:
    result: Array = log_sum_exp(Z, axis) - (Z * Y).sum(axis=axis)
    return result


def _sparse(Z: Array, labels: Array, axis: int = -1) -> Array:
    of_label = np.take_along_axis(Z, np.expand_dims(labels, axis), axis=axis)
    result: Array = log_sum_exp(Z, axis) - of_label.squeeze(axis)
    return result


def _mean(values: Array, axis: int) -> Array:
    result: Array = values.squeeze(axis) if values.shape[axis] == 1 else values.mean(axis=axis)
    return result


@dataclass(frozen=True)
class Loss:
    """One loss: its value per instance and what it asks of the network and of the targets.

    Parameters
    ----------
    name : str
        Keras's full name.
    per_instance : callable
        ``(outputs (..., k), targets, axis=-1) -> (...)``; the outputs are ŷ, or z where ``output_unit`` is given.
    output_unit : str or None
        The activation that the output layer must have; None means any.
    sparse : bool
        Whether targets are class numbers (m,) instead of rows (m, k).
    mean_over_outputs : bool
        Whether the loss of an instance is a mean over the k outputs (as Keras has it) and not a sum.
    factor : float
        The constant of the gradient: 2 for the squared error, 1 for the cross-entropies.

    Examples
    --------
    >>> get("mse").factor
    2.0
    """

    name: str
    per_instance: Callable[..., Array]
    output_unit: str | None
    sparse: bool
    mean_over_outputs: bool
    factor: float

    def targets(self, y: object, m: int, k: int) -> Array:
        """Check the targets of m instances for k outputs and bring them to the shape that the loss computes with.

        Parameters
        ----------
        y : array_like
            (m, k), or (m,) where k = 1; for the sparse loss integers (m,) or (m, 1) from 0 to k - 1.
        m, k : int
            Instances and output units.

        Returns
        -------
        (m, k) float array, or (m,) integer array for the sparse loss

        Raises
        ------
        ValueError
            If shape, range or kind of the targets do not fit; the message says how to mend it.

        Examples
        --------
        >>> get("mse").targets([0, 1, 1, 0], 4, 1).shape
        (4, 1)
        """
        target = np.asarray(y)
        if target.dtype.kind not in "biuf":
            raise ValueError(f"y has dtype {target.dtype}; expected numbers")
        if target.dtype.kind == "f" and not np.isfinite(target).all():
            raise ValueError("y holds NaN or infinity; drop or mend those rows first")
        if target.shape[:1] != (m,):
            raise ValueError(f"y has shape {target.shape} but x has {m} instances; expected one row each")
        return self._labels(target, m, k) if self.sparse else self._rows(target, m, k)

    def _labels(self, target: Array, m: int, k: int) -> Array:
        if target.shape not in {(m,), (m, 1)}:
            hint = "; for one-hot rows use categorical_crossentropy" if target.shape == (m, k) else ""
            raise ValueError(
                f"y has shape {target.shape}; {self.name} expects class numbers of shape ({m},){hint}"
            )
        labels = target.reshape(m)
        if (labels != np.floor(labels)).any():
            raise ValueError(f"y holds {labels[labels != np.floor(labels)][0]}; expected whole class numbers")
        if labels.size and not (labels.min() >= 0 and labels.max() < k):
            wrong = labels[(labels < 0) | (labels >= k)][0]
            raise ValueError(f"y holds the class {int(wrong)}; {k} output units expect classes 0 to {k - 1}")
        return labels.astype(np.intp)

    def _rows(self, target: Array, m: int, k: int) -> Array:
        rows = target.reshape(m, 1) if target.shape == (m,) and k == 1 else target
        if rows.shape != (m, k):
            hint = ""
            if self.name == "categorical_crossentropy" and target.shape in {(m,), (m, 1)}:
                hint = "; for class numbers use sparse_categorical_crossentropy"
            raise ValueError(f"y has shape {target.shape}; {self.name} expects ({m}, {k}){hint}")
        if self.name == "binary_crossentropy" and rows.size and not (rows.min() >= 0 and rows.max() <= 1):
            raise ValueError("y goes outside [0, 1]; binary_crossentropy expects 0 and 1 (are your labels -1 and 1?)")
        if self.name == "categorical_crossentropy" and not np.allclose(rows.sum(axis=1), 1.0, atol=1e-5):
            raise ValueError("a row of y does not sum to 1; categorical_crossentropy expects one-hot rows")
        return rows


LOSSES = {
    loss.name: loss
    for loss in (
        Loss("mean_squared_error", _squared_error, None, False, True, 2.0),
        Loss("binary_crossentropy", _binary, "sigmoid", False, True, 1.0),
        Loss("categorical_crossentropy", _categorical, "softmax", False, False, 1.0),
        Loss("sparse_categorical_crossentropy", _sparse, "softmax", True, False, 1.0),
    )
}
SHORT_NAMES = {"mse": "mean_squared_error", "bce": "binary_crossentropy"}


def get(name: str) -> Loss:
    """Look a loss up by Keras's name or short name.

    Parameters
    ----------
    name : str
        A key of ``LOSSES`` or of ``SHORT_NAMES``.

    Returns
    -------
    Loss

    Raises
    ------
    ValueError
        If no loss has this name.

    Examples
    --------
    >>> get("bce").name
    'binary_crossentropy'
    """
    full = SHORT_NAMES.get(name, name) if isinstance(name, str) else name
    if full not in LOSSES:
        raise ValueError(f"loss is {name!r}; expected one of {', '.join([*LOSSES, *SHORT_NAMES])}")
    return LOSSES[full]
