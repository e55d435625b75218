# ruff: noqa: F811
"""Answers to `ltu_layer`, as students write them; answers.py tells the format."""

import numpy as np


# %% right: two loops
def ltu_layer(X, W, b):
    m, k = X.shape[0], W.shape[0]
    classes = np.zeros((m, k), dtype=int)
    for i in range(m):
        for j in range(k):
            classes[i, j] = 1 if sum(X[i] * W[j]) + b[j] >= 0 else 0
    return classes


# %% right: einsum
def ltu_layer(X, W, b):
    return np.where(np.einsum("mn,kn->mk", X, W) + b >= 0, 1, 0)


# %% right: unit by unit, stacked as columns
def ltu_layer(X, W, b):
    units = [(X @ w_j + b_j >= 0).astype(np.int8) for w_j, b_j in zip(W, b, strict=True)]
    return np.stack(units, axis=1)


# %% right: the units first, then turned over
def ltu_layer(X, W, b):
    return 1 * ((W @ X.T + b[:, None]) >= 0).T


# %% right: an input of ones carries the biases
def ltu_layer(X, W, b):
    X1 = np.hstack([X, np.ones((len(X), 1))])
    W1 = np.hstack([W, b.reshape(-1, 1)])
    return 1 - (X1 @ W1.T < 0).astype(int)


# %% wrong: W is not transposed
# says: a row of X has to meet a row of W
def ltu_layer(X, W, b):
    return (X @ W + b >= 0).astype(int)


# %% wrong: W is transposed only when the shapes ask for it
# says: W is not transposed
def ltu_layer(X, W, b):
    Z = X @ W if X.shape[1] == W.shape[0] else X @ W.T
    return (Z + b >= 0).astype(int)


# %% wrong: strict comparison
# says: compare with >=
def ltu_layer(X, W, b):
    return (X @ W.T + b > 0).astype(int)


# %% wrong: no bias
# says: the bias is left out
def ltu_layer(X, W, b):
    return (X @ W.T >= 0).astype(int)


# %% wrong: the bias is subtracted
# says: subtracted
def ltu_layer(X, W, b):
    return (X @ W.T - b >= 0).astype(int)


# %% wrong: one bias for all units
# says: the first bias is used for every unit
def ltu_layer(X, W, b):
    return (X @ W.T + b[0] >= 0).astype(int)


# %% wrong: bool
# says: a comparison gives True and False
def ltu_layer(X, W, b):
    return X @ W.T + b >= 0


# %% wrong: float classes
def ltu_layer(X, W, b):
    return np.heaviside(X @ W.T + b, 1.0)


# %% wrong: a row for each unit
def ltu_layer(X, W, b):
    return ((W @ X.T).T + b >= 0).astype(int).T


# %% wrong: superfluous dimensions are dropped
def ltu_layer(X, W, b):
    return (X @ W.T + b >= 0).astype(int).squeeze()


# %% wrong: the bias as a column, as on S21
def ltu_layer(X, W, b):
    return (X @ W.T + b.reshape(-1, 1) >= 0).astype(int)


# %% wrong: the sums are made in place of X
# says: changed its argument number 1
def ltu_layer(X, W, b):
    Z = X @ W.T + b
    if X.dtype.kind == "f" and X.shape == Z.shape:
        X[...] = Z
    return (Z >= 0).astype(int)


# %% wrong: b grows with each call
# says: changed its argument number 3
def ltu_layer(X, W, b):
    Z = X @ W.T + b
    b += 0.5
    return (Z >= 0).astype(int)


# %% wrong: a list of lists
def ltu_layer(X, W, b):
    return [[int(x @ w + b_j >= 0) for w, b_j in zip(W, b, strict=True)] for x in X]


# %% wrong: the first input only
def ltu_layer(X, W, b):
    return (W @ X[0] + b >= 0).astype(int).reshape(1, -1)


# %% wrong: a tolerance around the threshold
# says: z just below 0 is taken for 0
def ltu_layer(X, W, b):
    return (X @ W.T + b >= -1e-9).astype(int)


# %% wrong: one unit
def ltu_layer(X, W, b):
    return (X @ W[0] + b[0] >= 0).astype(int)
