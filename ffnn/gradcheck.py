"""Gradient checks: measure every slope by nudging, compare with what backpropagation says (chapter 9).

A formula can be wrong and look fine, so it is held against something that does not use it. The parameters
that are given stay as they are, to the last bit: nudged are copies.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[Any]

THRESHOLD = 1e-6  # of the relative error; smooth networks in float64 reach 1e-8 and better, bugs seldom 1e-4


def numerical_gradient(
    f: Callable[..., float], params: Sequence[ArrayLike], eps: float = 1e-5, centred: bool = True
) -> list[Array]:
    """Measure the gradient of a function by nudging one number after the other.

    Parameters
    ----------
    f : callable
        ``f(*params) -> float``; it gets the arrays one by one and must leave them as they are.
    params : list of array_like
        Where to measure.
    eps : float
        The nudge.
    centred : bool
        Nudge up and down, (f(w + ε) - f(w - ε)) / 2ε, with an error of the order ε². Else only up,
        (f(w + ε) - f(w)) / ε, with an error of the order ε.

    Returns
    -------
    list of float64 arrays
        ∂f/∂w for every array, of its shape.

    Raises
    ------
    ValueError
        If eps is not positive, params is no list, or f gives anything but one finite number.

    Examples
    --------
    >>> numerical_gradient(lambda w, b: w @ w + 3 * b, [[1.0, 2.0], 0.5])[0].round(6).tolist()
    [2.0, 4.0]
    """
    values = _copies(params, "params")
    _positive(eps)
    views = [value.view() for value in values]
    for view in views:
        view.setflags(write=False)  # a function that changes its arguments speaks up
    gradients = [np.zeros_like(value) for value in values]
    here = _number(f, views)
    for value, gradient in zip(values, gradients, strict=True):
        for entry in np.ndindex(value.shape):
            kept = value[entry]
            value[entry] = kept + eps
            above = _number(f, views)
            below, width = here, eps
            if centred:
                value[entry] = kept - eps
                below, width = _number(f, views), 2 * eps
            # ∂f/∂w ≈ (f(w + ε) - f(w - ε)) / 2ε, or (f(w + ε) - f(w)) / ε
            gradient[entry] = (above - below) / width
            value[entry] = kept
    return gradients


def relative_error(a: ArrayLike, n: ArrayLike) -> float:
    """How far two gradients of one array are apart: ‖a - n‖ / (‖a‖ + ‖n‖).

    Parameters
    ----------
    a, n : array_like of one shape
        For instance the backpropagated and the measured gradient.

    Returns
    -------
    float
        From 0, equal, to 1, opposite; 0 where both are zero.

    Raises
    ------
    ValueError
        If the shapes differ.

    Examples
    --------
    >>> relative_error([3.0, 0.0], [1.0, 0.0]), relative_error([0.0], [0.0])
    (0.5, 0.0)
    """
    a, n = np.asarray(a, dtype=np.float64), np.asarray(n, dtype=np.float64)
    if a.shape != n.shape:
        raise ValueError(f"a has shape {a.shape} but n has {n.shape}; expected gradients of one array")
    largest = max(np.abs(a).max(initial=0.0), np.abs(n).max(initial=0.0))
    if largest == 0:
        return 0.0
    power = np.frexp(largest)[1]  # a power of 2 rounds nothing, and squares of entries near 1 are not 0
    one, other = np.ldexp(a, -power).ravel(), np.ldexp(n, -power).ravel()
    return float(np.linalg.norm(one - other) / (np.linalg.norm(one) + np.linalg.norm(other)))


@dataclass(frozen=True, eq=False)
class Comparison:
    """How the gradient of one parameter array compares with the measured one.

    Parameters
    ----------
    name : str
        Of the parameter.
    given, measured : arrays of one shape
        The gradients.
    noise : float
        How long a difference rounding alone can make; a true gradient of 0 is measured as 1e-11, say.

    Examples
    --------
    >>> print(Comparison("W1", np.array([1.0, 6.0]), np.array([1.0, 2.0])))
    W1 (2,): relative error 4.8e-01, worst at [1]: given 6, measured 2
    """

    name: str
    given: Array
    measured: Array
    noise: float = 0.0

    def agrees(self, threshold: float = THRESHOLD) -> bool:
        """Whether they are the same within ``threshold`` or within rounding; NaN never is.

        Parameters
        ----------
        threshold : float
            Largest relative error that passes.

        Returns
        -------
        bool

        Examples
        --------
        >>> Comparison("b1", np.array([0.0]), np.array([1e-12]), noise=1e-10).agrees()
        True
        """
        within_rounding = bool(np.linalg.norm((self.given - self.measured).ravel()) <= self.noise)
        return within_rounding or self.relative_error <= threshold

    @property
    def relative_error(self) -> float:
        """How far they are apart, see :func:`relative_error`."""
        return relative_error(self.given, self.measured)

    @property
    def worst_entry(self) -> tuple[int, ...]:
        """Index of the largest difference."""
        difference = np.abs(self.given - self.measured)
        flat = int(np.nan_to_num(difference, nan=np.inf).argmax())
        return tuple(int(i) for i in np.unravel_index(flat, difference.shape))

    @property
    def hint(self) -> str:
        """What the difference looks like, or nothing."""
        given, measured = self.given, self.measured
        if not given.any():
            return "the given gradient is all zeros"
        if not measured.any():
            return "the measured gradient is all zeros: does f use its arguments?"
        if given.ndim == 2 and len(given) == len(given.T) and relative_error(given.T, measured) < THRESHOLD:
            return "the given gradient is the transpose"
        factor = float((given * measured).sum() / np.square(measured).sum())
        if abs(factor - 1) > THRESHOLD and relative_error(given, factor * measured) < THRESHOLD:
            return f"all are {factor:.6g} times the measured"
        return ""

    def __str__(self) -> str:
        """Say in one line how far apart they are, and where most."""
        line = f"{self.name} {self.given.shape}: relative error {self.relative_error:.1e}"
        if not self.given.size:
            return line
        at = self.worst_entry
        line += f", worst at {list(at)}: given {self.given[at]:.10g}, measured {self.measured[at]:.10g}"
        return f"{line} (rounding)" if self.agrees(0.0) and self.relative_error > 0 else line


@dataclass(frozen=True, eq=False)
class Report:
    """A gradient check of several parameters.

    Parameters
    ----------
    comparisons : list of Comparison
        One for each parameter array, at least one.
    threshold : float
        Largest relative error that passes.

    Examples
    --------
    >>> report = check_gradients(lambda w: w @ w, [[1.0, 2.0]], [[4.0, 8.0]], ["w"])
    >>> report.passed, report.worst.name
    (False, 'w')
    >>> print(report)
    gradient check: FAILED for w, off by more than 1e-06
    w (2,): relative error 3.3e-01, worst at [1]: given 8, measured 4 <- all are 2 times the measured
    """

    comparisons: list[Comparison]
    threshold: float

    @property
    def failures(self) -> list[Comparison]:
        """Parameters whose gradient is off, NaN included."""
        return [one for one in self.comparisons if not one.agrees(self.threshold)]

    @property
    def passed(self) -> bool:
        """Whether no gradient is off."""
        return not self.failures

    @property
    def worst(self) -> Comparison:
        """The parameter with the largest relative error; among those that are off, if any is."""
        return max(
            self.failures or self.comparisons, key=lambda one: np.nan_to_num(one.relative_error, nan=np.inf)
        )

    def __str__(self) -> str:
        """Write a line for the whole and one for each parameter, with a guess at what went wrong."""
        names = ", ".join(one.name for one in self.failures)
        verdict = f"FAILED for {names}, off by more than" if names else "passed, all within"
        lines = [f"gradient check: {verdict} {self.threshold:g}"]
        for one in self.comparisons:
            hint = "" if one.agrees(self.threshold) else one.hint
            lines.append(f"{one} <- {hint}" if hint else str(one))
        return "\n".join(lines)


def check_gradients(
    f: Callable[..., float],
    params: Sequence[ArrayLike],
    gradients: Sequence[ArrayLike],
    names: Sequence[str] | None = None,
    eps: float = 1e-5,
    threshold: float = THRESHOLD,
) -> Report:
    """Compare given gradients with measured ones, array by array.

    Parameters
    ----------
    f, params, eps
        As in :func:`numerical_gradient`.
    gradients : list of array_like
        What is to be checked, one for each of ``params``.
    names : list of str, optional
        What to call the parameters; their numbers otherwise.
    threshold : float
        Largest relative error that passes.

    Returns
    -------
    Report
        Print it to see every parameter.

    Raises
    ------
    ValueError
        If the lists or the shapes do not fit together.

    Examples
    --------
    >>> check_gradients(lambda w: w @ w, [[1.0, 2.0]], [[2.0, 4.0]]).passed
    True
    """
    given = _copies(gradients, "gradients")
    names = [f"parameter {i}" for i in range(len(params))] if names is None else list(names)
    if not len(given) == len(params) == len(names) or not names:
        came = f"{len(params)} params, {len(given)} gradients and {len(names)} names"
        raise ValueError(f"there are {came}; expected as many of each, at least one")
    measured = numerical_gradient(f, params, eps)
    for name, a, n in zip(names, given, measured, strict=True):
        if a.shape != n.shape:
            hint = "; is it the transpose?" if a.shape == n.shape[::-1] else ""
            raise ValueError(f"the gradient of {name} has shape {a.shape} but {name} has {n.shape}{hint}")
    rounding = 10 * float(np.finfo(float).eps) * (abs(_number(f, _copies(params, "params"))) / eps + 1)
    return Report([Comparison(*one, rounding) for one in zip(names, given, measured, strict=True)], threshold)


def check_network(
    cost: Callable[[list[tuple[Array, Array]]], float],
    params: Sequence[tuple[ArrayLike, ArrayLike]],
    gradients: Sequence[tuple[ArrayLike, ArrayLike]],
    eps: float = 1e-5,
    threshold: float = THRESHOLD,
) -> Report:
    """Check the gradients of every weight matrix and bias vector of a network, by name: W1, b1, W2, ...

    Parameters
    ----------
    cost : callable
        ``cost(params) -> float``.
    params, gradients : list of (W, b)
        The parameters and what backpropagation says of them.
    eps, threshold
        As in :func:`check_gradients`.

    Returns
    -------
    Report

    Raises
    ------
    ValueError
        If lists or shapes do not fit together.

    Examples
    --------
    >>> def cost(params):  # of the network ŷ = 2 w + b, say
    ...     (W, b), = params
    ...     return float(2 * W[0, 0] + b[0])
    >>> report = check_network(cost, [([[0.3]], [0.1])], [([[2.0]], [3.0])])
    >>> report.passed
    False
    >>> print(report.worst)
    b1 (1,): relative error 5.0e-01, worst at [0]: given 3, measured 1
    """
    flat = [array for layer in params for array in layer]
    names = [f"{kind}{layer}" for layer in range(1, len(params) + 1) for kind in "Wb"]

    def of_arrays(*arrays: Array) -> float:
        return cost(list(zip(arrays[::2], arrays[1::2], strict=True)))

    return check_gradients(
        of_arrays, flat, [array for layer in gradients for array in layer], names, eps, threshold
    )


@dataclass(frozen=True, eq=False)
class ErrorCurve:
    """The V of the gradient check: relative error against the size of the nudge.

    Parameters
    ----------
    eps : (n,) array
        Nudges.
    centred, one_sided : (n,) arrays
        Relative error, over all parameters together, of nudging both ways and of nudging up only.
    """

    eps: Array
    centred: Array
    one_sided: Array


def error_curve(
    f: Callable[..., float],
    params: Sequence[ArrayLike],
    gradients: Sequence[ArrayLike],
    eps: ArrayLike | None = None,
) -> ErrorCurve:
    """Measure a gradient with nudges of many sizes: too large bends, too small drowns in rounding.

    Parameters
    ----------
    f, params, gradients
        As in :func:`check_gradients`; the gradients must be right.
    eps : (n,) array_like, optional
        Nudges; four to each power of ten from 10⁻¹ to 10⁻¹² otherwise.

    Returns
    -------
    ErrorCurve

    Raises
    ------
    ValueError
        If the arguments do not fit together.

    Examples
    --------
    >>> curve = error_curve(lambda x: np.exp(x).sum(), [[1.0]], [[np.e]], [1e-1, 1e-5, 1e-12])
    >>> bool(curve.centred.argmin() == 1), bool((curve.centred[:2] < curve.one_sided[:2]).all())
    (True, True)
    """
    nudges = np.logspace(-1, -12, 45) if eps is None else np.asarray(eps, dtype=np.float64)
    if nudges.ndim != 1:
        raise ValueError(f"eps has shape {nudges.shape}; expected a row of nudges (n,)")
    given = _joined(_copies(gradients, "gradients"))
    centred, one_sided = (
        np.array(
            [relative_error(given, _joined(numerical_gradient(f, params, e, both))) for e in nudges.tolist()]
        )
        for both in (True, False)
    )
    return ErrorCurve(nudges, centred, one_sided)


def _joined(arrays: list[Array]) -> Array:
    return np.concatenate([array.ravel() for array in arrays])


def _copies(arrays: Sequence[ArrayLike], name: str) -> list[Array]:
    if isinstance(arrays, np.ndarray):
        raise ValueError(f"{name} is one array; expected a list of arrays, [{name}] for a single one")
    return [np.array(array, dtype=np.float64) for array in arrays]


def _positive(eps: float) -> None:
    if not 0 < eps < np.inf:
        raise ValueError(f"eps is {eps!r}; expected a small positive number such as 1e-5")


def _number(f: Callable[..., float], arrays: list[Array]) -> float:
    value = np.asarray(f(*arrays))
    if value.size != 1 or value.dtype.kind not in "biuf" or not np.isfinite(value).all():
        raise ValueError(f"f gave {value!r}; expected one finite number")
    return float(value.reshape(()))
