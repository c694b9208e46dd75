"""What readers write in their own words, before it stands anywhere."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interactive.core.own_words import normalized

MARKS = "\u200e\u200f\u061c\u202a\u202e\u2066\u2069\u200b\ufeff\u00ad\x00\x07\x1b\ud800"


@pytest.mark.parametrize("mark", MARKS)
def test_what_nobody_sees_is_left_out(mark):
    assert normalized(f"Ada{mark} Nur{mark}", multiline=False) == "Ada Nur"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("İ", "İ"),
        ("I\u0307s\u0327ık", "İşık"),
        ("a\tb \u00a0 c", "a b c"),
        ("a\nb", "a b"),
        ("👩\u200d🔬", "👩\u200d🔬"),
        ("<b>a & b</b>", "<b>a & b</b>"),
        (" \u200b ", ""),
    ],
)
def test_words_stay_as_they_are_meant(written, read):
    assert normalized(written, multiline=False) == read


@pytest.mark.parametrize(
    "end", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x0b", "\x85"]
)
def test_lines_are_kept_and_empty_ones_dropped(end):
    assert normalized(f" a {end}{end} b", multiline=True) == "a\nb"


@given(st.text(), st.booleans())
def test_what_is_made_fit_stays_so(text, multiline):
    once = normalized(text, multiline=multiline)

    assert normalized(once, multiline=multiline) == once
    assert unicodedata.is_normalized("NFC", once)
    assert multiline or "\n" not in once
    once.encode()
