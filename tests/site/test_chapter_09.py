"""Chapter 9 says what is true: its cells run, its tasks can be done, its lessons hold, its boxes are whole.

What the cells glue is held against numbers typed from an audit of the slides, or computed here with numpy.
"""

import re

import numpy as np
import pages
import pytest
from IPython.display import Math

from ffnn.deck import NET
from ffnn.trace import BUGS, trace

SLUG = "09-backprop-by-hand"
PAGE = pages.read(SLUG)

X, T, ETA = np.array([0.05, 0.10]), np.array([0.01, 0.99]), 0.5
W1, W2 = np.array([[0.15, 0.20], [0.25, 0.30]]), np.array([[0.40, 0.45], [0.50, 0.55]])
B1, B2 = np.full(2, 0.35), np.full(2, 0.60)


@pytest.fixture(scope="module")
def run() -> pages.Run:
    return pages.run_cells(SLUG)


@pytest.fixture(scope="module")
def told(run) -> dict[str, str]:
    """The texts that the cells of the page glue."""
    return {key: value for key, value in run.glued.items() if isinstance(value, str)}


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def one_pass(x=X, t=T, w1=W1, w2=W2, b1=B1, b2=B2):
    """Outputs, error, and the gradients of both matrices, without ffnn."""
    h = sigmoid(w1 @ x + b1)
    o = sigmoid(w2 @ h + b2)
    delta_o = (o - t) * o * (1 - o)
    paths = delta_o[:, None] * w2  # row o, column h: what reaches the hidden unit h through the output o
    delta_h = paths.sum(axis=0) * h * (1 - h)
    return {
        "h": h,
        "o": o,
        "E": ((t - o) ** 2).sum() / 2,
        "delta_o": delta_o,
        "delta_h": delta_h,
        "paths": paths,
        "dW1": np.outer(delta_h, x),
        "dW2": np.outer(delta_o, h),
    }


def with_w2(row, column, value):
    changed = W2.copy()
    changed[row, column] = value
    return one_pass(w2=changed)


def of(text: str) -> float:
    return float(text.replace("−", "-"))


def test_every_number_that_the_text_pastes_is_glued_and_used(run):
    assert pages.used_keys(PAGE) == set(run.glued)


def test_nothing_was_left_for_later():
    assert not re.search("TO" + "DO", PAGE)


def test_the_audited_figures_of_the_text(told):
    audited = {
        "out_h1": "0.59327",
        "e1_h1": "0.40673",
        "e1_o1": "0.24864",
        "half_with_grad": "0.082167",
        "half_with_new": "0.358916",
        "half_without_grad": "0.164334",
        "half_without_new": "0.317833",
        "dsig_right": "0.24130",
        "dsig_twice": "0.22923",
        "dsig_net": "0.23499",
        "p_w5_new": "0.35891",
        "e9_w5": "0.35892",
        "p_dE_dw1": "0.00043",
        "e9_w1": "0.0004386",
        "w1_low": "1.95",
        "E_before": "0.298371",
        "E_after": "0.291028",
        "E_wrong": "0.305641",
        "E_updated": "0.291027924",
        "E_after_9": "0.291027774",
    }
    assert {key: told[key] for key in audited} == audited
    assert float(told["max_off"]) == pytest.approx(8.57e-6, abs=5e-8)
    assert (told["n_printed"], told["n_bugs"]) == ("27", "12")


def test_swapping_the_targets_changes_the_share_of_h1_and_not_the_forward_pass(told):
    before, swapped = one_pass(), one_pass(t=T[::-1])
    assert np.array_equal(before["o"], swapped["o"])
    assert told["dEo1_dout_h1"] == f"{before['paths'][0, 0]:.5f}"
    assert of(told["e7_swapped"]) == round(swapped["paths"][0, 0], 5)
    assert of(told["e7_swapped"]) < 0 < of(told["dEo1_dout_h1"])


def test_what_was_to_be_predicted_is_true(told):
    right = one_pass()
    assert ETA * right["dW2"][0, 0] > 0  # w5 goes down
    assert int(told["ratio_w5_w1"]) == round(right["dW2"][0, 0] / right["dW1"][0, 0])
    lost = -right["paths"][1, 0] / right["paths"][0, 0]
    assert lost == pytest.approx(1 / 3, abs=0.02), "the text says that a third of the pull is lost"


def test_the_largest_gradient_is_the_one_named(told):
    right = one_pass()
    everything = np.abs(np.append(right["dW1"], right["dW2"]))
    assert told["task_largest"] == f"w{everything.argmax() + 1}, with {everything.max():.5f}"


def test_without_inputs_only_the_first_gradients_vanish():
    right = one_pass(x=np.zeros(2))
    assert not right["dW1"].any()
    assert np.all(right["dW2"] != 0)


@pytest.mark.parametrize(("key", "step"), [("task_w5", 0.001), ("task_w5_far", 0.01)])
def test_changing_w5_makes_the_two_paths_cancel(told, key, step):
    below, above = (with_w2(0, 0, float(told[key]) + side * step)["paths"].sum(axis=0)[0] for side in (-1, 1))
    assert below * above < 0
    gradient = with_w2(0, 0, float(told[key]))["dW1"][0, 0]
    assert abs(gradient) < 1e-2 * abs(one_pass()["dW1"][0, 0])


def test_changing_w7_does_not_make_them_cancel_and_is_nearest_where_the_text_says(told):
    tried = np.linspace(-10, 10, 2001)
    sums = np.array([with_w2(1, 0, w7)["paths"].sum(axis=0)[0] for w7 in tried])
    assert sums.min() > 0
    assert told["task_w7_left"] == f"{sums.min():.3f}"
    assert abs(tried[sums.argmin()] - float(told["task_w7"])) <= 0.05


def after_a_step(eta):
    right = one_pass()
    return one_pass(w1=W1 - eta * right["dW1"], w2=W2 - eta * right["dW2"])


def test_the_named_learning_rate_brings_o1_below_one_half(told):
    eta = float(told["task_eta"])
    assert after_a_step(eta + 0.01)["o"][0] < 0.5 < after_a_step(eta - 0.01)["o"][0]
    assert np.all([after_a_step(smaller)["o"][0] > 0.5 for smaller in np.linspace(0.1, eta - 0.01, 50)])


def test_the_gradient_check_agrees_to_eight_digits_and_more(run):
    printed = "".join(run.printed)
    errors = {
        name: float(error) for name, error in re.findall(r"^(W\d): relative error (\S+)$", printed, re.M)
    }
    assert set(errors) == {"W1", "W2"}
    assert max(errors.values()) < 1e-8


def test_one_sided_nudges_are_far_worse(told):
    def number(text):
        mantissa, power = text.split("\N{NO-BREAK SPACE}·\N{NO-BREAK SPACE}10")
        return float(mantissa) * 10.0 ** int(power.translate(str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")))

    assert 5e-7 < number(told["forward_error"]) < 8e-7
    assert 5e-12 < number(told["centred_error"]) < 1e-10


def test_the_step_helps_more_with_biases(run, told):
    right = one_pass()
    new = {"w1": W1 - ETA * right["dW1"], "w2": W2 - ETA * right["dW2"]}
    E = {
        "fixed": one_pass(**new)["E"],
        "own": one_pass(**new, b1=B1 - ETA * right["delta_h"], b2=B2 - ETA * right["delta_o"])["E"],
        "shared": one_pass(**new, b1=B1 - ETA * right["delta_h"].sum(), b2=B2 - ETA * right["delta_o"].sum())[
            "E"
        ],
    }
    for kind in ("own", "shared"):
        assert told[f"further_{kind}"] == f"{(right['E'] - E[kind]) / (right['E'] - E['fixed']):.1f}"
    assert float(told["further_own"]) > float(told["further_shared"]) > 1
    table = table_with(run, "| biases |")
    for line in (
        "| stay, as in the lecture | 0.291028 | 3.51e-05 | 0.015914 | 0.984064 |",
        "| one for each layer | 0.285751 |",
        "| one for each unit | 0.280471 | 2.45e-06 | 0.011588 | 0.988459 |",
    ):
        assert line in table


def table_with(run, words):
    tables = [value.data for value in run.shown if type(value).__name__ == "Markdown" and words in value.data]
    assert len(tables) == 1
    return tables[0]


def test_the_exhibit_has_the_digits_of_right_and_wrong_order(run):
    table = table_with(run, "| wrong order |")
    assert "| right | 0.015913620 | 0.984064274 |" in table
    assert "| wrong order | 0.015912196 | 0.984065734 |" in table


def test_the_relative_errors_of_the_wrong_order(told):
    right = one_pass()
    late = (right["delta_o"] @ (W2 - ETA * right["dW2"])) * right["h"] * (1 - right["h"])
    difference = np.linalg.norm(np.outer(late, X) - right["dW1"])
    size = np.linalg.norm(right["dW1"])
    assert told["late_relative"] == f"{100 * difference / size:.0f}"
    ratio = difference / (size + np.linalg.norm(np.outer(late, X)))
    assert told["late_ratio"] == f"{ratio:.3f}"
    assert ratio > 1e-2, "question 4 calls it a bug"
    assert 1e7 < ratio / 2.3e-9 < 1e8, "and says that rounding would have to be ten million times worse"


def test_the_three_lessons_of_the_dozen_mistakes(run, told):
    rows = [line.strip("| ").split(" | ") for line in table_with(run, "gradient check").splitlines()[2:]]
    *wrong, nothing = rows
    assert len(wrong) == int(told["n_bugs"])
    assert nothing[1:3] == ["0", "0"]
    assert all(float(row[3]) < 0.298371 for row in wrong), "the error falls in every row"
    further = [bug for bug in BUGS if trace(NET, bug)["E_after"] < trace(NET)["E_after"]]
    assert len(further) == int(told["n_better"])
    silent = [row[0] for row in wrong if float(row[4]) < 1e-7]
    assert len(wrong) - len(silent) == int(told["n_found"])
    assert [any(word in row for row in silent) for word in ("bias", "½", "mean")] == [True] * 3
    assert all(float(row[4]) > 1e-2 for row in wrong if row[0] not in silent)
    small = [row[0] for row in wrong if max(float(row[1]), float(row[2])) < 1e-4]
    assert len(small) >= 3, "several pass a comparison with four digits"


def test_the_solutions_of_the_practice_are_right(run):
    x, t = np.array([0.8, 0.2]), np.array([0.9, 0.1])
    right = one_pass(x=x, t=t)
    new_1, new_2 = W1 - ETA * right["dW1"], W2 - ETA * right["dW2"]
    b_h1 = B1[0] - ETA * right["delta_h"][0]
    for key, value in {"w6": new_2[0, 1], "w4": new_1[1, 1], "b1": b_h1}.items():
        solution = run.glued[f"solution_{key}"]
        assert isinstance(solution, Math)
        assert solution.data.split("\n")[-2].endswith(rf"\approx {value:.5g}")
    assert new_2[0, 0] > W2[0, 0]  # w5 goes up
    assert new_2[1, 0] < W2[1, 0]  # w7 goes down


def test_the_formulas_of_the_text_show_the_values_of_the_slides(run):
    shown = "\n".join(value.data for value in run.shown if isinstance(value, Math))
    shown = shown.replace(" \\\\\n&", " ")  # rows as one line
    for line in (
        r"+ b_1 = 0.15 \cdot 0.05 + 0.2 \cdot 0.1 + 0.35 = 0.3775",
        r"\approx 0.59327",
        r"+ 0.6 \approx 1.1059",
        r"\approx 0.27481",
        r"E_{o1} + E_{o2} \approx 0.27481 + 0.02356 \approx 0.29837",
        r"\mathrm{out}_{o1} - t_1 \approx 0.75137 - 0.01 \approx 0.74137",
        r"\approx 0.082167",
        r"0.055399 + (-0.019049) \approx 0.03635",
        r"\approx 0.00043857",
    ):
        assert line in shown, line


def test_every_figure_says_what_it_shows(run):
    pictures = [value for value in run.shown if type(value).__name__ == "Picture"]
    alts = [repr(picture) for picture in pictures]
    assert len(set(alts)) == len(alts) == 4
    assert "b1 at h1" in alts[0]
    assert alts[1].endswith("Highlighted: w5, o1, E_o1, E_total.")
    assert "Highlighted: w1, h1, w5, w7, o1, o2" in alts[2]
    assert "Centred is smallest" in alts[3]
    assert sum(type(value).__name__ == "BackpropExplorer" for value in run.shown) == 1


def test_the_names_that_mark_the_cross_entropy_are_those_of_the_audit(run):
    times = re.search(r"times as large: +\[(\S+) (\S+)\]", "".join(run.printed))
    assert [f"{float(number):.2f}" for number in times.groups()] == ["5.35", "5.70"]


def test_no_cell_gives_a_graded_function_away():
    graded = pages.graded_functions(SLUG)
    assert graded == {
        "forward_222",
        "total_error",
        "output_layer_grads",
        "hidden_layer_grads",
        "sgd_step",
        "hand_values",
    }
    assert pages.given_away(PAGE, graded) == []


def test_there_are_three_to_five_questions_and_one_looks_back():
    questions = pages.questions(PAGE)
    assert 3 <= len(questions) <= 5
    assert sum("chapter 2" in question for question in questions) == 1


@pytest.mark.parametrize("question", pages.questions(PAGE), ids=lambda question: question.split("**")[0][:40])
def test_one_choice_is_right_and_each_says_why(question):
    pages.check_question(question)


def test_the_first_question_is_answered_by_a_pass_in_which_o1_is_right():
    right = one_pass(t=np.array([one_pass()["o"][0], 0.99]))
    assert not right["dW2"][0].any()
    assert np.all(right["dW2"][1] != 0)
    assert np.all(right["dW1"] != 0)


def test_the_second_question_is_answered_by_a_pass_without_x1():
    right = one_pass(x=np.array([0.0, 0.10]))
    still = np.append(right["dW1"], right["dW2"]) == 0
    assert [f"w{i}" for i in np.flatnonzero(still) + 1] == ["w1", "w3"]


def test_the_last_question_is_answered_by_an_and():
    answers = {b: [int(x1 + x2 + b >= 0) for x1 in (0, 1) for x2 in (0, 1)] for b in (0, -1, -2)}
    assert answers == {0: [1, 1, 1, 1], -1: [0, 1, 1, 1], -2: [0, 0, 0, 1]}


@pytest.mark.parametrize("kind", ["outcomes", "predict", "task", "misconception"])
def test_the_page_has_the_box(kind):
    assert pages.has_box(PAGE, kind)


@pytest.mark.parametrize(
    "title",
    [
        "the sign in the exponent (S42–43)",
        "where the blame is found (S39)",
        "digits cut, not rounded (S51, S59)",
    ],
)
def test_the_page_corrects_the_slides(title):
    assert pages.has_box(PAGE, "erratum", f"The deck says / correct: {title}")
