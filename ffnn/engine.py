"""The fast training step: for each batch a list of numpy calls on fixed buffers, made once, run in a plain loop.

`backprop` is the pass to read; this is the same pass to run. What makes it fast on small networks is that numpy's
cost per call is all there is, so calls are counted: weights and bias of a layer form one block, whose last column meets
a constant input of 1; -η/m is folded into the gradient of the output units, so that what comes out of the backward pass is
already the step to take; all steps lie in one flat array, so that one addition moves every parameter; the first layer
has no gradient with respect to its input. On large networks nearly all the time is the matrix products' own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ffnn import calls
from ffnn.calls import Call
from ffnn.layers import Dense
from ffnn.losses import Loss
from ffnn.optimizers import SGD

Array = NDArray[Any]

BLOCK_BATCHES = 256  # batches that are gathered, and whose calls are kept, at once
BLOCK_BYTES = 1 << 20


@dataclass
class Buffers:
    """Scratch of one layer for one batch of n instances, (units, n) each."""

    Z: Array
    D: Array  # gradient with respect to Z, times -η
    S: Array  # whatever an activation or a derivative needs on the way
    A: Array  # activations, (units + 1, n) where a constant 1 meets the bias of the next layer


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
        self.parameters, self.velocity = parameters, velocity
        self.step = np.zeros_like(parameters)
        self.X, self.targets, self.m = X, targets, len(X)
        self.batch = min(batch_size, self.m)
        dtype, self.k = parameters.dtype, layers[-1].units
        columns = layers[0].block.shape[1]
        batch_bytes = dtype.itemsize * self.batch * (columns + 2 * self.k)
        rows = self.batch * max(1, min(BLOCK_BATCHES, BLOCK_BYTES // batch_bytes))
        self.inputs = np.ones((rows, columns), dtype)
        self.wanted = np.zeros((rows, self.k), dtype)
        self.outputs = np.empty((rows, self.k), dtype)
        self.steps = self._views(self.step)
        self._buffers: dict[int, list[Buffers]] = {}
        self._calls: dict[tuple[int, int], list[Call]] = {}

    def _views(self, flat: Array) -> list[Array]:
        views, start = [], 0
        for layer in self.layers:
            views.append(flat[start : start + layer.block.size].reshape(layer.block.shape))
            start += layer.block.size
        return views

    def run(self, epochs: Array) -> Array:
        """Train on the instances in the given order and return what the network put out before each step.

        Parameters
        ----------
        epochs : (e, m) integer array
            The order of the instances in each epoch; a batch never crosses from one epoch into the next.

        Returns
        -------
        (e, m, k) array
            ŷ for the squared error, z for the cross-entropies, in the order of training.
        """
        result = np.empty((len(epochs), self.m, self.k), self.parameters.dtype)
        flat = result.reshape(-1, self.k)
        done = 0
        with np.errstate(under="ignore"):
            for order, batches in self._blocks(epochs):
                self._gather(order)
                for start, stop in batches:
                    for call in self._batch_calls(start, stop):
                        call()
                flat[done : done + len(order)] = self.outputs[: len(order)]
                done += len(order)
        return result

    def _blocks(self, epochs: Array) -> Iterator[tuple[Array, list[tuple[int, int]]]]:
        """Cut the epochs into blocks of whole batches: several epochs in a block when they are short."""
        cuts = [*range(0, self.m, self.batch), self.m]
        bounds = list(zip(cuts[:-1], cuts[1:], strict=True))
        rows = len(self.inputs)
        if self.m <= rows:
            at_once = rows // self.m
            for first in range(0, len(epochs), at_once):
                some = epochs[first : first + at_once]
                spans = [(i * self.m + a, i * self.m + b) for i in range(len(some)) for a, b in bounds]
                yield some.reshape(-1), spans
        else:
            per_block = rows // self.batch
            for order in epochs:
                for first in range(0, len(bounds), per_block):
                    some_bounds = bounds[first : first + per_block]
                    origin, end = some_bounds[0][0], some_bounds[-1][1]
                    yield order[origin:end], [(a - origin, b - origin) for a, b in some_bounds]

    def _gather(self, order: Array) -> None:
        n, n_in = len(order), self.X.shape[1]
        self.inputs[:n, :n_in] = np.take(self.X, order, axis=0, mode="clip")
        if self.loss.sparse:
            self.wanted[:n] = 0.0
            self.wanted[np.arange(n), self.targets[order]] = 1.0
        else:
            self.wanted[:n] = np.take(self.targets, order, axis=0, mode="clip")

    def _batch_calls(self, start: int, stop: int) -> list[Call]:
        key = (start, stop)
        if key not in self._calls:
            n = stop - start
            if n not in self._buffers:
                self._buffers[n] = list(self._make_buffers(n))
            X, buffers = self.inputs[start:stop].T, self._buffers[n]
            kept = "Z" if self.loss.output_unit else "A"
            if 1 in (n, self.k):  # a single row is a single column: it is computed where it is kept
                there = {kept: self.outputs[start:stop].reshape(self.k, n)}
                buffers, keep = [*buffers[:-1], replace(buffers[-1], **there)], []
            else:
                keep = [partial(np.copyto, self.outputs[start:stop].T, getattr(buffers[-1], kept))]
            self._calls[key] = [
                *self._forward(X, buffers),
                *keep,
                *self._output_gradient(buffers[-1], self.wanted[start:stop].T),
                *self._backward(X, buffers),
                *self.optimizer.step_calls(self.parameters, self.step, self.velocity),
            ]
        return self._calls[key]

    def _make_buffers(self, n: int) -> Iterator[Buffers]:
        above = [*(layer.use_bias for layer in self.layers[1:]), False]
        for layer, bias_above in zip(self.layers, above, strict=True):
            shape, dtype = (layer.units, n), self.parameters.dtype
            A = np.ones((layer.units + bias_above, n), dtype)
            yield Buffers(np.empty(shape, dtype), np.empty(shape, dtype), np.empty(shape, dtype), A)

    def _forward(self, X: Array, buffers: list[Buffers]) -> Iterator[Call]:
        below = X
        for layer, buffer in zip(self.layers, buffers, strict=True):
            yield partial(np.dot, layer.block, below, buffer.Z)
            if layer is not self.layers[-1] or not self.loss.output_unit:
                yield from calls.activation(layer.activation.name, buffer.Z, buffer.A[: layer.units], buffer.S)
            below = buffer.A

    def _output_gradient(self, buffer: Buffers, wanted: Array) -> Iterator[Call]:
        """Calls for the last layer's D = -η ∂J/∂Z."""
        name, D, A = self.layers[-1].activation.name, buffer.D, buffer.A
        if self.loss.output_unit:
            yield from calls.activation(name, buffer.Z, A, buffer.S)
        over = D.shape[1] * (self.k if self.loss.mean_over_outputs else 1)
        scale = np.array(-self.optimizer.learning_rate * self.loss.factor / over, D.dtype)
        yield partial(np.subtract, A, wanted, D)
        yield partial(np.multiply, D, scale, D)
        if not self.loss.output_unit:
            yield from calls.times_derivative(name, D, A, buffer.S)

    def _backward(self, X: Array, buffers: list[Buffers]) -> Iterator[Call]:
        """Calls for -η ∂J/∂(W, b) of every layer, the last layer first; the weights stay as they are meanwhile."""
        for i in reversed(range(len(self.layers))):
            D = buffers[i].D
            if i > 0:
                below, layer = buffers[i - 1], self.layers[i - 1]
                yield partial(np.dot, self.layers[i].W.T, D, below.D)
                yield from calls.times_derivative(
                    layer.activation.name, below.D, below.A[: layer.units], below.S
                )
            A_below = buffers[i - 1].A if i > 0 else X
            yield partial(np.dot, D, A_below.T, self.steps[i])
