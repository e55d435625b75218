r"""Sphinx extension: KaTeX writes each formula while the site is built, so that a page needs no script.

Each formula becomes HTML for the eye (with ``static/katex/katex.min.css``) and MathML for screen readers.
KaTeX's own script runs in QuickJS, a small JavaScript engine that pip installs: no Node, no network.
A formula that KaTeX does not understand is a warning that names the page, and `-W` makes it an error.
"""

from __future__ import annotations

import json
import re
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

import quickjs
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.util.math import get_node_equation_number

logger = logging.getLogger(__name__)

KATEX = Path(__file__).parent / "katex" / "katex.min.js"
SHORT = 18  # as many characters fit on one line of a phone, whatever stands before them
TAG = re.compile(r"<[^>]*>")
# The answer travels as JSON: the binding cannot carry every kind of string that the engine makes.
RENDER = """
function render(latex, display) {
  const options = { displayMode: display, output: "htmlAndMathml", throwOnError: true, strict: "error" };
  try { return JSON.stringify({ html: katex.renderToString(latex, options) }); }
  catch (error) { return JSON.stringify({ error: String(error.message) }); }
}
"""


@cache
def engine() -> Any:
    """Load KaTeX once and hand out its function ``render(latex, display)``."""
    context = quickjs.Context()
    context.eval(KATEX.read_text(encoding="utf-8"))
    context.eval(RENDER)
    return context.get("render")


@cache
def render(latex: str, display: bool) -> dict[str, str]:
    r"""Write one formula.

    Returns
    -------
    dict
        ``{"html": ...}``, or ``{"error": ...}`` in KaTeX's words.

    Examples
    --------
    >>> "<math" in render(r"\hat y", False)["html"]
    True
    >>> list(render(r"\no", False))
    ['error']
    """
    answer: dict[str, str] = json.loads(engine()(latex, display))
    return answer


def html_of(node: nodes.Element, display: bool) -> str:
    """Return the formula as HTML, or as the LaTeX it came as, with a warning."""
    answer = render(node.astext().strip(), display)
    if "html" in answer:
        return answer["html"]
    logger.warning("KaTeX cannot read a formula: %s", answer["error"], location=node, type="katex")
    return f"<code>{escape(node.astext())}</code>"


def keep_punctuation(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Tie brackets and stops to the short formula they touch: browsers break a line between them."""
    for math in list(doctree.findall(nodes.math)):
        shown = render(math.astext().strip(), False).get("html", "").rpartition('aria-hidden="true"')[2]
        if not shown or len(TAG.sub("", shown)) > SHORT:
            continue
        place, siblings = math.parent.index(math), math.parent
        math["after"] = math["before"] = ""
        if place + 1 < len(siblings) and isinstance(siblings[place + 1], nodes.Text):
            text = str(siblings[place + 1])
            math["after"] = text[: len(text) - len(text.lstrip(".,;:!?)]’”"))]
            siblings[place + 1] = nodes.Text(text[len(math["after"]) :])
        if place and isinstance(siblings[place - 1], nodes.Text):
            text = str(siblings[place - 1])
            math["before"] = text[len(text.rstrip("([‘“")) :]
            siblings[place - 1] = nodes.Text(text[: len(text) - len(math["before"])])


def visit_inline(writer: Any, node: nodes.Element) -> None:
    """Write a formula that stands in a line of text; a short one stays whole, with what touches it."""
    formula = writer.starttag(node, "span", "", CLASS="math") + html_of(node, False) + "</span>"
    if "after" in node:
        formula = f'<span class="whole">{node["before"]}{formula}{node["after"]}</span>'
    writer.body.append(formula)
    raise nodes.SkipNode


def visit_display(writer: Any, node: nodes.Element) -> None:
    """Write a formula that stands by itself, with its number if it has one."""
    writer.body.append(writer.starttag(node, "div", CLASS="math"))
    if node["number"]:
        number = get_node_equation_number(writer, node)
        writer.body.append(f'<span class="eqno">({number})')
        writer.add_permalink_ref(node, "Link to this equation")
        writer.body.append("</span>")
    writer.body.append(f'<div class="math-scroll">{html_of(node, True)}</div></div>\n')
    raise nodes.SkipNode


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the renderer and its style sheet."""
    app.add_html_math_renderer("katex", (visit_inline, None), (visit_display, None))
    app.add_css_file("katex/katex.min.css")
    app.connect("doctree-resolved", keep_punctuation)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
