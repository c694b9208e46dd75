"""Imposition: puts two pages on each side of a sheet, for a folded booklet.

The booklet is for paper: it has no tags, links or bookmarks and does not claim PDF/UA.
`rehber.pdf` has the same text for the screen and for assistive technology.
"""

import io

import pikepdf
from pikepdf import Dictionary, Name, Object, Pdf

from macros.pdf.postprocess import saved

# A4 landscape, in points.
SHEET = (841.89, 595.276)
# The most pages folded together: eight sheets; more do not fold flat.
SIGNATURE = 32
# The width and the height of a bundle's mark.
MARK = (4.0, 27.0)
# What refers to single pages, which the sheets do not have.
NAVIGATION = ("/StructTreeRoot", "/MarkInfo", "/Outlines", "/Names", "/PageLabels")


def order(pages: int) -> list[tuple[int, int]]:
    """Return the left and the right page of each side, in printing order.

    Numbers from `pages` on are empty pages.

    >>> order(4), order(6)
    ([(3, 0), (1, 2)], [(7, 0), (1, 6), (5, 2), (3, 4)])
    """
    sides = []
    for first in range(0, pages, SIGNATURE):
        # Rounded up: a folded sheet has four pages.
        count = -(-min(SIGNATURE, pages - first) // 4) * 4
        last = first + count - 1
        for side in range(count // 2):
            inner, outer = first + side, last - side
            # The outer page is on the left of fronts and on the right of backs.
            sides.append((inner, outer) if side % 2 else (outer, inner))
    return sides


def impose(pdf: bytes) -> bytes:
    """Return a PDF of A4 sheets from one of A5 pages."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        drawings = [
            opened.make_indirect(page.as_form_xobject()) for page in opened.pages
        ]
        for number, (left, right) in enumerate(order(len(drawings))):
            halves = (left, 0.0), (right, SHEET[0] / 2)
            placed = [(drawings[n], x) for n, x in halves if n < len(drawings)]
            bundle, side = divmod(number, SIGNATURE // 2)
            # The outside of a folded bundle carries its mark.
            _add_side(opened, placed, mark(bundle) if side == 0 else "")
        del opened.pages[: len(drawings)]
        for key in NAVIGATION:
            if key in opened.Root:
                del opened.Root[key]
        with opened.open_metadata(set_pikepdf_as_editor=False) as metadata:
            del metadata["pdfuaid:part"]
        # On the long edge, the backs would be upside down.
        opened.Root.ViewerPreferences.Duplex = Name.DuplexFlipShortEdge
        return saved(opened)


def mark(bundle: int) -> str:
    """Return the operators of a bundle's mark on its fold.

    In order, the marks of a stack of bundles step downwards.

    >>> mark(0), mark(1)
    ('0 g 418.94 541.28 4.00 27.00 re f', '0 g 418.94 514.28 4.00 27.00 re f')
    """
    width, height = MARK
    left, bottom = SHEET[0] / 2 - width / 2, SHEET[1] - height * (bundle + 2)
    return f"0 g {left:.2f} {bottom:.2f} {width:.2f} {height:.2f} re f"


def _add_side(pdf: Pdf, halves: list[tuple[Object, float]], marks: str) -> None:
    """Append a side of a sheet with each drawing in the middle of its half."""
    pdf.add_blank_page(page_size=SHEET)
    sheet = pdf.pages[-1].obj
    drawings, commands = Dictionary(), []
    for number, (drawing, edge) in enumerate(halves):
        right = edge + (SHEET[0] / 2 - float(drawing.BBox[2])) / 2
        drawings[f"/P{number}"] = drawing
        commands.append(f"q 1 0 0 1 {right:.3f} 0 cm /P{number} Do Q")
    sheet.Resources = Dictionary(XObject=drawings)
    sheet.Contents = pdf.make_stream(" ".join([*commands, marks]).encode())
