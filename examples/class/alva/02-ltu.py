"""Everything right, written with numpy."""


def step(z):
    return (np.asarray(z) >= 0).astype(int)


def ltu(x, w, b=0.0):
    return int(np.dot(w, x) + b >= 0)


def ltu_layer(X, W, b):
    return (X @ W.T + b >= 0).astype(int)
