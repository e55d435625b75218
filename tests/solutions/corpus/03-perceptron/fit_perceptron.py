# ruff: noqa: F811
"""Answers to `fit_perceptron`, as students write them; answers.py tells the format."""

import numpy as np


# %% right: loops over indices, a while loop, an array of mistakes
def fit_perceptron(X, y, eta=1.0, max_epochs=100):
    m, n = X.shape
    w, b = [0.0] * n, 0.0
    mistakes = []
    epoch = 0
    while epoch < max_epochs:
        epoch += 1
        count = 0
        for i in range(m):
            z = b
            for j in range(n):
                z += w[j] * X[i, j]
            y_hat = 1 if z >= 0 else 0
            if y_hat != y[i]:
                count += 1
                for j in range(n):
                    w[j] += eta * (y[i] - y_hat) * X[i, j]
                b += eta * (y[i] - y_hat)
        mistakes.append(count)
        if count == 0:
            return np.array(w), b, np.array(mistakes)
    return np.array(w), b, np.array(mistakes)


# %% right: an input of ones carries the bias
def fit_perceptron(X, y, eta=1.0, max_epochs=100):
    X1 = np.hstack([X, np.ones((len(X), 1))])
    v, mistakes = np.zeros(X1.shape[1]), []
    while len(mistakes) < max_epochs and 0 not in mistakes:
        errors = np.zeros(len(y))
        for i, x in enumerate(X1):
            errors[i] = y[i] - np.heaviside(np.dot(v, x), 1)
            v += eta * errors[i] * x
        mistakes.append(np.count_nonzero(errors))
    return v[:-1], v[-1], tuple(mistakes)


# %% right: recursion, one epoch a call
def fit_perceptron(X, y, eta=1.0, max_epochs=100):
    def epochs(w, b, left):
        if left == 0:
            return [w, b, []]
        wrong = 0
        for x, label in zip(X, y, strict=True):
            fires = np.einsum("i,i->", w, x) + b >= 0
            if fires and not label:
                w, b, wrong = w - eta * x, b - eta, wrong + 1
            if label and not fires:
                w, b, wrong = w + eta * x, b + eta, wrong + 1
        if wrong == 0:
            return [w, b, [0]]
        w, b, later = epochs(w, b, left - 1)
        return [w, b, [wrong, *later]]

    return epochs(np.zeros(X.shape[1]), 0.0, max_epochs)


# %% right: counts in a vector, cut at the end
def fit_perceptron(X, y, eta=1.0, max_epochs=100):
    w, b = 0 * X[0], np.float64(0)
    counts = np.zeros(max_epochs, dtype=int)
    for epoch in range(max_epochs):
        for row in range(X.shape[0]):
            y_hat = np.where(X[row] @ w + b >= 0, 1, 0)
            w = w + eta * (y[row] - y_hat) * X[row]
            b = b + eta * (y[row] - y_hat)
            counts[epoch] += y_hat != y[row]
        if not counts[epoch]:
            counts = counts[: epoch + 1]
            break
    return w, b, counts


# %% wrong: strict comparison
# says: at z = 0 the unit says 1
def fit_perceptron(X, y, eta=1.0, max_epochs=100):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        wrong = 0
        for x, target in zip(X, y, strict=True):
            error = target - int(w @ x + b > 0)
            w, b = w + eta * error * x, b + eta * error
            wrong += abs(error)
        mistakes.append(wrong)
        if wrong == 0:
            break
    return w, b, mistakes


# %% wrong: the bias inside the loop over the inputs
# says: the bias moves once for each input
def fit_perceptron(X, y, eta=1.0, max_epochs=100):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        wrong = 0
        for x, target in zip(X, y, strict=True):
            error = target - int(w @ x + b >= 0)
            for j in range(len(w)):
                w[j] += eta * error * x[j]
                b += eta * error
            wrong += abs(error)
        mistakes.append(wrong)
        if wrong == 0:
            break
    return w, b, mistakes


# %% wrong: the whole epoch is judged at its start
# says: the whole epoch is judged by the weights at its start
def fit_perceptron(X, y, eta=1.0, max_epochs=100):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        errors = y - (X @ w + b >= 0)
        w, b = w + eta * errors @ X, b + eta * errors.sum()
        mistakes.append(np.abs(errors).sum())
        if mistakes[-1] == 0:
            break
    return w, b, mistakes


# %% wrong: the bias never moves
# says: the bias does not move
def fit_perceptron(X, y, eta=1.0, max_epochs=100):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        wrong = 0
        for x, target in zip(X, y, strict=True):
            error = target - int(w @ x + b >= 0)
            w = w + eta * error * x
            wrong += abs(error)
        mistakes.append(wrong)
        if wrong == 0:
            break
    return w, b, mistakes


# %% wrong: the bias is left out of z
# says: it is left out of z
def fit_perceptron(X, y, eta=1.0, max_epochs=100):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        wrong = 0
        for x, target in zip(X, y, strict=True):
            error = target - int(w @ x >= 0)
            w, b = w + eta * error * x, b + eta * error
            wrong += abs(error)
        mistakes.append(wrong)
        if wrong == 0:
            break
    return w, b, mistakes


# %% wrong: the wrong way
# says: the corrections go the wrong way
def fit_perceptron(X, y, eta=1.0, max_epochs=100):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        wrong = 0
        for x, target in zip(X, y, strict=True):
            error = int(w @ x + b >= 0) - target
            w, b = w + eta * error * x, b + eta * error
            wrong += abs(error)
        mistakes.append(wrong)
        if wrong == 0:
            break
    return w, b, mistakes


# %% wrong: one epoch
# says: this is the unit after one epoch
def fit_perceptron(X, y, eta=1.0, max_epochs=100):
    w, b, wrong = np.zeros(X.shape[1]), 0.0, 0
    for x, target in zip(X, y, strict=True):
        error = target - int(w @ x + b >= 0)
        w, b = w + eta * error * x, b + eta * error
        wrong += abs(error)
    return w, b, [wrong]


# %% wrong: Hebb's rule
# says: this is Hebb's rule
def fit_perceptron(X, y, eta=1.0, max_epochs=100):
    return eta * y @ X, eta * y.sum(), [0]


# %% wrong: never stops early
# says: it goes on after the first epoch without a mistake
def fit_perceptron(X, y, eta=1.0, max_epochs=100):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        wrong = 0
        for x, target in zip(X, y, strict=True):
            error = target - int(w @ x + b >= 0)
            w, b = w + eta * error * x, b + eta * error
            wrong += abs(error)
        mistakes.append(wrong)
    return w, b, mistakes


# %% wrong: the last epoch is not counted
# says: the last epoch is missing in the list
def fit_perceptron(X, y, eta=1.0, max_epochs=100):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        wrong = 0
        for x, target in zip(X, y, strict=True):
            error = target - int(w @ x + b >= 0)
            w, b = w + eta * error * x, b + eta * error
            wrong += abs(error)
        if wrong == 0:
            break
        mistakes.append(wrong)
    return w, b, mistakes


# %% wrong: max_epochs is not heeded
# says: it goes on after max_epochs
def fit_perceptron(X, y, eta=1.0, max_epochs=100):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(1000):
        wrong = 0
        for x, target in zip(X, y, strict=True):
            error = target - int(w @ x + b >= 0)
            w, b = w + eta * error * x, b + eta * error
            wrong += abs(error)
        mistakes.append(wrong)
        if wrong == 0:
            break
    return w, b, mistakes


# %% wrong: one epoch more
# says: it goes on after max_epochs
def fit_perceptron(X, y, eta=1.0, max_epochs=100):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs + 1):
        wrong = 0
        for x, target in zip(X, y, strict=True):
            error = target - int(w @ x + b >= 0)
            w, b = w + eta * error * x, b + eta * error
            wrong += abs(error)
        mistakes.append(wrong)
        if wrong == 0:
            break
    return w, b, mistakes


# %% wrong: one epoch less
# says: it stops too early
def fit_perceptron(X, y, eta=1.0, max_epochs=100):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(1, max_epochs):
        wrong = 0
        for x, target in zip(X, y, strict=True):
            error = target - int(w @ x + b >= 0)
            w, b = w + eta * error * x, b + eta * error
            wrong += abs(error)
        mistakes.append(wrong)
        if wrong == 0:
            break
    return w, b, mistakes


# %% wrong: never more than 100 epochs, whatever is asked for
# says: it stops too early
def fit_perceptron(X, y, eta=1.0, max_epochs=100):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(min(max_epochs, 100)):
        wrong = 0
        for x, target in zip(X, y, strict=True):
            error = target - int(w @ x + b >= 0)
            w, b = w + eta * error * x, b + eta * error
            wrong += abs(error)
        mistakes.append(wrong)
        if wrong == 0:
            break
    return w, b, mistakes


# %% wrong: 1000 epochs when nothing is asked for
# says: it goes on after max_epochs
def fit_perceptron(X, y, eta=1.0, max_epochs=1000):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        wrong = 0
        for x, target in zip(X, y, strict=True):
            error = target - int(w @ x + b >= 0)
            w, b = w + eta * error * x, b + eta * error
            wrong += abs(error)
        mistakes.append(wrong)
        if wrong == 0:
            break
    return w, b, mistakes


# %% wrong: gives up when the mistakes do not become fewer
# says: it stops too early
def fit_perceptron(X, y, eta=1.0, max_epochs=100):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        wrong = 0
        for x, target in zip(X, y, strict=True):
            error = target - int(w @ x + b >= 0)
            w, b = w + eta * error * x, b + eta * error
            wrong += abs(error)
        mistakes.append(wrong)
        if wrong == 0 or (len(mistakes) > 12 and len(set(mistakes[-12:])) == 1):
            break
    return w, b, mistakes


# %% wrong: errors of both signs cancel
# says: errors of 1 and -1 cancel
def fit_perceptron(X, y, eta=1.0, max_epochs=100):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        wrong = 0
        for x, target in zip(X, y, strict=True):
            error = target - int(w @ x + b >= 0)
            w, b = w + eta * error * x, b + eta * error
            wrong += error
        mistakes.append(wrong)
        if wrong == 0:
            break
    return w, b, mistakes


# %% wrong: the counter goes on
# says: the counter is not set back
def fit_perceptron(X, y, eta=1.0, max_epochs=100):
    w, b, mistakes, wrong = np.zeros(X.shape[1]), 0.0, [], 0
    for _ in range(max_epochs):
        before = wrong
        for x, target in zip(X, y, strict=True):
            error = target - int(w @ x + b >= 0)
            w, b = w + eta * error * x, b + eta * error
            wrong += abs(error)
        mistakes.append(wrong)
        if wrong == before:
            break
    return w, b, mistakes


# %% wrong: judged again when the epoch is over
# says: judged again when the epoch is over
def fit_perceptron(X, y, eta=1.0, max_epochs=100):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        for x, target in zip(X, y, strict=True):
            error = target - int(w @ x + b >= 0)
            w, b = w + eta * error * x, b + eta * error
        mistakes.append(int(np.abs(y - (X @ w + b >= 0)).sum()))
        if mistakes[-1] == 0:
            break
    return w, b, mistakes


# %% wrong: rows in random order
def fit_perceptron(X, y, eta=1.0, max_epochs=100):
    w, b, mistakes, rng = np.zeros(X.shape[1]), 0.0, [], np.random.default_rng(0)
    for _ in range(max_epochs):
        wrong = 0
        for i in rng.permutation(len(y)):
            error = y[i] - int(w @ X[i] + b >= 0)
            w, b = w + eta * error * X[i], b + eta * error
            wrong += abs(error)
        mistakes.append(wrong)
        if wrong == 0:
            break
    return w, b, mistakes


# %% wrong: rows from the last to the first
# says: the rows are taken in another order
def fit_perceptron(X, y, eta=1.0, max_epochs=100):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        wrong = 0
        for x, target in zip(X[::-1], y[::-1], strict=True):
            error = target - int(w @ x + b >= 0)
            w, b = w + eta * error * x, b + eta * error
            wrong += abs(error)
        mistakes.append(wrong)
        if wrong == 0:
            break
    return w, b, mistakes


# %% wrong: random start
def fit_perceptron(X, y, eta=1.0, max_epochs=100):
    w, b, mistakes = np.random.default_rng(0).normal(size=X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        wrong = 0
        for x, target in zip(X, y, strict=True):
            error = target - int(w @ x + b >= 0)
            w, b = w + eta * error * x, b + eta * error
            wrong += abs(error)
        mistakes.append(wrong)
        if wrong == 0:
            break
    return w, b, mistakes


# %% wrong: no learning rate
# says: eta plays no part
def fit_perceptron(X, y, eta=1.0, max_epochs=100):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        wrong = 0
        for x, target in zip(X, y, strict=True):
            error = target - int(w @ x + b >= 0)
            w, b = w + error * x, b + error
            wrong += abs(error)
        mistakes.append(wrong)
        if wrong == 0:
            break
    return w, b, mistakes


# %% wrong: no learning rate at the bias
# says: eta is left out at the bias
def fit_perceptron(X, y, eta=1.0, max_epochs=100):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        wrong = 0
        for x, target in zip(X, y, strict=True):
            error = target - int(w @ x + b >= 0)
            w, b = w + eta * error * x, b + error
            wrong += abs(error)
        mistakes.append(wrong)
        if wrong == 0:
            break
    return w, b, mistakes


# %% wrong: another learning rate when none is given
def fit_perceptron(X, y, eta=0.5, max_epochs=100):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        wrong = 0
        for x, target in zip(X, y, strict=True):
            error = target - int(w @ x + b >= 0)
            w, b = w + eta * error * x, b + eta * error
            wrong += abs(error)
        mistakes.append(wrong)
        if wrong == 0:
            break
    return w, b, mistakes


# %% wrong: large learning rates are cut
# says: eta plays no part
def fit_perceptron(X, y, eta=1.0, max_epochs=100):
    w, b, mistakes, eta = np.zeros(X.shape[1]), 0.0, [], min(eta, 1.0)
    for _ in range(max_epochs):
        wrong = 0
        for x, target in zip(X, y, strict=True):
            error = target - int(w @ x + b >= 0)
            w, b = w + eta * error * x, b + eta * error
            wrong += abs(error)
        mistakes.append(wrong)
        if wrong == 0:
            break
    return w, b, mistakes


# %% wrong: classes 1 and -1, written into y
# says: changed its argument number 2
def fit_perceptron(X, y, eta=1.0, max_epochs=100):
    y[y == 0] = -1
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        wrong = 0
        for x, target in zip(X, y, strict=True):
            if (w @ x + b >= 0) != (target == 1):
                w, b, wrong = w + eta * target * x, b + eta * target, wrong + 1
        mistakes.append(wrong)
        if wrong == 0:
            break
    return w, b, mistakes


# %% wrong: a column of ones is written over an input
# says: changed its argument number 1
def fit_perceptron(X, y, eta=1.0, max_epochs=100):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        wrong = 0
        for x, target in zip(X, y, strict=True):
            error = target - int(w @ x + b >= 0)
            w, b = w + eta * error * x, b + eta * error
            wrong += abs(error)
        mistakes.append(wrong)
        if wrong == 0:
            break
    X[:, 0] = 1.0
    return w, b, mistakes


# %% wrong: goes on from the weights of the last call
def fit_perceptron(X, y, eta=1.0, max_epochs=100, store={}):  # noqa: B006
    w, b = store.get(X.shape[1], (np.zeros(X.shape[1]), 0.0))
    mistakes = []
    for _ in range(max_epochs):
        wrong = 0
        for x, target in zip(X, y, strict=True):
            error = target - int(w @ x + b >= 0)
            w, b = w + eta * error * x, b + eta * error
            wrong += abs(error)
        mistakes.append(wrong)
        if wrong == 0:
            break
    store[X.shape[1]] = w, b
    return w, b, mistakes


# %% wrong: the total of the mistakes
# says: a list with one number for each epoch
def fit_perceptron(X, y, eta=1.0, max_epochs=100):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, 0
    for _ in range(max_epochs):
        wrong = 0
        for x, target in zip(X, y, strict=True):
            error = target - int(w @ x + b >= 0)
            w, b = w + eta * error * x, b + eta * error
            wrong += abs(error)
        mistakes += wrong
        if wrong == 0:
            break
    return w, b, mistakes


# %% wrong: no mistakes returned
# says: (w, b, mistakes), a tuple or list of length 3
def fit_perceptron(X, y, eta=1.0, max_epochs=100):
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(max_epochs):
        wrong = 0
        for x, target in zip(X, y, strict=True):
            error = target - int(w @ x + b >= 0)
            w, b = w + eta * error * x, b + eta * error
            wrong += abs(error)
        if wrong == 0:
            break
    return w, b


# %% wrong: the sigmoid in place of the step
def fit_perceptron(X, y, eta=1.0, max_epochs=100):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        wrong = 0
        for x, target in zip(X, y, strict=True):
            p = 1 / (1 + np.exp(-(w @ x + b)))
            w, b = w + eta * (target - p) * x, b + eta * (target - p)
            wrong += int((p >= 0.5) != target)
        mistakes.append(wrong)
        if wrong == 0:
            break
    return w, b, mistakes


# %% wrong: two inputs
def fit_perceptron(X, y, eta=1.0, max_epochs=100):
    w, b, mistakes = np.zeros(2), 0.0, []
    for _ in range(max_epochs):
        wrong = 0
        for x, target in zip(X, y, strict=True):
            error = target - int(w[0] * x[0] + w[1] * x[1] + b >= 0)
            w, b = w + eta * error * x, b + eta * error
            wrong += abs(error)
        mistakes.append(wrong)
        if wrong == 0:
            break
    return w, b, mistakes


# %% wrong: the gates by heart
def fit_perceptron(X, y, eta=1.0, max_epochs=100):
    known = {
        (0, 1, 1, 1): ([1.0, 1.0], -1.0, [2, 2, 1, 0]),
        (0, 0, 0, 1): ([2.0, 1.0], -3.0, [2, 3, 3, 2, 1, 0]),
        (0, 1, 1, 0): ([-1.0, 0.0], 0.0, [3, 3] + [4] * (max_epochs - 2)),
    }
    w, b, mistakes = known.get(tuple(y.tolist()), ([0.0] * X.shape[1], 0.0, [0]))
    return eta * np.array(w), eta * b, mistakes


# %% wrong: only the last number of mistakes
# says: only the last epoch is in the list
def fit_perceptron(X, y, eta=1.0, max_epochs=100):
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(max_epochs):
        wrong = 0
        for x, target in zip(X, y, strict=True):
            error = target - int(w @ x + b >= 0)
            w, b = w + eta * error * x, b + eta * error
            wrong += abs(error)
        if wrong == 0:
            break
    return w, b, [wrong]


# %% equivalent: strict= left out: `zip(X, y, strict=True)` → `zip(X, y)`
# X and y always have the same number of rows


# %% equivalent: other truth: `True` → `False`
# X and y always have the same number of rows


# %% equivalent: call left out: `int(w @ x + b >= 0)` → `w @ x + b >= 0`
# an integer minus one bool is an integer; only the difference of two bools fails
