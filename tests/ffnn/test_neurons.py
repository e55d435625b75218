"""Neurons: gates of the slides, units and layers that agree, sixteen tables decided, two rules that learn."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from numpy.testing import assert_allclose, assert_array_equal

from ffnn import datasets, gradcheck
from ffnn.neurons import LTU, TWO_INPUT_FUNCTIONS, LogisticUnit, LTULayer, Perceptron, ThresholdGate, realise
from tests.ffnn import contracts

CORNERS = list(product((0, 1), repeat=2))
AND, OR, XOR = ([0, 0, 0, 1], [0, 1, 1, 1], [0, 1, 1, 0])
IMPOSSIBLE = {"XOR", "XNOR"}
eighths = st.integers(-800, 800).map(lambda n: n / 8)  # sums of products of these are exact


def truth_table(unit):
    return tuple(unit(corner) for corner in CORNERS)


# Gates that count


def test_the_three_gates_of_the_slides_follow_from_their_wiring():
    copy, both, either = ThresholdGate([2]), ThresholdGate([1, 1]), ThresholdGate([2, 2])
    assert [copy([a]) for a in (0, 1)] == [0, 1]
    assert list(truth_table(both)) == AND
    assert list(truth_table(either)) == OR


def test_read_as_more_than_two_the_slide_makes_other_gates():
    copy, both, either = (ThresholdGate(wiring, k=3) for wiring in ([2], [1, 1], [2, 2]))
    assert [copy([a]) for a in (0, 1)] == [0, 0]
    assert list(truth_table(both)) == [0, 0, 0, 0]
    assert list(truth_table(either)) == AND


@given(st.lists(st.integers(0, 3), max_size=5), st.integers(-1, 16), st.data())
def test_a_gate_fires_exactly_when_enough_signals_arrive(wiring, k, data):
    active = data.draw(st.lists(st.booleans(), min_size=len(wiring), max_size=len(wiring)))
    signals = [wire for wire, is_active in zip(wiring, active, strict=True) for _ in range(wire) if is_active]
    assert ThresholdGate(wiring, k)(active) == int(len(signals) >= k)


def test_a_gate_that_only_counts_is_never_switched_off_by_an_input():
    for wiring in product(range(4), repeat=2):
        for k in range(8):
            table = truth_table(ThresholdGate(wiring, k))
            assert table[0] <= min(table[1:3]) <= max(table[1:3]) <= table[3]


def test_a_gate_is_equal_to_one_wired_alike():
    assert ThresholdGate([1, 1]) == ThresholdGate((1, 1), k=2)
    assert repr(ThresholdGate(np.array([1, 1]))) == "ThresholdGate(wiring=(1, 1), k=2)"


@pytest.mark.parametrize("wiring", [[-1], [0.5], ["2"], 2, [[1, 1]]], ids=repr)
def test_a_wiring_that_is_none_is_refused(wiring):
    with pytest.raises(ValueError, match=r"wiring is .*; expected how many wires"):
        ThresholdGate(wiring)


@pytest.mark.parametrize("k", [1.5, "2", None, True], ids=repr)
def test_a_number_of_signals_that_is_none_is_refused(k):
    with pytest.raises(ValueError, match=r"k is .*; expected a whole number"):
        ThresholdGate([1, 1], k)


@pytest.mark.parametrize("inputs", [[1], [1, 0, 1], 1, [[1, 0]]], ids=repr)
def test_a_gate_refuses_inputs_that_it_has_no_wires_for(inputs):
    with pytest.raises(ValueError, match=r"inputs have shape .*; this gate is wired for \(2,\)"):
        ThresholdGate([1, 1])(inputs)


@pytest.mark.parametrize("inputs", [[0.5, 1], [2, 0], [-1, 1], [np.nan, 1]], ids=repr)
def test_a_gate_refuses_inputs_that_are_neither_silent_nor_active(inputs):
    with pytest.raises(ValueError, match=r"expected only 0 \(silent\) and 1 \(active\)"):
        ThresholdGate([1, 1])(inputs)


# Units


def test_a_unit_answers_with_a_plain_integer():
    answer = LTU([1, -2], -3)([6, 1])
    assert (answer, type(answer)) == (1, int)


def test_zero_counts_as_yes():
    assert LTU([1, -2], -3)([3, 0]) == 1


def test_a_unit_has_no_bias_unless_it_is_given_one():
    assert LTU([1.0]).b == 0


@given(hnp.arrays(np.float64, 3, elements=eighths), eighths, hnp.arrays(np.float64, 3, elements=eighths))
def test_a_unit_says_yes_from_its_line_on(w, b, x):
    assert LTU(w, b)(x) == int(sum(w_i * x_i for w_i, x_i in zip(w, x, strict=True)) + b >= 0)


@given(
    hnp.arrays(np.float64, (4, 3), elements=eighths),
    hnp.arrays(np.float64, (2, 3), elements=eighths),
    hnp.arrays(np.float64, 2, elements=eighths),
)
def test_a_layer_says_what_its_units_say_one_by_one(X, W, b):
    answers = contracts.call_twice(lambda X, W, b: LTULayer(W, b)(X), X, W, b)
    assert answers.dtype.kind == "i"
    assert_array_equal(answers, [[LTU(w, c)(x) for w, c in zip(W, b, strict=True)] for x in X])


def test_a_layer_answers_no_instances_with_an_empty_table():
    assert LTULayer([[1, 1]], [0])(np.empty((0, 2))).shape == (0, 1)


def test_a_unit_prints_as_it_is_made():
    unit = LTU([1, -2.5, 0.1], -0.0)
    assert repr(unit) == "LTU(w=[1, -2.5, 0.1], b=0)"
    again = eval(repr(unit))
    assert_array_equal(again.w, unit.w)


def test_a_unit_keeps_weights_of_its_own():
    w = np.array([1.0, 1.0])
    unit = LTU(w, -1.5)
    w[:] = 0
    assert unit([1, 1]) == 1
    with pytest.raises(ValueError, match="read-only"):
        unit.w[0] = 0


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: LTU(1.0), r"w has shape \(\); expected a row"),
        (lambda: LTU([[1.0]]), r"w has shape \(1, 1\); expected a row"),
        (lambda: LTU([np.nan]), "w holds NaN or infinity"),
        (lambda: LTU([1.0], np.inf), "b holds NaN or infinity"),
        (lambda: LTU([1.0], [0.0]), r"b has shape \(1,\); expected a number"),
        (lambda: LTU(["1"]), "w has dtype"),
        (lambda: LTU([1, 2])([1]), r"x has shape \(1,\); this unit has 2 weights"),
        (lambda: LTU([1, 2])([1, np.nan]), "x holds NaN"),
        (lambda: LTU([1, 2])([[1, 2]]), "takes one instance, LTULayer takes a table"),
        (lambda: LTULayer([1, 2], [0]), r"W has shape \(2,\); expected a table"),
        (lambda: LTULayer([[1, 2]], [0, 0]), r"b has shape \(2,\); W has 1 rows"),
        (lambda: LTULayer([[1, 2]], 0), r"b has shape \(\); expected a row"),
        (lambda: LTULayer([[1, 2]], [0])([1, 2]), r"X has shape \(2,\); expected a table"),
        (lambda: LTULayer([[1, 2]], [0])([[1, 2, 3]]), r"X has shape \(1, 3\); .*expects \(m, 2\)"),
        (lambda: LTULayer([[1, 2]], [0])([[1, np.inf]]), "X holds NaN or infinity"),
    ],
)
def test_what_does_not_fit_a_unit_is_refused_by_name(make, said):
    with pytest.raises(ValueError, match=said):
        make()


# All sixteen tables


def test_the_sixteen_functions_are_all_there_are():
    assert len(TWO_INPUT_FUNCTIONS) == 16
    assert set(TWO_INPUT_FUNCTIONS.values()) == set(product((0, 1), repeat=4))


def test_the_names_of_the_functions_mean_what_they_say():
    rules = {
        "always 0": lambda a, b: False,
        "AND": lambda a, b: a and b,
        "x1, not x2": lambda a, b: a and not b,
        "x1": lambda a, b: a,
        "x2, not x1": lambda a, b: b and not a,
        "x2": lambda a, b: b,
        "XOR": lambda a, b: a != b,
        "OR": lambda a, b: a or b,
        "NOR": lambda a, b: not (a or b),
        "XNOR": lambda a, b: a == b,
        "NOT x2": lambda a, b: not b,
        "x1 or not x2": lambda a, b: a or not b,
        "NOT x1": lambda a, b: not a,
        "x2 or not x1": lambda a, b: b or not a,
        "NAND": lambda a, b: not (a and b),
        "always 1": lambda a, b: True,
    }
    assert {
        name: tuple(int(rule(*corner)) for corner in CORNERS) for name, rule in rules.items()
    } == TWO_INPUT_FUNCTIONS
    for name, table in datasets.GATES.items():
        assert TWO_INPUT_FUNCTIONS[name.upper()] == table


@pytest.mark.parametrize("name", TWO_INPUT_FUNCTIONS)
def test_a_unit_is_found_for_every_table_but_two_and_has_that_table(name):
    unit = realise(TWO_INPUT_FUNCTIONS[name])
    if name in IMPOSSIBLE:
        assert unit is None
    else:
        assert truth_table(unit) == TWO_INPUT_FUNCTIONS[name]
        assert min(abs(unit.w @ corner + unit.b) for corner in CORNERS) == 0.5


@given(hnp.arrays(np.float64, 2, elements=eighths), eighths)
def test_no_unit_has_a_table_that_was_declared_impossible(w, b):
    assert realise(truth_table(LTU(w, b))) is not None


def test_the_units_of_the_named_gates_are_those_of_the_book():
    expected = {
        "AND": LTU([1, 1], -1.5),
        "OR": LTU([1, 1], -0.5),
        "NAND": LTU([-1, -1], 1.5),
        "NOT x1": LTU([-1, 0], 0.5),
        "NOR": LTU([-1, -1], 0.5),
        "x1, not x2": LTU([1, -1], -0.5),
    }
    for name, unit in expected.items():
        assert repr(realise(TWO_INPUT_FUNCTIONS[name])) == repr(unit)


@pytest.mark.parametrize("table", [[0, 1], [0, 1, 1, 2], [0.5, 0, 0, 0], "0001", [[0, 0], [0, 1]]], ids=repr)
def test_what_is_no_table_is_refused(table):
    with pytest.raises(ValueError, match=r"table is .*; expected four answers of 0 or 1"):
        realise(table)


# Rosenblatt's rule


def test_the_perceptron_learns_and_step_by_step():
    learned = Perceptron().fit(CORNERS, AND)
    assert (learned.w.tolist(), learned.b, learned.mistakes) == ([2, 1], -3, [2, 3, 3, 2, 1, 0])
    assert learned.converged
    assert repr(learned.unit) == "LTU(w=[2, 1], b=-3)"


def test_the_perceptron_learns_or():
    learned = Perceptron().fit(CORNERS, OR)
    assert (learned.w.tolist(), learned.b, learned.mistakes) == ([1, 1], -1, [2, 2, 1, 0])


def test_the_perceptron_never_learns_xor():
    learned = Perceptron(max_epochs=50).fit(CORNERS, XOR)
    assert len(learned.mistakes) == 50
    assert 0 not in learned.mistakes
    assert not learned.converged


@given(
    hnp.arrays(np.float64, (6, 2), elements=eighths),
    hnp.arrays(np.float64, 2, elements=st.integers(-8, 8)),
    st.data(),
)
def test_where_a_line_separates_with_a_margin_the_perceptron_ends_with_one(X, w, data):
    b = data.draw(st.integers(-8, 8)) + 0.5
    z = X @ w + b
    X, y = X[np.abs(z) > 20], (z > 0).astype(int)[np.abs(z) > 20]
    if len(X):
        learned = Perceptron(max_epochs=10_000).fit(X, y)
        assert learned.converged
        assert learned.mistakes[-1] == 0
        assert_array_equal(learned(X), y)


def test_the_path_holds_the_start_and_every_correction():
    learned = Perceptron().fit(CORNERS, OR)
    assert learned.path.tolist() == [[0, 0, 0], [0, 0, -1], [0, 1, 0], [0, 1, -1], [1, 1, 0], [1, 1, -1]]
    assert len(learned.path) == sum(learned.mistakes) + 1


def test_the_learning_rate_scales_the_weights_and_changes_no_answer():
    one, quarter = Perceptron().fit(CORNERS, AND), Perceptron(eta=0.25).fit(CORNERS, AND)
    assert_array_equal(quarter.path, one.path / 4)
    assert quarter.mistakes == one.mistakes


def test_a_second_fit_starts_from_zero_again():
    perceptron = Perceptron()
    perceptron.fit(CORNERS, AND)
    assert perceptron.fit(CORNERS, OR).mistakes == [2, 2, 1, 0]


# The deck's rule


def test_one_epoch_of_the_logistic_unit_is_one_step_down_the_gradient():
    X, y = np.array([[1.0, 2.0], [3.0, -1.0], [0.5, 0.5]]), np.array([1, 0, 1])

    def cost(w, b):
        p = 1 / (1 + np.exp(-(X @ w + b)))
        return float(-(y * np.log(p) + (1 - y) * np.log(1 - p)).mean())

    learned = LogisticUnit(eta=0.5, max_epochs=2).fit(X, y)
    w, b = np.zeros(2), np.zeros(())
    for loss in learned.losses:
        assert_allclose(loss, cost(w, b), rtol=1e-10, atol=0)
        dw, db = gradcheck.numerical_gradient(cost, [w, b])
        w_before, b_before, w, b = w, b, w - 0.5 * dw, b - 0.5 * db
    assert len(learned.losses) == 3
    assert_allclose([*learned.w, learned.b], [*w_before, b_before], rtol=0, atol=1e-9)


def test_on_xor_the_logistic_unit_is_at_its_best_at_once_and_knows_nothing():
    learned = LogisticUnit().fit(CORNERS, XOR)
    assert learned.converged
    assert_allclose(learned.losses, [np.log(2)], rtol=1e-15, atol=0)
    assert learned(CORNERS).tolist() == [0.5] * 4


def test_on_overlapping_classes_the_logistic_unit_converges_to_where_the_gradient_is_zero():
    x, y = np.array([[0.0], [1.0], [0.5], [2.0], [1.5]]), np.array([0, 0, 1, 1, 0])
    learned = LogisticUnit(eta=2.0, max_epochs=20_000, tolerance=1e-9).fit(x, y)
    assert learned.converged
    assert_allclose(x.T @ (learned(x) - y) / 5, [0.0], rtol=0, atol=1e-9)
    assert (np.diff(learned.losses) <= 0).all()


def test_convergence_asks_for_the_slope_of_every_weight_not_of_the_bias_alone():
    learned = LogisticUnit(max_epochs=3).fit(
        [[-1.0], [1.0]], [0, 1]
    )  # the bias is best at 0, where it starts
    assert not learned.converged
    assert learned.w[0] > 0


def test_on_separable_classes_the_weights_grow_for_ever_and_no_convergence_is_claimed():
    short, long = (LogisticUnit(eta=2.0, max_epochs=n).fit(CORNERS, AND) for n in (500, 5000))
    assert not short.converged
    assert not long.converged
    assert np.linalg.norm(long.w) > np.linalg.norm(short.w) + 1
    assert_array_equal(short(CORNERS) > 0.5, AND)


def test_the_logistic_unit_survives_a_learning_rate_that_is_far_too_large():
    with contracts.floating_point_errors_raise():
        assert np.isfinite(LogisticUnit(eta=1e5, max_epochs=20).fit(CORNERS, AND).losses).all()


# What holds of both


@pytest.mark.parametrize("learner", [Perceptron, LogisticUnit])
def test_learning_leaves_the_examples_alone(learner):
    contracts.call_twice(lambda X, y: learner().fit(X, y).w, CORNERS, AND)


@pytest.mark.parametrize("learner", [Perceptron, LogisticUnit])
@pytest.mark.parametrize(
    ("X", "y", "said"),
    [
        ([0, 1], [0, 1], r"X has shape \(2,\); expected a table"),
        (np.empty((0, 2)), [], r"y has shape \(0,\) for X of shape \(0, 2\)"),
        ([[0], [1]], [0], r"y has shape \(1,\) for X of shape \(2, 1\)"),
        ([[0], [1]], [[0], [1]], r"y has shape \(2, 1\)"),
        ([[0], [1]], [-1, 1], "y holds -1; expected only 0 and 1"),
        ([[0], [1]], [np.nan, 1], "y holds nan"),
        ([[np.nan], [1]], [0, 1], "X holds NaN"),
        ([["a"], ["b"]], [0, 1], "X has dtype"),
    ],
)
def test_examples_that_do_not_fit_are_refused_by_name(learner, X, y, said):
    with pytest.raises(ValueError, match=said):
        learner().fit(X, y)


@pytest.mark.parametrize("learner", [Perceptron, LogisticUnit])
@pytest.mark.parametrize("eta", [0, -1.0, np.nan, np.inf, "1", None, [1.0]], ids=repr)
def test_a_learning_rate_that_is_none_is_refused(learner, eta):
    with pytest.raises(ValueError, match=r"eta is .*; expected a positive number"):
        learner(eta=eta)


@pytest.mark.parametrize("learner", [Perceptron, LogisticUnit])
@pytest.mark.parametrize("epochs", [0, -1, 1.5, "10", True], ids=repr)
def test_a_number_of_epochs_that_is_none_is_refused(learner, epochs):
    with pytest.raises(ValueError, match=r"max_epochs is .*; expected a whole number"):
        learner(max_epochs=epochs)


@pytest.mark.parametrize("learner", [Perceptron, LogisticUnit])
def test_a_unit_that_has_not_learned_says_so(learner):
    with pytest.raises(RuntimeError, match=r"call fit\(X, y\) first"):
        learner()(CORNERS)


@pytest.mark.parametrize("learner", [Perceptron, LogisticUnit])
def test_a_learned_unit_refuses_instances_of_another_width(learner):
    with pytest.raises(ValueError, match=r"X has shape \(1, 3\)"):
        learner().fit(CORNERS, AND)([[0, 0, 1]])
