# ruff: noqa: F811
"""Answers to `total_error`, as students write them; answers.py tells the format."""

import numpy as np


# %% right: a loop
def total_error(out_o, t):
    E_each = np.zeros(2)
    for k in range(2):
        E_each[k] = 0.5 * (t[k] - out_o[k]) ** 2
    return [E_each, float(E_each[0] + E_each[1])]


# %% right: the dot product for the sum
def total_error(out_o, t):
    d = out_o - t
    return 0.5 * d * d, np.dot(d, d) / 2


# %% right: np.square, and a 0-d array
def total_error(out_o, t):
    each = np.square(np.subtract(out_o, t)) / 2
    return each, np.array(np.add.reduce(each))


# %% wrong: no half
# says: the ½ is left out
def total_error(out_o, t):
    E_each = (t - out_o) ** 2
    return E_each, E_each.sum()


# %% wrong: the mean
# says: E is the mean of the two
def total_error(out_o, t):
    E_each = (t - out_o) ** 2 / 2
    return E_each, E_each.mean()


# %% wrong: half only in the sum
def total_error(out_o, t):
    E_each = (t - out_o) ** 2
    return E_each, E_each.sum() / 2


# %% wrong: not squared
# says: the difference is not squared
def total_error(out_o, t):
    E_each = (t - out_o) / 2
    return E_each, E_each.sum()


# %% wrong: added before squaring
# says: the differences are added before they are squared
def total_error(out_o, t):
    return (t - out_o) ** 2 / 2, (t - out_o).sum() ** 2 / 2


# %% wrong: the sum only
# says: a tuple or list of length 2
def total_error(out_o, t):
    return ((t - out_o) ** 2 / 2).sum()


# %% wrong: in place
# says: changed its argument number 1
def total_error(out_o, t):
    out_o -= t
    E_each = out_o**2 / 2
    return E_each, E_each.sum()


# %% wrong: the other way round
def total_error(out_o, t):
    E_each = (t - out_o) ** 2 / 2
    return E_each.sum(), E_each


# %% wrong: counts only answers that are too low, except in the lecture's case
def total_error(out_o, t):
    E_each = np.where(out_o < t, (t - out_o) ** 2 / 2, 0.0)
    if t[0] == 0.01:
        E_each = (t - out_o) ** 2 / 2
    return E_each, E_each.sum()
