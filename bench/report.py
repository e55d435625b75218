"""The results page: what `run.py` measured, as Markdown."""

from __future__ import annotations

from typing import Any

from measure import PEERS
from workloads import WORKLOADS

RIVALS = ("pytorch", "scikit_learn", "jax_jit", "jax_scan", "tensorflow_keras")


def row(cells: list[str]) -> str:
    """Make a line of a Markdown table."""
    return f"| {' | '.join(cells)} |"


def table(head: list[str], rows: list[list[str]]) -> str:
    """Make a Markdown table."""
    return "\n".join([row(head), row(["---"] * len(head)), *map(row, rows)])


def page(results: dict[str, Any]) -> str:
    """Write the whole page.

    Parameters
    ----------
    results : dict
        As ``results.json`` holds them.

    Returns
    -------
    str
    """
    measured = results["workloads"]
    parts = [
        "# Benchmark results",
        "Written by `python bench/run.py`; do not edit. What is measured, and how: [README.md](README.md).",
        machine(results["machine"]),
        "## Training through `Sequential.fit`",
        "CPU time of one step in microseconds; behind it how many times the time of `ffnn` that is "
        "(median of the ratios of interleaved rounds).",
        speeds({key: found for key, found in measured.items() if key in "abcde"}),
        "## Share of the matrix product's rate",
        "The time that a step's multiplications and additions would take at the rate of a 1024 × 1024 "
        "product, over the time of the step. In the last column: the time of the step's own matrix products, "
        "run alone, over the time of ffnn's step.",
        shares({key: found for key, found in measured.items() if key in "de"}),
    ]
    many = {key: found for key, found in measured.items() if "train_many" in found}
    if many:
        parts += ["## A thousand networks at once", together(many)]
    if "e" in measured:
        parts += ["## Memory", memory(measured["e"])]
    parts += ["## Import", imports(results["import_seconds"])]
    return "\n\n".join(part for part in parts if part) + "\n"


def machine(facts: dict[str, Any]) -> str:
    """Say where it was measured."""
    return "\n".join(f"- {name}: {value}" for name, value in facts.items())


def speeds(measured: dict[str, Any]) -> str:
    """Table of times: a line for each workload."""
    peers = [peer for peer in RIVALS if any(peer in found for found in measured.values())]
    rows = []
    for key, found in measured.items():
        cells = [f"**{key}** {WORKLOADS[key].title}", f"{found['this_package']['us_per_step']:.4g}"]
        for peer in peers:
            one = found.get(peer)
            cells.append(f"{one['us_per_step']:.4g} ({one['ratio']:.2f} ×)" if one else "not installed")
        rows.append(cells)
    return table(["workload", "ffnn", *(PEERS[peer][1] for peer in peers)], rows)


def shares(measured: dict[str, Any]) -> str:
    """Table of shares of the limit."""
    peers = ["this_package", *(peer for peer in RIVALS if any(peer in found for found in measured.values()))]
    rows = []
    for key, found in measured.items():
        limit = found["gemm_limit"]["ratio"]
        rate = WORKLOADS[key].flops / found["gemm_limit"]["us_per_step"] / 1000
        shown = [
            f"{limit / found[peer]['ratio']:.0%}" if peer in found else "not installed" for peer in peers
        ]
        rows.append([f"**{key}**", f"{rate:.0f} Gflop/s", *shown, f"{found['matrix_products']['ratio']:.0%}"])
    head = ["workload", "rate", *(PEERS[peer][1] for peer in peers), "own products / step"]
    return table(head, rows) if rows else ""


def together(measured: dict[str, Any]) -> str:
    """Table of `train_many`."""
    rows = [
        [
            WORKLOADS[key].title,
            f"{found['this_package']['us_per_step']:.2f}",
            f"{1000 * found['train_many']['us_per_step']:.0f}",
            f"{1 / found['train_many']['ratio']:.0f} ×",
        ]
        for key, found in measured.items()
    ]
    return table(["workload", "alone, µs a step", "at once, ns a network's step", "faster"], rows)


def memory(found: dict[str, Any]) -> str:
    """Table of the peaks of memory on workload e."""
    ours = found["this_package"]["peak_mb"]
    rows = [
        [PEERS[peer][1], f"{found[peer]['peak_mb']:.0f}", f"{ours / found[peer]['peak_mb']:.2f} ×"]
        for peer in ("this_package", *RIVALS)
        if peer in found
    ]
    text = "Largest resident memory of each process on workload e, imports and data included."
    return f"{text}\n\n{table(['peer', 'MB', 'ffnn takes'], rows)}"


def imports(seconds: dict[str, float]) -> str:
    """Table of import times."""
    names = {"numpy": "`import numpy`", "ffnn": "`import ffnn`", "keras": "`from ffnn import keras`"}
    rows = [
        [title, f"{1000 * seconds[name]:.0f}", f"{seconds[name] / seconds['numpy']:.2f} ×"]
        for name, title in names.items()
    ]
    return table(["statement", "CPU ms", "of numpy's"], rows)
