"""What is trained alike everywhere: a grid of networks, and random ones that find what a grid does not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import count, pairwise, product
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

STEPS = 20
TOLERANCE = {"float64": 1e-12, "float32": 1e-5}  # of the largest difference, see `difference`
LOSSES = ("mse", "bce", "categorical_crossentropy", "sparse_categorical_crossentropy")
MOMENTA = (0.0, 0.5, 0.75, 0.875)  # float32 holds them exactly, and to float32 Keras rounds a momentum
AWAY_FROM_KINK = (
    1e-4  # a net input of a relu that rounding could carry across 0 would tell nothing of a mistake
)


@dataclass(frozen=True)
class Case:
    """A network, its data and its training."""

    sizes: tuple[int, ...]
    acts: tuple[str, ...]
    loss: str
    dtype: str = "float64"
    biases: tuple[bool, ...] = ()
    instances: int = 12
    batch: int = 4
    learning_rate: float = 0.1
    momentum: float = 0.0
    nesterov: bool = False
    metrics: tuple[str, ...] = ()
    validation: bool = False
    seed: int = 0

    @property
    def epochs(self) -> int:
        """As many as make `STEPS` steps or more."""
        return -(-STEPS // -(-self.instances // self.batch))

    def use_bias(self, layer: int) -> bool:
        return not self.biases or self.biases[layer]

    def weights(self) -> list[Array]:
        """Starting weights in Keras's layout: kernel, bias, kernel, bias, ..., biases only where they are."""
        rng, arrays = np.random.default_rng(self.seed), []
        for layer, (a, b) in enumerate(pairwise(self.sizes)):
            kernel, bias = rng.normal(0, 1, (a, b)) / np.sqrt(a), rng.normal(0, 0.5, b)
            arrays += [kernel, bias] if self.use_bias(layer) else [kernel]
        return [array.astype(self.dtype) for array in arrays]

    def data(self, validation: bool = False) -> tuple[Array, Array]:
        """Inputs and targets; others for validation."""
        rng, k = np.random.default_rng([self.seed, validation]), self.sizes[-1]
        X = rng.normal(size=(self.instances, self.sizes[0])).astype(self.dtype)
        labels = rng.integers(0, k, self.instances)
        if self.loss == "mse":
            return X, rng.normal(size=(self.instances, k)).astype(self.dtype)
        if self.loss == "bce":
            return X, rng.integers(0, 2, (self.instances, k)).astype(self.dtype)
        return X, labels if self.loss.startswith("sparse") else np.eye(k, dtype=self.dtype)[labels]


@dataclass
class Result:
    """What one library made of a case."""

    outputs: Array
    loss: float
    gradients: list[Array]
    weights: list[Array]
    history: dict[str, list[float]] = field(default_factory=dict)


QUANTITIES = ("outputs", "loss", "gradients", "weights", "history")


def difference(quantity: str, ours: Result, theirs: Result) -> float:
    """Largest difference in a quantity, relative to its largest value where that is above 1.

    A history is compared in what both have; a library that keeps none is compared in nothing.
    """
    one, other = getattr(ours, quantity), getattr(theirs, quantity)
    if quantity == "history":
        one, other = ([history[name] for name in theirs.history] for history in (one, other))
    one, other = ([np.asarray(x) for x in (x if isinstance(x, list) else [x])] for x in (one, other))
    assert [a.shape for a in one] == [b.shape for b in other], f"{quantity} have other shapes"
    flat = [
        np.concatenate([np.zeros(1), *(x.ravel().astype(np.float64) for x in side)]) for side in (one, other)
    ]
    return float(np.abs(flat[0] - flat[1]).max() / max(1.0, np.abs(flat[1]).max()))


def grid() -> Iterator[Case]:
    """sigmoid, tanh and relu × four losses × one to four layers × two widths."""
    for hidden, loss, depth, dtype in product(("sigmoid", "tanh", "relu"), LOSSES, range(1, 5), TOLERANCE):
        if depth == 1 and loss != "mse" and hidden != "sigmoid":
            continue  # no hidden layer: the same as before
        last = {"mse": hidden if depth == 1 else "linear", "bce": "sigmoid"}.get(loss, "softmax")
        sizes = (3, 5, 4, 6)[:depth]
        acts = (*[hidden] * (depth - 1), last)
        yield with_a_clear_seed(Case((*sizes, 2 if loss == "mse" else 3), acts, loss, dtype))


def random_cases(number: int, plain: bool = False) -> Iterator[Case]:
    """Random networks; ``plain`` ones have one kind of hidden unit and all biases, as scikit-learn asks."""
    for seed in range(number):
        rng = np.random.default_rng(1000 + seed)
        dtype = "float32" if seed % 4 == 0 else "float64"
        kinds = ["sigmoid", "tanh", "relu"]
        depth, loss = int(rng.integers(1 + plain, 6)), str(rng.choice(LOSSES))
        hidden = [str(kind) for kind in (rng.choice(kinds, 1 if plain else depth - 1))] * (
            depth - 1 if plain else 1
        )
        last = {"mse": "linear" if plain else str(rng.choice([*kinds, "linear"])), "bce": "sigmoid"}
        instances = int(rng.integers(2, 15))
        momentum = float(rng.choice(MOMENTA))
        yield with_a_clear_seed(
            Case(
                sizes=tuple(int(n) for n in rng.integers(1 + plain, 7, depth + 1)),
                acts=(*hidden, last.get(loss, "softmax")),
                loss=loss,
                dtype=dtype,
                biases=() if plain else tuple(bool(b) for b in rng.random(depth) < 0.7),
                instances=instances,
                batch=int(rng.integers(1, instances + 3)),
                learning_rate=float(rng.choice([0.05, 0.125, 0.25])),
                momentum=momentum,
                nesterov=bool(momentum and rng.random() < 0.5),
                metrics=("mse", "mae") if loss == "mse" else ("accuracy",),
                validation=bool(rng.random() < 0.5),
                seed=seed,
            )
        )


def with_a_clear_seed(case: Case) -> Case:
    """The case with the first seed at which no relu comes so near its kink that rounding decides."""
    if "relu" not in case.acts:
        return case
    return next(moved for seed in count(case.seed) if keeps_away(moved := replace(case, seed=seed)))


def keeps_away(case: Case) -> bool:
    """Whether every net input of a relu stays away from 0 in the whole of the training."""
    from ffnn import keras

    model = start(keras, replace(case, dtype="float64", metrics=()))
    X, y = (part.astype(np.float64) if part.dtype.kind == "f" else part for part in case.data())
    for _ in range(case.epochs):
        for first in range(0, case.instances, case.batch):
            rows = slice(first, first + case.batch)
            A = X
            for layer in model.layers:
                Z, A = layer.net_input(A), layer(A)
                if layer.activation.name == "relu" and np.abs(Z).min() < AWAY_FROM_KINK:
                    return False
            model.fit(X[rows], y[rows], batch_size=case.batch, verbose=0)
    return True


def start(keras: Any, case: Case, **compile_options: Any) -> Any:
    """The case's network at its start, through Keras's names: `ffnn.keras`, or Keras itself."""
    model = keras.Sequential()
    for layer, (n_in, n_out, act) in enumerate(zip(case.sizes[:-1], case.sizes[1:], case.acts, strict=True)):
        first = {"input_shape": (n_in,)} if layer == 0 else {}
        model.add(keras.layers.Dense(n_out, activation=act, use_bias=case.use_bias(layer), **first))
    model.set_weights(case.weights())
    descent = keras.optimizers.SGD(case.learning_rate, momentum=case.momentum, nesterov=case.nesterov)
    model.compile(loss=case.loss, optimizer=descent, metrics=list(case.metrics), **compile_options)
    return model
