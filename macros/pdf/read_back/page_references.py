"""Page numbers: read from one layout, printed by the next.

Typst could query itself, but it then lays out the whole document again for every answer
and caches each attempt. As they come apart from the document, the next layout takes all
that prints no number from the one before.
"""

import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

import pikepdf
import pypdfium2  # type: ignore[import-untyped]

from macros.pdf.index.term_index import Locators, TermIndex
from macros.pdf.inline import runs_in
from macros.pdf.links import TERM, Annotation, annotations_of, destinations
from macros.pdf.read_back.running_heads import Head, Position, RunningHeads

# A number with one digit more or less may move what it refers to to another page.
MAX_LAYOUTS = 6
# Sheets have one digit, books mostly two.
GUESS_IN_SHEET, GUESS_IN_BOOK = 1, 10

POINTS_PER_MM = 72 / 25.4

Document = dict[str, Any]
LayOut = Callable[[Document, Mapping[str, Any]], bytes]
"""Lays a document out with its page numbers."""


@dataclass(frozen=True, slots=True)
class PageNumbers:
    """What a document prints of its own layout; pages are counted from 1."""

    pages: dict[str, int] = field(default_factory=dict)
    """The page of each label that is referred to."""
    index_lines: list[Locators] = field(default_factory=list)
    """What each entry of the index prints."""
    running_heads: dict[str, Head | None] = field(default_factory=dict)
    """What stands above the text of each page, by its number."""


class UnstableLayoutError(Exception):
    """No layout shows the page numbers it was given."""


def estimated_numbers(document: Document) -> Mapping[str, Any]:
    """Return numbers to lay a document out with for the first time."""
    return asdict(PageReader(document).estimated())


def resolve_page_numbers(document: Document, lay_out: LayOut) -> bytes:
    """Return the layout of a document with correct page numbers.

    Raises UnstableLayoutError if none is found.
    """
    reader = PageReader(document)
    expected = reader.estimated()
    for _ in range(MAX_LAYOUTS):
        pdf = lay_out(document, asdict(expected))
        actual = reader.read(pdf)
        if actual == expected:
            return pdf
        expected = actual
    raise UnstableLayoutError


class PageReader:
    """Reads from a layout what its document prints of it."""

    def __init__(self, document: Document) -> None:
        self.labels = dict.fromkeys(referred_to(document["blocks"]))
        self.margin = document.get("variant", {}).get("margin", 0)
        self.index = TermIndex(document)
        self.heads = RunningHeads(document)

    def estimated(self) -> PageNumbers:
        """Return numbers as long as most; the index, the last part, has none yet."""
        guess = GUESS_IN_BOOK if self.index.entries else GUESS_IN_SHEET
        return PageNumbers(pages=dict.fromkeys(self.labels, guess))

    def read(self, pdf: bytes) -> PageNumbers:
        """Return what a layout should print."""
        links: dict[str, set[int]] = {}
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            annotations = [*annotations_of(opened)]
            positions = dict(_positions(opened, annotations))
            heads = self.heads.of_pages(positions, len(opened.pages))
            for annotation in annotations:
                if annotation.address.startswith(TERM):
                    links.setdefault(annotation.label, set()).add(annotation.page)
        pages = {label: at.page for label, at in positions.items()}
        printed = {label: pages[label] for label in self.labels if label in pages}
        lines = []
        if self.index.entries:
            lines = self.index.lines(texts_of_pages(pdf, self.margin), pages, links)
        return PageNumbers(printed, lines, heads)


def referred_to(blocks: list[Any]) -> Iterator[str]:
    """Yield the labels whose pages are printed."""
    runs = runs_in(blocks, "reference", "link")
    yield from (run["target"] for run in runs if "target" in run)


def _positions(
    pdf: pikepdf.Pdf, annotations: Iterable[Annotation]
) -> Iterator[tuple[str, Position]]:
    pages = {page.obj.objgen: (n, page) for n, page in enumerate(pdf.pages, start=1)}
    for label, destination in destinations(pdf, annotations):
        number, page = pages[destination[0].objgen]
        _, _, width, height = (float(edge) for edge in page.mediabox)
        left, top = float(destination[2]) / width, height - float(destination[3])
        yield label, Position(number, left, top / POINTS_PER_MM)


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
