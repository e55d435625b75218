"""Dependencies run one way: modules import what the design allows, and `import ffnn` loads nearly nothing."""

import ast
import json
import subprocess
import sys
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import ffnn

PACKAGE = Path(ffnn.__file__).parent

# What a module may import of ffnn; a folder counts as one module. Of others: numpy, and those in OTHERS.
MAY_IMPORT = {
    "activations": set(),
    "costs": {"activations"},
    "neurons": {"activations", "costs"},
    "initializers": set(),
    "optimizers": set(),
    "metrics": set(),
    "losses": {"costs"},
    "layers": {"activations", "initializers"},
    "calls": set(),
    "batches": set(),
    "engine": {"batches", "calls", "layers", "losses", "optimizers"},
    "many": {"calls", "initializers", "layers", "losses", "optimizers"},
    "training": {"engine", "layers", "metrics"},
    "network": {"layers", "losses", "metrics", "optimizers", "training"},
    "keras": {"layers", "network", "optimizers"},
    "backprop": {"activations", "costs"},
    "gradcheck": set(),
    "deck": set(),
    "datasets": set(),
    "terms": set(),
    "trace": {"activations", "backprop", "deck", "terms"},
    "palette": set(),
    "plots": {"activations", "costs", "deck", "neurons", "palette"},
    "widgets": {
        "activations",
        "backprop",
        "costs",
        "datasets",
        "deck",
        "neurons",
        "palette",
        "plots",
        "trace",
    },
}
OTHERS = {"plots": {"matplotlib"}, "widgets": {"anywidget", "traitlets"}}
HEAVY = ["matplotlib", "anywidget", "ipywidgets", "traitlets", "IPython", "jupyter_client"]


def imports_of(source: str) -> set[str]:
    """Dotted names that a module imports when it is loaded or later, `ffnn.x` for `from ffnn import x`.

    What stands under ``if TYPE_CHECKING`` is for the type checker alone and is left out.
    """
    names: set[str] = set()
    waiting: list[ast.AST] = [ast.parse(source)]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            continue
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute in this package"
            module = str(node.module)
            names |= {f"ffnn.{alias.name}" for alias in node.names} if module == "ffnn" else {module}
        waiting.extend(ast.iter_child_nodes(node))
    return names


@cache
def modules() -> dict[str, set[str]]:
    """What every module of the package imports; the files of a folder are taken together."""
    found: dict[str, set[str]] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).with_suffix("").parts[0]
        if name != "__init__":
            found.setdefault(name, set()).update(imports_of(path.read_text(encoding="utf-8")))
    return found


def own(imports: set[str], name: str) -> set[str]:
    """The modules of ffnn among imports, without the module itself."""
    return {i.split(".")[1] for i in imports if i.startswith("ffnn.")} - {name}


def in_a_fresh_python(code: str) -> object:
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=PACKAGE.parent
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_the_reader_of_imports_sees_every_form():
    source = """
import numpy as np
import matplotlib.pyplot
from ffnn import costs, deck as d
from ffnn.plots.style import FONT
if TYPE_CHECKING:
    from ffnn.network import Sequential
def late():
    from anywidget import AnyWidget
"""
    assert imports_of(source) == {
        "numpy",
        "matplotlib.pyplot",
        "ffnn.costs",
        "ffnn.deck",
        "ffnn.plots.style",
        "anywidget",
    }
    assert own(imports_of(source), "deck") == {"costs", "plots"}


def test_every_module_stands_in_the_table_and_the_table_holds_no_other():
    assert set(modules()) == set(MAY_IMPORT)


@pytest.mark.parametrize("name", MAY_IMPORT)
def test_a_module_imports_of_the_package_only_what_the_design_allows(name):
    too_much = own(modules()[name], name) - MAY_IMPORT[name]
    assert not too_much, f"ffnn.{name} imports {too_much}"


@pytest.mark.parametrize("name", MAY_IMPORT)
def test_a_module_imports_of_other_packages_only_numpy_or_what_it_draws_with(name):
    others = {i.split(".")[0] for i in modules()[name]} - {"ffnn"} - set(sys.stdlib_module_names)
    too_much = others - {"numpy"} - OTHERS.get(name, set())
    assert not too_much, f"ffnn.{name} imports {too_much}"


def test_no_module_imports_itself_by_way_of_others():
    try:
        order = list(
            TopologicalSorter(
                {name: own(imports, name) for name, imports in modules().items()}
            ).static_order()
        )
    except CycleError as error:
        pytest.fail(f"a circle of imports: {' -> '.join(error.args[1])}")
    assert set(order) == set(modules())


def test_importing_the_package_loads_no_module_of_it_and_nothing_that_draws():
    loaded = in_a_fresh_python("import sys, json, ffnn; print(json.dumps(sorted(sys.modules)))")
    assert "ffnn" in loaded
    assert not [name for name in loaded if name.startswith("ffnn.")]
    assert not set(loaded) & {*HEAVY, "numpy"}


def test_everything_but_plots_and_widgets_works_without_what_draws():
    names = sorted(set(MAY_IMPORT) - {"plots", "widgets"})
    loaded = in_a_fresh_python(
        f"import sys, json, importlib\nfor name in {names}: importlib.import_module('ffnn.' + name)\n"
        "print(json.dumps(sorted(sys.modules)))"
    )
    assert {f"ffnn.{name}" for name in names} <= set(loaded)
    assert not set(loaded) & set(HEAVY)


def test_every_public_name_of_the_package_is_there():
    assert sorted(ffnn.__all__) == ffnn.__all__
    for name in ffnn.__all__:
        assert name in dir(ffnn)
        assert getattr(ffnn, name).__name__.split(".")[-1] == name


def test_the_public_names_are_the_modules_of_the_table_but_the_inner_ones():
    assert set(ffnn.__all__) == set(MAY_IMPORT) - {"batches", "calls", "terms"} | {"train_many"}


def test_an_unknown_name_is_answered_with_the_known_ones():
    with pytest.raises(
        AttributeError, match=r"module 'ffnn' has no attribute 'activation'; it has activations, backprop"
    ):
        ffnn.activation  # noqa: B018
