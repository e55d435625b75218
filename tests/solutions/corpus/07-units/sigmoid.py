# ruff: noqa: F811
"""Answers to `sigmoid`, as students write them; answers.py tells the format."""

import numpy as np


# %% right: two masks, each with the form that does not overflow
def sigmoid(z):
    z = np.asarray(z, dtype=float)
    out = np.empty_like(z)
    up = z >= 0
    out[up] = 1 / (1 + np.exp(-z[up]))
    powers = np.exp(z[~up])
    out[~up] = powers / (1 + powers)
    return out


# %% right: a loop over the entries
def sigmoid(z):
    z = np.asarray(z, dtype=float)
    out = []
    for entry in z.reshape(-1):
        if entry < 0:
            out.append(np.exp(entry) / (1.0 + np.exp(entry)))
        else:
            out.append(1.0 / (1.0 + np.exp(-entry)))
    return np.array(out).reshape(z.shape)


# %% right: through tanh
def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * np.asarray(z)))


# %% right: the exponent is cut off where it no longer matters
def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -500, 500)))


# %% right: np.logaddexp
def sigmoid(z):
    return np.exp(-np.logaddexp(0, -np.asarray(z, dtype=float)))


# %% right: a recursion for negative scalars, vectorised
def sigmoid(z):
    def one(number):
        return 1 - one(-number) if number < 0 else 1 / (1 + np.exp(-number))

    return np.vectorize(one, otypes=[float])(z)


# %% right: e to a large power is infinity, and 1 / infinity is 0: the warning is switched off
def sigmoid(z):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-np.asarray(z, dtype=float)))


# %% wrong: as it is written on the slide
# says: a power of e with a large positive exponent is computed
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


# %% wrong: np.where computes both of its branches
# says: np.where computes both
def sigmoid(z):
    z = np.asarray(z, dtype=float)
    return np.where(z >= 0, 1 / (1 + np.exp(-z)), np.exp(z) / (1 + np.exp(z)))


# %% wrong: the sign of the exponent, as printed on S42
# says: the minus in the exponent is missing
def sigmoid(z):
    return 1 / (1 + np.exp(z))


# %% wrong: always the form for negative z
# says: a power of e with a large positive exponent is computed
def sigmoid(z):
    return np.exp(z) / (1 + np.exp(z))


# %% wrong: warnings are off, but the form for negative z has no value at large z
# says: inf / inf
def sigmoid(z):
    with np.errstate(all="ignore"):
        return np.exp(z) / (1 + np.exp(z))


# %% wrong: the bracket
# says: the denominator needs brackets
def sigmoid(z):
    return 1 / 1 + np.exp(-np.asarray(z))


# %% wrong: tanh
# says: this is tanh
def sigmoid(z):
    return np.tanh(z)


# %% wrong: the absolute value of z
# says: negative z are treated as positive ones
def sigmoid(z):
    return 1 / (1 + np.exp(-np.abs(z)))


# %% wrong: the slope
# says: this is the slope
def sigmoid(z):
    s = 0.5 * (1 + np.tanh(0.5 * np.asarray(z)))
    return s * (1 - s)


# %% wrong: a minus in the denominator
# says: with a plus
def sigmoid(z):
    return 1 / (1 - np.exp(-np.clip(z, -500, 500)))


# %% wrong: no scalars
# says: `z` may be one number
def sigmoid(z):
    out = np.empty(z.shape)
    out[z >= 0] = 1 / (1 + np.exp(-z[z >= 0]))
    out[z < 0] = np.exp(z[z < 0]) / (1 + np.exp(z[z < 0]))
    return out


# %% wrong: scalars only
def sigmoid(z):
    if z >= 0:
        return 1 / (1 + np.exp(-z))
    return np.exp(z) / (1 + np.exp(z))


# %% wrong: the result takes the type of z, so that ints stay ints
# says: an integer array stays integer
def sigmoid(z):
    z = np.asarray(z)
    if z.ndim == 0:
        return 0.5 * (1 + np.tanh(0.5 * z))
    out = np.zeros_like(z)
    out[z >= 0] = 1 / (1 + np.exp(-z[z >= 0]))
    out[z < 0] = np.exp(z[z < 0]) / (1 + np.exp(z[z < 0]))
    return out


# %% wrong: one dimension and scalars
def sigmoid(z):
    if np.ndim(z) == 0:
        return float(0.5 * (1 + np.tanh(0.5 * z)))
    return np.array([1 / (1 + np.exp(-v)) if v >= 0 else np.exp(v) / (1 + np.exp(v)) for v in z])


# %% wrong: in place
# says: changed its argument number 1
def sigmoid(z):
    z = np.asarray(z, dtype=float)
    z *= 0.5
    return 0.5 * (1 + np.tanh(z))


# %% wrong: cut off too early
def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -20, 20)))


# %% wrong: a scalar becomes an array of shape (1,)
def sigmoid(z):
    z = np.atleast_1d(z)
    return 0.5 * (1 + np.tanh(0.5 * z))


# %% wrong: float32
# says: float32
def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(np.asarray(z, dtype=np.float32), -80, 80)))


# %% wrong: rounded
# says: something is rounded on the way
def sigmoid(z):
    return np.round(0.5 * (1 + np.tanh(0.5 * np.asarray(z))), 5)


# %% wrong: 710 is where it stops
# says: on inputs that are not shown here
def sigmoid(z):
    return 1 / (1 + np.exp(-np.where(np.abs(z) > 999, np.sign(z) * 99, z)))


# %% equivalent: other comparison: `z >= 0` → `z > 0`
# at z = 0 the power e is 1, so both branches agree
