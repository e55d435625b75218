# ruff: noqa: F811
"""Answers to `dense`, as students write them; answers.py tells the format."""

import numpy as np


# %% right: two loops
def dense(X, W, b):
    m, n_out = X.shape[0], W.shape[0]
    Z = np.zeros((m, n_out))
    for i in range(m):
        for j in range(n_out):
            Z[i, j] = sum(X[i] * W[j]) + b[j]
    return Z


# %% right: einsum
def dense(X, W, b):
    return np.einsum("mn,kn->mk", X, W) + b


# %% right: unit by unit, stacked as columns
def dense(X, W, b):
    return np.stack([X.dot(w_j) + b_j for w_j, b_j in zip(W, b, strict=True)], axis=1)


# %% right: as on the slides, inputs as columns, then turned over
def dense(X, W, b):
    return (np.matmul(W, X.T) + b.reshape(-1, 1)).T


# %% right: an input of ones carries the biases
def dense(X, W, b):
    X1 = np.c_[X, np.ones(len(X))]
    return np.dot(X1, np.c_[W, b].T)


# %% right: broadcasting, without a product of matrices
def dense(X, W, b):
    return (X[:, np.newaxis] * W).sum(axis=-1) + b


# %% right: Python floats, made an array at the end
def dense(X, W, b):
    return np.array([[float(np.dot(x, w)) + b_j for w, b_j in zip(W, b, strict=True)] for x in X.tolist()])


# %% wrong: W is not transposed
# says: W is not transposed
def dense(X, W, b):
    return X @ W + b


# %% wrong: W is transposed only when the shapes ask for it
# says: W is not transposed
def dense(X, W, b):
    if X.shape[1] == W.shape[0]:
        return X @ W + b
    return X @ W.T + b


# %% wrong: no bias
# says: the bias is left out
def dense(X, W, b):
    return X @ W.T


# %% wrong: the bias is subtracted
# says: the bias is subtracted
def dense(X, W, b):
    return X @ W.T - b


# %% wrong: one bias for the layer
# says: the first bias is used for every unit
def dense(X, W, b):
    return X @ W.T + b[0]


# %% wrong: the bias as a column, as on S21
def dense(X, W, b):
    return X @ W.T + b.reshape(-1, 1)


# %% wrong: the bias as a column where that runs
# says: b is added as a column
def dense(X, W, b):
    Z = X @ W.T
    return Z + b[:, None] if len(X) == len(b) and len(b) != X.shape[1] else Z + b


# %% wrong: the bias inside the loop over the inputs
# says: each bias is added once for each input
def dense(X, W, b):
    Z = np.zeros((len(X), len(W)))
    for k in range(X.shape[1]):
        Z += np.outer(X[:, k], W[:, k]) + b
    return Z


# %% wrong: a step at the end
# says: a step is taken already
def dense(X, W, b):
    return (X @ W.T + b >= 0).astype(int)


# %% wrong: a relu at the end
# says: negative sums are cut off
def dense(X, W, b):
    return np.maximum(0, X @ W.T + b)


# %% wrong: a row for each unit
def dense(X, W, b):
    return W @ X.T + b[:, None]


# %% wrong: entry by entry
def dense(X, W, b):
    return X * W + b


# %% wrong: dimensions of size 1 are dropped
def dense(X, W, b):
    return (X @ W.T + b).squeeze()


# %% wrong: the first instance only
def dense(X, W, b):
    return W @ X[0] + b


# %% wrong: the bias is added in place
# says: changed its argument number 3
def dense(X, W, b):
    Z = X @ W.T
    b += 0
    b -= b.mean()
    return Z + b


# %% wrong: b is moved in place, after it was used
# says: changed its argument number 3
def dense(X, W, b):
    Z = X @ W.T + b
    b *= 2
    return Z


# %% wrong: a list of lists
def dense(X, W, b):
    return (X @ W.T + b).tolist()


# %% wrong: an integer array for the sums
# says: an integer array
def dense(X, W, b):
    Z = np.zeros((len(X), len(W)), dtype=X.dtype)
    Z[...] = X @ W.T + b
    return Z


# %% wrong: a matrix of outer products, summed the other way
def dense(X, W, b):
    return np.einsum("mn,kn->mk", X, W) + b * X.sum(axis=1, keepdims=True)


# %% wrong: rounded
# says: something is rounded on the way
def dense(X, W, b):
    return np.round(X @ W.T + b, 4)


# %% wrong: an outer dimension for a single instance
def dense(X, W, b):
    return W @ X[0] + b if len(X) == 1 else X @ W.T + b
