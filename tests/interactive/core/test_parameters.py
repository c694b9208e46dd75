"""Dated numbers: the value in force on a day, if there is one."""

from datetime import date
from typing import Any

from interactive.core.parameters import Parameter, measure, read_parameters


def entry(valid_from, value):
    return {"valid_from": valid_from, "value": value, "clause": "S1.1"}


SEVEN = Parameter(
    "Süre",
    "days",
    (entry("2021-01-01", 7), entry("2024-07-01", 10), entry("2027-01-01", None)),
)


def test_a_value_holds_until_the_next_begins():
    cases = [
        (date(2020, 12, 31), None),
        (date(2021, 1, 1), SEVEN.values[0]),
        (date(2024, 6, 30), SEVEN.values[0]),
        (date(2024, 7, 1), SEVEN.values[1]),
        (date(2026, 12, 31), SEVEN.values[1]),
        (date(2027, 1, 1), SEVEN.values[2]),
        (date(2100, 1, 1), SEVEN.values[2]),
    ]
    for day, value in cases:
        assert SEVEN.on(day) == value


def test_a_first_value_without_a_day_has_always_held():
    since_ever = entry(None, 7)
    later = SEVEN.values[1]
    changed, unchanged = (
        Parameter("Süre", "days", values)
        for values in ((since_ever, later), (since_ever,))
    )

    for day in (date.min, date(2020, 12, 31), date(2024, 6, 30)):
        assert changed.on(day) == unchanged.on(day) == since_ever
    assert changed.on(date(2024, 7, 1)) == later
    assert unchanged.on(date.max) == since_ever
    assert changed.starts == (date.min, date(2024, 7, 1))


def test_parameters_are_read_from_a_document_by_name():
    raw = {"sure": {"title": "Süre", "unit": "days", "values": list(SEVEN.values)}}

    assert read_parameters(raw) == {"sure": SEVEN}


def test_a_number_is_said_with_its_unit(words):
    units: dict[Any, str] = {"days": "7 gün", "class_year": "7. sınıf", "count": "7"}

    assert {unit: measure(7, unit, words) for unit in units} == units


def test_every_parameter_of_the_handbook_has_a_unit_with_words(documents, words):
    parameters = read_parameters(documents["etkinlik"]["parameters"])

    assert parameters
    for parameter in parameters.values():
        assert f"unit_{parameter.unit}" in words
