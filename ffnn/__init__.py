"""Feedforward networks in plain numpy: the reference package of the course.

Modules in the order of the lecture: ``neurons``, ``activations``, ``costs``; then networks as Keras has
them, ``layers``, ``network``, ``initializers``, ``optimizers``, ``losses``, ``metrics``, ``training``,
``engine``, ``many``, with ``keras`` for Keras's own names; then the pass to read, ``backprop``,
``gradcheck``, ``trace``. ``deck`` and ``datasets`` hold numbers; ``palette``, ``plots`` and ``widgets``
draw. Each loads when it is first used, so that ``import ffnn`` costs little more than numpy.

Shapes everywhere: instances are rows, ``X`` is (m, n_in); weights ``W`` are (n_out, n_in), biases ``b``
(n_out,); ``Z = X @ W.T + b`` and ``A = activation(Z)``.

>>> import ffnn
>>> round(float(ffnn.activations.sigmoid(0.3775)), 5)
0.59327
"""

from __future__ import annotations

import importlib
from typing import Any

__version__ = "0.1.0"

__all__ = [
    "activations",
    "backprop",
    "costs",
    "datasets",
    "deck",
    "engine",
    "gradcheck",
    "initializers",
    "keras",
    "layers",
    "losses",
    "many",
    "metrics",
    "network",
    "neurons",
    "optimizers",
    "palette",
    "plots",
    "trace",
    "train_many",
    "training",
    "widgets",
]


def __getattr__(name: str) -> Any:
    if name == "train_many":
        return importlib.import_module(f"{__name__}.many").train_many
    if name in __all__:
        return importlib.import_module(f"{__name__}.{name}")
    raise AttributeError(f"module 'ffnn' has no attribute {name!r}; it has {', '.join(__all__)}")


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
