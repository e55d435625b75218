"""Many networks at once are the same networks one at a time."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose, assert_array_equal

import ffnn
from ffnn import datasets, initializers, many
from ffnn.layers import Dense
from ffnn.many import train_many
from ffnn.network import Sequential
from ffnn.optimizers import SGD
from tests.ffnn.test_engine import ACTIVATIONS, PAIRS, targets_for


def one_by_one(X, y, sizes, acts, loss, eta, steps, networks, rng, dtype="float64"):
    """The same starts, each trained by fit with one full batch a step."""
    trained = []
    for _ in range(networks):
        model = Sequential([Dense(n, act) for n, act in zip(sizes[1:], acts, strict=True)], dtype, seed=rng)
        model.build(sizes[0])
        model.compile(loss=loss, optimizer=SGD(eta))
        history = model.fit(X, y, batch_size=len(X), epochs=steps, verbose=0, shuffle=False).history.get(
            "loss", []
        )
        trained.append((model, [*history, model.evaluate(X, y)]))
    return trained


@settings(max_examples=40, deadline=None)
@given(
    pair=st.sampled_from(PAIRS),
    hidden=st.lists(st.sampled_from(ACTIVATIONS), max_size=2),
    sizes=st.lists(st.integers(1, 4), min_size=4, max_size=4),
    m=st.integers(1, 5),
    steps=st.integers(0, 4),
    networks=st.integers(1, 5),
    seed=st.integers(0, 2**32),
)
def test_each_network_goes_the_way_it_goes_alone(pair, hidden, sizes, m, steps, networks, seed):
    (loss, last), rng = pair, np.random.default_rng(seed)
    acts, sizes = [*hidden, last], sizes[: len(hidden) + 2]
    X, (y, _) = rng.normal(size=(m, sizes[0])), targets_for(loss, m, sizes[-1], rng)
    together = train_many(X, y, sizes, acts, loss, 0.1, steps, networks, np.random.default_rng(seed))
    alone = one_by_one(X, y, sizes, acts, loss, 0.1, steps, networks, np.random.default_rng(seed))
    assert_allclose(together.losses.T, [history for _, history in alone], rtol=1e-9, atol=1e-12)
    for i, (model, _) in enumerate(alone):
        assert_allclose(together.outputs[i], model.predict(X), rtol=1e-9, atol=1e-12)
        for layer, (W, b) in zip(model.layers, together.params, strict=True):
            assert_allclose(W[i], layer.W, rtol=1e-9, atol=1e-12)
            assert_allclose(b[i], layer.b, rtol=1e-9, atol=1e-12)


def xor(networks, steps=30, **options):
    X, y = datasets.xor()
    rng = np.random.default_rng(0)
    return train_many(X, y, [2, 4, 1], ["tanh", "sigmoid"], "bce", 0.5, steps, networks, rng, **options)


def test_the_number_trained_at_once_changes_nothing(monkeypatch):
    whole = xor(7)
    monkeypatch.setattr(many, "CHUNK_BYTES", 3000)
    parts = xor(7)
    assert_allclose(parts.losses, whole.losses, rtol=1e-13, atol=0)
    assert_allclose(parts.outputs, whole.outputs, rtol=1e-12, atol=0)


def test_float32_follows_float64_to_its_own_precision():
    narrow, wide = xor(5, dtype="float32"), xor(5)
    assert narrow.params[0][0].dtype == np.float32
    assert_allclose(narrow.losses, wide.losses, rtol=1e-4, atol=0)


def test_most_starts_learn_xor_and_the_same_seed_gives_the_same_starts():
    first, second = xor(50, steps=2000), xor(50, steps=2000)
    assert_array_equal(first.losses, second.losses)
    solved = ((first.outputs[..., 0] > 0.5) == datasets.xor()[1]).all(axis=1)
    assert solved.mean() > 0.5


def test_an_initializer_of_ones_own_is_asked_for_each_network():
    asked = []

    def start(n_in, n_out, rng):
        asked.append((n_in, n_out))
        return initializers.ones(n_in, n_out, rng)

    together = xor(3, steps=0, kernel_initializer=start)
    assert asked == [(2, 4), (4, 1)] * 3
    assert (together.params[0][0] == 1).all()


def test_the_package_offers_it_by_name():
    assert ffnn.train_many is train_many


X, Y = datasets.xor()
GOOD = {
    "X": X,
    "y": Y,
    "sizes": [2, 4, 1],
    "activations": ["tanh", "sigmoid"],
    "loss": "bce",
    "learning_rate": 0.5,
    "steps": 1,
    "networks": 2,
    "rng": np.random.default_rng(0),
}
WRONG = [
    (
        {"X": X[:, :1]},
        r"X has shape \(4, 1\) and dtype float64; sizes \[2, 4, 1\] expect numbers, \(instances, 2\)",
    ),
    ({"X": X[0]}, r"X has shape \(2,\)"),
    ({"X": X.astype(str)}, "X has shape .* and dtype <U"),
    ({"X": np.full((4, 2), np.nan)}, "X holds NaN or infinity"),
    ({"y": [0, 1]}, r"y has shape \(2,\) but x has 4 instances"),
    ({"y": [0, 1, 2, 0]}, r"y goes outside \[0, 1\]"),
    ({"sizes": [2]}, r"sizes is \[2\]; expected the inputs and at least one layer"),
    ({"sizes": [2, 0, 1]}, "a number in sizes is 0; expected a whole number of at least 1"),
    (
        {"activations": ["sigmoid"]},
        r"activations is \['sigmoid'\]; sizes \[2, 4, 1\] expect a list of 2 names",
    ),
    ({"activations": "sigmoid"}, "activations is 'sigmoid'"),
    ({"activations": ["step", "sigmoid"]}, "activation is 'step'; a network with it cannot be trained"),
    (
        {"activations": ["tanh", "tanh"]},
        "binary_crossentropy belongs to a sigmoid output layer but .* 'tanh'",
    ),
    ({"loss": "hinge"}, "loss is 'hinge'; expected one of"),
    ({"learning_rate": 0}, "learning_rate is 0; expected a positive number"),
    ({"steps": -1}, "steps is -1; expected a whole number of at least 0"),
    ({"networks": 0}, "networks is 0; expected a whole number of at least 1"),
    ({"rng": 0}, r"rng is 0; expected a Generator such as numpy.random.default_rng\(0\)"),
    ({"kernel_initializer": "xavier"}, "initializer is 'xavier'; expected one of"),
    ({"dtype": "int8"}, 'dtype is \'int8\'; expected "float64" or "float32"'),
]


@pytest.mark.parametrize(("change", "message"), WRONG)
def test_a_wrong_argument_is_named_with_what_was_expected(change, message):
    with pytest.raises(ValueError, match=message):
        train_many(**GOOD | change)
