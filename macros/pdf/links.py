"""Internal links: Typst writes placeholder addresses, which become destinations here.

`urn:x-to:<label>` links to a label, `urn:x-term:<label>` marks the use of a term,
`urn:x-at:<label>` surrounds the words that have a label (headings have a named
destination), and `urn:x-page:<n>` links to a page.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pikepdf import Array, Dictionary, Name, NameTree, Object, Page, Pdf, String

from macros.handbook.routes import EXTERNAL

TO, TERM, AT = "urn:x-to:", "urn:x-term:", "urn:x-at:"
PAGE = "urn:x-page:"
FOOTNOTE = re.compile(r"(?:Footnote )?(\d+)")


@dataclass(frozen=True, slots=True)
class Target:
    """What a link leads to: its title, and its address on the web."""

    title: str
    url: str = ""


def resolve_links(
    pdf: Pdf, targets: Mapping[str, Target], words: Mapping[str, str]
) -> None:
    """Give every link its destination and a description in the document's language."""
    by_label = dict(destinations(pdf))
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages, start=1)}

    def name_of(label: str) -> str:
        number = pages[by_label[label][0].objgen]
        return words["pdf_link"].format(title=targets[label].title, n=number)

    for link in every_link(pdf):
        address = address_of(link)
        if address.startswith(PAGE):
            number = int(address.removeprefix(PAGE))
            whole_page = Array([pdf.pages[number - 1].obj, Name.Fit])
            _set_destination(link, whole_page, words["pdf_page"].format(n=number))
        elif address.startswith((TO, TERM, AT)):
            label = label_of(link)
            _set_destination(link, by_label[label], name_of(label))
            if address.startswith(AT) and targets[label].url.startswith(EXTERNAL):
                # What others link to leads to its own page on the web instead.
                _set_url(link, targets[label].url)
                _name_web_link(link, targets[label].title, words)
        elif isinstance(link.get("/Dest"), String):
            # Those of the contents.
            link.Contents = String(name_of(str(link.Dest)))
        elif address in targets:
            _name_web_link(link, targets[address].title, words)
        else:
            _describe_footnote(link, words)


def every_link(pdf: Pdf) -> Iterator[Object]:
    """Yield every link of every page."""
    for page in pdf.pages:
        yield from links_on(page)


def links_on(page: Page) -> Iterator[Object]:
    """Yield every link of a page."""
    for annotation in page.get("/Annots", []):
        if annotation.Subtype == Name.Link:
            yield annotation


def address_of(annotation: Object) -> str:
    """Return the address that an annotation links to; `""` if it has none."""
    return str(annotation.A.get("/URI", "")) if "/A" in annotation else ""


def label_of(link: Object) -> str:
    """Return the label in a placeholder address."""
    return address_of(link).split(":", 2)[2]


def destinations(pdf: Pdf) -> Iterator[tuple[str, Any]]:
    """Yield every label with its destination."""
    if "/Names" in pdf.Root and "/Dests" in pdf.Root.Names:
        for name, destination in NameTree(pdf.Root.Names.Dests).items():
            # It stands alone or in a dictionary (ISO 32000-1, 12.3.2.3).
            is_dictionary = isinstance(destination, Dictionary)
            yield name, destination.D if is_dictionary else destination
    for page in pdf.pages:
        for annotation in page.get("/Annots", []):
            address = address_of(annotation)
            if address.startswith(AT):
                left, _, _, top = (float(edge) for edge in annotation.Rect)
                position = [page.obj, Name.XYZ, round(left, 2), round(top, 2), 0]
                yield address.removeprefix(AT), Array(position)


def _set_destination(link: Object, destination: Array, description: str) -> None:
    del link["/A"]
    link.Dest = Array(list(destination))
    link.Contents = String(description)


def _set_url(link: Object, url: str) -> None:
    del link["/Dest"]
    link.A = Dictionary(Type=Name.Action, S=Name.URI, URI=String(url))


def _name_web_link(link: Object, title: str, words: Mapping[str, str]) -> None:
    link.Contents = String(words["pdf_web_link"].format(title=title))


def _describe_footnote(link: Object, words: Mapping[str, str]) -> None:
    """Describe the link of a footnote; Typst does so in English or by a number."""
    note = FOOTNOTE.fullmatch(str(link.get("/Contents", "")))
    if note:
        link.Contents = String(words["pdf_footnote"].format(n=note[1]))
