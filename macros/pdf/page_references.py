"""Page numbers: read from one layout, printed by the next.

Typst could query itself, but it then lays out the whole document again for every answer
and caches each attempt. Two plain layouts need a quarter less memory.
"""

import io
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

import pikepdf
import pypdfium2  # type: ignore[import-untyped]

from macros.pdf.links import TERM, address_of, destinations, label_of, links_on
from macros.pdf.term_index import Locators, TermIndex

# A number with one digit more or less may move what it refers to to another page.
MAX_LAYOUTS = 6


POINTS_PER_MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class PageNumbers:
    """The page numbers that a document prints, counted from 1."""

    pages: dict[str, int] = field(default_factory=dict)
    """The page of each label."""
    index_lines: list[Locators] = field(default_factory=list)
    """What each entry of the index prints."""


class UnstableLayoutError(Exception):
    """No layout shows the page numbers it was given."""


def resolve_page_numbers(
    document: dict[str, Any], lay_out: Callable[[dict[str, Any]], bytes]
) -> bytes:
    """Return the layout of a document with correct page numbers.

    Raises UnstableLayoutError if none is found.
    """
    index = TermIndex(document)
    expected = PageNumbers(index_lines=index.estimated())
    for _ in range(MAX_LAYOUTS):
        pdf = lay_out(document | asdict(expected))
        actual = page_numbers_of(pdf, document, index)
        if actual == expected:
            return pdf
        expected = actual
    raise UnstableLayoutError


def page_numbers_of(
    pdf: bytes, document: Mapping[str, Any], index: TermIndex
) -> PageNumbers:
    """Return the pages of labels, and what the index prints, in a layout."""
    links: dict[str, set[int]] = {}
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        numbers = {page.obj.objgen: n for n, page in enumerate(opened.pages, start=1)}
        pages = {
            label: numbers[destination[0].objgen]
            for label, destination in destinations(opened)
        }
        if not index.entries:
            return PageNumbers(pages)
        for number, page in enumerate(opened.pages, start=1):
            for link in links_on(page):
                if address_of(link).startswith(TERM):
                    links.setdefault(label_of(link), set()).add(number)
    texts = texts_of_pages(pdf, document["variant"]["margin"])
    return PageNumbers(pages, index.lines(texts, pages, links))


def texts_of_pages(pdf: bytes, margin: float) -> dict[int, str]:
    """Return the text of each page between its margins, which are in millimetres."""
    edge = margin * POINTS_PER_MM
    with pypdfium2.PdfDocument(pdf) as opened:
        return {
            number: page.get_textpage().get_text_bounded(
                bottom=edge, top=page.get_height() - edge
            )
            for number, page in enumerate(opened, start=1)
        }
