"""One palette for figures, widgets and site, light and dark: every colour has a name and stands here only.

Text tokens have a contrast of 4.5:1 or more with paper and surface, graphical tokens 3:1 (WCAG 2, level AA);
what must be told apart can be told apart with each kind of colour blindness. The tests compute both.

    paper surface          the page, and a panel on it
    ink muted              text, and text that stands back
    line grid              edges of things that matter; decoration that may be overlooked
    accent accent-soft     what the reader is asked to look at, and a ground for it
    positive negative      the two signs of a weight, a gradient, an error
    correct wrong          an answer that is, an answer that is not
    class-0 1 2            instances of a class
    region-0 1 2           the ground where a network answers that class
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

LIGHT: Mapping[str, str] = MappingProxyType(
    {
        "paper": "#ffffff",
        "surface": "#f4f6f8",
        "ink": "#1b2430",
        "muted": "#566170",
        "line": "#76818f",
        "grid": "#e1e6eb",
        "accent": "#7b3294",
        "accent-soft": "#f1e6f5",
        "positive": "#1f66b0",
        "negative": "#b34a00",
        "correct": "#007680",
        "wrong": "#a3142f",
        "class-0": "#12408a",
        "class-1": "#cc560c",
        "class-2": "#218f5a",
        "region-0": "#d6e3f6",
        "region-1": "#fde3d0",
        "region-2": "#dcf3e4",
    }
)
DARK: Mapping[str, str] = MappingProxyType(
    {
        "paper": "#14181e",
        "surface": "#20262f",
        "ink": "#e3e8ee",
        "muted": "#a7b1bd",
        "line": "#798592",
        "grid": "#2f3742",
        "accent": "#d3a0e6",
        "accent-soft": "#3b2845",
        "positive": "#7db6f2",
        "negative": "#f2a160",
        "correct": "#6fe3dd",
        "wrong": "#ff6f7d",
        "class-0": "#4f97ee",
        "class-1": "#f58f45",
        "class-2": "#8be8be",
        "region-0": "#1a3050",
        "region-1": "#4a2d17",
        "region-2": "#1c4a35",
    }
)
TEXT = ("ink", "muted", "accent", "positive", "negative", "correct", "wrong")
GRAPHICAL = ("line", "class-0", "class-1", "class-2")
TOLD_APART = (
    ("positive", "negative"),
    ("correct", "wrong"),
    ("class-0", "class-1", "class-2"),
    ("accent", "line"),
)

# Where each scheme is asked for: Sphinx's theme, JupyterLab, VS Code.
_LIGHT_HOSTS = ':root, body[data-jp-theme-light="true"], body.vscode-light'
_DARK_HOSTS = 'html[data-theme="dark"], body[data-jp-theme-light="false"], body.vscode-dark'


def css() -> str:
    """Write the palette as CSS custom properties, ``--ffnn-ink`` and so on, which follow the page's theme.

    Light is the default and what is printed. Dark holds where the host says so (``data-theme="dark"``,
    JupyterLab's ``data-jp-theme-light="false"``, VS Code's class), and where the host says nothing and the
    reader's system is dark.

    Returns
    -------
    str
        A style sheet that ends with a line break.

    Examples
    --------
    >>> "--ffnn-ink: #1b2430;" in css()
    True
    """
    light, dark = (
        "".join(f"  --ffnn-{token}: {colour};\n" for token, colour in scheme.items())
        for scheme in (LIGHT, DARK)
    )
    return (
        f"{_LIGHT_HOSTS} {{\n{light}}}\n"
        f"@media screen and (prefers-color-scheme: dark) {{\n:root:not([data-theme]) {{\n{dark}}}\n}}\n"
        f"@media screen {{\n{_DARK_HOSTS} {{\n{dark}}}\n}}\n"
    )


def var(token: str) -> str:
    """Refer to a colour in CSS or SVG: it follows the theme, and is light where there is no style sheet.

    Parameters
    ----------
    token : str
        A key of ``LIGHT``.

    Returns
    -------
    str

    Raises
    ------
    ValueError
        If the palette has no such token.

    Examples
    --------
    >>> var("ink")
    'var(--ffnn-ink, #1b2430)'
    """
    if token not in LIGHT:
        raise ValueError(f"token is {token!r}; expected one of {', '.join(LIGHT)}")
    return f"var(--ffnn-{token}, {LIGHT[token]})"
