"""Dated numbers: the value in force on a day, if there is one."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interactive.core.parameters import Parameter, measure, read_parameters


def entry(valid_from, value):
    return {"valid_from": valid_from, "value": value, "clause": "S1.1"}


SEVEN = Parameter(
    "Süre",
    "days",
    (entry("2021-01-01", 7), entry("2024-07-01", 10), entry("2027-01-01", None)),
)


def test_a_value_holds_from_its_first_day_until_the_next_begins():
    cases = [
        (date(2021, 1, 1), 7),
        (date(2024, 6, 30), 7),
        (date(2024, 7, 1), 10),
        (date(2026, 12, 31), 10),
        (date(2027, 1, 1), None),
        (date(2100, 1, 1), None),
    ]
    for day, value in cases:
        entry = SEVEN.on(day)

        assert entry is not None
        assert entry["value"] == value


def test_before_the_first_value_there_is_none():
    assert SEVEN.on(date(2020, 12, 31)) is None


@given(order=st.permutations(SEVEN.values), day=st.dates(date(2020, 1, 1)))
def test_the_order_in_which_values_are_written_does_not_matter(order, day):
    assert Parameter("Süre", "days", tuple(order)).on(day) == SEVEN.on(day)


def test_parameters_are_read_from_a_document_by_name():
    raw = {"sure": {"title": "Süre", "unit": "days", "values": list(SEVEN.values)}}

    assert read_parameters(raw) == {"sure": SEVEN}


@pytest.mark.parametrize(
    ("unit", "expected"),
    [("days", "7 gün"), ("class_year", "7. sınıf"), ("count", "7")],
)
def test_a_number_is_said_with_its_unit(words, unit, expected):
    assert measure(7, unit, words) == expected


def test_every_parameter_of_the_handbook_has_a_unit_with_words(documents, words):
    parameters = read_parameters(documents["etkinlik"]["parameters"])

    assert parameters
    for parameter in parameters.values():
        assert f"unit_{parameter.unit}" in words
