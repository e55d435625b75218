"""The updated-weights bug: w1 to w4 were worked out by hand with the w5 to w8 of after the step."""


def forward_222(x, W1, b1, W2, b2):
    net_h = W1 @ x + b1
    out_h = 1 / (1 + np.exp(-net_h))
    net_o = W2 @ out_h + b2
    out_o = 1 / (1 + np.exp(-net_o))
    return {"net_h": net_h, "out_h": out_h, "net_o": net_o, "out_o": out_o}


def total_error(out_o, t):
    E_each = 0.5 * (t - out_o) ** 2
    return E_each, E_each.sum()


def output_layer_grads(out_h, out_o, t):
    delta_o = -(t - out_o) * out_o * (1 - out_o)
    return delta_o, np.outer(delta_o, out_h)


def hidden_layer_grads(x, out_h, delta_o, W2):
    delta_h = (delta_o @ W2) * out_h * (1 - out_h)
    return delta_h, np.outer(delta_h, x)


def sgd_step(params, grads, eta):
    return [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]


def hand_values():
    return {
        "w6": 0.408666186,
        "w7": 0.511301270,
        "w8": 0.561370121,
        "w2": 0.199635277,
        "w3": 0.249788185,
        "w4": 0.299576370,
        "dE_dw6": 0.082667628,
        "dE_dw2": 0.000729446,
        "delta_o2": -0.038098237,
        "delta_h2": 0.008472592,
        "E_after": 0.291027924,
    }
