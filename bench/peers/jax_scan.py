"""JAX with a whole epoch compiled into one `lax.scan`: no Python between the steps."""

from collections.abc import Callable

import numpy as np
from peers.jax_jit import step_function
from workloads import Workload


def prepare(w: Workload) -> Callable[[], object]:
    """Make what one timed round runs."""
    import jax

    step = step_function(w)

    @jax.jit
    def epoch(params, X, y):
        return jax.lax.scan(lambda p, batch: (step(p, *batch), None), params, (X, y))[0]

    params = jax.tree.map(jax.numpy.array, w.weights())
    X, y = w.data()
    rng = np.random.default_rng(0)
    whole = len(X) // w.batch * w.batch  # scan wants equal batches: a shorter last one is left out

    def run() -> None:
        nonlocal params
        for _ in range(w.epochs):
            order = rng.permutation(len(X))[:whole].reshape(-1, w.batch)
            params = epoch(params, X[order], y[order])
        jax.block_until_ready(params)

    return run
