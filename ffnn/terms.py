r"""Numbers that remember how they were computed, so that a formula can be shown with names and with numbers.

The sum ``w1 * x1 + b1`` of three named numbers knows its value, and also that it reads ``w_1\,x_1 + b_1``, or
``0.15 \cdot 0.05 + 0.35``. `ffnn.trace` runs the same pass of a network with floats and with these.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

SUM, PRODUCT, ATOM = range(3)  # how tightly the parts of a formula hold together
LINE = 16.0  # em that a formula has on a phone
_EM = {  # widths of what is not about half an em wide
    **{
        r"\mathrm": 0.0,
        r"\tfrac": -0.4,
        r"\,": 0.17,
        r"\quad": 1.0,
        ".": 0.28,
        "(": 0.39,
        ")": 0.39,
        "(-": 1.17,
    },
    **{r"\cdot": 0.72, "+": 1.22, "-": 1.22, "=": 1.34, r"\approx": 1.34, "w": 0.72},
}


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


def aligned_rows(name: str, value: float, formula: Term | None, room: float = LINE) -> list[str]:
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
    room : float
        Width of a row right of the name, in em.

    Returns
    -------
    list of str

    Examples
    --------
    >>> aligned_rows("z", 1 / 3, Term.named("a", 1.0) / Term.named("b", 3.0))
    ['z &= \\frac{a}{b} = \\frac{1}{3} \\approx 0.33333']
    """
    approximately = r"\approx"
    equals = "=" if shows_all(value) else approximately
    parts = [f"{equals} {number(value)}"]
    if formula is not None:
        if formula.numbers != number(value):
            parts.insert(0, f"{'=' if formula.exact else approximately} {formula.numbers}")
        parts.insert(0, f"= {formula.names}")
    rows: list[str] = []
    for part in parts:
        if rows and width(f"{rows[-1]} {part}") <= room:
            rows[-1] += f" {part}"
        else:
            rows += [part] if width(part) <= room else _at_signs(part, room)
    return [f"{name} &{rows[0]}", *(f"&{row}" for row in rows[1:])]


def _at_signs(part: str, room: float) -> list[str]:
    """Break a long sum before its signs, never inside brackets."""
    rows = [""]
    for piece in re.split(r" (?=[+-] )", part):
        whole = rows[-1].count("(") == rows[-1].count(")") and rows[-1].count("{") == rows[-1].count("}")
        if rows[-1] and whole and width(f"{rows[-1]} {piece}") > room:
            rows.append(rf"\quad {piece}")
        else:
            rows[-1] = f"{rows[-1]} {piece}" if rows[-1] else piece
    return rows


def width(latex: str) -> float:
    """Estimate how wide a formula is on the page, in em of its font.

    Parameters
    ----------
    latex : str
        Of the kind that this module writes.

    Returns
    -------
    float

    Examples
    --------
    >>> width("0.4") < width("0.4 + 1") < 4
    True
    """
    return _width(iter(re.findall(r"\\[a-z]+|\\,|\(-|\S", latex)))


def _width(tokens: Iterator[str]) -> float:
    total = 0.0
    for token in tokens:
        if token == "}":
            break
        if token == "{":
            total += _width(tokens)
        elif token in "^_":
            total += 0.7 * _argument(tokens)
        elif token == r"\frac":
            total += 0.24 + max(_argument(tokens), _argument(tokens))
        else:
            total += _EM.get(token, 0.5)
    return total


def _argument(tokens: Iterator[str]) -> float:
    token = next(tokens)
    return _width(tokens) if token == "{" else _EM.get(token, 0.5)
