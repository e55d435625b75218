# ruff: noqa: F811
"""Answers to `step_cost`, as students write them; answers.py tells the format."""

import numpy as np


# %% right: a loop over the instances
def step_cost(w, b, X, y):
    total = 0.0
    for i in range(len(y)):
        z = sum(w[j] * X[i, j] for j in range(len(w))) + b
        total += ((1 if z >= 0 else 0) - y[i]) ** 2
    return total / len(y)


# %% right: integers from the comparison
def step_cost(w, b, X, y):
    return float((((X @ w + b >= 0).astype(int) - y) ** 2).mean())


# %% right: np.heaviside, einsum and a dot product
def step_cost(w, b, X, y):
    error = np.heaviside(np.einsum("ij,j->i", X, w) + b, 1.0) - y
    return np.array(np.dot(error, error) / len(error))


# %% right: what the firing rows and the silent rows cost
def step_cost(w, b, X, y):
    fires = ~(np.dot(X, w) + b < 0)
    return (np.sum((1 - y[fires]) ** 2) + np.sum(y[~fires] ** 2)) / y.size


# %% wrong: the linear output of S16
# says: the output is linear
def step_cost(w, b, X, y):
    return np.mean((X @ w + b - y) ** 2)


# %% wrong: strict comparison
# says: compare with >=
def step_cost(w, b, X, y):
    return np.mean(((X @ w + b > 0).astype(int) - y) ** 2)


# %% wrong: the sum
# says: this is the sum of the squared errors
def step_cost(w, b, X, y):
    return np.sum(((X @ w + b >= 0).astype(int) - y) ** 2)


# %% wrong: always four points
# says: the number of points of XOR only
def step_cost(w, b, X, y):
    return np.sum(((X @ w + b >= 0).astype(int) - y) ** 2) / 4


# %% wrong: half the mean
# says: there is a factor ½ too many
def step_cost(w, b, X, y):
    return np.mean(((X @ w + b >= 0).astype(int) - y) ** 2) / 2


# %% wrong: the other way round
# says: 0 and 1 are the wrong way round
def step_cost(w, b, X, y):
    return np.mean(((X @ w + b < 0).astype(int) - y) ** 2)


# %% wrong: -1 below zero
# says: what the sign function gives
def step_cost(w, b, X, y):
    return np.mean((np.where(X @ w + b >= 0, 1, -1) - y) ** 2)


# %% wrong: np.sign, 0 at zero
def step_cost(w, b, X, y):
    return np.mean((np.sign(X @ w + b) - y) ** 2)


# %% wrong: half a step at zero
# says: here step(0) = 1
def step_cost(w, b, X, y):
    return np.mean((np.heaviside(X @ w + b, 0.5) - y) ** 2)


# %% wrong: no bias
def step_cost(w, b, X, y):
    return np.mean(((X @ w >= 0).astype(int) - y) ** 2)


# %% wrong: the bias is subtracted
def step_cost(w, b, X, y):
    return np.mean(((X @ w - b >= 0).astype(int) - y) ** 2)


# %% wrong: the share of wrong classes
# says: this is the share of wrong classes
def step_cost(w, b, X, y):
    return np.mean((X @ w + b >= 0).astype(int) != y)


# %% wrong: the absolute error, which is the same for classes
def step_cost(w, b, X, y):
    return np.mean(np.abs((X @ w + b >= 0).astype(int) - y))


# %% wrong: the square of the mean
def step_cost(w, b, X, y):
    return np.mean((X @ w + b >= 0).astype(int) - y) ** 2


# %% wrong: a tolerance around zero
# says: z just below 0 is taken for 0
def step_cost(w, b, X, y):
    return np.mean(((X @ w + b >= -1e-9).astype(int) - y) ** 2)


# %% wrong: the bias is added into X @ w, in place, and y changes
# says: changed its argument number 4
def step_cost(w, b, X, y):
    y -= (X @ w + b >= 0).astype(int)
    return np.mean(y**2)


# %% wrong: an array of one number
def step_cost(w, b, X, y):
    return np.array([np.mean(((X @ w + b >= 0).astype(int) - y) ** 2)])


# %% wrong: the squared error of each instance
def step_cost(w, b, X, y):
    return ((X @ w + b >= 0).astype(int) - y) ** 2


# %% wrong: two inputs only
def step_cost(w, b, X, y):
    z = w[0] * X[:, 0] + w[1] * X[:, 1] + b
    return np.mean(((z >= 0).astype(int) - y) ** 2)


# %% wrong: a sigmoid, rounded
def step_cost(w, b, X, y):
    return np.mean((np.round(1 / (1 + np.exp(-(X @ w + b)))) - y) ** 2)


# %% equivalent: arguments swapped: `np.where(X @ w + b >= 0, 1.0, 0.0)` → `np.where(1.0, X @ w + b >= 0, 0.0)`
# picks the comparison itself everywhere; bool minus float counts as 0 and 1

# %% equivalent: call left out: `np.where(X @ w + b >= 0, 1.0, 0.0)` → `X @ w + b >= 0`
# bool minus float counts as 0 and 1, and targets are never bool
