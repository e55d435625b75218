# ruff: noqa: F811
"""Answers to `bce_with_logits`, as students write them; answers.py tells the format."""

import numpy as np


# %% right: a loop with math, the larger exponent taken out
def bce_with_logits(z, y):
    import math

    total = 0.0
    for zi, yi in zip(z.tolist(), y.tolist(), strict=True):
        total += max(zi, 0.0) - zi * yi + math.log1p(math.exp(-abs(zi)))
    return total / len(z)


# %% right: the formula of the libraries
def bce_with_logits(z, y):
    return (np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z)))).mean()


# %% right: one sum for both classes
def bce_with_logits(z, y):
    wrong_way = np.where(y == 1, -z, z)
    return np.logaddexp(0.0, wrong_way).sum() / z.size


# %% right: both terms, each by logaddexp
def bce_with_logits(z, y):
    log_p = -np.logaddexp(0, -z)
    log_q = -np.logaddexp(0, z)
    return -np.mean(y * log_p + (1 - y) * log_q)


# %% right: softmax of two sums, 0 and z
def bce_with_logits(z, y):
    Z = np.stack([np.zeros_like(z), z], axis=1)
    largest = Z.max(axis=1, keepdims=True)
    log_sum = largest[:, 0] + np.log(np.exp(Z - largest).sum(axis=1))
    return float(np.mean(log_sum - Z[np.arange(len(z)), y.astype(int)]))


# %% right: signs instead of classes, dot products
def bce_with_logits(z, y):
    s = 2 * y - 1
    return np.dot(np.ones(len(z)), np.logaddexp(-s * z, 0)) / len(z)


# %% right: masks for the two classes
def bce_with_logits(z, y):
    margin = z.copy()
    margin[y == 0] *= -1
    cost = np.empty(len(z))
    up = margin >= 0
    cost[up] = np.log1p(np.exp(-margin[up]))
    cost[~up] = -margin[~up] + np.log1p(np.exp(margin[~up]))
    return np.mean(cost)


# %% wrong: the formula as it stands
# says: digits are lost
# says: stopped where numpy gives a warning
def bce_with_logits(z, y):
    p = 1 / (1 + np.exp(-z))
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


# %% wrong: as S24 is printed
# says: S24, as it is printed
def bce_with_logits(z, y):
    return np.mean(y * np.logaddexp(0, -z))


# %% wrong: class 0 only
# says: only the instances of class 0
# says: the term with y is missing
def bce_with_logits(z, y):
    return np.mean((1 - y) * np.logaddexp(0, z))


# %% wrong: the classes exchanged
# says: the classes are the wrong way round
def bce_with_logits(z, y):
    return np.mean(np.logaddexp(0, -z) + y * z)


# %% wrong: log(1 + e^z), written down as it is
# says: e to a large power overflows
def bce_with_logits(z, y):
    return np.mean(np.log(1 + np.exp(z)) - y * z)


# %% wrong: log1p, but still e^z
# says: stopped where numpy gives a warning
def bce_with_logits(z, y):
    return np.mean(np.log1p(np.exp(z)) - y * z)


# %% wrong: np.where looks at both branches
# says: stopped where numpy gives a warning
def bce_with_logits(z, y):
    softplus = np.where(z > 0, z + np.log1p(np.exp(-z)), np.log1p(np.exp(z)))
    return np.mean(softplus - y * z)


# %% wrong: log(1 + e^-|z|) without log1p, and a sigmoid for class 0
def bce_with_logits(z, y):
    p = np.where(z >= 0, 1 / (1 + np.exp(-np.abs(z))), np.exp(-np.abs(z)) / (1 + np.exp(-np.abs(z))))
    with np.errstate(divide="ignore", invalid="ignore"):
        return -np.mean(np.log(np.where(y == 1, p, 1 - p)))


# %% wrong: probabilities clipped at 1e-12
# says: is kept away from 0 and 1
def bce_with_logits(z, y):
    p = np.clip(0.5 * (1 + np.tanh(z / 2)), 1e-12, 1 - 1e-12)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


# %% wrong: an epsilon of 1e-15 in the logarithms
# says: probabilities are kept about 1e-15 away
def bce_with_logits(z, y):
    p = 0.5 * (1 + np.tanh(z / 2))
    return -np.mean(y * np.log(p + 1e-15) + (1 - y) * np.log(1 - p + 1e-15))


# %% wrong: probabilities clipped at Keras's 1e-7
# says: probabilities are kept about 1e-07 away from 0 and 1
def bce_with_logits(z, y):
    p = np.clip(0.5 * (1 + np.tanh(z / 2)), 1e-7, 1 - 1e-7)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


# %% wrong: z clipped at 500
# says: z is clipped
def bce_with_logits(z, y):
    z = np.clip(z, -500, 500)
    return np.mean(np.log1p(np.exp(z)) - y * z)


# %% wrong: z clipped at 709, the last that does not overflow
# says: z is clipped
def bce_with_logits(z, y):
    z = np.clip(z, -709, 709)
    return np.mean(np.logaddexp(0, z) - y * z)


# %% wrong: a sigmoid that overflows for large negative z only
def bce_with_logits(z, y):
    with np.errstate(all="ignore"):
        p = 1 / (1 + np.exp(-z))
        cost = np.where(y == 1, -np.log(p), -np.log(1 - p))
    return np.mean(np.where(np.isfinite(cost), cost, np.abs(z)))


# %% wrong: relu for softplus
# says: max(0, z) is only nearly
def bce_with_logits(z, y):
    return np.mean(np.maximum(z, 0) - y * z)


# %% wrong: relu for softplus from 12 on
# says: digits are lost
def bce_with_logits(z, y):
    softplus = np.where(z > 12, z, np.log1p(np.exp(np.minimum(z, 12))))
    return np.mean(softplus - y * z)


# %% wrong: the sum
# says: this is the sum
def bce_with_logits(z, y):
    return np.sum(np.logaddexp(0, z) - y * z)


# %% wrong: a cost for each instance
def bce_with_logits(z, y):
    return np.logaddexp(0, z) - y * z


# %% wrong: base 2
# says: the logarithm has base 2
def bce_with_logits(z, y):
    return np.mean(np.logaddexp(0, z) - y * z) / np.log(2)


# %% wrong: z taken for a probability
# says: z is no probability
def bce_with_logits(z, y):
    return -np.mean(y * np.log(z) + (1 - y) * np.log(1 - z))


# %% wrong: the sigmoid taken twice
# says: the sigmoid is taken twice
def bce_with_logits(z, y):
    p = 0.5 * (1 + np.tanh(z / 2))
    return np.mean(np.logaddexp(0, p) - y * p)


# %% wrong: squared error of the sigmoid
# says: this is a squared error
def bce_with_logits(z, y):
    return np.mean((0.5 * (1 + np.tanh(z / 2)) - y) ** 2)


# %% wrong: y z is added
# says: y z is added; it is subtracted
def bce_with_logits(z, y):
    return np.mean(np.logaddexp(0, z) + y * z)


# %% wrong: the log-likelihood
# says: the sign is missing
def bce_with_logits(z, y):
    return np.mean(y * z - np.logaddexp(0, z))


# %% wrong: the absolute values are made in place
# says: changed its argument number 1
def bce_with_logits(z, y):
    yz = y * z
    positive = np.maximum(z, 0)
    np.abs(z, out=z)
    return np.mean(positive - yz + np.log1p(np.exp(-z)))


# %% wrong: divided by four, as in the visible test
def bce_with_logits(z, y):
    return np.sum(np.logaddexp(0, z) - y * z) / (4 if len(z) > 3 else len(z))


# %% wrong: nan is swept away
def bce_with_logits(z, y):
    with np.errstate(all="ignore"):
        p = 1 / (1 + np.exp(-z))
        return -np.mean(np.nan_to_num(y * np.log(p)) + np.nan_to_num((1 - y) * np.log(1 - p)))


# %% wrong: right for one class of large sums only
# says: stopped where numpy gives a warning
def bce_with_logits(z, y):
    return np.mean(np.where(y == 1, np.logaddexp(0, -z), z + np.log1p(np.exp(-z))))


# %% equivalent: arguments swapped: `np.logaddexp(0, z)` → `np.logaddexp(z, 0)`
# log(e^0 + e^z) does not depend on the order
