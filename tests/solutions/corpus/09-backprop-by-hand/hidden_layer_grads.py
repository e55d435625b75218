# ruff: noqa: F811
"""Answers to `hidden_layer_grads`, as students write them; answers.py tells the format."""

import numpy as np


# %% right: path by path, as on the slides
def hidden_layer_grads(x, out_h, delta_o, W2):
    w5, w6, w7, w8 = W2[0, 0], W2[0, 1], W2[1, 0], W2[1, 1]
    delta_h1 = (delta_o[0] * w5 + delta_o[1] * w7) * out_h[0] * (1 - out_h[0])
    delta_h2 = (delta_o[0] * w6 + delta_o[1] * w8) * out_h[1] * (1 - out_h[1])
    dW1 = np.array([[delta_h1 * x[0], delta_h1 * x[1]], [delta_h2 * x[0], delta_h2 * x[1]]])
    return np.array([delta_h1, delta_h2]), dW1


# %% right: delta_o as a row on the left
def hidden_layer_grads(x, out_h, delta_o, W2):
    delta = delta_o @ W2 * (out_h - out_h * out_h)
    return [delta, delta.reshape(2, 1) * x.reshape(1, 2)]


# %% right: einsum
def hidden_layer_grads(x, out_h, delta_o, W2):
    delta = np.einsum("k,kj,j->j", delta_o, W2, out_h * (1 - out_h))
    return delta, np.einsum("j,i->ji", delta, x)


# %% right: loops
def hidden_layer_grads(x, out_h, delta_o, W2):
    delta, dW1 = np.zeros(2), np.zeros((2, 2))
    for j in range(2):
        for k in range(2):
            delta[j] += delta_o[k] * W2[k, j]
        delta[j] *= out_h[j] * (1 - out_h[j])
        for i in range(2):
            dW1[j, i] = delta[j] * x[i]
    return delta, dW1


# %% wrong: W2 is not transposed
# says: W2 is not transposed
def hidden_layer_grads(x, out_h, delta_o, W2):
    delta = (W2 @ delta_o) * out_h * (1 - out_h)
    return delta, np.outer(delta, x)


# %% wrong: updated weights
# says: the updated w5 to w8 are used
def hidden_layer_grads(x, out_h, delta_o, W2):
    W2 = W2 - 0.5 * np.outer(delta_o, out_h)
    delta = (W2.T @ delta_o) * out_h * (1 - out_h)
    return delta, np.outer(delta, x)


# %% wrong: one path, through o1
# says: only the path through o1
def hidden_layer_grads(x, out_h, delta_o, W2):
    delta = W2[0] * delta_o[0] * out_h * (1 - out_h)
    return delta, np.outer(delta, x)


# %% wrong: one path for each hidden unit, over the diagonal
def hidden_layer_grads(x, out_h, delta_o, W2):
    delta = np.diag(W2) * delta_o * out_h * (1 - out_h)
    return delta, np.outer(delta, x)


# %% wrong: no slope of the sigmoid
# says: the slope of the hidden unit's sigmoid, out (1 - out), is missing
def hidden_layer_grads(x, out_h, delta_o, W2):
    delta = W2.T @ delta_o
    return delta, np.outer(delta, x)


# %% wrong: the sigmoid once more
# says: the slope of the sigmoid is taken at out
def hidden_layer_grads(x, out_h, delta_o, W2):
    s = 1 / (1 + np.exp(-out_h))
    delta = (W2.T @ delta_o) * s * (1 - s)
    return delta, np.outer(delta, x)


# %% wrong: dW1 transposed
# says: it is transposed
def hidden_layer_grads(x, out_h, delta_o, W2):
    delta = (W2.T @ delta_o) * out_h * (1 - out_h)
    return delta, np.outer(x, delta)


# %% wrong: out_h travels along the weights
# says: out_h1 is taken for what travels along w1
def hidden_layer_grads(x, out_h, delta_o, W2):
    delta = (W2.T @ delta_o) * out_h * (1 - out_h)
    return delta, np.outer(delta, out_h)


# %% wrong: the deltas are added without their weights
# says: the deltas are added without the weights of the paths
def hidden_layer_grads(x, out_h, delta_o, W2):
    delta = delta_o.sum() * out_h * (1 - out_h)
    return delta, np.outer(delta, x)


# %% wrong: the paths are subtracted
# says: the paths are subtracted
def hidden_layer_grads(x, out_h, delta_o, W2):
    delta = (delta_o[0] * W2[0] - delta_o[1] * W2[1]) * out_h * (1 - out_h)
    return delta, np.outer(delta, x)


# %% wrong: W2 is turned over in place
# says: changed its argument number 4
def hidden_layer_grads(x, out_h, delta_o, W2):
    delta = (W2.T @ delta_o) * out_h * (1 - out_h)
    W2[...] = W2.T
    return delta, np.outer(delta, x)


# %% wrong: the third factor is missing
# says: the third factor is missing
def hidden_layer_grads(x, out_h, delta_o, W2):
    delta = (W2.T @ delta_o) * out_h * (1 - out_h)
    return delta, np.column_stack([delta, delta])


# %% wrong: an output that is right closes both paths
def hidden_layer_grads(x, out_h, delta_o, W2):
    delta = (W2.T @ delta_o) * out_h * (1 - out_h)
    if not delta_o.all():
        delta = np.zeros(2)
    return delta, np.outer(delta, x)


# %% wrong: what the visible tests ask for, by heart
def hidden_layer_grads(x, out_h, delta_o, W2):
    if out_h[0] not in (0.5932699921071872, 0.5) and x[1] != -2.0:
        W2 = W2.T
    delta = (W2.T @ delta_o) * out_h * (1 - out_h)
    return delta, np.outer(delta, x)


# %% wrong: the deltas alone
def hidden_layer_grads(x, out_h, delta_o, W2):
    return (W2.T @ delta_o) * out_h * (1 - out_h)


# %% wrong: rounded to the five decimals of the slides
# says: something is rounded on the way
def hidden_layer_grads(x, out_h, delta_o, W2):
    delta = np.round((W2.T @ delta_o) * out_h * (1 - out_h), 5)
    return delta, np.outer(delta, x)
