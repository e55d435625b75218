# ruff: noqa: F811
"""Answers to `gradient_descent`, as students write them; answers.py tells the format."""

import numpy as np


# %% right: an array that is filled row by row
def gradient_descent(grad, x0, eta, steps):
    path = np.zeros((steps + 1, len(x0)))
    path[0] = x0
    for t in range(steps):
        path[t + 1] = path[t] - eta * grad(path[t])
    return path


# %% right: a list of arrays, x is a new array in each step
def gradient_descent(grad, x0, eta, steps):
    x = x0.astype(float)
    path = [x]
    for _ in range(steps):
        x = x - eta * grad(x)
        path.append(x)
    return path


# %% right: in place, with copies in the path
def gradient_descent(grad, x0, eta, steps):
    x = x0.astype(np.float64).copy()
    path = [x.copy()]
    while len(path) <= steps:
        x -= eta * grad(x)
        path.append(x.copy())
    return tuple(path)


# %% right: recursion
def gradient_descent(grad, x0, eta, steps):
    x0 = 1.0 * x0
    if steps == 0:
        return x0[np.newaxis]
    return np.vstack([x0, gradient_descent(grad, x0 - eta * grad(x0), eta, steps - 1)])


# %% right: accumulate
def gradient_descent(grad, x0, eta, steps):
    from itertools import accumulate

    start = np.array(x0, dtype=float)
    return list(accumulate(range(steps), lambda x, _: x - eta * grad(x), initial=start))


# %% right: coordinate by coordinate
def gradient_descent(grad, x0, eta, steps):
    path = [[float(value) for value in x0]]
    for _ in range(steps):
        slope = grad(np.array(path[-1]))
        path.append([path[-1][i] - eta * slope[i] for i in range(len(x0))])
    return np.array(path)


# %% right: the first place is x0 itself, of ints perhaps
def gradient_descent(grad, x0, eta, steps):
    path = [x0]
    for _ in range(steps):
        path += [np.subtract(path[-1], np.multiply(eta, grad(path[-1])))]
    return np.stack(path).astype(float)


# %% wrong: uphill
# says: the walk goes uphill
def gradient_descent(grad, x0, eta, steps):
    path = [np.array(x0, dtype=float)]
    for _ in range(steps):
        path.append(path[-1] + eta * grad(path[-1]))
    return np.array(path)


# %% wrong: one array in every place
# says: all places are one array that moves
def gradient_descent(grad, x0, eta, steps):
    x = x0.astype(float)
    path = [x]
    for _ in range(steps):
        x -= eta * grad(x)
        path.append(x)
    return np.array(path)


# %% wrong: x0 itself moves
# says: changed its argument number 2
def gradient_descent(grad, x0, eta, steps):
    path = [1.0 * x0]
    for _ in range(steps):
        x0 -= eta * grad(x0)
        path.append(x0.copy())
    return np.array(path)


# %% wrong: the array is made like x0
# says: every place is cut to whole numbers
def gradient_descent(grad, x0, eta, steps):
    path = np.zeros((steps + 1, len(x0)), dtype=x0.dtype)
    path[0] = x0
    for t in range(steps):
        path[t + 1] = path[t] - eta * grad(path[t])
    return path.astype(float)


# %% wrong: an int array for the path
def gradient_descent(grad, x0, eta, steps):
    path = np.zeros((steps + 1, len(x0)), dtype=x0.dtype)
    path[0] = x0
    for t in range(steps):
        path[t + 1] = path[t] - eta * grad(path[t])
    return path


# %% wrong: in place on a copy of ints
# says: make it float first
def gradient_descent(grad, x0, eta, steps):
    x = x0.copy()
    path = [x.copy()]
    for _ in range(steps):
        x -= eta * grad(x)
        path.append(x.copy())
    return np.array(path)


# %% wrong: the start is not in the path
# says: the path begins with x0 itself
def gradient_descent(grad, x0, eta, steps):
    x, path = 1.0 * x0, []
    for _ in range(steps):
        x = x - eta * grad(x)
        path.append(x)
    return np.array(path)


# %% wrong: the last place only
# says: the whole path is wanted
def gradient_descent(grad, x0, eta, steps):
    x = 1.0 * x0
    for _ in range(steps):
        x = x - eta * grad(x)
    return x


# %% wrong: the slope of the start
# says: every step uses the slope at x0
def gradient_descent(grad, x0, eta, steps):
    path, slope = [1.0 * x0], grad(1.0 * x0)
    for _ in range(steps):
        path.append(path[-1] - eta * slope)
    return np.array(path)


# %% wrong: every step from the start
# says: every step starts at x0 again
def gradient_descent(grad, x0, eta, steps):
    return np.array([1.0 * x0, *(x0 - eta * grad(1.0 * x0) for _ in range(steps))])


# %% wrong: no learning rate
# says: the learning rate is left out
def gradient_descent(grad, x0, eta, steps):
    path = [1.0 * x0]
    for _ in range(steps):
        path.append(path[-1] - grad(path[-1]))
    return np.array(path)


# %% wrong: the learning rate shrinks
# says: the learning rate shrinks
def gradient_descent(grad, x0, eta, steps):
    path = [1.0 * x0]
    for t in range(steps):
        path.append(path[-1] - eta / (t + 1 if steps > 3 else 1) * grad(path[-1]))
    return np.array(path)


# %% wrong: only the sign
# says: only the sign of the slope is used
def gradient_descent(grad, x0, eta, steps):
    path = [1.0 * x0]
    for _ in range(steps):
        path.append(path[-1] - eta * np.sign(grad(path[-1])))
    return np.array(path)


# %% wrong: coordinates one after the other
# says: the coordinates move one after the other
def gradient_descent(grad, x0, eta, steps):
    x = np.array(x0, dtype=float)
    path = [x.copy()]
    for _ in range(steps):
        for i in range(len(x)):
            x[i] -= eta * grad(x)[i]
        path.append(x.copy())
    return np.array(path)


# %% wrong: one step too many
# says: there is one place too many
def gradient_descent(grad, x0, eta, steps):
    path = [1.0 * x0]
    for _ in range(steps + 1):
        path.append(path[-1] - eta * grad(path[-1]))
    return np.array(path)


# %% wrong: a place for each column
def gradient_descent(grad, x0, eta, steps):
    path = [1.0 * x0]
    for _ in range(steps):
        path.append(path[-1] - eta * grad(path[-1]))
    return np.array(path).T


# %% wrong: no step, no path
def gradient_descent(grad, x0, eta, steps):
    x = 1.0 * x0
    path = []
    for _ in range(steps):
        path.append(x)
        x = x - eta * grad(x)
    return np.array([*path, x]) if steps else np.zeros((0, len(x0)))


# %% wrong: it stops when the slope is small
def gradient_descent(grad, x0, eta, steps):
    path = [1.0 * x0]
    for _ in range(steps):
        if np.linalg.norm(grad(path[-1])) < 0.1:
            break
        path.append(path[-1] - eta * grad(path[-1]))
    return np.array(path)


# %% wrong: long slopes are clipped
def gradient_descent(grad, x0, eta, steps):
    path = [1.0 * x0]
    for t in range(steps):
        slope = grad(path[-1])
        path.append(path[-1] - eta * (slope if t < 3 else np.clip(slope, -0.5, 0.5)))
    return np.array(path)


# %% wrong: a path of float32
def gradient_descent(grad, x0, eta, steps):
    path = [x0.astype(np.float32)]
    for _ in range(steps):
        path.append(path[-1] - np.float32(eta) * grad(path[-1]))
    return np.array(path, dtype=np.float32)


# %% wrong: rounded
# says: something is rounded on the way
def gradient_descent(grad, x0, eta, steps):
    path = [1.0 * x0]
    for _ in range(steps):
        path.append(np.round(path[-1] - eta * grad(path[-1]), 4))
    return np.array(path)


# %% wrong: whole numbers stay whole while they are large
def gradient_descent(grad, x0, eta, steps):
    path = [x0.astype(float)]
    for _ in range(steps):
        x = path[-1] - eta * grad(path[-1])
        path.append(np.trunc(x) if x0.dtype.kind == "i" and len(x0) != 2 else x)
    return np.array(path)


# %% wrong: the moves
# says: these are the moves
def gradient_descent(grad, x0, eta, steps):
    x, path = 1.0 * x0, [1.0 * x0]
    for _ in range(steps):
        move = -eta * grad(x)
        x = x + move
        path.append(move)
    return np.array(path)


# %% wrong: the path only grows, from call to call
def gradient_descent(grad, x0, eta, steps, path=[]):  # noqa: B006
    path.append(1.0 * x0)
    for _ in range(steps):
        path.append(path[-1] - eta * grad(path[-1]))
    return np.array(path)


# %% wrong: the path is backwards
# says: the path is the wrong way round
def gradient_descent(grad, x0, eta, steps):
    path = [1.0 * x0]
    for _ in range(steps):
        path.append(path[-1] - eta * grad(path[-1]))
    return np.array(path[::-1])


# %% wrong: no step leaves the path a path of ints
def gradient_descent(grad, x0, eta, steps):
    path = [x0]
    for _ in range(steps):
        path.append(path[-1] - eta * grad(path[-1]))
    return np.array(path)


# %% equivalent: call left out: `np.array(path)` → `path`
# a list of places is as good as an array
