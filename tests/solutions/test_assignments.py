"""Every assignment keeps its contract: names, points, prompts, what is hidden, and what students get."""

import ast
import io
import json
import os
import re
import subprocess
import sys
from contextlib import redirect_stdout

import pytest

from grading import release
from tests.solutions import answers
from tests.solutions.contract import CONTRACT
from tests.solutions.runner import HIDDEN, ROOT, load

SLUGS = release.slugs()
SOLUTION = re.compile(r"^ *### BEGIN SOLUTION$(.*?)^ *### END SOLUTION$", re.MULTILINE | re.DOTALL)
LOOKS_AT_VALUES = {"call", "call_twice", "value", "numbers", "several", "gradient"}


def cells(kind: str, slug: str) -> list[dict]:
    """The cells of the committed notebook in solutions/ or exercises/, each source as one text."""
    notebook = json.loads((ROOT / kind / slug / f"{slug}.ipynb").read_text("utf-8"))
    return [cell | {"source": "".join(cell["source"])} for cell in notebook["cells"]]


def role(cell: dict) -> dict:
    return cell["metadata"].get("nbgrader", {})


def test_the_contract_has_a_hundred_points():
    assert sum(points for functions in CONTRACT.values() for _, points in functions.values()) == 100


@pytest.mark.parametrize("slug", SLUGS)
class TestTheAssignment:
    def test_has_the_functions_parameters_and_points_of_the_contract(self, slug):
        made = {}
        for name, function in load(slug).functions.items():
            (definition,) = ast.parse(function.source).body
            made[name] = (ast.unparse(definition.args), function.points)
        assert made == CONTRACT[slug]

    def test_is_built_as_its_text_says(self, slug):
        stale = [path.name for path, text in release.build([slug]).items() if path.read_text("utf-8") != text]
        assert not stale, f"run `python -m grading.release {slug}`"

    def test_has_a_visible_and_a_hidden_test_for_each_function(self, slug):
        for name, function in load(slug).functions.items():
            assert any(len(test.visible.splitlines()) > 1 for test in function.tests), name
            assert any(test.visible != test.source for test in function.tests), name

    def test_says_in_the_first_line_of_each_test_cell_what_it_checks(self, slug):
        for name, function in load(slug).functions.items():
            for test in function.tests:
                assert re.match(rf"# {name} \w+ .{{10,}}", test.source), f"{test.name}: # {test.says}"
            assert len({test.says for test in function.tests}) == len(function.tests)

    def test_tells_before_each_answer_its_points_and_what_the_tests_check(self, slug):
        before = None
        for cell in cells("solutions", slug):
            if role(cell).get("solution"):
                name = role(cell)["grade_id"]
                points = load(slug).functions[name].points
                unit = "point" if points == 1 else "points"
                assert f"## `{name}` ({points} {unit})\n" in before["source"]
                checked = before["source"].split("What the tests check:\n")[1]
                assert len(re.findall(r"^- ", checked, re.MULTILINE)) >= 2, name
            before = cell

    def test_begins_with_its_points_its_time_its_chapter_and_how_to_hand_it_in(self, slug):
        title, functions = cells("exercises", slug)[0]["source"], load(slug).functions
        numbers = ["One", "Two", "Three", "Four", "Five", "Six"]
        total = sum(function.points for function in functions.values())
        assert title.startswith(f"# {slug[:2]} · ")
        assert re.search(
            rf"^{numbers[len(functions) - 1]} functions, {total} points, about \d+ minutes\.", title, re.M
        )
        assert f"(../../book/{slug}.md)" in title
        assert f"**Hand in** this file under its own name, `{slug}.ipynb`" in title

    def test_ends_with_a_picture_that_fails_softly_and_with_where_to_go_next(self, slug):
        *_, picture, closing = cells("exercises", slug)
        assert closing["source"].startswith("## Where next")
        (attempt,) = [node for node in ast.parse(picture["source"]).body if isinstance(node, ast.Try)]
        assert "plt.show()" in ast.unparse(attempt)
        assert any(f"{name}(" in ast.unparse(attempt) for name in load(slug).functions)
        assert not role(picture)

    def test_imports_numpy_and_matplotlib_only(self, slug):
        for cell in cells("solutions", slug):
            if cell["cell_type"] == "code":
                for node in ast.walk(ast.parse(cell["source"])):
                    if isinstance(node, ast.Import):
                        assert {alias.name.split(".")[0] for alias in node.names} <= {"numpy", "matplotlib"}
                    assert not isinstance(node, ast.ImportFrom), cell["source"][:200]

    def test_never_calls_another_function_of_the_student_in_a_test(self, slug):
        functions = load(slug).functions
        for name, function in functions.items():
            for test in function.tests:
                used = {node.id for node in ast.walk(ast.parse(test.source)) if isinstance(node, ast.Name)}
                assert used & set(functions) == {name}, test.name

    def test_makes_only_names_with_an_underscore_in_its_tests(self, slug):
        for function in load(slug).functions.values():
            for test in function.tests:
                tree = ast.parse(test.source)
                made = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
                for node in tree.body:
                    if not isinstance(node, ast.FunctionDef):
                        stored = (
                            n
                            for n in ast.walk(node)
                            if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)
                        )
                        made |= {n.id for n in stored}
                assert all(name.startswith("_") for name in made), (test.name, made)

    def test_shows_no_value_in_a_hidden_part(self, slug):
        for function in load(slug).functions.values():
            for test in function.tests:
                first = test.source[: m.start()].count("\n") if (m := HIDDEN.search(test.source)) else 10**6
                for node in ast.walk(ast.parse(test.source)):
                    name = getattr(getattr(node, "func", None), "id", "")
                    if name.removeprefix("_check_") in LOOKS_AT_VALUES and node.lineno > first:
                        said = {keyword.arg: ast.unparse(keyword.value) for keyword in node.keywords}
                        assert said.get("shown") == "False", (
                            f"{test.name}, line {node.lineno}: {ast.unparse(node)}"
                        )

    def test_gives_students_no_line_of_an_answer_or_a_hidden_test(self, slug):
        given = {line.strip() for cell in cells("exercises", slug) for line in cell["source"].splitlines()}
        secret, shown = set(), set()
        for cell in cells("solutions", slug):
            private = "".join(
                m.group() for pattern in (SOLUTION, HIDDEN) for m in pattern.finditer(cell["source"])
            )
            secret |= {line.strip() for line in private.splitlines()}
            shown |= {line.strip() for line in SOLUTION.sub("", HIDDEN.sub("", cell["source"])).splitlines()}
        assert len(secret - shown) > 20
        assert not given & (secret - shown)
        assert not any("BEGIN" in line or "END" in line for line in given if line.startswith("###"))

    def test_shows_students_no_expression_of_an_answer_under_other_names(self, slug):
        secret = {shape for function in load(slug).functions.values() for shape in shapes(function.source)}
        for cell in cells("exercises", slug):
            own = role(cell).get("solution") or role(cell).get("grade_id") == "checking_tools"
            if cell["cell_type"] == "code" and not own:
                told = {expression for shape, expression in shapes(cell["source"]).items() if shape in secret}
                assert not told, f"cell {cell['id']} shows how a graded function is written: {told}"

    def test_gives_students_a_stub_with_the_signature_and_the_docstring(self, slug):
        answer = {
            role(cell)["grade_id"]: cell["source"]
            for cell in cells("exercises", slug)
            if role(cell).get("solution")
        }
        assert set(answer) == set(CONTRACT[slug])
        for name, source in answer.items():
            (definition,) = ast.parse(source).body
            docstring, stub = definition.body
            assert ast.unparse(stub) == release.STUB, name
            assert len(ast.get_docstring(definition)) > 40, name
            assert f"{name}({CONTRACT[slug][name][0]})" == f"{name}({ast.unparse(definition.args)})"
            assert isinstance(docstring, ast.Expr)

    def test_has_a_worked_example_in_three_steps_that_students_can_finish(self, slug):
        fill = dict(
            re.findall(r"^(\w+) = (.+)$", (answers.CORPUS / slug / "worked_example.py").read_text(), re.M)
        )
        sources = []
        for cell in cells("exercises", slug):
            if role(cell).get("solution"):
                break
            sources.append(cell["source"] if cell["cell_type"] == "code" else "")
        open_lines = re.findall(r"^(\w+) = \.\.\.$", "\n".join(sources), re.MULTILINE)
        checks = sum("# Self-check" in source for source in sources)
        assert open_lines == list(fill), "worked_example.py fills exactly what is left open, in order"
        assert checks >= 2, "one step is complete, one lacks its last step, one lacks more"
        filled = re.sub(
            r"^(\w+) = \.\.\.$", lambda m: f"{m[1]} = {fill[m[1]]}", "\n\n".join(sources), flags=re.M
        )
        with redirect_stdout(io.StringIO()) as printed:
            exec(compile(filled, slug, "exec"), {})
        assert len(re.findall(r"^Right", printed.getvalue(), re.MULTILINE)) == checks

    def test_runs_from_top_to_bottom_and_asks_for_every_function_that_is_not_written(self, slug):
        failed = run_all_cells("exercises", slug)
        tests = [test.name for function in load(slug).functions.values() for test in function.tests]
        assert sorted(failed) == sorted(tests)
        for name, message in failed.items():
            assert re.match(r"AssertionError: \w+ is not written yet", message), (name, message)

    def test_gets_full_points_with_its_own_answers(self, slug):
        assert run_all_cells("solutions", slug) == {}


def shapes(source: str) -> dict[str, str]:
    """The larger expressions of a cell, whatever their variables are called: form → as it is written."""
    found = {}
    for node in ast.walk(ast.parse(source)):
        parts = [part for part in ast.walk(node) if isinstance(part, ast.expr)]
        if isinstance(node, ast.BinOp | ast.Call | ast.Compare | ast.comprehension) and len(parts) >= 6:
            names: dict[str, str] = {}
            form = re.sub(
                r"Name\(id='(?!np')(\w+)'",
                lambda match, names=names: names.setdefault(match[1], f"name {len(names)}"),
                ast.dump(node),
            )
            found[form] = ast.unparse(node)
    return found


def test_an_expression_is_recognised_under_other_names():
    (form,) = shapes("Z = X @ W.T + b")
    assert form in shapes("costs = int((baskets @ prices.T + fees).sum())")
    assert form not in shapes("costs = baskets @ prices + fees + fees")
    assert form not in shapes("costs = baskets @ prices.T + baskets")


RUN_ALL = """
import json, sys
failed, space = {}, {"__name__": "__main__"}
for name, source in json.load(sys.stdin):
    try:
        exec(compile(source, name, "exec"), space)
    except Exception as error:
        failed[name] = f"{type(error).__name__}: {error}"
print(json.dumps(failed))
"""


def run_all_cells(kind: str, slug: str) -> dict[str, str]:
    """Run the code cells of a committed notebook in order, in a process of their own; return what failed."""
    sources = [(cell["id"], cell["source"]) for cell in cells(kind, slug) if cell["cell_type"] == "code"]
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", RUN_ALL],
        input=json.dumps(sources),
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"MPLBACKEND": "agg"},
    )
    return json.loads(done.stdout.splitlines()[-1])
