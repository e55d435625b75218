"""Grade what was handed in: marks, feedback and one table, and again only for what changed.

nbgrader does the work, in one process, since each start costs seconds. One submission that cannot be graded
is reported and stops nobody else's.

    python -m grading.grade             every assignment
    python -m grading.grade 02-ltu      only these
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from nbgrader.api import MissingEntry
from nbgrader.converters import Autograde, GenerateAssignment, GenerateFeedback
from nbgrader.plugins import CsvExportPlugin

from grading.build import slugs
from grading.course import ROOT, Course, CourseError, Submission
from grading.feedback import TEMPLATES
from grading.fingerprints import Fingerprints, fingerprint
from grading.summary import show


@dataclass
class Outcome:
    """What a run did: how many were graded anew, what was mended at intake, what could not be graded."""

    graded: int = 0
    kept: int = 0
    notes: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


class Run:
    """One run over a course."""

    def __init__(self, course: Course) -> None:
        self.course = course
        self.outcome = Outcome()
        self.made = Fingerprints(course.root / "coursework" / "made-from.json")
        here = Path(__file__).parent
        self.rules = [course.root / "nbgrader_config.py", here / "intake.py"]
        self.page = [here / "feedback.py", Path(TEMPLATES)]

    def grade(self, slugs: list[str]) -> Outcome:
        """Grade every changed submission of these assignments and write feedback and the table of marks."""
        for slug in slugs:
            try:
                self._record_assignment(slug)
            except CourseError as error:
                self.outcome.problems.append(f"all of {slug}: {error}")
                continue
            for submission in self.course.submissions(slug):
                try:
                    self._grade(submission)
                    self._write_feedback(submission)
                except CourseError as error:
                    self.outcome.problems.append(f"{submission.student}, {slug}: {error}")
        self._export()
        return self.outcome

    def _record_assignment(self, slug: str) -> None:
        """Enter the assignment's cells and points into the gradebook; the released files are left alone."""
        source = fingerprint([self.course.folder("source", ".", slug)])
        with self.course.open_gradebook() as book:
            known = slug in {assignment.name for assignment in book.assignments}
        if not (known and self.made.unchanged(f"assignment {slug}", source)):
            folders = self.course.directory
            released = folders.release_directory
            with tempfile.TemporaryDirectory() as nowhere:
                folders.release_directory = nowhere
                try:
                    self.course.run(GenerateAssignment, slug, force=True)
                finally:
                    folders.release_directory = released
            self.made.keep(f"assignment {slug}", source)

    def _grade(self, submission: Submission) -> None:
        """Let nbgrader grade one submission, unless it was graded as it is, by the same rules."""
        if not submission.notebook.is_file():
            others = ", ".join(submission.other_notebooks()) or "none"
            raise CourseError(
                f"no {submission.notebook.name} was handed in (notebooks there: {others}); rename it"
            )
        student, slug = submission.student, submission.slug
        source = self.course.folder("source", ".", slug)
        now = fingerprint([submission.folder, source, *self.rules], str(self.course.config.Execute.timeout))
        autograded = self.course.folder("autograded", student, slug) / submission.notebook.name
        same = self.made.unchanged(f"{student}/{slug}", now)
        if same and autograded.is_file() and self._is_recorded(submission):
            self.outcome.kept += 1
            return
        started = time.monotonic()
        self.outcome.notes += self.course.run(Autograde, slug, student, force=True)
        self.made.keep(f"{student}/{slug}", now)
        self.outcome.graded += 1
        score, points = self._marks(submission)
        print(
            f"  {slug:24} {student:14} {score:5g} of {points:<4g} {time.monotonic() - started:5.1f} s",
            flush=True,
        )

    def _is_recorded(self, submission: Submission) -> bool:
        """Tell whether the gradebook has marks for it; it may be newer than the rest of coursework/."""
        with self.course.open_gradebook() as book:
            try:
                book.find_submission(submission.slug, submission.student)
            except MissingEntry:
                return False
        return True

    def _marks(self, submission: Submission) -> tuple[float, float]:
        with self.course.open_gradebook() as book:
            found = book.find_submission(submission.slug, submission.student)
            return float(found.score), float(found.max_score)

    def _write_feedback(self, submission: Submission) -> None:
        """Write the page for the student, unless it says what the gradebook says already."""
        student, slug = submission.student, submission.slug
        with self.course.open_gradebook() as book:
            said = "\n".join(_what_people_said(book.find_submission(slug, student)))
        now = fingerprint([self.course.folder("autograded", student, slug), *self.page], said)
        page = self.course.folder("feedback", student, slug) / f"{slug}.html"
        if not (page.is_file() and self.made.unchanged(f"feedback {student}/{slug}", now)):
            self.course.run(GenerateFeedback, slug, student, force=True)
            self.made.keep(f"feedback {student}/{slug}", now)

    def _export(self) -> None:
        """Write the table of all marks as CSV."""
        with self.course.open_gradebook() as book:
            CsvExportPlugin(config=self.course.config).export(book)


def _what_people_said(submitted: object) -> Iterator[str]:
    """Yield marks and comments as they stand in the gradebook, by hand or not."""
    for notebook in submitted.notebooks:  # type: ignore[attr-defined]
        yield from (f"{grade.name} {grade.score}" for grade in notebook.grades)
        yield from (f"{comment.name} {comment.comment}" for comment in notebook.comments)


def main(arguments: list[str] | None = None, root: Path = ROOT) -> int:
    """Grade from the command line; status 1 if anything was left ungraded."""
    parser = argparse.ArgumentParser(prog="python -m grading.grade", description=__doc__.splitlines()[0])
    parser.add_argument("slug", nargs="*", help="assignments, such as 02-ltu (default: all)")
    built = [slug for slug in slugs(root) if (root / "solutions" / slug / f"{slug}.ipynb").is_file()]
    chosen = parser.parse_args(arguments).slug or built
    try:
        course = Course(root)
        outcome = Run(course).grade(chosen)
    except CourseError as error:
        print(error, file=sys.stderr)
        return 1
    show(course, outcome.notes, outcome.problems, f"{outcome.graded} graded, {outcome.kept} unchanged")
    return 1 if outcome.problems else 0


if __name__ == "__main__":
    sys.exit(main())
