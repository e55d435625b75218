"""Machines that lack something, made of small scripts on PATH."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def copy_for_make(folder: Path) -> Path:
    """Copy what `make` itself reads: the Makefile, the lock file and the scripts of its first steps."""
    scripts = ("grading/check_machine.py", "grading/environment.py")
    for name in ("Makefile", "requirements.lock", "pyproject.toml", *scripts):
        goal = folder / name
        goal.parent.mkdir(parents=True, exist_ok=True)
        goal.write_bytes((ROOT / name).read_bytes())
    return folder


def make(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run make in a folder, with nothing of this process's environment but the path."""
    return subprocess.run(
        ["make", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": str(folder)} | environment,
    )


def said(done: subprocess.CompletedProcess[str]) -> str:
    """Return the one line that was said, less make's own word that a target failed."""
    lines = [line for line in done.stderr.splitlines() if not line.startswith("make")]
    assert len(lines) == 1, done.stderr
    return lines[0]


def python_that_is(version: tuple[int, int, int], script: Path) -> str:
    """Write a `python3` that runs this interpreter and takes itself for another version."""
    script.write_text(
        f"#!{sys.executable}\n"
        "import sys\n"
        f"sys.version_info = {(*version, 'final', 0)!r}\n"
        "sys.argv = sys.argv[1:]\n"
        "exec(compile(open(sys.argv[0]).read(), sys.argv[0], 'exec'))\n"
    )
    script.chmod(0o755)
    return str(script)
