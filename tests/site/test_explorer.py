"""The backpropagation explorer in a real browser: its controls, what it tells, its task."""

import re

import numpy as np
import pytest
from figures import PARAMETERS, number, shown, tab_to

from ffnn.widgets import BackpropExplorer
from ffnn.widgets.backprop_explorer import WEIGHTS

pytestmark = pytest.mark.browser


def test_the_keyboard_alone_leads_to_a_known_state(look, explorer_url):
    page = look(explorer_url)
    tab_to(page, "input[type=radio]:checked")
    for _ in range(4):
        page.keyboard.press("ArrowLeft")  # from w5 to w1
    tab_to(page, ".ffnn-editor input[type=text]")
    page.keyboard.press("Control+a")
    page.keyboard.type("-0,25")  # a decimal comma is understood
    page.keyboard.press("Enter")
    for _ in range(3):
        page.keyboard.press("ArrowUp")
    tab_to(page, ".ffnn-phases button:nth-child(2)")
    page.keyboard.press("Space")
    page.wait_for_timeout(50)
    assert shown(page)["tiles"] == ["?"] * 8
    tab_to(page, ".ffnn-strong")
    for _ in range(3):
        page.keyboard.press("Enter")
    expected = BackpropExplorer(w1=-0.22).trace()
    keys = ["dE_dout_o1", "dout_o1_dnet_o1", "dnet_o1_dout_h1"]
    page.wait_for_timeout(50)
    tiles = shown(page)["tiles"]
    assert tiles[3:] == ["?"] * 5
    np.testing.assert_allclose([number(t) for t in tiles[:3]], [expected[k] for k in keys], rtol=5e-5)
    assert shown(page)["words"].startswith("Factor 3 of 8, through o1")
    for _ in range(6):
        page.keyboard.press("Enter")  # to the whole product
    page.wait_for_timeout(50)
    now = shown(page)
    sums = ["dEo1_dout_h1", "dEo2_dout_h1", "dE_dout_h1", "dE_dw1"]
    np.testing.assert_allclose([number(t) for t in now["results"]], [expected[k] for k in sums], rtol=1e-3)
    np.testing.assert_allclose([number(t) for t in now["slopes"]], expected["dE_dw1"], atol=1e-9)
    np.testing.assert_allclose(
        [number(t) for t in now["errors"]], [expected["E_total"], expected["E_after"]], atol=5e-10
    )
    assert "They agree" in page.locator(".ffnn-measured .ffnn-verdict").inner_text()


def test_back_and_next_stop_at_the_ends_and_keep_the_focus(look, explorer_url):
    page = look(explorer_url)
    back, following = page.locator(".ffnn-walker > button").all()
    back.focus()
    for _ in range(12):
        page.keyboard.press("Enter")
    page.wait_for_timeout(50)
    assert page.locator(".ffnn-phases [aria-current=step]").inner_text() == "Forward"
    assert back.get_attribute("aria-disabled") == "true"
    assert page.evaluate("document.activeElement.textContent").endswith("Back")
    following.focus()
    for _ in range(12):
        page.keyboard.press("Enter")
    page.wait_for_timeout(50)
    assert page.locator(".ffnn-phases [aria-current=step]").inner_text() == "Step"
    assert following.get_attribute("aria-disabled") == "true"


def test_taking_steps_moves_all_eight_weights_as_the_package_does(look, explorer_url):
    page = look(explorer_url)
    explorer = BackpropExplorer()
    for _ in range(5):
        page.get_by_role("button", name="Take the step").click()
        for name, value in [(w, explorer.trace()[f"{w}_new"]) for w in WEIGHTS]:
            setattr(explorer, name, value)
    page.wait_for_timeout(50)
    now = shown(page)
    np.testing.assert_allclose(
        [number(t) for t in now["chips"]], [getattr(explorer, w) for w in WEIGHTS], rtol=1e-3
    )
    np.testing.assert_allclose(number(now["errors"][0]), explorer.trace()["E_total"], atol=5e-10)
    page.get_by_role("button", name="Reset").click()
    page.wait_for_timeout(50)
    assert [number(t) for t in shown(page)["chips"]] == [getattr(BackpropExplorer(), w) for w in WEIGHTS]


def test_a_step_out_of_range_is_refused_and_nothing_moves(look, explorer_url):
    given = [f"backprop_explorer.{name}" for name in ("eta=100", "x1=10", "w1=0", "w5=2")]
    page = look(f"{explorer_url}?{'&'.join(given)}")
    before = shown(page)
    page.get_by_role("button", name="Take the step").click()
    page.wait_for_timeout(50)
    assert shown(page) == before
    assert re.search(r"would take w\d to .* out of range", page.locator(".ffnn-step .ffnn-told").inner_text())


@pytest.mark.parametrize("typed", ["20", "-10.01", "abc", "", "1e999", "0x10"])
def test_a_refused_value_says_why_beside_the_field_and_the_old_one_stays(typed, look, explorer_url):
    page = look(explorer_url)
    field = page.locator(".ffnn-editor input[type=text]")
    before = shown(page)
    field.fill(typed)
    field.press("Enter")
    page.wait_for_timeout(50)
    message = page.locator(".ffnn-editor .ffnn-message")
    came = typed or "nothing"
    assert message.inner_text() == f"w5 must be a number between -10 and 10, but {came} came. It stays 0.4."
    assert field.get_attribute("aria-invalid") == "true"
    assert field.get_attribute("aria-describedby") == message.get_attribute("id")
    assert field.input_value() == "0.4"
    assert shown(page) == before
    field.fill("0.3")
    field.press("Enter")
    assert message.inner_text() == ""
    assert field.get_attribute("aria-invalid") is None


def test_every_number_can_be_edited_and_the_whole_figure_follows(look, explorer_url):
    page = look(explorer_url)
    page.get_by_text("Change any number").click()
    values = {name: round(0.1 + 0.05 * i, 2) for i, name in enumerate(PARAMETERS)}
    fields = page.locator(".ffnn-fields input").all()
    assert len(fields) == len(PARAMETERS)
    for field, value in zip(fields, values.values(), strict=True):
        field.fill(str(value))
        field.press("Enter")
    page.wait_for_timeout(50)
    expected = BackpropExplorer(**values).trace()
    now = shown(page)
    np.testing.assert_allclose(
        [number(t) for t in now["errors"]], [expected["E_total"], expected["E_after"]], atol=5e-10
    )
    np.testing.assert_allclose(number(now["results"][0]), expected["dE_dw5"], rtol=5e-5)


def test_the_slider_moves_the_weight(look, explorer_url):
    page = look(explorer_url)
    page.locator(".ffnn-slider").fill("0.13")
    page.wait_for_timeout(50)
    assert number(shown(page)["chips"][4]) == 0.13
    assert page.locator(".ffnn-editor input[type=text]").input_value() == "0.13"


def test_a_press_on_an_arrow_of_the_drawing_selects_its_weight(look, explorer_url):
    page = look(explorer_url)
    page.locator(".ffnn-network .ffnn-hit").nth(6).dispatch_event("click")
    page.wait_for_timeout(50)
    assert page.locator("input[type=radio]:checked").get_attribute("value") == "w7"
    expected = BackpropExplorer().trace()["dE_dw7"]
    np.testing.assert_allclose(number(shown(page)["results"][0]), expected, rtol=5e-5)


def test_the_bug_changes_the_error_in_the_seventh_digit_and_the_nudge_finds_it(look, explorer_url):
    page = look(f"{explorer_url}?backprop_explorer.selected=w1")
    assert shown(page)["errors"][1] == "0.291027774"
    page.get_by_role("checkbox").check()
    page.wait_for_timeout(50)
    assert shown(page)["errors"][1] == "0.291027924"
    assert "Without the bug it would be 0.291027774" in page.locator(".ffnn-after").inner_text()
    assert "disagree" in page.locator(".ffnn-measured .ffnn-verdict").inner_text()
    wrong = BackpropExplorer(bug="updated_weights").trace()
    assert number(shown(page)["slopes"][0]) == pytest.approx(wrong["dE_dw1"], abs=1e-9)


def test_the_slides_digits_stand_beside_full_precision_until_a_number_changes(look, explorer_url):
    page = look(explorer_url)
    page.get_by_text("The slides’ digits").click()
    page.wait_for_timeout(100)
    rows = page.locator(".ffnn-slides tbody tr").all()
    printed = BackpropExplorer().deck["printed"]
    worked = BackpropExplorer().trace()
    assert len(rows) == len(printed)
    for row, (key, (number_of_page, digits)) in zip(rows, printed.items(), strict=True):
        where, on_slide, full = row.locator("td").all_inner_texts()
        assert (where, on_slide) == (f"S{number_of_page}", digits), key
        np.testing.assert_allclose(float(full), worked[key], rtol=1e-12, err_msg=key)
    page.locator(".ffnn-slider").fill("0.5")
    page.wait_for_timeout(50)
    assert not page.locator(".ffnn-slides").is_visible()
    assert page.get_by_text("no longer those of the slides").is_visible()


def test_the_task_is_solved_by_its_solution_and_by_no_short_cut(look, explorer_url):
    page = look(explorer_url)
    page.get_by_text("A task").click()
    verdict = page.locator(".ffnn-task .ffnn-verdict")
    field = page.locator(".ffnn-editor input[type=text]")

    def told(value):
        field.fill(str(value))
        field.press("Enter")
        page.wait_for_timeout(50)
        return verdict.get_attribute("data-verdict"), verdict.inner_text()

    assert told(0.4)[1].endswith("o1 pulls harder.")
    assert told(0.1)[1].endswith("o2 pulls harder.")
    lower, upper = 0.1, 0.2  # between which the pull on h1 changes its sign
    while upper - lower > 1e-9:
        middle = (lower + upper) / 2
        pull = BackpropExplorer(w5=middle).trace()["dE_dout_h1"]
        lower, upper = (lower, middle) if pull > 0 else (middle, upper)
    assert told(round(lower, 2))[0] is None, "two digits are not enough"
    solved, text = told(round(lower, 6))
    assert solved == "correct"
    assert "they cancel" in text
    page.get_by_role("checkbox").check()
    page.wait_for_timeout(50)
    assert verdict.get_attribute("data-verdict") is None
    assert verdict.inner_text().startswith("Switch the bug off")
    page.goto(f"{explorer_url}?backprop_explorer.w5=0&backprop_explorer.w7=0")
    page.wait_for_selector(".ffnn-alive")
    page.get_by_text("A task").click()
    assert "w7 moved too" in page.locator(".ffnn-task .ffnn-verdict").inner_text()


def test_a_screen_reader_is_told_once_after_a_pause(look, explorer_url):
    page = look(explorer_url)
    live = page.locator("[aria-live=polite]")
    assert live.inner_text() == ""
    page.evaluate("""() => {
      window.told = [];
      const live = document.querySelector("[aria-live=polite]");
      new MutationObserver(() => window.told.push(live.textContent)).observe(live, { childList: true });
    }""")
    for value in ("0.41", "0.42", "0.43", "0.44"):
        page.locator(".ffnn-slider").fill(value)
    page.wait_for_timeout(1200)
    assert page.evaluate("window.told") == [shown(page)["words"].replace("\n", "")]
