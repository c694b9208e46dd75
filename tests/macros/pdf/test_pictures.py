"""Pictures drawn with Typst."""

import io

import pytest
from PIL import Image

from macros.pdf.pictures import draw
from macros.pdf.problems import PdfError

LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'


def test_every_page_is_a_png_of_its_own_size_and_a_refusal_names_its_template():
    icons = [{"size": n, "background": "#fff", "scale": 1} for n in (10, 20)]

    pictures = draw("icon", {"logo": LOGO, "icons": icons})

    sizes = [Image.open(io.BytesIO(picture)).size for picture in pictures]
    assert sizes == [(10, 10), (20, 20)]
    with pytest.raises(PdfError, match=r"templates/icon\.typ:1: .*SVG"):
        draw("icon", {"logo": "no SVG", "icons": icons})
