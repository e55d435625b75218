"""The builder makes the same bytes each time, and refuses, with reasons, what would go wrong later."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from grading import build, release

ROOT = Path(__file__).parents[2]
SLUG = "98-mini"
KERNEL = "#     display_name: Other\n#     language: python\n#     name: other\n"
HEADER = f"# ---\n# jupyter:\n#   kernelspec:\n{KERNEL}# ---\n\n"
ROLE = (
    '{{"grade": {grade}, "grade_id": "{name}", "locked": {grade}, {points}'
    '"schema_version": 3, "solution": {solution}, "task": false}}'
)
ANSWER = ROLE.format(grade="false", name="double", points="", solution="true")
TEST = ROLE.format(grade="true", name="test_double_value", points='"points": 2, ', solution="false")
TOOLS = ROLE.format(grade="false", name="checking_tools", points="", solution="false")
MINI = f'''{HEADER}# %% [markdown]
# # A small one

# %% nbgrader={TOOLS.replace('"locked": false', '"locked": true')}
# The tools.
from checking_tools import _check_value

# %%
doubled = 3 + 3


# %% nbgrader={ANSWER}
def double(x):
    """Return twice x."""
    ### BEGIN SOLUTION
    return 2 * x
    ### END SOLUTION


# %% nbgrader={TEST}
# double gives twice the number
_check_value("double(3)", double(3), 6)
### BEGIN HIDDEN TESTS
_check_value("double of another", double(7), 14, shown=False)
### END HIDDEN TESTS
'''


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course with one small assignment, and with our own configuration and checking tools."""
    (tmp_path / "solutions").mkdir()
    shutil.copy(ROOT / "nbgrader_config.py", tmp_path)
    shutil.copy(ROOT / "solutions" / "checking_tools.py", tmp_path / "solutions")
    (tmp_path / "solutions" / f"{SLUG}.py").write_text(MINI, encoding="utf-8")
    return tmp_path


def edit(course: Path, old: str, new: str) -> None:
    path = course / "solutions" / f"{SLUG}.py"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def exercise(course: Path) -> Path:
    return course / "exercises" / SLUG / f"{SLUG}.ipynb"


def solution_cells(course: Path) -> list[dict]:
    return json.loads(release.solution_notebook(SLUG, course))["cells"]


def test_cell_ids_are_the_grade_ids_and_otherwise_a_hash_of_the_source(course):
    before = [cell["id"] for cell in solution_cells(course)]
    assert [before[1], *before[3:]] == ["checking_tools", "double", "test_double_value"]
    edit(course, "doubled = 3 + 3", "doubled = 4 + 4")
    after = [cell["id"] for cell in solution_cells(course)]
    assert [one == other for one, other in zip(before, after, strict=True)] == [True, True, False, True, True]


def test_two_cells_alike_get_two_ids(course):
    edit(course, "# %%\ndoubled = 3 + 3\n", "# %%\ndoubled = 3 + 3\n\n# %%\ndoubled = 3 + 3\n")
    ids = [cell["id"] for cell in solution_cells(course)]
    assert ids[3] == f"{ids[2]}-2"


def test_a_solution_notebook_names_the_plain_kernel_and_has_no_outputs_and_no_trace_of_the_text(course):
    notebook = json.loads(release.solution_notebook(SLUG, course))
    assert notebook["metadata"] == build.KERNEL
    assert (notebook["nbformat"], notebook["nbformat_minor"]) == (4, 5)
    for cell in notebook["cells"]:
        assert "lines_to_next_cell" not in cell["metadata"]
        assert cell.get("outputs", []) == []
        assert cell.get("execution_count") is None


def test_the_checking_tools_stand_where_the_cell_imports_them(course):
    source = "".join(solution_cells(course)[1]["source"])
    tools = (course / "solutions" / "checking_tools.py").read_text(encoding="utf-8")
    assert source.startswith("# The tools.\n\n# The only type names")
    assert "import" not in [line.split()[0] for line in source.splitlines() if line.strip()]
    assert source.rstrip() == "# The tools.\n\n" + tools[tools.index("# The only type names") :].rstrip()


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("doubled = 3 + 3", "# %% now three\ndoubled = 3 + 3", "`# %% now three` would split the cell here"),
        ("    return 2 * x", "    # %%\n    return 2 * x", "line 24: `# %%` would split the cell here"),
        ("    return 2 * x", "# %%\n    return 2 * x", "is not Python by itself"),
        ("# %%\ndoubled", "# %% lines_to_next_cell=2\ndoubled", "take `lines_to_next_cell` out"),
        ("# # A small one", "# ![](attachment:a.png)", "an attachment is lost in the text format"),
        ("doubled = 3 + 3", "", "cell 3 is empty; delete it"),
        ("test_double_value", "double", "the grade_id 'double' is used 2 times"),
        ('"points": 2, ', "", 'is a test cell with points None; give it a whole number, "points": 1 or more'),
        ('"points": 2', '"points": 0', "is a test cell with points 0"),
        ('"points": 2', '"points": 1.5', "is a test cell with points 1.5"),
        ("test_double_value", "test_treble_value", "no answer cell is so called"),
        ("# double gives", "double  # gives", "its first line is a comment that says what it checks"),
        (
            "def double(x)",
            "def treble(x)",
            "defines the one function double, nothing else; it has ['treble']",
        ),
        ("def double(x)", "y = 1\n\n\ndef double(x)", "defines the one function double, nothing else"),
        (
            "    ### END SOLUTION\n",
            "",
            "should have 1 line(s) `### END SOLUTION`; 0 line(s) have these words",
        ),
        ("### END HIDDEN TESTS\n", "", "should have 1 line(s) `### END HIDDEN TESTS`; 0 line(s)"),
        ("### BEGIN HIDDEN", "## BEGIN HIDDEN", "should have 1 line(s) `### BEGIN HIDDEN TESTS`; 1 line(s)"),
        (
            "doubled = 3",
            "### BEGIN HIDDEN TESTS\ndoubled = 3",
            "should have 0 line(s) `### BEGIN HIDDEN TESTS`",
        ),
    ],
)
def test_the_builder_refuses(course, old, new, words):
    edit(course, old, new)
    with pytest.raises(release.AssignmentError) as caught:
        release.solution_notebook(SLUG, course)
    assert words in str(caught.value)
    assert str(caught.value).startswith(f"solutions/{SLUG}.py: ")


def test_the_builder_lists_all_problems_at_once(course):
    edit(course, '"points": 2, ', "")
    edit(course, "def double(x)", "def treble(x)")
    with pytest.raises(release.AssignmentError) as caught:
        release.solution_notebook(SLUG, course)
    assert len(str(caught.value).splitlines()) == 2


def test_the_builder_refuses_a_text_twin_beside_the_notebook(course):
    (course / "solutions" / SLUG).mkdir()
    (course / "solutions" / SLUG / f"{SLUG}.py").write_text(MINI)
    with pytest.raises(
        release.AssignmentError, match="lies beside the notebook, so nbgrader gives it to students"
    ):
        release.solution_notebook(SLUG, course)


def test_the_builder_says_which_assignments_there_are(course):
    with pytest.raises(release.AssignmentError, match=r"solutions/97-none\.py is missing; .* 98-mini"):
        release.solution_notebook("97-none", course)


def test_two_builds_give_the_same_bytes(course):
    assert release.build([SLUG], course) == release.build([SLUG], course)


def test_students_get_no_solution_no_hidden_test_and_locked_cells(course):
    text = release.build([SLUG], course)[exercise(course)]
    cells = {cell["id"]: cell for cell in json.loads(text)["cells"]}
    assert "2 * x" not in text
    assert "double(7)" not in text
    assert "".join(cells["double"]["source"]).endswith(
        "    # YOUR CODE HERE\n    raise NotImplementedError()"
    )
    assert cells["double"]["metadata"]["deletable"] is False
    for name in ("checking_tools", "test_double_value"):
        assert cells[name]["metadata"]["editable"] is False


def test_check_names_the_stale_files_and_writes_nothing(course, capsys):
    assert release.main(["--check"], course) == 1
    assert capsys.readouterr().out.splitlines() == [
        f"stale: solutions/{SLUG}/{SLUG}.ipynb; run `python -m grading.release {SLUG}`",
        f"stale: exercises/{SLUG}/{SLUG}.ipynb; run `python -m grading.release {SLUG}`",
    ]
    assert not exercise(course).exists()


def test_a_release_writes_both_notebooks_once(course, capsys):
    assert release.main([], course) == 0
    assert "wrote exercises/98-mini/98-mini.ipynb" in capsys.readouterr().out
    assert release.main(["--check", SLUG], course) == 0
    assert release.main([SLUG], course) == 0
    assert capsys.readouterr().out == "2 of 2 notebooks were up to date\n"


def test_a_hidden_test_that_changes_makes_the_solution_stale_and_the_exercise_not(course, capsys):
    release.main([], course)
    capsys.readouterr()
    edit(course, "double(7), 14", "double(8), 16")
    assert release.main(["--check"], course) == 1
    assert capsys.readouterr().out.startswith(f"stale: solutions/{SLUG}/{SLUG}.ipynb;")


def test_a_problem_is_told_without_a_traceback(course, capsys):
    edit(course, '"points": 2, ', "")
    assert release.main([], course) == 1
    assert capsys.readouterr().err.startswith(
        f"solutions/{SLUG}.py: cell 5 (test_double_value) is a test cell with"
    )


def answer_in(course: Path) -> str:
    text = exercise(course).read_text(encoding="utf-8").replace("raise NotImplementedError()", "return x + x")
    exercise(course).write_text(text, encoding="utf-8")
    return text


def test_an_exercise_with_answers_is_not_overwritten_without_force(course, capsys):
    release.main([], course)
    text = answer_in(course)
    assert release.answered(course) == [exercise(course)]
    assert release.main([], course) == 0
    assert "holds answers, so it stays as it is: move it away, or use --force" in capsys.readouterr().err
    assert exercise(course).read_text(encoding="utf-8") == text
    assert release.main(["--force"], course) == 0
    assert release.answered(course) == []


def nbgrader(course: Path, *arguments: str) -> str:
    """Run nbgrader as a person does, in the course's folder with the environment on PATH."""
    done = subprocess.run(
        [sys.executable, "-m", "nbgrader", *arguments],
        cwd=course,
        env={"PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin", "HOME": str(course)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stderr


@pytest.mark.slow
def test_bare_nbgrader_gives_the_committed_bytes_and_fills_the_gradebook(tmp_path):
    for name in ("solutions", "exercises"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "nbgrader_config.py", tmp_path)
    for slug in release.slugs():
        said = nbgrader(tmp_path, "generate_assignment", slug)
        assert f"Updating/creating assignment '{slug}'" in said
        released = sorted((tmp_path / "exercises" / slug).rglob("*"))
        assert [path.name for path in released] == [f"{slug}.ipynb"]
        committed = ROOT / "exercises" / slug / f"{slug}.ipynb"
        assert released[0].read_bytes() == committed.read_bytes()
    assert (tmp_path / "coursework" / "gradebook.db").stat().st_size > 0


@pytest.mark.slow
def test_bare_nbgrader_leaves_an_exercise_with_answers_alone(course):
    release.main([], course)
    text = answer_in(course)
    assert "Skipping existing assignment" in nbgrader(course, "generate_assignment", SLUG)
    assert exercise(course).read_text(encoding="utf-8") == text
