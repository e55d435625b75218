"""Everything right, written with loops."""


def step(z):
    answer = np.zeros(np.shape(z), dtype=int)
    answer[np.asarray(z) >= 0] = 1
    return answer


def ltu(x, w, b=0.0):
    total = b
    for i in range(len(x)):
        total += x[i] * w[i]
    return 1 if total >= 0 else 0


def ltu_layer(X, W, b):
    return np.array([[int(sum(w * x) + c >= 0) for w, c in zip(W, b, strict=True)] for x in X])
