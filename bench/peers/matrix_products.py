"""Only the matrix products of a step, on arrays of their own: what no numpy engine can do without."""

from collections.abc import Callable
from itertools import pairwise

from workloads import Workload


def prepare(w: Workload) -> Callable[[], object]:
    """Make what one timed round runs."""
    import numpy as np

    rng, calls = np.random.default_rng(0), []
    for layer, (n_in, n_out) in enumerate(pairwise(w.sizes)):
        W, X, D = (
            rng.random(shape).astype(w.dtype) for shape in ((n_out, n_in), (n_in, w.batch), (n_out, w.batch))
        )
        calls.append((W.dot, X, np.empty((n_out, w.batch), w.dtype)))
        calls.append((D.dot, X.T, np.empty((n_out, n_in), w.dtype)))
        if layer > 0:
            calls.append((W.T.dot, D, np.empty((n_in, w.batch), w.dtype)))

    def run() -> None:
        for _ in range(w.steps):
            for dot, other, out in calls:
                dot(other, out)

    return run
