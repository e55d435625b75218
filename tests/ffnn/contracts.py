"""What every activation, cost and pass has to keep to; `test_contracts` shows that these checks can fail."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from decimal import Decimal, localcontext
from typing import Any

import numpy as np
from numpy.testing import assert_allclose

Z_EXTREME = np.array([-1e4, -1e3, -745.2, -710.0, -40.0, -1e-300, 0.0, 1e-300, 40.0, 710.0, 745.2, 1e3, 1e4])


def floating_point_errors_raise() -> AbstractContextManager[Any]:
    """Every floating-point error is an exception, but for results too small to be told from 0."""
    return np.errstate(over="raise", invalid="raise", divide="raise", under="ignore")


def call_twice(f: Callable[..., Any], *arguments: Any) -> Any:
    """The answer of f, which must be the same twice and leave every argument as it was, to the last byte."""
    arrays = [np.array(argument) for argument in arguments]
    before = [array.tobytes() for array in arrays]
    first, second = f(*arrays), f(*arrays)
    for number, (array, bytes_before) in enumerate(zip(arrays, before, strict=True)):
        assert array.tobytes() == bytes_before, f"{f} changed its argument {number}"
    assert np.array_equal(first, second, equal_nan=True), f"{f} gave {first}, then {second}"
    assert not any(np.shares_memory(first, array) for array in arrays), f"{f} gave a view on an argument"
    return first


def assert_is_derivative(
    derivative: Callable[[Any], Any], f: Callable[[Any], Any], at: Any, eps: float = 1e-6, rtol: float = 1e-7
) -> None:
    """Entry by entry, ``derivative`` is what a centred difference of ``f`` measures."""
    at = np.asarray(at, dtype=np.float64)
    measured = (f(at + eps) - f(at - eps)) / (2 * eps)
    assert_allclose(derivative(at), measured, rtol=rtol, atol=1e-9)


def exactly(formula: Callable[[Decimal], Decimal], values: Any) -> list[float]:
    """A formula in 400 digits, then rounded once: what a float can be at best."""
    with localcontext() as context:
        context.prec = 400
        return [float(formula(Decimal(float(value)))) for value in values]
