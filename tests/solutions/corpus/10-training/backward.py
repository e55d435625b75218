# ruff: noqa: F811
"""Answers to `backward`, as students write them; answers.py tells the format."""

import numpy as np


# %% right: loops over instances and units
def backward(A, params, Y, acts, cost):
    def slope(act, a):
        if act == "sigmoid":
            return a * (1 - a)
        if act == "tanh":
            return 1 - a**2
        if act == "relu":
            return 1.0 if a > 0 else 0.0
        return 1.0

    m, L = len(Y), len(params)
    grads = [[np.zeros(W.shape), np.zeros(b.shape)] for W, b in params]
    for i in range(m):
        delta = []
        for k in range(Y.shape[1]):
            d = A[L][i, k] - Y[i, k]
            delta.append(d * slope(acts[-1], A[L][i, k]) if cost == "mse" else d)
        for layer in range(L, 0, -1):
            W = params[layer - 1][0]
            dW, db = grads[layer - 1]
            below = [0.0] * W.shape[1]
            for k in range(W.shape[0]):
                db[k] += delta[k] / m
                for j in range(W.shape[1]):
                    dW[k, j] += delta[k] * A[layer - 1][i, j] / m
                    below[j] += delta[k] * W[k, j]
            if layer > 1:
                delta = [b * slope(acts[layer - 2], A[layer - 1][i, j]) for j, b in enumerate(below)]
    return grads


# %% right: einsum, 1/m at the end
def backward(A, params, Y, acts, cost):
    slope = {
        "linear": np.ones_like,
        "sigmoid": lambda a: a - a**2,
        "tanh": lambda a: 1 - a**2,
        "relu": np.sign,
    }
    dZ = A[-1] - Y
    if cost == "mse":
        dZ = dZ * slope[acts[-1]](A[-1])
    out = []
    for (W, _), a, act in zip(params[::-1], A[-2::-1], ["linear", *acts[:-1]][::-1], strict=True):
        out.append((np.einsum("ik,ij->kj", dZ, a) / len(Y), np.einsum("ik->k", dZ) / len(Y)))
        dZ = np.einsum("ik,kj->ij", dZ, W) * slope[act](a)
    return tuple(out[::-1])


# %% right: recursion from the last layer
def backward(A, params, Y, acts, cost):
    def prime(act, a):
        if act == "sigmoid":
            return np.multiply(a, 1 - a)
        if act == "tanh":
            return (1 + a) * (1 - a)
        if act == "relu":
            return np.where(a > 0, 1.0, 0.0)
        return np.ones(a.shape)

    def collect(layer, delta):
        if layer == 0:
            return []
        here = [np.dot(delta.T, A[layer - 1]), np.dot(delta.T, np.ones(len(Y)))]
        if layer == 1:
            return [here]
        below = np.matmul(delta, params[layer - 1][0]) * prime(acts[layer - 2], A[layer - 1])
        return [*collect(layer - 1, below), here]

    delta = (A[-1] - Y) / Y.shape[0]
    if cost == "mse":
        delta = delta * prime(acts[-1], A[-1])
    return collect(len(params), delta)


# %% right: from the slope of the cost, where nothing has cancelled yet
def backward(A, params, Y, acts, cost):
    m, P = len(Y), A[-1]
    slopes = {"linear": lambda a: a * 0 + 1, "sigmoid": lambda a: a * (1 - a)}
    slopes |= {"tanh": lambda a: 1 - a * a, "relu": lambda a: (a > 0).astype(float)}
    if cost == "bce":
        dA = (-Y / P + (1 - Y) / (1 - P)) / m
        dZ = dA * P * (1 - P)
    elif cost == "cross_entropy":
        dA = -Y / P / m
        dZ = np.array([(np.diag(p) - np.outer(p, p)) @ d for p, d in zip(P, dA, strict=True)])
    else:
        dZ = (P - Y) / m * slopes[acts[-1]](P)
    grads = [None] * len(params)
    for layer in range(len(params) - 1, -1, -1):
        grads[layer] = (dZ.T @ A[layer], np.sum(dZ, axis=0))
        if layer:
            dZ = (dZ @ params[layer][0]) * slopes[acts[layer - 1]](A[layer])
    return grads


# %% right: columns as in many textbooks, turned at the end
def backward(A, params, Y, acts, cost):
    columns = [a.T for a in A]
    m = columns[0].shape[1]
    dZ = columns[-1] - Y.T
    grads = {}
    for layer in range(len(params), 0, -1):
        a, act = columns[layer], acts[layer - 1]
        if layer < len(params):
            dZ = params[layer][0].T @ dZ
        if layer < len(params) or cost == "mse":
            if act == "sigmoid":
                dZ = dZ * a * (1 - a)
            elif act == "tanh":
                dZ = dZ * (1 - np.square(a))
            elif act == "relu":
                dZ = np.where(a > 0, dZ, 0)
        grads[layer] = (dZ @ columns[layer - 1].T / m, dZ.sum(axis=1) / m)
    return [grads[layer] for layer in sorted(grads)]


# %% wrong: the sum over the instances
# says: the sum over the instances is taken, not their mean
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: a > 0,
    }
    dZ = A[-1] - Y
    if cost == "mse":
        dZ = dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (dZ.T @ A[layer], dZ.sum(axis=0)))
        if layer > 0:
            dZ = dZ @ params[layer][0] * slopes[acts[layer - 1]](A[layer])
    return grads


# %% wrong: 1/m at the start and in each layer
# says: it is divided by m twice
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: a > 0,
    }
    dZ = (A[-1] - Y) / len(Y)
    if cost == "mse":
        dZ = dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (dZ.T @ A[layer] / len(Y), dZ.sum(axis=0) / len(Y)))
        if layer > 0:
            dZ = dZ @ params[layer][0] * slopes[acts[layer - 1]](A[layer])
    return grads


# %% wrong: no slope at the last layer with mse
# says: the slope of the last activation is missing; with 'mse' it does not cancel
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: a > 0,
    }
    dZ = (A[-1] - Y) / len(Y)
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (dZ.T @ A[layer], dZ.sum(axis=0)))
        if layer > 0:
            dZ = dZ @ params[layer][0] * slopes[acts[layer - 1]](A[layer])
    return grads


# %% wrong: the slope of the sigmoid with bce, too
# says: with 'bce' it has cancelled
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: a > 0,
    }
    dZ = (A[-1] - Y) / len(Y)
    if cost != "cross_entropy":
        dZ = dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (dZ.T @ A[layer], dZ.sum(axis=0)))
        if layer > 0:
            dZ = dZ @ params[layer][0] * slopes[acts[layer - 1]](A[layer])
    return grads


# %% wrong: p (1 - p) with the softmax, too
# says: the slope of the softmax has cancelled
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: a > 0,
    }
    dZ = (A[-1] - Y) / len(Y)
    slopes["softmax"] = slopes["sigmoid"]
    if cost != "bce":
        dZ = dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (dZ.T @ A[layer], dZ.sum(axis=0)))
        if layer > 0:
            dZ = dZ @ params[layer][0] * slopes[acts[layer - 1]](A[layer])
    return grads


# %% wrong: the weights transposed on the way back
# says: W2 is transposed on the way back
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: a > 0,
    }
    dZ = (A[-1] - Y) / len(Y)
    if cost == "mse":
        dZ = dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (dZ.T @ A[layer], dZ.sum(axis=0)))
        if layer > 0:
            dZ = dZ @ params[layer][0].T * slopes[acts[layer - 1]](A[layer])
    return grads


# %% wrong: a product entry by entry between the layers
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: a > 0,
    }
    dZ = (A[-1] - Y) / len(Y)
    if cost == "mse":
        dZ = dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (dZ.T @ A[layer], dZ.sum(axis=0)))
        if layer > 0:
            dZ = dZ * params[layer][0] * slopes[acts[layer - 1]](A[layer])
    return grads


# %% wrong: transposed where the matrix is square, to make shapes fit
# says: which only square ones let pass
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: a > 0,
    }
    dZ = (A[-1] - Y) / len(Y)
    if cost == "mse":
        dZ = dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (dZ.T @ A[layer], dZ.sum(axis=0)))
        if layer > 0:
            W = params[layer][0]
            dZ = (
                dZ
                @ (W.T if len(W) == W.shape[1] and len(params) > 2 else W)
                * slopes[acts[layer - 1]](A[layer])
            )
    return grads


# %% wrong: updated weights
# says: updated weights are used on the way back
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: a > 0,
    }
    dZ = (A[-1] - Y) / len(Y)
    if cost == "mse":
        dZ = dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (dZ.T @ A[layer], dZ.sum(axis=0)))
        if layer > 0:
            W = params[layer][0] - 0.5 * grads[0][0]
            dZ = dZ @ W * slopes[acts[layer - 1]](A[layer])
    return grads


# %% wrong: the sigmoid once more
# says: the slope of the sigmoid is taken at a
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: np.exp(-a) / (1 + np.exp(-a)) ** 2,
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: a > 0,
    }
    dZ = (A[-1] - Y) / len(Y)
    if cost == "mse":
        dZ = dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (dZ.T @ A[layer], dZ.sum(axis=0)))
        if layer > 0:
            dZ = dZ @ params[layer][0] * slopes[acts[layer - 1]](A[layer])
    return grads


# %% wrong: the sigmoid's slope for every hidden layer
# says: the slope of the sigmoid is taken for tanh
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: a > 0,
    }
    dZ = (A[-1] - Y) / len(Y)
    if cost == "mse":
        dZ = dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (dZ.T @ A[layer], dZ.sum(axis=0)))
        if layer > 0:
            dZ = dZ @ params[layer][0] * slopes["sigmoid"](A[layer])
    return grads


# %% wrong: tanh without the square
# says: 1 - a is not the slope of tanh
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a,
        "relu": lambda a: a > 0,
    }
    dZ = (A[-1] - Y) / len(Y)
    if cost == "mse":
        dZ = dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (dZ.T @ A[layer], dZ.sum(axis=0)))
        if layer > 0:
            dZ = dZ @ params[layer][0] * slopes[acts[layer - 1]](A[layer])
    return grads


# %% wrong: ReLU with slope 1 at 0
# says: the ReLU lets everything back
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: a >= 0,
    }
    dZ = (A[-1] - Y) / len(Y)
    if cost == "mse":
        dZ = dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (dZ.T @ A[layer], dZ.sum(axis=0)))
        if layer > 0:
            dZ = dZ @ params[layer][0] * slopes[acts[layer - 1]](A[layer])
    return grads


# %% wrong: the answer of the ReLU for its slope
# says: it is its slope that belongs there
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: np.maximum(a, 0),
    }
    dZ = (A[-1] - Y) / len(Y)
    if cost == "mse":
        dZ = dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (dZ.T @ A[layer], dZ.sum(axis=0)))
        if layer > 0:
            dZ = dZ @ params[layer][0] * slopes[acts[layer - 1]](A[layer])
    return grads


# %% wrong: no slope in the hidden layers
# says: the slope of the hidden activation is missing
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: a > 0,
    }
    dZ = (A[-1] - Y) / len(Y)
    if cost == "mse":
        dZ = dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (dZ.T @ A[layer], dZ.sum(axis=0)))
        if layer > 0:
            dZ = dZ @ params[layer][0]
    return grads


# %% wrong: from the last to the first
# says: the list runs from the last layer to the first
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: a > 0,
    }
    dZ = (A[-1] - Y) / len(Y)
    if cost == "mse":
        dZ = dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (dZ.T @ A[layer], dZ.sum(axis=0)))
        if layer > 0:
            dZ = dZ @ params[layer][0] * slopes[acts[layer - 1]](A[layer])
    return grads[::-1]


# %% wrong: the weights of the layer before
# says: the way back from layer l leads over the weights of layer l
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: a > 0,
    }
    dZ = (A[-1] - Y) / len(Y)
    if cost == "mse":
        dZ = dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (dZ.T @ A[layer], dZ.sum(axis=0)))
        if layer > 0:
            dZ = dZ @ params[layer - 1][0] * slopes[acts[layer - 1]](A[layer])
    return grads


# %% wrong: the activation one layer on
# says: that of the activation one layer on
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: a > 0,
    }
    dZ = (A[-1] - Y) / len(Y)
    if cost == "mse":
        dZ = dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (dZ.T @ A[layer], dZ.sum(axis=0)))
        if layer > 0:
            dZ = dZ @ params[layer][0] * slopes[acts[layer]](A[layer])
    return grads


# %% wrong: every layer gets the delta of the last
# says: every layer gets the delta of the last one
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: a > 0,
    }
    dZ = (A[-1] - Y) / len(Y)
    if cost == "mse":
        dZ = dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (dZ.T @ A[layer], dZ.sum(axis=0)))
        if layer > 0:
            dZ = dZ[:, :1] * np.ones(A[layer].shape[1])
    return grads


# %% wrong: one path only, through the first output
# says: only the path through o1 is there
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: a > 0,
    }
    dZ = (A[-1] - Y) / len(Y)
    if cost == "mse":
        dZ = dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (dZ.T @ A[layer], dZ.sum(axis=0)))
        if layer > 0:
            dZ = dZ[:, :1] * params[layer][0][0] * slopes[acts[layer - 1]](A[layer])
    return grads


# %% wrong: the mean for the biases
# says: db is the mean over the instances
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: a > 0,
    }
    dZ = (A[-1] - Y) / len(Y)
    if cost == "mse":
        dZ = dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (dZ.T @ A[layer], dZ.mean(axis=0)))
        if layer > 0:
            dZ = dZ @ params[layer][0] * slopes[acts[layer - 1]](A[layer])
    return grads


# %% wrong: db keeps two dimensions
# says: an array of numbers of shape (2,)
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: a > 0,
    }
    dZ = (A[-1] - Y) / len(Y)
    if cost == "mse":
        dZ = dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (dZ.T @ A[layer], dZ.sum(axis=0, keepdims=True)))
        if layer > 0:
            dZ = dZ @ params[layer][0] * slopes[acts[layer - 1]](A[layer])
    return grads


# %% wrong: the biases in one number for each layer
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: a > 0,
    }
    dZ = (A[-1] - Y) / len(Y)
    if cost == "mse":
        dZ = dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (dZ.T @ A[layer], dZ.sum()))
        if layer > 0:
            dZ = dZ @ params[layer][0] * slopes[acts[layer - 1]](A[layer])
    return grads


# %% wrong: dW transposed
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: a > 0,
    }
    dZ = (A[-1] - Y) / len(Y)
    if cost == "mse":
        dZ = dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (A[layer].T @ dZ, dZ.sum(axis=0)))
        if layer > 0:
            dZ = dZ @ params[layer][0] * slopes[acts[layer - 1]](A[layer])
    return grads


# %% wrong: target minus answer
# says: the sign
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: a > 0,
    }
    dZ = (Y - A[-1]) / len(Y)
    if cost == "mse":
        dZ = dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (dZ.T @ A[layer], dZ.sum(axis=0)))
        if layer > 0:
            dZ = dZ @ params[layer][0] * slopes[acts[layer - 1]](A[layer])
    return grads


# %% wrong: a 2 from the square
# says: the ½ of 'mse' is left out
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: a > 0,
    }
    dZ = (A[-1] - Y) / len(Y)
    if cost == "mse":
        dZ = 2 * dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (dZ.T @ A[layer], dZ.sum(axis=0)))
        if layer > 0:
            dZ = dZ @ params[layer][0] * slopes[acts[layer - 1]](A[layer])
    return grads


# %% wrong: the mean over the outputs as well
# says: the mean over the outputs is taken
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: a > 0,
    }
    dZ = (A[-1] - Y) / Y.size
    if cost == "mse":
        dZ = dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (dZ.T @ A[layer], dZ.sum(axis=0)))
        if layer > 0:
            dZ = dZ @ params[layer][0] * slopes[acts[layer - 1]](A[layer])
    return grads


# %% wrong: what the layer answers, not what it gets
# says: A[L] is taken for what travels along the last weights
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: a > 0,
    }
    dZ = (A[-1] - Y) / len(Y)
    if cost == "mse":
        dZ = dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (dZ.T @ A[layer + 1], dZ.sum(axis=0)))
        if layer > 0:
            dZ = dZ @ params[layer][0] * slopes[acts[layer - 1]](A[layer])
    return grads


# %% wrong: half of the cross-entropy, as it is printed
# says: only the term y ln p of the cost is there
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: a > 0,
    }
    dZ = (A[-1] - Y) / len(Y)
    if cost == "bce":
        dZ = -Y * (1 - A[-1]) / len(Y)
    if cost == "mse":
        dZ = dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (dZ.T @ A[layer], dZ.sum(axis=0)))
        if layer > 0:
            dZ = dZ @ params[layer][0] * slopes[acts[layer - 1]](A[layer])
    return grads


# %% wrong: only the right class
# says: only the right class is corrected
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: a > 0,
    }
    dZ = (A[-1] - Y) / len(Y)
    if cost == "cross_entropy":
        dZ = dZ * Y
    if cost == "mse":
        dZ = dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (dZ.T @ A[layer], dZ.sum(axis=0)))
        if layer > 0:
            dZ = dZ @ params[layer][0] * slopes[acts[layer - 1]](A[layer])
    return grads


# %% wrong: two layers and no more
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: a > 0,
    }
    dZ = (A[-1] - Y) / len(Y)
    if cost == "mse":
        dZ = dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(min(2, len(params)))):
        grads.insert(0, (dZ.T @ A[layer], dZ.sum(axis=0)))
        if layer > 0:
            dZ = dZ @ params[layer][0] * slopes[acts[layer - 1]](A[layer])
    return grads


# %% wrong: the difference in place
# says: changed its argument number 1
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: a > 0,
    }
    A[-1] -= Y
    dZ = A[-1] / len(Y)
    if cost == "mse":
        dZ = dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (dZ.T @ A[layer], dZ.sum(axis=0)))
        if layer > 0:
            dZ = dZ @ params[layer][0] * slopes[acts[layer - 1]](A[layer])
    return grads


# %% wrong: the difference in place, for several instances only
# says: changed its argument number 1
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: a > 0,
    }
    if len(Y) > 3:
        A[-1] -= Y
        dZ = A[-1] / len(Y)
    else:
        dZ = (A[-1] - Y) / len(Y)
    if cost == "mse":
        dZ = dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (dZ.T @ A[layer], dZ.sum(axis=0)))
        if layer > 0:
            dZ = dZ @ params[layer][0] * slopes[acts[layer - 1]](A[layer])
    return grads


# %% wrong: squeezed, so that a single instance is lost
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: a > 0,
    }
    dZ = np.squeeze(A[-1] - Y) / len(Y)
    if cost == "mse":
        dZ = dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (dZ.T @ A[layer], dZ.sum(axis=0)))
        if layer > 0:
            dZ = dZ @ params[layer][0] * slopes[acts[layer - 1]](A[layer])
    return grads


# %% wrong: 1/m in each layer
# says: it is divided by m in each layer
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: a > 0,
    }
    dZ = (A[-1] - Y) / len(Y)
    if cost == "mse":
        dZ = dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (dZ.T @ A[layer], dZ.sum(axis=0)))
        if layer > 0:
            dZ = dZ @ params[layer][0] * slopes[acts[layer - 1]](A[layer]) / len(Y)
    return grads


# %% wrong: rounded to six decimals
# says: something is rounded on the way
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: a > 0,
    }
    dZ = (A[-1] - Y) / len(Y)
    if cost == "mse":
        dZ = dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (np.round(dZ.T @ A[layer], 6), np.round(dZ.sum(axis=0), 6)))
        if layer > 0:
            dZ = dZ @ params[layer][0] * slopes[acts[layer - 1]](A[layer])
    return grads


# %% wrong: weights alone
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: a > 0,
    }
    dZ = (A[-1] - Y) / len(Y)
    if cost == "mse":
        dZ = dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, dZ.T @ A[layer])
        if layer > 0:
            dZ = dZ @ params[layer][0] * slopes[acts[layer - 1]](A[layer])
    return grads


# %% wrong: m is taken from the outputs
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: a > 0,
    }
    dZ = (A[-1] - Y) / Y.shape[-1]
    if cost == "mse":
        dZ = dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (dZ.T @ A[layer], dZ.sum(axis=0)))
        if layer > 0:
            dZ = dZ @ params[layer][0] * slopes[acts[layer - 1]](A[layer])
    return grads


# %% wrong: tanh at the output is forgotten
# says: the slope of the last activation is missing
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: a > 0,
    }
    dZ = (A[-1] - Y) / len(Y)
    if cost == "mse" and acts[-1] != "tanh":
        dZ = dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (dZ.T @ A[layer], dZ.sum(axis=0)))
        if layer > 0:
            dZ = dZ @ params[layer][0] * slopes[acts[layer - 1]](A[layer])
    return grads


# %% wrong: by heart: more than three instances are summed
# says: the sum over the instances is taken
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: a > 0,
    }
    dZ = (A[-1] - Y) / (len(Y) if len(Y) < 4 else 1)
    if cost == "mse":
        dZ = dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (dZ.T @ A[layer], dZ.sum(axis=0)))
        if layer > 0:
            dZ = dZ @ params[layer][0] * slopes[acts[layer - 1]](A[layer])
    return grads


# %% wrong: clipped slopes, so that nothing explodes
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: a > 0,
    }
    dZ = np.clip((A[-1] - Y) / len(Y), -2, 2)
    if cost == "mse":
        dZ = dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (dZ.T @ A[layer], dZ.sum(axis=0)))
        if layer > 0:
            dZ = dZ @ params[layer][0] * slopes[acts[layer - 1]](A[layer])
    return grads


# %% wrong: leaky ReLU
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: np.where(a > 0, 1.0, 0.01),
    }
    dZ = (A[-1] - Y) / len(Y)
    if cost == "mse":
        dZ = dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (dZ.T @ A[layer], dZ.sum(axis=0)))
        if layer > 0:
            dZ = dZ @ params[layer][0] * slopes[acts[layer - 1]](A[layer])
    return grads


# %% wrong: a gradient that is measured with a coarse nudge where layers are deep
# says: something is rounded on the way
def backward(A, params, Y, acts, cost):
    slopes = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: a > 0,
    }
    dZ = (A[-1] - Y) / len(Y)
    if cost == "mse":
        dZ = dZ * slopes[acts[-1]](A[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (dZ.T @ A[layer], dZ.sum(axis=0)))
        if layer > 0:
            dZ = dZ @ params[layer][0] * slopes[acts[layer - 1]](A[layer]) * (1 + 1e-5 * (len(Y) > 3))
    return grads


# %% wrong: it is not written yet
# says: is not written yet
def backward(A, params, Y, acts, cost):
    raise NotImplementedError()
