"""A worker like `worker.py`: XOR networks together in `train_many`, or alone through `Sequential.fit`.

`python bench/many.py together|alone DTYPE` answers each line with the CPU seconds for the same work:
1,000 networks of 2-4-1 units, 200 steps each. Alone, 20 networks are trained and the time is multiplied.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable

import numpy as np

from ffnn.datasets import xor
from ffnn.layers import Dense
from ffnn.many import train_many
from ffnn.network import Sequential
from ffnn.optimizers import SGD

NETWORKS, SAMPLE, STEPS, RATE = 1000, 20, 200, 0.5
X, Y = xor()


def together(dtype: str) -> None:
    """Train all networks at once."""
    shape = [2, 4, 1], ["tanh", "sigmoid"]
    train_many(X, Y, *shape, "bce", RATE, STEPS, NETWORKS, np.random.default_rng(0), dtype=dtype)


def alone(dtype: str) -> None:
    """Train some of them one after the other."""
    for seed in range(SAMPLE):
        model = Sequential([Dense(4, "tanh", input_shape=(2,)), Dense(1, "sigmoid")], dtype=dtype, seed=seed)
        model.compile(loss="bce", optimizer=SGD(RATE))
        model.fit(X, Y, batch_size=4, epochs=STEPS, verbose=0, shuffle=False)


def main() -> None:
    """Take turns until the input ends."""
    which, dtype = sys.argv[1:]
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    run: Callable[[str], None] = {"together": together, "alone": alone}[which]
    factor = 1 if which == "together" else NETWORKS / SAMPLE
    run(dtype)
    print("ready", flush=True)
    for _ in sys.stdin:
        start = time.process_time()
        run(dtype)
        print(json.dumps({"seconds": factor * (time.process_time() - start)}), flush=True)


if __name__ == "__main__":
    main()
