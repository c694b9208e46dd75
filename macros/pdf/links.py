"""Internal links: Typst writes placeholder addresses, which become destinations here.

`urn:x-to:<label>` links to a label, `urn:x-term:<label>` marks the use of a term,
`urn:x-at:<label>` surrounds the words that have a label (headings have a named
destination), and `urn:x-page:<n>` links to a page.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from pikepdf import Array, Dictionary, Name, NameTree, Object, Pdf, String

from macros.handbook.routes import EXTERNAL

TO, TERM, AT = "urn:x-to:", "urn:x-term:", "urn:x-at:"
PAGE = "urn:x-page:"
FOOTNOTE = re.compile(r"(?:Footnote )?(\d+)")


@dataclass(frozen=True, slots=True)
class Target:
    """What a link leads to: its title, and its address on the web."""

    title: str
    url: str = ""


class Annotation(NamedTuple):
    """What lies on a page: a link, or the drawing of a form field."""

    page: int
    """Counted from 1."""
    on: Object
    """The page itself."""
    object: Object
    address: str
    """What Typst links to; `""` if it has none."""

    @property
    def label(self) -> str:
        """Return the label in a placeholder address."""
        return self.address.split(":", 2)[2]


def resolve_links(
    pdf: Pdf,
    annotations: Sequence[Annotation],
    targets: Mapping[str, Target],
    words: Mapping[str, str],
) -> None:
    """Give every link its destination and a description in the document's language."""
    by_label = dict(destinations(pdf, annotations))
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages, start=1)}

    def name_of(label: str) -> str:
        number = pages[by_label[label][0].objgen]
        return words["pdf_link"].format(title=targets[label].title, n=number)

    for annotation in annotations:
        link, address = annotation.object, annotation.address
        if link.Subtype != Name.Link:
            continue
        if address.startswith(PAGE):
            number = int(address.removeprefix(PAGE))
            whole_page = Array([pdf.pages[number - 1].obj, Name.Fit])
            _set_destination(link, whole_page, words["pdf_page"].format(n=number))
        elif address.startswith((TO, TERM, AT)):
            label = annotation.label
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


def annotations_of(pdf: Pdf) -> Iterator[Annotation]:
    """Yield all that lies on the pages; each costs a look into the PDF's objects."""
    for number, page in enumerate(pdf.pages, start=1):
        for annotation in page.get("/Annots", []):
            yield Annotation(number, page.obj, annotation, address_of(annotation))


def every_link(pdf: Pdf) -> Iterator[Object]:
    """Yield every link of every page."""
    for annotation in annotations_of(pdf):
        if annotation.object.Subtype == Name.Link:
            yield annotation.object


def address_of(annotation: Object) -> str:
    """Return the address that an annotation links to; `""` if it has none."""
    return str(annotation.A.get("/URI", "")) if "/A" in annotation else ""


def destinations(
    pdf: Pdf, annotations: Iterable[Annotation]
) -> Iterator[tuple[str, Any]]:
    """Yield every label with its destination."""
    if "/Names" in pdf.Root and "/Dests" in pdf.Root.Names:
        for name, destination in NameTree(pdf.Root.Names.Dests).items():
            # It stands alone or in a dictionary (ISO 32000-1, 12.3.2.3).
            is_dictionary = isinstance(destination, Dictionary)
            yield name, destination.D if is_dictionary else destination
    for annotation in annotations:
        if annotation.address.startswith(AT):
            left, _, _, top = (float(edge) for edge in annotation.object.Rect)
            position = [annotation.on, Name.XYZ, round(left, 2), round(top, 2), 0]
            yield annotation.label, Array(position)


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
