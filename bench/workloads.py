"""The training workloads: shapes, data and hyper-parameters that every peer gets alike."""

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
    def shuffle(self) -> bool:
        """Whether the order of the instances matters: not where each step sees all of them."""
        return self.batch < self.instances

    @property
    def flops(self) -> int:
        """Multiplications and additions in the matrix products of a step (no gradient of the inputs)."""
        pairs = zip(self.sizes[:-1], self.sizes[1:], strict=True)
        return sum((4 if i == 0 else 6) * self.batch * a * b for i, (a, b) in enumerate(pairs))

    def data(self) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
        """Make inputs (m, n_in) and targets: rows for the squared error, 0/1 or class numbers otherwise."""
        rng = np.random.default_rng(0)
        m, k = self.instances, self.sizes[-1]
        if self.output == "sigmoid-bce":
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
            key="a",
            title="2-2-2 sigmoid, squared error, one instance a step",
            sizes=(2, 2, 2),
            hidden="sigmoid",
            output="sigmoid-mse",
            batch=1,
            instances=1000,
            epochs=1,
            dtype="float64",
            learning_rate=0.5,
        ),
        Workload(
            key="b",
            title="2-4-1 sigmoid on XOR, batch 4",
            sizes=(2, 4, 1),
            hidden="sigmoid",
            output="sigmoid-bce",
            batch=4,
            instances=1000,
            epochs=4,
            dtype="float64",
            learning_rate=0.5,
        ),
        Workload(
            key="c",
            title="2-4-3 relu/softmax, batch 32",
            sizes=(2, 4, 3),
            hidden="relu",
            output="softmax",
            batch=32,
            instances=1000,
            epochs=30,
            dtype="float64",
            learning_rate=0.1,
        ),
        Workload(
            key="d",
            title="784-256-128-10 relu/softmax, batch 128, float32",
            sizes=(784, 256, 128, 10),
            hidden="relu",
            output="softmax",
            batch=128,
            instances=2560,
            epochs=5,
            dtype="float32",
            learning_rate=0.05,
        ),
        Workload(
            key="e",
            title="784-1024-1024-10 relu/softmax, batch 256, float32",
            sizes=(784, 1024, 1024, 10),
            hidden="relu",
            output="softmax",
            batch=256,
            instances=2560,
            epochs=2,
            dtype="float32",
            learning_rate=0.05,
        ),
        *(
            Workload(
                key=key,
                title=f"1,000 networks 2-4-1 sigmoid on the four rows of XOR, {dtype}",
                sizes=(2, 4, 1),
                hidden="sigmoid",
                output="sigmoid-bce",
                batch=4,
                instances=4,
                epochs=2000,
                dtype=dtype,
                learning_rate=0.5,
            )
            for key, dtype in (("f", "float64"), ("g", "float32"))
        ),
    )
}
