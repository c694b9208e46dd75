"""A rule is never in force without the numbers that it names."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from interactive.core.calendar import Calendar
from interactive.core.context import CalculatorContext
from interactive.core.parameters import Parameter
from interactive.verification.gaps import (
    Validity,
    parameters_in,
    parameters_in_text,
    value_gaps,
)

AS_OF = date(2026, 6, 1)


def number(*values):
    """Return a number with a value, or none, from the first of each year on."""
    entries = [
        {"valid_from": f"{year}-01-01", "value": value} for year, value in values
    ]
    return {"n": Parameter("N", "days", tuple(entries))}


def context(parameters):
    return CalculatorContext(parameters, Calendar({}, {}), {}, {}, AS_OF)


def span(since=None, until=None):
    return Validity(*(day and date.fromisoformat(day) for day in (since, until)))


def gaps_of(parameters, when):
    errors = value_gaps(("n", ("rule",)), context(parameters), when)
    return [(error.code, error.details.get("day")) for error in errors]


ENDS = number((2020, 7), (2024, None), (2025, 8))


def test_a_day_without_its_number_is_told():
    cases = [
        (number((2020, 7)), span(), []),
        (number((2027, 7)), span(), [("number_begins_late", "2027-01-01")]),
        # A form that has passed needed its number on its last day.
        (number((2025, 7)), span(None, "2025-01-02"), []),
        (
            number((2025, 7)),
            span(None, "2025-01-01"),
            [("number_begins_late", "2025-01-01")],
        ),
        (number((2020, 7)), span("2020-01-01"), []),
        (number((2020, 7)), span("2019-12-31"), [("number_begins_late", "2020-01-01")]),
        (ENDS, span(), [("number_ended", "2024-01-01")]),
        (ENDS, span(None, "2024-01-01"), []),
        (ENDS, span(None, "2024-01-02"), [("number_ended", "2024-01-01")]),
        (ENDS, span("2024-12-31"), [("number_ended", "2024-01-01")]),
        (ENDS, span("2025-01-01"), []),
        (number((2020, 7), (2030, None)), span(), [("number_ended", "2030-01-01")]),
        (number((2020, 7), (2030, None)), span(None, "2030-01-01"), []),
    ]
    for parameters, when, expected in cases:
        assert gaps_of(parameters, when) == expected


YEARS = st.lists(st.integers(2018, 2030), min_size=1, max_size=4, unique=True).map(
    sorted
)
DAYS = st.dates(date(2017, 1, 1), date(2032, 1, 1))


@given(
    years=YEARS,
    values=st.lists(st.none() | st.just(1), min_size=4, max_size=4),
    data=st.data(),
)
def test_what_is_told_is_what_a_look_at_every_day_finds(years, values, data):
    parameters = number(*zip(years, values, strict=False))
    since = data.draw(DAYS)
    until = data.draw(st.dates(since + timedelta(days=1), date(2032, 2, 1)))

    errors = [*value_gaps(("n", ()), context(parameters), Validity(since, until))]

    days = (since + timedelta(days=n) for n in range((until - since).days))
    entries = (parameters["n"].on(day) for day in days)
    assert bool(errors) is any(not e or e["value"] is None for e in entries)


def test_every_number_is_found_where_it_stands():
    least, most = {"parameter": "least"}, {"parameter": "most"}
    test = {
        "any": [
            {"not": {"at_least": ["age", least]}},
            {"all": [{"is": ["a", "b"]}, {"between": ["age", least, most]}]},
        ]
    }

    assert [*parameters_in(test, ("r",))] == [
        ("least", ("r", "any", 0, "not", "at_least", 1, "parameter")),
        ("least", ("r", "any", 1, "all", 1, "between", 1, "parameter")),
        ("most", ("r", "any", 1, "all", 1, "between", 2, "parameter")),
    ]


def test_the_numbers_of_a_text_are_those_in_braces():
    parameters = number((2020, 1)) | {"m": number((2020, 1))["n"]}

    assert [
        *parameters_in_text("At least {n}, {why}, m.", context(parameters), ("text",))
    ] == [("n", ("text",))]
    assert [*parameters_in_text(None, context(parameters), ("note",))] == []
