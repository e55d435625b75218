"""A course folder to grade in, and the demonstration class graded once per test run."""

import csv
import fcntl
import os
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

ROOT = Path(__file__).parents[2]
NEEDED = ("solutions", "exercises", "examples", "nbgrader_config.py")


def copy_course(folder: Path) -> Path:
    """Copy what nbgrader needs of this course; the code under test stays where it is installed."""
    for name in NEEDED:
        source, goal = ROOT / name, folder / name
        if source.is_dir():
            shutil.copytree(source, goal)
        else:
            goal.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, goal)
    return folder


def run(command: list[str], folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder, and keep what it prints."""
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, env=os.environ | environment
    )


def run_grade(course: Path, *slugs: str) -> subprocess.CompletedProcess[str]:
    """Run `python -m grading.grade` as if it stood in this course."""
    call = (
        "import sys, pathlib, grading.grade as g; sys.exit(g.main(sys.argv[2:], pathlib.Path(sys.argv[1])))"
    )
    return run([sys.executable, "-c", call, str(course), *slugs], course)


def marks(course: Path) -> dict[tuple[str, str], tuple[float, float]]:
    """Read the exported marks: (student, assignment) → (score, of how many)."""
    with (course / "coursework" / "grades.csv").open() as table:
        return {
            (row["student_id"], row["assignment"]): (float(row["score"]), float(row["max_score"]))
            for row in csv.DictReader(table)
        }


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course in which nothing has been handed in."""
    return copy_course(tmp_path / "course")


@pytest.fixture(scope="session")
def graded_class(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration class, graded by whichever worker comes first; look, do not touch."""
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    folder = shared / "demonstration"
    with (shared / "demonstration.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            from grading import demonstration

            copy_course(folder)
            demonstration.put_in_place(folder)
            done = run_grade(folder)
            (folder / "printed.txt").write_text(done.stdout + done.stderr)
            (folder / "status.txt").write_text(str(done.returncode))
    return folder


@pytest.fixture
def released() -> nbformat.NotebookNode:
    """The notebook that students get for chapter 2."""
    return nbformat.read(ROOT / "exercises" / "02-ltu" / "02-ltu.ipynb", as_version=4)
