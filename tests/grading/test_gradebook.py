"""A gradebook that nbgrader cannot open is found before, and the one line about it says what to do."""

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from grading import gradebook

from .conftest import run, run_grade

NBGRADER = str(Path(sys.executable).with_name("nbgrader"))


def half_made(path: Path) -> None:
    """What is left when `alembic` is not found while nbgrader makes its tables."""
    with closing(sqlite3.connect(path)) as book:
        book.execute("CREATE TABLE course (id VARCHAR(128))")
        book.commit()


def truncated(path: Path) -> None:
    with closing(sqlite3.connect(path)) as book:
        book.execute("CREATE TABLE alembic_version (version_num)")
        book.executemany("INSERT INTO alembic_version VALUES (?)", [("x" * 1000,)] * 200)
        book.commit()
    path.write_bytes(path.read_bytes()[:9000])


def no_database(path: Path) -> None:
    path.write_text("This is no database, although it bears the name of one." * 20)


def empty_version(path: Path) -> None:
    half_made(path)
    with closing(sqlite3.connect(path)) as book:
        book.execute("CREATE TABLE alembic_version (version_num)")
        book.commit()


@pytest.mark.parametrize("make", [half_made, truncated, no_database, empty_version])
def test_a_broken_gradebook_is_named_with_what_to_do(make, tmp_path):
    make(tmp_path / "gradebook.db")
    problem = gradebook.problem(tmp_path / "gradebook.db")
    assert "half made" in problem or "damaged" in problem
    assert f"mv {tmp_path.name}/gradebook.db {tmp_path.name}/gradebook.broken.db" in problem
    assert "\n" not in problem


def test_no_gradebook_and_an_empty_file_are_fine_since_nbgrader_makes_one(tmp_path):
    assert gradebook.problem(tmp_path / "gradebook.db") == ""
    (tmp_path / "gradebook.db").touch()
    assert gradebook.problem(tmp_path / "gradebook.db") == ""


def test_a_gradebook_that_nbgrader_made_is_fine(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent), prepend=":")
    with Gradebook(f"sqlite:///{tmp_path / 'gradebook.db'}"):
        pass
    assert gradebook.problem(tmp_path / "gradebook.db") == ""


@pytest.mark.slow
@pytest.mark.parametrize("make", [half_made, no_database])
def test_every_command_that_needs_the_gradebook_says_it_in_one_line(make, course):
    (course / "coursework").mkdir()
    make(course / "coursework" / "gradebook.db")
    for done in (run_grade(course), run([NBGRADER, "autograde", "02-ltu"], course)):
        assert done.returncode != 0
        assert "Move it away (mv coursework/gradebook.db" in done.stderr
        assert len(done.stderr.strip().splitlines()) == 1, done.stderr
