"""What `Sequential.fit` and `evaluate` do around the engine: check the data, order it, keep the history, report."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ffnn import metrics
from ffnn.engine import Engine

if TYPE_CHECKING:
    from ffnn.network import Sequential

Array = NDArray[Any]
OUTPUTS_AT_ONCE = 1 << 19  # outputs kept before the losses of some epochs are computed together
SECONDS_BETWEEN_LINES = 0.5


@dataclass
class History:
    """What ``fit`` saw: for each epoch the loss and the metrics, under Keras's names.

    Parameters
    ----------
    history : dict of lists of float
        ``loss``, the metrics as they were named, and ``val_...`` for the validation data. Training values are
        means over the instances, each taken before the step that its batch led to.

    Examples
    --------
    >>> History({"loss": [0.7, 0.6]}).epoch
    [0, 1]
    """

    history: dict[str, list[float]] = field(default_factory=dict)

    @property
    def epoch(self) -> list[int]:
        """Numbers of the epochs, from 0."""
        return list(range(len(self.history.get("loss", []))))

    def extend(self, values: dict[str, Array], prefix: str = "") -> None:
        """Append the values of some epochs."""
        for name, column in values.items():
            self.history.setdefault(prefix + name, []).extend(float(value) for value in column)


def check_inputs(model: Sequential, x: ArrayLike) -> Array:
    """Bring inputs to (m, n_in) in the network's precision, and build the network if this is its first data.

    Parameters
    ----------
    model : Sequential
    x : array_like

    Returns
    -------
    (m, n_in) array

    Raises
    ------
    ValueError
        If they do not fit the network or are not finite numbers.

    Examples
    --------
    >>> from ffnn.network import Dense, Sequential
    >>> check_inputs(Sequential([Dense(1, input_shape=(2,))]), [[1, 2]])
    array([[1., 2.]])
    """
    X = np.asarray(x)
    if X.dtype.kind not in "biuf":
        raise ValueError(f"x has dtype {X.dtype}; expected numbers")
    if X.ndim != 2:
        hint = f"; for one instance write x.reshape(1, {X.size})" if X.ndim == 1 else ""
        raise ValueError(f"x has shape {X.shape}; expected (instances, features){hint}")
    if len(X) == 0:
        raise ValueError("x has no instance")
    if not model.layers or not model.layers[0].built:
        model.build(X.shape[1])
    if X.shape[1] != model.layers[0].n_in:
        raise ValueError(f"x has shape {X.shape} but layer 1 expects {model.layers[0].n_in} features")
    X = X.astype(model.dtype, copy=False)
    if not np.isfinite(X).all():
        row = int(np.argwhere(~np.isfinite(X))[0, 0])
        raise ValueError(f"x holds NaN or infinity, first in row {row}; drop or mend those rows first")
    return X


def _whole(name: str, value: object, least: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int | np.integer) or value < least:
        raise ValueError(f"{name} is {value!r}; expected a whole number of at least {least}")
    return int(value)


def fit(
    model: Sequential,
    x: ArrayLike,
    y: ArrayLike,
    batch_size: int,
    epochs: int,
    verbose: int | str,
    validation_data: tuple[ArrayLike, ArrayLike] | None,
    shuffle: bool,
    seed: int | np.random.Generator | None,
) -> History:
    """Train ``model``; see ``Sequential.fit``."""
    loss, optimizer, _ = model._ready()
    batch_size, epochs = _whole("batch_size", batch_size, 1), _whole("epochs", epochs, 0)
    X = check_inputs(model, x)
    model._check_last_layer()
    m, k = len(X), model.layers[-1].units
    targets = loss.targets(y, m, k)
    if not loss.sparse:
        targets = targets.astype(model.dtype, copy=False)
    engine = Engine(
        model.layers, model.parameters, model._velocity, loss, optimizer, X, targets, batch_size
    )
    rng, history, report = np.random.default_rng(seed), History(), _reporter(verbose, epochs)
    at_once = 1 if validation_data is not None else max(1, OUTPUTS_AT_ONCE // (m * k))
    for done in range(0, epochs, at_once):
        orders = np.broadcast_to(np.arange(m), (min(at_once, epochs - done), m))
        if shuffle:
            orders = rng.permuted(orders, axis=1)
        outputs = engine.run(orders)
        history.extend(_judge(model, outputs, targets[orders]))
        if validation_data is not None:
            values = evaluate(model, *validation_data)
            history.extend({name: np.array([value]) for name, value in values.items()}, prefix="val_")
        report(history)
    return history


def evaluate(model: Sequential, x: ArrayLike, y: ArrayLike) -> dict[str, float]:
    """Loss and metrics of ``model`` on given data, by name; see ``Sequential.evaluate``."""
    loss, _, _ = model._ready()
    A = check_inputs(model, x)
    model._check_last_layer()
    targets = loss.targets(y, len(A), model.layers[-1].units)
    for layer in model.layers[:-1]:
        A = layer(A)
    last = model.layers[-1]
    outputs = last.net_input(A) if loss.output_unit else last(A)
    return {name: float(value[0]) for name, value in _judge(model, outputs[None], targets[None]).items()}


def _judge(model: Sequential, outputs: Array, targets: Array) -> dict[str, Array]:
    """Means over the instances, for each epoch: (e, m, k) outputs and (e, m, ...) targets to (e,) values."""
    loss, _, names = model._ready()
    values = {"loss": loss.per_instance(outputs, targets).mean(axis=1)}
    if names:
        Y_hat = model.layers[-1].activation.function(outputs) if loss.output_unit else outputs
        values |= {name: metrics.get(name)(Y_hat, targets).mean(axis=1) for name in names}
    return values


def _reporter(verbose: int | str, epochs: int) -> Callable[[History], None]:
    """Make what prints the progress: at most two lines a second, and the last epoch."""
    if verbose not in (0, 1, 2, "auto", True, False):
        raise ValueError(f'verbose is {verbose!r}; expected 0 (silent), 1 or "auto"')
    last = time.monotonic()

    def report(history: History) -> None:
        nonlocal last
        done, now = len(history.epoch), time.monotonic()
        if verbose and (done == epochs or now - last >= SECONDS_BETWEEN_LINES):
            last = now
            values = " - ".join(f"{name}: {column[-1]:.4f}" for name, column in history.history.items())
            print(f"Epoch {done}/{epochs} - {values}", file=sys.stdout, flush=True)

    return report
