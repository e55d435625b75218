"""One forward pass, backward pass and update of a small network, factor by factor, in the lecture's notation.

`backprop` computes the same with matrices; here every number of S42-S60 has its name (``net_h1``, ``dE_dw5``,
``w5_new``) and can be shown as a formula. ``BUGS`` names a dozen mistakes that can be made on the way, to see
what numbers they leave behind.
"""

from __future__ import annotations

import operator
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, reduce
from itertools import count
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ffnn import backprop
from ffnn.activations import sigmoid
from ffnn.deck import Net, symbol
from ffnn.terms import LINE, Term, aligned_rows, width

Array = NDArray[np.float64]
Values = dict[str, Any]  # of floats, or of Terms where the formulas are wanted

BUGS = {
    "sign_as_printed": "the sigmoid without its minus (S42–43)",
    "no_biases": "no biases going forward",
    "no_half": "no ½ in the error",
    "mean_over_outputs": "the mean over the outputs, not the sum",
    "cross_entropy_delta": "the delta of the cross-entropy",
    "slope_at_out": "σ′ taken at out, not at net",
    "updated_weights": "W₂ updated before it is used going back",
    "not_transposed": "W₂ not transposed going back",
    "one_path": "only the first of the paths",
    "no_hidden_slope": "no σ′ at the hidden layer",
    "W1_transposed": "W₁ transposed going forward",
    "W2_transposed": "W₂ transposed going forward",
}
_SQUARE_ONLY = {"not_transposed": "W2", "W1_transposed": "W1", "W2_transposed": "W2"}


@dataclass(frozen=True)
class _Names:
    """What the parts of a network are called: w1, w2, ... row by row through W1, then through W2."""

    x: list[str]
    h: list[str]
    o: list[str]
    W1: list[list[str]]
    W2: list[list[str]]
    bias: dict[str, str]  # of each unit; b1 or b2 where a whole layer has the same

    @classmethod
    def of(cls, net: Net) -> _Names:
        x, h, o = (
            [f"{letter}{i}" for i in range(1, len(part) + 1)]
            for letter, part in (("x", net.x), ("h", net.b1), ("o", net.b2))
        )
        number = count(1)
        W1, W2 = ([[f"w{next(number)}" for _ in row] for row in W] for W in (net.W1, net.W2))
        bias: dict[str, str] = {}
        for layer, units, b in (("b1", h, net.b1), ("b2", o, net.b2)):
            shared = bool((b == b[0]).all())
            bias |= {unit: layer if shared else f"b_{unit}" for unit in units}
        return cls(x, h, o, W1, W2, bias)

    def given(self, net: Net) -> dict[str, float]:
        """Give the numbers that a pass starts from."""
        names = self.x + [f"t{i}" for i in range(1, len(self.o) + 1)]
        names += [w for row in self.W1 + self.W2 for w in row] + [self.bias[u] for u in self.h + self.o]
        arrays = (net.x, net.t, net.W1.ravel(), net.W2.ravel(), net.b1, net.b2)
        return dict(zip(names, np.concatenate(arrays).tolist(), strict=True)) | {"eta": float(net.eta)}


def _sum(parts: Sequence[Any]) -> Any:
    return reduce(operator.add, parts)


def _transposed(rows: list[list[str]]) -> list[list[str]]:
    return [list(column) for column in zip(*rows, strict=True)]


def _apply(z: Any, function: Any, pattern: str) -> Any:
    """Apply a function to a float, or to a Term, which also wants its LaTeX."""
    if isinstance(z, Term):
        return z.function(float(function(z.value)), pattern)
    return float(function(z))


def _forward(v: Values, names: _Names, bug: str | None) -> None:
    """Net inputs and outputs, layer by layer (S42, S43)."""
    W1 = _transposed(names.W1) if bug == "W1_transposed" else names.W1
    W2 = _transposed(names.W2) if bug == "W2_transposed" else names.W2
    sign = 1 if bug == "sign_as_printed" else -1
    pattern = r"\frac{1}{1 + e^{@}}" if bug == "sign_as_printed" else r"\frac{1}{1 + e^{-@}}"
    for units, W, below in ((names.h, W1, names.x), (names.o, W2, [f"out_{h}" for h in names.h])):
        for unit, row in zip(units, W, strict=True):
            net = _sum([v[w] * v[a] for w, a in zip(row, below, strict=True)])
            v[f"net_{unit}"] = net if bug == "no_biases" else net + v[names.bias[unit]]
            v[f"out_{unit}"] = _apply(v[f"net_{unit}"], lambda z: sigmoid(-sign * z), pattern)


def _errors(v: Values, names: _Names, bug: str | None) -> None:
    """Half the squared difference at each output, and their sum (S44)."""
    for i, o in enumerate(names.o, 1):
        square = (v[f"t{i}"] - v[f"out_{o}"]) ** 2
        v[f"E_{o}"] = square if bug == "no_half" else 0.5 * square
    total = _sum([v[f"E_{o}"] for o in names.o])
    v["E_total"] = total / len(names.o) if bug == "mean_over_outputs" else total


def _output_layer(v: Values, names: _Names, bug: str | None) -> None:
    """Deltas, gradients and new weights of the output units (S46-S51)."""
    for i, (o, row) in enumerate(zip(names.o, names.W2, strict=True), 1):
        out = v[f"out_{o}"]
        blame = out - v[f"t{i}"]
        if bug == "no_half":
            blame = 2 * blame
        elif bug == "mean_over_outputs":
            blame = blame / len(names.o)
        elif bug == "cross_entropy_delta":
            blame = blame / (out * (1 - out))
        v[f"dE_dout_{o}"] = blame
        at = _apply(out, sigmoid, r"\sigma(@)") if bug == "slope_at_out" else out
        v[f"dout_{o}_dnet_{o}"] = at * (1 - at)
        v[f"delta_{o}"] = v[f"dE_dout_{o}"] * v[f"dout_{o}_dnet_{o}"]
        _weights_into(v, o, row, [f"out_{h}" for h in names.h], names.bias[o])


def _hidden_layer(v: Values, names: _Names, bug: str | None) -> None:
    """Deltas, gradients and new weights of the hidden units: the paths add up (S53-S60)."""
    W2 = names.W2 if bug == "not_transposed" else _transposed(names.W2)
    for h, column, row in zip(names.h, W2, names.W1, strict=True):
        paths = []
        for o, w in zip(names.o, column, strict=True):
            back = v[f"{w}_new"] if bug == "updated_weights" else v[w]
            v[f"dnet_{o}_dout_{h}"] = back
            v[f"dE{o}_dout_{h}"] = v[f"delta_{o}"] * back
            paths.append(v[f"dE{o}_dout_{h}"])
        v[f"dE_dout_{h}"] = _sum(paths[:1] if bug == "one_path" else paths)
        out = v[f"out_{h}"]
        v[f"dout_{h}_dnet_{h}"] = 1.0 if bug == "no_hidden_slope" else out * (1 - out)
        v[f"delta_{h}"] = v[f"dE_dout_{h}"] * v[f"dout_{h}_dnet_{h}"]
        _weights_into(v, h, row, names.x, names.bias[h])


def _weights_into(v: Values, unit: str, row: list[str], below: list[str], bias: str) -> None:
    """Gradients of the weights that enter a unit, and the step; also for the bias, were it the unit's own."""
    for w, a in zip(row, below, strict=True):
        v[f"dnet_{unit}_d{w}"] = v[a]
        v[f"dE_d{w}"] = v[f"dE_dout_{unit}"] * v[f"dout_{unit}_dnet_{unit}"] * v[f"dnet_{unit}_d{w}"]
        v[f"{w}_new"] = v[w] - v["eta"] * v[f"dE_d{w}"]
    v[f"b_{unit}_new"] = v[bias] - v["eta"] * v[f"delta_{unit}"]


def _run(v: Values, names: _Names, bug: str | None) -> None:
    for stage in (_forward, _errors, _output_layer, _hidden_layer):
        stage(v, names, bug)


class _Recorder(dict[str, Term]):
    """Keeps the formula of everything that is stored, and gives it back as a number with a name."""

    def __init__(self, given: Mapping[str, float]) -> None:
        super().__init__({key: Term.named(symbol(key), value) for key, value in given.items()})
        self.formulas: dict[str, Term] = {}

    def __setitem__(self, key: str, value: Term | float) -> None:
        self.formulas[key] = Term.of(value)
        super().__setitem__(key, Term.named(symbol(key, fraction=True), self.formulas[key].value))


class Trace(Mapping[str, float]):
    r"""Every number of one pass, by name. :func:`trace` makes it.

    Parameters
    ----------
    net : Net
        The network before the step, with its example.
    bug : str or None
        A key of ``BUGS``, or None for the right pass.

    Attributes
    ----------
    dW1, dW2, W1_new, W2_new : arrays
        The gradients, and the weights after the step.

    Examples
    --------
    >>> from ffnn.deck import NET
    >>> step = trace(NET)
    >>> round(step["dE_dw5"], 5), step.W2_new.round(5).tolist()
    (0.08217, [[0.35892, 0.40867], [0.5113, 0.56137]])
    """

    def __init__(self, net: Net, bug: str | None = None) -> None:
        self.net, self.bug = net, bug
        self._names = _Names.of(net)
        self._values: dict[str, float] = self._names.given(net)
        _run(self._values, self._names, bug)
        self.dW1, self.dW2 = (self._array(W, "dE_d{}") for W in (self._names.W1, self._names.W2))
        self.W1_new, self.W2_new = (self._array(W, "{}_new") for W in (self._names.W1, self._names.W2))
        # Whatever went wrong on the way, the new weights are judged by the right network.
        after = self.after()
        params = [(after.W1, after.b1), (after.W2, after.b2)]
        outputs = backprop.forward_pass([after.x], params, ["sigmoid", "sigmoid"]).A[-1][0]
        self._values |= {f"out_{o}_after": float(a) for o, a in zip(self._names.o, outputs, strict=True)}
        self._values["E_after"] = float(((after.t - outputs) ** 2).sum() / 2)

    def _array(self, rows: list[list[str]], pattern: str) -> Array:
        return np.array([[self._values[pattern.format(w)] for w in row] for row in rows])

    def __getitem__(self, key: str) -> float:
        """Value of one quantity, by its name in the lecture's notation."""
        if key not in self._values:
            raise KeyError(f"{key!r} is not in this trace; it has {', '.join(self._values)}")
        return self._values[key]

    def __iter__(self) -> Iterator[str]:
        """Names of all quantities, in the order in which they are computed."""
        return iter(self._values)

    def __len__(self) -> int:
        """How many quantities there are."""
        return len(self._values)

    def after(self, biases: str = "fixed") -> Net:
        """Give the network after the step.

        Parameters
        ----------
        biases : str
            "fixed": they stay, as in the lecture. "own": each unit has one of its own, whose gradient is the
            unit's delta. "shared": one number serves a layer, and its gradient is the sum of the deltas.

        Returns
        -------
        Net

        Raises
        ------
        ValueError
            If ``biases`` is another word.

        Examples
        --------
        >>> from ffnn.deck import NET
        >>> trace(NET).after(biases="own").b1.round(5).tolist()
        [0.34561, 0.34502]
        """
        b1, b2 = (
            b - self.net.eta * _bias_gradient(np.array([self[f"delta_{unit}"] for unit in units]), biases)
            for b, units in ((self.net.b1, self._names.h), (self.net.b2, self._names.o))
        )
        return replace(self.net, W1=self.W1_new, W2=self.W2_new, b1=b1, b2=b2)

    @cached_property
    def _formulas(self) -> dict[str, Term]:
        recorder = _Recorder(self._names.given(self.net))
        _run(recorder, self._names, self.bug)
        return recorder.formulas

    def to_latex(self, keys: Sequence[str]) -> str:
        r"""Write quantities as formulas: with names, with numbers, and the result.

        Numbers have five significant digits, behind an equals sign where these are all.

        Parameters
        ----------
        keys : list of str
            Names of quantities.

        Returns
        -------
        str
            An ``aligned`` environment, for ``IPython.display.Math``.

        Raises
        ------
        KeyError
            If a quantity is not in this trace.

        Examples
        --------
        >>> from ffnn.deck import NET
        >>> print(trace(NET).to_latex(["E_total"]))
        \begin{aligned}
        E &= E_{o1} + E_{o2} \approx 0.27481 + 0.02356 \\
        &\approx 0.29837
        \end{aligned}
        """
        values = {key: self[key] for key in _listed(keys)}
        names = {key: symbol(key, fraction=True) for key in values}
        room = LINE - max(map(width, names.values()), default=0.0)  # their column is as wide as the widest
        formulas = (aligned_rows(names[key], values[key], self._formulas.get(key), room) for key in values)
        rows = [row for formula in formulas for row in formula]
        return "\n".join([r"\begin{aligned}", " \\\\\n".join(rows), r"\end{aligned}"])

    def to_table(self, keys: Sequence[str] | None = None) -> str:
        r"""Write quantities as a Markdown table: symbol, formula, value with nine digits.

        Parameters
        ----------
        keys : list of str, optional
            Names of quantities; all otherwise.

        Returns
        -------
        str

        Raises
        ------
        KeyError
            If a quantity is not in this trace.

        Examples
        --------
        >>> from ffnn.deck import NET
        >>> print(trace(NET).to_table(["delta_o1"]).splitlines()[-1])
        | $\delta_{o1}$ | $\frac{\partial E}{\partial\,\mathrm{out}_{o1}} \cdot ...
        """
        rows = ["| quantity | formula | value |", "|---|---|---|"]
        for key in self if keys is None else _listed(keys):
            formula = f"${self._formulas[key].names}$" if key in self._formulas else ""
            rows.append(f"| ${symbol(key)}$ | {formula} | {self[key]:.9g} |")
        return "\n".join(rows)

    def _repr_markdown_(self) -> str:
        return self.to_table()


def _listed(keys: Sequence[str]) -> Sequence[str]:
    if isinstance(keys, str):
        raise TypeError(f"keys is {keys!r}; expected a list of names, [{keys!r}] for one")
    return keys


def _bias_gradient(delta: Array, biases: str) -> Array:
    """How the error reacts to the biases of a layer, by how they are shared."""
    kinds = {"fixed": 0 * delta, "own": delta, "shared": np.full_like(delta, delta.sum())}
    if biases not in kinds:
        raise ValueError(f"biases is {biases!r}; expected one of {', '.join(kinds)}")
    return kinds[biases]


def trace(net: Net, bug: str | None = None) -> Trace:
    """Run one forward pass, backward pass and update, and keep every number (deck S42-S60).

    Parameters
    ----------
    net : Net
        Such as ``deck.NET``; any number of inputs, hidden units and outputs.
    bug : str, optional
        A key of ``BUGS``: make this mistake.

    Returns
    -------
    Trace

    Raises
    ------
    ValueError
        If there is no such mistake, or it cannot be made on a matrix that is not square.

    Examples
    --------
    >>> from ffnn.deck import NET
    >>> round(trace(NET)["E_after"], 9), round(trace(NET, bug="updated_weights")["E_after"], 9)
    (0.291027774, 0.291027924)
    """
    if not isinstance(net, Net):
        raise TypeError(f"net is a {type(net).__name__}; expected a ffnn.deck.Net")
    if bug is not None and bug not in BUGS:
        raise ValueError(f"bug is {bug!r}; expected None or one of {', '.join(BUGS)}")
    turned = _SQUARE_ONLY.get(bug or "")
    shape = getattr(net, turned).shape if turned else (1, 1)
    if shape[0] != shape[1]:
        raise ValueError(
            f"bug {bug!r} turns {turned} round, but its shape {shape} shows it: only a square fits"
        )
    return Trace(net, bug)


def train(net: Net, steps: int, bug: str | None = None, biases: str = "fixed") -> Net:
    """Repeat the pass on the same example (deck S27).

    Parameters
    ----------
    net : Net
        Where to start.
    steps : int
        How many passes, 0 or more.
    bug, biases : str
        As in :func:`trace` and :meth:`Trace.after`.

    Returns
    -------
    Net
        The network after the last step.

    Raises
    ------
    ValueError
        If steps is negative, or bug or biases is an unknown word.

    Examples
    --------
    >>> from ffnn.deck import NET
    >>> round(trace(train(NET, 100))["E_total"], 6)
    0.020047
    """
    if steps < 0:
        raise ValueError(f"steps is {steps}; expected 0 or more")
    for _ in range(steps):
        net = trace(net, bug).after(biases)
    return net
