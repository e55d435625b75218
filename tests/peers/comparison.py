"""Which cases each peer is asked, and the table of largest differences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from importlib.metadata import version

from tests.peers import libraries
from tests.peers.cases import QUANTITIES, TOLERANCE, Case, difference, grid, random_cases

RANDOM = {"TensorFlow-Keras": 48, "PyTorch": 80, "JAX": 24, "scikit-learn": 40}  # by how long each takes
PACKAGE = {"TensorFlow-Keras": "keras", "PyTorch": "torch", "JAX": "jax", "scikit-learn": "scikit-learn"}


def cases_for(name: str) -> Iterator[Case]:
    """Yield the grid and the random cases that a peer can express."""
    for case in (*grid(), *random_cases(RANDOM[name], plain=name == "scikit-learn")):
        if name != "scikit-learn" or libraries.scikit_learn_can(case):
            yield case


def table(names: list[str]) -> str:
    """Compare all cases of some peers, and give the largest differences as a Markdown table."""
    lines = [
        f"| peer | networks | width | {' | '.join(QUANTITIES)} | allowed |",
        "|" + " --- |" * (4 + len(QUANTITIES)),
    ]
    for name in names:
        largest: dict[tuple[str, str], float] = defaultdict(float)
        number: dict[str, int] = defaultdict(int)
        for case in cases_for(name):
            ours, theirs = libraries.ours(case), libraries.ask(name, case)
            number[case.dtype] += 1
            for quantity in QUANTITIES:
                key = case.dtype, quantity
                largest[key] = max(largest[key], difference(quantity, ours, theirs))
        for dtype, allowed in TOLERANCE.items():
            values = " | ".join(f"{largest[dtype, quantity]:.1e}" for quantity in QUANTITIES)
            title = f"{name} {version(PACKAGE[name])}"
            lines.append(f"| {title} | {number[dtype]} | {dtype} | {values} | {allowed:.0e} |")
    return "\n".join(lines)
