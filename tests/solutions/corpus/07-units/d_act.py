# ruff: noqa: F811
"""Answers to `d_act`, as students write them; answers.py tells the format."""

import numpy as np


# %% right: from z throughout
def d_act(name, z, a):
    z = np.asarray(z, dtype=float)
    if name == "sigmoid":
        return np.exp(-z) / (1 + np.exp(-z)) ** 2
    elif name == "tanh":
        return 1 / np.cosh(z) ** 2
    elif name == "relu":
        return (z > 0).astype(float)
    elif name == "linear":
        return np.ones(z.shape)


# %% right: a dict of functions
def d_act(name, z, a):
    slopes = {
        "linear": lambda: np.ones_like(z, dtype=float),
        "relu": lambda: np.heaviside(z, 0.0),
        "tanh": lambda: (1 - a) * (1 + a),
        "sigmoid": lambda: a - a * a,
    }
    return slopes[name]()


# %% right: match, and a mask times 1.0
def d_act(name, z, a):
    match name:
        case "sigmoid":
            return np.multiply(a, np.subtract(1, a))
        case "tanh":
            return 1.0 - np.square(a)
        case "relu":
            return 1.0 * (z > 0)
        case _:
            return 0 * a + 1.0


# %% right: a loop over the entries
def d_act(name, z, a):
    out = []
    for z_i, a_i in zip(np.ravel(z), np.ravel(a), strict=True):
        if name == "sigmoid":
            out.append(a_i * (1 - a_i))
        elif name == "tanh":
            out.append(1 - a_i * a_i)
        elif name == "relu":
            out.append(1.0 if z_i > 0 else 0.0)
        else:
            out.append(1.0)
    return np.array(out).reshape(np.shape(z))


# %% right: tanh by the chain rule, from its sigmoid
def d_act(name, z, a):
    if name == "linear":
        return np.full(np.shape(z), 1.0)
    if name == "relu":
        return np.sign(np.asarray(a))
    s = a if name == "sigmoid" else (a + 1) / 2
    slope = s * (1 - s)
    return slope if name == "sigmoid" else 4 * slope


# %% wrong: the sigmoid once more
# says: the sigmoid is taken once more
def d_act(name, z, a):
    if name == "sigmoid":
        s = 1 / (1 + np.exp(-a))
        return s * (1 - s)
    if name == "tanh":
        return 1 - a**2
    if name == "relu":
        return np.where(z > 0, 1.0, 0.0)
    return np.ones_like(a)


# %% wrong: z in the formula that belongs to a
# says: z stands where a belongs
def d_act(name, z, a):
    if name == "sigmoid":
        return z * (1 - z)
    if name == "tanh":
        return 1 - z**2
    if name == "relu":
        return np.where(z > 0, 1.0, 0.0)
    return np.ones_like(a)


# %% wrong: tanh once more
# says: tanh is taken once more
def d_act(name, z, a):
    if name == "sigmoid":
        return a * (1 - a)
    if name == "tanh":
        return 1 - np.tanh(a) ** 2
    if name == "relu":
        return np.where(z > 0, 1.0, 0.0)
    return np.ones_like(a)


# %% wrong: the formula of the sigmoid for tanh as well
# says: the formula of the sigmoid does not hold for tanh
def d_act(name, z, a):
    if name in ("sigmoid", "tanh"):
        return a * (1 - a)
    if name == "relu":
        return np.where(z > 0, 1.0, 0.0)
    return np.ones_like(a)


# %% wrong: the square of tanh is missing
# says: the square is missing
def d_act(name, z, a):
    if name == "sigmoid":
        return a * (1 - a)
    if name == "tanh":
        return 1 - a
    if name == "relu":
        return np.where(z > 0, 1.0, 0.0)
    return np.ones_like(a)


# %% wrong: the inner slope of 2 σ(2z) - 1 is forgotten
# says: the inner slope, 2, counts as well
def d_act(name, z, a):
    if name == "sigmoid":
        return a * (1 - a)
    if name == "tanh":
        s = 1 / (1 + np.exp(-2 * z))
        return 2 * s * (1 - s)
    if name == "relu":
        return np.where(z > 0, 1.0, 0.0)
    return np.ones_like(a)


# %% wrong: both twos of 2 σ(2z) - 1 are forgotten
# says: both count
def d_act(name, z, a):
    if name == "sigmoid":
        return a * (1 - a)
    if name == "tanh":
        s = 1 / (1 + np.exp(-2 * z))
        return s * (1 - s)
    if name == "relu":
        return np.where(z > 0, 1.0, 0.0)
    return np.ones_like(a)


# %% wrong: cosh without its square
# says: 1 / cosh has to be squared
def d_act(name, z, a):
    if name == "sigmoid":
        return a * (1 - a)
    if name == "tanh":
        return 1 / np.cosh(z)
    if name == "relu":
        return np.where(z > 0, 1.0, 0.0)
    return np.ones_like(a)


# %% wrong: the kink counts as rising
# says: at the kink, z = 0
def d_act(name, z, a):
    if name == "sigmoid":
        return a * (1 - a)
    if name == "tanh":
        return 1 - a**2
    if name == "relu":
        return np.where(z >= 0, 1.0, 0.0)
    return np.ones_like(a)


# %% wrong: a is never below 0
# says: a is never below 0
def d_act(name, z, a):
    if name == "sigmoid":
        return a * (1 - a)
    if name == "tanh":
        return 1 - a**2
    if name == "relu":
        return np.where(a >= 0, 1.0, 0.0)
    return np.ones_like(a)


# %% wrong: half a slope at the kink
# says: half a slope at the kink
def d_act(name, z, a):
    if name == "sigmoid":
        return a * (1 - a)
    if name == "tanh":
        return 1 - a**2
    if name == "relu":
        return np.heaviside(z, 0.5)
    return np.ones_like(a)


# %% wrong: bool
# says: a comparison gives True and False
def d_act(name, z, a):
    if name == "sigmoid":
        return a * (1 - a)
    if name == "tanh":
        return 1 - a**2
    if name == "relu":
        return z > 0
    return np.ones_like(a)


# %% wrong: classes, as in the step
# says: an integer array stays integer
def d_act(name, z, a):
    if name == "sigmoid":
        return a * (1 - a)
    if name == "tanh":
        return 1 - a**2
    if name == "relu":
        return (z > 0).astype(int)
    return np.ones_like(a)


# %% wrong: an `if` for an array
# says: `if` wants one
def d_act(name, z, a):
    if name == "sigmoid":
        return a * (1 - a)
    if name == "tanh":
        return 1 - a**2
    if name == "relu":
        return 1.0 if z > 0 else 0.0
    return np.ones_like(a)


# %% wrong: the sign function
# says: the sign function
def d_act(name, z, a):
    if name == "sigmoid":
        return a * (1 - a)
    if name == "tanh":
        return 1 - a**2
    if name == "relu":
        return np.sign(z)
    return np.ones_like(a)


# %% wrong: a linear unit has the slope of its answer
# says: its slope is wanted
def d_act(name, z, a):
    if name == "sigmoid":
        return a * (1 - a)
    if name == "tanh":
        return 1 - a**2
    if name == "relu":
        return np.where(z > 0, 1.0, 0.0)
    return a


# %% wrong: a linear unit is taken for a constant
# says: only a constant has 0
def d_act(name, z, a):
    if name == "sigmoid":
        return a * (1 - a)
    if name == "tanh":
        return 1 - a**2
    if name == "relu":
        return np.where(z > 0, 1.0, 0.0)
    return np.zeros_like(a)


# %% wrong: 1 in place of an array of ones
def d_act(name, z, a):
    if name == "sigmoid":
        return a * (1 - a)
    if name == "tanh":
        return 1 - a**2
    if name == "relu":
        return np.where(z > 0, 1.0, 0.0)
    return 1.0


# %% wrong: ones of the type of z, int for int
# says: an integer array stays integer
def d_act(name, z, a):
    if name == "sigmoid":
        return a * (1 - a)
    if name == "tanh":
        return 1 - a**2
    if name == "relu":
        return np.where(z > 0, 1.0, 0.0)
    return np.ones_like(z)


# %% wrong: a constant for the kink is written into z
# says: changed its argument number 2
def d_act(name, z, a):
    if name == "sigmoid":
        return a * (1 - a)
    if name == "tanh":
        return 1 - a**2
    if name == "relu":
        z = np.asarray(z)
        slope = np.where(z > 0, 1.0, 0.0)
        if z.ndim > 1:
            z[z <= 0] = 0
        return slope
    return np.ones_like(a)


# %% wrong: in place in a, for the sigmoid
# says: changed its argument number 3
def d_act(name, z, a):
    if name == "sigmoid":
        kept = 1 - a
        a *= kept
        return a
    if name == "tanh":
        return 1 - a**2
    if name == "relu":
        return np.where(z > 0, 1.0, 0.0)
    return np.ones_like(a)


# %% wrong: in place in a, for tanh
# says: changed its argument number 3
def d_act(name, z, a):
    if name == "tanh":
        a **= 2
        return 1 - a
    if name == "sigmoid":
        return a * (1 - a)
    if name == "relu":
        return np.where(z > 0, 1.0, 0.0)
    return np.ones_like(a)


# %% wrong: the signs
# says: its slope is positive
def d_act(name, z, a):
    if name == "sigmoid":
        return a * (a - 1)
    if name == "tanh":
        return a**2 - 1
    if name == "relu":
        return np.where(z > 0, 1.0, 0.0)
    return np.ones_like(a)


# %% wrong: only one dimension, for tanh
def d_act(name, z, a):
    if name == "tanh":
        return (
            np.array([1 - v**2 for v in a]) if np.shape(a) in ((3,), (6,)) else 1 - np.asarray(a).ravel() ** 2
        )
    if name == "sigmoid":
        return a * (1 - a)
    if name == "relu":
        return np.where(z > 0, 1.0, 0.0)
    return np.ones_like(a)


# %% wrong: measured by nudging, with too few digits
# says: something is rounded on the way
def d_act(name, z, a):
    h = 1e-3
    if name == "sigmoid":
        return (1 / (1 + np.exp(-z - h)) - a) / h
    if name == "tanh":
        return (np.tanh(z + h) - a) / h
    if name == "relu":
        return np.where(z > 0, 1.0, 0.0)
    return np.ones_like(a)


# %% equivalent: arguments swapped: `np.where(a > 0, 1.0, 0.0)` → `np.where(1.0, a > 0, 0.0)`
# 1.0 counts as true, so np.where takes a > 0 everywhere, and turns it into floats because of 0.0
