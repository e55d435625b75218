"""The fast step is the textbook step: the engine's gradients are backprop's to rounding, for every batch."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose, assert_array_equal

from ffnn import activations, backprop, batches, calls, costs, deck, losses
from ffnn.batches import Batches
from ffnn.engine import Engine
from ffnn.layers import Dense
from ffnn.network import Sequential
from ffnn.optimizers import SGD

ACTIVATIONS = ["linear", "sigmoid", "tanh", "relu", "softmax"]
PAIRS = [("mse", name) for name in ACTIVATIONS] + [
    ("bce", "sigmoid"),
    ("categorical_crossentropy", "softmax"),
    ("sparse_categorical_crossentropy", "softmax"),
]
TEXTBOOK = {"mse": "mse", "bce": "bce"}  # the others are backprop's cross_entropy


def network(sizes, acts, biases, rng, dtype="float64"):
    layers = [Dense(n, act, use_bias=b) for n, act, b in zip(sizes[1:], acts, biases, strict=True)]
    model = Sequential(layers, dtype=dtype)
    model.build(sizes[0])
    model.parameters[...] = rng.normal(size=model.parameters.size)
    return model


def targets_for(loss, m, k, rng):
    """Targets as fit takes them, and as rows."""
    if loss == "mse":
        rows = rng.normal(size=(m, k))
    elif loss == "bce":
        rows = rng.integers(0, 2, (m, k)).astype(float)
    else:
        labels = rng.integers(0, k, m)
        return (labels if loss.startswith("sparse") else np.eye(k)[labels]), np.eye(k)[labels]
    return rows, rows


def textbook_descent(model, X, rows, loss, acts, eta, batch, epochs):
    """Weights after plain descent with backprop's gradients, batch after batch; a missing bias stays 0."""
    k = rows.shape[1]
    factor = {"mse": 2 / k, "bce": 1 / k}.get(loss, 1.0)  # Keras averages where the deck halves or sums
    params = [(layer.W.copy(), layer.b.copy()) for layer in model.layers]
    for _ in range(epochs):
        for start in range(0, len(X), batch):
            x, t = X[start : start + batch], rows[start : start + batch]
            forward = backprop.forward_pass(x, params, acts)
            cost = TEXTBOOK.get(loss, "cross_entropy")
            gradients = backprop.backward_pass(forward, t, params, acts, cost).gradients
            params = [
                (W - eta * factor * dW, b - eta * factor * db * layer.use_bias)
                for (W, b), (dW, db), layer in zip(params, gradients, model.layers, strict=True)
            ]
    return params


@settings(max_examples=150, deadline=None)
@given(
    pair=st.sampled_from(PAIRS),
    hidden=st.lists(st.sampled_from(ACTIVATIONS), max_size=3),
    sizes=st.lists(st.integers(1, 6), min_size=5, max_size=5),
    biases=st.lists(st.booleans(), min_size=4, max_size=4),
    m=st.integers(1, 11),
    batch=st.integers(1, 12),
    seed=st.integers(0, 2**32),
)
@example(("mse", "sigmoid"), ["sigmoid"], [2, 2, 2, 1, 1], [True] * 4, 3, 1, 0)
@example(("bce", "sigmoid"), [], [2, 1, 1, 1, 1], [True] * 4, 7, 4, 0)
def test_training_moves_the_weights_as_the_textbook_pass_does(pair, hidden, sizes, biases, m, batch, seed):
    (loss, last), rng = pair, np.random.default_rng(seed)
    acts = [*hidden, last]
    sizes = sizes[: len(acts) + 1]
    model = network(sizes, acts, biases[: len(acts)], rng)
    model.parameters[...] /= 3  # a descent that diverges magnifies rounding without end
    X, (y, rows) = rng.normal(size=(m, sizes[0])), targets_for(loss, m, sizes[-1], rng)
    expected = textbook_descent(model, X, rows, loss, acts, 0.01, batch, epochs=2)
    model.compile(loss=loss, optimizer=SGD(0.01))
    model.fit(X, y, batch_size=batch, epochs=2, verbose=0, shuffle=False)
    for layer, (W, b) in zip(model.layers, expected, strict=True):
        assert_allclose(layer.W, W, rtol=1e-11, atol=1e-12)
        assert_allclose(layer.b, b, rtol=1e-11, atol=1e-12)


def test_the_engine_takes_the_decks_step():
    net = deck.NET
    model = Sequential([Dense(2, "sigmoid", input_shape=(2,)), Dense(2, "sigmoid")])
    model.set_weights([net.W1.T, net.b1, net.W2.T, net.b2])
    model.compile(loss="mse", optimizer=SGD(net.eta))  # for two outputs the mean is the deck's half sum
    model.fit(net.x[None], net.t[None], verbose=0)
    after = np.concatenate([layer.W.ravel() for layer in model.layers])
    assert_allclose(after, [deck.VALUES[f"w{i}_new"].full for i in range(1, 9)], rtol=1e-13, atol=0)


def engine_for(model, loss, X, y, batch, eta=0.1):
    chosen = losses.get(loss)
    targets = chosen.targets(y, len(X), model.layers[-1].units)
    targets = targets if chosen.sparse else targets.astype(model.dtype)
    velocity = np.zeros_like(model.parameters)
    return Engine(model.layers, model.parameters, velocity, chosen, SGD(eta), X, targets, batch)


@pytest.mark.parametrize(("loss", "last"), PAIRS)
def test_what_is_kept_is_each_output_before_the_step_of_its_batch(loss, last):
    rng = np.random.default_rng(0)
    model = network([3, 4, 2], ["sigmoid", last], [True, True], rng)
    X, (y, rows) = rng.normal(size=(7, 3)), targets_for(loss, 7, 2, rng)
    orders = np.array([rng.permutation(7) for _ in range(3)])
    params = [(layer.W.copy(), layer.b.copy()) for layer in model.layers]
    kept, expected = engine_for(model, loss, X, y, 3).run(orders), np.empty((3, 7, 2))
    factor = 1.0 if "categorical" in loss else {"mse": 2 / 2, "bce": 1 / 2}[loss]
    for epoch, order in enumerate(orders):
        for start in range(0, 7, 3):
            rows_of = order[start : start + 3]
            forward = backprop.forward_pass(X[rows_of], params, ["sigmoid", last])
            expected[epoch, start : start + 3] = forward.A[-1] if loss == "mse" else forward.Z[-1]
            cost = TEXTBOOK.get(loss, "cross_entropy")
            backward = backprop.backward_pass(forward, rows[rows_of], params, ["sigmoid", last], cost)
            params = [
                (W - 0.1 * factor * dW, b - 0.1 * factor * db)
                for (W, b), (dW, db) in zip(params, backward.gradients, strict=True)
            ]
    assert_allclose(kept, expected, rtol=1e-11, atol=1e-13)


@pytest.mark.parametrize("limit", [1, 2, 5, 64])
def test_how_many_batches_are_gathered_at_once_changes_no_bit(limit, monkeypatch):
    rng = np.random.default_rng(0)
    X, y = rng.normal(size=(23, 3)), rng.integers(0, 3, 23)
    orders = np.array([rng.permutation(23) for _ in range(4)])

    def trained(at_once):
        monkeypatch.setattr(batches, "BLOCK_BATCHES", at_once)
        model = network([3, 5, 3], ["relu", "softmax"], [True, True], np.random.default_rng(1))
        kept = engine_for(model, "sparse_categorical_crossentropy", X, y, 4).run(orders)
        return model.parameters.copy(), kept

    for one, other in zip(trained(limit), trained(32), strict=True):
        assert_array_equal(one, other)


@given(
    m=st.integers(1, 20),
    batch=st.integers(1, 25),
    k=st.integers(1, 3),
    epochs=st.integers(1, 7),
    at_once=st.integers(1, 9),
)
def test_batches_come_whole_in_order_and_their_outputs_go_back_to_their_place(m, batch, k, epochs, at_once):
    rng = np.random.default_rng(0)
    X, T = np.arange(m, dtype=float)[:, None], np.arange(m * k, dtype=float).reshape(m, k)
    data = Batches(X, T, batch)
    data.rows = min(data.rows, data.batch * at_once)
    order = np.array([rng.permutation(m) for _ in range(epochs)])
    result, sizes = np.full((k, epochs, m), np.nan), []
    for block in data.blocks(epochs):
        data.gather(order[block])
        for start, stop in data.spans(order[block].shape):
            rows = data.inputs[start:stop, 0].astype(int)
            assert_array_equal(data.wanted[start * k : stop * k].reshape(k, -1), T[rows].T)
            sizes.append(stop - start)
        data.outputs[: order[block].size * k] = data.wanted[: order[block].size * k]
        data.collect(result, block)
    assert_array_equal(np.moveaxis(result, 0, -1), T[order])
    assert sizes == [min(batch, m - start) for start in range(0, m, batch)] * epochs


def run(made):
    with np.errstate(all="ignore"):
        for call in made:
            call()


EXTREME = np.array(
    [[-1e4, -800.0, -90.0, -1.0, -0.0], [0.0, 1.0, 90.0, 800.0, 1e4], [1.0, 2.0, 3.0, 4.0, 5.0]]
)


@pytest.mark.parametrize("name", ACTIVATIONS)
@pytest.mark.parametrize("dtype", ["float64", "float32"])
@pytest.mark.parametrize("k", [1, 2, 3, 5])
@pytest.mark.parametrize("in_place", [True, False])
def test_the_calls_compute_the_activation_however_large_the_net_input(name, dtype, k, in_place):
    Z = np.resize(EXTREME, (k, 5)).astype(dtype)
    A = Z if in_place else np.empty_like(Z)
    expected = activations.softmax(Z, axis=0) if name == "softmax" else activations.get(name).function(Z)
    run(calls.activation(name, Z, A, np.empty_like(Z)))
    assert_allclose(A, expected, rtol=8 * np.finfo(dtype).eps, atol=np.finfo(dtype).tiny)


@pytest.mark.parametrize("name", ACTIVATIONS)
@pytest.mark.parametrize("shape", [(3, 5), (3, 4, 5), (5, 7), (80, 60)])
def test_the_calls_carry_a_gradient_back_as_the_activation_does(name, shape):
    rng = np.random.default_rng(0)
    Z, D = rng.normal(size=shape), rng.normal(size=shape)
    rows = np.moveaxis(Z, 0, -1), np.moveaxis(D, 0, -1)
    A_rows = activations.get(name).function(rows[0])
    expected = np.moveaxis(activations.get(name).vjp(rows[1], A_rows), -1, 0)
    A = np.ascontiguousarray(np.moveaxis(A_rows, -1, 0))
    run(calls.times_derivative(name, D, A, np.empty_like(Z)))
    assert_allclose(D, expected, rtol=1e-12, atol=1e-14)


def test_relu_at_zero_has_the_derivative_0_on_small_and_on_large_arrays():
    for shape in ((1, 3), (3, 3000)):
        D, A = np.ones(shape), np.zeros(shape)
        run(calls.times_derivative("relu", D, A, np.empty(shape)))
        assert not D.any()


@pytest.mark.parametrize("name", ["relu", "sigmoid", "tanh", "softmax"])
def test_the_calls_pass_nan_on_instead_of_hiding_it(name):
    Z = np.array([[np.nan, 1.0], [2.0, 3.0], [4.0, 5.0]])
    run(calls.activation(name, Z, Z, np.empty_like(Z)))
    assert np.isnan(Z[0, 0])
    assert np.isfinite(Z[:, 1]).all()


def test_an_activation_without_a_slope_cannot_be_trained():
    with pytest.raises(ValueError, match="activation is 'step'; a network with it cannot be trained"):
        list(calls.activation("step", *np.zeros((3, 1, 1))))


def test_a_saturated_output_still_learns_with_its_full_gradient():
    model = network([1, 1], ["sigmoid"], [True], np.random.default_rng(0))
    model.set_weights([[[1000.0]], [0.0]])
    model.compile(loss="bce", optimizer=SGD(1.0))
    model.fit([[1.0]], [0.0], verbose=0)
    assert model.layers[0].W.item() == pytest.approx(999.0, abs=1e-12)
    assert costs.binary_cross_entropy([1000.0], [0.0], from_logits=True) == [1000.0]


def test_inputs_and_targets_are_left_as_they_are():
    rng = np.random.default_rng(0)
    for loss, last in PAIRS:
        X, (y, _) = rng.normal(size=(9, 2)), targets_for(loss, 9, 3, rng)
        before = X.tobytes(), y.tobytes()
        model = network([2, 4, 3], ["sigmoid", last], [True, True], rng)
        model.compile(loss=loss, optimizer="sgd")
        model.fit(X, y, batch_size=4, verbose=0)
        assert (X.tobytes(), y.tobytes()) == before


def test_the_layers_are_views_on_one_flat_array():
    model = network([2, 3, 2], ["relu", "softmax"], [True, False], np.random.default_rng(0))
    ends = np.cumsum([0, *(layer.block.size for layer in model.layers)])
    for layer, (start, stop) in zip(model.layers, pairwise(ends), strict=True):
        assert np.shares_memory(layer.block, model.parameters[start:stop])
