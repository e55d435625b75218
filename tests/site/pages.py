"""Read a chapter as its readers do: run its cells in order without a kernel, find its boxes and questions."""

import ast
import contextlib
import io
import re
import sys
import types
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import matplotlib

ROOT = Path(__file__).parents[2]
CELL = re.compile(r"^```\{code-cell\}[^\n]*\n((?::[^\n]*\n)*)(.*?)^```$", re.DOTALL | re.MULTILINE)
GLUED = re.compile(r"\{glue:text\}`(\w+)`|^```\{glue\} (\w+)$", re.MULTILINE)


@dataclass
class Run:
    """What the cells of a page left: what they glued, showed and printed, and the names they defined."""

    glued: dict[str, Any] = field(default_factory=dict)
    shown: list[Any] = field(default_factory=list)
    printed: list[str] = field(default_factory=list)
    names: dict[str, Any] = field(default_factory=dict)

    def glue(self, key: str, value: Any, display: bool) -> None:
        """Stand in for `myst_nb.glue`, more strictly."""
        kind = type(value)
        assert kind is str or hasattr(kind, "_repr_latex_"), f"{key}: a {kind.__name__} would print its type"
        assert key not in self.glued, f"{key} is glued twice"
        assert not display, f"{key} would be shown where it is glued"
        self.glued[key] = value


def read(slug: str) -> str:
    """The source of a chapter."""
    return (ROOT / "book" / f"{slug}.md").read_text(encoding="utf-8")


def run_cells(slug: str) -> Run:
    """Run the cells of a chapter in order; the value of a last expression counts as shown."""
    matplotlib.use("agg")
    run = Run()
    double = types.ModuleType("myst_nb")
    double.glue = run.glue  # type: ignore[attr-defined]
    kept, sys.modules["myst_nb"] = sys.modules.get("myst_nb"), double
    try:
        for cell in CELL.finditer(read(slug)):
            body = ast.parse(cell[2], f"book/{slug}.md").body
            last = [body.pop()] if isinstance(body[-1], ast.Expr) else []
            with contextlib.redirect_stdout(io.StringIO()) as printed:
                exec(compile(ast.Module(body, []), f"book/{slug}.md", "exec"), run.names)
                for expression in last:
                    code = compile(ast.Expression(expression.value), f"book/{slug}.md", "eval")
                    run.shown.append(eval(code, run.names))
            run.printed.append(printed.getvalue())
    finally:
        sys.modules.pop("myst_nb")
        if kept is not None:
            sys.modules["myst_nb"] = kept
    return run


def used_keys(page: str) -> set[str]:
    """The keys that a page pastes."""
    return {one or other for one, other in GLUED.findall(page)}


def graded_functions(slug: str) -> set[str]:
    """The functions that the notebook of a chapter grades."""
    source = (ROOT / "solutions" / f"{slug}.py").read_text(encoding="utf-8")
    return set(re.findall(r'"grade_id": "(\w+)"[^}]*"solution": true', source))


def given_away(page: str, names: set[str]) -> list[str]:
    """Which of these functions a page defines."""
    return [n for n in sorted(names) if re.search(rf"^\s*(?:def {n}\b|{n} = lambda)", page, re.MULTILINE)]


def has_box(page: str, kind: str, title: str = "") -> bool:
    """Whether a page has a box of this kind, with a title that begins so."""
    title = re.escape(title)
    return bool(re.search(rf"^:::\{{admonition\}} {title}[^\n]*\n:class: {kind}$", page, re.MULTILINE))


def questions(page: str) -> list[str]:
    """The questions of the section "Check yourself"."""
    section = page.split("## Check yourself")[1].split("\n## ")[0]
    return re.split(r"^\*\*\d\. ", section, flags=re.MULTILINE)[1:]


def check_question(question: str) -> None:
    """One choice is right, and each says why."""
    choices = re.findall(r"^:::\{dropdown\} ([A-D])\. [^\n]+\n(.*?)^:::$", question, re.DOTALL | re.MULTILINE)
    assert [letter for letter, _ in choices] == ["A", "B", "C", "D"][: len(choices)]
    assert len(choices) >= 3
    assert sum(text.startswith("**Right.**") for _, text in choices) == 1
    for letter, text in choices:
        assert text.startswith(("**Right.** ", "No. ", "No, ")), letter
        assert len(text.split()) >= 10, f"{letter} does not explain: {text}"
