# ruff: noqa: F811
"""Answers to `forward`, as students write them; answers.py tells the format."""

import numpy as np


# %% right: if and elif
def forward(X, params, acts):
    A = [X]
    for layer in range(len(params)):
        W, b = params[layer]
        Z = np.dot(A[layer], W.T) + b
        if acts[layer] == "linear":
            A.append(Z)
        elif acts[layer] == "step":
            A.append(np.where(Z >= 0, 1, 0))
        elif acts[layer] == "sigmoid":
            A.append(np.exp(Z) / (1 + np.exp(Z)))
        elif acts[layer] == "tanh":
            A.append(2 / (1 + np.exp(-2 * Z)) - 1)
        elif acts[layer] == "relu":
            A.append(Z * (Z > 0))
        else:
            E = np.exp(Z - Z.max(axis=1, keepdims=True))
            A.append(E / E.sum(axis=1, keepdims=True))
    return A


# %% right: numbers one by one, and a tuple
def forward(X, params, acts):
    import math

    def one(act, z, row):
        match act:
            case "linear":
                return z
            case "step":
                return 1.0 if z >= 0 else 0.0
            case "sigmoid":
                return 1 / (1 + math.exp(-z))
            case "tanh":
                return math.tanh(z)
            case "relu":
                return max(0.0, z)
            case "softmax":
                return math.exp(z) / sum(math.exp(other) for other in row)

    A = [X.copy()]
    for (W, b), act in zip(params, acts, strict=True):
        Z = [[sum(w * a) + b_j for w, b_j in zip(W, b, strict=True)] for a in A[-1]]
        A.append(np.array([[one(act, z, row) for z in row] for row in Z]))
    return tuple(A)


# %% right: recursion, with einsum
def forward(X, params, acts):
    if not params:
        return [X]
    (W, b), act = params[0], acts[0]
    Z = np.einsum("mn,kn->mk", X, W) + b
    if act == "step":
        Z = np.heaviside(Z, 1)
    elif act == "sigmoid":
        Z = (1 + np.tanh(Z / 2)) / 2
    elif act == "tanh":
        Z = np.sinh(Z) / np.cosh(Z)
    elif act == "relu":
        Z = Z.clip(min=0)
    elif act == "softmax":
        Z = np.exp(Z - np.log(np.exp(Z).sum(axis=-1))[:, np.newaxis])
    return [X, *forward(Z, params[1:], acts[1:])]


# %% right: a function for each activation, from the table
def forward(X, params, acts):
    def softmax(Z):
        return (np.exp(Z).T / np.exp(Z).sum(axis=1)).T

    def relu(Z):
        result = Z.copy()
        result[result < 0] = 0
        return result

    table = {
        "linear": np.asarray,
        "step": lambda Z: 1 - np.signbit(Z + 0.0),
        "sigmoid": lambda Z: np.reciprocal(1 + np.exp(-Z)),
        "tanh": np.tanh,
        "relu": relu,
        "softmax": softmax,
    }
    outputs = [1.0 * X]
    for pair, name in zip(params, acts, strict=True):
        outputs += [table[name](outputs[-1] @ np.transpose(pair[0]) + pair[1])]
    return outputs


# %% wrong: W is not transposed
# says: a row that enters meets a row of W
def forward(X, params, acts):
    f = {"linear": np.asarray, "step": lambda Z: 1 * (Z >= 0), "sigmoid": lambda Z: 1 / (1 + np.exp(-Z))}
    f |= {"tanh": np.tanh, "relu": lambda Z: np.maximum(0, Z)}
    f |= {"softmax": lambda Z: np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)}
    A = [X]
    for (W, b), act in zip(params, acts, strict=True):
        A.append(f[act](A[-1] @ W + b))
    return A


# %% wrong: W is not transposed where it is square
# says: W is not transposed
def forward(X, params, acts):
    f = {"linear": np.asarray, "step": lambda Z: 1 * (Z >= 0), "sigmoid": lambda Z: 1 / (1 + np.exp(-Z))}
    f |= {"tanh": np.tanh, "relu": lambda Z: np.maximum(0, Z)}
    f |= {"softmax": lambda Z: np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)}
    A = [X]
    for (W, b), act in zip(params, acts, strict=True):
        A.append(f[act](A[-1] @ (W if W.shape == (3, 3) else W.T) + b))
    return A


# %% wrong: every layer is fed with X
# says: every layer was fed with X
def forward(X, params, acts):
    f = {"linear": np.asarray, "step": lambda Z: 1 * (Z >= 0), "sigmoid": lambda Z: 1 / (1 + np.exp(-Z))}
    f |= {"tanh": np.tanh, "relu": lambda Z: np.maximum(0, Z)}
    f |= {"softmax": lambda Z: np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)}
    return [X] + [f[act](X @ W.T + b) for (W, b), act in zip(params, acts, strict=True)]


# %% wrong: the sums are passed on
# says: the sums of the hidden layer were passed on
def forward(X, params, acts):
    f = {"linear": np.asarray, "step": lambda Z: 1 * (Z >= 0), "sigmoid": lambda Z: 1 / (1 + np.exp(-Z))}
    f |= {"tanh": np.tanh, "relu": lambda Z: np.maximum(0, Z)}
    f |= {"softmax": lambda Z: np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)}
    A, Z = [X], X
    for (W, b), act in zip(params, acts, strict=True):
        Z = Z @ W.T + b
        A.append(f[act](Z))
    return A


# %% wrong: the sums are returned
# says: these are the sums of the hidden layer
def forward(X, params, acts):
    f = {"linear": np.asarray, "step": lambda Z: 1 * (Z >= 0), "sigmoid": lambda Z: 1 / (1 + np.exp(-Z))}
    f |= {"tanh": np.tanh, "relu": lambda Z: np.maximum(0, Z)}
    f |= {"softmax": lambda Z: np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)}
    A, out = X, [X]
    for (W, b), act in zip(params, acts, strict=True):
        Z = A @ W.T + b
        A = f[act](Z)
        out.append(Z)
    return out


# %% wrong: no biases
# says: the biases are left out
def forward(X, params, acts):
    f = {"linear": np.asarray, "step": lambda Z: 1 * (Z >= 0), "sigmoid": lambda Z: 1 / (1 + np.exp(-Z))}
    f |= {"tanh": np.tanh, "relu": lambda Z: np.maximum(0, Z)}
    f |= {"softmax": lambda Z: np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)}
    A = [X]
    for (W, _), act in zip(params, acts, strict=True):
        A.append(f[act](A[-1] @ W.T))
    return A


# %% wrong: the first activation everywhere
# says: the first activation is used in every layer
def forward(X, params, acts):
    f = {"linear": np.asarray, "step": lambda Z: 1 * (Z >= 0), "sigmoid": lambda Z: 1 / (1 + np.exp(-Z))}
    f |= {"tanh": np.tanh, "relu": lambda Z: np.maximum(0, Z)}
    f |= {"softmax": lambda Z: np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)}
    A = [X]
    for W, b in params:
        A.append(f[acts[0]](A[-1] @ W.T + b))
    return A


# %% wrong: the last activation everywhere
# says: the last one is used in every layer
def forward(X, params, acts):
    f = {"linear": np.asarray, "step": lambda Z: 1 * (Z >= 0), "sigmoid": lambda Z: 1 / (1 + np.exp(-Z))}
    f |= {"tanh": np.tanh, "relu": lambda Z: np.maximum(0, Z)}
    f |= {"softmax": lambda Z: np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)}
    A = [X]
    for W, b in params:
        A.append(f[acts[-1]](A[-1] @ W.T + b))
    return A


# %% wrong: the hidden layers stay linear in deeper networks
# says: the activation of the hidden layers is missing
def forward(X, params, acts):
    f = {"linear": np.asarray, "step": lambda Z: 1 * (Z >= 0), "sigmoid": lambda Z: 1 / (1 + np.exp(-Z))}
    f |= {"tanh": np.tanh, "relu": lambda Z: np.maximum(0, Z)}
    f |= {"softmax": lambda Z: np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)}
    A = [X]
    for layer, ((W, b), act) in enumerate(zip(params, acts, strict=True)):
        Z = A[-1] @ W.T + b
        A.append(Z if len(params) > 2 and layer < len(params) - 1 else f[act](Z))
    return A


# %% wrong: two layers only
def forward(X, params, acts):
    f = {"linear": np.asarray, "step": lambda Z: 1 * (Z >= 0), "sigmoid": lambda Z: 1 / (1 + np.exp(-Z))}
    f |= {"tanh": np.tanh, "relu": lambda Z: np.maximum(0, Z)}
    f |= {"softmax": lambda Z: np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)}
    A = [X]
    for (W, b), act in list(zip(params, acts, strict=True))[:2]:
        A.append(f[act](A[-1] @ W.T + b))
    return A


# %% wrong: A0 is forgotten
# says: (A0, A1, A2), a tuple or list of length 3
def forward(X, params, acts):
    f = {"linear": np.asarray, "step": lambda Z: 1 * (Z >= 0), "sigmoid": lambda Z: 1 / (1 + np.exp(-Z))}
    f |= {"tanh": np.tanh, "relu": lambda Z: np.maximum(0, Z)}
    f |= {"softmax": lambda Z: np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)}
    A = [X]
    for (W, b), act in zip(params, acts, strict=True):
        A.append(f[act](A[-1] @ W.T + b))
    return A[1:]


# %% wrong: only the output
def forward(X, params, acts):
    f = {"linear": np.asarray, "step": lambda Z: 1 * (Z >= 0), "sigmoid": lambda Z: 1 / (1 + np.exp(-Z))}
    f |= {"tanh": np.tanh, "relu": lambda Z: np.maximum(0, Z)}
    f |= {"softmax": lambda Z: np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)}
    for (W, b), act in zip(params, acts, strict=True):
        X = f[act](X @ W.T + b)
    return X


# %% wrong: pairs of sums and activations
def forward(X, params, acts):
    f = {"linear": np.asarray, "step": lambda Z: 1 * (Z >= 0), "sigmoid": lambda Z: 1 / (1 + np.exp(-Z))}
    f |= {"tanh": np.tanh, "relu": lambda Z: np.maximum(0, Z)}
    f |= {"softmax": lambda Z: np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)}
    A, pairs = X, [X]
    for (W, b), act in zip(params, acts, strict=True):
        Z = A @ W.T + b
        A = f[act](Z)
        pairs.append((Z, A))
    return pairs


# %% wrong: the sigmoid as it is printed on S42-43
# says: the minus in the exponent is missing
def forward(X, params, acts):
    f = {"linear": np.asarray, "step": lambda Z: 1 * (Z >= 0), "sigmoid": lambda Z: 1 / (1 + np.exp(Z))}
    f |= {"tanh": np.tanh, "relu": lambda Z: np.maximum(0, Z)}
    f |= {"softmax": lambda Z: np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)}
    A = [X]
    for (W, b), act in zip(params, acts, strict=True):
        A.append(f[act](A[-1] @ W.T + b))
    return A


# %% wrong: tanh from the sigmoid, without the inner 2
# says: the 2 inside the brackets is missing
def forward(X, params, acts):
    f = {"linear": np.asarray, "step": lambda Z: 1 * (Z >= 0), "sigmoid": lambda Z: 1 / (1 + np.exp(-Z))}
    f |= {"tanh": lambda Z: 2 / (1 + np.exp(-Z)) - 1, "relu": lambda Z: np.maximum(0, Z)}
    f |= {"softmax": lambda Z: np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)}
    A = [X]
    for (W, b), act in zip(params, acts, strict=True):
        A.append(f[act](A[-1] @ W.T + b))
    return A


# %% wrong: softmax over the whole array
# says: the sum runs over the whole array
def forward(X, params, acts):
    f = {"linear": np.asarray, "step": lambda Z: 1 * (Z >= 0), "sigmoid": lambda Z: 1 / (1 + np.exp(-Z))}
    f |= {
        "tanh": np.tanh,
        "relu": lambda Z: np.maximum(0, Z),
        "softmax": lambda Z: np.exp(Z) / np.exp(Z).sum(),
    }
    A = [X]
    for (W, b), act in zip(params, acts, strict=True):
        A.append(f[act](A[-1] @ W.T + b))
    return A


# %% wrong: softmax over the instances
# says: the sum runs over the instances
def forward(X, params, acts):
    f = {"linear": np.asarray, "step": lambda Z: 1 * (Z >= 0), "sigmoid": lambda Z: 1 / (1 + np.exp(-Z))}
    f |= {"tanh": np.tanh, "relu": lambda Z: np.maximum(0, Z)}
    f |= {"softmax": lambda Z: np.exp(Z) / np.exp(Z).sum(axis=0)}
    A = [X]
    for (W, b), act in zip(params, acts, strict=True):
        A.append(f[act](A[-1] @ W.T + b))
    return A


# %% wrong: softmax without the exponential
# says: the exponential is missing
def forward(X, params, acts):
    f = {"linear": np.asarray, "step": lambda Z: 1 * (Z >= 0), "sigmoid": lambda Z: 1 / (1 + np.exp(-Z))}
    f |= {"tanh": np.tanh, "relu": lambda Z: np.maximum(0, Z)}
    f |= {"softmax": lambda Z: Z / Z.sum(axis=1, keepdims=True)}
    A = [X]
    for (W, b), act in zip(params, acts, strict=True):
        A.append(f[act](A[-1] @ W.T + b))
    return A


# %% wrong: softmax is forgotten
# says: the names in acts are
def forward(X, params, acts):
    f = {"linear": np.asarray, "step": lambda Z: 1 * (Z >= 0), "sigmoid": lambda Z: 1 / (1 + np.exp(-Z))}
    f |= {"tanh": np.tanh, "relu": lambda Z: np.maximum(0, Z)}
    A = [X]
    for (W, b), act in zip(params, acts, strict=True):
        A.append(f[act](A[-1] @ W.T + b))
    return A


# %% wrong: softmax is for the last layer only
def forward(X, params, acts):
    f = {"linear": np.asarray, "step": lambda Z: 1 * (Z >= 0), "sigmoid": lambda Z: 1 / (1 + np.exp(-Z))}
    f |= {"tanh": np.tanh, "relu": lambda Z: np.maximum(0, Z), "softmax": lambda Z: Z}
    A = [X]
    for (W, b), act in zip(params, acts, strict=True):
        A.append(f[act](A[-1] @ W.T + b))
    if acts[-1] == "softmax":
        A[-1] = np.exp(A[-1]) / np.exp(A[-1]).sum(axis=1, keepdims=True)
    return A


# %% wrong: strict comparison in the step
# says: compare with >=
def forward(X, params, acts):
    f = {"linear": np.asarray, "step": lambda Z: 1 * (Z > 0), "sigmoid": lambda Z: 1 / (1 + np.exp(-Z))}
    f |= {"tanh": np.tanh, "relu": lambda Z: np.maximum(0, Z)}
    f |= {"softmax": lambda Z: np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)}
    A = [X]
    for (W, b), act in zip(params, acts, strict=True):
        A.append(f[act](A[-1] @ W.T + b))
    return A


# %% wrong: a step that answers with bool
# says: a comparison gives True and False
def forward(X, params, acts):
    f = {"linear": np.asarray, "step": lambda Z: Z >= 0, "sigmoid": lambda Z: 1 / (1 + np.exp(-Z))}
    f |= {"tanh": np.tanh, "relu": lambda Z: np.maximum(0, Z)}
    f |= {"softmax": lambda Z: np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)}
    A = [X]
    for (W, b), act in zip(params, acts, strict=True):
        A.append(f[act](A[-1] @ W.T + b))
    return A


# %% wrong: a leaky relu
# says: this is a leaky relu
def forward(X, params, acts):
    f = {"linear": np.asarray, "step": lambda Z: 1 * (Z >= 0), "sigmoid": lambda Z: 1 / (1 + np.exp(-Z))}
    f |= {"tanh": np.tanh, "relu": lambda Z: np.where(Z > 0, Z, 0.01 * Z)}
    f |= {"softmax": lambda Z: np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)}
    A = [X]
    for (W, b), act in zip(params, acts, strict=True):
        A.append(f[act](A[-1] @ W.T + b))
    return A


# %% wrong: a single instance loses its row
def forward(X, params, acts):
    f = {"linear": np.asarray, "step": lambda Z: 1 * (Z >= 0), "sigmoid": lambda Z: 1 / (1 + np.exp(-Z))}
    f |= {"tanh": np.tanh, "relu": lambda Z: np.maximum(0, Z)}
    f |= {"softmax": lambda Z: np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)}
    A = [X]
    for (W, b), act in zip(params, acts, strict=True):
        A.append(f[act](A[-1] @ W.T + b))
    return [a.squeeze() for a in A]


# %% wrong: layers of one unit lose their column
def forward(X, params, acts):
    f = {"linear": np.asarray, "step": lambda Z: 1 * (Z >= 0), "sigmoid": lambda Z: 1 / (1 + np.exp(-Z))}
    f |= {"tanh": np.tanh, "relu": lambda Z: np.maximum(0, Z)}
    f |= {"softmax": lambda Z: np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)}
    A = [X]
    for (W, b), act in zip(params, acts, strict=True):
        A.append(f[act](A[-1] @ W.T + b))
    A[-1] = A[-1].ravel() if acts[-1] == "tanh" and A[-1].shape[1] == 1 else A[-1]
    return A


# %% wrong: relu in place, in what was given
# says: changed its argument number 1
def forward(X, params, acts):
    f = {"linear": np.asarray, "step": lambda Z: 1 * (Z >= 0), "sigmoid": lambda Z: 1 / (1 + np.exp(-Z))}
    f |= {"tanh": np.tanh, "relu": lambda Z: np.maximum(0, Z)}
    f |= {"softmax": lambda Z: np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)}
    A = [X.copy()]
    for (W, b), act in zip(params, acts, strict=True):
        A.append(f[act](A[-1] @ W.T + b))
    X[...] = 0
    return A


# %% wrong: the list of activations is used up
# says: changed its argument number 3
def forward(X, params, acts):
    f = {"linear": np.asarray, "step": lambda Z: 1 * (Z >= 0), "sigmoid": lambda Z: 1 / (1 + np.exp(-Z))}
    f |= {"tanh": np.tanh, "relu": lambda Z: np.maximum(0, Z)}
    f |= {"softmax": lambda Z: np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)}
    A = [X]
    for W, b in params:
        A.append(f[acts.pop(0)](A[-1] @ W.T + b))
    return A


# %% wrong: whole numbers stay whole numbers
def forward(X, params, acts):
    f = {"linear": np.asarray, "step": lambda Z: 1 * (Z >= 0), "sigmoid": lambda Z: 1 / (1 + np.exp(-Z))}
    f |= {"tanh": np.tanh, "relu": lambda Z: np.maximum(0, Z)}
    f |= {"softmax": lambda Z: np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)}
    A = [X]
    for (W, b), act in zip(params, acts, strict=True):
        A.append(f[act](A[-1] @ W.T + b))
    return [a.astype(X.dtype) if act == "sigmoid" else a for a, act in zip(A, ["", *acts], strict=True)]


# %% wrong: an activation rounded
# says: something is rounded on the way
def forward(X, params, acts):
    f = {"linear": np.asarray, "step": lambda Z: 1 * (Z >= 0), "sigmoid": lambda Z: 1 / (1 + np.exp(-Z))}
    f |= {"tanh": lambda Z: np.tanh(Z).round(5), "relu": lambda Z: np.maximum(0, Z)}
    f |= {"softmax": lambda Z: np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)}
    A = [X]
    for (W, b), act in zip(params, acts, strict=True):
        A.append(f[act](A[-1] @ W.T + b))
    return A


# %% equivalent: arguments swapped: `np.maximum(Z, 0)` → `np.maximum(0, Z)`
# the larger one of two numbers, in either order


# %% equivalent: strict= left out: `zip(params, acts, strict=True)` → `zip(params, acts)`
# params and acts always have the same length


# %% equivalent: other truth: `True` → `False` (2)
# params and acts always have the same length
