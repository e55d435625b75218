"""Sphinx extension: the map of the course on the landing page, drawn from ``book/chapters.yml``.

``{course-map}`` lists the parts with their chapters: those in ``_toc.yml`` as links, with their notebook to
download, the others as "to come". Where ``_toc.yml`` or a page's title disagrees with it, the build warns.
The extension also numbers figures and equations by chapter: Fig. 9.1, equation (9.1).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

logger = logging.getLogger(__name__)

PLAN = "book/chapters.yml"


def plan(folder: str | Path) -> list[dict[str, Any]]:
    """Read the parts of the course, each with its chapters."""
    parts: list[dict[str, Any]] = yaml.safe_load((Path(folder) / PLAN).read_text(encoding="utf-8"))
    return parts


def chapters(folder: str | Path) -> Iterator[tuple[int, str, dict[str, str]]]:
    """Yield (number, document name, chapter) in the order of the course."""
    every = (chapter for part in plan(folder) for chapter in part["chapters"])
    for number, chapter in enumerate(every, 1):
        yield number, f"book/{chapter['slug']}", chapter


class CourseMap(SphinxDirective):
    """Write the map as lists, which the style sheet draws as a road."""

    def run(self) -> list[nodes.Node]:
        """Build one list for each part."""
        source = Path(self.env.srcdir)
        self.env.note_dependency(str(source / PLAN))
        self.env.note_dependency(str(source / "_toc.yml"))
        numbered = {chapter["slug"]: number for number, _, chapter in chapters(source)}
        road = nodes.container(classes=["course-map"])
        for part in plan(source):
            stage = nodes.container(classes=["course-part"])
            stage += nodes.rubric("", part["part"])
            listed = nodes.bullet_list(classes=["course-chapters"])
            listed.extend(self.chapter(chapter, numbered[chapter["slug"]]) for chapter in part["chapters"])
            stage += listed
            road += stage
        return [road]

    def chapter(self, chapter: dict[str, str], number: int) -> nodes.list_item:
        """Build one stop of the road: number, title, what it is about, and the notebook if there is one."""
        document = f"book/{chapter['slug']}"
        written = document in self.env.found_docs
        title = nodes.inline("", chapter["title"], classes=["course-title"])
        line = nodes.paragraph()
        line += nodes.inline("", f"{number} ", classes=["course-number"])
        line += reference(self.env, document, title) if written else title
        if not written:
            line += nodes.inline("", " to come", classes=["course-to-come"])
        stop = nodes.list_item("", line, classes=["written" if written else "to-come"])
        about = nodes.paragraph("", chapter["about"], classes=["course-about"])
        notebook = f"exercises/{chapter['slug']}/{chapter['slug']}.ipynb"
        self.env.note_dependency(str(Path(self.env.srcdir) / notebook))
        if (Path(self.env.srcdir) / notebook).is_file():
            about += nodes.Text(" ")
            about += download(self.env, notebook, chapter["title"])
        stop += about
        return stop


def reference(env: BuildEnvironment, document: str, title: nodes.inline) -> addnodes.pending_xref:
    """Link to a chapter."""
    link = addnodes.pending_xref(
        "", title, refdomain="std", reftype="doc", reftarget=f"/{document}", refexplicit=True, refwarn=True
    )
    link["refdoc"] = env.docname
    return link


def download(env: BuildEnvironment, notebook: str, title: str) -> addnodes.download_reference:
    """Link to a notebook as a file, by a text that says which one."""
    link = addnodes.download_reference("", "", reftarget=f"/{notebook}", refdoc=env.docname)
    link += nodes.inline("", "Notebook", classes=["course-notebook"])
    link += nodes.inline("", f": {title}", classes=["visually-hidden"])
    return link


def check_plan(app: Sphinx, env: BuildEnvironment) -> None:
    """Warn where the table of contents or a title differs from the plan."""
    toc = yaml.safe_load((Path(app.srcdir) / "_toc.yml").read_text(encoding="utf-8"))
    found = {part["caption"]: [entry["file"] for entry in part["chapters"]] for part in toc["parts"]}
    for part in plan(app.srcdir):
        documents = [f"book/{chapter['slug']}" for chapter in part["chapters"]]
        wanted = [document for document in documents if document in env.found_docs]
        if wanted != found.pop(part["part"], []):
            logger.warning("_toc.yml and %s differ in the part %r", PLAN, part["part"])
    for number, document, chapter in chapters(app.srcdir):
        wanted_title = f"{number} {chapter['title']}"
        if document in env.titles and env.titles[document].astext() != wanted_title:
            logger.warning("the title is not %r, as %s plans", wanted_title, PLAN, location=document)


def number_by_chapter(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Put the chapter's number before those of its figures, tables, listings and equations."""
    for number, document, _ in chapters(app.srcdir):
        for numbered in env.toc_fignumbers.get(document, {}).values():
            for position, identifier in enumerate(sorted(numbered, key=numbered.__getitem__), 1):
                numbered[identifier] = (number, position)
    return []


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the directive, the check and the numbering."""
    app.add_directive("course-map", CourseMap)
    app.connect("env-check-consistency", check_plan)
    app.connect("env-get-updated", number_by_chapter, priority=900)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
