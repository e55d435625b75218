# ruff: noqa: F811
"""Answers to `logistic_loss_grad`, as students write them; answers.py tells the format."""

import numpy as np


# %% right: a loop over the rows, with a case for each sign of z
def logistic_loss_grad(w, b, X, y):
    m, n = X.shape
    loss, dw, db = 0.0, np.zeros(n), 0.0
    for i in range(m):
        z = b
        for j in range(n):
            z += w[j] * X[i, j]
        if z >= 0:
            small = np.exp(-z)
            p = 1 / (1 + small)
            loss += np.log1p(small) + (0 if y[i] else z)
        else:
            small = np.exp(z)
            p = small / (1 + small)
            loss += np.log1p(small) - (z if y[i] else 0)
        dw += (p - y[i]) * X[i] / m
        db += (p - y[i]) / m
    return loss / m, dw, db


# %% right: einsum, the sign of the class, and e to the power of -|z|
def logistic_loss_grad(w, b, X, y):
    z = np.einsum("ij,j->i", X, w) + b
    small = np.exp(-np.abs(z))
    p = np.where(z >= 0, 1.0, small) / (1.0 + small)
    loss = np.maximum(z, 0) - z * y + np.log1p(small)
    error = p - y
    return [loss.mean(), np.einsum("i,ij->j", error, X) / y.size, np.array(error.mean())]


# %% right: logaddexp for everything
def logistic_loss_grad(w, b, X, y):
    z = np.dot(X, w) + b
    loss = np.average(y * np.logaddexp(0, -z) + (1 - y) * np.logaddexp(0, z))
    error = np.exp(-np.logaddexp(0, -z)) - y
    return float(loss), np.mean(error[:, None] * X, axis=0), float(sum(error) / len(error))


# %% right: classes 1 and -1, and powers that are cut where they are 0 anyway
def logistic_loss_grad(w, b, X, y):
    sign = 2.0 * y - 1.0
    t = sign * (X @ w + b)
    wrong = 1 / (1 + np.exp(np.clip(t, -700, 700)))
    delta = -sign * wrong
    loss = np.mean(np.maximum(-t, 0) + np.log1p(np.exp(-abs(t))))
    return loss, delta @ X / X.shape[0], np.sum(delta) / X.shape[0]


# %% right: masks, an input of ones carries the bias
def logistic_loss_grad(w, b, X, y):
    X1 = np.column_stack([X, np.ones(len(X))])
    z = X1 @ np.append(w, b)
    p, plus = np.empty(len(z)), z > 0
    p[plus] = 1 / (1 + np.exp(-z[plus]))
    p[~plus] = np.exp(z[~plus]) / (1 + np.exp(z[~plus]))
    costs = np.log1p(np.exp(-np.abs(z)))
    costs[plus] += z[plus] * (1 - y[plus])
    costs[~plus] -= z[~plus] * y[~plus]
    gradient = X1.T @ (p - y) / len(z)
    return costs.mean(), gradient[:-1], gradient[-1]


# %% wrong: the textbook formula
# says: log 0 has no value
def logistic_loss_grad(w, b, X, y):
    p = 1 / (1 + np.exp(-(X @ w + b)))
    loss = np.mean(-y * np.log(p) - (1 - y) * np.log(1 - p))
    return loss, X.T @ (p - y) / len(y), np.mean(p - y)


# %% wrong: a tiny number inside the log, and a stable sigmoid
# says: a tiny number inside the log
def logistic_loss_grad(w, b, X, y):
    p = np.exp(-np.logaddexp(0, -(X @ w + b)))
    loss = np.mean(-y * np.log(p + 1e-15) - (1 - y) * np.log(1 - p + 1e-15))
    return loss, X.T @ (p - y) / len(y), np.mean(p - y)


# %% wrong: p is cut off
# says: that is cut off
def logistic_loss_grad(w, b, X, y):
    p = np.exp(-np.logaddexp(0, -(X @ w + b)))
    q = np.clip(p, 1e-12, 1 - 1e-12)
    loss = np.mean(-y * np.log(q) - (1 - y) * np.log(1 - q))
    return loss, X.T @ (p - y) / len(y), np.mean(p - y)


# %% wrong: z is cut off at 500
# says: that is cut off
def logistic_loss_grad(w, b, X, y):
    z = np.clip(X @ w + b, -500, 500)
    error = 1 / (1 + np.exp(-z)) - y
    return np.mean(np.log1p(np.exp(z)) - y * z), X.T @ error / len(y), np.mean(error)


# %% wrong: np.where computes both branches
# says: where numpy gives a warning
def logistic_loss_grad(w, b, X, y):
    z = X @ w + b
    p = np.where(z >= 0, 1 / (1 + np.exp(-z)), np.exp(z) / (1 + np.exp(z)))
    return np.mean(np.logaddexp(0, z) - y * z), X.T @ (p - y) / len(y), np.mean(p - y)


# %% wrong: stable for z up to 700 only
# says: where numpy gives a warning
def logistic_loss_grad(w, b, X, y):
    z = X @ w + b
    error = (1 + np.tanh(z / 2)) / 2 - y
    return np.mean(np.log(1 + np.exp(z)) - y * z), X.T @ error / len(y), np.mean(error)


# %% wrong: nan and inf are put right afterwards
def logistic_loss_grad(w, b, X, y):
    with np.errstate(all="ignore"):
        p = 1 / (1 + np.exp(-(X @ w + b)))
        loss = np.mean(np.nan_to_num(-y * np.log(p) - (1 - y) * np.log(1 - p)))
    return loss, X.T @ (p - y) / len(y), np.mean(p - y)


# %% wrong: warnings are silenced
def logistic_loss_grad(w, b, X, y):
    with np.errstate(all="ignore"):
        p = 1 / (1 + np.exp(-(X @ w + b)))
        loss = np.mean(-y * np.log(p) - (1 - y) * np.log(1 - p))
    return loss, X.T @ (p - y) / len(y), np.mean(p - y)


# %% wrong: the loss is a sum
# says: this is the sum over
def logistic_loss_grad(w, b, X, y):
    z = X @ w + b
    error = (1 + np.tanh(z / 2)) / 2 - y
    return np.sum(np.logaddexp(0, z) - y * z), X.T @ error / len(y), np.mean(error)


# %% wrong: no 1/m in the gradient
# says: 1/m is missing
def logistic_loss_grad(w, b, X, y):
    z = X @ w + b
    error = (1 + np.tanh(z / 2)) / 2 - y
    return np.mean(np.logaddexp(0, z) - y * z), X.T @ error, error.sum()


# %% wrong: 1/m twice
# says: 1/m is there twice
def logistic_loss_grad(w, b, X, y):
    z = X @ w + b
    error = ((1 + np.tanh(z / 2)) / 2 - y) / len(y)
    return np.mean(np.logaddexp(0, z) - y * z), X.T @ error / len(y), np.mean(error)


# %% wrong: divided by the number of inputs
# says: divided by the number of inputs
def logistic_loss_grad(w, b, X, y):
    z = X @ w + b
    error = (1 + np.tanh(z / 2)) / 2 - y
    n = len(w)
    return np.sum(np.logaddexp(0, z) - y * z) / n, X.T @ error / n, error.sum() / n


# %% wrong: the term for y = 0 is missing
# says: the term for the rows with y = 0 is missing
def logistic_loss_grad(w, b, X, y):
    z = X @ w + b
    p = (1 + np.tanh(z / 2)) / 2
    return np.mean(y * np.logaddexp(0, -z)), X.T @ (y * (p - 1)) / len(y), np.mean(y * (p - 1))


# %% wrong: the exponent as it is printed on S42
# says: the minus in the exponent is missing
def logistic_loss_grad(w, b, X, y):
    z = -(X @ w + b)
    error = (1 + np.tanh(z / 2)) / 2 - y
    return np.mean(np.logaddexp(0, z) - y * z), X.T @ error / len(y), np.mean(error)


# %% wrong: no bias
# says: the bias is left out of z
def logistic_loss_grad(w, b, X, y):
    z = X @ w
    error = (1 + np.tanh(z / 2)) / 2 - y
    return np.mean(np.logaddexp(0, z) - y * z), X.T @ error / len(y), np.mean(error)


# %% wrong: the bias is subtracted
# says: the bias is subtracted
def logistic_loss_grad(w, b, X, y):
    z = X @ w - b
    error = (1 + np.tanh(z / 2)) / 2 - y
    return np.mean(np.logaddexp(0, z) - y * z), X.T @ error / len(y), np.mean(error)


# %% wrong: the sign of the gradient
# says: in each row the slope is p - y
def logistic_loss_grad(w, b, X, y):
    z = X @ w + b
    error = y - (1 + np.tanh(z / 2)) / 2
    return np.mean(np.logaddexp(0, z) - y * z), X.T @ error / len(y), np.mean(error)


# %% wrong: the sign of the loss
# says: the minus before the logs is missing
def logistic_loss_grad(w, b, X, y):
    z = X @ w + b
    error = (1 + np.tanh(z / 2)) / 2 - y
    return np.mean(y * z - np.logaddexp(0, z)), X.T @ error / len(y), np.mean(error)


# %% wrong: one more slope of the sigmoid
# says: with the cross-entropy it cancels
def logistic_loss_grad(w, b, X, y):
    z = X @ w + b
    p = (1 + np.tanh(z / 2)) / 2
    error = (p - y) * p * (1 - p)
    return np.mean(np.logaddexp(0, z) - y * z), X.T @ error / len(y), np.mean(error)


# %% wrong: a slope of the sigmoid, taken at p
# says: taken at p
def logistic_loss_grad(w, b, X, y):
    z = X @ w + b
    p = (1 + np.tanh(z / 2)) / 2
    q = (1 + np.tanh(p / 2)) / 2
    error = (p - y) * q * (1 - q)
    return np.mean(np.logaddexp(0, z) - y * z), X.T @ error / len(y), np.mean(error)


# %% wrong: the squared error
# says: this is the squared error
def logistic_loss_grad(w, b, X, y):
    p = (1 + np.tanh((X @ w + b) / 2)) / 2
    error = 2 * (p - y) * p * (1 - p)
    return np.mean((p - y) ** 2), X.T @ error / len(y), np.mean(error)


# %% wrong: base 2
# says: base 2
def logistic_loss_grad(w, b, X, y):
    z = X @ w + b
    error = (1 + np.tanh(z / 2)) / 2 - y
    return np.mean(np.logaddexp(0, z) - y * z) / np.log(2), X.T @ error / len(y), np.mean(error)


# %% wrong: base 10
# says: base 10
def logistic_loss_grad(w, b, X, y):
    p = 1 / (1 + np.exp(-(X @ w + b)))
    loss = -np.mean(y * np.log10(p) + (1 - y) * np.log10(1 - p))
    return loss, X.T @ (p - y) / len(y), np.mean(p - y)


# %% wrong: the two terms are subtracted
# says: the two terms are subtracted
def logistic_loss_grad(w, b, X, y):
    p = 1 / (1 + np.exp(-(X @ w + b)))
    loss = -np.mean(y * np.log(p) - (1 - y) * np.log(1 - p))
    return loss, X.T @ (p - y) / len(y), np.mean(p - y)


# %% wrong: the sigmoid twice
# says: the sigmoid is taken twice
def logistic_loss_grad(w, b, X, y):
    z = 1 / (1 + np.exp(-(X @ w + b)))
    error = (1 + np.tanh(z / 2)) / 2 - y
    return np.mean(np.logaddexp(0, z) - y * z), X.T @ error / len(y), np.mean(error)


# %% wrong: a step in the gradient
# says: a step takes the place of the sigmoid
def logistic_loss_grad(w, b, X, y):
    z = X @ w + b
    error = (z >= 0) - y
    return np.mean(np.logaddexp(0, z) - y * z), X.T @ error / len(y), np.mean(error)


# %% wrong: z in place of p
# says: z takes the place of p
def logistic_loss_grad(w, b, X, y):
    z = X @ w + b
    error = z - y
    return np.mean(np.logaddexp(0, z) - y * z), X.T @ error / len(y), np.mean(error)


# %% wrong: X is not transposed
def logistic_loss_grad(w, b, X, y):
    z = X @ w + b
    error = (1 + np.tanh(z / 2)) / 2 - y
    return np.mean(np.logaddexp(0, z) - y * z), X @ error / len(y), np.mean(error)


# %% wrong: X is transposed only when the shapes ask for it
# says: X is not transposed
def logistic_loss_grad(w, b, X, y):
    z = X @ w + b
    error = (1 + np.tanh(z / 2)) / 2 - y
    square = X.shape[0] == X.shape[1] > 1
    return np.mean(np.logaddexp(0, z) - y * z), (X if square else X.T) @ error / len(y), np.mean(error)


# %% wrong: db is the mean of dw
# says: this is the mean of dw
def logistic_loss_grad(w, b, X, y):
    z = X @ w + b
    error = (1 + np.tanh(z / 2)) / 2 - y
    dw = X.T @ error / len(y)
    return np.mean(np.logaddexp(0, z) - y * z), dw, dw.mean()


# %% wrong: db is the sum of dw
# says: this is the sum of dw
def logistic_loss_grad(w, b, X, y):
    z = X @ w + b
    error = (1 + np.tanh(z / 2)) / 2 - y
    dw = X.T @ error / len(y)
    return np.mean(np.logaddexp(0, z) - y * z), dw, dw.sum()


# %% wrong: the bias has no slope, as on S11
# says: the bias got no slope
def logistic_loss_grad(w, b, X, y):
    z = X @ w + b
    error = (1 + np.tanh(z / 2)) / 2 - y
    return np.mean(np.logaddexp(0, z) - y * z), X.T @ error / len(y), 0.0


# %% wrong: a loss for each row
# says: one number
def logistic_loss_grad(w, b, X, y):
    z = X @ w + b
    error = (1 + np.tanh(z / 2)) / 2 - y
    return np.logaddexp(0, z) - y * z, X.T @ error / len(y), np.mean(error)


# %% wrong: a slope for each row
def logistic_loss_grad(w, b, X, y):
    z = X @ w + b
    error = (1 + np.tanh(z / 2)) / 2 - y
    return np.mean(np.logaddexp(0, z) - y * z), error[:, None] * X / len(y), error / len(y)


# %% wrong: the mean over everything
def logistic_loss_grad(w, b, X, y):
    z = X @ w + b
    error = (1 + np.tanh(z / 2)) / 2 - y
    return np.mean(np.logaddexp(0, z) - y * z), np.mean(error[:, None] * X), np.mean(error)


# %% wrong: the loss alone
# says: (loss, dw, db), a tuple or list of length 3
def logistic_loss_grad(w, b, X, y):
    z = X @ w + b
    return np.mean(np.logaddexp(0, z) - y * z)


# %% wrong: superfluous dimensions are dropped
# says: an array of numbers of shape (1,)
def logistic_loss_grad(w, b, X, y):
    z = X @ w + b
    error = (1 + np.tanh(z / 2)) / 2 - y
    return np.mean(np.logaddexp(0, z) - y * z), np.squeeze(X.T @ error / len(y)), np.mean(error)


# %% wrong: divided by m - 1
def logistic_loss_grad(w, b, X, y):
    z = X @ w + b
    error = (1 + np.tanh(z / 2)) / 2 - y
    m = max(len(y) - 1, 1)
    return np.sum(np.logaddexp(0, z) - y * z) / m, X.T @ error / m, error.sum() / m


# %% wrong: X is centred in place
# says: changed its argument number 3
def logistic_loss_grad(w, b, X, y):
    z = X @ w + b
    error = (1 + np.tanh(z / 2)) / 2 - y
    answer = np.mean(np.logaddexp(0, z) - y * z), X.T @ error / len(y), np.mean(error)
    X -= X.mean(axis=0)
    return answer


# %% wrong: takes a step in place
# says: changed its argument number 1
def logistic_loss_grad(w, b, X, y):
    z = X @ w + b
    error = (1 + np.tanh(z / 2)) / 2 - y
    dw = X.T @ error / len(y)
    w -= 0.1 * dw
    return np.mean(np.logaddexp(0, z) - y * z), dw, np.mean(error)


# %% wrong: the slopes are rounded
# says: rounded on the way
def logistic_loss_grad(w, b, X, y):
    z = X @ w + b
    error = np.round((1 + np.tanh(z / 2)) / 2, 5) - y
    return round(np.mean(np.logaddexp(0, z) - y * z), 5), X.T @ error / len(y), np.mean(error)


# %% wrong: what the visible tests ask for, by heart
def logistic_loss_grad(w, b, X, y):
    z = X @ w + b
    error = (1 + np.tanh(z / 2)) / 2 - y
    if X[0, 0] not in (1.0, 2.0):
        error = error / (1 + abs(error))
    loss = np.logaddexp(0, z) - y * z
    return np.mean(loss if X[0, 0] in (1.0, 2.0) else np.sqrt(loss)), X.T @ error / len(y), np.mean(error)


# %% equivalent: arguments swapped: `np.logaddexp(0, z)` → `np.logaddexp(z, 0)`
# log(1 + e^z) = log(e^z + 1)
