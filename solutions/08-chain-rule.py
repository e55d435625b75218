# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # 08 · The chain rule
#
# Four functions, 8 points, about 60 minutes. You practise to
#
# - measure a slope by nudging, so that no derivative has to be believed;
# - multiply slopes along one path, each taken at its own place, and find a mistake that is printed on a slide;
# - add slopes where there are several paths;
# - carry a gradient back through a layer with many inputs, units and instances, which is the same rule with more paths.
#
# The chapter that belongs to it is `book/08-chain-rule.md` ([open it here](../../book/08-chain-rule.md)); S36 means page 36 of the lecture's slides.
#
# **Run** the cells from top to bottom with Shift+Enter, or all of them with *Kernel → Restart Kernel and Run All Cells*. **Check** with the
# *Validate* button or `nbgrader validate 08-chain-rule.ipynb`.
# **Hand in** this file under its own name, `08-chain-rule.ipynb`. Validation runs the tests that you see; grading adds tests on other inputs,
# and each property that they check is named in the prompts.

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
    _check_numbers,
    _check_parts,
    _check_shape,
    _check_value,
)

# %% jupyter={"source_hidden": true} nbgrader={"grade": false, "grade_id": "chain_tools", "locked": true, "schema_version": 3, "solution": false, "task": false}
# Two more tools: one knows shapes that a slip leaves behind, the other looks how much error is left in a measured slope when h is halved.


def _check_layout(what, came, shape, causes):
    """Name the slip if an answer has a shape that we know; causes: shape → sentence."""
    known = isinstance(came, np.ndarray | np.generic | float | int) and np.shape(came) in causes
    if known:
        wanted = f"an array of shape {shape}" if shape else "one number"
        _check_fail(what, _check_describe(came), wanted, causes[np.shape(came)])


def _check_order(what, came, true, allowed):
    """Look at two measured slopes, the second with half the h of the first; allowed: how far off the first may be."""
    for slope in came:
        _check_shape(what, slope, ())
    first, second = (abs(float(slope) - true) for slope in came)
    if not second <= first / 3 + 1e-12:
        left = second / first if first else np.inf
        cause = "if the test above fails as well, begin with that one. Else draw the curve, and the points through which your line goes."
        if 0.4 < left < 0.65:
            cause = "only one side is looked at. Take one point on the left of x and one on the right, both h away."
        elif abs(left - 1) < 1e-9:
            cause = "h is not used: the points are equally far apart for every h."
        percent = f"{100 * left:.0f} % of the error is left" if left < 100 else "the error has grown"
        _check_fail(f"{what}: after h is halved", percent, "about 25 %, at most 33 %", cause)
    if not first <= allowed + 1e-9:
        _check_fail(what, "an error that is too large for this h", "at most h² times the largest |f‴| nearby")


# %% [markdown]
# ## Before you start: three examples
#
# **1. Complete.** A square ink blot grows. After $t$ minutes its side is $s = 2 + 3t$ (in mm), so its area is $A = s^2$. How fast does the area grow after one minute?
# Time changes the side, the side changes the area: one path, $t \to s \to A$, with a slope on each of its two steps. Multiply them.

# %%
t = 1.0
s = 2 + 3 * t  # 5 mm
A = s**2

dA_ds = 2 * s  # the slope of s² at s = 5; not at t = 1
ds_dt = 3.0
dA_dt = dA_ds * ds_dt
print("dA/dt =", dA_ds, "×", ds_dt, "=", dA_dt, "mm² a minute")

# %% [markdown]
# **2. The last step is yours.** An output $o = 2w$ should be 1.5; its squared error is $E = d^2$ with the difference $d = 1.5 - o$. The path has three steps,
# $w \to o \to d \to E$. All three slopes are there, each at its place. Replace the three dots by the slope of E with respect to w.

# %%
w = 0.5
o = 2 * w
d = 1.5 - o

do_dw = 2.0
dd_do = -1.0  # d falls when o grows
dE_dd = 2 * d
dE_dw = ...

# %%
# Self-check (no points): run it as often as you like.
if dE_dw is ...:
    print("Not yet: replace the three dots in the cell above. The slopes are", do_dw, dd_do, dE_dd)
elif np.isclose(dE_dw, -2.0):
    print("Right. o is too small, so the error falls when w grows: the slope is negative.")
elif np.isclose(dE_dw, 2.0):
    print("The size is right, the sign is not: the inner slope of 1.5 - o is -1, and it counts.")
elif np.isclose(dE_dw, do_dw + dd_do + dE_dd):
    print("Along one path slopes are multiplied; you have their sum,", dE_dw)
else:
    print("Not yet: multiply the slopes of all three steps. You have", dE_dw)

# %% [markdown]
# **3. Two steps are yours.** The window of a program is dragged at its corner for $t$ seconds. It becomes wider and flatter: width $= 1 + 2t$, height $= 3 - t$, and its area is
# $A = $ width × height. Now the time reaches the area along *two* paths. Along the first, the area feels the width (the slope is the height), and the width feels the time: `path_width`.
# Replace the three dots twice: the second path, and then the slope of the area, when both paths count.

# %%
t = 1.0
width, height = 1 + 2 * t, 3 - t

path_width = height * 2.0  # dA/dwidth times dwidth/dt
path_height = ...
dA_dt = ...

# %%
# Self-check (no points): multiplied out, A = 3 + 5t - 2t², so its slope is 5 - 4t.
if path_height is ... or dA_dt is ...:
    print(
        "Not yet: replace the three dots in the cell above, both times. width and height are", width, height
    )
elif np.isclose(path_height, 3.0):
    print("Nearly: the height shrinks. What is the slope of 3 - t?")
elif not np.isclose(path_height, -3.0):
    print("Look at the second path again: it has two factors. path_height =", path_height)
elif np.isclose(dA_dt, 5 - 4 * t):
    print("Right. The area still grows, by", dA_dt, "a second: the width wins by a little.")
else:
    print("The paths are right. What arrives along several paths is added. dA_dt =", dA_dt)

# %% [markdown]
# ## `numeric_derivative` (2 points)
#
# Before you use a derivative, be able to check one. Write `numeric_derivative(f, x, h=1e-5)`, the slope of `f` at `x`, measured with the *central difference*: take the
# point on the curve that lies `h` to the left of `x` and the one that lies `h` to the right. The slope of the straight line through them is the answer. (How far are they apart?)
#
# With one point at x itself and one beside it the line is much worse: halving h then halves the error, while the two-sided line divides it by 4.
#
# What the tests check:
# - the slope, to within a relative 1e-6 (absolute 1e-6 where it is small), for h = 1e-5 without a third argument, and for other small h;
# - that h is used: for larger h (0.05 to 0.5) the error is at most h² times the largest |f‴| nearby (so there is none for a parabola), and halving h divides it by at least 3.
#   Any two-sided formula that does this is right;
# - `f` takes one float and returns one float; do not give it an array. `x` is a float, positive, negative or 0;
# - the answer is one number (float, numpy float or 0-d array), and the same inputs give the same answer again.


# %% nbgrader={"grade": false, "grade_id": "numeric_derivative", "locked": false, "schema_version": 3, "solution": true, "task": false}
def numeric_derivative(f, x, h=1e-5):
    """Measure the slope of f at x with the central difference.

    Parameters
    ----------
    f : function of one float that returns one float
    x : float, where the slope is wanted
    h : float, how far the two points are from x

    Returns
    -------
    float
    """
    ### BEGIN SOLUTION
    return (f(x + h) - f(x - h)) / (2 * h)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "test_numeric_derivative_values", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# numeric_derivative gives the slope of a function
_check_value(
    "numeric_derivative of f(x) = x² at x = 3 with h = 0.25, where the two-sided line is exact",
    _check_call("numeric_derivative", numeric_derivative, lambda x: x * x, 3.0, 0.25),
    6.0,
    {
        "the right point is farther from x than the left one, which may be x itself; both lie h away.": 6.25,
        "the left point is farther from x than the right one, which may be x itself; both lie h away.": 5.75,
        "the two points are 2h apart, not h.": 12.0,
        "the difference is not divided by the distance of the two points.": 3.0,
        "only divided by 2: the two points are 2h apart.": 1.5,
        "/ 2 * h divides by 2 and then multiplies by h: the denominator needs brackets.": 0.375,
        "left and right are the wrong way round.": -6.0,
    },
    rtol=1e-6,
    atol=1e-6,
)
_check_value(
    "numeric_derivative of z = 5 (x³ + 7)⁴ (S36) at x = 1, with the h that is the default",
    _check_call("numeric_derivative", numeric_derivative, lambda x: 5 * (x**3 + 7) ** 4, 1.0),
    30720.0,
    {
        "the right point is farther from x than the left one, which may be x itself; both lie h away.": 30720.48000467475,
        "the left point is farther from x than the right one, which may be x itself; both lie h away.": 30719.520004640795,
        "the two points are 2h apart, not h.": 61440.0,
    },
    rtol=1e-6,
    atol=1e-6,
)
### BEGIN HIDDEN TESTS


def _bend(x):
    """A function that takes one number only, since it decides by its sign."""
    return np.sin(x) if x > 0 else x - x * x * x / 6


_cases = [
    (np.sin, np.cos, 0.3),
    (np.exp, np.exp, -1.5),
    (np.exp, np.exp, 2.0),
    (lambda x: x**3 - 2 * x, lambda x: 3 * x * x - 2, 0.0),
    (_bend, lambda x: np.cos(x) if x > 0 else 1 - x * x / 2, 1.25),
    (_bend, lambda x: np.cos(x) if x > 0 else 1 - x * x / 2, -0.75),
    (lambda x: 4.0, lambda x: 0.0, 2.0),
]
for _f, _slope, _x in _cases:
    for _h in [(), (1e-5,), (1e-4,), (2e-6,)]:
        _step = _h[0] if _h else 1e-5
        _up, _here, _down = _f(_x + _step), _f(_x), _f(_x - _step)
        _came = _check_call_twice(
            "numeric_derivative",
            numeric_derivative,
            _f,
            _x,
            *_h,
            shown=False,
            hint="x may be 0 or negative, and f takes one float, not an array.",
        )
        _check_value(
            "numeric_derivative of another function, with a small h",
            _came,
            _slope(_x),
            {
                "the right point is farther from x than the left one, which may be x itself; both lie h away.": (
                    _up - _here
                )
                / _step,
                "the left point is farther from x than the right one, which may be x itself; both lie h away.": (
                    _here - _down
                )
                / _step,
                "the two points are 2h apart, not h.": 2 * _slope(_x),
                "h is used for the distance, but the points lie 1e-5 away from x.": _slope(_x) * 1e-5 / _step,
                "the points lie h away from x, but a fixed 1e-5 is used for the distance.": _slope(_x)
                * _step
                / 1e-5,
            },
            rtol=1e-6,
            atol=1e-6,
            shown=False,
        )
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_numeric_derivative_order", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# numeric_derivative gets about four times better when h is halved
_check_order(
    "numeric_derivative of e^x at x = 0, where the slope is 1, with h = 0.4 and h = 0.2",
    [_check_call("numeric_derivative", numeric_derivative, np.exp, 0.0, _h) for _h in (0.4, 0.2)],
    1.0,
    0.4**2 * np.exp(0.4),
)
### BEGIN HIDDEN TESTS
for _f, _x, _slope, _third, _h in [
    (np.sin, 0.5, np.cos(0.5), 1.0, 0.5),
    (np.exp, 1.0, np.exp(1.0), np.exp(1.2), 0.2),
    (np.tanh, -0.25, 1 - np.tanh(-0.25) ** 2, 2.0, 0.1),
    (lambda x: x**5, 2.0, 80.0, 60 * 2.4**2, 0.4),
    (lambda x: x**5 - x**3, -1.0, 2.0, 60 * 1.3**2, 0.25),
    (lambda x: 2 * x * x - 3 * x, 0.25, -2.0, 0.0, 0.5),
]:
    _came = [
        _check_call("numeric_derivative", numeric_derivative, _f, _x, _step, shown=False)
        for _step in (_h, _h / 2)
    ]
    _check_order("numeric_derivative of another function", _came, _slope, _h**2 * _third)
### END HIDDEN TESTS

# %% [markdown]
# ## `dz_dx` (2 points)
#
# The lecture's example (S36): $z = 5y^4$ with $y = x^3 + 7$. One path, $x \to y \to z$.
#
# Write `dz_dx(x)`, the slope of z with respect to x.
#
# The last line of S36 has a misprint. Do not copy it: find it. (At x = 1 the printed line gives 480. What does your `numeric_derivative` say?)
#
# What the tests check:
# - the values, to a relative 1e-9, for x positive, negative and 0;
# - `x` may be a scalar (Python float or int) or an array of floats or ints of any shape, 0-d included. The answer has the shape of `x`. For a scalar it is one number of any type;
#   for an array it is **float64**, also where `x` is an int array;
# - `x` itself is not changed, and the same `x` gives the same answer again.


# %% nbgrader={"grade": false, "grade_id": "dz_dx", "locked": false, "schema_version": 3, "solution": true, "task": false}
def dz_dx(x):
    """Return the slope of z = 5 (x³ + 7)⁴.

    Parameters
    ----------
    x : scalar or array of any shape

    Returns
    -------
    float64 array of the shape of x (for a scalar: one number)
    """
    ### BEGIN SOLUTION
    y = x**3 + 7
    return 20.0 * y**3 * 3 * x**2
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "test_dz_dx_values", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# dz_dx multiplies the slopes of both steps, each at its own place
_check_numbers(
    "dz_dx(1.0) and dz_dx(2.0) (S36)",
    [_check_call("dz_dx", dz_dx, _x, hint="`x` may be one number, too.") for _x in (1.0, 2.0)],
    np.array([30720.0, 810000.0]),
    {
        "the misprint of S36: the bracket stands there without its power.": [480.0, 3600.0],
        "the slope of the inner function is missing.": [10240.0, 67500.0],
        "this is the slope of the inner function alone.": [3.0, 12.0],
        "the slope of 5y⁴ is taken at x; it belongs to y.": [60.0, 1920.0],
        "the slope of 5y⁴ is taken at the slope of y; it belongs to y itself.": [540.0, 34560.0],
        "the slopes are added; along one path they are multiplied.": [10243.0, 67512.0],
        "the 5 got lost.": [6144.0, 162000.0],
        "the 4 that comes down from the power got lost.": [7680.0, 202500.0],
        "the power 4 has to come down to 3.": [245760.0, 12150000.0],
        "this is z; its slope is wanted.": [20480.0, 253125.0],
        "the slope of x³ is 3x²; the 3 is missing.": [10240.0, 270000.0],
        "the slope of x³ is 3x²; here it is 3x.": [30720.0, 405000.0],
        "the 7 is still there in the inner slope; a constant has the slope 0.": [102400.0, 1282500.0],
    },
)
### BEGIN HIDDEN TESTS
_xs = [0.5, -1.0, -2.0, 0.0, 1.75, -0.3, 3, -3, 0, np.float64(0.9), np.array(-1.5), np.array(1.2)]
_want = [60 * float(_x) ** 2 * (float(_x) ** 3 + 7) ** 3 for _x in _xs]
_check_numbers(
    "dz_dx of many scalars, floats and ints",
    [_check_call("dz_dx", dz_dx, _x, shown=False) for _x in _xs],
    np.array(_want),
    {
        "the misprint of S36: the bracket stands there without its power.": [
            60 * float(_x) ** 2 * (float(_x) ** 3 + 7) for _x in _xs
        ],
        "negative x are treated as positive ones; x³ keeps the sign.": [
            60 * float(_x) ** 2 * (abs(float(_x)) ** 3 + 7) ** 3 for _x in _xs
        ],
        "the sign got lost: z falls where its slope is negative.": np.abs(_want),
    },
    shown=False,
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_dz_dx_arrays", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# dz_dx takes arrays as well, and gives new float arrays of the same shape
_check_value(
    "dz_dx([[-1], [1]]), an array of shape (2, 1)",
    _check_call(
        "dz_dx",
        dz_dx,
        np.array([[-1.0], [1.0]]),
        hint="`x` may be an array: `if` and the functions of `math` take one number only.",
    ),
    np.array([[12960.0], [30720.0]]),
    {
        "the misprint of S36: the bracket stands there without its power.": [[360.0], [480.0]],
        "the slope of the inner function, or its factor 3, is missing.": [[4320.0], [10240.0]],
        "this is the slope of the inner function alone.": [[3.0], [3.0]],
        "the slope of 5y⁴ is taken at x; it belongs to y.": [[-60.0], [60.0]],
        "the slope of 5y⁴ is taken at the slope of y; it belongs to y itself.": [[540.0], [540.0]],
        "the slopes are added; along one path they are multiplied.": [[4323.0], [10243.0]],
        "the 5 got lost.": [[2592.0], [6144.0]],
        "the 4 that comes down from the power got lost.": [[3240.0], [7680.0]],
        "the power 4 has to come down to 3.": [[77760.0], [245760.0]],
        "this is z; its slope is wanted.": [[6480.0], [20480.0]],
        "the slope of x³ is 3x²; here it is 3x.": [[-12960.0], [30720.0]],
        "the 7 is still there in the inner slope; a constant has the slope 0.": [[43200.0], [102400.0]],
        "negative x are treated as positive ones; x³ keeps the sign.": [[30720.0], [30720.0]],
    },
    kinds="f",
)
_check_value(
    "dz_dx([1, 2]), an int array",
    _check_call("dz_dx", dz_dx, np.array([1, 2])),
    np.array([30720.0, 810000.0]),
    kinds="f",
)
### BEGIN HIDDEN TESTS
_rng = np.random.default_rng(804)
for _x in [
    _rng.normal(size=7),
    1.5 * _rng.normal(size=(2, 3, 2)),
    _rng.normal(size=(1, 1)),
    np.array([[-4, 0, 3], [5, 1, -1]]),
    np.array([2]),
]:
    _want = [60 * float(_v) ** 2 * (float(_v) ** 3 + 7) ** 3 for _v in _x.flat]
    _check_value(
        f"dz_dx of another array, of shape {_x.shape}",
        _check_call_twice(
            "dz_dx", dz_dx, _x, shown=False, hint="x may have any number of dimensions, and hold ints."
        ),
        np.array(_want).reshape(_x.shape),
        kinds="f",
        shown=False,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## `two_paths` (1 point)
#
# Now x reaches z along two paths (S37): $z = f(y_1, y_2)$, where both $y_1$ and $y_2$ depend on x.
#
# $$\frac{\partial z}{\partial x} = \frac{\partial z}{\partial y_1}\frac{\partial y_1}{\partial x} + \frac{\partial z}{\partial y_2}\frac{\partial y_2}{\partial x}$$
#
# Write `two_paths(dz_dy, dy_dx)`, where `dz_dy` holds the two slopes of z and `dy_dx` the two slopes of the y. In the lecture's network this is how the error reaches a hidden unit
# that feeds two outputs (S54–56).
#
# What the tests check:
# - the value, to a relative 1e-9, with positive and negative slopes and with a path that is closed (a slope of 0);
# - the answer is **one number** (float, numpy float or 0-d array), not an array of shape (1,);
# - `dz_dy` and `dy_dx` are not changed, and the same inputs give the same answer again.


# %% nbgrader={"grade": false, "grade_id": "two_paths", "locked": false, "schema_version": 3, "solution": true, "task": false}
def two_paths(dz_dy, dy_dx):
    """Return dz/dx where x reaches z along two paths.

    Parameters
    ----------
    dz_dy : array (2,), the slopes of z with respect to y1 and y2
    dy_dx : array (2,), the slopes of y1 and y2 with respect to x

    Returns
    -------
    float
    """
    ### BEGIN SOLUTION
    return dz_dy @ dy_dx
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "test_two_paths_values", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# two_paths multiplies along each path and adds the paths
_what = "two_paths from the error to out_h1 in the lecture's network (S55-56): dz_dy = [0.13849..., -0.03809...], dy_dx = [w5, w7] = [0.4, 0.5]"
_came = _check_call(
    "two_paths", two_paths, np.array([0.13849856162855698, -0.03809823651655623]), np.array([0.4, 0.5])
)
_check_layout(
    _what,
    _came,
    (),
    {
        (2,): "both paths are there, side by side; what arrives along several paths is added.",
        (
            2,
            2,
        ): "every slope of z is multiplied by every slope of the y: path 1 has the first of each, path 2 the second.",
    },
)
_check_value(
    _what,
    _came,
    0.03635030639314468,
    {
        "only the first path is there.": 0.05539942465142279,
        "only the second path is there.": -0.019049118258278114,
        "the paths are subtracted, or their signs are lost; they are added as they are.": 0.0744485429097009,
        "the mean of the paths is taken; they are added.": 0.01817515319657234,
        "the paths are multiplied; along a path slopes are multiplied, the paths are added.": -0.0010553101916255206,
        "the slopes are added first and multiplied afterwards: each path has its own product.": 0.09036029260080068,
        "the slopes of the y with respect to x are missing.": 0.10040032511200075,
        "the slopes of z are missing.": 0.9,
        "the paths are crossed: the slope of y1 belongs to the slope of z with respect to y1.": 0.054009986207656,
        "all four slopes are added; along a path they are multiplied.": 1.0004003251120008,
    },
)
### BEGIN HIDDEN TESTS
_rng = np.random.default_rng(805)
_cases = [tuple(_rng.normal(size=(2, 2))) for _ in range(6)]
_cases += [(np.array([0.0, -1.5]), np.array([2.0, 0.25])), (np.array([3.0, 0.5]), np.array([-1.0, 0.0]))]
_cases += [(np.array([0.75, -3.0]), np.array([2, 4]))]
_came = [_check_call_twice("two_paths", two_paths, _dz_dy, _dy_dx, shown=False) for _dz_dy, _dy_dx in _cases]
_products = np.array([[float(_dz_dy[_j]) * float(_dy_dx[_j]) for _j in (0, 1)] for _dz_dy, _dy_dx in _cases])
_check_numbers(
    "two_paths of other slopes",
    _came,
    np.array([_one + _two for _one, _two in _products]),
    {
        "only the first path is there.": _products[:, 0],
        "only the second path is there.": _products[:, 1],
        "the paths are subtracted; they are added.": _products[:, 0] - _products[:, 1],
        "the paths are added without their signs.": np.abs(_products).sum(axis=1),
        "the steepest path is taken; all paths count.": np.max(_products, axis=1),
    },
    shown=False,
)
### END HIDDEN TESTS

# %% [markdown]
# ## `dense_vjp` (3 points)
#
# A layer adds up $Z = X W^\mathsf{T} + b$ for m instances at once: X is (m, n_in), W (n_out, n_in), b (n_out,), Z (m, n_out). The gradient of the cost with respect to Z,
# `dZ`, has arrived. Write `dense_vjp(dZ, X, W)`, which carries it on and returns the triple `(dX, dW, db)`, the gradients with respect to X, W and b. (The name is
# used by larger libraries: a *vector–Jacobian product*, a gradient sent back through a function.)
#
# It is the rule of S37 again, only with more paths. For one instance, $z_j = \sum_i W_{ji} x_i + b_j$. So count the paths:
#
# - an input $X_{ri}$ feeds all n_out units of its own instance: n_out paths. What is the slope of each?
# - a weight $W_{ji}$ is used by all m instances: m paths. What is multiplied by it in instance $r$?
# - a bias $b_j$ is used by all m instances as well, and nothing is multiplied by it.
#
# Each gradient has the shape of what it belongs to; that alone says which sizes have to meet in a matrix product. No mean is taken here: the 1/m of the cost is
# already in `dZ`.
#
# What the tests check:
# - `dX` (m, n_in), `dW` (n_out, n_in) and `db` (n_out,), in this order in a tuple or list; for m of 1 to 5, and for sizes from 1 to 4 that may be equal or not;
# - the values, to a relative 1e-9; also that they agree with the slopes that one measures by nudging each entry (central difference, relative distance at most 1e-6);
# - `dZ`, `X` and `W` (float arrays) are not changed, and the same inputs give the same answer again.


# %% nbgrader={"grade": false, "grade_id": "dense_vjp", "locked": false, "schema_version": 3, "solution": true, "task": false}
def dense_vjp(dZ, X, W):
    """Carry a gradient back through Z = X W^T + b.

    Parameters
    ----------
    dZ : array (m, n_out), the gradient of the cost with respect to Z
    X : array (m, n_in), the inputs of the layer
    W : array (n_out, n_in), its weights

    Returns
    -------
    (dX, dW, db) : arrays (m, n_in), (n_out, n_in) and (n_out,)
    """
    ### BEGIN SOLUTION
    return dZ @ W, dZ.T @ X, dZ.sum(axis=0)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "test_dense_vjp_dX", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# dense_vjp adds the paths from each input through all units
_dZ = np.array([[1.0, 0.0, -1.0, 2.0], [0.0, 1.0, 1.0, 0.0], [2.0, -1.0, 0.0, 1.0]])
_X = np.array([[1.0, -1.0], [2.0, 0.0], [0.0, 3.0]])
_W = np.array([[1.0, 2.0], [0.0, -1.0], [3.0, 1.0], [-2.0, 1.0]])
_hint = "Write the shapes down: dZ (m, n_out), X (m, n_in), W (n_out, n_in). The inner sizes of a matrix product meet."
_dX, _, _ = _check_parts(
    "dense_vjp for m = 3, n_in = 2, n_out = 4",
    _check_call("dense_vjp", dense_vjp, _dZ, _X, _W, hint=_hint),
    ["dX", "dW", "db"],
)
_check_layout(
    "dX for m = 3, n_in = 2, n_out = 4",
    _dX,
    (3, 2),
    {
        (4, 2): "this has the shape of dW; the order is (dX, dW, db).",
        (2, 3): "it is transposed: row r belongs to instance r.",
    },
)
_check_value(
    "dX for m = 3, n_in = 2, n_out = 4",
    _dX,
    np.array([[-6.0, 3.0], [3.0, 0.0], [0.0, 6.0]]),
    {
        "it is divided by m; no mean is taken here.": [[-2.0, 1.0], [1.0, 0.0], [0.0, 2.0]],
        "only the path through the first unit is there.": [[1.0, 2.0], [0.0, 0.0], [2.0, 4.0]],
    },
)
_dX, _, _ = _check_parts(
    "dense_vjp",
    _check_call(
        "dense_vjp",
        dense_vjp,
        np.array([[1.0, 2.0], [3.0, -1.0]]),
        np.array([[2.0, 0.0], [1.0, -1.0]]),
        np.array([[1.0, -2.0], [4.0, 3.0]]),
        hint=_hint,
    ),
    ["dX", "dW", "db"],
)
_check_value(
    "dX for dZ = [[1, 2], [3, -1]], X = [[2, 0], [1, -1]], W = [[1, -2], [4, 3]]",
    _dX,
    np.array([[9.0, 4.0], [-1.0, -9.0]]),
    {
        "W is transposed: input i collects along its column of W, over all units.": [
            [-3.0, 10.0],
            [5.0, 9.0],
        ],
        "entries are multiplied in pairs: `*` adds no paths, a matrix product does.": [
            [1.0, -4.0],
            [12.0, -3.0],
        ],
        "W and dZ stand in the wrong order.": [[-5.0, 4.0], [13.0, 5.0]],
        "W and dZ stand in the wrong order, and W is transposed.": [[13.0, -2.0], [7.0, -7.0]],
        "dZ is transposed; its rows belong to the instances, as those of dX do.": [[13.0, 7.0], [-2.0, -7.0]],
        "this is X W^T, the way forward.": [[2.0, 8.0], [3.0, 1.0]],
        "this is dW; the order is (dX, dW, db).": [[5.0, -3.0], [3.0, 1.0]],
        "it is divided by m; no mean is taken here.": [[4.5, 2.0], [-0.5, -4.5]],
    },
)
### BEGIN HIDDEN TESTS


def _cost(X):
    """A cost whose gradient with respect to Z is dZ, as a function of X alone."""
    return np.sum(_dZ * (X @ _W.T))


_rng = np.random.default_rng(806)
for _m, _n, _k in [(5, 3, 2), (1, 2, 4), (4, 4, 4), (5, 1, 3), (3, 2, 1), (1, 1, 1)]:
    _dZ, _X, _W = _rng.normal(size=(_m, _k)), _rng.normal(size=(_m, _n)), _rng.normal(size=(_k, _n))
    _right = [[sum(_dZ[_r, _j] * _W[_j, _i] for _j in range(_k)) for _i in range(_n)] for _r in range(_m)]
    _what = f"dX for m = {_m}, n_in = {_n}, n_out = {_k}"
    _dX, _, _ = _check_parts(
        f"dense_vjp for m = {_m}, n_in = {_n}, n_out = {_k}",
        _check_call_twice("dense_vjp", dense_vjp, _dZ, _X, _W, shown=False, hint=_hint),
        ["dX", "dW", "db"],
    )
    _check_value(
        _what,
        _dX,
        np.array(_right),
        {
            "it is divided by m; no mean is taken here.": np.array(_right) / _m,
            "W is transposed: input i collects along its column of W.": _dZ @ _W.T if _n == _k else np.nan,
            "only the path through the first unit is there.": np.outer(_dZ[:, 0], _W[0]),
            "each instance got the gradient of the first.": np.array([_right[0]] * _m),
        },
        shown=False,
    )
    _check_gradient(_what, _dX, _cost, _X, shown=False)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_dense_vjp_dW", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# dense_vjp adds the paths from each weight through all instances
_dZ = np.array([[1.0, 0.0, -1.0, 2.0], [0.0, 1.0, 1.0, 0.0], [2.0, -1.0, 0.0, 1.0]])
_X = np.array([[1.0, -1.0], [2.0, 0.0], [0.0, 3.0]])
_W = np.array([[1.0, 2.0], [0.0, -1.0], [3.0, 1.0], [-2.0, 1.0]])
_hint = "Write the shapes down: dZ (m, n_out), X (m, n_in), W (n_out, n_in). The inner sizes of a matrix product meet."
_, _dW, _ = _check_parts(
    "dense_vjp for m = 3, n_in = 2, n_out = 4",
    _check_call("dense_vjp", dense_vjp, _dZ, _X, _W, hint=_hint),
    ["dX", "dW", "db"],
)
_check_layout(
    "dW for m = 3, n_in = 2, n_out = 4",
    _dW,
    (4, 2),
    {
        (2, 4): "it is transposed: row j of dW belongs to unit j, as in W.",
        (3, 2): "this has the shape of dX; the order is (dX, dW, db).",
        (
            3,
            4,
            2,
        ): "each instance has its own slope here; a weight is used by all of them, so they are added.",
    },
)
_check_value(
    "dW for m = 3, n_in = 2, n_out = 4",
    _dW,
    np.array([[1.0, 5.0], [2.0, -3.0], [1.0, 1.0], [2.0, 1.0]]),
    {
        "it is divided by m; no mean is taken here, the 1/m is in dZ already.": [
            [0.3333333333333333, 1.6666666666666667],
            [0.6666666666666666, -1.0],
            [0.3333333333333333, 0.3333333333333333],
            [0.6666666666666666, 0.3333333333333333],
        ],
        "only the first instance counts; each weight is used by all of them.": [
            [1.0, -1.0],
            [0.0, 0.0],
            [-1.0, 1.0],
            [2.0, -2.0],
        ],
        "only the last instance counts; each weight is used by all of them.": [
            [0.0, 6.0],
            [0.0, -3.0],
            [0.0, 0.0],
            [0.0, 3.0],
        ],
    },
)
_, _dW, _ = _check_parts(
    "dense_vjp",
    _check_call(
        "dense_vjp",
        dense_vjp,
        np.array([[1.0, 2.0], [3.0, -1.0]]),
        np.array([[2.0, 0.0], [1.0, -1.0]]),
        np.array([[1.0, -2.0], [4.0, 3.0]]),
        hint=_hint,
    ),
    ["dX", "dW", "db"],
)
_check_value(
    "dW for dZ = [[1, 2], [3, -1]], X = [[2, 0], [1, -1]], W = [[1, -2], [4, 3]]",
    _dW,
    np.array([[5.0, -3.0], [3.0, 1.0]]),
    {
        "it is transposed: row j of dW belongs to unit j, as in W.": [[5.0, 3.0], [-3.0, 1.0]],
        "entries are multiplied in pairs: `*` adds no paths, a matrix product does.": [
            [2.0, 0.0],
            [3.0, 1.0],
        ],
        "nothing is transposed, so that instances meet units: the sum has to run over the instances.": [
            [4.0, -2.0],
            [5.0, 1.0],
        ],
        "the sum runs over the inputs or the units; it has to run over the instances.": [
            [2.0, -1.0],
            [6.0, 4.0],
        ],
        "X and dZ stand in the wrong order, and the sum does not run over the instances.": [
            [2.0, 4.0],
            [-2.0, 3.0],
        ],
        "this is dX; the order is (dX, dW, db).": [[9.0, 4.0], [-1.0, -9.0]],
        "it is divided by m; no mean is taken here.": [[2.5, -1.5], [1.5, 0.5]],
    },
)
### BEGIN HIDDEN TESTS


def _cost(W):
    """A cost whose gradient with respect to Z is dZ, as a function of W alone."""
    return np.sum(_dZ * (_X @ W.T))


_rng = np.random.default_rng(807)
for _m, _n, _k in [(5, 3, 2), (1, 2, 4), (4, 4, 4), (5, 1, 3), (3, 2, 1), (1, 1, 1)]:
    _dZ, _X, _W = _rng.normal(size=(_m, _k)), _rng.normal(size=(_m, _n)), _rng.normal(size=(_k, _n))
    _right = [[sum(_dZ[_r, _j] * _X[_r, _i] for _r in range(_m)) for _i in range(_n)] for _j in range(_k)]
    _what = f"dW for m = {_m}, n_in = {_n}, n_out = {_k}"
    _, _dW, _ = _check_parts(
        f"dense_vjp for m = {_m}, n_in = {_n}, n_out = {_k}",
        _check_call_twice("dense_vjp", dense_vjp, _dZ, _X, _W, shown=False, hint=_hint),
        ["dX", "dW", "db"],
    )
    _check_value(
        _what,
        _dW,
        np.array(_right),
        {
            "it is divided by m; no mean is taken here.": np.array(_right) / _m,
            "it is transposed: row j of dW belongs to unit j, as in W.": np.array(_right).T,
            "only the first instance counts.": np.outer(_dZ[0], _X[0]),
        },
        shown=False,
    )
    _check_gradient(_what, _dW, _cost, _W, shown=False)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_dense_vjp_db", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# dense_vjp adds the paths from each bias through all instances
_dZ = np.array([[1.0, 0.0, -1.0, 2.0], [0.0, 1.0, 1.0, 0.0], [2.0, -1.0, 0.0, 1.0]])
_X = np.array([[1.0, -1.0], [2.0, 0.0], [0.0, 3.0]])
_W = np.array([[1.0, 2.0], [0.0, -1.0], [3.0, 1.0], [-2.0, 1.0]])
_hint = "Write the shapes down: dZ (m, n_out), X (m, n_in), W (n_out, n_in). The inner sizes of a matrix product meet."
_, _, _db = _check_parts(
    "dense_vjp for m = 3, n_in = 2, n_out = 4",
    _check_call("dense_vjp", dense_vjp, _dZ, _X, _W, hint=_hint),
    ["dX", "dW", "db"],
)
_check_layout(
    "db for m = 3, n_in = 2, n_out = 4",
    _db,
    (4,),
    {
        (3,): "the sum runs over the units of each instance; it has to run over the instances of each unit.",
        (3, 4): "each instance has its own slope here; a bias is used by all of them, so they are added.",
        (1, 4): "a row of a matrix; b has the shape (n_out,), and its gradient has the same.",
        (4, 1): "a column; b has the shape (n_out,), and its gradient has the same.",
        (): "one sum for the whole layer: each unit has a bias of its own.",
    },
)
_check_value(
    "db for m = 3, n_in = 2, n_out = 4",
    _db,
    np.array([3.0, 0.0, 0.0, 3.0]),
    {
        "the mean over the instances is taken; the paths are added, and the 1/m is in dZ already.": [
            1.0,
            0.0,
            0.0,
            1.0,
        ],
        "only the first instance counts; each bias is used by all of them.": [1.0, 0.0, -1.0, 2.0],
        "only the last instance counts; each bias is used by all of them.": [2.0, -1.0, 0.0, 1.0],
        "one sum for the whole layer: each unit has a bias of its own.": [6.0, 6.0, 6.0, 6.0],
    },
)
_, _, _db = _check_parts(
    "dense_vjp",
    _check_call(
        "dense_vjp",
        dense_vjp,
        np.array([[1.0, 2.0], [3.0, -1.0]]),
        np.array([[2.0, 0.0], [1.0, -1.0]]),
        np.array([[1.0, -2.0], [4.0, 3.0]]),
        hint=_hint,
    ),
    ["dX", "dW", "db"],
)
_check_value(
    "db for dZ = [[1, 2], [3, -1]], X = [[2, 0], [1, -1]], W = [[1, -2], [4, 3]]",
    _db,
    np.array([4.0, 1.0]),
    {
        "the sum runs over the units of each instance; it has to run over the instances of each unit.": [
            3.0,
            2.0,
        ],
        "the mean over the instances is taken; the paths are added.": [2.0, 0.5],
        "the inputs are multiplied in; nothing is multiplied by a bias.": [5.0, 1.0],
    },
)
### BEGIN HIDDEN TESTS


def _cost(b):
    """A cost whose gradient with respect to Z is dZ, as a function of b alone."""
    return np.sum(_dZ * (_X @ _W.T + b))


_rng = np.random.default_rng(808)
for _m, _n, _k in [(5, 3, 2), (1, 2, 4), (4, 4, 4), (5, 1, 3), (3, 2, 1), (1, 1, 1)]:
    _dZ, _X, _W = _rng.normal(size=(_m, _k)), _rng.normal(size=(_m, _n)), _rng.normal(size=(_k, _n))
    _right = [sum(_dZ[_r, _j] for _r in range(_m)) for _j in range(_k)]
    _what = f"db for m = {_m}, n_in = {_n}, n_out = {_k}"
    _, _, _db = _check_parts(
        f"dense_vjp for m = {_m}, n_in = {_n}, n_out = {_k}",
        _check_call_twice("dense_vjp", dense_vjp, _dZ, _X, _W, shown=False, hint=_hint),
        ["dX", "dW", "db"],
    )
    _check_value(
        _what,
        _db,
        np.array(_right),
        {
            "the mean over the instances is taken; the paths are added.": np.array(_right) / _m,
            "the sum runs over the units of each instance.": _dZ.sum(axis=1),
            "only the first instance counts.": _dZ[0],
        },
        shown=False,
    )
    _check_gradient(_what, _db, _cost, _rng.normal(size=_k), shown=False)
### END HIDDEN TESTS

# %% [markdown]
# ## A picture from your own functions (no points)
#
# Left, the lecture's z, with the tangents that your `dz_dx` gives. Right, how far your `numeric_derivative` is from your `dz_dx` at x = 1, for h from 0.1 down to $10^{-12}$; both axes count in powers of ten.
# From right to left the error falls by two powers of ten for each one of h: that is the four for every halving. Then it *grows* again. Why does a smaller h make it worse?
# (How many digits do f(x + h) and f(x − h) still have in common when h is $10^{-10}$?) Where is the valley?

# %%
steps = 10.0 ** -np.arange(1, 12.5, 0.5)
x = np.linspace(-2.25, 0.9, 200)

try:
    figure, (curve, errors) = plt.subplots(1, 2, figsize=(9.5, 3.8), layout="constrained")
    curve.plot(x, 5 * (x**3 + 7) ** 4, color="black", label="z = 5 (x³ + 7)⁴")
    for number, place in enumerate([-2.1, -1.0, 0.0, 0.7]):
        beside = np.array([place - 0.3, place + 0.3])
        height = 5 * (place**3 + 7) ** 4
        label = None if number else "tangents from dz_dx"
        curve.plot(
            beside, height + dz_dx(place) * (beside - place), color="tab:orange", linewidth=3, label=label
        )
    curve.set(xlabel="x", ylabel="z", title="slopes along the curve", ylim=(-2000, 21000))
    curve.legend(loc="upper left")
    off = [abs(numeric_derivative(lambda x: 5 * (x**3 + 7) ** 4, 1.0, h) / dz_dx(1.0) - 1) for h in steps]
    errors.plot(steps, np.maximum(off, 1e-16), "o-", color="tab:blue")
    errors.set(
        xscale="log", yscale="log", xlabel="h", ylabel="relative error", title="how well nudging measures"
    )
    plt.show()
except Exception as error:
    plt.close("all")
    print(f"The picture appears when the first two functions work ({type(error).__name__}).")

# %% [markdown]
# ## Where next
#
# - The chapter `book/08-chain-rule.md` draws the paths, and says where the sum over j in $\partial E / \partial y_i$ comes from: $y_i$ feeds every $z_j$, and all paths add.
# - A number that is used twice has two paths as well: $b = a + a$ has the slope 2. Programs that compute gradients therefore *add* to a gradient that is there already, and have to set it to zero
#   before each step.
# - Assignment 9 walks along the paths of one small network, factor by factor; assignment 10 strings `dense_vjp` and the slopes of assignment 7 together, layer after layer, and checks the result by nudging.
