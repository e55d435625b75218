"""No decimal in the text of a chapter is typed: it comes from a cell, or it is an input that a cell shows.

A decimal in the prose, in a formula, a table or a caption is fine when the build pastes it (``{glue:text}``
and its kin leave no digits in the source), or when the same number stands as a literal in a cell of the page
that readers see: then it is a *given*, such as ``b = -1.5``, and the page runs with it. Everything else could
drift from what the code computes, so it is listed here. Sections (§6.5) and versions are no results.
"""

import io
import re
import tokenize
from decimal import Decimal
from pathlib import Path

import pytest

BOOK = Path(__file__).parents[2] / "book"

FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
CELL = re.compile(
    r"^(?P<fence>`{3,})\{code-cell\}[^\n]*\n(?P<body>.*?)^(?P=fence)[ ]*$", re.DOTALL | re.MULTILINE
)
CELL_OPTIONS = re.compile(r"\A(?:---\n.*?\n---\n|(?:[ ]*:[^\n]*\n)+)", re.DOTALL)
HIDDEN_CODE = re.compile(r"remove-cell|remove-input|remove_cell|remove_input")
DECIMAL = re.compile(r"(?<![\w.])(?:\d*\.\d+(?:[eE][-+]?\d+)?|\d+[eE][-+]?\d+)(?![\w.]*\.\d)")
NOT_A_RESULT = [
    re.compile(r"\{[\w:+-]+\}`[^`]*`"),  # roles: glue, cite, eq, ...
    re.compile(r"\]\([^)]*\)|<[^<>\s]*>|https?://\S+"),  # where a link leads to
    re.compile(r"(?:§+|[Ss]ections? |[Vv]ersion |Python |numpy |CC BY )\d+(?:\.\d+)+"),
    re.compile(r"\d+(?:\.\d+){2,}"),  # 1.0.4
    re.compile(r"[\[{]\d*\.\d+(?:em|ex|pt)[\]}]"),  # a distance in LaTeX
    re.compile(r"^%.*$|^:(?!caption)[\w-]+:.*$", re.MULTILINE),  # comments, options of a directive
]


def blank(match: re.Match[str]) -> str:
    """Take a passage out and keep its line breaks, so that line numbers stay true."""
    return re.sub(r"[^\n]", " ", match.group())


def split_cell(cell: re.Match[str]) -> tuple[str, str]:
    """The options of a cell (with the caption of its figure) and its code."""
    options = CELL_OPTIONS.match(cell["body"])
    end = options.end() if options else 0
    return cell["body"][:end], cell["body"][end:]


def givens(page: str) -> set[Decimal]:
    """Every number that is written in a cell whose code readers see."""
    found = set()
    for cell in CELL.finditer(page):
        options, code = split_cell(cell)
        if HIDDEN_CODE.search(options):
            continue
        runnable = re.sub(r"^[ ]*[%!].*$", "", code, flags=re.MULTILINE)
        for token in tokenize.generate_tokens(io.StringIO(runnable).readline):
            if token.type == tokenize.NUMBER and re.fullmatch(r"[\d._eE+-]+", token.string):
                found.add(Decimal(token.string.replace("_", "")))
    return found


def prose(page: str) -> str:
    """The page without its front matter, its code and whatever the build fills in; same number of lines."""

    def keep_caption(cell: re.Match[str]) -> str:
        options, code = split_cell(cell)
        lines = [line if "caption:" in line else "" for line in options.split("\n")]
        return "\n" + "\n".join(lines) + "\n" * code.count("\n")

    text = CELL.sub(keep_caption, FRONT_MATTER.sub(blank, page))
    for pattern in NOT_A_RESULT:
        text = pattern.sub(blank, text)
    return text


def typed_decimals(page: str) -> list[str]:
    """The decimals of a page that no cell computes or shows, each with its line."""
    shown = givens(page)
    return [
        f"line {number}: {match.group()} in “{line.strip()[:90]}”"
        for number, line in enumerate(prose(page).splitlines(), 1)
        for match in DECIMAL.finditer(line)
        if Decimal(match.group()) not in shown
    ]


@pytest.mark.parametrize("path", sorted(BOOK.glob("*.md")), ids=lambda path: path.stem)
def test_every_decimal_in_the_prose_comes_from_a_cell(path):
    found = typed_decimals(path.read_text())
    assert not found, f"{path.name}: glue these numbers from the cell that computes them:\n" + "\n".join(
        found
    )


def test_there_are_chapters_to_look_at():
    assert {"02-ltu", "09-backprop-by-hand"} <= {path.stem for path in BOOK.glob("*.md")}


PAGE = """---
kernelspec: {name: python3}
version: 0.13
---

# 2 A page (S42)

```{code-cell} ipython3
b = -1.5
print(0.123)  # 0.777 in a comment is no number of the program
```

```{code-cell} ipython3
:tags: [remove-cell]
secret = 0.59327
```

"""


@pytest.mark.parametrize(
    ("planted", "decimal"),
    [
        ("The output is 0.59327.", "0.59327"),
        ("The output is .59327, a little more than a half.", ".59327"),
        ("In a formula: $\\sigma(z) = 0.59327$ follows.", "0.59327"),
        ("| a table | 0.59327 |", "0.59327"),
        (":::{dropdown} A title with 0.59327\n:::", "0.59327"),
        ("```text\nprinted by hand: 0.59327\n```", "0.59327"),
        ("The rounding error is 3e-11 there.", "3e-11"),
        ("`w5 = 0.59327` in inline code", "0.59327"),
        ("The bias is 1.55.", "1.55"),
        ("A number of a comment: 0.777.", "0.777"),
        (
            "```{code-cell} ipython3\n:mystnb:\n:  figure:\n:    caption: It is 0.59327.\nx = 1\n```",
            "0.59327",
        ),
    ],
)
def test_the_checker_finds_a_typed_decimal_and_its_line(planted, decimal):
    found = typed_decimals(PAGE + "One line more.\n" + planted + "\n")
    line = PAGE.count("\n") + 2 + planted[: planted.index(decimal)].count("\n")
    assert len(found) == 1
    assert found[0].startswith(f"line {line}: {decimal} in ")


@pytest.mark.parametrize(
    "fine",
    [
        "The output is {glue:text}`out_h1`, or {glue:text}`out_h1:.5f` with five decimals.",
        "With the bias −1.5 the threshold is $\\theta = 1.50$.",
        "See {cite}`goodfellow2016`, §6.5, with Python 3.11 and jupyter-book 1.0.4.",
        "A [link](../page-0.5.html), <https://example.org/v1.2> and 2-4-3 in S42–43.",
        "$10^{-5}$ is not a decimal, nor is \\\\[0.4em] one.",
        "% a comment with 0.4",
        ":::{figure} picture.svg\n:width: 0.5\n:::",
    ],
)
def test_the_checker_leaves_givens_sections_links_and_pasted_numbers_alone(fine):
    assert typed_decimals(PAGE + fine + "\n") == []
