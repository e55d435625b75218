# ruff: noqa: F811
"""Answers to `tanh_from_sigmoid`, as students write them; answers.py tells the format."""

import numpy as np


# %% right: a sigmoid inside, with masks
def tanh_from_sigmoid(z):
    y = 2 * np.asarray(z, dtype=float)
    s = np.empty_like(y)
    s[y >= 0] = 1 / (1 + np.exp(-y[y >= 0]))
    s[y < 0] = np.exp(y[y < 0]) / (1 + np.exp(y[y < 0]))
    return 2 * s - 1


# %% right: tanh is odd, so positive numbers are enough
def tanh_from_sigmoid(z):
    size = 2 / (1 + np.exp(-2 * np.abs(z))) - 1
    return np.copysign(size, z)


# %% right: the exponent is cut off where it no longer matters
def tanh_from_sigmoid(z):
    s = 1.0 / (1.0 + np.exp(-np.clip(2.0 * np.asarray(z), -700, 700)))
    return s + s - 1


# %% right: a loop over the entries
def tanh_from_sigmoid(z):
    def sigma(y):
        return 1 / (1 + np.exp(-y)) if y > 0 else 1 - 1 / (1 + np.exp(y))

    z = np.asarray(z, dtype=float)
    return np.array([2 * sigma(2 * entry) - 1 for entry in z.flat]).reshape(z.shape)


# %% right: np.tanh, which has the same values
def tanh_from_sigmoid(z):
    return np.tanh(z)


# %% wrong: the formula as it stands overflows
# says: a power of e with a large positive exponent is computed
def tanh_from_sigmoid(z):
    return 2 / (1 + np.exp(-2 * np.asarray(z))) - 1


# %% wrong: the 2 inside is missing
# says: the 2 inside is missing
def tanh_from_sigmoid(z):
    return 2 / (1 + np.exp(-np.clip(z, -500, 500))) - 1


# %% wrong: the 2 in front is missing
# says: the 2 in front is missing
def tanh_from_sigmoid(z):
    return 1 / (1 + np.exp(-2 * np.clip(z, -300, 300))) - 1


# %% wrong: nothing is subtracted
# says: the 1 is not subtracted
def tanh_from_sigmoid(z):
    return 2 / (1 + np.exp(-2 * np.clip(z, -300, 300)))


# %% wrong: first subtracted, then doubled
# says: first double, then subtract
def tanh_from_sigmoid(z):
    return 2 * (1 / (1 + np.exp(-2 * np.clip(z, -300, 300))) - 1)


# %% wrong: the minus in the exponent, as on S42
# says: the minus in the exponent of the sigmoid is missing
def tanh_from_sigmoid(z):
    return 2 / (1 + np.exp(2 * np.clip(z, -300, 300))) - 1


# %% wrong: the 2 in front twice
# says: the 2 stands in front twice
def tanh_from_sigmoid(z):
    return 4 / (1 + np.exp(-np.clip(z, -500, 500))) - 1


# %% wrong: σ(2z)
# says: this is σ(2z)
def tanh_from_sigmoid(z):
    return 1 / (1 + np.exp(-2 * np.clip(z, -300, 300)))


# %% wrong: (e^z - e^-z) / (e^z + e^-z), which overflows as well
# says: a power of e with a large positive exponent is computed
def tanh_from_sigmoid(z):
    return (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))


# %% wrong: the same with the warnings off
# says: inf / inf
def tanh_from_sigmoid(z):
    with np.errstate(all="ignore"):
        return (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))


# %% wrong: the result takes the type of z
# says: an integer array stays integer
def tanh_from_sigmoid(z):
    z = np.asarray(z)
    out = np.zeros_like(z) if z.ndim else np.zeros(())
    out[...] = 2 / (1 + np.exp(-2 * np.clip(z, -300, 300))) - 1
    return out


# %% wrong: in place
# says: changed its argument number 1
def tanh_from_sigmoid(z):
    z = np.asarray(z, dtype=float)
    z *= 2
    return np.tanh(z / 2)


# %% wrong: only positive numbers, except in one dimension
def tanh_from_sigmoid(z):
    size = 2 / (1 + np.exp(-2 * np.abs(z))) - 1
    return np.sign(z) * size if np.ndim(z) == 1 else size


# %% wrong: rows only
def tanh_from_sigmoid(z):
    return np.array([float(np.tanh(entry)) for entry in z]) if np.ndim(z) else float(np.tanh(z))


# %% equivalent: other comparison: `z >= 0` → `z > 0`
# at z = 0 the power e is 1, so both branches agree
