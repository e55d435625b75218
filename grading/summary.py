"""Show the marks of a class in a terminal: one table, what was mended, what a person must look at."""

import math
from typing import Any

from rich import box
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from grading.course import Course

FEW = 4  # as many assignments fit into a terminal with their full names


def marks(course: Course) -> tuple[dict[str, float], dict[str, dict[str, float]]]:
    """Return the points of each assignment that somebody handed in, and the scores of each student in it.

    A score is nan where grading failed: nbgrader's gradebook has a 0 there, which nobody deserved.
    """
    with course.open_gradebook() as book:
        scores: dict[str, dict[str, float]] = {student.id: {} for student in book.students}
        for student in book.students:
            for done in student.submissions:
                slug = done.assignment.name
                graded = course.folder("autograded", student.id, slug).is_dir()
                scores[student.id][slug] = float(done.score) if graded else math.nan
        handed_in = {slug for by_slug in scores.values() for slug in by_slug}
        points = {one.name: float(one.max_score) for one in book.assignments if one.name in handed_in}
    return dict(sorted(points.items())), scores


def table(points: dict[str, float], scores: dict[str, dict[str, float]]) -> Table:
    """Return the table of marks: a dash where nothing was handed in, a question mark where grading failed."""
    made = Table(box=box.SIMPLE_HEAD, pad_edge=False, collapse_padding=True)
    made.add_column("student")
    for slug, maximum in points.items():
        name = slug if len(points) <= FEW else slug.split("-")[0]
        made.add_column(f"{name}\nof {maximum:g}", justify="right")
    for student, by_slug in sorted(scores.items()):
        made.add_row(escape(student), *(_shown(by_slug.get(slug)) for slug in points))
    return made


def _shown(score: float | None) -> str:
    if score is None:
        return "–"
    return "?" if math.isnan(score) else f"{score:g}"


def show(course: Course, notes: list[str], problems: list[str], counts: str, console: Any = None) -> None:
    """Print the table, then the sentences, then where the results are."""
    console = console or Console(soft_wrap=True)
    console.print(table(*marks(course)))
    for note in notes:
        console.print(f"[yellow]mended[/]  {escape(note)}")
    for problem in problems:
        console.print(f"[red]not graded[/]  {escape(problem)}")
    console.print(f"{counts}. Marks: coursework/grades.csv, pages for students: coursework/feedback/")
