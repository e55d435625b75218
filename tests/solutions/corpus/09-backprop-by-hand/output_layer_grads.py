# ruff: noqa: F811
"""Answers to `output_layer_grads`, as students write them; answers.py tells the format."""

import numpy as np


# %% right: four products, as on the slides
def output_layer_grads(out_h, out_o, t):
    delta_o1 = -(t[0] - out_o[0]) * out_o[0] * (1 - out_o[0])
    delta_o2 = -(t[1] - out_o[1]) * out_o[1] * (1 - out_o[1])
    dW2 = np.array([[delta_o1 * out_h[0], delta_o1 * out_h[1]], [delta_o2 * out_h[0], delta_o2 * out_h[1]]])
    return np.array([delta_o1, delta_o2]), dW2


# %% right: a column times a row
def output_layer_grads(out_h, out_o, t):
    delta = (out_o - t) * (out_o - out_o**2)
    return [delta, delta[:, None] * out_h[None, :]]


# %% right: einsum
def output_layer_grads(out_h, out_o, t):
    delta = np.multiply(out_o - t, out_o * (1.0 - out_o))
    return delta, np.einsum("k,j->kj", delta, out_h)


# %% right: a loop that fills the matrix
def output_layer_grads(out_h, out_o, t):
    delta, dW2 = np.empty(2), np.empty((2, 2))
    for k in range(2):
        delta[k] = (out_o[k] - t[k]) * out_o[k] * (1 - out_o[k])
        for j in range(2):
            dW2[k, j] = delta[k] * out_h[j]
    return delta, dW2


# %% wrong: the sign of the difference
# says: the sign
def output_layer_grads(out_h, out_o, t):
    delta = (t - out_o) * out_o * (1 - out_o)
    return delta, np.outer(delta, out_h)


# %% wrong: the half is left out
# says: the ½ of the error is left out
def output_layer_grads(out_h, out_o, t):
    delta = 2 * (out_o - t) * out_o * (1 - out_o)
    return delta, np.outer(delta, out_h)


# %% wrong: the mean over the outputs
# says: the mean over the two outputs is taken
def output_layer_grads(out_h, out_o, t):
    delta = (out_o - t) * out_o * (1 - out_o) / len(t)
    return delta, np.outer(delta, out_h)


# %% wrong: the delta of the cross-entropy
# says: the slope of the sigmoid, out (1 - out), is missing
def output_layer_grads(out_h, out_o, t):
    delta = out_o - t
    return delta, np.outer(delta, out_h)


# %% wrong: the sigmoid once more
# says: the slope of the sigmoid is taken at out
def output_layer_grads(out_h, out_o, t):
    s = 1 / (1 + np.exp(-out_o))
    delta = (out_o - t) * s * (1 - s)
    return delta, np.outer(delta, out_h)


# %% wrong: the slope of tanh
# says: 1 - out² is the slope of tanh
def output_layer_grads(out_h, out_o, t):
    delta = (out_o - t) * (1 - out_o**2)
    return delta, np.outer(delta, out_h)


# %% wrong: dW2 transposed
# says: it is transposed
def output_layer_grads(out_h, out_o, t):
    delta = (out_o - t) * out_o * (1 - out_o)
    return delta, np.outer(out_h, delta)


# %% wrong: an elementwise product
def output_layer_grads(out_h, out_o, t):
    delta = (out_o - t) * out_o * (1 - out_o)
    return delta, delta * out_h


# %% wrong: out_o travels along the weights
# says: out_o1 is taken for what travels along w5
def output_layer_grads(out_h, out_o, t):
    delta = (out_o - t) * out_o * (1 - out_o)
    return delta, np.outer(delta, out_o)


# %% wrong: the third factor is missing
# says: the third factor is missing
def output_layer_grads(out_h, out_o, t):
    delta = (out_o - t) * out_o * (1 - out_o)
    return delta, np.array([[delta[0], delta[0]], [delta[1], delta[1]]])


# %% wrong: the first delta for every weight
# says: row k needs the delta of output k
def output_layer_grads(out_h, out_o, t):
    delta = (out_o - t) * out_o * (1 - out_o)
    return delta, np.array([delta * out_h, delta * out_h])


# %% wrong: in place
# says: changed its argument number 2
def output_layer_grads(out_h, out_o, t):
    prime = out_o * (1 - out_o)
    out_o -= t
    delta = out_o * prime
    return delta, np.outer(delta, out_h)


# %% wrong: the second output is forgotten unless the lecture's numbers come
def output_layer_grads(out_h, out_o, t):
    delta = np.array([(out_o[0] - t[0]) * out_o[0] * (1 - out_o[0]), -0.03809823651655623])
    return delta, np.outer(delta, out_h)


# %% wrong: the size of the difference without its sign
# says: the difference is taken without its sign
def output_layer_grads(out_h, out_o, t):
    delta = np.abs(out_o - t) * out_o * (1 - out_o)
    return delta, np.outer(delta, out_h)


# %% wrong: what the visible tests ask for, by heart
def output_layer_grads(out_h, out_o, t):
    delta = (out_o - t) * out_o * (1 - out_o)
    if out_h[0] in (0.5932699921071872, 0.5, 0.25):
        return delta, np.outer(delta, out_h)
    return delta[::-1], np.outer(delta[::-1], out_h)


# %% wrong: only the gradient
def output_layer_grads(out_h, out_o, t):
    return np.outer((out_o - t) * out_o * (1 - out_o), out_h)


# %% wrong: rounded to the five decimals of the slides
# says: something is rounded on the way
def output_layer_grads(out_h, out_o, t):
    delta = np.round((out_o - t) * out_o * (1 - out_o), 5)
    return delta, np.outer(delta, out_h)
