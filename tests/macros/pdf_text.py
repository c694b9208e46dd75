"""Reads a PDF as a reader's program does: its words, its tags."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2  # type: ignore[import-untyped]

from macros.pdf.postprocess import elements_of

POINTS = 72 / 25.4
SEE = re.compile(r"\(bkz\. s\. [0-9]+\)")
NOT_WORDS = re.compile(r"[\s\x02\ufffe\u00ad-]+")


def squeezed(words: str) -> str:
    """Return words without what a line's end adds or takes."""
    return NOT_WORDS.sub("", words)


@cache
def text_of(path: Path, edge: int = 24) -> str:
    """Return the words of every page between its head and its foot."""
    with pypdfium2.PdfDocument(path) as pdf:
        return "\n".join(_page(page, edge * POINTS) for page in pdf)


def _page(page: Any, edge: float) -> str:
    height = page.get_height()
    words = page.get_textpage().get_text_bounded(bottom=edge, top=height - edge)
    return str(words).replace("\r", "")


def told_in(path: Path, edge: int = 24) -> str:
    """Return the words of a PDF as the content has them: no page numbers."""
    words = re.sub(r"\s+", " ", text_of(path, edge).replace("\n", " "))
    return squeezed(SEE.sub("", words))


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
