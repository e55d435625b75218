"""The shared checks pass what is right and catch what is wrong."""

from decimal import Decimal

import numpy as np
import pytest

from tests.ffnn import contracts


def test_a_function_that_keeps_its_arguments_passes():
    assert contracts.call_twice(lambda z: z + 1, [1.0, 2.0]).tolist() == [2.0, 3.0]


def test_a_function_that_changes_its_argument_is_caught():
    def in_place(z):
        z += 1
        return z.copy()

    with pytest.raises(AssertionError, match="changed its argument 0"):
        contracts.call_twice(in_place, [1.0, 2.0])


def test_a_function_that_hands_its_argument_back_is_caught():
    with pytest.raises(AssertionError, match="view on an argument"):
        contracts.call_twice(lambda z: z[:1], [1.0, 2.0])


def test_a_function_that_changes_its_mind_is_caught():
    rng = np.random.default_rng(0)
    with pytest.raises(AssertionError, match="then"):
        contracts.call_twice(lambda z: z + rng.normal(), [1.0, 2.0])


def test_a_right_derivative_passes_and_one_that_is_half_a_thousandth_off_does_not():
    z = np.linspace(-2, 2, 7)
    contracts.assert_is_derivative(np.cos, np.sin, z)
    with pytest.raises(AssertionError):
        contracts.assert_is_derivative(lambda z: 1.0005 * np.cos(z), np.sin, z)


@pytest.mark.parametrize(
    "wrong", [lambda: np.exp(1e3), lambda: np.array(1.0) / 0, lambda: np.log(-np.ones(1))]
)
def test_overflow_division_by_zero_and_nonsense_raise(wrong):
    with contracts.floating_point_errors_raise(), pytest.raises(FloatingPointError):
        wrong()


def test_underflow_is_allowed():
    with contracts.floating_point_errors_raise():
        assert np.exp(-1e3) == 0


def test_exact_values_are_rounded_once():
    assert contracts.exactly(lambda z: z + Decimal(1) - z, [1e300]) == [1.0]
    assert 1e300 + 1.0 - 1e300 == 0.0
