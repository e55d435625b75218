"""Every figure becomes one SVG that follows the theme, can be read on a phone and says what it shows."""

import base64
import re
import subprocess
import sys
from functools import cache
from itertools import combinations
from xml.etree import ElementTree

import matplotlib
import numpy as np
import pytest
from matplotlib.font_manager import FontProperties
from matplotlib.textpath import TextPath
from matplotlib.transforms import Bbox

from ffnn import palette, plots
from ffnn.plots.picture import themed
from tests.ffnn.plot_examples import FIGURES

matplotlib.use("agg")

SVG = "{http://www.w3.org/2000/svg}"
PHONE = 296  # CSS pixels that a figure with a caption gets on a screen of 360
REFERENCE = re.compile(r"var\(--ffnn-([a-z0-9-]+), (#[0-9a-f]{6})\)")


@pytest.fixture(autouse=True)
def no_figure_stays_open():
    yield
    plots.plt.close("all")


@cache
def picture_of(name):
    return plots.picture(FIGURES[name]())


@pytest.fixture(params=FIGURES)
def drawn(request):
    return picture_of(request.param)


def test_every_function_that_draws_is_among_the_examples():
    drawing = set(plots.__all__) - {"Picture", "picture", "describe", "plt"}
    assert {name for name in drawing if not any(key.startswith(name) for key in FIGURES)} == set()


def test_a_picture_is_one_image_that_is_named_by_its_text(drawn):
    root = ElementTree.fromstring(drawn.svg)
    assert root.tag == f"{SVG}svg"
    assert root.get("role") == "img"
    assert root.get("aria-label") == drawn.alt == repr(drawn)
    assert len(drawn.alt) > 40
    assert drawn.alt.endswith(".")


def test_its_colours_are_those_of_the_palette_and_stand_only_as_fallbacks(drawn):
    for token, colour in REFERENCE.findall(drawn.svg):
        assert palette.LIGHT[token] == colour
        assert token in palette.DARK
    assert len(REFERENCE.findall(drawn.svg)) > 5
    rest = REFERENCE.sub("", drawn.svg)
    assert not re.findall(
        r"#[0-9a-fA-F]{3,8}\b(?!-)|rgba?\(|\bblack\b|\bwhite\b", re.sub(r"#f[0-9a-f]{8}-\d+", "", rest)
    )


def test_it_brings_nothing_that_could_disturb_the_page(drawn):
    assert not re.search(r"<style|<metadata|<script|<!|<\?|xlink|DejaVu", drawn.svg)
    ids = re.findall(r' id="([^"]+)"', drawn.svg)
    used = set(re.findall(r'(?:url\(|href=")#([^")]+)', drawn.svg))
    assert len(ids) == len(set(ids))
    assert set(ids) == used
    assert len(drawn.svg) < 60_000


def test_it_is_as_wide_as_the_page_allows_and_its_letters_can_be_read_on_a_phone(drawn):
    root = ElementTree.fromstring(drawn.svg)
    width = float(root.get("viewBox").split()[2])
    assert "max-width: 100%; height: auto" in root.get("style")
    assert float(root.get("width")) == pytest.approx(width * 4 / 3, abs=1)
    sizes = [float(size) for size in re.findall(r"font-size: ([\d.]+)px", drawn.svg)]
    assert sizes
    assert min(sizes) * PHONE / width >= 9.9


@pytest.mark.parametrize("name", FIGURES)
def test_it_is_the_same_each_time(name):
    again = plots.picture(FIGURES[name]())
    assert again.svg == picture_of(name).svg
    assert again.png == picture_of(name).png


def words(svg):
    """Every word of a picture with the box that it takes, as wide as in matplotlib's own (wide) letters."""
    for text in ElementTree.fromstring(svg).iter(f"{SVG}text"):
        size = float(re.search(r"font-size: ([\d.]+)px", text.get("style"))[1])
        moved = re.match(r"translate\((-?[\d.]+)[ ,]+(-?[\d.]+)\) *", text.get("transform", ""))
        x, y = map(float, moved.groups() if moved else (text.get("x"), text.get("y")))
        width = TextPath((0, 0), text.text, size=size, prop=FontProperties("DejaVu Sans")).get_extents().width
        anchor = re.search(r"text-anchor: (\w+)", text.get("style"))
        left = {"middle": -width / 2, "end": -width}.get(anchor and anchor[1], 0.0)
        box = np.array([[left, -0.72 * size], [left + width, 0.0]])
        turn = re.search(r"rotate\((-?[\d.]+)", text.get("transform", "rotate(0"))
        angle = np.deg2rad(float(turn[1]))
        corners = np.array([[a, b] for a in box[:, 0] for b in box[:, 1]])
        corners = corners @ np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]]) + [
            x,
            y,
        ]
        yield text.text, Bbox([corners.min(axis=0), corners.max(axis=0)])


def test_no_two_words_overlap_and_none_is_cut_off(drawn):
    found = list(words(drawn.svg))
    assert len(found) > 2
    assert [(a, b) for (a, box), (b, other) in combinations(found, 2) if box.overlaps(other)] == []
    width, height = map(float, ElementTree.fromstring(drawn.svg).get("viewBox").split()[2:])
    page = Bbox([[-0.5, -0.5], [width + 0.5, height + 0.5]])
    assert [word for word, box in found if not (page.containsx(box.x0) and page.containsx(box.x1))] == []
    assert [word for word, box in found if not (page.containsy(box.y0) and page.containsy(box.y1))] == []


def test_the_boxes_of_words_find_a_planted_overlap():
    ax = plots.threshold_gates()
    ax.text(100, 8, "A, once more, over what is there")
    found = list(words(plots.picture(ax).svg))
    assert any(box.overlaps(other) for (_, box), (_, other) in combinations(found, 2))


def test_two_figures_share_no_id():
    ids = [
        set(re.findall(r' id="([^"]+)"', picture_of(name).svg))
        for name in ("cost_curve", "learning_curves", "decision_regions")
    ]
    assert all(ids)
    assert all(not one & other for one, other in combinations(ids, 2))


def test_notebooks_and_the_pdf_get_a_png_and_a_text_beside_it():
    drawn = plots.picture(plots.threshold_gates())
    bundle = drawn._repr_mimebundle_()
    assert bundle["text/html"] == drawn.svg
    assert bundle["text/plain"] == drawn.alt
    assert base64.b64decode(bundle["image/png"])[:8] == b"\x89PNG\r\n\x1a\n"


def test_the_figure_is_closed_so_that_it_is_not_shown_twice():
    ax = plots.threshold_gates()
    assert plots.plt.get_fignums()
    plots.picture(ax)
    assert not plots.plt.get_fignums()


def test_what_a_caller_adds_in_black_follows_the_theme_too():
    figure, ax = plots.plt.subplots()
    ax.plot([0, 1], [0, 1], color="black")
    ax.set_title("added")
    drawn = plots.picture(ax, alt="A line.")
    assert figure.number not in plots.plt.get_fignums()
    assert set(REFERENCE.findall(drawn.svg)) == {
        ("ink", palette.LIGHT["ink"]),
        ("paper", palette.LIGHT["paper"]),
    }
    assert "#" not in re.sub(r"#f[0-9a-f]{8}-\d+", "", REFERENCE.sub("", drawn.svg))


def test_the_text_of_several_panels_names_each_by_its_title():
    alt = plots.describe(FIGURES["decision_line_panels"]())
    assert re.findall(r"(AND|OR|NAND|NOT x1): The line", alt) == ["AND", "OR", "NAND", "NOT x1"]


def test_two_drawings_on_one_axes_are_both_told():
    ax = plots.decision_regions(lambda X: X[:, 0] > 0.5, [[0, 0], [1, 1]], [0, 1])
    plots.cost_curve(lambda w: w**2, (-1, 1), ax=ax)
    assert "None of 2 instances" in plots.describe(ax)
    assert "Curve of cost" in plots.describe(ax)


def test_the_shorthand_of_older_matplotlib_is_understood():
    old = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="9pt" height="9pt" viewBox="0 0 9 9">'
        "<text style=\"font: 700 11px 'DejaVu Sans', 'Arial', sans-serif; fill: #1b2430\">w</text></svg>"
    )
    assert 'style="font-size: 11px; font-weight: 700; fill: var(--ffnn-ink, #1b2430)">w<' in themed(old, "w")


@pytest.mark.parametrize(
    ("make", "error", "message"),
    [
        (lambda: plots.picture("ax"), TypeError, "ax is a str; expected the Axes"),
        (lambda: plots.picture([]), ValueError, "ax is empty"),
        (lambda: plots.picture(plots.plt.subplots()[1]), ValueError, "was not drawn by ffnn.plots"),
        (
            lambda: plots.picture(plots.threshold_gates(), alt=" "),
            ValueError,
            "alt is ' '; expected a sentence",
        ),
        (
            lambda: plots.picture([plots.threshold_gates(), plots.gates_grid()]),
            ValueError,
            "Axes of 2 figures",
        ),
    ],
)
def test_a_picture_of_something_else_is_refused(make, error, message):
    with pytest.raises(error, match=message):
        make()


def test_ffnn_alone_loads_no_matplotlib():
    asked = "print('matplotlib' in sys.modules)"
    code = f"import sys, ffnn, ffnn.palette; {asked}; ffnn.plots; {asked}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]


@pytest.mark.browser
def test_in_a_browser_each_theme_shows_its_own_colours_and_a_phone_all_of_the_figure(page):
    body = "".join(picture_of(name).svg for name in FIGURES)
    read = """() => [...document.querySelectorAll('svg')].map(svg => {
        const box = svg.getBoundingClientRect();
        const cut = [...svg.querySelectorAll('text')].filter(t => {
            const b = t.getBoundingClientRect();
            return b.left < box.left - 1 || b.right > box.right + 1 ||
                b.top < box.top - 1 || b.bottom > box.bottom + 1;
        });
        const ground = getComputedStyle(svg.querySelector('path')).fill;
        return [ground, box.right, cut.map(t => t.textContent).join('|')];
    })"""
    page.set_viewport_size({"width": 360, "height": 640})
    for theme, scheme in (("light", palette.LIGHT), ("dark", palette.DARK)):
        page.set_content(
            f'<html data-theme="{theme}"><style>{palette.css()}</style><body>{body}</body></html>'
        )
        ground = tuple(int(scheme["paper"][i : i + 2], 16) for i in (1, 3, 5))
        for name, (fill, right, cut) in zip(FIGURES, page.evaluate(read), strict=True):
            assert fill == f"rgb{ground}", (theme, name)
            assert right <= 360, (theme, name)
            assert cut == "", (theme, name)
