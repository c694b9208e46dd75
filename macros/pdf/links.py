"""Links within a PDF: Typst writes where they should lead, here they lead there.

Typst writes `urn:x-to:<label>` for a link to a label, `urn:x-term:<label>` where a
term is used, `urn:x-at:<label>` around the words that carry one (headings carry theirs
as a named place) and `urn:x-page:<n>` for a page.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pikepdf import Array, Dictionary, Name, Object, Page, Pdf, String

from macros.handbook.routes import EXTERNAL

TO, TERM, AT = "urn:x-to:", "urn:x-term:", "urn:x-at:"
PAGE = "urn:x-page:"
FOOTNOTE = re.compile(r"(?:Footnote )?(\d+)")


@dataclass(frozen=True, slots=True)
class Target:
    """What links lead to: its name, and its address on the web."""

    title: str
    url: str = ""


def join(pdf: Pdf, targets: Mapping[str, Target], words: Mapping[str, str]) -> None:
    """Lead every link to its place, and name it in the language of the words."""
    places = dict(places_of(pdf))
    pages = {page.obj.objgen: place for place, page in enumerate(pdf.pages, start=1)}
    for link in every_link(pdf):
        address = address_of(link)
        if address.startswith(PAGE):
            number = int(address.removeprefix(PAGE))
            where = Array([pdf.pages[number - 1].obj, Name.Fit])
            _lead(link, where, words["pdf_page"].format(n=number))
        elif address.startswith((TO, TERM, AT)):
            label = label_of(link)
            number = pages[places[label][0].objgen]
            name = words["pdf_link"].format(title=targets[label].title, n=number)
            _lead(link, places[label], name)
            if address.startswith(AT) and targets[label].url.startswith(EXTERNAL):
                _lead_out(link, targets[label].url)
        else:
            _name_note(link, words)


def every_link(pdf: Pdf) -> Iterator[Object]:
    """Yield every link of every page."""
    for page in pdf.pages:
        yield from links_of(page)


def links_of(page: Page) -> Iterator[Object]:
    """Yield every link of a page."""
    for annotation in page.get("/Annots", []):
        if annotation.Subtype == Name.Link:
            yield annotation


def address_of(annotation: Object) -> str:
    """Return the address that a link leads to, or nothing."""
    return str(annotation.A.get("/URI", "")) if "/A" in annotation else ""


def label_of(link: Object) -> str:
    """Return the label in a makeshift address."""
    return address_of(link).split(":", 2)[2]


def places_of(pdf: Pdf) -> Iterator[tuple[str, Array]]:
    """Yield every label with the place that has it."""
    if "/Names" in pdf.Root and "/Dests" in pdf.Root.Names:
        yield from _named(pdf.Root.Names.Dests)
    for page in pdf.pages:
        for annotation in page.get("/Annots", []):
            address = address_of(annotation)
            if address.startswith(AT):
                left, _, _, top = (float(edge) for edge in annotation.Rect)
                place = Array([page.obj, Name.XYZ, round(left, 2), round(top, 2), 0])
                yield address.removeprefix(AT), place


def _named(node: Object) -> Iterator[tuple[str, Any]]:
    names: list[Any] = list(node.get("/Names", []))
    for name, place in zip(names[::2], names[1::2], strict=True):
        yield str(name), place.D if isinstance(place, Dictionary) else place
    for kid in node.get("/Kids", []):
        yield from _named(kid)


def _lead(link: Object, place: Array, name: str) -> None:
    del link["/A"]
    link.Dest = Array(list(place))
    link.Contents = String(name)


def _lead_out(link: Object, url: str) -> None:
    del link["/Dest"]
    link.A = Dictionary(Type=Name.Action, S=Name.URI, URI=String(url))


def _name_note(link: Object, words: Mapping[str, str]) -> None:
    """Give a footnote's mark a name; what has a good one keeps it."""
    note = FOOTNOTE.fullmatch(str(link.get("/Contents", "")))
    if note:
        link.Contents = String(words["pdf_footnote"].format(n=note[1]))
