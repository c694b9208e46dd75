"""No page for a few lines: letters are made a little smaller, until it is saved."""

import io
from collections.abc import Sequence

import pikepdf

from macros.pdf.read_back.page_references import (
    Document,
    LayOut,
    estimated_numbers,
    resolve_page_numbers,
    texts_of_pages,
)

# Print that is smaller, in points, is hard to read.
SMALLEST = 7.5
# With fewer letters than this share of the page before it, a last page is saved.
SHORT = 0.4


def on_fewer_pages(
    pdf: bytes, document: Document, sizes: Sequence[float], lay_out: LayOut
) -> bytes:
    """Return a layout without its short last page, or the given one.

    Its letters are the largest of `sizes`, in points, with which it has a page less.
    """
    if not sizes or not ends_short(pdf, document["variant"]["margin"]):
        return pdf
    pages = page_count(pdf)
    for size in sizes:
        smallest = max(document["variant"]["smallest"], SMALLEST / size)
        variant = document["variant"] | {"size": size, "smallest": smallest}
        smaller = document | {"variant": variant}
        if page_count(lay_out(smaller, estimated_numbers(smaller))) < pages:
            return resolve_page_numbers(smaller, lay_out)
    return pdf


def ends_short(pdf: bytes, margin: float) -> bool:
    """Return whether the last of several pages has few words."""
    *before, last = texts_of_pages(pdf, margin).values()
    return bool(before) and len(last) < SHORT * len(before[-1])


def page_count(pdf: bytes) -> int:
    """Return how many pages a PDF has."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return len(opened.pages)
