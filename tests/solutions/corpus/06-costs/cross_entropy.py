# ruff: noqa: F811
"""Answers to `cross_entropy`, as students write them; answers.py tells the format."""

import numpy as np


# %% right: a loop over the instances
def cross_entropy(Y, P):
    total = 0.0
    for y, p in zip(Y, P, strict=True):
        total -= np.log(p[np.argmax(y)])
    return total / len(Y)


# %% right: two loops and math
def cross_entropy(Y, P):
    import math

    m, k = Y.shape
    cost = 0
    for i in range(m):
        for j in range(k):
            if Y[i, j] == 1:
                cost += -math.log(P[i, j])
    return cost / m


# %% right: the probabilities of the true classes, picked by a product
def cross_entropy(Y, P):
    return -np.log((Y * P).sum(axis=1)).mean()


# %% right: the zeros become ones before the logarithm
def cross_entropy(Y, P):
    return -np.sum(Y * np.log(np.where(Y == 1, P, 1.0))) / Y.shape[0]


# %% right: einsum
def cross_entropy(Y, P):
    return np.mean(-np.log(np.einsum("ij,ij->i", Y, P)))


# %% right: nan_to_num after the product
def cross_entropy(Y, P):
    return np.nan_to_num(-Y * np.log(P)).sum() / len(P)


# %% right: an epsilon of 1e-12
def cross_entropy(Y, P):
    return -(Y * np.log(P + 1e-12)).sum(axis=1).mean()


# %% right: clipped at 1e-12, a 0-d array
def cross_entropy(Y, P):
    return np.array(-(Y * np.log(np.clip(P, 1e-12, 1.0))).sum(1).mean())


# %% right: scipy's way, xlogy by hand
def cross_entropy(Y, P):
    log_P = np.log(P, out=np.zeros(P.shape), where=P > 0)
    return float(-np.tensordot(Y, log_P) / len(Y))


# %% wrong: 0 times log 0
# says: 0 * log(0) is 0 * -inf
def cross_entropy(Y, P):
    return -np.sum(Y * np.log(P)) / len(Y)


# %% wrong: the sum
# says: this is the sum over the instances
def cross_entropy(Y, P):
    return -np.log(P[Y == 1]).sum()


# %% wrong: the mean over all entries
# says: the mean over all m × k entries
def cross_entropy(Y, P):
    return -np.mean(Y * np.log(np.where(Y == 1, P, 1)))


# %% wrong: divided by the number of classes
# says: divided by the number of classes
def cross_entropy(Y, P):
    return -np.log(P[Y == 1]).sum() / Y.shape[1]


# %% wrong: divided by two
# says: which is m in the visible test only
def cross_entropy(Y, P):
    return -np.log(P[Y == 1]).sum() / 2


# %% wrong: no sign
# says: the sign is missing
def cross_entropy(Y, P):
    return np.mean(np.log(P[Y == 1]))


# %% wrong: log2
# says: the logarithm to base 2
def cross_entropy(Y, P):
    return -np.mean(np.log2(P[Y == 1]))


# %% wrong: log10
# says: the logarithm to base 10
def cross_entropy(Y, P):
    return -np.mean(np.log10(P[Y == 1]))


# %% wrong: binary cross-entropy of each entry
# says: the other classes are charged as well
def cross_entropy(Y, P):
    return -np.sum(np.log(np.where(Y == 1, P, 1 - P))) / len(Y)


# %% wrong: binary cross-entropy, averaged over everything
# says: all entries are averaged
def cross_entropy(Y, P):
    return -np.mean(np.log(np.where(Y == 1, P, 1 - P)))


# %% wrong: Y and P exchanged
# says: Y and P may be the wrong way round
def cross_entropy(Y, P):
    return -np.sum(P * np.log(Y)) / len(Y)


# %% wrong: the largest probability
# says: the largest probability is taken
def cross_entropy(Y, P):
    return -np.mean(np.log(P.max(axis=1)))


# %% wrong: the mean before the logarithm
# says: the mean is taken before the logarithm
def cross_entropy(Y, P):
    return -np.log(np.mean(P[Y == 1]))


# %% wrong: squared error
# says: this is a squared error
def cross_entropy(Y, P):
    return np.sum((Y - P) ** 2) / len(Y)


# %% wrong: an epsilon of 1e-8
# says: a number like 1e-8 is added
def cross_entropy(Y, P):
    return -np.sum(Y * np.log(P + 1e-8)) / len(Y)


# %% wrong: the epsilon of some libraries, 1e-10
# says: is added to P
def cross_entropy(Y, P):
    return -np.sum(Y * np.log(P + 1e-10)) / len(Y)


# %% wrong: Keras's clipping at 1e-7
# says: which shows in the digits
def cross_entropy(Y, P):
    return -np.sum(Y * np.log(np.clip(P, 1e-7, 1 - 1e-7))) / len(Y)


# %% wrong: clipped at one percent
# says: cut at 0.01
def cross_entropy(Y, P):
    return -np.sum(Y * np.log(np.clip(P, 0.01, 1))) / len(Y)


# %% wrong: a cost for each instance
def cross_entropy(Y, P):
    return -np.log(P[Y == 1])


# %% wrong: P is mended in place
# says: changed its argument number 2
def cross_entropy(Y, P):
    P[P == 0] = 1.0
    return -np.sum(Y * np.log(P)) / len(Y)


# %% wrong: zeros are dropped, and with them their instances
def cross_entropy(Y, P):
    keep = (P > 0).all(axis=1)
    return -np.mean(np.log(P[keep][Y[keep] == 1]))


# %% wrong: rows with a zero cost nothing, and only larger batches have them
def cross_entropy(Y, P):
    logs = np.log(np.where(P > 0, P, 1.0))
    logs[(P > 0.995).any(axis=1)] *= 2 if len(Y) > 2 else 1
    return -np.sum(Y * logs) / len(Y)


# %% wrong: all entries are charged
# says: all entries of P are charged
def cross_entropy(Y, P):
    return -np.log(np.where(P > 0, P, 1)).sum() / len(P)


# %% wrong: one minus the probability
# says: take its logarithm
def cross_entropy(Y, P):
    return np.mean(1 - P[Y == 1])
