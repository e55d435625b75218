"""Make the notebooks from the texts that people edit.

``solutions/<slug>.py`` (py:percent) → ``solutions/<slug>/<slug>.ipynb`` (for nbgrader and formgrader) →
``exercises/<slug>/<slug>.ipynb`` (for students, by nbgrader's own ``generate_assignment``).
The same text gives the same bytes, so both notebooks are committed, and
``python -m grading.release --check`` says which are stale.
"""

import argparse
import json
import logging
import sys
import tempfile
from pathlib import Path

from grading.build import ROOT, AssignmentError, slugs, solution_notebook

__all__ = ["STUB", "AssignmentError", "answered", "build", "released_notebooks", "slugs", "solution_notebook"]

STUB = "raise NotImplementedError()"


def released_notebooks(notebooks: dict[str, str], root: Path = ROOT) -> dict[str, str]:
    """Return the students' notebook for each solution notebook, as nbgrader makes it.

    Parameters
    ----------
    notebooks : the text of the solution notebook for each slug
    root : folder of the course, whose ``nbgrader_config.py`` counts

    Raises
    ------
    AssignmentError
        if nbgrader refuses a notebook
    """
    from nbgrader.converters import GenerateAssignment
    from nbgrader.converters.base import NbGraderException
    from nbgrader.coursedir import CourseDirectory
    from traitlets.config.loader import PyFileConfigLoader

    config = PyFileConfigLoader("nbgrader_config.py", path=str(root)).load_config()
    config.SaveCells.enabled = False  # with no_database: what `nbgrader generate_assignment --no-db` does
    released = {}
    with tempfile.TemporaryDirectory() as course:
        config.CourseDirectory.root = course
        coursedir = CourseDirectory(config=config)
        for slug, text in notebooks.items():
            source = Path(coursedir.format_path(coursedir.source_directory, ".", slug), f"{slug}.ipynb")
            source.parent.mkdir(parents=True)
            source.write_text(text, encoding="utf-8")
            coursedir.assignment_id = slug
            converter = GenerateAssignment(coursedir=coursedir, config=config, no_database=True)
            converter.log = logging.getLogger("nbgrader.release")
            converter.log.setLevel(logging.ERROR)
            try:
                converter.start()
            except (NbGraderException, SystemExit) as error:
                raise AssignmentError(f"nbgrader refuses solutions/{slug}/{slug}.ipynb: {error}") from error
            made = Path(coursedir.format_path(coursedir.release_directory, ".", slug), f"{slug}.ipynb")
            released[slug] = made.read_text(encoding="utf-8")
    return released


def answered(root: Path = ROOT) -> list[Path]:
    """Return the notebooks in ``exercises/`` into which somebody has written answers.

    Examples
    --------
    >>> answered(Path("a folder without exercises"))
    []
    """
    found = []
    for path in sorted((root / "exercises").glob("*/*.ipynb")):
        cells = json.loads(path.read_text("utf-8"))["cells"]
        answers = [cell["source"] for cell in cells if cell["metadata"].get("nbgrader", {}).get("solution")]
        if any(STUB not in "".join(source) for source in answers):
            found.append(path)
    return found


def build(names: list[str], root: Path = ROOT) -> dict[Path, str]:
    """Return path and text of every generated file of the named assignments; nothing is written.

    Examples
    --------
    >>> [path.parent.parent.name for path in build(["02-ltu"])]
    ['solutions', 'exercises']
    """
    solutions = {name: solution_notebook(name, root) for name in names}
    exercises = released_notebooks(solutions, root)
    files = {root / "solutions" / name / f"{name}.ipynb": text for name, text in solutions.items()}
    return files | {root / "exercises" / name / f"{name}.ipynb": text for name, text in exercises.items()}


def main(arguments: list[str] | None = None, root: Path = ROOT) -> int:
    """Run the command line; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m grading.release", description=__doc__.splitlines()[0])
    parser.add_argument("slug", nargs="*", help="assignments to make, such as 02-ltu (default: all)")
    parser.add_argument("--check", action="store_true", help="write nothing; status 1 if a file is stale")
    parser.add_argument("--force", action="store_true", help="overwrite exercises that hold answers, too")
    options = parser.parse_args(arguments)
    try:
        files = build(options.slug or slugs(root), root)
    except AssignmentError as error:
        print(error, file=sys.stderr)
        return 1
    stale = [path for path, text in files.items() if not path.is_file() or path.read_text("utf-8") != text]
    names = {path: path.relative_to(root).as_posix() for path in stale}
    if options.check:
        for path in stale:
            print(f"stale: {names[path]}; run `python -m grading.release {path.stem}`")
        return 1 if stale else 0
    kept = [] if options.force else [path for path in answered(root) if path in stale]
    for path in stale:
        if path in kept:
            print(
                f"{names[path]} holds answers, so it stays as it is: move it away, or use --force",
                file=sys.stderr,
            )
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(files[path], encoding="utf-8")
        print(f"wrote {names[path]}")
    print(f"{len(files) - len(stale)} of {len(files)} notebooks were up to date")
    return 0  # answers that were kept are no failure: the student's `make course` goes on


if __name__ == "__main__":
    sys.exit(main())
