"""The site builds without a warning, and holds what it should and no more; what is wrong fails the build."""

import re
from pathlib import Path

import pytest
import yaml
from bs4 import BeautifulSoup

from ffnn import palette

ROOT = Path(__file__).parents[2]
PAGES = [
    entry["file"]
    for part in yaml.safe_load((ROOT / "_toc.yml").read_text())["parts"]
    for entry in part["chapters"]
]

pytestmark = pytest.mark.slow


def soup(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


@pytest.fixture(scope="module")
def small_book(tmp_path_factory, build):
    """A book of one chapter with the settings of the real one: `small_book(text)` builds it."""
    folder = tmp_path_factory.mktemp("small-book")
    (folder / "book").mkdir()
    for name in ("_config.yml", "ffnn"):
        (folder / name).symlink_to(ROOT / name)
    for name in ("_ext", "_templates", "static", "references.bib", "chapters.yml"):
        (folder / "book" / name).symlink_to(ROOT / "book" / name)
    (folder / "index.md").write_text("# Start\n\nA beginning.\n")

    def with_chapter(text: str, part: str = "From neurons to units") -> tuple[int, str]:
        parts = [{"caption": part, "chapters": [{"file": "book/02-ltu"}]}]
        (folder / "_toc.yml").write_text(
            yaml.safe_dump({"format": "jb-book", "root": "index", "parts": parts})
        )
        (folder / "book" / "02-ltu.md").write_text(text)
        done = build(folder, folder)
        return done.code, done.log

    return with_chapter


def test_the_build_succeeds_with_every_warning_an_error(built):
    assert built.code == 0, built.log[-4000:]
    assert not re.findall(r"^.*\bWARNING: .*$", built.log, re.MULTILINE)


def test_the_pages_are_those_of_the_table_of_contents(built):
    found = {str(path.relative_to(built.html)) for path in built.html.rglob("*.html")}
    found = {name for name in found if not name.startswith("_")}
    assert found == {"index.html", "search.html", *(f"{page}.html" for page in PAGES)}


def test_solutions_and_hidden_tests_are_nowhere_in_the_site(built):
    marks = ("BEGIN HIDDEN TESTS", "BEGIN SOLUTION")
    for path in built.html.rglob("*"):
        if path.is_file() and path.suffix in {".html", ".ipynb", ".js", ".txt", ".py", ".md"}:
            text = path.read_text(encoding="utf-8", errors="replace")
            assert not any(mark in text for mark in marks), path


def test_the_notebooks_to_download_are_the_released_ones(built):
    offered = {path.name: path for path in (built.html / "_downloads").rglob("*.ipynb")}
    expected = [page.split("/")[1] for page in PAGES if (ROOT / "exercises" / page.split("/")[1]).is_dir()]
    assert expected
    for slug in expected:
        assert (
            offered[f"{slug}.ipynb"].read_bytes()
            == (ROOT / "exercises" / slug / f"{slug}.ipynb").read_bytes()
        )


def test_the_map_shows_all_ten_chapters_and_says_which_are_to_come(built):
    stops = soup(built.html / "index.html").select(".course-chapters > li")
    written = [stop for stop in stops if "written" in stop["class"]]
    assert len(stops) == 10
    assert [stop.select_one(".course-number").text.strip() for stop in stops] == [
        str(n) for n in range(1, 11)
    ]
    assert {stop.find("a")["href"] for stop in written} == {
        f"{page}.html" for page in PAGES if re.match(r"book/\d\d-", page)
    }
    for stop in stops:
        assert ("to come" in stop.text) == (stop not in written)


def test_the_first_door_opens_the_first_chapter(built):
    doors = soup(built.html / "index.html").select(".doors a")
    assert doors[0]["href"] == f"{PAGES[0]}.html"


def test_the_colours_of_the_site_are_those_of_the_palette(built):
    assert (built.html / "_static" / "palette.css").read_text() == palette.css()


def test_figures_and_equations_carry_the_number_of_their_chapter(built):
    for page in PAGES:
        number = re.match(r"book/(\d\d)-", page)
        if number is None:
            continue
        text = soup(built.html / f"{page}.html")
        marks = [mark.text for mark in text.select("div.math > .eqno, .caption-number")]
        assert marks, f"{page} has neither"
        assert all(re.search(rf"\b{int(number[1])}\.\d", mark) for mark in marks), marks


def test_no_page_names_a_script_style_or_picture_of_another_host(built):
    for path in built.html.rglob("*.html"):
        for tag in soup(path).select(
            "script[src], link[rel~=stylesheet], link[rel~=preload], img[src], iframe"
        ):
            address = tag.get("src") or tag.get("href") or ""
            assert not re.match(r"(?:https?:)?//", address), f"{path.name}: {tag}"


def test_every_file_that_a_style_sheet_names_is_there(built):
    for sheet in (built.html / "_static").rglob("*.css"):
        for name in re.findall(r"url\(\s*['\"]?(?!data:|#)([^'\")]+)", sheet.read_text(encoding="utf-8")):
            assert not re.match(r"(?:https?:)?//", name), f"{sheet.name} asks for {name}"
            assert (sheet.parent / name.split("?")[0].split("#")[0]).is_file(), f"{sheet.name}: {name}"


def test_every_page_describes_itself(built):
    for page in ("index", *PAGES):
        head = soup(built.html / f"{page}.html").head
        described = [head.find("meta", attrs={"name": "description"})["content"]]
        described += [
            head.find("meta", property=f"og:{key}")["content"]
            for key in ("title", "type", "description", "site_name")
        ]
        assert all(described), page
        assert 20 <= len(described[0]) <= 210, described[0]


def test_a_formula_that_cannot_be_read_fails_the_build_and_names_the_page(small_book):
    code, log = small_book(
        "# 2 The linear threshold unit\n\nA sum: $\\sum_i w_i x_i$. And $\\nosuchthing$.\n"
    )
    assert code != 0
    assert re.search(r"02-ltu\.md.*KaTeX cannot read.*nosuchthing", log)
    assert log.count("KaTeX cannot read") == 1


def test_a_title_or_a_part_that_differs_from_the_plan_fails_the_build(small_book):
    code, log = small_book("# 2 Linear threshold units\n\nText.\n")
    assert code != 0
    assert "the title is not '2 The linear threshold unit'" in log
    code, log = small_book("# 2 The linear threshold unit\n\nText.\n", part="Learning")
    assert code != 0
    assert "differ in the part 'Learning'" in log


def test_a_cell_that_fails_or_warns_fails_the_build(small_book):
    page = (
        "---\njupytext: {text_representation: {extension: .md, format_name: myst}}\n"
        "kernelspec: {name: python3, display_name: Python 3, language: python}\n---\n"
        "# 2 The linear threshold unit\n\n```{code-cell} ipython3\n%s\n```\n"
    )
    assert small_book(page % "print(1 + 1)")[0] == 0
    assert small_book(page % "1 / 0")[0] != 0
    assert small_book(page % "import warnings; warnings.warn('old')")[0] != 0


def test_a_change_in_any_file_of_the_package_gives_it_another_digest(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(ROOT / "book" / "_ext")
    from course_site import digest_of_ffnn

    (tmp_path / "ffnn" / "data").mkdir(parents=True)
    (tmp_path / "ffnn" / "costs.py").write_text("half = 0.5\n")
    (tmp_path / "ffnn" / "data" / "a.csv").write_text("1\n")
    first = digest_of_ffnn(tmp_path)
    assert digest_of_ffnn(tmp_path) == first
    (tmp_path / "ffnn" / "data" / "a.csv").write_text("2\n")
    second = digest_of_ffnn(tmp_path)
    (tmp_path / "ffnn" / "costs.py").rename(tmp_path / "ffnn" / "cost.py")
    assert len({first, second, digest_of_ffnn(tmp_path)}) == 3


def test_the_settings_are_those_that_jupyter_book_knows():
    from jupyter_book.config import validate_yaml

    validate_yaml(yaml.safe_load((ROOT / "_config.yml").read_text()), raise_on_errors=True)
