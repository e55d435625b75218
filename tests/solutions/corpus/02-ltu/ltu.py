# ruff: noqa: F811
"""Answers to `ltu`, as students write them; answers.py tells the format."""

import numpy as np


# %% right: a loop over the inputs
def ltu(x, w, b=0.0):
    z = b
    for x_i, w_i in zip(x, w, strict=True):
        z += x_i * w_i
    return 1 if z >= 0 else 0


# %% right: np.dot and np.where, a 0-d array
def ltu(x, w, b=0.0):
    return np.where(np.dot(x, w) + b >= 0, 1, 0)


# %% right: einsum and a numpy integer
def ltu(x, w, b=0.0):
    return np.int64(np.einsum("i,i->", x, w) >= -b)


# %% right: the bias as the weight of an input that is always 1
def ltu(x, w, b=0.0):
    x1, w1 = np.append(x, 1), np.append(w, b)
    return int((x1 * w1).sum() >= 0)


# %% wrong: strict comparison
# says: compare with >=
def ltu(x, w, b=0.0):
    return int(w @ x + b > 0)


# %% wrong: no bias
# says: the bias is left out
def ltu(x, w, b=0.0):
    return int(w @ x >= 0)


# %% wrong: the bias is taken for the threshold
# says: subtracted
def ltu(x, w, b=0.0):
    return int(w @ x >= b)


# %% wrong: bool
# says: a comparison gives True and False
def ltu(x, w, b=0.0):
    return w @ x + b >= 0


# %% wrong: a float class
def ltu(x, w, b=0.0):
    return np.heaviside(w @ x + b, 1.0)


# %% wrong: the sum, without its step
# says: these are the sums z
def ltu(x, w, b=0.0):
    return w @ x + b


# %% wrong: an array of shape (1,)
def ltu(x, w, b=0.0):
    return np.array([int(w @ x + b >= 0)])


# %% wrong: a step for each input
def ltu(x, w, b=0.0):
    return (w * x + b >= 0).astype(int)


# %% wrong: the bias is added once for each input
# says: the bias is added once for each input
def ltu(x, w, b=0.0):
    return int(sum(w_i * x_i + b for w_i, x_i in zip(w, x, strict=True)) >= 0)


# %% wrong: two inputs only
def ltu(x, w, b=0.0):
    return int(w[0] * x[0] + w[1] * x[1] + b >= 0)


# %% wrong: the first argument is used as a store
# says: changed its argument number 1
def ltu(x, w, b=0.0):
    if x.dtype.kind == "f":
        x *= w
        return int(x.sum() + b >= 0)
    return int(w @ x + b >= 0)


# %% wrong: a tolerance around the threshold
# says: z just below 0 is taken for 0
def ltu(x, w, b=0.0):
    return int(w @ x + b >= -1e-9)


# %% wrong: inputs are taken for bits
# says: the inputs are cut to whole numbers
def ltu(x, w, b=0.0):
    return int(w @ x.astype(int) + b >= 0)


# %% wrong: the sign function
def ltu(x, w, b=0.0):
    return 1 if w @ x + b >= 0 else -1


# %% wrong: a default bias of 1
def ltu(x, w, b=1.0):
    return int(w @ x + b >= 0)


# %% wrong: AND by heart
def ltu(x, w, b=0.0):
    return int(x.sum() == 2)


# %% wrong: upside down
# says: 0 and 1 are the wrong way round
def ltu(x, w, b=0.0):
    return int(w @ x + b < 0)
