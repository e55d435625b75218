"""The notebooks need numpy and matplotlib alone, and run on the oldest and newest numpy of the course."""

import os
import re
import subprocess
import venv

import pytest

from tests.solutions.runner import ROOT

ASKED = re.search(r"^numpy>=(\d+),<(\d+)$", (ROOT / "requirements.txt").read_text(), re.MULTILINE)
VERSIONS = {"oldest": f"numpy=={ASKED[1]}.0.0", "newest": f"numpy<{ASKED[2]}"}
RUN_ALL = """
import json, sys
import matplotlib
matplotlib.use("agg")
for path in sys.argv[1:]:
    names = {"__name__": "__main__"}
    for cell in json.load(open(path, encoding="utf-8"))["cells"]:
        if cell["cell_type"] == "code":
            exec(compile("".join(cell["source"]), f"{path}: {cell['id']}", "exec"), names)
    print("done", path)
"""


@pytest.mark.slow
@pytest.mark.parametrize("which", VERSIONS)
def test_every_solved_notebook_passes_all_its_tests_with_nothing_but(which, tmp_path):
    venv.create(tmp_path / "env", with_pip=True)
    python = tmp_path / "env" / "bin" / "python"
    install = [
        python,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--only-binary=:all:",
        VERSIONS[which],
        "matplotlib",
    ]
    installed = subprocess.run(install, capture_output=True, text=True, check=False)
    if installed.returncode and not os.environ.get("CI"):
        pytest.skip(f"{VERSIONS[which]} cannot be installed here: {installed.stderr.strip()[-200:]}")
    assert installed.returncode == 0, installed.stderr
    notebooks = sorted((ROOT / "solutions").glob("*/*.ipynb"))
    done = subprocess.run(
        [python, "-I", "-W", "error", "-W", "ignore:FigureCanvasAgg:UserWarning", "-c", RUN_ALL, *notebooks],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    assert done.stdout.count("done ") == len(notebooks) == 10
