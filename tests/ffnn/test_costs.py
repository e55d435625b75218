"""Costs: right values, true gradients, exact far out, and a word for every mistake."""

from functools import partial

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from numpy.testing import assert_allclose, assert_array_equal

from ffnn import activations, costs, deck, gradcheck
from ffnn.costs import COSTS, SCALINGS
from tests.ffnn import contracts
from tests.ffnn.contracts import Z_EXTREME

NAMES = list(COSTS)
CROSS_ENTROPIES = ["bce", "cross_entropy"]
inside = st.floats(0.01, 0.99)
net_inputs = st.floats(-20, 20)


@st.composite
def examples(draw, name, hard=True):
    """Predictions, net inputs and targets that a cost takes; ``hard`` targets are 0 and 1."""
    m, k = draw(st.integers(1, 4)), draw(st.integers(2, 4))
    Z = draw(hnp.arrays(np.float64, (m, k), elements=net_inputs))
    if name == "cross_entropy":
        Y = np.eye(k)[draw(hnp.arrays(np.int64, m, elements=st.integers(0, k - 1)))]
        Y = Y if hard else 0.9 * Y + 0.1 / k
    else:
        Y = draw(hnp.arrays(np.float64, (m, k), elements=st.sampled_from([0.0, 1.0]) if hard else inside))
    return Z, activations.get(COSTS[name].output_unit).function(Z), Y


# Values


def test_the_squared_error_is_that_of_the_worked_example():
    for unit, t in zip("12", deck.NET.t, strict=True):
        out, error = deck.VALUES[f"out_o{unit}"].full, deck.VALUES[f"E_o{unit}"].full
        assert_allclose(costs.squared_error(out, t) / 2, error, rtol=1e-14, atol=0)


def test_the_mse_of_the_worked_example_is_its_total_error():
    out = [[deck.VALUES["out_o1"].full, deck.VALUES["out_o2"].full]]
    assert_allclose(
        costs.get("mse").value(out, [deck.NET.t]), deck.VALUES["E_total"].full, rtol=1e-14, atol=0
    )


def test_one_half_everywhere_costs_a_quarter_of_one_on_xor():
    assert costs.mean_squared_error(np.full((4, 1), 0.5), [[0], [1], [1], [0]], "instances") == 0.25  # S16


def test_not_knowing_costs_the_logarithm_of_the_number_of_classes():
    assert_allclose(costs.get("bce").value([[0.5]], [[1]]), np.log(2), rtol=1e-15, atol=0)
    assert_allclose(
        costs.get("cross_entropy").value(np.full((3, 5), 0.2), np.eye(5)[:3]), np.log(5), rtol=1e-15, atol=0
    )


def test_being_wrong_about_a_no_costs_something():
    assert costs.binary_cross_entropy(0.9, 0) > 2  # by S24 as printed it would be free


@pytest.mark.parametrize("scaling", SCALINGS)
def test_the_three_scalings_divide_one_sum(scaling):
    Y_hat, Y = np.random.default_rng(0).normal(size=(2, 5, 3))
    divisor = {"instances": 5, "mean": 15, "half": 10}[scaling]
    assert_allclose(
        costs.mean_squared_error(Y_hat, Y, scaling), ((Y_hat - Y) ** 2).sum() / divisor, rtol=1e-14, atol=0
    )


@pytest.mark.parametrize("scaling", SCALINGS)
def test_the_gradient_of_each_scaling_is_what_nudging_measures(scaling):
    Y_hat, Y = np.random.default_rng(0).normal(size=(2, 5, 3))
    (measured,) = gradcheck.numerical_gradient(
        partial(costs.mean_squared_error, Y=Y, scaling=scaling), [Y_hat]
    )
    assert gradcheck.relative_error(costs.mean_squared_error_gradient(Y_hat, Y, scaling), measured) < 1e-8


def test_the_mse_of_a_network_is_the_half_scaling():
    Y_hat, Y = np.random.default_rng(0).normal(size=(2, 5, 3))
    assert_allclose(
        costs.get("mse").value(Y_hat, Y), costs.mean_squared_error(Y_hat, Y, "half"), rtol=1e-15, atol=0
    )


# From net inputs


@pytest.mark.parametrize("name", NAMES)
@given(data=st.data())
def test_from_net_inputs_a_cost_is_the_same_where_the_plain_way_is_fine(name, data):
    Z, Y_hat, Y = data.draw(examples(name, hard=data.draw(st.booleans())))
    assert_allclose(costs.get(name).value_from_z(Z, Y), costs.get(name).value(Y_hat, Y), rtol=1e-6, atol=1e-9)


def test_from_net_inputs_binary_cross_entropy_is_right_to_the_last_digits():
    z = np.concatenate([np.linspace(-700, 700, 57), [-1e-9, 1e-9, 36.7]])
    for y, sign in ((1, -1), (0, 1)):
        exact = contracts.exactly(lambda z, sign=sign: (1 + (sign * z).exp()).ln(), z)
        assert_allclose(costs.binary_cross_entropy(z, np.full_like(z, y), True), exact, rtol=4e-16, atol=0)


def test_from_net_inputs_categorical_cross_entropy_keeps_its_digits_far_from_zero():
    small = costs.categorical_cross_entropy([[1.0, 0.0]], [[0, 1]], True)
    far = costs.categorical_cross_entropy(
        np.array([[10001.0, 10000.0]], np.float32), np.float32([[0, 1]]), True
    )
    assert_allclose(small, contracts.exactly(lambda z: (1 + z.exp()).ln(), [1.0]), rtol=4e-16, atol=0)
    assert_allclose(far, small, rtol=3e-7, atol=0)


@given(hnp.arrays(np.float64, (3, 4), elements=net_inputs), st.floats(-1e4, 1e4))
def test_a_number_added_to_all_net_inputs_changes_no_categorical_cross_entropy(Z, shift):
    labels = [0, 3, 1]
    before = costs.sparse_categorical_cross_entropy(Z, labels, True)
    assert_allclose(
        costs.sparse_categorical_cross_entropy(Z + shift, labels, True), before, rtol=1e-9, atol=1e-11
    )


def test_extreme_net_inputs_cost_what_they_should_without_a_warning():
    with contracts.floating_point_errors_raise():
        for y in (0.0, 1.0):
            wrong = np.maximum((1 - 2 * y) * Z_EXTREME, 0)
            cost = costs.binary_cross_entropy(Z_EXTREME, np.full_like(Z_EXTREME, y), True)
            far = np.abs(Z_EXTREME) > 39
            assert_allclose(cost[far], wrong[far], rtol=1e-15, atol=1e-17)
        for label in (0, 1):
            two = np.stack([Z_EXTREME, np.zeros_like(Z_EXTREME)], axis=1)
            cost = costs.sparse_categorical_cross_entropy(two, np.full(len(two), label), True)
            assert_allclose(
                cost[far], np.maximum((2 * label - 1) * Z_EXTREME, 0)[far], rtol=1e-15, atol=1e-17
            )


# Certainty


@pytest.mark.parametrize("name", CROSS_ENTROPIES)
def test_certain_and_right_costs_nothing_and_certain_and_wrong_costs_infinitely_much(name):
    with contracts.floating_point_errors_raise():
        assert costs.get(name).value([[1.0, 0.0]], [[1, 0]]) == 0
        assert costs.get(name).value([[1.0, 0.0]], [[0, 1]]) == np.inf


def test_the_gradient_at_certainty_is_its_limit():
    with contracts.floating_point_errors_raise():
        assert costs.get("bce").gradient([[1.0, 0.0, 1.0, 0.0]], [[1, 0, 0, 1]]).tolist() == [
            [-1, 1, np.inf, -np.inf]
        ]
        assert costs.get("cross_entropy").gradient([[1.0, 0.0]], [[1, 0]]).tolist() == [[-1, 0]]


# Gradients


@pytest.mark.parametrize("name", NAMES)
@given(data=st.data())
def test_the_gradient_is_what_nudging_the_predictions_measures(name, data):
    _, Y_hat, Y = data.draw(examples(name, hard=data.draw(st.booleans())))
    Y_hat = np.clip(Y_hat, 0.02, 0.98)
    report = gradcheck.check_gradients(
        partial(costs.get(name).value, Y=Y), [Y_hat], [costs.get(name).gradient(Y_hat, Y)]
    )
    assert report.passed, report


@pytest.mark.parametrize("name", NAMES)
@given(data=st.data())
def test_the_delta_is_what_nudging_the_net_inputs_measures(name, data):
    Z, Y_hat, Y = data.draw(examples(name, hard=data.draw(st.booleans())))
    delta = costs.get(name).delta(Y_hat, Y)
    (measured,) = gradcheck.numerical_gradient(partial(costs.get(name).value_from_z, Y=Y), [Z])
    assert_allclose(delta, measured, rtol=1e-5, atol=1e-8)


@pytest.mark.parametrize("name", NAMES)
@given(data=st.data())
def test_the_delta_is_the_chain_of_gradient_and_slope(name, data):
    Z, Y_hat, Y = data.draw(examples(name, hard=data.draw(st.booleans())))
    assume(np.abs(Z).max() < 12)
    chain = activations.get(COSTS[name].output_unit).vjp(costs.get(name).gradient(Y_hat, Y), Y_hat)
    assert_allclose(chain, costs.get(name).delta(Y_hat, Y), rtol=1e-9, atol=1e-10)


def test_the_delta_of_a_hopeless_output_is_the_whole_mistake():
    with contracts.floating_point_errors_raise():
        assert costs.get("bce").delta(activations.sigmoid([[-1e4]]), [[1]]).tolist() == [[-1]]


# Classes by number


@given(
    hnp.arrays(np.float64, (2, 3, 4), elements=net_inputs),
    hnp.arrays(np.int64, (2, 3), elements=st.integers(0, 3)),
)
def test_class_numbers_cost_what_their_one_hot_rows_cost(Z, labels):
    for outputs, from_logits in ((Z, True), (activations.softmax(Z), False)):
        sparse = costs.sparse_categorical_cross_entropy(outputs, labels, from_logits)
        dense = costs.categorical_cross_entropy(outputs, costs.one_hot(labels, 4), from_logits)
        assert sparse.shape == (2, 3)
        assert_allclose(sparse, dense, rtol=1e-12, atol=1e-14)


@pytest.mark.parametrize("from_logits", [False, True])
@pytest.mark.parametrize("axis", [0, 1, -1])
def test_classes_may_stand_along_any_axis(from_logits, axis):
    rng = np.random.default_rng(0)
    P, labels = activations.softmax(rng.normal(size=(2, 3, 4))), rng.integers(0, 4, (2, 3))
    moved, Y = np.moveaxis(P, -1, axis), np.moveaxis(costs.one_hot(labels, 4), -1, axis)
    expected = costs.sparse_categorical_cross_entropy(P, labels, from_logits)
    assert_allclose(
        costs.sparse_categorical_cross_entropy(moved, labels, from_logits, axis), expected, rtol=1e-14, atol=0
    )
    assert_allclose(
        costs.categorical_cross_entropy(moved, Y, from_logits, axis), expected, rtol=1e-14, atol=0
    )


def test_labels_that_are_whole_floats_count_as_class_numbers():
    assert_array_equal(costs.one_hot(np.array([2.0, 0.0]), 3), [[0, 0, 1], [1, 0, 0]])


# What holds of all


@pytest.mark.parametrize("method", ["value", "value_from_z", "gradient", "delta"])
@pytest.mark.parametrize("name", NAMES)
def test_a_cost_leaves_its_arguments_alone(name, method):
    Y_hat, Y = [[0.25, 0.75], [0.5, 0.5]], [[0.0, 1.0], [1.0, 0.0]]
    result = contracts.call_twice(getattr(costs.get(name), method), Y_hat, Y)
    assert np.shape(result) == (() if method.startswith("value") else (2, 2))


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("from_logits", [False, True])
def test_losses_keep_the_width_of_floats(dtype, from_logits):
    P, Y = np.array([[0.25, 0.75]], dtype), np.array([[0, 1]], dtype)
    assert costs.squared_error(P, Y).dtype == dtype
    assert costs.binary_cross_entropy(P, Y, from_logits).dtype == dtype
    assert costs.categorical_cross_entropy(P, Y, from_logits).dtype == dtype
    assert costs.sparse_categorical_cross_entropy(P, [1], from_logits).dtype == dtype


def test_a_diverged_prediction_shows_as_nan_in_the_squared_error():
    assert np.isnan(costs.get("mse").value([[np.nan]], [[1.0]]))


def test_the_mean_over_instances_does_not_change_when_they_are_repeated():
    for name in NAMES:
        P, Y = np.array([[0.25, 0.75], [0.5, 0.5]]), np.array([[0, 1], [1, 0]])
        assert_allclose(
            costs.get(name).value(np.tile(P, (7, 1)), np.tile(Y, (7, 1))),
            costs.get(name).value(P, Y),
            rtol=1e-14,
            atol=0,
        )


# Mistakes


LOSSES = [costs.squared_error, costs.binary_cross_entropy, costs.categorical_cross_entropy]


@pytest.mark.parametrize("loss", [*LOSSES, *(c.value for c in COSTS.values()), costs.mean_squared_error])
def test_a_row_against_a_column_is_refused_and_never_becomes_a_table(loss):
    with pytest.raises(ValueError, match=r"Y has shape \(3,\) but Y_hat has \(3, 1\); expected the same"):
        loss(np.full((3, 1), 0.5), np.ones(3))


@pytest.mark.parametrize("wrong", [1.5, -0.5, np.nan])
def test_what_is_no_probability_is_refused(wrong):
    P = [[wrong, 0.5]]
    for loss in (
        lambda: costs.binary_cross_entropy(P, [[1, 0]]),
        lambda: costs.categorical_cross_entropy(P, [[1, 0]]),
        lambda: costs.sparse_categorical_cross_entropy(P, [0]),
        lambda: costs.get("bce").gradient(P, [[1, 0]]),
        lambda: costs.get("cross_entropy").gradient(P, [[1, 0]]),
    ):
        with pytest.raises(ValueError, match=r"Y_hat holds NaN or goes outside \[0, 1\].*from_logits"):
            loss()


@pytest.mark.parametrize("method", ["value", "value_from_z", "gradient", "delta"])
def test_targets_of_minus_one_and_one_are_refused_with_a_guess(method):
    with pytest.raises(ValueError, match=r"bce expects 0 and 1 \(are your labels -1 and 1\?\)"):
        getattr(costs.get("bce"), method)([[0.5]], [[-1.0]])


@pytest.mark.parametrize("Y", [[[1, 1]], [[0, 0]], [[2, -1]]], ids=repr)
def test_rows_that_are_not_one_hot_are_refused(Y):
    with pytest.raises(ValueError, match="not one-hot, as cross_entropy expects"):
        costs.get("cross_entropy").value([[0.5, 0.5]], Y)


@pytest.mark.parametrize("name", NAMES)
def test_targets_that_hold_nan_are_refused(name):
    with pytest.raises(ValueError, match="Y holds NaN"):
        costs.get(name).value([[0.5, 0.5]], [[np.nan, 1.0]])


@pytest.mark.parametrize("shape", [(2,), (0, 2), (2, 0), ()], ids=str)
def test_a_cost_needs_a_table_with_at_least_one_instance(shape):
    with pytest.raises(ValueError, match=r"expected \(m, k\): a row for each instance"):
        costs.get("mse").value(np.ones(shape), np.ones(shape))


@pytest.mark.parametrize(
    ("labels", "said"), [([3], "class 3"), ([-1], "class -1"), ([0.5], "whole"), ([np.nan], "whole")]
)
def test_labels_that_are_no_classes_are_refused(labels, said):
    with pytest.raises(ValueError, match=said):
        costs.sparse_categorical_cross_entropy([[0.25, 0.25, 0.5]], labels)
    with pytest.raises(ValueError, match=said):
        costs.one_hot(labels, 3)


@pytest.mark.parametrize("labels", [[[0], [1]], [0], 0, [[1, 0], [0, 1]]], ids=repr)
def test_labels_of_another_shape_are_refused(labels):
    with pytest.raises(
        ValueError, match=r"labels have shape .*; expected \(2,\), one class for each instance"
    ):
        costs.sparse_categorical_cross_entropy([[0.5, 0.5], [0.5, 0.5]], labels)


@pytest.mark.parametrize("from_logits", [False, True])
def test_a_single_number_has_no_classes(from_logits):
    with pytest.raises(ValueError, match=r"Y_hat (is a single number|has shape \(\))"):
        costs.sparse_categorical_cross_entropy(0.5, 0, from_logits)


def test_no_class_at_all_is_refused():
    with pytest.raises(ValueError, match="at least one class"):
        costs.categorical_cross_entropy(np.empty((2, 0)), np.empty((2, 0)), from_logits=True)


def test_text_is_refused():
    with pytest.raises(ValueError, match=r"Y has dtype .*; expected real numbers"):
        costs.squared_error([0.5], ["yes"])


@pytest.mark.parametrize("f", [costs.mean_squared_error, costs.mean_squared_error_gradient])
def test_an_unknown_scaling_is_answered_with_the_known_ones(f):
    with pytest.raises(ValueError, match="scaling is 'sum'; expected one of instances, mean, half"):
        f([[1.0]], [[0.0]], "sum")


@pytest.mark.parametrize("wrong", ["mean_squared_error", None, ["mse"]], ids=repr)
def test_an_unknown_cost_is_answered_with_the_known_ones(wrong):
    with pytest.raises(ValueError, match=r"cost is .*; expected one of mse, bce, cross_entropy"):
        costs.get(wrong)


def test_every_cost_names_an_activation_there_is():
    assert {name: activations.get(cost.output_unit).name for name, cost in COSTS.items()} == {
        "mse": "linear",
        "bce": "sigmoid",
        "cross_entropy": "softmax",
    }


def test_costs_are_nats():
    expected = contracts.exactly(lambda p: -p.ln(), [0.25])
    assert_allclose(costs.binary_cross_entropy([0.25], [1]), expected, rtol=1e-15, atol=0)
