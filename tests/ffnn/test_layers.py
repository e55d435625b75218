"""The Dense layer: its shapes, its layouts, its defaults, and a word for every wrong argument."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.testing import assert_array_equal

from ffnn import activations
from ffnn.layers import Dense, whole

few = st.integers(1, 6)


def built(units=3, n_in=2, seed=0, dtype=np.float64, **options):
    layer = Dense(units, **options)
    layer.build(n_in, np.random.default_rng(seed), dtype=dtype)
    return layer


@given(
    units=few, n_in=few, m=few, use_bias=st.booleans(), name=st.sampled_from(["sigmoid", "relu", "softmax"])
)
def test_a_layer_computes_the_activation_of_x_times_w_transposed_plus_b(units, n_in, m, use_bias, name):
    layer = built(units, n_in, activation=name, use_bias=use_bias)
    rng = np.random.default_rng(1)
    X = rng.normal(size=(m, n_in))
    layer.block[...] = rng.normal(size=layer.block.shape)
    Z = np.array([[sum(layer.W[j] * x) + layer.b[j] for j in range(units)] for x in X])
    np.testing.assert_allclose(layer.net_input(X), Z, rtol=1e-13, atol=1e-13)
    np.testing.assert_allclose(layer(X), activations.get(name).function(Z), rtol=1e-12, atol=1e-13)


@given(units=few, n_in=few, use_bias=st.booleans())
def test_weights_are_exchanged_in_keras_layout_and_survive_the_round_trip(units, n_in, use_bias):
    layer, other = built(units, n_in, use_bias=use_bias), built(units, n_in, seed=1, use_bias=use_bias)
    weights = layer.get_weights()
    assert [w.shape for w in weights] == [(n_in, units), (units,)][: 1 + use_bias]
    assert_array_equal(weights[0], layer.W.T)
    other.set_weights(weights)
    assert_array_equal(other.block, layer.block)
    assert layer.count_params() == sum(w.size for w in weights)


def test_the_weights_that_are_given_out_are_copies():
    layer = built()
    before = layer.block.copy()
    for weight in layer.get_weights():
        weight += 1
    assert_array_equal(layer.block, before)


def test_the_defaults_are_keras_defaults():
    layer = built(400, 500)
    limit = np.sqrt(6 / 900)
    assert layer.activation.name == "linear"
    assert (layer.b == 0).all()
    assert 0.99 * limit < np.abs(layer.W).max() <= limit


def test_without_bias_there_is_none_to_learn_and_zeros_to_read():
    layer = built(3, 2, use_bias=False)
    assert layer.block.shape == (3, 2)
    assert_array_equal(layer.b, np.zeros(3))


def test_a_layer_keeps_the_width_it_was_built_in():
    layer = built(dtype=np.float32)
    assert layer.block.dtype == layer(np.ones((1, 2), np.float32)).dtype == np.float32


def test_an_initializer_of_ones_own_is_called_with_inputs_units_and_generator():
    layer = built(3, 2, kernel_initializer=lambda n_in, n_out, rng: np.full((n_in, n_out), 7.0))
    assert (layer.W == 7).all()


def test_moving_the_parameters_keeps_their_values_and_makes_the_layer_a_view():
    layer = built()
    values, home = layer.block.copy(), np.empty((3, 3))
    layer.move_to(home)
    assert_array_equal(home, values)
    home[0, 0] = 9
    assert layer.W[0, 0] == 9


@pytest.mark.parametrize("units", [0, -1, 1.5, "3", True, None])
def test_units_that_are_no_positive_whole_number_are_refused(units):
    with pytest.raises(ValueError, match=r"units is .*; expected a whole number of at least 1"):
        Dense(units)


@pytest.mark.parametrize("shape", [(), (0,), (2, 3), "2", (2.0,), 2.5, (None,)])
def test_an_input_shape_that_is_not_one_number_is_refused(shape):
    with pytest.raises(ValueError, match=r"input_shape is .*; expected a tuple of one number such as \(2,\)"):
        Dense(1, input_shape=shape)


@pytest.mark.parametrize("shape", [(2,), [2], 2, (np.int64(2),)])
def test_an_input_shape_may_be_a_tuple_a_list_or_a_number(shape):
    assert Dense(1, input_shape=shape).n_in == 2


def test_unknown_names_are_answered_with_the_known_ones():
    with pytest.raises(ValueError, match=r"activation is 'Relu'; expected one of .*relu"):
        Dense(1, "Relu")
    with pytest.raises(ValueError, match=r"initializer is 'xavier'; expected one of .*glorot_uniform"):
        Dense(1, kernel_initializer="xavier")
    with pytest.raises(ValueError, match="initializer is None"):
        Dense(1, bias_initializer=None)


def test_a_layer_without_weights_says_how_to_get_them():
    with pytest.raises(
        RuntimeError, match=r"no weights yet: give it input_shape=\(n,\), or call build or fit"
    ):
        Dense(1).get_weights()


def test_a_layer_made_for_other_inputs_says_so():
    with pytest.raises(ValueError, match=r"expects 3 inputs \(input_shape\) but gets 2"):
        Dense(1, input_shape=(3,)).build(2, np.random.default_rng(0))
    with pytest.raises(ValueError, match=r"block has shape \(1, 2\); expected \(1, 3\)"):
        Dense(1).build(2, np.random.default_rng(0), np.empty((1, 2)))


def test_an_initializer_that_gives_another_shape_is_found_out():
    with pytest.raises(
        ValueError, match=r"kernel_initializer gave an array of shape \(3, 2\); expected \(2, 3\)"
    ):
        built(3, 2, kernel_initializer=lambda n_in, n_out, rng: np.zeros((n_out, n_in)))


def test_weights_of_other_shapes_are_refused_with_a_hint():
    layer = built(3, 2)
    with pytest.raises(ValueError, match=r"expected \[\(2, 3\), \(3,\)\]; kernels are \(n_in, units\)"):
        layer.set_weights([np.zeros((3, 2)), np.zeros(3)])
    with pytest.raises(ValueError, match=r"expected \[\(2, 3\), \(3,\)\]$"):
        layer.set_weights([np.zeros((2, 3))])
    with pytest.raises(ValueError, match="weights have dtype <U1; expected numbers"):
        layer.set_weights([np.full((2, 3), "a"), np.zeros(3)])


@pytest.mark.parametrize("value", [0, 1.0, "1", None, True, np.float64(2), np.bool(True)])
def test_what_is_no_whole_number_is_named(value):
    with pytest.raises(ValueError, match=r"steps is .*; expected a whole number of at least 1"):
        whole("steps", value, 1)
