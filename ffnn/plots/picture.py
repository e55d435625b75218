"""Show a figure in the page: one inline SVG that follows the theme, with its alternative text, and a PNG.

Matplotlib draws with the light palette. In its SVG each colour becomes ``var(--ffnn-ink, #1b2430)``, so that
the style sheet of the page (`ffnn.palette.css`) decides; where there is none, the light colours stand on a
ground of their own.
"""

from __future__ import annotations

import base64
import hashlib
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree

import matplotlib.pyplot as plt
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from numpy.typing import NDArray

from ffnn import palette
from ffnn.plots.style import axes_of, describe

SVG = "{http://www.w3.org/2000/svg}"
HREF = "{http://www.w3.org/1999/xlink}href"
FONTS = "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', 'Liberation Sans', Arial, sans-serif"
PNG_DPI = 200  # for print
LONG = 1500  # characters of a path whose points need less than hundredths
MARGIN = 0.04  # inches around what is drawn

_TOKENS = {colour: token for token, colour in palette.LIGHT.items()} | {"#000000": "ink"}
_DECIMALS = re.compile(r"-?\d+\.\d+")
_COLOUR = re.compile(r"#[0-9a-f]{6}")
_FAMILY = re.compile(r"font-family: [^;]+;? ?")
_SHORTHAND = re.compile(r"font: (?:[a-z]+ )*?(?:(bold|\d+) )?([\d.]+px) [^;]+")  # of older matplotlib
_NUMBERS = ("d", "x", "y", "x1", "x2", "y1", "y2", "width", "height", "transform")


@dataclass(frozen=True)
class Picture:
    """A figure for the page; notebooks and Jupyter Book show it by itself.

    Parameters
    ----------
    alt : str
        What is seen, in words.
    svg : str
        One ``<svg>`` element, to stand in HTML.
    png : bytes
        The same in the light palette.

    Examples
    --------
    >>> from ffnn import plots
    >>> drawn = plots.picture(plots.threshold_gates())
    >>> sorted(drawn._repr_mimebundle_())
    ['image/png', 'text/html', 'text/plain']
    """

    alt: str
    svg: str
    png: bytes

    def __repr__(self) -> str:
        """Return the alternative text."""
        return self.alt

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        return {
            "text/html": self.svg,
            "image/png": base64.b64encode(self.png).decode("ascii"),
            "text/plain": self.alt,
        }


def picture(ax: Axes | Sequence[Axes] | NDArray[Any], alt: str | None = None) -> Picture:
    """Turn what a plot function returned into a picture for the page, and close the figure.

    Parameters
    ----------
    ax : Axes or several of one figure
    alt : str, optional
        The alternative text, if ``describe(ax)`` does not say what matters here.

    Returns
    -------
    Picture

    Raises
    ------
    TypeError, ValueError
        If ax is no Axes, has no alternative text, or several belong to different figures; if alt is empty.

    Examples
    --------
    >>> from ffnn import plots
    >>> ax = plots.cost_curve({"cost": lambda w: w**2}, (-1, 1))
    >>> plots.picture(ax, alt="A parabola.")
    A parabola.
    """
    axes = axes_of(ax)
    figures = {one.get_figure(root=True) for one in axes}
    if len(figures) != 1:
        raise ValueError(f"ax holds Axes of {len(figures)} figures; make one picture of each")
    text = describe(axes) if alt is None else alt
    if not isinstance(text, str) or not text.strip():
        raise ValueError(f"alt is {alt!r}; expected a sentence that says what the figure shows")
    figure = figures.pop()
    assert isinstance(figure, Figure)
    drawn = Picture(text, themed(_saved(figure, "svg").decode("utf-8"), text), _saved(figure, "png"))
    plt.close(figure)  # or the inline backend would show it once more
    return drawn


def _saved(figure: Figure, kind: str) -> bytes:
    """Save a figure to bytes, the same bytes each time."""
    metadata = dict.fromkeys(("Date", "Creator", "Format", "Type")) if kind == "svg" else {"Software": None}
    buffer = io.BytesIO()
    with plt.rc_context({"svg.fonttype": "none", "svg.hashsalt": "ffnn"}):
        figure.savefig(
            buffer,
            format=kind,
            dpi=PNG_DPI if kind == "png" else 72,
            bbox_inches="tight",
            pad_inches=MARGIN,
            facecolor=palette.LIGHT["paper"],
            metadata=metadata,
        )
    return buffer.getvalue()


def themed(text: str, alt: str) -> str:
    """Make matplotlib's SVG fit for a page: colours that follow the theme, a name, no clashing ids.

    Parameters
    ----------
    text : str
        What ``savefig`` wrote.
    alt : str
        Its accessible name.

    Returns
    -------
    str
        One ``<svg>`` element.

    Examples
    --------
    >>> empty = '<svg xmlns="http://www.w3.org/2000/svg" width="72pt" height="36pt" viewBox="0 0 72 36"/>'
    >>> themed(empty, "Nothing.")[39:120]
    ' viewBox="0 0 72 36" width="96" height="48" class="ffnn-picture" role="img" aria-'
    """
    root = ElementTree.fromstring(text)  # leaves out comments, which repeat the text
    for element in list(root):
        if element.tag == f"{SVG}metadata" or element.find(f"{SVG}style") is not None:
            root.remove(element)  # the style element would apply to the whole page
    for element in root.iter():
        _theme(element)
    for element in list(root.iter()):
        _hoist(element)
    _flatten(root)
    _name(root, alt)
    ElementTree.register_namespace("", SVG.strip("{}"))
    return _rename_ids(ElementTree.tostring(root, encoding="unicode"))


def _theme(element: ElementTree.Element) -> None:
    """Colours to tokens, the font to the root's, coordinates to hundredths of a point, no space around."""
    element.text, element.tail = (element.text or "").strip() or None, None
    if href := element.attrib.pop(HREF, None):
        element.set("href", href)
    if style := element.get("style"):
        style = _SHORTHAND.sub(
            lambda m: f"font-size: {m[2]}" + (f"; font-weight: {m[1]}" if m[1] else ""), style
        )
        style = _COLOUR.sub(
            lambda m: palette.var(_TOKENS[m[0]]) if m[0] in _TOKENS else m[0], _FAMILY.sub("", style)
        )
        element.set("style", style.rstrip("; "))
    if element.get("transform", "").startswith("rotate(-0 "):
        del element.attrib["transform"]
    for name in _NUMBERS:
        if value := element.get(name):
            element.set(name, _rounded(value, 2 if len(value) < LONG else 1))


def _rounded(value: str, digits: int) -> str:
    """Shorten the decimals in an attribute."""
    short = _DECIMALS.sub(lambda m: f"{float(m[0]):.{digits}f}".rstrip("0").rstrip("."), value)
    return " ".join(short.split())


def _hoist(element: ElementTree.Element) -> None:
    """Give the style that all children share to the group, once."""
    styles = {child.get("style") for child in element if child.tag != f"{SVG}defs"}
    free = element.tag == f"{SVG}g" and "style" not in element.attrib
    if free and len(styles) == 1 and len(element) > 2 and (style := styles.pop()):
        element.set("style", style)
        for child in element:
            child.attrib.pop("style", None)


def _flatten(element: ElementTree.Element) -> None:
    """Put the children of groups that say nothing in their place."""
    children = []
    for child in list(element):
        _flatten(child)
        plain = child.tag == f"{SVG}g" and not set(child.attrib) - {"id"}
        children.extend(list(child) if plain else [child])
    element[:] = children


def _name(root: ElementTree.Element, alt: str) -> None:
    """Size, name and what the elements inherit."""
    points = {side: float(root.attrib[side].removesuffix("pt")) for side in ("width", "height")}
    root.attrib = {
        "viewBox": root.attrib["viewBox"],
        **{side: f"{value * 4 / 3:.0f}" for side, value in points.items()},
        "class": "ffnn-picture",
        "role": "img",
        "aria-label": alt,
        "style": f"max-width: 100%; height: auto; font-family: {FONTS}; fill: {palette.var('ink')}; "
        "stroke-linejoin: round; stroke-linecap: butt",
    }


def _rename_ids(text: str) -> str:
    """Drop the ids that nothing refers to; let the others begin with a hash of the picture."""
    used = set(re.findall(r'(?:url\(|href=")#([^")]+)', text))
    prefix = f"f{hashlib.sha256(text.encode()).hexdigest()[:8]}-"
    names = {old: f"{prefix}{count}" for count, old in enumerate(sorted(used))}
    text = re.sub(r' id="([^"]+)"', lambda m: f' id="{names[m[1]]}"' if m[1] in names else "", text)
    return re.sub(r'(url\(|href=")#([^")]+)', lambda m: f"{m[1]}#{names[m[2]]}", text)
