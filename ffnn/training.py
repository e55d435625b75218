"""What `Sequential.fit` and `evaluate` do around the engine: check the data, order it, keep the history."""

from __future__ import annotations

import sys
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ffnn import metrics
from ffnn.engine import Engine
from ffnn.layers import whole

if TYPE_CHECKING:
    from ffnn.network import Sequential

Array = NDArray[Any]
OUTPUTS_AT_ONCE = 1 << 14  # outputs whose losses are computed together: few enough to stay in the cache
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
        """Append the values of some epochs.

        Parameters
        ----------
        values : dict of (e,) arrays
        prefix : str
            Put before each name.

        Examples
        --------
        >>> history = History()
        >>> history.extend({"loss": np.array([0.5, 0.25])}, prefix="val_")
        >>> history.history
        {'val_loss': [0.5, 0.25]}
        """
        for name, column in values.items():
            self.history.setdefault(prefix + name, []).extend(float(value) for value in column)


def generator(seed: object) -> np.random.Generator:
    """Make the source of random numbers that an argument ``seed`` asks for.

    Parameters
    ----------
    seed : int, Generator or None

    Returns
    -------
    numpy.random.Generator

    Raises
    ------
    ValueError
        If it is something else.

    Examples
    --------
    >>> generator(1).integers(100) == generator(1).integers(100)
    np.True_
    """
    if isinstance(seed, np.random.Generator) or seed is None:
        return np.random.default_rng(seed)
    return np.random.default_rng(whole("seed", seed, 0))


def check_inputs(model: Sequential, x: ArrayLike, name: str = "x") -> Array:
    """Bring inputs to (m, n_in) in the network's precision.

    Parameters
    ----------
    model : Sequential
        With its weights.
    x : array_like
    name : str
        Of the argument, for the messages.

    Returns
    -------
    (m, n_in) array

    Raises
    ------
    ValueError
        If they do not fit the network or are not finite numbers.
    RuntimeError
        If the network has no weights yet.

    Examples
    --------
    >>> from ffnn.network import Dense, Sequential
    >>> check_inputs(Sequential([Dense(1, input_shape=(2,))]), [[1, 2]])
    array([[1., 2.]])
    """
    X, n_in = _table(name, x), model.n_in
    if X.shape[1] != n_in:
        raise ValueError(
            f"{name} has shape {X.shape} but layer 1 expects {n_in} features: (instances, {n_in})"
        )
    with np.errstate(over="ignore"):  # what is too large for float32 is told of below
        X = X.astype(model.dtype, copy=False)
    if not np.isfinite(X).all():
        row = int(np.argwhere(~np.isfinite(X))[0, 0])
        raise ValueError(f"{name} holds NaN or infinity, first in row {row}; drop or mend those rows first")
    return X


def _table(name: str, x: ArrayLike) -> Array:
    try:
        X = np.asarray(x)
    except ValueError:  # rows of unequal length
        raise ValueError(f"{name} has rows of unequal length; expected (instances, features)") from None
    if X.dtype.kind not in "biuf":
        raise ValueError(f"{name} has dtype {X.dtype}; expected real numbers")
    if X.ndim != 2:
        hint = f"; for one instance write x.reshape(1, {X.size})" if X.ndim == 1 else ""
        raise ValueError(f"{name} has shape {X.shape}; expected (instances, features){hint}")
    if X.size == 0:
        raise ValueError(f"{name} has shape {X.shape}; expected at least one instance and one feature")
    return X


def check_data(model: Sequential, x: ArrayLike, y: ArrayLike, name: str = "") -> tuple[Array, Array]:
    """Bring inputs and targets to what the network computes with.

    Parameters
    ----------
    model : Sequential
        Compiled; it gets its weights here if it has none.
    x, y : array_like
        As for ``Sequential.fit``.
    name : str
        What stands before x and y in messages.

    Returns
    -------
    inputs, targets : arrays

    Raises
    ------
    ValueError
        If they do not fit the network or each other.

    Examples
    --------
    >>> from ffnn.network import Dense, Sequential
    >>> model = Sequential([Dense(1)])
    >>> model.compile(loss="mse", optimizer="sgd")
    >>> check_data(model, [[1, 2]], [3])
    (array([[1., 2.]]), array([[3.]]))
    """
    loss, _, _ = model._ready()
    if not (model.layers and model.layers[0].built):
        model.build(_table(f"{name}x", x).shape[1])
    model._check_last_layer()
    X = check_inputs(model, x, f"{name}x")
    targets = loss.targets(y, len(X), model.layers[-1].units, name)
    return X, targets if loss.sparse else targets.astype(model.dtype, copy=False)


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
    batch_size, epochs = whole("batch_size", batch_size, 1), whole("epochs", epochs, 0)
    rng, history, report = generator(seed), History(), _reporter(verbose, epochs)
    if not isinstance(shuffle, bool | np.bool):
        raise ValueError(f"shuffle is {shuffle!r}; expected True or False")
    X, targets = check_data(model, x, y)
    validation = _validation(model, validation_data)
    engine = Engine(model.layers, model.parameters, model._velocity, loss, optimizer, X, targets, batch_size)
    m, k = len(X), model.layers[-1].units
    at_once = 1 if validation else max(1, OUTPUTS_AT_ONCE // (m * k))
    for done in range(0, epochs, at_once):
        orders = np.broadcast_to(np.arange(m), (min(at_once, epochs - done), m))
        if shuffle:
            orders = rng.permuted(orders, axis=1)
        history.extend(_judge(model, engine.run(orders), targets[orders]))
        if validation:
            history.extend(_judge(model, _outputs(model, validation[0])[None], validation[1][None]), "val_")
        report(history)
    _warn_of_divergence(history, optimizer.learning_rate)
    return history


def _validation(model: Sequential, data: object) -> tuple[Array, Array] | None:
    if data is None:
        return None
    if not (isinstance(data, tuple | list) and len(data) == 2):
        raise ValueError(f"validation_data is a {type(data).__name__}; expected a pair (x, y)")
    x, y = data
    return check_data(model, x, y, "validation ")


def _warn_of_divergence(history: History, learning_rate: float) -> None:
    finite = np.isfinite(history.history.get("loss", []))
    if not finite.all():
        warnings.warn(
            f"the loss is not finite from epoch {int(finite.argmin())} on: the steps are too long, "
            f"try a learning_rate smaller than {learning_rate}",
            RuntimeWarning,
            stacklevel=4,
        )


def evaluate(model: Sequential, x: ArrayLike, y: ArrayLike) -> dict[str, float]:
    """Loss and metrics of ``model`` on given data, by name; see ``Sequential.evaluate``."""
    model._ready()
    check_inputs(model, x)  # data to judge on gives no network its weights
    X, targets = check_data(model, x, y)
    values = _judge(model, _outputs(model, X)[None], targets[None])
    return {name: float(value[0]) for name, value in values.items()}


def _outputs(model: Sequential, A: Array) -> Array:
    """Compute what the loss needs: the last layer's net input for the cross-entropies, else its output."""
    for layer in model.layers[:-1]:
        A = layer(A)
    last = model.layers[-1]
    return last.net_input(A) if model._ready()[0].output_unit else last(A)


def _judge(model: Sequential, outputs: Array, targets: Array) -> dict[str, Array]:
    """Means over the instances, for each epoch: (e, m, k) outputs and (e, m, ...) targets to (e,) values."""
    loss, _, names = model._ready()
    with np.errstate(all="ignore"):  # values that are not finite are seen in the history
        values = {"loss": loss.per_instance(outputs, targets).mean(axis=1)}
        if names:
            Y_hat = model.layers[-1].activation.function(outputs) if loss.output_unit else outputs
            values |= {name: metrics.get(name)(Y_hat, targets).mean(axis=1) for name in names}
    return values


def _reporter(verbose: object, epochs: int) -> Callable[[History], None]:
    """Make what prints the progress: at most two lines a second, and the last epoch."""
    if verbose not in (0, 1, 2, "auto"):
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
