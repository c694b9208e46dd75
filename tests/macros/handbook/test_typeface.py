"""What the typeface of print can show."""

import pytest

from macros.content.catalogue import languages, messages
from macros.handbook import typeface
from macros.handbook.typeface import NARROWEST_LINE, has_letter, width_of
from macros.pdf.editions.variants import BOOKLET, COLUMNS, DESK, LARGE, SHEET

POINT = 25.4 / 72
"""In millimetres."""


def test_a_letter_of_the_typeface_and_what_needs_no_shape_is_printed():
    assert all(map(has_letter, "Aşğİ’“…→☐🔒\u00a0\u202f\u200d\ufe0f"))
    assert not any(map(has_letter, "🦄漢①\uf0b7"))


def test_every_word_of_the_interface_is_printed():
    for language in languages():
        for key, text in messages(language).items():
            assert [c for c in text if not has_letter(c)] == [], key


def test_no_printed_document_has_a_narrower_line():
    lines = [
        variant.data()["max_word_width"] / POINT / variant.size
        for variant in (COLUMNS, DESK, SHEET, LARGE, BOOKLET)
    ]

    assert min(lines) == pytest.approx(NARROWEST_LINE, abs=0.05)
    assert min(lines) >= NARROWEST_LINE


def test_a_wide_letter_is_wider_and_a_missing_typeface_is_named(monkeypatch, tmp_path):
    assert width_of("m" * 9) > width_of("i" * 9) > 0
    monkeypatch.setattr(typeface, "FILES", tmp_path)
    assert "SourceSans3-Regular.ttf" in typeface.missing_files()
