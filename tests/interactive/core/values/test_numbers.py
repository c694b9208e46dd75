"""Numbers are kept exactly, read in both languages and written in one."""

from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from interactive.core.values.numbers import (
    MOST_DIGITS,
    as_answer,
    as_text,
    decimals_in,
    in_words,
    read_float,
    read_number,
    scaled,
)

TURKISH = {"decimal_point": ",", "digit_group": "."}
ENGLISH = {"decimal_point": ".", "digit_group": ","}
NUMBERS = st.integers(-(10**MOST_DIGITS) + 1, 10**MOST_DIGITS - 1)
DECIMALS = st.integers(0, 6)


@given(NUMBERS, DECIMALS)
def test_a_number_comes_back_from_a_file_from_json_and_from_a_reader(number, decimals):
    assert scaled(as_text(number, decimals), decimals) == number
    assert Decimal(as_text(number, decimals)) == Decimal(number).scaleb(-decimals)
    answer = as_answer(number, decimals)
    if isinstance(answer, float):
        assert read_float(answer, decimals) == number
    for words in (TURKISH, ENGLISH):
        written = in_words(number, decimals, words)
        assert read_number(written, decimals, words["decimal_point"]) == number


def test_a_number_is_read_as_it_is_typed():
    cases: list[Any] = [
        # text, decimals, in Turkish, in English
        ("2,50", 2, 250, 250),
        ("2.50", 2, 250, 250),
        ("2,5", 2, 250, 250),
        ("2", 2, 200, 200),
        (",5", 2, 50, 50),
        ("2,", 2, 200, 200),
        ("2,5000", 2, 250, 250),
        ("-0.5", 1, -5, -5),
        ("\u22122", 0, -2, -2),
        ("250 000", 0, 250000, 250000),
        ("250\u00a0000,5", 1, 2500005, 2500005),
        ("1.250.000", 0, 1250000, 1250000),
        ("1,250,000", 0, 1250000, 1250000),
        ("1.250,50", 2, 125050, 125050),
        ("1,250.50", 2, 125050, 125050),
        ("250.000", 0, 250000, "ambiguous_number"),
        ("250,000", 0, "ambiguous_number", 250000),
        ("250.000", 2, 25000000, "ambiguous_number"),
        ("0.125", 3, 125, 125),
        ("1,125", 3, 1125, "ambiguous_number"),
        ("1.125", 3, "ambiguous_number", 1125),
        ("2,555", 2, "too_many_decimals", 255500),
        ("2,51", 1, "too_many_decimals", "too_many_decimals"),
        ("2.5", 0, "too_many_decimals", "too_many_decimals"),
        *(
            (text, 2, "not_a_number", "not_a_number")
            for text in ("", ",", "-", "1.2.3")
        ),
        *((text, 2, "not_a_number", "not_a_number") for text in ("+3", "1e2", "1 0")),
        ("9" * 50, 2, "not_a_number", "not_a_number"),
    ]
    for text, decimals, *expected in cases:
        for point, value in zip(",.", expected, strict=True):
            number_read = read_number(text, decimals, point)

            assert (
                number_read[0] if isinstance(number_read, tuple) else number_read
            ) == value, text


@given(st.integers(1, 999), st.integers(0, 999), DECIMALS, st.sampled_from(",."))
def test_what_has_two_meanings_is_answered_with_texts_that_have_one(
    whole, part, decimals, point
):
    for sign in ",.":
        number_read = read_number(f"{whole}{sign}{part:03}", decimals, point)
        if isinstance(number_read, tuple) and number_read[0] == "ambiguous_number":
            first, second = (
                read_number(t, decimals, point) for t in number_read[1].values()
            )

            assert first == (whole * 1000 + part) * 10**decimals
            assert isinstance(second, int)
            assert second != first


def test_a_number_of_a_file_that_does_not_fit_is_none():
    assert [scaled(text, 2) for text in ("2.505", "2,5", "iki", "", "1e2")] == [
        None
    ] * 5
    assert [decimals_in(text) for text in (3, "2.5", "2.500", "0.125")] == [0, 1, 1, 3]


def test_binary_fractions_are_read_by_their_digits():
    cases: list[Any] = [
        (0.29, 2, 29),
        (1.1, 1, 11),
        (250000.0, 2, 25000000),
        (0.1 + 0.2, 2, ("too_many_decimals", {})),
        (float("nan"), 2, ("not_a_number", {})),
        (float("inf"), 2, ("not_a_number", {})),
        (-0.0, 2, 0),
    ]
    for number, decimals, expected in cases:
        assert read_float(number, decimals) == expected
