# ruff: noqa: F811
"""Answers to `bug_report`, as students write them; answers.py tells the format."""

import numpy as np


# %% right: one after another
def bug_report():
    report = {}
    report["f"] = "equal_start"
    report["e"] = "flat_targets"
    report["d"] = "not_transposed"
    report["c"] = "uphill"
    report["b"] = "updated_weights"
    report["a"] = "sum_for_mean"
    return report


# %% right: dict of keywords
def bug_report():
    names = ["sum_for_mean", "updated_weights", "uphill", "not_transposed", "flat_targets", "equal_start"]
    return dict(zip("abcdef", names, strict=True))


# %% right: every mistake is planted, and its digits are looked up among the signatures
def bug_report():
    def sigmoid(z):
        return 1 / (1 + np.exp(-z))

    def measure(f, array):
        n = np.zeros(array.shape)
        for i in np.ndindex(array.shape):
            kept = array[i]
            array[i] = kept + 1e-5
            up = f()
            array[i] = kept - 1e-5
            n[i] = (up - f()) / 2e-5
            array[i] = kept
        return n

    def ratio(a, n):
        return np.linalg.norm(a - n) / (np.linalg.norm(a) + np.linalg.norm(n))

    def lecture(bug, t=(0.01, 0.99)):
        x, t = np.array([0.05, 0.10]), np.array(t)
        W1, W2 = np.array([[0.15, 0.20], [0.25, 0.30]]), np.array([[0.40, 0.45], [0.50, 0.55]])

        def error():
            return ((t - sigmoid(W2 @ sigmoid(W1 @ x + 0.35) + 0.60)) ** 2).sum() / 2

        h = sigmoid(W1 @ x + 0.35)
        o = sigmoid(W2 @ h + 0.60)
        delta = (t - o if bug == "uphill" else o - t) * o * (1 - o)
        back = {"not_transposed": W2, "updated_weights": (W2 - 0.5 * np.outer(delta, h)).T}.get(bug, W2.T)
        dW2, dW1 = np.outer(delta, h), np.outer((back @ delta) * h * (1 - h), x)
        ratios = [ratio(dW1, measure(error, W1)), ratio(dW2, measure(error, W2))]
        before = error()
        W1 -= 0.5 * dW1
        W2 -= 0.5 * dW2
        return before, error(), *ratios

    def xor(W1, b1, W2, b2, steps, rows=4, factor=1):
        X = np.array([[1.0, 1.0], [0.0, 1.0], [1.0, 0.0], [0.0, 0.0]])[:rows]
        Y = np.array([[0.0], [1.0], [1.0], [0.0]])[:rows]

        def cost():
            P = sigmoid(np.tanh(X @ W1.T + b1) @ W2.T + b2)
            return -np.log(np.where(Y == 1, P, 1 - P)).sum() / len(Y)

        arrays = [W1, b1, W2, b2]
        for step in range(steps + 1):
            H = np.tanh(X @ W1.T + b1)
            d2 = factor * (sigmoid(H @ W2.T + b2) - Y) / len(Y)
            d1 = d2 @ W2 * (1 - H**2)
            slopes = [d1.T @ X, d1.sum(axis=0), d2.T @ H, d2.sum(axis=0)]
            if step == 0:
                ratios = [ratio(s, measure(cost, a)) for a, s in zip(arrays, slopes, strict=True)]
            if step < steps:
                for a, s in zip(arrays, slopes, strict=True):
                    a -= 0.5 * s
        return cost(), W1, ratios

    report = {}
    for bug in ("updated_weights", "uphill", "not_transposed"):
        before, after, r1, r2 = lecture(bug)
        if abs(after - 0.291027924) < 5e-10 and abs(r1 - 0.0856) < 5e-5 and r2 < 1e-7:
            report["b"] = bug
        if abs(after - 0.305640633) < 5e-10 and abs(before - 0.298371109) < 5e-10 and min(r1, r2) > 1 - 1e-9:
            report["c"] = bug
        if abs(after - 0.291027661) < 5e-10 and abs(r1 - 0.0615) < 5e-5 and r2 < 1e-7:
            report["d"] = bug

    def random():
        rng = np.random.default_rng(0)
        return rng.normal(size=(8, 2)), np.zeros(8), rng.normal(size=(1, 8)), np.zeros(1)

    four, one = xor(*random(), 0, factor=4)[2], xor(*random(), 0, rows=1)[2]
    if np.allclose(four, 0.6, atol=1e-6) and max(one) < 1e-7:
        report["a"] = "sum_for_mean"
    p, y = np.array([[0.1], [0.9], [0.8], [0.2]]), np.array([0, 1, 1, 0])
    if np.isclose(np.mean((p - y) ** 2), 0.375) and np.isclose(np.mean((p[:, 0] - y) ** 2), 0.025):
        report["e"] = "flat_targets"
    J, W1, ratios = xor(np.full((8, 2), 0.5), np.zeros(8), np.full((1, 8), 0.5), np.zeros(1), 3000)
    if abs(J - 0.482289) < 5e-7 and np.allclose(W1, 3.167367, atol=5e-7) and max(ratios) < 1e-7:
        report["f"] = "equal_start"
    return report


# %% wrong: the two in the ninth digit exchanged
# says: two names exchanged, 'b' and 'd'
def bug_report():
    return {
        "a": "sum_for_mean",
        "b": "not_transposed",
        "c": "uphill",
        "d": "updated_weights",
        "e": "flat_targets",
        "f": "equal_start",
    }


# %% wrong: uphill and the sum exchanged
# says: of 'a', 'c', 'e' wrong: 'a', 'c'
def bug_report():
    return {
        "a": "uphill",
        "b": "updated_weights",
        "c": "sum_for_mean",
        "d": "not_transposed",
        "e": "flat_targets",
        "f": "equal_start",
    }


# %% wrong: flat targets taken for the sum
# says: of 'a', 'c', 'e' wrong: 'a', 'e'
def bug_report():
    return {
        "a": "flat_targets",
        "b": "updated_weights",
        "c": "uphill",
        "d": "not_transposed",
        "e": "sum_for_mean",
        "f": "equal_start",
    }


# %% wrong: flat targets and equal start exchanged
# says: of 'a', 'c', 'e' wrong: 'e'
# says: of 'b', 'd', 'f' wrong: 'f'
def bug_report():
    return {
        "a": "sum_for_mean",
        "b": "updated_weights",
        "c": "uphill",
        "d": "not_transposed",
        "e": "equal_start",
        "f": "flat_targets",
    }


# %% wrong: uphill taken for updated weights
# says: which mistake makes the error *grow*
# says: the ninth digit of the error
def bug_report():
    return {
        "a": "sum_for_mean",
        "b": "uphill",
        "c": "updated_weights",
        "d": "not_transposed",
        "e": "flat_targets",
        "f": "equal_start",
    }


# %% wrong: the equal start taken for a transposed matrix
# says: needs a square matrix to go unnoticed
def bug_report():
    return {
        "a": "sum_for_mean",
        "b": "updated_weights",
        "c": "uphill",
        "d": "equal_start",
        "e": "flat_targets",
        "f": "not_transposed",
    }


# %% wrong: the small ones in a circle
# says: the ninth digit of the error
def bug_report():
    return {
        "a": "sum_for_mean",
        "b": "equal_start",
        "c": "uphill",
        "d": "updated_weights",
        "e": "flat_targets",
        "f": "not_transposed",
    }


# %% wrong: a name twice
# says: 'uphill' more than once
def bug_report():
    return {
        "a": "uphill",
        "b": "updated_weights",
        "c": "uphill",
        "d": "not_transposed",
        "e": "flat_targets",
        "f": "equal_start",
    }


# %% wrong: another spelling
# says: one of the six names, spelled as in the table
def bug_report():
    return {
        "a": "sum_for_mean",
        "b": "updated weights",
        "c": "uphill",
        "d": "not_transposed",
        "e": "flat_targets",
        "f": "equal_start",
    }


# %% wrong: a key forgotten
# says: a dict without the key 'e'
def bug_report():
    return {
        "a": "sum_for_mean",
        "b": "updated_weights",
        "c": "uphill",
        "d": "not_transposed",
        "f": "equal_start",
    }


# %% wrong: a list in the order of the letters
# says: a list of length 6
def bug_report():
    return ["sum_for_mean", "updated_weights", "uphill", "not_transposed", "flat_targets", "equal_start"]


# %% wrong: names and letters the wrong way round
# says: a dict without the key 'a'
def bug_report():
    return {
        "sum_for_mean": "a",
        "updated_weights": "b",
        "uphill": "c",
        "not_transposed": "d",
        "flat_targets": "e",
        "equal_start": "f",
    }


# %% wrong: in the order of the menu
# says: of 'a', 'c', 'e' wrong
# says: of 'b', 'd', 'f' wrong
def bug_report():
    names = ["equal_start", "flat_targets", "not_transposed", "sum_for_mean", "updated_weights", "uphill"]
    return dict(zip("abcdef", names, strict=True))


# %% wrong: lists of names that may be right
# says: one of the six names
def bug_report():
    return dict.fromkeys("abcdef", ("updated_weights", "not_transposed"))


# %% wrong: printed, not returned
# says: None
def bug_report():
    print({"a": "sum_for_mean", "b": "updated_weights"})
