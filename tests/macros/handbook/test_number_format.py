"""Numbers are written with Turkish signs."""

import pytest

from macros.handbook.number_format import decimal, grouped


@pytest.mark.parametrize(
    ("number", "told"),
    [(0, "0"), (999, "999"), (1000, "1.000"), (1234567, "1.234.567")],
)
def test_thousands_stand_apart(number, told):
    assert grouped(number) == told


@pytest.mark.parametrize(
    ("value", "digits", "told"), [(2.116, 2, "2,12"), (0.04, 1, "0,0"), (5, 0, "5")]
)
def test_what_follows_the_whole_stands_after_a_comma(value, digits, told):
    assert decimal(value, digits) == told
