"""Chapter 1 says what is true: its cells run, its counts hold, its boxes and questions are whole."""

from itertools import product
from math import exp, log

import pages
import pytest

SLUG = "01-biological-neuron"
PAGE = pages.read(SLUG)


@pytest.fixture(scope="module")
def run() -> pages.Run:
    return pages.run_cells(SLUG)


@pytest.fixture(scope="module")
def told(run) -> dict[str, str]:
    """What the cells of the page glue."""
    return run.glued


def counted(wires: tuple[int, ...], k: int) -> tuple[int, ...]:
    """The answers of a neuron that counts, without ffnn."""
    return tuple(
        int(sum(a * x for a, x in zip(wires, inputs, strict=True)) >= k)
        for inputs in product((0, 1), repeat=len(wires))
    )


def test_every_number_that_the_text_pastes_is_glued_and_used(told):
    assert pages.used_keys(PAGE) == set(told)


def test_three_signals_are_enough_when_they_come_close_together_and_not_when_far_apart(run, told):
    assert told["together"] == f"{6 * (exp(-0.2) + exp(-0.1) + 1):.2f}"
    assert told["apart"] == f"{6 * (exp(-2) + exp(-1) + 1):.2f}"
    assert float(told["apart"]) < 15 < float(told["together"])
    printed = run.printed[2]
    assert printed.endswith("fires\n")


def test_the_signal_of_c_arrives_at_d_and_backwards_at_a_and_b(told):
    assert (told["axon_right"], told["axon_wrong"]) == ("D", "A and B")


def test_the_rate_rises_with_the_drive_as_the_formula_says(run, told):
    rates = [len(run.names["trains"][f"{drive} mV"]) for drive in (14, 16, 20, 30, 60)]
    assert rates[0] == 0
    assert rates == sorted(set(rates))
    for drive, rate in zip((16, 20, 30, 60), rates[1:], strict=True):
        assert rate == pytest.approx(1000 / (10 * log(drive / (drive - 15)) + 2), rel=0.04)
    assert rates[-1] < int(told["rate_most"]) == 500


def test_a_noisy_step_fires_as_often_as_the_sigmoid_says(run):
    z, noise = 1, run.names["noise"]
    share = sum(z + one >= 0 for one in noise) / len(noise)
    assert share == pytest.approx(1 / (1 + exp(-z)), abs=4 * (0.25 / len(noise)) ** 0.5)
    assert 0.005 < float(run.glued["probit"]) <= 0.01


def test_the_rule_of_the_figure_is_at_least_two_signals(told):
    assert (told["nets_more_1"], told["nets_more_2"]) == ("3", "0")
    assert (told["copy_inputs"], told["copy_signals"]) == ("0 and 0", "0 and 1")


def test_wiring_reaches_six_tables_and_they_are_the_monotone_ones(told):
    reached = {counted((a, b), k) for a, b, k in product(range(9), range(9), range(18))}
    rising = {
        table
        for table in product((0, 1), repeat=4)
        if all(table[low] <= table[high] for low, high in ((0, 1), (0, 2), (1, 3), (2, 3)))
    }
    assert reached == rising
    assert len(reached) == int(told["n_wired"]) == 6
    assert int(told["n_lost"]) == 10


def test_a_forbidding_wire_makes_not(run):
    fires_unless = run.names["fires_unless"]
    assert [fires_unless(0, 0, A) for A in (0, 1)] == [1, 0]
    assert [fires_unless(A, 1, B) for A, B in product((0, 1), repeat=2)] == [0, 0, 1, 0]


def test_the_perceptron_of_the_page_learns_and(run, told):
    w, b = run.names["learner"].w, run.names["learner"].b
    assert [int(w[0] * A + w[1] * B + b >= 0) for A, B in product((0, 1), repeat=2)] == [0, 0, 0, 1]
    assert told["learned_mistakes"] == "11"


def test_the_solutions_of_the_practice_are_what_was_asked_for(told):
    triples = list(product((0, 1), repeat=3))
    assert counted((2, 1, 1), 3) == tuple(int(A and (B or C)) for A, B, C in triples)
    assert told["solution_two"] == " ".join(str(int(sum(triple) >= 2)) for triple in triples)
    ways = [(a, b) for a, b in product(range(1, 4), repeat=2) if a + b >= 4]
    assert told["solution_and4"] == ", ".join(map(str, ways))
    assert told["solution_and4_count"] == str(len(ways))
    assert told["solution_close"] == f"{10 * log(1.5):.2f}"
    assert 9 * exp(-0.40) + 9 > 15 > 9 * exp(-0.41) + 9


def test_no_cell_gives_a_graded_function_away():
    graded = pages.graded_functions(SLUG)
    assert graded == {"gate_fires", "gate_wiring"}
    assert pages.given_away(PAGE, graded) == []


def test_there_are_three_to_five_questions_and_the_one_that_looks_back_says_to_what():
    questions = pages.questions(PAGE)
    assert 3 <= len(questions) <= 5
    assert sum("no chapter comes before" in question for question in questions) == 1


@pytest.mark.parametrize("question", pages.questions(PAGE), ids=lambda question: question.split("**")[0][:40])
def test_one_choice_is_right_and_each_says_why(question):
    pages.check_question(question)


@pytest.mark.parametrize("kind", ["outcomes", "predict", "erratum", "misconception"])
def test_the_page_has_the_box(kind):
    assert pages.has_box(PAGE, kind)


def test_the_landing_page_leads_to_it():
    index = (pages.ROOT / "index.md").read_text(encoding="utf-8")
    assert f"[Start reading](book/{SLUG}.md)" in index
