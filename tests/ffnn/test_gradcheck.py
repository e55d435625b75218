"""The gradient check is checked: right gradients pass, planted wrong ones are found, each by name."""

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from numpy.testing import assert_allclose, assert_array_equal

from ffnn import backprop, deck
from ffnn.gradcheck import (
    THRESHOLD,
    Comparison,
    Report,
    check_gradients,
    check_network,
    error_curve,
    numerical_gradient,
    relative_error,
)

vectors = hnp.arrays(np.float64, 4, elements=st.floats(-10, 10))


def quadratic(W, b):
    return float((W**2).sum() + 3 * b.sum())


W, B = np.array([[1.0, -2.0, 0.5], [0.25, 3.0, -1.0]]), np.array([2.0, -1.0])


# Measuring


def test_the_measured_gradient_of_a_square_is_twice_the_number():
    measured = numerical_gradient(quadratic, [W, B])
    assert [g.shape for g in measured] == [(2, 3), (2,)]
    assert_allclose(measured[0], 2 * W, rtol=1e-9, atol=0)
    assert_allclose(measured[1], [3, 3], rtol=1e-9, atol=0)


def test_a_single_number_has_a_gradient_too():
    (measured,) = numerical_gradient(np.sin, [0.3])
    assert measured.shape == ()
    assert_allclose(measured, np.cos(0.3), rtol=1e-9, atol=0)


def test_whole_numbers_and_float32_are_nudged_in_float64():
    for dtype in (np.int64, np.float32):
        (measured,) = numerical_gradient(lambda w: (w**2).sum(), [np.array([3, 4], dtype)])
        assert_allclose(measured, [6, 8], rtol=1e-9, atol=0)


def test_centred_nudges_have_an_error_of_the_second_order_and_one_sided_ones_of_the_first():
    def errors(centred):
        return [abs(numerical_gradient(np.exp, [0.5], eps, centred)[0] - np.exp(0.5)) for eps in (1e-2, 5e-3)]

    centred, one_sided = errors(True), errors(False)
    assert_allclose(centred[0] / centred[1], 4, rtol=1e-3)
    assert_allclose(one_sided[0] / one_sided[1], 2, rtol=5e-3)


def test_one_sided_is_upwards():
    (measured,) = numerical_gradient(lambda w: max(w, 0.0), [0.0], centred=False)
    assert measured == 1


def test_a_centred_nudge_at_a_kink_measures_the_middle():
    assert numerical_gradient(lambda w: max(w, 0.0), [0.0])[0] == 0.5


def test_parameters_come_back_to_the_last_bit_even_after_an_error():
    w = np.array([0.1, 0.2, 0.3])
    before = w.tobytes()
    numerical_gradient(lambda w: (w**3).sum(), [w])
    assert w.tobytes() == before

    def breaks_at_the_second(w):
        if w[1] != 0.2:
            raise ZeroDivisionError
        return w[0]

    with pytest.raises(ZeroDivisionError):
        numerical_gradient(breaks_at_the_second, [w])
    assert w.tobytes() == before


def test_read_only_parameters_can_be_checked():
    (measured,) = numerical_gradient(lambda W1: (W1**2).sum(), [deck.NET.W1])
    assert_allclose(measured, 2 * deck.NET.W1, rtol=1e-9, atol=0)


def test_a_function_that_changes_its_arguments_is_told_so():
    def careless(w):
        w *= 2
        return w.sum()

    with pytest.raises(ValueError, match="read-only"):
        numerical_gradient(careless, [[1.0, 2.0]])


@pytest.mark.parametrize("value", [np.nan, np.inf, np.ones(2), "1", None], ids=repr)
def test_a_function_must_give_one_finite_number(value):
    with pytest.raises(ValueError, match=r"f gave .*; expected one finite number"):
        numerical_gradient(lambda w: value, [[1.0]])


def test_one_array_in_place_of_a_list_is_refused():
    with pytest.raises(ValueError, match=r"params is one array; expected a list of arrays, \[params\]"):
        numerical_gradient(np.sum, np.ones(3))


@pytest.mark.parametrize("eps", [0, -1e-5, np.nan, np.inf])
def test_a_nudge_is_a_positive_number(eps):
    with pytest.raises(ValueError, match=r"eps is .*; expected a small positive number"):
        numerical_gradient(np.sum, [[1.0]], eps)


# Comparing


def test_the_relative_error_of_nothing_and_nothing_is_nothing():
    assert relative_error(np.zeros((2, 3)), np.zeros((2, 3))) == 0
    assert relative_error([], []) == 0


@example(np.zeros(4), np.full(4, 4.85386925e-161), 0.03125)
@given(vectors, vectors, st.floats(1e-3, 1e3))
def test_the_relative_error_is_symmetric_between_0_and_1_and_blind_to_scale(a, n, factor):
    error = relative_error(a, n)
    assert 0 <= error <= 1 + 1e-15
    assert relative_error(n, a) == error
    assert_allclose(relative_error(factor * a, factor * n), error, rtol=1e-9, atol=1e-12)


def test_the_relative_error_is_the_ratio_of_lengths():
    assert_allclose(relative_error([[3.0, 0.0]], [[0.0, 4.0]]), 5 / 7, rtol=1e-15, atol=0)
    assert relative_error([2.0], [-2.0]) == 1


def test_nan_is_no_agreement():
    assert np.isnan(relative_error([np.nan], [1.0]))
    assert not Comparison("w", np.array([np.nan]), np.array([1.0])).agrees()


def test_a_column_is_not_compared_with_a_row():
    with pytest.raises(ValueError, match=r"a has shape \(3, 1\) but n has \(3,\)"):
        relative_error(np.ones((3, 1)), np.ones(3))


def test_a_true_zero_that_is_measured_as_rounding_passes_and_says_why():
    report = check_gradients(lambda w: 1e3 + np.spacing(1e3) * (w > 0), [0.0], [0.0])  # moves by its last bit
    assert report.worst.measured != 0
    assert report.passed
    assert str(report).endswith("(rounding)")


def test_a_small_but_wrong_gradient_is_no_rounding():
    report = check_gradients(lambda w: 1 + 1e-6 * w, [0.5], [1.001e-6])
    assert not report.passed


# Planted mistakes


@pytest.fixture
def network():
    """A network of three layers of unequal width, a cost of its parameters, and their true gradients."""
    rng = np.random.default_rng(7)
    X, Y, acts = rng.normal(size=(5, 3)), np.eye(2)[[0, 1, 1, 0, 1]], ["tanh", "sigmoid", "softmax"]
    shapes = [(4, 3), (4, 4), (2, 4)]
    params = [(rng.normal(size=shape), rng.normal(size=shape[0])) for shape in shapes]
    forward = backprop.forward_pass(X, params, acts)
    gradients = backprop.backward_pass(forward, Y, params, acts, "cross_entropy").gradients
    return (
        lambda params: backprop.cost_of(X, Y, params, acts, "cross_entropy"),
        params,
        gradients,
        forward,
        Y,
    )


def planted(gradients, layer, kind, wrong):
    """The gradients with one array replaced."""
    changed = [list(pair) for pair in gradients]
    changed[layer - 1]["Wb".index(kind)] = wrong(gradients[layer - 1]["Wb".index(kind)])
    return changed


def test_the_gradients_of_a_right_network_pass(network):
    cost, params, gradients, *_ = network
    report = check_network(cost, params, gradients)
    assert report.passed, report
    assert report.worst.relative_error < 1e-8
    assert [one.name for one in report.comparisons] == ["W1", "b1", "W2", "b2", "W3", "b3"]
    assert str(report).startswith("gradient check: passed, all within 1e-06\nW1 (4, 3): relative error")


@pytest.mark.parametrize("layer", [1, 2, 3])
@pytest.mark.parametrize("kind", ["W", "b"])
def test_an_error_of_half_a_thousandth_in_one_array_is_found_by_name(network, layer, kind):
    cost, params, gradients, *_ = network
    report = check_network(cost, params, planted(gradients, layer, kind, lambda g: 1.0005 * g))
    assert [one.name for one in report.failures] == [f"{kind}{layer}"]
    assert report.worst.name == f"{kind}{layer}"
    assert f"FAILED for {kind}{layer}, off by more than 1e-06" in str(report)
    assert "all are 1.0005 times the measured" in str(report)


def test_a_wrong_entry_is_found_at_its_place(network):
    cost, params, gradients, *_ = network

    def nudge(g):
        g = g.copy()
        g[2, 1] += 1e-4
        return g

    report = check_network(cost, params, planted(gradients, 2, "W", nudge))
    assert (report.worst.name, report.worst.worst_entry) == ("W2", (2, 1))
    assert "worst at [2, 1]: given " in str(report.worst)


def test_a_transposed_square_gradient_is_found_and_recognised(network):
    cost, params, gradients, *_ = network
    report = check_network(cost, params, planted(gradients, 2, "W", np.transpose))
    assert [one.name for one in report.failures] == ["W2"]
    assert report.worst.hint == "the given gradient is the transpose"


def test_a_transposed_gradient_of_another_shape_is_refused_by_name(network):
    cost, params, gradients, *_ = network
    with pytest.raises(
        ValueError, match=r"gradient of W1 has shape \(3, 4\) but W1 has \(4, 3\); is it the transpose"
    ):
        check_network(cost, params, planted(gradients, 1, "W", np.transpose))


def test_a_missing_path_is_found_in_every_array_below_it(network):
    cost, params, _, forward, Y = network
    deltas = [(forward.A[-1] - Y) / 5]
    for layer, slope in ((3, forward.A[2] * (1 - forward.A[2])), (2, 1 - forward.A[1] ** 2)):
        W_above = params[layer - 1][0]
        if layer == 3:
            W_above = np.vstack(
                [W_above[:1], np.zeros_like(W_above[1:])]
            )  # only the path through the first output
        deltas.insert(0, (deltas[0] @ W_above) * slope)
    wrong = [(delta.T @ A, delta.sum(axis=0)) for delta, A in zip(deltas, forward.A[:-1], strict=True)]
    report = check_network(cost, params, wrong)
    assert [one.name for one in report.failures] == ["W1", "b1", "W2", "b2"]


@pytest.mark.parametrize(
    ("wrong", "hint"),
    [
        (np.negative, "all are -1 times the measured"),
        (lambda g: g * 5, "all are 5 times the measured"),
        (np.zeros_like, "the given gradient is all zeros"),
    ],
)
def test_the_usual_slips_are_recognised(network, wrong, hint):
    cost, params, gradients, *_ = network
    report = check_network(cost, params, planted(gradients, 3, "b", wrong))
    assert report.worst.name == "b3"
    assert report.worst.hint == hint
    assert str(report).endswith(f"<- {hint}")


def test_a_gradient_of_nan_fails(network):
    cost, params, gradients, *_ = network
    report = check_network(
        cost, params, planted(gradients, 1, "b", lambda g: np.where([1, 0, 0, 0], np.nan, g))
    )
    assert (report.worst.name, report.worst.worst_entry, report.passed) == ("b1", (0,), False)


def test_a_cost_that_ignores_its_arguments_is_recognised():
    report = check_gradients(lambda w: 3.0, [[1.0]], [[2.0]])
    assert report.worst.hint == "the measured gradient is all zeros: does f use its arguments?"


def test_a_mistake_of_no_kind_gets_no_guess(network):
    cost, params, gradients, *_ = network
    report = check_network(cost, params, planted(gradients, 1, "W", lambda g: g[::-1]))
    assert not report.passed
    assert report.worst.hint == ""
    assert "<-" not in str(report)


def test_the_threshold_is_that_of_the_report():
    loose, strict = (check_gradients(np.sum, [[1.0]], [[1.001]], threshold=t) for t in (1e-2, THRESHOLD))
    assert loose.passed
    assert not strict.passed


def test_a_check_without_names_counts_the_parameters():
    report = check_gradients(quadratic, [W, B], [2 * W, np.array([3.0, 4.0])])
    assert report.worst.name == "parameter 1"


def test_an_empty_array_has_nothing_wrong_with_it():
    report = check_gradients(lambda w, v: v.sum(), [np.empty((0, 2)), [1.0]], [np.empty((0, 2)), [1.0]])
    assert report.passed
    assert "parameter 0 (0, 2): relative error 0.0e+00\n" in str(report)


@pytest.mark.parametrize(
    ("gradients", "names"),
    [([2 * W], None), ([2 * W, [3, 3]], ["W"]), ([], None)],
    ids=["gradients", "names", "none"],
)
def test_lists_of_unequal_length_are_refused(gradients, names):
    with pytest.raises(ValueError, match=r"there are 2 params, .*; expected as many of each"):
        check_gradients(quadratic, [W, B], gradients, names)


def test_there_must_be_something_to_check():
    with pytest.raises(ValueError, match="at least one"):
        check_gradients(lambda: 1.0, [], [])


def test_the_worst_of_a_report_is_one_that_failed():
    rounding = Comparison("a", np.zeros(1), np.array([1e-12]), noise=1e-10)
    wrong = Comparison("b", np.array([1.0]), np.array([1.1]), noise=1e-10)
    assert Report([rounding, wrong], THRESHOLD).worst is wrong


# The curve


def deck_error(W1, W2):
    net = deck.NET
    out = 1 / (1 + np.exp(-(W2 @ (1 / (1 + np.exp(-(W1 @ net.x + net.b1)))) + net.b2)))
    return float(((net.t - out) ** 2).sum() / 2)


@pytest.fixture
def deck_gradients():
    return [
        np.array([[deck.VALUES[f"dE_dw{i}"].full for i in row] for row in rows])
        for rows in (((1, 2), (3, 4)), ((5, 6), (7, 8)))
    ]


def test_the_worked_example_passes_its_check(deck_gradients):
    report = check_gradients(deck_error, [deck.NET.W1, deck.NET.W2], deck_gradients, ["W1", "W2"])
    assert report.passed, report
    assert report.worst.relative_error < 1e-8


def test_the_curve_of_errors_is_a_v_and_centred_nudges_are_the_better_ones(deck_gradients):
    curve = error_curve(deck_error, [deck.NET.W1, deck.NET.W2], deck_gradients)
    assert curve.eps.shape == curve.centred.shape == curve.one_sided.shape == (45,)
    assert_allclose(curve.eps[[0, -1]], [1e-1, 1e-12], rtol=1e-12, atol=0)
    for errors in (curve.centred, curve.one_sided):
        bottom = errors.argmin()
        assert 0 < bottom < 44
        assert errors[0] > 10 * errors[bottom]
        assert errors[-1] > 10 * errors[bottom]
    at_1e5 = np.abs(curve.eps - 1e-5).argmin()
    assert curve.centred[at_1e5] < 1e-3 * curve.one_sided[at_1e5]
    assert curve.centred.min() < curve.one_sided.min()


def test_on_the_left_arm_the_error_falls_as_the_square_of_the_nudge(deck_gradients):
    curve = error_curve(deck_error, [deck.NET.W1, deck.NET.W2], deck_gradients, [1e-1, 1e-2])
    assert_allclose(curve.centred[0] / curve.centred[1], 100, rtol=0.02)
    assert_allclose(curve.one_sided[0] / curve.one_sided[1], 10, rtol=0.1)
    assert_array_equal(curve.eps, [1e-1, 1e-2])


def test_the_nudges_of_a_curve_stand_in_a_row():
    with pytest.raises(ValueError, match=r"eps has shape \(\); expected a row"):
        error_curve(np.sum, [[1.0]], [[1.0]], 1e-5)
