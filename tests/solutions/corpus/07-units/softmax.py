# ruff: noqa: F811
"""Answers to `softmax`, as students write them; answers.py tells the format."""

import numpy as np


# %% right: row by row
def softmax(Z):
    P = np.empty(Z.shape)
    for i in range(len(Z)):
        powers = np.exp(Z[i] - np.max(Z[i]))
        P[i] = powers / powers.sum()
    return P


# %% right: three loops over Python floats
def softmax(Z):
    rows = []
    for row in Z.tolist():
        top = max(row)
        powers = [float(np.exp(z - top)) for z in row]
        rows.append([power / sum(powers) for power in powers])
    return np.array(rows)


# %% right: turned over, so that no axis has to be kept
def softmax(Z):
    shifted = Z.T - Z.max(axis=1)
    powers = np.exp(shifted)
    return (powers / powers.sum(axis=0)).T


# %% right: einsum and None for the columns
def softmax(Z):
    powers = np.exp(Z - Z.max(axis=-1)[:, None])
    return np.einsum("mk,m->mk", powers, 1 / np.einsum("mk->m", powers))


# %% right: through the logarithm of the sum
def softmax(Z):
    top = np.max(Z, axis=1).reshape(-1, 1)
    log_sum = top + np.log(np.sum(np.exp(Z - top), axis=1, keepdims=True))
    return np.exp(Z - log_sum)


# %% right: how far the other classes are ahead, cut off at 700
def softmax(Z):
    ahead = np.clip(Z[:, None, :] - Z[:, :, None], -700, 700)
    return 1 / np.exp(ahead).sum(axis=2)


# %% wrong: as it is written on the slide
# says: an overflow is e to a large positive power
def softmax(Z):
    e = np.exp(Z)
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: the same with the warnings off
# says: inf / inf
def softmax(Z):
    with np.errstate(all="ignore"):
        e = np.exp(Z)
        return e / e.sum(axis=1, keepdims=True)


# %% wrong: down the columns
# says: the sum runs down the columns
def softmax(Z):
    e = np.exp(Z - Z.max(axis=0))
    return e / e.sum(axis=0)


# %% wrong: over the whole array
# says: the sum runs over the whole of Z
def softmax(Z):
    e = np.exp(Z - Z.max())
    return e / e.sum()


# %% wrong: the axis is not kept
# says: one sum for each of the m rows
def softmax(Z):
    e = np.exp(Z - Z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1)


# %% wrong: the axis is kept only when the shapes ask for it
# says: entry j is divided by the sum of row j
def softmax(Z):
    e = np.exp(Z - Z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1) if Z.shape[0] == Z.shape[1] else e / e.sum(axis=1, keepdims=True)


# %% wrong: the maxima lie across the rows when m = k
# says: entry j loses the maximum of row j
def softmax(Z):
    square = Z.shape[0] == Z.shape[1]
    e = np.exp(Z - Z.max(axis=1, keepdims=not square))
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: the largest entry of all is subtracted from every row
# says: 0 / 0 where all powers of a row vanish
def softmax(Z):
    e = np.exp(Z - Z.max())
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: the mean is subtracted
# says: a large exponent is left
def softmax(Z):
    e = np.exp(Z - Z.mean(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: the smallest entry is subtracted
def softmax(Z):
    e = np.exp(Z - Z.min(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: large entries are cut
# says: large numbers are cut
def softmax(Z):
    e = np.exp(np.clip(Z, -500, 500))
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: the largest entry of the column is subtracted
# says: the largest of each column is not
def softmax(Z):
    e = np.exp(Z - Z.max(axis=0))
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: not divided
# says: the powers of e are not divided by their sum
def softmax(Z):
    return np.exp(Z)


# %% wrong: the largest is taken away, but nothing is divided
# says: the largest net input is taken away
def softmax(Z):
    return np.exp(Z - Z.max(axis=1, keepdims=True))


# %% wrong: shares of Z
# says: Z itself is divided by its sum
def softmax(Z):
    with np.errstate(all="ignore"):
        return Z / Z.sum(axis=1, keepdims=True)


# %% wrong: the sign of the exponent
# says: the sign of the exponent
def softmax(Z):
    e = np.exp(Z.min(axis=1, keepdims=True) - Z)
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: a sigmoid for each class
# says: this is the sigmoid of every entry
def softmax(Z):
    return 0.5 * (1 + np.tanh(Z / 2))


# %% wrong: its logarithm
# says: this is the logarithm of softmax
def softmax(Z):
    shifted = Z - Z.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


# %% wrong: the winner takes all
# says: the winner takes all
def softmax(Z):
    return np.eye(Z.shape[1])[Z.argmax(axis=1)]


# %% wrong: in place
# says: changed its argument number 1
def softmax(Z):
    Z -= Z.max(axis=1, keepdims=True)
    e = np.exp(Z)
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: the result takes the type of Z
# says: an integer array stays integer
def softmax(Z):
    P = np.zeros_like(Z)
    for i, row in enumerate(Z):
        e = np.exp(row - row.max())
        P[i] = e / e.sum()
    return P


# %% wrong: a little something in the denominator
# says: a small number in the denominator
def softmax(Z):
    e = np.exp(Z - Z.max(axis=1, keepdims=True))
    return e / (e.sum(axis=1, keepdims=True) + 1e-8)


# %% wrong: a little something saves the division where a row vanishes
# says: the powers of the second row vanish
def softmax(Z):
    e = np.exp(Z - Z.max())
    return e / (e.sum(axis=1, keepdims=True) + 1e-300)


# %% wrong: superfluous dimensions are dropped
def softmax(Z):
    e = np.exp(Z - Z.max(axis=1, keepdims=True))
    return (e / e.sum(axis=1, keepdims=True)).squeeze()


# %% wrong: the first row only
# says: each row is treated like the first
def softmax(Z):
    e = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = e / e.sum(axis=1, keepdims=True)
    return P if Z.shape[0] < 3 else P[:1].repeat(len(Z), axis=0)


# %% wrong: a sigmoid where there is one class
def softmax(Z):
    if Z.shape[1] == 1:
        return 0.5 * (1 + np.tanh(Z / 2))
    e = np.exp(Z - Z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
