"""Put the demonstration class of examples/class/ in place as if its students had handed in.

A student is a folder there. `<slug>.py` holds answers: each function goes into the answer cell of its name in
the released notebook (twice, if it is defined twice). A file of another kind is handed in as it is.

    python -m grading.demonstration
"""

import ast
import copy
import sys
from pathlib import Path
from typing import Any

import nbformat

from grading import release

ROOT = Path(__file__).resolve().parent.parent
CLASS = Path("examples", "class")
SUBMITTED = Path("coursework", "submitted")


def students(root: Path = ROOT) -> list[str]:
    """Return the ids of the invented students.

    Examples
    --------
    >>> "alva" in students()
    True
    """
    return sorted(path.name for path in (root / CLASS).glob("*") if path.is_dir())


def is_alone(root: Path = ROOT) -> bool:
    """Tell whether nobody but invented students has handed anything in."""
    handed_in = {path.name for path in (root / SUBMITTED).glob("*") if path.is_dir()}
    return bool(handed_in) and handed_in <= set(students(root))


def fill_in(released: Any, answers: str) -> Any:
    """Return the released notebook with answers typed into it.

    Parameters
    ----------
    released : the notebook as students get it
    answers : Python text; each top-level function is the answer to the cell of its name

    Raises
    ------
    ValueError
        if the notebook has no answer cell for one of the functions
    """
    written: dict[str, list[str]] = {}
    for node in ast.parse(answers).body:
        if isinstance(node, ast.FunctionDef):
            written.setdefault(node.name, []).append(ast.get_source_segment(answers, node) or "")
    notebook = copy.deepcopy(released)
    notebook.cells = []
    for cell in released.cells:
        label = cell.metadata.get("nbgrader", {})
        texts = written.pop(label.get("grade_id"), None) if label.get("solution") else None
        for position, text in enumerate(texts or [cell.source]):
            typed = copy.deepcopy(cell)
            typed.source = text
            typed.id = cell.id if position == 0 else f"{cell.id}-copy-{position}"
            notebook.cells.append(typed)
    if written:
        raise ValueError(f"no answer cell in the notebook for {', '.join(written)}")
    return notebook


def submissions(root: Path = ROOT) -> dict[Path, bytes]:
    """Return what each invented student hands in: path below ``coursework/submitted`` and content."""
    handed_in = {}
    for student in students(root):
        for source in sorted((root / CLASS / student).iterdir()):
            slug = source.stem
            content = source.read_bytes()
            if source.suffix == ".py":
                filled = fill_in(_released(slug, root), content.decode())
                content = (nbformat.writes(filled) + "\n").encode()
            handed_in[Path(student, slug, f"{slug}.ipynb")] = content
    return handed_in


def _released(slug: str, root: Path) -> Any:
    """Return an assignment as it is given out, even where somebody typed answers into the exercise."""
    path = root / "exercises" / slug / f"{slug}.ipynb"
    text = path.read_text(encoding="utf-8")
    if path in release.answered(root):
        text = release.build([slug], root)[path]
    return nbformat.reads(text, as_version=4)


def put_in_place(root: Path = ROOT) -> list[Path]:
    """Write the submissions that are new or changed; return their paths."""
    changed = []
    for name, content in submissions(root).items():
        path = root / SUBMITTED / name
        if not path.is_file() or path.read_bytes() != content:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            changed.append(path)
    return changed


def main() -> int:
    """Put the class in place, unless real students have handed in."""
    if any((ROOT / SUBMITTED).glob("*")) and not is_alone():
        print(f"{SUBMITTED} holds other students' work, so the demonstration class stays out of it.")
        return 0
    print(
        f"demonstration class: {len(put_in_place())} of {len(submissions())} submissions are new or changed"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
