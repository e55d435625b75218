# ruff: noqa: F811
"""Answers to `relu`, as students write them; answers.py tells the format."""

import numpy as np


# %% right: np.where on floats
def relu(z):
    z = np.asarray(z, dtype=float)
    return np.where(z > 0, z, 0)


# %% right: the mask as a factor
def relu(z):
    return z * (np.asarray(z) > 0) * 1.0


# %% right: half of z and its size
def relu(z):
    return (np.abs(z) + z) / 2


# %% right: a copy whose negative entries are replaced
def relu(z):
    out = np.array(z, dtype=np.float64)
    out[out < 0] = 0
    return out


# %% right: a loop over the entries
def relu(z):
    z = np.asarray(z)
    return np.array([max(0.0, float(entry)) for entry in z.ravel()]).reshape(z.shape)


# %% wrong: the built-in max
# says: look at one number
def relu(z):
    return max(0.0, z)


# %% wrong: np.max with a second argument
# says: np.max is the largest entry
def relu(z):
    return np.max(0, z)


# %% wrong: ints stay ints
# says: an integer array stays integer
def relu(z):
    return np.maximum(0, z) if np.ndim(z) else float(max(0, z))


# %% wrong: ints stay ints, a scalar too
# says: an integer array stays integer
def relu(z):
    return np.maximum(0, z)


# %% wrong: the absolute value
# says: negative numbers came back positive
def relu(z):
    return np.abs(z) * 1.0


# %% wrong: the smaller of the two
# says: the smaller of 0 and z
def relu(z):
    return np.minimum(z, 0.0)


# %% wrong: the step
# says: this is the step
def relu(z):
    return np.heaviside(z, 1.0)


# %% wrong: the slope
# says: or the slope
def relu(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)


# %% wrong: a leak
# says: a leak
def relu(z):
    z = np.asarray(z, dtype=float)
    return np.where(z > 0, z, 0.01 * z)


# %% wrong: softplus
# says: this is softplus
def relu(z):
    return np.logaddexp(0, z)


# %% wrong: cut at 1 as well
# says: positive numbers are cut at 1
def relu(z):
    return np.clip(z, 0.0, 1.0)


# %% wrong: cut at 6, as some networks for telephones have it
# says: cut at 6
def relu(z):
    return np.clip(z, 0.0, 6.0)


# %% wrong: in place
# says: changed its argument number 1
def relu(z):
    z = np.asarray(z, dtype=float)
    z[z < 0] = 0
    return z


# %% wrong: no scalars
# says: `z` may be one number
def relu(z):
    out = z.astype(float)
    out[z < 0] = 0
    return out


# %% wrong: one dimension and scalars
def relu(z):
    return np.array([max(v, 0.0) for v in z]) if np.ndim(z) else max(float(z), 0.0)


# %% wrong: small numbers are taken for 0
# says: however small
def relu(z):
    z = np.asarray(z, dtype=float)
    return np.where(z > 0.1, z, 0.0)


# %% wrong: a scalar becomes an array of shape (1,)
def relu(z):
    return np.maximum(np.atleast_1d(z), 0.0)


# %% wrong: positive entries only, the others are dropped
def relu(z):
    z = np.asarray(z, dtype=float)
    return z[z > 0]


# %% equivalent: arguments swapped: `np.maximum(z, 0.0)` → `np.maximum(0.0, z)`
# the larger of two numbers does not depend on their order
