"""Activations and their derivatives as numpy calls on given arrays: the vocabulary of `engine` and `many`.

Each function yields calls without arguments; running them in order leaves the result in the array named for
it. The units of a layer stand on axis 0 of every array, so that one unit's values lie together. Measured on
small arrays: a constant is fastest as a 0-d array, a method (``W.dot``) faster than the function, an
argument by position faster than one by name, and repeating a row by a product with ones faster than numpy's
own broadcasting.

Overflow and underflow on the way are meant: run the calls under ``np.errstate(all="ignore")``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
Call = Callable[[], object]

SMALL = 4096  # values up to which a call costs more than its arithmetic
FEW_CLASSES = 4  # classes up to which all their differences are cheaper than their maximum


@cache
def constant(value: float, dtype: np.dtype[Any]) -> Array:
    """Make a 0-d array, once."""
    return np.array(value, dtype)


def activation(name: str, Z: Array, A: Array, S: Array) -> Iterator[Call]:
    """Make the calls for A = activation(Z).

    Parameters
    ----------
    name : str
        A name of ``ffnn.activations`` other than ``step``, or "sigmoid of minus" for A = σ(-Z).
    Z, A, S : arrays of one shape
        Net input, result, scratch; ``A`` may be ``Z``.

    Yields
    ------
    callable

    Raises
    ------
    ValueError
        If gradient descent cannot train a network with this activation.

    Examples
    --------
    >>> Z = np.array([[0.0, 1.0]])
    >>> for call in activation("relu", Z - 0.5, Z, np.empty_like(Z)):
    ...     _ = call()
    >>> Z.tolist()
    [[0.0, 0.5]]
    """
    if name == "linear":
        if A is not Z:
            yield partial(np.copyto, A, Z)
    elif name == "relu":
        # An array of zeros: numpy compares many values at once only between two arrays.
        # A lambda: the result has to be given by name, which partial is slow at.
        zeros = np.zeros_like(Z)
        yield lambda: np.maximum(Z, zeros, out=A)
    elif name == "tanh":
        yield partial(np.tanh, Z, A)
    elif name == "sigmoid":
        yield partial(np.negative, Z, S)
        yield from sigmoid_of_minus(S, A, S)
    elif name == "sigmoid of minus":
        yield from sigmoid_of_minus(Z, A, S)
    elif name == "softmax":
        yield from softmax(Z, A, S)
    else:
        raise ValueError(f"activation is {name!r}; a network with it cannot be trained by gradient descent")


def sigmoid_of_minus(Z: Array, A: Array, S: Array, height: float = 1.0) -> Iterator[Call]:
    """Make the calls for A = height · σ(-Z) = height / (1 + e^Z), one less than σ(Z) takes.

    Where e^Z overflows the result is 0, as it should be.

    Parameters
    ----------
    Z, A, S : arrays of one shape
        As for :func:`activation`.
    height : float
        Factor of the result.

    Yields
    ------
    callable

    Examples
    --------
    >>> Z, A = np.array([[0.0]]), np.empty((1, 1))
    >>> for call in sigmoid_of_minus(Z, A, np.empty_like(Z)):
    ...     _ = call()
    >>> A.tolist()
    [[0.5]]
    """
    yield partial(np.exp, Z, S)
    yield partial(np.add, S, constant(1.0, Z.dtype), S)
    yield partial(np.divide, constant(height, Z.dtype), S, A)


def softmax(Z: Array, A: Array, S: Array, height: float = 1.0) -> Iterator[Call]:
    """Make the calls for A = height · softmax(Z), over the units.

    Parameters
    ----------
    Z, A, S : (k, ...) arrays
        As for :func:`activation`.
    height : float
        Factor of the result.

    Yields
    ------
    callable

    Examples
    --------
    >>> Z, A = np.array([[0.0], [0.0]]), np.empty((2, 1))
    >>> for call in softmax(Z, A, np.empty_like(Z), height=4):
    ...     _ = call()
    >>> A.tolist()
    [[2.0], [2.0]]
    """
    k = len(Z)
    Z, A, S = (array.reshape(k, -1) for array in (Z, A, S))
    if 1 < k <= FEW_CLASSES and Z.size <= SMALL:
        yield from _softmax_of_few(Z, A, S, height)
        return
    row, rows = np.empty_like(Z[:1]), np.empty_like(Z)
    yield partial(np.maximum.reduce, Z, 0, None, row, True)
    yield partial(np.ones((k, 1), Z.dtype).dot, row, rows)
    yield partial(np.subtract, Z, rows, S)
    yield partial(np.exp, S, S)
    yield partial(np.full((k, k), 1 / height, Z.dtype).dot, S, rows)
    yield partial(np.divide, S, rows, A)


def _softmax_of_few(Z: Array, A: Array, S: Array, height: float) -> Iterator[Call]:
    """Make the calls for aⱼ = height / (1 + Σᵢ e^(zᵢ - zⱼ)), i ≠ j, which needs no maximum: e^∞ gives 0."""
    k, one = len(Z), constant(1.0, Z.dtype)
    others = np.empty(((k - 1) * k, Z.shape[1]), Z.dtype)
    total = others[:k]
    yield partial(_differences(k, Z.dtype).dot, Z, others)
    yield partial(np.exp, others, others)
    for i in range(1, k - 1):
        yield partial(np.add, total, others[i * k : (i + 1) * k], total)
    yield partial(np.add, total, one, total)
    yield partial(np.divide, constant(height, Z.dtype), total, A)


@cache
def _differences(k: int, dtype: np.dtype[Any]) -> Array:
    """Matrix that makes of k rows z all differences zᵢ - zⱼ: k - 1 blocks, in each every j once."""
    one = np.eye(k, dtype=dtype)
    return np.concatenate([np.roll(one, shift, axis=1) - one for shift in range(1, k)])


def times_derivative(name: str, D: Array, A: Array, S: Array) -> Iterator[Call]:
    """Make the calls that turn D from ∂J/∂A into ∂J/∂Z, where A = activation(Z).

    Parameters
    ----------
    name : str
        As for :func:`activation`.
    D, A, S : arrays of one shape
        Gradient (changed in place), activations, scratch.

    Yields
    ------
    callable

    Examples
    --------
    >>> D, A = np.ones((1, 2)), np.array([[0.5, 0.1]])
    >>> for call in times_derivative("sigmoid", D, A, np.empty_like(A)):
    ...     _ = call()
    >>> D.round(2).tolist()
    [[0.25, 0.09]]
    """
    one = constant(1.0, A.dtype)
    if (
        name == "relu"
    ):  # 1 where a > 0, which is where z > 0; on small arrays a sign costs less than a comparison
        yield partial(np.sign, A, S) if A.size <= SMALL else partial(np.greater, A, np.zeros_like(A), S)
        yield partial(np.multiply, D, S, D)
    elif name == "sigmoid":  # a (1 - a)
        yield partial(np.subtract, one, A, S)
        yield partial(np.multiply, S, A, S)
        yield partial(np.multiply, D, S, D)
    elif name == "sigmoid of minus":  # a (a - 1)
        yield partial(np.subtract, A, one, S)
        yield partial(np.multiply, S, A, S)
        yield partial(np.multiply, D, S, D)
    elif name == "tanh":  # 1 - a²
        yield partial(np.multiply, A, A, S)
        yield partial(np.subtract, one, S, S)
        yield partial(np.multiply, D, S, D)
    elif name == "softmax":  # aⱼ (dⱼ - Σᵢ dᵢ aᵢ)
        k = len(A)
        D, A, S = (array.reshape(k, -1) for array in (D, A, S))
        rows = np.empty_like(A)
        yield partial(np.multiply, D, A, S)
        yield partial(np.ones((k, k), A.dtype).dot, S, rows)
        yield partial(np.subtract, D, rows, D)
        yield partial(np.multiply, D, A, D)
