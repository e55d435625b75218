# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # 07 · Output units and hidden units
#
# Six functions, 12 points, about 90 minutes. You practise to
#
# - write sigmoid, tanh and ReLU so that no input makes them overflow;
# - take the slope of a unit from what is at hand, the net input z or the answer a, and know which of the two you hold;
# - turn the net inputs of k classes into k probabilities;
# - start a backward pass: say how the error feels the net input of a linear, a sigmoid and a softmax output.
#
# The chapter that belongs to it is `book/07-units.md` ([open it here](../../book/07-units.md)); S31 means page 31 of the lecture's slides.
#
# **Run** the cells from top to bottom with Shift+Enter, or all of them with *Kernel → Restart Kernel and Run All Cells*. **Check** with the
# *Validate* button or `nbgrader validate 07-units.ipynb`.
# **Hand in** this file under its own name, `07-units.ipynb`. Validation runs the tests that you see; grading adds tests on other inputs, and
# each property that they check is named in the prompts.

# %% nbgrader={"grade": false, "grade_id": "imports", "locked": true, "schema_version": 3, "solution": false, "task": false}
import matplotlib.pyplot as plt
import numpy as np

# %% jupyter={"source_hidden": true} nbgrader={"grade": false, "grade_id": "checking_tools", "locked": true, "schema_version": 3, "solution": false, "task": false}
# The tools with which the tests below look at an answer. Read them if you like; change nothing here.
from checking_tools import (
    _check_call,
    _check_call_twice,
    _check_fail,
    _check_gradient,
    _check_shape,
    _check_value,
)

# %% jupyter={"source_hidden": true} nbgrader={"grade": false, "grade_id": "units_tools", "locked": true, "schema_version": 3, "solution": false, "task": false}
# One more tool, for answers in which a number got lost: nan, "not a number", is what inf / inf, inf - inf and 0 / 0 leave behind.


def _check_no_nan(what, came, shape, cause):
    """Look at the type and the shape of an answer, and that each of its entries is a number."""
    _check_shape(what, came, shape)
    if np.isnan(came).any():
        _check_fail(what, "nan, which is not a number, in at least one place", "numbers everywhere", cause)


# %% [markdown]
# ## Before you start: three examples with other functions
#
# **1. Complete.** A unit that is not in the lecture, *softsign*, squashes its net input between −1 and 1:
#
# $$a = \frac{z}{1 + |z|}, \qquad \frac{da}{dz} = \frac{1}{(1 + |z|)^2}$$
#
# Its answer and its slope for four net inputs. A slope can be checked: move z a little, and see how far the answer moves.

# %%
z = np.array([-3.0, -1.0, 0.0, 0.25])

a = z / (1 + np.abs(z))
slope = 1 / (1 + np.abs(z)) ** 2  # the formula takes z

z_moved = z + 1e-6
a_moved = z_moved / (1 + np.abs(z_moved))
print("a        ", a)
print("slope    ", slope)
print("measured ", (a_moved - a) / 1e-6)

# %% [markdown]
# **2. The last step is yours.** On the way back through a network the answer `a` is still there, and it is handy to take the slope from it. Here
# $1 - |a| = \frac{1}{1 + |z|}$ (try z = 3: $|a| = \frac34$). So the slope can be written with `a` alone, without any z: replace the three dots.

# %%
slope_from_a = ...

# %%
# Self-check (no points): run it as often as you like.
if slope_from_a is ...:
    print("Not yet: replace the three dots in the cell above. 1 - |a| is", 1 - np.abs(a))
elif np.shape(slope_from_a) == (4,) and np.allclose(slope_from_a, slope):
    print("Right: the same four slopes, from a. Fed with z, the formula would be wrong: it belongs to a.")
elif np.shape(slope_from_a) == (4,) and np.allclose(slope_from_a, (1 - np.abs(z)) ** 2):
    print("Nearly: the form is right, but a belongs there, and z stands there.")
elif np.shape(slope_from_a) == (4,) and np.allclose(slope_from_a, 1 - np.abs(a)):
    print("Nearly: this is 1 / (1 + |z|), and the slope has its square.")
else:
    print("Not yet: compare with the slopes above,", slope, "You have", slope_from_a)

# %% [markdown]
# **3. Two steps are yours.** A float holds numbers up to about 1.8e308. The arrow v = (3e200, 4e200) is not that long, but the squares in
# $\sqrt{v_1^2 + v_2^2}$ are: 9e400 overflows. The way out is a piece of algebra *before* the computer sees the numbers. With $c$ the largest entry,
#
# $$\sqrt{v_1^2 + v_2^2} = c\,\sqrt{(v_1/c)^2 + (v_2/c)^2}$$
#
# Both sides are the same number, but on the right nothing under the root is larger than 1. Replace the three dots twice: the two ratios, an array of shape
# (2,), and the length.

# %%
v = np.array([3e200, 4e200])
largest = v.max()

ratios = ...
length = ...

# %%
# Self-check (no points): run it as often as you like.
if ratios is ... or length is ...:
    print("Not yet: replace the three dots in the cell above, both times. The largest entry is", largest)
elif np.shape(ratios) != (2,) or not np.allclose(ratios, [0.75, 1.0]):
    print("Look at the ratios again: the larger of them is 1. ratios =", ratios)
elif np.ndim(length) == 0 and np.isclose(length, 5e200, atol=0):
    print("Right: 5e200, and no step on the way was too large for a float.")
elif np.ndim(length) == 0 and np.isclose(length, 1.25):
    print("Nearly: this is the root alone. What stands before it?")
else:
    print("The ratios are right. Now the root of the sum of their squares, times c. length =", length)

# %% [markdown]
# ## Three units
#
# From here on, all tests compare with a relative tolerance of 1e-9 (and an absolute one of 1e-12), so calculate with all digits.
#
# ## `sigmoid` (1 point)
#
# Write `sigmoid(z)` (S31), the function that the slides also call logistic:
#
# $$\sigma(z) = \frac{1}{1 + e^{-z}}$$
#
# (On S42 and S43 the minus is missing. A test that needs no calculator: a positive z must give more than one half.)
#
# Written down as it stands, it overflows: for z = −1000 it asks for $e^{1000}$. The *value* is harmless, so find the algebra that avoids the
# overflow. What becomes of the fraction if you multiply its numerator and its denominator by $e^{z}$? For which z is that the better form?
#
# What the tests check:
# - the values. `z` may be a scalar (Python float or int) or an array of floats or ints of any shape, 0-d included; `np.asarray(z, dtype=float)` takes any of them;
# - the result has the shape of `z` and is float64, also where `z` is int (for a scalar: one number, a float, a numpy float or a 0-d array);
# - for z of ±40, ±710, ±1000 and ±10000 and between, alone or mixed with others, it is right and numpy gives *no warning* (overflow, invalid value, division by zero). An answer
#   below 1e-12 may be 0;
# - `z` itself is not changed, and the same `z` gives the same answer again.


# %% nbgrader={"grade": false, "grade_id": "sigmoid", "locked": false, "schema_version": 3, "solution": true, "task": false}
def sigmoid(z):
    """Return the logistic function of z, without overflow.

    Parameters
    ----------
    z : scalar or array of any shape

    Returns
    -------
    float64 array of the shape of z (for a scalar: one number), between 0 and 1
    """
    ### BEGIN SOLUTION
    e = np.exp(-np.abs(z))  # never above 1
    return np.where(z >= 0, 1, e) / (1 + e)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "test_sigmoid_values", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# sigmoid squashes numbers and arrays between 0 and 1, and never overflows
_check_value(
    "sigmoid of z = [0.3775, 1.10590596705977, -1.10590596705977], from the lecture's network (S42-43)",
    _check_call(
        "sigmoid",
        sigmoid,
        np.array([0.3775, 1.10590596705977, -1.10590596705977]),
        hint="`if` looks at one number; z may be an array of any shape.",
    ),
    np.array([0.5932699921071872, 0.7513650695523157, 0.24863493044768434]),
    {
        "the minus in the exponent is missing, as on S42-43: a positive z gives more than one half.": [
            0.4067300078928128,
            0.24863493044768434,
            0.7513650695523157,
        ],
        "this is tanh; the sigmoid lies between 0 and 1.": [
            0.36053439339729687,
            0.8026104461276024,
            -0.8026104461276024,
        ],
        "the denominator is 1 + e, with a plus.": [
            3.180390491645977,
            1.4945693745167263,
            -0.4945693745167263,
        ],
        "1 / 1 + e divides first: the denominator needs brackets.": [
            1.6855732015842932,
            1.3309109519768172,
            4.021961026149588,
        ],
        "this is the slope of the sigmoid, not its value.": [
            0.24130070857232525,
            0.18681560180895948,
            0.18681560180895948,
        ],
        "negative z are treated as positive ones; σ(-z) is 1 - σ(z).": [
            0.5932699921071872,
            0.7513650695523157,
            0.7513650695523157,
        ],
    },
    kinds="f",
)
_check_value(
    "sigmoid(0), an int",
    _check_call(
        "sigmoid", sigmoid, 0, hint="`z` may be one number, too; np.asarray(z) makes an array of it."
    ),
    0.5,
    kinds="f",
)
_what = "sigmoid of z = [-1000, 0, 1000]"
_came = _check_call(
    "sigmoid",
    sigmoid,
    np.array([-1000.0, 0.0, 1000.0]),
    hint="for z = [-1000, 0, 1000] a power of e with a large positive exponent is computed, perhaps in a branch that is thrown away afterwards: np.where computes both "
    "of its branches. Let every exponent be 0 or less.",
    strict=True,
)
_check_no_nan(_what, _came, (3,), "inf / inf, which a power of e that overflowed leaves behind.")
_check_value(_what, _came, np.array([0.0, 0.5, 1.0]), kinds="f")
### BEGIN HIDDEN TESTS
_rng = np.random.default_rng(701)
for _shape in [(7,), (2, 3), (2, 3, 4), (1, 1), ()]:
    _z = np.array(4 * _rng.normal(size=_shape))
    _check_value(
        f"sigmoid of an array of shape {_shape}",
        _check_call_twice("sigmoid", sigmoid, _z, shown=False, hint="z may have any number of dimensions."),
        0.5 * (1 + np.tanh(_z / 2)),
        {"the minus in the exponent is missing.": 0.5 * (1 - np.tanh(_z / 2))},
        kinds="f",
        shown=False,
    )
_check_value(
    "sigmoid of an int array",
    _check_call_twice("sigmoid", sigmoid, np.array([[-3, -1, 0], [1, 2, 30]]), shown=False),
    0.5 * (1 + np.tanh(np.array([[-1.5, -0.5, 0.0], [0.5, 1.0, 15.0]]))),
    kinds="f",
    shown=False,
)
for _z, _want in [
    (
        np.array([[-40.0, 40.0, -1.0], [-710.0, 710.0, 1.0]]),
        [[0.0, 1.0, 0.2689414213699951], [0.0, 1.0, 0.7310585786300049]],
    ),
    (np.array([-1e4, -2.0, 1e4, -1e3, 1e3]), [0.0, 0.11920292202211755, 1.0, 0.0, 1.0]),
    (np.array([1000, -1000, -10000, 10000]), [1.0, 0.0, 0.0, 1.0]),
    (-1e4, 0.0),
    (710.0, 1.0),
    (-25.0, 1.3887943864771144e-11),
]:
    _what = "sigmoid of large positive and negative numbers"
    _came = _check_call("sigmoid", sigmoid, _z, shown=False, strict=True)
    _check_no_nan(_what, _came, np.shape(_z), "inf / inf, which a power of e that overflowed leaves behind.")
    _check_value(_what, _came, np.array(_want), kinds="f", shown=False)
### END HIDDEN TESTS

# %% [markdown]
# ## `tanh_from_sigmoid` (1 point)
#
# The hyperbolic tangent is a sigmoid in other units: twice as steep, twice as tall, and moved down by one (S31).
#
# $$\tanh(z) = 2\,\sigma(2z) - 1$$
#
# Write `tanh_from_sigmoid(z)` from that formula. You may call your own `sigmoid`, or write it out once more; a slip in a function that you call counts here as well.
# (`np.tanh` has the same values. Use it to check yours.)
#
# What the tests check:
# - the values. `z` may be a scalar (Python float or int) or an array of floats or ints of any shape, 0-d included;
# - the result has the shape of `z` and is float64, also where `z` is int (for a scalar: one number);
# - for z of ±40, ±710, ±1000 and ±10000 and between, alone or mixed with others, it is right and numpy gives *no warning*;
# - `z` itself is not changed, and the same `z` gives the same answer again.


# %% nbgrader={"grade": false, "grade_id": "tanh_from_sigmoid", "locked": false, "schema_version": 3, "solution": true, "task": false}
def tanh_from_sigmoid(z):
    """Return tanh(z) = 2 σ(2z) - 1, without overflow.

    Parameters
    ----------
    z : scalar or array of any shape

    Returns
    -------
    float64 array of the shape of z (for a scalar: one number), between -1 and 1
    """
    ### BEGIN SOLUTION
    e = np.exp(-2 * np.abs(z))  # the sigmoid of 2z, as above
    return 2 * np.where(z >= 0, 1, e) / (1 + e) - 1
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "test_tanh_from_sigmoid_values", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# tanh_from_sigmoid squashes numbers and arrays between -1 and 1, and never overflows
_check_value(
    "tanh_from_sigmoid of z = [-1, 0, 0.5, 2] (S31)",
    _check_call(
        "tanh_from_sigmoid",
        tanh_from_sigmoid,
        np.array([-1.0, 0.0, 0.5, 2.0]),
        hint="`if` looks at one number; z may be an array of any shape.",
    ),
    np.array([-0.7615941559557649, 0.0, 0.46211715726000974, 0.9640275800758169]),
    {
        "the 2 inside is missing: the sigmoid is asked at 2z.": [
            -0.46211715726000974,
            0.0,
            0.24491866240370913,
            0.7615941559557649,
        ],
        "the 2 in front is missing.": [
            -0.8807970779778824,
            -0.5,
            -0.2689414213699951,
            -0.01798620996209155,
        ],
        "the 1 is not subtracted.": [0.23840584404423515, 1.0, 1.4621171572600098, 1.964027580075817],
        "this is σ(2z): stretch it by 2 and move it down by 1.": [
            0.11920292202211757,
            0.5,
            0.7310585786300049,
            0.9820137900379085,
        ],
        "this is σ(z) alone.": [0.2689414213699951, 0.5, 0.6224593312018546, 0.8807970779778824],
        "the 1 is subtracted before the doubling; first double, then subtract.": [
            -1.7615941559557649,
            -1.0,
            -0.5378828427399902,
            -0.0359724199241831,
        ],
        "the sign: the minus in the exponent of the sigmoid is missing, or 1 - 2σ is written for 2σ - 1.": [
            0.7615941559557649,
            0.0,
            -0.46211715726000974,
            -0.9640275800758169,
        ],
        "the 2 stands in front twice: one of them belongs inside, to z.": [
            0.07576568547998042,
            1.0,
            1.4898373248074184,
            2.5231883119115297,
        ],
    },
    kinds="f",
)
_check_value(
    "tanh_from_sigmoid(0), an int",
    _check_call("tanh_from_sigmoid", tanh_from_sigmoid, 0, hint="`z` may be one number, too."),
    0.0,
    kinds="f",
)
_what = "tanh_from_sigmoid of z = [-1000, 0, 1000]"
_came = _check_call(
    "tanh_from_sigmoid",
    tanh_from_sigmoid,
    np.array([-1000.0, 0.0, 1000.0]),
    hint="for z = [-1000, 0, 1000] a power of e with a large positive exponent is computed. With your own sigmoid, repair it there.",
    strict=True,
)
_check_no_nan(_what, _came, (3,), "inf / inf or inf - inf, which a power of e that overflowed leaves behind.")
_check_value(_what, _came, np.array([-1.0, 0.0, 1.0]), kinds="f")
### BEGIN HIDDEN TESTS
_rng = np.random.default_rng(702)
for _shape in [(7,), (2, 3), (2, 3, 4), (1, 1), ()]:
    _z = np.array(2 * _rng.normal(size=_shape))
    _check_value(
        f"tanh_from_sigmoid of an array of shape {_shape}",
        _check_call_twice(
            "tanh_from_sigmoid",
            tanh_from_sigmoid,
            _z,
            shown=False,
            hint="z may have any number of dimensions.",
        ),
        (np.exp(_z) - np.exp(-_z)) / (np.exp(_z) + np.exp(-_z)),
        {"the 2 inside is missing: the sigmoid is asked at 2z.": np.tanh(_z / 2)},
        kinds="f",
        shown=False,
    )
_check_value(
    "tanh_from_sigmoid of an int array",
    _check_call_twice(
        "tanh_from_sigmoid", tanh_from_sigmoid, np.array([[-3, -1, 0], [1, 2, 15]]), shown=False
    ),
    np.array(
        [[-0.9950547536867305, -0.7615941559557649, 0.0], [0.7615941559557649, 0.9640275800758169, 1.0]]
    ),
    kinds="f",
    shown=False,
)
for _z, _want in [
    (
        np.array([[-40.0, 40.0, -1.0], [-710.0, 710.0, 1.0]]),
        [[-1.0, 1.0, -0.7615941559557649], [-1.0, 1.0, 0.7615941559557649]],
    ),
    (np.array([-1e4, 0.5, 1e4, -1e3, 1e3]), [-1.0, 0.46211715726000974, 1.0, -1.0, 1.0]),
    (np.array([1000, -1000, -10000, 10000]), [1.0, -1.0, -1.0, 1.0]),
    (-1e4, -1.0),
    (710.0, 1.0),
]:
    _what = "tanh_from_sigmoid of large positive and negative numbers"
    _came = _check_call("tanh_from_sigmoid", tanh_from_sigmoid, _z, shown=False, strict=True)
    _check_no_nan(
        _what,
        _came,
        np.shape(_z),
        "inf / inf or inf - inf, which a power of e that overflowed leaves behind.",
    )
    _check_value(_what, _came, np.array(_want), kinds="f", shown=False)
### END HIDDEN TESTS

# %% [markdown]
# ## `relu` (1 point)
#
# Write `relu(z)`, the rectified linear unit (S31): it lets positive numbers through as they are and answers 0 to all others.
#
# What the tests check:
# - the values. `z` may be a scalar (Python float or int) or an array of floats or ints of any shape, 0-d included;
# - the result has the shape of `z` and is float64, also where `z` is int (for a scalar: one number);
# - `z` itself is not changed, and the same `z` gives the same answer again.


# %% nbgrader={"grade": false, "grade_id": "relu", "locked": false, "schema_version": 3, "solution": true, "task": false}
def relu(z):
    """Return z where z > 0, and 0 elsewhere.

    Parameters
    ----------
    z : scalar or array of any shape

    Returns
    -------
    float64 array of the shape of z (for a scalar: one number)
    """
    ### BEGIN SOLUTION
    return np.maximum(z, 0.0)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "test_relu_values", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# relu lets positive numbers through, in a new float array of the shape of z
_check_value(
    "relu of z = [-2, -0.5, 0, 0.5, 3]",
    _check_call(
        "relu",
        relu,
        np.array([-2.0, -0.5, 0.0, 0.5, 3.0]),
        hint="`max` and `if` look at one number; np.max is the largest entry of an array. Here every entry is compared with 0 by itself.",
    ),
    np.array([0.0, 0.0, 0.0, 0.5, 3.0]),
    {
        "negative numbers came back positive; they give 0.": [2.0, 0.5, 0.0, 0.5, 3.0],
        "z came back unchanged.": [-2.0, -0.5, 0.0, 0.5, 3.0],
        "this is the smaller of 0 and z; the larger is wanted.": [-2.0, -0.5, 0.0, 0.0, 0.0],
        "this is the step, or the slope: ReLU lets the number itself through.": [0.0, 0.0, 0.0, 1.0, 1.0],
        "this is the step: ReLU lets the number itself through.": [0.0, 0.0, 1.0, 1.0, 1.0],
        "a leak: negative numbers give 0 exactly.": [-0.02, -0.005, 0.0, 0.5, 3.0],
        "this is softplus, ln(1 + e^z), a rounded relative of ReLU.": [
            0.1269280110429726,
            0.4740769841801067,
            0.6931471805599453,
            0.9740769841801067,
            3.048587351573742,
        ],
        "positive numbers are cut at 1; they pass as they are.": [0.0, 0.0, 0.0, 0.5, 1.0],
    },
    kinds="f",
)
_check_value(
    "relu(4), an int",
    _check_call("relu", relu, 4, hint="`z` may be one number, too; np.asarray(z) makes an array of it."),
    4.0,
    kinds="f",
)
### BEGIN HIDDEN TESTS
_rng = np.random.default_rng(703)
for _shape in [(7,), (2, 3), (2, 3, 4), (1, 1), ()]:
    _z = np.array(4 * _rng.normal(size=_shape))
    _check_value(
        f"relu of an array of shape {_shape}",
        _check_call_twice("relu", relu, _z, shown=False, hint="z may have any number of dimensions."),
        0.5 * (_z + np.abs(_z)),
        {
            "negative numbers came back positive; they give 0.": np.abs(_z),
            "positive numbers are cut at 1; they pass as they are.": np.clip(_z, 0, 1),
            "positive numbers are cut at 6; they pass as they are.": np.clip(_z, 0, 6),
        },
        kinds="f",
        shown=False,
    )
_check_value(
    "relu of an int array",
    _check_call_twice("relu", relu, np.array([[-3, -1, 0], [1, 2, 30]]), shown=False),
    np.array([[0.0, 0.0, 0.0], [1.0, 2.0, 30.0]]),
    kinds="f",
    shown=False,
)
for _z in (-2.5, -0.0, 1e-9, 1e4, -7):
    _want = float(_z) if _z > 0 else 0.0
    _check_value(
        "relu of one number",
        _check_call("relu", relu, _z, shown=False),
        _want,
        {
            "a positive number, however small, passes as it is.": 0.0,
            "positive numbers are cut at 6; they pass as they are.": 6.0,
        },
        kinds="f",
        shown=False,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## `d_act` (3 points)
#
# The step function was replaced (S31) because its slope is 0 wherever it has one: an error that comes back through it is multiplied by 0, and no weight learns anything. What
# the other units have for a slope is `d_act(name, z, a)`. It gets the name of the unit, the net input `z` *and* the answer `a = act(z)`, as the forward pass has stored them,
# and returns $\frac{da}{dz}$. Take whichever of the two is more convenient; what counts is that the formula belongs to the one you take.
#
# - `'sigmoid'`: which combination of $a$ and $1 - a$ is the slope? (S48 and S57 have it.)
# - `'tanh'`: $2\,\sigma(2z) - 1$ by the chain rule, or the rule that you remember for tanh;
# - `'relu'`: draw it. At z = 0 it has a kink, and **the slope there is 0** in this course;
# - `'linear'`: the unit answers $a = z$.
#
# What the tests check:
# - the values for these four names; no other name is asked for. `a` always fits `z`, and the z of a test lie between −6 and 6;
# - `z` and `a` may be scalars or arrays of one and the same shape, any shape; the result has that shape and is float64 (for a scalar: one number). `z` may be int; `a` is always
#   float64. bool is refused: a slope is a number;
# - the slopes agree with those that one measures by nudging z (central difference, relative distance at most 1e-6);
# - `z` and `a` are not changed, and the same inputs give the same answer again.


# %% nbgrader={"grade": false, "grade_id": "d_act", "locked": false, "schema_version": 3, "solution": true, "task": false}
def d_act(name, z, a):
    """Return the slope da/dz of an activation.

    Parameters
    ----------
    name : 'sigmoid', 'tanh', 'relu' or 'linear'
    z : scalar or array, the net input
    a : float or float array of the shape of z, the answer act(z)

    Returns
    -------
    float64 array of the shape of z (for a scalar: one number)
    """
    ### BEGIN SOLUTION
    if name == "sigmoid":
        return a * (1 - a)
    if name == "tanh":
        return 1 - a**2
    if name == "relu":
        return np.where(a > 0, 1.0, 0.0)
    return np.ones_like(a)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "test_d_act_sigmoid", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# d_act gives the slope of the sigmoid
_check_value(
    "d_act('sigmoid', z, a) of the lecture's hidden units (S57), z = [0.3775, 0.3925], a = [0.59327..., 0.59688...]",
    _check_call(
        "d_act",
        d_act,
        "sigmoid",
        np.array([0.3775, 0.3925]),
        np.array([0.5932699921071872, 0.596884378259767]),
    ),
    np.array([0.24130070857232525, 0.2406134172492184]),
    {
        "the sigmoid is taken once more: a is its answer already, so a formula in a needs no sigmoid.": [
            0.22923084328841084,
            0.22899147514413007,
        ],
        "z stands where a belongs: the formula with 1 minus it takes the answer of the unit.": [
            0.23499375,
            0.23844375,
        ],
        "this is the slope of tanh.": [0.648030716465138, 0.6437290389894513],
        "the sign: the sigmoid rises, so its slope is positive.": [-0.24130070857232525, -0.2406134172492184],
        "there is a plus for the minus.": [0.9452392756420492, 0.9531553392703157],
        "this is a; its slope is wanted.": [0.5932699921071872, 0.596884378259767],
        "this is 1 - a; one factor is missing.": [0.4067300078928128, 0.40311562174023297],
        "this is the slope of a linear unit, 1 everywhere.": [1.0, 1.0],
    },
    kinds="f",
)
### BEGIN HIDDEN TESTS


def _answers(z):
    """The sum of what sigmoid units answer."""
    return np.sum(0.5 * (1 + np.tanh(z / 2)))


_rng = np.random.default_rng(704)
for _shape in [(6,), (5, 3), (1, 4), (2, 3, 2)]:
    _z = np.clip(2 * _rng.normal(size=_shape), -6, 6)
    _a = 0.5 * (1 + np.tanh(_z / 2))
    _again = 0.5 * (1 + np.tanh(_a / 2))
    _what = f"d_act of sigmoid units, shape {_shape}"
    _came = _check_call_twice("d_act", d_act, "sigmoid", _z, _a, shown=False)
    _check_value(
        _what,
        _came,
        0.25 / np.cosh(_z / 2) ** 2,
        {
            "the sigmoid is taken once more: a is its answer already.": _again * (1 - _again),
            "z stands where a belongs.": _z * (1 - _z),
            "this is the slope of tanh.": 1 - _a * _a,
        },
        kinds="f",
        shown=False,
    )
    _check_gradient(_what, _came, _answers, _z, shown=False)
for _z in (-3, 0, 2, 1.5, np.array(-0.75), np.array([-2, 0, 3])):
    _a = 0.5 * (1 + np.tanh(np.asarray(_z) / 2))
    _a = float(_a) if isinstance(_z, int | float) else np.array(_a)
    _check_value(
        "d_act of sigmoid units, for one number or for int",
        _check_call("d_act", d_act, "sigmoid", _z, _a, shown=False),
        np.asarray(0.25 / np.cosh(np.asarray(_z) / 2) ** 2),
        kinds="f",
        shown=False,
    )
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_d_act_tanh", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# d_act gives the slope of tanh
_check_value(
    "d_act('tanh', z, a) for z = [-0.5, 0, 1], a = [-0.46211..., 0, 0.76159...]",
    _check_call(
        "d_act",
        d_act,
        "tanh",
        np.array([-0.5, 0.0, 1.0]),
        np.array([-0.46211715726000974, 0.0, 0.7615941559557649]),
    ),
    np.array([0.7864477329659274, 1.0, 0.41997434161402614]),
    {
        "the square is missing.": [1.4621171572600098, 1.0, 0.23840584404423515],
        "z stands where a belongs.": [0.75, 1.0, 0.0],
        "tanh is taken once more: a is its answer already.": [0.8135416951711528, 1.0, 0.5878167500318319],
        "the formula of the sigmoid does not hold for tanh.": [-0.6756694242940823, 0.0, 0.181568497569791],
        "this is the slope of the sigmoid at z.": [0.2350037122015945, 0.25, 0.19661193324148185],
        "half of it: in 2 σ(2z) - 1 the inner slope, 2, counts as well.": [
            0.3932238664829637,
            0.5,
            0.20998717080701307,
        ],
        "a quarter of it: in 2 σ(2z) - 1 the 2 in front and the inner 2 both count.": [
            0.19661193324148185,
            0.25,
            0.10499358540350653,
        ],
        "the sign: tanh rises, so its slope is positive.": [-0.7864477329659274, -1.0, -0.41997434161402614],
        "there is a plus for the minus.": [1.2135522670340726, 1.0, 1.5800256583859738],
        "1 / cosh has to be squared.": [0.8868188839700739, 1.0, 0.6480542736638855],
    },
    kinds="f",
)
### BEGIN HIDDEN TESTS


def _answers(z):
    """The sum of what tanh units answer."""
    return np.sum(np.tanh(z))


_rng = np.random.default_rng(705)
for _shape in [(6,), (5, 3), (1, 4), (2, 3, 2)]:
    _z = np.clip(1.2 * _rng.normal(size=_shape), -6, 6)
    _a = np.tanh(_z)
    _what = f"d_act of tanh units, shape {_shape}"
    _came = _check_call_twice("d_act", d_act, "tanh", _z, _a, shown=False)
    _check_value(
        _what,
        _came,
        1 / np.cosh(_z) ** 2,
        {
            "the square is missing.": 1 - _a,
            "z stands where a belongs.": 1 - _z * _z,
            "tanh is taken once more: a is its answer already.": 1 - np.tanh(_a) ** 2,
            "the formula of the sigmoid does not hold for tanh.": _a * (1 - _a),
        },
        kinds="f",
        shown=False,
    )
    _check_gradient(_what, _came, _answers, _z, shown=False)
for _z in (-3, 0, 2, 1.5, np.array(-0.75), np.array([-2, 0, 3])):
    _a = float(np.tanh(_z)) if isinstance(_z, int | float) else np.array(np.tanh(_z))
    _check_value(
        "d_act of tanh units, for one number or for int",
        _check_call("d_act", d_act, "tanh", _z, _a, shown=False),
        np.asarray(1 / np.cosh(_z) ** 2),
        kinds="f",
        shown=False,
    )
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_d_act_straight", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# d_act gives the slopes of the units that are made of straight lines, ReLU and linear
_check_value(
    "d_act('relu', z, a) for z = [-2, 0, 0.5, 3], a = [0, 0, 0.5, 3]",
    _check_call(
        "d_act",
        d_act,
        "relu",
        np.array([-2.0, 0.0, 0.5, 3.0]),
        np.array([0.0, 0.0, 0.5, 3.0]),
        hint="a condition on an array has many answers; `if` wants one.",
    ),
    np.array([0.0, 0.0, 1.0, 1.0]),
    {
        "at the kink, z = 0, the slope is 0 here: compare with >, not with >=.": [0.0, 1.0, 1.0, 1.0],
        "half a slope at the kink: here it is 0.": [0.0, 0.5, 1.0, 1.0],
        "1 everywhere: a is never below 0, so a >= 0 always holds; and where the unit answers 0, its slope is 0.": [
            1.0,
            1.0,
            1.0,
            1.0,
        ],
        "this is what the unit answers; its slope is wanted.": [0.0, 0.0, 0.5, 3.0],
        "-1 below zero is the sign function, the slope of |z|; ReLU is flat there.": [-1.0, 0.0, 1.0, 1.0],
        "0 and 1 are the wrong way round.": [1.0, 1.0, 0.0, 0.0],
        "a leak: below zero the slope is 0 exactly.": [0.01, 0.01, 1.0, 1.0],
    },
    kinds="f",
)
_check_value(
    "d_act('linear', z, a) for z = a = [-2, 0.5]",
    _check_call("d_act", d_act, "linear", np.array([-2.0, 0.5]), np.array([-2.0, 0.5])),
    np.array([1.0, 1.0]),
    {
        "this is what the unit answers; its slope is wanted.": [-2.0, 0.5],
        "a straight line that rises has a slope; only a constant has 0.": [0.0, 0.0],
    },
    kinds="f",
)
### BEGIN HIDDEN TESTS
_rng = np.random.default_rng(706)
for _shape in [(6,), (5, 3), (1, 4), (2, 3, 2)]:
    _z = np.clip(2 * _rng.normal(size=_shape), -6, 6)
    _z.flat[1] = 0.0
    _a = np.where(_z < 0, 0.0, _z)
    _check_value(
        f"d_act of ReLU units, shape {_shape}, with one z at the kink",
        _check_call_twice("d_act", d_act, "relu", _z, _a, shown=False),
        np.heaviside(_z, 0.0),
        {
            "at the kink, z = 0, the slope is 0 here.": np.heaviside(_z, 1.0),
            "half a slope at the kink: here it is 0.": np.heaviside(_z, 0.5),
            "small positive z have the slope 1 as well: compare with 0.": np.where(_z > 0.5, 1.0, 0.0),
        },
        kinds="f",
        shown=False,
    )
    _check_value(
        f"d_act of linear units, shape {_shape}",
        _check_call_twice("d_act", d_act, "linear", _z, _z.copy(), shown=False),
        np.full(_shape, 1.0),
        kinds="f",
        shown=False,
    )
for _z in (-3, 0, 2, 1.5, np.array(-0.75), np.array(1e-6), np.array([-2, 0, 3])):
    for _name, _a, _want in [
        ("relu", np.where(np.asarray(_z) < 0, 0.0, _z), np.heaviside(_z, 0.0)),
        ("linear", np.asarray(_z) * 1.0, np.full(np.shape(_z), 1.0)),
    ]:
        _a = float(_a) if isinstance(_z, int | float) else np.array(_a)
        _check_value(
            f"d_act of {_name} units, for one number or for int",
            _check_call("d_act", d_act, _name, _z, _a, shown=False),
            np.asarray(_want),
            kinds="f",
            shown=False,
        )
### END HIDDEN TESTS

# %% [markdown]
# ## `softmax` (3 points)
#
# With k classes there are k output units, and what they add up has to become k probabilities (S30). The unit of class $j$ needs the net inputs of *all* classes of its
# instance, so the sum in the denominator runs over the row:
#
# $$P_{ij} = \frac{e^{Z_{ij}}}{\sum_c e^{Z_{ic}}}$$
#
# Write `softmax(Z)` for `Z` of shape (m, k): a row for each instance, a column for each class.
#
# Two consequences of the formula are worth a minute with a pencil. Each row of P sums to 1. And a number that is added to *all* entries of a row changes nothing, since it cancels.
# The second is the way around the overflow: which number, subtracted from a row, leaves no large exponent?
#
# What the tests check:
# - the values, for m from 1 to 5 and k from 1 to 5 (for k = 1 every probability is 1), also where m = k; the result has the shape (m, k) and is float64, also where `Z` is int;
# - each row sums to 1, depends on no other row, and stays the same when a number is added to all its entries;
# - for entries of ±40, ±710, ±1000 and ±10000, mixed in a row, and with rows that lie far apart, it is right and numpy gives *no warning*. An answer below 1e-12 may be 0. A small
#   number in the denominator "to be safe" is not needed, and one of 1e-8 would show;
# - `Z` itself is not changed, and the same `Z` gives the same answer again.


# %% nbgrader={"grade": false, "grade_id": "softmax", "locked": false, "schema_version": 3, "solution": true, "task": false}
def softmax(Z):
    """Return the probabilities of the classes, row by row, without overflow.

    Parameters
    ----------
    Z : array (m, k), the net inputs of k classes for m instances

    Returns
    -------
    float64 array (m, k), whose rows sum to 1
    """
    ### BEGIN SOLUTION
    e = np.exp(Z - Z.max(axis=1, keepdims=True))  # the largest exponent of each row is 0
    return e / e.sum(axis=1, keepdims=True)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "test_softmax_values", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# softmax gives the probabilities of the classes
_check_value(
    "softmax of Z = [[1, 2, 3], [0, 0, ln 2]]",
    _check_call(
        "softmax",
        softmax,
        np.array([[1.0, 2.0, 3.0], [0.0, 0.0, 0.6931471805599453]]),
        hint="Look at the shapes: one sum for each of the m rows has to meet an array of shape (m, k).",
    ),
    np.array([[0.09003057317038046, 0.24472847105479764, 0.6652409557748219], [0.25, 0.25, 0.5]]),
    {
        "the sum runs down the columns; the classes of one instance stand in a row.": [
            [0.7310585786300049, 0.8807970779778824, 0.9094429985127416],
            [0.2689414213699951, 0.11920292202211757, 0.09055700148725843],
        ],
        "the sum runs over the whole of Z; each row has a sum of its own.": [
            [0.0794984873409422, 0.21609929352886462, 0.58741878274235],
            [0.0292458590969608, 0.0292458590969608, 0.0584917181939216],
        ],
        "the powers of e are not divided by their sum.": [
            [2.718281828459045, 7.38905609893065, 20.085536923187668],
            [1.0, 1.0, 2.0],
        ],
        "Z itself is divided by its sum; its powers of e belong there.": [
            [0.16666666666666666, 0.3333333333333333, 0.5],
            [0.0, 0.0, 1.0],
        ],
        "the sign of the exponent: the largest net input gets the largest probability.": [
            [0.6652409557748219, 0.24472847105479764, 0.09003057317038046],
            [0.4, 0.4, 0.2],
        ],
        "this is the sigmoid of every entry by itself; softmax divides by what all classes of the row have together.": [
            [0.7310585786300049, 0.8807970779778824, 0.9525741268224334],
            [0.5, 0.5, 0.6666666666666666],
        ],
        "this is the logarithm of softmax.": [
            [-2.40760596444438, -1.4076059644443801, -0.4076059644443803],
            [-1.3862943611198906, -1.3862943611198906, -0.6931471805599453],
        ],
        "what is subtracted has to be the same for all entries of a row; the largest of each column is not.": [
            [0.3333333333333333, 0.3333333333333333, 0.3333333333333333],
            [0.6102956854136232, 0.22451523569930606, 0.16518907888707074],
        ],
        "a small number in the denominator, 1e-8: the sum is never 0 when the right number is subtracted.": [
            [0.09003057257146022, 0.24472846942676363, 0.6652409513493666],
            [0.24999999875, 0.24999999875, 0.4999999975],
        ],
        "the winner takes all: the other classes have probabilities as well, that is what is soft.": [
            [0.0, 0.0, 1.0],
            [0.0, 0.0, 1.0],
        ],
        "the largest net input is taken away, but the powers of e are not divided by their sum.": [
            [0.1353352832366127, 0.36787944117144233, 1.0],
            [0.5, 0.5, 1.0],
        ],
    },
    kinds="f",
)
### BEGIN HIDDEN TESTS


def _shares(Z):
    """The inverse of the sum of e to the power of what each other class is ahead."""
    return np.array([[1 / sum(np.exp(_other - _own) for _other in _row) for _own in _row] for _row in Z])


_rng = np.random.default_rng(707)
for _m, _k in [(1, 3), (5, 2), (5, 1), (1, 1), (2, 5), (4, 3)]:
    _Z = 1.5 * _rng.normal(size=(_m, _k))
    _e = np.exp(_Z)
    _check_value(
        f"softmax of m = {_m} rows with k = {_k} classes",
        _check_call("softmax", softmax, _Z, shown=False),
        _shares(_Z),
        {
            "the sum runs down the columns; the classes of one instance stand in a row.": _e / _e.sum(axis=0),
            "the sum runs over the whole of Z; each row has a sum of its own.": _e / _e.sum(),
            "this is the sigmoid of every entry by itself.": 0.5 * (1 + np.tanh(_Z / 2)),
            "the powers of e are not divided by their sum.": _e,
        },
        kinds="f",
        shown=False,
    )
_Z = np.array([[2, -1, 0], [3, 3, -4]])
_check_value(
    "softmax of an int array",
    _check_call("softmax", softmax, _Z, shown=False),
    _shares(_Z),
    kinds="f",
    shown=False,
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_softmax_rows", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# softmax treats each row by itself, whatever is added to a row
_check_value(
    "softmax of Z = [[0, ln 3], [0, 0]]",
    _check_call("softmax", softmax, np.array([[0.0, 1.0986122886681098], [0.0, 0.0]])),
    np.array([[0.25, 0.75], [0.5, 0.5]]),
    {
        "entry j is divided by the sum of row j: keep the sums as a column, of shape (m, 1).": [
            [0.25, 1.5],
            [0.25, 0.5],
        ],
        "entry j is divided by the sum of row j: keep the sums as a column, of shape (m, 1), like the maxima.": [
            [0.25, 0.5],
            [0.75, 0.5],
        ],
        "entry j loses the maximum of row j: keep the maxima as a column, of shape (m, 1).": [
            [0.1, 0.9],
            [0.25, 0.75],
        ],
        "entry j loses the maximum of row j and is divided by its sum: keep both as a column, of shape (m, 1).": [
            [0.1, 2.25],
            [0.1, 0.75],
        ],
        "the sum runs down the columns.": [[0.5, 0.75], [0.5, 0.25]],
        "the sum runs over the whole of Z.": [[1 / 6, 0.5], [1 / 6, 1 / 6]],
        "the powers of e are not divided by their sum.": [[1.0, 3.0], [1.0, 1.0]],
        "the largest net input is taken away, but the powers of e are not divided by their sum.": [
            [1 / 3, 1.0],
            [1.0, 1.0],
        ],
        "the sign of the exponent: the largest net input gets the largest probability.": [
            [0.75, 0.25],
            [0.5, 0.5],
        ],
        "this is the sigmoid of every entry by itself.": [[0.5, 0.75], [0.5, 0.5]],
        "the winner takes all: the other classes have probabilities as well.": [[0.0, 1.0], [1.0, 0.0]],
        "this is the logarithm of softmax.": [
            [-1.3862943611198906, -0.2876820724517809],
            [-0.6931471805599453, -0.6931471805599453],
        ],
        "what is subtracted has to be the same for all entries of a row; the largest of each column is not.": [
            [0.5, 0.5],
            [0.75, 0.25],
        ],
    },
)
_check_value(
    "softmax of the same rows after 5 is added to the first and 2 taken from the second",
    _check_call("softmax", softmax, np.array([[5.0, 6.09861228866811], [-2.0, -2.0]])),
    np.array([[0.25, 0.75], [0.5, 0.5]]),
    {
        "Z itself is divided by its sum; its powers of e belong there.": [
            [0.45050677237415465, 0.5494932276258453],
            [0.5, 0.5],
        ],
    },
)
### BEGIN HIDDEN TESTS


def _shares(Z):
    """The inverse of the sum of e to the power of what each other class is ahead."""
    return np.array([[1 / sum(np.exp(_other - _own) for _other in _row) for _own in _row] for _row in Z])


_rng = np.random.default_rng(708)
for _m, _k in [(2, 2), (3, 3), (5, 5), (5, 3), (1, 4), (3, 1)]:
    _Z = _rng.normal(size=(_m, _k)) + 3 * _rng.normal(size=(_m, 1))
    _e = np.exp(_Z)
    _check_value(
        f"softmax of m = {_m} rows with k = {_k} classes, on different levels",
        _check_call_twice("softmax", softmax, _Z, shown=False),
        _shares(_Z),
        {
            "entry j is divided by the sum of row j: keep the sums as a column.": (
                _e / _e.sum(axis=1) if _m == _k else _e
            ),
            "the sum runs down the columns; the classes of one instance stand in a row.": _e / _e.sum(axis=0),
            "each row is treated like the first.": np.repeat(_shares(_Z[:1]), _m, axis=0),
        },
        shown=False,
    )
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_softmax_large", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# softmax stays right, without a warning, for net inputs of any size
_what = "softmax of Z = [[1000, 1000], [-1000, 0]]"
_came = _check_call(
    "softmax",
    softmax,
    np.array([[1000.0, 1000.0], [-1000.0, 0.0]]),
    hint="an overflow is e to a large positive power, such as 1000; an invalid value is inf / inf, or 0 / 0 where all powers of a row vanish. Look for a number to "
    "subtract from a row, one that suits this row.",
    strict=True,
)
_check_no_nan(
    _what, _came, (2, 2), "inf / inf or 0 / 0, which powers of e leave behind when they overflow or vanish."
)
_check_value(
    _what,
    _came,
    np.array([[0.5, 0.5], [0.0, 1.0]]),
    {
        "the sum runs down the columns.": [[1.0, 1.0], [0.0, 0.0]],
        "the sum runs over the whole of Z, or the powers of the second row vanish beside those of the first.": [
            [0.5, 0.5],
            [0.0, 0.0],
        ],
        "entry j is divided by the sum of row j: keep the sums as a column, of shape (m, 1).": [
            [0.5, 1.0],
            [0.0, 1.0],
        ],
        "the powers of e are not divided by their sum.": [[1.0, 1.0], [0.0, 1.0]],
        "the sign of the exponent.": [[0.5, 0.5], [1.0, 0.0]],
        "the winner takes all: two classes with the same net input have the same probability.": [
            [1.0, 0.0],
            [0.0, 1.0],
        ],
        "this is the sigmoid of every entry by itself.": [[1.0, 1.0], [0.0, 0.5]],
        "Z itself is divided by its sum.": [[0.5, 0.5], [1.0, 0.0]],
    },
    kinds="f",
)
### BEGIN HIDDEN TESTS


def _shares_of_clipped(Z):
    """Softmax of what is left of Z when it is cut at 500, to recognise that."""
    cut = np.clip(Z, -500.0, 500.0)
    return np.array(
        [[1 / sum(np.exp(np.clip(o - own, -700, 700)) for o in row) for own in row] for row in cut]
    )


_p = 0.7310585786300049  # what a class that is ahead by 1 has
for _Z, _want in [
    ([[1e4, 1e4 - 1, -1e4], [-1e4, -1e4 + 1, -1e4 - 1e3]], [[_p, 1 - _p, 0], [1 - _p, _p, 0]]),
    (
        [[710.0, 711.0], [-710.0, -711.0], [40.0, -40.0], [0.0, 1e4], [-1e3, 1e3]],
        [[1 - _p, _p], [_p, 1 - _p], [1, 0], [0, 1], [0, 1]],
    ),
    ([[1000, 1001], [-1000, -1001]], [[1 - _p, _p], [_p, 1 - _p]]),
    ([[-1e4], [1e4], [1e3]], [[1], [1], [1]]),
    ([[0.0, -800.0], [-800.0, -800.0], [-1e4, 0.0]], [[1, 0], [0.5, 0.5], [0, 1]]),
]:
    _Z, _want = np.array(_Z), np.array(_want, dtype=float)
    _what = f"softmax of large positive and negative numbers, shape {_Z.shape}"
    _came = _check_call(
        "softmax",
        softmax,
        _Z,
        shown=False,
        hint="a large exponent is left, or a whole row of powers is 0: what one row needs does not serve every row.",
        strict=True,
    )
    _check_no_nan(
        _what, _came, _Z.shape, "inf / inf or 0 / 0: powers of e overflowed, or a whole row of them vanished."
    )
    _check_value(
        _what,
        _came,
        _want,
        {
            "the whole row vanished: what is subtracted has to be the row's own.": np.where(
                _Z.max() - _Z > 745, 0.0, _want
            ),
            "large numbers are cut, so that differences between them get lost.": _shares_of_clipped(_Z),
        },
        kinds="f",
        shown=False,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## `output_delta` (3 points)
#
# The backward pass begins at the output: how does the cost feel the net input $Z$ of each output unit? Chapter 6 has a cost for each kind of output, and S28–30 say which goes with which.
# `Y` holds the targets, `P` what the outputs answer, both (m, k); `kind` names the output unit:
#
# | kind | answer | cost |
# |---|---|---|
# | `'linear'` | $P = Z$ | $J = \frac1m \sum_i \sum_j \tfrac12\,(P_{ij} - Y_{ij})^2$ |
# | `'sigmoid'` | $P = \sigma(Z)$ | $J = -\frac1m \sum_i \sum_j \big[\,Y_{ij} \ln P_{ij} + (1 - Y_{ij}) \ln(1 - P_{ij})\,\big]$ |
# | `'softmax'` | $P = \mathrm{softmax}(Z)$ | $J = -\frac1m \sum_i \sum_j Y_{ij} \ln P_{ij}$ |
#
# Write `output_delta(kind, P, Y)`, which returns $\frac{\partial J}{\partial Z}$: an array (m, k). Work each kind out **on paper**, $\frac{\partial J}{\partial P}$ times
# $\frac{\partial P}{\partial Z}$, and simplify before you type. For softmax every answer of a row depends on every net input of the row:
#
# $$\frac{\partial P_{ic}}{\partial Z_{ij}} = P_{ic}\,(1 - P_{ic}) \text{ for } c = j, \qquad -P_{ic}\,P_{ij} \text{ for } c \ne j,$$
#
# so k products have to be added. One row of `Y` has exactly one 1; use it. Then compare your three results.
#
# What the tests check:
# - the values for the three kinds, with the 1/m of the cost in them (m is the number of rows, whatever k is), for m of 1 to 5 and k of 1 to 4;
# - for 'sigmoid' `Y` holds zeros and ones, for 'softmax' each row of `Y` has exactly one 1, for 'linear' `P` and `Y` are any numbers. All are float arrays;
# - that the answer stays a number where rounding has made an entry of `P` exactly 0 and `Y` is 0 there, or exactly 1 and `Y` is 1 there;
# - that it agrees with the slopes that one measures by nudging each entry of Z (central difference, relative distance at most 1e-6);
# - the shape (m, k); `P` and `Y` are not changed, and the same inputs give the same answer again.


# %% nbgrader={"grade": false, "grade_id": "output_delta", "locked": false, "schema_version": 3, "solution": true, "task": false}
def output_delta(kind, P, Y):
    """Return dJ/dZ at the outputs, for the cost that goes with the output unit.

    Parameters
    ----------
    kind : 'linear' (half the squared error), 'sigmoid' or 'softmax' (cross-entropy)
    P : array (m, k), what the outputs answer
    Y : array (m, k), the targets

    Returns
    -------
    array (m, k)
    """
    ### BEGIN SOLUTION
    return (P - Y) / len(P)  # for all three: unit and cost are made for each other
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "test_output_delta_linear", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# output_delta gives dJ/dZ of linear outputs with half the squared error
_check_value(
    "output_delta('linear', P, Y) for P = [[1.5], [-1], [0.5], [3]], Y = [[1], [0], [2.5], [3]]",
    _check_call(
        "output_delta",
        output_delta,
        "linear",
        np.array([[1.5], [-1.0], [0.5], [3.0]]),
        np.array([[1.0], [0.0], [2.5], [3.0]]),
    ),
    np.array([[0.125], [-0.25], [-0.5], [0.0]]),
    {
        "the sign: where an answer is too high, the cost grows with z.": [[-0.125], [0.25], [0.5], [0.0]],
        "the 1/m of the mean is missing.": [[0.5], [-1.0], [-2.0], [0.0]],
        "the ½ of the cost is left out: it meets the 2 of the square.": [[0.25], [-0.5], [-1.0], [0.0]],
        "the 2 of the square is left out: it meets the ½ of the cost.": [[0.0625], [-0.125], [-0.25], [0.0]],
        "this is the cost of each entry; its slope is wanted.": [[0.03125], [0.125], [0.5], [0.0]],
        "the slope of a sigmoid is in it; a linear unit has the slope 1.": [
            [-0.09375],
            [0.5],
            [-0.125],
            [0.0],
        ],
        "the differences are taken without their sign.": [[0.125], [0.25], [0.5], [0.0]],
    },
)
### BEGIN HIDDEN TESTS


def _cost(Z):
    """Half the squared error, the mean over the rows."""
    return sum(0.5 * np.dot(_row, _row) for _row in Z - _Y) / len(Z)


_rng = np.random.default_rng(709)
for _m, _k in [(5, 3), (1, 4), (4, 1), (3, 2)]:
    _Z, _Y = _rng.normal(size=(2, _m, _k))
    _want = np.array([[(_Z[_i, _j] - _Y[_i, _j]) / _m for _j in range(_k)] for _i in range(_m)])
    _what = f"output_delta of linear outputs, m = {_m}, k = {_k}"
    _came = _check_call_twice("output_delta", output_delta, "linear", _Z.copy(), _Y, shown=False)
    _check_value(
        _what,
        _came,
        _want,
        {
            "the sign: where an answer is too high, the cost grows with z.": -_want,
            "the 1/m of the mean is missing.": _m * _want,
            "it is divided by the number of outputs, k; the mean runs over the m rows.": _m * _want / _k,
            "it is divided by the number of all entries, m k; the mean runs over the m rows.": _want / _k,
            "the ½ of the cost is left out.": 2 * _want,
            "the 2 of the square is left out.": _want / 2,
        },
        shown=False,
    )
    _check_gradient(_what, _came, _cost, _Z, shown=False)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_output_delta_sigmoid", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# output_delta gives dJ/dZ of sigmoid outputs with the cross-entropy
_check_value(
    "output_delta('sigmoid', P, Y) for P = [[0.75], [0.25], [0.5], [0.2]], Y = [[1], [1], [0], [0]]",
    _check_call(
        "output_delta",
        output_delta,
        "sigmoid",
        np.array([[0.75], [0.25], [0.5], [0.2]]),
        np.array([[1.0], [1.0], [0.0], [0.0]]),
    ),
    np.array([[-0.0625], [-0.1875], [0.125], [0.05]]),
    {
        "the sign: where an answer is too high, the cost grows with z.": [
            [0.0625],
            [0.1875],
            [-0.125],
            [-0.05],
        ],
        "the 1/m of the mean is missing.": [[-0.25], [-0.75], [0.5], [0.2]],
        "the slope of the sigmoid is left over: this is dJ/dZ of the squared error. In the cross-entropy it cancels.": [
            [-0.01171875],
            [-0.03515625],
            [0.03125],
            [0.008],
        ],
        "this is dJ/dP; the slope of the sigmoid leads on to Z.": [
            [-0.3333333333333333],
            [-1.0],
            [0.5],
            [0.3125],
        ],
        "the part of the instances with y = 0 is missing: S24 leaves the second logarithm out, the table above has it.": [
            [-0.0625],
            [-0.1875],
            [0.0],
            [0.0],
        ],
        "only the part of the instances with y = 0 is there.": [[0.0], [0.0], [0.125], [0.05]],
        "the second part has the wrong sign: the inner slope of 1 - P is -1.": [
            [-0.0625],
            [-0.1875],
            [-0.125],
            [-0.05],
        ],
        "there is a 2 in it, which belongs to a square; the cross-entropy has none.": [
            [-0.125],
            [-0.375],
            [0.25],
            [0.1],
        ],
    },
)
### BEGIN HIDDEN TESTS


def _cost(Z):
    """The cross-entropy of sigmoid outputs, from Z: ln(1 + e^z) - y z."""
    return np.sum(np.logaddexp(0, Z) - _Y * Z) / len(Z)


_rng = np.random.default_rng(710)
for _m, _k in [(5, 3), (1, 4), (4, 1), (3, 2)]:
    _Z, _Y = 1.5 * _rng.normal(size=(_m, _k)), _rng.integers(0, 2, (_m, _k)).astype(float)
    _P = 0.5 * (1 + np.tanh(_Z / 2))
    _want = np.array([[(_P[_i, _j] - _Y[_i, _j]) / _m for _j in range(_k)] for _i in range(_m)])
    _what = f"output_delta of sigmoid outputs, m = {_m}, k = {_k}"
    _came = _check_call_twice("output_delta", output_delta, "sigmoid", _P, _Y, shown=False)
    _check_value(
        _what,
        _came,
        _want,
        {
            "the sign: where an answer is too high, the cost grows with z.": -_want,
            "the 1/m of the mean is missing.": _m * _want,
            "it is divided by the number of outputs, k; the mean runs over the m rows.": _m * _want / _k,
            "it is divided by the number of all entries, m k; the mean runs over the m rows.": _want / _k,
            "the slope of the sigmoid is left over; in the cross-entropy it cancels.": _want * (_P - _P * _P),
            "the part of the instances with y = 0 is missing.": _want * _Y,
        },
        shown=False,
    )
    _check_gradient(_what, _came, _cost, _Z, shown=False)
_Y = np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 0.0]])
_P = np.array([[1.0, 0.0], [0.25, 1.0], [0.5, 0.0]])
_what = "output_delta of sigmoid outputs, where rounding has made some P exactly 0 or 1"
_came = _check_call("output_delta", output_delta, "sigmoid", _P, _Y, shown=False)
_check_no_nan(
    _what,
    _came,
    (3, 2),
    "0 / 0: a factor that cancels on paper is divided and multiplied here. Simplify first.",
)
_check_value(_what, _came, np.array([[0.0, 0.0], [0.25 / 3, 0.0], [-0.5 / 3, 0.0]]), shown=False)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_output_delta_softmax", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# output_delta gives dJ/dZ of softmax outputs with the cross-entropy
_check_value(
    "output_delta('softmax', P, Y) for P = [[0.0900..., 0.2447..., 0.6652...], [0.25, 0.25, 0.5]], Y = [[0, 0, 1], [1, 0, 0]]",
    _check_call(
        "output_delta",
        output_delta,
        "softmax",
        np.array([[0.09003057317038046, 0.24472847105479764, 0.6652409557748219], [0.25, 0.25, 0.5]]),
        np.array([[0.0, 0.0, 1.0], [1.0, 0.0, 0.0]]),
    ),
    np.array([[0.04501528658519023, 0.12236423552739882, -0.16737952211258906], [-0.375, 0.125, 0.25]]),
    {
        "the sign: where an answer is too high, the cost grows with z.": [
            [-0.04501528658519023, -0.12236423552739882, 0.16737952211258906],
            [0.375, -0.125, -0.25],
        ],
        "the 1/m of the mean is missing.": [
            [0.09003057317038046, 0.24472847105479764, -0.3347590442251781],
            [-0.75, 0.25, 0.5],
        ],
        "it is divided by the number of all entries, m k; the mean runs over the m rows.": [
            [0.015005095528396743, 0.04078807850913294, -0.055793174037529685],
            [-0.125, 0.041666666666666664, 0.08333333333333333],
        ],
        "it is divided by the number of classes, k; the mean runs over the m rows.": [
            [0.030010191056793486, 0.08157615701826588, -0.11158634807505937],
            [-0.25, 0.08333333333333333, 0.16666666666666666],
        ],
        "only the diagonal, P (1 - P), is used. Each answer depends on the other net inputs of its row as well, with the slope -P P.": [
            [0.0, 0.0, -0.16737952211258906],
            [-0.375, 0.0, 0.0],
        ],
        "this is dJ/dP; the slopes of softmax lead on to Z.": [
            [0.0, 0.0, -0.7516073622040275],
            [-2.0, 0.0, 0.0],
        ],
        "1 is subtracted everywhere; only the true class has the 1.": [
            [-0.45498471341480977, -0.3776357644726012, -0.16737952211258906],
            [-0.375, -0.375, -0.25],
        ],
        "a slope P (1 - P) is left over: in the cross-entropy nothing of it remains.": [
            [0.0036878804624721727, 0.02261737047479449, -0.03727465407002444],
            [-0.0703125, 0.0234375, 0.0625],
        ],
    },
)
### BEGIN HIDDEN TESTS


def _cost(Z):
    """The cross-entropy of softmax outputs, from Z: how far ln of the summed powers is ahead of the true z."""
    return sum(np.log(np.sum(np.exp(_row))) - _row @ _y for _row, _y in zip(Z, _Y, strict=True)) / len(Z)


_rng = np.random.default_rng(711)
for _m, _k in [(5, 3), (1, 4), (4, 2), (3, 3)]:
    _Z, _Y = 1.2 * _rng.normal(size=(_m, _k)), np.zeros((_m, _k))
    for _row in _Y:
        _row[_rng.integers(0, _k)] = 1.0
    _P = np.array([np.exp(_row) / np.sum(np.exp(_row)) for _row in _Z])
    _want = np.array([[(_P[_i, _j] - _Y[_i, _j]) / _m for _j in range(_k)] for _i in range(_m)])
    _what = f"output_delta of softmax outputs, m = {_m}, k = {_k}"
    _came = _check_call_twice("output_delta", output_delta, "softmax", _P, _Y, shown=False)
    _check_value(
        _what,
        _came,
        _want,
        {
            "the sign: where an answer is too high, the cost grows with z.": -_want,
            "the 1/m of the mean is missing.": _m * _want,
            "it is divided by the number of all entries, m k; the mean runs over the m rows.": _want / _k,
            "it is divided by the number of classes, k; the mean runs over the m rows.": _m * _want / _k,
            "only the diagonal, P (1 - P), is used; each answer depends on the other net inputs of its row as well.": _want
            * _Y,
        },
        shown=False,
    )
    _check_gradient(_what, _came, _cost, _Z, shown=False)
_Y = np.array([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]])
_P = np.array([[0.0, 1.0, 0.0], [0.25, 0.75, 0.0]])
_what = "output_delta of softmax outputs, where rounding has made some P exactly 0 or 1"
_came = _check_call("output_delta", output_delta, "softmax", _P, _Y, shown=False)
_check_no_nan(
    _what,
    _came,
    (2, 3),
    "0 / 0: a factor that cancels on paper is divided and multiplied here. Simplify first.",
)
_check_value(_what, _came, np.array([[0.0, 0.0, 0.0], [-0.375, 0.375, 0.0]]), shown=False)
### END HIDDEN TESTS

# %% [markdown]
# ## A picture from your own functions (no points)
#
# Left, three units, with the names that S31 mixes up put right; in the middle their slopes; right, what softmax makes of three classes while the net input of one of them moves.
# An error that travels back through ten sigmoid layers is multiplied by ten slopes. Read the largest slope of the sigmoid off the picture: what is its tenth power?
# And the tenth power of the largest slope of tanh? On the right: where do the curves cross, and what happens if you add 3 to all three net inputs?

# %%
z = np.linspace(-5, 5, 201)

try:
    figure, (values, slopes, classes) = plt.subplots(1, 3, figsize=(11, 3.6), layout="constrained")
    for name, act, line in [
        ("sigmoid", sigmoid, "-"),
        ("tanh", tanh_from_sigmoid, "--"),
        ("relu", relu, ":"),
    ]:
        values.plot(z, act(z), line, linewidth=2, label=name)
        slopes.plot(z, d_act(name, z, act(z)), line, linewidth=2, label=name)
    values.set(xlabel="net input z", ylabel="answer a", ylim=(-1.2, 3), title="three units")
    slopes.set(xlabel="net input z", ylabel="slope da/dz", ylim=(-0.05, 1.1), title="and their slopes")
    P = softmax(np.column_stack([z, np.ones_like(z), np.zeros_like(z)]))
    for column, (name, line) in enumerate(
        [("class 1, z moves", "-"), ("class 2, z = 1", "--"), ("class 3, z = 0", ":")]
    ):
        classes.plot(z, P[:, column], line, linewidth=2, label=name)
    classes.set(
        xlabel="net input z of class 1", ylabel="probability", ylim=(-0.05, 1.05), title="softmax of three"
    )
    for axes in (values, slopes, classes):
        axes.legend(loc="best")
    plt.show()
except Exception as error:
    plt.close("all")
    print(f"The picture appears when the first five functions work ({type(error).__name__}).")

# %% [markdown]
# ## Where next
#
# - The chapter `book/07-units.md` answers what people ask most about these units. Why do some programs write the slope of the sigmoid as x(1 − x)? Because their x is the *answer*.
# - Your sigmoid gives exactly 1 from about z = 37 on, though σ never reaches it: floats near 1 have no room for what is missing. Then ln(1 − P) is −∞, which is why a cost is better
#   computed from z than from P. You did that in `bce_with_logits`, in assignment 6.
# - The slope of the sigmoid is at most ¼. What that does to a deep network is the reason why ReLU became the usual hidden unit.
# - `output_delta` is where every backward pass begins. Assignment 8 carries it through a layer, assignment 10 through all of them.
