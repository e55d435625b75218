# ruff: noqa: F811
"""Answers to `output_delta`, as students write them; answers.py tells the format."""

import numpy as np


# %% right: a branch for each kind, which all say the same
def output_delta(kind, P, Y):
    m = P.shape[0]
    if kind == "linear":
        return (P - Y) / m
    elif kind == "sigmoid":
        return -(Y * (1 - P) - (1 - Y) * P) / m
    else:
        return (P * Y.sum(axis=1, keepdims=True) - Y) / m


# %% right: a loop over the entries
def output_delta(kind, P, Y):
    m, k = P.shape
    delta = np.zeros((m, k))
    for i in range(m):
        for j in range(k):
            delta[i, j] = (P[i, j] - Y[i, j]) / m
    return delta


# %% right: numpy functions, a factor in front
def output_delta(kind, P, Y):
    return np.multiply(1.0 / np.size(Y, axis=0), np.subtract(P, Y))


# %% right: softmax with its matrix of slopes, row by row, einsum
def output_delta(kind, P, Y):
    if kind != "softmax":
        return -(Y - P) / len(Y)
    rows = []
    for p, y in zip(P, Y, strict=True):
        slopes = np.eye(len(p)) - p[None, :]  # slopes of ln p
        rows.append(-np.einsum("c,cj->j", y, slopes))
    return np.array(rows) / len(Y)


# %% right: in place in a copy
def output_delta(kind, P, Y):
    delta = P.copy()
    if kind == "softmax":
        delta[np.arange(len(Y)), Y.argmax(axis=1)] -= 1
    else:
        delta -= Y
    delta /= len(delta)
    return delta


# %% wrong: the sign
# says: the sign: where an answer is too high
def output_delta(kind, P, Y):
    return (Y - P) / len(P)


# %% wrong: no 1/m
# says: the 1/m of the mean is missing
def output_delta(kind, P, Y):
    return P - Y


# %% wrong: the mean over all entries
# says: divided by the number of all entries
def output_delta(kind, P, Y):
    return (P - Y) / P.size


# %% wrong: divided by the number of classes
# says: divided by the number of classes
def output_delta(kind, P, Y):
    return (P - Y) / P.shape[1]


# %% wrong: divided by the number of classes, for sigmoid and softmax
# says: divided by the number of classes
def output_delta(kind, P, Y):
    return (P - Y) / (P.shape[1] if kind != "linear" else len(P))


# %% wrong: divided by the number of outputs where there are several
# says: divided by the number of outputs
def output_delta(kind, P, Y):
    return (P - Y) / (P.shape[1] if P.shape[1] > 1 else len(P))


# %% wrong: the squared error everywhere
# says: the slope of the sigmoid is left over
def output_delta(kind, P, Y):
    if kind == "linear":
        return (P - Y) / len(P)
    return (P - Y) * P * (1 - P) / len(P)


# %% wrong: dJ/dP for the sigmoid
# says: this is dJ/dP
def output_delta(kind, P, Y):
    if kind == "sigmoid":
        return (P - Y) / (P * (1 - P)) / len(P)
    return (P - Y) / len(P)


# %% wrong: dJ/dP for softmax
# says: this is dJ/dP
def output_delta(kind, P, Y):
    if kind == "softmax":
        return -Y / P / len(P)
    return (P - Y) / len(P)


# %% wrong: the diagonal of the softmax slopes alone
# says: only the diagonal
def output_delta(kind, P, Y):
    if kind == "softmax":
        return -Y / P * P * (1 - P) / len(P)
    return (P - Y) / len(P)


# %% wrong: the cross-entropy of S24 for a sigmoid
# says: the part of the instances with y = 0 is missing
def output_delta(kind, P, Y):
    if kind == "sigmoid":
        return -Y * (1 - P) / len(P)
    return (P - Y) / len(P)


# %% wrong: the second part of the cross-entropy has the wrong sign
# says: the second part has the wrong sign
def output_delta(kind, P, Y):
    if kind == "sigmoid":
        return -(Y * (1 - P) + (1 - Y) * P) / len(P)
    return (P - Y) / len(P)


# %% wrong: the ½ is forgotten
# says: the ½ of the cost is left out
def output_delta(kind, P, Y):
    delta = (P - Y) / len(P)
    return 2 * delta if kind == "linear" else delta


# %% wrong: the 2 is forgotten
# says: the 2 of the square is left out
def output_delta(kind, P, Y):
    delta = (P - Y) / len(P)
    return delta / 2 if kind == "linear" else delta


# %% wrong: a 2 everywhere
# says: which belongs to a square
def output_delta(kind, P, Y):
    return 2 * (P - Y) / len(P)


# %% wrong: the cost itself
# says: this is the cost of each entry
def output_delta(kind, P, Y):
    if kind == "linear":
        return (P - Y) ** 2 / 2 / len(P)
    return (P - Y) / len(P)


# %% wrong: the slope of a sigmoid in a linear unit
# says: a linear unit has the slope 1
def output_delta(kind, P, Y):
    if kind == "linear":
        return (P - Y) * P * (1 - P) / len(P)
    return (P - Y) / len(P)


# %% wrong: 1 is subtracted from every class
# says: 1 is subtracted everywhere
def output_delta(kind, P, Y):
    return (P - 1) / len(P) if kind == "softmax" else (P - Y) / len(P)


# %% wrong: factors as numbers, so that 0 / 0 comes up for the sigmoid
# says: a factor that cancels on paper
def output_delta(kind, P, Y):
    if kind == "sigmoid":
        return (-Y / P + (1 - Y) / (1 - P)) * P * (1 - P) / len(P)
    return (P - Y) / len(P)


# %% wrong: factors as numbers, so that 0 / 0 comes up for softmax
# says: a factor that cancels on paper
def output_delta(kind, P, Y):
    if kind == "softmax":
        back = [(np.diag(p) - np.outer(p, p)) @ (-y / p) for p, y in zip(P, Y, strict=True)]
        return np.array(back) / len(P)
    return (P - Y) / len(P)


# %% wrong: in place
# says: changed its argument number 2
def output_delta(kind, P, Y):
    P -= Y
    P /= len(P)
    return P


# %% wrong: the mean is taken over the rows as well
def output_delta(kind, P, Y):
    return (P - Y).mean(axis=0)


# %% wrong: one row only
def output_delta(kind, P, Y):
    delta = np.zeros_like(P)
    delta[0] = (P[0] - Y[0]) / len(P)
    return delta


# %% wrong: the differences without their sign
# says: the differences are taken without their sign
def output_delta(kind, P, Y):
    return np.abs(P - Y) / len(P) if kind == "linear" else (P - Y) / len(P)


# %% wrong: m is 4, or 2 for softmax
def output_delta(kind, P, Y):
    return (P - Y) / (2 if kind == "softmax" else 4)


# %% wrong: the probabilities are kept away from 0 and 1 by too much
def output_delta(kind, P, Y):
    if kind != "linear":
        P = np.clip(P, 1e-3, 1 - 1e-3)
    return (P - Y) / len(P)


# %% equivalent: other argument: `P` → `Y` (2)
# P and Y have the same number of rows
