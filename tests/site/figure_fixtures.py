"""Fixtures of the tests of the interactive figures: a page with the explorer, and fresh looks at pages."""

import pytest
from figures import lay_out

from ffnn.widgets import BackpropExplorer


@pytest.fixture(scope="module")
def explorer_url(serve, tmp_path_factory):
    """A page with one explorer."""
    folder = lay_out(tmp_path_factory.mktemp("page"), BackpropExplorer().to_html())
    return f"{serve(folder)}/index.html"


@pytest.fixture
def look(browser):
    """`look(url, **settings)` opens a page in a fresh context; an error on its console fails the test."""
    contexts, errors = [], []

    def open_page(url, *, alive=True, **settings):
        context = browser.new_context(**{"viewport": {"width": 1000, "height": 900}} | settings)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda m: errors.append(m.text) if m.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(url, wait_until="networkidle")
        if alive:
            page.wait_for_selector(".ffnn-alive")
        return page

    open_page.errors = errors
    yield open_page
    for context in contexts:
        context.close()
    assert not errors
