"""The rate of one large matrix product, as the time that a step would take at that rate."""

from collections.abc import Callable

from workloads import Workload

SIZE = 1024


def prepare(w: Workload) -> Callable[[], float]:
    """Make what one timed round runs; it gives the steps that its multiplications and additions are worth."""
    import numpy as np

    A, B, C = (np.random.default_rng(0).random((SIZE, SIZE)).astype(w.dtype) for _ in range(3))
    products = 20

    def run() -> float:
        for _ in range(products):
            A.dot(B, C)
        return products * 2 * SIZE**3 / w.flops

    return run
