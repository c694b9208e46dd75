"""Adds what Typst cannot write: form fields, row headers, internal links.

Typst draws each box as an empty link to `urn:x-cb:<id>`. So it writes the annotation,
its position and its tag; here it becomes a form field.
"""

import io
from collections.abc import Iterator, Mapping
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, NumberTree, Object, Pdf, String

from macros.pdf.links import Target, address_of, resolve_links

BOX = "urn:x-cb:"
# The annotation flag by which a field is printed, too.
PRINTED = 4
# PDF operators: a white square with a frame, and a tick of two strokes.
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
    """Return the PDF with form fields, internal links and row headers.

    `boxes` has the text of each box by its id, `targets` what each label stands for.
    """
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        _add_form_fields(opened, boxes)
        resolve_links(opened, targets, words)
        _mark_row_headers(opened.Root.StructTreeRoot)
        if "/Outlines" in opened.Root:
            opened.Root.PageMode = Name.UseOutlines
        # Poppler complains of it, and without it nothing is suspect either.
        del opened.Root.MarkInfo["/Suspects"]
        return saved(opened)


def saved(pdf: Pdf) -> bytes:
    """Return the bytes of a PDF; the same document always gives the same ones."""
    out = io.BytesIO()
    pdf.save(
        out,
        # The usual ID depends on the time.
        deterministic_id=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
    )
    return out.getvalue()


def _add_form_fields(pdf: Pdf, boxes: Mapping[str, str]) -> None:
    elements = NumberTree(pdf.Root.StructTreeRoot.ParentTree)
    drawings: dict[tuple[float, float], Mapping[str, Object]] = {}
    lists: dict[str, Object] = {}
    for page in pdf.pages:
        for annotation in page.get("/Annots", []):
            if address_of(annotation).startswith(BOX):
                box = address_of(annotation).removeprefix(BOX)
                size = _size(annotation)
                # Boxes of one size share their drawings.
                if size not in drawings:
                    drawings[size] = _drawings(pdf, *size)
                _make_checkbox(annotation, boxes[box], drawings[size])
                _name(pdf, annotation, box, lists)
                # Typst tagged it as a link.
                elements[int(annotation.StructParent)].S = Name.Form
                annotation.P = page.obj
    if lists:
        pdf.Root.AcroForm = Dictionary(Fields=Array([*lists.values()]))


def _size(annotation: Object) -> tuple[float, float]:
    """Return the width and the height of an annotation."""
    x0, y0, x1, y1 = (float(edge) for edge in annotation.Rect)
    return round(x1 - x0, 2), round(y1 - y0, 2)


def _make_checkbox(field: Object, text: str, drawings: Mapping[str, Object]) -> None:
    # What only a link has.
    for key in ("/A", "/Border", "/Contents", "/QuadPoints"):
        if key in field:
            del field[key]
    field.Subtype, field.FT, field.TU = Name.Widget, Name.Btn, String(text)
    field.F, field.V, field.AS = PRINTED, Name.Off, Name.Off
    # Poppler draws nothing if the states are not in a dictionary right here.
    field.AP = Dictionary(N=Dictionary(drawings))


def _name(pdf: Pdf, field: Object, box: str, lists: dict[str, Object]) -> None:
    """Name a field `<list>.<item>`: a full stop parts levels, so each has its own."""
    checklist, _, item = box.partition(".")
    if checklist not in lists:
        parent = Dictionary(T=String(checklist), Kids=Array())
        lists[checklist] = pdf.make_indirect(parent)
    field.T, field.Parent = String(item), lists[checklist]
    field.Parent.Kids.append(field)


def _drawings(pdf: Pdf, width: float, height: float) -> Mapping[str, Object]:
    """Return how a box looks without and with its tick."""
    off = _drawing(pdf, width, height, "")
    return {"/Off": off, "/Yes": _drawing(pdf, width, height, MARK)}


def _drawing(pdf: Pdf, width: float, height: float, mark: str) -> Object:
    """Return the drawing of a box: its frame, and the tick if there is one."""
    # The corners of the tick, as shares of the box.
    points = {
        "x0": 0.22 * width, "y0": 0.5 * height,
        "x1": 0.42 * width, "y1": 0.26 * height,
        "x2": 0.8 * width, "y2": 0.78 * height,
    }  # fmt: skip
    drawing = FRAME.format(w=width - 0.9, h=height - 0.9) + mark.format(**points)
    return pdf.make_indirect(
        pikepdf.Stream(
            pdf,
            drawing.encode(),
            Type=Name.XObject,
            Subtype=Name.Form,
            BBox=[0, 0, width, height],
            Resources=Dictionary(),
        )
    )


def _mark_row_headers(root: Object) -> None:
    """Make the first cell of every row in a table's body its header."""
    for element in elements_of(root):
        # Typst marks the headers of columns only.
        if element.get("/S") == Name.TBody:
            for row in _kids(element):
                first = next(iter(_kids(row)), None)
                if first is not None and first.get("/S") == Name.TD:
                    first.S = Name.TH
                    first.A = Dictionary(O=Name.Table, Scope=Name.Row)
                for cell in _kids(row):
                    _drop_listed_headers(cell)


def _drop_listed_headers(cell: Object) -> None:
    """Let a cell find its headers by their scope.

    Typst lists the header of its column, and who lists one has no others.
    """
    attributes: Any = cell.get("/A", [])
    each = attributes if isinstance(attributes, Array) else [attributes]
    for attribute in each:
        if "/Headers" in attribute:
            del attribute["/Headers"]


def elements_of(node: Object) -> Iterator[Object]:
    """Yield every structure element below a node, in reading order."""
    for element in _kids(node):
        yield element
        yield from elements_of(element)


def _kids(node: Object) -> list[Object]:
    """Return the structure elements directly below a node."""
    kids: Any = node.get("/K", [])
    kids = list(kids) if isinstance(kids, Array) else [kids]
    return [kid for kid in kids if isinstance(kid, Dictionary) and "/S" in kid]
