"""A rule is never in force without the numbers that it names."""

from datetime import date

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from interactive.core.calendar import ONE_DAY, Calendar
from interactive.core.context import CalculatorContext
from interactive.core.parameters import Parameter
from interactive.verification.gaps import (
    Validity,
    parameter_uses,
    value_gaps,
)

AS_OF = date(2026, 6, 1)
LAST_DAY = date(2026, 6, 30)
DAYS_BEGIN = date(2026, 5, 28)
DAYS = st.dates(DAYS_BEGIN, date(2026, 6, 5))
VALUES = st.dictionaries(DAYS, st.none() | st.just(1), min_size=1, max_size=4)


@st.composite
def numbers(draw):
    """Return a number whose values begin on some days, the first perhaps on none."""
    values = sorted(draw(VALUES).items())
    entries = [{"valid_from": str(day), "value": value} for day, value in values]
    if entries[0]["value"] and draw(st.booleans()):
        entries[0]["valid_from"] = None
    return Parameter("N", "days", tuple(entries))


def context(*numbers):
    named = dict(zip("nm", numbers, strict=False))
    return CalculatorContext(named, Calendar({}, {}), {}, {}, AS_OF)


def first_gap(number, since, until):
    """Return what a look at every day finds, the first day without a value."""
    first = number.starts[0]
    # A rule whose source names no day holds since its numbers are known, at the latest
    # on the day of the texts, or on its last day if that has passed.
    last = min(AS_OF, until - ONE_DAY) if until else AS_OF
    # Before a first value without a day there is nothing else to find.
    day = since or min(last, max(first, DAYS_BEGIN))
    while day < (until or LAST_DAY):
        entry = number.on(day)
        if entry is None:
            return [("number_begins_late", first.isoformat())]
        if entry["value"] is None:
            return [("number_ended", entry["valid_from"])]
        day += ONE_DAY
    return []


@settings(max_examples=300)
@given(number=numbers(), since=st.none() | DAYS, until=st.none() | DAYS)
def test_a_day_without_its_number_is_told(number, since, until):
    assume(not since or not until or since < until)

    errors = value_gaps(("n", ("rule",)), context(number), Validity(since, until))

    reported = [(error.code, error.details["day"]) for error in errors]
    assert reported == first_gap(number, since, until)


def test_every_number_is_found_where_it_stands():
    least, most = {"parameter": "least"}, {"parameter": "most"}
    test = {
        "any": [
            {"not": {"at_least": ["age", least]}},
            {"all": [{"is": ["a", "b"]}, {"between": ["age", least, most]}]},
        ]
    }

    assert parameter_uses(test, ("r",), context()) == [
        ("least", ("r", "any", 0, "not", "at_least", 1, "parameter")),
        ("most", ("r", "any", 1, "all", 1, "between", 2, "parameter")),
    ]


def test_the_numbers_of_a_text_are_those_in_braces():
    both = context(*[Parameter("N", "days", ())] * 2)
    item = {"text": "At least {n}, {why}, m.", "note": None}
    rule = item | {"date": {"anchor": "out", "parameter": "n"}}

    assert parameter_uses(item, (1,), both) == [("n", (1, "text"))]
    # A rule that names it comes first, wherever it stands.
    assert parameter_uses(rule, (1,), both) == [("n", (1, "date", "parameter"))]
