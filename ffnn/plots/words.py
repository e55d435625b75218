"""Numbers and names as readers see them, and sentences of alternative texts.

All of it is Unicode (w₁, not TeX), so that text in a figure can be searched and follows the page's font.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable

from matplotlib.ticker import Formatter, FuncFormatter

_SUBSCRIPTS = str.maketrans("0123456789aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")
_LETTERS = {subscript: chr(letter) for letter, subscript in _SUBSCRIPTS.items()}
_SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
_INDEXED = re.compile(r"\b([A-Za-z]{1,3}?)_?((?:(?<=_)[a-z])?\d+)\b")


def pretty(name: str) -> str:
    """Write the index of a name as a subscript.

    Parameters
    ----------
    name : str
        As in the code, such as ``w5`` or ``E_o1``; ``E_total`` is E.

    Returns
    -------
    str

    Examples
    --------
    >>> pretty("w5"), pretty("E_o1"), pretty("x1 and not x2"), pretty("E_total")
    ('w₅', 'Eₒ₁', 'x₁ and not x₂', 'E')
    """
    if name == "E_total":
        return "E"
    return _INDEXED.sub(lambda match: match[1] + match[2].translate(_SUBSCRIPTS), name)


def plain(text: str) -> str:
    """Write subscripts as ordinary letters again, for alternative texts, which are read aloud.

    Examples
    --------
    >>> plain("b₁ = 0.35")
    'b1 = 0.35'
    """
    return text.translate(_LETTERS)


def number(value: float, digits: int = 4) -> str:
    """Write a number for readers: few digits, a real minus, a power of ten if it is far from one.

    Parameters
    ----------
    value : float
    digits : int
        Significant digits at most.

    Returns
    -------
    str

    Examples
    --------
    >>> number(-0.5), number(0.29837110876), number(3e-11), number(float("nan"))
    ('−0.5', '0.2984', '3·10⁻¹¹', 'nan')
    """
    text = f"{float(value) + 0.0:.{digits}g}"  # + 0.0 takes the sign from a zero
    mantissa, _, exponent = text.partition("e")
    written = mantissa.replace("-", "−")
    if not exponent:
        return written
    power = f"10{str(int(exponent)).translate(_SUPERSCRIPTS)}"
    return power if written == "1" else f"{written}·{power}"


def powers_of_ten() -> Formatter:
    """Label the ticks of a logarithmic axis in Unicode: 10⁻⁵."""
    return FuncFormatter(
        lambda value, _: f"10{str(round(math.log10(value))).translate(_SUPERSCRIPTS)}" if value > 0 else ""
    )


def listing(words: Iterable[str]) -> str:
    """Join words as a sentence does.

    Examples
    --------
    >>> listing(["AND", "OR", "NAND"])
    'AND, OR and NAND'
    """
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last


def capital(text: str) -> str:
    """Begin a sentence with this; the other letters stay.

    Examples
    --------
    >>> capital("cost of XOR")
    'Cost of XOR'
    """
    return text[:1].upper() + text[1:]


def counted(count: int, noun: str) -> str:
    """Write a count with its noun.

    Examples
    --------
    >>> counted(1, "input"), counted(2, "input")
    ('1 input', '2 inputs')
    """
    return f"{count} {noun}{'' if count == 1 else 's'}"
