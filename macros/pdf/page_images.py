"""The pages of a PDF as pictures, for those who only look at it."""

from io import BytesIO

import pypdfium2  # type: ignore[import-untyped]

DOTS_PER_POINT = 1.4


def page_count(pdf: bytes) -> int:
    """Return how many pages a PDF has."""
    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def page_image(pdf: bytes, number: int) -> bytes:
    """Return a page, counted from 0, as PNG; raise IndexError if there is none."""
    with pypdfium2.PdfDocument(pdf) as document:
        if not 0 <= number < len(document):
            raise IndexError(number)
        image = document[number].render(scale=DOTS_PER_POINT).to_pil()
    data = BytesIO()
    image.save(data, "PNG")
    return data.getvalue()
