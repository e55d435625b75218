"""The textbook pass: the slides' numbers, any stack against measured gradients, a word for every mistake."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from numpy.testing import assert_allclose, assert_array_equal

from ffnn import activations, backprop, deck, gradcheck
from ffnn.backprop import backward_pass, cost_of, forward_pass, gradients_of, hidden_delta_of, output_delta_of
from tests.ffnn import contracts

HIDDEN = ["linear", "sigmoid", "tanh", "relu", "softmax"]
OUTPUTS = [("mse", act) for act in HIDDEN] + [("bce", "sigmoid"), ("cross_entropy", "softmax")]


@st.composite
def stacks(draw, least=1):
    """A random network of ``least`` to 4 layers, with what it is judged by: (X, Y, params, acts, cost)."""
    n, (cost, last) = draw(st.integers(least, 4)), draw(st.sampled_from(OUTPUTS))
    acts = [*draw(st.lists(st.sampled_from(HIDDEN), min_size=n - 1, max_size=n - 1)), last]
    sizes = draw(st.lists(st.integers(1, 4), min_size=n + 1, max_size=n + 1))
    m, rng = draw(st.integers(1, 5)), np.random.default_rng(draw(st.integers(0, 2**32)))
    params = [(rng.normal(size=(b, a)), rng.normal(size=b)) for a, b in pairwise(sizes)]
    Y = {
        "mse": rng.normal(size=(m, sizes[-1])),
        "bce": rng.integers(0, 2, (m, sizes[-1])).astype(float),
        "cross_entropy": np.eye(sizes[-1])[rng.integers(0, sizes[-1], m)],
    }[cost]
    return rng.normal(size=(m, sizes[0])), Y, params, acts, cost


def gradients(X, Y, params, acts, cost):
    return backward_pass(forward_pass(X, params, acts), Y, params, acts, cost).gradients


def assert_same_gradients(actual, desired):
    for (dW, db), (dW_desired, db_desired) in zip(actual, desired, strict=True):
        assert_allclose(dW, dW_desired, rtol=1e-10, atol=1e-13)
        assert_allclose(db, db_desired, rtol=1e-10, atol=1e-13)


# The slides' network


@pytest.fixture
def worked():
    """The network of S41: (x, t, params, acts) with its only instance as a row."""
    net = deck.NET
    return net.x[None], net.t[None], [(net.W1, net.b1), (net.W2, net.b2)], ["sigmoid", "sigmoid"]


def full(*keys):
    return [deck.VALUES[key].full for key in keys]


def test_the_forward_pass_gives_the_slides_nets_and_outs(worked):
    x, _, params, acts = worked
    forward = forward_pass(x, params, acts)
    for layer, kind in enumerate("ho"):
        assert_allclose(forward.Z[layer][0], full(f"net_{kind}1", f"net_{kind}2"), rtol=1e-14, atol=0)
        assert_allclose(forward.A[layer + 1][0], full(f"out_{kind}1", f"out_{kind}2"), rtol=1e-14, atol=0)
    assert_array_equal(forward.A[0], x)


def test_the_cost_is_the_slides_total_error(worked):
    x, t, params, acts = worked
    assert_allclose(cost_of(x, t, params, acts, "mse"), full("E_total")[0], rtol=1e-14, atol=0)


def test_the_backward_pass_gives_the_slides_deltas_and_gradients(worked):
    x, t, params, acts = worked
    backward = backward_pass(forward_pass(x, params, acts), t, params, acts, "mse")
    for layer, kind in enumerate("ho"):
        deltas = full(f"delta_{kind}1", f"delta_{kind}2")
        assert_allclose(backward.deltas[layer][0], deltas, rtol=1e-13, atol=0)
        first = 4 * layer + 1
        dW = np.reshape(full(*(f"dE_dw{i}" for i in range(first, first + 4))), (2, 2))
        assert_allclose(backward.gradients[layer][0], dW, rtol=1e-13, atol=0)
        assert_allclose(backward.gradients[layer][1], deltas, rtol=1e-13, atol=0)


def test_one_step_gives_the_slides_new_weights_and_their_error(worked):
    x, t, params, acts = worked
    pairs = zip(params, gradients(x, t, params, acts, "mse"), strict=True)
    stepped = [(W - deck.NET.eta * dW, b) for (W, b), (dW, _) in pairs]
    new = np.concatenate([W.ravel() for W, _ in stepped])
    assert_allclose(new, full(*(f"w{i}_new" for i in range(1, 9))), rtol=1e-14, atol=0)
    assert_allclose(cost_of(x, t, stepped, acts, "mse"), 0.29102777369359933, rtol=1e-13, atol=0)


def test_weights_that_were_updated_too_early_change_the_hidden_layer_and_nothing_else(worked):
    x, t, params, acts = worked
    forward = forward_pass(x, params, acts)
    right = backward_pass(forward, t, params, acts, "mse")
    updated = [params[0], (params[1][0] - deck.NET.eta * right.gradients[1][0], params[1][1])]
    late = backward_pass(forward, t, updated, acts, "mse")
    assert_array_equal(late.gradients[1][0], right.gradients[1][0])
    move = deck.NET.eta * np.abs(late.gradients[0][0] - right.gradients[0][0]).max()
    assert_allclose(move, 7.4e-5, rtol=0.01)  # so little: four digits let it pass


def test_the_xor_network_of_the_slides_answers_xor():
    params = [([[1, 1], [1, 1]], [-1.5, -0.5]), ([[-1, 1]], [-0.5])]
    forward = forward_pass([[0, 0], [0, 1], [1, 0], [1, 1]], params, ["step", "step"])
    assert forward.Z[1].ravel().tolist() == [-0.5, 0.5, 0.5, -0.5]
    assert forward.A[2].ravel().tolist() == [0, 1, 1, 0]


# Any stack


@given(stacks())
def test_the_gradients_of_any_stack_are_what_nudging_measures(stack):
    X, Y, params, acts, cost = stack
    kinked = [Z for Z, act in zip(forward_pass(X, params, acts).Z, acts, strict=True) if act == "relu"]
    assume(all(np.abs(Z).min() > 1e-3 for Z in kinked))
    report = gradcheck.check_network(
        lambda params: cost_of(X, Y, params, acts, cost), params, gradients(*stack)
    )
    assert report.passed, f"{acts}, {cost}\n{report}"


@given(stacks())
def test_the_gradient_of_all_instances_is_the_mean_of_theirs(stack):
    X, Y, params, acts, cost = stack
    one_by_one = [gradients(X[i : i + 1], Y[i : i + 1], params, acts, cost) for i in range(len(X))]
    mean = [
        tuple(np.mean(arrays, axis=0) for arrays in zip(*layer, strict=True))
        for layer in zip(*one_by_one, strict=True)
    ]
    assert_same_gradients(gradients(*stack), mean)


@given(stacks(), st.randoms(use_true_random=False))
def test_the_order_of_the_instances_does_not_matter(stack, random):
    X, Y, params, acts, cost = stack
    order = random.sample(range(len(X)), len(X))
    assert_same_gradients(gradients(X[order], Y[order], params, acts, cost), gradients(*stack))


@given(stacks(least=2), st.randoms(use_true_random=False))
def test_hidden_units_that_change_places_take_their_gradients_with_them(stack, random):
    X, Y, params, acts, cost = stack
    (W1, b1), (W2, b2), *rest = params
    order = random.sample(range(len(b1)), len(b1))
    moved = [(W1[order], b1[order]), (W2[:, order], b2), *rest]
    (dW1, db1), (dW2, db2), *drest = gradients(*stack)
    expected = [(dW1[order], db1[order]), (dW2[:, order], db2), *drest]
    assert_same_gradients(gradients(X, Y, moved, acts, cost), expected)


@given(stacks())
def test_a_pass_keeps_what_it_was_given_and_gives_every_array_its_shape(stack):
    X, Y, params, acts, cost = stack
    kept = [array.tobytes() for array in (X, Y, *(a for layer in params for a in layer))]
    forward = forward_pass(X, params, acts)
    backward = backward_pass(forward, Y, params, acts, cost)
    assert [array.tobytes() for array in (X, Y, *(a for layer in params for a in layer))] == kept
    assert len(forward.Z) == len(params) == len(forward.A) - 1 == len(backward.deltas)
    for (W, b), (dW, db), Z, delta in zip(
        params, backward.gradients, forward.Z, backward.deltas, strict=True
    ):
        assert (dW.shape, db.shape) == (W.shape, b.shape)
        assert Z.shape == delta.shape == (len(X), len(b))


@given(stacks())
def test_two_linear_layers_are_one(stack):
    X, _, params, _, _ = stack
    W, b = np.eye(X.shape[1]), np.zeros(X.shape[1])
    for W_l, b_l in params:
        W, b = W_l @ W, W_l @ b + b_l
    assert_allclose(
        forward_pass(X, params, ["linear"] * len(params)).A[-1], X @ W.T + b, rtol=1e-9, atol=1e-9
    )


def test_lists_and_tuples_of_numbers_do_for_arrays():
    params = [([[0.5, -1.0]], [0.25])]
    listed = gradients([[1, 2]], [[1]], params, ["sigmoid"], "bce")
    arrays = gradients(
        np.array([[1.0, 2.0]]),
        np.array([[1.0]]),
        ((np.array(params[0][0]), np.array(params[0][1])),),
        ("sigmoid",),
        "bce",
    )
    assert_same_gradients(listed, arrays)


def test_a_float32_network_stays_float32():
    narrow = [
        (np.ones((2, 3), np.float32), np.ones(2, np.float32)),
        (np.ones((1, 2), np.float32), np.ones(1, np.float32)),
    ]
    X, Y = np.ones((4, 3), np.float32), np.ones((4, 1), np.float32)
    for dW, db in gradients(X, Y, narrow, ["tanh", "linear"], "mse"):
        assert (dW.dtype, db.dtype) == (np.float32, np.float32)


@pytest.mark.parametrize("z", [-1e4, 1e4])
@pytest.mark.parametrize(("cost", "last"), [("bce", "sigmoid"), ("cross_entropy", "softmax")])
def test_a_confident_mistake_has_a_finite_cost_and_the_whole_gradient(cost, last, z):
    params, Y = [([[z], [-z]], [0.0, 0.0])], [[float(z < 0), float(z > 0)]]
    with contracts.floating_point_errors_raise():
        assert cost_of([[1.0]], Y, params, [last], cost) == 2e4
        assert np.abs(gradients([[1.0]], Y, params, [last], cost)[0][1]).tolist() == [1, 1]


# The three small functions


@pytest.mark.parametrize(("cost", "act"), OUTPUTS)
def test_the_output_delta_is_what_nudging_the_net_inputs_measures(cost, act):
    Z, Y = np.array([[0.5, -1.0, 2.0], [0.3, 0.2, -0.7]]), np.eye(3)[[2, 0]]
    function = activations.get(act).function
    (measured,) = gradcheck.numerical_gradient(lambda Z: backprop.costs.get(cost).value(function(Z), Y), [Z])
    assert gradcheck.relative_error(output_delta_of(cost, act, function(Z), Y), measured) < 1e-8


def test_the_hidden_delta_adds_up_the_paths():
    a, w5, w7, delta1, delta2 = 0.6, 0.4, 0.5, 0.14, -0.04
    delta = hidden_delta_of([[delta1, delta2]], [[w5], [w7]], "sigmoid", [[a]])
    assert_allclose(delta, [[(w5 * delta1 + w7 * delta2) * a * (1 - a)]], rtol=1e-15, atol=0)


def test_the_gradient_of_a_weight_is_delta_times_what_travels_along_it():
    dW, db = gradients_of([[2.0, 3.0]], [[5.0, 7.0, 11.0]])
    assert dW.tolist() == [[10, 14, 22], [15, 21, 33]]
    assert db.tolist() == [2, 3]


# Mistakes

TWO = [(np.ones((2, 3)), np.ones(2)), (np.ones((1, 2)), np.ones(1))]
ACTS = ["tanh", "linear"]
X, Y = np.ones((4, 3)), np.ones((4, 1))


@pytest.mark.parametrize(
    ("X", "params", "acts", "said"),
    [
        (np.ones(3), TWO, ACTS, r"X has shape \(3,\); expected \(m, n\)"),
        (np.full((4, 3), np.nan), TWO, ACTS, "X holds NaN or infinity"),
        ([["a"]], TWO, ACTS, "X has dtype"),
        (np.ones((4, 2)), TWO, ACTS, r"X has 2 features but W of layer 1, \(2, 3\), expects 3"),
        (X, [TWO[0], TWO[0]], ACTS, r"layer 1 gives 2 features but W of layer 2, \(2, 3\), expects 3"),
        (X, [(np.ones((2, 3)), np.ones(3)), TWO[1]], ACTS, r"layer 1 has W \(2, 3\) and b \(3,\); expected"),
        (X, [TWO[0], (np.ones(2), np.ones(1))], ACTS, r"layer 2 has W \(2,\) and b \(1,\); expected"),
        (X, [TWO[0], ([["w"]], [0])], ACTS, "W of layer 2 has dtype"),
        (X, [TWO[0], ([[1, 1]], ["b"])], ACTS, "b of layer 2 has dtype"),
        (X, TWO, ["tanh"], "for 2 layers; expected a list with one name for each layer"),
        (X, TWO, "tanh", "acts is 'tanh' for 2 layers"),
        (X, [], [], "for 0 layers"),
        (X, TWO, ["tanh", "linaer"], "activation is 'linaer'; expected one of"),
    ],
)
def test_what_does_not_fit_a_forward_pass_is_refused_by_name(X, params, acts, said):
    with pytest.raises(ValueError, match=said):
        forward_pass(X, params, acts)


@pytest.mark.parametrize(
    ("Y", "acts", "cost", "said"),
    [
        (np.ones(4), ACTS, "mse", r"Y has shape \(4,\) but Y_hat has \(4, 1\)"),
        (np.full((4, 1), np.nan), ACTS, "mse", "Y holds NaN"),
        (Y, ACTS, "squared", "cost is 'squared'; expected one of mse, bce, cross_entropy"),
        (Y, ACTS, "bce", "cost 'bce' belongs to a sigmoid output layer, but acts ends with 'linear'"),
        (Y, ["tanh", "sigmoid"], "cross_entropy", "belongs to a softmax output layer"),
        (Y, ["step", "linear"], "mse", "acts holds 'step'"),
        (Y, ["tanh", "step"], "mse", "acts holds 'step'"),
        (Y - 2, ["tanh", "sigmoid"], "bce", "are your labels -1 and 1"),
        (Y - 1, ["tanh", "softmax"], "cross_entropy", "not one-hot"),
    ],
)
def test_what_does_not_fit_a_backward_pass_is_refused_by_name(Y, acts, cost, said):
    forward = forward_pass(X, TWO, acts)
    with pytest.raises(ValueError, match=said):
        backward_pass(forward, Y, TWO, acts, cost)


def test_the_forward_pass_of_another_network_is_refused():
    forward = forward_pass(X, TWO, ACTS)
    with pytest.raises(ValueError, match="the forward pass has 2 layers but params has 1"):
        backward_pass(forward, Y, TWO[1:], ACTS[1:], "mse")
    with pytest.raises(ValueError, match=r"dA has shape \(4, 2\) but A has \(4, 5\)"):
        backward_pass(replace(forward, A=[X, np.ones((4, 5)), forward.A[2]]), Y, TWO, ACTS, "mse")


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (
            lambda: hidden_delta_of([[1.0, 2.0]], [[1.0, 2.0]], "tanh", [[0.5]]),
            r"expected \(m, n_above\) and \(n_above, n\)",
        ),
        (lambda: hidden_delta_of([1.0], [[1.0]], "tanh", [[0.5]]), r"delta_above has shape \(1,\)"),
        (
            lambda: hidden_delta_of([[1.0]], [[1.0, 2.0]], "tanh", [[0.5]]),
            r"dA has shape \(1, 2\) but A has \(1, 1\)",
        ),
        (lambda: gradients_of([[1.0], [2.0]], [[1.0]]), r"delta has shape \(2, 1\) and A_below \(1, 1\)"),
        (lambda: gradients_of([1.0], [[1.0]]), r"delta has shape \(1,\)"),
        (lambda: output_delta_of("mse", "tan", [[1.0]], [[1.0]]), "activation is 'tan'"),
    ],
)
def test_the_small_functions_refuse_what_does_not_fit(call, said):
    with pytest.raises(ValueError, match=said):
        call()
