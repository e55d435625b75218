"""The table of marks fits a terminal and says who did not hand in."""

import io
from math import nan

import pytest
from rich.console import Console

from grading.summary import table


def printed(points, scores, width=80):
    console = Console(file=io.StringIO(), width=width)
    console.print(table(points, scores))
    return console.file.getvalue()


def test_a_mark_that_is_missing_is_a_dash_or_a_question_mark_and_not_a_zero():
    text = printed(
        {"02-ltu": 8.0, "04-xor": 7.0}, {"ada": {"02-ltu": 0.0}, "bo": {"02-ltu": nan, "04-xor": 6.5}}
    )
    rows = [line.split() for line in text.splitlines()]
    assert ["ada", "0", "–"] in rows
    assert ["bo", "?", "6.5"] in rows


@pytest.mark.parametrize("assignments", [1, 2, 4, 5, 10])
def test_ten_assignments_fit_into_eighty_columns_with_number_and_points(assignments):
    points = {f"{n:02}-a-long-name": 10.0 + n for n in range(1, assignments + 1)}
    text = printed(points, {"student": dict.fromkeys(points, 3.5)})
    assert max(map(len, text.splitlines())) <= 80
    assert all(f"of {maximum:g}" in text for maximum in points.values())
    assert text.count("3.5") == assignments
    assert "…" not in text


def test_a_name_with_brackets_is_shown_as_it_is():
    assert "[red]mallory" in printed({"02-ltu": 8.0}, {"[red]mallory": {"02-ltu": 1.0}})
