"""The text of a page as HTML: its front matter, and its headings with their links.

Templates write HTML, and headings as Markdown does: `## Title {: #address }`. Nothing
else of Markdown is known: an editor's text is HTML long before it comes here.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape, unescape
from typing import Any

from interactive.core.turkish import slug
from macros.content.files.front_matter import parted
from macros.search.html_tags import TAG, VOID

HEADING = re.compile(
    r"""^(\#{2,3})\ (?P<title>.*?)
    (?:\ \{:\ \#(?P<anchor>\S+)(?P<attributes>(?:\ [\w-]+="")*)\ \})?$""",
    re.VERBOSE,
)
ANCHOR = re.compile(r" \{: #(\S+)")
ESCAPED = re.compile(r"\\(.)")


@dataclass(frozen=True, slots=True)
class Heading:
    """A line of a page's table of contents."""

    level: int
    anchor: str
    title: str
    """In HTML."""


@dataclass(frozen=True, slots=True)
class PageHtml:
    """What the theme puts into its frame."""

    front_matter: Mapping[str, Any]
    html: str
    headings: tuple[Heading, ...]


class UnknownMarkdownError(Exception):
    """A template writes Markdown that is no heading."""


def page_html(text: str, link_title: str) -> PageHtml:
    """Return the page that a template has written.

    `link_title` is what the link beside each heading says of itself. Raises
    UnknownMarkdownError.
    """
    front_matter, body = parted(text)
    headings = _Headings(link_title, {*ANCHOR.findall(body)})
    parts = [*_parts(body, headings)]
    return PageHtml(front_matter, "\n".join(parts).strip(), tuple(headings.result))


def _parts(body: str, headings: "_Headings") -> Iterator[str]:
    """Yield each outermost element and each heading."""
    end = 0
    for start, stop in (*_elements(body), (len(body), len(body))):
        for line in filter(None, map(str.strip, body[end:start].split("\n"))):
            yield headings.html(line)
        # An empty line behind an element stays.
        yield body[start:stop] + ("\n" if body.startswith("\n\n", stop) else "")
        end = stop


def _elements(body: str) -> Iterator[tuple[int, int]]:
    """Yield where each outermost element begins and ends."""
    depth = start = 0
    for tag in TAG.finditer(body):
        closing, name, attributes = tag.groups()
        if not depth:
            start = tag.start()
        if closing:
            depth -= 1
        elif name and name not in VOID and not attributes.endswith("/"):
            depth += 1
        if not depth:
            yield start, tag.end()


class _Headings:
    """The headings up to a point of a page."""

    def __init__(self, link_title: str, anchors: set[str]) -> None:
        """Begin with the `anchors` that headings name themselves."""
        self._title, self._anchors = escape(link_title), anchors
        self.result: list[Heading] = []

    def html(self, line: str) -> str:
        """Return a heading's line as HTML, with the link to itself."""
        match = HEADING.match(line)
        if match is None:
            raise UnknownMarkdownError(line)
        marks, title, anchor, attributes = match.groups()
        title = ESCAPED.sub(r"\1", title)
        anchor = anchor or self._free(slug(unescape(title)))
        level = len(marks)
        self.result.append(Heading(level, anchor, title))
        link = f'<a class="headerlink" href="#{anchor}" title="{self._title}">'
        attributes = f'{attributes or ""} id="{anchor}"'
        return f"<h{level}{attributes}>{title}{link}&para;</a></h{level}>"

    def _free(self, anchor: str) -> str:
        """Return an anchor that no other heading has."""
        free, number = anchor, 0
        while not free or free in self._anchors:
            number += 1
            free = f"{anchor}_{number}"
        self._anchors.add(free)
        return free
