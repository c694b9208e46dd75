"""Numbers are written with Turkish signs."""

import pytest

from macros.handbook.number_format import decimal, grouped


@pytest.mark.parametrize(
    ("number", "text"),
    [(0, "0"), (999, "999"), (1000, "1.000"), (1234567, "1.234.567")],
)
def test_thousands_stand_apart(number, text):
    assert grouped(number) == text


@pytest.mark.parametrize(
    ("value", "digits", "text"), [(2.116, 2, "2,12"), (0.04, 1, "0,0"), (5, 0, "5")]
)
def test_what_follows_the_whole_stands_after_a_comma(value, digits, text):
    assert decimal(value, digits) == text
