# ruff: noqa: F811
"""Answers to `two_paths`, as students write them; answers.py tells the format."""

import numpy as np


# %% right: as on the slide
def two_paths(dz_dy, dy_dx):
    return dz_dy[0] * dy_dx[0] + dz_dy[1] * dy_dx[1]


# %% right: products, then their sum
def two_paths(dz_dy, dy_dx):
    return np.sum(dz_dy * dy_dx)


# %% right: a loop over the paths, a Python float
def two_paths(dz_dy, dy_dx):
    total = 0.0
    for outer, inner in zip(dz_dy, dy_dx, strict=True):
        total += float(outer) * float(inner)
    return total


# %% right: einsum, a 0-d array
def two_paths(dz_dy, dy_dx):
    return np.asarray(np.einsum("j,j->", dz_dy, dy_dx))


# %% wrong: the first path
# says: only the first path
def two_paths(dz_dy, dy_dx):
    return dz_dy[0] * dy_dx[0]


# %% wrong: the last path
# says: only the second path
def two_paths(dz_dy, dy_dx):
    return dz_dy[-1] * dy_dx[-1]


# %% wrong: not added
# says: side by side
def two_paths(dz_dy, dy_dx):
    return dz_dy * dy_dx


# %% wrong: the mean
# says: the mean of the paths
def two_paths(dz_dy, dy_dx):
    return np.mean(dz_dy * dy_dx)


# %% wrong: subtracted
# says: the paths are subtracted
def two_paths(dz_dy, dy_dx):
    return dz_dy[0] * dy_dx[0] - dz_dy[1] * dy_dx[1]


# %% wrong: everything is multiplied
# says: the paths are multiplied
def two_paths(dz_dy, dy_dx):
    return np.prod(dz_dy * dy_dx)


# %% wrong: sum times sum
# says: each path has its own product
def two_paths(dz_dy, dy_dx):
    return dz_dy.sum() * dy_dx.sum()


# %% wrong: only the outer slopes
# says: the slopes of the y with respect to x are missing
def two_paths(dz_dy, dy_dx):
    return dz_dy.sum()


# %% wrong: only the inner slopes
# says: the slopes of z are missing
def two_paths(dz_dy, dy_dx):
    return dy_dx.sum()


# %% wrong: crossed
# says: the paths are crossed
def two_paths(dz_dy, dy_dx):
    return dz_dy[0] * dy_dx[1] + dz_dy[1] * dy_dx[0]


# %% wrong: all four are added
# says: all four slopes are added
def two_paths(dz_dy, dy_dx):
    return dz_dy.sum() + dy_dx.sum()


# %% wrong: an array of shape (1,)
def two_paths(dz_dy, dy_dx):
    return dz_dy.reshape(1, 2) @ dy_dx


# %% wrong: an outer product
# says: every slope of z is multiplied by every slope
def two_paths(dz_dy, dy_dx):
    return np.outer(dz_dy, dy_dx)


# %% wrong: in place
# says: changed its argument number 1
def two_paths(dz_dy, dy_dx):
    dz_dy *= dy_dx
    return dz_dy.sum()


# %% wrong: the steepest path, unless the slopes are those of the lecture
# says: all paths count
def two_paths(dz_dy, dy_dx):
    products = dz_dy * dy_dx
    return products.sum() if dy_dx[0] == 0.4 else products.max()


# %% wrong: a closed path closes both
def two_paths(dz_dy, dy_dx):
    products = dz_dy * dy_dx
    return products.sum() if products.all() else 0.0
