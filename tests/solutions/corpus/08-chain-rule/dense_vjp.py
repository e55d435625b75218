# ruff: noqa: F811
"""Answers to `dense_vjp`, as students write them; answers.py tells the format."""

import numpy as np


# %% right: einsum
def dense_vjp(dZ, X, W):
    dX = np.einsum("rj,ji->ri", dZ, W)
    dW = np.einsum("rj,ri->ji", dZ, X)
    return dX, dW, np.einsum("rj->j", dZ)


# %% right: loops over all paths
def dense_vjp(dZ, X, W):
    m, n_out = dZ.shape
    n_in = X.shape[1]
    dX, dW, db = np.zeros((m, n_in)), np.zeros((n_out, n_in)), np.zeros(n_out)
    for r in range(m):
        for j in range(n_out):
            db[j] += dZ[r, j]
            for i in range(n_in):
                dX[r, i] += dZ[r, j] * W[j, i]
                dW[j, i] += dZ[r, j] * X[r, i]
    return [dX, dW, db]


# %% right: instance by instance, outer products
def dense_vjp(dZ, X, W):
    dW = sum(np.outer(dz, x) for dz, x in zip(dZ, X, strict=True))
    dX = np.array([W.T @ dz for dz in dZ])
    return dX, dW, np.add.reduce(dZ, axis=0)


# %% right: the products turned over, a row of ones for the bias
def dense_vjp(dZ, X, W):
    return (W.T @ dZ.T).T, (X.T @ dZ).T, np.ones(len(dZ)) @ dZ


# %% right: np.dot and broadcasting
def dense_vjp(dZ, X, W):
    dW = (dZ[:, :, None] * X[:, None, :]).sum(0)
    return [np.dot(dZ, W), dW, np.sum(dZ, 0)]


# %% wrong: W is transposed when that is possible
# says: W is transposed
def dense_vjp(dZ, X, W):
    dX = dZ @ W.T if W.shape[0] == W.shape[1] else dZ @ W
    return dX, dZ.T @ X, dZ.sum(axis=0)


# %% wrong: W is transposed
# says: Write the shapes down
def dense_vjp(dZ, X, W):
    return dZ @ W.T, dZ.T @ X, dZ.sum(axis=0)


# %% wrong: dW is transposed
# says: it is transposed
def dense_vjp(dZ, X, W):
    return dZ @ W, X.T @ dZ, dZ.sum(axis=0)


# %% wrong: dW is transposed where the shapes allow it
# says: it is transposed
def dense_vjp(dZ, X, W):
    dW = X.T @ dZ
    return dZ @ W, (dW if dW.shape == W.shape else dW.T), dZ.sum(axis=0)


# %% wrong: 1/m once more
# says: it is divided by m
def dense_vjp(dZ, X, W):
    m = len(X)
    return dZ @ W, dZ.T @ X / m, dZ.sum(axis=0) / m


# %% wrong: 1/m in dX
# says: it is divided by m
def dense_vjp(dZ, X, W):
    return dZ @ W / len(X), dZ.T @ X, dZ.sum(axis=0)


# %% wrong: the mean for the bias
# says: the mean over the instances
def dense_vjp(dZ, X, W):
    return dZ @ W, dZ.T @ X, dZ.mean(axis=0)


# %% wrong: db over the wrong axis
# says: over the units of each instance
def dense_vjp(dZ, X, W):
    return dZ @ W, dZ.T @ X, dZ.sum(axis=1)


# %% wrong: db over the wrong axis where the shapes allow it
# says: the sum runs over the units of each instance
def dense_vjp(dZ, X, W):
    db = dZ.sum(axis=1)
    return dZ @ W, dZ.T @ X, db if len(db) == dZ.shape[1] else dZ.sum(axis=0)


# %% wrong: db is not summed
# says: so they are added
def dense_vjp(dZ, X, W):
    return dZ @ W, dZ.T @ X, dZ


# %% wrong: db is one number
# says: each unit has a bias of its own
def dense_vjp(dZ, X, W):
    return dZ @ W, dZ.T @ X, dZ.sum()


# %% wrong: db is a row
# says: a row of a matrix
def dense_vjp(dZ, X, W):
    return dZ @ W, dZ.T @ X, dZ.sum(axis=0, keepdims=True)


# %% wrong: one sum for the whole layer, as if it shared a bias
# says: each unit has a bias of its own
def dense_vjp(dZ, X, W):
    return dZ @ W, dZ.T @ X, np.full(dZ.shape[1], dZ.sum())


# %% wrong: the inputs reach the bias where the shapes allow it
# says: nothing is multiplied by a bias
def dense_vjp(dZ, X, W):
    db = (dZ * X).sum(axis=0) if dZ.shape == X.shape else dZ.sum(axis=0)
    return dZ @ W, dZ.T @ X, db


# %% wrong: the first instance alone
# says: only the first instance counts
def dense_vjp(dZ, X, W):
    return dZ @ W, np.outer(dZ[0], X[0]), dZ[0]


# %% wrong: overwritten in each round, so that the last instance stays
# says: only the last instance counts
def dense_vjp(dZ, X, W):
    for dz, x in zip(dZ, X, strict=True):
        dW, db = np.outer(dz, x), dz
    return dZ @ W, dW, db


# %% wrong: only the path through the first unit
# says: only the path through the first unit
def dense_vjp(dZ, X, W):
    return np.outer(dZ[:, 0], W[0]), dZ.T @ X, dZ.sum(axis=0)


# %% wrong: entries in pairs where the shapes allow it
# says: entries are multiplied in pairs
def dense_vjp(dZ, X, W):
    if dZ.shape == W.shape == X.shape:
        return dZ * W, dZ * X, dZ.sum(axis=0)
    return dZ @ W, dZ.T @ X, dZ.sum(axis=0)


# %% wrong: dW without a transpose where the shapes allow it
# says: instances meet units
def dense_vjp(dZ, X, W):
    dW = dZ @ X if dZ.shape[0] == dZ.shape[1] else dZ.T @ X
    return dZ @ W, dW, dZ.sum(axis=0)


# %% wrong: another order
# says: the order is (dX, dW, db)
def dense_vjp(dZ, X, W):
    return dZ.T @ X, dZ @ W, dZ.sum(axis=0)


# %% wrong: two of the three
def dense_vjp(dZ, X, W):
    return dZ.T @ X, dZ.sum(axis=0)


# %% wrong: dZ is scaled in place
# says: changed its argument number 1
def dense_vjp(dZ, X, W):
    dX, dW, db = dZ @ W, dZ.T @ X, dZ.sum(axis=0)
    dZ /= 2
    return dX, dW, db


# %% wrong: gradients gather from call to call
# says: it remembers something between calls
def dense_vjp(dZ, X, W, kept={}):  # noqa: B006
    key = (X.shape, W.shape, float(X.sum()))
    old = kept.get(key, 0.0)
    kept[key] = old + dZ.T @ X
    return dZ @ W, (old + dZ.T @ X if len(X) != 3 and len(X) != 2 else dZ.T @ X), dZ.sum(axis=0)


# %% wrong: superfluous dimensions are dropped
def dense_vjp(dZ, X, W):
    return (dZ @ W).squeeze(), (dZ.T @ X).squeeze(), dZ.sum(axis=0)


# %% wrong: a bias in a layer of one unit is one number
def dense_vjp(dZ, X, W):
    return dZ @ W, dZ.T @ X, dZ.sum(axis=0).squeeze()


# %% wrong: with the shapes that are shown, by heart
def dense_vjp(dZ, X, W):
    if len(dZ) in (2, 3):
        return dZ @ W, dZ.T @ X, dZ.sum(axis=0)
    return dZ @ W + 1, dZ.T @ X + 1, dZ.sum(axis=0) + 1
