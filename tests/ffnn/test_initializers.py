"""Initialisers: Keras's names, shapes and spreads; the same seed, the same start."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.testing import assert_array_equal

from ffnn import initializers
from ffnn.initializers import INITIALIZERS

SPREAD = {  # standard deviation for 300 inputs and 200 units, as Keras documents them
    "zeros": 0.0,
    "ones": 0.0,
    "random_normal": 0.05,
    "random_uniform": 0.05 / np.sqrt(3),
    "glorot_uniform": np.sqrt(2 / 500),
    "he_uniform": np.sqrt(2 / 300),
}


@pytest.mark.parametrize("name", INITIALIZERS)
def test_the_spread_is_the_one_that_keras_documents(name):
    values = INITIALIZERS[name](300, 200, np.random.default_rng(0))
    assert values.std() == pytest.approx(SPREAD[name], rel=0.01, abs=0)
    assert values.mean() == pytest.approx(float(name == "ones"), abs=2e-3)


@given(name=st.sampled_from(list(INITIALIZERS)), n_in=st.integers(1, 9), n_out=st.integers(1, 9))
def test_shape_and_repeatability_hold_for_every_initializer(name, n_in, n_out):
    first, second = (INITIALIZERS[name](n_in, n_out, np.random.default_rng(3)) for _ in range(2))
    assert first.shape == (n_in, n_out)
    assert first.dtype == np.float64
    assert_array_equal(first, second)


def test_the_uniform_ones_stay_within_their_limits():
    rng = np.random.default_rng(0)
    for name, limit in (
        ("glorot_uniform", np.sqrt(6 / 5)),
        ("he_uniform", np.sqrt(3)),
        ("random_uniform", 0.05),
    ):
        assert np.abs(np.concatenate([INITIALIZERS[name](2, 3, rng) for _ in range(500)])).max() <= limit


@pytest.mark.parametrize("name", ["xavier", "Zeros", None, 3, ["zeros"]])
def test_an_unknown_name_is_answered_with_the_known_ones(name):
    with pytest.raises(
        ValueError, match=r"initializer is .*; expected one of zeros, .*he_uniform, or a function"
    ):
        initializers.get(name)


def test_a_function_is_given_back_as_it_is():
    assert initializers.get(initializers.ones) is initializers.ones
