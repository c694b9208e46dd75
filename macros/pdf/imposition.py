"""Two pages on each side of a sheet, in the order in which a folded booklet reads.

The tags stay: a page becomes a drawing on its sheet, and every piece of the tag
tree that pointed into the page points into that drawing.
"""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf

from macros.pdf.postprocess import elements_of, saved

SHEET = (841.89, 595.276)
"""A4 on its side, in points."""
SIGNATURE = 32
"""Pages folded together at most: eight sheets; more do not fold flat."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page went: its sheet, its drawing and how far right it stands."""

    sheet: Object
    drawing: Object
    right: float


def order(pages: int) -> list[tuple[int, int]]:
    """Return the pages on the left and right of each side, in printing order.

    Numbers from `pages` on stand for empty pages.

    >>> order(4), order(6)
    ([(3, 0), (1, 2)], [(7, 0), (1, 6), (5, 2), (3, 4)])
    """
    sides = []
    for first in range(0, pages, SIGNATURE):
        count = -(-min(SIGNATURE, pages - first) // 4) * 4
        last = first + count - 1
        for side in range(count // 2):
            inner, outer = first + side, last - side
            sides.append((inner, outer) if side % 2 else (outer, inner))
    return sides


def impose(pdf: bytes) -> bytes:
    """Return a PDF of A4 sheets from one of A5 pages."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        _impose(opened)
        return saved(opened)


def _impose(pdf: Pdf) -> None:
    pages = [page.obj for page in pdf.pages]
    places: dict[tuple[int, int], Place] = {}
    for left, right in order(len(pages)):
        _sheet(pdf, [p for p in (left, right) if p < len(pages)], left, pages, places)
    del pdf.pages[: len(pages)]
    for element in elements_of(pdf.Root.StructTreeRoot):
        _retag(element, places)
    for target in _destinations(pdf):
        _redirect(target, places)
    # A sheet has no number of its own: its pages print theirs.
    del pdf.Root.PageLabels
    pdf.Root.ViewerPreferences.Duplex = Name.DuplexFlipShortEdge


def _sheet(
    pdf: Pdf,
    numbers: list[int],
    left: int,
    pages: Sequence[Object],
    places: dict[tuple[int, int], Place],
) -> None:
    """Append one side of a sheet with its pages and their links."""
    pdf.add_blank_page(page_size=SHEET)
    sheet = pdf.pages[-1].obj
    drawings, drawn, links = Dictionary(), [], Array()
    for number in numbers:
        right = _inset(pages[number]) + (0 if number == left else SHEET[0] / 2)
        drawing = _drawing(pdf, pages[number])
        drawings[f"/P{number}"] = drawing
        drawn.append(f"q 1 0 0 1 {right:.3f} 0 cm /P{number} Do Q")
        places[pages[number].objgen] = Place(sheet, drawing, right)
        for annotation in pages[number].get("/Annots", []):
            _move(annotation, right)
            links.append(annotation)
    sheet.Resources = Dictionary(XObject=drawings)
    sheet.Contents = pdf.make_stream(" ".join(drawn).encode())
    sheet.Annots, sheet.Tabs = links, Name.S


def _inset(page: Object) -> float:
    """Return what stays free on each side of a page in its half of a sheet."""
    return (SHEET[0] / 2 - float(page.MediaBox[2])) / 2


def _drawing(pdf: Pdf, page: Object) -> Object:
    drawing = pdf.make_indirect(pikepdf.Page(page).as_form_xobject())
    if "/StructParents" in page:
        drawing.StructParents = page.StructParents
    return drawing


def _move(annotation: Object, right: float) -> None:
    for key in ("/Rect", "/QuadPoints"):
        if key in annotation:
            edges = [float(edge) for edge in annotation[key]]
            moved = (e + right * (i % 2 == 0) for i, e in enumerate(edges))
            annotation[key] = Array([round(edge, 3) for edge in moved])


def _retag(element: Object, places: dict[tuple[int, int], Place]) -> None:
    """Point an element's pieces of page content into the page's drawing."""
    place = places.get(element.Pg.objgen) if "/Pg" in element else None
    if place:
        element.Pg = place.sheet
    if "/K" not in element:
        return
    kids = element.K
    if isinstance(kids, Array):
        element.K = Array([_piece(kid, place, places) for kid in kids])
    else:
        element.K = _piece(kids, place, places)


def _piece(
    kid: Object, place: Place | None, places: dict[tuple[int, int], Place]
) -> Object:
    if isinstance(kid, Dictionary):
        if "/S" in kid:
            return kid
        found = places.get(kid.Pg.objgen, place) if "/Pg" in kid else place
        if found:
            kid.Pg = found.sheet
            if "/MCID" in kid:
                kid.Stm = found.drawing
        return kid
    if place is None:
        return kid
    return Dictionary(Type=Name.MCR, Pg=place.sheet, Stm=place.drawing, MCID=int(kid))


def _destinations(pdf: Pdf) -> Iterator[Object]:
    """Yield every place that a link, a bookmark or a name leads to."""
    for page in pdf.pages:
        for annotation in page.get("/Annots", []):
            yield from _destination(annotation)
    if "/Outlines" in pdf.Root:
        waiting = [pdf.Root.Outlines]
        while waiting:
            item = waiting.pop()
            yield from _destination(item)
            waiting += [item[key] for key in ("/First", "/Next") if key in item]
    if "/Names" in pdf.Root and "/Dests" in pdf.Root.Names:
        yield from _named(pdf.Root.Names.Dests)


def _destination(holder: Object) -> Iterator[Object]:
    action = holder.get("/A", holder)
    for found in (holder.get("/Dest"), action.get("/D")):
        if isinstance(found, Array):
            yield found


def _named(node: Object) -> Iterator[Object]:
    for found in list(node.get("/Names", []))[1::2]:
        yield found.D if isinstance(found, Dictionary) else found
    for kid in node.get("/Kids", []):
        yield from _named(kid)


def _redirect(target: Object, places: dict[tuple[int, int], Place]) -> None:
    place = places.get(target[0].objgen)
    if place:
        target[0] = place.sheet
        if len(target) > 2 and target[1] == Name.XYZ:  # noqa: PLR2004 - page, /XYZ, x
            target[2] = float(target[2] or 0) + place.right
