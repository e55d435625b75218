"""Time `Sequential.fit` against the peers: `python bench/run.py [--rounds N] [WORKLOAD ...]`.

Every contestant has a process of its own with one BLAS thread, pinned to one core. In each round each takes
its turn, so that a machine whose speed drifts treats all alike. What counts is CPU time; a ratio is the
median over the rounds of theirs ÷ ours.
Writes `results.json`, and `results.md` by way of `report.py`. README.md says how to read them.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import Any

from report import write
from workloads import WORKLOADS

HERE = Path(__file__).parent
PEERS = ("pytorch", "scikit_learn", "jax_jit", "jax_scan", "tensorflow_keras")
ONE_THREAD = dict.fromkeys(
    (
        "OPENBLAS_NUM_THREADS",
        "OMP_NUM_THREADS",
        "MKL_NUM_THREADS",
        "TF_NUM_INTRAOP_THREADS",
        "TF_NUM_INTEROP_THREADS",
    ),
    "1",
) | {
    "XLA_FLAGS": "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "CUDA_VISIBLE_DEVICES": "",
    "JAX_PLATFORMS": "cpu",
}
BLAS_CHOICE = (
    "OPENBLAS_CORETYPE",
    "OPENBLAS_L2_SIZE",
)  # a machine may force an old kernel; no peer would use it


def environment() -> dict[str, str]:
    """One thread for everybody, and the BLAS kernel that suits the processor."""
    return {name: value for name, value in os.environ.items() if name not in BLAS_CHOICE} | ONE_THREAD


class Contestant:
    """A worker process that runs a round when asked."""

    def __init__(self, script: str, *arguments: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, str(HERE / script), *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=environment(),
        )
        self.name = " ".join(arguments)

    def line(self) -> str:
        """Read a line, or say that the worker died."""
        assert self.process.stdout is not None
        text = self.process.stdout.readline()
        if not text:
            raise SystemExit(
                f"bench: {self.name} stopped; run `python bench/worker.py {self.name}` to see why"
            )
        return text

    def wait(self) -> None:
        """Wait until it is prepared; what a library prints meanwhile is passed over."""
        while self.line().strip() != "ready":
            pass

    def turn(self) -> dict[str, float]:
        """Run one round."""
        assert self.process.stdin is not None
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        while not (text := self.line()).startswith('{"seconds"'):
            pass
        result: dict[str, float] = json.loads(text)
        return result

    def end(self) -> None:
        """Let the worker go."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        self.process.wait()


def compete(
    script: str, contestants: dict[str, tuple[str, ...]], rounds: int
) -> dict[str, list[dict[str, float]]]:
    """Run all of them in turns; the first turn of each is not counted."""
    workers = {name: Contestant(script, *arguments) for name, arguments in contestants.items()}
    for worker in workers.values():
        worker.wait()
        worker.turn()
    results: dict[str, list[dict[str, float]]] = {name: [] for name in workers}
    for _ in range(rounds):
        for name, worker in workers.items():
            results[name].append(worker.turn())
    for worker in workers.values():
        worker.end()
    return results


def ratio(theirs: list[dict[str, float]], ours: list[dict[str, float]]) -> float:
    """Median of theirs ÷ ours, round by round."""
    return median(a["seconds"] / b["seconds"] for a, b in zip(theirs, ours, strict=True))


def train(key: str, rounds: int) -> dict[str, Any]:
    """One workload, all contestants."""
    w = WORKLOADS[key]
    names = ("ffnn", *PEERS, "products", "limit")
    results = compete("worker.py", {name: (name, key) for name in names}, rounds)
    ours = results["ffnn"]
    step = median(r["seconds"] for r in ours) / w.steps
    gemm = 2 * 2048**3 / median(r["seconds"] for r in results["limit"])
    return {
        "title": w.title,
        "microseconds_a_step": 1e6 * step,
        "times_as_fast_as": {peer: ratio(results[peer], ours) for peer in PEERS},
        "products_share": median(
            p["seconds"] / r["seconds"] for p, r in zip(results["products"], ours, strict=True)
        ),
        "gemm_share": median(
            w.flops * w.steps / r["seconds"] / (2 * 2048**3 / g["seconds"])
            for r, g in zip(ours, results["limit"], strict=True)
        ),
        "gemm_gflops": gemm / 1e9,
        "peak_mib": {name: max(r["peak_mib"] for r in results[name]) for name in ("ffnn", *PEERS)},
    }


def many(rounds: int) -> dict[str, float]:
    """A thousand XOR networks at once, against one at a time through `fit`."""
    found = {}
    for dtype in ("float64", "float32"):
        pair = {which: (which, dtype) for which in ("together", "alone")}
        results = compete("many.py", pair, rounds)
        found[dtype] = ratio(results["alone"], results["together"])
    return found


def imports(rounds: int) -> float:
    """CPU time of `import ffnn` over that of `import numpy`, each in a fresh interpreter."""
    code = "import time\nimport {}\nprint(time.process_time())"

    def once(module: str) -> float:
        command = [sys.executable, "-c", code.format(module)]
        return float(
            subprocess.run(command, env=environment(), capture_output=True, text=True, check=True).stdout
        )

    once("ffnn")
    return median(once("ffnn") / once("numpy") for _ in range(3 * rounds))


def machine() -> dict[str, str]:
    """What the figures were measured on and with."""
    cpu = platform.processor() or platform.machine()
    if (info := Path("/proc/cpuinfo")).is_file():
        models = [
            line.split(":", 1)[1].strip() for line in info.read_text().splitlines() if "model name" in line
        ]
        cpu = models[0] if models else cpu
    packages = ("numpy", "torch", "scikit-learn", "jax", "keras")
    return {"processor": cpu, "python": platform.python_version()} | {
        name: version(name) for name in packages
    }


def main() -> None:
    """Measure what is asked for and write it down."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("workload", nargs="*", choices=[*WORKLOADS, []], help="default: all, and the rest")
    parser.add_argument("--rounds", type=int, default=9)
    options = parser.parse_args()
    path = HERE / "results.json"
    results = json.loads(path.read_text()) if options.workload and path.is_file() else {"training": {}}
    results["machine"] = machine()
    for key in options.workload or WORKLOADS:
        print(f"workload {key}: {WORKLOADS[key].title}", flush=True)
        results["training"][key] = train(key, options.rounds)
    if not options.workload:
        print("many networks at once, imports", flush=True)
        results["many"] = many(options.rounds)
        results["import"] = imports(options.rounds)
    path.write_text(json.dumps(results, indent=1, sort_keys=True) + "\n")
    print(write(results))


if __name__ == "__main__":
    main()
