"""Write the measured ratios as a Markdown page, `results.md`, each beside the goal it was meant to reach."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
PEERS = {
    "pytorch": "PyTorch eager",
    "scikit_learn": "scikit-learn",
    "jax_jit": "JAX jit",
    "jax_scan": "JAX scan",
    "tensorflow_keras": "TensorFlow-Keras",
}
GOALS = {
    "a": {"pytorch": 25, "scikit_learn": 5},
    "b": {"pytorch": 25, "scikit_learn": 5},
    "c": {"pytorch": 15, "scikit_learn": 10},
    "d": {"pytorch": 1.35, "scikit_learn": 1.4, "jax_jit": 1.0},
    "e": {"pytorch": 1.0, "scikit_learn": 1.15, "jax_jit": 0.93},
}
MANY_GOALS = {"float64": 45, "float32": 90}
IMPORT_GOAL, MEMORY_GOAL = 1.15, 1.2


def figure(value: float) -> str:
    """Two or three digits are all that a ratio of times is good for."""
    return f"{value:.0f}" if value >= 20 else f"{value:.1f}" if value >= 3 else f"{value:.2f}"


def beside(value: float, goal: float | None) -> str:
    """A ratio and its goal."""
    return figure(value) if goal is None else f"{figure(value)} (≥ {goal:g})"


def page(results: dict[str, Any]) -> str:
    """Return the Markdown for the results."""
    training, machine = results["training"], results["machine"]
    versions = ", ".join(f"{name} {number}" for name, number in machine.items() if name != "processor")
    lines = [
        "# Benchmarks",
        "",
        f"Measured on one core of {machine['processor']}; {versions}.",
        "How many times as fast as each peer `Sequential.fit` trains, goals in brackets. Made by",
        "`make bench`; README.md says how.",
        "",
        "| workload | µs a step | " + " | ".join(PEERS.values()) + " | of gemm | products ÷ step |",
        "|---|---|" + "---|" * (len(PEERS) + 2),
    ]
    for key, row in sorted(training.items()):
        ratios = [beside(row["times_as_fast_as"][peer], GOALS[key].get(peer)) for peer in PEERS]
        shares = f"{row['gemm_share']:.0%} | {row['products_share']:.0%}"
        lines.append(
            f"| {key} {row['title']} | {figure(row['microseconds_a_step'])} | "
            + " | ".join(ratios)
            + f" | {shares} |"
        )
    lines += ["", "| what | measured | goal |", "|---|---|---|"]
    for dtype, value in results.get("many", {}).items():
        lines.append(
            f"| 1,000 XOR networks in `train_many`, {dtype}, against one at a time"
            f" | {figure(value)} × | ≥ {MANY_GOALS[dtype]} × |"
        )
    if "import" in results:
        lines.append(f"| `import ffnn` ÷ `import numpy` | {results['import']:.2f} | ≤ {IMPORT_GOAL} |")
    if "e" in training:
        peak = training["e"]["peak_mib"]
        lines.append(
            f"| peak memory on e ÷ PyTorch's | {peak['ffnn'] / peak['pytorch']:.2f} | ≤ {MEMORY_GOAL} |"
        )
    return "\n".join(lines) + "\n"


def write(results: dict[str, Any]) -> str:
    """Write the page and return it."""
    text = page(results)
    (HERE / "results.md").write_text(text, encoding="utf-8")
    return text


if __name__ == "__main__":
    print(write(json.loads((HERE / "results.json").read_text(encoding="utf-8"))))
