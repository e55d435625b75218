"""The fully connected layer: weights, bias, activation (deck S9, S18); arguments and defaults are Keras's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

from ffnn import activations, initializers

Array = NDArray[Any]


class Dense:
    """A layer of ``units`` units, each connected to every input: A = activation(X Wᵀ + b).

    Parameters
    ----------
    units : int
        Number of units, at least 1.
    activation : str or None
        A name of ``ffnn.activations``; None is linear.
    use_bias : bool
        Whether the units have a bias.
    kernel_initializer, bias_initializer : str or callable
        Starting weights and biases, see ``ffnn.initializers``.
    input_shape : tuple of one int, optional
        ``(n_in,)``; needed on the first layer unless the network is built by its first data.

    Attributes
    ----------
    W : (units, n_in) array
        Weights in the course's layout, a view on the network's parameters. Present once built.
    b : (units,) array
        Biases, likewise; zeros without a bias.

    Raises
    ------
    ValueError
        If an argument does not fit.

    Examples
    --------
    >>> layer = Dense(3, activation="sigmoid", input_shape=(2,))
    >>> layer.build(2, np.random.default_rng(0))
    >>> layer(np.zeros((1, 2))).tolist()
    [[0.5, 0.5, 0.5]]
    """

    def __init__(
        self,
        units: int,
        activation: str | None = None,
        use_bias: bool = True,
        kernel_initializer: str | initializers.Initializer = "glorot_uniform",
        bias_initializer: str | initializers.Initializer = "zeros",
        input_shape: Sequence[int] | None = None,
    ) -> None:
        self.units = whole("units", units, 1)
        self.activation = activations.get("linear" if activation is None else activation)
        self.use_bias = bool(use_bias)
        self.kernel_initializer = initializers.get(kernel_initializer)
        self.bias_initializer = initializers.get(bias_initializer)
        self.n_in = None if input_shape is None else _features(input_shape)
        self._block: Array | None = None

    @property
    def built(self) -> bool:
        """Whether the layer has its weights."""
        return self._block is not None

    @property
    def block(self) -> Array:
        """Weights and bias as the engine holds them: (units, n_in + 1), the last column is the bias.

        Raises
        ------
        RuntimeError
            If the layer is not built.
        """
        if self._block is None:
            raise RuntimeError(
                "the layer has no weights yet: give it input_shape=(n,), or call build or fit first"
            )
        return self._block

    @property
    def W(self) -> Array:
        """Weights (units, n_in): row j holds the weights into unit j."""
        return self.block[:, : self.n_in]

    @property
    def b(self) -> Array:
        """Biases (units,)."""
        return self.block[:, -1] if self.use_bias else np.zeros(self.units, self.block.dtype)

    def block_shape(self, n_in: int) -> tuple[int, int]:
        """Shape of the block of parameters for ``n_in`` inputs.

        Parameters
        ----------
        n_in : int
            Number of inputs.

        Returns
        -------
        (units, columns)

        Examples
        --------
        >>> Dense(4).block_shape(2)
        (4, 3)
        """
        return self.units, n_in + self.use_bias

    def build(
        self,
        n_in: int,
        rng: np.random.Generator,
        block: Array | None = None,
        dtype: DTypeLike = np.float64,
    ) -> None:
        """Make the weights and give them their starting values.

        Parameters
        ----------
        n_in : int
            Number of inputs.
        rng : numpy.random.Generator
            Source of the random weights.
        block : array, optional
            Where to keep the parameters, of shape ``block_shape(n_in)``; a new array otherwise.
        dtype : dtype
            Of a new array.

        Raises
        ------
        ValueError
            If the layer was declared for another number of inputs, or ``block`` has another shape.

        Examples
        --------
        >>> layer = Dense(1, kernel_initializer="ones")
        >>> layer.build(2, np.random.default_rng(0))
        >>> layer.W.tolist(), layer.b.tolist()
        ([[1.0, 1.0]], [0.0])
        """
        if self.n_in is not None and self.n_in != n_in:
            raise ValueError(f"the layer expects {self.n_in} inputs (input_shape) but gets {n_in}")
        shape = self.block_shape(n_in)
        if block is None:
            block = np.empty(shape, dtype)
        elif block.shape != shape:
            raise ValueError(f"block has shape {block.shape}; expected {shape}")
        block[:, :n_in] = self._start("kernel_initializer", n_in, rng).T
        if self.use_bias:
            block[:, n_in] = self._start("bias_initializer", 1, rng)[0]
        self.n_in, self._block = n_in, block

    def _start(self, initializer: str, n_in: int, rng: np.random.Generator) -> Array:
        values = np.asarray(getattr(self, initializer)(n_in, self.units, rng))
        if values.shape != (n_in, self.units):
            raise ValueError(
                f"{initializer} gave an array of shape {values.shape}; expected {(n_in, self.units)}"
            )
        return values

    def move_to(self, block: Array) -> None:
        """Keep the parameters, with their values, in another array.

        Parameters
        ----------
        block : array of the same shape as ``self.block``
        """
        block[...] = self.block
        self._block = block

    def __call__(self, X: Array) -> Array:
        """Activations of the layer.

        Parameters
        ----------
        X : (m, n_in) array

        Returns
        -------
        (m, units) array
        """
        Z = self.net_input(X)
        return np.asarray(self.activation.function(Z)).astype(Z.dtype, copy=False)

    def net_input(self, X: Array) -> Array:
        """Net input Z = X Wᵀ + b of every unit.

        Parameters
        ----------
        X : (m, n_in) array

        Returns
        -------
        (m, units) array
        """
        Z: Array = X @ self.W.T
        return Z + self.b if self.use_bias else Z

    def count_params(self) -> int:
        """Count the weights and biases.

        Returns
        -------
        int

        Examples
        --------
        >>> layer = Dense(4, input_shape=(2,))
        >>> layer.build(2, np.random.default_rng(0))
        >>> layer.count_params()
        12
        """
        return self.block.size

    def get_weights(self) -> list[Array]:
        """Copy the parameters in Keras's layout: kernel (n_in, units), then bias (units,) if there is one.

        Returns
        -------
        list of arrays

        Examples
        --------
        >>> layer = Dense(4)
        >>> layer.build(2, np.random.default_rng(0))
        >>> [w.shape for w in layer.get_weights()]
        [(2, 4), (4,)]
        """
        kernel = self.W.T.copy()
        return [kernel, self.b.copy()] if self.use_bias else [kernel]

    def set_weights(self, weights: Sequence[Array]) -> None:
        """Set the parameters from Keras's layout.

        Parameters
        ----------
        weights : list of arrays
            As ``get_weights`` gives them.

        Raises
        ------
        ValueError
            If number or shapes do not fit.

        Examples
        --------
        >>> layer = Dense(1)
        >>> layer.build(2, np.random.default_rng(0))
        >>> layer.set_weights([np.array([[3.0], [4.0]]), np.array([5.0])])
        >>> layer.W.tolist(), layer.b.tolist()
        ([[3.0, 4.0]], [5.0])
        """
        arrays = [np.asarray(weight) for weight in weights]
        expected = [weight.shape for weight in self.get_weights()]
        came = [array.shape for array in arrays]
        if came != expected:
            hint = "; kernels are (n_in, units), the transpose of W" if len(came) == len(expected) else ""
            raise ValueError(f"weights have shapes {came}; expected {expected}{hint}")
        for array in arrays:
            if array.dtype.kind not in "biuf":
                raise ValueError(f"weights have dtype {array.dtype}; expected numbers")
        self.W[...] = arrays[0].T
        if self.use_bias:
            self.b[...] = arrays[1]


def whole(name: str, value: object, least: int) -> int:
    """Check that an argument is a whole number.

    Parameters
    ----------
    name : str
        Of the argument, for the message.
    value : object
        What came.
    least : int
        The smallest that makes sense.

    Returns
    -------
    int

    Raises
    ------
    ValueError
        If it is no whole number, or smaller.

    Examples
    --------
    >>> whole("epochs", np.int64(30), 1)
    30
    """
    if isinstance(value, bool | np.bool) or not isinstance(value, int | np.integer) or value < least:
        raise ValueError(f"{name} is {value!r}; expected a whole number of at least {least}")
    return int(value)


def _features(input_shape: object) -> int:
    shape = input_shape if isinstance(input_shape, tuple | list) else (input_shape,)
    if len(shape) != 1 or not isinstance(shape[0], int | np.integer) or shape[0] < 1:
        raise ValueError(f"input_shape is {input_shape!r}; expected a tuple of one number such as (2,)")
    return int(shape[0])
