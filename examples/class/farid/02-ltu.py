"""Copied the cell of ltu to try again below the first attempt. The second one is right."""


def step(z):
    z = np.asarray(z)
    return np.where(z < 0, 0, 1)


def ltu(x, w, b=0.0):
    return step(np.dot(x, w))


def ltu(x, w, b=0.0):
    return int(step(np.dot(x, w) + b))


def ltu_layer(X, W, b):
    return step(np.dot(X, np.transpose(W)) + b)
