# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # 03 · The perceptron
#
# Three functions, 12 points, about 80 minutes. You practise to
#
# - correct a threshold unit after a mistake, with Rosenblatt's rule;
# - repeat that over all examples until none is wrong, and give up where that cannot happen;
# - measure the cost of a *sigmoid* unit and its slope, in numbers that stay finite when the unit is very sure of itself.
#
# The chapter that belongs to it is `book/03-perceptron.md` ([open it here](../../book/03-perceptron.md)); S11 means page 11 of the lecture's slides.
#
# **Run** the cells from top to bottom with Shift+Enter, or all of them with *Kernel → Restart Kernel and Run All Cells*. **Check** with the
# *Validate* button or `nbgrader validate 03-perceptron.ipynb`.
# **Hand in** this file under its own name, `03-perceptron.ipynb`. Validation runs the tests that you see; grading adds tests on other
# inputs, and each property that they check is named in the prompts.

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
    _check_gradient,
    _check_parts,
    _check_several,
    _check_shape,
    _check_value,
)

# %% jupyter={"source_hidden": true} nbgrader={"grade": false, "grade_id": "perceptron_tools", "locked": true, "schema_version": 3, "solution": false, "task": false}
# Two more tools, for the first two functions of this notebook, and a sentence for what no test can name.
_ELSEWHERE = (
    "see whether another test of this function names it; otherwise take small numbers and go step by step."
)


def _check_weights(what, w, b, expected, slips=None, shown=True):
    """Compare w and b at once, as (w1, ..., wn, b), so that a slip shows in their pattern."""
    _check_shape(f"{what}: w", w, (len(expected) - 1,))
    _check_shape(f"{what}: b", b, ())
    came = np.array([*w, b])
    slips = {**(slips or {}), _ELSEWHERE: came}
    _check_value(f"{what}, here as (w1, ..., wn, b)", came, expected, slips, shown=shown)


def _check_mistakes(what, came, expected, slips=None, shown=True):
    """Compare the mistakes of each epoch: a list, a tuple or an array; a slip says how a wrong list begins."""
    what = f"{what}: mistakes"
    if type(came) not in (list, tuple) and not (isinstance(came, np.ndarray) and came.ndim == 1):
        _check_fail(what, _check_describe(came), "a list with one number for each epoch")
    for count in came:
        if not isinstance(count, int | float | np.generic | np.ndarray) or np.shape(count) != ():
            _check_fail(what, f"a list that holds {_check_describe(count)}", "one number for each epoch")
    counts = np.array(list(came)).tolist()
    if counts == expected and not any(isinstance(count, bool) for count in counts):
        return
    cause = _ELSEWHERE
    if counts == expected[:-1] and expected[-1] == 0:
        cause = "the last epoch is missing in the list, the one with 0 mistakes."
    elif counts == expected[: len(counts)]:
        cause = "it stops too early."
    elif counts[: len(expected)] == expected:
        cause = (
            "it goes on after the first epoch without a mistake."
            if expected[-1] == 0
            else "it goes on after max_epochs epochs."
        )
    for sentence, wrong in (slips or {}).items():
        if counts[: len(wrong)] == wrong:
            cause = sentence
            break
    if not shown:
        _check_fail(what, f"{_check_describe(came)}, with wrong numbers", "the right numbers", cause)
    begins = f"{counts[:12]}{' and so on,' if len(counts) > 12 else ''} for {len(counts)} epoch(s)"
    _check_fail(what, begins, f"{expected} for {len(expected)} epoch(s)", cause)


# %% [markdown]
# ## Before you start: three examples from a post office
#
# **1. Complete.** Parcels are *heavy* (1) from some limit on, otherwise *light* (0). Nobody told the new clerk where the limit is. He begins with a guess of
# 2 kg and learns from his mistakes alone: after each of them he moves his limit by `push`. A light parcel that he called heavy tells him that
# his limit is too low.

# %%
limit, push = 2.0, 0.5
weight, wanted = 3.0, 0  # a parcel of 3 kg, which is light

called = int(weight >= limit)  # 1: the clerk calls it heavy
if called > wanted:
    limit = limit + push  # a mistake: the limit was too low
print("called", called, "but wanted", wanted, "→ the limit is now", limit)

# %% [markdown]
# **2. The last step is yours.** The next parcel weighs 2.25 kg and is heavy. The clerk calls it light. Replace the three dots by the limit after this
# second lesson, written with `limit` and `push`.

# %%
weight, wanted = 2.25, 1

called = int(weight >= limit)  # 0: 2.25 is below 2.5
limit_after = ...

# %%
# Self-check (no points): run it as often as you like.
if limit_after is ...:
    print("Not yet: replace the three dots in the cell above. limit =", limit, " push =", push)
elif limit_after == limit + push:
    print("The other way: a heavy parcel was called light, so the limit is too high.")
elif limit_after == 2.0:
    print("Right. This parcel would now be called heavy, and the first one as well: he forgets a little.")
else:
    print(
        "Not yet: one push in the direction in which this parcel would be called heavy. You have", limit_after
    )

# %% [markdown]
# **3. Both steps are yours.** At closing time all five parcels of the day lie on the table. `labels` holds what they are, and the limit is 2.5 kg (a parcel of
# exactly 2.5 kg is heavy). First what the clerk calls them, an integer array of 0 and 1; then how many of the five he gets wrong.

# %%
weights = np.array([3.0, 2.25, 4.0, 1.0, 2.5])
labels = np.array([0, 1, 1, 0, 1])

calls = ...
wrong_calls = ...

# %%
# Self-check (no points): run it as often as you like.
if calls is ... or wrong_calls is ...:
    print("Not yet: replace the three dots in the cell above, both times.")
elif np.array_equal(calls, [1, 0, 1, 0, 0]):
    print("Look at the last parcel: exactly 2.5 kg is heavy.")
elif not np.array_equal(calls, [1, 0, 1, 0, 1]):
    print("Look at the calls again: compare every weight with 2.5. calls =", calls)
elif np.array(calls).dtype.kind not in "iu":
    print("Nearly: the calls should be integers; .astype(int) makes them of an array. calls =", calls)
elif np.ndim(wrong_calls) == 0 and wrong_calls == 2:
    print("Right: the first and the second are wrong. No limit gets all five right, however long he learns.")
else:
    print(
        "The calls are right. In how many places do they differ from the labels? wrong_calls =", wrong_calls
    )

# %% [markdown]
# ## `perceptron_step` (3 points)
#
# The clerk has one number to move. A threshold unit has its weights and its bias, and Rosenblatt's rule moves all of them after a mistake.
# For one instance **x** with the class y:
#
# $$\hat y = 1 \text{ if } \mathbf w^\mathsf{T}\mathbf x + b \ge 0, \text{ otherwise } 0, \qquad
# \mathbf w \leftarrow \mathbf w + \eta\,(y - \hat y)\,\mathbf x, \qquad b \leftarrow b + \eta\,(y - \hat y)$$
#
# The difference $y - \hat y$ is 1, −1 or, when the answer is right, 0. The bias is the weight of an input that is always 1 (S9), so it learns by the
# same rule, once for each instance. (The slides have no rule for it.) Write `perceptron_step(w, b, x, y, eta)`, which returns the pair `(w_new, b_new)`.
#
# What the tests check:
# - the new weights and the new bias after a mistake of either kind, for n from 1 to 6 inputs and any learning rate; relative tolerance 1e-9;
# - nothing changes when the answer is right; z = 0 counts as 1, compared exactly (in the tests z is exact);
# - a tuple or list of two: `w_new` is an array of shape (n,), `b_new` one number;
# - `w` and `x` are not changed (when nothing is to be learned, `w` itself may be returned), and the same inputs give the same answer again. `w`, `b` and `eta` are float, `x` is float
#   or int, `y` is the integer 0 or 1.


# %% nbgrader={"grade": false, "grade_id": "perceptron_step", "locked": false, "schema_version": 3, "solution": true, "task": false}
def perceptron_step(w, b, x, y, eta):
    """Return weights and bias after one instance, by Rosenblatt's rule.

    Parameters
    ----------
    w : array (n,), the weights
    b : float, the bias
    x : array (n,), the instance
    y : int, its class, 0 or 1
    eta : float, the learning rate

    Returns
    -------
    (w_new, b_new) : array (n,) and one number
    """
    ### BEGIN SOLUTION
    error = y - int(w @ x + b >= 0)
    return w + eta * error * x, b + eta * error
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "test_perceptron_step_mistake", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# perceptron_step moves weights and bias after a mistake, up or down
_what = "perceptron_step([1, -2], 0.5, [2, 1.5], 1, 0.25), where z = -0.5 and so ŷ = 0"
_came = _check_call(
    "perceptron_step", perceptron_step, np.array([1.0, -2.0]), 0.5, np.array([2.0, 1.5]), 1, 0.25
)
_check_weights(
    _what,
    *_check_parts(_what, _came, ["w_new", "b_new"]),
    [1.5, -1.625, 0.75],
    {
        "it moves the wrong way: the error is y - ŷ.": [0.5, -2.375, 0.25],
        "nothing moved, but y = 1 and ŷ = 0; is the bias in the sum?": [1.0, -2.0, 0.5],
        "the bias did not move. It learns as well, from the same ŷ as the weights (not from one with the new weights).": [
            1.5,
            -1.625,
            0.5,
        ],
        "the learning rate is left out.": [3.0, -0.5, 1.5],
        "the learning rate is left out at the bias.": [1.5, -1.625, 1.5],
        "the input is left out: each weight moves in proportion to what came in along it.": [
            1.25,
            -1.75,
            0.75,
        ],
        "the bias moved once for each input; it moves once for each instance.": [1.5, -1.625, 1.0],
        "the bias moved with the inputs; its own input is always 1.": [1.5, -1.625, 1.375],
        "the sum z is taken for the answer; ŷ is its step, 0 or 1.": [1.75, -1.4375, 0.875],
        "the sigmoid is taken for the answer; here ŷ is a step, 0 or 1.": [
            1.3112296656009273,
            -1.7665777507993046,
            0.6556148328004637,
        ],
        "these are the moves alone; add them to the old values.": [0.5, 0.375, 0.25],
    },
)
_what = "perceptron_step([1, 2], -0.5, [-1, 1], 0, 0.25), where z = 0.5 and so ŷ = 1"
_came = _check_call(
    "perceptron_step", perceptron_step, np.array([1.0, 2.0]), -0.5, np.array([-1.0, 1.0]), 0, 0.25
)
_check_weights(
    _what,
    *_check_parts(_what, _came, ["w_new", "b_new"]),
    [1.25, 1.75, -0.75],
    {
        "it moves the wrong way: the error is y - ŷ.": [0.75, 2.25, -0.25],
        "the weights of a 0 that was called 1 have to move, too: the error is -1. (Hebb's rule, η y x, never moves for y = 0.)": [
            1.0,
            2.0,
            -0.5,
        ],
        "the bias moved once for each input; it moves once for each instance.": [1.25, 1.75, -1.0],
        "the bias moved with the inputs; its own input is always 1.": [1.25, 1.75, -0.5],
    },
)
### BEGIN HIDDEN TESTS
_rng, _seen = np.random.default_rng(1957), 0
while _seen < 36:
    _n = 1 + _seen % 6
    _w, _x = _rng.integers(-12, 13, _n) / 4, _rng.integers(-12, 13, _n) / 4
    _b, _y = float(_rng.integers(-16, 17)) / 4, int(_rng.integers(0, 2))
    _eta = (0.25, 1.0, 0.75, 2.0)[_seen % 4]
    _z = sum(_wi * _xi for _wi, _xi in zip(_w.tolist(), _x.tolist(), strict=True)) + _b
    if _z == 0 or (_z > 0) == (_y == 1):
        continue
    _seen += 1
    _sign = 1 if _y == 1 else -1
    _v, _a = np.array([*_w, _b]), np.array([*_x, 1.0])
    _right = np.array([_vi + _sign * _eta * _ai for _vi, _ai in zip(_v.tolist(), _a.tolist(), strict=True)])
    _unit, _last = np.ones(_n + 1), np.eye(_n + 1)[-1]
    _came = _check_call("perceptron_step", perceptron_step, _w, _b, _x, _y, _eta, shown=False)
    _check_weights(
        f"perceptron_step after a mistake, with n = {_n}",
        *_check_parts("perceptron_step after a mistake", _came, ["w_new", "b_new"]),
        _right,
        {
            "it moves the wrong way: the error is y - ŷ.": 2 * _v - _right,
            "nothing moved after a mistake; is the bias in the sum?": _v,
            "the bias did not move. It learns as well, from the same ŷ as the weights.": _right
            + (_v[-1] - _right[-1]) * _last,
            "the learning rate is left out.": _v + _sign * _a,
            "the learning rate is left out at the bias.": _right + _sign * (1 - _eta) * _last,
            "the input is left out: each weight moves in proportion to what came in along it.": _v
            + _sign * _eta * _unit,
            "the bias moved once for each input; it moves once for each instance.": _right
            + _sign * _eta * (_n - 1) * _last,
            "the bias moved with the inputs; its own input is always 1.": _right
            + _sign * _eta * (_x.sum() - 1) * _last,
            "the sum z is taken for the answer; ŷ is its step, 0 or 1.": _v + _eta * (_y - _z) * _a,
        },
        shown=False,
    )
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_perceptron_step_right", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# perceptron_step changes nothing when the answer is right, and takes z = 0 for a 1
_nothing = "the answer was right, so there is nothing to learn: y - ŷ is 0."
_smooth = "here ŷ is a step, 0 or 1, so that a right answer moves nothing."
for _w, _b, _x, _y, _z, _want, _slips in [
    (
        [1.0, -0.5],
        0.5,
        [1.0, 2.0],
        1,
        0.5,
        [1.0, -0.5, 0.5],
        {_nothing: [1.5, 0.5, 1.0], _smooth: [1.1887703343990726, -0.12245933120185459, 0.6887703343990727]},
    ),
    (
        [-1.0, 0.25],
        0.25,
        [1.0, 2.0],
        0,
        -0.25,
        [-1.0, 0.25, 0.25],
        {
            _nothing: [-1.5, -0.75, -0.25],
            _smooth: [-1.218911749557101, -0.18782349911420193, 0.031088250442899035],
        },
    ),
    (
        [1.0, -1.0],
        0.0,
        [0.5, 0.5],
        1,
        0,
        [1.0, -1.0, 0.0],
        {"at z = 0 the unit says 1: compare with >=, not with >.": [1.25, -0.75, 0.5]},
    ),
    (
        [1.0, -1.0],
        0.5,
        [0.5, 1.0],
        1,
        0,
        [1.0, -1.0, 0.5],
        {"z = 0 only with the bias; is it in the sum?": [1.25, -0.5, 1.0]},
    ),
    (
        [0.0, 0.0],
        0.0,
        [2.0, -1.0],
        0,
        0,
        [-1.0, 0.5, -0.5],
        {
            "at z = 0 the unit says 1, here a mistake. That is how learning starts from zero weights.": [
                0.0,
                0.0,
                0.0,
            ],
            "it moves the wrong way: the error is y - ŷ.": [1.0, -0.5, 0.5],
            "the bias did not move; it learns as well.": [-1.0, 0.5, 0.0],
        },
    ),
]:
    _what = f"perceptron_step({_w}, {_b}, {_x}, {_y}, 0.5), where z = {_z}"
    _came = _check_call("perceptron_step", perceptron_step, np.array(_w), _b, np.array(_x), _y, 0.5)
    _check_weights(_what, *_check_parts(_what, _came, ["w_new", "b_new"]), _want, _slips)
### BEGIN HIDDEN TESTS
_rng = np.random.default_rng(1958)
for _case in range(48):
    _n = 1 + _case % 6
    _w, _x = _rng.integers(-12, 13, _n) / 4, _rng.integers(-12, 13, _n) / 4
    _wx = sum(_wi * _xi for _wi, _xi in zip(_w.tolist(), _x.tolist(), strict=True))
    _z = (0.0, -(2.0**-40), 2.0**-40, float(_rng.integers(1, 9)) / 4, -float(_rng.integers(1, 9)) / 4)[
        _case % 5
    ]
    _b, _y, _eta = _z - _wx, _case // 5 % 2, (0.5, 1.0, 2.0)[_case % 3]
    _says = 0 if _z < 0 else 1
    _v, _a = np.array([*_w, _b]), np.array([*_x, 1.0])
    _moved = np.array(
        [_vi + (_eta if _y else -_eta) * _ai for _vi, _ai in zip(_v.tolist(), _a.tolist(), strict=True)]
    )
    _slips = {}
    if _z == 0 and _y == 1:
        _slips["at z = 0 the unit says 1: compare with >=, not with >."] = _moved
    if _z == 0 and _y == 0:
        _slips["at z = 0 the unit says 1, which was a mistake here."] = _v
    if _z == -(2.0**-40):
        _slips["z just below 0 is taken for 0: compare exactly, without rounding or tolerance."] = (
            _v if _y else _moved
        )
    _slips["the answer was right, so there is nothing to learn: y - ŷ is 0."] = _moved
    _came = _check_call("perceptron_step", perceptron_step, _w, _b, _x, _y, _eta, shown=False)
    _check_weights(
        "perceptron_step where z is 0 or close to it, or the answer right",
        *_check_parts("perceptron_step where z is 0 or close to it", _came, ["w_new", "b_new"]),
        _v if _says == _y else _moved,
        _slips,
        shown=False,
    )
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_perceptron_step_new_arrays", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# perceptron_step leaves w and x as they were, and gives the same answer again
_what = "perceptron_step([-1, 0.5, 0], 0, [1, 1, 2], 1, 2), where z = -0.5, called twice"
_came = _check_call_twice(
    "perceptron_step", perceptron_step, np.array([-1.0, 0.5, 0.0]), 0.0, np.array([1.0, 1.0, 2.0]), 1, 2.0
)
_check_weights(_what, *_check_parts(_what, _came, ["w_new", "b_new"]), [1.0, 2.5, 4.0, 2.0])
### BEGIN HIDDEN TESTS
for _w, _b, _x, _y, _eta, _want in [
    ([2.0, -1.0, 0.5], 0.25, np.array([1.0, 0.5, 2.0]), 0, 0.5, [1.5, -1.25, -0.5, -0.25]),
    ([0.5, 0.5], -3.0, np.array([1, 2]), 1, 0.25, [0.75, 1.0, -2.75]),
    ([1.5], 1.0, np.array([2]), 0, 1.0, [-0.5, 0.0]),
    ([1.0, -1.0, 2.0, 0.25], 0.5, np.array([0.5, 1.0, 1.0, -2.0]), 1, 1.0, [1.0, -1.0, 2.0, 0.25, 0.5]),
]:
    _came = _check_call_twice("perceptron_step", perceptron_step, np.array(_w), _b, _x, _y, _eta, shown=False)
    _check_weights(
        f"perceptron_step with n = {len(_w)}, called twice",
        *_check_parts("perceptron_step, called twice", _came, ["w_new", "b_new"]),
        _want,
        shown=False,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## `fit_perceptron` (4 points)
#
# One step repairs one mistake, and may spoil what was right before. So all rows are gone through again and again. Once through is an *epoch*. Write
# `fit_perceptron(X, y, eta=1.0, max_epochs=100)`:
#
# - start with all weights and the bias at 0. Every z is then 0, so the unit says 1 to everything; the first row of class 0 is a mistake, and learning starts;
# - in each epoch take the rows of `X` **in order** and apply Rosenblatt's rule after each of them, so that the next row meets the corrected unit;
# - count the mistakes of each epoch: the rows that were wrong *when their turn came*;
# - stop after the first epoch without a mistake, or when `max_epochs` epochs are over.
#
# It returns `(w, b, mistakes)`. You may call your `perceptron_step`, or write the rule out once more.
#
# What the tests check:
# - `w` and `b` at the end, for 1 to 4 inputs; relative tolerance 1e-9. With the rows 00, 01, 10, 11 and η = 1, AND ends at w = (2, 1), b = −3;
# - `mistakes`: a list, tuple or array with one number for each epoch. It ends with the first 0, which may be its only entry: AND gives 2, 3, 3, 2, 1, 0;
# - `max_epochs`: XOR never gets there, so `mistakes` has `max_epochs` entries and no 0 (100 of them when nothing else is asked for), and `w` and `b` are those at that moment.
#   No line divides the four points, so this is the rule at its limit, not a bug of yours;
# - `eta`, 1.0 when none is given. In the tests it is 0.25, 0.5, 2 or the like, which a computer holds exactly, so that no rounding decides a tie at z = 0;
# - `w` is an array of shape (n,), `b` one number; `X` (float) and `y` (the integers 0 and 1) are not changed, and the same inputs give the same answer again.
#
# If a test runs for more than a few seconds, your loop does not end: stop it with ■ and look at `max_epochs`.


# %% nbgrader={"grade": false, "grade_id": "fit_perceptron", "locked": false, "schema_version": 3, "solution": true, "task": false}
def fit_perceptron(X, y, eta=1.0, max_epochs=100):
    """Train one threshold unit from zero by Rosenblatt's rule, row after row.

    Parameters
    ----------
    X : float array (m, n), one instance in each row
    y : int array (m,), their classes, 0 or 1
    eta : float, the learning rate
    max_epochs : int, 1 or more; when to give up

    Returns
    -------
    (w, b, mistakes) : array (n,), one number, and the number of mistakes of each epoch
    """
    ### BEGIN SOLUTION
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        wrong = 0
        for x, target in zip(X, y, strict=True):
            error = target - int(w @ x + b >= 0)
            w, b = w + eta * error * x, b + eta * error
            wrong += abs(error)
        mistakes.append(wrong)
        if wrong == 0:
            break
    return w, b, mistakes
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "test_fit_perceptron_weights", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# fit_perceptron ends with the right weights and the right bias
_X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
_what = "fit_perceptron(X, y) of OR"
_came = _check_call("fit_perceptron", fit_perceptron, _X, np.array([0, 1, 1, 1]))
_w, _b, _ = _check_parts(_what, _came, ["w", "b", "mistakes"])
_check_weights(
    _what,
    _w,
    _b,
    [1.0, 1.0, -1.0],
    {
        "at z = 0 the unit says 1: compare with >=, not with >.": [1.0, 1.0, 0.0],
        "the bias moves once for each input; it moves once for each row, outside of the loop over inputs.": [
            2.0,
            2.0,
            -2.0,
        ],
        "the whole epoch is judged by the weights at its start; correct after each row.": [2.0, 2.0, -1.0],
        "the bias does not move.": [0.0, 0.0, 0.0],
        "the corrections go the wrong way: the error is y - ŷ.": [0.0, 0.0, 100.0],
        "the bias moves, but it is left out of z.": [0.0, 0.0, -100.0],
        "this is the unit after one epoch; go on until an epoch has no mistake.": [0.0, 1.0, 0.0],
        "this is Hebb's rule, η y x for every row; correct only after a mistake.": [2.0, 2.0, 3.0],
        "eta is 1 when none is given.": [0.5, 0.5, -0.5],
    },
)
_what = "fit_perceptron(X, y) of AND"
_came = _check_call("fit_perceptron", fit_perceptron, _X, np.array([0, 0, 0, 1]))
_w, _b, _ = _check_parts(_what, _came, ["w", "b", "mistakes"])
_check_weights(
    _what,
    _w,
    _b,
    [2.0, 1.0, -3.0],
    {
        "the rows are taken in another order.": [1.0, 2.0, -3.0],
        "at z = 0 the unit says 1: compare with >=, not with >.": [2.0, 1.0, -2.0],
        "this is the unit after one epoch; go on until an epoch has no mistake.": [1.0, 1.0, 0.0],
    },
)
### BEGIN HIDDEN TESTS


def _learn(X, y, eta=1.0, epochs=100, strict=False, bias=1.0, batch=False, backwards=False):
    """Rosenblatt's rule on rows with a 1 for the bias, with one slip or none."""
    rows = [([*x, 1.0], wanted == 1) for x, wanted in zip(X.tolist(), y.tolist(), strict=True)]
    v = [0.0] * len(rows[0][0])
    for _ in range(epochs):
        start, missed = v, 0
        for row, wanted in rows[:: -1 if backwards else 1]:
            z = sum(a * c for a, c in zip(start if batch else v, row, strict=True))
            if (z > 0 if strict else z >= 0) != wanted:
                move = eta if wanted else -eta
                v = [a + move * c for a, c in zip(v, [*row[:-1], bias], strict=True)]
                missed += 1
        if not missed:
            break
    return v


_rng = np.random.default_rng(1959)
for _m, _n in [(5, 2), (6, 3), (7, 4), (8, 2), (5, 1), (6, 2), (8, 3), (1, 2)]:
    _X, _slope = _rng.integers(-8, 9, (_m, _n)) / 2, _rng.integers(-4, 5, _n)
    _y = np.array([int(sum(_r * _s for _r, _s in zip(_row, _slope, strict=True)) >= 0.25) for _row in _X])
    _slips = {
        "at z = 0 the unit says 1: compare with >=, not with >.": _learn(_X, _y, strict=True),
        "the bias moves once for each input; it moves once for each row.": _learn(_X, _y, bias=float(_n)),
        "the whole epoch is judged by the weights at its start; correct after each row.": _learn(
            _X, _y, batch=True
        ),
        "the bias does not move.": _learn(_X, _y, bias=0.0),
        "the rows are taken in another order.": _learn(_X, _y, backwards=True),
        "this is the unit after one epoch; go on until an epoch has no mistake.": _learn(_X, _y, epochs=1),
        "the corrections go the wrong way: the error is y - ŷ.": _learn(_X, _y, eta=-1.0),
    }
    _came = _check_call("fit_perceptron", fit_perceptron, _X, _y, shown=False)
    _w, _b, _ = _check_parts("fit_perceptron of other rows", _came, ["w", "b", "mistakes"])
    _check_weights(
        f"fit_perceptron for m = {_m} rows and n = {_n} inputs", _w, _b, _learn(_X, _y), _slips, shown=False
    )
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_fit_perceptron_mistakes", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# fit_perceptron counts the mistakes of each epoch, and ends with the first epoch that has none
_X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
for _gate, _y, _want, _slips in [
    (
        "OR",
        [0, 1, 1, 1],
        [2, 2, 1, 0],
        {
            "at z = 0 the unit says 1: compare with >=, not with >.": [1, 2, 1, 0],
            "the bias moves once for each input; it moves once for each row.": [2, 2, 2, 2, 1, 0],
            "the whole epoch is judged by the weights at its start; correct after each row.": [
                1,
                3,
                1,
                1,
                1,
                0,
            ],
            "a 0 too early: errors of 1 and -1 cancel in this sum, or only the last epoch is in the list.": [
                0
            ],
            "the counter is not set back to 0 when an epoch begins.": [2, 4, 5, 5],
            "the rows are judged again when the epoch is over; count them when their turn comes.": [1, 1, 0],
            "the rows are taken in another order.": [1, 2, 0],
        },
    ),
    (
        "AND",
        [0, 0, 0, 1],
        [2, 3, 3, 2, 1, 0],
        {
            "at z = 0 the unit says 1: compare with >=, not with >.": [1, 3, 3, 2, 1, 0],
            "the bias moves once for each input; it moves once for each row.": [2, 1, 0],
            "the whole epoch is judged by the weights at its start; correct after each row.": [
                3,
                1,
                1,
                2,
                1,
                0,
            ],
            "the rows are taken in another order.": [1, 3, 2, 2, 3, 2, 2, 0],
        },
    ),
]:
    _what = f"fit_perceptron(X, y) of {_gate}"
    _came = _check_call("fit_perceptron", fit_perceptron, _X, np.array(_y))
    _check_mistakes(_what, _check_parts(_what, _came, ["w", "b", "mistakes"])[2], _want, _slips)
### BEGIN HIDDEN TESTS


def _count(X, y, eta=1.0, strict=False, bias=1.0, signed=False, again=False):
    """The mistakes of Rosenblatt's rule on rows with a 1 for the bias, counted with one slip or none."""
    rows = [([*x, 1.0], wanted == 1) for x, wanted in zip(X.tolist(), y.tolist(), strict=True)]
    v, counts = [0.0] * len(rows[0][0]), []

    def misses(row, wanted):
        z = sum(a * c for a, c in zip(v, row, strict=True))
        return (z > 0 if strict else z >= 0) != wanted

    while 0 not in counts and len(counts) < 100:
        missed = 0
        for row, wanted in rows:
            if misses(row, wanted):
                move = eta if wanted else -eta
                v = [a + move * c for a, c in zip(v, [*row[:-1], bias], strict=True)]
                missed += (1 if wanted else -1) if signed else 1
        counts.append(sum(misses(*row) for row in rows) if again else missed)
    return counts


_rng = np.random.default_rng(1960)
for _m, _n in [(6, 2), (5, 3), (8, 4), (7, 1), (8, 2), (5, 1), (1, 3), (3, 2)]:
    _X, _slope = _rng.integers(-8, 9, (_m, _n)) / 2, _rng.integers(-4, 5, _n)
    _y = np.array([int(sum(_r * _s for _r, _s in zip(_row, _slope, strict=True)) >= -0.25) for _row in _X])
    if _m == 3:
        _y[:] = 1  # nothing to learn: the unit says 1 from the start
    _right = _count(_X, _y)
    _slips = {
        "at z = 0 the unit says 1: compare with >=, not with >.": _count(_X, _y, strict=True),
        "the bias moves once for each input; it moves once for each row.": _count(_X, _y, bias=float(_n)),
        "a 0 too early: errors of 1 and -1 cancel in this sum, or only the last epoch is in the list.": _count(
            _X, _y, signed=True
        ),
        "the counter is not set back to 0 when an epoch begins.": np.cumsum([*_right, 0]).tolist(),
        "the rows are judged again when the epoch is over; count them when their turn comes.": _count(
            _X, _y, again=True
        ),
    }
    _came = _check_call("fit_perceptron", fit_perceptron, _X, _y, shown=False)
    _what = f"fit_perceptron for m = {_m} rows and n = {_n} inputs"
    _slips = {_why: _wrong for _why, _wrong in _slips.items() if _wrong != _right[: len(_wrong)]}
    _check_mistakes(_what, _check_parts(_what, _came, ["w", "b", "mistakes"])[2], _right, _slips, shown=False)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_fit_perceptron_max_epochs", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# fit_perceptron gives up after max_epochs, and says how far it came
_X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
_what = "fit_perceptron(X, y, 1.0, 6) of XOR, which no unit can do"
_came = _check_call("fit_perceptron", fit_perceptron, _X, np.array([0, 1, 1, 0]), 1.0, 6)
_w, _b, _mistakes = _check_parts(_what, _came, ["w", "b", "mistakes"])
_check_mistakes(
    _what,
    _mistakes,
    [3, 3, 4, 4, 4, 4],
    {
        "at z = 0 the unit says 1: compare with >=, not with >.": [2, 3, 4, 4, 4, 4],
        "errors of 1 and -1 cancel in this sum; count the rows that were wrong.": [-1],
        "the counter is not set back to 0 when an epoch begins.": [3, 6, 10, 14, 18, 22],
    },
)
_check_weights(_what, _w, _b, [-1.0, 0.0, 0.0])
### BEGIN HIDDEN TESTS


def _until(X, y, epochs):
    """Rosenblatt's rule on rows with a 1 for the bias, as long as it is allowed to."""
    v, counts = [0.0] * (X.shape[1] + 1), []
    while len(counts) < epochs and 0 not in counts:
        counts.append(0)
        for x, wanted in zip(X.tolist(), y.tolist(), strict=True):
            row = [*x, 1.0]
            said = 0 if sum(a * c for a, c in zip(v, row, strict=True)) < 0 else 1
            if said != wanted:
                v = [a + (wanted - said) * c for a, c in zip(v, row, strict=True)]
                counts[-1] += 1
    return v, counts


_three = np.array([[0.5, -1.0, 2.0], [1.5, 0.0, -0.5], [-1.0, 1.0, 1.0], [0.5, -1.0, 2.0], [2.0, 2.0, 0.0]])
for _rows, _y, _epochs in [
    (_X, [0, 0, 0, 1], 1),
    (_X, [0, 0, 0, 1], 3),
    (_X, [0, 0, 0, 1], 5),
    (_X, [0, 0, 0, 1], 6),
    (_X, [0, 0, 0, 1], 7),
    (_X, [1, 0, 0, 1], 9),
    (_three, [0, 1, 0, 1, 1], 1),
    (_three, [0, 1, 0, 1, 1], 40),
    (_three, [0, 1, 0, 1, 1], 150),
    (_three, [0, 1, 0, 1, 1], None),
]:
    _v, _right = _until(_rows, np.array(_y), _epochs or 100)
    _more = () if _epochs is None else (1.0, _epochs)
    _came = _check_call("fit_perceptron", fit_perceptron, _rows, np.array(_y), *_more, shown=False)
    _what = (
        f"fit_perceptron of other classes, {f'max_epochs = {_epochs}' if _epochs else 'without max_epochs'}"
    )
    _w, _b, _mistakes = _check_parts(_what, _came, ["w", "b", "mistakes"])
    _check_mistakes(_what, _mistakes, _right, shown=False)
    _check_weights(_what, _w, _b, _v, shown=False)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_fit_perceptron_eta", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# fit_perceptron takes steps of size eta, and leaves X and y as they were
_X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
_what = "fit_perceptron(X, y, 0.25) of AND, called twice"
_came = _check_call_twice("fit_perceptron", fit_perceptron, _X, np.array([0, 0, 0, 1]), 0.25)
_w, _b, _ = _check_parts(_what, _came, ["w", "b", "mistakes"])
_check_weights(
    _what,
    _w,
    _b,
    [0.5, 0.25, -0.75],
    {
        "eta plays no part: a quarter of the learning rate gives a quarter of everything.": [2.0, 1.0, -3.0],
        "eta is left out at the bias.": [0.5, 0.5, -1.0],
        "eta is left out at the weights.": [1.0, 1.0, -1.5],
    },
)
### BEGIN HIDDEN TESTS


def _sized(X, y, eta, at_bias=True, at_weights=True):
    """Rosenblatt's rule with the learning rate in both places, or in one."""
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(100):
        missed = 0
        for x, wanted in zip(X, y.tolist(), strict=True):
            said = 0 if sum((w * x).tolist()) + b < 0 else 1
            if said != wanted:
                missed += 1
                w = w + (wanted - said) * (eta if at_weights else 1.0) * x
                b = b + (wanted - said) * (eta if at_bias else 1.0)
        if missed == 0:
            break
    return np.array([*w, b])


_rng = np.random.default_rng(1961)
for _m, _n, _eta in [(6, 2, 0.25), (7, 3, 2.0), (8, 2, 8.0), (5, 4, 0.125), (6, 1, 4.0)]:
    _X, _slope = _rng.integers(-8, 9, (_m, _n)) / 2, _rng.integers(-4, 5, _n)
    _y = np.array([int(sum(_r * _s for _r, _s in zip(_row, _slope, strict=True)) >= 0.75) for _row in _X])
    _right = _sized(_X, _y, _eta)
    _came = _check_call_twice("fit_perceptron", fit_perceptron, _X, _y, _eta, shown=False)
    _w, _b, _ = _check_parts("fit_perceptron with another eta", _came, ["w", "b", "mistakes"])
    _check_weights(
        f"fit_perceptron for m = {_m} rows, n = {_n} and another eta, called twice",
        _w,
        _b,
        _right,
        {
            "eta plays no part.": _sized(_X, _y, 1.0),
            "eta is left out at the bias.": _sized(_X, _y, _eta, at_bias=False),
            "eta is left out at the weights.": _sized(_X, _y, _eta, at_weights=False),
            "everything is divided by eta; it is multiplied.": _right / _eta**2,
        },
        shown=False,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## Numbers that are too large, and a way round them
#
# The last function needs a habit that is best seen on another problem. How long is the hypotenuse of a right triangle with the sides 5·10²⁰⁰ and 12·10²⁰⁰? The answer is
# 13·10²⁰⁰, which a computer can hold (up to about 10³⁰⁸). The *square* of a side it cannot: it becomes `inf`. So the same formula is written
# differently, with the largest side taken out first. Nothing large is ever squared, and on paper nothing has changed.

# %%
sides = np.array([5e200, 12e200])

with np.errstate(over="ignore"):  # numpy warns of the overflow, which is just what we want to see
    print("as in the school book:", np.sqrt((sides**2).sum()))

largest = sides.max()
print("largest side taken out:", largest * np.sqrt(((sides / largest) ** 2).sum()))

# %% [markdown]
# ## `logistic_loss_grad` (5 points)
#
# What the slides train on S11 is not a step but a *sigmoid* unit. It answers with a probability, and instead of counting mistakes one measures a cost that has a slope.
# For m rows, with $z_i = \mathbf w^\mathsf{T}\mathbf x_i + b$:
#
# $$p_i = \sigma(z_i) = \frac{1}{1 + e^{-z_i}}, \qquad
# J = \frac1m \sum_i \Big(-y_i \log p_i - (1 - y_i)\log(1 - p_i)\Big)$$
#
# Write `logistic_loss_grad(w, b, X, y)`, which returns `(loss, dw, db)`: J, its gradient $\partial J/\partial\mathbf w$ and its slope $\partial J/\partial b$. In one row the cost has the simple slope
# $\partial/\partial z_i = p_i - y_i$ (chapter 6 shows why). What is the slope with respect to $w_j$, which reaches $z_i$ through $x_{ij}$? And with respect to b?
#
# The log is the natural one. Both terms of the cost are needed: with $-y\log p$ alone (S24) a row of class 0 would cost nothing, whatever the unit says.
#
# **Large z.** With z = 1000 the unit is so sure that p is rounded to exactly 1, and log(1 − p) has no value; with z = −1000 the power $e^{-z}$ is too large. Yet the cost of such a
# row is an ordinary number. Three pieces from which to build: $1 - \sigma(z) = \sigma(-z)$; the cost of a row is $\log(1 + e^{-z})$ when y = 1 and
# $\log(1 + e^{z})$ when y = 0; and $\log(1 + e^{z}) = z + \log(1 + e^{-z})$, so a large power can always be turned into a small one. Have a look at `np.logaddexp`, `np.log1p` and `np.where`, too (`np.where`
# computes *both* of its branches for every entry).
#
# What the tests check:
# - `loss`, the mean over the rows: one number; ln 2 for w = 0, b = 0, whatever the rows are;
# - `dw`, an array of shape (n,), and `db`, one number: both slopes of the *mean*. Relative tolerance 1e-9, and 1e-6 (relative distance) against the slopes measured by nudging;
# - for z as large as ±1000: all three are right, finite, and **no floating-point warning** comes up (overflow, log of 0, inf − inf). A tiny number added inside the log
#   makes the loss finite but wrong;
# - any m and n, 1 included. A tuple or list of three; no argument is changed, and the same inputs give the same answer again. `w`, `b` and `X` are float, `y` holds the integers 0 and 1.


# %% nbgrader={"grade": false, "grade_id": "logistic_loss_grad", "locked": false, "schema_version": 3, "solution": true, "task": false}
def logistic_loss_grad(w, b, X, y):
    """Return the mean cross-entropy of a sigmoid unit, and its gradient.

    Parameters
    ----------
    w : array (n,), the weights
    b : float, the bias
    X : array (m, n), one instance in each row
    y : int array (m,), their classes, 0 or 1

    Returns
    -------
    (loss, dw, db) : one number, array (n,), one number
    """
    ### BEGIN SOLUTION
    z = X @ w + b
    delta = (1 + np.tanh(z / 2)) / 2 - y
    loss = np.mean(np.logaddexp(0, z) - y * z)
    return loss, X.T @ delta / len(y), np.mean(delta)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "test_logistic_loss_grad_loss", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# logistic_loss_grad gives the mean cross-entropy
_X, _y = np.array([[1.0, 2.0], [-1.0, 0.5], [0.5, -1.0]]), np.array([1, 0, 1])
_what = (
    "logistic_loss_grad of X = [[1, 2], [-1, 0.5], [0.5, -1]], y = [1, 0, 1], w = [0.5, -1], b = 0.25: loss"
)
_came = _check_call("logistic_loss_grad", logistic_loss_grad, np.array([0.5, -1.0]), 0.25, _X, _y)
_check_value(
    _what,
    _check_parts(_what, _came, ["loss", "dw", "db"])[0],
    0.6967377884810083,
    {
        "this is the sum over the three rows; take their mean.": 2.090213365443025,
        "the sum is divided by the number of inputs; divide by the number of rows.": 1.0451066827215127,
        "the cost is negative: the minus before the logs is missing.": -0.6967377884810083,
        "0 and 1 are swapped, or the minus in the exponent is missing, as it is printed on S42.": 1.0300711218143417,
        "the bias is left out of z.": 0.7555346822821162,
        "the bias is subtracted; it is added.": 0.8251383064338942,
        "the term for the rows with y = 0 is missing, (1 - y) log(1 - p).": 0.5677807864427085,
        "the term for the rows with y = 1 is missing, y log p.": 0.1289570020383,
        "the two terms are subtracted from each other; both cost.": 0.4388237844044085,
        "this is the logarithm to base 2; take the natural one.": 1.0051801522414945,
        "this is the logarithm to base 10; take the natural one.": 0.30258937687077697,
        "this is the squared error; take the cross-entropy.": 0.24680015099367025,
        "this is half the squared error; take the cross-entropy.": 0.12340007549683513,
        "the sigmoid is taken twice.": 0.6066792235471566,
    },
)
_what = "the same for w = 0, b = 0, where p = ½ in every row: loss"
_came = _check_call("logistic_loss_grad", logistic_loss_grad, np.zeros(2), 0.0, _X, _y)
_check_value(_what, _check_parts(_what, _came, ["loss", "dw", "db"])[0], 0.6931471805599453)
### BEGIN HIDDEN TESTS


def _mean_cost(z, y, one=1.0, zero=1.0):
    """The mean cross-entropy of rows with these z, and a factor for each class."""
    costs = [
        one * np.log(1 + np.exp(-z_i)) if y_i else zero * np.log(1 + np.exp(z_i))
        for z_i, y_i in zip(z, y, strict=True)
    ]
    return sum(costs) / len(costs)


_rng = np.random.default_rng(1111)
for _m, _n in [(5, 3), (4, 2), (7, 4)]:
    _X, _y = _rng.normal(size=(_m, _n)), np.arange(_m) % 3 % 2
    _w, _b = _rng.normal(size=_n), float(_rng.normal())
    _sums = [sum(_X[_i, _j] * _w[_j] for _j in range(_n)) for _i in range(_m)]
    _z = np.array(_sums) + _b
    _right, _p = _mean_cost(_z, _y), np.exp(_z) / (1 + np.exp(_z))
    _slips = {
        "this is the sum over the rows; take their mean.": _m * _right,
        "the sum is divided by the number of inputs; divide by the number of rows.": _m * _right / _n,
        "0 and 1 are swapped, or the minus in the exponent is missing.": _mean_cost(-_z, _y),
        "the bias is left out of z.": _mean_cost(_z - _b, _y),
        "the bias is subtracted; it is added.": _mean_cost(_z - 2 * _b, _y),
        "the term for the rows with y = 0 is missing.": _mean_cost(_z, _y, zero=0.0),
        "the term for the rows with y = 1 is missing.": _mean_cost(_z, _y, one=0.0),
        "the two terms are subtracted from each other; both cost.": _mean_cost(_z, _y, zero=-1.0),
        "this is the squared error; take the cross-entropy.": ((_p - _y) ** 2).mean(),
        "the sigmoid is taken twice.": _mean_cost(_p, _y),
    }
    _what = f"logistic_loss_grad for m = {_m} rows and n = {_n} inputs: loss"
    _came = _check_call("logistic_loss_grad", logistic_loss_grad, _w, _b, _X, _y, shown=False)
    _check_value(_what, _check_parts(_what, _came, ["loss", "dw", "db"])[0], _right, _slips, shown=False)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_logistic_loss_grad_dw", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# logistic_loss_grad gives the gradient with respect to the weights
_X, _y = np.array([[1.0, 2.0], [-1.0, 0.5], [0.5, -1.0]]), np.array([1, 0, 1])
_what = "logistic_loss_grad of X = [[1, 2], [-1, 0.5], [0.5, -1]], y = [1, 0, 1], w = [0.5, -1], b = 0.25: dw"
_came = _check_call("logistic_loss_grad", logistic_loss_grad, np.array([0.5, -1.0]), 0.25, _X, _y)
_check_value(
    _what,
    _check_parts(_what, _came, ["loss", "dw", "db"])[1],
    np.array([-0.3964446413008255, -0.40392118271024086]),
    {
        "the sign: in each row the slope is p - y, not y - p.": [0.3964446413008255, 0.40392118271024086],
        "1/m is missing: the slopes of the rows are added; the mean has m times smaller ones.": [
            -1.1893339239024765,
            -1.2117635481307223,
        ],
        "1/m is there twice.": [-0.13214821376694183, -0.13464039423674695],
        "divided by the number of inputs; the mean is over the rows.": [
            -0.5946669619512383,
            -0.6058817740653613,
        ],
        "the slope of the sigmoid, p (1 - p), belongs to the squared error; with the cross-entropy it cancels.": [
            -0.07268791402039075,
            -0.06898261882739244,
        ],
        "this is the slope of the squared error; the cost is the cross-entropy.": [
            -0.1453758280407815,
            -0.13796523765478488,
        ],
        "a slope of the sigmoid does not belong here, and this one is even taken at p instead of z.": [
            -0.096497304642497,
            -0.10200738007627484,
        ],
        "the minus in the exponent is missing, as on S42, or 0 and 1 are swapped.": [
            -0.4368886920325079,
            0.23725451604357417,
        ],
        "the bias is left out of z.": [-0.3992886556587645, -0.4259927009589936],
        "the bias is subtracted; it is added.": [-0.403041217159539, -0.4412047043846572],
        "a step takes the place of the sigmoid.": [-0.3333333333333333, -0.6666666666666666],
        "z takes the place of p.": [-0.4166666666666667, -1.7916666666666667],
        "the sigmoid is taken twice.": [-0.3924059049866114, -0.09768896383478591],
        "the rows with y = 0 play no part: the second term of the cost is forgotten.": [
            -0.28950420769262314,
            -0.457391399514342,
        ],
    },
)
### BEGIN HIDDEN TESTS


def _slopes(error, X):
    """The mean over the rows of error times input, weight by weight."""
    m, n = X.shape
    return np.array([sum(error[i] * X[i, j] for i in range(m)) / m for j in range(n)])


def _mean_cost(w, b, X, y):
    """The mean cross-entropy, in loops."""
    m, n = X.shape
    z = [sum(X[i, j] * w[j] for j in range(n)) + b for i in range(m)]
    return sum(np.log(1 + np.exp(-z[i] if y[i] else z[i])) for i in range(m)) / m


def _p(z):
    """The sigmoid."""
    return np.exp(z) / (1 + np.exp(z))


_rng = np.random.default_rng(1112)
for _m, _n in [(5, 3), (5, 5), (4, 2), (7, 4)]:
    _X, _y = _rng.normal(size=(_m, _n)), np.arange(_m) % 3 % 2
    _w, _b = _rng.normal(size=_n), float(_rng.normal())
    _z = np.array([sum(_X[_i, _j] * _w[_j] for _j in range(_n)) + _b for _i in range(_m)])
    _e, _prime = _p(_z) - _y, _p(_z) * _p(-_z)
    _slips = {
        "the sign: in each row the slope is p - y, not y - p.": -_slopes(_e, _X),
        "1/m is missing: the slopes of the rows are added; take their mean.": _m * _slopes(_e, _X),
        "1/m is there twice.": _slopes(_e, _X) / _m,
        "divided by the number of inputs; the mean is over the rows.": _m * _slopes(_e, _X) / _n,
        "the slope of the sigmoid, p (1 - p), does not belong here; it cancels.": _slopes(_e * _prime, _X),
        "this is the slope of the squared error; the cost is the cross-entropy.": 2
        * _slopes(_e * _prime, _X),
        "a slope of the sigmoid does not belong here, and this one is taken at p.": _slopes(
            _e * _p(_p(_z)) * _p(-_p(_z)), _X
        ),
        "the minus in the exponent is missing, or 0 and 1 are swapped.": _slopes(_p(-_z) - _y, _X),
        "the bias is left out of z.": _slopes(_p(_z - _b) - _y, _X),
        "the bias is subtracted; it is added.": _slopes(_p(_z - 2 * _b) - _y, _X),
        "a step takes the place of the sigmoid.": _slopes((_z >= 0) - _y, _X),
        "z takes the place of p.": _slopes(_z - _y, _X),
        "the sigmoid is taken twice.": _slopes(_p(_p(_z)) - _y, _X),
        "the rows with y = 0 play no part.": _slopes(_e * _y, _X),
    }
    if _m == _n:
        _slips["X is not transposed: every weight collects over the rows of its column."] = (_X @ _e) / _m
    _what = f"logistic_loss_grad for m = {_m} rows and n = {_n} inputs: dw"
    _came = _check_call("logistic_loss_grad", logistic_loss_grad, _w, _b, _X, _y, shown=False)
    _dw = _check_parts(_what, _came, ["loss", "dw", "db"])[1]
    _check_value(_what, _dw, _slopes(_e, _X), _slips, shown=False)
    _check_gradient(_what, _dw, lambda w, b=_b, X=_X, y=_y: _mean_cost(w, b, X, y), _w, shown=False)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_logistic_loss_grad_db", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# logistic_loss_grad gives the slope with respect to the bias
_X, _y = np.array([[1.0, 2.0], [-1.0, 0.5], [0.5, -1.0]]), np.array([1, 0, 1])
_what = "logistic_loss_grad of X = [[1, 2], [-1, 0.5], [0.5, -1]], y = [1, 0, 1], w = [0.5, -1], b = 0.25: db"
_came = _check_call("logistic_loss_grad", logistic_loss_grad, np.array([0.5, -1.0]), 0.25, _X, _y)
_check_value(
    _what,
    _check_parts(_what, _came, ["loss", "dw", "db"])[2],
    -0.21296802805214685,
    {
        "the sign: in each row the slope is p - y, not y - p.": 0.21296802805214685,
        "1/m is missing: the slopes of the rows are added; the mean has m times smaller ones.": -0.6389040841564405,
        "1/m is there twice.": -0.07098934268404895,
        "divided by the number of inputs; the mean is over the rows.": -0.31945204207822024,
        "the slope of the sigmoid, p (1 - p), belongs to the squared error; with the cross-entropy it cancels.": -0.03061903039963257,
        "this is the slope of the squared error; the cost is the cross-entropy.": -0.06123806079926514,
        "a slope of the sigmoid does not belong here, and this one is even taken at p instead of z.": -0.05083975344506745,
        "the minus in the exponent is missing, as on S42, or 0 and 1 are swapped.": -0.1203653052811865,
        "the bias is left out of z.": -0.2571110645496525,
        "the bias is subtracted; it is added.": -0.2993980281709989,
        "a step takes the place of the sigmoid.": -0.3333333333333333,
        "z takes the place of p.": -0.8333333333333334,
        "the sigmoid is taken twice.": -0.057102769668693244,
        "the rows with y = 0 play no part: the second term of the cost is forgotten.": -0.3199084616603492,
        "this is the sum of dw; the input of the bias is 1 in every row.": -0.8003658240110664,
        "this is the mean of dw; the input of the bias is 1 in every row.": -0.4001829120055332,
        "the bias got no slope; it learns as well.": 0.0,
    },
)
### BEGIN HIDDEN TESTS


def _mean_cost(b, wx, y):
    """The mean cross-entropy as a function of the bias, in a loop."""
    m = len(y)
    return sum(np.log(1 + np.exp(-(wx[i] + b) if y[i] else wx[i] + b)) for i in range(m)) / m


def _p(z):
    """The sigmoid."""
    return np.exp(z) / (1 + np.exp(z))


_rng = np.random.default_rng(1113)
for _m, _n in [(5, 3), (4, 2), (7, 4)]:
    _X, _y = _rng.normal(size=(_m, _n)), np.arange(_m) % 3 % 2
    _w, _b = _rng.normal(size=_n), float(_rng.normal())
    _wx = np.array([sum(_X[_i, _j] * _w[_j] for _j in range(_n)) for _i in range(_m)])
    _z = _wx + _b
    _e, _prime = _p(_z) - _y, _p(_z) * _p(-_z)
    _dw = np.array([sum(_e[_i] * _X[_i, _j] for _i in range(_m)) / _m for _j in range(_n)])
    _right = sum(_e.tolist()) / _m
    _slips = {
        "the sign: in each row the slope is p - y, not y - p.": -_right,
        "1/m is missing: the slopes of the rows are added; take their mean.": _m * _right,
        "1/m is there twice.": _right / _m,
        "divided by the number of inputs; the mean is over the rows.": _m * _right / _n,
        "the slope of the sigmoid, p (1 - p), does not belong here; it cancels.": (_e * _prime).mean(),
        "this is the slope of the squared error; the cost is the cross-entropy.": 2 * (_e * _prime).mean(),
        "the minus in the exponent is missing, or 0 and 1 are swapped.": (_p(-_z) - _y).mean(),
        "the bias is left out of z.": (_p(_wx) - _y).mean(),
        "the bias is subtracted; it is added.": (_p(_wx - _b) - _y).mean(),
        "a step takes the place of the sigmoid.": ((_z >= 0) - _y).mean(),
        "z takes the place of p.": (_z - _y).mean(),
        "the sigmoid is taken twice.": (_p(_p(_z)) - _y).mean(),
        "the rows with y = 0 play no part.": (_e * _y).mean(),
        "this is the sum of dw; the input of the bias is 1 in every row.": _dw.sum(),
        "this is the mean of dw; the input of the bias is 1 in every row.": _dw.mean(),
    }
    _what = f"logistic_loss_grad for m = {_m} rows and n = {_n} inputs: db"
    _came = _check_call("logistic_loss_grad", logistic_loss_grad, _w, _b, _X, _y, shown=False)
    _db = _check_parts(_what, _came, ["loss", "dw", "db"])[2]
    _check_value(_what, _db, _right, _slips, shown=False)
    _check_gradient(
        _what, np.array([_db]), lambda b, wx=_wx, y=_y: _mean_cost(b[0], wx, y), np.array([_b]), shown=False
    )
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_logistic_loss_grad_large_z", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# logistic_loss_grad stays right, finite and without a warning when z is as large as 1000
_hint = "e to the power of a large number overflows, and log 0 has no value: the prompt has three pieces that help."
_cut = "a tiny number inside the log, or a p or z that is cut off, hides how wrong the unit is."
for _z, _y, _dw, _db in [(1000, 0, [2.0, -1.0, 0.0], 1.0), (-1000, 1, [-2.0, 1.0, 0.0], -1.0)]:
    _what = f"logistic_loss_grad of one row, x = [2, -1, 0], with z = {_z} and y = {_y}, so sure and wrong: (loss, dw, db)"
    _came = _check_call(
        "logistic_loss_grad",
        logistic_loss_grad,
        np.array([_z / 2, 0.0, 1.0]),
        0.0,
        np.array([[2.0, -1.0, 0.0]]),
        np.array([_y]),
        hint=_hint,
        strict=True,
    )
    _loss, *_slopes = _check_parts(_what, _came, ["loss", "dw", "db"])
    _check_shape(f"{_what}, [0]", _loss, ())
    if not np.isfinite(_loss):
        _check_fail(f"{_what}, [0]", repr(float(_loss)), "a finite number", _hint)
    _check_several(
        _what,
        _came,
        (1000.0, np.array(_dw), _db),
        {
            "the cost is divided by the number of inputs; divide by the number of rows.": (
                1000 / 3,
                _dw,
                _db,
            ),
            _cut: (_loss if 1 < _loss < 970 else -1.0, _dw, _db),
            "sure and wrong, and it costs nothing: 0 and 1 are swapped, or the term for this class is missing.": (
                0.0,
                _dw,
                _db,
            ),
            _ELSEWHERE: (_loss, *_slopes),
        },
    )
### BEGIN HIDDEN TESTS
for _z in (40.0, -40.0, 710.0, -710.0, 1000.0, -1000.0):
    for _y in (0, 1):
        _costs = max(-_z if _y else _z, 0.0) + np.log(1 + np.exp(-abs(_z)))
        _error = (1.0 if _z > 0 else np.exp(_z)) - _y
        _x = np.array([0.5, -2.0, 1.0])
        _came = _check_call(
            "logistic_loss_grad",
            logistic_loss_grad,
            np.array([_z, 0.25, 0.5 * _z]),
            0.5,
            _x.reshape(1, 3),
            np.array([_y]),
            shown=False,
            hint=_hint,
            strict=True,
        )
        _what = f"logistic_loss_grad of one row with a large z and y = {_y}, (loss, dw, db)"
        _loss, *_slopes = _check_parts(_what, _came, ["loss", "dw", "db"])
        _check_shape(f"{_what}, [0]", _loss, ())
        if not np.isfinite(_loss):
            _check_fail(f"{_what}, [0]", "inf or nan", "a finite number", _hint)
        _check_several(
            _what,
            _came,
            (_costs, _error * _x, _error),
            {
                _cut: (_loss if 1 < _loss < 0.97 * abs(_z) else -1.0, _error * _x, _error),
                "the unit is sure and wrong, which costs |z|.": (0.0, _error * _x, _error),
                _ELSEWHERE: (_loss, *_slopes),
            },
            shown=False,
        )
_X = np.array(
    [[1000.0, 1.0], [-1000.0, 2.0], [0.5, -1.0], [710.0, 0.0], [-40.0, 3.0], [0.0, 0.0], [1000.0, -1.0]]
)
_y = np.array([1, 1, 0, 0, 0, 1, 0])
_came = _check_call(
    "logistic_loss_grad",
    logistic_loss_grad,
    np.array([1.0, 0.0]),
    0.0,
    _X,
    _y,
    shown=False,
    hint=_hint,
    strict=True,
)
_costs, _errors = [], []
for _z, _label in zip(_X[:, 0].tolist(), _y.tolist(), strict=True):
    _costs.append(max(-_z if _label else _z, 0.0) + np.log(1 + np.exp(-abs(_z))))
    _errors.append((1 / (1 + np.exp(-_z)) if _z > 0 else np.exp(_z) / (1 + np.exp(_z))) - _label)
_check_several(
    "logistic_loss_grad of seven rows, z from 0 to 1000 on both sides, (loss, dw, db)",
    _came,
    (
        sum(_costs) / 7,
        np.array([sum(_e * _x for _e, _x in zip(_errors, _X[:, _j], strict=True)) / 7 for _j in (0, 1)]),
        sum(_errors) / 7,
    ),
    {_ELSEWHERE: _check_parts("logistic_loss_grad of seven rows", _came, ["loss", "dw", "db"])},
    shown=False,
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_logistic_loss_grad_rows", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# logistic_loss_grad takes any number of rows and inputs, and leaves its arguments as they were
_what = "logistic_loss_grad([1, 0, -1], 0.5, [[1, 2, 1.5]], [1]), where z = 0, called twice: (loss, dw, db)"
_came = _check_call_twice(
    "logistic_loss_grad",
    logistic_loss_grad,
    np.array([1.0, 0.0, -1.0]),
    0.5,
    np.array([[1.0, 2.0, 1.5]]),
    np.array([1]),
)
_check_several(
    _what,
    _came,
    (0.6931471805599453, np.array([-0.5, -1.0, -0.75]), -0.5),
    {_ELSEWHERE: _check_parts(_what, _came, ["loss", "dw", "db"])},
)
### BEGIN HIDDEN TESTS
_rng = np.random.default_rng(1114)
for _m, _n in [(1, 1), (5, 1), (1, 4), (5, 3), (9, 2)]:
    _X, _y = _rng.normal(size=(_m, _n)), _rng.integers(0, 2, _m)
    _w, _b = _rng.normal(size=_n), float(_rng.normal())
    _loss, _db, _dw = 0.0, 0.0, np.zeros(_n)
    for _i in range(_m):
        _sign = 1 if _y[_i] else -1
        _power = np.exp(-_sign * (sum(_X[_i, _j] * _w[_j] for _j in range(_n)) + _b))
        _loss += np.log(1 + _power) / _m
        _db -= _sign * _power / (1 + _power) / _m
        for _j in range(_n):
            _dw[_j] -= _X[_i, _j] * _sign * _power / (1 + _power) / _m
    _came = _check_call_twice("logistic_loss_grad", logistic_loss_grad, _w, _b, _X, _y, shown=False)
    _what = f"logistic_loss_grad for m = {_m} and n = {_n}, called twice: (loss, dw, db)"
    _slips = {_ELSEWHERE: _check_parts(_what, _came, ["loss", "dw", "db"])}
    _check_several(_what, _came, (_loss, _dw, _db), _slips, shown=False)
### END HIDDEN TESTS

# %% [markdown]
# ## A picture from your own functions (no points)
#
# *On the left* the perceptron learns AND. Your `fit_perceptron` is asked to stop after 1, 2, ... 6 epochs, and the line where z = 0 is drawn each time, the later the
# darker; where the final unit says 1 the plane is shaded. Its line runs right through the cross, where z = 0 counts as a 1: the rule stops as soon as nothing is wrong, it does not look for a margin.
#
# *On the right* a sigmoid unit goes downhill with your `logistic_loss_grad`. For AND the cost falls on and on (it never reaches 0). For XOR it settles at ln 2, the
# cost of a unit that answers ½ to everything. Try `rate = 20`. What would happen to the steps if your gradient were the *sum* over the rows and not their mean?

# %%
X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
classes = {"AND": np.array([0, 0, 0, 1]), "XOR": np.array([0, 1, 1, 0])}
rate, steps = 1.0, 150

try:
    figure, (plane, costs) = plt.subplots(1, 2, figsize=(10, 4.2))
    axis = np.linspace(-0.75, 1.75, 101)
    for epochs in range(1, 7):
        w, b, mistakes = fit_perceptron(X, classes["AND"], 1.0, epochs)
        height = w[0] * axis[None, :] + w[1] * axis[:, None] + b
        plane.contour(axis, axis, height, levels=[0], colors="tab:blue", alpha=0.15 + 0.14 * epochs)
    plane.contourf(axis, axis, height, levels=[0, 99], colors="tab:blue", alpha=0.15)
    plane.plot(*X[classes["AND"] == 0].T, "o", color="black", markersize=10, label="AND = 0")
    plane.plot(*X[classes["AND"] == 1].T, "X", color="black", markersize=11, label="AND = 1")
    plane.set(
        xlabel="$x_1$", ylabel="$x_2$", title=f"mistakes: {', '.join(map(str, mistakes))}", aspect="equal"
    )
    plane.legend(loc="lower left")

    for (gate, y), line in zip(classes.items(), ["-", "--"], strict=True):
        w, b, losses = np.array([2.0, -2.0]), 1.0, []
        for _ in range(steps):
            loss, dw, db = logistic_loss_grad(w, b, X, y)
            losses.append(loss)
            w, b = w - rate * dw, b - rate * db
        costs.plot(losses, line, color="black", label=gate)
    costs.axhline(np.log(2), color="gray", linewidth=0.8)
    costs.text(steps, np.log(2) + 0.01, "ln 2", ha="right", color="gray")
    costs.set(xlabel="steps taken", ylabel="mean cross-entropy", title="a sigmoid unit goes downhill", ylim=0)
    costs.legend()
    plt.show()
except Exception as error:
    plt.close()
    print(f"The picture appears when the last two functions work ({type(error).__name__}).")

# %% [markdown]
# ## Where next
#
# - The chapter `book/03-perceptron.md` shows why the rule ends whenever some line divides the classes, and where it came from: Hebb's idea (S10) that neurons which fire together are wired more strongly. As a bare rule,
#   w ← w + η y **x**, that fails on AND with 0 and 1, since only the row 11 teaches anything.
# - Does a perceptron need η at all? From zero weights it only rescales (w, b). Try η = 0.1 on AND all the same, and compare the mistakes with those for 0.5: the last digits of 0.1 decide ties at z = 0 differently.
# - XOR made 4 mistakes in every epoch and came back to w = (−1, 0), b = 0 each time. Chapter 4 looks at what is best for one unit there, and chapter 5 at what two more can do.
# - `p - y`, the error of the sigmoid unit, is Rosenblatt's difference with the sign turned, since one walks *against* a slope. Chapter 6 shows where it comes from.
