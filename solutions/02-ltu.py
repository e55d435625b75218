# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # 02 · The linear threshold unit
#
# Three functions, 8 points, about 45 minutes. You practise to
#
# - turn a comparison into the integers 0 and 1, for one number and for a whole array;
# - write the unit $\hat y = \mathrm{step}(\mathbf w^\mathsf{T}\mathbf x + b)$ for one input vector;
# - write a layer of such units for many inputs at once, and keep track of the shapes.
#
# The chapter that belongs to it is `book/02-ltu.md` ([open it here](../../book/02-ltu.md)); S8 means page 8 of the lecture's slides.
#
# **Run** the cells from top to bottom with Shift+Enter, or all of them with *Kernel → Restart Kernel and Run All Cells*. **Check** with the
# *Validate* button or `nbgrader validate 02-ltu.ipynb`.
# **Hand in** this file under its own name, `02-ltu.ipynb`. Validation runs the tests that you see; grading adds tests on other inputs, and
# each property that they check is named in the prompts.

# %% nbgrader={"grade": false, "grade_id": "imports", "locked": true, "schema_version": 3, "solution": false, "task": false}
import matplotlib.pyplot as plt
import numpy as np

# %% jupyter={"source_hidden": true} nbgrader={"grade": false, "grade_id": "checking_tools", "locked": true, "schema_version": 3, "solution": false, "task": false}
# The tools with which the tests below look at an answer. Read them if you like; change nothing here.
from checking_tools import _check_call, _check_call_twice, _check_describe, _check_numbers, _check_value

# %% [markdown]
# ## Before you start: three examples from a shop
#
# **1. Complete.** A basket costs the sum of (how many × price) plus a delivery fee. We may spend at most 5. The class is 1 when we can
# afford the basket, and exactly 5 still counts.

# %%
basket = np.array([2.0, 1.0, 3.0])  # how many apples, breads, eggs
price = np.array([0.5, 2.0, 0.25])  # what one of each costs
fee = 1.25

cost = price @ basket + fee  # 2 × 0.5 + 1 × 2 + 3 × 0.25 + 1.25
class_of_basket = int(cost <= 5.0)  # True and False become the integers 1 and 0
print("cost", cost, "→ class", class_of_basket)

# %% [markdown]
# **2. The last step is yours.** Now three baskets (rows) and two shops (columns of `prices`), each shop with its own fee. One matrix product gives
# every cost at once: `baskets` is (3 baskets, 3 items), `prices` is (3 items, 2 shops), the inner sizes meet, and the result is
# (3 baskets, 2 shops). The fees, one for each shop, are added to every row. Missing is the class: replace the three dots so that
# `classes` is an *integer* array of the shape of `costs`, 1 where the cost is at most 5.
# (An array has no use for `int(...)`; its method `.astype(int)` turns every entry of a bool array into an integer.)

# %%
baskets = np.array([[2.0, 1.0, 3.0], [0.0, 2.0, 0.0], [4.0, 0.0, 1.0]])
prices = np.array([[0.5, 0.75], [2.0, 1.5], [0.25, 0.5]])
fees = np.array([1.25, 0.0])

costs = baskets @ prices + fees
classes = ...

# %%
# Self-check (no points): run it as often as you like.
if classes is ...:
    print("Not yet: replace the three dots in the cell above. costs =", costs.tolist())
elif not isinstance(classes, np.ndarray) or classes.shape != (3, 2) or classes.dtype.kind not in "iu":
    print("Nearly: classes should be an integer array of shape (3, 2); it is", _check_describe(classes))
elif classes.tolist() == [[1, 1], [0, 1], [1, 1]]:
    print("Right. Basket 1 costs exactly 5 in shop 1 and counts; only basket 2 is too dear, in shop 1.")
else:
    print("Not yet: compare each cost with 5, and remember that 5 itself counts. classes =", classes.tolist())

# %% [markdown]
# **3. Both steps are yours.** The same three baskets have to be carried home, by bicycle or on foot. A *row* of `weights` holds what an apple, a
# bread and an egg weigh (in kg) with the packing that this way needs, `bags` what the bag itself weighs. First all loads, in an array with a row for each basket and
# a column for each way; then the class: 1 where a load is *more* than 1.5 kg. A load of exactly 1.5 kg does not count this time.

# %%
weights = np.array([[0.25, 0.75, 0.0625], [0.25, 0.5, 0.125]])
bags = np.array([0.5, 0.125])

loads = ...
too_heavy = ...

# %%
# Self-check (no points): run it as often as you like.
if loads is ... or too_heavy is ...:
    print("Not yet: replace the three dots in the cell above, both times.")
elif not isinstance(loads, np.ndarray) or loads.shape != (3, 2):
    print("Look at the loads again: shape (3, 2) is expected; it is", _check_describe(loads))
elif not np.allclose(loads, [[1.9375, 1.5], [2.0, 1.125], [1.5625, 1.25]]):
    print("Look at the loads again: which sizes have to meet in the product? loads =", loads.tolist())
elif np.array_equal(too_heavy, [[1, 1], [1, 0], [1, 0]]):
    print("Nearly: basket 1 on foot weighs exactly 1.5 kg, which does not count as more.")
elif isinstance(too_heavy, np.ndarray) and too_heavy.dtype.kind in "iu" and too_heavy[0, 1] == 0:
    print("Right. By bicycle every basket is too heavy, on foot none is.")
else:
    print("The loads are right. Now compare, and turn True and False into integers. too_heavy =", too_heavy)

# %% [markdown]
# ## `step` (2 points)
#
# Write `step(z)`: 1 where z ≥ 0, otherwise 0. At z = 0 it is **1** everywhere in this course (the slides leave it open).
#
# What the tests check:
# - the values, compared exactly: no rounding and no tolerance around 0, so −1e-12 gives 0 and 0.0, −0.0 and 1e-12 give 1;
# - `z` may be a scalar (Python float or int) or an array of any shape and number type, 0-d and empty arrays included; the result has the shape of
#   `z`. For a scalar or a 0-d array it may be an int, a numpy integer or a 0-d array; an empty array gives an empty array;
# - the result is of **integer** type (any width). bool is refused: `y - ŷ`, which training needs, fails on bool arrays;
# - `z` itself is not changed, and the same `z` gives the same answer again.


# %% nbgrader={"grade": false, "grade_id": "step", "locked": false, "schema_version": 3, "solution": true, "task": false}
def step(z):
    """Return 1 where z >= 0 and 0 elsewhere, as integers of the shape of z.

    Parameters
    ----------
    z : scalar or array of any shape

    Returns
    -------
    integer array of the shape of z (for a scalar: one integer)
    """
    ### BEGIN SOLUTION
    return (np.asarray(z) >= 0).astype(int)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "test_step_values", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# step is 0 below zero, and 1 at zero and above
_check_value(
    "step of the last layer's sums in the XOR net (S22), z = [-0.5, 0.5, 0.5, -0.5]",
    _check_call("step", step, np.array([-0.5, 0.5, 0.5, -0.5])),
    np.array([0, 1, 1, 0]),
    {
        "0 and 1 are the wrong way round.": [1, 0, 0, 1],
        "the step below zero is 0; -1 is what the sign function gives.": [-1, 1, 1, -1],
        "this is ReLU, max(0, z): the step is 1 for every z above zero.": [0.0, 0.5, 0.5, 0.0],
        "this is the sigmoid; the step jumps from 0 to 1.": [
            0.3775406688,
            0.6224593312,
            0.6224593312,
            0.3775406688,
        ],
        "z came back unchanged: it has to be compared with 0.": [-0.5, 0.5, 0.5, -0.5],
        "z is rounded or cut to a whole number before it is compared: -0.5 is below zero.": [1, 1, 1, 1],
    },
    kinds="biuf",
)
_check_value(
    "step at the edge, z = [-0.2, 0.0, 0.3]",
    _check_call("step", step, np.array([-0.2, 0.0, 0.3])),
    np.array([0, 1, 1]),
    {
        "at z = 0 the step is 1: compare with >=, not with >.": [0, 0, 1],
        "z is rounded or cut to a whole number before it is compared: -0.2 is below zero.": [1, 1, 1],
        "half a step at z = 0: here step(0) = 1.": [0, 0.5, 1],
    },
    kinds="biuf",
)
### BEGIN HIDDEN TESTS
_z = np.array([3.0, -0.0, 1e-12, -1e-12, 0.0, -1e-300, 1e-300, -7.25, -0.49, 0.49, -1e6, 1e6, -1.0, 1.0])
_want = np.array([1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0, 1])
_check_value(
    "step of many numbers, some of them very close to 0",
    _check_call("step", step, _z.copy(), shown=False),
    _want,
    {
        "at z = 0 the step is 1: compare with >=, not with >.": (_z > 0).astype(int),
        "-0.0 is zero too, so its step is 1.": np.where(np.signbit(_z), 0, 1),
        "numbers close to 0 are taken for 0: compare exactly, without rounding or tolerance.": (
            _z > -1e-8
        ).astype(int),
        "z is rounded before it is compared with 0.": (np.round(_z) >= 0).astype(int),
        "z is cut to a whole number before it is compared with 0.": (np.trunc(_z) >= 0).astype(int),
    },
    kinds="biuf",
    shown=False,
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_step_shape", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# step gives integers in the shape of z, for a scalar as for an array, and leaves z as it was
_check_value("step(1.5)", _check_call("step", step, 1.5, hint="`z` may be a scalar, too."), 1, kinds="iu")
_check_value(
    "step([[-2, 0, 4], [1, -1, -3]])",
    _check_call("step", step, np.array([[-2, 0, 4], [1, -1, -3]])),
    np.array([[0, 1, 1], [1, 0, 0]]),
    {"at z = 0 the step is 1: compare with >=, not with >.": [[0, 0, 1], [1, 0, 0]]},
    kinds="iu",
)
### BEGIN HIDDEN TESTS
_check_value("step of a negative int", _check_call("step", step, -3, shown=False), 0, kinds="iu", shown=False)
_check_value(
    "step of a 0-d array", _check_call("step", step, np.array(-0.25), shown=False), 0, kinds="iu", shown=False
)
for _shape in [(0,), (0, 3)]:
    _check_value(
        "step of an empty array",
        _check_call("step", step, np.zeros(_shape), shown=False),
        np.zeros(_shape, dtype=int),
        kinds="iu",
        shown=False,
    )
_z = np.linspace(-3.0, 2.75, 24).reshape(2, 3, 4)
_check_value(
    "step of a three-dimensional array",
    _check_call_twice("step", step, _z, shown=False),
    np.where(np.linspace(-3.0, 2.75, 24) < 0, 0, 1).reshape(2, 3, 4),
    kinds="iu",
    shown=False,
)
### END HIDDEN TESTS

# %% [markdown]
# ## `ltu` (3 points)
#
# Write `ltu(x, w, b)`: the class that one linear threshold unit gives to one input vector (S8).
#
# $$z = w_1x_1 + \dots + w_nx_n + b, \qquad \hat y = 1 \text{ if } z \ge 0, \text{ otherwise } 0$$
#
# `b` is added. Some books write a threshold θ instead, wᵀx ≥ θ; that is the same unit with b = −θ. Others write b as $w_0$, the weight of an
# input that is always 1.
#
# What the tests check:
# - the class, for n from 1 to 6 inputs, which may be int or float, with and without `b`; the numbers are such that z is exact, so the
#   comparison is exact as well;
# - z = 0 counts as firing; without a third argument the bias is 0;
# - the answer is **one integer**: int, numpy integer or 0-d integer array; not a bool, not a float, not an array of shape (1,);
# - `x` and `w` are not changed, and the same inputs give the same answer again.


# %% nbgrader={"grade": false, "grade_id": "ltu", "locked": false, "schema_version": 3, "solution": true, "task": false}
def ltu(x, w, b=0.0):
    """Return the class, 0 or 1, that a linear threshold unit gives to one input.

    Parameters
    ----------
    x : array (n,), the input
    w : array (n,), the weights
    b : scalar, the bias

    Returns
    -------
    int, 1 where w·x + b >= 0 and 0 otherwise
    """
    ### BEGIN SOLUTION
    return int(w @ x + b >= 0)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "test_ltu_values", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# ltu gives the class of the weighted sum plus the bias
_rows = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
_check_numbers(
    "ltu(x, w, b) with w = [1, 1] and b = -1.5, a unit of the XOR net (S20), for x = 00, 01, 10, 11",
    [_check_call("ltu", ltu, _row, np.array([1.0, 1.0]), -1.5) for _row in _rows],
    [0, 0, 0, 1],
    {
        "the bias is left out, or subtracted instead of added.": [1, 1, 1, 1],
        "0 and 1 are the wrong way round.": [1, 1, 1, 0],
        "these are the sums z; their step is missing.": [-1.5, -0.5, -0.5, 0.5],
        "the bias is added once for each input; it is added once.": [0, 0, 0, 0],
    },
    kinds="biuf",
)
### BEGIN HIDDEN TESTS
_rng = np.random.default_rng(802)
_came, _z, _b, _n, _cut = [], [], [], [], []
for _case in range(60):
    _n.append(1 + _case % 6)
    _x, _w = _rng.integers(-16, 17, _n[-1]) / 8, _rng.integers(-16, 17, _n[-1]) / 4
    _b.append(int(_rng.integers(-12, 13)) / 4)
    _z.append(sum(float(_xi * _wi) for _xi, _wi in zip(_x, _w, strict=True)) + _b[-1])
    _cut.append(sum(float(int(_xi) * _wi) for _xi, _wi in zip(_x, _w, strict=True)) + _b[-1])
    _came.append(_check_call("ltu", ltu, _x, _w, _b[-1], shown=False))
_z, _b, _n, _cut = np.array(_z), np.array(_b), np.array(_n), np.array(_cut)
_check_numbers(
    "ltu(x, w, b) for many x and w, with n from 1 to 6",
    _came,
    np.where(_z < 0, 0, 1),
    {
        "the bias is left out.": _z - _b >= 0,
        "the bias is subtracted; it has to be added.": _z - 2 * _b >= 0,
        "at z = 0 the unit fires: compare with >=, not with >.": _z > 0,
        "the inputs are cut to whole numbers.": _cut >= 0,
        "0 and 1 are the wrong way round.": _z < 0,
        "the bias is added once for each input; it is added once.": _z + (_n - 1) * _b >= 0,
    },
    kinds="biuf",
    shown=False,
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_ltu_threshold", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# ltu fires when z is exactly 0, and its bias is 0 unless one is given
_check_numbers(
    "ltu([1, -1], [0.5, w2]) without a bias, for w2 = 0.5 (z = 0) and w2 = 0.75 (z = -0.25)",
    [_check_call("ltu", ltu, np.array([1.0, -1.0]), np.array([0.5, _w2])) for _w2 in (0.5, 0.75)],
    [1, 0],
    {"at z = 0 the unit fires: compare with >=, not with >.": [0, 0]},
    kinds="biuf",
)
### BEGIN HIDDEN TESTS
_came = []
for _x, _w, _b in [
    ([2.0, -1.5], [0.75, 0.5], -0.75),
    ([0.25], [4.0], -1.0),
    ([1.0, 2.0, -0.5], [-1.0, 0.25, 0.5], 0.75),
]:
    for _shift in (0.0, 2.0**-40):
        _came.append(_check_call("ltu", ltu, np.array(_x), np.array(_w), _b - _shift, shown=False))
_check_numbers(
    "ltu with a bias, where z is exactly 0 and where it is just below",
    _came,
    [1, 0, 1, 0, 1, 0],
    {
        "at z = 0 the unit fires: compare with >=, not with >.": [0, 0, 0, 0, 0, 0],
        "z just below 0 is taken for 0: compare exactly, without rounding or tolerance.": [1, 1, 1, 1, 1, 1],
    },
    kinds="biuf",
    shown=False,
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_ltu_integer", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# ltu answers with one integer, and leaves x and w as they were
for _b, _want in [(1.5, 1), (0.5, 0)]:  # z = 0.5 and z = -0.5
    _check_value(
        f"ltu([2, 3], [1, -1], {_b})",
        _check_call("ltu", ltu, np.array([2, 3]), np.array([1, -1]), _b),
        _want,
        kinds="iu",
    )
### BEGIN HIDDEN TESTS
for _x, _w, _b, _want in [([0.5, -2.0, 1.5], [1.25, 0.5, 2.0], -0.5, 1), ([-1.5], [2.0], 2.75, 0)]:
    _check_value(
        "ltu, called twice with the same float arrays",
        _check_call_twice("ltu", ltu, np.array(_x), np.array(_w), _b, shown=False),
        _want,
        kinds="iu",
        shown=False,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## `ltu_layer` (3 points)
#
# Write `ltu_layer(X, W, b)`: k units side by side (S9), applied to m inputs at once. Row i of `X` is one input, row j of `W` holds the weights
# of unit j, and `b[j]` is its bias. The answer has one row for each input and one column for each unit. The third example asked for
# much the same, with another comparison at the end.
#
# What the tests check:
# - the class of every unit for every input, compared exactly (z is exact in the tests), where every unit has weights and a bias of its own;
# - z = 0 counts as firing, in every unit;
# - the answer is an **integer** array (any width, not bool) of shape (m, k), also when m, n or k is 1; `X` and `W` may be int or float;
# - `X`, `W` and `b` are not changed, and the same inputs give the same answer again.


# %% nbgrader={"grade": false, "grade_id": "ltu_layer", "locked": false, "schema_version": 3, "solution": true, "task": false}
def ltu_layer(X, W, b):
    """Return the classes that a layer of k linear threshold units gives to m inputs.

    Parameters
    ----------
    X : array (m, n), one input in each row
    W : array (k, n), the weights of one unit in each row
    b : array (k,), the bias of each unit

    Returns
    -------
    integer array (m, k), 1 where the unit of the column fires for the input of the row
    """
    ### BEGIN SOLUTION
    Z = X @ W.T + b
    return (Z >= 0).astype(int)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "test_ltu_layer_values", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# ltu_layer gives the class of every unit for every input
_X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
_check_value(
    "ltu_layer(X, W, b), the hidden layer of the XOR net (S20-21), where W is all ones and b = [-1.5, -0.5]",
    _check_call("ltu_layer", ltu_layer, _X, np.ones((2, 2)), np.array([-1.5, -0.5])),
    np.array([[0, 0], [0, 1], [0, 1], [1, 1]]),
    {
        "the bias is left out, or subtracted instead of added.": np.ones((4, 2)),
        "the first bias is used for every unit; b[j] belongs to unit j.": [[0, 0], [0, 0], [0, 0], [1, 1]],
        "the biases went to the wrong units.": [[0, 0], [1, 0], [1, 0], [1, 1]],
        "0 and 1 are the wrong way round.": [[1, 1], [1, 0], [1, 0], [0, 0]],
        "these are the sums Z; their step is missing.": [[-1.5, -0.5], [-0.5, 0.5], [-0.5, 0.5], [0.5, 1.5]],
    },
    kinds="biuf",
)
### BEGIN HIDDEN TESTS
_rng = np.random.default_rng(906)
for _m, _n, _k in [(5, 3, 4), (5, 3, 3), (5, 2, 2), (1, 4, 2)]:
    _X, _W = _rng.integers(-16, 17, (_m, _n)) / 8, _rng.integers(-16, 17, (_k, _n)) / 4
    _b = _rng.integers(-12, 13, _k) / 4
    _Z = (
        np.array([[sum(_X[_r, _c] * _W[_u, _c] for _c in range(_n)) for _u in range(_k)] for _r in range(_m)])
        + _b
    )
    _slips = {
        "the bias is left out.": _Z - _b >= 0,
        "the bias is subtracted; it has to be added.": _Z - 2 * _b >= 0,
        "the first bias is used for every unit; b[j] belongs to unit j.": _Z - _b + _b[0] >= 0,
        "0 and 1 are the wrong way round.": _Z < 0,
    }
    if _n == _k:
        _slips["W is not transposed: row j of W, not column j, belongs to unit j."] = _X @ _W + _b >= 0
    _came = _check_call(
        "ltu_layer", ltu_layer, _X, _W, _b, shown=False, hint="Look at the shapes (m, n), (k, n), (k,)."
    )
    _what = f"ltu_layer for m = {_m} inputs, n = {_n}, k = {_k} units"
    _check_value(_what, _came, np.where(_Z < 0, 0, 1), _slips, kinds="biuf", shown=False)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_ltu_layer_shape", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# ltu_layer answers with integers of shape (m, k), and leaves X, W and b as they were
_came = _check_call(
    "ltu_layer",
    ltu_layer,
    np.array([[1.0, 0.5, -1.0], [0.0, 2.0, 1.0], [-1.5, 0.0, 0.5], [1.0, 1.0, 1.0], [0.5, -0.5, 0.0]]),
    np.array([[1.0, -1.0, 2.0], [0.5, 0.5, -1.0]]),
    np.array([0.25, -0.75]),
    hint="X is (m, n) and W is (k, n): a row of X has to meet a row of W, so one of them is transposed.",
)
_check_value(
    "ltu_layer for m = 5 inputs, n = 3, k = 2 units",
    _came,
    np.array([[0, 1], [1, 0], [0, 0], [1, 0], [1, 0]]),
    kinds="iu",
)
### BEGIN HIDDEN TESTS
for _m, _n, _k in [(1, 3, 2), (5, 1, 2), (5, 3, 1), (1, 1, 1)]:
    _X = np.arange(_m * _n).reshape(_m, _n) - 3.0
    _W = np.arange(_k * _n).reshape(_k, _n) % 3 - 1.5
    _b = np.arange(_k) / 4 - 0.5
    _Z = (_X[:, None, :] * _W[None, :, :]).sum(axis=2) + _b
    _check_value(
        f"ltu_layer for m = {_m}, n = {_n}, k = {_k}, called twice",
        _check_call_twice("ltu_layer", ltu_layer, _X, _W, _b, shown=False),
        np.where(_Z < 0, 0, 1),
        kinds="iu",
        shown=False,
    )
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_ltu_layer_threshold", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# ltu_layer fires where z is exactly 0
_check_value(
    "ltu_layer where z = 0 in the first unit and z = -0.5 in the second",
    _check_call(
        "ltu_layer",
        ltu_layer,
        np.array([[1.0, 2.0]]),
        np.array([[0.5, 0.25], [1.0, -1.0]]),
        np.array([-1.0, 0.5]),
    ),
    np.array([[1, 0]]),
    {"at z = 0 a unit fires: compare with >=, not with >.": [[0, 0]]},
    kinds="biuf",
)
### BEGIN HIDDEN TESTS
_X = np.array([[1.0, 2.0, -0.5], [0.0, 1.5, 1.0], [-1.0, 0.0, 2.0], [2.0, -1.0, 0.0], [0.5, 0.5, 0.5]])
_W = np.array([[1.0, 0.5, 2.0], [-0.25, 1.0, 0.75], [2.0, -1.0, 0.5], [0.0, 1.0, -1.0]])
for _row in range(5):
    _edge = np.array([-sum(_X[_row, _c] * _W[_u, _c] for _c in range(3)) for _u in range(4)])
    _b = _edge - np.array([0.0, 2.0**-40, 0.0, 2.0**-40])
    _Z = (_X[:, None, :] * _W[None, :, :]).sum(axis=2) + _b
    _check_value(
        "ltu_layer for m = 5, n = 3, k = 4, where some z are exactly 0 and some just below",
        _check_call("ltu_layer", ltu_layer, _X, _W, _b, shown=False),
        np.where(_Z < 0, 0, 1),
        {
            "at z = 0 a unit fires: compare with >=, not with >.": _Z > 0,
            "z just below 0 is taken for 0: compare exactly, without rounding or tolerance.": _Z > -1e-8,
        },
        kinds="biuf",
        shown=False,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## A picture from your own functions (no points)
#
# Two units cut the plane along two straight lines. The picture asks your `ltu_layer` for the classes of a grid of points and colours the plane by
# *how many* of the two units fire; the four marks are the XOR points (circle: 0, cross: 1). With the deck's weights the crosses lie alone in the
# strip where exactly one unit fires. That strip is what the output unit of chapter 4 picks out. Change `W` and `b` and run the cell again: which
# weights make the first unit an OR, a NAND, or a NOT of $x_1$?

# %%
W = np.array([[1.0, 1.0], [1.0, 1.0]])  # row j: the weights of unit j
b = np.array([-1.5, -0.5])

try:
    axis = np.linspace(-0.5, 1.5, 161)
    grid = np.array([[x1, x2] for x2 in axis for x1 in axis])
    firing = ltu_layer(grid, W, b).sum(axis=1).reshape(161, 161)
    figure, axes = plt.subplots(figsize=(4.6, 4.2))
    shades = axes.contourf(axis, axis, firing, levels=[-0.5, 0.5, 1.5, 2.5], cmap="Blues", alpha=0.7)
    figure.colorbar(shades, ax=axes, ticks=[0, 1, 2], label="units that fire")
    axes.plot([0, 1], [0, 1], "o", color="black", markersize=10, label="XOR = 0")
    axes.plot([0, 1], [1, 0], "X", color="black", markersize=11, label="XOR = 1")
    axes.set(xlabel="$x_1$", ylabel="$x_2$", title="two threshold units", aspect="equal")
    axes.legend(loc="upper right")
    plt.show()
except Exception as error:
    print(f"The picture appears when ltu_layer works ({type(error).__name__}).")

# %% [markdown]
# ## Where next
#
# - The chapter `book/02-ltu.md` shows which of the sixteen functions of two bits one unit can compute (14), and why XOR is not one of them.
# - The numbers in `W` and `b` were given here. How a unit finds them from examples is chapter 3.
# - `y - ŷ`, for which your classes had to be integers, is the error signal of Rosenblatt's rule, the first function of assignment 3.
