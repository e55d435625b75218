"""Make the virtual environment `.venv` from requirements.lock, with a line of progress.

Run by the Makefile with the machine's own Python, so it uses the standard library only. What pip says is
kept in `.venv/install.log`; `.venv/installed` is written last, so that a broken-off installation goes on
later.

    python3 grading/environment.py
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TextIO

ROOT = Path(__file__).resolve().parent.parent
LOCK = "requirements.lock"


class InstallError(RuntimeError):
    """The environment could not be made; the message is one line that says what to do."""


def pins(lock: str) -> int:
    r"""Return how many packages a lock file pins.

    Examples
    --------
    >>> pins("numpy==2.4.0\n    # via ffnn\nrich==15.0.0 ; python_version > '3'\n")
    2
    """
    return len(re.findall(r"^[A-Za-z0-9._-]+==", lock, re.MULTILINE))


def make_environment(root: Path = ROOT) -> None:
    """Make or complete `.venv` so that it holds exactly what the lock file pins, and this course.

    Raises
    ------
    InstallError
        when the folder cannot be made or pip fails
    """
    folder = root / ".venv"
    python = folder / "bin" / "python"
    if not _works(python):
        made = subprocess.run(
            [sys.executable, "-m", "venv", "--clear", str(folder)],
            capture_output=True,
            text=True,
            check=False,
        )
        if made.returncode:
            raise InstallError(f"python3 -m venv failed: {_last_line(made.stdout + made.stderr)}")
    pip = [str(python), "-m", "pip", "--disable-pip-version-check", "install"]
    total = pins((root / LOCK).read_text(encoding="utf-8"))
    with (folder / "install.log").open("w", encoding="utf-8") as log:
        _run([*pip, "-r", LOCK], root, log, total)
        _run([*pip, "--no-deps", "--no-build-isolation", "-e", "."], root, log, 0)
    (folder / "installed").write_text(f"{total} packages of {LOCK}\n", encoding="utf-8")


def _works(python: Path) -> bool:
    """Tell whether this interpreter starts, is new enough and has pip."""
    question = "import sys, pip; sys.exit(sys.version_info < (3, 11))"
    return (
        python.exists()
        and subprocess.run([str(python), "-c", question], capture_output=True, check=False).returncode == 0
    )


def _run(command: list[str], root: Path, log: TextIO, total: int) -> None:
    """Run pip, keep what it says, and show how far it is."""
    pip = subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert pip.stdout is not None
    seen, problem = 0, "pip failed"
    for line in pip.stdout:
        log.write(line)
        if "(from -r " in line:
            seen += 1
            _show(f"{seen} of at most {total} packages looked up", last=False, worth_a_line=seen % 50 == 0)
        elif line.startswith("Installing collected packages"):
            _show("all found, now unpacking them", last=True, worth_a_line=True)
        elif line.startswith("ERROR:"):
            problem = line.removeprefix("ERROR:").strip()
    if pip.wait():
        raise InstallError(f"{problem} (more in .venv/install.log). Look at the network, then try again.")


def _show(text: str, *, last: bool, worth_a_line: bool) -> None:
    """Show progress: one line that changes on a terminal, a few lines elsewhere."""
    if sys.stdout.isatty():
        print(f"\r  {text}\033[K", end="\n" if last else "", flush=True)
    elif worth_a_line:
        print(f"  {text}", flush=True)


def _last_line(text: str) -> str:
    """Return the last line that says something."""
    return next((line.strip() for line in reversed(text.splitlines()) if line.strip()), "no reason given")


def main() -> int:
    """Make the environment; say in one line what to do where that fails."""
    try:
        make_environment()
    except InstallError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
