r"""Numbers that remember how they were computed, so that a formula can be shown with names and with numbers.

The sum ``w1 * x1 + b1`` of three named numbers knows its value, and also that it reads ``w_1\,x_1 + b_1``, or
``0.15 \cdot 0.05 + 0.35``. `ffnn.trace` runs the same pass of a network with floats and with these.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

SUM, PRODUCT, ATOM = range(3)  # how tightly the parts of a formula hold together
LINE = 40  # so many letters of a formula fit beside each other on a phone


def number(value: float, digits: int = 5) -> str:
    r"""Write a number with so many significant digits, as LaTeX, without zeros at its end.

    Parameters
    ----------
    value : float
        A finite number.
    digits : int
        At least 1.

    Returns
    -------
    str

    Examples
    --------
    >>> number(0.00043856773), number(0.4), number(3e-11)
    ('0.00043857', '0.4', '3\\cdot 10^{-11}')
    """
    mantissa, _, exponent = f"{value:.{digits}g}".partition("e")
    return rf"{mantissa}\cdot 10^{{{int(exponent)}}}" if exponent else mantissa


def shows_all(value: float, digits: int = 5) -> bool:
    """Whether so many significant digits are all that a number has, rounding in the machine aside."""
    return math.isclose(float(f"{value:.{digits}g}"), value, rel_tol=1e-12)


def _wrap(formula: str, level: int, needed: int, first: bool = True) -> str:
    loose = level < needed or (formula.startswith("-") and not first)
    return f"({formula})" if loose else formula


@dataclass(frozen=True)
class Term:
    r"""A value with the formula that gave it. Terms are added, subtracted, multiplied, divided and squared.

    Parameters
    ----------
    value : float
        The number itself, in full precision.
    names, numbers : str
        The formula with the names of what went in, and with its numbers, as LaTeX.
    exact : bool
        Whether ``numbers`` shows all digits of what went in.
    level : int
        How tightly the formula holds together: ``SUM``, ``PRODUCT`` or ``ATOM``.

    Examples
    --------
    >>> w, x = Term.named("w_1", 0.15), Term.named("x_1", -2.0)
    >>> (w * x + 1).names, (w * x + 1).numbers
    ('w_1\\,x_1 + 1', '0.15 \\cdot (-2) + 1')
    """

    value: float
    names: str
    numbers: str
    exact: bool = True
    level: int = ATOM

    @classmethod
    def named(cls, name: str, value: float, digits: int = 5) -> Term:
        """Give a number a name; with its numbers it shows so many significant digits."""
        return cls(value, name, number(value, digits), shows_all(value, digits))

    @classmethod
    def of(cls, value: Term | float) -> Term:
        """Make a term of a plain number, which stands for itself; a term is given back as it is."""
        if isinstance(value, Term):
            return value
        text = r"\tfrac12" if value == 0.5 else number(value)
        return cls(float(value), text, text)

    def function(self, value: float, pattern: str) -> Term:
        r"""Make the term of a function of this one; ``pattern`` is its LaTeX, with ``@`` for the argument."""
        numbers = _wrap(self.numbers, self.level, ATOM, first=pattern.startswith("@"))
        return Term(value, pattern.replace("@", self.names), pattern.replace("@", numbers), self.exact)

    def _with(self, other: Term, value: float, signs: tuple[str, str], level: int, right: int) -> Term:
        """Join two formulas; ``right`` is the level that the second one needs to stand without brackets."""
        names, numbers = (
            _wrap(a, self.level, level) + sign + _wrap(b, other.level, right, first=False)
            for a, b, sign in zip(
                (self.names, self.numbers), (other.names, other.numbers), signs, strict=True
            )
        )
        return Term(value, names, numbers, self.exact and other.exact, level)

    def __add__(self, other: Term | float) -> Term:
        """Add, brackets only round a negative number."""
        b = Term.of(other)
        return self._with(b, self.value + b.value, (" + ", " + "), SUM, SUM)

    def __sub__(self, other: Term | float) -> Term:
        """Subtract; a sum that is taken away gets brackets."""
        b = Term.of(other)
        return self._with(b, self.value - b.value, (" - ", " - "), SUM, PRODUCT)

    def __mul__(self, other: Term | float) -> Term:
        """Multiply; names stand side by side, fractions and numbers with a dot between them."""
        b = Term.of(other)
        dot = r" \cdot "
        names = dot if "frac{" in self.names + b.names else r"\,"
        return self._with(b, self.value * b.value, (names, dot), PRODUCT, PRODUCT)

    def __truediv__(self, other: Term | float) -> Term:
        """Divide, as a fraction."""
        b = Term.of(other)
        names, numbers = rf"\frac{{{self.names}}}{{{b.names}}}", rf"\frac{{{self.numbers}}}{{{b.numbers}}}"
        return Term(self.value / b.value, names, numbers, self.exact and b.exact)

    def __pow__(self, power: int) -> Term:
        """Raise to a whole power."""
        names, numbers = (
            _wrap(formula, self.level, ATOM, first=False) + f"^{{{power}}}"
            for formula in (self.names, self.numbers)
        )
        return Term(self.value**power, names, numbers, self.exact)

    def __rsub__(self, other: float) -> Term:
        """Take this term away from a plain number."""
        return Term.of(other) - self

    def __rmul__(self, other: float) -> Term:
        """Multiply a plain number by this term."""
        return Term.of(other) * self


def aligned_rows(name: str, value: float, formula: Term | None) -> list[str]:
    r"""Write a quantity as rows of an ``aligned`` environment: with names, with numbers, the result.

    A part starts a new row where a phone has no room for it, and is left out where it repeats another. Before
    rounded numbers stands ``\approx``.

    Parameters
    ----------
    name : str
        Of the quantity, as LaTeX.
    value : float
        Its value.
    formula : Term or None
        How it was computed; None if it was given.

    Returns
    -------
    list of str

    Examples
    --------
    >>> aligned_rows("z", 1 / 3, Term.named("a", 1.0) / Term.named("b", 3.0))
    ['z &= \\frac{a}{b} = \\frac{1}{3} \\approx 0.33333']
    """
    equals = "=" if shows_all(value) else r"\approx"
    parts = [(equals, number(value))]
    if formula is not None:
        numbers = ("=" if formula.exact else r"\approx", formula.numbers)
        parts = [("=", formula.names), *([numbers] if formula.numbers != number(value) else []), *parts]
    rows, room = [f"{name} &"], LINE
    for sign, text in parts:
        if rows[-1][-1] != "&" and _width(text) > room:
            rows.append("&")
            room = LINE
        rows[-1] += f" {sign} {text}" if rows[-1][-1] != "&" else f"{sign} {text}"
        room -= _width(text) + 2
    return rows


def _width(latex: str) -> int:
    """About how many letters wide a formula is; of a fraction the wider half counts."""
    while fraction := re.search(r"\\frac\{((?:[^{}]|\{[^{}]*\})*)\}\{((?:[^{}]|\{[^{}]*\})*)\}", latex):
        wider = max(fraction.groups(), key=_width)
        latex = latex[: fraction.start()] + wider + latex[fraction.end() :]
    return len(re.sub(r"\\[a-z]+|[\\{}^_ ]", "", latex))
