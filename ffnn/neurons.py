"""Neurons alone and in one layer: gates that count, threshold units, and units that learn (deck S7-S11).

`ThresholdGate` counts signals, `LTU` weighs them, `LTULayer` is many LTUs on many instances. `realise` finds
the LTU of a truth table, or says that there is none. `Perceptron` learns by Rosenblatt's rule, `LogisticUnit`
by the deck's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ffnn import costs
from ffnn.activations import as_floats, sigmoid, step

Array = NDArray[Any]

TWO_INPUT_FUNCTIONS: dict[str, tuple[int, int, int, int]] = {
    "always 0": (0, 0, 0, 0),
    "AND": (0, 0, 0, 1),
    "x1, not x2": (0, 0, 1, 0),
    "x1": (0, 0, 1, 1),
    "x2, not x1": (0, 1, 0, 0),
    "x2": (0, 1, 0, 1),
    "XOR": (0, 1, 1, 0),
    "OR": (0, 1, 1, 1),
    "NOR": (1, 0, 0, 0),
    "XNOR": (1, 0, 0, 1),
    "NOT x2": (1, 0, 1, 0),
    "x1 or not x2": (1, 0, 1, 1),
    "NOT x1": (1, 1, 0, 0),
    "x2 or not x1": (1, 1, 0, 1),
    "NAND": (1, 1, 1, 0),
    "always 1": (1, 1, 1, 1),
}  # answers to 00, 01, 10, 11


def _finite(values: ArrayLike, name: str, ndim: int) -> Array:
    """Copy finite numbers into a float64 array of ``ndim`` axes that nobody changes later."""
    array = np.array(as_floats(values, name), dtype=np.float64)
    if array.ndim != ndim:
        expected = {0: "a number", 1: "a row of numbers (n,)", 2: "a table (m, n)"}[ndim]
        raise ValueError(f"{name} has shape {array.shape}; expected {expected}")
    if not np.isfinite(array).all():
        raise ValueError(f"{name} holds NaN or infinity; expected finite numbers")
    array.setflags(write=False)
    return array


@dataclass(frozen=True)
class ThresholdGate:
    """A neuron that counts signals: it fires when at least k arrive (deck S7, whose text says "more than").

    Parameters
    ----------
    wiring : sequence of int
        How many wires run from each input to the neuron.
    k : int
        Signals that it takes; two in the deck's figure.

    Raises
    ------
    ValueError
        If ``wiring`` is not whole numbers from 0, or ``k`` no whole number.

    Examples
    --------
    >>> A_and_B = ThresholdGate(wiring=[1, 1], k=2)
    >>> A_and_B, [A_and_B([A, B]) for A in (0, 1) for B in (0, 1)]
    (ThresholdGate(wiring=(1, 1), k=2), [0, 0, 0, 1])
    """

    wiring: Sequence[int]
    k: int = 2

    def __post_init__(self) -> None:
        """Check the wiring."""
        wires = np.asarray(self.wiring)
        if wires.ndim != 1 or (wires.size and (wires.dtype.kind not in "iu" or wires.min() < 0)):
            raise ValueError(
                f"wiring is {self.wiring!r}; expected how many wires each input has, such as [1, 1]"
            )
        if isinstance(self.k, bool) or not isinstance(self.k, int | np.integer):
            raise ValueError(f"k is {self.k!r}; expected a whole number of signals such as 2")
        object.__setattr__(self, "wiring", tuple(wires.tolist()))

    def __call__(self, inputs: ArrayLike) -> int:
        """Answer, 1 or 0, to inputs (n,) that are silent (0) or active (1); anything else is a ValueError."""
        active = np.asarray(inputs)
        if active.shape != (len(self.wiring),):
            raise ValueError(
                f"inputs have shape {active.shape}; this gate is wired for ({len(self.wiring)},)"
            )
        if not np.isin(active, (0, 1)).all():
            raise ValueError(f"inputs are {inputs!r}; expected only 0 (silent) and 1 (active)")
        return int(np.asarray(self.wiring, int) @ active.astype(int) >= self.k)


class LTU:
    """A linear threshold unit: step(w · x + b) (deck S8, where b is missing; 0 means none).

    Parameters
    ----------
    w : (n,) array_like
        Weights.
    b : float
        Bias.

    Attributes
    ----------
    w : (n,) float64 array, read-only
    b : float

    Raises
    ------
    ValueError
        If w is no row of finite numbers or b no finite number.

    Examples
    --------
    >>> cafe = LTU(w=[1, -2], b=-3)
    >>> cafe, cafe([6, 1]), cafe([6, 2])
    (LTU(w=[1, -2], b=-3), 1, 0)
    """

    def __init__(self, w: ArrayLike, b: float = 0.0) -> None:
        self.w = _finite(w, "w", 1)
        self.b = float(_finite(b, "b", 0))

    def __call__(self, x: ArrayLike) -> int:
        """Answer, 1 or 0, to one instance (n,) of finite numbers; anything else is a ValueError."""
        if np.ndim(x) == 2:
            raise ValueError(f"x has shape {np.shape(x)}; an LTU takes one instance, LTULayer takes a table")
        x = _finite(x, "x", 1)
        if x.shape != self.w.shape:
            raise ValueError(f"x has shape {x.shape}; this unit has {self.w.size} weights")
        return int(step(self.w @ x + self.b))

    def __repr__(self) -> str:
        """Say how to make this unit."""
        return f"LTU(w=[{', '.join(map(_plain, self.w))}], b={_plain(self.b)})"


def _plain(value: float) -> str:
    """Write a number as a person does: 2 and not 2.0, every digit of 0.1."""
    return repr(float(value) + 0.0).removesuffix(".0")  # + 0.0 turns -0.0 into 0.0


class LTULayer:
    """Several LTUs on the same inputs: step(X Wᵀ + b), row by row (deck S9).

    Parameters
    ----------
    W : (k, n) array_like
        A row of weights for each unit.
    b : (k,) array_like
        Their biases.

    Attributes
    ----------
    W : (k, n) float64 array, read-only
    b : (k,) float64 array, read-only

    Raises
    ------
    ValueError
        If the shapes do not fit or a number is not finite.

    Examples
    --------
    >>> and_or = LTULayer(W=[[1, 1], [1, 1]], b=[-1.5, -0.5])
    >>> and_or([[0, 0], [0, 1], [1, 0], [1, 1]]).tolist()
    [[0, 0], [0, 1], [0, 1], [1, 1]]
    """

    def __init__(self, W: ArrayLike, b: ArrayLike) -> None:
        self.W, self.b = _finite(W, "W", 2), _finite(b, "b", 1)
        if len(self.b) != len(self.W):
            raise ValueError(
                f"b has shape {self.b.shape}; W has {len(self.W)} rows, so ({len(self.W)},) is expected"
            )

    def __call__(self, X: ArrayLike) -> Array:
        """Answers (m, k), 1 or 0, to instances (m, n) of finite numbers; anything else is a ValueError."""
        return step(_instances(X, self.W.shape[1]) @ self.W.T + self.b)


def realise(table: Sequence[int]) -> LTU | None:
    """Decide whether one LTU has this truth table: such a unit, or None if there is none (deck S15).

    For every unit z₀₀ + z₁₁ = z₀₁ + z₁₀, since both are w₁ + w₂ + 2b; and any four numbers of which this
    holds are the sums of a unit. A 1 wants z ≥ 0, a 0 wants z < 0. So a pair that wants two 1s has a sum ≥ 0,
    a pair that wants two 0s has a sum < 0, and a pair that wants one of each can have any sum. There is no
    unit exactly if the first two meet, as in XOR and XNOR. Else one is built, with every z at least ½ from 0.

    Parameters
    ----------
    table : sequence of four 0 or 1
        Answers to 00, 01, 10, 11.

    Returns
    -------
    LTU or None

    Raises
    ------
    ValueError
        If it is not four answers of 0 or 1.

    Examples
    --------
    >>> realise([0, 0, 0, 1]), realise([0, 1, 1, 0])
    (LTU(w=[1, 1], b=-1.5), None)
    """
    answers = np.asarray(table)
    if answers.shape != (4,) or not np.isin(answers, (0, 1)).all():
        raise ValueError(f"table is {table!r}; expected four answers of 0 or 1, to 00, 01, 10, 11")
    a00, a01, a10, a11 = answers.tolist()
    demands = {2 * a - 1 for a, opposite in ((a00, a11), (a01, a10)) if a == opposite}
    if demands == {1, -1}:
        return None
    pair_sum = demands.pop() if demands else 0

    def z(a: int, opposite: int) -> float:
        if a == opposite:
            return pair_sum / 2
        return max(pair_sum, 0) + 0.5 if a else min(pair_sum, 0) - 0.5

    b = z(a00, a11)
    return LTU(w=[z(a10, a01) - b, z(a01, a10) - b], b=b)


class Perceptron:
    """An LTU that learns by Rosenblatt's rule: w ← w + η (y - ŷ) x and b ← b + η (y - ŷ).

    A right answer changes nothing. If some line separates the classes, it ends with one; else it never ends.

    Parameters
    ----------
    eta : float
        Learning rate η.
    max_epochs : int
        When to give up.

    Attributes
    ----------
    w : (n,) array
    b : float
    mistakes : list of int
        Wrong answers in each epoch; the last is 0 if it converged.
    converged : bool
    path : (corrections + 1, n + 1) array
        w and b at the start and after every correction.

    Raises
    ------
    ValueError
        If ``eta`` is not positive or ``max_epochs`` no whole number from 1.

    Examples
    --------
    >>> and_gate = Perceptron().fit([[0, 0], [0, 1], [1, 0], [1, 1]], [0, 0, 0, 1])
    >>> and_gate.unit, and_gate.mistakes
    (LTU(w=[2, 1], b=-3), [2, 3, 3, 2, 1, 0])
    """

    def __init__(self, eta: float = 1.0, max_epochs: int = 100) -> None:
        self.eta, self.max_epochs = _rate(eta), _epochs(max_epochs)

    def fit(self, X: ArrayLike, y: ArrayLike) -> Perceptron:
        """Learn from examples, from zero weights, row after row.

        Parameters
        ----------
        X : (m, n) array_like
            Instances as rows.
        y : (m,) array_like of 0 and 1
            Classes.

        Returns
        -------
        Perceptron
            Itself.

        Raises
        ------
        ValueError
            If the shapes do not fit, a number is not finite or a class is neither 0 nor 1.
        """
        inputs, classes = _examples(X, y)
        w, b = np.zeros(inputs.shape[1]), 0.0
        self.mistakes: list[int] = []
        path = [(*w, b)]
        while len(self.mistakes) < self.max_epochs and 0 not in self.mistakes:
            wrong = 0
            for x, wanted in zip(inputs, classes, strict=True):
                error = wanted - int(step(w @ x + b))
                if error:
                    w, b, wrong = w + self.eta * error * x, b + self.eta * error, wrong + 1
                    path.append((*w, b))
            self.mistakes.append(wrong)
        self.w, self.b, self.path = w, b, np.array(path)
        self.converged = self.mistakes[-1] == 0
        return self

    @property
    def unit(self) -> LTU:
        """What has been learned, as a unit; a RuntimeError before ``fit``."""
        _learned(self)
        return LTU(self.w, self.b)

    def __call__(self, X: ArrayLike) -> Array:
        """Classes (m,), 1 or 0, of instances (m, n)."""
        return LTULayer([self.unit.w], [self.unit.b])(X)[:, 0]


class LogisticUnit:
    """A sigmoid unit that learns by the deck's rule (S11): gradient descent on the mean cross-entropy.

    The deck calls this the perceptron. Its answer σ(w · x + b) is a probability. If a line separates the
    classes, there is no best w: longer is always better. Then it does not converge, though its answers are
    soon right.

    Parameters
    ----------
    eta : float
        Learning rate η.
    max_epochs : int
        When to stop.
    tolerance : float
        It has converged when no derivative is larger than this.

    Attributes
    ----------
    w : (n,) array
    b : float
    losses : list of float
        Cost before every step and after the last.
    converged : bool

    Raises
    ------
    ValueError
        If ``eta`` is not positive or ``max_epochs`` no whole number from 1.

    Examples
    --------
    >>> xor = LogisticUnit().fit([[0, 0], [0, 1], [1, 0], [1, 1]], [0, 1, 1, 0])
    >>> xor.converged, xor([[0, 0], [0, 1]]).tolist()
    (True, [0.5, 0.5])
    """

    def __init__(self, eta: float = 0.5, max_epochs: int = 1000, tolerance: float = 1e-6) -> None:
        self.eta, self.max_epochs, self.tolerance = _rate(eta), _epochs(max_epochs), float(tolerance)

    def fit(self, X: ArrayLike, y: ArrayLike) -> LogisticUnit:
        """Learn from examples, from zero weights, all rows at once.

        Parameters
        ----------
        X : (m, n) array_like
            Instances as rows.
        y : (m,) array_like of 0 and 1
            Classes.

        Returns
        -------
        LogisticUnit
            Itself.

        Raises
        ------
        ValueError
            If the shapes do not fit, a number is not finite or a class is neither 0 nor 1.
        """
        inputs, classes = _examples(X, y)
        self.w, self.b, self.losses = np.zeros(inputs.shape[1]), 0.0, []
        for epoch in range(self.max_epochs + 1):
            z = inputs @ self.w + self.b
            self.losses.append(float(costs.binary_cross_entropy(z, classes, from_logits=True).mean()))
            # ∂J/∂z = (σ(z) - y) / m, ∂J/∂w = Xᵀ ∂J/∂z, ∂J/∂b = Σ ∂J/∂z
            dz = (sigmoid(z) - classes) / len(classes)
            dw, db = inputs.T @ dz, float(dz.sum())
            self.converged = max(float(np.abs(dw).max(initial=0.0)), abs(db)) <= self.tolerance
            if self.converged or epoch == self.max_epochs:
                break
            # w ← w - η ∂J/∂w, b ← b - η ∂J/∂b
            self.w, self.b = self.w - self.eta * dw, self.b - self.eta * db
        return self

    def __call__(self, X: ArrayLike) -> Array:
        """Probabilities (m,) of class 1 for instances (m, n)."""
        _learned(self)
        return sigmoid(_instances(X, self.w.size) @ self.w + self.b)


def _learned(unit: Perceptron | LogisticUnit) -> None:
    if not hasattr(unit, "w"):
        raise RuntimeError("the unit has no weights yet: call fit(X, y) first")


def _instances(X: ArrayLike, n: int) -> Array:
    inputs = _finite(X, "X", 2)
    if inputs.shape[1] != n:
        raise ValueError(f"X has shape {inputs.shape}; a unit with {n} weights expects (m, {n})")
    return inputs


def _rate(eta: float) -> float:
    if not (np.isscalar(eta) and not isinstance(eta, str) and 0 < float(eta) < np.inf):
        raise ValueError(f"eta is {eta!r}; expected a positive number such as 1.0")
    return float(eta)


def _epochs(max_epochs: int) -> int:
    if isinstance(max_epochs, bool) or not isinstance(max_epochs, int | np.integer) or max_epochs < 1:
        raise ValueError(f"max_epochs is {max_epochs!r}; expected a whole number of at least 1")
    return int(max_epochs)


def _examples(X: ArrayLike, y: ArrayLike) -> tuple[Array, Array]:
    """Check instances and their classes."""
    inputs, classes = _finite(X, "X", 2), np.asarray(y)
    if classes.shape != (len(inputs),) or not len(inputs):
        raise ValueError(
            f"y has shape {classes.shape} for X of shape {inputs.shape}; expected a class for each row"
        )
    if not np.isin(classes, (0, 1)).all():
        raise ValueError(f"y holds {classes[~np.isin(classes, (0, 1))][0]}; expected only 0 and 1")
    return inputs, classes.astype(int)
