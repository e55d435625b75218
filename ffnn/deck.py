"""The worked values of the lecture: its 2-2-2 network (S41-60) and its XOR network (S20-22), full precision.

The single source of every figure of the slides that text, pictures or tests mention. Typed here is only what
the slides *give* (inputs, targets, weights) and the digits that they *print*; every other value is computed,
when the module loads, by the expression that stands beside it. S42 is page 42 of the slides.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Net:
    """A network with one hidden layer and sigmoid units throughout, with one example to learn from.

    The arrays are copied and read-only; ``dataclasses.replace(net, x=...)`` gives a changed network.

    Parameters
    ----------
    x, t : (n,) and (k,) arrays
        The input, and what the outputs should be.
    W1, b1 : (h, n) and (h,) arrays
        Weights and biases of the hidden units: a row, and an entry, for each unit.
    W2, b2 : (k, h) and (k,) arrays
        The same for the output units.
    eta : float
        Learning rate, above 0.

    Raises
    ------
    ValueError
        If the shapes do not fit, or eta is not above 0.

    Examples
    --------
    >>> from dataclasses import replace
    >>> replace(NET, eta=1.0).eta
    1.0
    """

    x: Array
    t: Array
    W1: Array
    b1: Array
    W2: Array
    b2: Array
    eta: float

    def __post_init__(self) -> None:
        """Check the shapes, copy the arrays and lock the copies."""
        n, h, k = np.size(self.x), (*np.shape(self.W1), 0)[0], np.size(self.t)
        expected = {"x": (n,), "t": (k,), "W1": (h, n), "b1": (h,), "W2": (k, h), "b2": (k,)}
        for name, shape in expected.items():
            array = np.array(getattr(self, name), dtype=np.float64)
            if array.shape != shape:
                sizes = f"a network with {n} inputs, {h} hidden units and {k} outputs"
                raise ValueError(f"{name} has shape {array.shape}; expected {shape} for {sizes}")
            array.flags.writeable = False
            object.__setattr__(self, name, array)
        if not self.eta > 0:
            raise ValueError(f"eta is {self.eta}; expected a learning rate above 0")


# S41. One number is the bias of both units of a layer there; libraries give each unit its own.
NET = Net(
    x=np.array([0.05, 0.10]),
    t=np.array([0.01, 0.99]),
    W1=np.array([[0.15, 0.20], [0.25, 0.30]]),
    b1=np.array([0.35, 0.35]),
    W2=np.array([[0.40, 0.45], [0.50, 0.55]]),
    b2=np.array([0.60, 0.60]),
    eta=0.5,
)


@dataclass(frozen=True)
class Value:
    """A quantity of the worked example.

    Parameters
    ----------
    key : str
        Its name: ``net_h1``, ``dE_dw5``, ``w5_new``, ...
    page : int
        The slide that prints it, or that needs it.
    formula : str
        Its symbol, as LaTeX.
    how : str
        The expression that computes it, with other keys in it.
    printed : str or None
        Its digits on the slide; None if it is needed but never printed.
    full : float
        Its value in full precision.

    Examples
    --------
    >>> VALUES["dE_dw5"].printed, VALUES["dE_dw5"].rounded(5), VALUES["dE_dw5"].kind
    ('0.08216', '0.08217', 'cut')
    """

    key: str
    page: int
    formula: str
    how: str
    printed: str | None
    full: float

    def rounded(self, decimals: int) -> str:
        """Write the full value with so many decimals, rounded.

        Parameters
        ----------
        decimals : int
            How many digits after the point, 0 or more.

        Returns
        -------
        str

        Examples
        --------
        >>> VALUES["out_h1"].rounded(5)
        '0.59327'
        """
        return f"{self.full:.{decimals}f}"

    @property
    def kind(self) -> str | None:
        """How the slide shortens it: ``exact``, ``rounded``, ``cut``, ``either`` (both give these digits)."""
        if self.printed is None:
            return None
        printed = Decimal(self.printed)
        if printed == Decimal(repr(self.full)):
            return "exact"
        rounded, cut = (Decimal(self.full).quantize(printed, rule) for rule in (ROUND_HALF_UP, ROUND_DOWN))
        kinds = {(True, True): "either", (True, False): "rounded", (False, True): "cut"}
        return kinds[rounded == printed, cut == printed]


_ALONE = {
    "E": "E",
    "E_total": "E",
    "E_after": "E^{+}",
    "E_after_biases": r"E^{+}_{\text{biases too}}",
    "eta": r"\eta",
}


def symbol(key: str, fraction: bool = False) -> str:
    r"""Write a key in the notation of the lecture, as LaTeX.

    Parameters
    ----------
    key : str
        ``net_h1``, ``w5``, ``delta_o1``, ``E_total``, ``dE_dw5``, ``dEo1_dout_h1``, ... With ``_new`` it is
        what the step makes of a parameter, with ``_after`` what the new network gives; both get a plus.
    fraction : bool
        Whether a derivative is stacked, for a formula on a line of its own.

    Returns
    -------
    str

    Raises
    ------
    ValueError
        If this is no quantity of the lecture.

    Examples
    --------
    >>> symbol("dE_dw5")
    '\\partial E/\\partial w_5'
    >>> symbol("out_h1"), symbol("w5_new")
    ('\\mathrm{out}_{h1}', 'w_5^{+}')
    """
    derivative = re.fullmatch(r"d(E|Eo\d+|net_[ho]\d+|out_[ho]\d+)_d(\w+)", key)
    if derivative:
        top, bottom = (rf"\partial {symbol(part)}" for part in derivative.groups())
        top, bottom = (half.replace(r"\partial \math", r"\partial\,\math") for half in (top, bottom))
        return rf"\frac{{{top}}}{{{bottom}}}" if fraction else f"{top}/{bottom}"
    if key in _ALONE:
        return _ALONE[key]
    unit = re.fullmatch(r"(net|out|delta|b|E)_?([ho]\d+)(_new|_after)?", key)
    numbered = re.fullmatch(r"([xtwb])(\d+)(_new)?", key)
    match = unit or numbered
    if not match:
        raise ValueError(f"key is {key!r}; expected a quantity of the lecture, as net_h1, w5_new or dE_dw5")
    name, index, plus = match.groups()
    name = {"net": r"\mathrm{net}", "out": r"\mathrm{out}", "delta": r"\delta"}.get(name, name)
    index = index if len(index) == 1 else f"{{{index}}}"
    return f"{name}_{index}^{{+}}" if plus else f"{name}_{index}"


_NEW_WEIGHTS = ", ".join(f"w{i}_new" for i in range(1, 9))

# Quantity, page, how it is computed, digits on that page.
_WORK = (
    ("net_h1", 42, "w1 * x1 + w2 * x2 + b1", "0.3775"),
    ("net_h2", 42, "w3 * x1 + w4 * x2 + b1", None),
    ("out_h1", 42, "1 / (1 + exp(-net_h1))", "0.59327"),
    ("out_h2", 42, "1 / (1 + exp(-net_h2))", "0.59688"),
    ("net_o1", 43, "w5 * out_h1 + w6 * out_h2 + b2", "1.1059"),
    ("net_o2", 43, "w7 * out_h1 + w8 * out_h2 + b2", None),
    ("out_o1", 43, "1 / (1 + exp(-net_o1))", "0.75136"),
    ("out_o2", 43, "1 / (1 + exp(-net_o2))", "0.77292"),
    ("E_o1", 44, "(t1 - out_o1)**2 / 2", "0.27481"),
    ("E_o2", 44, "(t2 - out_o2)**2 / 2", "0.02356"),
    ("E_total", 44, "E_o1 + E_o2", "0.29837"),
    ("dE_dout_o1", 47, "-(t1 - out_o1)", "0.74136"),
    ("dout_o1_dnet_o1", 48, "out_o1 * (1 - out_o1)", "0.18681"),
    ("dnet_o1_dw5", 49, "out_h1", "0.59327"),
    ("dE_dw5", 50, "dE_dout_o1 * dout_o1_dnet_o1 * dnet_o1_dw5", "0.08216"),
    ("delta_o1", 51, "dE_dout_o1 * dout_o1_dnet_o1", None),
    ("delta_o2", 51, "(out_o2 - t2) * out_o2 * (1 - out_o2)", None),
    ("dE_dw6", 51, "delta_o1 * out_h2", None),
    ("dE_dw7", 51, "delta_o2 * out_h1", None),
    ("dE_dw8", 51, "delta_o2 * out_h2", None),
    ("w5_new", 51, "w5 - eta * dE_dw5", "0.35891"),
    ("w6_new", 51, "w6 - eta * dE_dw6", "0.40866"),
    ("w7_new", 51, "w7 - eta * dE_dw7", "0.5113"),
    ("w8_new", 51, "w8 - eta * dE_dw8", "0.56137"),
    ("dEo1_dout_h1", 56, "delta_o1 * w5", "0.0554"),
    ("dEo2_dout_h1", 56, "delta_o2 * w7", "-0.01905"),
    ("dE_dout_h1", 56, "dEo1_dout_h1 + dEo2_dout_h1", "0.03635"),
    ("dout_h1_dnet_h1", 57, "out_h1 * (1 - out_h1)", "0.2413"),
    ("dnet_h1_dw1", 58, "x1", "0.05"),
    ("dE_dw1", 59, "dE_dout_h1 * dout_h1_dnet_h1 * dnet_h1_dw1", "0.00043"),
    ("delta_h1", 60, "dE_dout_h1 * dout_h1_dnet_h1", None),
    ("delta_h2", 60, "(delta_o1 * w6 + delta_o2 * w8) * out_h2 * (1 - out_h2)", None),
    ("dE_dw2", 60, "delta_h1 * x2", None),
    ("dE_dw3", 60, "delta_h2 * x1", None),
    ("dE_dw4", 60, "delta_h2 * x2", None),
    ("w1_new", 60, "w1 - eta * dE_dw1", "0.14978"),
    ("w2_new", 60, "w2 - eta * dE_dw2", "0.19956"),
    ("w3_new", 60, "w3 - eta * dE_dw3", "0.24975"),
    ("w4_new", 60, "w4 - eta * dE_dw4", "0.2995"),
    # What the slides leave out: what the biases would become, each with its own, and whether the step helps.
    ("b_h1_new", 60, "b1 - eta * delta_h1", None),
    ("b_h2_new", 60, "b1 - eta * delta_h2", None),
    ("b_o1_new", 60, "b2 - eta * delta_o1", None),
    ("b_o2_new", 60, "b2 - eta * delta_o2", None),
    ("E_after", 60, f"error({_NEW_WEIGHTS}, b1, b1, b2, b2)", None),
    ("E_after_biases", 60, f"error({_NEW_WEIGHTS}, b_h1_new, b_h2_new, b_o1_new, b_o2_new)", None),
)


def _error(*parameters: float) -> float:
    """E_total of the network that has w1 to w8 and the biases of h1, h2, o1, o2."""
    W1, W2, b = np.reshape(parameters, (3, 2, 2))
    out_h = 1 / (1 + np.exp(-(W1 @ NET.x + b[0])))
    out_o = 1 / (1 + np.exp(-(W2 @ out_h + b[1])))
    return float(((NET.t - out_o) ** 2).sum() / 2)


def _worked() -> Mapping[str, Value]:
    """Evaluate every row of the table with what is given and the rows above it."""
    weights, biases = np.append(NET.W1, NET.W2), np.append(NET.b1[0], NET.b2[0])
    known: dict[str, Any] = {"exp": np.exp, "error": _error, "eta": NET.eta}
    for letter, numbers in {"w": weights, "b": biases, "x": NET.x, "t": NET.t}.items():
        known |= {f"{letter}{i}": number for i, number in enumerate(numbers, 1)}
    values = {}
    for key, page, how, printed in _WORK:
        known[key] = float(eval(how, known))  # so the expression that is shown is the one that ran
        values[key] = Value(key, page, symbol(key), how, printed, known[key])
    return MappingProxyType(values)


VALUES = _worked()


@dataclass(frozen=True, eq=False)
class Xor:
    """The network of S20-22 that computes XOR, with its four inputs and all that is computed from them.

    Shapes are the book's: instances are rows. (S20's column b_x and S22's w_hᵀh do not conform.)

    Attributes
    ----------
    X, y : (4, 2) and (4,) arrays
        The inputs 00, 01, 10, 11, and XOR of them.
    W_x, b_x : (2, 2) and (2,) arrays
        Weights and biases of the hidden units.
    w_h, b_h : (2,) array and float
        Weights and bias of the output unit.
    out_h, h : (4, 2) arrays
        Net inputs of the hidden units, which S21 calls out_h before the step, and their answers.
    out, y_hat : (4,) arrays
        Net input of the output unit, and its answer.

    Examples
    --------
    >>> XOR.h.tolist(), XOR.y_hat.tolist()
    ([[0, 0], [0, 1], [0, 1], [1, 1]], [0, 1, 1, 0])
    """

    X: NDArray[Any]
    y: NDArray[Any]
    W_x: Array
    b_x: Array
    w_h: Array
    b_h: float
    out_h: Array
    h: NDArray[Any]
    out: Array
    y_hat: NDArray[Any]


def _xor() -> Xor:
    X, y = np.array([[0, 0], [0, 1], [1, 0], [1, 1]]), np.array([0, 1, 1, 0])  # S15
    W_x, b_x = np.array([[1.0, 1.0], [1.0, 1.0]]), np.array([-1.5, -0.5])  # S20
    w_h, b_h = np.array([-1.0, 1.0]), -0.5  # S21
    out_h = X @ W_x.T + b_x
    h = (out_h >= 0).astype(int)
    out = h @ w_h + b_h
    y_hat = (out >= 0).astype(int)
    for array in (X, y, W_x, b_x, w_h, out_h, h, out, y_hat):
        array.flags.writeable = False
    return Xor(X, y, W_x, b_x, w_h, b_h, out_h, h, out, y_hat)


XOR = _xor()
