"""On which page each thing stands: read from one layout, told by the next.

Typst could ask itself, but lays the whole document out again and again to answer,
and remembers every try. Two plain layouts take a quarter less memory.
"""

import io
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from typing import Any

import pikepdf

from macros.pdf.links import TERM, address_of, label_of, links_of, places_of

LAYOUTS = 6
"""So many layouts are tried; a number more or less may move what it counts."""


@dataclass(frozen=True, slots=True)
class Pages:
    """What a document says about its own pages, counted from 1."""

    pages: dict[str, int] = field(default_factory=dict)
    """The page of each label."""
    uses: dict[str, list[int]] = field(default_factory=dict)
    """The pages that name each term."""


class UnsettledError(Exception):
    """No layout has the page numbers that it prints."""


def settled(
    document: dict[str, Any], lay_out: Callable[[dict[str, Any]], bytes]
) -> bytes:
    """Return the layout of a document whose page numbers are true.

    Raises UnsettledError when they chase each other.
    """
    told = guess(document)
    for _ in range(LAYOUTS):
        pdf = lay_out(document | asdict(told))
        found = pages_of(pdf)
        if found == told:
            return pdf
        told = found
    raise UnsettledError


def guess(document: dict[str, Any]) -> Pages:
    """Return page numbers as many as there will be, so that they take their room."""
    uses = Counter(_terms(document["blocks"]))
    return Pages(uses={term: [0] * (count + 1) for term, count in uses.items()})


def _terms(found: Any) -> Iterator[str]:  # noqa: ANN401 - it is JSON
    if isinstance(found, dict):
        if found.get("kind") == "term":
            yield found["target"]
        for part in found.values():
            yield from _terms(part)
    elif isinstance(found, list):
        for part in found:
            yield from _terms(part)


def pages_of(pdf: bytes) -> Pages:
    """Return where a layout has its labels and its terms."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        numbers = {page.obj.objgen: n for n, page in enumerate(opened.pages, start=1)}
        pages = {label: numbers[place[0].objgen] for label, place in places_of(opened)}
        uses: dict[str, set[int]] = {}
        for number, page in enumerate(opened.pages, start=1):
            for link in links_of(page):
                if address_of(link).startswith(TERM):
                    uses.setdefault(label_of(link), set()).add(number)
    for term, used in uses.items():
        if term in pages:
            used.add(pages[term])
    return Pages(pages, {term: sorted(used) for term, used in uses.items()})
