"""The deck's two listings (S13, S33), word for word but for the import, run on the penguins."""

import re

import numpy as np
import pytest

from ffnn import datasets, keras, layers, network, optimizers

S13 = """
n_neurons = 3
n_features = 2

model = keras.models.Sequential()
model.add(keras.layers.Dense(n_neurons, input_shape=(n_features,), activation="softmax"))

model.compile(loss="sparse_categorical_crossentropy", optimizer="sgd", metrics=["accuracy"])
model.fit(X_train, y_train, epochs=30)
"""
S33 = """
n_output = 3
n_hidden = 4
n_features = 2

model = keras.models.Sequential()
model.add(keras.layers.Dense(n_hidden, input_shape=(n_features,), activation="relu"))
model.add(keras.layers.Dense(n_output, activation="softmax"))

model.compile(loss="sparse_categorical_crossentropy", optimizer="sgd", metrics=["accuracy"])
model.fit(X_train, y_train, epochs=30)
"""


def run(listing, scaled):
    """The model that a listing leaves behind, trained on two measures of the penguins."""
    data = datasets.penguins()
    X = (data.X - data.X.mean(axis=0)) / data.X.std(axis=0) if scaled else data.X
    names = {"X_train": X, "y_train": data.y}
    exec("from ffnn import keras\n" + listing, names)
    return names["model"], X, data.y


@pytest.mark.parametrize(("listing", "parameters"), [(S13, 9), (S33, 27)])
def test_a_listing_of_the_deck_runs_and_says_how_far_it_is(listing, parameters, capsys):
    model, X, y = run(listing, scaled=False)
    assert model.count_params() == parameters
    last = capsys.readouterr().out.splitlines()[-1]
    assert re.fullmatch(r"Epoch 30/30 - loss: \d+\.\d{4} - accuracy: [01]\.\d{4}", last)
    assert model.predict(X).shape == (len(y), 3)
    np.testing.assert_allclose(model.predict(X).sum(axis=1), 1, rtol=1e-12)


@pytest.mark.parametrize("listing", [S13, S33])
def test_on_standardised_measures_a_listing_of_the_deck_tells_the_species_apart(listing):
    runs = [run(listing, scaled=True) for _ in range(3)]  # the listings set no seed: the best of three starts
    loss, accuracy = min(model.evaluate(X, y) for model, X, y in runs)
    guessing = np.bincount(runs[0][2]).max() / len(runs[0][2])  # always the most frequent species
    assert accuracy > guessing
    assert loss < np.log(3)


def test_kerass_names_mean_the_classes_of_the_package():
    assert keras.Sequential is keras.models.Sequential is network.Sequential
    assert keras.layers.Dense is layers.Dense
    assert keras.optimizers.SGD is optimizers.SGD


def test_a_saved_model_is_loaded_by_kerass_name(tmp_path):
    model = keras.Sequential([keras.layers.Dense(2, "tanh", input_shape=(3,))], seed=0)
    model.save(tmp_path / "model.npz")
    again = keras.models.load_model(tmp_path / "model.npz")
    np.testing.assert_array_equal(again.predict(np.eye(3)), model.predict(np.eye(3)))
