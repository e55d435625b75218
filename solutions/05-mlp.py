# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # 05 · Units that listen to units
#
# Five functions, 12 points, about 75 minutes. You practise to
#
# - compute a whole layer for many instances with one matrix product, and keep track of the shapes;
# - run the lecture's XOR network forward, with the weights that were set by hand;
# - run *any* feedforward network forward, layer by layer, and count what it has to learn;
# - design a network of your own, for a truth table that no single unit can compute.
#
# The chapter that belongs to it is `book/05-mlp.md` ([open it here](../../book/05-mlp.md)); S20 means page 20 of the lecture's slides.
#
# **Run** the cells from top to bottom with Shift+Enter, or all of them with *Kernel → Restart Kernel and Run All Cells*. **Check** with the
# *Validate* button or `nbgrader validate 05-mlp.ipynb`.
# **Hand in** this file under its own name, `05-mlp.ipynb`. Validation runs the tests that you see; grading adds tests on other inputs, and
# each property that they check is named in the prompts.

# %% nbgrader={"grade": false, "grade_id": "imports", "locked": true, "schema_version": 3, "solution": false, "task": false}
import matplotlib.pyplot as plt
import numpy as np

# %% jupyter={"source_hidden": true} nbgrader={"grade": false, "grade_id": "checking_tools", "locked": true, "schema_version": 3, "solution": false, "task": false}
# The tools with which the tests below look at an answer. Read them if you like; change nothing here.
from checking_tools import (
    _check_call,
    _check_call_twice,
    _check_describe,
    _check_fail,
    _check_numbers,
    _check_parts,
    _check_several,
    _check_shape,
    _check_value,
)

# %% jupyter={"source_hidden": true} nbgrader={"grade": false, "grade_id": "network_tools", "locked": true, "schema_version": 3, "solution": false, "task": false}
# One more tool, for the last function: it takes the four parts of a network apart, whatever kind of numbers they hold.


def _check_network(what, came):
    """Return W, b, w and c of a 2-2-1 network as float arrays, after looking at their shapes."""
    parts = []
    for name, part, shape in zip(
        ["W", "b", "w", "c"],
        _check_parts(what, came, ["W", "b", "w", "c"]),
        [(2, 2), (2,), (2,), ()],
        strict=True,
    ):
        try:
            part = np.asarray(part, dtype=float)
        except (TypeError, ValueError):
            _check_fail(f"{what}, part {name}", _check_describe(part), "real numbers")
        _check_shape(f"{what}, part {name}", part, shape)
        if not np.isfinite(part).all():
            _check_fail(f"{what}, part {name}", "None, nan or infinity", "finite numbers")
        parts.append(part)
    return parts


# %% [markdown]
# ## Before you start: a greenhouse, in three examples
#
# A greenhouse measures its temperature (°C) and its humidity (%). Two watchers listen to the two readings. Each reports by how much its reading is *over*
# the limit, and 0 when it is not. A fan listens to the watchers, not to the readings: it makes 2 turns per second for each degree too many, and half a turn for
# each percent too many.
#
# **1. Complete.** One hour, 31 °C and 52 %.

# %%
limits = np.array([25.0, 60.0])
pull = np.array([2.0, 0.5])  # how strongly the fan follows each watcher
reading = np.array([31.0, 52.0])

over = np.clip(reading - limits, 0, None)  # what the watchers report: nothing below 0
fan = over @ pull  # what the fan makes of the two reports
print("the watchers report", over, "→ the fan makes", fan, "turns per second")

# %% [markdown]
# **2. The last step is yours.** Four hours at once, one in each row. numpy subtracts the limits from *every* row, so `overs` has a row for each hour and a
# column for each watcher. Replace the three dots by the speed of the fan in each hour, an array of shape (4,), from one product.

# %%
readings = np.array([[31.0, 52.0], [24.0, 80.0], [27.0, 64.0], [18.0, 40.0]])
overs = np.clip(readings - limits, 0, None)
fans = ...

# %%
# Self-check (no points): run it as often as you like.
if fans is ...:
    print("Not yet: replace the three dots in the cell above. overs =", overs.tolist())
elif not isinstance(fans, np.ndarray) or fans.shape != (4,):
    print(
        "Nearly: one speed for each hour, an array of shape (4,), is expected; it is", _check_describe(fans)
    )
elif np.allclose(fans, [12.0, 10.0, 6.0, 0.0]):
    print("Right. In the third hour both watchers report, and the fan adds them up.")
else:
    print("Not yet: the fan listens to the watchers, whose reports are the rows of overs. You have", fans)

# %% [markdown]
# **3. Two steps are yours.** The watchers break, and now report the plain difference, below 0 as well. Then nobody needs them any more: the fan could listen to
# the readings itself. Multiply $(\mathrm{reading} - \mathrm{limits})\cdot\mathrm{pull}$ out: it is $\mathrm{reading}\cdot\mathrm{pull}$ plus one number, the same in every hour. Replace the
# dots, first by this number, then by the fan's speed in the four hours, computed from `readings` without any watcher.

# %%
shift = ...
straight = ...

# %%
# Self-check (no points).
if shift is ... or straight is ...:
    print("Not yet: replace the three dots in the cell above, both times.")
elif not np.isclose(shift, -80.0):
    print("Look at the shift again: it is what the fan would do at a reading of (0, 0). You have", shift)
elif np.shape(straight) == (4,) and np.allclose(straight, [8.0, 8.0, 6.0, -24.0]):
    print("Right: two straight stages are one straight stage, and a cool dry hour turns the fan backwards.")
    print("It was the bend at 0, between the two stages, that made the watchers worth having.")
else:
    print("The shift is right. Now add it to what the readings give in each hour. You have", straight)

# %% [markdown]
# ## The conventions of this notebook
#
# Instances are rows: `X` is (m, n_in). A row of `W` holds the weights that enter one unit: `W` is (n_out, n_in), and `b` is (n_out,), one bias for each unit. Inputs in tests
# are arrays of int or float, at least one of them float. All tests compare with a relative tolerance of 1e-9 and an absolute one of 1e-12, unless a prompt says otherwise.
#
# ## `dense` (2 points)
#
# Write `dense(X, W, b)`: what the units of one layer add up, for all instances at once (S20). Entry (i, j) of the answer is the weighted sum of instance i in unit j, plus the bias of unit j:
#
# $$Z_{ij} = \sum_k W_{jk}\,X_{ik} + b_j$$
#
# There is no step or other activation in it yet.
#
# What the tests check:
# - the sums of every unit for every instance, where each unit has weights and a bias of its own, and `W` need not be symmetric or square;
# - an array of shape (m, n_out), also when m, n_in or n_out is 1, and when two of them happen to be equal;
# - `X`, `W` and `b` are not changed, and the same inputs give the same answer again.


# %% nbgrader={"grade": false, "grade_id": "dense", "locked": false, "schema_version": 3, "solution": true, "task": false}
def dense(X, W, b):
    """Return the sums of a fully connected layer.

    Parameters
    ----------
    X : array (m, n_in), one instance in each row
    W : array (n_out, n_in), the weights of one unit in each row
    b : array (n_out,), the bias of each unit

    Returns
    -------
    array (m, n_out)
    """
    ### BEGIN SOLUTION
    return X @ W.T + b
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "test_dense_values", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# dense gives the sum of every unit for every instance
_X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
_check_value(
    "dense(X, W, b), the hidden layer of the XOR net (S20-21), where W is all ones and b = [-1.5, -0.5]",
    _check_call(
        "dense",
        dense,
        _X,
        np.ones((2, 2)),
        np.array((-1.5, -0.5)),
        hint="a row of X meets a row of W; each row of Z gets the whole b.",
    ),
    np.array([[-1.5, -0.5], [-0.5, 0.5], [-0.5, 0.5], [0.5, 1.5]]),
    {
        "the bias is left out.": [[0, 0], [1, 1], [1, 1], [2, 2]],
        "the bias is subtracted; it is added.": [[1.5, 0.5], [2.5, 1.5], [2.5, 1.5], [3.5, 2.5]],
        "the first bias is used for every unit; b[j] belongs to unit j.": [
            [-1.5, -1.5],
            [-0.5, -0.5],
            [-0.5, -0.5],
            [0.5, 0.5],
        ],
        "the biases went to the wrong units.": [[-0.5, -1.5], [0.5, -0.5], [0.5, -0.5], [1.5, 0.5]],
        "a step is taken already; this layer only adds up.": [[0, 0], [0, 1], [0, 1], [1, 1]],
        "negative sums are cut off; this layer only adds up.": [[0, 0], [0, 0.5], [0, 0.5], [0.5, 1.5]],
        "the sums are cut to whole numbers, since they were put into an integer array.": [
            [-1, 0],
            [0, 0],
            [0, 0],
            [0, 1],
        ],
        "each bias is added once for each input; it is added once.": [
            [-3.0, -1.0],
            [-2.0, 0.0],
            [-2.0, 0.0],
            [-1.0, 1.0],
        ],
    },
)
_check_value(
    "dense for X = [[1, 2], [3, -1], [0, 0.5]], W = [[2, -1], [0.5, 4]], b = [10, -10]",
    _check_call(
        "dense",
        dense,
        np.array([[1.0, 2.0], [3.0, -1.0], [0.0, 0.5]]),
        np.array([[2.0, -1.0], [0.5, 4.0]]),
        np.array([10.0, -10.0]),
        hint="a row of X meets a row of W; each row of Z gets the whole b.",
    ),
    np.array([[10.0, -1.5], [17.0, -12.5], [9.5, -8.0]]),
    {
        "W is not transposed: row j of W, not column j, belongs to unit j.": [
            [13.0, -3.0],
            [15.5, -17.0],
            [10.25, -8.0],
        ],
    },
)
### BEGIN HIDDEN TESTS
_rng = np.random.default_rng(520)
for _m, _n, _k in [(5, 3, 4), (5, 3, 3), (5, 2, 5), (2, 2, 2), (1, 4, 2)]:
    _X, _W, _b = _rng.normal(size=(_m, _n)), _rng.normal(size=(_k, _n)), _rng.normal(size=_k)
    _sums = np.array(
        [[sum(_X[_r, _c] * _W[_u, _c] for _c in range(_n)) for _u in range(_k)] for _r in range(_m)]
    )
    _slips = {
        "the bias is left out.": _sums,
        "the bias is subtracted; it is added.": _sums - _b,
        "the first bias is used for every unit; b[j] belongs to unit j.": _sums + _b[0],
        "each bias is added once for each input; it is added once.": _sums + _n * _b,
    }
    if _n == _k:
        _slips["W is not transposed: row j of W, not column j, belongs to unit j."] = _X @ _W + _b
    if _m == _k:
        _slips["b is added as a column, as it is printed on S20-21: bias j belongs to column j of Z."] = (
            _sums + _b[:, None]
        )
    _came = _check_call(
        "dense", dense, _X, _W, _b, shown=False, hint="a row of X meets a row of W; each row of Z gets b."
    )
    _what = f"dense for m = {_m} instances, n_in = {_n}, n_out = {_k}"
    _check_value(_what, _came, _sums + _b, _slips, shown=False)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_dense_shape", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# dense answers with an array of shape (m, n_out), and leaves X, W and b as they were
_check_value(
    "dense for m = 4 instances, n_in = 3, n_out = 2",
    _check_call_twice(
        "dense",
        dense,
        np.array([[1, 0, 0], [0, 1, 0], [0, 0, 1], [2, -1, 1]]),
        np.array([[1.0, 2.0, 3.0], [-1.0, 0.5, 0.25]]),
        np.array([0.5, 8.0]),
        hint="a row of X meets a row of W; each row of Z gets the whole b.",
    ),
    np.array([[1.5, 7.0], [2.5, 8.5], [3.5, 8.25], [3.5, 5.75]]),
    {
        "the bias is left out.": [[1.0, -1.0], [2.0, 0.5], [3.0, 0.25], [3.0, -2.25]],
        "the bias is subtracted; it is added.": [[0.5, -9.0], [1.5, -7.5], [2.5, -7.75], [2.5, -10.25]],
        "the first bias is used for every unit; b[j] belongs to unit j.": [
            [1.5, -0.5],
            [2.5, 1.0],
            [3.5, 0.75],
            [3.5, -1.75],
        ],
        "the sums are cut to whole numbers, since they were put into an integer array.": [
            [1, 7],
            [2, 8],
            [3, 8],
            [3, 5],
        ],
    },
)
### BEGIN HIDDEN TESTS
for _m, _n, _k in [(1, 3, 2), (5, 1, 2), (5, 3, 1), (1, 1, 1), (2, 4, 2)]:
    _X = np.arange(_m * _n).reshape(_m, _n) - 3.0
    _W = np.arange(_k * _n).reshape(_k, _n) % 3 - 1.5
    _b = np.arange(_k) / 4 - 0.5
    _sums = (_X[:, None, :] * _W[None, :, :]).sum(axis=2)
    _slips = {"the bias is left out.": _sums, "the bias is subtracted; it is added.": _sums - _b}
    if _m == _k:
        _slips["b is added as a column; bias j belongs to column j of Z."] = _sums + _b[:, None]
    _check_value(
        f"dense for m = {_m}, n_in = {_n}, n_out = {_k}, called twice",
        _check_call_twice("dense", dense, _X, _W, _b, shown=False),
        _sums + _b,
        _slips,
        shown=False,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## `xor_forward` (3 points)
#
# Two hidden units that listen to the inputs, one output unit that listens to the hidden units: the lecture's network for XOR (S20–22), with the weights that the slides give.
#
# $$W_x = \begin{pmatrix} 1 & 1 \\ 1 & 1 \end{pmatrix}, \quad \mathbf b_x = (-1.5,\ -0.5), \qquad \mathbf w_h = (-1,\ 1), \quad b_h = -0.5$$
#
# The first hidden unit fires when both inputs are 1, the second when at least one is; the output unit wants the second *without* the first.
# Write `xor_forward(X)`. It returns a dict with
#
# | key | shape | what it is | on the slides |
# |---|---|---|---|
# | `'Z1'` | (m, 2) | the sums of the hidden units, bias included | out_h (S21) |
# | `'H'` | (m, 2) | what the hidden units answer, the step of `Z1` | h (S21) |
# | `'Z2'` | (m,) | the sum of the output unit | out (S22) |
# | `'yhat'` | (m,) | what the network answers, the step of `Z2` | step(out) (S22) |
#
# S21 prints $\mathbf b_x$ as a column and S22 $\mathbf w_h^\mathsf{T}\mathbf h$; with instances as rows the shapes fit when the biases are added to each *row*, and each row of `H` meets $\mathbf w_h$.
#
# What the tests check:
# - all four entries, for the four rows of XOR and for any other `X` (m, 2) of int or float numbers, not only 0 and 1, with m from 1 up;
# - step(0) = 1, and sums are compared with 0 exactly, without rounding or tolerance (the sums in the tests are exact);
# - the dict has at least these four keys, arrays of the shapes above; `'H'` and `'yhat'` hold 0 and 1 as int or float, not as bool;
# - `X` is not changed, and the same `X` gives the same answer again.


# %% nbgrader={"grade": false, "grade_id": "xor_forward", "locked": false, "schema_version": 3, "solution": true, "task": false}
def xor_forward(X):
    """Run the lecture's XOR network forward.

    Parameters
    ----------
    X : array (m, 2), one instance in each row

    Returns
    -------
    dict with 'Z1' (m, 2), 'H' (m, 2), 'Z2' (m,), 'yhat' (m,)
    """
    ### BEGIN SOLUTION
    Z1 = X @ np.array([[1, 1], [1, 1]]) + np.array([-1.5, -0.5])
    H = (Z1 >= 0).astype(int)
    Z2 = H @ np.array([-1, 1]) - 0.5
    return {"Z1": Z1, "H": H, "Z2": Z2, "yhat": (Z2 >= 0).astype(int)}
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "test_xor_forward_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# xor_forward adds up and fires in the hidden layer
_check_several(
    "xor_forward of the rows 00, 01, 10, 11 (S21)",
    _check_call(
        "xor_forward",
        xor_forward,
        np.array([[0, 0], [0, 1], [1, 0], [1, 1]]),
        hint="make the arrays from the prompt: W_x (2, 2), b_x (2,), w_h (2,).",
    ),
    {
        "Z1": np.array([[-1.5, -0.5], [-0.5, 0.5], [-0.5, 0.5], [0.5, 1.5]]),
        "H": np.array([[0, 0], [0, 1], [0, 1], [1, 1]]),
    },
    {
        "the biases are left out.": {
            "Z1": [[0, 0], [1, 1], [1, 1], [2, 2]],
            "H": [[1, 1], [1, 1], [1, 1], [1, 1]],
        },
        "the biases are subtracted; they are added, and they are negative.": {
            "Z1": [[1.5, 0.5], [2.5, 1.5], [2.5, 1.5], [3.5, 2.5]],
            "H": [[1, 1], [1, 1], [1, 1], [1, 1]],
        },
        "the biases went to the wrong units: -1.5 belongs to the first.": {
            "Z1": [[-0.5, -1.5], [0.5, -0.5], [0.5, -0.5], [1.5, 0.5]],
            "H": [[0, 0], [1, 0], [1, 0], [1, 1]],
        },
        "one bias is used for both hidden units.": {
            "Z1": [[-1.5, -1.5], [-0.5, -0.5], [-0.5, -0.5], [0.5, 0.5]],
            "H": [[0, 0], [0, 0], [0, 0], [1, 1]],
        },
        "this is H; Z1 holds the sums before the step.": {
            "Z1": [[0, 0], [0, 1], [0, 1], [1, 1]],
            "H": [[0, 0], [0, 1], [0, 1], [1, 1]],
        },
        "these are the sums Z1; their step is missing.": {
            "Z1": [[-1.5, -0.5], [-0.5, 0.5], [-0.5, 0.5], [0.5, 1.5]],
            "H": [[-1.5, -0.5], [-0.5, 0.5], [-0.5, 0.5], [0.5, 1.5]],
        },
        "a step below zero gives 0; -1 is what the sign function gives.": {
            "Z1": [[-1.5, -0.5], [-0.5, 0.5], [-0.5, 0.5], [0.5, 1.5]],
            "H": [[-1, -1], [-1, 1], [-1, 1], [1, 1]],
        },
        "0 and 1 are the wrong way round.": {
            "Z1": [[-1.5, -0.5], [-0.5, 0.5], [-0.5, 0.5], [0.5, 1.5]],
            "H": [[1, 1], [1, 0], [1, 0], [0, 0]],
        },
    },
)
### BEGIN HIDDEN TESTS
_rng = np.random.default_rng(521)
for _m in (5, 2, 1):
    _X = _rng.integers(-16, 17, (_m, 2)) / 8
    _sum = np.array([float(_row[0]) + float(_row[1]) for _row in _X])
    _sums = {
        "": np.stack([_sum - 1.5, _sum - 0.5], axis=1),
        "the biases are left out.": np.stack([_sum, _sum], axis=1),
        "the biases are subtracted; they are added, and they are negative.": np.stack(
            [_sum + 1.5, _sum + 0.5], axis=1
        ),
        "the biases went to the wrong units: -1.5 belongs to the first.": np.stack(
            [_sum - 0.5, _sum - 1.5], axis=1
        ),
        "the biases are added as a column, as S21 prints them; each belongs to a column of Z1.": np.stack(
            [_sum, _sum], axis=1
        )
        - np.resize([1.5, 0.5], (_m, 1)),
        "the inputs are cut to whole numbers or taken for 0 and 1; X may hold any numbers.": np.stack(
            [np.trunc(_X).sum(axis=1) - 1.5, np.trunc(_X).sum(axis=1) - 0.5], axis=1
        ),
    }
    _slips = {_why: {"Z1": _z, "H": np.where(_z < 0, 0, 1)} for _why, _z in _sums.items()}
    _right = _slips.pop("")
    _slips["these are the sums Z1; their step is missing."] = {"Z1": _right["Z1"], "H": _right["Z1"]}
    _check_several(
        f"xor_forward of {_m} other instance(s), hidden layer",
        _check_call("xor_forward", xor_forward, _X, shown=False),
        _right,
        _slips,
        shown=False,
    )
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_xor_forward_output", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# xor_forward lets the output unit listen to the hidden units
_check_several(
    "xor_forward of the rows 00, 01, 10, 11 (S22)",
    _check_call(
        "xor_forward",
        xor_forward,
        np.array([[0, 0], [0, 1], [1, 0], [1, 1]]),
        hint="make the arrays from the prompt: W_x (2, 2), b_x (2,), w_h (2,).",
    ),
    {"Z2": np.array([-0.5, 0.5, 0.5, -0.5]), "yhat": np.array([0, 1, 1, 0])},
    {
        "Z1 went into the output unit; it listens to H, the step of Z1.": {
            "Z2": [0.5, 0.5, 0.5, 0.5],
            "yhat": [1, 1, 1, 1],
        },
        "X went into the output unit; it listens to H.": {
            "Z2": [-0.5, 0.5, -1.5, -0.5],
            "yhat": [0, 1, 0, 0],
        },
        "the weights of the output unit are the wrong way round, or H is: -1 belongs to the first hidden unit.": {
            "Z2": [-0.5, -1.5, -1.5, -0.5],
            "yhat": [0, 0, 0, 0],
        },
        "the first weight of the output unit is -1: it lost its sign.": {
            "Z2": [-0.5, 0.5, 0.5, 1.5],
            "yhat": [0, 1, 1, 1],
        },
        "the bias of the output unit, -0.5, is left out.": {"Z2": [0, 1, 1, 0], "yhat": [1, 1, 1, 1]},
        "the bias of the output unit is -0.5: it lost its sign.": {
            "Z2": [0.5, 1.5, 1.5, 0.5],
            "yhat": [1, 1, 1, 1],
        },
        "the biases of the hidden layer are left out or subtracted, so every hidden unit fires.": {
            "Z2": [-0.5, -0.5, -0.5, -0.5],
            "yhat": [0, 0, 0, 0],
        },
        "this is Z2; its step is missing.": {"Z2": [-0.5, 0.5, 0.5, -0.5], "yhat": [-0.5, 0.5, 0.5, -0.5]},
        "0 and 1 are the wrong way round.": {"Z2": [-0.5, 0.5, 0.5, -0.5], "yhat": [1, 0, 0, 1]},
    },
)
### BEGIN HIDDEN TESTS
for _rows in (
    [[2.0, 0.75], [-1.0, 1.75], [-3.0, 0.25], [0.25, 0.5], [4.0, -2.75]],
    [[1.75, -3.0], [0.625, 0.25]],
    [[5.0, -1.25]],
):
    _X, _sum = np.array(_rows), [_row[0] + _row[1] for _row in _rows]
    _both, _any = (np.array([0.0 if _s < _edge else 1.0 for _s in _sum]) for _edge in (1.5, 0.5))
    _sums = {
        "": _any - _both - 0.5,
        "Z1 went into the output unit; it listens to H, the step of Z1.": np.full(len(_rows), 0.5),
        "X went into the output unit; it listens to H.": _X[:, 1] - _X[:, 0] - 0.5,
        "the weights of the output unit are the wrong way round.": _both - _any - 0.5,
        "the bias of the output unit, -0.5, is left out.": _any - _both,
    }
    _slips = {_why: {"Z2": _z, "yhat": np.where(_z < 0, 0, 1)} for _why, _z in _sums.items()}
    _right = _slips.pop("")
    _slips = {
        "only the rows 01 and 10 are answered with 1; the network knows sums, not rows.": {
            "Z2": _right["Z2"],
            "yhat": np.zeros(len(_rows)),
        },
        "this is Z2; its step is missing.": {"Z2": _right["Z2"], "yhat": _right["Z2"]},
    } | _slips
    _check_several(
        f"xor_forward of {len(_rows)} other instance(s), output",
        _check_call("xor_forward", xor_forward, _X, shown=False),
        _right,
        _slips,
        shown=False,
    )
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_xor_forward_threshold", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# xor_forward lets a unit fire where its sum is exactly 0, and leaves X as it was
_check_several(
    "xor_forward of [[0.75, 0.75], [0.25, 0.25], [2, -0.5]], where hidden sums are 0, called twice",
    _check_call_twice("xor_forward", xor_forward, np.array([[0.75, 0.75], [0.25, 0.25], [2.0, -0.5]])),
    {"H": np.array([[1, 1], [0, 1], [1, 1]]), "yhat": np.array([0, 1, 0])},
    {
        "at z = 0 a unit fires: compare with >=, not with >.": {
            "H": [[0, 1], [0, 0], [0, 1]],
            "yhat": [1, 0, 1],
        },
        "half a step at z = 0: here step(0) = 1.": {
            "H": [[0.5, 1], [0, 0.5], [0.5, 1]],
            "yhat": [0.5, 0.5, 0.5],
        },
    },
)
### BEGIN HIDDEN TESTS
_tiny = 2.0**-40
for _rows in (
    [[0.5, 1.0], [0.5, 1.0 - _tiny], [-0.25, 0.75], [-0.25, 0.75 - _tiny], [3.0, -1.5 - _tiny]],
    [[1.25, -0.75]],
    [[3, -2], [-1, 4], [1, 0], [0, 0], [-5, 5]],
):
    _X, _sum = np.array(_rows), [_row[0] + _row[1] for _row in _rows]
    _both, _any = (np.array([0.0 if _s < _edge else 1.0 for _s in _sum]) for _edge in (1.5, 0.5))
    _strict = [np.array([1.0 if _s > _edge else 0.0 for _s in _sum]) for _edge in (1.5, 0.5)]
    _loose = [np.array([1.0 if _s > _edge - 1e-8 else 0.0 for _s in _sum]) for _edge in (1.5, 0.5)]
    _Z1, _Z2 = np.array([[_s - 1.5, _s - 0.5] for _s in _sum]), _any - _both - 0.5
    _check_several(
        "xor_forward where hidden sums are exactly 0 or just below, or of whole numbers, called twice",
        _check_call_twice("xor_forward", xor_forward, _X, shown=False),
        {
            "Z1": _Z1,
            "H": np.stack([_both, _any], axis=1),
            "Z2": _Z2,
            "yhat": np.where(_Z2 < 0, 0, 1),
        },
        {
            "at z = 0 a unit fires: compare with >=, not with >.": {
                "Z1": _Z1,
                "H": np.stack(_strict, axis=1),
                "Z2": _strict[1] - _strict[0] - 0.5,
                "yhat": np.where(_strict[1] - _strict[0] - 0.5 < 0, 0, 1),
            },
            "z just below 0 is taken for 0: compare exactly, without rounding or tolerance.": {
                "Z1": _Z1,
                "H": np.stack(_loose, axis=1),
                "Z2": _loose[1] - _loose[0] - 0.5,
                "yhat": np.where(_loose[1] - _loose[0] - 0.5 < 0, 0, 1),
            },
        },
        shown=False,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## `forward` (3 points)
#
# Now any network: any number of layers, any sizes, any activations. Write `forward(X, params, acts)`, which feeds `X` through the layers one after the other (S19) and keeps what every one of them answers.
#
# - `params` is `[(W1, b1), ..., (WL, bL)]`, one pair for each layer; `acts` holds the L names of their activations;
# - the answer is `[A0, A1, ..., AL]`. `A0` is `X` itself or a copy of it, and each later entry is the activation of the sums that this layer makes of the entry before it. Chapter 10 needs all of them for the way
#   back, not only the last.
#
# | name | activation of a sum z |
# |---|---|
# | `'linear'` | z itself |
# | `'step'` | 1 where z ≥ 0, otherwise 0 |
# | `'sigmoid'` | $1/(1+e^{-z})$ |
# | `'tanh'` | $\tanh z$ |
# | `'relu'` | the larger one of 0 and z |
# | `'softmax'` | $e^{z_j} / \sum_k e^{z_k}$, over the units of the layer, for each instance by itself |
#
# The first five look at each sum alone, softmax at a whole row. No sum in the tests is beyond ±20, so nothing overflows; chapter 7 shows what to do when it might.
#
# What the tests check:
# - each of the six activations, in a hidden layer and at the output; step(0) = 1;
# - networks of 1 to 4 layers, whose sizes and activations may differ from layer to layer, and whose `W` need not be square or symmetric;
# - a list or tuple of L + 1 arrays; `A0` has the shape of `X`, and `A1` to `AL` have shape (m, n_out), also for m = 1; `X` may be int or float, and a step may answer with int or float, not with bool;
# - `X`, `params` and `acts` are not changed, and the same inputs give the same answer again.


# %% nbgrader={"grade": false, "grade_id": "forward", "locked": false, "schema_version": 3, "solution": true, "task": false}
def forward(X, params, acts):
    """Run a feedforward network forward and return what every layer answers.

    Parameters
    ----------
    X : array (m, n_in), one instance in each row
    params : list of pairs (W, b), one for each layer
    acts : list of str, the activation of each layer

    Returns
    -------
    list of arrays, [A0, A1, ..., AL], where A0 is X
    """
    ### BEGIN SOLUTION
    activate = {
        "linear": lambda Z: Z,
        "step": lambda Z: (Z >= 0).astype(int),
        "sigmoid": lambda Z: 1 / (1 + np.exp(-Z)),
        "tanh": np.tanh,
        "relu": lambda Z: np.maximum(Z, 0),
        "softmax": lambda Z: np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True),
    }
    A = [X]
    for (W, b), act in zip(params, acts, strict=True):
        A.append(activate[act](A[-1] @ W.T + b))
    return A
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "test_forward_layers", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# forward feeds what each layer answers into the next one
_hint = "a row that enters meets a row of W; or a name is missing."
_X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
_what = "forward of the XOR net (S20-22) with acts = ['step', 'step']"
_came = _check_call(
    "forward",
    forward,
    _X,
    [(np.ones((2, 2)), np.array((-1.5, -0.5))), (np.array([[-1.0, 1.0]]), np.array([-0.5]))],
    ["step", "step"],
    hint=_hint,
)
_check_several(
    f"{_what}, A",
    _check_parts(_what, _came, ["A0", "A1", "A2"]),
    [_X, np.array([[0, 0], [0, 1], [0, 1], [1, 1]]), np.array([[0], [1], [1], [0]])],
    {
        "every layer was fed with X; a layer gets what the layer before it answers.": [
            _X,
            [[0, 0], [0, 1], [0, 1], [1, 1]],
            [[0], [1], [0], [0]],
        ],
        "the sums of the hidden layer were passed on; the next layer gets their activation.": [
            _X,
            [[0, 0], [0, 1], [0, 1], [1, 1]],
            [[1], [1], [1], [1]],
        ],
        "these are the sums of the hidden layer; their activation is missing.": [
            _X,
            [[-1.5, -0.5], [-0.5, 0.5], [-0.5, 0.5], [0.5, 1.5]],
            [[1], [1], [1], [1]],
        ],
        "the biases are left out.": [_X, [[1, 1], [1, 1], [1, 1], [1, 1]], [[1], [1], [1], [1]]],
    },
)
_X = np.array([[1.0, 2.0], [-1.0, 0.5]])
_what = (
    "forward for X = [[1, 2], [-1, 0.5]], W1 = [[1, -1], [2, 0], [0.5, 1]], b1 = [0, -1, 0.5], "
    "W2 = [[3, -2, 1]], b2 = [-2], acts = ['relu', 'linear']"
)
_came = _check_call(
    "forward",
    forward,
    _X,
    [
        (np.array([[1.0, -1.0], [2.0, 0.0], [0.5, 1.0]]), np.array([0.0, -1.0, 0.5])),
        (np.array([[3.0, -2.0, 1.0]]), np.array([-2.0])),
    ],
    ["relu", "linear"],
    hint=_hint,
)
_check_several(
    f"{_what}, A",
    _check_parts(_what, _came, ["A0", "A1", "A2"]),
    [_X, np.array([[0.0, 1.0, 3.0], [0.0, 0.0, 0.5]]), np.array([[-1.0], [-1.5]])],
    {
        "the first activation is used in every layer; each layer has its own.": [
            _X,
            [[0.0, 1.0, 3.0], [0.0, 0.0, 0.5]],
            [[0.0], [0.0]],
        ],
        "the activation of the hidden layer is missing, or the last one is used in every layer.": [
            _X,
            [[-1.0, 1.0, 3.0], [-1.5, -3.0, 0.5]],
            [[-4.0], [0.0]],
        ],
        "the biases are left out.": [_X, [[0.0, 2.0, 2.5], [0.0, 0.0, 0.0]], [[-1.5], [0.0]]],
        "this is a leaky relu; below 0, relu gives 0.": [
            _X,
            [[-0.01, 1.0, 3.0], [-0.015, -0.03, 0.5]],
            [[-1.03], [-1.485]],
        ],
    },
)
### BEGIN HIDDEN TESTS


def _activate(act, Z):
    """The activation of a layer, row by row and entry by entry."""
    if act == "softmax":
        return np.array([[np.exp(z - max(row)) for z in row] for row in Z]) / np.array(
            [[sum(np.exp(z - max(row)) for z in row)] for row in Z]
        )
    return {
        "linear": Z,
        "step": np.where(Z < 0, 0.0, 1.0),
        "sigmoid": 0.5 * (1 + np.tanh(Z / 2)),
        "tanh": 2 / (1 + np.exp(-2 * Z)) - 1,
        "relu": np.where(Z < 0, 0.0, Z),
    }[act]


def _pass(X, params, acts, bias=1):
    """What every layer answers; bias=0 leaves the biases out."""
    A = [X]
    for layer, (W, b) in enumerate(params):
        A.append(_activate(acts[layer], (A[-1][:, None, :] * W[None]).sum(axis=2) + bias * b))
    return A


_rng = np.random.default_rng(519)
for _sizes, _acts in [
    ((3, 2), ["sigmoid"]),
    ((2, 4, 3), ["tanh", "softmax"]),
    ((3, 5, 2, 1), ["relu", "sigmoid", "tanh"]),
    ((2, 3, 3, 3, 2), ["linear", "tanh", "step", "softmax"]),
    ((3, 3, 3), ["tanh", "relu"]),
]:
    _shapes = [(_sizes[_layer + 1], _sizes[_layer]) for _layer in range(len(_acts))]
    _params = [(_rng.normal(size=_shape), _rng.normal(size=_shape[0])) for _shape in _shapes]
    _X, _depth = _rng.normal(size=(5, _sizes[0])), len(_acts)
    _slips = {
        "the biases are left out.": _pass(_X, _params, _acts, bias=0),
        "the first activation is used in every layer; each layer has its own.": _pass(
            _X, _params, [_acts[0]] * _depth
        ),
        "the last activation is used in every layer; each layer has its own.": _pass(
            _X, _params, [_acts[-1]] * _depth
        ),
        "the activations are taken in the wrong order.": _pass(_X, _params, _acts[::-1]),
        "the activation of the last layer is missing.": _pass(_X, _params, [*_acts[:-1], "linear"]),
        "the activation of the hidden layers is missing.": _pass(
            _X, _params, ["linear"] * (_depth - 1) + _acts[-1:]
        ),
    }
    if any(_k == _n for _k, _n in _shapes):
        _slips["W is not transposed: a row of W belongs to the unit that it enters."] = _pass(
            _X, [(_W.T if _W.shape[0] == _W.shape[1] else _W, _b) for _W, _b in _params], _acts
        )
    if len(set(_sizes)) == 1:
        _slips["every layer was fed with X; a layer gets what the layer before it answers."] = [
            _X,
            *(_pass(_X, [_pair], [_act])[1] for _pair, _act in zip(_params, _acts, strict=True)),
        ]
    _what = f"forward of another network with {_depth} layer(s)"
    _came = _check_call("forward", forward, _X, _params, _acts, shown=False, hint=_hint)
    _check_several(
        f"{_what}, A",
        _check_parts(_what, _came, [f"A{_layer}" for _layer in range(_depth + 1)]),
        _pass(_X, _params, _acts),
        _slips,
        shown=False,
    )
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_forward_acts", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# forward has all six activations
_Z = np.array([[-1.0, 0.0, 2.0], [0.5, -0.25, 1.0]])
_wanted = {
    "linear": [[-1.0, 0.0, 2.0], [0.5, -0.25, 1.0]],
    "step": [[0, 1, 1], [1, 0, 1]],
    "sigmoid": [
        [0.2689414213699951, 0.5, 0.8807970779778823],
        [0.6224593312018546, 0.43782349911420193, 0.7310585786300049],
    ],
    "tanh": [
        [-0.7615941559557649, 0.0, 0.9640275800758169],
        [0.46211715726000974, -0.24491866240370913, 0.7615941559557649],
    ],
    "relu": [[0.0, 0.0, 2.0], [0.5, 0.0, 1.0]],
    "softmax": [
        [0.04201006613406605, 0.11419519938459446, 0.8437947344813395],
        [0.32040110902661306, 0.1513467673652992, 0.5282521236080877],
    ],
}
_known = {
    "step": {
        "at z = 0 the step is 1: compare with >=, not with >.": [[0, 0, 1], [1, 0, 1]],
        "a step below zero gives 0; -1 is what the sign function gives.": [[-1, 0, 1], [1, -1, 1]],
    },
    "sigmoid": {
        "the minus in the exponent is missing, as on S42-43: a positive sum gives more than one half.": [
            [0.7310585786300049, 0.5, 0.11920292202211769],
            [0.3775406687981454, 0.5621765008857981, 0.2689414213699951],
        ],
    },
    "tanh": {
        "tanh z is 2σ(2z) - 1: the 2 inside the brackets is missing.": [
            [-0.46211715726000974, 0.0, 0.7615941559557649],
            [0.24491866240370913, -0.12435300177159621, 0.46211715726000974],
        ],
    },
    "relu": {
        "this is the absolute value; below 0, relu gives 0.": [[1.0, 0.0, 2.0], [0.5, 0.25, 1.0]],
        "this is the smaller one of 0 and z.": [[-1.0, 0.0, 0.0], [0.0, -0.25, 0.0]],
        "this is a leaky relu; below 0, relu gives 0.": [[-0.01, 0.0, 2.0], [0.5, -0.0025, 1.0]],
    },
    "softmax": {
        "the sum runs over the instances; it belongs to one instance (a row) and runs over the units.": [
            [0.18242552380635635, 0.5621765008857981, 0.7310585786300049],
            [0.8175744761936437, 0.4378234991142019, 0.2689414213699951],
        ],
        "the sum runs over the whole array; each instance (a row) has a sum of its own.": [
            [0.02646093190673624, 0.07192827036617327, 0.5314820248347054],
            [0.11858966931737958, 0.05601779328614748, 0.19552131028885805],
        ],
        "the exponential is missing.": [[-1.0, 0.0, 2.0], [0.4, -0.2, 0.8]],
        "e is raised to -z here; softmax takes e to the power of z.": [
            [0.7053845126982411, 0.25949646034241913, 0.03511902695933973],
            [0.2685623100564553, 0.5685464148510542, 0.16289127509249066],
        ],
        "the exponentials are not divided by their sum.": [
            [0.36787944117144233, 1.0, 7.38905609893065],
            [1.6487212707001282, 0.7788007830714049, 2.718281828459045],
        ],
    },
}
for _act, _answer in _wanted.items():
    _slips = {
        f"this is what {_other} gives; the names are mixed up, or the activation is missing.": _theirs
        for _other, _theirs in _wanted.items()
        if _other != _act
    }
    _A = _check_call(
        "forward",
        forward,
        _Z,
        [(np.eye(3), np.zeros(3))],
        [_act],
        hint="the names in acts are 'linear', 'step', 'sigmoid', 'tanh', 'relu' and 'softmax'.",
    )
    _what = f"forward of one layer with act {_act!r}"
    _check_value(
        f"{_what}, A1, where the sums are {_Z.tolist()}",
        _check_parts(_what, _A, ["A0", "A1"])[1],
        np.array(_answer),
        _known.get(_act, {}) | _slips,
    )
### BEGIN HIDDEN TESTS


def _six(Z):
    """What each activation makes of the sums Z."""
    e = np.array([[np.exp(z) for z in row] for row in Z])
    return {
        "linear": Z,
        "step": np.where(Z < 0, 0.0, 1.0),
        "sigmoid": 0.5 * (1 + np.tanh(Z / 2)),
        "tanh": 2 / (1 + np.exp(-2 * Z)) - 1,
        "relu": np.where(Z < 0, 0.0, Z),
        "softmax": e / np.array([[sum(row)] for row in e]),
    }


_rng = np.random.default_rng(531)
for _act in _wanted:
    _X, _W1, _b1 = _rng.normal(size=(5, 3)), 1.5 * _rng.normal(size=(4, 3)), _rng.normal(size=4)
    _W2, _b2 = _rng.normal(size=(2, 4)), _rng.normal(size=2)
    _Z = np.array([[sum(_x * _w) for _w in _W1] for _x in _X]) + _b1
    _e, _right = np.exp(_Z), _six(_Z)
    _known = {
        "sigmoid": {"the minus in the exponent is missing.": 1 - _right["sigmoid"]},
        "tanh": {"tanh z is 2σ(2z) - 1: the 2 inside the brackets is missing.": 2 * _right["sigmoid"] - 1},
        "relu": {"this is the absolute value; below 0, relu gives 0.": abs(_Z)},
        "softmax": {
            "the sum runs over the instances; it belongs to one instance and runs over the units.": _e
            / sum(_e),
            "the sum runs over the whole array; each instance has a sum of its own.": _e / sum(sum(_e)),
        },
    }
    _slips = {
        f"this is what {_other} gives; the names are mixed up.": _theirs
        for _other, _theirs in _right.items()
        if _other != _act
    }
    _slips |= _known.get(_act, {}) | {"the biases are left out.": _six(_Z - _b1)[_act]}
    _what = f"forward with act {_act!r} at the output"
    _A = _check_call("forward", forward, _X, [(_W1, _b1)], [_act], shown=False)
    _A = _check_parts(_what, _A, ["A0", "A1"])
    _check_value(f"{_what}, A1", _A[1], _right[_act], _slips, shown=False)
    _what = f"forward with act {_act!r} in a hidden layer"
    _A = _check_call("forward", forward, _X, [(_W1, _b1), (_W2, _b2)], [_act, "linear"], shown=False)
    _A = _check_parts(_what, _A, ["A0", "A1", "A2"])
    _check_value(f"{_what}, A1", _A[1], _right[_act], _slips, shown=False)
    _sums = np.array([[sum(_a * _w) for _w in _W2] for _a in _right[_act]]) + _b2
    _slips = {
        "the sums of the hidden layer were passed on; the next layer gets their activation.": np.array(
            [[sum(_a * _w) for _w in _W2] for _a in _Z]
        )
        + _b2,
        "the first activation is used in every layer; each layer has its own.": _six(_sums)[_act],
    }
    _check_value(f"{_what}, A2", _A[2], _sums, _slips, shown=False)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_forward_form", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# forward answers with L + 1 arrays of the right shapes, also for one instance, and leaves its arguments as they were
_X = np.array([[0.5, -0.5]])
_hint = "a row that enters meets a row of W; or a name is missing."
_tanh = [[0.0, 0.7615941559557649, -0.7615941559557649, 0.9640275800758169]]
_what = "forward of one instance through a 2-4-3 net (S18), acts = ['tanh', 'softmax'], called twice"
_came = _check_call_twice(
    "forward",
    forward,
    _X,
    [(np.ones((4, 2)), np.array([0.0, 1.0, -1.0, 2.0])), (np.zeros((3, 4)), np.zeros(3))],
    ["tanh", "softmax"],
    hint=_hint,
)
_check_several(
    f"{_what}, A",
    _check_parts(_what, _came, ["A0", "A1", "A2"]),
    [_X, np.array(_tanh), np.array([[0.3333333333333333, 0.3333333333333333, 0.3333333333333333]])],
    {
        "softmax divides by a sum over the instances; it runs over the units of the layer.": [
            _X,
            _tanh,
            [[1.0, 1.0, 1.0]],
        ],
        "the first activation is used in every layer; each layer has its own.": [
            _X,
            _tanh,
            [[0.0, 0.0, 0.0]],
        ],
        "these are the sums of the hidden layer; their activation is missing.": [
            _X,
            [[0.0, 1.0, -1.0, 2.0]],
            [[0.0, 0.0, 0.0]],
        ],
        "the biases are left out.": [_X, [[0.0, 0.0, 0.0, 0.0]], [[0.0, 0.0, 0.0]]],
        "the last activation is used in every layer; each layer has its own.": [
            _X,
            [[0.08714431874203257, 0.23688281808991013, 0.03205860328008499, 0.6439142598879722]],
            [[0.0, 0.0, 0.0]],
        ],
        "tanh z is 2σ(2z) - 1: the 2 inside the brackets is missing.": [
            _X,
            [[0.0, 0.46211715726000974, -0.46211715726000974, 0.7615941559557649]],
            [[0.0, 0.0, 0.0]],
        ],
    },
)
### BEGIN HIDDEN TESTS
_rng = np.random.default_rng(518)
for _m, _sizes, _acts in [
    (1, (3, 1, 2), ["step", "linear"]),
    (5, (1, 2, 1), ["relu", "sigmoid"]),
    (1, (2, 2, 4), ["linear", "softmax"]),
    (5, (4, 1), ["tanh"]),
]:
    _X = _rng.integers(-3, 4, (_m, _sizes[0])) if _m == 5 else _rng.normal(size=(_m, _sizes[0]))
    _params, _want = [], [_X]
    for _act, _n, _k in zip(_acts, _sizes[:-1], _sizes[1:], strict=True):
        _W, _b = _rng.normal(size=(_k, _n)), _rng.normal(size=_k)
        _params.append((_W, _b))
        _Z = np.array([[sum(_a * _w) for _w in _W] for _a in _want[-1]]) + _b
        _e = np.exp(_Z)
        _want.append(
            {
                "linear": _Z,
                "step": np.where(_Z < 0, 0.0, 1.0),
                "sigmoid": 0.5 * (1 + np.tanh(_Z / 2)),
                "tanh": 2 / (1 + np.exp(-2 * _Z)) - 1,
                "relu": np.where(_Z < 0, 0.0, _Z),
                "softmax": _e / np.array([[sum(_row)] for _row in _e]),
            }[_act]
        )
    _what = f"forward of {_m} instance(s) through a {'-'.join(map(str, _sizes))} net, called twice"
    _came = _check_call_twice("forward", forward, _X, _params, _acts, shown=False, hint=_hint)
    _check_several(
        f"{_what}, A",
        _check_parts(_what, _came, [f"A{_layer}" for _layer in range(len(_want))]),
        _want,
        shown=False,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## `n_params` (1 point)
#
# Write `n_params(sizes)`: how many numbers a fully connected network has to learn, its weights and its biases together. `sizes` is a list of ints, the number of inputs first, then the number of units
# in each layer: `[2, 4, 3]` is the network of S18.
#
# Is that a network of two layers or of three? Both are said; most people count the layers that have weights, so it is two, with the four arrays `W1`, `b1`, `W2`, `b2`. The slides draw a *bias neuron* in every layer but
# the last: its arrows lead to the units of the *next* layer, one to each. So every unit that adds up has a bias, and the inputs have none.
#
# What the tests check:
# - the number for networks of 1 to 5 layers with weights, sizes from 1 to 1000;
# - **one integer**: int, numpy integer or 0-d integer array, not a float;
# - the list `sizes` is not changed, and the same list gives the same answer again.


# %% nbgrader={"grade": false, "grade_id": "n_params", "locked": false, "schema_version": 3, "solution": true, "task": false}
def n_params(sizes):
    """Return how many weights and biases a fully connected network has.

    Parameters
    ----------
    sizes : list of int, the number of inputs and the number of units in each layer

    Returns
    -------
    int
    """
    ### BEGIN SOLUTION
    return sum(sizes[layer] * (sizes[layer - 1] + 1) for layer in range(1, len(sizes)))
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "test_n_params_count", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# n_params counts every weight and every bias
_came = [
    _check_call_twice("n_params", n_params, _sizes, hint="sizes is a list of ints, such as [2, 4, 3].")
    for _sizes in ([2, 4, 3], [2, 2, 2], [2, 2, 1])
]
_check_numbers(
    "n_params of [2, 4, 3] (S18), [2, 2, 2] (S41) and [2, 2, 1] (S20)",
    _came,
    [27, 12, 9],
    {
        "the biases are left out.": [20, 8, 6],
        "the inputs got biases as well; they only pass numbers on.": [29, 14, 11],
        "each layer has one bias only; every unit has one.": [22, 10, 8],
        "the units of the last layer have biases, too: the bias neuron of the layer before leads to them.": [
            24,
            10,
            8,
        ],
        "these are the units and inputs; count their connections and biases.": [9, 6, 5],
        "all sizes are multiplied; only neighbouring layers are connected.": [24, 8, 4],
        "only neighbouring layers are connected; inputs have no connection to the last layer.": [33, 16, 11],
    },
)
for _number in _came:
    if np.asarray(_number).dtype.kind not in "iu":
        _cause = "how many there are is a whole number; / gives a float, // an int."
        _check_fail("n_params([2, 4, 3])", _check_describe(_number), "one integer", _cause)
### BEGIN HIDDEN TESTS
_cases = [[7, 1], [1, 1], [3, 10], [5, 8, 6, 2], [784, 128, 64, 10], [1000, 1, 1000], [4, 3, 2, 3, 4, 1]]
_came = [_check_call_twice("n_params", n_params, _sizes, shown=False) for _sizes in _cases]
_weights = [
    sum(_sizes[_layer] * _sizes[_layer + 1] for _layer in range(len(_sizes) - 1)) for _sizes in _cases
]
_check_numbers(
    "n_params of networks with 1 to 5 layers",
    _came,
    [_w + sum(_sizes[1:]) for _w, _sizes in zip(_weights, _cases, strict=True)],
    {
        "the biases are left out.": _weights,
        "the inputs got biases as well; they only pass numbers on.": [
            _w + sum(_sizes) for _w, _sizes in zip(_weights, _cases, strict=True)
        ],
        "each layer has one bias only; every unit has one.": [
            _w + len(_sizes) - 1 for _w, _sizes in zip(_weights, _cases, strict=True)
        ],
        "the units of the last layer have biases, too.": [
            _w + sum(_sizes[1:-1]) for _w, _sizes in zip(_weights, _cases, strict=True)
        ],
        "only the first and the last pair of layers are counted.": [
            _sizes[0] * _sizes[1] + _sizes[1] + _sizes[-2] * _sizes[-1] + _sizes[-1] for _sizes in _cases
        ],
    },
    kinds="iu",
    shown=False,
)
### END HIDDEN TESTS

# %% [markdown]
# ## `design_xnor` (3 points)
#
# XNOR answers 1 when both inputs are *equal*. No single threshold unit computes it, for the same reason as XOR. Choose weights for a network with two hidden step units and one step unit as output,
#
# $$\mathbf h = \mathrm{step}(W\mathbf x + \mathbf b), \qquad \hat y = \mathrm{step}(\mathbf w\cdot\mathbf h + c),$$
#
# | $x_1$ | $x_2$ | XNOR |
# |---|---|---|
# | 0 | 0 | 1 |
# | 0 | 1 | 0 |
# | 1 | 0 | 0 |
# | 1 | 1 | 1 |
#
# and let `design_xnor()` return them as `(W, b, w, c)`. There are many right answers, and any will do. One way: let each hidden unit watch for something that you can say in a few words ("both are
# 1"), then say XNOR in terms of what they watch for. Try your network on the four rows with your own `forward` before you run the tests.
#
# What the tests check:
# - a tuple or list of four: `W` of shape (2, 2), where row j holds the weights of hidden unit j, `b` of shape (2,), `w` of shape (2,), and `c`, one number. Arrays, lists and tuples will do, of int or float, as
#   long as the numbers are finite;
# - the network answers all four rows as the table says, with step(0) = 1. A sum that is 0 up to rounding counts as 0, so 0.1 + 0.7 − 0.8 fires;
# - both hidden units count, which follows from the table: neither entry of `w` is 0, and no row of `W` is all 0.


# %% nbgrader={"grade": false, "grade_id": "design_xnor", "locked": false, "schema_version": 3, "solution": true, "task": false}
def design_xnor():
    """Return the weights and biases of a step network that computes XNOR.

    Returns
    -------
    (W, b, w, c) : (2, 2), (2,), (2,) and one number
    """
    ### BEGIN SOLUTION
    return [[1, 1], [1, 1]], [-1.5, -0.5], [1, -1], 0.5
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "test_design_xnor_form", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# design_xnor returns four parts of the right shapes, of a network that tells 00 from 01
_W, _b, _w, _c = _check_network("design_xnor()", _check_call("design_xnor", design_xnor))
_fires = [1 if _bias >= 0 else 0 for _bias in _b]  # at 00 the weights do not matter
if not _w[0] * _fires[0] + _w[1] * _fires[1] + _c >= -1e-12 * (abs(_w).sum() + abs(_c)):
    _check_fail(
        "design_xnor(), at the input 00",
        f"the answer 0: the hidden units answer {_fires[0]} and {_fires[1]} there",
        "the answer 1, since 0 equals 0",
        "at 00 a hidden unit sees its bias alone; then the output unit adds up. This may be XOR, its opposite.",
    )
### BEGIN HIDDEN TESTS


def _sign(terms):
    """1 where a sum is at least 0, up to rounding."""
    return 0 if sum(terms) < -1e-12 * sum(map(abs, terms)) else 1


_fires = [_sign([_W[_j, 1], _b[_j]]) for _j in (0, 1)]
if _sign([_w[0] * _fires[0], _w[1] * _fires[1], _c]) != 0:
    _check_fail(
        "design_xnor(), at the input 01",
        "the answer 1",
        "the answer 0, since 0 and 1 differ",
        "the output unit still fires there, although the inputs differ.",
    )
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_design_xnor_table", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
# design_xnor computes XNOR for all four inputs, with both hidden units
_W, _b, _w, _c = _check_network("design_xnor()", _check_call("design_xnor", design_xnor))
if 0 in _w:
    _check_fail(
        "design_xnor(), w",
        f"{_w.tolist()}",
        "two numbers that are not 0",
        "an output that listens to one hidden unit only can answer no more than a single unit, and no single unit computes XNOR.",
    )
for _j in (0, 1):
    if not _W[_j].any():
        _check_fail(
            f"design_xnor(), W[{_j}], the weights of hidden unit {_j}",
            f"{_W[_j].tolist()}",
            "at least one number that is not 0",
            "without weights this unit gives the same answer to every input, and the other one alone cannot do it.",
        )
### BEGIN HIDDEN TESTS


def _sign(terms):
    """1 where a sum is at least 0, up to rounding."""
    return 0 if sum(terms) < -1e-12 * sum(map(abs, terms)) else 1


def _table(W, b, c, nudge=0.0):
    """What the network answers to 00, 01, 10 and 11, as a string; a nudge below 0 makes step(0) = 0."""
    text = ""
    for x in ((0, 0), (0, 1), (1, 0), (1, 1)):
        fires = [_sign([W[j, 0] * x[0], W[j, 1] * x[1], b[j], nudge]) for j in (0, 1)]
        text += str(_sign([_w[0] * fires[0], _w[1] * fires[1], c, nudge]))
    return text


_came = _table(_W, _b, _c)
if _came != "1001":
    _cause = {
        "0110": "this is XOR, the opposite: turn the output unit round, and mind its bias.",
        "0001": "this is AND; the inputs 00 are equal, too.",
        "1000": "this is NOR; the inputs 11 are equal, too.",
        "0111": "this is OR.",
        "1110": "this is NAND.",
        "1111": "the network answers 1 to everything.",
        "0000": "the network answers 0 to everything.",
        "1101": "this is “if x1, then x2”: the row 10 is told apart, the row 01 is not.",
        "1011": "this is “if x2, then x1”: the row 01 is told apart, the row 10 is not.",
    }.get(_came)
    for _sentence, _other in {
        "the columns of W are taken for hidden units; row j holds the weights of hidden unit j.": _table(
            _W.T, _b, _c
        ),
        "c has the wrong sign: it is a bias, which is added, not a threshold.": _table(_W, _b, -_c),
        "b and c have the wrong sign: they are biases, which are added, not thresholds.": _table(
            _W, -_b, -_c
        ),
        "a sum is exactly 0 somewhere, and is taken for no firing; here step(0) = 1.": _table(
            _W, _b, _c, nudge=-1e-6
        ),
    }.items():
        if _other == "1001":
            _cause = _sentence
    _right = sum(_one == _two for _one, _two in zip(_came, "1001", strict=True))
    _check_fail("design_xnor()", f"{_right} of 4 rows right", "all four rows of the truth table", _cause)
### END HIDDEN TESTS

# %% [markdown]
# ## A picture from your own functions (no points)
#
# Left, the lecture's network: two parallel lines, and a strip between them where XOR is 1. Right, your own design, run by your `forward`. Circles should have 0, crosses 1. Then put `"sigmoid"` in place of `"step"` in
# `acts`, once or twice, and multiply the weights by `sharpness`: the cliff becomes a slope. A network can walk down a slope, and that is how it will learn its weights. What does a large `sharpness` do?

# %%
acts = ["step", "step"]
sharpness = 1.0

try:
    axis = np.linspace(-0.6, 1.6, 221)
    grid = np.array([[x1, x2] for x2 in axis for x1 in axis])
    W, b, w, c = (sharpness * np.asarray(part, dtype=float) for part in design_xnor())
    planes = {
        "XOR, the lecture's network": xor_forward(grid)["yhat"],
        "XNOR, your network": forward(grid, [(W, b), (w.reshape(1, 2), c.reshape(1))], acts)[-1],
    }
    figure, panels = plt.subplots(1, 2, figsize=(8.6, 3.9), sharey=True, layout="constrained")
    for axes, (title, answers), ones in zip(panels, planes.items(), ([1, 2], [0, 3]), strict=True):
        plane = axes.pcolormesh(axis, axis, answers.reshape(221, 221), cmap="Blues", vmin=0, vmax=1.4)
        for row in range(4):
            marker, size = ("X", 11) if row in ones else ("o", 10)
            axes.plot(row // 2, row % 2, marker, color="black", markersize=size)
        axes.set(xlabel="$x_1$", title=title, aspect="equal", xticks=[0, 1], yticks=[0, 1])
    panels[0].set_ylabel("$x_2$")
    colours = figure.colorbar(plane, ax=panels, boundaries=np.linspace(0, 1, 101), ticks=[0, 0.5, 1])
    colours.set_label("what the network answers")
    plt.show()
except Exception as error:
    print(f"The picture appears when xor_forward, forward and design_xnor work ({type(error).__name__}).")

# %% [markdown]
# ## Where next
#
# - The chapter `book/05-mlp.md` shows the plane as the hidden units see it: they fold the two crosses of XOR onto one point, and then one line is enough.
# - Run your `forward` with `["linear", "linear"]` and look for weights that compute XNOR. There are none: $W_2(W_1\mathbf x + \mathbf b_1) + \mathbf b_2 = (W_2W_1)\,\mathbf x + (W_2\mathbf b_1 + \mathbf b_2)$ is one layer again. Stacking
#   helps only with a bend in between, as in the greenhouse.
# - Every unit here had a bias of its own, which is the usual way. The worked example of chapter 9 shares one number in each layer; its slope is then the sum of what the units would get.
# - Somebody chose these weights. To let a network find them it has to know how wrong it is: assignment 6.
