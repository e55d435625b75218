"""Small data sets: truth tables, point clouds, and the Palmer penguins for the deck's listings (S13, S33).

Each gives ``(X, y)``: instances as rows, class numbers from 0.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from importlib import resources
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
CORNERS = ((0, 0), (0, 1), (1, 0), (1, 1))
GATES = {
    "and": (0, 0, 0, 1),
    "or": (0, 1, 1, 1),
    "nand": (1, 1, 1, 0),
    "nor": (1, 0, 0, 0),
    "xor": (0, 1, 1, 0),
    "xnor": (1, 0, 0, 1),
}


def gate(name: str) -> tuple[Array, Array]:
    """Truth table of a two-input gate, rows 00, 01, 10, 11 (deck S7, S15).

    Parameters
    ----------
    name : str
        A key of ``GATES``.

    Returns
    -------
    X : (4, 2) float array
    y : (4,) int array

    Raises
    ------
    ValueError
        If no gate has this name.

    Examples
    --------
    >>> gate("and")[1].tolist()
    [0, 0, 0, 1]
    """
    if not isinstance(name, str) or name not in GATES:
        raise ValueError(f"name is {name!r}; expected one of {', '.join(GATES)}")
    return np.array(CORNERS, float), np.array(GATES[name])


def xor() -> tuple[Array, Array]:
    """Truth table of XOR, which no line separates (deck S15).

    Returns
    -------
    X : (4, 2) float array
    y : (4,) int array

    Examples
    --------
    >>> xor()[1].tolist()
    [0, 1, 1, 0]
    """
    return gate("xor")


def blobs(m: int, rng: np.random.Generator, classes: int = 2, spread: float = 0.5) -> tuple[Array, Array]:
    """Round clouds whose centres stand on a circle of radius 2: linearly separable if ``spread`` is small.

    Parameters
    ----------
    m : int
        Instances, dealt to the classes in turn.
    rng : numpy.random.Generator
    classes : int
        Number of clouds.
    spread : float
        Standard deviation of a cloud.

    Returns
    -------
    X : (m, 2) array
    y : (m,) int array

    Raises
    ------
    ValueError
        If ``m`` or ``classes`` is not at least 1, ``rng`` no Generator, or ``spread`` negative.

    Examples
    --------
    >>> X, y = blobs(6, np.random.default_rng(0), classes=3)
    >>> X.shape, y.tolist()
    ((6, 2), [0, 1, 2, 0, 1, 2])
    """
    y = _in_turn(m, classes, rng, spread=spread)
    angle = 2 * np.pi * y / classes
    centres = 2 * np.column_stack([np.cos(angle), np.sin(angle)])
    return centres + rng.normal(0, spread, (m, 2)), y


def moons(m: int, rng: np.random.Generator, noise: float = 0.1) -> tuple[Array, Array]:
    """Two half circles that reach into each other: no line separates them.

    Parameters
    ----------
    m : int
    rng : numpy.random.Generator
    noise : float
        Standard deviation of the points around the half circles of radius 1.

    Returns
    -------
    X : (m, 2) array
    y : (m,) int array

    Raises
    ------
    ValueError
        If ``m`` is no whole number of at least 1, ``rng`` no Generator, or ``noise`` negative.

    Examples
    --------
    >>> moons(5, np.random.default_rng(0))[0].shape
    (5, 2)
    """
    y = _in_turn(m, 2, rng, noise=noise)
    angle = np.pi * rng.random(m)
    upper = np.column_stack([np.cos(angle), np.sin(angle)])
    lower = np.column_stack([1 - np.cos(angle), 0.5 - np.sin(angle)])
    return np.where(y[:, None] == 0, upper, lower) + rng.normal(0, noise, (m, 2)), y


def circles(m: int, rng: np.random.Generator, noise: float = 0.05) -> tuple[Array, Array]:
    """Rings of points: one of radius ½ (class 1) inside one of radius 1 (class 0).

    Parameters
    ----------
    m : int
    rng : numpy.random.Generator
    noise : float
        Standard deviation of the points around the rings.

    Returns
    -------
    X : (m, 2) array
    y : (m,) int array

    Raises
    ------
    ValueError
        If ``m`` is no whole number of at least 1, ``rng`` no Generator, or ``noise`` negative.

    Examples
    --------
    >>> X, y = circles(100, np.random.default_rng(0), noise=0.0)
    >>> np.unique(np.hypot(*X.T).round(6)).tolist()
    [0.5, 1.0]
    """
    y = _in_turn(m, 2, rng, noise=noise)
    angle = 2 * np.pi * rng.random(m)
    radius = np.where(y == 0, 1.0, 0.5)
    ring = np.column_stack([radius * np.cos(angle), radius * np.sin(angle)])
    return ring + rng.normal(0, noise, (m, 2)), y


def spirals(m: int, rng: np.random.Generator, turns: float = 1.5, noise: float = 0.02) -> tuple[Array, Array]:
    """Two spirals wound into each other, the hardest of the clouds.

    Parameters
    ----------
    m : int
    rng : numpy.random.Generator
    turns : float
        How often each spiral goes round.
    noise : float
        Standard deviation of the points around the spirals, whose outer radius is 1.

    Returns
    -------
    X : (m, 2) array
    y : (m,) int array

    Raises
    ------
    ValueError
        If ``m`` is no whole number of at least 1, ``rng`` no Generator, or ``noise`` negative.

    Examples
    --------
    >>> X, y = spirals(100, np.random.default_rng(0), noise=0.0)
    >>> bool(np.hypot(*X.T).max() <= 1.0)
    True
    """
    y = _in_turn(m, 2, rng, noise=noise)
    radius = np.sqrt(rng.random(m))
    angle = 2 * np.pi * turns * radius + np.pi * y
    arm = np.column_stack([radius * np.cos(angle), radius * np.sin(angle)])
    return arm + rng.normal(0, noise, (m, 2)), y


@dataclass(frozen=True)
class Penguins:
    """Two measurements of each penguin and its species.

    Parameters
    ----------
    X : (342, 2) array
        Length and depth of the bill in millimetres.
    y : (342,) int array
        Species, an index into ``species``.
    species, features : tuples of str
        Names.
    dropped : int
        Rows of the file that were left out because a measurement is missing.
    """

    X: Array
    y: Array
    species: tuple[str, ...]
    features: tuple[str, ...]
    dropped: int


def penguins() -> Penguins:
    """Palmer penguins: two features, three species, as the deck's listings need (S13, S33).

    Data: Gorman, Williams and Fraser (2014), PLOS ONE 9(3): e90081, CC0; see ``ffnn/data/README.md``. Rows
    that lack one of the two measurements are dropped, and their number is in ``dropped``.

    Returns
    -------
    Penguins

    Examples
    --------
    >>> data = penguins()
    >>> data.X.shape, data.species, data.dropped
    ((342, 2), ('Adelie', 'Chinstrap', 'Gentoo'), 2)
    """
    features = ("bill_length_mm", "bill_depth_mm")
    text = resources.files("ffnn").joinpath("data/penguins.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    kept = [row for row in rows if all(row[feature] != "NA" for feature in features)]
    species = tuple(sorted({row["species"] for row in rows}))
    X = np.array([[float(row[feature]) for feature in features] for row in kept])
    y = np.array([species.index(row["species"]) for row in kept])
    return Penguins(X, y, species, features, len(rows) - len(kept))


def _in_turn(m: int, classes: int, rng: np.random.Generator, **spread: float) -> Array:
    """Deal the classes to m instances in turn, after a check of what all clouds are asked for."""
    for name, value in (("m", m), ("classes", classes)):
        if isinstance(value, bool) or not isinstance(value, int | np.integer) or value < 1:
            raise ValueError(f"{name} is {value!r}; expected a whole number of at least 1")
    if not isinstance(rng, np.random.Generator):
        raise ValueError(f"rng is {rng!r}; expected a Generator such as numpy.random.default_rng(0)")
    for name, width in spread.items():
        if not width >= 0:
            raise ValueError(f"{name} is {width!r}; expected a standard deviation of 0 or more")
    return np.arange(m) % classes
