"""Page numbers: read from one layout, printed by the next.

Typst could query itself, but it then lays out the whole document again for every answer
and caches each attempt. Two plain layouts need a quarter less memory.
"""

import io
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from typing import Any

import pikepdf

from macros.pdf.inline import runs_in
from macros.pdf.links import TERM, address_of, destinations, label_of, links_on

# A number with one digit more or less may move what it refers to to another page.
MAX_LAYOUTS = 6


@dataclass(frozen=True, slots=True)
class PageNumbers:
    """The page numbers that a document prints, counted from 1."""

    pages: dict[str, int] = field(default_factory=dict)
    """The page of each label."""
    uses: dict[str, list[int]] = field(default_factory=dict)
    """The pages that use each term."""


class UnstableLayoutError(Exception):
    """No layout shows the page numbers it was given."""


def resolve_page_numbers(
    document: dict[str, Any], lay_out: Callable[[dict[str, Any]], bytes]
) -> bytes:
    """Return the layout of a document with correct page numbers.

    Raises UnstableLayoutError if none is found.
    """
    expected = initial_page_numbers(document)
    for _ in range(MAX_LAYOUTS):
        pdf = lay_out(document | asdict(expected))
        actual = page_numbers_of(pdf)
        if actual == expected:
            return pdf
        expected = actual
    raise UnstableLayoutError


def initial_page_numbers(document: dict[str, Any]) -> PageNumbers:
    """Return placeholders: as many as there will be, so that they take their space."""
    uses = Counter(run["target"] for run in runs_in(document["blocks"], "term"))
    return PageNumbers(uses={term: [0] * (count + 1) for term, count in uses.items()})


def page_numbers_of(pdf: bytes) -> PageNumbers:
    """Return the pages of labels and of uses of terms in a layout."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        numbers = {page.obj.objgen: n for n, page in enumerate(opened.pages, start=1)}
        pages = {
            label: numbers[destination[0].objgen]
            for label, destination in destinations(opened)
        }
        uses: dict[str, set[int]] = {}
        for number, page in enumerate(opened.pages, start=1):
            for link in links_on(page):
                if address_of(link).startswith(TERM):
                    uses.setdefault(label_of(link), set()).add(number)
    # The glossary's own entry counts as a use.
    for term, used_on in uses.items():
        if term in pages:
            used_on.add(pages[term])
    return PageNumbers(pages, {term: sorted(on) for term, on in uses.items()})
