"""Losses by Keras's names: values and gradients agree with `costs`; every wrong target is named."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.testing import assert_allclose, assert_array_equal

from ffnn import activations, costs, losses
from ffnn.losses import LOSSES, SHORT_NAMES
from tests.ffnn import contracts


@st.composite
def judged(draw, name):
    """Net inputs (m, k) and targets that the loss takes."""
    m, k, rng = (
        draw(st.integers(1, 5)),
        draw(st.integers(1, 4)),
        np.random.default_rng(draw(st.integers(0, 2**32))),
    )
    labels = rng.integers(0, k, m)
    targets = {
        "mean_squared_error": rng.normal(size=(m, k)),
        "binary_crossentropy": rng.integers(0, 2, (m, k)).astype(float),
        "categorical_crossentropy": np.eye(k)[labels],
        "sparse_categorical_crossentropy": labels,
    }[name]
    return rng.normal(size=(m, k)), LOSSES[name].targets(targets, m, k)


@pytest.mark.parametrize("name", LOSSES)
@given(data=st.data())
def test_the_gradient_is_the_difference_times_a_constant(name, data):
    Z, Y = data.draw(judged(name))
    loss, k = LOSSES[name], Z.shape[1]
    A = activations.get(loss.output_unit or "linear").function(Z)
    wanted = costs.one_hot(Y, k) if loss.sparse else Y
    gradient = loss.factor * (A - wanted) / (k if loss.mean_over_outputs else 1)
    for j in range(k):  # one output at a time, since the loss of an instance is a sum over its outputs

        def along(z, j=j):
            moved = Z.copy()
            moved[:, j] = z
            return loss.per_instance(moved, Y)

        contracts.assert_is_derivative(lambda z, j=j: gradient[:, j], along, Z[:, j], rtol=1e-6)


@pytest.mark.parametrize("name", LOSSES)
@given(data=st.data())
def test_the_outputs_may_stand_along_another_axis(name, data):
    Z, Y = data.draw(judged(name))
    across = LOSSES[name].per_instance(Z.T, Y if LOSSES[name].sparse else Y.T, axis=0)
    assert_allclose(across, LOSSES[name].per_instance(Z, Y), rtol=1e-12, atol=1e-14)


@given(data=st.data())
def test_class_numbers_and_one_hot_rows_cost_the_same(data):
    Z, labels = data.draw(judged("sparse_categorical_crossentropy"))
    sparse = losses.get("sparse_categorical_crossentropy").per_instance(Z, labels)
    rows = losses.get("categorical_crossentropy").per_instance(Z, costs.one_hot(labels, Z.shape[1]))
    assert_allclose(sparse, rows, rtol=1e-13, atol=1e-15)


def test_a_logit_of_1000_on_the_wrong_side_costs_1000_as_tensorflow_keras_has_it():
    assert losses.get("bce").per_instance(np.array([[1000.0]]), np.array([[0.0]])) == [1000.0]
    sparse = losses.get("sparse_categorical_crossentropy")
    assert sparse.per_instance(np.array([[1000.0, 0.0]]), np.array([1])) == [1000.0]


def test_mse_and_bce_are_means_over_the_outputs():
    assert losses.get("mse").per_instance(np.array([[1.0, 3.0]]), np.zeros((1, 2))) == [5.0]
    assert losses.get("bce").per_instance(np.zeros((1, 2)), np.eye(2)[:1]) == pytest.approx(np.log(2))


def test_flat_targets_are_aligned_with_a_single_output():
    rows = losses.get("mse").targets([0.0, 1.0, 2.0], 3, 1)
    assert_array_equal(rows, [[0.0], [1.0], [2.0]])


@pytest.mark.parametrize(
    "labels", [[0, 2, 1], [[0], [2], [1]], [0.0, 2.0, 1.0], np.array([0, 2, 1], np.uint8)]
)
def test_class_numbers_may_come_as_a_column_or_as_whole_floats(labels):
    targets = losses.get("sparse_categorical_crossentropy").targets(labels, 3, 3)
    assert_array_equal(targets, [0, 2, 1])
    assert targets.dtype == np.intp


WRONG_TARGETS = [
    (
        "mse",
        [1.0, 2.0],
        2,
        2,
        r"y has shape \(2,\); mean_squared_error expects \(2, 2\), a column for each unit",
    ),
    ("mse", [[1.0], [2.0, 3.0]], 2, 1, r"y has rows of unequal length; expected \(2, 1\)"),
    ("mse", [1.0, 2.0, 3.0], 2, 1, r"y has shape \(3,\) but x has 2 instances; expected one for each"),
    ("mse", 1.0, 2, 1, r"y has shape \(\) but x has 2 instances"),
    ("mse", [np.nan], 1, 1, "y holds NaN or infinity; drop or mend those rows first"),
    ("mse", [np.inf], 1, 1, "y holds NaN or infinity"),
    ("mse", ["a", "b"], 2, 1, "y has dtype <U1; expected real numbers; turn class names into numbers"),
    ("mse", [1j], 1, 1, "y has dtype complex128; expected real numbers$"),
    (
        "bce",
        [-1, 1],
        2,
        1,
        r"y goes outside \[0, 1\]; binary_crossentropy expects 0 and 1 \(are your labels -1 and",
    ),
    (
        "categorical_crossentropy",
        [0, 1],
        2,
        3,
        r"expects \(2, 3\).*; for class numbers use sparse_categorical",
    ),
    (
        "categorical_crossentropy",
        [[1, 1, 0]],
        1,
        3,
        "y has a row that does not sum to 1; .* expects one-hot rows",
    ),
    ("categorical_crossentropy", [[2, -1, 0]], 1, 3, "expects one-hot rows"),
    ("sparse_categorical_crossentropy", [[1, 0, 0]], 1, 3, "; for one-hot rows use categorical_crossentropy"),
    ("sparse_categorical_crossentropy", [[1, 0]], 1, 3, r"expects class numbers of shape \(1,\)$"),
    (
        "sparse_categorical_crossentropy",
        [0, 3],
        2,
        3,
        "y holds the class 3; 3 output units expect classes 0 to 2: num",
    ),
    (
        "sparse_categorical_crossentropy",
        [-1],
        1,
        3,
        "y holds the class -1; 3 output units expect classes 0 to 2",
    ),
    ("sparse_categorical_crossentropy", [0.5], 1, 3, r"y holds 0\.5; sparse.* expects whole class numbers"),
]


@pytest.mark.parametrize(("name", "y", "m", "k", "message"), WRONG_TARGETS)
def test_wrong_targets_are_named_with_what_came_and_what_was_expected(name, y, m, k, message):
    with pytest.raises(ValueError, match=message):
        losses.get(name).targets(y, m, k)
    with pytest.raises(ValueError, match=r"^validation y (has|holds|goes)"):
        losses.get(name).targets(y, m, k, "validation ")


def test_every_short_name_means_a_loss():
    assert {losses.get(short).name for short in SHORT_NAMES} <= set(LOSSES)


@pytest.mark.parametrize("name", ["MSE", "crossentropy", None, 1, ["mse"]])
def test_an_unknown_loss_is_answered_with_the_known_ones(name):
    with pytest.raises(ValueError, match=r"loss is .*; expected one of mean_squared_error, .*mse, bce"):
        losses.get(name)
