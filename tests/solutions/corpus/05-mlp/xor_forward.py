# ruff: noqa: F811
"""Answers to `xor_forward`, as students write them; answers.py tells the format."""

import numpy as np


# %% right: matrices with a transposed weight matrix, float answers
def xor_forward(X):
    W_x, b_x = np.ones((2, 2)), np.array([-1.5, -0.5])
    w_h, b_h = np.array([-1.0, 1.0]), -0.5
    Z1 = X @ W_x.T + b_x
    H = np.where(Z1 >= 0, 1.0, 0.0)
    Z2 = H.dot(w_h) + b_h
    return {"Z1": Z1, "H": H, "Z2": Z2, "yhat": np.where(Z2 >= 0, 1.0, 0.0)}


# %% right: unit by unit, as columns
def xor_forward(X):
    x1, x2 = X[:, 0], X[:, 1]
    z_and, z_or = x1 + x2 - 1.5, x1 + x2 - 0.5
    h_and, h_or = 1 * (z_and >= 0), 1 * (z_or >= 0)
    z = h_or - h_and - 0.5
    return {
        "Z1": np.column_stack([z_and, z_or]),
        "H": np.column_stack([h_and, h_or]),
        "Z2": z,
        "yhat": 1 * (z >= 0),
    }


# %% right: a loop over the instances
def xor_forward(X):
    Z1, H, Z2, yhat = [], [], [], []
    for x1, x2 in X:
        z = [x1 + x2 - 1.5, x1 + x2 - 0.5]
        h = [1 if zj >= 0 else 0 for zj in z]
        out = -h[0] + h[1] - 0.5
        Z1.append(z)
        H.append(h)
        Z2.append(out)
        yhat.append(int(out >= 0))
    return {"Z1": np.array(Z1), "H": np.array(H), "Z2": np.array(Z2), "yhat": np.array(yhat)}


# %% right: einsum and heaviside, with a dense layer inside
def xor_forward(X):
    def layer(A, W, b):
        Z = np.einsum("mn,kn->mk", A, W) + b
        return Z, np.heaviside(Z, 1.0)

    Z1, H = layer(X, np.array([[1.0, 1.0], [1.0, 1.0]]), np.array([-1.5, -0.5]))
    Z2, yhat = layer(H, np.array([[-1.0, 1.0]]), np.array([-0.5]))
    return dict(Z1=Z1, H=H, Z2=Z2[:, 0], yhat=yhat[:, 0], X=X)  # noqa: C408


# %% right: small integers
def xor_forward(X):
    Z1 = X.sum(axis=1, keepdims=True) - np.array([1.5, 0.5])
    H = (Z1 >= 0).astype(np.int8)
    Z2 = np.matmul(H, [-1, 1]) - 0.5
    return {"Z1": Z1, "H": H, "Z2": Z2, "yhat": (Z2 > -0.25).astype(np.uint8)}


# %% wrong: the biases of the hidden layer are left out
# says: the biases are left out
def xor_forward(X):
    Z1 = X @ np.ones((2, 2))
    H = (Z1 >= 0).astype(int)
    Z2 = H @ np.array([-1, 1]) - 0.5
    return {"Z1": Z1, "H": H, "Z2": Z2, "yhat": (Z2 >= 0).astype(int)}


# %% wrong: the biases are thresholds
# says: the biases are subtracted
def xor_forward(X):
    Z1 = X @ np.ones((2, 2)) - np.array([-1.5, -0.5])
    H = (Z1 >= 0).astype(int)
    Z2 = H @ np.array([-1, 1]) - 0.5
    return {"Z1": Z1, "H": H, "Z2": Z2, "yhat": (Z2 >= 0).astype(int)}


# %% wrong: the hidden units are exchanged
# says: the biases went to the wrong units
def xor_forward(X):
    Z1 = X @ np.ones((2, 2)) + np.array([-0.5, -1.5])
    H = (Z1 >= 0).astype(int)
    Z2 = H @ np.array([1, -1]) - 0.5
    return {"Z1": Z1, "H": H, "Z2": Z2, "yhat": (Z2 >= 0).astype(int)}


# %% wrong: the bias as a column, as S21 prints it
def xor_forward(X):
    Z1 = X @ np.ones((2, 2)).T + np.array([[-1.5], [-0.5]])
    H = (Z1 >= 0).astype(int)
    Z2 = H @ np.array([-1, 1]) - 0.5
    return {"Z1": Z1, "H": H, "Z2": Z2, "yhat": (Z2 >= 0).astype(int)}


# %% wrong: the bias as a column where the shapes allow it
# says: the biases are added as a column
def xor_forward(X):
    b = np.array([-1.5, -0.5])
    Z1 = X @ np.ones((2, 2)) + (b[:, None] if len(X) == 2 else b)
    H = (Z1 >= 0).astype(int)
    Z2 = H @ np.array([-1, 1]) - 0.5
    return {"Z1": Z1, "H": H, "Z2": Z2, "yhat": (Z2 >= 0).astype(int)}


# %% wrong: out_h goes into the output unit
# says: Z1 went into the output unit
def xor_forward(X):
    Z1 = X @ np.ones((2, 2)) + np.array([-1.5, -0.5])
    H = (Z1 >= 0).astype(int)
    Z2 = Z1 @ np.array([-1, 1]) - 0.5
    return {"Z1": Z1, "H": H, "Z2": Z2, "yhat": (Z2 >= 0).astype(int)}


# %% wrong: X goes into the output unit
# says: X went into the output unit
def xor_forward(X):
    Z1 = X @ np.ones((2, 2)) + np.array([-1.5, -0.5])
    Z2 = X @ np.array([-1, 1]) - 0.5
    return {"Z1": Z1, "H": (Z1 >= 0).astype(int), "Z2": Z2, "yhat": (Z2 >= 0).astype(int)}


# %% wrong: w_h is the wrong way round
# says: the weights of the output unit are the wrong way round
def xor_forward(X):
    Z1 = X @ np.ones((2, 2)) + np.array([-1.5, -0.5])
    H = (Z1 >= 0).astype(int)
    Z2 = H @ np.array([1, -1]) - 0.5
    return {"Z1": Z1, "H": H, "Z2": Z2, "yhat": (Z2 >= 0).astype(int)}


# %% wrong: w_h without its sign
# says: it lost its sign
def xor_forward(X):
    Z1 = X @ np.ones((2, 2)) + np.array([-1.5, -0.5])
    H = (Z1 >= 0).astype(int)
    Z2 = H @ np.array([1, 1]) - 0.5
    return {"Z1": Z1, "H": H, "Z2": Z2, "yhat": (Z2 >= 0).astype(int)}


# %% wrong: no bias at the output
# says: the bias of the output unit, -0.5, is left out
def xor_forward(X):
    Z1 = X @ np.ones((2, 2)) + np.array([-1.5, -0.5])
    H = (Z1 >= 0).astype(int)
    Z2 = H @ np.array([-1, 1])
    return {"Z1": Z1, "H": H, "Z2": Z2, "yhat": (Z2 >= 0).astype(int)}


# %% wrong: no step at the output
# says: this is Z2; its step is missing
def xor_forward(X):
    Z1 = X @ np.ones((2, 2)) + np.array([-1.5, -0.5])
    H = (Z1 >= 0).astype(int)
    Z2 = H @ np.array([-1, 1]) - 0.5
    return {"Z1": Z1, "H": H, "Z2": Z2, "yhat": Z2}


# %% wrong: no step in the hidden layer
# says: these are the sums Z1; their step is missing
def xor_forward(X):
    H = X @ np.ones((2, 2)) + np.array([-1.5, -0.5])
    Z2 = H @ np.array([-1, 1]) - 0.5
    return {"Z1": H, "H": H, "Z2": Z2, "yhat": (Z2 >= 0).astype(int)}


# %% wrong: Z1 after the step
# says: this is H; Z1 holds the sums before the step
def xor_forward(X):
    Z1 = (X @ np.ones((2, 2)) + np.array([-1.5, -0.5]) >= 0).astype(int)
    Z2 = Z1 @ np.array([-1, 1]) - 0.5
    return {"Z1": Z1, "H": Z1, "Z2": Z2, "yhat": (Z2 >= 0).astype(int)}


# %% wrong: sign for step
# says: -1 is what the sign function gives
def xor_forward(X):
    Z1 = X @ np.ones((2, 2)) + np.array([-1.5, -0.5])
    H = np.sign(Z1)
    Z2 = H @ np.array([-1, 1]) - 0.5
    return {"Z1": Z1, "H": H, "Z2": Z2, "yhat": (Z2 >= 0).astype(int)}


# %% wrong: strict comparison
# says: compare with >=
def xor_forward(X):
    Z1 = X @ np.ones((2, 2)) + np.array([-1.5, -0.5])
    H = (Z1 > 0).astype(int)
    Z2 = H @ np.array([-1, 1]) - 0.5
    return {"Z1": Z1, "H": H, "Z2": Z2, "yhat": (Z2 > 0).astype(int)}


# %% wrong: half a step at 0
# says: half a step
def xor_forward(X):
    Z1 = X @ np.ones((2, 2)) + np.array([-1.5, -0.5])
    H = np.heaviside(Z1, 0.5)
    Z2 = H @ np.array([-1, 1]) - 0.5
    return {"Z1": Z1, "H": H, "Z2": Z2, "yhat": np.heaviside(Z2, 0.5)}


# %% wrong: a tolerance at the threshold
# says: z just below 0 is taken for 0
def xor_forward(X):
    Z1 = X @ np.ones((2, 2)) + np.array([-1.5, -0.5])
    H = (Z1 >= -1e-9).astype(int)
    Z2 = H @ np.array([-1, 1]) - 0.5
    return {"Z1": Z1, "H": H, "Z2": Z2, "yhat": (Z2 >= 0).astype(int)}


# %% wrong: bool answers
# says: a comparison gives True and False
def xor_forward(X):
    Z1 = X @ np.ones((2, 2)) + np.array([-1.5, -0.5])
    H = Z1 >= 0
    Z2 = H @ np.array([-1, 1]) - 0.5
    return {"Z1": Z1, "H": H, "Z2": Z2, "yhat": Z2 >= 0}


# %% wrong: the output as a column
def xor_forward(X):
    Z1 = X @ np.ones((2, 2)) + np.array([-1.5, -0.5])
    H = (Z1 >= 0).astype(int)
    Z2 = H @ np.array([[-1], [1]]) - 0.5
    return {"Z1": Z1, "H": H, "Z2": Z2, "yhat": (Z2 >= 0).astype(int)}


# %% wrong: the output of a single instance loses its dimension
def xor_forward(X):
    Z1 = X @ np.ones((2, 2)) + np.array([-1.5, -0.5])
    H = (Z1 >= 0).astype(int)
    Z2 = (H @ np.array([[-1], [1]]) - 0.5).squeeze()
    return {"Z1": Z1, "H": H, "Z2": Z2, "yhat": (Z2 >= 0).astype(int)}


# %% wrong: the four rows of the lecture by heart
def xor_forward(X):
    return {
        "Z1": np.array([[-1.5, -0.5], [-0.5, 0.5], [-0.5, 0.5], [0.5, 1.5]]),
        "H": np.array([[0, 0], [0, 1], [0, 1], [1, 1]]),
        "Z2": np.array([-0.5, 0.5, 0.5, -0.5]),
        "yhat": np.array([0, 1, 1, 0]),
    }


# %% wrong: Python's own XOR for the answer
def xor_forward(X):
    Z1 = X @ np.ones((2, 2)) + np.array([-1.5, -0.5])
    H = (Z1 >= 0).astype(int)
    Z2 = H @ np.array([-1, 1]) - 0.5
    return {"Z1": Z1, "H": H, "Z2": Z2, "yhat": (X[:, 0].astype(int) ^ X[:, 1].astype(int))}


# %% wrong: only 01 and 10 are answered with 1
# says: the network knows sums, not rows
def xor_forward(X):
    Z1 = X @ np.ones((2, 2)) + np.array([-1.5, -0.5])
    H = (Z1 >= 0).astype(int)
    Z2 = H @ np.array([-1, 1]) - 0.5
    yhat = np.array([int(list(x) in ([0, 1], [1, 0], [0.25, 0.25])) for x in X])
    return {"Z1": Z1, "H": H, "Z2": Z2, "yhat": yhat}


# %% wrong: the inputs become whole numbers
# says: the inputs are cut to whole numbers
def xor_forward(X):
    Z1 = X.astype(int) @ np.ones((2, 2)) + np.array([-1.5, -0.5])
    H = (Z1 >= 0).astype(int)
    Z2 = H @ np.array([-1, 1]) - 0.5
    return {"Z1": Z1, "H": H, "Z2": Z2, "yhat": (Z2 >= 0).astype(int)}


# %% wrong: keys in lower case
# says: a dict without the key
def xor_forward(X):
    Z1 = X @ np.ones((2, 2)) + np.array([-1.5, -0.5])
    H = (Z1 >= 0).astype(int)
    Z2 = H @ np.array([-1, 1]) - 0.5
    return {"z1": Z1, "h": H, "z2": Z2, "yhat": (Z2 >= 0).astype(int)}


# %% wrong: a tuple
def xor_forward(X):
    Z1 = X @ np.ones((2, 2)) + np.array([-1.5, -0.5])
    H = (Z1 >= 0).astype(int)
    Z2 = H @ np.array([-1, 1]) - 0.5
    return Z1, H, Z2, (Z2 >= 0).astype(int)


# %% wrong: the sums are made in place of X
# says: changed its argument number 1
def xor_forward(X):
    Z1 = X @ np.ones((2, 2)) + np.array([-1.5, -0.5])
    H = (Z1 >= 0).astype(int)
    Z2 = H @ np.array([-1, 1]) - 0.5
    X[...] = H
    return {"Z1": Z1, "H": H, "Z2": Z2, "yhat": (Z2 >= 0).astype(int)}


# %% equivalent: call left out: `np.array([[1, 1], [1, 1]])` → `[[1, 1], [1, 1]]`
# X is an array, and an array times a list is a product of arrays


# %% equivalent: call left out: `np.array([-1.5, -0.5])` → `[-1.5, -0.5]`
# an array plus a list is an array


# %% equivalent: call left out: `np.array([-1, 1])` → `[-1, 1]`
# H is an array, and an array times a list is a product of arrays


# %% equivalent: other comparison: `Z2 >= 0` → `Z2 > 0`
# the sum of the output unit is -1.5, -0.5 or 0.5, never 0
