"""Say in one line what this machine lacks before anything is installed.

The Makefile runs this file first, with whatever ``python3`` there is. It must therefore *run* on old Pythons,
to say that they are too old: no f-string, no annotation, only the oldest parts of the standard library.

    python3 grading/check_machine.py           what `make course` needs
    python3 grading/check_machine.py --tests   what `make test` needs beyond that
"""

import importlib
import os
import shutil
import sys

OLDEST = (3, 11)
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
REMEDY_BROWSER = "sudo apt-get install -y chromium bubblewrap fonts-dejavu-core"


def course_problem():
    # type: () -> str
    """Return the first thing that `make course` would stumble over, with its cure; "" if there is none."""
    here = ".".join(str(part) for part in sys.version_info[:3])
    if sys.version_info[:2] < OLDEST:
        return (
            "Python {} is too old: this course needs 3.11 or newer. Install one and name it, "
            "for example `make course PYTHON=python3.12`.".format(here)
        )
    for module in ("venv", "ensurepip"):
        try:
            importlib.import_module(module)
        except ImportError:
            return (
                "Python {} cannot make a virtual environment (no module {}): "
                "sudo apt-get install -y python3-venv".format(here, module)
            )
    if shutil.which("git") is None:
        return "git is missing: sudo apt-get install -y git"
    return ""


def browser_problem():
    # type: () -> str
    """Return what the browser tests lack; "" if a Chromium is here, or CHROMIUM names one."""
    if os.environ.get("CHROMIUM") or any(shutil.which(name) for name in BROWSERS):
        return ""
    return "Chromium is missing, so the browser tests cannot run: {}".format(REMEDY_BROWSER)


def main(arguments):
    # type: (list[str]) -> int
    """Print the problem, if any. Without a browser, tests are skipped by hand and refused under CI."""
    problem = course_problem()
    if problem:
        sys.stderr.write(problem + "\n")
        return 1
    if "--tests" in arguments and browser_problem():
        refused = bool(os.environ.get("CI"))
        sys.stderr.write(browser_problem() + ("\n" if refused else " (skipped until then)\n"))
        return int(refused)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
