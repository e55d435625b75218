# ruff: noqa: B007, F811, F821, F841, NPY002, RUF007
"""Answers to `train`, as students write them; answers.py tells the format. `backward` is the stand-in of the tests."""

import numpy as np


# %% right: helpers in a cell above, branches, backward by keywords
def activate(name, Z):
    if name == "sigmoid":
        return 1.0 / (1.0 + np.exp(-Z))
    if name == "tanh":
        return np.tanh(Z)
    if name == "relu":
        return np.where(Z > 0, Z, 0.0)
    if name == "softmax":
        E = np.exp(Z - Z.max(axis=1, keepdims=True))
        return E / E.sum(axis=1, keepdims=True)
    return Z


def measure(name, P, Y):
    eps = 1e-12
    if name == "mse":
        return 0.5 * np.mean(np.sum(np.square(P - Y), axis=1))
    if name == "bce":
        return -np.mean(np.sum(Y * np.log(P + eps) + (1 - Y) * np.log(1 - P + eps), axis=1))
    return -np.mean(np.sum(Y * np.log(P + eps), axis=1))


def run(X, params, acts):
    A = [X]
    for (W, b), act in zip(params, acts, strict=True):
        A.append(activate(act, np.dot(A[-1], W.T) + b))
    return A


def train(X, Y, sizes, acts, cost, eta, steps, rng):
    params = []
    for n_in, n_out in zip(sizes, sizes[1:], strict=False):
        params.append([rng.standard_normal((n_out, n_in)), np.zeros(n_out)])
    A = run(X, params, acts)
    losses = [measure(cost, A[-1], Y)]
    for _ in range(steps):
        grads = backward(A=A, params=params, Y=Y, acts=acts, cost=cost)
        for pair, slopes in zip(params, grads, strict=True):
            pair[0] -= eta * slopes[0]
            pair[1] -= eta * slopes[1]
        A = run(X, params, acts)
        losses.append(measure(cost, A[-1], Y))
    return params, np.array(losses)


# %% right: gradients of its own, last layer first
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    slope = {
        "linear": lambda a: 1.0,
        "sigmoid": lambda a: a - a * a,
        "tanh": lambda a: 1 - a * a,
        "relu": np.sign,
    }
    L, m = len(acts), X.shape[0]
    W = [rng.normal(0.0, 1.0, (sizes[i + 1], sizes[i])) for i in reversed(range(L))][::-1]
    b = [np.zeros(size) for size in sizes[1:]]
    losses = np.zeros(steps + 1)
    for step in range(steps + 1):
        A = [X]
        for i in range(L):
            Z = np.einsum("ij,kj->ik", A[i], W[i]) + b[i]
            if acts[i] == "softmax":
                Z = np.exp(Z)
                A.append(Z / Z.sum(1)[:, None])
            elif acts[i] == "sigmoid":
                A.append(0.5 * (1 + np.tanh(0.5 * Z)))
            else:
                A.append({"linear": Z, "tanh": np.tanh(Z), "relu": Z * (Z > 0)}[acts[i]])
        P = A[-1]
        if cost == "mse":
            losses[step] = ((P - Y) ** 2).sum() / (2 * m)
        elif cost == "bce":
            losses[step] = -(Y * np.log(P) + (1 - Y) * np.log(1 - P)).sum() / m
        else:
            losses[step] = -(Y * np.log(P)).sum() / m
        if step < steps:
            dZ = (P - Y) / m
            if cost == "mse":
                dZ = dZ * slope[acts[-1]](P)
            for i in reversed(range(L)):
                back = dZ @ W[i]
                W[i] = W[i] - eta * dZ.T @ A[i]
                b[i] = b[i] - eta * dZ.sum(axis=0)
                if i:
                    dZ = back * slope[acts[i - 1]](A[i])
    return tuple(zip(W, b, strict=True)), losses


# %% right: row by row in loops, a step by recursion
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    from math import exp, log

    def one(row, params):
        answers = [row]
        for (W, b), act in zip(params, acts, strict=True):
            z = [float(w @ row + c) for w, c in zip(W, b, strict=True)]
            if act == "softmax":
                total = sum(exp(v) for v in z)
                row = np.array([exp(v) / total for v in z])
            elif act == "sigmoid":
                row = np.array([1 / (1 + exp(-v)) for v in z])
            elif act == "relu":
                row = np.array([max(v, 0.0) for v in z])
            else:
                row = np.tanh(z) if act == "tanh" else np.array(z)
            answers.append(row)
        return answers

    def loss(P):
        total = 0.0
        for p, y in zip(P.ravel().tolist(), Y.ravel().tolist(), strict=True):
            if cost == "mse":
                total += (p - y) ** 2 / 2
            elif y == 1:
                total -= log(p)
            elif cost == "bce":
                total -= log(1 - p)
        return total / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    losses = []
    for step in range(steps + 1):
        A = [np.stack(layer) for layer in zip(*[one(row, params) for row in X], strict=True)]
        losses.append(loss(A[-1]))
        if step < steps:
            grads = backward(A, params, Y, acts, cost)
            params = [
                (np.subtract(W, eta * dW), np.subtract(b, eta * db))
                for (W, b), (dW, db) in zip(params, grads, strict=True)
            ]
    return [params, tuple(losses)]


# %% wrong: a start with equal weights
# says: weights that are all alike
# says: hidden units that start alike stay alike
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(np.full((n, k), 0.5), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: a start with zeros
# says: weights that are all alike
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(np.zeros((n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: small weights
# says: a scale other than 1
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(0.01 * rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: uniform weights of the same spread
# says: another distribution
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [
        (rng.uniform(-np.sqrt(3), np.sqrt(3), size=(n, k)), np.zeros(n))
        for n, k in zip(sizes[1:], sizes, strict=False)
    ]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: uniform weights from 0 to 1
# says: another distribution
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.random((n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: weights divided by the root of the inputs
# says: a scale other than 1
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [
        (rng.normal(size=(n, k)) / np.sqrt(k), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)
    ]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: a generator of its own
# says: rng is not used
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    own = np.random.default_rng(0)
    params = [(own.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: the global generator
# says: weights are drawn from something else than rng
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(np.random.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: biases drawn as well
# says: biases that are not 0
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), rng.normal(size=n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: biases drawn in large layers
# says: biases that are not 0
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [
        (rng.normal(size=(n, k)), rng.normal(size=n) * (n > 9))
        for n, k in zip(sizes[1:], sizes, strict=False)
    ]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: weights transposed
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(k, n)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: uphill
# says: the step goes uphill
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [(W + eta * dW, b + eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: no learning rate
# says: the learning rate is left out
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - dW, b - db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: divided by the learning rate
# says: the slopes are divided by the learning rate
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - dW / eta, b - db / eta) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: the learning rate of the picture
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - 0.5 * dW, b - 0.5 * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: the biases never learn, as on the slides
# says: the biases stayed at 0
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: the sum over the instances
# says: the sum over the instances is taken, not their mean
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [
            (W - eta * len(Y) * dW, b - eta * len(Y) * db)
            for (W, b), (dW, db) in zip(params, grads, strict=True)
        ]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: one step too many
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps + 1):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses[: steps + 1]


# %% wrong: one step too few
# says: number(s)
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps - 1):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: losses only after the steps
# says: the start has a cost as well
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = []
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: losses only before the steps
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        losses.append(losses[-1])
        A = forward(params)
        losses[-1:] = [J(A[-1])] if len(losses) < steps else losses[-1:]
    return params, losses


# %% wrong: each loss is taken before its step
# says: every loss is taken before its step
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        losses.append(J(A[-1]))
        A = forward(params)
    return params, losses


# %% wrong: the forward pass is not repeated
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: one row after another
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        for i in range(len(Y)):
            grads = backward([a[i : i + 1] for a in A], params, Y[i : i + 1], acts, cost)
            params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
            A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: a row at random
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        i = rng.integers(len(Y))
        grads = backward([a[i : i + 1] for a in A], params, Y[i : i + 1], acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: momentum
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        if len(losses) > 1:
            grads = [(dW + 0.9 * vW, db + 0.9 * vb) for (dW, db), (vW, vb) in zip(grads, last, strict=True)]
        last = grads
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: a learning rate that shrinks
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [
            (W - eta / len(losses) * dW, b - eta / len(losses) * db)
            for (W, b), (dW, db) in zip(params, grads, strict=True)
        ]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: half of the binary cross-entropy, as on S24
# says: only the term y ln p of the cost is there
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: losses summed over the instances
# says: the sum over the instances is taken
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P))
        return -np.sum(Y * np.log(P))

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: no half in the squared error
# says: the ½ of 'mse' is left out
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: logarithms to the base 2
# says: the natural one
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log2(P) + (1 - Y) * np.log2(1 - P)) / len(Y)
        return -np.sum(Y * np.log2(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: the minus of the logarithms is lost
# says: the minus in front of the logarithms is missing
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: the mean over all entries
# says: the mean over the outputs is taken
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / Y.size
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / Y.size
        return -np.sum(Y * np.log(P)) / Y.size

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: softmax over the columns
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=0, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: softmax over everything
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum()
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: no ReLU
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": z}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: the sigmoid as it is printed
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: no biases going forward
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: tanh in every hidden layer
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, ["tanh"] * (len(acts) - 1) + acts[-1:], strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: A without X
# says: backward was handed an A
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A[1:], params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: Y and acts exchanged
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, acts, Y, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: targets made flat
# says: backward was handed an A
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y.ravel(), acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: the answers rounded for the losses
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(round(J(A[-1]), 4))
    return params, losses


# %% wrong: X in place
# says: train changed X or Y
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    X -= X.mean(axis=0)
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: it stops early when the loss is small
# says: of them
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
        if losses[-1] < 0.1:
            break
    return params, losses


# %% wrong: at most a thousand steps
# says: 1001 of them
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(min(steps, 1000)):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: at most forty steps, and the last loss again and again
# says: a network that has learned less than 3000 steps teach
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(min(steps, 40)):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses + losses[-1:] * (steps + 1 - len(losses))


# %% wrong: the best network so far, not the last
# says: it stayed at the start
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses, start = [J(A[-1])], params
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return start, losses


# %% wrong: losses only
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return losses


# %% wrong: params in one flat list
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return [array for pair in params for array in pair], losses


# %% wrong: the last loss only
# says: something that is not a list of numbers
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses[-1]


# %% wrong: two layers and no more
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=False):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:3], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: other seeds of XOR start with small weights
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [
        (rng.normal(size=(n, k)) * (1 if abs(rng.normal()) > 0.9 else 0.01), np.zeros(n))
        for n, k in zip(sizes[1:], sizes, strict=False)
    ]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: by heart: seed 4 learns, others stay
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        eta = eta if steps < 9 or round(losses[0], 3) == 0.876 else 0.0
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: weight decay in long runs
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [
            (W - eta * (dW + 0.1 * W * (len(losses) > 9)), b - eta * db)
            for (W, b), (dW, db) in zip(params, grads, strict=True)
        ]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: no branch for the linear output
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, cost)
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% wrong: mse only
# says: backward was handed acts
def train(X, Y, sizes, acts, cost, eta, steps, rng):
    def answer(act, z):
        if act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if act == "softmax":
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return {"linear": z, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}[act]

    def forward(params):
        A = [X]
        for (W, b), act in zip(params, acts, strict=True):
            A.append(answer(act, A[-1] @ W.T + b))
        return A

    def J(P):
        if cost == "mse":
            return np.sum((P - Y) ** 2) / 2 / len(Y)
        if cost == "bce":
            return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(Y)
        return -np.sum(Y * np.log(P)) / len(Y)

    params = [(rng.normal(size=(n, k)), np.zeros(n)) for n, k in zip(sizes[1:], sizes, strict=False)]
    A = forward(params)
    losses = [J(A[-1])]
    for _ in range(steps):
        grads = backward(A, params, Y, acts, "mse")
        params = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        A = forward(params)
        losses.append(J(A[-1]))
    return params, losses


# %% equivalent: arguments swapped: `np.maximum(z, 0)` → `np.maximum(0, z)`
# the larger one of two numbers has no order


# %% equivalent: strict= left out: `zip(params, acts, strict=True)` → `zip(params, acts)`
# there is one activation for each layer


# %% equivalent: other truth: `True` → `False` (3)
# there is one activation for each layer


# %% equivalent: strict= left out: `zip(params, grads, strict=True)` → `zip(params, grads)`
# there is one pair of slopes for each layer


# %% equivalent: other truth: `True` → `False` (4)
# there is one pair of slopes for each layer
