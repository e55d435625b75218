"""The textbook forward and backward pass through any stack of layers, to be read beside the book (S38-S60).

Nothing is fast here and nothing is hidden: each line of numpy stands under its formula. Layer l has weights
W (n_l, n_l-1) and biases b (n_l,); A⁰ = X holds the instances as rows; J is the mean over the m instances.
The fast twin is `engine`.

The backward pass is a loop over three small functions: `output_delta_of`, `hidden_delta_of`, `gradients_of`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ffnn import activations, costs
from ffnn.activations import as_floats

Array = NDArray[Any]
Params = Sequence[tuple[ArrayLike, ArrayLike]]


@dataclass(frozen=True, eq=False)
class Forward:
    """What a forward pass computed.

    Parameters
    ----------
    Z : list of (m, n_l) arrays
        Net inputs of the layers: Z[0] is that of the first layer with weights.
    A : list of (m, n_l) arrays
        Activations: A[0] is X, A[l] the output of layer l, A[-1] the prediction Ŷ.
    """

    Z: list[Array]
    A: list[Array]


@dataclass(frozen=True, eq=False)
class Backward:
    """What a backward pass computed.

    Parameters
    ----------
    deltas : list of (m, n_l) arrays
        ∂J/∂Z of every layer with weights, the first layer first.
    gradients : list of (dW, db)
        ∂J/∂W (n_l, n_l-1) and ∂J/∂b (n_l,) of every layer, likewise.
    """

    deltas: list[Array]
    gradients: list[tuple[Array, Array]]


def forward_pass(X: ArrayLike, params: Params, acts: Sequence[str]) -> Forward:
    """Run a network forward and keep what every layer computed (deck S42, S43).

    Parameters
    ----------
    X : (m, n_0) array_like
        Instances as rows.
    params : list of (W, b)
        Weights (n_l, n_l-1) and biases (n_l,) of every layer.
    acts : list of str
        The name of every layer's activation.

    Returns
    -------
    Forward

    Raises
    ------
    ValueError
        If shapes do not fit, a name is unknown, or X is not finite numbers; the message names the layer.

    Examples
    --------
    >>> xor = [([[1, 1], [1, 1]], [-1.5, -0.5]), ([[-1, 1]], [-0.5])]  # the network of S20
    >>> forward_pass([[0, 0], [0, 1], [1, 0], [1, 1]], xor, ["step", "step"]).A[-1].ravel().tolist()
    [0.0, 1.0, 1.0, 0.0]
    """
    A, layers = [_inputs(X)], _layers(params, acts)
    Z = []
    for number, ((W, b), name) in enumerate(zip(layers, acts, strict=True), start=1):
        if W.shape[1] != A[-1].shape[1]:
            came = "X has" if number == 1 else f"layer {number - 1} gives"
            raise ValueError(
                f"{came} {A[-1].shape[1]} features but W of layer {number}, {W.shape}, expects {W.shape[1]}"
            )
        # Z = A W^T + b
        Z.append(A[-1] @ W.T + b)
        # A = act(Z)
        A.append(as_floats(activations.get(name).function(Z[-1])))
    return Forward(Z, A)


def backward_pass(forward: Forward, Y: ArrayLike, params: Params, acts: Sequence[str], cost: str) -> Backward:
    """Go back through a network from the cost to every weight (deck S46-S60).

    Parameters
    ----------
    forward : Forward
        The forward pass through this network.
    Y : (m, k) array_like
        Targets.
    params : list of (W, b)
        The weights of that forward pass. Updating comes later: all gradients belong to one point.
    acts : list of str
        As in :func:`forward_pass`; not "step", whose derivative is 0 wherever there is one.
    cost : str
        "mse", "bce" or "cross_entropy", see ``ffnn.costs``.

    Returns
    -------
    Backward

    Raises
    ------
    ValueError
        If shapes do not fit, a name is unknown, or cost and last activation do not belong together.

    Examples
    --------
    >>> params = [([[0.5]], [0.0]), ([[2.0]], [0.0])]
    >>> passed = forward_pass([[1.0]], params, ["relu", "linear"])
    >>> backward_pass(passed, [[0.0]], params, ["relu", "linear"], "mse").gradients
    [(array([[2.]]), array([2.])), (array([[0.5]]), array([1.]))]
    """
    layers, A = _layers(params, acts), forward.A
    _trainable(acts, cost)
    if len(A) != len(layers) + 1:
        raise ValueError(f"the forward pass has {len(A) - 1} layers but params has {len(layers)}")
    deltas = [output_delta_of(cost, acts[-1], A[-1], Y)]
    for above in reversed(range(1, len(layers))):
        deltas.insert(0, hidden_delta_of(deltas[0], layers[above][0], acts[above - 1], A[above]))
    return Backward(
        deltas, [gradients_of(delta, A_below) for delta, A_below in zip(deltas, A[:-1], strict=True)]
    )


def output_delta_of(cost: str, act: str, A: ArrayLike, Y: ArrayLike) -> Array:
    """Delta of the output layer, ∂J/∂Z (deck S46-S48).

    Parameters
    ----------
    cost, act : str
        The cost, and the activation of the output layer.
    A, Y : (m, k) array_like
        Predictions and targets.

    Returns
    -------
    (m, k) array

    Raises
    ------
    ValueError
        If shapes do not fit or a name is unknown.

    Examples
    --------
    >>> output_delta_of("mse", "sigmoid", [[0.5]], [[1.0]]).tolist()
    [[-0.125]]
    """
    rule = costs.get(cost)
    if act == rule.output_unit:
        # ∂J/∂Z = (A - Y) / m, where cost and activation belong together
        return rule.delta(A, Y)
    # ∂J/∂Z = ∂J/∂A ⊙ act′(Z)
    return activations.get(act).vjp(rule.gradient(A, Y), A)


def hidden_delta_of(delta_above: ArrayLike, W_above: ArrayLike, act: str, A: ArrayLike) -> Array:
    """Delta of a hidden layer, from that of the layer above it (deck S53-S57).

    Parameters
    ----------
    delta_above : (m, n_above) array_like
        ∂J/∂Z of the layer above.
    W_above : (n_above, n) array_like
        Weights of the layer above, those of the forward pass.
    act : str
        Activation of the hidden layer.
    A : (m, n) array_like
        Its output.

    Returns
    -------
    (m, n) array

    Raises
    ------
    ValueError
        If shapes do not fit or the name is unknown.

    Examples
    --------
    >>> hidden_delta_of([[1.0, 2.0]], [[3.0], [4.0]], "sigmoid", [[0.5]]).tolist()  # two paths: 1·3 + 2·4
    [[2.75]]
    """
    delta_above, W_above = as_floats(delta_above, "delta_above"), as_floats(W_above, "W_above")
    if delta_above.ndim != 2 or W_above.ndim != 2 or delta_above.shape[1] != W_above.shape[0]:
        shapes = f"delta_above has shape {delta_above.shape} and W_above {W_above.shape}"
        raise ValueError(f"{shapes}; expected (m, n_above) and (n_above, n)")
    # ∂J/∂A = ∂J/∂Z_above W_above: down each column of W_above, the paths from one unit add up
    dA = delta_above @ W_above
    # ∂J/∂Z = ∂J/∂A ⊙ act′(Z)
    return activations.get(act).vjp(dA, A)


def gradients_of(delta: ArrayLike, A_below: ArrayLike) -> tuple[Array, Array]:
    """Gradients of one layer's weights and biases from its delta (deck S49, S50, S58, S59).

    Parameters
    ----------
    delta : (m, n) array_like
        ∂J/∂Z of the layer.
    A_below : (m, n_below) array_like
        What the layer was given.

    Returns
    -------
    dW : (n, n_below) array
    db : (n,) array

    Raises
    ------
    ValueError
        If shapes do not fit.

    Examples
    --------
    >>> gradients_of([[1.0], [2.0]], [[3.0, 4.0], [5.0, 6.0]])
    (array([[13., 16.]]), array([3.]))
    """
    delta, A_below = as_floats(delta, "delta"), as_floats(A_below, "A_below")
    if delta.ndim != 2 or A_below.ndim != 2 or len(delta) != len(A_below):
        raise ValueError(
            f"delta has shape {delta.shape} and A_below {A_below.shape}; expected (m, n) and (m, n_below)"
        )
    # ∂J/∂W = ∂J/∂Z^T A_below: delta times what travels along the weight, summed over the instances
    dW: Array = delta.T @ A_below
    # ∂J/∂b = Σ ∂J/∂Z: what travels along a bias is 1
    db: Array = delta.sum(axis=0)
    return dW, db


def cost_of(X: ArrayLike, Y: ArrayLike, params: Params, acts: Sequence[str], cost: str) -> float:
    """Cost J of a network, for a gradient check or a learning curve (deck S44).

    Parameters
    ----------
    X, Y : (m, n_0) and (m, k) array_like
        Instances and targets.
    params, acts, cost
        As in :func:`backward_pass`.

    Returns
    -------
    float
        From the net inputs where that is more exact.

    Raises
    ------
    ValueError
        If shapes do not fit or a name is unknown.

    Examples
    --------
    >>> cost_of([[1.0]], [[0.0]], [([[2.0]], [1.0])], ["linear"], "mse")
    4.5
    """
    forward, rule = forward_pass(X, params, acts), costs.get(cost)
    if acts[-1] == rule.output_unit:
        return rule.value_from_z(forward.Z[-1], Y)
    return rule.value(forward.A[-1], Y)


def _inputs(X: ArrayLike) -> Array:
    inputs = as_floats(X, "X")
    if inputs.ndim != 2:
        raise ValueError(
            f"X has shape {inputs.shape}; expected (m, n): instances as rows, x[None] makes one a row"
        )
    if not np.isfinite(inputs).all():
        raise ValueError("X holds NaN or infinity; drop or mend those rows first")
    return inputs


def _layers(params: Params, acts: Sequence[str]) -> list[tuple[Array, Array]]:
    """Check the parameters and give them as float arrays."""
    if isinstance(acts, str) or len(acts) != len(params) or not len(params):
        raise ValueError(
            f"acts is {acts!r} for {len(params)} layers; expected a list with one name for each layer"
        )
    layers = [
        (as_floats(W, f"W of layer {n}"), as_floats(b, f"b of layer {n}"))
        for n, (W, b) in enumerate(params, 1)
    ]
    for number, (W, b) in enumerate(layers, start=1):
        if W.ndim != 2 or b.shape != W.shape[:1]:
            raise ValueError(
                f"layer {number} has W {W.shape} and b {b.shape}; expected shapes (n_out, n_in) and (n_out,)"
            )
    return layers


def _trainable(acts: Sequence[str], cost: str) -> None:
    unit = costs.get(cost).output_unit
    if "step" in acts:
        raise ValueError(
            "acts holds 'step': its derivative is 0 wherever there is one, so no gradient comes through"
        )
    if cost != "mse" and acts[-1] != unit:
        raise ValueError(f"cost {cost!r} belongs to a {unit} output layer, but acts ends with {acts[-1]!r}")
