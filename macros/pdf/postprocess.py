"""What Typst leaves undone: boxes that can be ticked, heads of rows, links.

Typst draws each box as an empty link to `urn:x-cb:<id>`, so it writes the
annotation, its place and its tag; the pass makes a form field of it.
"""

import io
from collections.abc import Iterator, Mapping
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from macros.pdf.links import Target, address_of, join

BOX = "urn:x-cb:"
PRINTED = 4
"""The annotation flag that puts a field on paper."""
FRAME = "q 1 g .08 .14 .16 RG .9 w .45 .45 {w:.2f} {h:.2f} re B Q"
MARK = (
    " q .04 .33 .39 RG 1.7 w 1 J 1 j {x0:.2f} {y0:.2f} m {x1:.2f} {y1:.2f} l "
    "{x2:.2f} {y2:.2f} l S Q"
)


def finish(
    pdf: bytes,
    boxes: Mapping[str, str],
    targets: Mapping[str, Target],
    words: Mapping[str, str],
) -> bytes:
    """Return the PDF with its links, boxes and the heads of its rows.

    `boxes` gives the words of each box by its id, `targets` what labels stand for.
    """
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        _fill_in(opened, boxes)
        join(opened, targets, words)
        _head_rows(opened.Root.StructTreeRoot)
        return saved(opened)


def saved(pdf: Pdf) -> bytes:
    """Return the bytes of a PDF, the same ones each time."""
    done = io.BytesIO()
    pdf.save(
        done,
        deterministic_id=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
    )
    return done.getvalue()


def _fill_in(pdf: Pdf, boxes: Mapping[str, str]) -> None:
    elements = dict(_numbered(pdf.Root.StructTreeRoot.ParentTree))
    looks: dict[tuple[float, float], Object] = {}
    fields = Array()
    for page in pdf.pages:
        for annotation in page.get("/Annots", []):
            if address_of(annotation).startswith(BOX):
                _tickable(pdf, annotation, boxes, looks)
                elements[int(annotation.StructParent)].S = Name.Form
                annotation.P = page.obj
                fields.append(annotation)
    if len(fields):
        pdf.Root.AcroForm = Dictionary(Fields=fields)


def _numbered(node: Object) -> Iterator[tuple[int, Object]]:
    """Yield the number and element of every leaf of a number tree."""
    if "/Nums" in node:
        numbers: Any = node.Nums
        yield from zip(map(int, numbers[::2]), numbers[1::2], strict=True)
    for kid in node.get("/Kids", []):
        yield from _numbered(kid)


def _tickable(
    pdf: Pdf,
    annotation: Object,
    boxes: Mapping[str, str],
    looks: dict[tuple[float, float], Object],
) -> None:
    name = address_of(annotation).removeprefix(BOX)
    x0, y0, x1, y1 = (float(edge) for edge in annotation.Rect)
    size = (round(x1 - x0, 2), round(y1 - y0, 2))
    if size not in looks:
        looks[size] = pdf.make_indirect(
            Dictionary(Off=_look(pdf, *size, ""), Yes=_look(pdf, *size, MARK))
        )
    for key in ("/A", "/Border", "/Contents", "/QuadPoints"):
        if key in annotation:
            del annotation[key]
    annotation.Subtype, annotation.FT = Name.Widget, Name.Btn
    annotation.T, annotation.TU = String(name), String(boxes[name])
    annotation.F, annotation.V, annotation.AS = PRINTED, Name.Off, Name.Off
    annotation.AP = Dictionary(N=looks[size])


def _look(pdf: Pdf, width: float, height: float, mark: str) -> Object:
    """Return how a box looks: its frame, and the tick if there is one."""
    points = {
        "x0": 0.22 * width, "y0": 0.5 * height,
        "x1": 0.42 * width, "y1": 0.26 * height,
        "x2": 0.8 * width, "y2": 0.78 * height,
    }  # fmt: skip
    drawn = FRAME.format(w=width - 0.9, h=height - 0.9) + mark.format(**points)
    return pdf.make_indirect(
        pikepdf.Stream(
            pdf,
            drawn.encode(),
            Type=Name.XObject,
            Subtype=Name.Form,
            BBox=[0, 0, width, height],
            Resources=Dictionary(),
        )
    )


def _head_rows(root: Object) -> None:
    """Make the first cell of every row of a table's body the head of its row."""
    for element in elements_of(root):
        if element.get("/S") == Name.TBody:
            for row in _kids(element):
                first = next(iter(_kids(row)), None)
                if first is not None and first.get("/S") == Name.TD:
                    first.S = Name.TH
                    first.A = Dictionary(O=Name.Table, Scope=Name.Row)


def elements_of(node: Object) -> Iterator[Object]:
    """Yield every structure element below a node, in reading order."""
    waiting = list(reversed(_kids(node)))
    while waiting:
        element = waiting.pop()
        yield element
        waiting += reversed(_kids(element))


def _kids(node: Object) -> list[Object]:
    """Return the structure elements right below a node."""
    kids: Any = node.get("/K", [])
    found = list(kids) if isinstance(kids, Array) else [kids]
    return [kid for kid in found if isinstance(kid, Dictionary) and "/S" in kid]
