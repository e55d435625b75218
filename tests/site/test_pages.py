"""Every page in a real browser: nothing fetched from elsewhere, no error, no broken link.

Each page is looked at in light and dark, at the width of a phone, on paper, and with scripts switched off.
The axe rules are those of axe-core (vendor/axe.min.js), best practices included.
"""

import re
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlparse

import pytest
import yaml
from bs4 import BeautifulSoup

ROOT = Path(__file__).parents[2]
AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text(encoding="utf-8")
TEXTS = ["index"] + [
    entry["file"]
    for part in yaml.safe_load((ROOT / "_toc.yml").read_text())["parts"]
    for entry in part["chapters"]
]
CHAPTERS = [text for text in TEXTS if re.match(r"book/\d\d-", text)]
PHONE = {"width": 360, "height": 740}

pytestmark = [pytest.mark.slow, pytest.mark.browser]
every_page = pytest.mark.parametrize("name", [*TEXTS, "search"])
every_text = pytest.mark.parametrize("name", TEXTS)


@pytest.fixture
def visit(browser, site_url):
    """`visit(name, **settings)` opens a page of the site in a fresh context and waits until it is at rest."""
    contexts = []

    def open_page(name, **settings):
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}} | settings)
        contexts.append(context)
        page = context.new_page()
        page.goto(f"{site_url}/{name}.html", wait_until="networkidle")
        return page

    yield open_page
    for context in contexts:
        context.close()


def open_all_dropdowns(page):
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    page.wait_for_timeout(200)


@every_page
def test_asks_only_this_site_and_logs_no_error(name, browser, site_url):
    context = browser.new_context()
    page = context.new_page()
    asked, wrong = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("response", lambda r: wrong.append(f"{r.status} {r.url}") if r.status >= 400 else None)
    page.on("requestfailed", lambda request: wrong.append(f"failed {request.url}"))
    page.on("console", lambda m: wrong.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(f"{site_url}/{name}.html", wait_until="networkidle")
    for position in range(0, page.evaluate("document.documentElement.scrollHeight"), 2000):
        page.mouse.wheel(0, 2000)
        page.wait_for_timeout(30 if position else 200)
    context.close()
    outside = [url for url in asked if not url.startswith((site_url + "/", "data:"))]
    assert len(asked) > 5
    assert not [url for url in asked if "fontawesome" in url], "icons.css draws the icons: 1.6 MB saved"
    assert not outside
    assert not wrong


@cache
def places(file):
    """Every id of a page."""
    page = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")
    return {tag["id"] for tag in page.find_all(id=True)}


@every_page
def test_every_link_within_the_site_leads_somewhere(name, built):
    page = BeautifulSoup((built.html / f"{name}.html").read_text(encoding="utf-8"), "html.parser")
    broken = []
    for link in page.select("a[href]"):
        address, anchor = urldefrag(link["href"])
        if urlparse(address).scheme:
            continue
        file = built.html / unquote(urljoin(f"{name}.html", address))
        if not file.is_file():
            broken.append(f"{link['href']}: no such file")
        elif anchor and file.suffix == ".html" and unquote(anchor) not in places(file):
            broken.append(f"{link['href']}: no such place")
    assert not broken


@every_page
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_nothing(name, scheme, width, visit):
    settings = {"color_scheme": scheme, "viewport": {"width": width, "height": 800}}
    page = visit(name, reduced_motion="reduce", **settings)  # no colour is judged halfway through a fade
    assert page.evaluate("document.documentElement.dataset.theme") == scheme
    open_all_dropdowns(page)
    page.evaluate(AXE)
    found = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")["violations"]
    assert not [
        f"{violation['id']}: {node['html'][:300]} — {node['failureSummary'][:300]}"
        for violation in found
        for node in violation["nodes"]
        if not (violation["id"] == "empty-table-header" and holds_a_formula(page, node["target"][0]))
    ]


def holds_a_formula(page, selector):
    """Whether the element has MathML with text in it, which screen readers read and axe does not see."""
    formulas = page.locator(selector).locator("math").all_text_contents()
    return any(text.strip() for text in formulas)


@every_text
def test_every_picture_has_words(name, visit):
    page = visit(name)
    silent = page.evaluate(
        """() => {
          const decorative = (e) => e.closest("[aria-hidden=true]")
            || e.getAttribute("role") === "presentation";
          const titled = (e) => e.getAttribute("aria-label") || e.getAttribute("aria-labelledby")
            || e.querySelector(":scope > title")?.textContent.trim();
          const images = [...document.images].filter((e) => !decorative(e) && !e.alt.trim());
          const drawings = [...document.querySelectorAll("svg")].filter((e) => !decorative(e) && !titled(e)
            && !e.closest("button") && !e.closest("summary") && !e.closest("[role=img]"));
          return [...images, ...drawings].map((e) => e.outerHTML.slice(0, 200));
        }"""
    )
    assert not silent


@every_page
def test_a_phone_shows_the_page_without_scrolling_sideways(name, visit):
    page = visit(name, viewport=PHONE, has_touch=True, is_mobile=True)
    open_all_dropdowns(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    cut_off = page.evaluate(
        """() => [...document.querySelectorAll(".bd-article *")].filter((e) => {
          const box = e.getBoundingClientRect();
          if (!box.width || !box.height || box.right <= innerWidth + 1) return false;
          if (e.closest(".hide-tail")) return false; // KaTeX draws roots too long and cuts them
          for (let p = e.parentElement; p; p = p.parentElement) {
            const style = getComputedStyle(p);
            if (/auto|scroll/.test(style.overflowX)) return false;
            if (style.clipPath !== "none" || style.clip !== "auto") return false;
          }
          return getComputedStyle(e).clipPath === "none";
        }).map((e) => e.outerHTML.slice(0, 160))"""
    )
    assert not cut_off


@every_text
def test_without_scripts_the_text_the_formulas_and_the_pictures_remain(name, browser, site_url, built):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}/{name}.html")
    article = page.locator("article.bd-article")
    assert len(article.inner_text()) > 500
    source = BeautifulSoup((built.html / f"{name}.html").read_text(encoding="utf-8"), "html.parser")
    for selector in (".math .katex-html", ".ffnn-fallback", ".cell_output svg, .cell_output img"):
        outside_dropdowns = [
            e for e in source.select(f"article :is({selector})") if not e.find_parent("details")
        ]
        visible = page.locator(f"article.bd-article :is({selector})").evaluate_all(
            "all => all.filter((e) => e.checkVisibility({ visibilityProperty: true })).length"
        )
        assert visible >= len(outside_dropdowns), selector
    raw = re.compile(r"\\[(\[]|\\[a-z]+\{|\$\\|^\s*\|.*\|", re.MULTILINE)  # LaTeX or a table left as typed
    assert not [text for text in article.locator("p").all_inner_texts() if raw.search(text)]
    assert not page.locator(".pst-js-only").first.is_visible()
    context.close()


@every_text
def test_paper_shows_the_text_alone_with_every_solution(name, visit):
    page = visit(name, color_scheme="dark")
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(27, 36, 48)"
    for selector in (
        ".bd-sidebar-primary",
        ".bd-sidebar-secondary",
        ".bd-header-article",
        ".prev-next-footer",
    ):
        one = page.locator(selector).first
        assert not one.count() or not one.is_visible(), selector
    assert page.locator("article.bd-article h1").is_visible()
    assert all(picture.is_visible() for picture in page.locator(".ffnn-fallback").all())
    hidden = page.evaluate(
        """() => [...document.querySelectorAll("details.sd-dropdown > .sd-summary-content")]
          .filter((e) => e.getBoundingClientRect().height < 10).length"""
    )
    assert hidden == 0


def test_the_theme_button_turns_the_page_dark_and_the_next_page_remembers(visit, site_url):
    page = visit("index", color_scheme="light")

    def paper():
        return page.evaluate("getComputedStyle(document.body).backgroundColor")

    light, button = paper(), page.locator(".theme-switch-button:visible").first
    for _ in range(3):
        button.click()
        if page.evaluate("document.documentElement.dataset.mode") == "dark":
            break
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    assert paper() == "rgb(20, 24, 30)" != light
    page.goto(f"{site_url}/{CHAPTERS[0]}.html")
    assert paper() == "rgb(20, 24, 30)"


def test_the_menu_of_a_phone_opens_and_leads_to_a_chapter(visit):
    page = visit("index", viewport=PHONE, has_touch=True, is_mobile=True)
    link = page.locator(f"a[href='{CHAPTERS[0]}.html']").locator("visible=true")
    in_menu = page.locator("#pst-primary-sidebar-modal a, .bd-sidebar-primary a").locator("visible=true")
    assert in_menu.count() == 0
    page.locator("button.primary-toggle:visible").click()
    page.wait_for_timeout(500)
    assert in_menu.count() > 0
    link.first.click()
    page.wait_for_url(f"**/{CHAPTERS[0]}.html")


def test_the_search_finds_a_chapter_by_its_words(visit):
    page = visit("index")
    page.goto(page.url.replace("index.html", "search.html?q=threshold+unit"))
    page.wait_for_selector("#search-results li a")
    found = page.locator("#search-results li a").evaluate_all(
        "links => links.map((a) => a.getAttribute('href'))"
    )
    assert any("02-ltu.html" in address for address in found)


@pytest.mark.parametrize("name", CHAPTERS)
def test_what_scrolls_sideways_on_a_phone_can_be_reached_by_keyboard(name, visit):
    page = visit(name, viewport=PHONE)
    open_all_dropdowns(page)
    unreachable = page.evaluate(
        """() => [...document.querySelectorAll("article .math-scroll, article pre, article div:has(> table)")]
          .filter((e) => e.scrollWidth > e.clientWidth + 1)
          .filter((e) => /auto|scroll/.test(getComputedStyle(e).overflowX))
          .filter((e) => e.tabIndex < 0 || !e.getAttribute("aria-label"))
          .map((e) => e.outerHTML.slice(0, 160))"""
    )
    assert not unreachable
