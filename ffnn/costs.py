"""Costs: how wrong predictions are, as one number to descend on, and its gradient (deck S16, S24, S28-S30).

From the small to the whole: first the loss of one output or one instance, from predictions or, exact where
those round to 0 or 1, from net inputs ("logits"); then `Cost`, the mean over instances for a backward pass.

The squared error comes in the deck's three scalings. They move the weights the same way, by unequal steps:

========= ================================ ==========================================================
scaling   m instances, k outputs each      where
========= ================================ ==========================================================
instances 1/m    Σᵢ Σⱼ (ŷᵢⱼ - yᵢⱼ)²        S16: ¼ Σ over the four rows of XOR
mean      1/(mk) Σᵢ Σⱼ (ŷᵢⱼ - yᵢⱼ)²        S28, Keras's ``mse``
half      1/(2m) Σᵢ Σⱼ (ŷᵢⱼ - yᵢⱼ)²        S44: the ½ cancels the 2 of the derivative; ``COSTS["mse"]``
========= ================================ ==========================================================
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ffnn.activations import as_floats

Array = NDArray[Any]

SCALINGS: dict[str, Callable[[int, int], float]] = {
    "instances": lambda m, k: 1 / m,
    "mean": lambda m, k: 1 / (m * k),
    "half": lambda m, k: 1 / (2 * m),
}


def squared_error(Y_hat: ArrayLike, Y: ArrayLike) -> Array:
    """Squared error of every single output, (ŷ - y)² (deck S16, S28).

    Parameters
    ----------
    Y_hat, Y : array_like of one shape
        Predictions and targets.

    Returns
    -------
    array of that shape

    Raises
    ------
    ValueError
        If the shapes differ.

    Examples
    --------
    >>> squared_error([0.5, 2.0], [0, 1]).tolist()
    [0.25, 1.0]
    """
    Y_hat, Y = _pair(Y_hat, Y)
    result: Array = np.square(Y_hat - Y)
    return result


def binary_cross_entropy(Y_hat: ArrayLike, Y: ArrayLike, from_logits: bool = False) -> Array:
    """Loss of every single yes-or-no output, -y log ŷ - (1 - y) log(1 - ŷ) (deck S29).

    S24 leaves the second term out, and so charges nothing for any mistake on y = 0.

    Parameters
    ----------
    Y_hat, Y : array_like of one shape
        Probabilities of yes, and targets in [0, 1].
    from_logits : bool
        Whether ``Y_hat`` holds net inputs z of sigmoid units; then the loss is finite and exact for every z.

    Returns
    -------
    array of that shape
        In nats; inf where what happened was given the probability 0.

    Raises
    ------
    ValueError
        If the shapes differ, or a probability is none.

    Examples
    --------
    >>> binary_cross_entropy([0.5, 1.0], [0, 1]).round(5).tolist()
    [0.69315, 0.0]
    >>> binary_cross_entropy([-1000.0, 1000.0], [1, 1], from_logits=True).tolist()
    [1000.0, 0.0]
    """
    Y_hat, Y = _pair(Y_hat, Y)
    if from_logits:
        # -y log σ(z) - (1 - y) log σ(-z), with log σ(z) = -log(1 + e⁻ᶻ) = min(z, 0) - log(1 + e^-|z|)
        result: Array = np.maximum(Y_hat, 0) - Y_hat * Y + np.log1p(np.exp(-np.abs(Y_hat)))
        return result
    P = _probabilities(Y_hat)
    return _surprise(P, Y) + _surprise(1 - P, 1 - Y)


def categorical_cross_entropy(
    Y_hat: ArrayLike, Y: ArrayLike, from_logits: bool = False, axis: int = -1
) -> Array:
    """Loss of every instance that belongs to one of k classes, -Σⱼ yⱼ log ŷⱼ (deck S24, S30).

    Parameters
    ----------
    Y_hat, Y : (..., k) array_like
        Probabilities of the classes, and one-hot targets.
    from_logits : bool
        Whether ``Y_hat`` holds net inputs z of softmax units; then the loss is finite and exact for every z.
    axis : int
        Along which the classes stand.

    Returns
    -------
    array without that axis
        In nats; inf where the class that happened was given the probability 0.

    Raises
    ------
    ValueError
        If the shapes differ, or a probability is none.

    Examples
    --------
    >>> categorical_cross_entropy([[0.25, 0.75], [0.0, 1.0]], [[1, 0], [0, 1]]).round(5).tolist()
    [1.38629, 0.0]
    >>> categorical_cross_entropy([[1000.0, 0.0]], [[0, 1]], from_logits=True).tolist()
    [1000.0]
    """
    Y_hat, Y = _pair(Y_hat, Y)
    if from_logits:
        # -Σ yⱼ log(e^zⱼ / Σ e^zᵢ) = log Σ e^zᵢ - Σ yⱼ zⱼ, since the yⱼ sum to 1
        Z, log_sum = _shifted(Y_hat, axis)
        result: Array = log_sum - (Z * Y).sum(axis=axis)
        return result
    result = _surprise(_probabilities(Y_hat), Y).sum(axis=axis)
    return result


def sparse_categorical_cross_entropy(
    Y_hat: ArrayLike, labels: ArrayLike, from_logits: bool = False, axis: int = -1
) -> Array:
    """Categorical cross-entropy from class numbers: -log ŷ of the class that happened (deck S13, S33).

    Its gradients are those of the categorical cross-entropy with ``one_hot(labels, k)``.

    Parameters
    ----------
    Y_hat : (..., k) array_like
        Probabilities of the classes.
    labels : (...) array_like
        Class numbers from 0 to k - 1.
    from_logits, axis
        As in :func:`categorical_cross_entropy`.

    Returns
    -------
    array of the shape of labels

    Raises
    ------
    ValueError
        If the shapes do not fit, a label is no class, or a probability is none.

    Examples
    --------
    >>> sparse_categorical_cross_entropy([[0.25, 0.75], [0.5, 0.5]], [0, 1]).round(5).tolist()
    [1.38629, 0.69315]
    """
    Y_hat = as_floats(Y_hat, "Y_hat")
    if from_logits:
        Z, log_sum = _shifted(Y_hat, axis)
        result: Array = log_sum - _of_label(Z, labels, axis)
        return result
    P = _of_label(_probabilities(Y_hat), labels, axis)
    return _surprise(P, np.ones_like(P))


def one_hot(labels: ArrayLike, k: int) -> Array:
    """Write class numbers as rows of 0 with a single 1.

    Parameters
    ----------
    labels : (...) array_like
        Whole numbers from 0 to k - 1.
    k : int
        Number of classes.

    Returns
    -------
    (..., k) float64 array

    Raises
    ------
    ValueError
        If a label is no class.

    Examples
    --------
    >>> one_hot([2, 0], 3).tolist()
    [[0.0, 0.0, 1.0], [1.0, 0.0, 0.0]]
    """
    return np.eye(k)[_classes(labels, k)]


def mean_squared_error(Y_hat: ArrayLike, Y: ArrayLike, scaling: str = "mean") -> float:
    """Squared error of m instances in one of the deck's scalings, see the table above.

    Parameters
    ----------
    Y_hat, Y : (m, k) array_like
        Predictions and targets.
    scaling : "instances", "mean" or "half"
        What the sum is divided by.

    Returns
    -------
    float

    Raises
    ------
    ValueError
        If the shapes are not one and the same (m, k), or the scaling is unknown.

    Examples
    --------
    >>> [mean_squared_error([[0.5, 0.0, 0.0]], [[0, 1, 1]], scaling) for scaling in SCALINGS]
    [2.25, 0.75, 1.125]
    """
    Y_hat, Y = _table(Y_hat, Y)
    return float(_factor(Y.shape, scaling) * squared_error(Y_hat, Y).sum())


def mean_squared_error_gradient(Y_hat: ArrayLike, Y: ArrayLike, scaling: str = "mean") -> Array:
    """Differentiate :func:`mean_squared_error` by the predictions: 2 (ŷ - y) times the scaling.

    Parameters
    ----------
    Y_hat, Y, scaling
        As there.

    Returns
    -------
    (m, k) array

    Raises
    ------
    ValueError
        As there.

    Examples
    --------
    >>> mean_squared_error_gradient([[0.5, 0.25]], [[0, 1]], "half").tolist()
    [[0.5, -0.75]]
    """
    Y_hat, Y = _table(Y_hat, Y)
    result: Array = 2 * _factor(Y.shape, scaling) * (Y_hat - Y)
    return result


@dataclass(frozen=True)
class Cost:
    """The mean loss of m instances, as a backward pass needs it.

    Parameters
    ----------
    name : str
        Its key in ``COSTS``.
    output_unit : str
        The activation that belongs to it (deck S28-S30).
    losses : callable
        ``(Y_hat, Y) -> losses``; they are summed, then divided by m.
    losses_from_z : callable
        ``(Z, Y) -> losses``, the same from the net inputs of such units.
    slopes : callable
        ``(Y_hat, Y) -> (m, k)``, the derivatives of the losses with respect to the predictions.
    targets : str
        What targets must be: "numbers", "yes or no" or "one of k".

    Examples
    --------
    >>> get("bce").output_unit, round(get("bce").value([[0.5]], [[1]]), 5)
    ('sigmoid', 0.69315)
    """

    name: str
    output_unit: str
    losses: Callable[[Array, Array], Array]
    losses_from_z: Callable[[Array, Array], Array]
    slopes: Callable[[Array, Array], Array]
    targets: str

    def value(self, Y_hat: ArrayLike, Y: ArrayLike) -> float:
        """Cost J of predictions.

        Parameters
        ----------
        Y_hat, Y : (m, k) array_like
            Predictions and targets.

        Returns
        -------
        float

        Raises
        ------
        ValueError
            If the shapes are not one and the same (m, k), or predictions or targets are none for this cost.

        Examples
        --------
        >>> get("mse").value([[0.0, 0.0]], [[1, 2]])
        2.5
        """
        Y_hat, Y = self._checked(Y_hat, Y)
        return float(self.losses(Y_hat, Y).sum() / len(Y))

    def value_from_z(self, Z: ArrayLike, Y: ArrayLike) -> float:
        """Cost J of the predictions output_unit(Z); exact where those round to 0 or 1.

        Parameters
        ----------
        Z, Y : (m, k) array_like
            Net inputs and targets.

        Returns
        -------
        float

        Raises
        ------
        ValueError
            As in :meth:`value`.

        Examples
        --------
        >>> get("bce").value_from_z([[-1000.0]], [[1]])
        1000.0
        """
        Z, Y = self._checked(Z, Y)
        return float(self.losses_from_z(Z, Y).sum() / len(Y))

    def gradient(self, Y_hat: ArrayLike, Y: ArrayLike) -> Array:
        """Differentiate the cost by the predictions, ∂J/∂Ŷ, for any output unit.

        Parameters
        ----------
        Y_hat, Y : (m, k) array_like
            Predictions and targets.

        Returns
        -------
        (m, k) array
            Infinite where a cross-entropy is.

        Raises
        ------
        ValueError
            As in :meth:`value`.

        Examples
        --------
        >>> get("bce").gradient([[0.5], [0.25]], [[1], [1]]).tolist()
        [[-1.0], [-2.0]]
        """
        Y_hat, Y = self._checked(Y_hat, Y)
        return self.slopes(Y_hat, Y) / len(Y)

    def delta(self, Y_hat: ArrayLike, Y: ArrayLike) -> Array:
        """Differentiate by the net inputs of output_unit units: ∂J/∂Z = (Ŷ - Y) / m (deck S28-S30).

        The slope of the unit cancels against the gradient of its cost. What is left divides by nothing small.

        Parameters
        ----------
        Y_hat, Y : (m, k) array_like
            Predictions and targets.

        Returns
        -------
        (m, k) array

        Raises
        ------
        ValueError
            As in :meth:`value`.

        Examples
        --------
        >>> get("cross_entropy").delta([[0.25, 0.75]], [[1, 0]]).tolist()
        [[-0.75, 0.75]]
        """
        Y_hat, Y = self._checked(Y_hat, Y)
        result: Array = (Y_hat - Y) / len(Y)
        return result

    def _checked(self, outputs: ArrayLike, Y: ArrayLike) -> tuple[Array, Array]:
        outputs, Y = _table(outputs, Y)
        if self.targets == "yes or no" and not (Y.min() >= 0 and Y.max() <= 1):
            raise ValueError(
                f"Y goes outside [0, 1]; {self.name} expects 0 and 1 (are your labels -1 and 1?)"
            )
        if self.targets == "one of k" and (Y.min() < 0 or (np.abs(Y.sum(axis=1) - 1) > 1e-5).any()):
            raise ValueError(
                f"a row of Y is not one-hot, as {self.name} expects; one_hot(labels, k) makes such rows"
            )
        return outputs, Y


def _pair(Y_hat: ArrayLike, Y: ArrayLike) -> tuple[Array, Array]:
    """Both as floats of one shape: (m,) against (m, 1) would silently make a table of m² differences."""
    Y_hat, Y = as_floats(Y_hat, "Y_hat"), as_floats(Y, "Y")
    if Y_hat.shape != Y.shape:
        raise ValueError(
            f"Y has shape {Y.shape} but Y_hat has {Y_hat.shape}; expected the same, reshape one of them"
        )
    return Y_hat, Y


def _table(Y_hat: ArrayLike, Y: ArrayLike) -> tuple[Array, Array]:
    Y_hat, Y = _pair(Y_hat, Y)
    if Y.ndim != 2 or Y.size == 0:
        raise ValueError(f"Y has shape {Y.shape}; expected (m, k): a row for each instance, at least one")
    if np.isnan(Y).any():
        raise ValueError("Y holds NaN; drop or mend those rows first")
    return Y_hat, Y


def _factor(shape: tuple[int, ...], scaling: str) -> float:
    if scaling not in SCALINGS:
        raise ValueError(f"scaling is {scaling!r}; expected one of {', '.join(SCALINGS)}")
    m, k = shape
    return SCALINGS[scaling](m, k)


def _probabilities(P: Array) -> Array:
    if P.size and not (P.min() >= 0 and P.max() <= 1):  # NaN fails this too
        raise ValueError("Y_hat holds NaN or goes outside [0, 1]; for net inputs say from_logits=True")
    return P


def _surprise(P: Array, Y: Array) -> Array:
    """-y log p, where 0 log 0 counts as 0: what cannot happen and does not costs nothing."""
    logs = np.zeros_like(P)
    with np.errstate(divide="ignore"):  # log 0 = -inf is meant
        np.log(P, out=logs, where=Y != 0)
    result: Array = 0 - Y * logs  # 0 and not -0 where p is 1
    return result


def _over(Y: Array, P: Array) -> Array:
    """Ratio y / p, where 0 / 0 counts as 0, for the same reason."""
    result = np.zeros_like(P)
    with np.errstate(divide="ignore"):  # y / 0 = inf is meant
        np.divide(Y, P, out=result, where=Y != 0)
    return result


def _shifted(Z: Array, axis: int) -> tuple[Array, Array]:
    """Z without the largest z of each instance, and log Σ e^z of that: no exponent is above 0."""
    if Z.ndim == 0 or Z.shape[axis] == 0:
        raise ValueError(f"Y_hat has shape {Z.shape}; expected at least one class along axis {axis}")
    classes = np.ascontiguousarray(np.moveaxis(Z, axis, 0))  # sums down columns are numpy's fastest
    classes = classes - classes.max(axis=0)
    return np.moveaxis(classes, 0, axis), np.log(np.exp(classes).sum(axis=0))


def _classes(labels: ArrayLike, k: int) -> Array:
    values = np.asarray(labels)
    whole = values.dtype.kind in "biu" or (
        values.dtype.kind == "f" and bool((values == np.floor(values)).all())
    )
    if not whole:
        raise ValueError(f"labels are {values!r}; expected whole class numbers")
    if values.size and not (values.min() >= 0 and values.max() < k):
        wrong = values[(values < 0) | (values >= k)].flat[0]
        raise ValueError(f"labels hold the class {wrong}; {k} classes are numbered 0 to {k - 1}")
    return values.astype(np.intp)


def _of_label(Y_hat: Array, labels: ArrayLike, axis: int) -> Array:
    """Of the outputs of every instance, the one of its label."""
    if Y_hat.ndim == 0:
        raise ValueError("Y_hat is a single number; expected the outputs of k classes")
    chosen, shape = _classes(labels, Y_hat.shape[axis]), list(Y_hat.shape)
    del shape[axis]
    if chosen.shape != tuple(shape):
        raise ValueError(
            f"labels have shape {chosen.shape}; expected {tuple(shape)}, one class for each instance"
        )
    result: Array = np.take_along_axis(Y_hat, np.expand_dims(chosen, axis), axis=axis).squeeze(axis)
    return result


COSTS = {
    cost.name: cost
    for cost in (
        Cost(
            "mse",
            "linear",
            losses=lambda Y_hat, Y: squared_error(Y_hat, Y) / 2,
            losses_from_z=lambda Z, Y: squared_error(Z, Y) / 2,
            slopes=lambda Y_hat, Y: Y_hat - Y,
            targets="numbers",
        ),
        Cost(
            "bce",
            "sigmoid",
            losses=binary_cross_entropy,
            losses_from_z=lambda Z, Y: binary_cross_entropy(Z, Y, from_logits=True),
            slopes=lambda P, Y: _over(1 - Y, 1 - _probabilities(P)) - _over(Y, P),
            targets="yes or no",
        ),
        Cost(
            "cross_entropy",
            "softmax",
            losses=categorical_cross_entropy,
            losses_from_z=lambda Z, Y: categorical_cross_entropy(Z, Y, from_logits=True),
            slopes=lambda P, Y: -_over(Y, _probabilities(P)),
            targets="one of k",
        ),
    )
}


def get(name: str) -> Cost:
    """Look a cost up by its name.

    Parameters
    ----------
    name : str
        A key of ``COSTS``: "mse" (half the squared error), "bce" (sigmoid) or "cross_entropy" (softmax).

    Returns
    -------
    Cost

    Raises
    ------
    ValueError
        If no cost has this name.

    Examples
    --------
    >>> get("mse").output_unit
    'linear'
    """
    if not isinstance(name, str) or name not in COSTS:
        raise ValueError(f"cost is {name!r}; expected one of {', '.join(COSTS)}")
    return COSTS[name]
