# ruff: noqa: F811
"""Answers to `forward_222`, as students write them; answers.py tells the format."""

import numpy as np


# %% right: unit by unit, as on the slides
def forward_222(x, W1, b1, W2, b2):
    def sigmoid(z):
        return 1.0 / (1.0 + np.exp(-z))

    net_h1 = W1[0, 0] * x[0] + W1[0, 1] * x[1] + b1[0]
    net_h2 = W1[1, 0] * x[0] + W1[1, 1] * x[1] + b1[1]
    out_h1, out_h2 = sigmoid(net_h1), sigmoid(net_h2)
    net_o1 = W2[0, 0] * out_h1 + W2[0, 1] * out_h2 + b2[0]
    net_o2 = W2[1, 0] * out_h1 + W2[1, 1] * out_h2 + b2[1]
    return {
        "net_h": np.array([net_h1, net_h2]),
        "out_h": np.array([out_h1, out_h2]),
        "net_o": np.array([net_o1, net_o2]),
        "out_o": np.array([sigmoid(net_o1), sigmoid(net_o2)]),
    }


# %% right: one loop over the layers
def forward_222(x, W1, b1, W2, b2):
    passed, a = {}, x
    for layer, W, b in [("h", W1, b1), ("o", W2, b2)]:
        z = np.dot(a, W.T) + b
        a = np.exp(z) / (1 + np.exp(z))
        passed["net_" + layer], passed["out_" + layer] = z, a
    return passed


# %% right: einsum and tanh
def forward_222(x, W1, b1, W2, b2):
    net_h = np.einsum("ji,i->j", W1, x) + b1
    out_h = (1 + np.tanh(net_h / 2)) / 2
    net_o = np.einsum("kj,j->k", W2, out_h) + b2
    out_o = (1 + np.tanh(net_o / 2)) / 2
    return {"net_h": net_h, "out_h": out_h, "net_o": net_o, "out_o": out_o}


# %% wrong: the exponent as it is printed on S42-43
# says: the minus in the exponent is missing
def forward_222(x, W1, b1, W2, b2):
    net_h = W1 @ x + b1
    out_h = 1 / (1 + np.exp(net_h))
    net_o = W2 @ out_h + b2
    return {"net_h": net_h, "out_h": out_h, "net_o": net_o, "out_o": 1 / (1 + np.exp(net_o))}


# %% wrong: no biases
# says: the biases are left out
def forward_222(x, W1, b1, W2, b2):
    net_h = W1 @ x
    out_h = 1 / (1 + np.exp(-net_h))
    net_o = W2 @ out_h
    return {"net_h": net_h, "out_h": out_h, "net_o": net_o, "out_o": 1 / (1 + np.exp(-net_o))}


# %% wrong: W1 is transposed going forward
# says: W1 is transposed
def forward_222(x, W1, b1, W2, b2):
    net_h = x @ W1 + b1
    out_h = 1 / (1 + np.exp(-net_h))
    net_o = W2 @ out_h + b2
    return {"net_h": net_h, "out_h": out_h, "net_o": net_o, "out_o": 1 / (1 + np.exp(-net_o))}


# %% wrong: W2 is transposed going forward
# says: W2 is transposed
def forward_222(x, W1, b1, W2, b2):
    net_h = W1 @ x + b1
    out_h = 1 / (1 + np.exp(-net_h))
    net_o = W2.T @ out_h + b2
    return {"net_h": net_h, "out_h": out_h, "net_o": net_o, "out_o": 1 / (1 + np.exp(-net_o))}


# %% wrong: one bias a layer, as in the lecture
# says: the first bias is used for both units
def forward_222(x, W1, b1, W2, b2):
    net_h = W1 @ x + b1[0]
    out_h = 1 / (1 + np.exp(-net_h))
    net_o = W2 @ out_h + b2[0]
    return {"net_h": net_h, "out_h": out_h, "net_o": net_o, "out_o": 1 / (1 + np.exp(-net_o))}


# %% wrong: no sigmoid at the outputs
# says: its sigmoid is missing
def forward_222(x, W1, b1, W2, b2):
    net_h = W1 @ x + b1
    out_h = 1 / (1 + np.exp(-net_h))
    net_o = W2 @ out_h + b2
    return {"net_h": net_h, "out_h": out_h, "net_o": net_o, "out_o": net_o}


# %% wrong: net_h goes into the output layer
# says: net_h went into the output layer
def forward_222(x, W1, b1, W2, b2):
    net_h = W1 @ x + b1
    net_o = W2 @ net_h + b2
    return {
        "net_h": net_h,
        "out_h": 1 / (1 + np.exp(-net_h)),
        "net_o": net_o,
        "out_o": 1 / (1 + np.exp(-net_o)),
    }


# %% wrong: rounded to the five decimals of the slides
# says: something is rounded on the way
def forward_222(x, W1, b1, W2, b2):
    net_h = W1 @ x + b1
    out_h = np.round(1 / (1 + np.exp(-net_h)), 5)
    net_o = np.round(W2 @ out_h + b2, 5)
    return {"net_h": net_h, "out_h": out_h, "net_o": net_o, "out_o": np.round(1 / (1 + np.exp(-net_o)), 5)}


# %% wrong: four lists
def forward_222(x, W1, b1, W2, b2):
    net_h = W1 @ x + b1
    out_h = 1 / (1 + np.exp(-net_h))
    net_o = W2 @ out_h + b2
    out_o = 1 / (1 + np.exp(-net_o))
    return {
        "net_h": net_h.tolist(),
        "out_h": out_h.tolist(),
        "net_o": net_o.tolist(),
        "out_o": out_o.tolist(),
    }


# %% wrong: a tuple
def forward_222(x, W1, b1, W2, b2):
    net_h = W1 @ x + b1
    out_h = 1 / (1 + np.exp(-net_h))
    net_o = W2 @ out_h + b2
    return net_h, out_h, net_o, 1 / (1 + np.exp(-net_o))


# %% wrong: keys of another name
# says: a dict without the key 'out_o'
def forward_222(x, W1, b1, W2, b2):
    net_h = W1 @ x + b1
    out_h = 1 / (1 + np.exp(-net_h))
    net_o = W2 @ out_h + b2
    return {"net_h": net_h, "out_h": out_h, "net_o": net_o, "output_o": 1 / (1 + np.exp(-net_o))}


# %% wrong: the lecture's numbers by heart
def forward_222(x, W1, b1, W2, b2):
    return {
        "net_h": np.array([0.3775, 0.3925]),
        "out_h": np.array([0.5932699921071872, 0.596884378259767]),
        "net_o": np.array([1.10590596705977, 1.2249214040964653]),
        "out_o": np.array([0.7513650695523157, 0.7729284653214625]),
    }


# %% wrong: the bias is added in place
# says: changed its argument number 5
def forward_222(x, W1, b1, W2, b2):
    net_h = W1 @ x + b1
    out_h = 1 / (1 + np.exp(-net_h))
    b2 += W2 @ out_h
    return {"net_h": net_h, "out_h": out_h, "net_o": b2.copy(), "out_o": 1 / (1 + np.exp(-b2))}


# %% wrong: b1 at the outputs as well
# says: b1 is added here
def forward_222(x, W1, b1, W2, b2):
    net_h = W1 @ x + b1
    out_h = 1 / (1 + np.exp(-net_h))
    net_o = W2 @ out_h + b1
    return {"net_h": net_h, "out_h": out_h, "net_o": net_o, "out_o": 1 / (1 + np.exp(-net_o))}
