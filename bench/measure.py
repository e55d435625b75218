"""Peers side by side: each in its own pinned process, one thread, rounds interleaved, CPU time, medians."""

from __future__ import annotations

import importlib.util
import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent

# Ours first: all ratios are to it. What a peer needs to be installed, and its name in the tables.
PEERS = {
    "this_package": ("numpy", "ffnn"),
    "pytorch": ("torch", "PyTorch eager"),
    "scikit_learn": ("sklearn", "scikit-learn"),
    "jax_jit": ("jax", "JAX, a jitted step"),
    "jax_scan": ("jax", "JAX, an epoch in one scan"),
    "tensorflow_keras": ("tensorflow", "TensorFlow-Keras"),
    "train_many": ("numpy", "ffnn.train_many"),
    "matrix_products": ("numpy", "the matrix products alone"),
    "gemm_limit": ("numpy", "a large matrix product's rate"),
}
ONE_THREAD = (
    "OPENBLAS_NUM_THREADS",
    "OMP_NUM_THREADS",
    "MKL_NUM_THREADS",
    "TF_NUM_INTRAOP_THREADS",
    "TF_NUM_INTEROP_THREADS",
)


def installed(peer: str) -> bool:
    """Whether this Python has what a peer needs."""
    return importlib.util.find_spec(PEERS[peer][0]) is not None


def environment() -> dict[str, str]:
    """Make the environment of every process: one thread, and BLAS's own choice of kernels."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("OPENBLAS_")}
    return (
        kept
        | dict.fromkeys(ONE_THREAD, "1")
        | {
            "XLA_FLAGS": "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1",
            "JAX_PLATFORMS": "cpu",
            "CUDA_VISIBLE_DEVICES": "",
            "TF_CPP_MIN_LOG_LEVEL": "3",
            "PYTHONWARNINGS": "ignore",
        }
    )


def pin(core: int | None) -> None:
    """Keep this process, and all that it starts, on one core: the last one unless said otherwise."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0)) if core is None else core})


class Process:
    """A worker that waits to be asked for a round."""

    def __init__(self, peer: str, key: str) -> None:
        command = [sys.executable, str(HERE / "worker.py"), peer, key]
        self.running = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=environment(),
        )
        self._answer()

    def _answer(self) -> dict[str, float]:
        line = self.running.stdout.readline()
        if not line:
            raise RuntimeError(f"{self.running.args[2:]} stopped:\n{self.running.stderr.read()[-2000:]}")
        return json.loads(line)

    def round(self) -> float:
        """Run one round and give its CPU seconds for a step."""
        self.running.stdin.write("go\n")
        self.running.stdin.flush()
        answer = self._answer()
        return answer["seconds"] / answer["steps"]

    def finish(self) -> float:
        """End the worker and give the peak of its memory in megabytes."""
        self.running.stdin.close()
        peak = self._answer()["peak_mb"]
        self.running.wait()
        return peak


def compare(key: str, peers: list[str], rounds: int) -> dict[str, dict[str, object]]:
    """Measure some peers on a workload.

    Gives for each peer ``us_per_step`` (median), ``ratio`` to the first peer (median of the rounds' ratios),
    its spread (quartiles), ``peak_mb`` and all ``rounds`` in microseconds.
    """
    processes = {peer: Process(peer, key) for peer in peers}
    times: dict[str, list[float]] = {peer: [] for peer in peers}
    for _ in range(rounds):
        for peer, process in processes.items():
            times[peer].append(1e6 * process.round())
    found: dict[str, dict[str, object]] = {}
    for peer, process in processes.items():
        ratios = [theirs / ours for theirs, ours in zip(times[peer], times[peers[0]], strict=True)]
        low, middle, high = statistics.quantiles(ratios, n=4) if rounds > 1 else ratios * 3
        found[peer] = {
            "us_per_step": statistics.median(times[peer]),
            "ratio": middle,
            "ratio_quartiles": [low, high],
            "peak_mb": process.finish(),
            "rounds": times[peer],
        }
    return found


def import_seconds(rounds: int) -> dict[str, float]:
    """CPU seconds of a fresh Python with one import, less those of one with none; medians."""
    statements = {
        "nothing": "pass",
        "numpy": "import numpy",
        "ffnn": "import ffnn",
        "keras": "from ffnn import keras",
    }
    times: dict[str, list[float]] = {name: [] for name in statements}
    for _ in range(rounds):
        for name, statement in statements.items():
            before = os.times()
            subprocess.run([sys.executable, "-c", statement], check=True, env=environment(), cwd=HERE.parent)
            after = os.times()
            spent = (
                after.children_user + after.children_system - before.children_user - before.children_system
            )
            times[name].append(spent)
    idle = statistics.median(times.pop("nothing"))
    return {name: statistics.median(values) - idle for name, values in times.items()}
