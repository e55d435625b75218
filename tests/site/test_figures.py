"""What every interactive figure does in a page: its address, its still picture, phones, paper, notebooks."""

from pathlib import Path
from urllib.parse import parse_qs, urlparse

import numpy as np
import pytest
from figures import lay_out, number, shown

from ffnn.widgets import BackpropExplorer
from ffnn.widgets.backprop_explorer import WEIGHTS
from ffnn.widgets.base import bundle

AXE = Path(__file__).parent / "vendor" / "axe.min.js"

pytestmark = pytest.mark.browser


def test_the_address_keeps_the_state_and_a_link_brings_it_back(look, explorer_url):
    page = look(f"{explorer_url}?other=1#here", permissions=["clipboard-read", "clipboard-write"])
    page.locator("label", has=page.locator("input[value=w3]")).click()
    page.locator(".ffnn-editor input[type=text]").fill("0.123456789012")
    page.locator(".ffnn-editor input[type=text]").press("Enter")
    page.get_by_role("checkbox").check()
    page.locator(".ffnn-tile").nth(4).click()
    page.wait_for_timeout(500)
    address = urlparse(page.url)
    expected = {"selected": "w3", "w3": "0.123456789012", "bug": "updated_weights", "stage": "factor_5"}
    kept = {f"backprop_explorer.{name}": [value] for name, value in expected.items()}
    assert parse_qs(address.query) == kept | {"other": ["1"]}
    assert address.fragment == "here"
    page.get_by_role("button", name="Copy a link").click()
    page.get_by_text("Copied.").wait_for()
    link = page.evaluate("navigator.clipboard.readText()")
    assert link == page.url
    again = look(link)
    assert shown(again) == shown(page)
    again.get_by_role("button", name="Reset").click()
    again.wait_for_timeout(500)
    assert shown(again) == shown(look(explorer_url)), (
        "Reset goes to the page's own start, not to that of the link"
    )
    assert parse_qs(urlparse(again.url).query) == {"other": ["1"]}


def test_values_of_the_address_that_no_figure_takes_are_left_out_and_told(look, explorer_url):
    page = look(
        f"{explorer_url}?backprop_explorer.w5=99&backprop_explorer.stage=nowhere&backprop_explorer.w9=1"
        "&backprop_explorer.module=evil&backprop_explorer.w6=0.1"
    )
    told = page.locator(".ffnn-address .ffnn-told").inner_text()
    for part in (
        "w5 must be a number between -10 and 10, but 99 came",
        "stage must be one of",
        "no w9",
        "no module",
    ):
        assert part in told
    assert [number(t) for t in shown(page)["chips"][4:6]] == [0.4, 0.1]


def test_two_figures_of_a_page_have_addresses_and_names_of_their_own(look, serve, tmp_path):
    folder = lay_out(tmp_path, BackpropExplorer().to_html(), BackpropExplorer(w5=0.3).to_html())
    page = look(f"{serve(folder)}/index.html?backprop_explorer-2.w5=0.7")
    page.wait_for_function("document.querySelectorAll('.ffnn-alive').length === 2")
    fields = page.locator(".ffnn-editor input[type=text]")
    assert [field.input_value() for field in fields.all()] == ["0.4", "0.7"]
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map((one) => one.id)")
    assert len(ids) == len(set(ids))
    page.get_by_role("button", name="Reset").nth(1).click()
    page.wait_for_timeout(50)
    assert [field.input_value() for field in fields.all()] == ["0.4", "0.3"]


# The page around it


def test_without_scripts_on_paper_and_on_error_the_picture_stays(look, explorer_url, serve, tmp_path):
    still = look(explorer_url, alive=False, java_script_enabled=False)
    assert still.locator(".ffnn-fallback svg").is_visible()
    assert still.locator(".ffnn-fallback table").is_visible()
    printed = look(explorer_url)
    assert not printed.locator(".ffnn-fallback").is_visible()
    printed.emulate_media(media="print")
    assert printed.locator(".ffnn-fallback svg").is_visible()
    assert not printed.locator(".ffnn-live").is_visible()
    folder = lay_out(tmp_path, BackpropExplorer().to_html())
    module = folder / "_static" / "backprop_explorer.js"
    module.write_text(module.read_text().replace("  draw();\n", '  throw new Error("planted");\n', 1))
    broken = look(f"{serve(folder)}/index.html", alive=False)
    broken.wait_for_timeout(300)
    assert broken.locator(".ffnn-fallback svg").is_visible()
    assert broken.locator(".ffnn-live").count() == 0
    assert len(look.errors) == 1
    assert "backprop_explorer.js stays a picture" in look.errors.pop()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1000])
def test_axe_finds_nothing_at_any_stage(theme, width, look, explorer_url):
    page = look(explorer_url, viewport={"width": width, "height": 900}, color_scheme=theme)
    page.evaluate("(theme) => { document.documentElement.dataset.theme = theme; }", theme)
    page.add_script_tag(path=str(AXE))
    page.locator(".ffnn-editor input[type=text]").fill("99")
    page.locator(".ffnn-editor input[type=text]").press("Enter")
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    for stage in ("Forward", "Backward", "Step"):
        page.locator(".ffnn-phase", has_text=stage).click()
        page.wait_for_timeout(300)
        found = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
        told = [(rule["id"], [node["html"][:120] for node in rule["nodes"]]) for rule in found["violations"]]
        assert not told
        assert len(found["passes"]) > 20, "axe has hardly looked"


@pytest.mark.parametrize("width", [320, 360, 700, 1000])
def test_nothing_sticks_out_sideways(width, look, explorer_url):
    page = look(
        f"{explorer_url}?backprop_explorer.selected=w1",
        viewport={"width": width, "height": 740},
        has_touch=True,
    )
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    page.wait_for_timeout(200)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    standing = page.locator(".ffnn-network").get_attribute("class")
    assert ("ffnn-standing" if width < 560 else "ffnn-lying") in standing


def test_controls_are_large_enough_for_a_finger(look, explorer_url):
    page = look(explorer_url, viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    targets = ".ffnn-live :is(button, summary, input[type=text], .ffnn-chip, .ffnn-check, .ffnn-slider)"
    small = page.evaluate(
        """(targets) => [...document.querySelectorAll(targets)]
          .filter((one) => one.getBoundingClientRect().height < 44)
          .map((one) => one.outerHTML.slice(0, 80))""",
        targets,
    )
    assert not small


def test_the_sign_of_a_weight_shows_without_colour(look, explorer_url):
    page = look(f"{explorer_url}?backprop_explorer.w5=-0.4")
    styles = page.evaluate("""() => [...document.querySelectorAll(".ffnn-edge")]
      .map((edge) => getComputedStyle(edge).strokeDasharray)""")
    assert [style != "none" for style in styles] == [w == "w5" for w in WEIGHTS]
    assert page.locator(".ffnn-weight").nth(4).text_content().endswith("−0.4")
    assert page.get_by_text("dashed: negative").is_visible()


def test_nothing_moves_by_itself_where_motion_is_unwelcome(look, explorer_url):
    duration = "getComputedStyle(document.querySelector('.ffnn-mark')).transitionDuration"
    assert look(explorer_url).evaluate(duration) != "0s"
    assert look(explorer_url, reduced_motion="reduce").evaluate(duration) == "0s"


# The notebook's way


def test_the_bundled_module_renders_as_a_notebook_loads_it_and_follows_the_model(look, explorer_url):
    page = look(explorer_url)
    page.evaluate(
        """async ([source, state]) => {
          const blob = new Blob([source], { type: "text/javascript" });
          const { default: widget } = await import(URL.createObjectURL(blob));
          const handlers = {};
          const el = document.createElement("div");
          window.saved = 0;
          window.model = {
            get: (name) => state[name],
            set: (name, value) => {
              state[name] = value;
              (handlers[`change:${name}`] ?? []).forEach((one) => one());
            },
            on: (event, handler) => { (handlers[event] ??= []).push(handler); },
            off: (event, handler) => { handlers[event] = handlers[event].filter((one) => one !== handler); },
            save_changes: () => { window.saved += 1; },
          };
          document.querySelector("figure").replaceWith(el);
          window.end = widget.render({ model: window.model, el });
          window.left = () => Object.values(handlers).flat().length;
        }""",
        [bundle("backprop_explorer.js"), BackpropExplorer().state()],
    )
    page.evaluate("window.model.set('w5', 0.3)")  # Python sets a trait
    page.wait_for_timeout(50)
    expected = BackpropExplorer(w5=0.3).trace()
    np.testing.assert_allclose(number(shown(page)["results"][0]), expected["dE_dw5"], rtol=5e-5)
    address = page.url
    page.get_by_role("button", name="Take the step").click()  # the page sets eight, in one message
    page.wait_for_timeout(500)
    assert page.evaluate("window.saved") == 1
    np.testing.assert_allclose(page.evaluate("window.model.get('w5')"), expected["w5_new"], rtol=1e-12)
    assert page.url == address, "a notebook's address is not the figure's to change"
    page.evaluate("window.end()")
    assert page.evaluate("window.left()") == 0


def test_how_long_an_update_takes(look, explorer_url, record_property, capsys):
    page = look(explorer_url)
    times = page.evaluate("""async () => {
      const slider = document.querySelector(".ffnn-slider");
      const times = [];
      for (let i = 0; i < 60; i += 1) {
        slider.value = 0.3 + 0.01 * i;
        const start = performance.now();
        slider.dispatchEvent(new Event("input"));
        await Promise.resolve();
        await Promise.resolve();
        document.body.getBoundingClientRect(); // lay the page out
        times.push(performance.now() - start);
        await new Promise(requestAnimationFrame);
      }
      return times;
    }""")
    median, worst = float(np.median(times)), max(times)
    record_property("update_ms_median", median)
    with capsys.disabled():
        print(
            f"\nan update of the explorer takes {median:.1f} ms, at worst {worst:.1f} ms (a frame is 16 ms)"
        )
    assert number(shown(page)["chips"][4]) == pytest.approx(0.89)
