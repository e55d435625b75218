"""Peers side by side: each in its own pinned process, one thread, rounds interleaved, CPU time, medians."""

from __future__ import annotations

import importlib.util
import json
import os
import statistics
import subprocess
import sys
import tempfile
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
        self.name = f"{peer} on {key}"
        self.complaints = tempfile.TemporaryFile("w+")  # noqa: SIM115 (open until the worker stops)
        self.running = subprocess.Popen(
            [sys.executable, str(HERE / "worker.py"), peer, key],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.complaints,
            text=True,
            env=environment(),
        )

    def answer(self) -> dict[str, float]:
        """Wait for the worker's next line."""
        line = self.running.stdout.readline()
        if not line:
            self.complaints.seek(0)
            raise RuntimeError(f"{self.name} stopped:\n{self.complaints.read()[-2000:]}")
        return json.loads(line)

    def round(self) -> float:
        """Run one round and give its CPU seconds for a step."""
        self.running.stdin.write("go\n")
        self.running.stdin.flush()
        answer = self.answer()
        return answer["seconds"] / answer["steps"]

    def peak_mb(self) -> float:
        """End the worker and give the peak of its memory."""
        self.running.stdin.close()
        return self.answer()["peak_mb"]

    def stop(self) -> None:
        """End the worker in any case."""
        self.running.kill()
        self.running.wait()
        self.complaints.close()


def compare(key: str, peers: list[str], rounds: int) -> dict[str, dict[str, object]]:
    """Measure some peers on a workload.

    Gives for each peer ``us_per_step`` (median), ``ratio`` to the first peer (median of the rounds' ratios),
    its spread (quartiles), ``peak_mb`` and all ``rounds`` in microseconds.
    """
    processes = {peer: Process(peer, key) for peer in peers}
    try:
        for process in processes.values():
            process.answer()  # it is ready
        times = [{peer: 1e6 * process.round() for peer, process in processes.items()} for _ in range(rounds)]
        peaks = {peer: process.peak_mb() for peer, process in processes.items()}
    finally:
        for process in processes.values():
            process.stop()
    found: dict[str, dict[str, object]] = {}
    for peer in peers:
        ratios = [one[peer] / one[peers[0]] for one in times]
        low, middle, high = statistics.quantiles(ratios, n=4) if rounds > 1 else ratios * 3
        found[peer] = {
            "us_per_step": statistics.median(one[peer] for one in times),
            "ratio": middle,
            "ratio_quartiles": [low, high],
            "peak_mb": peaks[peer],
            "rounds": [one[peer] for one in times],
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
