"""Losses by Keras's names: what `Sequential.compile` understands. The checks make a mistake speak early.

A loss is known here by its value per instance and by the one fact that training needs: for the pairs of
output unit and loss that belong together (deck S28-S30) the gradient with respect to the net input of the
output units is (ŷ - y) times a constant. Cross-entropies are computed from the net input z, so they stay
exact and finite where the probability itself rounds to 0 or 1. The mathematics is in `costs`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ffnn import costs

Array = NDArray[Any]


def _squared_error(Y_hat: Array, Y: Array, axis: int = -1) -> Array:
    return _mean(costs.squared_error(Y_hat, Y), axis)


def _binary(Z: Array, Y: Array, axis: int = -1) -> Array:
    return _mean(costs.binary_cross_entropy(Z, Y, from_logits=True), axis)


def _categorical(Z: Array, Y: Array, axis: int = -1) -> Array:
    return costs.categorical_cross_entropy(Z, Y, from_logits=True, axis=axis)


def _sparse(Z: Array, labels: Array, axis: int = -1) -> Array:
    return costs.sparse_categorical_cross_entropy(Z, labels, from_logits=True, axis=axis)


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
        ``(outputs (..., k), targets, axis=-1) -> (...)``; the outputs are ŷ, or z where ``output_unit`` is
        given.
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

    def targets(self, y: object, m: int, k: int, name: str = "") -> Array:
        """Check the targets of m instances for k outputs and give them the shape that the loss computes with.

        Parameters
        ----------
        y : array_like
            (m, k), or (m,) where k = 1; for the sparse loss integers (m,) or (m, 1) from 0 to k - 1.
        m, k : int
            Instances and output units.
        name : str
            What stands before y in messages.

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
        try:
            target = np.asarray(y)
        except ValueError:  # rows of unequal length
            raise ValueError(f"{name}y has rows of unequal length; expected ({m}, {k})") from None
        if target.dtype.kind not in "biuf":
            hint = "; turn class names into numbers from 0 first" if target.dtype.kind in "USO" else ""
            raise ValueError(f"{name}y has dtype {target.dtype}; expected real numbers{hint}")
        if target.dtype.kind == "f" and not np.isfinite(target).all():
            raise ValueError(f"{name}y holds NaN or infinity; drop or mend those rows first")
        if target.shape[:1] != (m,):
            raise ValueError(
                f"{name}y has shape {target.shape} but {name}x has {m} instances; expected one for each"
            )
        try:
            return self._labels(target, m, k) if self.sparse else self._rows(target, m, k)
        except ValueError as error:
            raise ValueError(f"{name}{error}") from None

    def _labels(self, target: Array, m: int, k: int) -> Array:
        if target.shape not in {(m,), (m, 1)}:
            hint = "; for one-hot rows use categorical_crossentropy" if target.shape == (m, k) else ""
            raise ValueError(
                f"y has shape {target.shape}; {self.name} expects class numbers of shape ({m},){hint}"
            )
        labels = target.reshape(m)
        if (broken := labels[labels != np.floor(labels)]).size:
            raise ValueError(f"y holds {broken[0]}; {self.name} expects whole class numbers")
        if (wrong := labels[(labels < 0) | (labels >= k)]).size:
            raise ValueError(
                f"y holds the class {int(wrong[0])}; {k} output units expect classes 0 to {k - 1}: "
                "number the classes from 0, or give the last layer a unit for each"
            )
        return labels.astype(np.intp)

    def _rows(self, target: Array, m: int, k: int) -> Array:
        rows = target.reshape(m, 1) if target.shape == (m,) and k == 1 else target
        if rows.shape != (m, k):
            hint = ""
            if self.name == "categorical_crossentropy" and target.shape in {(m,), (m, 1)}:
                hint = "; for class numbers use sparse_categorical_crossentropy"
            raise ValueError(
                f"y has shape {target.shape}; {self.name} expects ({m}, {k}), a column for each unit{hint}"
            )
        if self.name == "binary_crossentropy" and not (rows.min() >= 0 and rows.max() <= 1):
            raise ValueError(
                f"y goes outside [0, 1]; {self.name} expects 0 and 1 (are your labels -1 and 1?)"
            )
        if self.name == "categorical_crossentropy" and (
            rows.min() < 0 or not np.allclose(rows.sum(axis=1), 1.0, rtol=0, atol=1e-5)
        ):
            raise ValueError(f"y has a row that does not sum to 1; {self.name} expects one-hot rows")
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
    if not isinstance(full, str) or full not in LOSSES:
        raise ValueError(f"loss is {name!r}; expected one of {', '.join([*LOSSES, *SHORT_NAMES])}")
    return LOSSES[full]
