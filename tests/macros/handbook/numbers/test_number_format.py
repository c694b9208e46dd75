"""Numbers are written with Turkish signs."""

from macros.handbook.numbers.number_format import decimal, grouped


def test_thousands_stand_apart_and_what_follows_the_whole_after_a_comma():
    for number, text in (
        (0, "0"),
        (999, "999"),
        (1000, "1.000"),
        (1234567, "1.234.567"),
    ):
        assert grouped(number) == text
    for value, digits, text in ((2.116, 2, "2,12"), (0.04, 1, "0,0"), (5, 0, "5")):
        assert decimal(value, digits) == text
