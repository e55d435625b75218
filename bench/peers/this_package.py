"""The course's own `Sequential.fit`, as a student calls it (a file ffnn.py would hide the package)."""

from collections.abc import Callable

from workloads import Workload

LOSS = {"sigmoid-mse": "mse", "sigmoid-bce": "bce", "softmax": "sparse_categorical_crossentropy"}


def prepare(w: Workload) -> Callable[[], object]:
    """Make what one timed round runs."""
    from ffnn.layers import Dense
    from ffnn.network import Sequential
    from ffnn.optimizers import SGD

    activations = [*[w.hidden] * (len(w.sizes) - 2), w.output.split("-")[0]]
    layers = [Dense(units, activation) for units, activation in zip(w.sizes[1:], activations, strict=True)]
    model = Sequential(layers, dtype=w.dtype)
    model.build(w.sizes[0])
    model.set_weights([part for W, b in w.weights() for part in (W.T, b)])
    model.compile(loss=LOSS[w.output], optimizer=SGD(w.learning_rate))
    X, y = w.data()

    def run() -> None:
        model.fit(X, y, batch_size=w.batch, epochs=w.epochs, verbose=0, shuffle=w.shuffle, seed=0)

    return run
