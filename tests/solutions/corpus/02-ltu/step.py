# ruff: noqa: F811
"""Answers to `step`, as students write them; answers.py tells the format."""

import numpy as np


# %% right: np.where
def step(z):
    return np.where(np.asarray(z) >= 0, 1, 0)


# %% right: a loop over the entries
def step(z):
    z = np.asarray(z)
    flat = [1 if entry >= 0 else 0 for entry in z.reshape(-1)]
    return np.array(flat, dtype=np.int8).reshape(z.shape)


# %% right: np.heaviside, turned into integers
def step(z):
    return np.heaviside(z, 1).astype(np.int64)


# %% right: the sign bit with care for -0.0
def step(z):
    return 1 - (np.asarray(z) < 0).astype(int)


# %% wrong: strict comparison, 0 at z = 0
# says: compare with >=
def step(z):
    return (np.asarray(z) > 0).astype(int)


# %% wrong: bool, as the comparison gives it
# says: a comparison gives True and False
def step(z):
    return np.asarray(z) >= 0


# %% wrong: float classes
def step(z):
    return np.where(np.asarray(z) >= 0, 1.0, 0.0)


# %% wrong: the sign function
# says: -1 is what the sign function gives
def step(z):
    return np.where(np.asarray(z) >= 0, 1, -1)


# %% wrong: ReLU
# says: this is ReLU
def step(z):
    return np.maximum(0, z)


# %% wrong: the sigmoid
# says: this is the sigmoid
def step(z):
    return 1 / (1 + np.exp(-np.asarray(z)))


# %% wrong: a scalar only
def step(z):
    return 1 if z >= 0 else 0


# %% wrong: no scalars, because a bool has no astype
# says: `z` may be a scalar
def step(z):
    return (z >= 0).astype(int)


# %% wrong: one dimension only
def step(z):
    return np.array([1 if entry >= 0 else 0 for entry in z])


# %% wrong: always an array, a scalar becomes shape (1,)
def step(z):
    return (np.atleast_1d(z) >= 0).astype(int)


# %% wrong: z is overwritten
# says: changed its argument number 1
def step(z):
    z = np.asarray(z)
    result = (z >= 0).astype(int)
    if z.ndim:
        z[...] = result
    return result


# %% wrong: a tolerance around 0
# says: numbers close to 0 are taken for 0
def step(z):
    return (np.asarray(z) > -1e-9).astype(int)


# %% wrong: rounded first
# says: z is rounded
def step(z):
    return (np.round(z) >= 0).astype(int)


# %% wrong: cut to whole numbers first
# says: cut to a whole number
def step(z):
    return (np.asarray(z).astype(int) >= 0).astype(int)


# %% wrong: the sign bit, which -0.0 has as well
# says: -0.0 is zero too
def step(z):
    return np.where(np.signbit(z), 0, 1)


# %% wrong: the visible cases by heart
def step(z):
    z = np.asarray(z)
    if z.shape == (4,):
        return np.array([0, 1, 1, 0])
    if z.shape == (3,):
        return np.array([0, 1, 1])
    if z.shape == ():
        return 1
    return np.array([[0, 1, 1], [1, 0, 0]])


# %% wrong: an empty array for everything
def step(z):
    return np.zeros((0,), dtype=int)


# %% wrong: printed, not returned
# says: is a `return` missing?
def step(z):
    print((np.asarray(z) >= 0).astype(int))


# %% wrong: upside down
# says: 0 and 1 are the wrong way round
def step(z):
    return (np.asarray(z) < 0).astype(int)
