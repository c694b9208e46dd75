"""One sheet for what is used as one: its letters are made a little smaller."""

import io
from collections.abc import Callable, Sequence
from typing import Any

import pikepdf

from macros.pdf.page_references import resolve_page_numbers


def on_one_page(
    pdf: bytes,
    document: dict[str, Any],
    sizes: Sequence[float],
    lay_out: Callable[[dict[str, Any]], bytes],
) -> bytes:
    """Return a layout on one page, with the largest letters; or the given one."""
    if not sizes or page_count(pdf) == 1:
        return pdf
    for size in sizes:
        variant = document["variant"] | {"size": size}
        smaller = resolve_page_numbers(document | {"variant": variant}, lay_out)
        if page_count(smaller) == 1:
            return smaller
    return pdf


def page_count(pdf: bytes) -> int:
    """Return how many pages a PDF has."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return len(opened.pages)
