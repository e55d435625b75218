"""A stack of layers with the methods of Keras's ``Sequential`` (deck S13, S33).

``compile`` says what to descend on, ``fit`` descends, and a learning curve is drawn from the History that it
returns.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, DTypeLike, NDArray

from ffnn import losses, optimizers, training
from ffnn import metrics as metrics_by_name
from ffnn.layers import Dense, whole
from ffnn.training import History

Array = NDArray[Any]


class Sequential:
    """A feedforward network: layers one after the other (deck S17-S19).

    Parameters
    ----------
    layers : list of Dense, optional
        The same as adding them one by one.
    dtype : "float64" or "float32"
        Precision of the parameters and of all computation.
    seed : int, Generator or None
        Source of the starting weights.

    Examples
    --------
    >>> X, y = np.array([[0, 0], [0, 1], [1, 0], [1, 1]]), np.array([0, 1, 1, 0])
    >>> model = Sequential([Dense(8, "tanh"), Dense(1, "sigmoid")], seed=1)
    >>> model.compile(loss="bce", optimizer=optimizers.SGD(0.5), metrics=["accuracy"])
    >>> history = model.fit(X, y, batch_size=4, epochs=2000, verbose=0)
    >>> history.history["accuracy"][-1]
    1.0
    """

    def __init__(
        self,
        layers: Sequence[Dense] = (),
        dtype: DTypeLike = "float64",
        seed: int | np.random.Generator | None = None,
    ) -> None:
        if dtype not in ("float32", "float64", np.float32, np.float64):
            raise ValueError(f'dtype is {dtype!r}; expected "float64" or "float32"')
        self.dtype = np.dtype(dtype)
        self.rng = training.generator(seed)
        self.layers: list[Dense] = []
        self._parameters: Array | None = None
        self._compiled: tuple[losses.Loss, optimizers.SGD, list[str]] | None = None
        if not isinstance(layers, list | tuple):
            raise TypeError(
                f"layers is a {type(layers).__name__}; expected a list of layers such as [Dense(1)]"
            )
        for layer in layers:
            self.add(layer)

    def add(self, layer: Dense) -> None:
        """Put a layer on top; a network whose first layer knows its inputs has weights at once.

        Parameters
        ----------
        layer : Dense
            Not yet part of a network.

        Raises
        ------
        TypeError, ValueError
            If it is no layer, or already in use.
        """
        if not isinstance(layer, Dense):
            raise TypeError(f"layer is a {type(layer).__name__}; expected a Dense layer")
        if layer.built or any(layer is other for other in self.layers):
            raise ValueError("the layer already belongs to a network; make a new Dense for each place")
        if self.layers and layer.n_in not in (None, self.layers[-1].units):
            raise ValueError(
                f"layer has input_shape ({layer.n_in},) but follows {self.layers[-1].units} units; "
                "leave input_shape away on all but the first layer"
            )
        self.layers.append(layer)
        if self.layers[0].n_in is not None:
            self.build(self.layers[0].n_in)

    def build(self, n_in: int) -> None:
        """Make the weights of every layer that has none yet.

        Parameters
        ----------
        n_in : int
            Number of inputs of the network.

        Raises
        ------
        RuntimeError
            If there is no layer.
        ValueError
            If ``n_in`` is no whole number, or the first layer is declared for another.

        Examples
        --------
        >>> model = Sequential([Dense(4, "relu"), Dense(3, "softmax")])
        >>> model.build(2)
        >>> model.count_params()
        27
        """
        if not self.layers:
            raise RuntimeError("the network has no layer: add a Dense layer first")
        n_in = whole("n_in", n_in, 1)
        if self.layers[0].n_in not in (None, n_in):
            raise ValueError(f"n_in is {n_in} but the first layer is made for {self.layers[0].n_in} inputs")
        widths = [n_in, *(layer.units for layer in self.layers)]
        shapes = [layer.block_shape(n) for layer, n in zip(self.layers, widths, strict=False)]
        parameters = np.empty(sum(units * columns for units, columns in shapes), self.dtype)
        start = 0
        for layer, n, (units, columns) in zip(self.layers, widths, shapes, strict=False):
            block = parameters[start : start + units * columns].reshape(units, columns)
            if layer.built:
                layer.move_to(block)
            else:
                layer.build(n, self.rng, block)
            start += units * columns
        self._parameters = parameters
        self._velocity = np.zeros_like(parameters)

    def compile(
        self,
        loss: str | None = None,
        optimizer: str | optimizers.SGD | None = None,
        metrics: Sequence[str] | None = None,
    ) -> None:
        """Say what to descend on, how, and what to watch; the optimiser's memory starts anew.

        Parameters
        ----------
        loss : str
            ``"mse"``, ``"bce"``, ``"categorical_crossentropy"`` or ``"sparse_categorical_crossentropy"``; the
            first two also in full.
        optimizer : "sgd" or SGD
            ``"sgd"`` is plain gradient descent with learning rate 0.01.
        metrics : list of str
            ``"accuracy"``, ``"mse"``, ``"mae"``.

        Raises
        ------
        ValueError
            If loss or optimizer is missing, a name is unknown, or the loss does not fit the last layer.

        Examples
        --------
        >>> model = Sequential([Dense(3, "softmax", input_shape=(2,))])
        >>> model.compile(loss="sparse_categorical_crossentropy", optimizer="sgd", metrics=["accuracy"])
        """
        if loss is None or optimizer is None:
            missing = "loss" if loss is None else "optimizer"
            raise ValueError(f'{missing} is missing; write for instance compile(loss="mse", optimizer="sgd")')
        chosen = losses.get(loss)
        names = metrics_by_name.names(metrics, class_numbers=chosen.sparse)
        self._compiled = chosen, optimizers.get(optimizer), names
        if self.layers:
            self._check_last_layer()
        if self._parameters is not None:
            self._velocity = np.zeros_like(self._parameters)

    def _check_last_layer(self) -> None:
        loss = self._ready()[0]
        for i, layer in enumerate(self.layers):
            if layer.activation.name == "step":
                raise ValueError(
                    f"layer {i + 1} has activation 'step', whose derivative is 0 wherever it exists: "
                    "gradient descent cannot train it; use sigmoid, tanh or relu"
                )
        unit = self.layers[-1].activation.name
        if loss.output_unit not in (None, unit):
            raise ValueError(
                f"{loss.name} belongs to a {loss.output_unit} output layer but the last layer is {unit}; "
                f'use activation="{loss.output_unit}" there, or loss="mse"'
            )

    def _ready(self) -> tuple[losses.Loss, optimizers.SGD, list[str]]:
        if self._compiled is None:
            raise RuntimeError('the network is not compiled: call compile(loss="mse", optimizer="sgd") first')
        return self._compiled

    def fit(
        self,
        x: ArrayLike,
        y: ArrayLike,
        batch_size: int = 32,
        epochs: int = 1,
        verbose: int | str = "auto",
        validation_data: tuple[ArrayLike, ArrayLike] | None = None,
        shuffle: bool = True,
        seed: int | np.random.Generator | None = None,
    ) -> History:
        """Train by gradient descent: ⌈m / batch_size⌉ steps an epoch.

        Parameters
        ----------
        x : (m, n_in) array_like
            Inputs.
        y : array_like
            Targets: (m, k), (m,) for one output, class numbers (m,) for the sparse loss.
        batch_size : int
            Instances a step; the deck's "per instance" (S27) is 1.
        epochs : int
            Passes through the data.
        verbose : 0, 1 or "auto"
            0 is silent; otherwise the loss is printed at most twice a second.
        validation_data : (x, y), optional
            Judged after each epoch.
        shuffle : bool
            Whether each epoch takes the instances in a new order.
        seed : int, Generator or None
            Source of the orders.

        Returns
        -------
        History

        Raises
        ------
        ValueError
            If shapes, values or numbers do not fit; the message says what came and what was expected.
        RuntimeError
            If the network is not compiled.

        Examples
        --------
        >>> model = Sequential([Dense(1, input_shape=(1,))], seed=0)
        >>> model.compile(loss="mse", optimizer="sgd")
        >>> history = model.fit([[0.0], [1.0]], [1.0, 3.0], epochs=3, verbose=0)
        >>> len(history.history["loss"])
        3
        """
        return training.fit(self, x, y, batch_size, epochs, verbose, validation_data, shuffle, seed)

    def evaluate(self, x: ArrayLike, y: ArrayLike, return_dict: bool = False) -> Any:
        """Loss and metrics on given data.

        Parameters
        ----------
        x, y : array_like
            As for ``fit``.
        return_dict : bool
            Whether to give a dict by name.

        Returns
        -------
        float, list or dict
            The loss alone where there are no metrics; otherwise a list, loss first, or the dict.

        Examples
        --------
        >>> model = Sequential([Dense(1, kernel_initializer="zeros", input_shape=(1,))])
        >>> model.compile(loss="mse", optimizer="sgd")
        >>> model.evaluate([[1.0], [2.0]], [1.0, 3.0])
        5.0
        """
        values = training.evaluate(self, x, y)
        if return_dict:
            return values
        return next(iter(values.values())) if len(values) == 1 else list(values.values())

    def predict(self, x: ArrayLike) -> Array:
        """Compute the outputs of the network.

        Parameters
        ----------
        x : (m, n_in) array_like

        Returns
        -------
        (m, k) array

        Examples
        --------
        >>> Sequential([Dense(1, "sigmoid", kernel_initializer="zeros", input_shape=(2,))]).predict([[1, 2]])
        array([[0.5]])
        """
        A = training.check_inputs(self, x)
        for layer in self.layers:
            A = layer(A)
        return A

    def count_params(self) -> int:
        """Count all weights and biases.

        Returns
        -------
        int

        Examples
        --------
        >>> Sequential([Dense(4, input_shape=(2,)), Dense(3)]).count_params()
        27
        """
        return self.parameters.size

    @property
    def n_in(self) -> int:
        """Number of inputs; a RuntimeError where the network has no weights yet."""
        _ = self.parameters
        return int(self.layers[0].W.shape[1])

    @property
    def parameters(self) -> Array:
        """All weights and biases in one flat array, which the layers view."""
        if self._parameters is None:
            raise RuntimeError(
                "the network has no weights yet: give the first layer input_shape=(n,), or call build or fit"
            )
        return self._parameters

    def get_weights(self) -> list[Array]:
        """Copy the parameters layer by layer in Keras's layout: kernel (n_in, units), bias (units,).

        Returns
        -------
        list of arrays

        Raises
        ------
        RuntimeError
            If the network has no weights yet.

        Examples
        --------
        >>> [weight.shape for weight in Sequential([Dense(4, input_shape=(2,)), Dense(3)]).get_weights()]
        [(2, 4), (4,), (4, 3), (3,)]
        """
        return [weight for layer in self.layers for weight in layer.get_weights()]

    def set_weights(self, weights: Sequence[Array]) -> None:
        """Set the parameters from Keras's layout.

        Parameters
        ----------
        weights : list of arrays
            As ``get_weights`` gives them, for instance those of a Keras model of the same shape.

        Raises
        ------
        ValueError
            If number or shapes do not fit; then nothing has changed.
        RuntimeError
            If the network has no weights yet.

        Examples
        --------
        >>> model = Sequential([Dense(1, input_shape=(2,))])
        >>> model.set_weights([np.array([[3.0], [4.0]]), np.array([5.0])])
        >>> model.predict([[1.0, 1.0]])
        array([[12.]])
        """
        expected, before = len(self.get_weights()), self.parameters.copy()
        if len(weights) != expected:
            raise ValueError(f"weights has {len(weights)} arrays; this network expects {expected}")
        rest = list(weights)
        for number, layer in enumerate(self.layers, start=1):
            own, rest = rest[: 1 + layer.use_bias], rest[1 + layer.use_bias :]
            try:
                layer.set_weights(own)
            except ValueError as error:
                self.parameters[...] = before
                raise ValueError(f"layer {number}: {error}") from None

    def summary(self) -> None:
        """Print the layers with their shapes and numbers of parameters.

        Examples
        --------
        >>> Sequential([Dense(4, "relu", input_shape=(2,)), Dense(3, "softmax")]).summary()
        layer   units  activation  parameters
            1       4  relu                12
            2       3  softmax             15
        total                              27
        """
        print("layer   units  activation  parameters")
        for i, layer in enumerate(self.layers, 1):
            count = layer.count_params() if layer.built else "?"
            print(f"{i:5}{layer.units:8}  {layer.activation.name:10}{count:>12}")
        print(f"total{self.count_params() if self._parameters is not None else '?':>32}")

    def save(self, path: str | Path) -> None:
        """Write the network's shape and parameters to an ``.npz`` file.

        Parameters
        ----------
        path : str or Path
            Ends in ``.npz``.

        Raises
        ------
        ValueError
            If the name ends otherwise.
        RuntimeError
            If the network has no weights yet.
        """
        if Path(path).suffix != ".npz":
            raise ValueError(f"path is {str(path)!r}; expected a name that ends in .npz")
        layers = [(layer.units, layer.activation.name, layer.use_bias) for layer in self.layers]
        np.savez(
            path,
            parameters=self.parameters,
            n_in=np.array(self.layers[0].n_in),
            units=np.array([units for units, _, _ in layers]),
            activations=np.array([name for _, name, _ in layers]),
            use_bias=np.array([bias for _, _, bias in layers]),
        )

    @classmethod
    def load(cls, path: str | Path) -> Sequential:
        """Read a network that ``save`` wrote; it has to be compiled before it is trained further.

        Parameters
        ----------
        path : str or Path

        Returns
        -------
        Sequential

        Raises
        ------
        FileNotFoundError
            If there is no such file.
        ValueError
            If the file holds something else.

        Examples
        --------
        >>> import tempfile
        >>> model = Sequential([Dense(1, "tanh", input_shape=(2,))], seed=0)
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     model.save(Path(folder) / "model.npz")
        ...     again = Sequential.load(Path(folder) / "model.npz")
        >>> bool((again.parameters == model.parameters).all())
        True
        """
        import zipfile  # only here, so that importing the package stays quick

        wrong = ValueError(f"path is {str(path)!r}; expected an .npz file that Sequential.save wrote")
        if Path(path).stat() and not zipfile.is_zipfile(path):
            raise wrong
        with np.load(path, allow_pickle=False) as saved:
            if not {"parameters", "n_in", "units", "activations", "use_bias"} <= set(saved):
                raise wrong
            model = cls(dtype=str(saved["parameters"].dtype))
            columns = zip(saved["units"], saved["activations"], saved["use_bias"], strict=True)
            for units, activation, use_bias in columns:
                model.add(Dense(int(units), str(activation), use_bias=bool(use_bias)))
            model.build(int(saved["n_in"]))
            model.parameters[...] = saved["parameters"]
        return model
