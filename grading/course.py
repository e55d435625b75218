"""One course folder: its nbgrader configuration, its gradebook, and who handed in what."""

import glob
import logging
import warnings
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook
from nbgrader.converters.base import NbGraderException
from nbgrader.coursedir import CourseDirectory
from traitlets.config.loader import PyFileConfigLoader

from grading import gradebook

ROOT = Path(__file__).resolve().parent.parent


class CourseError(RuntimeError):
    """Something a person has to mend first; the message is one line that says what."""


@dataclass(frozen=True)
class Submission:
    """What one student handed in for one assignment."""

    student: str
    slug: str
    folder: Path

    @property
    def notebook(self) -> Path:
        """The file that is graded; nbgrader knows it by its name."""
        return self.folder / f"{self.slug}.ipynb"

    def other_notebooks(self) -> list[str]:
        """Return the names of notebooks that nbgrader would skip."""
        return sorted(path.name for path in self.folder.glob("*.ipynb") if path != self.notebook)


class Course:
    """What nbgrader needs to know of a course, read from ``nbgrader_config.py`` as nbgrader reads it.

    Parameters
    ----------
    root : folder of the course

    Raises
    ------
    CourseError
        if the gradebook cannot be used as it is
    """

    def __init__(self, root: Path = ROOT) -> None:
        self.root = root
        self.config: Any = PyFileConfigLoader("nbgrader_config.py", path=str(root)).load_config()
        self.config.CourseDirectory.root = str(root)
        book = Path(self.db_url.removeprefix("sqlite:///"))
        if self.db_url.startswith("sqlite:///") and (problem := gradebook.problem(book)):
            raise CourseError(problem)

    @property
    def db_url(self) -> str:
        """Where the gradebook is; SQLite unless the configuration says otherwise."""
        return str(self.config.CourseDirectory.db_url)

    @cached_property
    def directory(self) -> Any:
        """The folders as nbgrader sees them."""
        return CourseDirectory(config=self.config)

    def folder(self, step: str, student: str, slug: str) -> Path:
        """Return the folder of one step ("source", "submitted", "autograded", ...) of one piece of work."""
        return Path(self.directory.format_path(getattr(self.directory, f"{step}_directory"), student, slug))

    def submissions(self, slug: str) -> list[Submission]:
        """Return what was handed in for an assignment, by student."""
        base = self.folder("submitted", ".", ".").resolve()
        students = sorted(path.name for path in base.glob("*") if path.is_dir())
        found = [Submission(name, slug, self.folder("submitted", name, slug)) for name in students]
        return [submission for submission in found if submission.folder.is_dir()]

    def open_gradebook(self) -> Any:
        """Open the gradebook; use it in a ``with`` statement."""
        return Gradebook(self.db_url, self.directory.course_id)

    def run(self, converter_class: Any, slug: str, student: str = "*", **options: Any) -> list[str]:
        """Run one of nbgrader's converters for one assignment, and one student or all.

        Returns
        -------
        what was said at intake (see ``grading.intake``)

        Raises
        ------
        CourseError
            with nbgrader's last error message
        """
        said = _Said()
        self.directory.assignment_id, self.directory.student_id = slug, _as_glob(student)
        converter = converter_class(coursedir=self.directory, config=self.config, **options)
        converter.log = logging.Logger("nbgrader")
        converter.log.addHandler(said)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # nbgrader's and its libraries' own, about each other
                converter.start()
        except (NbGraderException, SystemExit) as error:
            raise CourseError(said.reason() or str(error)) from error
        return said.at_intake


class _Said(logging.Handler):
    """Keeps what nbgrader and the intake say while a converter runs."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.at_intake: list[str] = []
        self.errors: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Sort a message by where it comes from."""
        if record.module == "intake":
            self.at_intake.append(record.getMessage())
        elif record.levelno >= logging.ERROR:
            self.errors.append(record.getMessage())

    def reason(self) -> str:
        """Return the last line of the first traceback that nbgrader logged, or its first error."""
        tracebacks = [text for text in self.errors if text.startswith("Traceback")]
        chosen = tracebacks[:1] or self.errors[:1]
        return chosen[0].strip().splitlines()[-1] if chosen else ""


def _as_glob(name: str) -> str:
    """Return a pattern that matches this student only; "*" stays every student."""
    return name if name == "*" else glob.escape(name)
