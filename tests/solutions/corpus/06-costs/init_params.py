# ruff: noqa: F811
"""Answers to `init_params`, as students write them; answers.py tells the format."""

import numpy as np


# %% right: rng.normal with mean and scale
def init_params(sizes, rng, scale=1.0):
    params = []
    for n_in, n_out in zip(sizes[:-1], sizes[1:], strict=True):  # noqa: RUF007
        W = rng.normal(0.0, scale, size=(n_out, n_in))
        b = np.zeros(n_out)
        params.append((W, b))
    return params


# %% right: a tuple of lists, standard_normal
def init_params(sizes, rng, scale=1.0):
    return tuple(
        [scale * rng.standard_normal((sizes[i + 1], sizes[i])), np.zeros(sizes[i + 1], dtype=float)]
        for i in range(len(sizes) - 1)
    )


# %% right: the last layer is drawn first
def init_params(sizes, rng, scale=1.0):
    params = []
    for i in reversed(range(1, len(sizes))):
        params.insert(0, (scale * rng.normal(size=(sizes[i], sizes[i - 1])), np.zeros((sizes[i],))))
    return params


# %% right: all numbers in one draw, cut into pieces
def init_params(sizes, rng, scale=1.0):
    shapes = [(sizes[i], sizes[i - 1]) for i in range(1, len(sizes))]
    numbers = rng.normal(scale=scale, size=sum(n_out * n_in for n_out, n_in in shapes))
    params, used = [], 0
    for n_out, n_in in shapes:
        params.append((numbers[used : used + n_out * n_in].reshape(n_out, n_in), np.zeros(n_out)))
        used += n_out * n_in
    return params


# %% right: weight by weight, columns first
def init_params(sizes, rng, scale=1.0):
    params = []
    for i in range(len(sizes) - 1):
        W = np.empty((sizes[i + 1], sizes[i]))
        for column in range(sizes[i]):
            for row in range(sizes[i + 1]):
                W[row, column] = scale * rng.standard_normal()
        params.append((W, 0.0 * W[:, 0]))
    return params


# %% wrong: W is (n_in, n_out)
def init_params(sizes, rng, scale=1.0):
    return [
        (scale * rng.normal(size=(sizes[i - 1], sizes[i])), np.zeros(sizes[i])) for i in range(1, len(sizes))
    ]


# %% wrong: all weights are zero
# says: units that begin alike stay alike
def init_params(sizes, rng, scale=1.0):
    return [(np.zeros((sizes[i], sizes[i - 1])), np.zeros(sizes[i])) for i in range(1, len(sizes))]


# %% wrong: one number for all weights
# says: units that begin alike stay alike
def init_params(sizes, rng, scale=1.0):
    return [
        (np.full((sizes[i], sizes[i - 1]), scale * rng.normal()), np.zeros(sizes[i]))
        for i in range(1, len(sizes))
    ]


# %% wrong: all units of a layer are alike
# says: units that begin alike stay alike
def init_params(sizes, rng, scale=1.0):
    return [
        (np.tile(scale * rng.normal(size=sizes[i - 1]), (sizes[i], 1)), np.zeros(sizes[i]))
        for i in range(1, len(sizes))
    ]


# %% wrong: random biases
# says: not at random numbers
def init_params(sizes, rng, scale=1.0):
    return [
        (scale * rng.normal(size=(sizes[i], sizes[i - 1])), scale * rng.normal(size=sizes[i]))
        for i in range(1, len(sizes))
    ]


# %% wrong: biases of one
# says: not at 1
def init_params(sizes, rng, scale=1.0):
    return [
        (scale * rng.normal(size=(sizes[i], sizes[i - 1])), np.ones(sizes[i])) for i in range(1, len(sizes))
    ]


# %% wrong: whole-number biases
def init_params(sizes, rng, scale=1.0):
    return [
        (scale * rng.normal(size=(sizes[i], sizes[i - 1])), np.zeros(sizes[i], dtype=int))
        for i in range(1, len(sizes))
    ]


# %% wrong: biases as a column
def init_params(sizes, rng, scale=1.0):
    return [
        (scale * rng.normal(size=(sizes[i], sizes[i - 1])), np.zeros((sizes[i], 1)))
        for i in range(1, len(sizes))
    ]


# %% wrong: the biases of the layer before
def init_params(sizes, rng, scale=1.0):
    return [
        (scale * rng.normal(size=(sizes[i], sizes[i - 1])), np.zeros(sizes[i - 1]))
        for i in range(1, len(sizes))
    ]


# %% wrong: a flat list
def init_params(sizes, rng, scale=1.0):
    params = []
    for i in range(1, len(sizes)):
        params += [scale * rng.normal(size=(sizes[i], sizes[i - 1])), np.zeros(sizes[i])]
    return params


# %% wrong: the global generator
# says: np.random.randn and default_rng() know nothing of its seed
def init_params(sizes, rng, scale=1.0):
    return [
        (scale * np.random.randn(sizes[i], sizes[i - 1]), np.zeros(sizes[i]))  # noqa: NPY002
        for i in range(1, len(sizes))
    ]


# %% wrong: the global generator, seeded each time
# says: a seed of your own gives everybody the same network
def init_params(sizes, rng, scale=1.0):
    np.random.seed(42)  # noqa: NPY002
    return [
        (scale * np.random.randn(sizes[i], sizes[i - 1]), np.zeros(sizes[i]))  # noqa: NPY002
        for i in range(1, len(sizes))
    ]


# %% wrong: the global generator is seeded by the way
# says: np.random.seed, np.random.randn and the like are global
def init_params(sizes, rng, scale=1.0):
    np.random.seed(0)  # noqa: NPY002
    return [
        (scale * rng.normal(size=(sizes[i], sizes[i - 1])), np.zeros(sizes[i])) for i in range(1, len(sizes))
    ]


# %% wrong: the global generator, seeded from rng
# says: np.random.seed, np.random.randn and the like are global
def init_params(sizes, rng, scale=1.0):
    np.random.seed(rng.integers(2**31))  # noqa: NPY002
    return [
        (scale * np.random.randn(sizes[i], sizes[i - 1]), np.zeros(sizes[i]))  # noqa: NPY002
        for i in range(1, len(sizes))
    ]


# %% wrong: a generator of its own
# says: a seed of your own gives everybody the same network
def init_params(sizes, rng, scale=1.0):
    rng = np.random.default_rng(0)
    return [
        (scale * rng.normal(size=(sizes[i], sizes[i - 1])), np.zeros(sizes[i])) for i in range(1, len(sizes))
    ]


# %% wrong: a generator of its own, without a seed
# says: draw from rng only
def init_params(sizes, rng, scale=1.0):
    rng = np.random.default_rng()
    return [
        (scale * rng.normal(size=(sizes[i], sizes[i - 1])), np.zeros(sizes[i])) for i in range(1, len(sizes))
    ]


# %% wrong: a copy of rng, so that a second network is the same
# says: a copy of rng
def init_params(sizes, rng, scale=1.0):
    import copy

    rng = copy.deepcopy(rng)
    return [
        (scale * rng.normal(size=(sizes[i], sizes[i - 1])), np.zeros(sizes[i])) for i in range(1, len(sizes))
    ]


# %% wrong: every layer begins with the same numbers
# says: every weight is drawn by itself, in every layer anew
def init_params(sizes, rng, scale=1.0):
    seed = rng.integers(2**32)
    return [
        (scale * np.random.default_rng(seed).normal(size=(sizes[i], sizes[i - 1])), np.zeros(sizes[i]))
        for i in (range(1, len(sizes)))
    ]


# %% wrong: the same numbers where two layers have one shape
# says: every weight is drawn by itself, in every layer anew
def init_params(sizes, rng, scale=1.0):
    made = {}
    for i in range(1, len(sizes)):
        shape = (sizes[i], sizes[i - 1])
        if shape not in made:
            made[shape] = scale * rng.normal(size=shape)
    return [(made[(sizes[i], sizes[i - 1])], np.zeros(sizes[i])) for i in range(1, len(sizes))]


# %% wrong: no scale
# says: scale is left out
def init_params(sizes, rng, scale=1.0):
    return [(rng.normal(size=(sizes[i], sizes[i - 1])), np.zeros(sizes[i])) for i in range(1, len(sizes))]


# %% wrong: the scale is taken for the variance
# says: not its square, the variance
def init_params(sizes, rng, scale=1.0):
    return [
        (np.sqrt(scale) * rng.normal(size=(sizes[i], sizes[i - 1])), np.zeros(sizes[i]))
        for i in range(1, len(sizes))
    ]


# %% wrong: the scale is the mean
# says: the mean of the weights is scale
def init_params(sizes, rng, scale=1.0):
    return [
        (rng.normal(scale, size=(sizes[i], sizes[i - 1])), np.zeros(sizes[i])) for i in range(1, len(sizes))
    ]


# %% wrong: uniform from -scale to scale
# says: these weights are uniform
def init_params(sizes, rng, scale=1.0):
    return [
        (rng.uniform(-scale, scale, (sizes[i], sizes[i - 1])), np.zeros(sizes[i]))
        for i in range(1, len(sizes))
    ]


# %% wrong: uniform from 0 to scale
# says: these weights lie between 0 and scale
def init_params(sizes, rng, scale=1.0):
    return [(scale * rng.random((sizes[i], sizes[i - 1])), np.zeros(sizes[i])) for i in range(1, len(sizes))]


# %% wrong: uniform with the right standard deviation
# says: it is not the normal one
def init_params(sizes, rng, scale=1.0):
    edge = scale * np.sqrt(3)
    return [
        (rng.uniform(-edge, edge, (sizes[i], sizes[i - 1])), np.zeros(sizes[i])) for i in range(1, len(sizes))
    ]


# %% wrong: Laplace with the right standard deviation
# says: it is not the normal one
def init_params(sizes, rng, scale=1.0):
    return [
        (rng.laplace(0, scale / np.sqrt(2), (sizes[i], sizes[i - 1])), np.zeros(sizes[i]))
        for i in range(1, len(sizes))
    ]


# %% wrong: the scale of Glorot
# says: this is the scale of Glorot
def init_params(sizes, rng, scale=1.0):
    params = []
    for i in range(1, len(sizes)):
        spread = scale * np.sqrt(2 / (sizes[i] + sizes[i - 1]))
        params.append((spread * rng.normal(size=(sizes[i], sizes[i - 1])), np.zeros(sizes[i])))
    return params


# %% wrong: divided by the root of n_in
# says: the root of n_in
def init_params(sizes, rng, scale=1.0):
    params = []
    for i in range(1, len(sizes)):
        spread = scale / np.sqrt(sizes[i - 1])
        params.append((spread * rng.normal(size=(sizes[i], sizes[i - 1])), np.zeros(sizes[i])))
    return params


# %% wrong: positive weights only
# says: the signs are lost
def init_params(sizes, rng, scale=1.0):
    return [
        (scale * np.abs(rng.normal(size=(sizes[i], sizes[i - 1]))), np.zeros(sizes[i]))
        for i in range(1, len(sizes))
    ]


# %% wrong: float32
def init_params(sizes, rng, scale=1.0):
    return [
        ((scale * rng.normal(size=(sizes[i], sizes[i - 1]))).astype(np.float32), np.zeros(sizes[i]))
        for i in range(1, len(sizes))
    ]


# %% wrong: takes the list of sizes apart
# says: changed the list `sizes`
def init_params(sizes, rng, scale=1.0):
    params, n_in = [], sizes.pop(0)
    while sizes:
        n_out = sizes.pop(0)
        params.append((scale * rng.normal(size=(n_out, n_in)), np.zeros(n_out)))
        n_in = n_out
    return params


# %% wrong: one layer only
def init_params(sizes, rng, scale=1.0):
    return [(scale * rng.normal(size=(sizes[1], sizes[0])), np.zeros(sizes[1]))]


# %% wrong: large networks get smaller weights
# says: something fixed takes its place
def init_params(sizes, rng, scale=1.0):
    scale = 0.01 if len(sizes) > 2 and sizes[0] > 100 else scale
    return [
        (scale * rng.normal(size=(sizes[i], sizes[i - 1])), np.zeros(sizes[i])) for i in range(1, len(sizes))
    ]


# %% wrong: truncated at two standard deviations, as Keras can
# says: it is not the normal one
def init_params(sizes, rng, scale=1.0):
    params = []
    for i in range(1, len(sizes)):
        W = rng.normal(size=(sizes[i], sizes[i - 1]))
        while (far := np.abs(W) > 2).any():
            W[far] = rng.normal(size=far.sum())
        params.append((scale * W / 0.87962566103423978, np.zeros(sizes[i])))
    return params
