# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # 09 · Backpropagation by hand
#
# Six functions, 14 points, about 90 minutes. You practise to
#
# - run a network with two inputs, two hidden units and two outputs forward, and measure its error;
# - write the gradients of the output layer, then those of the hidden layer, where two paths have to be added;
# - take a step of gradient descent that leaves the old weights as they were;
# - work a whole step out with pencil and calculator, and keep enough digits to notice a mistake.
#
# The chapter that belongs to it is `book/09-backprop-by-hand.md` ([open it here](../../book/09-backprop-by-hand.md)); S42 means page 42 of the
# lecture's slides.
#
# **Run** the cells from top to bottom with Shift+Enter, or all of them with *Kernel → Restart Kernel and Run All Cells*. **Check** with the
# *Validate* button or `nbgrader validate 09-backprop-by-hand.ipynb`.
# **Hand in** this file under its own name, `09-backprop-by-hand.ipynb`. Validation runs the tests that you see; grading adds tests on other
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
    _check_several,
    _check_shape,
    _check_value,
)

# %% [markdown]
# ## Before you start: another network, in three examples
#
# One input $x$, one hidden unit that *squares* what it gets, and two outputs that only multiply:
#
# $$h = (u\,x)^2, \qquad p = a\,h, \qquad q = c\,h, \qquad E = \tfrac12\,(p - 4)^2 + \tfrac12\,(q + 2)^2$$
#
# Its weights are $u$, $a$ and $c$. The targets are 4 for $p$ and −2 for $q$.
#
# **1. Complete.** To which side should $a$ move? Its road to the error is $a \to p \to E$, so there are two factors, and their product is the slope.
# Then a step against the slope.

# %%
x, u, a, c = 2.0, 0.75, 2.0, -1.0
eta = 0.1

h = (u * x) ** 2  # 1.5 squared
p, q = a * h, c * h
E = ((p - 4) ** 2 + (q + 2) ** 2) / 2

dE_dp = p - 4  # factor 1: the 2 of the square meets the ½, and the inside has the slope 1
dp_da = h  # factor 2: in p = a h, the weight a is multiplied by h
dE_da = dE_dp * dp_da
a_new = a - eta * dE_da
print("h", h, " p", p, " q", q, " E", E)
print("dE/da =", dE_dp, "×", dp_da, "=", dE_da, "→ a goes from", a, "to", a_new)

# %% [markdown]
# **2. The last step is yours.** The same for $c$, whose road is $c \to q \to E$. The slope is there; replace the three dots by the value of $c$
# after one step with the learning rate `eta`.

# %%
dE_dq = q + 2
dE_dc = dE_dq * h
c_new = ...

# %%
# Self-check (no points): run it as often as you like.
if c_new is ...:
    print("Not yet: replace the three dots in the cell above. dE/dc =", dE_dc)
elif np.isclose(c_new, c + eta * dE_dc):
    print("The other way: the slope points to where the error grows.")
elif np.isclose(c_new, -0.94375):
    print("Right. q is too low (-2.25, it should be -2), so c moves up, towards 0.")
else:
    print("Not yet: old value minus eta times the slope. You have", c_new)

# %% [markdown]
# **3. Two steps are yours.** Now $u$. Its road goes to $h$, and there it forks: $h$ changes $p$ *and* $q$. Along the upper path the error changes
# by `path_p` for each unit of $h$, along the lower one by `path_q`. Replace the three dots twice: first the slope of $E$ with respect to $h$, when both paths
# count; then the slope with respect to $u$. ($h = \mathrm{net}^2$ with $\mathrm{net} = u\,x$ has the slope $2\,\mathrm{net}$.)

# %%
path_p = dE_dp * a  # through p: how E feels p, times how p feels h
path_q = dE_dq * c  # through q

dE_dh = ...
dE_du = ...

# %%
# Self-check (no points): it nudges u up and down and looks at what the error does.
if dE_dh is ... or dE_du is ...:
    print("Not yet: replace the three dots in the cell above. The paths are", path_p, "and", path_q)
else:
    E_up, E_down = (
        ((a * ((u + nudge) * x) ** 2 - 4) ** 2 + (c * ((u + nudge) * x) ** 2 + 2) ** 2) / 2
        for nudge in (1e-5, -1e-5)
    )
    measured = (E_up - E_down) / 2e-5
    if np.isclose(dE_du, measured):
        print("Right: by nudging u the slope is", round(measured, 6))
    elif not np.isclose(dE_dh, 1.25):
        print("Not yet: what reaches E along two paths is added. You have dE/dh =", dE_dh)
    else:
        print("dE/dh is right. From h back to u there are two more factors, 2 net and x. dE/du =", dE_du)

# %% [markdown]
# ## The network of this notebook
#
# From here on: two inputs, two hidden units, two outputs, and the logistic sigmoid everywhere (S41).
#
# $$W_1 = \begin{pmatrix} w_1 & w_2 \\ w_3 & w_4 \end{pmatrix}, \qquad W_2 = \begin{pmatrix} w_5 & w_6 \\ w_7 & w_8 \end{pmatrix}$$
#
# A *row* holds the weights that enter one unit: $w_1, w_2$ enter $h_1$; $w_3, w_4$ enter $h_2$; $w_5, w_6$ enter $o_1$; $w_7, w_8$ enter $o_2$. `b1[j]` and `b2[j]`
# are the biases of unit $j$. All tests compare with a relative tolerance of 1e-9 unless a prompt says otherwise, so calculate with all digits.
#
# ## `forward_222` (2 points)
#
# Write `forward_222(x, W1, b1, W2, b2)`. It returns a dict with the keys `'net_h'`, `'out_h'`, `'net_o'` and `'out_o'` (S42–43): for each layer what its units
# add up, bias included, and what they answer.
#
# $$\mathrm{out} = \sigma(\mathrm{net}) = \frac{1}{1 + e^{-\mathrm{net}}}$$
#
# (The slides print it without the minus. A test that needs no calculator: a positive net must give an answer above one half.)
#
# What the tests check:
# - all four values, for the lecture's numbers and for others, also negative ones; `W1` and `W2` need not be symmetric, and each unit may have a bias of its own;
# - each is an array of shape (2,), and the dict has at least these four keys;
# - no argument is changed, and the same inputs give the same answer again.


# %% nbgrader={"grade": false, "grade_id": "forward_222", "locked": false, "schema_version": 3, "solution": true, "task": false}
def forward_222(x, W1, b1, W2, b2):
    """Run the 2-2-2 network forward.

    Parameters
    ----------
    x : array (2,), the inputs
    W1, W2 : arrays (2, 2), the weights; a row belongs to the unit it enters
    b1, b2 : arrays (2,), the biases

    Returns
    -------
    dict with 'net_h', 'out_h', 'net_o', 'out_o', each an array (2,)
    """
    ### BEGIN SOLUTION
    net_h = W1 @ x + b1
    out_h = 1 / (1 + np.exp(-net_h))
    net_o = W2 @ out_h + b2
    out_o = 1 / (1 + np.exp(-net_o))
    return {"net_h": net_h, "out_h": out_h, "net_o": net_o, "out_o": out_o}
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "test_forward_222_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# forward_222 adds up and squashes in the hidden layer
_check_several(
    "forward_222 of the lecture's network (S42)",
    _check_call(
        "forward_222",
        forward_222,
        np.array([0.05, 0.10]),
        np.array([[0.15, 0.20], [0.25, 0.30]]),
        np.array([0.35, 0.35]),
        np.array([[0.40, 0.45], [0.50, 0.55]]),
        np.array([0.60, 0.60]),
    ),
    {"net_h": np.array([0.3775, 0.3925]), "out_h": np.array([0.5932699921071872, 0.596884378259767])},
    {
        "the minus in the exponent is missing, as on S42: a positive net gives more than one half.": {
            "net_h": [0.3775, 0.3925],
            "out_h": [0.4067300078928128, 0.4031156217402330],
        },
        "the biases are left out.": {
            "net_h": [0.0275, 0.0425],
            "out_h": [0.5068745667645342, 0.5106234010049637],
        },
        "W1 is transposed: a row of W1 belongs to the unit that it enters.": {
            "net_h": [0.3825, 0.39],
            "out_h": [0.5944759307482401, 0.5962826992967878],
        },
        "b1 belongs to the hidden layer, b2 to the outputs.": {
            "net_h": [0.6275, 0.6425],
            "out_h": [0.6519223788927313, 0.6553183701738950],
        },
        "this is net; its sigmoid is missing.": {"net_h": [0.3775, 0.3925], "out_h": [0.3775, 0.3925]},
    },
)
### BEGIN HIDDEN TESTS
_rng = np.random.default_rng(942)
for _case in range(3):
    _x, _b1, _b2 = 1.5 * _rng.normal(size=(3, 2))
    _W1, _W2 = _rng.normal(size=(2, 2, 2))
    _net = np.array([_W1[_j, 0] * _x[0] + _W1[_j, 1] * _x[1] + _b1[_j] for _j in (0, 1)])
    _nets = {
        "": _net,
        "the biases are left out.": _net - _b1,
        "W1 is transposed: a row of W1 belongs to the unit that it enters.": _x @ _W1 + _b1,
        "the first bias is used for both units; b1[j] belongs to unit j.": _net - _b1 + _b1[0],
        "the biases are subtracted; they are added.": _net - 2 * _b1,
    }
    _slips = {_why: {"net_h": _n, "out_h": 0.5 * (1 + np.tanh(_n / 2))} for _why, _n in _nets.items()}
    _right = _slips.pop("")
    _slips["the minus in the exponent is missing."] = {"net_h": _net, "out_h": 1 - _right["out_h"]}
    _came = _check_call("forward_222", forward_222, _x, _W1, _b1, _W2, _b2, shown=False)
    _check_several("forward_222 of another network, hidden layer", _came, _right, _slips, shown=False)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_forward_222_outputs", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# forward_222 feeds what the hidden units answer into the output layer, and leaves its arguments as they were
_check_several(
    "forward_222 of the lecture's network (S43)",
    _check_call(
        "forward_222",
        forward_222,
        np.array([0.05, 0.10]),
        np.array([[0.15, 0.20], [0.25, 0.30]]),
        np.array([0.35, 0.35]),
        np.array([[0.40, 0.45], [0.50, 0.55]]),
        np.array([0.60, 0.60]),
    ),
    {
        "net_o": np.array([1.10590596705977, 1.2249214040964653]),
        "out_o": np.array([0.7513650695523157, 0.7729284653214625]),
    },
    {
        "the minus in the exponent is missing, as on S43: a positive net gives more than one half.": {
            "net_o": [0.9440940329402299, 1.0250785959035345],
            "out_o": [0.2800741092937047, 0.2640393328321495],
        },
        "the biases are left out.": {
            "net_o": [0.4325303571580474, 0.5342801539349972],
            "out_o": [0.6064777322067280, 0.6304808354506348],
        },
        "W2 is transposed: a row of W2 belongs to the unit that it enters.": {
            "net_o": [1.1357501859727583, 1.1952579044911062],
            "out_o": [0.7568985138058796, 0.7676801170808158],
        },
        "W1 is transposed in the hidden layer, which hardly shows here.": {
            "net_o": [1.1061175869828506, 1.2251934499873534],
            "out_o": [0.7514046013526043, 0.7729762085649552],
        },
        "b1 is added here; b2 belongs to the outputs.": {
            "net_o": [0.85590596705977, 0.9749214040964653],
            "out_o": [0.701804584446935, 0.7260993504572747],
        },
        "net_h went into the output layer; out_h belongs there.": {
            "net_o": [0.927625, 1.004625],
            "out_o": [0.7165932011681534, 0.7319669364891265],
        },
        "this is net; its sigmoid is missing.": {
            "net_o": [1.10590596705977, 1.2249214040964653],
            "out_o": [1.10590596705977, 1.2249214040964653],
        },
    },
)
### BEGIN HIDDEN TESTS
_rng = np.random.default_rng(943)
for _case in range(3):
    _x, _b1, _b2 = 1.5 * _rng.normal(size=(3, 2))
    _W1, _W2 = _rng.normal(size=(2, 2, 2))
    _h = 0.5 * (1 + np.tanh((_W1 @ _x + _b1) / 2))
    _net = np.array([_W2[_j, 0] * _h[0] + _W2[_j, 1] * _h[1] + _b2[_j] for _j in (0, 1)])
    _nets = {
        "": _net,
        "the biases are left out.": _net - _b2,
        "W2 is transposed: a row of W2 belongs to the unit that it enters.": _h @ _W2 + _b2,
        "the first bias is used for both units; b2[j] belongs to unit j.": _net - _b2 + _b2[0],
        "b1 is added here; b2 belongs to the outputs.": _net - _b2 + _b1,
        "net_h went into the output layer; out_h belongs there.": _W2 @ (_W1 @ _x + _b1) + _b2,
    }
    _slips = {_why: {"net_o": _n, "out_o": 0.5 * (1 + np.tanh(_n / 2))} for _why, _n in _nets.items()}
    _right = _slips.pop("")
    _came = _check_call_twice("forward_222", forward_222, _x, _W1, _b1, _W2, _b2, shown=False)
    _check_several("forward_222 of another network, outputs", _came, _right, _slips, shown=False)
### END HIDDEN TESTS

# %% [markdown]
# ## `total_error` (1 point)
#
# Write `total_error(out_o, t)`: half the squared difference between answer and target at each output, and their sum (S44). It returns the pair `(E_each, E)`.
#
# $$E_{o1} = \tfrac12\,(t_1 - \mathrm{out}_{o1})^2, \qquad E = E_{o1} + E_{o2}$$
#
# What the tests check:
# - both values, whether an answer is above its target or below it;
# - a tuple or list of two: `E_each` is an array of shape (2,), `E` one number (float, numpy float or 0-d array);
# - `out_o` and `t` are not changed, and the same inputs give the same answer again.


# %% nbgrader={"grade": false, "grade_id": "total_error", "locked": false, "schema_version": 3, "solution": true, "task": false}
def total_error(out_o, t):
    """Return half the squared error at each output, and the sum.

    Parameters
    ----------
    out_o : array (2,), what the outputs answer
    t : array (2,), the targets

    Returns
    -------
    (E_each, E) : array (2,) and one number
    """
    ### BEGIN SOLUTION
    E_each = (t - out_o) ** 2 / 2
    return E_each, E_each.sum()
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "test_total_error_values", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# total_error gives half the squared error of each output, and the sum of both
_check_several(
    "total_error of the lecture's outputs (S44), (E_each, E)",
    _check_call(
        "total_error",
        total_error,
        np.array([0.7513650695523157, 0.7729284653214625]),
        np.array([0.01, 0.99]),
    ),
    (np.array([0.274811083176155, 0.023560025583847746]), 0.2983711087600027),
    {
        "the ½ is left out.": ([0.54962216635231, 0.04712005116769549], 0.5967422175200054),
        "E is the mean of the two; here it is their sum.": (
            [0.274811083176155, 0.023560025583847746],
            0.14918555438000136,
        ),
        "the difference is not squared.": ([-0.37068253477615787, 0.10853576733926873], -0.26214676743688914),
        "the differences are added before they are squared; square each, then add.": (
            [0.274811083176155, 0.023560025583847746],
            0.13744185535522088,
        ),
    },
)
### BEGIN HIDDEN TESTS
for _out, _t in [([0.5, 0.125], [1.0, 0.25]), ([0.9, 0.2], [0.1, 0.6]), ([0.3, 0.75], [0.3, 0.0])]:
    _out, _t = np.array(_out), np.array(_t)
    _each = [(_a - _b) * (_a - _b) / 2 for _a, _b in zip(_out.tolist(), _t.tolist(), strict=True)]
    _check_several(
        "total_error of other outputs, (E_each, E)",
        _check_call_twice("total_error", total_error, _out, _t, shown=False),
        (np.array(_each), _each[0] + _each[1]),
        {
            "the ½ is left out.": (2 * np.array(_each), 2 * sum(_each)),
            "E is the mean of the two; here it is their sum.": (_each, sum(_each) / 2),
            "the difference is not squared.": (abs(_t - _out) / 2, abs(_t - _out).sum() / 2),
        },
        shown=False,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## `output_layer_grads` (3 points)
#
# Write `output_layer_grads(out_h, out_o, t)`. It returns the pair `(delta_o, dW2)` (S46–51):
#
# - `delta_o[k]` is $\partial E/\partial\,\mathrm{net}_{ok}$, the slope of the error with respect to what output $k$ adds up. Two factors: how the error feels the answer,
#   and how the answer feels the sum. The sigmoid has the slope $\mathrm{out}\,(1 - \mathrm{out})$;
# - `dW2[k, j]` is $\partial E/\partial W_2[k, j]$. Which third factor travels along that weight?
#
# What the tests check:
# - both values; the error is that of S44, with its ½ and the sum over the outputs;
# - `dW2` has the shape and the order of `W2`, so that `dW2[0]` holds the slopes for $w_5, w_6$ and `dW2[1]` those for $w_7, w_8$;
# - `dW2` agrees with the slopes that one measures by nudging each weight (central difference, relative distance at most 1e-6);
# - a tuple or list of two arrays; no argument is changed, and the same inputs give the same answer again.


# %% nbgrader={"grade": false, "grade_id": "output_layer_grads", "locked": false, "schema_version": 3, "solution": true, "task": false}
def output_layer_grads(out_h, out_o, t):
    """Return the deltas of the outputs and the gradient of the weights that enter them.

    Parameters
    ----------
    out_h : array (2,), what the hidden units answer
    out_o : array (2,), what the outputs answer
    t : array (2,), the targets

    Returns
    -------
    (delta_o, dW2) : arrays (2,) and (2, 2)
    """
    ### BEGIN SOLUTION
    delta_o = (out_o - t) * out_o * (1 - out_o)
    return delta_o, np.outer(delta_o, out_h)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "test_output_layer_grads_delta", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# output_layer_grads gives the delta of each output
_delta_o, _ = _check_parts(
    "output_layer_grads of the lecture's network",
    _check_call(
        "output_layer_grads",
        output_layer_grads,
        np.array([0.5932699921071872, 0.596884378259767]),
        np.array([0.7513650695523157, 0.7729284653214625]),
        np.array([0.01, 0.99]),
    ),
    ["delta_o", "dW2"],
)
_check_shape("delta_o has a delta for each output", _delta_o, (2,))
_check_value(
    "delta_o[0] of the lecture's network, the product of the first two factors (S47-48)",
    _delta_o[0],
    0.13849856162855698,
    {
        "the sign: the slope of ½ (t - out)² is out - t, since the inner slope of t - out is -1.": -0.13849856162855698,
        "the ½ of the error is left out.": 0.27699712325711395,
        "the mean over the two outputs is taken; E is their sum.": 0.06924928081427849,
        "the slope of the sigmoid, out (1 - out), is missing; out - t alone belongs to the cross-entropy.": 0.7413650695523157,
        "the slope of the sigmoid is taken at out; out (1 - out) needs no sigmoid any more.": 0.16146066852674198,
        "out (1 - out) alone: how the error feels the answer is missing.": 0.18681560180895948,
        "1 - out² is the slope of tanh; the sigmoid has out (1 - out).": 0.3228278141330396,
        "out alone is not the slope of the sigmoid; it is out (1 - out).": 0.5570358170478331,
    },
)
### BEGIN HIDDEN TESTS
_rng = np.random.default_rng(947)
for _case in range(4):
    _h, _o, _t = 0.05 + 0.9 * _rng.random(size=(3, 2))
    _prime = np.array([_a - _a * _a for _a in _o])
    _delta_o, _ = _check_parts(
        "output_layer_grads of another network",
        _check_call("output_layer_grads", output_layer_grads, _h, _o, _t, shown=False),
        ["delta_o", "dW2"],
    )
    _check_value(
        "delta_o of another network",
        _delta_o,
        (_o - _t) * _prime,
        {
            "the sign: the slope of ½ (t - out)² is out - t.": (_t - _o) * _prime,
            "the ½ of the error is left out.": 2 * (_o - _t) * _prime,
            "the mean over the two outputs is taken; E is their sum.": (_o - _t) * _prime / 2,
            "the slope of the sigmoid, out (1 - out), is missing.": _o - _t,
            "the difference is taken without its sign.": abs(_o - _t) * _prime,
        },
        shown=False,
    )
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_output_layer_grads_dW2", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# output_layer_grads gives the gradient of W2 in the order of W2
_, _dW2 = _check_parts(
    "output_layer_grads of the lecture's network",
    _check_call(
        "output_layer_grads",
        output_layer_grads,
        np.array([0.5932699921071872, 0.596884378259767]),
        np.array([0.7513650695523157, 0.7729284653214625]),
        np.array([0.01, 0.99]),
    ),
    ["delta_o", "dW2"],
)
_check_shape("dW2 has a slope for each weight", _dW2, (2, 2))
_check_value(
    "dW2[0, 0] of the lecture's network, the slope for w5 (S50)",
    _dW2[0, 0],
    0.08216704056423078,
    {
        "the sign: the slope of ½ (t - out)² is out - t.": -0.08216704056423078,
        "the ½ of the error is left out.": 0.16433408112846157,
        "the mean over the two outputs is taken; E is their sum.": 0.04108352028211539,
        "the slope of the sigmoid, out (1 - out), is missing.": 0.4398296489618467,
        "the slope of the sigmoid is taken at out; out (1 - out) needs no sigmoid any more.": 0.09578976954248139,
        "the third factor is missing: out_h1 travels along w5.": 0.13849856162855698,
        "out_o1 is taken for what travels along w5; that is out_h1.": 0.10406298139093641,
    },
)
_check_value(
    "dW2 for out_h = [0.5, 0.25], out_o = [0.8, 0.25], t = [1, 0]",
    _check_parts(
        "output_layer_grads",
        _check_call(
            "output_layer_grads",
            output_layer_grads,
            np.array([0.5, 0.25]),
            np.array([0.8, 0.25]),
            np.array([1.0, 0.0]),
        ),
        ["delta_o", "dW2"],
    )[1],
    [[-0.016, -0.008], [0.0234375, 0.01171875]],
    {
        "it is transposed: row k belongs to output k, column j to hidden unit j.": [
            [-0.016, 0.0234375],
            [-0.008, 0.01171875],
        ],
        "the sign: the slope of ½ (t - out)² is out - t.": [[0.016, 0.008], [-0.0234375, -0.01171875]],
        "each row is the same; row k needs the delta of output k.": [
            [-0.016, 0.01171875],
            [-0.016, 0.01171875],
        ],
    },
)
### BEGIN HIDDEN TESTS
_rng = np.random.default_rng(950)
for _case in range(4):
    _h, _o, _t = 0.05 + 0.9 * _rng.random(size=(3, 2))
    _delta = (_o - _t) * (_o - _o * _o)
    _right = np.array([[_delta[_k] * _h[_j] for _j in (0, 1)] for _k in (0, 1)])
    _, _dW2 = _check_parts(
        "output_layer_grads of another network",
        _check_call_twice("output_layer_grads", output_layer_grads, _h, _o, _t, shown=False),
        ["delta_o", "dW2"],
    )
    _check_value(
        "dW2 of another network",
        _dW2,
        _right,
        {
            "it is transposed: row k belongs to output k, column j to hidden unit j.": _right.T,
            "the sign: the slope of ½ (t - out)² is out - t.": -_right,
            "the ½ of the error is left out.": 2 * _right,
            "the mean over the two outputs is taken; E is their sum.": _right / 2,
            "the slope of the sigmoid, out (1 - out), is missing.": np.outer(_o - _t, _h),
            "out_o is taken for what travels along the weights; that is out_h.": np.outer(_delta, _o),
        },
        shown=False,
    )
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_output_layer_grads_slope", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# output_layer_grads agrees with the slopes measured by nudging each of w5 to w8
_, _dW2 = _check_parts(
    "output_layer_grads",
    _check_call(
        "output_layer_grads",
        output_layer_grads,
        np.array([0.25, 0.75]),
        np.array([0.320821300824607, 0.7981867777396212]),
        np.array([0.0, 1.0]),
    ),
    ["delta_o", "dW2"],
)
_check_value(
    "dW2 where W2 = [[1, -2], [0.5, 3]] and b2 = [0.5, -1], against slopes that were measured by nudging",
    _dW2,
    np.array([[0.0174763388, 0.0524290165], [-0.0081272528, -0.0243817585]]),
    rtol=1e-6,
)
### BEGIN HIDDEN TESTS


def _cost(W):
    """Half the squared error as a function of W2 alone."""
    return 0.5 * np.sum((0.5 * (1 + np.tanh((W @ _h + _b2) / 2)) - _t) ** 2)


_rng = np.random.default_rng(951)
for _case in range(3):
    _W2, _b2 = 1.5 * _rng.normal(size=(2, 2)), _rng.normal(size=2)
    _h, _t = 0.05 + 0.9 * _rng.random(size=(2, 2))
    _o = 0.5 * (1 + np.tanh((_W2 @ _h + _b2) / 2))
    _, _dW2 = _check_parts(
        "output_layer_grads of another network",
        _check_call("output_layer_grads", output_layer_grads, _h, _o, _t, shown=False),
        ["delta_o", "dW2"],
    )
    _check_gradient("dW2 of another network", _dW2, _cost, _W2, shown=False)
### END HIDDEN TESTS

# %% [markdown]
# ## `hidden_layer_grads` (4 points)
#
# Write `hidden_layer_grads(x, out_h, delta_o, W2)`. It returns the pair `(delta_h, dW1)` (S53–60):
#
# - `delta_h[j]` is $\partial E/\partial\,\mathrm{net}_{hj}$. Hidden unit $j$ feeds *both* outputs, so the error reaches it along two paths. Each path brings the delta of an
#   output back over the weight that leads there; add the paths, then pass the sigmoid of the hidden unit;
# - `dW1[j, i]` is $\partial E/\partial W_1[j, i]$: the delta of the unit that the weight enters, times what travels along it.
#
# `W2` holds the weights with which the forward pass was made. All slopes of a step belong to one network, so nothing in here uses a weight that was updated already.
#
# What the tests check:
# - both values, where $w_6$ and $w_7$ differ, so that rows and columns of `W2` cannot be mixed up unseen;
# - `dW1` has the shape and the order of `W1`: `dW1[0]` holds the slopes for $w_1, w_2$;
# - `dW1` agrees with the slopes that one measures by nudging each weight (central difference, relative distance at most 1e-6);
# - a tuple or list of two arrays; no argument is changed, and the same inputs give the same answer again.


# %% nbgrader={"grade": false, "grade_id": "hidden_layer_grads", "locked": false, "schema_version": 3, "solution": true, "task": false}
def hidden_layer_grads(x, out_h, delta_o, W2):
    """Return the deltas of the hidden units and the gradient of the weights that enter them.

    Parameters
    ----------
    x : array (2,), the inputs
    out_h : array (2,), what the hidden units answer
    delta_o : array (2,), the deltas of the outputs
    W2 : array (2, 2), the weights of the forward pass; a row belongs to the output it enters

    Returns
    -------
    (delta_h, dW1) : arrays (2,) and (2, 2)
    """
    ### BEGIN SOLUTION
    delta_h = (W2.T @ delta_o) * out_h * (1 - out_h)
    return delta_h, np.outer(delta_h, x)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "test_hidden_layer_grads_delta", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# hidden_layer_grads gives the delta of each hidden unit
_delta_h, _ = _check_parts(
    "hidden_layer_grads of the lecture's network",
    _check_call(
        "hidden_layer_grads",
        hidden_layer_grads,
        np.array([0.05, 0.10]),
        np.array([0.5932699921071872, 0.596884378259767]),
        np.array([0.13849856162855698, -0.03809823651655623]),
        np.array([[0.40, 0.45], [0.50, 0.55]]),
    ),
    ["delta_h", "dW1"],
)
_check_shape("delta_h has a delta for each hidden unit", _delta_h, (2,))
_check_value(
    "delta_h[0] of the lecture's network (S53-57)",
    _delta_h[0],
    0.008771354689486937,
    {
        "W2 is not transposed: walking back from the outputs, h1 collects along its column, w5 and w7.": 0.009231011262826987,
        "the updated w5 to w8 are used; the deltas belong to the network of the forward pass, so take the old ones.": 0.00729445755188187,
        "only the path through o1 is there; the one through o2, over w7, is missing.": 0.01336792042288746,
        "the slope of the hidden unit's sigmoid, out (1 - out), is missing.": 0.03635030639314468,
        "the slope of the sigmoid is taken at out; out (1 - out) needs no sigmoid any more.": 0.00833261138829267,
        "the deltas are added without the weights of the paths.": 0.0242266695904176,
        "the path over w6 and w8 leads to h2; h1 has w5 and w7.": 0.009982688169007815,
    },
)
### BEGIN HIDDEN TESTS
_rng = np.random.default_rng(953)
for _case in range(4):
    _x, _W2 = _rng.normal(size=2), _rng.normal(size=(2, 2))
    _h, _o, _t = 0.05 + 0.9 * _rng.random(size=(3, 2))
    _delta_o = (_o - _t) * (_o - _o * _o)
    _prime = _h - _h * _h
    _right = np.array([(_delta_o[0] * _W2[0, _j] + _delta_o[1] * _W2[1, _j]) * _prime[_j] for _j in (0, 1)])
    _slips = {
        "W2 is not transposed: walking back, a hidden unit collects along its column.": _W2
        @ _delta_o
        * _prime,
        "only one of the two paths is there.": _W2[0] * _delta_o[0] * _prime,
        "the slope of the hidden unit's sigmoid, out (1 - out), is missing.": _W2.T @ _delta_o,
        "updated weights are used; the deltas belong to the network of the forward pass.": (
            (_W2 - 0.5 * np.outer(_delta_o, _h)).T @ _delta_o * _prime
        ),
    }
    _delta_h, _ = _check_parts(
        "hidden_layer_grads of another network",
        _check_call("hidden_layer_grads", hidden_layer_grads, _x, _h, _delta_o, _W2, shown=False),
        ["delta_h", "dW1"],
    )
    _check_value("delta_h of another network", _delta_h, _right, _slips, shown=False)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_hidden_layer_grads_paths", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# hidden_layer_grads adds both paths into each hidden unit
_delta_h, _ = _check_parts(
    "hidden_layer_grads",
    _check_call(
        "hidden_layer_grads",
        hidden_layer_grads,
        np.array([2.0, -1.0]),
        np.array([0.5, 0.8]),
        np.array([0.1, -0.2]),
        np.array([[1.0, 2.0], [3.0, -1.0]]),
    ),
    ["delta_h", "dW1"],
)
_check_value(
    "delta_h for out_h = [0.5, 0.8], delta_o = [0.1, -0.2], W2 = [[1, 2], [3, -1]]",
    _delta_h,
    [-0.125, 0.064],
    {
        "W2 is not transposed: walking back from the outputs, a hidden unit collects along its column.": [
            -0.075,
            0.08,
        ],
        "only the path through o1 is there.": [0.025, 0.032],
        "only the path through o2 is there.": [-0.15, 0.032],
        "the paths are subtracted; they are added.": [0.175, 0.0],
        "the slope of the hidden unit's sigmoid, out (1 - out), is missing.": [-0.5, 0.4],
        "each hidden unit has one path only, over the diagonal of W2.": [0.025, 0.032],
    },
)
### BEGIN HIDDEN TESTS
for _k in (0, 1):  # an output whose delta is 0 closes its path, and leaves the other one open
    _delta_o = np.array([0.0, 0.0])
    _delta_o[_k] = 0.15 - 0.4 * _k
    for _W2 in ([[0.5, -1.5], [2.0, 0.25]], [[-3.0, 1.0], [0.75, 0.5]]):
        _W2, _h, _x = np.array(_W2), np.array([0.2, 0.9]), np.array([-1.0, 0.5])
        _delta_h, _ = _check_parts(
            "hidden_layer_grads where one output is right already",
            _check_call_twice("hidden_layer_grads", hidden_layer_grads, _x, _h, _delta_o, _W2, shown=False),
            ["delta_h", "dW1"],
        )
        _check_value(
            "delta_h where one output is right already",
            _delta_h,
            np.array([_W2[_k, _j] * _delta_o[_k] * _h[_j] * (1 - _h[_j]) for _j in (0, 1)]),
            {"W2 is not transposed.": _W2 @ _delta_o * (_h - _h * _h)},
            shown=False,
        )
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_hidden_layer_grads_dW1", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# hidden_layer_grads gives the gradient of W1 in the order of W1
_, _dW1 = _check_parts(
    "hidden_layer_grads of the lecture's network",
    _check_call(
        "hidden_layer_grads",
        hidden_layer_grads,
        np.array([0.05, 0.10]),
        np.array([0.5932699921071872, 0.596884378259767]),
        np.array([0.13849856162855698, -0.03809823651655623]),
        np.array([[0.40, 0.45], [0.50, 0.55]]),
    ),
    ["delta_h", "dW1"],
)
_check_shape("dW1 has a slope for each weight", _dW1, (2, 2))
_check_value(
    "dW1[0, 0] of the lecture's network, the slope for w1 (S59, which cuts it to .00043)",
    _dW1[0, 0],
    0.00043856773447434685,
    {
        "W2 is not transposed: walking back from the outputs, h1 collects along its column.": 0.00046155056314134944,
        "the updated w5 to w8 are used; take the ones of the forward pass.": 0.00036472287759409364,
        "only the path through o1 is there.": 0.0006683960211443732,
        "the slope of the hidden unit's sigmoid, out (1 - out), is missing.": 0.0018175153196572343,
        "the third factor is missing: x1 travels along w1.": 0.008771354689486937,
        "out_h1 is taken for what travels along w1; that is x1.": 0.005203781527401255,
    },
)
_check_value(
    "dW1 for x = [2, -1], out_h = [0.5, 0.8], delta_o = [0.1, -0.2], W2 = [[1, 2], [3, -1]]",
    _check_parts(
        "hidden_layer_grads",
        _check_call(
            "hidden_layer_grads",
            hidden_layer_grads,
            np.array([2.0, -1.0]),
            np.array([0.5, 0.8]),
            np.array([0.1, -0.2]),
            np.array([[1.0, 2.0], [3.0, -1.0]]),
        ),
        ["delta_h", "dW1"],
    )[1],
    [[-0.25, 0.125], [0.128, -0.064]],
    {
        "it is transposed: row j belongs to hidden unit j, column i to input i.": [
            [-0.25, 0.128],
            [0.125, -0.064],
        ],
        "out_h is taken for what travels along the weights; that is x.": [[-0.0625, -0.1], [0.032, 0.0512]],
    },
)
### BEGIN HIDDEN TESTS
_rng = np.random.default_rng(959)
for _case in range(4):
    _x, _W2 = _rng.normal(size=2), _rng.normal(size=(2, 2))
    _h, _o, _t = 0.05 + 0.9 * _rng.random(size=(3, 2))
    _delta_o = (_o - _t) * (_o - _o * _o)
    _back = [_delta_o[0] * _W2[0, _j] + _delta_o[1] * _W2[1, _j] for _j in (0, 1)]
    _right = np.array([[_back[_j] * _h[_j] * (1 - _h[_j]) * _x[_i] for _i in (0, 1)] for _j in (0, 1)])
    _, _dW1 = _check_parts(
        "hidden_layer_grads of another network",
        _check_call_twice("hidden_layer_grads", hidden_layer_grads, _x, _h, _delta_o, _W2, shown=False),
        ["delta_h", "dW1"],
    )
    _check_value(
        "dW1 of another network",
        _dW1,
        _right,
        {
            "it is transposed: row j belongs to hidden unit j, column i to input i.": _right.T,
            "W2 is not transposed on the way back.": np.outer(_W2 @ _delta_o * (_h - _h * _h), _x),
            "the slope of the hidden unit's sigmoid, out (1 - out), is missing.": np.outer(_back, _x),
            "only one of the two paths is there.": np.outer(_W2[0] * _delta_o[0] * (_h - _h * _h), _x),
        },
        shown=False,
    )
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_hidden_layer_grads_slope", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# hidden_layer_grads agrees with the slopes measured by nudging each of w1 to w4
_, _dW1 = _check_parts(
    "hidden_layer_grads",
    _check_call(
        "hidden_layer_grads",
        hidden_layer_grads,
        np.array([1.0, -2.0]),
        np.array([0.2689414213699951, 0.07585818002124355]),
        np.array([0.1478614211652962, -0.14799688602307215]),
        np.array([[1.0, -2.0], [0.5, 3.0]]),
    ),
    ["delta_h", "dW1"],
)
_check_value(
    "dW1 where x = [1, -2], W1 = [[0.5, 1], [-1.5, 0.25]], W2 = [[1, -2], [0.5, 3]], b1 = [0.5, -0.5], b2 = [0.5, -1], "
    "against slopes that were measured by nudging",
    _dW1,
    np.array([[0.0145223429, -0.0290446859], [-0.0518566656, 0.1037133311]]),
    rtol=1e-6,
)
### BEGIN HIDDEN TESTS


def _layer(inputs, W, b):
    """What a layer of sigmoid units answers."""
    return 0.5 * (1 + np.tanh((W @ inputs + b) / 2))


def _cost(W):
    """Half the squared error as a function of W1 alone."""
    return 0.5 * np.sum((_layer(_layer(_x, W, _b1), _W2, _b2) - _t) ** 2)


_rng = np.random.default_rng(960)
for _case in range(3):
    _W1, _W2 = 1.5 * _rng.normal(size=(2, 2, 2))
    _x, _b1, _b2 = _rng.normal(size=(3, 2))
    _t = _rng.random(size=2)
    _h = _layer(_x, _W1, _b1)
    _o = _layer(_h, _W2, _b2)
    _, _dW1 = _check_parts(
        "hidden_layer_grads of another network",
        _check_call(
            "hidden_layer_grads",
            hidden_layer_grads,
            _x,
            _h,
            (_o - _t) * (_o - _o * _o),
            _W2,
            shown=False,
        ),
        ["delta_h", "dW1"],
    )
    _check_gradient("dW1 of another network", _dW1, _cost, _W1, shown=False)
### END HIDDEN TESTS

# %% [markdown]
# ## `sgd_step` (2 points)
#
# Write `sgd_step(params, grads, eta)`: one step of gradient descent for a network of any number of layers (S51, S60). `params` is
# `[(W1, b1), ..., (WL, bL)]` and `grads` is `[(dW1, db1), ..., (dWL, dbL)]`, of the same shapes. The answer has the form of `params`.
#
# $$w^{+} = w - \eta\,\frac{\partial E}{\partial w}$$
#
# What the tests check:
# - every weight *and* every bias takes its step; for 1, 2 and 3 layers, whose sizes may differ, so that the `W` need not be square;
# - the answer is a list or tuple with a pair (list or tuple) for each layer, and its arrays have the shapes of those in `params`;
# - the step makes *new* arrays: `params` and `grads` hold the same numbers afterwards, and the same inputs give the same answer again.


# %% nbgrader={"grade": false, "grade_id": "sgd_step", "locked": false, "schema_version": 3, "solution": true, "task": false}
def sgd_step(params, grads, eta):
    """Return the parameters after one step against the gradient.

    Parameters
    ----------
    params : list of pairs (W, b), one for each layer
    grads : list of pairs (dW, db), of the same shapes
    eta : float, the learning rate

    Returns
    -------
    list of pairs (W, b), new arrays
    """
    ### BEGIN SOLUTION
    return [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "test_sgd_step_values", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# sgd_step moves every weight and every bias against its slope
_params = [(np.array([[1.0, -2.0], [0.5, 0.0]]), np.array([0.25, -1.0]))]
_grads = [(np.array([[0.5, 1.0], [-2.0, 4.0]]), np.array([1.0, -0.5]))]
_check_several(
    "sgd_step([(W, b)], [(dW, db)], 0.5) for W = [[1, -2], [0.5, 0]], b = [0.25, -1]",
    _check_call("sgd_step", sgd_step, _params, _grads, 0.5),
    [(np.array([[0.75, -2.5], [1.5, -2.0]]), np.array([-0.25, -0.75]))],
    {
        "the step goes uphill: subtract eta times the slope.": [([[1.25, -1.5], [-0.5, 2.0]], [0.75, -1.25])],
        "the learning rate is left out.": [([[0.5, -3.0], [2.5, -4.0]], [-0.75, -0.5])],
        "this is the move alone; it starts from the old weights.": [
            ([[0.25, 0.5], [-1.0, 2.0]], [0.5, -0.25])
        ],
        "this is the move alone; add it to the old weights.": [([[-0.25, -0.5], [1.0, -2.0]], [-0.5, 0.25])],
        "it stayed where it was.": [([[1.0, -2.0], [0.5, 0.0]], [0.25, -1.0])],
    },
)
### BEGIN HIDDEN TESTS
_rng = np.random.default_rng(961)
for _sizes, _eta in [((2, 3), 0.1), ((2, 2, 2), 0.75), ((3, 5, 2, 1), 2.0)]:
    _shapes = list(zip(_sizes[1:], _sizes[:-1], strict=True))
    _params = [(_rng.normal(size=_s), _rng.normal(size=_s[0])) for _s in _shapes]
    _grads = [(_rng.normal(size=_s), _rng.normal(size=_s[0])) for _s in _shapes]
    _pairs = list(zip(_params, _grads, strict=True))
    _right, _slips = [], {}
    for (_W, _b), (_dW, _db) in _pairs:
        _right.append((_W + (-_eta) * _dW, _b + (-_eta) * _db))
    _slips = {
        "the biases stayed where they were; they take a step as well.": [
            (_r[0], _p[0][1]) for _r, _p in zip(_right, _pairs, strict=True)
        ],
        "the step goes uphill: subtract eta times the slope.": [
            (_p[0] + _eta * _g[0], _p[1] + _eta * _g[1]) for _p, _g in _pairs
        ],
        "the learning rate is left out.": [(_p[0] - _g[0], _p[1] - _g[1]) for _p, _g in _pairs],
        "the slopes are divided by the learning rate; they are multiplied.": [
            (_p[0] - _g[0] / _eta, _p[1] - _g[1] / _eta) for _p, _g in _pairs
        ],
    }
    _check_several(
        f"sgd_step for {len(_shapes)} layer(s)",
        _check_call("sgd_step", sgd_step, _params, _grads, _eta, shown=False),
        _right,
        _slips,
        shown=False,
    )
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_sgd_step_new_arrays", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# sgd_step leaves the old parameters and the gradients as they were
_params = [(np.array([[2.0, 4.0]]), np.array([8.0])), (np.array([[1.0]]), np.array([-1.0]))]
_grads = [(np.array([[1.0, -1.0]]), np.array([2.0])), (np.array([[0.5]]), np.array([0.25]))]
_check_several(
    "sgd_step for two layers, called twice with eta = 2",
    _check_call_twice("sgd_step", sgd_step, _params, _grads, 2.0),
    [(np.array([[0.0, 6.0]]), np.array([4.0])), (np.array([[0.0]]), np.array([-1.5]))],
)
### BEGIN HIDDEN TESTS
_rng = np.random.default_rng(962)
for _sizes, _eta in [((3, 2), 0.25), ((4, 3, 2), 1.5), ((1, 4, 1, 3), 0.125)]:
    _shapes = list(zip(_sizes[1:], _sizes[:-1], strict=True))
    _params = [(_rng.normal(size=_s), _rng.normal(size=_s[0])) for _s in _shapes]
    _grads = [(_rng.normal(size=_s), _rng.normal(size=_s[0])) for _s in _shapes]
    _right = [
        tuple(_new + (-_eta) * _slope for _new, _slope in zip(_p, _g, strict=True))
        for _p, _g in zip(_params, _grads, strict=True)
    ]
    _check_several(
        f"sgd_step for {len(_shapes)} layer(s), called twice",
        _check_call_twice("sgd_step", sgd_step, _params, _grads, _eta, shown=False),
        _right,
        shown=False,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## `hand_values` (2 points)
#
# Now with pencil and calculator: one whole step for the network of S41, with x = (.05, .10), targets (.01, .99), weights w1 to w8 = .15, .20, .25, .30, .40, .45, .50, .55,
# biases .35 in the hidden layer and .60 at the outputs, and η = .5. Like the slides, leave the biases as they are (S51, S60).
# Write `hand_values()`, which returns your eleven numbers in a dict, like this:
#
# ```python
# return {"w6": 0.123456789, "w7": ..., "E_after": ...}
# ```
#
# - `'w6'`, `'w7'`, `'w8'`, `'w2'`, `'w3'`, `'w4'`: the weights *after* the step;
# - `'dE_dw6'`, `'dE_dw2'`: the slopes $\partial E/\partial w_6$ and $\partial E/\partial w_2$;
# - `'delta_o2'`, `'delta_h2'`: $\partial E/\partial\,\mathrm{net}_{o2}$ and $\partial E/\partial\,\mathrm{net}_{h2}$;
# - `'E_after'`: the error of the network after *all eight* weights took their step.
#
# Keep at least seven decimals while you calculate, write down at least six, and all digits of your calculator for `'E_after'`. A cell of your own with a few lines of Python may be the calculator.
#
# What the tests check:
# - the dict has these eleven keys, each with one real number, and the ten have more than four decimals (a few may end in zeros);
# - each weight fits its slope, $w^{+} = w - \eta\,\partial E/\partial w$, and the error falls;
# - ten values to within 2e-5, and `'E_after'` to within 5e-8. In the last digits of `'E_after'` one sees whether the hidden layer was given the old $w_5$ to $w_8$.


# %% nbgrader={"grade": false, "grade_id": "hand_values", "locked": false, "schema_version": 3, "solution": true, "task": false}
def hand_values():
    """Return eleven numbers of one training step, worked out by hand.

    Returns
    -------
    dict with the keys 'w6', 'w7', 'w8', 'w2', 'w3', 'w4', 'dE_dw6', 'dE_dw2', 'delta_o2', 'delta_h2', 'E_after'
    """
    ### BEGIN SOLUTION
    return {
        "w6": 0.40866619,
        "w7": 0.51130127,
        "w8": 0.56137012,
        "w2": 0.19956143,
        "w3": 0.24975114,
        "w4": 0.29950229,
        "dE_dw6": 0.08266763,
        "dE_dw2": 0.00087714,
        "delta_o2": -0.03809824,
        "delta_h2": 0.00995425,
        "E_after": 0.291027774,
    }
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "test_hand_values_step", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# hand_values has the new weights, slopes and deltas of the lecture's step
_keys = ["w6", "w7", "w8", "w2", "w3", "w4", "dE_dw6", "dE_dw2", "delta_o2", "delta_h2"]
_came = _check_call("hand_values", hand_values)
for _key, _number in zip(_keys, _check_entries("hand_values()", _came, _keys), strict=True):
    _check_shape(f"hand_values()[{_key!r}]", _number, ())
_few = [_key for _key in _keys if _came[_key] == round(float(_came[_key]), 4)]
if len(_few) > 5:
    _check_fail(
        "hand_values()", f"at most four decimals in {', '.join(_few)}", "more; at least six are needed"
    )
_check_value(
    "hand_values(): w6 + 0.5 × dE_dw6 is the old w6, 0.45",
    _came["w6"] + 0.5 * _came["dE_dw6"],
    0.45,
    {"w6 went uphill: subtract η times the slope.": 0.45 + _came["dE_dw6"]},
    rtol=0,
    atol=4e-5,
)
_check_value(
    "hand_values(): w2 + 0.5 × dE_dw2 is the old w2, 0.20",
    _came["w2"] + 0.5 * _came["dE_dw2"],
    0.20,
    {"w2 went uphill: subtract η times the slope.": 0.20 + _came["dE_dw2"]},
    rtol=0,
    atol=4e-5,
)
### BEGIN HIDDEN TESTS


def _prime(a):
    """The slope of the sigmoid, from its answer."""
    return a * (1 - a)


def _prime_at_out(a):
    """The slope of the sigmoid, as if its answer were its input."""
    return _prime(1 / (1 + np.exp(-a)))


def _by_hand(
    minus=1,
    bias=1,
    size=1.0,
    late=False,
    back=True,
    paths=2,
    prime_o=_prime,
    prime_h=_prime,
    W1T=False,
    W2T=False,
):
    """The ten numbers in the order of the keys, with one mistake or none."""
    x, t, b = np.array([0.05, 0.10]), np.array([0.01, 0.99]), [0.35 * bias, 0.60 * bias]
    W1, W2 = np.array([[0.15, 0.20], [0.25, 0.30]]), np.array([[0.40, 0.45], [0.50, 0.55]])
    h = 1 / (1 + np.exp(-minus * ((W1.T if W1T else W1) @ x + b[0])))
    o = 1 / (1 + np.exp(-minus * ((W2.T if W2T else W2) @ h + b[1])))
    delta_o = size * (o - t) * prime_o(o)
    new_W2 = W2 - 0.5 * np.outer(delta_o, h)
    over = new_W2 if late else W2
    collected = (over.T if back else over) @ delta_o if paths == 2 else over[0] * delta_o[0]
    delta_h = collected * prime_h(h)
    new_W1 = W1 - 0.5 * np.outer(delta_h, x)
    numbers = [
        *new_W2.ravel()[1:],
        *new_W1.ravel()[1:],
        delta_o[0] * h[1],
        delta_h[0] * x[1],
        delta_o[1],
        delta_h[1],
    ]
    return np.array(numbers)


_right = _by_hand()
_numbers = np.array([_came[_key] for _key in _keys], dtype=float)
_off = [_key for _key, _a, _b in zip(_keys, _numbers, _right, strict=True) if not abs(_a - _b) <= 2e-5]
_check_value(
    f"hand_values(), of which are off by more than 2e-5: {', '.join(_off)}",
    _numbers,
    _right,
    {
        "the minus in the exponent of the sigmoid is missing, as it is printed on S42-43.": _by_hand(
            minus=-1
        ),
        "the biases are left out of the sums.": _by_hand(bias=0),
        "the ½ of the error is left out.": _by_hand(size=2.0),
        "the mean over the two outputs is taken; E is their sum.": _by_hand(size=0.5),
        "the slope of the sigmoid is missing at the outputs; out - t alone belongs to the cross-entropy.": _by_hand(
            prime_o=np.ones_like
        ),
        "the slope of the sigmoid is taken at out; out (1 - out) needs no sigmoid any more.": _by_hand(
            prime_o=_prime_at_out
        ),
        "the slope of the sigmoid is taken at out, in both layers; out (1 - out) needs no sigmoid.": _by_hand(
            prime_o=_prime_at_out, prime_h=_prime_at_out
        ),
        "the updated w5 to w8 are used for the hidden layer; take the ones of the forward pass.": _by_hand(
            late=True
        ),
        "W2 is not transposed on the way back: h1 collects over w5 and w7, h2 over w6 and w8.": _by_hand(
            back=False
        ),
        "only the path through o1 leads back to the hidden layer; add the one through o2.": _by_hand(paths=1),
        "the slope of the sigmoid is missing at the hidden units.": _by_hand(prime_h=np.ones_like),
        "W1 is transposed on the way forward: w1 and w2 enter h1.": _by_hand(W1T=True),
        "W2 is transposed on the way forward: w5 and w6 enter o1.": _by_hand(W2T=True),
    },
    rtol=0,
    atol=2e-5,
    shown=False,
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_hand_values_E_after", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# hand_values has the error after the step, to nine digits
_came = _check_call("hand_values", hand_values)
_check_shape("hand_values()['E_after']", *_check_entries("hand_values()", _came, ["E_after"]), ())
if not 0.25 < _came["E_after"] < 0.298:
    _check_fail(
        "hand_values()['E_after']",
        repr(_came["E_after"]),
        "a little less than the error before the step, 0.298371",
        "the step goes uphill, or this is another error."
        if _came["E_after"] >= 0.25
        else "a slip in the decimals.",
    )
### BEGIN HIDDEN TESTS
_check_value(
    "hand_values()['E_after'], to within 5e-8",
    _came["E_after"],
    0.29102777369359933,
    {
        "the already updated w5 to w8 were used for the hidden layer: the updated-weights bug, which a widely copied web page has, too. "
        "All slopes belong to the network of the forward pass.": 0.29102792390544197,
        "W2 is not transposed on the way back: h1 collects over w5 and w7, h2 over w6 and w8.": 0.29102766122667506,
        "only the path through o1 leads back to the hidden layer; add the one through o2.": 0.2910272827149854,
        "the slope of the sigmoid is missing at the hidden units.": 0.2910247642935104,
        "only w5 to w8 took their step; w1 to w4 stayed where they were.": 0.29102872876966984,
        "the biases took a step as well; the slides leave them alone.": 0.28047144679143016,
        "the biases took a step as well, one number for each layer; the slides leave them alone.": 0.2857508866992965,
        "the ½ of the error is left out of the slopes.": 0.28361898183236023,
        "the mean over the two outputs is taken; E is their sum.": 0.2947081581835776,
        "the slope of the sigmoid is missing at the outputs; out - t alone belongs to the cross-entropy.": 0.2582601017879243,
        "the slope of the sigmoid is taken at out; out (1 - out) needs no sigmoid any more.": 0.2897708863336071,
        "the slope of the sigmoid is taken at out, in both layers; out (1 - out) needs no sigmoid.": 0.28977093799272996,
        "W1 is transposed on the way forward: w1 and w2 enter h1.": 0.29104041985315754,
    },
    rtol=0,
    atol=5e-8,
    shown=False,
)
### END HIDDEN TESTS

# %% [markdown]
# ## A picture from your own functions (no points)
#
# One step is a start. The picture lets your functions take 3000, twice: once with the biases left alone, as in the slides, and once with the biases learning as well
# (for a bias the third factor is 1, so its slope is the delta of its unit). The axis of the error counts in powers of ten. How many steps does the slower network need
# to halve its error? Change `eta` and run the cell again: what happens at 5, and at 50?

# %%
x, t, eta = np.array([0.05, 0.10]), np.array([0.01, 0.99]), 0.5

try:
    curves = {}
    for label, learn in [("weights only", 0.0), ("weights and biases", 1.0)]:
        params = [
            (np.array([[0.15, 0.20], [0.25, 0.30]]), np.array([0.35, 0.35])),
            (np.array([[0.40, 0.45], [0.50, 0.55]]), np.array([0.60, 0.60])),
        ]
        curves[label] = []
        for _ in range(3000):
            (W1, b1), (W2, b2) = params
            passed = forward_222(x, W1, b1, W2, b2)
            curves[label].append(total_error(passed["out_o"], t)[1])
            delta_o, dW2 = output_layer_grads(passed["out_h"], passed["out_o"], t)
            delta_h, dW1 = hidden_layer_grads(x, passed["out_h"], delta_o, W2)
            params = sgd_step(params, [(dW1, learn * delta_h), (dW2, learn * delta_o)], eta)
    figure, axes = plt.subplots(figsize=(5.2, 3.8))
    axes.plot(range(3000), curves["weights only"], "-", color="black", label="weights only")
    axes.plot(range(3000), curves["weights and biases"], "--", color="tab:blue", label="weights and biases")
    axes.set(yscale="log", xlabel="steps taken", ylabel="error E", title="the 2-2-2 network learns")
    axes.legend()
    plt.show()
except Exception as error:
    print(f"The picture appears when the first five functions work ({type(error).__name__}).")

# %% [markdown]
# ## Where next
#
# - The chapter `book/09-backprop-by-hand.md` sets every number of the slides beside full precision, and shows what a dozen usual mistakes leave behind.
# - In its last digits your `'E_after'` tells which weights you used on the way back. Why does the error fall with the wrong ones, too?
# - Chapter 10 turns the two gradient functions into one loop over any number of layers, and checks it by nudging.
