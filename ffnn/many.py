"""Thousands of equally shaped small networks trained at once, for experiments on starts (deck S26).

Networks stand on the last axis of every array, so that each numpy call works on all of them; the inputs are
shared, which makes the first layer of all networks one matrix product.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, DTypeLike, NDArray

from ffnn import calls, initializers, losses
from ffnn.calls import Call
from ffnn.layers import whole
from ffnn.optimizers import SGD

Array = NDArray[Any]
CHUNK_BYTES = 2 << 20  # of the networks trained at once: more cost less per call, fewer stay in the cache


@dataclass(frozen=True)
class ManyNetworks:
    """Trained networks and how each went.

    Parameters
    ----------
    params : list of (W, b)
        W (N, n_out, n_in) and b (N, n_out) of every layer.
    losses : (steps + 1, N) array
        Cost of each network before each step and after the last.
    outputs : (N, m, k) array
        What each network says of the training inputs at the end.

    Examples
    --------
    See :func:`train_many`.
    """

    params: list[tuple[Array, Array]]
    losses: Array
    outputs: Array


def train_many(
    X: ArrayLike,
    y: ArrayLike,
    sizes: Sequence[int],
    activations: Sequence[str],
    loss: str,
    learning_rate: float,
    steps: int,
    networks: int,
    rng: np.random.Generator,
    kernel_initializer: str | initializers.Initializer = "glorot_uniform",
    dtype: DTypeLike = "float64",
) -> ManyNetworks:
    """Train ``networks`` networks of one shape by full-batch gradient descent.

    Parameters
    ----------
    X : (m, n_in) array_like
        Inputs, the same for all.
    y : array_like
        Targets as ``Sequential.fit`` takes them.
    sizes : list of int
        Units of every layer, inputs first: [2, 4, 1].
    activations : list of str
        One for each layer that has weights.
    loss : str
        As for ``Sequential.compile``.
    learning_rate : float
        η of gradient descent.
    steps : int
        Steps of gradient descent.
    networks : int
        How many networks.
    rng : numpy.random.Generator
        Source of all starting weights; biases start at zero.
    kernel_initializer : str or callable
        See ``ffnn.initializers``.
    dtype : "float64" or "float32"

    Returns
    -------
    ManyNetworks

    Raises
    ------
    ValueError
        If arguments do not fit, or not together; the message says what came and what was expected.

    Examples
    --------
    >>> X, y = [[0, 0], [0, 1], [1, 0], [1, 1]], [0, 1, 1, 0]
    >>> rng = np.random.default_rng(0)
    >>> many = train_many(X, y, [2, 8, 1], ["tanh", "sigmoid"], "bce", 0.5, 2000, 20, rng)
    >>> many.outputs.shape, bool((many.losses[-1] < many.losses[0]).all())
    ((20, 4, 1), True)
    """
    chosen, start = losses.get(loss), initializers.get(kernel_initializer)
    inputs = _checked(X, sizes, activations, chosen, dtype)
    steps, networks = whole("steps", steps, 0), whole("networks", networks, 1)
    if not isinstance(rng, np.random.Generator):
        raise ValueError(f"rng is {rng!r}; expected a Generator such as numpy.random.default_rng(0)")
    targets = chosen.targets(y, len(inputs), sizes[-1])
    targets = np.eye(sizes[-1])[targets] if chosen.sparse else targets
    eta, per_network = SGD(learning_rate).learning_rate, inputs.itemsize * _values(len(inputs), sizes)
    chunks = -(-networks // max(1, CHUNK_BYTES // per_network))
    trained = []
    for n in [len(some) for some in np.array_split(range(networks), chunks)]:
        blocks = [np.zeros((b, a + 1, n), inputs.dtype) for a, b in pairwise(sizes)]
        for i in range(n):
            for block in blocks:
                block[:, :-1, i] = start(block.shape[1] - 1, block.shape[0], rng).T
        chunk = _Chunk(inputs, targets, blocks, activations, chosen, eta)
        trained.append((blocks, *chunk.run(steps)))
    params = []
    for layer in range(len(activations)):
        block = np.concatenate([blocks[layer] for blocks, _, _ in trained], axis=-1)
        params.append((block[:, :-1].transpose(2, 0, 1).copy(), block[:, -1].T.copy()))
    return ManyNetworks(
        params,
        np.concatenate([history for _, history, _ in trained], axis=1),
        np.concatenate([outputs for _, _, outputs in trained], axis=-1).transpose(2, 1, 0).copy(),
    )


def _checked(
    X: ArrayLike, sizes: Sequence[int], activations: Sequence[str], loss: losses.Loss, dtype: DTypeLike
) -> Array:
    """Check what `train_many` got, and give the inputs as an array."""
    if dtype not in ("float32", "float64", np.float32, np.float64):
        raise ValueError(f'dtype is {dtype!r}; expected "float64" or "float32"')
    if len(sizes) < 2:
        raise ValueError(f"sizes is {list(sizes)}; expected the inputs and at least one layer such as [2, 1]")
    for size in sizes:
        whole("a number in sizes", size, 1)
    if isinstance(activations, str) or len(activations) != len(sizes) - 1:
        raise ValueError(
            f"activations is {activations!r}; sizes {list(sizes)} expect a list of {len(sizes) - 1} names"
        )
    if loss.output_unit not in (None, activations[-1]):
        raise ValueError(
            f"{loss.name} belongs to a {loss.output_unit} output layer but activations ends with "
            f"{activations[-1]!r}"
        )
    inputs = np.asarray(X)
    if inputs.dtype.kind not in "biuf" or inputs.ndim != 2 or inputs.shape[1] != sizes[0] or not len(inputs):
        raise ValueError(
            f"X has shape {inputs.shape} and dtype {inputs.dtype}; sizes {list(sizes)} expect numbers, "
            f"(instances, {sizes[0]})"
        )
    if not np.isfinite(inputs).all():
        raise ValueError("X holds NaN or infinity; drop or mend those rows first")
    return inputs.astype(dtype)


def _values(m: int, sizes: Sequence[int]) -> int:
    """Count the numbers that the arrays of one network hold, about: parameters, steps, and Z, A, D, S."""
    return sum(2 * b * (a + 1) + 4 * b * m for a, b in pairwise(sizes))


class _Chunk:
    """Memory and calls for n networks: blocks (units, n_in + 1, n), Z (units, m, n), A (units + 1, m, n)."""

    def __init__(
        self,
        X: Array,
        targets: Array,
        blocks: list[Array],
        activations: Sequence[str],
        loss: losses.Loss,
        learning_rate: float,
    ) -> None:
        m, n, k, dtype = len(X), blocks[0].shape[-1], len(blocks[-1]), X.dtype
        self.blocks, self.names, self.loss = blocks, list(activations), loss
        self.X = np.concatenate([X, np.ones((m, 1), dtype)], axis=1)
        # Class numbers have become one-hot rows, which all networks can be compared with at once.
        rows = losses.get("categorical_crossentropy") if loss.sparse else loss
        self.per_instance = rows.per_instance
        self.wanted = np.ascontiguousarray(np.broadcast_to(targets.T[:, :, None], (k, m, n)), dtype)
        above = [1] * (len(blocks) - 1) + [0]  # the constant that meets the next layer's bias
        self.A = [np.ones((len(block) + one, m, n), dtype) for block, one in zip(blocks, above, strict=True)]
        self.Z, self.D, self.S = ([np.empty((len(b), m, n), dtype) for b in blocks] for _ in range(3))
        self.steps = [np.empty_like(block) for block in blocks]
        self.scale = np.array(
            -learning_rate * loss.factor / (m * (k if loss.mean_over_outputs else 1)), dtype
        )

    def run(self, steps: int) -> tuple[Array, Array]:
        """Train, and give the costs (steps + 1, n) and the outputs (k, m, n)."""
        forward, backward = list(self._forward()), [*self._output_gradient(), *self._backward()]
        compared = self.Z[-1] if self.loss.output_unit else self.A[-1]
        history = np.empty((steps + 1, compared.shape[-1]))
        with np.errstate(all="ignore"):
            for step in range(steps + 1):
                for call in forward:
                    call()
                history[step] = self.per_instance(compared, self.wanted, axis=0).mean(axis=0)
                if step < steps:
                    for call in backward:
                        call()
        return history, self.A[-1]

    def _forward(self) -> Iterator[Call]:
        for i, (name, block) in enumerate(zip(self.names, self.blocks, strict=True)):
            if i == 0:
                yield partial(np.matmul, self.X, block, self.Z[0])
            else:
                yield partial(np.einsum, "jin,imn->jmn", block, self.A[i - 1], out=self.Z[i])
            yield from calls.activation(name, self.Z[i], self.A[i][: len(block)], self.S[i])

    def _output_gradient(self) -> Iterator[Call]:
        A, D = self.A[-1], self.D[-1]
        yield partial(np.subtract, A, self.wanted, D)
        yield partial(np.multiply, D, self.scale, D)
        if not self.loss.output_unit:
            yield from calls.times_derivative(self.names[-1], D, A, self.S[-1])

    def _backward(self) -> Iterator[Call]:
        for i in reversed(range(1, len(self.blocks))):
            W, D, A_below = self.blocks[i][:, :-1], self.D[i], self.A[i - 1]
            yield partial(np.einsum, "jin,jmn->imn", W, D, out=self.D[i - 1])
            yield from calls.times_derivative(self.names[i - 1], self.D[i - 1], A_below[:-1], self.S[i - 1])
            yield partial(np.einsum, "jmn,imn->jin", D, A_below, out=self.steps[i])
        yield partial(np.matmul, self.X.T, self.D[0], self.steps[0])
        for block, step in zip(self.blocks, self.steps, strict=True):
            yield partial(np.add, block, step, block)
