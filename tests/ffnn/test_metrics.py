"""Metrics by Keras's names; the accuracy looks at shapes alone."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.testing import assert_allclose

from ffnn import metrics
from ffnn.metrics import METRICS


def test_one_output_is_class_1_above_a_half_strictly():
    hits = metrics.accuracy(
        np.array([[0.5], [0.5], [0.500001], [0.9]]), np.array([[0.0], [1.0], [1.0], [0.0]])
    )
    assert hits.tolist() == [True, False, True, False]


def test_class_numbers_are_compared_with_the_largest_output():
    Y_hat = np.array([[0.1, 0.9], [0.8, 0.2]])
    assert metrics.accuracy(Y_hat, np.array([1, 1])).tolist() == [True, False]


def test_rows_are_compared_largest_with_largest_even_for_several_sigmoids():
    Y_hat = np.array([[0.9, 0.8], [0.1, 0.3]])
    assert metrics.accuracy(Y_hat, np.array([[1.0, 1.0], [1.0, 0.0]])).tolist() == [True, False]


def test_a_single_softmax_unit_counts_as_one_output_as_in_keras():
    assert metrics.accuracy(np.array([[1.0], [1.0]]), np.array([0, 0])).tolist() == [False, False]


@given(st.integers(1, 4), st.integers(1, 5), st.integers(1, 3), st.integers(0, 2**32))
def test_every_metric_judges_epochs_one_by_one(k, m, e, seed):
    rng = np.random.default_rng(seed)
    Y_hat, Y = rng.random((e, m, k)), rng.random((e, m, k))
    for metric in METRICS.values():
        assert_allclose(metric(Y_hat, Y), [metric(one, other) for one, other in zip(Y_hat, Y, strict=True)])


@given(st.integers(1, 4), st.integers(1, 5), st.integers(0, 2**32))
def test_errors_are_means_over_the_outputs(k, m, seed):
    rng = np.random.default_rng(seed)
    Y_hat, Y = rng.normal(size=(m, k)), rng.normal(size=(m, k))
    assert_allclose(
        metrics.get("mse")(Y_hat, Y), [sum((a - b) ** 2) / k for a, b in zip(Y_hat, Y, strict=True)]
    )
    assert_allclose(
        metrics.get("mae")(Y_hat, Y), [sum(abs(a - b)) / k for a, b in zip(Y_hat, Y, strict=True)]
    )


def test_short_and_full_names_mean_the_same():
    assert metrics.get("acc") is metrics.get("accuracy")
    assert metrics.get("mse") is metrics.get("mean_squared_error")
    assert metrics.get("mae") is metrics.get("mean_absolute_error")


@pytest.mark.parametrize("name", ["Accuracy", "f1", None, 3, ["mse"]])
def test_an_unknown_metric_is_answered_with_the_known_ones(name):
    with pytest.raises(ValueError, match=r"metric is .*; expected one of accuracy, acc, mse"):
        metrics.get(name)


def test_a_list_of_names_is_checked_as_a_whole():
    assert metrics.names(None) == metrics.names([]) == []
    assert metrics.names(("acc", "mse")) == ["acc", "mse"]
    with pytest.raises(ValueError, match=r"metrics is 'accuracy'; expected a list such as \['accuracy'\]"):
        metrics.names("accuracy")
    with pytest.raises(ValueError, match="metric is 'loss'"):
        metrics.names(["acc", "loss"])


def test_with_class_numbers_only_the_accuracy_can_be_watched():
    assert metrics.names(["accuracy", "acc"], class_numbers=True) == ["accuracy", "acc"]
    with pytest.raises(
        ValueError, match=r"metrics holds 'mse', .* class numbers; use \"accuracy\", or one-hot"
    ):
        metrics.names(["mse"], class_numbers=True)
