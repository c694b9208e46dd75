"""Draws PNG files with Typst: preview images and icons."""

from collections.abc import Mapping
from typing import Any

from macros.content.problems import Problem
from macros.pdf.build import typeface
from macros.pdf.problems import PdfError
from macros.pdf.typst_process import Typesetter, TypstError


def draw(template: str, document: Mapping[str, Any]) -> list[bytes]:
    """Return every page of a document as a PNG, two pixels per point.

    Raises PdfError with Typst's message.
    """
    with Typesetter(typeface()) as typesetter:
        try:
            return typesetter.pictures(template, document)
        except TypstError as error:
            path = f"macros/pdf/templates/{template}.typ"
            raise PdfError([Problem(path, 1, str(error))]) from None
