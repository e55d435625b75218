"""Print, for every graded function, how many wrong answers its tests refuse.

Run `python -m tests.solutions.kill_rate [SLUG ...] [--all]` from the root of the repository. It ends with the
answers that got through; `--all` lists the failure messages of every wrong answer as well.
"""

import argparse
import sys
from dataclasses import dataclass
from functools import cache

from grading import release
from tests.solutions import answers
from tests.solutions.mutants import mutants
from tests.solutions.runner import Function, Outcome, load, run


@dataclass
class Table:
    """The outcomes for one function: right and wrong answers by name, mutants of the reference by name."""

    function: Function
    right: dict[str, Outcome]
    wrong: dict[str, Outcome]
    mutants: dict[str, Outcome]
    equivalent: list[str]

    def survivors(self) -> list[str]:
        """Return the mutants that pass every test and are not listed as equivalent."""
        return [
            name
            for name, outcome in self.mutants.items()
            if not outcome.failed and name not in self.equivalent
        ]


@cache
def tables(slug: str) -> dict[str, Table]:
    """Run the whole corpus of an assignment, and the mutants of its reference answers."""
    jobs: list[tuple[str, str]] = []
    labels = []
    for name, function in load(slug).functions.items():
        labels.append((name, "right", "the solution"))
        jobs.append((name, function.source))
        for kind in ("right", "wrong"):
            for answer in answers.of(slug, name, kind):
                labels.append((name, kind, answer.name))
                jobs.append((name, answer.source))
        for mutant, source in mutants(function.source).items():
            labels.append((name, "mutants", mutant))
            jobs.append((name, source))
    outcomes = dict(zip(labels, run(slug, jobs), strict=True))
    assert len(outcomes) == len(jobs), f"{slug}: two answers to one function have one name"
    made = {}
    for name, function in load(slug).functions.items():
        columns = [
            {
                label: outcome
                for (owner, column, label), outcome in outcomes.items()
                if (owner, column) == (name, kind)
            }
            for kind in ("right", "wrong", "mutants")
        ]
        made[name] = Table(
            function, *columns, [answer.name for answer in answers.of(slug, name, "equivalent")]
        )
    return made


def _print(slug: str, every: bool) -> int:
    """Print the table of an assignment; return how many answers got the wrong grade."""
    print(f"\n{slug:24} points right accepted  wrong refused mutants refused   equivalent   kill rate")
    problems = []
    for name, table in tables(slug).items():
        accepted = sum(not outcome.failed for outcome in table.right.values())
        refused = sum(bool(outcome.failed) for outcome in table.wrong.values())
        killed = sum(bool(outcome.failed) for outcome in table.mutants.values())
        real = len(table.mutants) - len(table.equivalent)
        rate = (refused + killed) / ((len(table.wrong) + real) or 1)
        shown = [(accepted, table.right), (refused, table.wrong), (killed, table.mutants)]
        counts = "".join(f"{part:9} of {len(whole):3}" for part, whole in shown)
        print(f"{name:24} {table.function.points:6} {counts} {len(table.equivalent):12} {rate:11.0%}")
        problems += [
            f"{name}: refuses the right answer “{label}”: {outcome.graded}"
            for label, outcome in table.right.items()
            if outcome.failed
        ]
        problems += [
            f"{name}: accepts the wrong answer “{label}”"
            for label, outcome in table.wrong.items()
            if not outcome.failed
        ]
        problems += [f"{name}: accepts the mutant {label}" for label in table.survivors()]
        for label, outcome in table.wrong.items() if every else ():
            print(f"\n  wrong: {label}")
            for test in outcome.failed:
                print(f"    {test}{'' if outcome.visible[test] else ' (hidden part)'}")
                print("      " + outcome.graded[test].replace("\n", "\n      "))
    print("\n".join(problems))
    return len(problems)


def main() -> int:
    """Run the command line; status 1 if a right answer is refused or a wrong one accepted."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.solutions.kill_rate", description=__doc__.splitlines()[0]
    )
    parser.add_argument("slug", nargs="*", default=release.slugs(), help="assignments (default: all)")
    parser.add_argument("--all", action="store_true", help="show the message of every wrong answer")
    options = parser.parse_args()
    return 1 if sum([_print(slug, options.all) for slug in options.slug]) else 0


if __name__ == "__main__":
    sys.exit(main())
