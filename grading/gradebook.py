"""Look at the gradebook file before nbgrader does, which answers a broken one with a traceback."""

import sqlite3
from contextlib import closing
from pathlib import Path


def problem(path: Path) -> str:
    """Return what is wrong with a gradebook and how to mend it; "" if it is sound or not there yet.

    Parameters
    ----------
    path : the SQLite file of ``c.CourseDirectory.db_url``
    """
    if not path.exists() or path.stat().st_size == 0:
        return ""
    shown = Path(path.parent.name, path.name)
    remedy = f"Move it away (mv {shown} {shown.with_suffix('.broken.db')}) and run the same again."
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as book:
            verdict = book.execute("PRAGMA quick_check").fetchone()[0]
            tables = {name for (name,) in book.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            # nbgrader writes its version last
            finished = (
                "alembic_version" in tables and book.execute("SELECT * FROM alembic_version").fetchone()
            )
    except sqlite3.DatabaseError as error:
        return f"{shown} is damaged ({error}). {remedy}"
    if verdict != "ok":
        return f"{shown} is damaged ({verdict.splitlines()[0]}). {remedy}"
    if tables and not finished:
        return f"{shown} is half made: nbgrader was stopped before it could hold a mark. {remedy}"
    return ""
