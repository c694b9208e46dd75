"""Signs and spaces of print, and where none may change."""

import re

from macros.pdf.documents import LARGE
from macros.pdf.inline import readable
from macros.pdf.typography import typeset, typeset_text
from tests.macros.pdf_text import text_of


def test_addresses_codes_and_pictures_stay_as_they_are():
    svg = "<svg><title>Ali'nin 3 kalemi</title></svg>"
    link = {"url": "https://a.example/o'b 3 c", "svg": svg, "target": "terim:x"}

    assert typeset(link) == link
    for text in ("bkz. https://a.example/o'b", "a.example/o'b", "o'b@a.example"):
        assert typeset_text(text) == text


def test_a_number_stays_with_its_word():
    for text in ("7 gün", "10. sayfa", "1 Temmuz", "2026 Çarşamba", "1.765 gün"):
        assert typeset_text(text) == text.replace(" ", "\xa0"), text
    for text in ("Madde 4. Öğrenci", "3 – 5", "1, 2, 3", "en az 7"):
        assert typeset_text(text) == text, text


def test_no_straight_apostrophe_and_no_broken_date_is_printed(printed, content):
    months = content.words["months"].replace(" ", "|")
    broken = re.compile(rf"\d\.?\n(?:{months})")
    for name in ("rehber.pdf", "rehber-buyuk-punto.pdf"):
        text = text_of(printed / name)

        assert not re.findall(r"\w'\w", text)
        assert not broken.findall(text)


def test_addresses_of_a_document_are_typed_as_the_site_has_them(documents):
    data = documents.handbook(LARGE).data

    assert readable(documents.site) in data["foot"]
    assert data["cover"]["readable_url"] == readable(documents.site)
