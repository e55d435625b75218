"""Batches in the order of training, gathered some at a time into fixed memory that the engine's calls know.

Inputs lie as rows. Targets and outputs lie batch after batch, each (k, n) without a gap, since numpy's calls
on small arrays are several times faster without gaps.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

BLOCK_BATCHES = 32  # gathered at once: more spread the cost of gathering, but make more calls to keep
BLOCK_BYTES = 1 << 20  # of inputs gathered at once: what a second-level cache holds


class Batches:
    """Memory for a block of batches of one data set.

    A block is a rectangle of some epochs and some instances: several whole epochs where they are short,
    otherwise a part of one. Batches never cross from one epoch into the next, so the last of an epoch may be
    shorter.

    Parameters
    ----------
    X : (m, columns) array
        Inputs.
    targets : (m, k) array
        What the outputs are compared with.
    batch_size : int
        Instances a batch.
    weighted : bool
        Whether targets carry the factor 1 / batch size of a mean; then those of a shorter batch are made
        larger.

    Examples
    --------
    >>> batches = Batches(np.array([[1.0], [2.0], [3.0]]), np.array([[10.0], [20.0], [30.0]]), 2)
    >>> epochs = np.array([[2, 1, 0]])
    >>> for block in batches.blocks(len(epochs)):
    ...     batches.gather(epochs[block])
    ...     print(batches.inputs[:3, 0], batches.spans(epochs[block].shape))
    [3. 2. 1.] [(0, 2), (2, 3)]
    """

    def __init__(self, X: Array, targets: Array, batch_size: int, weighted: bool = False) -> None:
        self.X, self.targets, self.weighted = X, targets, weighted
        self.m, self.k = targets.shape
        self.batch = min(batch_size, self.m)
        fit = BLOCK_BYTES // (self.batch * X.shape[1] * X.itemsize)
        self.rows = self.batch * max(1, min(BLOCK_BATCHES, fit))
        self.inputs = np.empty((self.rows, X.shape[1]), X.dtype)
        self.wanted, self.outputs = (np.empty(self.rows * self.k, X.dtype) for _ in range(2))

    def blocks(self, epochs: int) -> Iterator[tuple[slice, slice]]:
        """Cut some epochs into blocks.

        Parameters
        ----------
        epochs : int

        Yields
        ------
        slice of epochs, slice of instances
        """
        at_once = max(1, self.rows // self.m)
        for epoch in range(0, epochs, at_once):
            for start in range(0, self.m, self.rows):
                yield slice(epoch, min(epoch + at_once, epochs)), slice(start, min(start + self.rows, self.m))

    def spans(self, shape: tuple[int, ...]) -> list[tuple[int, int]]:
        """First and last row of each batch in a block.

        Parameters
        ----------
        shape : (epochs, instances)
            Of the block.

        Returns
        -------
        list of (start, stop)
        """
        e, n = shape
        return [
            (i * n + a, i * n + min(a + self.batch, n)) for i in range(e) for a in range(0, n, self.batch)
        ]

    def gather(self, order: Array) -> None:
        """Fill ``inputs`` and ``wanted`` with the instances of a block.

        Parameters
        ----------
        order : (epochs, instances) integer array
            Which instances.
        """
        self.X.take(order.ravel(), 0, self.inputs[: order.size], "clip")
        rows = self.targets.take(order, 0, None, "clip")
        for place, columns in self._by_batch(self.wanted, order.shape):
            e, batches, k, n = columns.shape
            columns[...] = rows[:, place].reshape(e, batches, n, k).swapaxes(2, 3)
            if n < self.batch and self.weighted:
                columns *= self.batch / n

    def collect(self, result: Array, block: tuple[slice, slice]) -> None:
        """Write the block's outputs to where they belong.

        Parameters
        ----------
        result : (k, epochs, m) array
        block : (slice, slice)
            Where the block lies, as ``blocks`` gave it.
        """
        part = result[:, *block]
        for place, columns in self._by_batch(self.outputs, part.shape[1:]):
            e, batches, k, n = columns.shape
            part[:, :, place].reshape(k, e, batches, n)[...] = columns.transpose(2, 0, 1, 3)

    def _by_batch(self, flat: Array, shape: tuple[int, ...]) -> Iterator[tuple[slice, Array]]:
        """See flat memory as (epochs, batches, k, n): first the whole batches, then the shorter ones."""
        e, n = shape
        table = flat[: e * n * self.k].reshape(e, n * self.k)
        whole = n // self.batch * self.batch
        for start, stop, size in ((0, whole, self.batch), (whole, n, n - whole)):
            if stop > start:
                columns = table[:, start * self.k : stop * self.k]
                yield slice(start, stop), columns.reshape(e, -1, self.k, size)
