"""What the tests of the interactive figures share: a small page as the site lays it out, and its reader."""

from ffnn import palette
from ffnn.widgets.backprop_explorer import WEIGHTS
from ffnn.widgets.base import STATIC

PARAMETERS = (*WEIGHTS, "b1", "b2", "x1", "x2", "t1", "t2", "eta")
PAGE = """<!doctype html>
<html lang="en" data-theme="light"><head><meta charset="utf-8"><title>A page with a figure</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<link rel="stylesheet" href="_static/palette.css"><link rel="stylesheet" href="_static/figure.css">
<script type="module" src="_static/hydrate.js"></script>
<style>
body {{ font-family: sans-serif; margin: 1rem; background: var(--ffnn-paper); color: var(--ffnn-ink) }}
</style>
</head><body><main><h1>A page with a figure</h1>{figures}</main></body></html>"""


def lay_out(folder, *figures):
    """A page as the site lays it out: figures in HTML, all scripts and styles flat in one folder."""
    (folder / "_static").mkdir()
    for path in STATIC.iterdir():
        (folder / "_static" / path.name).write_bytes(path.read_bytes())
    (folder / "_static" / "palette.css").write_text(palette.css())
    (folder / "index.html").write_text(PAGE.format(figures="".join(figures)))
    return folder


def number(text):
    """A number as the figure writes it."""
    text = text.replace("−", "-").replace("→", "").strip()
    mantissa, _, power = text.partition(" × 10")
    return float(mantissa) * 10.0 ** int(power.translate(str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")) or 0)


def shown(page):
    """What the figure shows: numbers of the drawing's chain, the results, both slopes, the error."""
    texts = lambda selector: page.locator(selector).all_inner_texts()  # noqa: E731
    return {
        "tiles": texts(".ffnn-tile .ffnn-value"),
        "results": texts(".ffnn-result .ffnn-value"),
        "slopes": texts(".ffnn-measured .ffnn-value"),
        "errors": texts(".ffnn-after .ffnn-value"),
        "chips": texts(".ffnn-chip .ffnn-value"),
        "words": page.locator(".ffnn-words").inner_text(),
    }


def tab_to(page, selector):
    """Press Tab until the element has the focus."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"no number of tabs leads to {selector}")
