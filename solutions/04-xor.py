# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # 04 · XOR, the wall
#
# Three functions, 7 points, about 50 minutes. You practise to
#
# - find the best linear answer to a set of points, and say how wrong it is;
# - measure the cost of a unit that answers 0 or 1, and see why that cost has no slope to follow;
# - keep two questions apart: what is the best *linear output*, and what is the best *step unit*?
#
# The chapter that belongs to it is `book/04-xor.md` ([open it here](../../book/04-xor.md)); S16 means page 16 of the lecture's slides.
#
# **Run** the cells from top to bottom with Shift+Enter, or all of them with *Kernel → Restart Kernel and Run All Cells*. **Check** with the
# *Validate* button or `nbgrader validate 04-xor.ipynb`.
# **Hand in** this file under its own name, `04-xor.ipynb`. Validation runs the tests that you see; grading adds tests on other inputs, and
# each property that they check is named in the prompts.

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
    _check_numbers,
    _check_parts,
    _check_several,
    _check_value,
)

# %% [markdown]
# ## Before you start: buses, in three examples
#
# A bus stop keeps a record: on four days the bus came 1, 2, 2 and 7 minutes late, after 0, 1, 2 and 3 centimetres of snow.
#
# **1. Complete.** You may say *one* number for all days. Which one is least wrong? Measure "wrong" by the mean of the squared differences. Guess, then move the
# guess by one hundredth until no move helps.

# %%
late = np.array([1.0, 2.0, 2.0, 7.0])


def wrongness(guess):
    """Mean of the squared differences between one guess and the four delays."""
    return np.square(guess - late).mean()


guess = 0.0
while wrongness(guess + 0.01) < wrongness(guess):
    guess += 0.01
print(
    "best single guess:",
    round(guess, 2),
    " mean of the delays:",
    late.mean(),
    " wrongness:",
    wrongness(late.mean()),
)

# %% [markdown]
# The search stops at the mean. That is no accident: the slope of the wrongness, $2\,(\text{guess} - \text{mean})$, is 0 there.
#
# **2. The last step is yours.** Now say "so many minutes for each centimetre": the guess is `slope * snow`. The best slope makes the derivative 0, and this time it is
# $\sum_i \text{snow}_i\,\text{late}_i \,/\, \sum_i \text{snow}_i^2$. Replace the three dots by the mean squared difference between the guesses `slope * snow` and `late`.

# %%
snow = np.array([0.0, 1.0, 2.0, 3.0])
slope = (snow @ late) / (snow @ snow)
squared = ...

# %%
# Self-check (no points): run it as often as you like.
if squared is ...:
    print("Not yet: replace the three dots in the cell above. The guesses are", slope * snow)
elif np.isclose(squared, 4 * 1.4821428571):
    print("That is the sum; divide by the number of days.")
elif np.isclose(squared, 1.4821428571):
    print("Right:", squared, "- far less than with one number for all days.")
else:
    print("Not yet: difference, square, mean. You have", squared)

# %% [markdown]
# **3. Two steps are yours.** Last, a sign that only says *late* (1) or *not late* (0): it says 1 when there are at least 1.5 centimetres of snow. A day counts as late when the bus
# came 3 minutes late or more. Replace the dots: first what was true (`truth`, an array of 0 and 1), then the mean squared difference between sign and truth.
# When both are 0 or 1, this mean is simply the share of days on which the sign was wrong.

# %%
sign = np.array([0, 0, 1, 1])

truth = ...
share = ...

# %%
# Self-check (no points).
if truth is ... or share is ...:
    print("Not yet: replace the dots in the cell above.")
elif np.array_equal(truth, [0, 0, 0, 1]) and np.isclose(share, 0.25):
    print("Right: the sign is wrong on one day of four.")
elif not np.array_equal(truth, [0, 0, 0, 1]):
    print("Not yet: only the last day was 3 minutes late or more. truth =", truth)
else:
    print("truth is right. The share is one wrong day out of four; you have", share)

# %% [markdown]
# ## The data of this notebook
#
# XOR (S15) asks four points for four answers. Rows of `X` are instances.
#
# $$X = \begin{pmatrix} 0 & 0 \\ 0 & 1 \\ 1 & 0 \\ 1 & 1 \end{pmatrix}, \qquad y = \begin{pmatrix} 0 \\ 1 \\ 1 \\ 0 \end{pmatrix}$$
#
# The cost is the **mean** squared error, with no factor ½: $J = \frac1m \sum_{i=1}^m (\hat y_i - y_i)^2$ (S16).
# All tests compare with a relative tolerance of 1e-9 and an absolute one of 1e-12, unless a prompt says otherwise.
#
# ## `best_linear_fit` (3 points)
#
# Write `best_linear_fit(X, y)`. Among all *linear* answers $\hat y = X\mathbf w + b$ it finds the one with the smallest mean squared error $J$, and returns `(w, b, J)`.
#
# There is exactly one such answer in every test: the columns of `X` and a column of ones are linearly independent. You may solve it with numpy (look at `np.linalg.lstsq`), or
# by hand with the normal equations. Mind the intercept: without `b` the answer at $\mathbf x = \mathbf 0$ would always be 0.
#
# What the tests check:
# - `w`, `b` and `J`, for XOR and for other points with 1 to 4 inputs and up to 12 instances, where the targets are any real numbers;
# - `w` is an array of shape (n,), `b` and `J` are one number each (float, numpy float or 0-d array), in a tuple or list of three;
# - where a line fits exactly, `J` is 0 (to 1e-12);
# - `X` and `y` may be int or float; they are not changed, and the same inputs give the same answer again.


# %% nbgrader={"grade": false, "grade_id": "best_linear_fit", "locked": false, "schema_version": 3, "solution": true, "task": false}
def best_linear_fit(X, y):
    """Return weights, intercept and cost of the best linear answer.

    Parameters
    ----------
    X : array (m, n), one instance in each row
    y : array (m,), the targets

    Returns
    -------
    (w, b, J) : array (n,), one number, one number: the mean squared error of X @ w + b
    """
    ### BEGIN SOLUTION
    A = np.hstack([X, np.ones((len(X), 1))])
    solution = np.linalg.lstsq(A, y, rcond=None)[0]
    errors = A @ solution - y
    return solution[:-1], solution[-1], np.mean(errors**2)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "test_best_linear_fit_weights", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# best_linear_fit finds weights and intercept with the smallest mean squared error
_X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
_w, _b, _ = _check_parts(
    "best_linear_fit of XOR (S15)",
    _check_call("best_linear_fit", best_linear_fit, _X, np.array([0.0, 1.0, 1.0, 0.0])),
    ["w", "b", "J"],
)
_check_several(
    "best_linear_fit of XOR (S16), (w, b)",
    (_w, _b),
    (np.array([0.0, 0.0]), 0.5),
    {
        "the intercept is left out: without it the answer at 00 is always 0.": ([1 / 3, 1 / 3], 0.0),
        "0 and 1 of the targets are the wrong way round, or the sign is.": ([0.0, 0.0], -0.5),
    },
)
_w, _b, _ = _check_parts(
    "best_linear_fit of four other points",
    _check_call("best_linear_fit", best_linear_fit, _X, np.array([1.0, 0.0, 5.0, 2.0])),
    ["w", "b", "J"],
)
_check_several(
    "best_linear_fit of the same X with y = [1, 0, 5, 2], (w, b)",
    (_w, _b),
    (np.array([3.0, -2.0]), 1.5),
    {
        "the intercept is left out.": ([11 / 3, -4 / 3], 0.0),
        "w is right; b is the mean of y, which holds only where the inputs have the mean 0.": (
            [3.0, -2.0],
            2.0,
        ),
        "the weights stand in the wrong order: w[j] belongs to column j of X.": ([-2.0, 3.0], 1.5),
    },
)
### BEGIN HIDDEN TESTS


def _fit(X, y):
    """Solve the normal equations of the best linear answer."""
    _A = np.concatenate([np.ones((len(X), 1)), X], axis=1)
    _solved = np.linalg.solve(_A.T @ _A, _A.T @ y)
    return _solved[1:], _solved[0]


_rng = np.random.default_rng(416)
for _m, _n in [(5, 1), (6, 2), (8, 3), (12, 4)]:
    _X, _y = _rng.normal(size=(_m, _n)) + 0.75, 2 * _rng.normal(size=_m) - 1.5
    _right = _fit(_X, _y)
    _free = np.linalg.solve(_X.T @ _X, _X.T @ _y)
    _centred = _X - _X.mean(axis=0)
    _w = np.linalg.solve(_centred.T @ _centred, _centred.T @ _y)
    _w_came, _b_came, _ = _check_parts(
        f"best_linear_fit of {_m} points with {_n} inputs",
        _check_call("best_linear_fit", best_linear_fit, _X, _y, shown=False),
        ["w", "b", "J"],
    )
    _check_several(
        f"best_linear_fit of {_m} points with {_n} inputs, (w, b)",
        (_w_came, _b_came),
        _right,
        {
            "the intercept is left out.": (_free, 0.0),
            "w is right; b is the mean of y, which holds only where the inputs have the mean 0.": (
                _w,
                _y.mean(),
            ),
            "the intercept has the wrong sign.": (_right[0], -_right[1]),
        },
        shown=False,
    )
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_best_linear_fit_cost", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# best_linear_fit gives the mean squared error of its answer
_X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
_, _, _J = _check_parts(
    "best_linear_fit of XOR (S15)",
    _check_call("best_linear_fit", best_linear_fit, _X, np.array([0.0, 1.0, 1.0, 0.0])),
    ["w", "b", "J"],
)
_check_value(
    "J of the best linear fit of XOR (S16)",
    _J,
    0.25,
    {
        "this is the sum of the squared errors; the cost is their mean.": 1.0,
        "there is a factor ½ too many: S16 has the mean without it.": 0.125,
        "this is the square root of the cost, or the cost of a step unit with these weights; J is the mean of the squares.": 0.5,
        "this is the cost of a fit without an intercept.": 1 / 3,
    },
)
### BEGIN HIDDEN TESTS


def _fit(X, y):
    """Solve the normal equations of the best linear answer."""
    _A = np.concatenate([np.ones((len(X), 1)), X], axis=1)
    _solved = np.linalg.solve(_A.T @ _A, _A.T @ y)
    return _solved[1:], _solved[0]


_rng = np.random.default_rng(417)
for _m, _n in [(5, 2), (9, 3), (4, 3)]:
    _X_other, _y = _rng.normal(size=(_m, _n)), _rng.normal(size=_m)
    if _m == _n + 1:
        _y = 2.0 + sum((_k - 1.5) * _X_other[:, _k] for _k in range(_n))  # a plane through all points
    _w, _b = _fit(_X_other, _y)
    _squares = [(sum(_w[_k] * _X_other[_i, _k] for _k in range(_n)) + _b - _y[_i]) ** 2 for _i in range(_m)]
    _J_right = 0.0 if _m == _n + 1 else sum(_squares) / _m
    _, _, _J = _check_parts(
        f"best_linear_fit of {_m} points with {_n} inputs",
        _check_call("best_linear_fit", best_linear_fit, _X_other, _y, shown=False),
        ["w", "b", "J"],
    )
    _check_value(
        f"J of the best linear fit of {_m} points with {_n} inputs",
        _J,
        _J_right,
        {
            "this is the sum of the squared errors; the cost is their mean.": sum(_squares),
            "there is a factor ½ too many.": _J_right / 2,
            "this is the square root of the cost.": np.sqrt(_J_right),
            "the sum is divided by 4, which is the number of points of XOR only; divide by m.": sum(_squares)
            / 4,
            "the sum is divided by m - n or m - n - 1, as in statistics; the cost divides by m.": (
                sum(_squares) / (_m - _n - 1) if _m > _n + 1 else np.nan
            ),
        },
        shown=False,
    )
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_best_linear_fit_form", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# best_linear_fit answers with (w, b, J) of the right shapes, also for int input, and leaves X and y as they were
_check_several(
    "best_linear_fit of X = [[0], [1], [2]], y = [1, 3, 5] (int), (w, b, J)",
    _check_call_twice("best_linear_fit", best_linear_fit, np.array([[0], [1], [2]]), np.array([1, 3, 5])),
    (np.array([2.0]), 1.0, 0.0),
    {"the intercept is left out.": ([2.6], 0.0, 0.4 / 3)},
)
### BEGIN HIDDEN TESTS


def _fit(X, y):
    """Solve the normal equations of the best linear answer."""
    _A = np.concatenate([np.ones((len(X), 1)), X], axis=1)
    _solved = np.linalg.solve(_A.T @ _A, _A.T @ y)
    return _solved[1:], _solved[0]


for _X_other, _y in [
    (np.array([[1, 0, 2], [0, 1, 1], [3, 1, 0], [2, 2, 5], [1, 4, 1]]), np.array([0, 1, 1, 0, 1])),
    (np.array([[-1.5], [0.25], [2.0], [4.0]]), np.array([2.0, -1.0, 0.5, 3.0])),
]:
    _w, _b = _fit(_X_other, _y)
    _squares = [(float(_row @ _w) + _b - _t) ** 2 for _row, _t in zip(_X_other, _y, strict=True)]
    _check_several(
        "best_linear_fit, called twice with the same arrays, (w, b, J)",
        _check_call_twice("best_linear_fit", best_linear_fit, _X_other, _y, shown=False),
        (_w, _b, sum(_squares) / len(_y)),
        shown=False,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## `step_cost` (2 points)
#
# The slide (S16) writes $\hat y = \mathrm{step}(z)$, but the weights that it finds are those of a *linear* output. Find out what they are worth in a step unit.
#
# Write `step_cost(w, b, X, y)`: the mean squared error of one threshold unit, $\hat y = \mathrm{step}(X\mathbf w + b)$, with step(0) = 1.
#
# What the tests check:
# - the cost, for XOR and for other points with 1 to 4 inputs, and for targets that are any real numbers;
# - $z = 0$ counts as firing; $z$ is compared exactly, without rounding or tolerance;
# - one number: float, numpy float or 0-d array;
# - no argument is changed, and the same inputs give the same answer again.


# %% nbgrader={"grade": false, "grade_id": "step_cost", "locked": false, "schema_version": 3, "solution": true, "task": false}
def step_cost(w, b, X, y):
    """Return the mean squared error of one threshold unit.

    Parameters
    ----------
    w : array (n,), the weights
    b : float, the bias
    X : array (m, n), one instance in each row
    y : array (m,), the targets

    Returns
    -------
    float
    """
    ### BEGIN SOLUTION
    y_hat = np.where(X @ w + b >= 0, 1.0, 0.0)
    return np.mean((y_hat - y) ** 2)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "test_step_cost_values", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# step_cost is the mean squared error of the unit's answers
_X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
_y = np.array([0.0, 1.0, 1.0, 0.0])
_check_numbers(
    "step_cost for XOR with w = (0, 0), b = ½ (S16), then with w = (1, 1), b = -½, then with w = (1, 1), b = -3",
    [
        _check_call("step_cost", step_cost, np.array(_weights), _bias, _X, _y)
        for _weights, _bias in [([0.0, 0.0], 0.5), ([1.0, 1.0], -0.5), ([1.0, 1.0], -3.0)]
    ],
    [0.5, 0.25, 0.5],
    {
        "the output is linear here, as S16 computes it; put the step in.": [0.25, 0.75, 7.0],
        "this is the sum of the squared errors; the cost is their mean.": [2.0, 1.0, 2.0],
        "there is a factor ½ too many: S16 has the mean without it.": [0.25, 0.125, 0.25],
        "0 and 1 are the wrong way round: step(z) is 1 where z is not below 0.": [0.5, 0.75, 0.5],
        "below zero the step is 0; -1 is what the sign function gives.": [0.5, 0.5, 2.5],
        "the bias is left out, or subtracted instead of added.": [0.5, 0.5, 0.5],
    },
)
### BEGIN HIDDEN TESTS


def _stepped(z):
    """1 for each z that is not below 0."""
    return np.array([0.0 if _value < 0 else 1.0 for _value in z])


_rng = np.random.default_rng(418)
_came, _parts = [], []
for _case in range(24):
    _m, _n = 3 + _case % 6, 1 + _case % 4
    _X_other, _w = _rng.integers(-16, 17, (_m, _n)) / 8, _rng.integers(-16, 17, _n) / 4
    _bias, _t = float(_rng.integers(-12, 13)) / 4, _rng.integers(-6, 7, _m) / 4
    _z = np.array([sum(float(_X_other[_i, _k] * _w[_k]) for _k in range(_n)) for _i in range(_m)]) + _bias
    _parts.append((_z, _bias, _t))
    _came.append(_check_call("step_cost", step_cost, _w, _bias, _X_other, _t, shown=False))


def _costs(answer):
    """Give the cost of every case, if the unit answers answer(z, b)."""
    return np.array([sum((answer(_z, _bias) - _t) ** 2) / len(_t) for _z, _bias, _t in _parts])


_right = _costs(lambda z, b: _stepped(z))
_check_numbers(
    "step_cost for many units and points",
    _came,
    _right,
    {
        "the output is linear; the step is missing.": _costs(lambda z, b: z),
        "this is the sum of the squared errors; the cost is their mean.": _right
        * [len(_t) for _, _, _t in _parts],
        "the sum is divided by 4, which is the number of points of XOR only; divide by m.": (
            _right * [len(_t) / 4 for _, _, _t in _parts]
        ),
        "there is a factor ½ too many.": _right / 2,
        "0 and 1 are the wrong way round.": _costs(lambda z, b: 1 - _stepped(z)),
        "below zero the step is 0; -1 is what the sign function gives.": _costs(
            lambda z, b: 2 * _stepped(z) - 1
        ),
        "the bias is left out.": _costs(lambda z, b: _stepped(z - b)),
        "the bias is subtracted; it has to be added.": _costs(lambda z, b: _stepped(z - 2 * b)),
        "this is the share of wrong classes; where targets are not 0 or 1, the squared error is something else.": (
            np.array([np.mean(_stepped(_z) != _t) for _z, _, _t in _parts])
        ),
        "at z = 0 the unit fires: compare with >=, not with >.": _costs(lambda z, b: 1 - _stepped(-z)),
    },
    shown=False,
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_step_cost_threshold", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# step_cost lets the unit fire where z is exactly 0, and leaves its arguments as they were
_X, _y = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]), np.array([0.0, 1.0, 1.0, 0.0])
_check_numbers(
    "step_cost for XOR with w = (1, 1) and b = -1 (z = -1, 0, 0, 1), then with w = (0, 0) and b = 0 (every z is 0)",
    [
        _check_call_twice("step_cost", step_cost, np.array(_weights), _bias, _X, _y)
        for _weights, _bias in [([1.0, 1.0], -1.0), ([0.0, 0.0], 0.0)]
    ],
    [0.25, 0.5],
    {
        "at z = 0 the unit fires: compare with >=, not with >.": [0.75, 0.5],
        "half a step at z = 0: here step(0) = 1.": [0.375, 0.25],
        "the output is linear here; put the step in.": [1.0, 0.5],
    },
)
### BEGIN HIDDEN TESTS


def _stepped(z):
    """1 for each z that is not below 0."""
    return np.array([0.0 if _value < 0 else 1.0 for _value in z])


_X_other = np.array([[1.0, 2.0, -0.5], [0.0, 1.5, 1.0], [-1.0, 0.0, 2.0], [2.0, -1.0, 0.0], [0.5, 0.5, 0.5]])
_came, _wanted, _open, _loose = [], [], [], []
for _row in range(5):
    for _shift in (0.0, 2.0**-40):
        _w = np.array([1.0, 0.5, 2.0]) if _row % 2 else np.array([-0.25, 1.0, 0.75])
        _sums = [sum(float(_X_other[_i, _k] * _w[_k]) for _k in range(3)) for _i in range(5)]
        _bias = -_sums[_row] - _shift  # z of this row is 0, or just below
        _z, _t = np.array(_sums) + _bias, np.array([1.0, 0.0, 1.0, 1.0, 0.0])
        _came.append(_check_call_twice("step_cost", step_cost, _w, _bias, _X_other, _t, shown=False))
        _wanted.append(sum((_stepped(_z) - _t) ** 2) / 5)
        _open.append(sum((1 - _stepped(-_z) - _t) ** 2) / 5)
        _loose.append(sum((_stepped(_z + 1e-8) - _t) ** 2) / 5)
_check_numbers(
    "step_cost where z is exactly 0 for one instance, or just below",
    _came,
    _wanted,
    {
        "at z = 0 the unit fires: compare with >=, not with >.": _open,
        "z just below 0 is taken for 0: compare exactly, without rounding or tolerance.": _loose,
    },
    shown=False,
)
### END HIDDEN TESTS

# %% [markdown]
# ## `xor_answers` (2 points)
#
# Four questions about XOR. Work them out, by hand or with the functions above, and let `xor_answers()` return your answers as a dict of numbers:
#
# | key | question |
# |---|---|
# | `'J_linear'` | How large is the mean squared error of the best *linear* answer? |
# | `'J_step'` | Put the weights and the bias of that linear answer into a *step* unit. How large is its mean squared error? |
# | `'J_best_step'` | How large is the smallest mean squared error that *any* step unit reaches on XOR? |
# | `'n_ltu_functions'` | Two inputs that are 0 or 1 allow sixteen truth tables. How many of them can a single threshold unit compute? |
#
# For the third: a step unit is right or wrong on each of the four points, so its cost can only be 0, ¼, ½, ¾ or 1. Which of these can it reach, and which one never, and why?
# For the last you may try many weights and biases and collect the truth tables that come up.
#
# What the tests check:
# - the dict has these four keys (further ones do no harm), and each answer is one number: int, float, numpy number or 0-d array;
# - each number is right within 2e-5.


# %% nbgrader={"grade": false, "grade_id": "xor_answers", "locked": false, "schema_version": 3, "solution": true, "task": false}
def xor_answers():
    """Return the four answers about XOR.

    Returns
    -------
    dict with 'J_linear', 'J_step', 'J_best_step', 'n_ltu_functions', one number each
    """
    ### BEGIN SOLUTION
    return {"J_linear": 0.25, "J_step": 0.5, "J_best_step": 0.25, "n_ltu_functions": 14}
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "test_xor_answers_costs", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# xor_answers knows the three costs
_keys = ["J_linear", "J_step", "J_best_step"]
_came = _check_entries("xor_answers()", _check_call("xor_answers", xor_answers), _keys)
for _key, _value in zip(_keys, _came, strict=True):
    _check_numbers(f"xor_answers()[{_key!r}] is one number", [_value], [_value])
    if not 0 <= _value <= 1:
        _check_fail(
            f"xor_answers()[{_key!r}]",
            repr(_value),
            "a number from 0 to 1: the mean of squared errors, none of which is above 1",
        )
for _key in _keys[1:]:
    _value = dict(zip(_keys, _came, strict=True))[_key]
    if not np.isclose(4 * _value, round(float(4 * _value)), rtol=0, atol=8e-5):
        _check_fail(
            f"xor_answers()[{_key!r}], the cost of a step unit",
            repr(_value),
            "0, ¼, ½, ¾ or 1, as the unit is right or wrong on each of four points",
        )
### BEGIN HIDDEN TESTS
_slips = {
    "J_linear": {
        "this is the sum of the four squared errors; the cost is their mean.": 1.0,
        "there is a factor ½ too many.": 0.125,
        "this is the cost of a step unit; the question is about the linear output.": 0.5,
        "this is the best without an intercept.": 1 / 3,
        "no linear answer meets all four points.": 0.0,
    },
    "J_step": {
        "this is the cost of the linear output, as on S16; a step unit does not answer ½.": 0.25,
        "the unit is wrong somewhere.": 0.0,
        "with b = ½ the unit fires for every input; count on how many points that is wrong.": 0.75,
        "the unit is not wrong on every point.": 1.0,
    },
    "J_best_step": {
        "no step unit gets all four points of XOR right.": 0.0,
        "another unit is better: OR, for instance, is wrong on one point only.": 0.5,
    },
}
_wanted = {"J_linear": 1 / 4, "J_step": 2 / 4, "J_best_step": 1 / 4}
for _key, _value in zip(_keys, _came, strict=True):
    _check_value(
        f"xor_answers()[{_key!r}]", _value, _wanted[_key], _slips[_key], rtol=0, atol=2e-5, shown=False
    )
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_xor_answers_count", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# xor_answers knows how many of the sixteen truth tables one threshold unit can compute
(_count,) = _check_entries("xor_answers()", _check_call("xor_answers", xor_answers), ["n_ltu_functions"])
_check_numbers("xor_answers()['n_ltu_functions'] is one number", [_count], [_count])
if not (0 < _count <= 16 and _count == int(_count)):
    _check_fail("xor_answers()['n_ltu_functions']", repr(_count), "a whole number from 1 to 16")
### BEGIN HIDDEN TESTS
_check_value(
    "xor_answers()['n_ltu_functions']",
    _count,
    16 - 2,
    {
        "XOR is one that no unit computes; there is another.": 15,
        "all sixteen would include XOR.": 16,
        "that many are left without a bias; here the unit has one.": 6,
        "this is how many a unit can *not* compute.": 2,
        "the two constant tables, always 0 and always 1, count as well.": 12,
    },
    rtol=0,
    atol=2e-5,
    shown=False,
)
### END HIDDEN TESTS

# %% [markdown]
# ## A picture from your own functions (no points)
#
# Hold the weights at (1, 1) and turn the bias alone. The smooth curve is the cost of a linear output, with its lowest point; the staircase is `step_cost` on the same points.
# Everywhere between two jumps the staircase is *flat*: its slope is 0 and says nothing about where to go. That is why a step unit cannot learn by walking downhill, and why chapter 7
# replaces the step. The dashed line is the cost of the best linear fit of all. Which bias makes the staircase lowest, and is it the one that the smooth curve likes best?

# %%
X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
y = np.array([0.0, 1.0, 1.0, 0.0])
weights = np.array([1.0, 1.0])

try:
    biases = np.linspace(-2.5, 0.5, 601)
    stairs = [step_cost(weights, bias, X, y) for bias in biases]
    smooth = [np.square(X @ weights + bias - y).mean() for bias in biases]
    w_best, b_best, J_best = best_linear_fit(X, y)
    figure, axes = plt.subplots(figsize=(6, 3.8))
    axes.plot(biases, smooth, color="tab:blue", label="linear output, w = (1, 1)")
    axes.plot(biases, stairs, color="tab:red", linewidth=2.5, label="step unit, w = (1, 1)")
    axes.axhline(J_best, color="black", linestyle="--", label=f"best linear fit of all, J = {J_best:.2f}")
    axes.set(
        xlabel="bias b",
        ylabel="mean squared error",
        ylim=(0, 1.5),
        title="XOR: a smooth cost and a staircase",
    )
    axes.legend(loc="upper center")
    plt.show()
except Exception as error:
    print(f"The picture appears when best_linear_fit and step_cost work ({type(error).__name__}).")

# %% [markdown]
# ## Where next
#
# - The chapter `book/04-xor.md` proves why no unit reaches cost 0 on XOR, and what the output ½ everywhere means: if a network of yours answers ½ for all four points, it has found the best
#   *linear* answer, and its hidden layer is not used yet.
# - One hidden layer with two units is enough to get round the wall. Assignment 5 builds it.
