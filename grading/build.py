"""Turn the text of an assignment into its solution notebook, or say what is wrong with it.

``solutions/<slug>.py`` is in jupytext's py:percent format. The notebook has the ids, the metadata and the
checking tools that `grading.release` and nbgrader rely on, and the same text always gives the same bytes.
"""

import ast
import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat

ROOT = Path(__file__).resolve().parent.parent
TOOLS = "checking_tools"
KERNEL = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
HEADER = re.compile(r"^\s*#\s*%%")
PLAIN_HEADER = re.compile(r"^# %%(?: \[markdown\])?(?: \w+=.*)?$")
MARKERS = ("BEGIN SOLUTION", "END SOLUTION", "BEGIN HIDDEN TESTS", "END HIDDEN TESTS")


class AssignmentError(ValueError):
    """An assignment cannot be built as it stands; the message lists where and how to mend it."""


def slugs(root: Path = ROOT) -> list[str]:
    """Return the names of all assignments, in order.

    Examples
    --------
    >>> "02-ltu" in slugs()
    True
    """
    return sorted(path.stem for path in (root / "solutions").glob("[0-9][0-9]-*.py"))


def solution_notebook(slug: str, root: Path = ROOT) -> str:
    """Return the text of the notebook that ``solutions/<slug>.py`` stands for.

    Parameters
    ----------
    slug : name of the assignment, such as "02-ltu"
    root : folder of the course

    Raises
    ------
    AssignmentError
        with every problem that was found, one a line

    Examples
    --------
    >>> notebook = solution_notebook("02-ltu")
    >>> "### BEGIN HIDDEN TESTS" in notebook
    True
    """
    import jupytext

    source = root / "solutions" / f"{slug}.py"
    if not source.is_file():
        raise AssignmentError(f"solutions/{slug}.py is missing; the assignments are {', '.join(slugs(root))}")
    text = source.read_text(encoding="utf-8")
    problems = [*_text_problems(text), *_folder_problems(source.with_suffix(""))]
    notebook: Any = None
    if not problems:
        notebook = jupytext.reads(text, fmt="py:percent")  # type: ignore[no-untyped-call]
        notebook.metadata.clear()
        notebook.metadata.update(KERNEL)
        notebook.nbformat, notebook.nbformat_minor = 4, 5
        tools = (root / "solutions" / f"{TOOLS}.py").read_text("utf-8")
        for cell in notebook.cells:
            cell.metadata.pop("lines_to_next_cell", None)  # how many blank lines the text had
            if cell.metadata.get("nbgrader", {}).get("grade_id") == TOOLS:
                cell.source = _with_tools(cell.source, tools)
        _name_cells(notebook.cells)
        problems = list(_cell_problems(notebook.cells))
    if problems:
        raise AssignmentError("\n".join(f"solutions/{slug}.py: {problem}" for problem in problems))
    made: str = nbformat.writes(notebook)
    return made + "\n"


def _with_tools(cell: str, tools: str) -> str:
    """Put the shared checking tools where the cell imports them, since students get one file."""
    lines = cell.split("\n")
    for node in ast.parse(cell).body:
        if isinstance(node, ast.ImportFrom) and node.module == TOOLS:
            lines[node.lineno - 1 : node.end_lineno] = ["", _body(tools)]
            return "\n".join(lines)
    return cell


def _body(module: str) -> str:
    """Return a module without its docstring and its imports, which come first."""
    last = 0
    for node in ast.parse(module).body:
        if not isinstance(node, ast.Expr | ast.Import | ast.ImportFrom):
            break
        last = node.end_lineno or last
    return "\n".join(module.splitlines()[last:]).strip("\n")


def _name_cells(cells: list[Any]) -> None:
    """Give each cell an id that stays the same: its grade_id, or a hash of what it is."""
    seen: Counter[str] = Counter()
    for cell in cells:
        digest = hashlib.sha256(f"{cell.cell_type}\n{cell.source}".encode()).hexdigest()[:12]
        name = cell.metadata.get("nbgrader", {}).get("grade_id") or digest
        seen[name] += 1
        cell.id = name if seen[name] == 1 else f"{name}-{seen[name]}"


def _text_problems(text: str) -> Iterator[str]:
    """Find what would be lost or split on the way from text to notebook."""
    for number, line in enumerate(text.splitlines(), 1):
        if HEADER.match(line):
            if not PLAIN_HEADER.match(line):
                yield (
                    f"line {number}: `{line.strip()}` would split the cell here; a cell begins with "
                    "`# %%`, `# %% [markdown]` or `# %% nbgrader={...}`; no other comment begins with `# %%`"
                )
            if "lines_to_next_cell" in line:
                yield f"line {number}: take `lines_to_next_cell` out; a notebook has no use for it"
        if re.search(r"\(attachment:", line):
            yield f"line {number}: an attachment is lost in the text format; let a cell draw the picture"


def _folder_problems(folder: Path) -> Iterator[str]:
    """Find files that nbgrader would hand to students together with the notebook."""
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith((".", "__pycache__")) for part in path.relative_to(folder).parts)
        if path.is_file() and not hidden and path != folder / f"{folder.name}.ipynb":
            name = path.relative_to(folder.parent.parent).as_posix()
            yield f"{name} lies beside the notebook, so nbgrader gives it to students; move it elsewhere"


def _cell_problems(cells: list[Any]) -> Iterator[str]:
    """Find what nbgrader would misread or students would miss."""
    counts = Counter(
        grade_id for cell in cells if (grade_id := cell.metadata.get("nbgrader", {}).get("grade_id"))
    )
    yield from (f"the grade_id {name!r} is used {count} times" for name, count in counts.items() if count > 1)
    answers = {cell.id for cell in cells if cell.metadata.get("nbgrader", {}).get("solution")}
    for position, cell in enumerate(cells, 1):
        name = cell.metadata.get("nbgrader", {}).get("grade_id") or cell.source.split("\n")[0][:60]
        where = f"cell {position} ({name})"
        if not cell.source.strip():
            yield f"cell {position} is empty; delete it"
        elif cell.cell_type == "code":
            try:
                tree = ast.parse(cell.source)
            except SyntaxError as error:
                yield (
                    f"{where} is not Python by itself (line {error.lineno} of the cell: {error.msg}); "
                    "is a line inside it taken for the beginning of a cell?"
                )
                continue
            yield from (f"{where} {problem}" for problem in _code_problems(cell, tree, answers))


def _code_problems(cell: Any, tree: ast.Module, answers: set[str]) -> Iterator[str]:
    """Check a code cell against its role: answer, test, or anything else."""
    role = cell.metadata.get("nbgrader", {})
    name, points = role.get("grade_id"), role.get("points")
    needed = dict.fromkeys(MARKERS, 0)
    if role.get("solution"):
        needed |= {"BEGIN SOLUTION": 1, "END SOLUTION": 1}
        defined = [node.name for node in tree.body if isinstance(node, ast.FunctionDef)]
        if defined != [name] or len(tree.body) != 1:
            yield f"is an answer cell, so it defines the one function {name}, nothing else; it has {defined}"
    elif role.get("grade"):
        needed |= {"BEGIN HIDDEN TESTS": 1, "END HIDDEN TESTS": 1} if "HIDDEN TESTS" in cell.source else {}
        if type(points) is not int or points < 1:
            yield f'is a test cell with points {points!r}; give it a whole number, "points": 1 or more'
        if not any(str(name).startswith(f"test_{answer}_") for answer in answers):
            yield "is a test cell, so its grade_id is test_<function>_<aspect>; no answer cell is so called"
        if not cell.source.startswith("# "):
            yield "is a test cell, so its first line is a comment that says what it checks"
    for marker, count in needed.items():
        found = re.findall(rf"^\s*### {marker}$", cell.source, re.MULTILINE)
        if len(found) != count or cell.source.count(marker) != count:
            has = cell.source.count(marker)
            yield f"should have {count} line(s) `### {marker}`; {has} line(s) have these words"
