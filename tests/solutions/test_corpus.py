"""The tests of the assignments are tested: right answers get all points, wrong ones and mutants lose some."""

import ast
import re

import pytest

from grading import release
from tests.solutions import answers
from tests.solutions.kill_rate import Table, tables
from tests.solutions.mutants import mutants
from tests.solutions.runner import load, run

SLUGS = release.slugs()
IN_THE_QUICK_SET = "02-ltu"  # one assignment is looked at each time; all ten take minutes


def marks(slug: str) -> list[pytest.MarkDecorator]:
    return [] if slug == IN_THE_QUICK_SET else [pytest.mark.slow]


FUNCTIONS = [
    pytest.param(slug, name, id=f"{slug}-{name}", marks=marks(slug))
    for slug in SLUGS
    for name in load(slug).functions
]


def blocks(kind: str) -> list[pytest.param]:
    found = [answer for slug in SLUGS for answer in answers.read(slug) if answer.kind == kind]
    return [pytest.param(answer, id=f"{answer.slug}: {answer}", marks=marks(answer.slug)) for answer in found]


def table(slug: str, function: str) -> Table:
    return tables(slug)[function]


@pytest.mark.parametrize("answer", blocks("right"))
def test_a_right_answer_gets_all_points(answer):
    outcome = table(answer.slug, answer.function).right[answer.name]
    assert not outcome.failed, outcome.graded
    assert not outcome.fails_visibly, outcome.visible


@pytest.mark.parametrize("answer", blocks("wrong"))
def test_a_wrong_answer_loses_points_and_hears_why(answer):
    outcome = table(answer.slug, answer.function).wrong[answer.name]
    assert outcome.failed, f"{answer} gets full points"
    for name in outcome.failed:
        assert outcome.graded[name].startswith("AssertionError: "), outcome.graded[name]
    for words in answer.says:
        assert any(words in message for message in outcome.graded.values()), (words, outcome.graded)


@pytest.mark.parametrize(("slug", "function"), FUNCTIONS)
class TestTheCorpus:
    def test_has_enough_answers_and_they_differ(self, slug, function):
        right = [
            load(slug).functions[function].source,
            *(a.source for a in answers.of(slug, function, "right")),
        ]
        wrong = [answer.source for answer in answers.of(slug, function, "wrong")]
        assert len(right) > 3, "three right answers besides the solution, each written differently"
        assert len(wrong) >= (4 if load(slug).functions[function].points == 1 else 8), "more wrong answers"
        everything = {ast.unparse(ast.parse(source)) for source in right + wrong}
        assert len(everything) == len(right) + len(wrong)
        for source in right + wrong:
            assert function in [getattr(node, "name", "") for node in ast.parse(source).body]

    def test_shows_that_each_hidden_part_catches_what_no_visible_part_does(self, slug, function):
        unseen = [outcome for outcome in table(slug, function).wrong.values() if not outcome.fails_visibly]
        for test in load(slug).functions[function].tests:
            if test.visible != test.source:
                assert any(test.name in outcome.failed for outcome in unseen), test.name

    def test_shows_that_each_visible_part_catches_something(self, slug, function):
        for test in load(slug).functions[function].tests:
            assert any(outcome.visible[test.name] for outcome in table(slug, function).wrong.values()), (
                test.name
            )

    def test_refuses_every_mutant_that_is_not_equivalent(self, slug, function):
        assert not table(slug, function).survivors()

    def test_lists_as_equivalent_only_mutants_that_live_and_says_why(self, slug, function):
        for answer in answers.of(slug, function, "equivalent"):
            assert not table(slug, function).mutants[answer.name].failed, answer.name
            assert answer.source.startswith("# "), f"{answer.name}: why is it right all the same?"

    def test_keeps_hidden_inputs_and_values_out_of_the_messages(self, slug, function):
        for name, outcome in table(slug, function).wrong.items():
            for test in outcome.failed:
                if not outcome.visible[test]:  # then the hidden part failed
                    said = outcome.graded[test]
                    assert not re.search(r"array\(\[|\d\.\d{3}", said), (name, said)


def test_the_corpus_has_no_file_without_a_function():
    for slug in SLUGS:
        files = {path.stem for path in (answers.CORPUS / slug).glob("*.py")} - {"worked_example"}
        assert files == set(load(slug).functions)


def test_an_answer_that_hangs_or_exits_costs_itself_and_nothing_else():
    hang, leave = (
        "def step(z):\n    while True:\n        pass\n",
        "import os\ndef step(z):\n    os._exit(0)\n",
    )
    good = load("02-ltu").functions["step"].source
    hung, left, fine = run("02-ltu", [("step", hang), ("step", leave), ("step", good)])
    assert set(hung.graded.values()) == {"the answer took too long"}
    assert set(left.graded.values()) == {"the answer stopped its process"}
    assert not fine.failed


def test_mutants_change_one_thing_each():
    source = "def f(a, b):\n    '''Words.'''\n    return -(a.T @ g(b, 2)) >= 0.5\n"
    made = mutants(source)
    assert made["not transposed: `a.T` → `a`"] == "def f(a, b):\n    return -(a @ g(b, 2)) >= 0.5"
    assert made["other operator: `a.T @ g(b, 2)` → `a.T * g(b, 2)`"].endswith(
        "return -(a.T * g(b, 2)) >= 0.5"
    )
    assert made["arguments swapped: `g(b, 2)` → `g(2, b)`"].endswith("return -(a.T @ g(2, b)) >= 0.5")
    assert made["sign left out: `-(a.T @ g(b, 2))` → `a.T @ g(b, 2)`"].endswith("return a.T @ g(b, 2) >= 0.5")
    assert made["other argument: `b` → `a`"].endswith("return -(a.T @ g(a, 2)) >= 0.5")
    assert len(set(made.values())) == len(made) >= 10
