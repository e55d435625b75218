"""The interactive figures without a browser: what they refuse, what a page gets, how their scripts join."""

import json
import math
import re
from xml.etree import ElementTree

import numpy as np
import pytest
import traitlets
from hypothesis import given, settings
from hypothesis import strategies as st

from ffnn import deck, gradcheck
from ffnn.widgets import BackpropExplorer, Choice, Figure, Finite, Switch
from ffnn.widgets.backprop_explorer import WEIGHTS
from ffnn.widgets.base import STATIC, as_script, bundle

PARAMETERS = (*WEIGHTS, "b1", "b2", "x1", "x2", "t1", "t2", "eta")


def modules(folder, **sources):
    """Write modules into a folder: `a="..."` becomes a.js."""
    for name, source in sources.items():
        (folder / f"{name}.js").write_text(source)
    return folder


# One script out of several


def test_a_module_comes_after_all_that_it_imports_and_each_comes_once(tmp_path):
    folder = modules(
        tmp_path,
        a='import { b } from "./b.js";\nimport { c } from "./c.js";\nexport function render() { b(c); }\n',
        b='import {\n  c,\n} from "./c.js";\nexport const b = () => c();\n',
        c="export async function c() {}\n",
    )
    text = bundle("a.js", folder)
    assert re.findall(r"^// (\w\.js)$", text, re.MULTILINE) == ["c.js", "b.js", "a.js"]
    assert not re.search(r"^\s*import\b", text, re.MULTILINE)
    assert re.findall(r"^export .*", text, re.MULTILINE) == ["export default { render };"]


@pytest.mark.parametrize(
    ("sources", "message"),
    [
        ({}, r"bundle asks for a\.js, which is not in"),
        ({"a": 'import { b } from "./b.js";\n'}, r"a\.js asks for b\.js, which is not in"),
        ({"a": "export const other = 1;\n"}, r"a\.js does not export a function render"),
        ({"a": "function render() {}\n"}, r"a\.js does not export a function render"),
        ({"a": 'import { no } from "./b.js";\n', "b": "const no = 1;\n"}, r"a\.js imports no from b\.js"),
        (
            {"a": 'import { b } from "./b.js";\n', "b": 'import { render } from "./a.js";\n'},
            r"a\.js imports b\.js imports a\.js: a circle",
        ),
        (
            {
                "a": 'import { b } from "./b.js";\nconst same = 1;\n',
                "b": "export function b() {}\nlet same = 2;\n",
            },
            r"same stands at the top of both b\.js and a\.js",
        ),
        ({"a": "export default function render() {}\n"}, r"a\.js has 'export default"),
        ({"a": "function render() {}\nexport { render };\n"}, r"a\.js has 'export \{ render \};'"),
        ({"a": 'import * as b from "./b.js";\n', "b": ""}, r"a\.js has 'import \* as b"),
        (
            {"a": 'import { b as c } from "./b.js";\n', "b": "export const b = 1;\n"},
            r"a\.js imports as, c from",
        ),
        ({"a": 'import b from "other";\n'}, r"a\.js has 'import b"),
        ({"a": 'export const render = () => import("./b.js");\n'}, r"a\.js has 'import\("),
        ({"a": "export const render = () => import.meta.url;\n"}, r"a\.js has 'import\.meta"),
        ({"a": "const { render } = window;\n"}, r"a\.js has 'const \{ render"),
    ],
)
def test_the_joiner_refuses_what_it_does_not_know(tmp_path, sources, message):
    with pytest.raises(ValueError, match=message):
        bundle("a.js", modules(tmp_path, **sources))


def test_no_module_is_long_and_each_says_what_it_is_for():
    paths = sorted(STATIC.glob("*.js"))
    assert {"hydrate.js", "backprop_explorer.js", "network.js"} <= {path.name for path in paths}
    for path in paths:
        lines = path.read_text().splitlines()
        assert len(lines) <= 250, f"{path.name} has {len(lines)} lines"
        assert re.match(r"// [A-Z].*\w", lines[0]), f"{path.name} does not say what it is for"


def test_scripts_and_styles_ask_nothing_of_any_other_host():
    for path in STATIC.iterdir():
        outside = re.findall(r"https?://(?!www\.w3\.org/)[^\s\"')]+", path.read_text())
        assert not outside, f"{path.name} names {outside}"


def test_styles_take_every_colour_from_the_palette():
    text = re.sub(r"/\*.*?\*/", "", (STATIC / "figure.css").read_text(), flags=re.DOTALL)
    assert re.findall(r"#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(", text, re.IGNORECASE) == []
    from ffnn import palette

    used = set(re.findall(r"var\(--ffnn-([\w-]+)", text))
    assert used <= set(palette.LIGHT), "a token that the palette lacks"
    assert used >= {"ink", "paper", "accent", "positive", "negative"}


# Values that a figure refuses


@pytest.mark.parametrize(
    ("name", "value", "came"),
    [
        ("w5", 10.5, "10.5"),
        ("w5", -11, "-11"),
        ("w5", math.nan, "nan"),
        ("w5", math.inf, "inf"),
        ("w5", True, "True"),
        ("w5", "0.4", "'0.4'"),
        ("w5", None, "None"),
        ("w5", np.array([1.0, 2.0]), "array([1., 2.])"),
        ("w5", np.array([1.0]), "array([1.])"),
        ("w5", np.True_, "np.True_"),
        ("t1", 1.5, "1.5"),
        ("t2", -0.1, "-0.1"),
        ("eta", 0, "0"),
        ("x1", 1 + 2j, "(1+2j)"),
    ],
)
def test_a_bad_number_is_refused_by_name_and_the_old_one_stays(name, value, came):
    explorer = BackpropExplorer()
    before, limits = getattr(explorer, name), explorer.limits[name]
    allowed = f"{name} must be a number between {limits['min']:g} and {limits['max']:g}"
    with pytest.raises(traitlets.TraitError, match=re.escape(f"{allowed}, but {came} came")):
        setattr(explorer, name, value)
    assert getattr(explorer, name) == before


@pytest.mark.parametrize(
    ("name", "value"), [("selected", "w9"), ("stage", "backwards"), ("bug", "late"), ("bug", None)]
)
def test_a_word_that_is_no_choice_is_refused_by_name(name, value):
    explorer = BackpropExplorer()
    message = rf"^{name} must be one of .*, but {re.escape(repr(value))} came$"
    with pytest.raises(traitlets.TraitError, match=message):
        setattr(explorer, name, value)


@pytest.mark.parametrize("value", [np.float32(0.25), np.int64(1), 1, 0.25])
def test_any_kind_of_number_becomes_a_plain_float(value):
    explorer = BackpropExplorer(w5=value)
    assert type(explorer.w5) is float
    assert explorer.w5 == value


def test_a_parameter_that_does_not_exist_is_refused_with_those_that_do():
    with pytest.raises(TypeError, match=r"BackpropExplorer has no w9; it takes .*eta.*w1"):
        BackpropExplorer(w9=1.0)


def test_a_figure_without_a_module_is_refused():
    with pytest.raises(TypeError, match="Empty sets no module"):
        type("Empty", (Figure,), {})


def test_a_figure_without_fallback_or_description_says_so():
    silent = type("Silent", (Figure,), {"module": "backprop_explorer.js"})()
    with pytest.raises(NotImplementedError, match="readers without scripts"):
        silent.to_html()
    with pytest.raises(NotImplementedError, match="no description"):
        silent.description()


def test_a_switch_tells_the_page_its_two_values():
    made = type("Made", (Figure,), {"module": "backprop_explorer.js", "on": Switch(True).tag(sync=True)})()
    assert made.limits == {"on": {"choices": [False, True]}}
    assert made.initial == {"on": True}


# What a page gets


def test_the_state_holds_every_parameter_and_nothing_of_the_toolkit():
    explorer = BackpropExplorer()
    words = {"selected", "stage", "bug"}
    assert set(explorer.state()) == {*PARAMETERS, *words, "limits", "initial", "deck"}
    assert set(explorer.limits) == {*PARAMETERS, *words} == set(explorer.initial)


def test_the_limits_of_the_page_are_those_of_python():
    explorer = BackpropExplorer()
    for name, limits in explorer.limits.items():
        trait = explorer.traits()[name]
        if isinstance(trait, Finite):
            for edge in (limits["min"], limits["max"]):
                setattr(explorer, name, edge)
            with pytest.raises(traitlets.TraitError):
                setattr(explorer, name, np.nextafter(limits["max"], math.inf))
            with pytest.raises(traitlets.TraitError):
                setattr(explorer, name, np.nextafter(limits["min"], -math.inf))
        else:
            assert isinstance(trait, Choice)
            assert limits["choices"] == list(trait.values)


def test_the_explorer_starts_with_the_network_of_the_lecture():
    explorer, net = BackpropExplorer(), deck.NET
    assert [getattr(explorer, w) for w in WEIGHTS] == [*net.W1.ravel(), *net.W2.ravel()]
    assert [explorer.x1, explorer.x2, explorer.t1, explorer.t2] == [*net.x, *net.t]
    assert [explorer.b1, explorer.b2, explorer.eta] == [net.b1[0], net.b2[0], net.eta]
    worked = explorer.trace()
    for key in worked.keys() & deck.VALUES.keys():
        np.testing.assert_allclose(worked[key], deck.VALUES[key].full, rtol=1e-12, atol=0, err_msg=key)


def test_the_page_gets_every_digit_that_the_slides_print():
    printed = {key: [v.page, v.printed] for key, v in deck.VALUES.items() if v.printed is not None}
    explorer = BackpropExplorer(w5=0.3)
    assert explorer.deck["printed"] == printed
    assert explorer.deck["given"]["w5"] == deck.NET.W2[0, 0] != explorer.initial["w5"]


def figure_of(explorer):
    """The state and the fallback that stand in the HTML of a figure."""
    html = explorer.to_html()
    [state] = re.findall(r'<script type="application/json">(.*?)</script>', html, re.DOTALL)
    [fallback] = re.findall(r'<div class="ffnn-fallback">\n(.*)\n</div>\n</figure>$', html, re.DOTALL)
    return html, json.loads(state), fallback


def test_the_html_is_small_and_carries_the_state_exactly():
    explorer = BackpropExplorer(w5=1 / 3, stage="factor_2", selected="w1")
    html, state, _ = figure_of(explorer)
    assert len(html.encode()) < 60_000
    assert html.startswith('<figure class="ffnn-figure" data-module="backprop_explorer.js">')
    assert state == json.loads(json.dumps(explorer.state()))
    assert state["w5"] == 1 / 3


def test_the_fallback_is_a_picture_with_alternative_text_and_a_table_of_the_step():
    explorer = BackpropExplorer(w7=-0.5)
    _, _, fallback = figure_of(explorer)
    svg, table = re.fullmatch(r"(<svg.*</svg>)\n<p>.*</p>\n(<table>.*</table>)", fallback, re.DOTALL).groups()
    picture = ElementTree.fromstring(svg)
    assert picture.get("role") == "img"
    assert len(picture.get("aria-label").split()) > 10
    rows = ElementTree.fromstring(table).findall("./tbody/tr")
    assert [row.find("th").text for row in rows] == list(WEIGHTS)
    worked = explorer.trace()
    for row in rows:
        w = row.find("th").text
        now, slope, after = (float(cell.text.replace("−", "-")) for cell in row.findall("td"))
        assert now == getattr(explorer, w)
        assert slope == pytest.approx(worked[f"dE_d{w}"], rel=1e-4)
        assert after == pytest.approx(worked[f"{w}_new"], rel=1e-4)


def test_the_words_say_what_the_bug_makes_of_the_error():
    right, wrong = (BackpropExplorer(bug=bug).description() for bug in ("", "updated_weights"))
    assert "0.291027774" in right
    assert "0.291027924" in wrong
    assert "bug" in wrong
    assert "bug" not in right


def test_a_notebook_gets_the_widget_a_page_gets_html_and_a_terminal_gets_words():
    data, _ = BackpropExplorer()._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in data
    assert data["text/html"].startswith("<figure")
    assert data["text/plain"].startswith("Backpropagation explorer.")


def test_the_widget_ships_one_script_and_the_palette():
    explorer = BackpropExplorer()
    assert explorer._esm == bundle("backprop_explorer.js")
    assert "--ffnn-accent" in explorer._css
    assert ".ffnn-live" in explorer._css


@given(st.text())
def test_json_in_a_script_cannot_end_it_and_reads_back(text):
    written = as_script({"text": text})
    assert "<" not in written
    assert json.loads(written) == {"text": text}


def test_nan_does_not_reach_the_page():
    with pytest.raises(ValueError, match="JSON"):
        as_script(math.nan)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.floats(-3, 3), min_size=12, max_size=12), st.lists(st.floats(0, 1), min_size=2, max_size=2)
)
def test_the_slopes_are_those_that_nudging_measures(numbers, targets):
    names = (*WEIGHTS, "b1", "b2", "x1", "x2")
    explorer = BackpropExplorer(
        **dict(zip(names, numbers, strict=True)), t1=targets[0], t2=targets[1], eta=1.0
    )
    step = explorer.trace()

    def error(W1, W2):
        net = step.net
        out_h = 1 / (1 + np.exp(-(W1 @ net.x + net.b1)))
        out_o = 1 / (1 + np.exp(-(W2 @ out_h + net.b2)))
        return float(((net.t - out_o) ** 2).sum() / 2)

    measured = gradcheck.numerical_gradient(error, [step.net.W1, step.net.W2])
    np.testing.assert_allclose(np.array([step.dW1, step.dW2]), np.array(measured), rtol=1e-6, atol=1e-9)
