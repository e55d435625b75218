"""Activations: right to the last digits, stable, of the dtype that was promised, with true derivatives."""

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from numpy.testing import assert_allclose, assert_array_equal

from ffnn import deck, gradcheck
from ffnn.activations import ACTIVATIONS, get, relu, sigmoid, softmax, softmax_jacobian, step, tanh
from tests.ffnn import contracts
from tests.ffnn.contracts import Z_EXTREME

ALL = list(ACTIVATIONS)
ELEMENTWISE = [name for name in ALL if name != "softmax"]
SMOOTH = ["linear", "sigmoid", "tanh"]
moderate = st.floats(-30, 30)
tables = hnp.arrays(np.float64, hnp.array_shapes(min_dims=1, max_dims=3, max_side=4), elements=moderate)


EVERY_FUNCTION = [pytest.param(get(name).function, id=name) for name in ALL]
EVERY_FUNCTION += [pytest.param(get(name).derivative_from_z, id=f"{name}'(z)") for name in ELEMENTWISE]
EVERY_FUNCTION += [pytest.param(get(name).derivative_from_a, id=f"{name}'(a)") for name in ELEMENTWISE]


# What holds of all


@pytest.mark.parametrize("function", EVERY_FUNCTION)
@pytest.mark.parametrize("shape", [(3,), (2, 3), (2, 3, 4), (0, 3)], ids=str)
def test_the_answer_has_the_shape_of_the_argument_which_is_left_alone(function, shape):
    z = np.random.default_rng(0).uniform(0.1, 0.9, shape)
    assert contracts.call_twice(function, z).shape == shape


@pytest.mark.parametrize("name", ELEMENTWISE)
@pytest.mark.parametrize("z", [0.5, 1, np.float32(0.5), np.array(0.5)], ids=repr)
def test_a_single_number_gives_a_single_number(name, z):
    for function in (get(name).function, get(name).derivative_from_z, get(name).derivative_from_a):
        assert np.shape(function(z)) == ()


@pytest.mark.parametrize("function", EVERY_FUNCTION)
@pytest.mark.parametrize(
    ("given_dtype", "expected"),
    [
        ("int64", "float64"),
        ("uint8", "float64"),
        ("bool", "float64"),
        ("float32", "float32"),
        ("float64", "float64"),
    ],
)
def test_whole_numbers_become_float64_and_floats_keep_their_width(function, given_dtype, expected):
    result = function(np.array([0, 1, 1], dtype=given_dtype))
    if function is step:
        assert result.dtype.kind == "i"
    else:
        assert result.dtype == expected


@pytest.mark.parametrize("function", EVERY_FUNCTION)
def test_an_unsigned_argument_is_the_number_it_stands_for(function):
    assert_array_equal(function(np.array([0, 1, 2], np.uint8)), function(np.array([0.0, 1.0, 2.0])))


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_extreme_net_inputs_are_finite_and_raise_no_warning(name, dtype):
    z = Z_EXTREME.astype(dtype)
    with contracts.floating_point_errors_raise():
        assert np.isfinite(get(name).function(z)).all()
        if name in ELEMENTWISE:
            assert np.isfinite(get(name).derivative_from_z(z)).all()
            assert np.isfinite(get(name).derivative_from_a(get(name).function(z))).all()


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize(
    "wrong", ["abc", [1 + 2j], [None], [object()]], ids=["text", "complex", "None", "object"]
)
def test_what_is_no_number_is_refused_by_name(name, wrong):
    with pytest.raises(ValueError, match=r"z has dtype .*; expected real numbers"):
        get(name).function(wrong)


@pytest.mark.parametrize("name", [*SMOOTH, "relu"])
def test_nan_stays_visible(name):
    assert_array_equal(np.isnan(get(name).function([np.nan, 1.0])), [True, False])


# Values


def test_step_says_yes_from_zero_on():
    assert step([-1e-300, -0.0, 0, 1e-300]).tolist() == [0, 1, 1, 1]


def test_step_refuses_nan_since_any_answer_would_hide_it():
    with pytest.raises(ValueError, match="z holds NaN"):
        step([1.0, np.nan])


def test_sigmoid_is_right_to_the_last_digits_far_out_on_both_sides():
    z = np.concatenate([np.linspace(-700, 700, 113), [-1e-9, 1e-9, -36.7, 36.7]])
    assert_allclose(sigmoid(z), contracts.exactly(lambda z: 1 / (1 + (-z).exp()), z), rtol=4e-16, atol=0)


def test_the_slopes_of_sigmoid_and_tanh_keep_their_digits_where_the_answer_rounds_to_one():
    z = np.array([-300.0, -40.0, -1.0, 0.0, 1.0, 40.0, 300.0])
    slope = contracts.exactly(lambda z: 1 / ((1 + z.exp()) * (1 + (-z).exp())), z)
    assert_allclose(get("sigmoid").derivative_from_z(z), slope, rtol=1e-15, atol=0)
    slope = contracts.exactly(lambda z: 4 / ((1 + (2 * z).exp()) * (1 + (-2 * z).exp())), z)
    assert_allclose(get("tanh").derivative_from_z(z), slope, rtol=1e-15, atol=0)


def test_sigmoid_gives_the_outputs_of_the_worked_example():
    for unit in ("h1", "h2", "o1", "o2"):
        net, out = (deck.VALUES[f"{kind}_{unit}"].full for kind in ("net", "out"))
        assert_allclose(sigmoid(net), out, rtol=1e-15, atol=0)


def test_the_slopes_of_the_worked_example_follow_from_net_and_from_out():
    for unit in ("h1", "o1"):
        net, out, slope = (
            deck.VALUES[f"{key}"].full for key in (f"net_{unit}", f"out_{unit}", f"dout_{unit}_dnet_{unit}")
        )
        assert_allclose(get("sigmoid").derivative_from_z(net), slope, rtol=1e-15, atol=0)
        assert_allclose(get("sigmoid").derivative_from_a(out), slope, rtol=1e-15, atol=0)


@given(tables)
def test_sigmoid_of_minus_z_is_what_is_missing_to_one(z):
    assert_allclose(sigmoid(z) + sigmoid(-z), 1.0, rtol=0, atol=3e-16)


@given(tables)
def test_tanh_is_a_sigmoid_in_other_units(z):
    assert_allclose(tanh(z), 2 * sigmoid(2 * z) - 1, rtol=0, atol=4e-16)


@given(tables)
def test_relu_cuts_off_what_is_below_zero(z):
    assert_array_equal(relu(z), np.where(z > 0, z, 0))


@given(tables)
def test_linear_is_the_net_input_itself(z):
    assert_array_equal(get("linear").function(z), z)


@given(hnp.arrays(np.float64, 5, elements=st.floats(-1e4, 1e4)))
def test_every_activation_but_softmax_never_falls(z):
    z.sort()
    for name in ELEMENTWISE:
        assert (np.diff(get(name).function(z)) >= 0).all(), name


# Softmax


@given(tables)
def test_softmax_gives_probabilities_that_sum_to_one(z):
    p = softmax(z)
    assert p.min() >= 0
    assert_allclose(p.sum(axis=-1), 1.0, rtol=0, atol=1e-15)


@given(tables, st.floats(-1e4, 1e4))
def test_softmax_does_not_change_when_a_number_is_added_to_all_of_z(z, shift):
    assert_allclose(softmax(z + shift), softmax(z), rtol=1e-11, atol=1e-15)


@given(tables)
def test_softmax_is_the_plain_formula_where_that_is_safe(z):
    assert_allclose(softmax(z), np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True), rtol=1e-13, atol=0)


@given(hnp.arrays(np.float64, (3, 4), elements=moderate), st.permutations(range(4)))
def test_softmax_knows_no_order_of_the_classes(z, order):
    assert_allclose(softmax(z[:, order]), softmax(z)[:, order], rtol=1e-14, atol=0)


@given(moderate)
def test_softmax_of_two_classes_is_the_sigmoid_of_their_difference(z):
    assert_allclose(softmax([z, 0.0])[0], sigmoid(z), rtol=1e-14, atol=0)


def test_softmax_of_one_class_is_certain():
    assert softmax([[3.0], [-1e4]]).tolist() == [[1.0], [1.0]]


def test_softmax_runs_along_any_axis():
    z = np.random.default_rng(0).normal(size=(2, 3, 4))
    for axis in (0, 1, -2):
        assert_allclose(
            softmax(z, axis), np.moveaxis(softmax(np.moveaxis(z, axis, -1)), -1, axis), rtol=1e-15, atol=0
        )


@pytest.mark.parametrize("z", [1.0, np.empty((2, 0))], ids=["a single number", "no class"])
def test_softmax_needs_a_class(z):
    with pytest.raises(ValueError, match=rf"z has shape {re.escape(str(np.shape(z)))}; softmax needs"):
        softmax(z)


def test_the_jacobian_of_softmax_is_what_nudging_measures():
    z = np.array([0.3, -1.2, 2.0])
    for i, row in enumerate(softmax_jacobian(softmax(z))):
        (measured,) = gradcheck.numerical_gradient(lambda z, i=i: softmax(z)[i], [z])
        assert_allclose(row, measured, rtol=1e-8, atol=1e-11)


def test_the_jacobian_of_many_instances_is_that_of_each():
    a = softmax(np.random.default_rng(0).normal(size=(2, 4, 3)))
    assert softmax_jacobian(a).shape == (2, 4, 3, 3)
    assert_array_equal(softmax_jacobian(a)[1, 2], softmax_jacobian(a[1, 2]))


def test_the_jacobian_keeps_the_width_of_floats():
    assert softmax_jacobian(np.float32([0.5, 0.5])).dtype == np.float32


def test_the_jacobian_needs_more_than_a_number():
    with pytest.raises(ValueError, match="a is a single number"):
        softmax_jacobian(0.5)


@pytest.mark.parametrize("derivative", ["derivative_from_z", "derivative_from_a"])
def test_softmax_has_no_derivative_unit_by_unit_and_says_what_to_use(derivative):
    with pytest.raises(ValueError, match=r"softmax_jacobian\(a\).*vjp"):
        getattr(get("softmax"), derivative)([0.5, 0.5])


# Derivatives


@pytest.mark.parametrize("name", SMOOTH)
@given(z=tables)
def test_the_derivative_is_what_a_centred_difference_measures(name, z):
    contracts.assert_is_derivative(get(name).derivative_from_z, get(name).function, z, rtol=1e-6)


@given(tables.map(lambda z: np.where(np.abs(z) < 0.01, 0.01, z)))
def test_the_derivative_of_relu_holds_away_from_its_kink(z):
    contracts.assert_is_derivative(get("relu").derivative_from_z, relu, z)


def test_the_derivative_of_relu_at_its_kink_is_zero():
    assert get("relu").derivative_from_z([-0.0, 0, 1e-300]).tolist() == [0, 0, 1]
    assert get("relu").derivative_from_a([0.0, 1e-300]).tolist() == [0, 1]


def test_the_derivative_of_step_is_zero():
    assert get("step").derivative_from_z([-1, 0, 1]).tolist() == [0, 0, 0]


@pytest.mark.parametrize("name", ELEMENTWISE)
@given(z=tables)
def test_from_z_and_from_a_the_derivative_is_the_same(name, z):
    a = get(name).function(z)
    assert_allclose(get(name).derivative_from_a(a), get(name).derivative_from_z(z), rtol=1e-12, atol=3e-16)


@pytest.mark.parametrize("name", ALL)
@given(
    z=hnp.arrays(np.float64, (2, 3), elements=moderate), dA=hnp.arrays(np.float64, (2, 3), elements=moderate)
)
def test_carrying_a_gradient_back_is_a_product_with_the_jacobian(name, z, dA):
    A = get(name).function(z)
    if name == "softmax":
        jacobian = softmax_jacobian(A)
    else:
        jacobian = np.array([np.diag(row) for row in get(name).derivative_from_a(A)])
    assert_allclose(get(name).vjp(dA, A), np.einsum("mi,mij->mj", dA, jacobian), rtol=1e-12, atol=1e-13)


@pytest.mark.parametrize("name", ALL)
def test_gradients_of_another_shape_are_refused(name):
    with pytest.raises(ValueError, match=r"dA has shape \(3,\) but A has \(3, 1\)"):
        get(name).vjp(np.ones(3), np.ones((3, 1)))


# Names


def test_every_name_finds_its_activation():
    assert [get(name).name for name in ALL] == ["step", "linear", "sigmoid", "tanh", "relu", "softmax"]


@pytest.mark.parametrize("wrong", ["sigmoyd", "ReLU", None, ["tanh"], np.tanh], ids=repr)
def test_an_unknown_name_is_answered_with_the_known_ones(wrong):
    with pytest.raises(ValueError, match=r"activation is .*; expected one of step, linear, sigmoid"):
        get(wrong)


def test_an_activation_cannot_be_changed():
    with pytest.raises(AttributeError):
        get("tanh").name = "atan"


def test_the_misprint_of_the_slides_is_not_the_sigmoid():
    assert_allclose(1 - sigmoid(0.3775), 0.40673, rtol=0, atol=1e-5)  # S42 read literally
    assert sigmoid(0.3775) > 0.5
