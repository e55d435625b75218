"""The instructors' table of points is read from the notebooks, and is the contract's."""

import importlib.util
import json
from pathlib import Path

from tests.solutions.contract import CONTRACT

ROOT = Path(__file__).parents[2]
spec = importlib.util.spec_from_file_location("course_points", ROOT / "book" / "_ext" / "course_points.py")
course_points = importlib.util.module_from_spec(spec)
spec.loader.exec_module(course_points)


def test_the_table_has_every_function_with_the_points_of_the_contract():
    found = list(course_points.rows(ROOT / "exercises"))
    made = {slug for slug, _, _ in found}
    assert found == [
        (slug, name, points)
        for slug, functions in sorted(CONTRACT.items())
        if slug in made
        for name, (_, points) in functions.items()
    ]


def test_a_test_belongs_to_the_longest_function_name_that_fits(tmp_path):
    answers = [{"grade_id": name, "solution": True} for name in ("ltu", "ltu_layer")]
    tests = [
        {"grade_id": name, "grade": True, "solution": False, "points": points}
        for name, points in [("test_ltu_values", 2), ("test_ltu_layer_shape", 3)]
    ]
    cells = [{"metadata": {"nbgrader": label}} for label in answers + tests] + [{"metadata": {}}]
    notebook = tmp_path / "x.ipynb"
    notebook.write_text(json.dumps({"cells": cells}))
    assert course_points.graded_functions(notebook) == {"ltu": 2, "ltu_layer": 3}
