"""Activations and their derivatives: what a unit makes of its net input z (deck S8, S9, S28-S31).

Every function takes numbers of any shape, as numpy's own do. Whole numbers give float64, float32 stays
float32, the argument is left alone. All are exact and without a floating-point warning at least to |z| = 10⁴.

A derivative can be had from z or from a = activation(z). The second is what backpropagation uses, since a is
already there; the first keeps its digits where a has rounded to 0 or 1.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NoReturn

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[Any]


def as_floats(z: ArrayLike, name: str = "z") -> Array:
    """Take numbers as floats: whole numbers and bools become float64, floats keep their width.

    Parameters
    ----------
    z : array_like
        Real numbers of any shape.
    name : str
        What to call them in a message.

    Returns
    -------
    float array
        z itself where it already is one.

    Raises
    ------
    ValueError
        If z is text, complex, ragged or anything else that is not real numbers.

    Examples
    --------
    >>> as_floats([1, 2]).dtype, as_floats(np.float32(1)).dtype
    (dtype('float64'), dtype('float32'))
    """
    values = np.asarray(z)
    if values.dtype.kind in "biu":
        return values.astype(np.float64)
    if values.dtype.kind != "f":
        raise ValueError(f"{name} has dtype {values.dtype}; expected real numbers")
    return values


def step(z: ArrayLike) -> Array:
    """1 where z ≥ 0, else 0: the answer of a threshold unit (deck S8). Zero counts as yes: step(0) = 1.

    Parameters
    ----------
    z : array_like
        Net input.

    Returns
    -------
    integer array of the shape of z

    Raises
    ------
    ValueError
        If z holds NaN, which is neither below zero nor not, or something that is no number.

    Examples
    --------
    >>> step([-0.5, 0, 0.5]).tolist()
    [0, 1, 1]
    """
    values = as_floats(z)
    if np.isnan(values).any():
        raise ValueError("z holds NaN, which is on neither side of 0; look for it in inputs and weights")
    result: Array = (values >= 0).astype(int)
    return result


def linear(z: ArrayLike) -> Array:
    """Give the net input as it is: the output unit of a regression (deck S28).

    Parameters
    ----------
    z : array_like
        Net input.

    Returns
    -------
    float array of the shape of z, a copy

    Raises
    ------
    ValueError
        If z is not real numbers.

    Examples
    --------
    >>> linear([-1, 2]).tolist()
    [-1.0, 2.0]
    """
    result: Array = np.positive(as_floats(z))
    return result


def sigmoid(z: ArrayLike) -> Array:
    """σ(z) = 1 / (1 + e⁻ᶻ), a smooth step from 0 to 1 (deck S9, S29, S31; the sign in S42 is a misprint).

    Parameters
    ----------
    z : array_like
        Net input.

    Returns
    -------
    float array of the shape of z, in [0, 1]

    Raises
    ------
    ValueError
        If z is not real numbers.

    Examples
    --------
    >>> sigmoid([-1000.0, 0.0, 1000.0]).tolist()
    [0.0, 0.5, 1.0]
    """
    z = as_floats(z)
    # Far below zero e⁻ᶻ overflows, but σ(z) is also eᶻ / (1 + eᶻ). Both in one, no exponent ever above 0:
    result: Array = np.exp(np.minimum(z, 0)) / (1 + np.exp(-np.abs(z)))
    return result


def tanh(z: ArrayLike) -> Array:
    """Hyperbolic tangent, a smooth step from -1 to 1 (deck S31).

    It is a sigmoid in other units: tanh(z) = 2 σ(2z) - 1.

    Parameters
    ----------
    z : array_like
        Net input.

    Returns
    -------
    float array of the shape of z, in [-1, 1]

    Raises
    ------
    ValueError
        If z is not real numbers.

    Examples
    --------
    >>> z = np.linspace(-3, 3)
    >>> np.allclose(tanh(z), 2 * sigmoid(2 * z) - 1, rtol=0, atol=1e-15)
    True
    """
    result: Array = np.tanh(as_floats(z))
    return result


def relu(z: ArrayLike) -> Array:
    """max(z, 0), the rectified linear unit (deck S31).

    At its kink, z = 0, the derivative is taken to be 0.

    Parameters
    ----------
    z : array_like
        Net input.

    Returns
    -------
    float array of the shape of z, not negative

    Raises
    ------
    ValueError
        If z is not real numbers.

    Examples
    --------
    >>> relu([-2, 0, 3]).tolist()
    [0.0, 0.0, 3.0]
    """
    result: Array = np.maximum(as_floats(z), 0)
    return result


def softmax(z: ArrayLike, axis: int = -1) -> Array:
    """Turn net inputs of k classes into k probabilities: aᵢ = eᶻⁱ / Σⱼ eᶻʲ (deck S30).

    Parameters
    ----------
    z : (..., k) array_like
        Net inputs; the classes stand along ``axis``.
    axis : int
        The last by default.

    Returns
    -------
    float array of the shape of z, which sums to 1 along ``axis``

    Raises
    ------
    ValueError
        If z is not real numbers, or has no axis or no class to sum over.

    Examples
    --------
    >>> softmax([[0.0, 0.0], [1000.0, 0.0]]).tolist()
    [[0.5, 0.5], [1.0, 0.0]]
    """
    z = as_floats(z)
    if z.ndim == 0 or z.shape[axis] == 0:
        raise ValueError(f"z has shape {z.shape}; softmax needs at least one class along axis {axis}")
    # A number added to every z cancels. With the largest taken away, no exponent is above 0.
    powers = np.exp(z - z.max(axis=axis, keepdims=True))
    result: Array = powers / powers.sum(axis=axis, keepdims=True)
    return result


def softmax_jacobian(a: ArrayLike) -> Array:
    """All derivatives ∂aᵢ/∂zⱼ of a = softmax(z): aᵢ (δᵢⱼ - aⱼ), where δᵢⱼ is 1 for i = j and else 0.

    Parameters
    ----------
    a : (..., k) array_like
        What softmax gave.

    Returns
    -------
    (..., k, k) array
        Row i, column j. It is symmetric, and its rows sum to 0.

    Raises
    ------
    ValueError
        If a is not real numbers, or has no axis.

    Examples
    --------
    >>> softmax_jacobian([0.5, 0.5]).tolist()
    [[0.25, -0.25], [-0.25, 0.25]]
    """
    a = as_floats(a, "a")
    if a.ndim == 0:
        raise ValueError("a is a single number; expected the k outputs of softmax along the last axis")
    result: Array = a[..., :, None] * (np.eye(a.shape[-1], dtype=a.dtype) - a[..., None, :])
    return result


@dataclass(frozen=True)
class Activation:
    """An activation with its derivative.

    Parameters
    ----------
    name : str
        Its key in ``ACTIVATIONS``.
    function : callable
        ``z -> a``.
    derivative_from_z, derivative_from_a : callable
        ``z -> da/dz`` and ``a -> da/dz``, of one shape. Those of softmax raise a ValueError: each of its
        outputs depends on every z, so it has a matrix of derivatives, :func:`softmax_jacobian`. ``vjp`` works
        for all.

    Examples
    --------
    >>> unit = get("sigmoid")
    >>> unit.derivative_from_z(0.0), unit.derivative_from_a(0.5)
    (np.float64(0.25), np.float64(0.25))
    """

    name: str
    function: Callable[[ArrayLike], Array]
    derivative_from_z: Callable[[ArrayLike], Array]
    derivative_from_a: Callable[[ArrayLike], Array]

    def vjp(self, dA: ArrayLike, A: ArrayLike) -> Array:
        """Carry a gradient back through the activation, from its output to its net input (deck S48, S57).

        Parameters
        ----------
        dA : (..., k) array_like
            ∂J/∂A.
        A : (..., k) array_like
            What the activation gave.

        Returns
        -------
        (..., k) array
            ∂J/∂Z.

        Raises
        ------
        ValueError
            If the shapes differ.

        Examples
        --------
        >>> get("softmax").vjp([1.0, 0.0], [0.5, 0.5]).tolist()
        [0.25, -0.25]
        """
        dA, A = as_floats(dA, "dA"), as_floats(A, "A")
        if dA.shape != A.shape:
            raise ValueError(
                f"dA has shape {dA.shape} but A has {A.shape}; expected one gradient for each output"
            )
        if self.name == "softmax":
            # ∂J/∂zⱼ = Σᵢ ∂J/∂aᵢ · aᵢ (δᵢⱼ - aⱼ) = aⱼ (∂J/∂aⱼ - Σᵢ ∂J/∂aᵢ · aᵢ)
            softened: Array = A * (dA - (dA * A).sum(axis=-1, keepdims=True))
            return softened
        # ∂J/∂z = ∂J/∂a · da/dz
        result: Array = dA * self.derivative_from_a(A)
        return result


def _flat(v: ArrayLike) -> Array:
    """0, the derivative of step, which gives learning no direction (deck S31); at z = 0 there is none."""
    return np.zeros_like(as_floats(v))[()]


def _one(v: ArrayLike) -> Array:
    """1, the derivative of linear."""
    return np.ones_like(as_floats(v))[()]


def _sigmoid_from_z(z: ArrayLike) -> Array:
    """σ(z) σ(-z), since 1 - σ(z) = σ(-z); written so it keeps its digits where σ(z) rounds to 1."""
    z = as_floats(z)
    result: Array = sigmoid(z) * sigmoid(-z)
    return result


def _sigmoid_from_a(a: ArrayLike) -> Array:
    a = as_floats(a, "a")
    result: Array = a * (1 - a)
    return result


def _tanh_from_z(z: ArrayLike) -> Array:
    """4 σ′(2z), the chain rule on 2 σ(2z) - 1."""
    return 4 * _sigmoid_from_z(2 * as_floats(z))


def _tanh_from_a(a: ArrayLike) -> Array:
    a = as_floats(a, "a")
    result: Array = (1 - a) * (1 + a)
    return result


def _positive(v: ArrayLike) -> Array:
    """1 where z > 0, which is where a > 0, else 0: the derivative of relu."""
    v = as_floats(v)
    result: Array = (v > 0).astype(v.dtype)
    return result


def _has_a_jacobian(v: ArrayLike) -> NoReturn:
    raise ValueError(
        "softmax has no derivative unit by unit: each output depends on every z. "
        "Use softmax_jacobian(a) for the whole matrix, or vjp(dA, A) to carry a gradient back"
    )


ACTIVATIONS = {
    activation.name: activation
    for activation in (
        Activation("step", step, _flat, _flat),
        Activation("linear", linear, _one, _one),
        Activation("sigmoid", sigmoid, _sigmoid_from_z, _sigmoid_from_a),
        Activation("tanh", tanh, _tanh_from_z, _tanh_from_a),
        Activation("relu", relu, _positive, _positive),
        Activation("softmax", softmax, _has_a_jacobian, _has_a_jacobian),
    )
}


def get(name: str) -> Activation:
    """Look an activation up by its name, which is also Keras's.

    Parameters
    ----------
    name : str
        A key of ``ACTIVATIONS``.

    Returns
    -------
    Activation

    Raises
    ------
    ValueError
        If no activation has this name.

    Examples
    --------
    >>> get("relu").function([-1, 1]).tolist()
    [0.0, 1.0]
    """
    if not isinstance(name, str) or name not in ACTIVATIONS:
        raise ValueError(f"activation is {name!r}; expected one of {', '.join(ACTIVATIONS)}")
    return ACTIVATIONS[name]
