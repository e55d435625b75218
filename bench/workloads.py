"""The five training workloads: shapes, data and hyper-parameters that every peer gets alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np


@dataclass(frozen=True)
class Workload:
    """One network on one data set.

    ``output`` is "sigmoid-mse", "sigmoid-bce" or "softmax"; ``steps`` is what one timed round takes.
    """

    key: str
    title: str
    sizes: tuple[int, ...]
    hidden: str
    output: str
    batch: int
    instances: int
    epochs: int
    dtype: str
    learning_rate: float

    @property
    def steps(self) -> int:
        """Gradient steps in one timed round."""
        return self.epochs * -(-self.instances // self.batch)

    @property
    def flops(self) -> int:
        """Multiplications and additions in the matrix products of a step (no gradient of the inputs)."""
        pairs = zip(self.sizes[:-1], self.sizes[1:], strict=True)
        return sum((4 if i == 0 else 6) * self.batch * a * b for i, (a, b) in enumerate(pairs))

    def data(self) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
        """Make inputs (m, n_in) and targets: rows for the squared error, 0/1 or class numbers otherwise."""
        rng = np.random.default_rng(0)
        m, k = self.instances, self.sizes[-1]
        if self.key == "b":
            corners = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
            return np.tile(corners, (m // 4, 1)).astype(self.dtype), np.tile([0, 1, 1, 0], m // 4)
        X = rng.random((m, self.sizes[0])).astype(self.dtype)
        y = rng.random((m, k)).astype(self.dtype) if self.output == "sigmoid-mse" else rng.integers(0, k, m)
        return X, y

    def weights(self) -> list[tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]]:
        """Make the starting W (n_out, n_in) and b (n_out,) of every layer."""
        rng = np.random.default_rng(1)
        return [
            (rng.normal(0, a**-0.5, (b, a)).astype(self.dtype), np.zeros(b, self.dtype))
            for a, b in zip(self.sizes[:-1], self.sizes[1:], strict=True)
        ]


WORKLOADS = {
    w.key: w
    for w in (
        Workload(
            "a",
            "2-2-2 sigmoid, squared error, one instance a step",
            (2, 2, 2),
            "sigmoid",
            "sigmoid-mse",
            1,
            1000,
            1,
            "float64",
            0.5,
        ),
        Workload(
            "b",
            "2-4-1 sigmoid on XOR, batch 4",
            (2, 4, 1),
            "sigmoid",
            "sigmoid-bce",
            4,
            1000,
            4,
            "float64",
            0.5,
        ),
        Workload(
            "c", "2-4-3 relu/softmax, batch 32", (2, 4, 3), "relu", "softmax", 32, 1000, 30, "float64", 0.1
        ),
        Workload(
            "d",
            "784-256-128-10 relu/softmax, batch 128, float32",
            (784, 256, 128, 10),
            "relu",
            "softmax",
            128,
            2560,
            5,
            "float32",
            0.05,
        ),
        Workload(
            "e",
            "784-1024-1024-10 relu/softmax, batch 256, float32",
            (784, 1024, 1024, 10),
            "relu",
            "softmax",
            256,
            2560,
            2,
            "float32",
            0.05,
        ),
    )
}
