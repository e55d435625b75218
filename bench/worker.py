"""One contestant in one process: it prepares a workload, then runs a round for each line that it reads.

`python bench/worker.py PEER WORKLOAD` answers each line with the CPU seconds of a round and the
peak memory so far.
`run.py` starts these workers and gives them their turns.
"""

from __future__ import annotations

import importlib
import json
import os
import resource
import sys
import time
from collections.abc import Callable
from itertools import pairwise

import numpy as np
from workloads import WORKLOADS, Workload


def products(w: Workload) -> Callable[[], object]:
    """The matrix products of the steps and nothing else: what a step costs at the very least."""
    rng = np.random.default_rng(0)
    calls = []
    for layer, (a, b) in enumerate(pairwise(w.sizes)):
        W, X, D = (rng.random(shape).astype(w.dtype) for shape in ((b, a), (a, w.batch), (b, w.batch)))
        calls += [(W, X, np.empty_like(D)), (D, X.T, np.empty_like(W))]
        calls += [(W.T, D, np.empty_like(X))] if layer > 0 else []

    def run() -> None:
        for _ in range(w.steps):
            for one, other, out in calls:
                np.dot(one, other, out)

    return run


def limit(w: Workload) -> Callable[[], object]:
    """One large square product in the workload's width: the machine's gemm limit."""
    A, B = np.random.default_rng(0).random((2, 2048, 2048)).astype(w.dtype)
    out = np.empty_like(A)
    return lambda: np.dot(A, B, out)


OWN = {"products": products, "limit": limit}


def main() -> None:
    """Take turns until the input ends."""
    peer, key = sys.argv[1:]
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    w = WORKLOADS[key]
    prepare = OWN[peer] if peer in OWN else importlib.import_module(f"peers.{peer}").prepare
    run = prepare(w)
    run()  # compiles, fills caches
    print("ready", flush=True)
    for _ in sys.stdin:
        start = time.process_time()
        run()
        seconds = time.process_time() - start
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(json.dumps({"seconds": seconds, "peak_mib": peak}), flush=True)


if __name__ == "__main__":
    main()
