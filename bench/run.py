"""Measure training against the peers and write results.md and results.json: `python bench/run.py --help`."""

from __future__ import annotations

import argparse
import json
import platform
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import measure
import report
from workloads import WORKLOADS

HERE = Path(__file__).parent


def peers_for(key: str, wanted: list[str]) -> list[str]:
    """Choose who takes part in a workload: ours, the installed peers, and the limits where they count."""
    if key in ("f", "g"):
        return ["this_package", "train_many"]
    limits = ["matrix_products", "gemm_limit"] if key in ("d", "e") else []
    return ["this_package", *(peer for peer in wanted if measure.installed(peer)), *limits]


def machine(rounds: int) -> dict[str, str]:
    """Collect what the numbers depend on."""
    return {
        "processor": processor(),
        "Python": platform.python_version(),
        "versions": ", ".join(f"{name} {found}" for name in PACKAGES if (found := installed_version(name))),
        "rounds": f"{rounds} of each workload, interleaved; one core, one thread, CPU time, medians",
    }


PACKAGES = ("numpy", "torch", "scikit-learn", "jax", "keras", "tensorflow-cpu", "tensorflow")


def installed_version(name: str) -> str:
    """Version of a distribution; empty where it is not installed."""
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def processor() -> str:
    """Name of the processor, as far as the system tells."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.is_file() else []
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()


def arguments(given: list[str]) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.ArgumentDefaultsHelpFormatter
    )
    parser.add_argument("--workloads", default=",".join(WORKLOADS), help="which, by letter")
    parser.add_argument("--peers", default=",".join(report.RIVALS), help="whom to compare with")
    parser.add_argument("--rounds", type=int, default=15, help="of each workload")
    parser.add_argument("--core", type=int, help="which core to stay on (the last one unless given)")
    parser.add_argument("--output", type=Path, default=HERE, help="folder for results.md and results.json")
    chosen = parser.parse_args(given)
    for name, known in (("workloads", WORKLOADS), ("peers", report.RIVALS)):
        values = [value for value in getattr(chosen, name).split(",") if value]
        if unknown := set(values) - set(known):
            parser.error(f"--{name} has {', '.join(sorted(unknown))}; expected some of {','.join(known)}")
        setattr(chosen, name, values)
    if chosen.rounds < 1:
        parser.error(f"--rounds is {chosen.rounds}; expected at least 1")
    if not chosen.output.is_dir():
        parser.error(f"--output is {chosen.output}; expected a folder that exists")
    return chosen


def main(given: list[str]) -> None:
    """Measure, showing progress, and write both files."""
    chosen = arguments(given)
    measure.pin(chosen.core)
    results: dict[str, Any] = {"machine": machine(chosen.rounds), "workloads": {}}
    for key in chosen.workloads:
        peers = peers_for(key, chosen.peers)
        print(f"{key}: {WORKLOADS[key].title}: {', '.join(peers)}", file=sys.stderr, flush=True)
        results["workloads"][key] = measure.compare(key, peers, chosen.rounds)
    results["import_seconds"] = measure.import_seconds(chosen.rounds)
    text = report.page(results)
    (chosen.output / "results.json").write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    (chosen.output / "results.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main(sys.argv[1:])
