"""Chapter 4 says what is true: its costs are right, nothing linear is better, training ends where it says.

What the cells glue is held against numbers of an audit of the slides, or computed here without ffnn.
"""

import re
from itertools import product

import numpy as np
import pages
import pytest

SLUG = "04-xor"
PAGE = pages.read(SLUG)

X = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]])
Y = np.array([0.0, 1, 1, 0])


@pytest.fixture(scope="module")
def run() -> pages.Run:
    return pages.run_cells(SLUG)


@pytest.fixture(scope="module")
def told(run) -> dict[str, str]:
    """What the cells of the page glue."""
    return run.glued


@pytest.fixture(scope="module")
def printed(run) -> str:
    """All that the cells print."""
    return "".join(run.printed)


def of(text: str) -> float:
    """A number as the page writes it."""
    return {"0": 0.0, "¼": 0.25, "½": 0.5, "¾": 0.75, "1": 1.0}[text]


def test_every_number_that_the_text_pastes_is_glued_and_used(told):
    assert pages.used_keys(PAGE) == set(told)


def test_the_three_proposals_cost_what_the_text_says(told):
    for key, answers in (("j_or", [0, 1, 1, 1]), ("j_sum", [0, 1, 1, 2]), ("j_half", [0.5] * 4)):
        assert of(told[key]) == np.mean((np.array(answers) - Y) ** 2)


def test_the_best_linear_answer_is_one_half_everywhere(run, told):
    design = np.column_stack([X, np.ones(4)])
    solved = np.linalg.solve(design.T @ design, design.T @ Y)
    assert solved == pytest.approx([0, 0, 0.5], abs=1e-12)
    assert np.mean((design @ solved - Y) ** 2) == pytest.approx(of(told["e3_linear_j"]), abs=1e-12)
    assert run.names["grid"][run.names["best"]] == pytest.approx(np.array([[0, 0, 0.5]]))
    assert told["n_grid"].replace("\N{NO-BREAK SPACE}", "") == str(17**3)


def test_the_proof_holds_for_any_linear_unit():
    rng = np.random.default_rng(0)
    for w1, w2, b in rng.normal(size=(200, 3)) * 5:
        signed = (X @ [w1, w2] + b - Y) * [1, -1, -1, 1]
        assert signed.sum() == pytest.approx(2)
        assert np.mean(signed**2) == pytest.approx(0.25 + signed.var())


def test_the_gradient_step_of_the_map_is_the_true_slope(run):
    cost, (w1, w2), h = run.names["J_linear"], run.names["path"][0], 1e-6
    slopes = [
        (cost(w1 + h, w2) - cost(w1 - h, w2)) / (2 * h),
        (cost(w1, w2 + h) - cost(w1, w2 - h)) / (2 * h),
    ]
    assert run.names["path"][1] == pytest.approx(run.names["path"][0] - 0.4 * np.array(slopes), abs=1e-8)


def test_the_four_rows_of_the_erratum(told):
    assert told["e3_linear_answers"] == told["e3_sigmoid_answers"] == "½, ½, ½, ½"
    assert told["e3_same_answers"] == "1, 1, 1, 1"
    assert told["e3_best_answers"] == "0, 1, 1, 1"
    costs = [of(told[f"e3_{kind}_j"]) for kind in ("linear", "same", "best")]
    assert costs == [0.25, 0.5, 0.25]
    assert float(told["e3_sigmoid_j"].split("≈")[1]) == pytest.approx(-np.log(0.5), abs=5e-5)
    assert told["ln2"] == "0.693"


def test_step_units_miss_one_two_or_three_corners(printed, told):
    reached = {
        tuple(int(w1 * x1 + w2 * x2 + b >= 0) for x1, x2 in product((0, 1), repeat=2))
        for w1, w2, b in product(range(-4, 5), range(-4, 5), range(-9, 10))
    }
    counts = [sum(int(np.sum(np.array(t) != Y)) == wrong for t in reached) for wrong in range(5)]
    assert counts == [0, 4, 6, 4, 0]
    assert [int(n) for n in re.findall(r"corners wrong, J = \S+ *: (\d+) tables", printed)] == counts
    assert told["n_one_wrong"] == "Four"


@pytest.mark.parametrize(("k", "outputs"), [(1, Y[:, None]), (2, np.column_stack([Y, 1 - Y]))])
def test_the_scalings_are_those_of_the_slides(told, k, outputs):
    total = np.sum((0.5 - outputs) ** 2)
    expected = {"instances": total / 4, "mean": total / (4 * k), "half": total / 8, "sum": total}
    assert {s: float(told[f"s_{s}_{k}"]) for s in expected} == expected


def test_the_perceptron_laps_as_the_text_says(printed, told):
    w, mistakes, ends, missed = np.zeros(3), [], [], set()
    for _ in range(12):
        wrong = 0
        for x, wanted in zip(np.column_stack([X, np.ones(4)]), Y, strict=True):
            error = wanted - (w @ x >= 0)
            w, wrong = w + error * x, wrong + int(error != 0)
            if len(mistakes) >= 2:
                missed.add(int(np.sum((X @ w[:2] + w[2] >= 0) != Y)))
        mistakes.append(wrong)
        ends.append(tuple(w))
    assert mistakes == [3, 3] + [4] * 10
    assert set(ends[1:]) == {(-1, 0, 0)}
    assert told["lap_wrong"] == " or ".join(map(str, sorted(missed))) == "2 or 3"
    assert "mistakes in the first epochs: 3 3 4 4 4 4 4 4" in printed
    assert len(re.findall(r"sees \[.*wanted [01] → \[", printed)) == 4


def test_single_units_end_at_one_half(run):
    assert run.names["linear"].predict(X) == pytest.approx(np.full((4, 1), 0.5), abs=1e-4)
    assert run.names["logistic"].predict(X) == pytest.approx(np.full((4, 1), 0.5), abs=1e-4)
    assert run.names["linear_costs"][-1] == pytest.approx(0.25, abs=1e-6)
    assert run.names["logistic_costs"][-1] == pytest.approx(np.log(2), abs=1e-6)
    assert min(run.names["linear_costs"]) >= 0.25 - 1e-12


def test_a_sigmoid_unit_that_starts_from_zero_takes_no_step(printed):
    assert "steps taken: 0   answers: [0.5 0.5 0.5 0.5]" in printed


def test_the_stairs_have_the_heights_and_jumps_of_the_figure(run, printed):
    J = run.names["J_step"]
    assert [float(J(w1)) for w1 in (-2, -0.51, -0.5, 0, 0.49, 0.5, 2)] == [
        0.25,
        0.25,
        0.5,
        0.5,
        0.5,
        0.25,
        0.25,
    ]
    assert "units whose cost has changed: 0 of 10000" in printed


def test_the_hundred_networks_are_as_the_text_says(printed, told):
    rows = re.findall(r"^(\d+) hidden, η = +(\S+), +(\d+) steps: +(\d+) right", printed, re.MULTILINE)
    right = {(int(h), float(eta), int(steps)): int(n) for h, eta, steps, n in rows}
    assert right[2, 0.01, 500] == 0
    assert 40 < right[2, 1, 500] < right[2, 1, 20000] < 90, "most arrive, not all"
    assert right[8, 1, 5000] >= 98
    assert int(told["n_stuck"]) == 100 - int(told["n_two_right"]) == 100 - right[2, 1, 20000]
    assert int(told["n_eight_right"]) == right[8, 1, 5000]
    assert int(told["n_stuck"]) / 2 < int(told["n_halfway"]) <= int(told["n_stuck"])
    assert float(told["few_cost"]) == pytest.approx(np.log(2), abs=0.005)


def test_larger_starts_leave_sooner_and_arrive_less_often(told):
    assert told["slow_usual"] == "none"
    assert int(told["slow_large"]) > 5
    assert int(told["fast_large"]) < int(told["fast_usual"]) - 20


def test_the_plateau_is_long_and_the_drop_is_short(run, told):
    curve = np.array(run.names["history"])
    assert int(told["n_flat"]) == np.sum(np.abs(curve - np.log(2)) < 0.01)
    assert int(told["n_flat"]) > 300
    assert int(told["n_drop"]) < int(told["n_flat"]) / 3
    bends = {key: float(told[key].replace("−", "-")) for key in told if key.startswith("bend_")}
    assert max(abs(bends["bend_300_0"]), abs(bends["bend_300_1"])) < 0.01
    assert min(abs(bends["bend_1500_0"]), abs(bends["bend_1500_1"])) > 0.8


def test_with_the_third_column_the_rule_ends(run, told):
    learner = run.names["learner"]
    assert np.array_equal(X @ learner.w[:2] + learner.w[2] * X[:, 0] * X[:, 1] + learner.b >= 0, Y == 1)
    assert learner.mistakes[-1] == 0
    assert int(told["n_third"]) == len(learner.mistakes)


def test_the_solutions_of_the_practice(told):
    design = np.column_stack([X, np.ones(4)])
    answers = design @ np.linalg.lstsq(design, [0, 0, 0, 1], rcond=None)[0]
    assert answers == pytest.approx([-0.25, 0.25, 0.25, 0.75])
    assert (told["p_and_answers"], told["p_and_j"]) == ("−¼, ¼, ¼, ¾", "1/16")
    stairs = [np.mean((X @ [1, -1] + b >= 0) != Y) for b in (-1.5, -0.5, 0.5, 1.5)]
    assert [of(cost) for cost in told["p_stairs"].split(", ")] == stairs == [0.5, 0.25, 0.75, 0.5]
    triples = list(product((0, 1), repeat=3))
    wrong = sum((a + b - c - 0.5 >= 0) != ((a + b + c) % 2 == 1) for a, b, c in triples)
    assert (told["p_parity_wrong"], told["p_parity_best"], of(told["p_parity_j"])) == (
        "two",
        "two",
        wrong / 8,
    )


def test_the_best_linear_answer_to_three_switches_is_one_half():
    corners = np.array(list(product((0.0, 1.0), repeat=3)))
    odd = corners.sum(axis=1) % 2
    design = np.column_stack([corners, np.ones(8)])
    assert design @ np.linalg.lstsq(design, odd, rcond=None)[0] == pytest.approx(np.full(8, 0.5))


def test_every_figure_has_a_text_of_its_own(run):
    alts = [value.alt for value in run.shown if hasattr(value, "alt")]
    assert len(alts) == len(set(alts)) == PAGE.count(":    name: fig-") == 6
    assert "optimum is marked at w1 = 0, w2 = 0, with cost 0.25" in alts[1]
    assert "0.25 before w1 = −0.5, then 0.5 before w1 = 0.5, then 0.25" in alts[4]


def test_no_cell_gives_a_graded_function_away():
    graded = pages.graded_functions(SLUG)
    assert graded == {"best_linear_fit", "step_cost", "xor_answers"}
    assert pages.given_away(PAGE, graded) == []


def test_there_are_three_to_five_questions_and_one_looks_back():
    questions = pages.questions(PAGE)
    assert 3 <= len(questions) <= 5
    assert sum("From chapter 3" in question for question in questions) == 1


@pytest.mark.parametrize("question", pages.questions(PAGE), ids=lambda question: question.split("**")[0][:40])
def test_one_choice_is_right_and_each_says_why(question):
    pages.check_question(question)


@pytest.mark.parametrize("kind", ["outcomes", "predict", "misconception"])
def test_the_page_has_the_box(kind):
    assert pages.has_box(PAGE, kind)


def test_the_page_corrects_the_slide():
    assert pages.has_box(PAGE, "erratum", "The deck says / correct: a step unit that answers ½ (S16)")
