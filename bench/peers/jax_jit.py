"""JAX with one jit-compiled step, called from a Python loop."""

from collections.abc import Callable

import numpy as np
from workloads import Workload


def step_function(w: Workload):
    """Make (params, X, y) -> params after one step of plain gradient descent."""
    import jax
    import jax.numpy as jnp

    jax.config.update("jax_enable_x64", w.dtype == "float64")

    def cost(params, X, y):
        for W, b in params[:-1]:
            Z = X @ W.T + b
            X = jnp.maximum(Z, 0) if w.hidden == "relu" else jax.nn.sigmoid(Z)
        W, b = params[-1]
        Z = X @ W.T + b
        if w.output == "sigmoid-mse":
            return jnp.mean((jax.nn.sigmoid(Z) - y) ** 2)
        if w.output == "sigmoid-bce":
            return jnp.mean(jnp.logaddexp(0, Z[:, 0]) - y * Z[:, 0])
        return -jnp.mean(jnp.take_along_axis(jax.nn.log_softmax(Z), y[:, None], axis=1))

    def step(params, X, y):
        gradient = jax.grad(cost)(params, X, y)
        return jax.tree.map(lambda p, g: p - w.learning_rate * g, params, gradient)

    return step


def prepare(w: Workload) -> Callable[[], object]:
    """Make what one timed round runs."""
    import jax

    step = jax.jit(step_function(w), donate_argnums=0)
    params = jax.tree.map(jax.numpy.array, w.weights())
    X, y = w.data()
    rng = np.random.default_rng(0)

    def run() -> None:
        nonlocal params
        for _ in range(w.epochs):
            order = rng.permutation(len(X))
            for start in range(0, len(X), w.batch):
                rows = order[start : start + w.batch]
                params = step(params, X[rows], y[rows])
        jax.block_until_ready(params)

    return run
