# ruff: noqa: F811, RUF007
"""Answers to `n_params`, as students write them; answers.py tells the format."""

import numpy as np


# %% right: a loop
def n_params(sizes):
    total = 0
    for i in range(len(sizes) - 1):
        total += sizes[i] * sizes[i + 1]
        total += sizes[i + 1]
    return total


# %% right: numpy
def n_params(sizes):
    sizes = np.array(sizes)
    return np.dot(sizes[:-1] + 1, sizes[1:])


# %% right: layer by layer, recursively
def n_params(sizes):
    if len(sizes) < 2:
        return 0
    return (sizes[0] + 1) * sizes[1] + n_params(sizes[1:])


# %% right: real parameters, counted
def n_params(sizes):
    params = []
    for n_in, n_out in zip(sizes, sizes[1:]):  # noqa: B905
        params += [np.zeros((n_out, n_in)), np.zeros(n_out)]
    return sum(array.size for array in params)


# %% right: weights and biases apart
def n_params(sizes):
    weights = sum(a * b for a, b in zip(sizes[:-1], sizes[1:], strict=True))
    return weights + sum(sizes) - sizes[0]


# %% wrong: no biases
# says: the biases are left out
def n_params(sizes):
    return sum(a * b for a, b in zip(sizes[:-1], sizes[1:], strict=True))


# %% wrong: biases at the inputs as well
# says: the inputs got biases as well
def n_params(sizes):
    return sum(a * b for a, b in zip(sizes[:-1], sizes[1:], strict=True)) + sum(sizes)


# %% wrong: one bias a layer
# says: each layer has one bias only
def n_params(sizes):
    return sum(a * b + 1 for a, b in zip(sizes[:-1], sizes[1:], strict=True))


# %% wrong: the last layer has no bias, as S18 seems to say
# says: the bias neuron of the layer before leads to them
def n_params(sizes):
    return sum(a * b for a, b in zip(sizes[:-1], sizes[1:], strict=True)) + sum(sizes[1:-1])


# %% wrong: units counted
# says: count their connections and biases
def n_params(sizes):
    return sum(sizes)


# %% wrong: everything times everything
# says: only neighbouring layers are connected
def n_params(sizes):
    return int(np.prod(sizes))


# %% wrong: every pair of layers is connected
# says: no connection to the last layer
def n_params(sizes):
    import itertools

    return sum(a * b for a, b in itertools.combinations(sizes, 2)) + sum(sizes[1:])


# %% wrong: a float
# says: one integer
def n_params(sizes):
    return float(sum((a + 1) * b for a, b in zip(sizes[:-1], sizes[1:], strict=True)))


# %% wrong: two layers only
def n_params(sizes):
    n_in, n_hidden, n_out = sizes
    return (n_in + 1) * n_hidden + (n_hidden + 1) * n_out


# %% wrong: the first and the last layer only
# says: only the first and the last pair
def n_params(sizes):
    return (sizes[0] + 1) * sizes[1] + (sizes[-2] + 1) * sizes[-1]


# %% wrong: takes the list apart
# says: changed its argument number 1
def n_params(sizes):
    total, n_in = 0, sizes.pop(0)
    while sizes:
        n_out = sizes.pop(0)
        total, n_in = total + (n_in + 1) * n_out, n_out
    return total


# %% wrong: the arrays counted
def n_params(sizes):
    return 2 * (len(sizes) - 1)


# %% wrong: the three networks of the lecture by heart
def n_params(sizes):
    return {(2, 4, 3): 27, (2, 2, 2): 12, (2, 2, 1): 9}.get(tuple(sizes))
