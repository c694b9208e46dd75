"""What Typst leaves undone: boxes that can be ticked, heads of rows, Turkish names.

Typst draws each box as an empty link to `urn:x-cb:<id>`, so it writes the
annotation, its place and its tag; the pass makes a form field of it.
"""

import io
import re
from collections.abc import Iterator, Mapping
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

BOX = "urn:x-cb:"
FOOTNOTE = re.compile(r"(?:Footnote )?(\d+)")
PRINTED = 4
"""The annotation flag that puts a field on paper."""
FRAME = "q 1 g .08 .14 .16 RG .9 w .45 .45 {w:.2f} {h:.2f} re B Q"
MARK = (
    " q .04 .33 .39 RG 1.7 w 1 J 1 j {x0:.2f} {y0:.2f} m {x1:.2f} {y1:.2f} l "
    "{x2:.2f} {y2:.2f} l S Q"
)


def finish(pdf: bytes, boxes: Mapping[str, str], words: Mapping[str, str]) -> bytes:
    """Return the PDF with its boxes, row heads and Turkish descriptions.

    `boxes` gives the words of each box by its id.
    """
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        _finish(opened, boxes, words)
        done = io.BytesIO()
        opened.save(
            done,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
        return done.getvalue()


def _finish(pdf: Pdf, boxes: Mapping[str, str], words: Mapping[str, str]) -> None:
    elements = dict(_numbered(pdf.Root.StructTreeRoot.ParentTree))
    looks: dict[tuple[float, float], Object] = {}
    fields = Array()
    for page in pdf.pages:
        for annotation in page.get("/Annots", []):
            address = _address(annotation)
            if address.startswith(BOX):
                element = elements[int(annotation.StructParent)]
                _tickable(pdf, annotation, boxes, looks)
                annotation.P = page.obj
                element.S = Name.Form
                fields.append(annotation)
            elif not address:
                annotation.Contents = String(_description(annotation, words))
    if len(fields):
        pdf.Root.AcroForm = Dictionary(Fields=fields)
    _head_rows(pdf.Root.StructTreeRoot)


def _numbered(node: Object) -> Iterator[tuple[int, Object]]:
    """Yield the number and element of every leaf of a number tree."""
    if "/Nums" in node:
        numbers: Any = node.Nums
        yield from zip(map(int, numbers[::2]), numbers[1::2], strict=True)
    for kid in node.get("/Kids", []):
        yield from _numbered(kid)


def _address(annotation: Object) -> str:
    return str(annotation.A.get("/URI", "")) if "/A" in annotation else ""


def _description(annotation: Object, words: Mapping[str, str]) -> str:
    """Return what a link inside the document is called."""
    told = str(annotation.get("/Contents", ""))
    note = FOOTNOTE.fullmatch(told)
    return words["pdf_footnote"].format(n=note[1]) if note else told


def _tickable(
    pdf: Pdf,
    annotation: Object,
    boxes: Mapping[str, str],
    looks: dict[tuple[float, float], Object],
) -> None:
    name = _address(annotation).removeprefix(BOX)
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
