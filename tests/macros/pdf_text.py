"""Reads text and tags from a PDF, as other programs do."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2  # type: ignore[import-untyped]

from macros.pdf.links import annotations_of, destinations
from macros.pdf.parts.letters import LABEL
from macros.pdf.postprocess import elements_of

POINTS = 72 / 25.4
PAGE_REFERENCE = re.compile(r"\(s\. [0-9]+\)")
LINE_BREAKS = re.compile(r"[\s\x02\ufffe\u00ad-]+")


def squeezed(words: str) -> str:
    """Return text without spaces and hyphens, which line breaks add or remove.

    On paper, apostrophes are curly.
    """
    return LINE_BREAKS.sub("", words).replace("’", "'")


@cache
def text_of(path: Path, edge: int = 16) -> str:
    """Return the text of every page between its header and its footer."""
    with pypdfium2.PdfDocument(path) as pdf:
        return "\f".join(_page(page, edge * POINTS) for page in pdf)


def _page(page: Any, edge: float) -> str:
    height = page.get_height()
    words = page.get_textpage().get_text_bounded(bottom=edge, top=height - edge)
    return str(words).replace("\r", "")


def prose_of(path: Path, edge: int = 16) -> str:
    """Return the text of a PDF as the content has it: without page numbers."""
    words = re.sub(r"\s+", " ", text_of(path, edge).replace("\n", " "))
    return squeezed(PAGE_REFERENCE.sub("", words))


def in_index(words: str, term: str) -> set[int]:
    """Return the pages that the index of a book gives for a term."""
    number = r"\d+(?:–\d+)?"
    numbers = rf"({number}(?:,\s+{number})*)(?![\w.])"
    # In the midst of a line, another entry refers to it; the next may be "3. item".
    entry = re.search(rf"^{re.escape(term)}\s+{numbers}", words, re.MULTILINE)
    assert entry, term
    pages = set()
    for each in re.split(r",\s+", entry[1]):
        first, _, last = each.partition("–")
        pages |= {*range(int(first), int(last or first) + 1)}
    return pages


def tags(pdf: pikepdf.Pdf) -> Iterator[tuple[str, Any]]:
    """Yield every element of the tag tree with its name, in reading order."""
    for element in elements_of(pdf.Root.StructTreeRoot):
        yield str(element.S).removeprefix("/"), element


def annotations(pdf: pikepdf.Pdf, subtype: str) -> Iterator[Any]:
    """Yield every link or field of every page."""
    for page in pdf.pages:
        for annotation in page.get("/Annots", []):
            if str(annotation.Subtype) == f"/{subtype}":
                yield annotation


def petition_pages(pdf: pikepdf.Pdf) -> Iterator[int]:
    """Yield the number of each page of a book that is a blank petition."""
    numbers = {page.obj.objgen: n for n, page in enumerate(pdf.pages, start=1)}
    for label, destination in destinations(pdf, annotations_of(pdf)):
        if label.startswith(LABEL):
            yield numbers[destination[0].objgen]


def boxes(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Yield every box to tick."""
    yield from (f for f in annotations(pdf, "Widget") if str(f.FT) == "/Btn")
