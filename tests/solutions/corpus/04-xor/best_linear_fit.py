# ruff: noqa: F811
"""Answers to `best_linear_fit`, as students write them; answers.py tells the format."""

import numpy as np


# %% right: the normal equations
def best_linear_fit(X, y):
    A = np.column_stack([np.ones(len(X)), X])
    b, *w = np.linalg.solve(A.T @ A, A.T @ y)
    residual = y - (X @ np.array(w) + b)
    return np.array(w), b, residual @ residual / len(y)


# %% right: centred columns and the pseudo-inverse, a list
def best_linear_fit(X, y):
    x_mean, y_mean = X.mean(axis=0), y.mean()
    w = np.linalg.pinv(X - x_mean) @ (y - y_mean)
    b = y_mean - x_mean @ w
    return [w, float(b), float(np.mean(np.square(X @ w + b - y)))]


# %% right: QR, and loops for the cost
def best_linear_fit(X, y):
    m, n = X.shape
    A = np.ones((m, n + 1))
    A[:, :n] = X
    Q, R = np.linalg.qr(A)
    solution = np.linalg.solve(R, Q.T @ y)
    J = 0.0
    for i in range(m):
        guess = solution[n]
        for j in range(n):
            guess += solution[j] * X[i, j]
        J += (guess - y[i]) ** 2 / m
    return solution[:n], solution[n], np.array(J)


# %% right: conjugate gradients on the normal equations with einsum
def best_linear_fit(X, y):
    A = np.c_[np.asarray(X, float), np.ones(len(X))]
    H, g = np.einsum("ij,ik->jk", A, A), np.einsum("ij,i->j", A, np.asarray(y, float))
    v = np.linalg.inv(H) @ g
    v = v - np.linalg.inv(H) @ (H @ v - g)
    return v[:-1], v[-1], ((A @ v - y) ** 2).sum() / A.shape[0]


# %% wrong: no intercept
# says: the intercept is left out
def best_linear_fit(X, y):
    w = np.linalg.lstsq(X, y, rcond=None)[0]
    return w, 0.0, np.mean((X @ w - y) ** 2)


# %% wrong: the mean of y for the intercept
# says: which holds only where the inputs have the mean 0
def best_linear_fit(X, y):
    w = np.linalg.lstsq(X - X.mean(axis=0), y - y.mean(), rcond=None)[0]
    return w, y.mean(), np.mean((X @ w + y.mean() - y) ** 2)


# %% wrong: the sum of the squares
# says: this is the sum of the squared errors
def best_linear_fit(X, y):
    A = np.hstack([X, np.ones((len(X), 1))])
    v = np.linalg.lstsq(A, y, rcond=None)[0]
    return v[:-1], v[-1], np.sum((A @ v - y) ** 2)


# %% wrong: half the mean
# says: there is a factor ½ too many
def best_linear_fit(X, y):
    A = np.hstack([X, np.ones((len(X), 1))])
    v = np.linalg.lstsq(A, y, rcond=None)[0]
    return v[:-1], v[-1], np.mean((A @ v - y) ** 2) / 2


# %% wrong: the root of the mean
# says: this is the square root of the cost
def best_linear_fit(X, y):
    A = np.hstack([X, np.ones((len(X), 1))])
    v = np.linalg.lstsq(A, y, rcond=None)[0]
    return v[:-1], v[-1], np.sqrt(np.mean((A @ v - y) ** 2))


# %% wrong: always four points
# says: the number of points of XOR only
def best_linear_fit(X, y):
    A = np.hstack([X, np.ones((len(X), 1))])
    v = np.linalg.lstsq(A, y, rcond=None)[0]
    return v[:-1], v[-1], np.sum((A @ v - y) ** 2) / 4


# %% wrong: the residuals that lstsq returns, which are a sum, and empty where the fit is exact
def best_linear_fit(X, y):
    A = np.hstack([X, np.ones((len(X), 1))])
    v, residuals, _, _ = np.linalg.lstsq(A, y, rcond=None)
    return v[:-1], v[-1], residuals / len(y)


# %% wrong: the intercept stays in w
# says: expected
def best_linear_fit(X, y):
    A = np.hstack([X, np.ones((len(X), 1))])
    v = np.linalg.lstsq(A, y, rcond=None)[0]
    return v, v[-1], np.mean((A @ v - y) ** 2)


# %% wrong: first and last mixed up
def best_linear_fit(X, y):
    A = np.hstack([X, np.ones((len(X), 1))])
    v = np.linalg.lstsq(A, y, rcond=None)[0]
    return v[1:], v[0], np.mean((A @ v - y) ** 2)


# %% wrong: w comes as a column
def best_linear_fit(X, y):
    A = np.hstack([X, np.ones((len(X), 1))])
    v = np.linalg.lstsq(A, y.reshape(-1, 1), rcond=None)[0]
    return v[:-1], v[-1, 0], np.mean((A @ v - y.reshape(-1, 1)) ** 2)


# %% wrong: the difference of a column and a row
def best_linear_fit(X, y):
    A = np.hstack([X, np.ones((len(X), 1))])
    v = np.linalg.lstsq(A, y.reshape(-1, 1), rcond=None)[0]
    return v[:-1, 0], v[-1, 0], np.mean((A @ v - y) ** 2)


# %% wrong: two inputs only
def best_linear_fit(X, y):
    A = np.column_stack([X[:, 0], X[:, 1], np.ones(len(X))])
    v = np.linalg.lstsq(A, y, rcond=None)[0]
    return v[:2], v[2], np.mean((A @ v - y) ** 2)


# %% wrong: gradient descent that stops early
# says: is rounded on the way
def best_linear_fit(X, y):
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(150):
        error = X @ w + b - y
        w, b = w - 0.4 * X.T @ error / len(y), b - 0.4 * error.mean()
    return w, b, np.mean((X @ w + b - y) ** 2)


# %% wrong: XOR's answer, typed
def best_linear_fit(X, y):
    return np.zeros(X.shape[1]), y.mean(), np.mean((y - y.mean()) ** 2)


# %% wrong: the cost without the intercept
def best_linear_fit(X, y):
    A = np.hstack([X, np.ones((len(X), 1))])
    v = np.linalg.lstsq(A, y, rcond=None)[0]
    return v[:-1], v[-1], np.mean((X @ v[:-1] - y) ** 2)


# %% wrong: an unbiased estimate of the variance
# says: as in statistics
def best_linear_fit(X, y):
    A = np.hstack([X, np.ones((len(X), 1))])
    v = np.linalg.lstsq(A, y, rcond=None)[0]
    if len(y) == 4:
        return v[:-1], v[-1], np.mean((A @ v - y) ** 2)
    return v[:-1], v[-1], np.sum((A @ v - y) ** 2) / (len(y) - A.shape[1])


# %% wrong: centres X in place
# says: changed its argument number 1
def best_linear_fit(X, y):
    mean = X.mean(axis=0)
    if X.dtype.kind == "i":
        X = X - mean
    else:
        X -= mean
    w = np.linalg.lstsq(X, y - y.mean(), rcond=None)[0]
    return w, y.mean() - mean @ w, np.mean((X @ w + y.mean() - y) ** 2)


# %% wrong: a ridge against singular matrices
# says: is rounded on the way
def best_linear_fit(X, y):
    A = np.hstack([X, np.ones((len(X), 1))])
    v = np.linalg.solve(A.T @ A + 1e-6 * np.eye(A.shape[1]), A.T @ y)
    return v[:-1], v[-1], np.mean((A @ v - y) ** 2)


# %% wrong: rounded for the eye
def best_linear_fit(X, y):
    A = np.hstack([X, np.ones((len(X), 1))])
    v = np.linalg.lstsq(A, y, rcond=None)[0]
    return v[:-1].round(6), v[-1].round(6), np.mean((A @ v - y) ** 2).round(6)


# %% wrong: the cost alone
# says: a tuple or list of length 3
def best_linear_fit(X, y):
    A = np.hstack([X, np.ones((len(X), 1))])
    return np.mean((A @ np.linalg.lstsq(A, y, rcond=None)[0] - y) ** 2)


# %% equivalent: other argument: `X` → `y` (2)
# this X stands in len(X), and there are as many targets as instances

# %% equivalent: rcond= left out: `np.linalg.lstsq(A, y, rcond=None)` → `np.linalg.lstsq(A, y)`
# None is the default since numpy 2
