"""Gradient descent by its formulas: plain, with momentum, with Nesterov's look ahead."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.testing import assert_allclose, assert_array_equal

from ffnn import optimizers
from ffnn.optimizers import SGD


def descend(optimizer, gradients, dtype=np.float64):
    """The parameters after some steps from 0, by the calls that the engine runs."""
    w, step, v = (np.zeros(len(gradients[0]), dtype) for _ in range(3))
    calls = optimizer.step_calls(w, step, v)
    for g in gradients:
        step[...] = -optimizer.learning_rate * np.asarray(g)
        for call in calls:
            call()
    return w


numbers = st.floats(-10, 10)


@given(
    st.lists(st.lists(numbers, min_size=3, max_size=3), min_size=1, max_size=6),
    st.floats(0.001, 2),
    st.floats(0, 1),
    st.booleans(),
)
def test_the_steps_are_those_of_the_formulas(gradients, eta, mu, nesterov):
    w, v = np.zeros(3), np.zeros(3)
    for g in np.array(gradients):
        v = mu * v - eta * g
        w = w + (mu * v - eta * g if nesterov else v)
    assert_allclose(descend(SGD(eta, mu, nesterov), gradients), w, rtol=1e-12, atol=1e-12)


@given(st.lists(st.lists(numbers, min_size=2, max_size=2), min_size=1, max_size=4), st.booleans())
def test_without_momentum_both_forms_are_plain_descent(gradients, nesterov):
    assert_array_equal(descend(SGD(0.5, 0.0, nesterov), gradients), descend(SGD(0.5), gradients))


def test_momentum_one_and_equal_gradients_make_ever_longer_steps():
    assert descend(SGD(1.0, momentum=1.0), [[1.0]] * 4).tolist() == [-10.0]  # 1 + 2 + 3 + 4


def test_nesterov_differs_from_momentum():
    gradients = [[1.0], [1.0]]
    assert descend(SGD(1.0, 0.5), gradients).tolist() == [-2.5]
    assert descend(SGD(1.0, 0.5, nesterov=True), gradients).tolist() == [-3.25]


def test_the_width_of_the_parameters_is_kept():
    assert descend(SGD(0.1, 0.9, True), [[1.0, 2.0]], np.float32).dtype == np.float32


def test_the_string_means_keras_default():
    assert (
        optimizers.get("sgd")
        == optimizers.get("SGD")
        == SGD(learning_rate=0.01, momentum=0.0, nesterov=False)
    )
    chosen = SGD(0.3)
    assert optimizers.get(chosen) is chosen


@pytest.mark.parametrize("eta", [0, -0.1, np.nan, np.inf, "0.1", None, True, [0.1]])
def test_a_learning_rate_that_is_no_positive_number_is_refused(eta):
    with pytest.raises(ValueError, match=r"learning_rate is .*; expected a positive number such as 0\.01"):
        SGD(eta)


@pytest.mark.parametrize("mu", [-0.1, 1.1, np.nan, "0.9", None])
def test_a_momentum_outside_0_to_1_is_refused_as_keras_does(mu):
    with pytest.raises(ValueError, match=r"momentum is .*; expected a number from 0 to 1"):
        SGD(0.1, momentum=mu)


def test_nesterov_has_to_be_yes_or_no():
    with pytest.raises(ValueError, match="nesterov is 'yes'; expected True or False"):
        SGD(0.1, nesterov="yes")


@pytest.mark.parametrize("optimizer", ["adam", 0.1, None])
def test_an_unknown_optimizer_is_answered_with_the_known(optimizer):
    with pytest.raises(ValueError, match=r'optimizer is .*; expected "sgd" or SGD\(learning_rate='):
        optimizers.get(optimizer)
