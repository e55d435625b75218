"""Names in a network diagram: what is given is checked, what is not is named as in the lecture (S41)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from ffnn.plots.checks import finite
from ffnn.plots.style import Array
from ffnn.plots.words import listing, number, pretty

MOST_UNITS = 6  # of a layer; of a larger one the first three and the last are shown


@dataclass
class Names:
    """What units, weights and biases are called, and whether somebody chose the names of the last two."""

    units: list[list[str]]
    weights: list[list[list[str]]]
    biases: list[list[str]]
    weights_chosen: bool
    biases_chosen: bool


def collect(
    sizes: list[int],
    units: Sequence[Sequence[str]] | None,
    weights: Sequence[Sequence[Sequence[str]]] | None,
    biases: Sequence[Sequence[str]] | None,
) -> Names:
    """Check the names that are given and find the others.

    Examples
    --------
    >>> collect([2, 1], [["sun", "rain"], ["chairs"]], None, None).weights
    [[['w1', 'w2']]]
    """
    vectors: list[tuple[int, ...]] = [(n,) for n in sizes]
    matrices: list[tuple[int, ...]] = [(n_out, n_in) for n_in, n_out in pairwise(sizes)]
    shared = [[f"b{layer}"] * n for layer, n in enumerate(sizes[1:], 1)]
    names = Names(
        check_names(units, "units", vectors, unit_names(sizes)),
        check_names(weights, "weight_names", matrices, weight_names(sizes)),
        check_names(biases, "bias_names", vectors[1:], shared),
        weights is not None,
        biases is not None,
    )
    check_units_differ(names.units)
    return names


def named_value(name: str, value: float | None) -> str:
    """Write ``w₅ = 0.4``, or what there is of it.

    Examples
    --------
    >>> named_value("w5", 0.4), named_value("", -1.0), named_value("b1", None)
    ('w₅ = 0.4', '−1', 'b₁')
    """
    return " = ".join([pretty(name)] * bool(name) + [number(v) for v in (value,) if v is not None])


def shown(size: int) -> tuple[list[int], int | None]:
    """Which units of a layer are drawn, and before which of them an ellipsis stands.

    Examples
    --------
    >>> shown(3), shown(784)
    (([0, 1, 2], None), ([0, 1, 2, 783], 3))
    """
    return (list(range(size)), None) if size <= MOST_UNITS else ([0, 1, 2, size - 1], 3)


def check_sizes(sizes: Sequence[int]) -> list[int]:
    """Take the sizes of two layers or more."""
    found = list(sizes) if isinstance(sizes, Iterable) else [sizes]
    whole = all(isinstance(n, int | np.integer) and not isinstance(n, bool) and n >= 1 for n in found)
    if len(found) < 2 or not whole:
        raise ValueError(f"sizes is {sizes!r}; expected two or more whole numbers from 1, such as [2, 2, 1]")
    return [int(n) for n in found]


def check_arrays(
    values: Sequence[ArrayLike] | None, name: str, shapes: list[tuple[int, ...]]
) -> list[Array | None]:
    """Take one array for each layer after the inputs, of the shapes that follow from the sizes."""
    if values is None:
        return [None] * len(shapes)
    if len(values) != len(shapes):
        raise ValueError(
            f"{name} has {len(values)} entries; expected {len(shapes)}: one for each layer but the inputs"
        )
    return [finite(v, f"{name}[{i}]", shape) for i, (v, shape) in enumerate(zip(values, shapes, strict=True))]


def check_names(
    names: Sequence[Any] | None, what: str, shapes: list[tuple[int, ...]], default: list[Any]
) -> list[Any]:
    """Take names layer by layer in the shape of what they name, as nested lists of text."""
    if names is None:
        return default
    if len(names) != len(shapes):
        raise ValueError(f"{what} has {len(names)} entries; expected {len(shapes)}, one for each layer")
    found = [np.array(row, dtype=object) for row in names]
    for layer, (row, shape) in enumerate(zip(found, shapes, strict=True)):
        if row.shape != shape or not all(isinstance(name, str) for name in row.ravel()):
            raise ValueError(f"{what}[{layer}] is {names[layer]!r}; expected names in the shape {shape}")
    return [row.tolist() for row in found]


def check_units_differ(names: list[list[str]]) -> None:
    """Two units of one name could not be told apart when one is highlighted."""
    flat = [name for row in names for name in row]
    twice = sorted({name for name in flat if flat.count(name) > 1}) if len(flat) < 1000 else []
    if twice:
        raise ValueError(f"units has {listing(twice)} more than once; give each unit a name of its own")


def unit_names(sizes: list[int]) -> list[list[str]]:
    """Name units as the lecture does on S41: x1, x2; h1, h2; o1, o2. With several hidden layers h2.1, ...

    Examples
    --------
    >>> unit_names([2, 1, 1])
    [['x1', 'x2'], ['h1'], ['o1']]
    """
    deep = len(sizes) > 3
    stems = ["x", *(f"h{layer}." if deep else "h" for layer in range(1, len(sizes) - 1)), "o"]
    return [[f"{stem}{i + 1}" for i in range(n)] for stem, n in zip(stems, sizes, strict=True)]


def weight_names(sizes: list[int]) -> list[list[list[str]]]:
    """Give numbers to the weights as the lecture does on S41: by the unit that they enter, layer by layer.

    Examples
    --------
    >>> weight_names([2, 2, 1])
    [[['w1', 'w2'], ['w3', 'w4']], [['w5', 'w6']]]
    """
    count, names = 0, []
    for n_in, n_out in pairwise(sizes):
        numbers = np.arange(count + 1, count + 1 + n_in * n_out).reshape(n_out, n_in)
        names.append([[f"w{i}" for i in row] for row in numbers.tolist()])
        count += n_in * n_out
    return names


def captions(sizes: list[int]) -> list[str]:
    """Say under each column what it is, with the number of units where some are left out.

    Examples
    --------
    >>> captions([784, 30, 2])
    ['784 inputs', '30 hidden', 'outputs']
    """
    deep = len(sizes) > 3
    names = ["inputs", *(f"hidden {i + 1}" if deep else "hidden" for i in range(len(sizes) - 2)), "outputs"]
    return [f"{n} {name}" if n > MOST_UNITS else name for n, name in zip(sizes, names, strict=True)]
