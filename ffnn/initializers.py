"""Starting values of weights and biases, by Keras's names.

Every initialiser is a function ``(n_in, n_out, rng) -> (n_in, n_out) array``. Small random weights break the
tie between the units of a layer (deck S26); biases may start at zero.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Initializer = Callable[[int, int, np.random.Generator], NDArray[np.float64]]


def zeros(n_in: int, n_out: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """All zero: right for biases, and for weights only where there is no hidden layer (deck S26).

    Parameters
    ----------
    n_in, n_out : int
        Units of the layer before and of the layer itself.
    rng : numpy.random.Generator
        Not used; every initialiser has the same arguments.

    Returns
    -------
    (n_in, n_out) array

    Examples
    --------
    >>> zeros(2, 1, np.random.default_rng(0)).tolist()
    [[0.0], [0.0]]
    """
    return np.zeros((n_in, n_out))


def ones(n_in: int, n_out: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """All one: every unit of a layer starts, and stays, the same (chapter 6).

    Parameters
    ----------
    n_in, n_out, rng
        As in :func:`zeros`.

    Returns
    -------
    (n_in, n_out) array

    Examples
    --------
    >>> ones(1, 2, np.random.default_rng(0)).tolist()
    [[1.0, 1.0]]
    """
    return np.ones((n_in, n_out))


def random_normal(n_in: int, n_out: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """Draw from a normal distribution with mean 0 and standard deviation 0.05, as Keras's ``random_normal``.

    Parameters
    ----------
    n_in, n_out, rng
        As in :func:`zeros`.

    Returns
    -------
    (n_in, n_out) array

    Examples
    --------
    >>> bool(abs(random_normal(200, 200, np.random.default_rng(0)).std() - 0.05) < 0.001)
    True
    """
    return rng.normal(0.0, 0.05, (n_in, n_out))


def random_uniform(n_in: int, n_out: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """Uniform in [-0.05, 0.05), as Keras's ``random_uniform``.

    Parameters
    ----------
    n_in, n_out, rng
        As in :func:`zeros`.

    Returns
    -------
    (n_in, n_out) array

    Examples
    --------
    >>> bool(np.abs(random_uniform(50, 50, np.random.default_rng(0))).max() <= 0.05)
    True
    """
    return rng.uniform(-0.05, 0.05, (n_in, n_out))


def glorot_uniform(n_in: int, n_out: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """Uniform in ±√(6 / (n_in + n_out)), Keras's default for weights (Glorot and Bengio, 2010).

    Parameters
    ----------
    n_in, n_out, rng
        As in :func:`zeros`.

    Returns
    -------
    (n_in, n_out) array

    Examples
    --------
    >>> limit = np.sqrt(6 / (100 + 50))
    >>> bool(np.abs(glorot_uniform(100, 50, np.random.default_rng(0))).max() <= limit)
    True
    """
    limit = np.sqrt(6.0 / (n_in + n_out))
    return rng.uniform(-limit, limit, (n_in, n_out))


def he_uniform(n_in: int, n_out: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """Uniform in ±√(6 / n_in), suited to ReLU units (He et al., 2015).

    Parameters
    ----------
    n_in, n_out, rng
        As in :func:`zeros`.

    Returns
    -------
    (n_in, n_out) array

    Examples
    --------
    >>> bool(np.abs(he_uniform(24, 50, np.random.default_rng(0))).max() <= 0.5)
    True
    """
    limit = np.sqrt(6.0 / n_in)
    return rng.uniform(-limit, limit, (n_in, n_out))


INITIALIZERS: dict[str, Initializer] = {
    function.__name__: function
    for function in (zeros, ones, random_normal, random_uniform, glorot_uniform, he_uniform)
}


def get(name: str | Initializer) -> Initializer:
    """Look an initialiser up by its Keras name; a function is given back as it is.

    Parameters
    ----------
    name : str or callable
        One of ``INITIALIZERS``, or ``(n_in, n_out, rng) -> (n_in, n_out) array``.

    Returns
    -------
    callable

    Raises
    ------
    ValueError
        If no initialiser has this name.

    Examples
    --------
    >>> get("zeros") is zeros
    True
    """
    if callable(name):
        return name
    if not isinstance(name, str) or name not in INITIALIZERS:
        raise ValueError(f"initializer is {name!r}; expected one of {', '.join(INITIALIZERS)}, or a function")
    return INITIALIZERS[name]
