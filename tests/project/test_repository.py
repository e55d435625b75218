"""What must hold of every committed file: clean notebooks, nothing left for later, a true README."""

import json
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def committed(*patterns: str) -> list[Path]:
    """Files that git tracks; outside a git checkout the test that asks cannot be answered."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--", *patterns], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listing.returncode:
        pytest.skip("not a git checkout: there is no list of committed files")
    return [ROOT / name for name in listing.stdout.split("\0") if name and (ROOT / name).is_file()]


def our_text_files() -> list[Path]:
    vendored = {"vendor", "katex"}
    kinds = {".py", ".md", ".js", ".css", ".ipynb", ".yml", ".toml", ".txt", ".lock", ""}
    return [
        path
        for path in committed()
        if path.suffix in kinds and not vendored & set(path.relative_to(ROOT).parts)
    ]


def test_notebooks_have_no_outputs_and_stable_unique_cell_ids():
    notebooks = committed("*.ipynb")
    assert notebooks, "no notebook is committed: the exercises are missing"
    for path in notebooks:
        cells = json.loads(path.read_text())["cells"]
        code = [cell for cell in cells if cell["cell_type"] == "code"]
        assert all(cell["outputs"] == [] for cell in code), f"{path} has outputs"
        assert all(cell["execution_count"] is None for cell in code), f"{path} has execution counts"
        ids = [cell["id"] for cell in cells]
        assert len(set(ids)) == len(ids), f"{path} has a cell id twice"
        for cell in cells:
            grade_id = cell["metadata"].get("nbgrader", {}).get("grade_id")
            assert grade_id is None or cell["id"] == grade_id, f"{path}: cell {cell['id']} is {grade_id}"


def test_notebook_metadata_names_the_plain_python_kernel_and_no_text_twin():
    for path in committed("*.ipynb"):
        metadata = json.loads(path.read_text())["metadata"]
        assert metadata["kernelspec"]["name"] == "python3", path
        assert "jupytext" not in metadata, f"{path}: pairing has put answers back into student files"


@pytest.mark.parametrize(
    ("pattern", "meaning"),
    [
        (r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X)\b", "left for later"),
        (r"(?<![\w.])/(?:wo" + r"rk|ro" + r"ot|ho" + r"me/\w+)/", "a path of one machine"),
        (r"assert\s+Tr" + r"ue\b", "a check that cannot fail"),
    ],
)
def test_no_committed_file_contains(pattern, meaning):
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}"
        for path in our_text_files()
        for number, line in enumerate(path.read_text(errors="replace").splitlines(), 1)
        if re.search(pattern, line)
    ]
    assert not found, f"{meaning}:\n" + "\n".join(found)


def test_every_make_target_of_the_readme_exists():
    makefile = (ROOT / "Makefile").read_text()
    named = set(re.findall(r"(?:^|`)make ([a-z-]+)", (ROOT / "README.md").read_text(), re.MULTILINE))
    assert named >= {"course", "test", "serve"}
    missing = [target for target in named if not re.search(rf"^{target}:", makefile, re.MULTILINE)]
    assert not missing, f"README names make targets that the Makefile lacks: {missing}"


def test_every_path_of_the_readme_exists():
    path_of_link_or_table = r"\]\((?!https?:|#)([^)]+)\)|^\| `([^`]+/)` \|"
    named = re.findall(path_of_link_or_table, (ROOT / "README.md").read_text(), re.MULTILINE)
    paths = [one or other for one, other in named]
    assert len(paths) > 5
    missing = [path for path in paths if not (ROOT / path).exists()]
    assert not missing, f"README names what is not there: {missing}"


def test_the_lock_file_pins_everything_that_the_ranges_ask_for():
    lock = (ROOT / "requirements.lock").read_text()
    pinned = {
        line.split("==")[0].lower() for line in lock.splitlines() if re.match(r"^[A-Za-z0-9_.-]+==", line)
    }
    for name in ("requirements.txt", "requirements-dev.txt"):
        for line in (ROOT / name).read_text().splitlines():
            if line and not line.startswith("#"):
                package = re.match(r"[A-Za-z0-9_.-]+", line).group().lower()
                assert package in pinned, f"{package} of {name} is not in requirements.lock: run `make lock`"
    assert "://" not in lock, "the lock file names a registry host"
