"""Sphinx extension: what the pages of this course need beyond Jupyter Book.

* ``palette.css`` is written from ``ffnn.palette``, so that site, figures and widgets share their colours.
* Results of cells are kept for as long as ``ffnn`` is unchanged: the cache and the pages know its digest.
* Code has its light colours on paper and without scripts, too.
* Each page says in one sentence what it is about, to search engines and where its address is shared.
* Kernels are spoken to in cipher. Markup that checks of accessibility refuse is mended.
"""

from __future__ import annotations

import hashlib
import re
from html import escape
from pathlib import Path
from typing import Any

import zmq
from docutils import nodes
from jupyter_client.manager import KernelManager
from sphinx.application import Sphinx
from sphinx.config import Config

from ffnn import palette

LIGHT, DARK = 'html[data-theme="light"] ', 'html[data-theme="dark"] '


def digest_of_ffnn(folder: str | Path) -> str:
    """Return a short name for the state of the package: it changes with any of its files."""
    digest = hashlib.sha256()
    for path in sorted((Path(folder) / "ffnn").rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:12]


def keep_results_by_digest(app: Sphinx, config: Config) -> None:
    """Give every state of ``ffnn`` its own cache; a page made with another state is made anew."""
    config.ffnn_digest = digest_of_ffnn(app.srcdir)
    config.nb_execution_cache_path = str(Path(app.srcdir) / "_build" / ".jupyter_cache" / config.ffnn_digest)


def encrypt_kernels() -> None:
    """Let cells and kernel talk in cipher where that is possible: ipykernel warns where they do not."""
    encryption = getattr(KernelManager, "transport_encryption", None)
    if encryption is not None and zmq.has("curve"):
        encryption.default_value = "auto"


def write_palette(app: Sphinx) -> None:
    """Write the colours where the other style sheets will be."""
    static = Path(app.outdir) / "_static"
    static.mkdir(parents=True, exist_ok=True)
    (static / "palette.css").write_text(palette.css(), encoding="utf-8")


def colour_code_everywhere(app: Sphinx, exception: Exception | None) -> None:
    """Let the light colours of code hold on paper and without scripts too; the theme's wait for a script."""
    sheet = Path(app.outdir) / "_static" / "pygments.css"
    if exception is not None or not sheet.is_file():
        return
    rules = sheet.read_text(encoding="utf-8").splitlines()
    dark = [rule for rule in rules if rule.startswith(DARK)]
    light = [rule.removeprefix(LIGHT) for rule in rules if rule.startswith(LIGHT)]
    sheet.write_text(
        "\n".join(
            [
                *(f'html:not([data-theme="dark"]) {rule}' for rule in light),
                *("@media print {", *(f"html[data-theme] {rule}" for rule in light), "}"),
                *("@media screen {", *dark, "}"),
            ]
        ),
        encoding="utf-8",
    )


def first_sentences(doctree: nodes.document, limit: int = 200) -> str:
    """Return the beginning of the first paragraph, cut after a sentence if one ends in time."""
    first = next(iter(doctree.findall(nodes.paragraph)), None)
    text = " ".join(first.astext().split()) if first is not None else ""
    if len(text) <= limit:
        return text
    cut = text[:limit]
    return cut[: cut.rfind(". ") + 1] or cut[: cut.rfind(" ")] + " …"


def describe_page(app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: Any) -> None:
    """Add description and Open Graph data to the head of a page that has text."""
    if doctree is None:
        return
    title = app.env.titles[page].astext()
    about = {
        "og:type": "website" if page == app.config.root_doc else "article",
        "og:site_name": app.config.html_title,
        "og:title": title,
        "og:description": first_sentences(doctree),
    }
    tags = [f'<meta name="description" content="{escape(about["og:description"])}" />']
    tags += [f'<meta property="{key}" content="{escape(value)}" />' for key, value in about.items()]
    context["metatags"] = "\n".join([context.get("metatags", ""), *tags])


# What docutils and MyST-NB write and accessibility checks refuse: roles that ARIA has withdrawn, a name that
# differs from the text it names, an empty heading of a table. And 8e-09 in a table must not break in two.
MENDED = (
    (re.compile(r' role="doc-biblioentry"'), ""),
    (re.compile(r'<div role="list" class="citation-list">'), '<div class="citation-list">'),
    (re.compile(r'<summary aria-label="Toggle hidden content">'), "<summary>"),
    (re.compile(r'<th class="head(?: text-\w+)?">(?:<p></p>)?</th>'), "<td></td>"),
    (re.compile(r"(<td[^>]*>)<p>([−-]?\d[\d.,]*(?:e[+-]?\d+)?)</p>"), r'\1<p class="number">\2</p>'),
)


def mend_markup(app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: Any) -> None:
    """Put right what MENDED lists in the text of a page."""
    for wrong, right in MENDED:
        context["body"] = wrong.sub(right, context.get("body", ""))


def setup(app: Sphinx) -> dict[str, bool]:
    """Connect each of these to its moment in the build."""
    encrypt_kernels()
    app.add_config_value("ffnn_digest", "", "env")
    app.add_css_file("palette.css", priority=400)
    app.connect("config-inited", keep_results_by_digest, priority=100)
    app.connect("builder-inited", write_palette)
    app.connect("build-finished", colour_code_everywhere, priority=900)
    app.connect("html-page-context", describe_page)
    app.connect("html-page-context", mend_markup)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
