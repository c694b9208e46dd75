"""The printed handbook: Typst lays it out, a short pass makes its boxes real."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, time
from pathlib import Path

import typst

from macros.pdf_document import BOOKLET, LARGE, Press, Printed
from macros.pdf_pass import finish

PRINT = Path(__file__).parent / "print"
FACES = ("Regular", "It", "Semibold", "SemiboldIt", "Bold", "BoldIt")


class PdfError(Exception):
    """The PDF cannot be made; the message is for the editor."""


def lay_out(printed: Printed, fonts: typst.Fonts) -> bytes:
    """Return the PDF of one document."""
    stamp = datetime.combine(printed.dated, time(), UTC)
    document = json.dumps(printed.data, ensure_ascii=False, sort_keys=True)
    pdf, warnings = typst.compile_with_warnings(
        str(PRINT / "handbook.typ"),
        format="pdf",
        font_paths=fonts,
        pdf_standards=["ua-1"],
        timestamp=int(stamp.timestamp()),
        sys_inputs={"document": document},
    )
    if warnings:
        raise PdfError("; ".join(warning.message for warning in warnings))
    return pdf
