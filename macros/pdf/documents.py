"""The printed documents: which there are, and the JSON that Typst lays out."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from macros.content.annotations import annotated_texts
from macros.content.loader import Content
from macros.handbook import inline_markup as prose
from macros.handbook.edition import Edition
from macros.handbook.links import links_of
from macros.pdf.blocks import Block, Parts
from macros.pdf.book import Book
from macros.pdf.calculators import Calculator
from macros.pdf.inline import Inline, readable, words_of
from macros.pdf.links import Target
from macros.pdf.qr_code import code

PIECES = re.compile(r"[^\w]+")
NAMED = {
    "terms": ("id", "term"),
    "clauses": ("anchor", "id"),
    "documents": ("anchor", "title"),
}
"""Where the items of a block have their label and their name."""
OWN = ("kitap:", "kaynak:")
"""Labels that only paper has."""
LONG = 18
"""Words shorter than this fit into every column."""


@dataclass(frozen=True, slots=True)
class Variant:
    """One way to lay a document out."""

    paper: str = "a4"
    size: float = 10.5
    margin: int = 24
    """Millimetres."""
    side: bool = True
    """Whether clauses stand beside the text, or under it."""
    hyphenate: bool = True
    form: bool = True
    """Whether boxes can be ticked on the screen."""
    heads: tuple[float, ...] = (2.1, 1.62, 1.2)
    """The sizes of the levels of headings, as a part of the text's."""
    least: float = 0.0
    """The smallest print, as a part of the text's size."""

    def data(self) -> dict[str, Any]:
        """Return what the templates read."""
        return {
            **asdict(self),
            "max_word_width": WIDTHS[self.paper]
            - 2 * self.margin
            - (60 if self.side else 20),
        }


WIDTHS = {"a4": 210, "a5": 148}
DESK = Variant()
SHEET = Variant(heads=(1.9, 1.22, 1.05))
LARGE = Variant(
    size=18, margin=20, side=False, hyphenate=False, heads=(1.7, 1.4, 1.15), least=1.0
)
BOOKLET = Variant(paper="a5", size=9, margin=15, side=False, form=False)


@dataclass(frozen=True, slots=True)
class Printed:
    """What is in one PDF file."""

    data: dict[str, Any]
    dated: date
    boxes: dict[str, str]
    """The words of each box to tick, by its id."""
    targets: dict[str, Target]
    """What the labels stand for."""
    booklet: bool = False
    """Whether two pages stand on each sheet, to be folded."""


class Press:
    """Makes the documents of one content, as of one day."""

    def __init__(self, content: Content, as_of: date, site: str = "") -> None:
        """Take the content and the address of its site, if that is known."""
        self.edition = Edition(content, as_of)
        self.content, self.as_of = content, as_of
        self.site = site or content.site.address or ""
        self.words = content.words

    @property
    def dated(self) -> date:
        """Return the last day on which something was read or changed."""
        source = self.content.source
        days = [revision.day for revision in source.revisions]
        return max([source.edition.checked_on, *days])

    def handbook(self, variant: Variant = DESK) -> Printed:
        """Return the whole handbook."""
        parts = self._parts(_every(self.content))
        blocks = list(Book(parts, self.as_of).blocks())
        data = self._data(self.content.site.title, self.site, blocks)
        return self._printed(data | {"cover": self._cover(parts)}, variant)

    def chapter(self, slug: str) -> Printed:
        """Return one chapter, with the terms that it uses."""
        chapter = self.content.guidelines[slug]
        sections = (f"bolum:{slug}#{section.id}" for section in chapter.sections)
        labels = {f"bolum:{slug}", *sections, *self._terms_in(chapter)}
        parts = self._parts(labels)
        number = list(self.content.guidelines).index(slug) + 1
        eyebrow = parts.word("pdf_chapter", n=number)
        blocks = [*parts.chapter(slug, 1, eyebrow, new_page=False)]
        return self._sheet(f"bolum:{slug}", parts, blocks)

    def checklist(self, slug: str) -> Printed:
        """Return one checklist, with the terms that it uses."""
        labels = {f"liste:{slug}", *self._terms_in(self.content.checklists[slug])}
        parts = self._parts(labels)
        blocks = [*parts.checklist(slug, 1, new_page=False)]
        return self._sheet(f"liste:{slug}", parts, blocks)

    def calculator(self, slug: str) -> Printed:
        """Return one calculator: its questions, its rules, its worked examples."""
        labels = {f"hesap:{slug}", *self._terms_in(self.content.calculators[slug])}
        parts = self._parts(labels)
        blocks = [*Calculator(parts, slug, self.as_of).blocks(1, new_page=False)]
        return self._sheet(f"hesap:{slug}", parts, blocks)

    def _terms_in(self, thing: object) -> Iterator[str]:
        texts = (
            text for _, marker, text in annotated_texts(thing) if marker == "prose"
        )
        for source in texts:
            found = prose.targets(prose.parse(source))
            yield from (link for link in found if link.startswith("terim:"))

    def _sheet(self, link: str, parts: Parts, blocks: list[Block]) -> Printed:
        """Return a document of its own, which says what it is a part of."""
        labels, web = parts.inline.labels, parts.inline.url(link)
        terms = self.content.glossary.terms
        used = [term for term in terms if f"terim:{term.id}" in labels]
        if used:
            title = parts.word("pdf_terms_here")
            blocks += [parts.heading(title, "sayfa:sozluk", 2), parts.terms(used)]
        blocks += [parts.notice(), parts.fuller(web)]
        data = self._data(self.edition.links.label(link), web, blocks)
        return self._printed(data, SHEET)

    def _parts(self, labels: Iterable[str]) -> Parts:
        return Parts(Inline(self.edition, self.site, labels))

    def _data(self, title: str, web: str, blocks: list[Block]) -> dict[str, Any]:
        site = self.content.site
        return {
            "title": title,
            "author": site.institution.name,
            "description": site.description,
            "lang": site.language,
            "region": "TR",
            "words": self.words,
            "foot": " · ".join(filter(None, [site.title, readable(web)])),
            "long_words": sorted(_long(blocks)),
            "cover": None,
            "blocks": blocks,
        }

    def _printed(self, data: dict[str, Any], variant: Variant) -> Printed:
        boxes = dict(_boxes(data["blocks"]))
        whole = data | {"variant": variant.data()}
        targets = {label: self._target(label, t) for label, t in _named(data["blocks"])}
        return Printed(whole, self.dated, boxes, targets, variant is BOOKLET)

    def _target(self, label: str, title: str) -> Target:
        if label.startswith(OWN):
            return Target(title)
        return Target(title, Inline(self.edition, self.site, ()).url(label))

    def _cover(self, parts: Parts) -> Block:
        site, edition = self.content.site, self.content.source.edition
        day = self.edition.day
        return {
            "institution": site.institution.name,
            "tagline": site.tagline,
            "edition": parts.word("edition_label", label=edition.label),
            "notice": parts.inline.read(edition.notice),
            "dated": parts.word("edition_checked", day=day(edition.checked_on)),
            "code": code(self.site, parts.word("pdf_code")),
            "readable_url": readable(self.site),
        }


def _every(content: Content) -> Iterator[str]:
    """Yield every link that the whole handbook has a place for."""
    labels = links_of(content).labels
    for scheme, targets in labels.items():
        yield from (f"{scheme}:{target}" for target in targets)


def _boxes(blocks: Iterable[Block]) -> Iterator[tuple[str, str]]:
    for block in blocks:
        if block["kind"] == "checklist":
            yield from (
                (item["id"], words_of(item["children"])) for item in block["items"]
            )


def _named(blocks: Iterable[Block]) -> Iterator[tuple[str, str]]:
    """Yield every label of a document and the name of what has it."""
    for block in blocks:
        if block["kind"] == "heading":
            yield block["id"], block["text"]
        elif block["kind"] in NAMED:
            label, title = NAMED[block["kind"]]
            yield from ((item[label], item[title]) for item in block["items"])


def _long(found: Any) -> Iterator[str]:  # noqa: ANN401 - it is JSON
    """Yield every piece of text that may be too long for a line."""
    if isinstance(found, dict):
        if found.get("kind") == "text":
            yield from (w for w in PIECES.split(found["text"]) if len(w) >= LONG)
        for part in found.values():
            yield from _long(part)
    elif isinstance(found, list):
        for part in found:
            yield from _long(part)
