"""The alternative texts say the numbers that are true of the data, worked out here without the plots."""

import re

import matplotlib
import numpy as np
import pytest
from numpy.testing import assert_allclose

from ffnn import datasets, plots
from ffnn.neurons import LTU
from tests.ffnn.plot_examples import FIGURES, HISTORY, S41, TWO_PATHS, XOR_X, XOR_Y

matplotlib.use("agg")


@pytest.fixture(autouse=True)
def no_figure_stays_open():
    yield
    plots.plt.close("all")


def told(name):
    return plots.describe(FIGURES[name]())


def numbers(text):
    """Every number of a text, powers of ten included."""
    digits = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹−", "-0123456789-")
    plain = re.sub(r"10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)", lambda m: f"1e{m[1].translate(digits)}", text)
    plain = re.sub(r"(\d)·1e", r"\1e", plain).translate(digits)
    return [float(found) for found in re.findall(r"(?<![\w.])-?\d+(?:\.\d+)?(?:e-?\d+)?", plain)]


def test_the_gates_by_wiring_tell_the_wires():
    assert "A: 2 wires from A;" in told("threshold_gates")
    assert "A and B: 1 wire from A and 1 wire from B; A or B: 2 wires from A and 2 wires" in told(
        "threshold_gates"
    )


def test_the_unit_tells_its_weights_and_bias():
    assert "x1 times 1 and x2 times −2, and the bias −3 " in told("ltu_diagram")
    assert "x5 times 3 and x6 times −0.125, and the bias 0 " in told("ltu_diagram_six_inputs")


def test_the_squares_tell_which_functions_no_line_reaches():
    assert "reaches 14 of them" in told("gates_grid")
    assert "No line does it for XOR and XNOR," in told("gates_grid")


def test_the_network_tells_every_weight_with_its_two_ends():
    found = re.findall(r"w(\d) = ([\d.]+) (?:leads )?from (\w+) to (\w+)", told("network_diagram_values"))
    units = [("x", "h", S41[0]), ("h", "o", S41[1])]
    expected = [
        (f"{weights[j][i]:g}", f"{source}{i + 1}", f"{target}{j + 1}")
        for source, target, weights in units
        for j in range(2)
        for i in range(2)
    ]
    assert [number for number, *_ in found] == list("12345678")
    assert [tuple(rest) for _, *rest in found] == expected
    assert "Biases: b1 = 0.35 at h1, b1 = 0.35 at h2, b2 = 0.6 at o1, b2 = 0.6 at o2." in told(
        "network_diagram_values"
    )


def test_the_network_tells_what_is_highlighted_and_how_large_it_is():
    assert told("network_diagram_paths").endswith(f"Highlighted: {', '.join(TWO_PATHS)}.")
    assert "errors add up to E_total" in told("network_diagram_road")
    assert "784 inputs, 100 hidden units, 50 hidden units and 10 outputs" in told("network_diagram_large")
    assert "w1" not in told("network_diagram_large")
    assert plots.describe(plots.network_diagram([9, 1])) == "Network with 9 inputs and 1 output."


@pytest.mark.parametrize(
    ("unit", "points", "expected"),
    [
        (LTU([1, -2], -3), [[6, 1], [6, 2], [3, 0]], "The line x1 − 2·x2 − 3 = 0; "),
        (
            LTU([1, -2], -3),
            [[6, 1], [6, 2], [3, 0]],
            "answers 2 with 1 and 1 with 0. 1 of them lies on the line.",
        ),
        (LTU([-0.5, 0], 0), [[1, 1], [2, 2]], "The line −0.5·x1 = 0; "),
        (
            LTU([0, 0], -1),
            [[1, 1]],
            "no line: the unit answers 0 everywhere. Of 1 point it answers 0 with 1 and 1 with 0.",
        ),
        (LTU([0, 0], 0), [[1, 1]], "the unit answers 1 everywhere."),
        (LTU([1, 1], -90), [[0, 0], [1, 1]], "The line x1 + x2 − 90 = 0 lies outside the figure."),
    ],
)
def test_the_line_tells_its_equation_and_counts_the_answers(unit, points, expected):
    assert expected in plots.describe(plots.decision_line(unit, points))


def test_the_line_marks_each_point_by_the_answer_of_the_unit_even_in_a_near_tie():
    near = np.array([[0.1, 0.2]])
    for sign in (1.0, -1.0):
        unit = LTU([sign, sign], -0.3 * sign)
        assert f"answers {unit(near[0])} with 1" in plots.describe(plots.decision_line(unit, near))


def test_the_arrow_stands_at_right_angles_to_the_line_and_points_to_the_ones():
    for w, b in (([1, -2], -3), ([-3, 0.5], 1), ([0, 1], -0.5)):
        ax = plots.decision_line(LTU(w, b), [[-3, -3], [3, 3]])
        line = ax.lines[0].get_xydata()
        (arrow,) = [text for text in ax.texts if text.arrow_patch is not None]
        tip, foot = np.array(arrow.xy), np.array(arrow.xyann)
        assert_allclose((line[1] - line[0]) @ (tip - foot), 0, atol=1e-9)
        assert_allclose(np.vstack([line, foot]) @ w + b, 0, atol=1e-9)
        assert tip @ w + b > 0


def test_the_regions_count_the_instances_that_lie_wrong():
    data = datasets.penguins()
    means = np.array([data.X[data.y == k].mean(axis=0) for k in range(3)])
    distance = (((data.X[:, None] - means) ** 2) / [30.0, 4.0]).sum(axis=-1)
    wrong = int((distance.argmin(axis=1) != data.y).sum())
    counts = [int((data.y == k).sum()) for k in range(3)]
    text = told("decision_regions")
    assert f"{wrong} of {len(data.y)} instances lie in the wrong region." in text
    assert "({} of Adelie, {} of Chinstrap, {} of Gentoo)".format(*counts) in text


@pytest.mark.parametrize(
    ("answers", "wrong"),
    [
        (lambda X: (X[:, 0] != X[:, 1]).astype(int), "None of 4"),
        (lambda X: np.abs(X[:, :1] - X[:, 1:]), "None of 4"),
        (lambda X: np.eye(2)[(X[:, 0] == X[:, 1]).astype(int)], "4 of 4"),
        (lambda X: np.full((len(X), 1), 0.5), "2 of 4"),  # exactly one half is class 0, as in Keras
        (lambda X: X[:, 0] > 0.5, "2 of 4"),
    ],
)
def test_a_classifier_may_answer_with_classes_or_with_probabilities(answers, wrong):
    def within(X):
        return answers(np.clip(X, 0, 1))

    assert f"{wrong} instances" in plots.describe(plots.decision_regions(within, XOR_X, XOR_Y))


def test_the_hidden_space_tells_which_instances_have_become_one():
    before, after = map(plots.describe, FIGURES["hidden_space"]())
    assert before.startswith("Before the layer: 00 at (0, 0), 01 at (0, 1), 10 at (1, 0), 11 at (1, 1).")
    assert after.startswith("After the layer: 00 at (0, 0), 01 and 10 at (0, 1), 11 at (1, 1).")
    assert after.endswith("Drawn with the line −h1 + h2 − 0.5 = 0.")


def test_many_instances_are_told_by_number_and_range():
    X, y = datasets.moons(50, np.random.default_rng(0))
    text = plots.describe(plots.hidden_space(X, np.maximum(X, 0), y)[1])
    assert numbers(text)[0] == 50
    assert_allclose(
        numbers(text)[2:], np.array([np.maximum(X, 0).min(0), np.maximum(X, 0).max(0)]).T.ravel(), rtol=1e-3
    )


def test_the_activations_tell_their_ends_and_slopes():
    text = plots.describe(plots.activation_curves(["sigmoid"], reach=2))
    ends = 1 / (1 + np.exp([2.0, -2.0]))
    assert_allclose(numbers(text), [ends[0], -2, ends[1], 2, 0.5, 0, ends[0] * ends[1], 0.25, 0], rtol=1e-3)
    assert "is 0 everywhere" in plots.describe(plots.activation_curves(["step"]))


def test_the_cost_curve_finds_both_minima_and_tells_the_way():
    roots = np.sort(np.roots([4, 0, -4, 0.3]).real)[[0, 2]]
    heights = roots**4 - 2 * roots**2 + 0.3 * roots
    text = told("cost_curve")
    assert_allclose(numbers(text)[2:6], [roots[0], heights[0], roots[1], heights[1]], rtol=6e-3)
    assert_allclose(numbers(text)[6:], [2, 1.5, 1.0125, 1, -0.7], rtol=1e-3)
    assert "at p = 1, the edge, with 0" in told("cost_curve_several")


def test_the_surface_tells_the_optimum_of_xor():
    assert told("cost_surface").endswith("The optimum is marked at w1 = 0, w2 = 0, with cost 0.25.")
    bowl = plots.cost_surface(lambda a, b: (a - 1) ** 2 + (b + 1) ** 2, names=("a", "b"))
    assert plots.describe(bowl).endswith(
        "The lowest point of the grid is marked at a = 1, b = −1, with cost 0."[-40:]
    )


def test_the_learning_curves_tell_first_last_and_best():
    loss, accuracy = map(plots.describe, FIGURES["learning_curves"]())
    assert loss == "In 3 epochs loss goes from 0.9 to 0.3; val_loss from 1 to 0.7, smallest 0.6 in epoch 2."
    assert accuracy == "In 3 epochs accuracy goes from 0.5 to 0.8."
    unequal = plots.learning_curves({"a": [3, 2, 1], "b": [3]})
    assert plots.describe(unequal) == "a goes from 3 to 1 in 3 epochs; b from 3 to 3 in 1 epoch."


def test_a_history_of_fit_can_be_drawn_as_it_is():
    class History:
        history = HISTORY

    assert len(plots.learning_curves(History())) == 2


def test_the_v_tells_its_bottom_and_the_powers_of_its_arms():
    text = told("gradient_error")
    assert "Centred is smallest" in text
    assert text.count("to its left it grows as ε to the −1") == 2
    assert "to its right as ε to the 2. One-sided" in text
    assert text.endswith("to its right as ε to the 1.")
    eps = np.logspace(-8, -2, 7)
    zero = plots.gradient_error(eps, [0, 1e-9, 2e-9, 3e-9, 4e-9, 5e-9, 6e-9])
    assert "1 error of exactly 0 is left out" in plots.describe(zero)
    assert "ε to the" not in plots.describe(zero)
