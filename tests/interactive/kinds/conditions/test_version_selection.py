"""What chose the form of a condition; how it is told is in `tests/snapshots/html/`."""

from datetime import date
from typing import Any

from interactive import engine
from interactive.core.markup import to_html
from tests.interactive.kinds.ages import (
    AGE,
    BY_NUMBER,
    LATER,
    NUMBER,
    TODAY,
    plain,
    spec,
)

NEVER_ANOTHER: dict[str, Any] = {"versions": []}
TWO_LATER = [LATER | {"valid_from": f"202{n}-01-01", "rule": f"{n}"} for n in (5, 7)]
BY_DAY = {"question": "asked_on", "count": 2, "agreed": True}
BY_TODAY = BY_DAY | {"question": None}


def span(since, until):
    return {"since": since, "until": until}


CASES: list[Any] = [
    # The day that the reader names: the last before the change, and that of the change.
    (AGE, "2026-08-31", BY_DAY | span(None, "2026-09-01") | {"day": "2026-08-31"}),
    (AGE, "2026-09-01", BY_DAY | span("2026-09-01", None) | {"day": "2026-09-01"}),
    # Of three forms on the day of the calculation the second.
    (
        plain(versions=TWO_LATER),
        None,
        BY_TODAY | span("2025-01-01", "2027-01-01") | {"day": "2026-06-01", "count": 3},
    ),
    # Another number is told with the number, not as another form.
    (plain(**NEVER_ANOTHER), None, None),
    (plain(**BY_NUMBER, **NEVER_ANOTHER), None, None),
    (AGE | NEVER_ANOTHER, None, None),
    # A form holds as long as its own numbers do: this one changes in 2024, long before
    # the form that names it begins.
    (
        AGE | {"versions": [LATER | BY_NUMBER]},
        "2025-01-01",
        BY_DAY | span(None, "2026-09-01") | {"day": "2025-01-01"},
    ),
    (
        AGE | BY_NUMBER | NEVER_ANOTHER,
        "2023-01-01",
        BY_DAY | span("2021-01-01", "2024-01-01") | {"day": "2023-01-01"},
    ),
    # The first day of all, and the one before it.
    (
        plain(valid_from="2026-06-01"),
        None,
        BY_TODAY | span("2026-06-01", "2026-09-01") | {"day": "2026-06-01"},
    ),
    (plain(valid_from="2026-06-02"), None, None),
]


def test_what_chose_a_form_is_told_where_there_is_a_choice(document_for):
    for condition, asked_on, wanted in CASES:
        parts = {"parameters": {"least": NUMBER}}
        calculator = engine.load(document_for(spec(condition), **parts))

        result = calculator.evaluate({"age": 13, "asked_on": asked_on}, TODAY)

        assert result["conditions"][0].get("chosen") == wanted


def test_while_the_day_is_not_known_it_is_told_whether_forms_differ(
    document_for, words
):
    calculator = engine.load(document_for(spec(AGE)))
    before = words["trace_form_before"].format(until="1 Eylül 2026")
    for age, agreed in ((13, True), (11, False)):
        result = calculator.evaluate({"age": age}, date(2026, 6, 1))

        chosen = result["conditions"][0]["chosen"]
        assert chosen == BY_DAY | span(None, "2026-09-01") | {
            "day": None,
            "agreed": agreed,
        }
        assert f"<dd>{before}</dd>" in to_html(calculator.present(result), str)
