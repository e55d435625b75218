# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # 06 · What a mistake costs
#
# Four functions, 10 points, about 70 minutes. You practise to
#
# - turn "how likely did the network make what happened?" into a cost, the cross-entropy, for several classes and for two;
# - compute it from the sums of the output unit, so that it keeps its digits where a probability rounds to 0 or 1;
# - walk downhill, and keep the whole path;
# - start a network with small random weights, from a generator that somebody else seeded.
#
# The chapter that belongs to it is `book/06-costs.md` ([open it here](../../book/06-costs.md)); S24 means page 24 of the lecture's slides.
#
# **Run** the cells from top to bottom with Shift+Enter, or all of them with *Kernel → Restart Kernel and Run All Cells*. **Check** with the
# *Validate* button or `nbgrader validate 06-costs.ipynb`.
# **Hand in** this file under its own name, `06-costs.ipynb`. Validation runs the tests that you see; grading adds tests on other inputs, and
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
    _check_parts,
    _check_shape,
    _check_value,
)

# %% jupyter={"source_hidden": true} nbgrader={"grade": false, "grade_id": "cost_tools", "locked": true, "schema_version": 3, "solution": false, "task": false}
# Two more tools: one for costs, which may come out as nan or infinity, and one for the path of a walk downhill.


def _check_finite(what, came, cause):
    """Look that a cost is one number, and neither nan nor infinite."""
    _check_shape(what, came, ())
    if not np.isfinite(came):
        _check_fail(what, "nan (not a number)" if np.isnan(came) else "infinity", "a finite number", cause)


def _check_path(what, came, steps, n):
    """Return a path as an array of shape (steps + 1, n), whether it came as array, list or tuple."""
    path = came
    if type(came) in (list, tuple):
        try:
            path = np.array(came)
        except ValueError:
            _check_fail(what, "places of different shapes", f"{steps + 1} places, each of shape ({n},)")
    wanted = f"a path of {steps + 1} place(s), each of shape ({n},)"
    cause = {
        (steps, n): "one place is missing: the path begins with x0 itself, and each step adds one.",
        (steps + 2, n): "there is one place too many: x0, and one for each step.",
        (n,): "this is one place, the last one perhaps; the whole path is wanted.",
    }.get(np.shape(path))
    if type(path) is not np.ndarray or path.shape != (steps + 1, n):
        _check_fail(what, _check_describe(came), wanted, cause)
    _check_shape(what, path, (steps + 1, n), "f")
    return path


# %% [markdown]
# ## Before you start: a thermometer, in three examples
#
# Somebody forecasts 20 °C. Thermometers scatter around the truth, and how plausible a reading $y$ is beside a forecast $f$ is told by the bell curve
# $\frac{1}{\sqrt{2\pi}}\,e^{-(y - f)^2/2}$.
#
# **1. Complete.** How plausible are three readings together? Independent chances are multiplied. The cost of the forecast is the *negative logarithm* of this product: a perfect forecast has a
# low one, and a forecast that made the readings implausible has a high one. Look at the last line: up to a constant it is half the sum of the squared errors. Squared error is what
# this cost becomes when the scatter is a bell curve.

# %%
readings = np.array([20.5, 18.8, 21.4])
forecast = 20.0

densities = np.exp(-((readings - forecast) ** 2) / 2) / np.sqrt(2 * np.pi)
product = densities.prod()
print("densities", densities, " product", product, " cost", -np.log(product))
print(
    "half the squared errors, and 0.9189 for each:", ((readings - forecast) ** 2).sum() / 2 + 3 * 0.9189385332
)

# %% [markdown]
# **2. The last step is yours.** Now two thousand readings. Their product is so small that it rounds to 0, and its logarithm is lost. But the logarithm of a product is the
# *sum* of the logarithms, and that sum has no such trouble. Replace the three dots by the *mean* cost of a reading: the mean of all the negative logarithms of `many_densities`.

# %%
many = forecast + np.sin(np.arange(2000.0))
many_densities = np.exp(-((many - forecast) ** 2) / 2) / np.sqrt(2 * np.pi)
print("the product of two thousand densities:", many_densities.prod())

mean_cost = ...

# %%
# Self-check (no points): run it as often as you like.
if mean_cost is ...:
    print("Not yet: replace the three dots in the cell above.")
elif np.isclose(mean_cost, 1.1688578411):
    print("Right:", mean_cost, "for each reading, however many there are.")
elif np.isclose(mean_cost, -1.1688578411):
    print("Nearly: the logarithm of a number below 1 is negative, and a cost is not.")
elif np.isclose(mean_cost, 2000 * 1.1688578411):
    print("That is the sum of the costs; their mean is wanted.")
else:
    print("Not yet: first the logarithms, then their mean, then the sign. You have", mean_cost)

# %% [markdown]
# **3. Two steps are yours.** Which forecast would have been best for the three readings of the first example? Their mean cost, as a function of the forecast, has the slope
# $\frac13 \sum_i (f - y_i)$: a positive slope says that a lower forecast costs less. Replace the dots, first by the slope at `forecast`, then by the forecast whose slope is 0.

# %%
slope = ...
best = ...

# %%
# Self-check (no points).
if slope is ... or best is ...:
    print("Not yet: replace the three dots in the cell above, both times.")
elif np.isclose(slope, 0.2333333333):
    print("The other sign: it is the forecast minus the reading.")
elif not np.isclose(slope, -0.2333333333):
    print("Look at the slope again: the mean of three differences. You have", slope)
elif np.isclose(best, 20.2333333333):
    print(
        "Right: the slope was negative, so the forecast was too low. The best one is the mean of the readings."
    )
else:
    print("The slope is right. It is 0 where the differences add up to nothing. You have", best)

# %% [markdown]
# ## `cross_entropy` (2 points)
#
# A network gives each instance a probability for each of k classes. The cost of one instance is $-\sum_j y_j \log \hat y_j$ (S24). Since `Y` is *one-hot* (a 1 for the true class, 0 for the others), this is
# the negative logarithm of the one probability that the true class was given: 0 when the network was sure and right, and large when it was sure and wrong.
#
# Write `cross_entropy(Y, P)`: the **mean** of this cost over the m instances, with the natural logarithm.
#
# A class that was not the true one may have the probability 0. It contributes nothing: $0 \cdot \log 0$ counts as 0 here. numpy sees it differently (try `0 * np.log(0)`), so see to it that
# such an entry does not spoil the sum. Where $Y = 1$, the probabilities in the tests are at least 1e-3, so no small number has to be added; if you add one all the same, 1e-12 is small enough for the tests, and 1e-8 is not.
#
# What the tests check:
# - the mean over the instances, for m from 1 up and k from 2 to 5, to a relative tolerance of 1e-9;
# - it is finite and right where `P` is 0 and `Y` is 0, and also where `P` is 1;
# - one number: float, numpy float or 0-d array; `Y` may be int or float;
# - `Y` and `P` are not changed, and the same inputs give the same answer again.


# %% nbgrader={"grade": false, "grade_id": "cross_entropy", "locked": false, "schema_version": 3, "solution": true, "task": false}
def cross_entropy(Y, P):
    """Return the mean cross-entropy between the true classes and the predicted probabilities.

    Parameters
    ----------
    Y : array (m, k), one-hot, the true class of each instance
    P : array (m, k), the probabilities; each row sums to 1

    Returns
    -------
    float
    """
    ### BEGIN SOLUTION
    return -np.mean(np.log(P[Y == 1]))
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "test_cross_entropy_values", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# cross_entropy is the mean over the instances of -log of the probability that the true class was given
_what = "cross_entropy of Y = [[0, 1, 0], [1, 0, 0]], P = [[0.2, 0.3, 0.5], [0.8, 0.1, 0.1]] (S24, averaged)"
_came = _check_call(
    "cross_entropy",
    cross_entropy,
    np.array([[0, 1, 0], [1, 0, 0]]),
    np.array([[0.2, 0.3, 0.5], [0.8, 0.1, 0.1]]),
)
_check_finite(_what, _came, "Y and P may be the wrong way round: the logarithm is that of P.")
_check_value(
    _what,
    _came,
    0.7135581778200729,
    {
        "this is the sum over the instances; the cost is their mean.": 1.4271163556401458,
        "this is the mean over all m × k entries; divide by the number of instances, m.": 0.2378527259400243,
        "the sign is missing: the logarithm of a probability is negative, the cost is not.": -0.7135581778200729,
        "this is the logarithm to base 2; np.log is the natural one.": 1.0294468445267844,
        "this is the logarithm to base 10; np.log is the natural one.": 0.309894379144197,
        "the other classes are charged as well, with log(1 - P); that belongs to the cost of one sigmoid unit.": 1.2770640594149767,
        "the other classes are charged as well, with log(1 - P), and all entries are averaged.": 0.4256880198049922,
        "the largest probability is taken; it is that of the true class which counts.": 0.4581453659370775,
        "1 minus the probability of the true class is averaged; take its logarithm.": 0.45,
        "the mean is taken before the logarithm; first the logarithm of each instance.": 0.5978370007556204,
        "this is a squared error; the cross-entropy has a logarithm.": 0.42,
        "all entries of P are charged; only the one where Y is 1 counts.": 4.167435817311141,
        "there is a factor ½ too many.": 0.35677908891003646,
        "the sum is divided by the number of classes; divide by the number of instances, m.": 0.4757054518800486,
        "a number like 1e-8 is added to P, which shows in the digits.": 0.7135581549034066,
    },
)
### BEGIN HIDDEN TESTS
_rng = np.random.default_rng(624)
for _m, _k in [(5, 3), (1, 4), (5, 2), (12, 5), (3, 3)]:
    _P = 0.05 + _rng.random((_m, _k))
    _P = _P / np.array([[sum(_row)] for _row in _P])
    _Y = np.zeros((_m, _k), dtype=int if _k == 3 else float)
    _each, _others, _mine = [], 0.0, []
    for _row in range(_m):
        _true = int(_rng.integers(_k))
        _Y[_row, _true] = 1
        _mine.append(float(_P[_row, _true]))
        _each.append(-float(np.log(_mine[-1])))
        _others -= sum(float(np.log(1 - _P[_row, _j])) for _j in range(_k) if _j != _true)
    _what = f"cross_entropy of {_m} instance(s) and {_k} classes"
    _came = _check_call("cross_entropy", cross_entropy, _Y, _P, shown=False)
    _check_finite(_what, _came, "Y and P may be the wrong way round: the logarithm is that of P.")
    _check_value(
        _what,
        _came,
        sum(_each) / _m,
        {
            "this is the sum over the instances; the cost is their mean.": sum(_each),
            "this is the mean over all m × k entries; divide by the number of instances, m.": sum(_each)
            / (_m * _k),
            "the sum is divided by the number of classes; divide by the number of instances, m.": sum(_each)
            / _k,
            "the sum is divided by 2, which is m in the visible test only.": sum(_each) / 2,
            "the sign is missing.": -sum(_each) / _m,
            "the logarithm has another base; np.log is the natural one.": sum(_each) / _m / float(np.log(2)),
            "the other classes are charged as well, with log(1 - P).": (sum(_each) + _others) / _m,
            "the mean is taken before the logarithm.": -float(np.log(sum(_mine) / _m)),
        },
        shown=False,
    )
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_cross_entropy_zeros", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# cross_entropy stays finite and right where a class that is not the true one has the probability 0
_what = "cross_entropy of Y = [[1, 0, 0, 0], [0, 0, 0, 1]], P = [[0.5, 0.3, 0.2, 0], [0, 0.6, 0.15, 0.25]], called twice"
_came = _check_call_twice(
    "cross_entropy",
    cross_entropy,
    np.array([[1.0, 0.0, 0.0, 0.0], [0.0, 0.0, 0.0, 1.0]]),
    np.array([[0.5, 0.3, 0.2, 0.0], [0.0, 0.6, 0.15, 0.25]]),
)
_check_finite(_what, _came, "0 * log(0) is 0 * -inf, which is nan; keep P = 0 out of the logarithm.")
_check_value(
    _what,
    _came,
    1.0397207708399179,
    {
        "a number like 1e-8 is added to P, which shows in the digits.": 1.0397207408399185,
        "a number like 1e-7 is added to P, which shows in the digits.": 1.0397204708399679,
        "this is the sum over the instances; the cost is their mean.": 2.0794415416798357,
        "this is the mean over all m × k entries; divide by the number of instances, m.": 0.25993019270997947,
        "the sum is divided by the number of classes; divide by the number of instances, m.": 0.5198603854199589,
        "the sign is missing: the logarithm of a probability is negative, the cost is not.": -1.0397207708399179,
        "this is the logarithm to base 2; np.log is the natural one.": 1.5,
        "this is the logarithm to base 10; np.log is the natural one.": 0.45154499349597177,
        "the other classes are charged as well, with log(1 - P); that belongs to the cost of one sigmoid unit.": 1.869034849152354,
        "the other classes are charged as well, with log(1 - P), and all entries are averaged.": 0.4672587122880885,
    },
)
### BEGIN HIDDEN TESTS
for _true, _P in [
    ([0, 0, 1, 0, 1], [[0.001, 0.999], [1.0, 0.0], [0.5, 0.5], [1.0, 0.0], [0.25, 0.75]]),
    ([2], [[0.9, 0.098, 0.002, 0.0]]),
    ([1, 3, 0], [[0.0, 1.0, 0.0, 0.0, 0.0], [0.2, 0.0, 0.0, 0.3, 0.5], [0.004, 0.0, 0.996, 0.0, 0.0]]),
]:
    _mine = [_row[_t] for _t, _row in zip(_true, _P, strict=True)]
    _P = np.array(_P)
    _Y = np.array([[1 if _j == _t else 0 for _j in range(_P.shape[1])] for _t in _true])
    _what = "cross_entropy where P is 0 for other classes, called twice"
    _came = _check_call_twice("cross_entropy", cross_entropy, _Y, _P, shown=False)
    _check_finite(_what, _came, "0 * log(0) is 0 * -inf, which is nan; keep P = 0 out of the logarithm.")
    _slips = {
        f"a number like {_size:.0e} is added to P, which shows in the digits.": -float(
            np.mean(np.log(np.array(_mine) + _size))
        )
        for _size in (1e-10, 1e-9, 1e-8, 1e-7, 1e-6)
    }
    _slips["P is kept 1e-7 or 1e-8 away from 1 (or 0), which shows in the digits."] = -float(
        np.mean(np.log(np.clip(_mine, 1e-7, 1 - 1e-7)))
    )
    _slips["P is cut at 0.01 from below; all of it counts."] = -float(
        np.mean(np.log(np.maximum(_mine, 0.01)))
    )
    _check_value(_what, _came, -sum(float(np.log(_p)) for _p in _mine) / len(_mine), _slips, shown=False)
### END HIDDEN TESTS

# %% [markdown]
# ## `bce_with_logits` (3 points)
#
# Two classes need one sigmoid unit only: $p = \sigma(z)$ is the probability of class 1, and $1 - p$ that of class 0. The cost of an instance is the negative logarithm of the one that happened:
#
# $$-\bigl(y \log p + (1 - y) \log(1 - p)\bigr), \qquad p = \sigma(z) = \frac{1}{1 + e^{-z}}$$
#
# (S24 prints the sum over the outputs only. Read with one sigmoid output it lacks the second term, and every instance of class 0 would cost nothing, whatever the network says.)
#
# Write `bce_with_logits(z, y)`: the **mean** of this cost over the m instances, from the sums `z` *before* the sigmoid, which are called logits. Why not from `p`? In float64 $\sigma(40)$ is exactly 1. Then $\log(1 - p)$ is minus infinity, although the cost at
# $y = 0$ is an ordinary number, 40. And already at $z = 20$, $1 - p$ has only seven or eight digits left. So do not make $p$ at all: $-\log \sigma(z)$ is $\log(1 + e^{-z})$. What is
# $-\log(1 - \sigma(z))$? Then one trouble is left: $e^{1000}$ overflows. `np.logaddexp` may help, or taking the larger exponent out of the logarithm by hand.
#
# What the tests check:
# - the mean of the cost, for m from 1 up, with instances of both classes or of one only; `y` holds 0 and 1, int or float;
# - a relative tolerance of 1e-9 for all z from −1e4 to 1e4 (and an absolute one of 1e-12), so also where σ(z) is almost 0 or 1;
# - for such large z, too, the answer is finite, and numpy gives **no warning** of overflow, division by zero or invalid value on the way;
# - one number: float, numpy float or 0-d array; `z` and `y` are not changed, and the same inputs give the same answer again.


# %% nbgrader={"grade": false, "grade_id": "bce_with_logits", "locked": false, "schema_version": 3, "solution": true, "task": false}
def bce_with_logits(z, y):
    """Return the mean binary cross-entropy of a sigmoid unit, from its sums.

    Parameters
    ----------
    z : array (m,), the sums of the unit, before the sigmoid
    y : array (m,), the classes, 0 or 1

    Returns
    -------
    float
    """
    ### BEGIN SOLUTION
    return np.mean(np.logaddexp(0, z) - y * z)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "test_bce_with_logits_values", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# bce_with_logits is the mean cost, and charges the instances of both classes
for _z, _y, _say, _want, _slips in [
    (
        [0.0, 0.0, 0.0, 0.0],
        [0, 1, 1, 0],
        "z = [0, 0, 0, 0], y = [0, 1, 1, 0], the best that one unit can do on XOR",
        0.6931471805599453,
        {
            "only one class is charged; S24, as it is printed, leaves out -log(1 - p) at y = 0.": 0.34657359027997264,
            "max(0, z) is only nearly log(1 + e^z); at z = 0 that is the logarithm of 2.": 0.0,
            "this is the sum; the cost is the mean.": 2.772588722239781,
            "the logarithm has base 2; np.log is the natural one.": 1.0,
            "this is a squared error; the cross-entropy has a logarithm.": 0.25,
            "the sign is missing.": -0.6931471805599453,
            "the sigmoid is taken twice, or z is treated as a probability.": 0.724076984184107,
        },
    ),
    (
        [2.1972245773362196],
        [0],
        "z = [2.1972245773362196], which is p = 0.9, and y = [0]",
        2.302585092994046,
        {
            "an instance of class 0 costs nothing here, as S24 is printed; the term with 1 - y is missing.": 0.0,
            "the classes are the wrong way round: at y = 0 the cost is -log(1 - p).": 0.10536051565782628,
            "the sign is missing.": -2.302585092994046,
            "the logarithm has base 2; np.log is the natural one.": 3.321928094887362,
            "the sigmoid is taken twice.": 1.2411538747320878,
            "this is a squared error; the cross-entropy has a logarithm.": 0.81,
        },
    ),
    (
        [2.0, -1.0, 0.5, -3.0],
        [1, 0, 1, 1],
        "z = [2, -1, 0.5, -3], y = [1, 0, 1, 1]",
        0.9907135085787611,
        {
            "this is the sum; the cost is the mean.": 3.9628540343150442,
            "only the instances of class 1 are charged, as S24 is printed; the term with 1 - y is missing.": 0.9123980866992053,
            "only the instances of class 0 are charged; the term with y is missing.": 0.0783154218795557,
            "the classes are the wrong way round, or the minus in the exponent of the sigmoid is missing.": 1.1157135085787606,
            "the logarithm has base 2; np.log is the natural one.": 1.4292974657682842,
            "this is a squared error; the cross-entropy has a logarithm.": 0.2841183121087991,
            "the sigmoid is taken twice.": 0.5706692532663511,
            "y z is added; it is subtracted.": 0.7407135085787608,
            "every instance is charged as if it were of class 0.": 0.8657135085787611,
            "the sign is missing.": -0.9907135085787611,
        },
    ),
]:
    _came = _check_call("bce_with_logits", bce_with_logits, np.array(_z), np.array(_y))
    _check_finite(
        f"bce_with_logits for {_say}", _came, "z is no probability: log(z) has no value where z is negative."
    )
    _check_value(f"bce_with_logits for {_say}", _came, _want, _slips)
### BEGIN HIDDEN TESTS
_rng = np.random.default_rng(629)
for _m in (5, 1, 8, 1, 3):
    _z = 3 * _rng.normal(size=_m)
    _y = np.array([(_i + _m) % 2 for _i in range(_m)], dtype=float if _m == 5 else int)
    if _m == 3:
        _y = np.zeros(3)
    _one = np.array([float(np.log(1 + np.exp(-_v))) for _v in _z])  # what an instance of class 1 costs
    _zero = np.array([float(np.log(1 + np.exp(_v))) for _v in _z])
    _each = np.array([_one[_i] if _y[_i] == 1 else _zero[_i] for _i in range(_m)])
    _came = _check_call_twice("bce_with_logits", bce_with_logits, _z, _y, shown=False)
    _what = f"bce_with_logits for {_m} instance(s), called twice"
    _check_finite(_what, _came, "z is no probability: log(z) has no value where z is negative.")
    _check_value(
        _what,
        _came,
        sum(_each) / _m,
        {
            "this is the sum; the cost is the mean.": sum(_each),
            "the sum is divided by 4, which is m in a visible test only.": sum(_each) / 4,
            "only the instances of class 1 are charged; the term with 1 - y is missing.": sum(_y * _one) / _m,
            "only the instances of class 0 are charged; the term with y is missing.": sum((1 - _y) * _zero)
            / _m,
            "the classes are the wrong way round.": sum((1 - _y) * _one + _y * _zero) / _m,
        },
        shown=False,
    )
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_bce_with_logits_digits", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# bce_with_logits keeps its digits where the sigmoid is almost 0 or 1
_lost = "digits are lost: 1 - σ(z) has few where σ(z) is almost 1, and max(0, z) is only nearly log(1 + e^z)."
_what = "bce_with_logits for z = [20, -25, 34], y = [0, 1, 0]"
_came = _check_call(
    "bce_with_logits", bce_with_logits, np.array([20.0, -25.0, 34.0]), np.array([0.0, 1.0, 0.0])
)
_check_finite(_what, _came, "log(0) is -inf: a probability was rounded to 0. Find a form without p.")
_check_value(
    _what,
    _came,
    26.333333334025014,
    {
        "this is the sum; the cost is the mean.": 79.00000000207504,
        "only the instances of class 1 are charged, as S24 is printed; the term with 1 - y is missing.": 8.333333333337963,
        "only the instances of class 0 are charged; the term with y is missing.": 18.000000000687052,
        "the sign is missing.": -26.333333334025014,
        "y z is added; it is subtracted.": 9.666666667358347,
        "the classes are the wrong way round.": _came if 0 < _came < 1e-6 else np.nan,
        _lost: _came if abs(_came - 26.3333333) < 0.1 else np.nan,
        "a probability is kept away from 0 and 1, which is not the cost any more.": _came
        if 5.0 < _came < 26.2
        else np.nan,
    },
)
### BEGIN HIDDEN TESTS
_rng = np.random.default_rng(630)
for _low, _high, _m in [(12.0, 20.0, 5), (25.0, 36.0, 5), (15.0, 36.5, 1)]:
    for _class in (0, 1):
        _size = _low + (_high - _low) * _rng.random(_m)
        _z = _size if _class == 0 else -_size  # sure, and wrong
        _want = float(sum(_v + np.log1p(np.exp(-_v)) for _v in _size)) / _m
        _what = (
            f"bce_with_logits for {_m} instance(s) of class {_class}, of which the unit is sure, and wrong"
        )
        _came = _check_call("bce_with_logits", bce_with_logits, _z, np.full(_m, _class), shown=False)
        _check_finite(_what, _came, "log(0) is -inf: a probability was rounded to 0.")
        _check_value(
            _what,
            _came,
            _want,
            {
                _lost: _came if abs(_came - _want) < 0.05 * _want else np.nan,
                "a probability is kept away from 0 and 1, which is not the cost any more.": _came
                if _came < 0.95 * _want
                else np.nan,
            },
            shown=False,
        )
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_bce_with_logits_extreme", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# bce_with_logits is finite and right for very large sums, without a warning
_hint = (
    "e to a large power overflows, or log(0) is taken; see what happens inside at z = 1000 and at z = -1000."
)
for _z, _y, _want in [
    ([1000.0], [0], 1000.0),
    ([-1000.0], [1], 1000.0),
    ([1000.0, -1000.0], [1, 0], 0.0),
    ([1e4, -1e4, 0.0], [0, 1, 1], 6666.897715726853),
]:
    _what = f"bce_with_logits for z = {_z}, y = {_y}"
    _came = _check_call(
        "bce_with_logits", bce_with_logits, np.array(_z), np.array(_y), strict=True, hint=_hint
    )
    _check_finite(_what, _came, "e to a large power overflows, and inf - inf or 0 * inf is nan.")
    _slips = {
        "this is the sum; the cost is the mean.": 20000.69314718056,
        "the sign is missing.": -_want,
        "the logarithm has base 2; np.log is the natural one.": _want / np.log(2),
        "max(0, z) is only nearly log(1 + e^z); at z = 0 that is the logarithm of 2.": 6666.666666666667,
        "nothing is charged here; one of the two terms is missing, or the classes are the wrong way round.": 0.0,
        f"probabilities are kept about {np.exp(-abs(_came)):.0e} away from 0 and 1; the cost grows with z without end.": _came
        if 10.0 < _came < 40.0
        else np.nan,
        "z is clipped; the cost grows with z without end.": _came if 40.0 < _came < 1000.0 else np.nan,
    }
    _check_value(_what, _came, _want, _slips)
### BEGIN HIDDEN TESTS
_sizes = [40.0, 710.0, 1e3, 1e4]
_cases = [([_sign * _size], [_class]) for _size in _sizes for _sign in (1, -1) for _class in (0, 1)]
_cases += [
    ([40.0, -710.0, 1e3, -1e4, 2.0], [0, 0, 1, 1, 0]),
    ([-40.0, 710.0, -1e3, 1e4], [0.0, 0.0, 1.0, 1.0]),
]
for _z, _y in _cases:
    _each = []
    for _v, _class in zip(_z, _y, strict=True):
        _wrong = _v if _class == 0 else -_v  # how far the unit is on the wrong side
        _each.append(float(max(_wrong, 0.0) + np.log1p(np.exp(-abs(_wrong)))))
    _want = sum(_each) / len(_each)
    _came = _check_call(
        "bce_with_logits", bce_with_logits, np.array(_z), np.array(_y), shown=False, strict=True, hint=_hint
    )
    _what = "bce_with_logits for z as large as 40, 710, 1e3 or 1e4"
    _check_finite(_what, _came, "e to a large power overflows, and inf - inf or 0 * inf is nan.")
    _check_value(
        _what,
        _came,
        _want,
        {
            "probabilities are kept away from 0 and 1, or z is clipped; the cost grows with z without end.": _came
            if 0 < _came < _want
            else np.nan,
            "where the cost should be almost 0 it is not: a probability is kept away from 1.": _came
            if 0 < _came < 1e-3
            else np.nan,
        },
        shown=False,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## `gradient_descent` (3 points)
#
# Write `gradient_descent(grad, x0, eta, steps)`, which walks downhill and returns the whole path. `grad` is a function: `grad(x)` is the slope at the place `x`, both arrays of shape (n,).
# Each step goes from where you *are*, against the slope that you find *there*, times the learning rate:
#
# $$\mathbf x^{(t+1)} = \mathbf x^{(t)} - \eta\;\mathrm{grad}\bigl(\mathbf x^{(t)}\bigr)$$
#
# The path begins with `x0` itself; after `steps` steps it has `steps + 1` places.
#
# What the tests check:
# - every place of the path, to a relative tolerance of 1e-9, for costs that are bowls and for others, with n from 1 to 4 and steps from 0 up;
# - an array of shape (steps + 1, n), or a list or tuple of steps + 1 places, each an array of shape (n,); each place keeps its numbers while the walk goes on;
# - `x0` may hold ints; the path is float64 all the same, also when there is no step;
# - `x0` is not changed, and the same inputs give the same path again.


# %% nbgrader={"grade": false, "grade_id": "gradient_descent", "locked": false, "schema_version": 3, "solution": true, "task": false}
def gradient_descent(grad, x0, eta, steps):
    """Walk against the gradient and return every place on the way.

    Parameters
    ----------
    grad : function that takes a place, array (n,), and returns the slope there, array (n,)
    x0 : array (n,), where the walk begins
    eta : float, the learning rate
    steps : int, how many steps are taken

    Returns
    -------
    array (steps + 1, n), the places, x0 first
    """
    ### BEGIN SOLUTION
    path = [np.array(x0, dtype=float)]
    for _ in range(steps):
        path.append(path[-1] - eta * grad(path[-1]))
    return np.array(path)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "test_gradient_descent_path", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# gradient_descent takes every step against the slope of the place where it is
_what = "gradient_descent(lambda x: 2 * x, [4.0], 0.25, 3), downhill on x²"
_check_value(
    _what,
    _check_path(
        _what,
        _check_call("gradient_descent", gradient_descent, lambda x: 2 * x, np.array([4.0]), 0.25, 3),
        3,
        1,
    ),
    np.array([[4.0], [2.0], [1.0], [0.5]]),
    {
        "the walk goes uphill: subtract eta times the slope.": [[4.0], [6.0], [9.0], [13.5]],
        "the learning rate is left out.": [[4.0], [-4.0], [4.0], [-4.0]],
        "every step uses the slope at x0; take it where the walk is.": [[4.0], [2.0], [0.0], [-2.0]],
        "every step starts at x0 again; it starts where the last one ended.": [[4.0], [2.0], [2.0], [2.0]],
        "these are the moves; each is added to the place before.": [[4.0], [-2.0], [-1.0], [-0.5]],
        "all places are one array that moves; put a copy, or a new array, into the path.": [
            [0.5],
            [0.5],
            [0.5],
            [0.5],
        ],
        "the path is the wrong way round; x0 comes first.": [[0.5], [1.0], [2.0], [4.0]],
        "only the sign of the slope is used; its size counts as well.": [[4.0], [3.75], [3.5], [3.25]],
        "these are the slopes; the places are wanted.": [[8.0], [4.0], [2.0], [1.0]],
        "the walk did not move.": [[4.0], [4.0], [4.0], [4.0]],
    },
)
_what = "gradient_descent with grad(x) = [x1³ - x2, x2 - x1], x0 = [2, -1], eta = 0.125, steps = 3"
_check_value(
    _what,
    _check_path(
        _what,
        _check_call(
            "gradient_descent",
            gradient_descent,
            lambda x: np.array([x[0] ** 3 - x[1], x[1] - x[0]]),
            np.array([2.0, -1.0]),
            0.125,
            3,
        ),
        3,
        2,
    ),
    np.array(
        [[2.0, -1.0], [0.875, -0.625], [0.713134765625, -0.4375], [0.613113182143934, -0.293670654296875]]
    ),
    {
        "every step uses the slope at x0; take it where the walk is.": [
            [2.0, -1.0],
            [0.875, -0.625],
            [-0.25, -0.25],
            [-1.375, 0.125],
        ],
        "the coordinates move one after the other; all of them use the slope at the same place.": [
            [2.0, -1.0],
            [0.875, -0.765625],
            [0.6955566406250, -0.5829772949218750],
            [0.5806207743571576, -0.4375275362619959],
        ],
    },
)
### BEGIN HIDDEN TESTS


def _walk(grad, x0, eta, steps, direction=-1, shrink=False, at_start=False):
    """The places of a walk, coordinate by coordinate, with one mistake or none."""
    rows = [[float(value) for value in x0]]
    for count in range(steps):
        slope = grad(np.array(rows[0 if at_start else -1]))
        size = eta / (count + 1) if shrink else eta
        rows.append([value + direction * size * part for value, part in zip(rows[-1], slope, strict=True)])
    return np.array(rows)


_A = np.array([[2.0, 0.5, 0.0], [0.5, 1.0, -0.25], [0.0, -0.25, 3.0]])
for _grad, _x0, _eta, _steps in [
    (lambda x: _A @ x - np.array([1.0, 2.0, -1.0]), [3.0, -2.0, 0.5], 0.2, 7),
    (lambda x: np.sin(x) + 0.1 * x, [2.5, -1.0, 4.0, 0.25], 0.5, 12),
    (lambda x: x**3 - 3 * x + 0.6, [0.3], 0.05, 25),
    (lambda x: np.array([x[0] * x[1] ** 2, x[0] ** 2 * x[1] + 0.5]), [0.75, -1.25], 0.1, 1),
]:
    _what = f"gradient_descent on another cost, n = {len(_x0)}, steps = {_steps}"
    _came = _check_call("gradient_descent", gradient_descent, _grad, np.array(_x0), _eta, _steps, shown=False)
    _check_value(
        _what,
        _check_path(_what, _came, _steps, len(_x0)),
        _walk(_grad, _x0, _eta, _steps),
        {
            "the walk goes uphill: subtract eta times the slope.": _walk(_grad, _x0, _eta, _steps, 1),
            "the learning rate shrinks on the way; here it stays the same.": _walk(
                _grad, _x0, _eta, _steps, shrink=True
            ),
            "every step uses the slope at x0; take it where the walk is.": _walk(
                _grad, _x0, _eta, _steps, at_start=True
            ),
        },
        shown=False,
    )
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_gradient_descent_start", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# gradient_descent begins its path with x0, also when there is no step, and leaves x0 as it was
for _steps, _want in [(0, [[1.5, -0.5]]), (2, [[1.5, -0.5], [0.75, -0.75], [0.375, -0.875]])]:
    _what = f"gradient_descent(lambda x: x + [0, 1], [1.5, -0.5], 0.5, {_steps}), called twice"
    _came = _check_call_twice(
        "gradient_descent",
        gradient_descent,
        lambda x: x + np.array([0.0, 1.0]),
        np.array([1.5, -0.5]),
        0.5,
        _steps,
    )
    _check_value(
        _what,
        _check_path(_what, _came, _steps, 2),
        np.array(_want),
        {
            "all places are one array that moves; put a copy, or a new array, into the path.": _want[-1:]
            * len(_want),
            "the walk goes uphill: subtract eta times the slope.": [
                [1.5, -0.5],
                [2.25, -0.25],
                [3.375, 0.125],
            ],
            "every step uses the slope at x0; take it where the walk is.": [
                [1.5, -0.5],
                [0.75, -0.75],
                [0.0, -1.0],
            ],
            "every step starts at x0 again; it starts where the last one ended.": [
                [1.5, -0.5],
                [0.75, -0.75],
                [0.75, -0.75],
            ],
            "the learning rate is left out.": [[1.5, -0.5], [0.0, -1.0], [0.0, -1.0]],
            "the path is the wrong way round; x0 comes first.": _want[::-1],
        },
    )
### BEGIN HIDDEN TESTS
for _x0, _eta, _steps in [
    ([0.25, -3.0, 1.0], 0.1, 0),
    ([-1.0], 0.5, 0),
    ([2.0, 0.125, -0.75, 4.0], 0.3, 1),
    ([1.5, -2.5], 0.05, 40),
]:
    _rows = [list(_x0)]
    for _ in range(_steps):
        _rows.append([_v - _eta * (_v - 0.5) ** 3 for _v in _rows[-1]])
    _what = f"gradient_descent with n = {len(_x0)}, steps = {_steps}, called twice"
    _came = _check_call_twice(
        "gradient_descent",
        gradient_descent,
        lambda x: (x - 0.5) ** 3,
        np.array(_x0),
        _eta,
        _steps,
        shown=False,
    )
    _check_value(
        _what,
        _check_path(_what, _came, _steps, len(_x0)),
        np.array(_rows),
        {"all places are one array that moves; put a copy into the path.": [_rows[-1]] * len(_rows)},
        shown=False,
    )
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_gradient_descent_float", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# gradient_descent walks in float64, also from a place of whole numbers
_hint = "x0 may hold ints, and an int array cannot take the places between them; make it float first."
_what = "gradient_descent(lambda x: 2 * x, [3, -2], 0.1, 3) with int x0"
_check_value(
    _what,
    _check_path(
        _what,
        _check_call(
            "gradient_descent", gradient_descent, lambda x: 2 * x, np.array([3, -2]), 0.1, 3, hint=_hint
        ),
        3,
        2,
    ),
    np.array([[3.0, -2.0], [2.4, -1.6], [1.92, -1.28], [1.536, -1.024]]),
    {
        "the walk goes uphill: subtract eta times the slope.": [
            [3.0, -2.0],
            [3.6, -2.4],
            [4.32, -2.88],
            [5.184, -3.456],
        ],
        "every place is cut to whole numbers.": [[3.0, -2.0], [2.0, -1.0], [1.0, 0.0], [0.0, 0.0]],
        "all places are one array that moves; put a copy, or a new array, into the path.": [[1.536, -1.024]]
        * 4,
        "every step uses the slope at x0; take it where the walk is.": [
            [3.0, -2.0],
            [2.4, -1.6],
            [1.8, -1.2],
            [1.2, -0.8],
        ],
        "the learning rate is left out.": [[3.0, -2.0], [-3.0, 2.0], [3.0, -2.0], [-3.0, 2.0]],
    },
)
### BEGIN HIDDEN TESTS
for _x0, _eta, _steps in [([5], 0.25, 4), ([1, -4, 2], 0.1, 6), ([0, 7], 0.01, 3), ([3, -1, 4, 1], 0.5, 0)]:
    _rows = [[float(_v) for _v in _x0]]
    for _ in range(_steps):
        _rows.append([_v - _eta * (1.5 * _v + 1.0) for _v in _rows[-1]])
    _what = f"gradient_descent with int x0, n = {len(_x0)}, steps = {_steps}"
    _came = _check_call(
        "gradient_descent",
        gradient_descent,
        lambda x: 1.5 * x + 1.0,
        np.array(_x0),
        _eta,
        _steps,
        shown=False,
        hint=_hint,
    )
    _check_value(_what, _check_path(_what, _came, _steps, len(_x0)), np.array(_rows), shown=False)
### END HIDDEN TESTS

# %% [markdown]
# ## `init_params` (2 points)
#
# The cost of a network has more than one valley, so it matters where the walk begins (S25–26). Weights begin as *small random numbers*: two hidden units with the same weights would get the same slopes in every step, and stay the
# same for ever. Biases may begin at 0, since the weights make the units differ already.
#
# Write `init_params(sizes, rng, scale=1.0)`. It returns `[(W1, b1), ..., (WL, bL)]` for a network whose number of inputs and of units in each layer stand in the list `sizes`, such as `[2, 4, 3]`. Every weight is drawn
# from the normal distribution with mean 0 and standard deviation `scale`; every bias is 0.
#
# `rng` is a generator that the caller made with `np.random.default_rng(seed)`. Draw from it, with one of its methods, and from nothing else. `np.random.seed` and `np.random.randn` use *one* generator for the whole program: who seeds it
# changes the random numbers of everybody.
#
# What the tests check:
# - a list or tuple with a pair (list or tuple) for each of 1 to 4 layers; `W` has shape (n_out, n_in) and `b` has shape (n_out,), both float64; all biases are 0, and no two weights are equal, in a layer or in different ones;
# - for large layers: mean, standard deviation, and the shares of weights within one and within two standard deviations are those of the normal distribution (up to five times what chance allows); `scale` is 1 when it is not given;
# - generators of the same seed give the same weights, those of another seed other weights, and a second call with the same `rng` draws new ones. In which order the weights are drawn is free;
# - numpy's global generator and the list `sizes` are left alone.


# %% nbgrader={"grade": false, "grade_id": "init_params", "locked": false, "schema_version": 3, "solution": true, "task": false}
def init_params(sizes, rng, scale=1.0):
    """Return random weights and zero biases for a fully connected network.

    Parameters
    ----------
    sizes : list of int, the number of inputs and the number of units in each layer
    rng : np.random.Generator, from which all weights are drawn
    scale : float, the standard deviation of the weights

    Returns
    -------
    list of pairs (W, b) of shapes (n_out, n_in) and (n_out,)
    """
    ### BEGIN SOLUTION
    params = []
    for layer in range(1, len(sizes)):
        W = scale * rng.normal(size=(sizes[layer], sizes[layer - 1]))
        params.append((W, np.zeros(sizes[layer])))
    return params
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "test_init_params_shapes", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# init_params gives each layer weights that all differ and biases that are 0, in arrays of the right shapes
_what = "init_params([2, 4, 3], rng, 0.5), the network of S18"
_came = _check_call("init_params", init_params, [2, 4, 3], np.random.default_rng(18), 0.5)
_pairs = _check_parts(_what, _came, ["(W1, b1)", "(W2, b2)"])
_weights = []
for _layer, (_n, _k) in enumerate([(2, 4), (4, 3)], start=1):
    _W, _b = _check_parts(f"{_what}, layer {_layer}", _pairs[_layer - 1], [f"W{_layer}", f"b{_layer}"])
    _check_shape(f"{_what}, W{_layer} is (n_out, n_in)", _W, (_k, _n), "f")
    _check_value(
        f"{_what}, b{_layer}",
        _b,
        np.zeros(_k),
        {
            "biases begin at 0 here, not at 1.": np.ones(_k),
            "biases begin at 0 here, not at random numbers.": _b,
        },
        kinds="f",
    )
    _weights += np.ravel(_W).tolist()
if len(set(_weights)) < 20:
    _check_fail(
        _what,
        f"{len(set(_weights))} different weights among 20",
        "20 different ones",
        "every weight is drawn by itself, in every layer anew; units that begin alike stay alike.",
    )
### BEGIN HIDDEN TESTS
for _sizes in ([3, 1], [1, 5], [4, 3, 2, 6, 1], [7, 7, 7]):
    _what = f"init_params of a network with {len(_sizes) - 1} layer(s)"
    _came = _check_call("init_params", init_params, _sizes, np.random.default_rng(626), shown=False)
    _pairs = _check_parts(_what, _came, [f"(W{_layer}, b{_layer})" for _layer in range(1, len(_sizes))])
    _weights = []
    for _layer in range(1, len(_sizes)):
        _W, _b = _check_parts(f"{_what}, layer {_layer}", _pairs[_layer - 1], ["W", "b"])
        _check_shape(f"{_what}, W is (n_out, n_in)", _W, (_sizes[_layer], _sizes[_layer - 1]), "f")
        _zero = np.zeros(_sizes[_layer])
        _slips = {"biases begin at 0 here, not at random numbers.": _b}
        _check_value(f"{_what}, b", _b, _zero, _slips, kinds="f", shown=False)
        _weights += np.ravel(_W).tolist()
    if len(set(_weights)) < len(_weights):
        _cause = "every weight is drawn by itself, in every layer anew; units that begin alike stay alike."
        _check_fail(_what, "the same weight at several places", "weights that all differ", _cause)
_given = [5, 4, 3]
try:
    init_params(_given, np.random.default_rng(7), 2.0)
except Exception:
    _check_fail("init_params stopped with an error, on inputs that are not shown here.")
if _given != [5, 4, 3]:
    _check_fail("init_params changed the list `sizes`, which belongs to the caller.")
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_init_params_random", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# init_params draws normal weights of the given scale, all of them from rng
_what = "init_params([300, 200], rng, 0.5)"
_came = [
    _check_call("init_params", init_params, [300, 200], np.random.default_rng(_seed), 0.5)
    for _seed in (26, 26, 27)
]
_one, _two, _other = (
    _check_parts(_what, _check_parts(_what, _call, ["(W1, b1)"])[0], ["W1", "b1"])[0] for _call in _came
)
_check_shape(f"{_what}, W1", _one, (200, 300), "f")
_check_value(
    f"{_what}, the mean of the 60000 weights (± 0.0105)",
    _one.mean(),
    0.0,
    {
        "these weights lie between 0 and scale; normal ones lie on both sides of 0.": 0.25,
        "the signs are lost; normal weights lie on both sides of 0.": 0.5 * np.sqrt(2 / np.pi),
        "the mean of the weights is scale; it is 0.": 0.5,
        "the mean of the weights is 1; it is 0.": 1.0,
    },
    rtol=0,
    atol=0.0105,
)
_check_value(
    f"{_what}, the standard deviation of the 60000 weights (± 0.0075)",
    _one.std(),
    0.5,
    {
        "all weights are the same; draw every one by itself.": _one.std() if _one.std() < 1e-9 else np.nan,
        "scale is the standard deviation, not its square, the variance.": np.sqrt(0.5),
        "the weights are multiplied by scale twice.": 0.25,
        "the weights are divided by scale; they are multiplied.": 2.0,
        "scale is left out.": 1.0,
        "these weights are uniform, from -scale to scale; draw them from the normal distribution.": 0.5
        / np.sqrt(3),
        "these weights are uniform, over a range as wide as scale; draw them from the normal distribution.": 0.5
        / np.sqrt(12),
        "the weights are divided by the root of n_in as well; here by nothing.": 0.5 / np.sqrt(300),
        "the weights are divided by the root of n_out as well; here by nothing.": 0.5 / np.sqrt(200),
        "this is the scale of Glorot, which belongs to a later chapter.": 0.5 * np.sqrt(2 / 500),
        "this is the scale of He; here every layer has the standard deviation scale.": 0.5 * np.sqrt(2 / 300),
    },
    rtol=0.015,
    atol=0,
)
if not np.array_equal(_one, _two):
    _cause = "draw from rng only: np.random.randn and default_rng() know nothing of its seed."
    _check_fail(f"{_what}, two generators of the same seed", "different weights", "the same weights", _cause)
if np.array_equal(_one, _other):
    _cause = "rng is not used; a seed of your own gives everybody the same network."
    _check_fail(f"{_what}, generators of two seeds", "the same weights", "different weights", _cause)
### BEGIN HIDDEN TESTS
for _sizes, _scale in [([400, 300, 200], 0.1), ([250, 400], None), ([300, 300, 300], 3.0)]:
    _rng = np.random.default_rng(627)
    _options = () if _scale is None else (_scale,)
    _first = _check_call("init_params", init_params, list(_sizes), _rng, *_options, shown=False)
    _again = _check_call("init_params", init_params, list(_sizes), _rng, *_options, shown=False)
    _scale = _scale or 1.0
    _what = "init_params of a large network" + ("" if _options else " without a scale")
    _names = [f"(W{_layer}, b{_layer})" for _layer in range(1, len(_sizes))]
    for _layer, _pair in enumerate(_check_parts(_what, _first, _names), start=1):
        _W = _check_parts(_what, _pair, ["W", "b"])[0]
        _n, _k = _sizes[_layer - 1], _sizes[_layer]
        _check_shape(f"{_what}, W is (n_out, n_in)", _W, (_k, _n), "f")
        _spread = float(np.sqrt(sum(_w * _w for _w in _W.ravel()) / _W.size)) / _scale
        _check_value(
            f"{_what}, the standard deviation of W, divided by scale",
            _spread,
            1.0,
            {
                "scale is the standard deviation, not its square, the variance.": 1 / np.sqrt(_scale),
                "scale counts twice, or something fixed takes its place.": _scale,
                "scale is left out.": 1 / _scale,
                "the weights are divided by the root of n_in as well.": 1 / np.sqrt(_n),
                "the weights are divided by the root of n_out as well.": 1 / np.sqrt(_k),
            },
            rtol=5 / np.sqrt(2 * _W.size),
            atol=0,
            shown=False,
        )
        _check_value(
            f"{_what}, the mean of W, divided by scale",
            float(sum(_W.ravel())) / _W.size / _scale,
            0.0,
            rtol=0,
            atol=5 / np.sqrt(_W.size),
            shown=False,
        )
        for _within, _share in [(1, 0.6826894921), (2, 0.9544997361)]:
            _cause = "the distribution has the wrong form: it is not the normal one."
            _inside = float(np.mean(abs(_W) <= _within * _scale))
            _check_value(
                f"{_what}, the share of weights within {_within} standard deviation(s)",
                _inside,
                _share,
                {_cause: _inside},
                rtol=0,
                atol=5 * np.sqrt(_share * (1 - _share) / _W.size),
                shown=False,
            )
        _new = _check_parts(_what, _check_parts(_what, _again, _names)[_layer - 1], ["W", "b"])[0]
        if np.array_equal(_W, _new):
            _check_fail(
                "init_params, called twice with the same generator",
                "the same weights",
                "new weights, since the generator moves on",
                "a copy of rng, or a generator of your own, is used.",
            )
_kept = np.random.get_state()  # noqa: NPY002
np.random.seed(628)  # noqa: NPY002
_before = np.random.get_state(legacy=False)["state"]  # noqa: NPY002
_check_call("init_params", init_params, [5, 4, 3], np.random.default_rng(628), 2.0, shown=False)
_after = np.random.get_state(legacy=False)["state"]  # noqa: NPY002
np.random.set_state(_kept)  # noqa: NPY002
if _after["pos"] != _before["pos"] or not np.array_equal(_after["key"], _before["key"]):
    _check_fail(
        "init_params and numpy's global generator",
        "a generator that was seeded or drawn from",
        "one that was left alone",
        "np.random.seed, np.random.randn and the like are global; use the methods of rng.",
    )
### END HIDDEN TESTS

# %% [markdown]
# ## A picture from your own functions (no points)
#
# Left: what one instance of class 1 costs, as its sum z goes from sure and wrong to sure and right. Your cross-entropy falls with a slope of almost −1 where the unit is sure and wrong; the squared error of the sigmoid is flat there, and a flat
# cost teaches nothing. Right: two walks on a cost with two valleys, from starts that lie close together, one on each side of the ridge. Change `starts` and `eta` and run the cell again. Which starts find the deeper valley? What happens at
# `eta = 0.3`, and at `0.5`?

# %%
starts, eta = [0.1, 0.3], 0.05

try:
    figure, (left, right) = plt.subplots(1, 2, figsize=(9.2, 3.8), layout="constrained")
    sums = np.linspace(-6, 6, 121)
    left.plot(sums, [bce_with_logits(np.array([z]), np.array([1])) for z in sums], label="cross-entropy")
    left.plot(sums, (1 / (1 + np.exp(-sums)) - 1) ** 2 / 2, "--", label="½ squared error")
    left.set(xlabel="z", ylabel="cost", title="one instance of class 1")
    left.legend()

    w = np.linspace(-2.5, 2.5, 201)
    right.plot(w, w**4 / 4 - 1.5 * w**2 + 0.6 * w, color="grey")
    for start, marker in zip(starts, ["o-", "s--", "^:", "d-."], strict=False):
        walk = np.asarray(gradient_descent(lambda x: x**3 - 3 * x + 0.6, np.array([start]), eta, 40))[:, 0]
        heights = walk**4 / 4 - 1.5 * walk**2 + 0.6 * walk
        right.plot(walk, heights, marker, markersize=4, linewidth=1, label=f"from w = {start}")
    right.set(xlabel="w", ylabel="cost", title="two valleys", xlim=(-2.5, 2.5), ylim=(-4, 2))
    right.legend(loc="upper center")
    plt.show()
except Exception as error:
    plt.close("all")
    print(f"The picture appears when bce_with_logits and gradient_descent work ({type(error).__name__}).")

# %% [markdown]
# ## Where next
#
# - The chapter `book/06-costs.md` shows why a network has several valleys at all: exchange its hidden units, and the cost is the same; halfway between the two it is higher.
# - Small *random* weights are for networks with hidden units, whose units must not be alike. A single unit, or one layer of softmax units, may begin at 0: nothing has to be told apart there, and its cost has one valley.
# - A factor ½ in the squared error halves every slope and moves no valley; it only cancels the 2 of the derivative, and the learning rate can make up for it.
# - You computed this cost from z, not from p. Assignment 7 has the units that belong to it, sigmoid and softmax, with the same care, and the slope that sigmoid and cross-entropy have together, which is short.
