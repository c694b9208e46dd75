"""Adds what Typst cannot write: form fields, row headers, internal links."""

import io
from collections.abc import Iterator, Mapping
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf

from macros.pdf.forms.form_fields import add_form_fields
from macros.pdf.forms.write_lines import Field
from macros.pdf.links import Target, annotations_of, resolve_links


def finish(
    pdf: bytes,
    fields: Mapping[str, Field],
    targets: Mapping[str, Target],
    words: Mapping[str, str],
    shift: float = 0.0,
) -> bytes:
    """Return the PDF with form fields, internal links and row headers.

    `fields` has each field by its name, `targets` what each label stands for. Even
    pages stand `shift` points further left than odd ones: their fold is there.
    """
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        annotations = [*annotations_of(opened)]
        add_form_fields(opened, annotations, fields)
        resolve_links(opened, annotations, targets, words)
        _mark_row_headers(opened.Root.StructTreeRoot)
        if shift:
            _shift_even_pages(opened, shift)
        if "/Outlines" in opened.Root:
            opened.Root.PageMode = Name.UseOutlines
        # Poppler complains of it, and without it nothing is suspect either.
        del opened.Root.MarkInfo["/Suspects"]
        return saved(opened)


def _shift_even_pages(pdf: Pdf, shift: float) -> None:
    """Move what stands on even pages to the left: their paper begins further right."""
    for page in pdf.pages[1::2]:
        left, bottom, right, top = (float(edge) for edge in page.mediabox)
        page.mediabox = Array([left + shift, bottom, right + shift, top])


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
