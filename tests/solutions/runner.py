"""Run many answers against the tests of an assignment, fast and apart from each other.

One worker process holds numpy, matplotlib and the locked cells of the notebook; each answer runs in a fork
of it, so that an endless loop, an exit or a changed global costs that answer alone. Hundreds of answers
take seconds, where nbgrader needs seconds for one; `test_nbgrader.py` shows that nbgrader agrees.
"""

import contextlib
import io
import json
import os
import re
import select
import signal
import subprocess
import sys
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from grading import release

ROOT = Path(__file__).parents[2]
CPU_SECONDS = 10  # for all tests of an answer together
SECONDS = 120  # for an answer that sleeps
HIDDEN = re.compile(r"^ *### BEGIN HIDDEN TESTS$.*?^ *### END HIDDEN TESTS$\n?", re.MULTILINE | re.DOTALL)


@dataclass
class Test:
    """One test cell; `visible` is what students get."""

    name: str
    points: int
    source: str
    visible: str

    @property
    def says(self) -> str:
        return self.source.splitlines()[0].removeprefix("# ")


@dataclass
class Function:
    """A graded function: its answer cell and its tests."""

    name: str
    source: str
    tests: list[Test] = field(default_factory=list)

    @property
    def points(self) -> int:
        return sum(test.points for test in self.tests)


@dataclass
class Assignment:
    """What a run needs of a notebook: the locked cells without points, and the graded functions."""

    slug: str
    setup: list[str]
    functions: dict[str, Function]


@dataclass
class Outcome:
    """The failure message of every test, "" where it passes: with the hidden part, and without."""

    graded: dict[str, str]
    visible: dict[str, str]

    @property
    def failed(self) -> list[str]:
        return [name for name, message in self.graded.items() if message]

    @property
    def fails_visibly(self) -> bool:
        return any(self.visible.values())


@cache
def load(slug: str) -> Assignment:
    """Take an assignment apart, as it would be built now."""
    cells = json.loads(release.solution_notebook(slug))["cells"]
    roles = [(cell["metadata"].get("nbgrader", {}), "".join(cell["source"])) for cell in cells]
    setup = [source for role, source in roles if role.get("locked") and not role.get("grade")]
    functions = {
        role["grade_id"]: Function(role["grade_id"], source) for role, source in roles if role.get("solution")
    }
    for role, source in roles:
        if role.get("grade"):
            owners = [name for name in functions if role["grade_id"].startswith(f"test_{name}_")]
            test = Test(role["grade_id"], role["points"], source, HIDDEN.sub("", source))
            functions[max(owners, key=len)].tests.append(test)
    return Assignment(slug, setup, functions)


def run(slug: str, answers: list[tuple[str, str]]) -> list[Outcome]:
    """Run answers, each a function's name and the source of its cell, in one worker process."""
    worker = subprocess.run(
        [sys.executable, "-m", "tests.solutions.runner", slug],
        input=json.dumps(answers),
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=os.environ | {"OPENBLAS_NUM_THREADS": "1", "MPLBACKEND": "agg"},
        check=False,
    )
    if worker.returncode:
        raise RuntimeError(f"the worker for {slug} stopped:\n{worker.stderr}")
    return [Outcome(**outcome) for outcome in json.loads(worker.stdout)]


def reference(slug: str) -> dict[str, str]:
    """Return the source of the answer cell of each function, as the solution has it."""
    return {name: function.source for name, function in load(slug).functions.items()}


class OutOfTime(BaseException):
    """Not an Exception, so that no answer and no checking tool takes it for an error of their own."""


def _run_tests(base: dict[str, Any], answer: str, tests: dict[str, str]) -> dict[str, str]:
    """Execute an answer cell once and then its test cells in order, as a notebook does."""
    space = dict(base)
    try:
        exec(compile(answer, "answer", "exec"), space)
    except Exception as error:
        return dict.fromkeys(tests, f"the answer cell stopped with {type(error).__name__}: {error}")
    messages = {}
    for name, source in tests.items():
        try:
            exec(compile(source, name, "exec"), space)
            messages[name] = ""
        except OutOfTime:
            messages[name] = "the answer took too long"
        except BaseException as error:
            messages[name] = f"{type(error).__name__}: {error}"
    return messages


def _stop(*_: object) -> None:
    signal.setitimer(signal.ITIMER_VIRTUAL, 0.5)  # little is left for the tests that follow
    raise OutOfTime


def _run_in_fork(base: dict[str, Any], answer: str, function: Function) -> Outcome:
    """Run one answer in a process of its own and wait for what it reports."""
    lost = dict.fromkeys((test.name for test in function.tests), "the answer stopped its process")
    here, there = os.pipe()
    child = os.fork()
    if child == 0:
        signal.signal(signal.SIGVTALRM, _stop)
        signal.setitimer(signal.ITIMER_VIRTUAL, CPU_SECONDS)
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            graded = _run_tests(base, answer, {test.name: test.source for test in function.tests})
            visible = _run_tests(base, answer, {test.name: test.visible for test in function.tests})
        with os.fdopen(there, "w") as report:
            json.dump({"graded": graded, "visible": visible}, report)
        os._exit(0)
    os.close(there)
    with os.fdopen(here) as report:
        in_time, _, _ = select.select([report], [], [], SECONDS)
        if not in_time:
            os.kill(child, signal.SIGKILL)
        text = report.read()
    os.waitpid(child, 0)
    return Outcome(**json.loads(text)) if text else Outcome(lost, lost)


def _work(slug: str) -> None:
    """Be the worker: answers come as JSON on the standard input, outcomes go to the standard output."""
    assignment = load(slug)
    base: dict[str, Any] = {"__name__": "__main__"}
    for source in assignment.setup:
        exec(compile(source, "locked cell", "exec"), base)
    outcomes = [
        _run_in_fork(base, answer, assignment.functions[name]) for name, answer in json.load(sys.stdin)
    ]
    json.dump([asdict(outcome) for outcome in outcomes], sys.stdout)


if __name__ == "__main__":
    _work(sys.argv[1])
