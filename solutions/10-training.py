# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # 10 · Training a network
#
# Four functions, 12 points, about 120 minutes. You practise to
#
# - walk back through a network of any depth, whatever its activations are, and collect the gradient of every weight and bias;
# - check a gradient by nudging, and read from the size of the distance whether it is right;
# - put it all together: start, forward, cost, backward, step, a few thousand times, until a network solves XOR;
# - tell from what a faulty program prints which mistake is in it.
#
# The chapter that belongs to it is `book/10-training.md` ([open it here](../../book/10-training.md)); S42 means page 42 of the lecture's slides.
#
# **Run** the cells from top to bottom with Shift+Enter, or all of them with *Kernel → Restart Kernel and Run All Cells*. **Check** with the
# *Validate* button or `nbgrader validate 10-training.ipynb`.
# **Hand in** this file under its own name, `10-training.ipynb`. Validation runs the tests that you see; grading adds tests on other
# inputs, and each property that they check is named in the prompts.

# %% nbgrader={"grade": false, "grade_id": "imports", "locked": true, "schema_version": 3, "solution": false, "task": false}
import matplotlib.pyplot as plt
import numpy as np

# %% jupyter={"source_hidden": true} nbgrader={"grade": false, "grade_id": "checking_tools", "locked": true, "schema_version": 3, "solution": false, "task": false}
# The tools with which the tests below look at an answer. Read them if you like; change nothing here.
from checking_tools import (
    _check_call,
    _check_call_twice,
    _check_entries,
    _check_fail,
    _check_gradient,
    _check_parts,
    _check_run,
    _check_same,
    _check_several,
    _check_shape,
    _check_value,
)

# %% [markdown]
# ## Before you start: a shower, in three examples
#
# A knob opens a valve, the valve lets hot water in, and you would like 38 degrees:
#
# $$\text{opening} = \text{knob}^2, \qquad \text{warmth} = 12\cdot\text{opening}, \qquad \text{miss} = \tfrac12\,(\text{warmth} - 38)^2$$
#
# **1. Complete.** How does the miss feel the knob? On the way forward every value is kept. On the way back, from the last stage to the first, the slope of each stage
# is multiplied in, taken at the value that went *into* it.

# %%
knob = 1.5
opening = knob**2
warmth = 12 * opening
miss = (warmth - 38) ** 2 / 2

stages = [
    ("opening feels knob", 2 * knob),
    ("warmth feels opening", 12.0),
    ("miss feels warmth", warmth - 38),
]
blame = 1.0
for name, slope in reversed(stages):
    blame *= slope
    print(f"{name:21} slope {slope:6}   product so far {blame:7}")

# %% [markdown]
# **2. The last step is yours.** Is −396 right? Nudge the knob a little up and a little down and look at the miss. Replace the three dots by the slope that
# the two misses show: how much the miss changed, for each unit that the knob moved *from down to up*.

# %%
nudge = 1e-5
miss_up, miss_down = ((12 * (knob + move) ** 2 - 38) ** 2 / 2 for move in (nudge, -nudge))
measured = ...

# %%
# Self-check (no points): run it as often as you like.
if measured is ...:
    print("Not yet: replace the three dots in the cell above. The two misses are", miss_up, "and", miss_down)
elif np.isclose(measured, -792):
    print("Twice too much: from down to up the knob moved by two nudges.")
elif np.isclose(measured, 396):
    print("The other way round: the miss above less the miss below.")
elif np.isclose(measured, blame):
    print("Right: measured", round(measured, 5), "and by walking back", blame)
else:
    print("Not yet: the change of the miss, divided by the way that the knob went. You have", measured)

# %% [markdown]
# **3. Two steps are yours.** Now turn the knob, once, against the slope, with a learning rate of 0.0005. Replace the dots: first where the knob stands after the
# step, then the miss there.

# %%
rate = 0.0005

knob_new = ...
miss_new = ...

# %%
# Self-check (no points).
if knob_new is ... or miss_new is ...:
    print("Not yet: replace the dots in the cell above. The slope is", blame, "and the miss was", miss)
elif np.isclose(knob_new, 1.302):
    print("The other way: there the water gets colder still.")
elif not np.isclose(knob_new, 1.698):
    print("Not yet: the old place minus the rate times the slope. You have", knob_new)
elif np.isclose(miss_new, 5.785278004):
    print("Right: from", miss, "down to", round(miss_new, 2), "in one step.")
else:
    print("The knob is right. For the miss, send the new knob through all three stages. You have", miss_new)

# %% [markdown]
# ## The networks of this notebook
#
# A network has layers $l = 1, \dots, L$. `params` is the list `[(W1, b1), ..., (WL, bL)]`, where `W` has the shape (n_out, n_in) and `b` (n_out,); `acts` is a list of $L$
# names, the last of which belongs to the output. Instances are rows: `X` is (m, n_in), `Y` is (m, n_out) *also with a single output*. `A` is the list
# `[A0, A1, ..., AL]`: `A[0]` is `X`, and `A[l]` is what layer $l$ answers,
#
# $$Z_l = A_{l-1}\,W_l^{\mathsf T} + b_l, \qquad A_l = \mathrm{act}_l(Z_l), \qquad P = A_L .$$
#
# Three costs $J$, each a **sum over the outputs** $k$ and a **mean over the instances** $i$:
#
# | `cost` | $J$ | last activation |
# |---|---|---|
# | `'mse'` (S28) | $\frac1m \sum_i \sum_k \tfrac12\,(p_{ik} - y_{ik})^2$ | `'linear'`, `'sigmoid'`, `'tanh'` or `'relu'` |
# | `'bce'` (S29) | $-\frac1m \sum_i \sum_k \left[\, y_{ik} \ln p_{ik} + (1 - y_{ik}) \ln (1 - p_{ik}) \,\right]$ | `'sigmoid'` |
# | `'cross_entropy'` (S30) | $-\frac1m \sum_i \sum_k y_{ik} \ln p_{ik}$ | `'softmax'` |
#
# (S24 prints the second without its other half; then an instance with $y = 0$ costs nothing, whatever the network says.)
# Hidden layers are `'linear'`, `'sigmoid'`, `'tanh'` or `'relu'`.
#
# ## `backward` (5 points)
#
# Write `backward(A, params, Y, acts, cost)`. It returns `[(dW1, db1), ..., (dWL, dbL)]`, the gradient of $J$ with respect to every weight and every bias.
#
# Notebook 09 did it for two layers and one instance. The same three thoughts carry any network; this time the shapes tell you where a product of matrices
# belongs and where a product entry by entry:
#
# 1. **The last layer.** $\partial J/\partial Z_L$ has the shape of $P$. With the two cross-entropies it is the difference $P - Y$, divided by $m$, and nothing
#    else: the slope of the sigmoid or the softmax has cancelled. With `'mse'` nothing cancels, so the slope of the last activation is one more factor.
# 2. **One layer.** Once $\partial J/\partial Z_l$ is known: a weight collects, over all instances, the delta of the unit it *enters* times what travels along it. For a
#    bias a 1 travels along.
# 3. **One layer back.** A unit of layer $l - 1$ hears from every unit of layer $l$, over the weights of layer $l$ as they were in the forward pass. Then comes the slope of its own activation.
#
# All slopes can be taken from the answers $a$: for the sigmoid $a\,(1-a)$, for tanh $1 - a^2$, for `'linear'` 1, and for ReLU 1 where $a > 0$, otherwise 0 (also at 0).
# Divide by $m$ in one place only.
#
# What the tests check:
# - the last layer, for each of the six pairs of cost and last activation, with one output and with several;
# - hidden layers with each of the four activations, ReLU also where $a = 0$ exactly, and layers of equal and of unequal sizes;
# - any number of layers, from one to five; the list runs from the first layer to the last;
# - the gradients agree with slopes measured by nudging (central difference, relative distance at most 1e-6 for each array);
# - m = 1 and m > 1; `dW` has the shape of `W` and `db` that of `b`; pairs and the list around them may be lists or tuples;
# - no argument is changed, and the same inputs give the same answer again;
# - where a test does not say otherwise, the relative tolerance is 1e-9 and the absolute one 1e-12.


# %% nbgrader={"grade": false, "grade_id": "backward", "locked": false, "schema_version": 3, "solution": true, "task": false}
def backward(A, params, Y, acts, cost):
    """Return the gradient of the cost with respect to all weights and biases.

    Parameters
    ----------
    A : list of L + 1 arrays, A[0] = X (m, n_in), A[l] (m, n_l) the answers of layer l
    params : list of L pairs (W, b), arrays (n_out, n_in) and (n_out,), as they were in the forward pass
    Y : array (m, n_L), the targets
    acts : list of L names, 'linear', 'sigmoid', 'tanh', 'relu' or (last only) 'softmax'
    cost : 'mse', 'bce' or 'cross_entropy'

    Returns
    -------
    list of L pairs (dW, db), in the order and with the shapes of params
    """
    ### BEGIN SOLUTION
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: a > 0,
    }
    dZ = (A[-1] - Y) / len(Y)
    if cost == "mse":
        dZ = dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (dZ.T @ A[layer], dZ.sum(axis=0)))
        if layer > 0:
            dZ = dZ @ params[layer][0] * slopes[acts[layer - 1]](A[layer])
    return grads
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "test_backward_output", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# backward starts right: the last layer with each cost
_grads = _check_call(
    "backward",
    backward,
    [
        np.array([[0.05, 0.10]]),
        np.array([[0.5932699921071872, 0.596884378259767]]),
        np.array([[0.7513650695523157, 0.7729284653214625]]),
    ],
    [
        (np.array([[0.15, 0.20], [0.25, 0.30]]), np.array([0.35, 0.35])),
        (np.array([[0.40, 0.45], [0.50, 0.55]]), np.array([0.60, 0.60])),
    ],
    np.array([[0.01, 0.99]]),
    ["sigmoid", "sigmoid"],
    "mse",
)
_check_parts("backward of the lecture's network (S41)", _grads, ["(dW1, db1)", "(dW2, db2)"])
_dW, _db = _check_parts("backward of the lecture's network, last layer", _grads[1], ["dW2", "db2"])
_check_shape("dW2 of the lecture's network", _dW, (2, 2))
_check_shape("db2 of the lecture's network", _db, (2,))
_check_several(
    "backward of the lecture's network, 'mse': the slopes for w5 (S50) and for the bias of o1",
    (_dW[0, 0], _db[0]),
    (0.08216704056423078, 0.13849856162855698),
    {
        "the sign: with respect to the answer, ½ (t - out)² has the slope out - t.": (
            -0.08216704056423078,
            -0.13849856162855698,
        ),
        "the ½ of 'mse' is left out.": (0.16433408112846157, 0.27699712325711395),
        "the mean over the outputs is taken; J is a sum over the outputs and a mean over the instances.": (
            0.04108352028211539,
            0.06924928081427849,
        ),
        "the slope of the last activation is missing; with 'mse' it does not cancel.": (
            0.4398296489618467,
            0.7413650695523157,
        ),
        "the slope of the sigmoid is taken at a; a (1 - a) needs no sigmoid any more.": (
            0.09578976954248139,
            0.16146066852674198,
        ),
        "the list runs from the last layer to the first; turn it round.": (
            0.00043856773447434685,
            0.008771354689486937,
        ),
        "A[L] is taken for what travels along the last weights; that is A[L-1].": (
            0.10406298139093641,
            0.13849856162855698,
        ),
    },
)
_check_several(
    "backward of one layer, 'bce', X = [[1, 2], [3, -1]], zero weights, both targets 1",
    _check_call(
        "backward",
        backward,
        [np.array([[1.0, 2.0], [3.0, -1.0]]), np.array([[0.5], [0.5]])],
        [(np.zeros((1, 2)), np.zeros(1))],
        np.array([[1.0], [1.0]]),
        ["sigmoid"],
        "bce",
    ),
    [(np.array([[-1.0, -0.25]]), np.array([-0.5]))],
    {
        "db is the mean over the instances of something that is divided by m already.": [
            ([[-1.0, -0.25]], [-0.25])
        ],
        "the sum over the instances is taken, not their mean.": [([[-2.0, -0.5]], [-1.0])],
        "it is divided by m twice; once is enough, wherever you do it.": [([[-0.5, -0.125]], [-0.25])],
        "the slope of the sigmoid is multiplied in; with 'bce' it has cancelled.": [
            ([[-0.25, -0.0625]], [-0.125])
        ],
        "the sign: the difference is answer minus target.": [([[1.0, 0.25]], [0.5])],
    },
)
_check_several(
    "backward of one layer, 'cross_entropy', X = [[2], [-4]], zero weights, classes 0 and 2 of 4",
    _check_call(
        "backward",
        backward,
        [np.array([[2.0], [-4.0]]), np.full((2, 4), 0.25)],
        [(np.zeros((4, 1)), np.zeros(4))],
        np.array([[1.0, 0.0, 0.0, 0.0], [0.0, 0.0, 1.0, 0.0]]),
        ["softmax"],
        "cross_entropy",
    ),
    [(np.array([[-1.25], [-0.25], [1.75], [-0.25]]), np.array([-0.25, 0.25, -0.25, 0.25]))],
    {
        "the sum over the instances is taken, not their mean.": [
            ([[-2.5], [-0.5], [3.5], [-0.5]], [-0.5, 0.5, -0.5, 0.5])
        ],
        "it is divided by m twice.": [
            ([[-0.625], [-0.125], [0.875], [-0.125]], [-0.125, 0.125, -0.125, 0.125])
        ],
        "p (1 - p) is multiplied in; with 'cross_entropy' the slope of the softmax has cancelled.": [
            ([[-0.234375], [-0.046875], [0.328125], [-0.046875]], [-0.046875, 0.046875, -0.046875, 0.046875])
        ],
        "only the right class is corrected; the outputs of the other classes have slopes as well.": [
            ([[-0.75], [0.0], [1.5], [0.0]], [-0.375, 0.0, -0.375, 0.0])
        ],
    },
)
### BEGIN HIDDEN TESTS


def _pack(G, X):
    """Weights and biases of one layer collect over the instances, one by one."""
    _dW = np.zeros((G.shape[1], X.shape[1]))
    for _row, _x in zip(G, X, strict=True):
        _dW += _row[:, None] * _x[None, :]
    return [(_dW, np.array([sum(_column) for _column in G.T.tolist()]))]


_rng = np.random.default_rng(1001)
for _act, _cost, _m, _n, _k in [
    ("linear", "mse", 5, 3, 2),
    ("sigmoid", "mse", 1, 2, 3),
    ("sigmoid", "mse", 5, 3, 1),
    ("tanh", "mse", 5, 4, 1),
    ("tanh", "mse", 1, 2, 2),
    ("relu", "mse", 5, 2, 4),
    ("sigmoid", "bce", 5, 3, 1),
    ("sigmoid", "bce", 5, 2, 3),
    ("sigmoid", "bce", 1, 4, 2),
    ("softmax", "cross_entropy", 5, 3, 4),
    ("softmax", "cross_entropy", 1, 2, 3),
]:
    _X, _W, _b = _rng.normal(size=(_m, _n)), _rng.normal(size=(_k, _n)), _rng.normal(size=_k)
    _Z = np.einsum("ij,kj->ik", _X, _W) + _b
    _answers = {"linear": _Z, "sigmoid": 0.5 + 0.5 * np.tanh(_Z / 2), "tanh": np.tanh(_Z)}
    _answers |= {"relu": np.where(_Z > 0, _Z, 0.0)}
    _answers |= {"softmax": np.array([np.exp(_z) / sum(np.exp(_z)) for _z in _Z])}
    _P = _answers[_act]
    _Y = _rng.normal(size=(_m, _k)) if _cost == "mse" else (_rng.random(size=(_m, _k)) < 0.5) * 1.0
    if _cost == "cross_entropy":
        _Y = np.eye(_k)[_rng.integers(_k, size=_m)]
    _prime = {"linear": _P**0, "sigmoid": _P - _P**2, "tanh": (1 - _P) * (1 + _P), "relu": np.sign(_P)}
    _prime = _prime.get(_act, _P - _P**2)
    _D = (_P - _Y) / _m
    _G = _D * _prime if _cost == "mse" else _D
    _s = 0.5 + 0.5 * np.tanh(_P / 2)
    _slips = {
        "the sum over the instances is taken, not their mean.": _G * _m,
        "it is divided by m twice.": _G / _m,
        "the mean over the outputs is taken; J is their sum.": _G / _k,
        "the ½ of 'mse' is left out, or it is doubled.": _G * 2,
        "the sign: the difference is answer minus target.": -_G,
        "the slope of the last activation is missing; with 'mse' it does not cancel."
        if _cost == "mse"
        else "the slope of the last activation is multiplied in; with the cross-entropies it has cancelled.": (
            _D if _cost == "mse" else _D * _prime
        ),
        "the slope of the sigmoid is taken for that of every activation.": _D * (_P - _P**2),
        "the slope of the sigmoid is taken at a; a (1 - a) needs no sigmoid any more.": _D * (_s - _s**2),
        "only the term y ln p of the cost is there, as on S24; (1 - y) ln(1 - p) belongs to 'bce' as well.": (
            _Y * (_P - 1) / _m
        ),
    }
    _check_several(
        f"backward of one layer, {_act!r} with {_cost!r}, {_m} instance(s), {_k} output(s)",
        _check_call("backward", backward, [_X, _P], [(_W, _b)], _Y, [_act], _cost, shown=False),
        _pack(_G, _X),
        {_why: _pack(_wrong, _X) for _why, _wrong in _slips.items()},
        shown=False,
    )
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_backward_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# backward walks back into a hidden layer: all paths, then the slope of its own activation
_grads = _check_call(
    "backward",
    backward,
    [
        np.array([[0.05, 0.10]]),
        np.array([[0.5932699921071872, 0.596884378259767]]),
        np.array([[0.7513650695523157, 0.7729284653214625]]),
    ],
    [
        (np.array([[0.15, 0.20], [0.25, 0.30]]), np.array([0.35, 0.35])),
        (np.array([[0.40, 0.45], [0.50, 0.55]]), np.array([0.60, 0.60])),
    ],
    np.array([[0.01, 0.99]]),
    ["sigmoid", "sigmoid"],
    "mse",
)
_check_parts("backward of the lecture's network (S41)", _grads, ["(dW1, db1)", "(dW2, db2)"])
_dW, _db = _check_parts("backward of the lecture's network, hidden layer", _grads[0], ["dW1", "db1"])
_check_shape("dW1 of the lecture's network", _dW, (2, 2))
_check_shape("db1 of the lecture's network", _db, (2,))
_check_several(
    "backward of the lecture's network: the slopes for w1 (S59) and for the bias of h1",
    (_dW[0, 0], _db[0]),
    (0.00043856773447434685, 0.008771354689486937),
    {
        "W2 is transposed on the way back: h1 collects along its column of W2, over w5 and w7.": (
            0.00046155056314134933,
            0.009231011262826987,
        ),
        "updated weights are used on the way back; take those of the forward pass.": (
            0.00036472287759409364,
            0.0072944575518818725,
        ),
        "only the path through o1 is there; every output sends its blame back.": (
            0.0006683960211443732,
            0.013367920422887463,
        ),
        "the slope of the hidden activation is missing.": (0.0018175153196572343, 0.03635030639314468),
        "the slope of the sigmoid is taken at a; a (1 - a) needs no sigmoid any more.": (
            0.00047142546535470104,
            0.00942850930709402,
        ),
        "at the outputs the slope of the sigmoid is taken at a; a (1 - a) needs no sigmoid any more.": (
            0.0004962477875894055,
            0.00992495575178811,
        ),
        "the list runs from the last layer to the first; turn it round.": (
            0.08216704056423078,
            0.13849856162855698,
        ),
        "the slope of the last activation is missing.": (0.0022683504536545706, 0.045367009073091415),
        "the ½ of 'mse' is left out.": (0.0008771354689486937, 0.017542709378973873),
        "the mean over the outputs is taken; J is their sum.": (
            0.00021928386723717343,
            0.004385677344743468,
        ),
    },
)
_check_several(
    "backward of 2-3-1 with 'relu', 'linear' and 'mse', X = [[1, 2], [-1, 1]], A1 = [[1, 2, 3], [0, 1, 0]]",
    _check_call(
        "backward",
        backward,
        [
            np.array([[1.0, 2.0], [-1.0, 1.0]]),
            np.array([[1.0, 2.0, 3.0], [0.0, 1.0, 0.0]]),
            np.array([[3.0], [-1.0]]),
        ],
        [
            (np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]]), np.zeros(3)),
            (np.array([[2.0, -1.0, 1.0]]), np.zeros(1)),
        ],
        np.array([[1.0], [1.0]]),
        ["relu", "linear"],
        "mse",
        hint="`@` needs (m, k) and (k, n): from layer to layer use a product of matrices, for a slope entry by entry.",
    ),
    [
        (np.array([[2.0, 4.0], [-2.0, -1.0], [1.0, 2.0]]), np.array([2.0, 0.0, 1.0])),
        (np.array([[1.0, 1.0, 3.0]]), np.array([0.0])),
    ],
    {
        "the ReLU lets everything back: its slope is missing, or it is 1 where a = 0; there it is 0.": [
            ([[4.0, 2.0], [-2.0, -1.0], [2.0, 1.0]], [0.0, 0.0, 0.0]),
            ([[1.0, 1.0, 3.0]], [0.0]),
        ],
        "the sum over the instances is taken, not their mean.": [
            ([[4.0, 8.0], [-4.0, -2.0], [2.0, 4.0]], [4.0, 0.0, 2.0]),
            ([[2.0, 2.0, 6.0]], [0.0]),
        ],
        "the blame is multiplied by a, the answer of the ReLU; it is its slope that belongs there, 0 or 1.": [
            ([[2.0, 4.0], [-3.0, -3.0], [3.0, 6.0]], [2.0, -1.0, 3.0]),
            ([[1.0, 1.0, 3.0]], [0.0]),
        ],
    },
)
### BEGIN HIDDEN TESTS


def _two(G1, G2, X, H):
    """Both layers collect over the instances."""
    return [(np.einsum("ij,ik->jk", _g, _a), np.einsum("ij->j", _g)) for _g, _a in ((G1, X), (G2, H))]


_rng = np.random.default_rng(1002)
for _act, _cost, _m, _n, _h, _k in [
    ("linear", "mse", 5, 3, 4, 2),
    ("sigmoid", "bce", 5, 2, 3, 1),
    ("sigmoid", "cross_entropy", 5, 3, 3, 3),
    ("tanh", "bce", 5, 4, 2, 3),
    ("tanh", "mse", 1, 2, 2, 2),
    ("relu", "cross_entropy", 5, 2, 4, 3),
    ("relu", "mse", 5, 3, 2, 2),
]:
    _X, _Y = _rng.normal(size=(_m, _n)), np.eye(_k)[_rng.integers(_k, size=_m)]
    if _k == 1:
        _Y = (_rng.random(size=(_m, 1)) < 0.5) * 1.0
    _W1, _b1 = _rng.normal(size=(_h, _n)), _rng.normal(size=_h)
    _W2, _b2 = _rng.normal(size=(_k, _h)), _rng.normal(size=_k)
    if _act == "relu":
        _X[0], _b1[0] = 0.0, 0.0  # z = 0 exactly
    _Z = np.einsum("ij,kj->ik", _X, _W1) + _b1
    _H = {"linear": _Z, "sigmoid": 0.5 + 0.5 * np.tanh(_Z / 2), "tanh": np.tanh(_Z)}.get(_act, _Z * (_Z > 0))
    _Z2 = np.einsum("ij,kj->ik", _H, _W2) + _b2
    _P = {"mse": _Z2, "bce": 0.5 + 0.5 * np.tanh(_Z2 / 2)}.get(_cost)
    if _cost == "cross_entropy":
        _P = np.array([np.exp(_z) / sum(np.exp(_z)) for _z in _Z2])
    _prime = {"linear": _H**0, "sigmoid": _H - _H**2, "tanh": (1 - _H) * (1 + _H), "relu": np.sign(_H)}[_act]
    _G2 = (_P - _Y) / _m
    _back = np.array([[sum(_g[_o] * _W2[_o, _j] for _o in range(_k)) for _j in range(_h)] for _g in _G2])
    _s = 0.5 + 0.5 * np.tanh(_H / 2)
    _wrong = {
        "the slope of the hidden activation is missing.": _back,
        "the slope of the sigmoid is taken for that of every activation.": _back * (_H - _H**2),
        "the slope of the sigmoid is taken at a; a (1 - a) needs no sigmoid any more.": _back * (_s - _s**2),
        "1 - a is not the slope of tanh; the a is squared there.": _back * (1 - _H),
        "the slope of ReLU at a = 0 is 0.": _back * (_H >= 0),
        "the blame is multiplied by the answer of the hidden unit; its slope belongs there.": _back * _H,
        "only the path through the first output is there.": _G2[:, :1] * _W2[:1] * _prime,
        "updated weights are used on the way back; take those of the forward pass.": (
            _G2 @ (_W2 - 0.5 * np.einsum("ij,ik->jk", _G2, _H)) * _prime
        ),
        "the sum over the instances is taken, not their mean.": _back * _prime * _m,
        "it is divided by m in each layer; once is enough.": _back * _prime / _m,
    }
    if _h == _k:
        _wrong["the weights are transposed on the way back, which only square ones let pass."] = (
            np.einsum("ij,kj->ik", _G2, _W2) * _prime
        )
    _check_several(
        f"backward of {_n}-{_h}-{_k} with {_act!r} in the hidden layer, {_cost!r}, {_m} instance(s)",
        _check_call(
            "backward",
            backward,
            [_X, _H, _P],
            [(_W1, _b1), (_W2, _b2)],
            _Y,
            [_act, {"mse": "linear", "bce": "sigmoid"}.get(_cost, "softmax")],
            _cost,
            shown=False,
            hint="between layers a product of matrices, for a slope a product entry by entry; look at the shapes.",
        ),
        _two(_back * _prime, _G2, _X, _H),
        {_why: _two(_g, _G2, _X, _H) for _why, _g in _wrong.items()},
        shown=False,
    )
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_backward_depth", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# backward takes any number of layers, and answers from the first to the last
_check_several(
    "backward of 1-1-1-1-1, all 'linear', 'mse', weights 2, 3, -1, 0.5, first bias 1, for x = 1 and y = -2.5",
    _check_call(
        "backward",
        backward,
        [np.array([[_a]]) for _a in (1.0, 3.0, 9.0, -9.0, -4.5)],
        [(np.array([[_w]]), np.array([_b])) for _w, _b in [(2.0, 1.0), (3.0, 0.0), (-1.0, 0.0), (0.5, 0.0)]],
        np.array([[-2.5]]),
        ["linear", "linear", "linear", "linear"],
        "mse",
    ),
    [
        (np.array([[3.0]]), np.array([3.0])),
        (np.array([[3.0]]), np.array([1.0])),
        (np.array([[-9.0]]), np.array([-1.0])),
        (np.array([[18.0]]), np.array([-2.0])),
    ],
    {
        "the list runs from the last layer to the first; turn it round.": [
            ([[18.0]], [-2.0]),
            ([[-9.0]], [-1.0]),
            ([[3.0]], [1.0]),
            ([[3.0]], [3.0]),
        ],
        "the way back from layer l leads over the weights of layer l, not of l - 1.": [
            ([[12.0]], [12.0]),
            ([[18.0]], [6.0]),
            ([[18.0]], [2.0]),
            ([[18.0]], [-2.0]),
        ],
        "every layer gets the delta of the last one; it changes on the way.": [
            ([[-2.0]], [-2.0]),
            ([[-6.0]], [-2.0]),
            ([[-18.0]], [-2.0]),
            ([[18.0]], [-2.0]),
        ],
    },
)
### BEGIN HIDDEN TESTS


def _chain(A, params, G, acts, shift=0, m=1):
    """Blame for each instance by itself, layer by layer; shift and m play a mistake."""
    _found = [0] * len(params)
    for _l in range(len(params), 0, -1):
        _found[_l - 1] = (sum(map(np.outer, G, A[_l - 1])), sum(G))
        if _l > 1:
            _a, _act = A[_l - 1], acts[_l - 2 + shift]
            _prime = {"linear": _a**0, "sigmoid": _a - _a**2, "tanh": (1 - _a) * (1 + _a)}.get(_act, _a > 0)
            G = np.array([sum(_d * _w for _d, _w in zip(_g, params[_l - 1][0], strict=True)) for _g in G])
            G = G * _prime / m
    return _found


_rng = np.random.default_rng(1003)
for _sizes, _acts, _m in [
    ((3, 2), ["linear"], 5),
    ((2, 4, 3, 1), ["tanh", "sigmoid", "linear"], 5),
    ((4, 2, 5, 3, 2), ["relu", "tanh", "linear", "linear"], 1),
    ((3, 3, 3, 3), ["sigmoid", "tanh", "linear"], 5),
    ((1, 3, 2, 4, 2, 3), ["tanh", "linear", "sigmoid", "relu", "linear"], 5),
]:
    _shapes = list(zip(_sizes[1:], _sizes[:-1], strict=True))
    _params = [(_rng.normal(size=_shape), _rng.normal(size=_shape[0])) for _shape in _shapes]
    _A = [_rng.normal(size=(_m, _sizes[0]))]
    for (_W, _b), _act in zip(_params, _acts, strict=True):
        _Z = np.einsum("ij,kj->ik", _A[-1], _W) + _b
        _known = {"linear": _Z, "sigmoid": 0.5 + 0.5 * np.tanh(_Z / 2), "tanh": np.tanh(_Z)}
        _A.append(_known.get(_act, _Z * (_Z > 0)))
    _Y = _rng.normal(size=(_m, _sizes[-1]))
    _G = (_A[-1] - _Y) / _m
    _right = _chain(_A, _params, _G, _acts)
    _slips = {
        "the slope of a hidden layer is that of the activation one layer on: acts[0] made A[1].": _chain(
            _A, _params, _G, _acts, shift=1
        ),
        "it is divided by m in each layer; once is enough.": _chain(_A, _params, _G, _acts, m=_m),
        "the sum over the instances is taken, not their mean.": _chain(_A, _params, _G * _m, _acts),
    }
    if len(set(_sizes)) == 1:
        _slips["the list runs from the last layer to the first; turn it round."] = _right[::-1]
        _turned = [(_W.T, _b) for _W, _b in _params]
        _slips["the weights are transposed on the way back, which only square ones let pass."] = _chain(
            _A, _turned, _G, _acts
        )
    _check_several(
        f"backward of {'-'.join(map(str, _sizes))}, {_m} instance(s)",
        _check_call(
            "backward",
            backward,
            _A,
            _params,
            _Y,
            _acts,
            "mse",
            shown=False,
            hint="layers of different sizes: look at the shapes, and at which layer each array belongs to.",
        ),
        _right,
        _slips,
        shown=False,
    )
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_backward_slope", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# backward agrees with the slopes measured by nudging every weight and bias
_check_several(
    "backward of a 2-3-2 network with 'tanh', 'sigmoid' and 'bce', against slopes that were measured by nudging",
    _check_call(
        "backward",
        backward,
        [
            np.array([[0.5, -1.0], [1.0, 0.25], [-0.75, 2.0]]),
            np.array(
                [
                    [0.9051482536448665, -0.971872745913509, -0.8482836399575129],
                    [0.8798266996519848, 0.46211715726000974, -0.8798266996519848],
                    [-0.8482836399575129, 0.9983918281287415, 0.971872745913509],
                ]
            ),
            np.array(
                [
                    [0.8459103983253967, 0.327669202942112],
                    [0.5567040569281139, 0.8987932625337534],
                    [0.24773312406032721, 0.40488121834777796],
                ]
            ),
        ],
        [
            (np.array([[1.0, -0.5], [0.25, 2.0], [-1.5, 0.5]]), np.array([0.5, -0.25, 0.0])),
            (np.array([[1.0, -1.0, 0.5], [0.5, 2.0, -1.5]]), np.array([0.25, -0.5])),
        ],
        np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]]),
        ["tanh", "sigmoid"],
        "bce",
    ),
    [
        (
            np.array([[0.112000442, -0.187317368], [-0.191167938, -0.06565341], [-0.001341985, 0.080340681]]),
            np.array([-0.059431747, -0.184506731, -0.011201468]),
        ),
        (
            np.array([[0.329488281, -0.114679707, -0.363399693], [0.237458114, -0.319794622, -0.25576392]]),
            np.array([-0.116550807, -0.122885439]),
        ),
    ],
    {
        "the sum over the instances is taken, not their mean.": [
            (
                [[0.336001326, -0.561952104], [-0.573503814, -0.19696023], [-0.004025955, 0.241022043]],
                [-0.178295241, -0.553520193, -0.033604404],
            ),
            (
                [[0.988464843, -0.344039121, -1.090199079], [0.712374342, -0.959383866, -0.76729176]],
                [-0.349652421, -0.368656317],
            ),
        ],
        "the slope of the sigmoid is multiplied in at the output; with 'bce' it has cancelled.": [
            (
                [[0.0253352642, -0.0380761901], [-0.039204409, -0.0135651428], [-0.0013278031, 0.0179741879]],
                [-0.0088427777, -0.0379590066, -0.0021665149],
            ),
            (
                [[0.0738732968, -0.0189865358, -0.0800294688], [0.0596264303, -0.0725249477, -0.0641655159]],
                [-0.0076308242, -0.0268050866],
            ),
        ],
        "the slope of the hidden activation is missing.": [
            (
                [
                    [0.4327809627, -0.6609574538],
                    [-0.0086418375, -0.6250495884],
                    [-0.0805069063, 0.5697262026],
                ],
                [-0.1779935263, -0.1292200706, 0.1260527546],
            ),
            (
                [[0.329488281, -0.114679707, -0.363399693], [0.237458114, -0.319794622, -0.25576392]],
                [-0.116550807, -0.122885439],
            ),
        ],
        "it is divided by m twice.": [
            (
                [
                    [0.0373334807, -0.0624391227],
                    [-0.0637226460, -0.0218844700],
                    [-0.0004473283, 0.0267802270],
                ],
                [-0.0198105823, -0.0615022437, -0.0037338227],
            ),
            (
                [[0.1098294270, -0.0382265690, -0.1211332310], [0.0791527047, -0.1065982073, -0.0852546401]],
                [-0.0388502690, -0.0409618130],
            ),
        ],
    },
    rtol=1e-6,
    atol=5e-9,
)
### BEGIN HIDDEN TESTS


def _pass(X, params, acts):
    """Run a network forward."""
    _A = [X]
    for (_W, _b), _act in zip(params, acts, strict=True):
        _Z = np.einsum("ij,kj->ik", _A[-1], _W) + _b
        _known = {"linear": _Z, "sigmoid": 0.5 + 0.5 * np.tanh(_Z / 2), "tanh": np.tanh(_Z)}
        _known |= {"relu": _Z * (_Z > 0), "softmax": np.exp(_Z) / np.exp(_Z).sum(axis=1)[:, None]}
        _A.append(_known[_act])
    return _A


def _cost_at(array):
    """The cost as a function of one array of the network, which is put at _place."""
    _changed = [list(_pair) for _pair in _params]
    _changed[_place[0]][_place[1]] = array
    _P = _pass(_X, _changed, _acts)[-1]
    if _cost == "mse":
        return 0.5 * np.sum((_P - _Y) ** 2) / len(_Y)
    _terms = np.log(_P[_Y == 1]).sum()
    return -(_terms + (np.log(1 - _P[_Y == 0]).sum() if _cost == "bce" else 0.0)) / len(_Y)


_rng = np.random.default_rng(1004)
for _sizes, _acts, _cost, _m in [
    ((3, 4, 2), ["tanh", "sigmoid"], "bce", 5),
    ((2, 5, 3), ["sigmoid", "softmax"], "cross_entropy", 5),
    ((2, 3, 4, 2), ["sigmoid", "tanh", "tanh"], "mse", 5),
    ((4, 3, 2), ["linear", "sigmoid"], "mse", 1),
    ((3, 4, 1), ["relu", "linear"], "mse", 5),
]:
    _shapes = list(zip(_sizes[1:], _sizes[:-1], strict=True))
    _params = [(_rng.normal(size=_shape), _rng.normal(size=_shape[0])) for _shape in _shapes]
    _X, _Y = _rng.normal(size=(_m, _sizes[0])), _rng.normal(size=(_m, _sizes[-1]))
    if _cost != "mse":
        _Y = np.eye(_sizes[-1])[_rng.integers(_sizes[-1], size=_m)]
    _came = _check_call(
        "backward", backward, _pass(_X, _params, _acts), _params, _Y, _acts, _cost, shown=False
    )
    _label = f"backward of {'-'.join(map(str, _sizes))} with {_acts[-1]!r} and {_cost!r}"
    _check_parts(_label, _came, [f"layer {_l + 1}" for _l in range(len(_params))])
    for _l, _pair in enumerate(_came):
        _check_parts(_label, _pair, ["dW", "db"])
        for _which, _grad in enumerate(_pair):
            _place = (_l, _which)
            _name = f"{_label}, {('dW', 'db')[_which]} of layer {_l + 1}"
            _check_gradient(_name, _grad, _cost_at, _params[_l][_which], shown=False)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_backward_unchanged", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# backward leaves its arguments as they were, with one instance and with several
_check_several(
    "backward of 2-2-1, 'tanh', 'linear', 'mse', for a single instance, called twice",
    _check_call_twice(
        "backward",
        backward,
        [np.array([[2.0, -1.0]]), np.array([[0.5, 0.0]]), np.array([[1.5]])],
        [
            (np.array([[0.0, 0.0], [0.0, 0.0]]), np.array([0.5493061443340549, 0.0])),
            (np.array([[2.0, -4.0]]), np.array([0.5])),
        ],
        np.array([[0.5]]),
        ["tanh", "linear"],
        "mse",
    ),
    [
        (np.array([[3.0, -1.5], [-8.0, 4.0]]), np.array([1.5, -4.0])),
        (np.array([[0.5, 0.0]]), np.array([1.0])),
    ],
    {
        "the slope of the sigmoid is taken for tanh; that of tanh is 1 - a².": [
            ([[1.0, -0.5], [0.0, 0.0]], [0.5, 0.0]),
            ([[0.5, 0.0]], [1.0]),
        ],
        "1 - a is not the slope of tanh; the a is squared there.": [
            ([[2.0, -1.0], [-8.0, 4.0]], [1.0, -4.0]),
            ([[0.5, 0.0]], [1.0]),
        ],
        "the slope of the hidden activation is missing.": [
            ([[4.0, -2.0], [-8.0, 4.0]], [2.0, -4.0]),
            ([[0.5, 0.0]], [1.0]),
        ],
    },
)
### BEGIN HIDDEN TESTS
_rng = np.random.default_rng(1005)
for _sizes, _m in [((3, 4, 2), 5), ((2, 3, 3), 1), ((4, 2, 3), 5)]:
    _X, _Y = _rng.normal(size=(_m, _sizes[0])), np.eye(_sizes[2])[_rng.integers(_sizes[2], size=_m)]
    _W1, _b1 = _rng.normal(size=(_sizes[1], _sizes[0])), _rng.normal(size=_sizes[1])
    _W2, _b2 = _rng.normal(size=(_sizes[2], _sizes[1])), _rng.normal(size=_sizes[2])
    _H = np.tanh(np.einsum("ij,kj->ik", _X, _W1) + _b1)
    _P = np.array([np.exp(_W2 @ _row + _b2) / np.exp(_W2 @ _row + _b2).sum() for _row in _H])
    _G2 = (_P - _Y) / _m
    _G1 = np.einsum("ik,kj,ij->ij", _G2, _W2, (1 - _H) * (1 + _H))
    _check_several(
        f"backward of {'-'.join(map(str, _sizes))} with 'softmax', {_m} instance(s), called twice",
        _check_call_twice(
            "backward",
            backward,
            [_X, _H, _P],
            [(_W1, _b1), (_W2, _b2)],
            _Y,
            ["tanh", "softmax"],
            "cross_entropy",
            shown=False,
        ),
        [
            (np.einsum("ij,ik->jk", _G1, _X), np.einsum("ij->j", _G1)),
            (np.einsum("ij,ik->jk", _G2, _H), np.einsum("ij->j", _G2)),
        ],
        shown=False,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## `grad_check` (2 points)
#
# A gradient that is a little wrong still makes the cost fall, so falling is no proof. Nudging is. Write `grad_check(f, grads, params, eps=1e-5)`, which measures how far a gradient
# is from the truth. `f` is any function of a list of pairs that returns one number, `f(params)`; `params` is a list of pairs `(W, b)`; `grads` is a list of pairs of the
# same shapes, the gradient that is to be checked.
#
# For each array of `params`, each `W` and each `b`, let $a$ be its part of `grads`, and let $n$ have the same shape: entry by entry the central difference
#
# $$n_i = \frac{f(\dots, p_i + \varepsilon, \dots) - f(\dots, p_i - \varepsilon, \dots)}{2\,\varepsilon}.$$
#
# How far apart they are is one ratio for each array, $\lVert a - n\rVert \,/\, (\lVert a\rVert + \lVert n\rVert)$, where $\lVert\cdot\rVert$ is the root of the sum of all squared entries
# (`np.linalg.norm` does it, also for matrices). Where both are all zeros, the ratio counts as 0. Return the **largest** ratio, one number.
# What does it mean? For smooth networks, below 1e-7 all is well; above 1e-2 there is a mistake; between them it may be a kink of ReLU.
#
# What the tests check:
# - a right gradient gives less than 1e-7 with the default `eps`; a wrong one gives the ratio of the array that is worst, to 1e-4 (relative), also if one entry or one bias alone is wrong;
# - `eps` is used: on curved functions a large `eps` gives the ratio that belongs to it, to 1e-6;
# - 0/0 counts as 0, for one array and if all arrays are like that;
# - any number of layers; pairs and lists may be lists or tuples; the answer is one number (float, numpy float or 0-d array);
# - afterwards `params` and `grads` are what they were, bit by bit. You may move an entry of `params` in place while you measure, if you put it back; but `x + eps - eps`
#   is not always `x`.


# %% nbgrader={"grade": false, "grade_id": "grad_check", "locked": false, "schema_version": 3, "solution": true, "task": false}
def grad_check(f, grads, params, eps=1e-5):
    """Return the largest relative distance between a gradient and its measurement, over all arrays.

    Parameters
    ----------
    f : function of a list of pairs like params, returns one number
    grads : list of pairs (dW, db), the gradient to be checked
    params : list of pairs (W, b) of float arrays, where it is checked; the same afterwards
    eps : how far an entry is nudged up and down

    Returns
    -------
    one number from 0 to 1
    """
    ### BEGIN SOLUTION
    worst = 0.0
    for pair, slopes in zip(params, grads, strict=True):
        for array, a in zip(pair, slopes, strict=True):
            n = np.zeros(array.shape)
            for index in np.ndindex(array.shape):
                kept = array[index]
                array[index] = kept + eps
                up = f(params)
                array[index] = kept - eps
                n[index] = (up - f(params)) / (2 * eps)
                array[index] = kept
            size = np.linalg.norm(a) + np.linalg.norm(n)
            if size > 0:
                worst = max(worst, np.linalg.norm(a - n) / size)
    return worst
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "test_grad_check_ratio", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# grad_check gives the largest ratio over the arrays, with the eps that it is told


def _f(params):
    """Let f be W[0, 0]² + 3 W[0, 1] + b[0]²."""
    (W, b), *_ = params
    return W[0, 0] ** 2 + 3 * W[0, 1] + b[0] ** 2


_params = [(np.array([[1.0, 5.0]]), np.array([2.0]))]
_came = _check_call("grad_check", grad_check, _f, [(np.array([[2.0, 3.0]]), np.array([4.0]))], _params)
_check_shape("grad_check of a right gradient", _came, ())
if not 0 <= _came < 1e-7:
    _cause = "one of the two gradients is not what it should be: print n beside a."
    if 1e-7 <= _came < 1e-4:
        _cause = "a forward difference, (f(p + eps) - f(p)) / eps, is less exact; nudge down as well."
    if abs(_came - 1 / 3) < 1e-4:
        _cause = "n is twice too large, or half: from down to up an entry moves by two eps."
    _check_fail(
        "grad_check of a right gradient: f = W[0, 0]² + 3 W[0, 1] + b[0]² at W = [[1, 5]], b = [2], dW = [[2, 3]], db = [4]",
        repr(float(_came)),
        "a number from 0 to 1e-7",
        _cause,
    )
_check_value(
    "grad_check of the same f, where db is twice too large, [8]",
    _check_call("grad_check", grad_check, _f, [(np.array([[2.0, 3.0]]), np.array([8.0]))], _params),
    1 / 3,
    {
        "the squares of the lengths are divided; take lengths, which np.linalg.norm gives.": 0.2,
        "the distance is divided by the longer of the two; divide by their sum.": 0.5,
        "the distance is divided by one of the two; divide by the sum of both lengths.": 1.0,
        "the distance is not divided by anything.": 4.0,
        "the mean over the arrays is taken; the largest ratio counts.": 1 / 6,
        "all arrays are thrown together; take one ratio for each array, then the largest.": 0.2824833,
        "db is not looked at, or the smallest ratio is taken; the largest one counts.": 0.0,
    },
    rtol=1e-4,
    atol=1e-7,
)
_came = _check_call("grad_check", grad_check, _f, [(np.array([[-2.0, -3.0]]), np.array([4.0]))], _params)
_check_value(
    "grad_check of the same f, where dW has the wrong sign",
    _came,
    1.0,
    {
        "only the biases, or only the last array, are looked at.": 0.0,
        "the mean over the arrays is taken; the largest ratio counts.": 0.5,
        "all arrays are thrown together; take one ratio for each array, then the largest.": 0.6695341,
    },
    rtol=1e-4,
    atol=1e-7,
)
_came = _check_call(
    "grad_check",
    grad_check,
    lambda params: sum((_W**3).sum() + (_b**3).sum() for _W, _b in params),
    [(np.array([[3.0]]), np.array([3.0]))],
    [(np.array([[1.0]]), np.array([1.0]))],
    0.1,
)
_check_value(
    "grad_check of the sum of cubes at 1, with eps = 0.1, where n is 3.01",
    _came,
    0.01 / 6.01,
    {
        "n is a forward difference; nudge down as well.": 0.31 / 6.31,
        "n is a backward difference; nudge up as well.": 0.29 / 5.71,
        "the entry is nudged by half of eps.": 0.0025 / 6.0025,
        "the ratios are added; the largest one counts.": 0.02 / 6.01,
        "it is always nudged by the same amount; use the eps that is given.": 0.0,
    },
    rtol=1e-6,
    atol=1e-9,
)
### BEGIN HIDDEN TESTS


def _tanh_net(params):
    """Mean squared answer of a small network with smooth layers."""
    _H = _X
    for _W, _b in params:
        _H = np.tanh(np.einsum("ij,kj->ik", _H, _W) + _b)
    return np.sum((_H - 0.25) ** 2)


def _cubes(params):
    """A curved function with exact central differences: 3 p² + eps² for a cube."""
    return sum(float((_W**3).sum()) + 2 * float((_b**3).sum()) for _W, _b in params)


_rng = np.random.default_rng(1006)
for _sizes, _bad, _factor in [
    ((2, 3), (0, 1), 1.25),
    ((2, 3, 1), (1, 0), -1.0),
    ((3, 4, 2), (0, 0), 1.01),
    ((2, 2, 2, 2), (2, 1), 0.0),
]:
    _X = _rng.normal(size=(4, _sizes[0]))
    _shapes = list(zip(_sizes[1:], _sizes[:-1], strict=True))
    _params = [(_rng.normal(size=_shape), _rng.normal(size=_shape[0])) for _shape in _shapes]
    _truth = []
    for _l, _pair in enumerate(_params):
        _truth.append([])
        for _which in (0, 1):
            _n = np.zeros(_pair[_which].shape)
            for _i in np.ndindex(_n.shape):
                _values = []
                for _move in (1e-5, -1e-5):
                    _other = [[_W.copy(), _b.copy()] for _W, _b in _params]
                    _other[_l][_which][_i] += _move
                    _values.append(_tanh_net(_other))
                _n[_i] = (_values[0] - _values[1]) / 2e-5
            _truth[-1].append(_n)
    _came = _check_call("grad_check", grad_check, _tanh_net, _truth, _params, shown=False)
    _check_shape("grad_check of a right gradient of a network", _came, ())
    if not 0 <= _came < 1e-7:
        _check_fail("grad_check of a right gradient of a network", "a number out of range", "from 0 to 1e-7")
    _planted = [[_array.copy() for _array in _pair] for _pair in _truth]
    _n = _truth[_bad[0]][_bad[1]]
    _planted[_bad[0]][_bad[1]] = _a = _factor * _n
    _d, _s, _t = np.linalg.norm(_a - _n), np.linalg.norm(_a), np.linalg.norm(_n)
    _arrays = 2 * len(_params)
    _check_value(
        "grad_check of a gradient in which one array is wrong",
        _check_call("grad_check", grad_check, _tanh_net, _planted, _params, shown=False),
        _d / (_s + _t),
        {
            "the mean over the arrays is taken; the largest ratio counts.": _d / (_s + _t) / _arrays,
            "the squares of the lengths are divided; take lengths.": _d**2 / (_s**2 + _t**2),
            "the distance is divided by the longer of the two; divide by their sum.": _d / max(_s, _t),
            "the distance is not divided by anything.": _d,
            "the array with the mistake is not looked at.": 0.0,
        },
        rtol=1e-4,
        atol=1e-8,
        shown=False,
    )
    _planted = [[_array.copy() for _array in _pair] for _pair in _truth]
    _planted[_bad[0]][_bad[1]].flat[-1] *= 3  # a single entry
    _a = _planted[_bad[0]][_bad[1]]
    _check_value(
        "grad_check of a gradient in which one entry is wrong",
        _check_call("grad_check", grad_check, _tanh_net, _planted, _params, shown=False),
        np.sqrt(((_a - _n) ** 2).sum()) / (np.sqrt((_a**2).sum()) + np.sqrt((_n**2).sum())),
        {"the array with the mistake is not looked at, or not to its end.": 0.0},
        rtol=1e-4,
        atol=1e-8,
        shown=False,
    )
for _eps in (0.5, 0.01):
    _params = [
        (_rng.normal(size=(2, 3)), _rng.normal(size=2)),
        (_rng.normal(size=(1, 2)), _rng.normal(size=1)),
    ]
    _grads = [(3 * _W**2, 6 * _b**2) for _W, _b in _params]
    _ratios = {}
    for _why, _off in [
        ("", lambda _p, _e=_eps: _e**2),
        ("n is a forward difference; nudge down as well.", lambda _p, _e=_eps: 3 * _p * _e + _e**2),
        ("the entry is nudged by half of eps.", lambda _p, _e=_eps: _e**2 / 4),
    ]:
        _each = []
        for _pair in _params:
            for _c, _p in zip((1, 2), _pair, strict=True):
                _a, _n = 3 * _c * _p**2, _c * (3 * _p**2 + _off(_p))
                _each.append(np.linalg.norm(_a - _n) / (np.linalg.norm(_a) + np.linalg.norm(_n)))
        _ratios[_why] = max(_each)
    _right = _ratios.pop("")
    _check_value(
        f"grad_check of a curved function with eps = {_eps}",
        _check_call("grad_check", grad_check, _cubes, _grads, _params, _eps, shown=False),
        _right,
        _ratios | {"it is always nudged by the same amount; use the eps that is given.": 0.0},
        rtol=1e-6,
        atol=1e-9,
        shown=False,
    )
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_grad_check_params", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# grad_check leaves params and grads as they were, and lets 0/0 count as 0
_params = [(np.array([[0.1, 0.7, -1.3]]), np.array([0.3])), (np.array([[1.1], [2.3]]), np.array([0.9, -0.6]))]
_grads = [(np.zeros((1, 3)), np.zeros(1)), (np.array([[2.2], [4.6]]), np.array([2.7, -1.8]))]
_before = [tuple(_a.copy() for _a in _pair) for _pair in _params + _grads]
_came = _check_run(
    "grad_check",
    grad_check,
    (lambda params: (params[1][0] ** 2).sum() + 2 * (params[1][1] ** 2).sum(), _grads, _params),
    True,
    "",
    False,
)
if not _check_same(_before, _params + _grads):
    _check_fail(
        "grad_check changed params or grads: afterwards they are not what they were, to the last bit",
        cause="`p -= eps` does not undo `p += eps` to the last bit; keep the old number and put that back.",
    )
_check_shape("grad_check where f does not depend on W1 and b1", _came, ())
if np.isnan(_came):
    _check_fail(
        "grad_check where f does not depend on W1 and b1",
        "nan",
        "a number",
        "0/0 has no value; here it counts as 0.",
    )
_check_value(
    "grad_check where f does not depend on W1 and b1, so that a and n are 0 there, and db2 is 3 p instead of 4 p",
    _came,
    1 / 7,
    {
        "0/0 counts as 0, not as 1.": 1.0,
        "the mean over the arrays is taken; the largest ratio counts.": 1 / 28,
        "the distance is divided by the longer of the two; divide by the sum of both lengths.": 1 / 4,
        "the squares of the lengths are divided; take lengths, which np.linalg.norm gives.": 1 / 25,
        "the distance is not divided by anything.": 1.0816653826,
        "only the first layer is looked at.": 0.0,
    },
    rtol=1e-4,
    atol=1e-7,
)
### BEGIN HIDDEN TESTS
_rng = np.random.default_rng(1007)
for _sizes, _wrong in [((3, 2), 0.0), ((2, 4, 3), 0.5), ((1, 2, 3, 2), 0.0)]:
    _shapes = list(zip(_sizes[1:], _sizes[:-1], strict=True))
    _params = tuple([_rng.normal(size=_shape), _rng.normal(size=_shape[0])] for _shape in _shapes)
    _grads = tuple([_wrong * np.ones(_shape), np.zeros(_shape[0])] for _shape in _shapes)
    _before = [[_a.copy() for _a in _pair] for _pair in _params + _grads]
    _came = _check_run("grad_check", grad_check, (lambda params: 2.5, _grads, _params), False, "", False)
    if not _check_same(_before, list(_params + _grads)):
        _check_fail(
            "grad_check changed params or grads of a larger network",
            cause="`p -= eps` does not undo `p += eps` to the last bit; keep the old number and put that back.",
        )
    _check_shape("grad_check of a function that depends on nothing", _came, ())
    if np.isnan(_came):
        _check_fail(
            "grad_check of a function that depends on nothing", "nan", "a number", "0/0 counts as 0 here."
        )
    _check_value(
        "grad_check of a function that depends on nothing",
        _came,
        1.0 if _wrong else 0.0,
        {"0/0 counts as 0, not as 1.": 1.0},
        rtol=1e-4,
        atol=1e-7,
        shown=False,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## `train` (3 points)
#
# Write `train(X, Y, sizes, acts, cost, eta, steps, rng)`: the whole of S27, with all instances in each step. It returns the pair `(params, losses)`.
#
# 1. **Start.** `sizes` are the layers' sizes, the inputs first: (2, 8, 1) has a `W1` of shape (8, 2) and a `W2` of shape (1, 8). All weights are drawn from the normal distribution N(0, 1)
#    with `rng`, a numpy random generator (`rng.normal`), in an order of your choice. All biases are 0.
# 2. **Step.** Forward, cost, gradient, and every weight and bias becomes itself minus `eta` times its slope. Do this `steps` times, each time with all rows of `X` at once.
# 3. **Losses.** `losses` has `steps + 1` numbers: the cost $J$ of the start, then the cost after each step. So the last one is the cost of the `params` that you return.
#
# You need a forward pass and the three costs, as in notebooks 05 and 06; write them inside `train`, or in a cell of your own above it.
#
# For the gradient you may call `backward`. While `train` is tested, the name `backward` stands for *our* stand-in with the same parameters, so that a mistake in yours is not counted
# twice (a mistake in how you call it is). Gradients that you compute in `train` itself are welcome, too, if they are right.
#
# What the tests check:
# - `steps=0` gives the start and one loss, for all of the activations and costs of this notebook (the table above);
# - the start: shapes, zero biases, weights normal with mean 0 and standard deviation 1 (looked at on large layers); another `rng` gives another start, one of the same seed the same;
# - one step from the start, and each one that follows, subtracts `eta` times the gradient of the mean over all rows; `losses` belong to these networks (1e-6, relative; 1e-9, absolute);
# - XOR: 2-8-1 with `'tanh'`, `'sigmoid'` and `'bce'`, `eta=0.5`, 3000 steps. From each of several seeds all four rows end up on the right side of ½, and the
#   last loss is below 0.05 (it is about 0.001). Digits do not matter;
# - `params` is a list of pairs `(W, b)`; lists, tuples and, for `losses`, an array are all fine. `X` and `Y` are not changed.


# %% nbgrader={"grade": false, "grade_id": "train", "locked": false, "schema_version": 3, "solution": true, "task": false}
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    """Train a network with gradient descent, all instances in each step.

    Parameters
    ----------
    X : array (m, n_in), one instance in each row
    Y : array (m, n_out), the targets
    sizes : tuple of the layers' sizes, inputs first
    acts : list of names of activations, one for each layer with weights
    cost : 'mse', 'bce' or 'cross_entropy'
    eta : the learning rate
    steps : how many steps
    rng : numpy.random.Generator, from which the weights are drawn

    Returns
    -------
    (params, losses) : list of pairs (W, b), and steps + 1 numbers
    """
    ### BEGIN SOLUTION
    answer = {
        "linear": lambda z: z,
        "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
        "tanh": np.tanh,
        "relu": lambda z: np.maximum(z, 0),
        "softmax": lambda z: np.exp(z) / np.exp(z).sum(axis=1, keepdims=True),
    }
    J = {
        "mse": lambda P: np.sum((P - Y) ** 2) / 2 / len(Y),
        "bce": lambda P: -np.log(np.where(Y == 1, P, 1 - P)).sum() / len(Y),
        "cross_entropy": lambda P: -np.log(P[Y == 1]).sum() / len(Y),
    }
    params = [(rng.normal(size=(sizes[i], sizes[i - 1])), np.zeros(sizes[i])) for i in range(1, len(sizes))]
    losses = []
    while True:
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer[act](A[-1] @ W.T + b))
        losses.append(J[cost](A[-1]))
        if len(losses) > steps:
            return params, losses
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "stand_in", "locked": true, "schema_version": 3, "solution": false, "task": false}
# What the tests of train use in place of your backward. It nudges all weights of a 2-n-1 network at once, and knows
# nothing but 'tanh', 'sigmoid' and 'bce'; the tests that are added in grading bring one for all networks.


def _stand_in_costs(weights, X, Y):
    """The cost of many networks 2-n-1, one in each row of weights: W1, b1, W2, b2, one after another."""
    _n = weights.shape[1] // 4
    _W1, _b1, _W2, _b2 = np.split(weights, [2 * _n, 3 * _n, 4 * _n], axis=1)
    _hidden = np.einsum("kji,mi->kmj", _W1.reshape(-1, _n, 2), X)
    _hidden += _b1[:, None, :]
    _nets = np.einsum("kmj,kj->km", np.tanh(_hidden), _W2)
    _nets += _b2
    return np.mean(np.logaddexp(0.0, np.where(Y[:, 0] > 0.5, -_nets, _nets)), axis=1)


def _stand_in_weights(params):
    """All weights and biases of a network in one row."""
    return np.concatenate([np.ravel(_array) for _pair in params for _array in _pair])[None, :]


def _stand_in_slopes(weights, X, Y):
    """The slopes of the cost for one row of weights, each measured by a nudge up and down."""
    _nudges = 1e-5 * np.eye(weights.size)
    _costs = _stand_in_costs(np.concatenate([weights + _nudges, weights - _nudges]), X, Y)
    return (_costs[: weights.size] - _costs[weights.size :])[None, :] / 2e-5


def _stand_in_pairs(row, params):
    """Cut a row into pairs with the shapes of params."""
    _pairs, _rest = [], row[0]
    for _W, _b in params:
        _pairs.append((_rest[: _W.size].reshape(_W.shape), _rest[_W.size :][: _b.size].copy()))
        _rest = _rest[_W.size + _b.size :]
    return _pairs


def _stand_in(A, params, Y, acts, cost):
    """Measure the gradient; first look at what it was handed."""
    if [np.shape(_a) for _a in A] != [(len(Y), np.shape(_W)[1]) for _W, _ in params] + [np.shape(Y)]:
        raise ValueError("backward was handed an A that is not [X, A1, ..., AL] for these params and Y")
    if list(acts) != ["tanh", "sigmoid"] or cost != "bce":
        raise ValueError(f"backward was handed acts = {acts} and cost = {cost!r}, not those of the call")
    return _stand_in_pairs(_stand_in_slopes(_stand_in_weights(params), A[0], Y), params)


def _call_train(train, backward, X, Y, sizes, *settings, seed, shown):
    """Call train with a stand-in for backward; look at the form of its answer, and whether X and Y are as before."""
    _names = getattr(train, "__globals__", {})
    _yours = _names.get("backward")
    _names["backward"] = backward
    _given = (X.copy(), Y.copy(), sizes, *settings, np.random.default_rng(seed))
    try:
        params, losses = _check_parts(
            "train(...)", _check_run("train", train, _given, shown, "", False), ["params", "losses"]
        )
    finally:
        _names["backward"] = _yours
        if _yours is None:
            del _names["backward"]
    if not _check_same((X, Y), _given[:2]):
        _check_fail("train changed X or Y, which belong to the caller.")
    _check_parts("train(...), params", params, [f"(W{_l}, b{_l})" for _l, _ in enumerate(sizes[1:], start=1)])
    for _l, _pair in enumerate(params, start=1):
        _check_parts(f"train(...), layer {_l} of params", _pair, [f"W{_l}", f"b{_l}"])
        _check_shape(f"train(...), W{_l}", _pair[0], (sizes[_l], sizes[_l - 1]))
        _check_shape(f"train(...), b{_l}", _pair[1], (sizes[_l],))
    _steps = settings[-1]
    _length = len(losses) if isinstance(losses, list | tuple | np.ndarray) and np.ndim(losses) == 1 else None
    if _length != _steps + 1:
        _came = "something that is not a list of numbers" if _length is None else f"{_length} of them"
        _cause = "the start has a cost as well, before the first step." if _length == _steps else None
        _check_fail(f"train(...), losses after {_steps} step(s)", _came, f"{_steps + 1} number(s)", _cause)
    return params, np.array(losses, dtype=float)


# %% nbgrader={"grade": true, "grade_id": "test_train_start", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# train starts with normal weights, zero biases and the cost of this start
for _acts, _cost, _Y, _start, _slips in [
    (
        ["tanh", "sigmoid"],
        "bce",
        np.array([[0.0], [1.0], [1.0], [0.0]]),
        0.6931471805599453,
        {
            "only the term y ln p of the cost is there, as on S24; an instance with y = 0 costs something, too.": 0.34657359027997264,
            "the sum over the instances is taken, not their mean.": 2.772588722239781,
            "the minus in front of the logarithms is missing.": -0.6931471805599453,
            "the logarithm is the natural one, np.log.": 1.0,
        },
    ),
    (
        ["tanh", "softmax"],
        "cross_entropy",
        np.array([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]]),
        1.0986122886681098,
        {
            "the sum over the instances is taken, not their mean.": 2.1972245773362196,
            "the mean over the outputs is taken; J is their sum.": 0.3662040962227033,
            "the minus in front of the logarithms is missing.": -1.0986122886681098,
        },
    ),
    (
        ["relu", "linear"],
        "mse",
        np.array([[1.0], [2.0], [4.0]]),
        3.5,
        {
            "the ½ of 'mse' is left out.": 7.0,
            "the sum over the instances is taken, not their mean.": 10.5,
            "the difference is not squared.": -7 / 6,
        },
    ),
]:
    _params, _losses = _call_train(
        train,
        _stand_in,
        np.zeros((len(_Y), 2)),
        _Y,
        (2, 4, _Y.shape[1]),
        _acts,
        _cost,
        0.5,
        0,
        seed=1,
        shown=True,
    )
    if any(np.any(_b != 0) for _, _b in _params):
        _check_fail("train with steps=0", "biases that are not 0", "all biases 0")
    if any(np.ptp(_W) == 0 for _W, _ in _params if _W.size > 1):
        _check_fail(
            "train with steps=0", "weights that are all alike", "weights drawn with rng.normal, each its own"
        )
    _check_value(
        f"train with steps=0, where all inputs are 0: the one loss, with {_acts} and {_cost!r}",
        _losses[0],
        _start,
        _slips,
        rtol=1e-6,
    )
### BEGIN HIDDEN TESTS


def _no_steps(*_arguments):
    """Stand in for a backward that is not needed."""
    raise ValueError("backward is not needed for steps=0")


def _at_start(sizes, acts, cost, X, Y, seed):
    """Call train for no steps."""
    return _call_train(train, _no_steps, X, Y, sizes, acts, cost, 0.5, 0, seed=seed, shown=False)


_rng = np.random.default_rng(1008)
_X, _Y = _rng.normal(size=(3, 60)), _rng.normal(size=(3, 40))
_sizes, _acts = (60, 50, 40), ["tanh", "linear"]
(_one, _), (_same, _), (_other, _) = (_at_start(_sizes, _acts, "mse", _X, _Y, _seed) for _seed in (7, 7, 8))
for (_W, _b), (_V, _), (_U, _) in zip(_one, _same, _other, strict=True):
    if np.any(_b != 0):
        _check_fail("train with steps=0 for large layers", "biases that are not 0", "all biases 0")
    if not np.array_equal(_W, _V):
        _check_fail(
            "train with steps=0, twice with generators of one seed",
            "different weights",
            "the same weights",
            "weights are drawn from something else than rng.",
        )
    if np.allclose(_W, _U):
        _check_fail(
            "train with steps=0, with generators of two seeds",
            "the same weights",
            "different weights",
            "rng is not used; a generator of its own starts anew in each call.",
        )
    if not (abs(_W.mean()) < 0.1 and abs(_W.std() - 1) < 0.07 and 0.025 < (abs(_W) > 2).mean() < 0.07):
        _check_fail(
            "train with steps=0 for large layers",
            "weights that are spread in another way",
            "N(0, 1): mean 0, standard deviation 1, about one in twenty beyond 2",
            "another distribution, or a scale other than 1.",
        )
for _sizes, _acts, _cost, _m in [
    ((3, 2), ["linear"], "mse", 5),
    ((2, 3, 2), ["relu", "tanh"], "mse", 5),
    ((3, 4, 2), ["sigmoid", "relu"], "mse", 5),
    ((2, 3, 2), ["tanh", "sigmoid"], "bce", 5),
    ((2, 2, 2, 1), ["linear", "relu", "sigmoid"], "bce", 1),
    ((3, 3, 4), ["sigmoid", "softmax"], "cross_entropy", 5),
    ((2, 4, 3, 3), ["relu", "tanh", "softmax"], "cross_entropy", 1),
]:
    _X, _Y = _rng.normal(size=(_m, _sizes[0])), _rng.normal(size=(_m, _sizes[-1]))
    if _cost == "bce":
        _Y = (_rng.random(size=_Y.shape) < 0.5) * 1.0
    if _cost == "cross_entropy":
        _Y = np.eye(_sizes[-1])[_rng.integers(_sizes[-1], size=_m)]
    _params, _losses = _at_start(_sizes, _acts, _cost, _X, _Y, 9)
    _P = _X
    for (_W, _b), _act in zip(_params, _acts, strict=True):
        _Z = np.einsum("ij,kj->ik", _P, _W) + _b
        _known = {"linear": _Z, "sigmoid": 0.5 + 0.5 * np.tanh(_Z / 2), "tanh": np.tanh(_Z)}
        _known |= {"relu": _Z * (_Z > 0), "softmax": np.array([np.exp(_z) / sum(np.exp(_z)) for _z in _Z])}
        _P = _known[_act]
    _costs = []
    for _p, _y in zip(_P.ravel().tolist(), _Y.ravel().tolist(), strict=True):
        if _cost == "mse":
            _costs.append(0.5 * (_p - _y) ** 2)
        else:
            _costs.append(-np.log(_p) if _y else -np.log(1 - _p) * (_cost == "bce"))
    _J = sum(_costs) / _m
    _check_value(
        f"train with steps=0: the loss of {'-'.join(map(str, _sizes))} with {_acts[-1]!r} and {_cost!r}",
        _losses[0],
        _J,
        {
            "the sum over the instances is taken, not their mean.": _J * _m,
            "the mean over the outputs is taken; J is their sum.": _J / _sizes[-1],
            "the ½ of 'mse' is left out.": 2 * _J,
            "only the term y ln p of the cost is there.": (
                sum(_c for _c, _y in zip(_costs, _Y.ravel(), strict=True) if _y == 1) / _m
            ),
        },
        shown=False,
        rtol=1e-6,
        atol=1e-9,
    )
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_train_step", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# train takes steps against the gradient, with all rows at once, and records the cost of each network
_X = np.array([[0.0, 0.5], [1.0, -1.0], [2.0, 0.25]])
_Y = np.array([[1.0], [0.0], [1.0]])
(_start, _), (_after, _losses), (_end, _more) = (
    _call_train(
        train, _stand_in, _X, _Y, (2, 3, 1), ["tanh", "sigmoid"], "bce", 0.5, _steps, seed=2, shown=True
    )
    for _steps in (0, 1, 3)
)
_row = _stand_in_weights(_start)
_slope = _stand_in_slopes(_row, _X, _Y)
_rows, _twice = _row.copy(), _row - _slope / 2
_twice -= _stand_in_slopes(_twice, _X, _Y) / 2
for _i in range(3):
    _rows -= _stand_in_slopes(_rows, _X[_i : _i + 1], _Y[_i : _i + 1]) / 2
_weights_only = np.concatenate([np.ravel(_array) for _W, _b in _start for _array in (_W**0, 0 * _b)])
_check_several(
    "train with steps=1: how far it came from the start, divided by -eta; this should be the slope",
    _stand_in_pairs((_row - _stand_in_weights(_after)) / 0.5, _start),
    _stand_in_pairs(_slope, _start),
    {
        _why: _stand_in_pairs(_wrong, _start)
        for _why, _wrong in [
            ("the biases stayed at 0; they learn as well.", _slope * _weights_only),
            ("the step goes uphill: subtract eta times the slope.", -_slope),
            ("the learning rate is left out.", 2 * _slope),
            ("it stayed at the start.", 0 * _slope),
            ("the slopes are divided by the learning rate; they are multiplied.", 4 * _slope),
            ("the sum over the instances is taken, not their mean.", 3 * _slope),
            ("it took two steps; steps=1 means one.", 2 * (_row - _twice)),
            ("each row made a step of its own; a step takes all rows at once.", 2 * (_row - _rows)),
        ]
    },
    rtol=1e-6,
    atol=1e-8,
)
_costs = [_stand_in_costs(_stand_in_weights(_params), _X, _Y)[0] for _params in (_start, _after, _end)]
_check_value(
    "train with steps=1: the losses before and after the step",
    _losses,
    _costs[:2],
    {
        "every loss is taken before its step; the last one belongs to the network that is returned.": [
            _costs[0],
            _costs[0],
        ],
        "the sum over the instances is taken, not their mean.": [3 * _costs[0], 3 * _costs[1]],
    },
    rtol=1e-6,
    atol=1e-9,
)
_check_value(
    "train with steps=3: the last loss is the cost of the params that are returned",
    _more[-1],
    _costs[2],
    rtol=1e-6,
    atol=1e-9,
)
### BEGIN HIDDEN TESTS


def _forward(X, params, acts):
    """Run a network forward."""
    _A = [X]
    for (_W, _b), _act in zip(params, acts, strict=True):
        _Z = np.einsum("ij,kj->ik", _A[-1], _W) + _b
        _known = {"linear": _Z, "sigmoid": 0.5 + 0.5 * np.tanh(_Z / 2), "tanh": np.tanh(_Z)}
        _known |= {"relu": _Z * (_Z > 0), "softmax": np.exp(_Z) / np.exp(_Z).sum(axis=1)[:, None]}
        _A.append(_known[_act])
    return _A


def _exact(A, params, Y, acts, cost):
    """Return the gradients; what it is handed has to fit together."""
    if list(acts) != _acts or cost != _cost or np.shape(Y) != np.shape(A[-1]) or len(A) != len(params) + 1:
        raise ValueError("backward was handed something that does not fit together")
    _slope = {"linear": lambda a: a**0, "sigmoid": lambda a: a - a**2, "tanh": lambda a: (1 - a) * (1 + a)}
    _G, _grads = (A[-1] - Y) / len(A[-1]), []
    if cost == "mse":
        _G = _G * _slope.get(acts[-1], np.sign)(A[-1])
    for _l in range(len(params), 0, -1):
        _grads = [(np.einsum("ij,ik->jk", _G, A[_l - 1]), np.einsum("ij->j", _G)), *_grads]
        if _l > 1:
            _G = np.einsum("ik,kj->ij", _G, params[_l - 1][0]) * _slope.get(acts[_l - 2], np.sign)(A[_l - 1])
    return _grads


def _descend(params, rows, eta, pick):
    """Take one step after another, each with the rows that are picked; return the networks."""
    _networks = [params]
    for _rows in rows:
        _G = _exact(_forward(_X[_rows], params, _acts), params, _Y[_rows], _acts, _cost)
        params = [
            (_W + (-eta * _dW) * pick[0], _b + (-eta * _db) * pick[1])
            for (_W, _b), (_dW, _db) in zip(params, _G, strict=True)
        ]
        _networks.append(params)
    return _networks


_rng = np.random.default_rng(1009)
for _sizes, _acts, _cost, _m, _eta in [
    ((3, 2), ["linear"], "mse", 5, 0.1),
    ((2, 4, 2), ["tanh", "sigmoid"], "bce", 5, 0.7),
    ((3, 3, 4), ["sigmoid", "softmax"], "cross_entropy", 5, 1.3),
    ((2, 3, 3, 1), ["relu", "tanh", "sigmoid"], "mse", 5, 0.3),
    ((2, 3, 2), ["relu", "linear"], "mse", 1, 0.05),
]:
    _X, _Y = _rng.normal(size=(_m, _sizes[0])), _rng.normal(size=(_m, _sizes[-1]))
    if _cost == "bce":
        _Y = (_rng.random(size=_Y.shape) < 0.5) * 1.0
    if _cost == "cross_entropy":
        _Y = np.eye(_sizes[-1])[_rng.integers(_sizes[-1], size=_m)]
    _label = f"{'-'.join(map(str, _sizes))}, {_acts[-1]!r} and {_cost!r}"
    _start, _one, _four = (
        _call_train(train, _exact, _X, _Y, _sizes, _acts, _cost, _eta, _steps, seed=3, shown=False)
        for _steps in (0, 1, 4)
    )
    _all = [list(range(_m))]
    _path = _descend(_start[0], 4 * _all, _eta, (1, 1))
    _slips = {
        "the biases stayed at 0; they learn as well.": _descend(_start[0], _all, _eta, (1, 0))[-1],
        "the step goes uphill: subtract eta times the slope.": _descend(_start[0], _all, -_eta, (1, 1))[-1],
        "the learning rate is left out.": _descend(_start[0], _all, 1.0, (1, 1))[-1],
        "it stayed at the start.": _start[0],
        "it took two steps; steps=1 means one.": _path[2],
        "the sum over the instances is taken, not their mean.": _descend(_start[0], _all, _eta * _m, (1, 1))[
            -1
        ],
        "each row made a step of its own; a step takes all rows at once.": _descend(
            _start[0], [[_i] for _i in range(_m)], _eta, (1, 1)
        )[-1],
    }
    for _steps, _came, _wrong in [(1, _one, _slips), (4, _four, {})]:
        _check_several(
            f"train with steps={_steps}, {_label}: params",
            _came[0],
            _path[_steps],
            _wrong,
            rtol=1e-6,
            atol=1e-9,
            shown=False,
        )
        _costs = []
        for _params in _path[: _steps + 1]:
            _P = _forward(_X, _params, _acts)[-1]
            _J = 0.5 * np.sum((_P - _Y) ** 2) if _cost == "mse" else -np.log(_P[_Y == 1]).sum()
            _costs.append((_J - (np.log(1 - _P[_Y == 0]).sum() if _cost == "bce" else 0.0)) / _m)
        _check_value(
            f"train with steps={_steps}, {_label}: losses",
            _came[1],
            _costs,
            {
                "every loss is taken before its step; the last one belongs to the network that is returned.": (
                    [_costs[0], *_costs[:-1]]
                ),
                "the sum over the instances is taken, not their mean.": np.array(_costs) * _m,
            },
            rtol=1e-6,
            atol=1e-9,
            shown=False,
        )
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_train_xor", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# train solves XOR within 3000 steps, from every seed
_X, _Y = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]), np.array([[0.0], [1.0], [1.0], [0.0]])
for _steps in (10, 3000):
    _params, _losses = _call_train(
        train, _stand_in, _X, _Y, (2, 8, 1), ["tanh", "sigmoid"], "bce", 0.5, _steps, seed=4, shown=True
    )
    _check_value(
        f"train on XOR, {_steps} steps: the last loss is the cost of the params that are returned",
        _losses[-1],
        _stand_in_costs(_stand_in_weights(_params), _X, _Y)[0],
        rtol=1e-6,
        atol=1e-9,
    )
(_W1, _b1), (_W2, _b2) = _params
_nets = [float(_W2[0] @ np.tanh(_W1 @ _x + _b1) + _b2[0]) for _x in _X]
_wrong = [f"{_x}" for _x, _net, _y in zip(_X, _nets, _Y[:, 0], strict=True) if (_net > 0) != (_y > 0.5)]
if _wrong:
    _check_fail(
        "train on XOR, 2-8-1, 3000 steps, eta = 0.5",
        f"the wrong side of ½ for the row(s) {', '.join(_wrong)}; the loss went from {_losses[0]:.4f} to {_losses[-1]:.4f}",
        "all four rows on the right side of ½",
        "the loss rises: look at the sign of the step."
        if not _losses[-1] < _losses[0]
        else "hidden units that start alike stay alike, or `steps` or `eta` is not what the call says.",
    )
if not _losses[-1] < 0.05:
    _check_fail(
        "train on XOR, 2-8-1, 3000 steps, eta = 0.5: the last loss",
        f"{_losses[-1]:.4f}",
        "less than 0.05",
        "a network that has learned less than 3000 steps teach: are all of them taken, with this eta?",
    )
### BEGIN HIDDEN TESTS


def _two_layers(A, params, Y, acts, cost):
    """Return the gradients for tanh, sigmoid and bce."""
    _G2 = (A[2] - Y) / len(A[2])
    _G1 = np.einsum("ik,kj,ij->ij", _G2, params[1][0], (1 - A[1]) * (1 + A[1]))
    return [(_g.T.dot(_a), np.ones(len(_g)).dot(_g)) for _g, _a in ((_G1, A[0]), (_G2, A[1]))]


for _seed in (5, 6):
    _params, _losses = _call_train(
        train, _two_layers, _X, _Y, (2, 8, 1), ["tanh", "sigmoid"], "bce", 0.5, 3000, seed=_seed, shown=False
    )
    (_W1, _b1), (_W2, _b2) = _params
    _nets = np.array([float(_W2[0] @ np.tanh(_W1 @ _x + _b1) + _b2[0]) for _x in _X])
    if not np.array_equal(_nets > 0, _Y[:, 0] > 0.5):
        _check_fail(
            "train on XOR from another seed",
            "a row on the wrong side of ½",
            "all four rows on the right side",
            "hidden units that start alike stay alike, or `steps` or `eta` is not what the call says.",
        )
    if not _losses[-1] < 0.05:
        _check_fail("train on XOR from another seed: the last loss", "0.05 or more", "less than 0.05")
    _check_value(
        "train on XOR from another seed: the last loss",
        _losses[-1],
        np.mean(np.logaddexp(0.0, np.where(_Y[:, 0] == 1, -_nets, _nets))),
        rtol=1e-6,
        atol=1e-9,
        shown=False,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## `bug_report` (2 points)
#
# Six programs, all written for this course, each with one mistake. This is what they print:
#
# | | signature |
# |---|---|
# | `'a'` | XOR, four rows: `grad_check` gives 0.6 for *every* array. With only one of the rows: less than 1e-7. |
# | `'b'` | The network of S41 after one step (η = 0.5, biases left alone): the error is 0.291027924. `grad_check` gives 0.0856 for `W1` and less than 1e-7 for `W2`. |
# | `'c'` | The network of S41: the error goes from 0.298371109 to 0.305640633. `grad_check` gives 1 for every array. |
# | `'d'` | The network of S41 after one step: the error is 0.291027661. `grad_check` gives 0.0615 for `W1` and less than 1e-7 for `W2`. A 2-3-1 network: `ValueError`. |
# | `'e'` | XOR, answers 0.1, 0.9, 0.8, 0.2: the mean squared difference is 0.375. By hand it is 0.025. |
# | `'f'` | XOR with 2-8-1, tanh: after 3000 steps the cost is 0.482289, and each row of `W1` is [3.167367, 3.167367]. `grad_check` gives less than 1e-7. |
#
# And these are the mistakes:
#
# | name | what the program does |
# |---|---|
# | `'equal_start'` | all weights start with the same number |
# | `'flat_targets'` | `Y` has the shape (m,), the answers have the shape (m, 1) |
# | `'not_transposed'` | on the way back, the product of matrices takes the weights the other way round |
# | `'sum_for_mean'` | the gradient is not divided by the number of instances; the cost is |
# | `'updated_weights'` | the output layer takes its step first, then the blame goes back over its new weights |
# | `'uphill'` | the deltas begin with target minus answer, so that every slope has the other sign |
#
# Write `bug_report()`, which returns a dict: for each of `'a'` to `'f'` the name of the mistake. Each name belongs to one signature. Two of them leave almost the right error behind; do not guess: you have
# working code by now, so plant a mistake in a copy of it and compare the digits.
#
# What the tests check:
# - a dict with at least the keys `'a'` to `'f'`; its values are the six names, spelled as above, each used once;
# - the six answers: one point for `'a'`, `'c'` and `'e'`, one for `'b'`, `'d'` and `'f'`.


# %% nbgrader={"grade": false, "grade_id": "bug_report", "locked": false, "schema_version": 3, "solution": true, "task": false}
def bug_report():
    """Return for each signature, 'a' to 'f', the name of the mistake that leaves it behind.

    Returns
    -------
    dict with the keys 'a' to 'f' and six names as values, each used once
    """
    ### BEGIN SOLUTION
    return {
        "a": "sum_for_mean",
        "b": "updated_weights",
        "c": "uphill",
        "d": "not_transposed",
        "e": "flat_targets",
        "f": "equal_start",
    }
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "test_bug_report_size", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# bug_report names the mistakes behind 'a', 'c' and 'e', which are large
_menu = ["equal_start", "flat_targets", "not_transposed", "sum_for_mean", "updated_weights", "uphill"]
_came = _check_call("bug_report", bug_report)
_said = _check_entries("bug_report()", _came, list("abcdef"))
_odd = [_key for _key, _name in zip("abcdef", _said, strict=True) if _name not in _menu]
if _odd:
    _check_fail(
        f"bug_report()[{_odd[0]!r}]", repr(_came[_odd[0]]), "one of the six names, spelled as in the table"
    )
_twice = sorted({_name for _name in _said if _said.count(_name) > 1})
if _twice:
    _check_fail("bug_report()", f"{_twice[0]!r} more than once", "each name once")
### BEGIN HIDDEN TESTS
_hints = {
    "a": (
        "sum_for_mean",
        "if a = c n in every array, the ratio is (c - 1) / (c + 1); which c, and why not for one row?",
    ),
    "c": ("uphill", "which mistake makes the error *grow*, and a = -n?"),
    "e": (
        "flat_targets",
        "no training is needed for this one: which shapes make more than four differences out of four rows?",
    ),
}
_off = [_key for _key, (_name, _) in _hints.items() if _came[_key] != _name]
if _off:
    _check_fail(
        f"bug_report(), of 'a', 'c', 'e' wrong: {', '.join(map(repr, _off))}",
        "another mistake's name",
        "the mistake that leaves this signature behind",
        _hints[_off[0]][1],
    )
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_bug_report_digits", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# bug_report names the mistakes behind 'b', 'd' and 'f', which hide in the digits
_menu = ["equal_start", "flat_targets", "not_transposed", "sum_for_mean", "updated_weights", "uphill"]
_came = _check_call("bug_report", bug_report)
_said = _check_entries("bug_report()", _came, list("abcdef"))
_odd = [_key for _key, _name in zip("abcdef", _said, strict=True) if _name not in _menu]
if _odd:
    _check_fail(
        f"bug_report()[{_odd[0]!r}]", repr(_came[_odd[0]]), "one of the six names, spelled as in the table"
    )
_twice = sorted({_name for _name in _said if _said.count(_name) > 1})
if _twice:
    _check_fail("bug_report()", f"{_twice[0]!r} more than once", "each name once")
### BEGIN HIDDEN TESTS
_hints = {
    "b": (
        "updated_weights",
        "for one step of S41, plant it in your notebook 09 and look at the ninth digit of the error.",
    ),
    "d": (
        "not_transposed",
        "which mistake needs a square matrix to go unnoticed, and stops the program otherwise?",
    ),
    "f": ("equal_start", "the gradient is right, so the mistake is made before the first step."),
}
_off = [_key for _key, (_name, _) in _hints.items() if _came[_key] != _name]
if _off == ["b", "d"] and (_came["b"], _came["d"]) == ("not_transposed", "updated_weights"):
    _check_fail(
        "bug_report()",
        "two names exchanged, 'b' and 'd'",
        "the mistake that leaves each signature behind",
        "both change W1 a little and W2 not at all; only one of them depends on the shape of a matrix.",
    )
if _off:
    _check_fail(
        f"bug_report(), of 'b', 'd', 'f' wrong: {', '.join(map(repr, _off))}",
        "another mistake's name",
        "the mistake that leaves this signature behind",
        _hints[_off[0]][1],
    )
### END HIDDEN TESTS

# %% [markdown]
# ## A picture from your own functions (no points)
#
# Your `backward` and your `train` at work on XOR. On the left the cost of five starts; both axes count in powers of ten. On the right what the network of one start answers all
# over the square, with the line where it says ½. With 8 hidden units every start arrives. Change `size` to 2 and run the cell again: which starts get stuck, and at which cost? Set `shown`
# to one of them, then to one that arrived. Two hidden units *can* hold XOR, but descent does not always find the way.

# %%
size, eta, shown = 8, 0.5, 4

try:
    X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    Y = np.array([[0.0], [1.0], [1.0], [0.0]])
    figure, (left, right) = plt.subplots(1, 2, figsize=(8.6, 4), layout="constrained")
    networks = []
    for seed, style in enumerate(["-", "--", "-.", ":", (0, (5, 1, 1, 1, 1, 1))]):
        params, losses = train(
            X, Y, (2, size, 1), ["tanh", "sigmoid"], "bce", eta, 3000, np.random.default_rng(seed)
        )
        networks.append(params)
        wide = 2.5 if seed == shown else 1.2
        left.plot(range(1, 3002), losses, linestyle=style, lw=wide, label=f"start {seed}")
    left.axhline(np.log(2), color="gray", lw=0.8)
    left.text(3000, 1.05 * np.log(2), "ln 2: ½ for every row", ha="right", color="dimgray")
    left.set(
        xscale="log",
        yscale="log",
        xlabel="number of the loss",
        ylabel="cost J",
        title=f"2-{size}-1 learns XOR",
    )
    left.legend(loc="lower left")

    across, up = np.meshgrid(np.linspace(-0.3, 1.3, 81), np.linspace(-0.3, 1.3, 81))
    signal = np.stack([across, up])
    for W, b in networks[shown]:
        net = np.tensordot(W, signal, 1) + b[:, None, None]
        signal = np.tanh(net)
    answer = (1 + np.tanh(net[0] / 2)) / 2
    shades = right.contourf(across, up, answer, np.linspace(0, 1, 11), cmap="RdBu_r", alpha=0.8)
    right.contour(across, up, answer, [0.5], colors="black")
    right.scatter(*X[Y[:, 0] == 0].T, s=80, c="white", edgecolors="black", marker="o", label="XOR is 0")
    right.scatter(*X[Y[:, 0] == 1].T, s=80, c="black", edgecolors="white", marker="s", label="XOR is 1")
    right.set(xlabel="$x_1$", ylabel="$x_2$", title=f"answers of start {shown}", aspect="equal")
    right.legend(loc="upper center", bbox_to_anchor=(0.5, -0.2), ncols=2, frameon=False)
    figure.colorbar(shades, ax=right, label="answer p", shrink=0.8)
    plt.show()
except Exception as error:
    plt.close("all")
    print(f"The picture appears when backward and train work ({type(error).__name__}).")

# %% [markdown]
# ## Where next
#
# - The chapter `book/10-training.md` trains on larger data, in batches, and shows how long a step takes.
# - Hand your own `backward` to your own `grad_check`, for a network of your choice: `f` is the cost as a function of `params`. Then make `eps` smaller and smaller. Why does the ratio *grow* below 1e-6 or so?
# - In the picture, set `eta` to 0.05, to 5 and to 20. Which one is slow, which one jumps and still arrives, and which one does not arrive at all?
# - You have now built every part of what a call like `model.fit` does (S33), and checked each of them.
