"""Show the marks of a class in a terminal: one table, what was mended, what a person must look at."""

from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from grading.course import Course


def marks(course: Course) -> tuple[dict[str, float], dict[str, dict[str, float]]]:
    """Return the points of each assignment, and the score of each student in what was handed in."""
    with course.open_gradebook() as book:
        points = {assignment.name: float(assignment.max_score) for assignment in book.assignments}
        scores = {
            student.id: {done.assignment.name: float(done.score) for done in student.submissions}
            for student in book.students
        }
    return points, scores


def table(points: dict[str, float], scores: dict[str, dict[str, float]]) -> Table:
    """Return the table of marks; a dash where nothing was handed in."""
    made = Table(title="Marks", title_justify="left")
    made.add_column("student")
    for slug, maximum in points.items():
        made.add_column(f"{slug} (of {maximum:g})", justify="right")
    for student, by_slug in sorted(scores.items()):
        made.add_row(escape(student), *(f"{by_slug[slug]:g}" if slug in by_slug else "–" for slug in points))
    return made


def show(course: Course, notes: list[str], problems: list[str], counts: str, console: Any = None) -> None:
    """Print the table, then the sentences, then where the results are."""
    console = console or Console(soft_wrap=True)
    console.print(table(*marks(course)))
    for note in notes:
        console.print(f"[yellow]mended[/]  {escape(note)}")
    for problem in problems:
        console.print(f"[red]not graded[/]  {escape(problem)}")
    console.print(f"{counts}. Marks: coursework/grades.csv, pages for students: coursework/feedback/")
