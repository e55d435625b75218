"""The benchmark works, refuses what it cannot do, and its committed page is made from its numbers."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BENCH = ROOT / "bench"


def run(*options):
    return subprocess.run(
        [sys.executable, str(BENCH / "run.py"), *options],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


@pytest.fixture
def report(monkeypatch):
    """The module `report`, found as `run.py` finds it."""
    monkeypatch.syspath_prepend(str(BENCH))
    import report

    yield report
    for name in ("report", "measure", "workloads"):
        sys.modules.pop(name, None)


@pytest.mark.slow
def test_one_round_measures_our_own_training_without_any_peer(tmp_path):
    done = run("--workloads", "a,d,f", "--peers", "", "--rounds", "1", "--output", str(tmp_path))
    assert done.returncode == 0, done.stderr
    results = json.loads((tmp_path / "results.json").read_text())
    assert set(results["workloads"]["d"]) == {"this_package", "matrix_products", "gemm_limit"}
    for found in results["workloads"].values():
        assert found["this_package"]["us_per_step"] > 0
        assert found["this_package"]["ratio"] == 1.0
        assert found["this_package"]["peak_mb"] > 10
    assert (
        results["workloads"]["f"]["train_many"]["ratio"] < 0.5
    )  # many at once are far faster than one by one
    assert (tmp_path / "results.md").read_text().strip() == done.stdout.strip()


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--workloads", "a,z"], "--workloads has z; expected some of a,b,c,d,e,f,g"),
        (["--peers", "theano"], "--peers has theano; expected some of pytorch"),
        (["--rounds", "0"], "--rounds is 0; expected at least 1"),
        (["--output", "/absent"], "--output is /absent; expected a folder that exists"),
    ],
)
def test_a_wrong_option_is_named_without_a_traceback(options, message):
    done = run(*options)
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_the_committed_page_is_made_from_the_committed_numbers(report):
    results = json.loads((BENCH / "results.json").read_text(encoding="utf-8"))
    assert report.page(results) == (BENCH / "results.md").read_text(encoding="utf-8")


def test_the_committed_numbers_hold_every_workload_and_every_peer(report):
    results = json.loads((BENCH / "results.json").read_text(encoding="utf-8"))
    assert list(results["workloads"]) == list(report.WORKLOADS)
    for key in "abcde":
        assert set(report.RIVALS) < set(results["workloads"][key])


def test_every_peer_of_the_requirements_is_pinned_to_one_version():
    lines = (BENCH / "requirements.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if line and not line.startswith("#")]
    assert len(pins) >= 5
    for pin in pins:
        assert re.fullmatch(r"[\w-]+==[\d.]+( ; sys_platform [!=]= '\w+')?", pin), pin


def test_no_peers_file_hides_a_package_that_is_measured():
    peers = {path.stem for path in (BENCH / "peers").glob("*.py")}
    assert not peers & {"ffnn", "torch", "jax", "sklearn", "keras", "tensorflow", "numpy"}
