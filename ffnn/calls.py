"""Activations and their derivatives as lists of numpy calls on given arrays: the vocabulary of `engine` and `many`.

Each function yields calls without arguments; running them in order leaves the result in the array named for it. The units
of a layer stand on axis 0 of every array, so that one unit's values lie together. Constants are 0-d arrays, which numpy
takes faster than Python numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
Call = Callable[[], object]


def constants(dtype: np.dtype[Any]) -> tuple[Array, Array, Array]:
    """0, ½ and 1 as 0-d arrays."""
    return np.array(0.0, dtype), np.array(0.5, dtype), np.array(1.0, dtype)


def activation(name: str, Z: Array, A: Array, S: Array) -> Iterator[Call]:
    """Calls for A = activation(Z).

    Parameters
    ----------
    name : str
        A name of ``ffnn.activations`` other than ``step``.
    Z, A, S : arrays of one shape
        Net input, result, scratch; ``A`` may be ``Z``.

    Yields
    ------
    callable

    Examples
    --------
    >>> Z = np.array([[0.0, 1.0]])
    >>> for call in activation("relu", Z - 0.5, Z, np.empty_like(Z)):
    ...     _ = call()
    >>> Z.tolist()
    [[0.0, 0.5]]
    """
    zero, half, _ = constants(Z.dtype)
    if name == "linear":
        yield partial(np.copyto, A, Z)
    elif name == "relu":
        yield partial(np.maximum, Z, zero, out=A)
    elif name == "tanh":
        yield partial(np.tanh, Z, A)
    elif name == "sigmoid":  # ½ tanh(½ z) + ½ never overflows
        yield partial(np.multiply, Z, half, S)
        yield partial(np.tanh, S, S)
        yield partial(np.multiply, S, half, S)
        yield partial(np.add, S, half, A)
    elif name == "softmax":
        yield from _softmax(Z, A, S)
    else:
        raise ValueError(f"activation is {name!r}; a network with it cannot be trained by gradient descent")


def _softmax(Z: Array, A: Array, S: Array) -> Iterator[Call]:
    row = np.empty_like(Z[:1])
    if len(Z) <= 4:  # a few maxima of rows are cheaper than one reduction
        yield partial(np.copyto, row, Z[:1])
        for unit in range(1, len(Z)):
            yield partial(np.maximum, row, Z[unit], out=row)
    else:
        yield partial(np.maximum.reduce, Z, 0, None, row, True)
    yield partial(np.subtract, Z, row, S)
    yield partial(np.exp, S, S)
    yield sum_over_units(S, row)
    yield partial(np.divide, S, row, A)


def sum_over_units(S: Array, row: Array) -> Call:
    """Make the call for row = S summed over the units.

    Parameters
    ----------
    S : (k, ...) array
    row : (1, ...) array

    Returns
    -------
    callable

    Examples
    --------
    >>> row = np.empty((1, 1))
    >>> _ = sum_over_units(np.array([[1.0], [2.0]]), row)()
    >>> row.item()
    3.0
    """
    if S.ndim == 2:  # a product with ones is the fastest sum
        return partial(np.dot, np.ones((1, len(S)), S.dtype), S, row)
    return partial(np.add.reduce, S, 0, None, row, True)


def times_derivative(name: str, D: Array, A: Array, S: Array) -> Iterator[Call]:
    """Calls that turn D from a gradient with respect to A into one with respect to Z, where A = activation(Z).

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
    _, _, one = constants(A.dtype)
    if name == "relu":
        yield partial(np.sign, A, S)  # a = max(z, 0), so its sign is 1 where z > 0 and 0 elsewhere
        yield partial(np.multiply, D, S, D)
    elif name == "sigmoid":
        yield partial(np.subtract, one, A, S)
        yield partial(np.multiply, S, A, S)
        yield partial(np.multiply, D, S, D)
    elif name == "tanh":
        yield partial(np.multiply, A, A, S)
        yield partial(np.subtract, one, S, S)
        yield partial(np.multiply, D, S, D)
    elif name == "softmax":
        row = np.empty_like(A[:1])
        yield partial(np.multiply, D, A, S)
        yield sum_over_units(S, row)
        yield partial(np.subtract, D, row, D)
        yield partial(np.multiply, D, A, D)
