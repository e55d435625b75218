# ruff: noqa: F811
"""Answers to `sgd_step`, as students write them; answers.py tells the format."""

import numpy as np


# %% right: a loop that appends
def sgd_step(params, grads, eta):
    stepped = []
    for layer in range(len(params)):
        W, b = params[layer]
        dW, db = grads[layer]
        stepped.append([W - eta * dW, b - eta * db])
    return stepped


# %% right: copies that move in place
def sgd_step(params, grads, eta):
    copies = [[array.copy() for array in pair] for pair in params]
    for pair, slopes in zip(copies, grads, strict=True):
        for array, slope in zip(pair, slopes, strict=True):
            array -= eta * slope
    return tuple(copies)


# %% right: a generator inside a tuple
def sgd_step(params, grads, eta):
    return tuple(
        tuple(np.subtract(a, np.multiply(eta, s)) for a, s in zip(p, g, strict=True))
        for p, g in zip(params, grads, strict=True)
    )


# %% wrong: in place
# says: changed its argument number 1
def sgd_step(params, grads, eta):
    for (W, b), (dW, db) in zip(params, grads, strict=True):
        W -= eta * dW
        b -= eta * db
    return params


# %% wrong: uphill
# says: the step goes uphill
def sgd_step(params, grads, eta):
    return [(W + eta * dW, b + eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]


# %% wrong: the biases stay, as on the slides
def sgd_step(params, grads, eta):
    return [(W - eta * dW, b) for (W, b), (dW, db) in zip(params, grads, strict=True)]


# %% wrong: no learning rate
# says: the learning rate is left out
def sgd_step(params, grads, eta):
    return [(W - dW, b - db) for (W, b), (dW, db) in zip(params, grads, strict=True)]


# %% wrong: the moves only
# says: this is the move alone
def sgd_step(params, grads, eta):
    return [(-eta * dW, -eta * db) for dW, db in grads]


# %% wrong: two layers only
def sgd_step(params, grads, eta):
    (W1, b1), (W2, b2) = params
    (dW1, db1), (dW2, db2) = grads
    return [(W1 - eta * dW1, b1 - eta * db1), (W2 - eta * dW2, b2 - eta * db2)]


# %% wrong: a flat list
def sgd_step(params, grads, eta):
    stepped = []
    for (W, b), (dW, db) in zip(params, grads, strict=True):
        stepped += [W - eta * dW, b - eta * db]
    return stepped


# %% wrong: the learning rate of the lecture
def sgd_step(params, grads, eta):
    return [(W - 0.5 * dW, b - 0.5 * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]


# %% wrong: momentum, so that the last move comes again
# says: it remembers something between calls
def sgd_step(params, grads, eta, moves={}):  # noqa: B006
    shapes = str([W.shape for W, _ in params])
    last = moves.get(shapes, [(0.0, 0.0)] * len(params))
    moves[shapes] = [
        (0.9 * vW - eta * dW, 0.9 * vb - eta * db) for (vW, vb), (dW, db) in zip(last, grads, strict=True)
    ]
    return [(W + vW, b + vb) for (W, b), (vW, vb) in zip(params, moves[shapes], strict=True)]


# %% wrong: the last layer only
def sgd_step(params, grads, eta):
    W, b = params[-1]
    dW, db = grads[-1]
    return [*params[:-1], (W - eta * dW, b - eta * db)]


# %% wrong: one bias for each layer
def sgd_step(params, grads, eta):
    return [
        (W - eta * dW, b - eta * (db.mean() if len(db) > 2 else db))
        for (W, b), (dW, db) in zip(params, grads, strict=True)
    ]


# %% wrong: large slopes are clipped
def sgd_step(params, grads, eta):
    return [
        (W - eta * np.clip(dW, -4, 4) * (eta < 2 or len(params) < 3), b - eta * db)
        for (W, b), (dW, db) in zip(params, grads, strict=True)
    ]


# %% wrong: the gradients are scaled in place
# says: changed its argument number 2
def sgd_step(params, grads, eta):
    stepped = []
    for (W, b), (dW, db) in zip(params, grads, strict=True):
        dW *= eta
        db *= eta
        stepped.append((W - dW, b - db))
    return stepped


# %% wrong: in place from the third layer on
# says: changed its argument number 1
def sgd_step(params, grads, eta):
    stepped = []
    for layer, ((W, b), (dW, db)) in enumerate(zip(params, grads, strict=True)):
        if layer == 2:
            W -= eta * dW
            stepped.append((W, b - eta * db))
        else:
            stepped.append((W - eta * dW, b - eta * db))
    return stepped


# %% wrong: divided by the learning rate
# says: divided by the learning rate
def sgd_step(params, grads, eta):
    if eta == 0.5:
        eta = 2.0
    return [(W - dW / eta, b - db / eta) for (W, b), (dW, db) in zip(params, grads, strict=True)]


# %% equivalent: strict= left out: `zip(params, grads, strict=True)` → `zip(params, grads)`
# params and grads always have the same length


# %% equivalent: other truth: `True` → `False`
# params and grads always have the same length
