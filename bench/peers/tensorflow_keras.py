"""TensorFlow-Keras's own `fit`."""

from collections.abc import Callable

from workloads import Workload

LOSS = {
    "sigmoid-mse": "mse",
    "sigmoid-bce": "binary_crossentropy",
    "softmax": "sparse_categorical_crossentropy",
}


def prepare(w: Workload) -> Callable[[], object]:
    """Make what one timed round runs."""
    import keras

    keras.config.set_dtype_policy(w.dtype)
    keras.config.set_floatx(w.dtype)
    activations = [*[w.hidden] * (len(w.sizes) - 2), w.output.split("-")[0]]
    pairs = zip(w.sizes[1:], activations, strict=True)
    model = keras.Sequential([keras.Input((w.sizes[0],)), *(keras.layers.Dense(n, a) for n, a in pairs)])
    model.set_weights([part for W, b in w.weights() for part in (W.T, b)])
    model.compile(loss=LOSS[w.output], optimizer=keras.optimizers.SGD(w.learning_rate))
    X, y = w.data()
    return lambda: model.fit(X, y, batch_size=w.batch, epochs=w.epochs, verbose=0)
