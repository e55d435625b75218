"""Chapter 2 says what is true: its cells run, its counts hold, its boxes and questions are whole."""

from itertools import product

import pages
import pytest

SLUG = "02-ltu"
PAGE = pages.read(SLUG)


@pytest.fixture(scope="module")
def told() -> dict[str, str]:
    """What the cells of the page glue."""
    return pages.run_cells(SLUG).glued


def reached(with_bias: bool) -> set[tuple[int, ...]]:
    """The truth tables of two inputs that some unit has, found in whole numbers and without ffnn."""
    return {
        tuple(int(w1 * x1 + w2 * x2 + b >= 0) for x1, x2 in product((0, 1), repeat=2))
        for w1, w2, b in product(range(-4, 5), range(-4, 5), range(-9, 10) if with_bias else (0,))
    }


def test_every_number_that_the_text_pastes_is_glued_and_used(told):
    assert pages.used_keys(PAGE) == set(told)


def test_a_unit_reaches_fourteen_tables_and_six_without_a_bias(told):
    assert len(reached(with_bias=True)) == int(told["n_found"]) == 14
    assert len(reached(with_bias=False)) == int(told["n_without"]) == 6
    xor, xnor, both = (0, 1, 1, 0), (1, 0, 0, 1), (0, 0, 0, 1)
    assert {xor, xnor} == set(product((0, 1), repeat=4)) - reached(with_bias=True)
    assert both not in reached(with_bias=False)
    assert told["names_without"].count(",") == 5


def test_the_rule_of_the_wiring_is_at_least_two(told):
    assert [told["k2_copy"], told["k2_and"], told["k2_or"]] == ["0 1", "0 0 0 1", "0 1 1 1"]
    assert [told["k3_copy"], told["k3_and"], told["k3_or"]] == ["0 0", "0 0 0 0", "0 0 0 1"]


def test_the_tie_is_missed_in_one_direction_only(told):
    assert (told["tie_plus"], told["tie_minus"]) == ("1", "0")
    assert told["tie_plus_z"] != "0.00e+00"


def test_the_solutions_of_the_practice_are_the_functions_that_were_asked_for(told):
    triples = product((0, 1), repeat=3)
    assert told["solution_nor"] == " ".join(str(int(not (a or b))) for a, b in product((0, 1), repeat=2))
    assert told["solution_majority"] == " ".join(str(int(sum(triple) >= 2)) for triple in triples)
    assert told["solution_on_line"] == "0 and 0"
    assert told["solution_friday"] == "yes"


def test_leaving_out_the_biases_changes_the_answers_of_the_layer_as_the_text_says(told):
    answers = {kind: [told[f"a_{kind}_{j}"] for j in range(3)] for kind in ("with", "without")}
    assert answers == {"with": ["0", "1", "1"], "without": ["1", "1", "0"]}


def test_no_cell_gives_a_graded_function_away():
    graded = pages.graded_functions(SLUG)
    assert graded == {"step", "ltu", "ltu_layer"}
    assert pages.given_away(PAGE, graded) == []


def test_there_are_three_to_five_questions_and_one_looks_back():
    questions = pages.questions(PAGE)
    assert 3 <= len(questions) <= 5
    assert sum("chapter 1" in question for question in questions) == 1


@pytest.mark.parametrize("question", pages.questions(PAGE), ids=lambda question: question.split("**")[0][:40])
def test_one_choice_is_right_and_each_says_why(question):
    pages.check_question(question)


@pytest.mark.parametrize("kind", ["outcomes", "predict", "erratum", "misconception"])
def test_the_page_has_the_box(kind):
    assert pages.has_box(PAGE, kind)
