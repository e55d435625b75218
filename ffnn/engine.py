"""The fast training step: for each batch a list of numpy calls on fixed memory, made once, run in a loop.

`backprop` is the pass to read; this is the same pass to run. On small networks numpy's cost per call is all
there is, so calls are saved. Weights and bias of a layer form one block, whose last column meets a constant
input of 1. All parameters, and all steps, lie in one flat array each, so that one addition moves every
parameter. -η/m is folded into outputs and targets, so that the backward pass ends in the step itself. The
last layer's net input is computed where it is kept for the history. For σ(z) = 1 / (1 + e⁻ᶻ) the minus comes
free in two places: a first sigmoid layer gets negated inputs, and sigmoid outputs are compared as 1 - σ(z)
with 1 - y. On large networks nearly all the time is the matrix products' own; there, what counts is that
each operand is handed over as it lies, without a copy.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from operator import call
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ffnn import calls
from ffnn.batches import Batches
from ffnn.calls import Call
from ffnn.layers import Dense
from ffnn.losses import Loss
from ffnn.optimizers import SGD

Array = NDArray[Any]


@dataclass
class Layer:
    """A layer and its memory for n instances; the last row of A and D meets the next layer's bias."""

    name: str  # of the activation
    block: Array  # (units, n_in + 1): weights and biases
    step: Array  # of the same shape: what is to be added to them
    A: Array  # (units + 1, n): net input, then activations; the last row stays 1
    D: Array  # (units + 1, n): gradient with respect to the net input, times -η
    S: Array  # (units, n): whatever an activation or a derivative needs on the way

    @cached_property
    def unit_rows(self) -> tuple[Array, Array, Array]:
        """D, A and S without the row that meets the bias."""
        units = len(self.S)
        return self.D[:units], self.A[:units], self.S


@dataclass
class Shared:
    """What all batches of one size share: memory, and the calls that touch no memory of a single batch."""

    layers: list[Layer]
    hidden: list[Call]  # from the first layer's net input to the last hidden layer's activations
    back: list[Call]  # from the last layer's D to its step, and so on down to the first layer's D


class Engine:
    """Trains one network on one data set; made by ``Sequential.fit``.

    Parameters
    ----------
    layers : list of Dense
        Built layers whose blocks lie one after the other in ``parameters``.
    parameters, velocity : (p,) arrays
        All parameters of the network, and the optimiser's memory.
    loss : Loss
        Fits the last layer's activation (``Sequential.compile`` has checked it).
    optimizer : SGD
        How a step is taken.
    X : (m, n_in) array
        Inputs, in the network's dtype.
    targets : array
        As ``Loss.targets`` gives them.
    batch_size : int
        Instances a step.

    Examples
    --------
    See ``Sequential.fit``.
    """

    def __init__(
        self,
        layers: Sequence[Dense],
        parameters: Array,
        velocity: Array,
        loss: Loss,
        optimizer: SGD,
        X: Array,
        targets: Array,
        batch_size: int,
    ) -> None:
        self.layers, self.loss, self.optimizer = list(layers), loss, optimizer
        self.parameters, self.step, self.k = parameters, np.zeros_like(parameters), layers[-1].units
        self.names = [layer.activation.name for layer in layers]
        if len(layers) > 1 and self.names[0] == "sigmoid":
            self.names[0] = "sigmoid of minus"
        self.folded = loss.output_unit is not None  # -η/m is already in what D is the difference of
        size = min(batch_size, len(X))
        self.batches = Batches(self._inputs(X), self._comparable(targets, size), size, weighted=self.folded)
        self.move = optimizer.step_calls(parameters, self.step, velocity)
        self._shared: dict[int, Shared] = {}
        self._calls: dict[tuple[int, ...], list[Call]] = {}

    def _inputs(self, X: Array) -> Array:
        """Give the inputs a constant for the bias, and the sign that saves the first layer a call."""
        inputs = np.empty((len(X), self.layers[0].block.shape[1]), X.dtype)
        inputs[:, : X.shape[1]] = X
        inputs[:, X.shape[1] :] = 1
        return np.negative(inputs, out=inputs) if self.names[0] == "sigmoid of minus" else inputs

    def _comparable(self, targets: Array, size: int) -> Array:
        """Make the rows that outputs are compared with: one-hot for class numbers, 1 - y for 1 - σ(z)."""
        rows = np.eye(self.k, dtype=self.parameters.dtype)[targets] if self.loss.sparse else targets
        rows = 1 - rows if self.names[-1] == "sigmoid" else rows
        return rows * self._scale(size).astype(rows.dtype) if self.folded else rows

    def _scale(self, n: int) -> np.float64:
        """-η times the constant of the gradient, for a batch of n."""
        over = n * (self.k if self.loss.mean_over_outputs else 1)
        return np.float64(-self.optimizer.learning_rate * self.loss.factor / over)

    def run(self, epochs: Array) -> Array:
        """Train on the instances in the given order and return what the network put out before each step.

        Parameters
        ----------
        epochs : (e, m) integer array
            The order of the instances in each epoch; a batch never crosses from one epoch into the next.

        Returns
        -------
        (e, m, k) array
            ŷ for the squared error, z for the cross-entropies, in the order of training. The values of one
            output lie together in memory.
        """
        result = np.empty((self.k, *epochs.shape), self.parameters.dtype)
        with np.errstate(all="ignore"):  # fit warns where a cost is no longer finite
            for block in self.batches.blocks(len(epochs)):
                order = epochs[block]
                self.batches.gather(order)
                deque(map(call, self._calls_of(order.shape)), maxlen=0)  # the fastest loop over calls
                self.batches.collect(result, block)
        if self.names[-1] == "sigmoid" and not self.folded:
            np.subtract(1, result, result)
        return np.moveaxis(result, 0, -1)

    def _calls_of(self, shape: tuple[int, ...]) -> list[Call]:
        """Put the calls of all batches of a block in one list."""
        if shape not in self._calls:
            spans = self.batches.spans(shape)
            self._calls[shape] = [call for span in spans for call in self._calls_of_batch(*span)]
        return self._calls[shape]

    def _calls_of_batch(self, start: int, stop: int) -> Iterator[Call]:
        n, cut = stop - start, slice(start * self.k, stop * self.k)
        if n not in self._shared:
            layers = list(self._memory(n))
            self._shared[n] = Shared(layers, list(self._hidden(layers)), list(self._back(layers)))
        shared, X = self._shared[n], self.batches.inputs[start:stop].T
        first, last = shared.layers[0], shared.layers[-1]
        wanted, kept = (flat[cut].reshape(-1, n) for flat in (self.batches.wanted, self.batches.outputs))
        if first is last:
            yield partial(last.block.dot, X, kept)
        else:
            yield partial(first.block.dot, X, first.unit_rows[1])
            yield from shared.hidden
            yield partial(last.block.dot, shared.layers[-2].A, kept)
        yield from self._output_gradient(last, kept, wanted)
        yield from shared.back
        yield partial(first.unit_rows[0].dot, X.T, first.step)
        yield from self.move

    def _memory(self, n: int) -> Iterator[Layer]:
        dtype, start = self.parameters.dtype, 0
        scratch = np.empty(max(layer.units for layer in self.layers) * n, dtype)
        biases_above = [*(layer.use_bias for layer in self.layers[1:]), False]
        for layer, name, bias_above in zip(self.layers, self.names, biases_above, strict=True):
            units, stop, rows = layer.units, start + layer.block.size, layer.units + bias_above
            step, S = self.step[start:stop].reshape(layer.block.shape), scratch[: units * n].reshape(units, n)
            yield Layer(name, layer.block, step, np.ones((rows, n), dtype), np.empty((rows, n), dtype), S)
            start = stop

    def _hidden(self, layers: list[Layer]) -> Iterator[Call]:
        for i, layer in enumerate(layers[:-1]):
            _, A, S = layer.unit_rows
            if i > 0:
                yield partial(layer.block.dot, layers[i - 1].A, A)
            yield from calls.activation(layer.name, A, A, S)

    def _output_gradient(self, last: Layer, kept: Array, wanted: Array) -> Iterator[Call]:
        """Make the calls for the last layer's D; kept holds its Z, and for the squared error then its A."""
        D, S, scale = last.D, last.S, float(self._scale(kept.shape[1]))
        if self.folded and last.name == "softmax":
            yield from calls.softmax(kept, D, S, scale)
            yield partial(np.subtract, D, wanted, D)
        elif self.folded:  # ŷ - y = (1 - y) - (1 - ŷ)
            yield from calls.sigmoid_of_minus(kept, D, S, scale)
            yield partial(np.subtract, wanted, D, D)
        else:
            complement = last.name == "sigmoid"
            yield from calls.activation("sigmoid of minus" if complement else last.name, kept, kept, S)
            yield partial(np.subtract, *((wanted, kept) if complement else (kept, wanted)), D)
            yield partial(np.multiply, D, np.array(scale, D.dtype), D)
            yield from calls.times_derivative(last.name, D, kept, S)

    def _back(self, layers: list[Layer]) -> Iterator[Call]:
        """Make the calls for every step -η ∂J/∂(W, b), the last layer first; no weight moves meanwhile."""
        for i in reversed(range(1, len(layers))):
            layer, below = layers[i], layers[i - 1]
            D = layer.unit_rows[0]
            # The bias comes along and gives D a last row that is not used: without it numpy would copy W.
            yield partial(layer.block.T.dot, D, below.D)
            yield from calls.times_derivative(below.name, *below.unit_rows)
            yield partial(D.dot, below.A.T, layer.step)
