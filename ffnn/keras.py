"""Keras's names for `ffnn`, so that the deck's TensorFlow listings (S13, S33) run with one import changed.

Write ``from ffnn import keras`` where the listing has ``from tensorflow import keras``.

>>> from ffnn import keras
>>> model = keras.models.Sequential()
>>> model.add(keras.layers.Dense(4, input_shape=(2,), activation="relu"))
>>> model.add(keras.layers.Dense(3, activation="softmax"))
>>> model.compile(loss="sparse_categorical_crossentropy", optimizer="sgd", metrics=["accuracy"])
>>> model.count_params()
27
"""

from __future__ import annotations

from types import SimpleNamespace

from ffnn.layers import Dense
from ffnn.network import Sequential
from ffnn.optimizers import SGD

models = SimpleNamespace(Sequential=Sequential, load_model=Sequential.load)
layers = SimpleNamespace(Dense=Dense)
optimizers = SimpleNamespace(SGD=SGD)

__all__ = ["SGD", "Dense", "Sequential", "layers", "models", "optimizers"]
