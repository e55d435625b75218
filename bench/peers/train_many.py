"""The course's `train_many`: a thousand networks of the workload's shape at once."""

from collections.abc import Callable

from workloads import Workload

NETWORKS = 1000


def prepare(w: Workload) -> Callable[[], float]:
    """Make what one timed round runs; it gives the steps taken, counted over all networks."""
    import numpy as np

    from ffnn.many import train_many

    X, y = w.data()
    activations = [w.hidden, w.output.split("-")[0]]

    def run() -> float:
        rng = np.random.default_rng(0)
        train_many(X, y, w.sizes, activations, "bce", w.learning_rate, w.steps, NETWORKS, rng, dtype=w.dtype)
        return NETWORKS * w.steps

    return run
