"""A page's sections for the search's index: the title and the text of each.

The same sections as Material's plugin makes, which reads each page letter by letter;
what we have written ourselves can be read tag by tag.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape, unescape
from typing import Any

from macros.search.html_tags import TAG, VOID

Entry = dict[str, Any]

# What the results may show of a text.
SHOWN = frozenset({"p", "code", "pre", "li", "ol", "ul", "sub", "sup"})
NEVER = ("object", "script", "style")
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
EXCLUDED = "data-search-exclude"
ANCHOR = re.compile(r'\sid="([^"]*)"')
BESIDE_A_HEADING = 'class="headerlink"'
NO_HEADING = "hx"
LEFT = 10**6
"""Deeper than any element: a section that is never returned to."""


@dataclass(slots=True)
class Section:
    """What follows a heading, up to the next one."""

    tag: str = NO_HEADING
    depth: int = 0
    anchor: str = ""
    excluded: bool = False
    title: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)


def sections(html: str, location: str, title: str, boost: float | None) -> list[Entry]:
    """Return the entries of a page, which stands at `location`.

    `title` names, as HTML, the sections that have no title of their own.
    """
    reading = _Reading()
    end = 0
    for tag in TAG.finditer(html):
        if tag.start() > end:
            reading.read(html[end : tag.start()])
        end = tag.end()
        closing, name, attributes = tag.groups()
        if closing:
            reading.close(name)
        elif name and name not in VOID:
            reading.open(name, attributes)
            if attributes.endswith("/"):
                reading.close(name)
    if end < len(html):
        reading.read(html[end:])
    return [*_entries(reading.sections, location, title, boost)]


def _entries(
    result: list[Section], location: str, title: str, boost: float | None
) -> Iterator[Entry]:
    boosted = {} if boost is None else {"boost": boost}
    for each in result:
        if not each.excluded:
            anchor = f"#{each.anchor}" if each.anchor else ""
            yield {
                "location": location + anchor,
                "title": ("".join(each.title) if each.title else title).strip(),
                "text": "".join(each.text).strip(),
                **boosted,
            }


class _Reading:
    """The elements around a point of a page, and the sections up to it."""

    def __init__(self) -> None:
        self.around: list[str] = []
        self.links: list[bool] = []
        """Of each element around: whether it is the link beside a heading."""
        self.skipped = {*NEVER}
        self.sections: list[Section] = []
        self.section: Section | None = None

    def open(self, name: str, attributes: str) -> None:
        self.around.append(name)
        self.links.append(name == "a" and BESIDE_A_HEADING in attributes)
        excluded = EXCLUDED in attributes
        if name in HEADINGS and (anchor := ANCHOR.search(attributes)):
            self._begin(name, unescape(anchor[1]), excluded=excluded)
        section = self._current()
        if excluded:
            self.skipped.add(name)
        elif name in SHOWN and self.skipped.isdisjoint(self.around):
            self._words_of(section).append(f"<{name}>")

    def close(self, name: str) -> None:
        if not self.around or self.around[-1] != name:
            return
        section = self._current()
        if section.depth > len(self.around):
            self._leave(section)
        self.around.pop()
        self.links.pop()
        if name in self.skipped:
            if name not in NEVER:
                self.skipped.remove(name)
        elif name in SHOWN and self.skipped.isdisjoint(self.around):
            _close(name, self._words_of(self._current()))

    def read(self, text: str) -> None:
        if not self.skipped.isdisjoint(self.around):
            return
        section, text = self._current(), unescape(text)
        preformatted = "pre" in self.around
        if not preformatted:
            text = " " if text.isspace() else text.replace("\n", " ")
        if section.tag in self.around:
            if not any(self.links):
                section.title.append(escape(text, quote=False))
        elif not text.isspace():
            section.text.append(escape(text, quote=False))
        elif preformatted or not (section.text and section.text[-1].isspace()):
            section.text.append(text)

    def _begin(self, name: str, anchor: str, *, excluded: bool) -> None:
        depth = len(self.around)
        if name != "h1" and not self.sections:
            self.sections.append(Section(depth=depth))
        # The first section is the page itself.
        anchor = anchor if self.sections else ""
        self.section = Section(name, depth, anchor, excluded)
        self.sections.append(self.section)

    def _current(self) -> Section:
        if self.section is None:
            self.section = Section()
            self.sections.append(self.section)
        return self.section

    def _leave(self, section: Section) -> None:
        """Go back to the section around one whose heading stood in an element."""
        for earlier in reversed(self.sections):
            if earlier.depth <= len(self.around):
                section.depth = LEFT
                self.section = earlier
                break

    def _words_of(self, section: Section) -> list[str]:
        return section.title if section.tag in self.around else section.text


def _close(name: str, words: list[str]) -> None:
    """Close an element, or take it away if nothing is in it."""
    start = words.index(f"<{name}>")
    if all(word.isspace() for word in words[start + 1 :]):
        del words[start:]
    else:
        words.append(f"</{name}>")
