"""Pages of a PDF as pictures."""

from io import BytesIO

import pikepdf
import pytest
from PIL import Image

from macros.pdf.page_images import page_count, page_image


def test_each_page_is_a_picture_of_its_size():
    data = BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(100, 200))
        pdf.save(data)

    with Image.open(BytesIO(page_image(data.getvalue(), 0))) as picture:
        assert picture.size == (140, 280)
    assert page_count(data.getvalue()) == 1
    with pytest.raises(IndexError):
        page_image(data.getvalue(), 1)
