"""The printed documents as JSON, which Typst lays out."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from macros.content.annotations import annotated_texts
from macros.content.loader import Content
from macros.handbook import inline_markup
from macros.handbook.attachments import SCHEME as ATTACHMENT
from macros.handbook.edition import Edition
from macros.handbook.links import Links, pages_of
from macros.handbook.looks.colours import palette
from macros.handbook.routes import IN_BOOK, PARTS
from macros.pdf.blocks import BlockBuilder
from macros.pdf.book import Book
from macros.pdf.calculators import PrintedCalculator
from macros.pdf.editions.extents import COMPLETE, Extent
from macros.pdf.editions.variants import SHEET, Variant
from macros.pdf.forms.write_lines import Field, fields_of
from macros.pdf.inline import Block, Inline, plain_text, readable, runs_in, typeset
from macros.pdf.links import Target

WORD_BREAK = re.compile(r"[^\w]+")
# By the kind of a block, the keys of its items' labels and titles.
LABEL_AND_TITLE = {
    "terms": ("id", "term"),
    "clauses": ("anchor", "id"),
    "documents": ("anchor", "title"),
}
# The words that the templates and what finishes a PDF say themselves. All others stand
# in the blocks: who edits one of the interface renews no PDF.
PRINTED_WORDS = (
    *("cards_cut", "cards_notes", "pdf_see_page", "pdf_see_term"),
    *("index_endings", "index_inner_endings", "index_stem_changes"),
    *("index_verbal_nouns", "index_verb_endings", "pdf_footnote"),
    *("pdf_link", "pdf_page", "pdf_web_link"),
)
# Labels without a page on the web.
PAPER_ONLY = ("kitap:", "kaynak:")
# A list is one sheet; smaller letters than these would be hard to read.
LIST_SIZES, SHEET_SIZES = (10, 9.5, 9), (10, 9.5)
LONG_WORD = 18  # Shorter ones fit into every column.


@dataclass(frozen=True, slots=True)
class PrintedDocument:
    """The content of one PDF."""

    data: dict[str, Any]
    dated: date
    fields: dict[str, Field]
    """Each form field, by its name."""
    targets: dict[str, Target]
    """What each label stands for."""
    template: str = "handbook"
    sizes: tuple[float, ...] = ()
    """Smaller letters to try, in points, so that no page is nearly empty."""


def common_data(edition: Edition) -> dict[str, Any]:
    """Return what every document says of its handbook: language, colours, words."""
    site = edition.content.site
    return {
        "author": site.institution.name,
        "description": site.description,
        "lang": site.language,
        "region": edition.words["locale"].partition("_")[2],
        "colours": asdict(palette(site)),
        "words": {key: edition.words[key] for key in PRINTED_WORDS},
    }


class DocumentBuilder:
    """Makes the documents of one content, as of one day."""

    def __init__(self, content: Content, as_of: date) -> None:
        self.edition = Edition(content, as_of)
        self.content, self.as_of = content, as_of
        self.site = content.site.address or ""
        self._books: dict[Extent, PrintedDocument] = {}

    @property
    def dated(self) -> date:
        """Return the day of the last check of the source or change of the handbook."""
        source = self.content.source
        days = [revision.day for revision in source.revisions]
        return max([source.edition.checked_on, *days])

    def handbook(self, extent: Extent, variant: Variant) -> PrintedDocument:
        """Return the whole handbook."""
        book = self._book(extent)
        return replace(book, data=book.data | {"variant": variant.data()})

    def _book(self, extent: Extent) -> PrintedDocument:
        """Return a handbook but for how it is laid out; each is made once."""
        if extent not in self._books:
            labels = all_labels(self.content, self.edition.links)
            builder = self._builder(labels, extent)
            blocks = [*Book(builder, self.as_of).blocks()]
            data = self._data(self.content.site.title, self.site, blocks)
            data |= {"cover": self._cover(builder)}
            self._books[extent] = self._document(data)
        return self._books[extent]

    def sheet(self, link: str) -> PrintedDocument:
        """Return a chapter, checklist or calculator alone, with the terms it uses."""
        edition, page = self.edition, dict(pages_of(self.content))[link]
        labels = all_labels(self.content, edition.links)
        own = (label for label in labels if is_part(label, link))
        builder = self._builder({*own, *terms_in(page)})
        own_labels, url = builder.inline.labels, builder.inline.typed_url(link)
        blocks = [*self._blocks(builder, link)]
        terms = self.content.glossary.terms
        # Its reader may have no other page at hand.
        if used := [term for term in terms if f"terim:{term.id}" in own_labels]:
            title = builder.word("pdf_terms_here")
            blocks += [builder.heading(title, "sayfa:sozluk", 2), builder.terms(used)]
        blocks.append(builder.imprint())
        data = self._data(edition.links.label(link), url, blocks)
        printed = self._document(data | {"variant": SHEET.data()})
        is_list = link.startswith("liste:")
        return replace(printed, sizes=LIST_SIZES if is_list else SHEET_SIZES)

    def _blocks(self, builder: BlockBuilder, link: str) -> Iterator[Block]:
        scheme, _, slug = link.partition(":")
        if scheme == "bolum":
            return builder.chapter(slug, 1, new_page=False)
        if scheme == "liste":
            return builder.checklist(slug, 1, new_page=False)
        calculator = PrintedCalculator(builder, slug, self.as_of)
        return calculator.blocks(1, new_page=False)

    def _builder(
        self, labels: Iterable[str], extent: Extent = COMPLETE
    ) -> BlockBuilder:
        return BlockBuilder(Inline(self.edition, labels), extent)

    def _data(self, title: str, url: str, blocks: list[Block]) -> dict[str, Any]:
        site = self.content.site
        return common_data(self.edition) | {
            "title": title,
            "foot": " · ".join(filter(None, [site.title, readable(url)])),
            "long_words": sorted(long_words(blocks)),
            "cover": None,
            "blocks": blocks,
        }

    def _document(self, data: dict[str, Any]) -> PrintedDocument:
        printed = {key: typeset(data[key]) for key in ("blocks", "cover")}
        blocks = printed["blocks"]
        return PrintedDocument(
            data=data | printed,
            dated=self.dated,
            fields=dict(fields_of(blocks)),
            targets={self.site: Target(self.content.site.title)}
            | dict(_named_links(blocks))
            | {label: self._target(label, t) for label, t in _titles(blocks)},
        )

    def _target(self, label: str, title: str) -> Target:
        if label.startswith(PAPER_ONLY):
            return Target(title)
        # Without labels, every link leads to the web.
        return Target(title, Inline(self.edition, ()).url(label))

    def _cover(self, builder: BlockBuilder) -> Block:
        site, edition = self.content.site, self.content.source.edition
        day = self.edition.day(edition.checked_on)
        return {
            "institution": site.institution.name,
            "tagline": site.tagline,
            "edition": builder.word("edition_label", label=edition.label),
            "notice": builder.inline.read(edition.notice),
            "dated": builder.word("edition_checked", day=day),
            "qr_code": builder.qr_code(self.site),
            "readable_url": readable(self.site),
        }


def is_part(label: str, link: str) -> bool:
    """Return whether a label is a page's own or that of one of its parts.

    >>> is_part("bolum:kart#gun", "bolum:kart"), is_part("bolum:ka", "bolum:kart")
    (True, False)
    """
    return label.partition("#")[0] == link


def terms_in(source: object) -> Iterator[str]:
    """Yield the links to terms in a file of the content."""
    for _, marker, text in annotated_texts(source):
        if marker == "prose":
            targets = inline_markup.targets(inline_markup.parse(text))
            yield from (target for target in targets if target.startswith("terim:"))


def all_labels(content: Content, links: Links) -> Iterator[str]:
    """Yield every link that the whole handbook has a place for."""
    for scheme, targets in links.labels.items():
        for target in targets:
            if _is_printed(content, scheme, target):
                yield f"{scheme}:{target}"


def _is_printed(content: Content, scheme: str, target: str) -> bool:
    if scheme == "sayfa":
        is_empty = target == PARTS["sss"] and not content.questions
        page = content.pages.get(target)
        return page.in_book if page else target in IN_BOOK and not is_empty
    # The topics of a letter are only asked on its page, and files lie beside.
    is_topic = scheme == "yazi" and "#" in target
    return not is_topic and scheme != ATTACHMENT


def _titles(blocks: Iterable[Block]) -> Iterator[tuple[str, str]]:
    """Yield every label with the title of what it stands for."""
    for block in blocks:
        if block["kind"] in ("heading", "petition"):
            yield block["id"], block["text"]
        elif block["kind"] in LABEL_AND_TITLE:
            label, title = LABEL_AND_TITLE[block["kind"]]
            yield from ((item[label], item[title]) for item in block["items"])


def _named_links(blocks: list[Block]) -> Iterator[tuple[str, Target]]:
    """Yield every address on the web with the words that link to it."""
    for link in runs_in(blocks, "link"):
        yield link["url"], Target(plain_text(link["children"]))
    for block in blocks:
        if block["kind"] == "address":
            yield block["url"], Target(block["title"])
        for item in block.get("items", []):
            if isinstance(item, dict):
                for clause in item.get("clauses", []):
                    yield clause["url"], Target(clause["id"])


def long_words(blocks: list[Block]) -> Iterator[str]:
    """Yield the words that may be wider than a line."""
    for run in runs_in(blocks, "text"):
        words = WORD_BREAK.split(run["text"])
        yield from (word for word in words if len(word) >= LONG_WORD)
