"""The five libraries: each takes a case from its start through `STEPS` steps and gives a `Result`.

Ours and TensorFlow-Keras run the same code, since the names are the same. Libraries are imported when first
asked for.
"""

from __future__ import annotations

import importlib.util
import os
import warnings
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np

from tests.peers.cases import Array, Case, Result, start

MODULES = {
    "TensorFlow-Keras": ("tensorflow", "keras"),
    "PyTorch": ("torch",),
    "JAX": ("jax",),
    "scikit-learn": ("sklearn",),
}


def missing(name: str) -> str:
    """Why a peer cannot be asked here; empty if it can."""
    if all(importlib.util.find_spec(module) for module in MODULES[name]):
        return ""
    return f"{name} is not installed: pip install -e '.[peers]' -c requirements.lock"


def ask(name: str, case: Case) -> Result:
    """Train a case in a peer, whose own warnings say nothing of our code."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return PEERS[name](case)


def ours(case: Case) -> Result:
    from ffnn import keras

    class InWidth:
        """`ffnn.keras` with the width set for every network, as Keras has it set globally."""

        layers, optimizers = keras.layers, keras.optimizers

        @staticmethod
        def Sequential() -> Any:
            return keras.Sequential(dtype=case.dtype)

    return _through_keras_names(InWidth, case)


def tensorflow_keras(case: Case) -> Result:
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("CUDA_VISIBLE_DEVICES", "")
    os.environ.setdefault("TF_NUM_INTRAOP_THREADS", "1")
    os.environ.setdefault("TF_NUM_INTEROP_THREADS", "1")
    import keras

    keras.config.set_floatx(case.dtype)
    keras.config.set_dtype_policy(case.dtype)  # set_floatx alone leaves layers in float32
    return _through_keras_names(keras, case, run_eagerly=True)


def _through_keras_names(keras: Any, case: Case, **compile_options: Any) -> Result:
    model, (X, y) = start(keras, case, **compile_options), case.data()
    before = {
        "outputs": np.asarray(model.predict(X, **_silent(keras))),
        "loss": np.ravel(model.evaluate(X, y, **_silent(keras)))[0],
        "gradients": _gradients(keras, case, X, y, **compile_options),
    }
    history = model.fit(
        X,
        y,
        batch_size=case.batch,
        epochs=case.epochs,
        verbose=0,
        validation_data=case.data(validation=True) if case.validation else None,
        shuffle=False,
    )
    return Result(**before, weights=model.get_weights(), history=history.history)


def _silent(keras: Any) -> dict[str, int]:
    """Keras reports on predict and evaluate too unless told not to."""
    return {"verbose": 0} if getattr(keras, "__name__", "") == "keras" else {}


def _gradients(keras: Any, case: Case, X: Array, y: Array, **compile_options: Any) -> list[Array]:
    """What one step of length 1 takes away from each weight."""
    once = replace(case, learning_rate=1.0, momentum=0.0, nesterov=False)
    model = start(keras, once, **compile_options)
    model.fit(X, y, batch_size=len(X), verbose=0, shuffle=False)
    return [before - after for before, after in zip(case.weights(), model.get_weights(), strict=True)]


def pytorch(case: Case) -> Result:
    import torch
    from torch.nn import functional as F

    torch.set_num_threads(1)  # on networks this small more only get in each other's way

    def tensor(array: Array) -> Any:
        return torch.tensor(np.ascontiguousarray(array))

    def forward(X: Any) -> Any:
        """Net input of the last layer."""
        rest = list(params)
        for layer, act in enumerate(case.acts):
            X = X @ rest.pop(0)
            X = X + rest.pop(0) if case.use_bias(layer) else X
            if layer < len(case.acts) - 1:
                X = ACTIVATE[act](X)
        return X

    ACTIVATE: dict[str, Callable[[Any], Any]] = {
        "sigmoid": torch.sigmoid,
        "tanh": torch.tanh,
        "relu": torch.relu,
        "linear": lambda Z: Z,
        "softmax": lambda Z: torch.softmax(Z, dim=1),
    }
    output = ACTIVATE[case.acts[-1]]
    cost: Callable[[Any, Any], Any] = {
        "mse": lambda Z, Y: F.mse_loss(output(Z), Y),
        "bce": F.binary_cross_entropy_with_logits,
    }.get(case.loss, F.cross_entropy)
    params = [tensor(array).requires_grad_() for array in case.weights()]
    X, Y = (tensor(part) for part in case.data())
    loss = cost(forward(X), Y)
    gradients = [g.numpy() for g in torch.autograd.grad(loss, params)]
    outputs = output(forward(X)).detach().numpy()
    descent = torch.optim.SGD(params, case.learning_rate, momentum=case.momentum, nesterov=case.nesterov)
    losses = []
    for _ in range(case.epochs):
        total = 0.0
        for first in range(0, case.instances, case.batch):
            x, t = X[first : first + case.batch], Y[first : first + case.batch]
            descent.zero_grad()
            value = cost(forward(x), t)
            value.backward()
            descent.step()
            total += value.item() * len(x)
        losses.append(total / case.instances)
    return Result(outputs, loss.item(), gradients, [p.detach().numpy() for p in params], {"loss": losses})


def jax(case: Case) -> Result:
    import jax
    import jax.numpy as jnp

    jax.config.update("jax_enable_x64", True)  # float32 arrays stay float32

    def forward(params: list[Any], X: Any) -> Any:
        rest = list(params)
        for layer, act in enumerate(case.acts):
            X = X @ rest.pop(0)
            X = X + rest.pop(0) if case.use_bias(layer) else X
            if layer < len(case.acts) - 1:
                X = ACTIVATE[act](X)
        return X

    ACTIVATE: dict[str, Callable[[Any], Any]] = {
        "sigmoid": jax.nn.sigmoid,
        "tanh": jnp.tanh,
        "relu": jax.nn.relu,
        "linear": lambda Z: Z,
        "softmax": jax.nn.softmax,
    }
    output = ACTIVATE[case.acts[-1]]

    def cost(params: list[Any], chosen: Any) -> tuple[Any, Any]:
        """Mean loss of the instances marked by 1, and the outputs: one shape, so it is compiled once."""
        Z = forward(params, X)
        if case.loss == "mse":
            losses = jnp.mean((output(Z) - Y) ** 2, axis=1)
        elif case.loss == "bce":
            losses = jnp.mean(jax.nn.softplus(Z) - Y * Z, axis=1)
        else:
            rows = jax.nn.one_hot(Y, Z.shape[1], dtype=Z.dtype) if case.loss.startswith("sparse") else Y
            losses = -jnp.sum(rows * jax.nn.log_softmax(Z), axis=1)
        return jnp.sum(losses * chosen) / jnp.sum(chosen), output(Z)

    @jax.jit
    def step(params: list[Any], velocity: list[Any], chosen: Any) -> Any:
        (value, outputs), gradient = jax.value_and_grad(cost, has_aux=True)(params, chosen)
        moves = [-case.learning_rate * g for g in gradient]
        velocity = [case.momentum * v + s for v, s in zip(velocity, moves, strict=True)]
        ahead = [case.momentum * v + s for v, s in zip(velocity, moves, strict=True)]
        moves = ahead if case.nesterov else velocity
        return value, outputs, gradient, [p + s for p, s in zip(params, moves, strict=True)], velocity

    params, (X, Y) = case.weights(), case.data()
    velocity, losses = [np.zeros_like(p) for p in params], []
    loss, outputs, gradients, _, _ = step(params, velocity, np.ones(case.instances, case.dtype))
    for _ in range(case.epochs):
        total = 0.0
        for first in range(0, case.instances, case.batch):
            chosen = np.zeros(case.instances, case.dtype)
            chosen[first : first + case.batch] = 1
            value, _, _, params, velocity = step(params, velocity, chosen)
            total += float(value) * chosen.sum()
        losses.append(total / case.instances)
    arrays = [[np.asarray(array) for array in some] for some in (gradients, params)]
    return Result(np.asarray(outputs), float(loss), *arrays, {"loss": losses})


def scikit_learn_can(case: Case) -> bool:
    """Whether its MLP has this network: all biases, one hidden activation, linear outputs for the mse."""
    hidden = set(case.acts[:-1])
    outputs_from = {"mse": 1, "bce": 2}.get(case.loss, 3)  # for fewer it makes another network
    fits = case.sizes[-1] >= outputs_from and case.acts[-1] != "relu"
    return len(hidden) == 1 and all(case.biases) and fits


def scikit_learn(case: Case) -> Result:
    from sklearn.neural_network import MLPClassifier, MLPRegressor

    k, (X, y) = case.sizes[-1], case.data()
    # Keras averages over the outputs. The gradients here are sums, and of half the squared error: the same
    # descent at another rate. Of the loss values only that of the binary cross-entropy is a sum.
    factor = {"mse": 2 / k, "bce": 1 / k}.get(case.loss, 1.0)
    loss_factor = {"mse": 2.0, "bce": 1 / k}.get(case.loss, 1.0)
    labels = y.argmax(axis=1) if case.loss == "categorical_crossentropy" else y

    def model_at_start(rate: float, momentum: float, nesterov: bool, batch: int) -> Any:
        kind = MLPRegressor if case.loss == "mse" else MLPClassifier
        model = kind(
            hidden_layer_sizes=case.sizes[1:-1],
            activation={"sigmoid": "logistic"}.get(case.acts[0], case.acts[0]),
            solver="sgd",
            alpha=0.0,
            batch_size=batch,
            learning_rate_init=rate * factor,
            momentum=momentum,
            nesterovs_momentum=nesterov,
            shuffle=False,
        )
        step(model)  # makes the arrays; then they get the case's values, and the optimiser forgets
        for array, value in zip(
            model.coefs_ + model.intercepts_, case.weights()[::2] + case.weights()[1::2], strict=True
        ):
            array[...] = value
        model._optimizer.velocities = [np.zeros_like(v) for v in model._optimizer.velocities]
        return model

    def step(model: Any) -> Any:
        if case.loss == "mse":
            return model.partial_fit(X, y if k > 1 else y[:, 0])
        classes = np.arange(k)
        return model.partial_fit(X, labels, classes=classes)

    def weights_of(model: Any) -> list[Array]:
        return [part for pair in zip(model.coefs_, model.intercepts_, strict=True) for part in pair]

    once = model_at_start(1.0, 0.0, False, len(X))
    outputs = once.predict(X) if case.loss == "mse" else once.predict_proba(X)
    gradients = [a - b for a, b in zip(case.weights(), weights_of(step(once)), strict=True)]
    loss = once.loss_ * loss_factor
    model = model_at_start(case.learning_rate, case.momentum, case.nesterov, case.batch)
    losses = [step(model).loss_ * loss_factor for _ in range(case.epochs)]
    return Result(outputs.reshape(len(X), k), loss, gradients, weights_of(model), {"loss": losses})


PEERS: dict[str, Callable[[Case], Result]] = {
    "TensorFlow-Keras": tensorflow_keras,
    "PyTorch": pytorch,
    "JAX": jax,
    "scikit-learn": scikit_learn,
}
