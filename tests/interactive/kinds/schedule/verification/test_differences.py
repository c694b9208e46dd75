"""What differs between two timelines, against every day of every question."""

from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest

from interactive.engine import load
from interactive.kinds.schedule.verification.differences import compare

TODAY = date(2026, 6, 1)
DAYS = [date(2026, 1, 1) + timedelta(n) for n in range(365)]
QUESTIONS = ("first", "last")
NOTICE = {
    "id": "notice",
    "title": "Duyuru",
    "text": "T",
    "clauses": ["M1"],
    "date": {"anchor": "first", "direction": "before", "days": 7},
    "shown_when": {"not": {"is": ["arrived", "yes"]}},
}
REPORT = {
    "id": "report",
    "title": "Rapor",
    "text": "T",
    "clauses": ["M1"],
    "date": {"anchor": "last", "days": 10, "day_kind": "working"},
}
LETTER = {"id": "letter", "title": "Mektup", "text": "T", "clauses": ["M1"]}
HOLIDAY = {"date": "2026-04-23", "name": "Bayram"}


@pytest.fixture
def timeline(document_for):
    """Return a function that makes a version of a small timeline."""

    def make(*items, holidays=(HOLIDAY,), **changes) -> Any:
        dates = [{"id": n, "title": n, "text": n, "type": "date"} for n in QUESTIONS]
        arrived = {"id": "arrived", "title": "Ulaştı", "text": "U", "type": "yes_no"}
        spec = {
            "kind": "schedule",
            "title": "T",
            "order": 1,
            "summary": "S",
            "disclaimer": "D",
            "clauses": [],
            "soon_days": 7,
            "examples": [],
            "questions": [*dates, arrived],
            "items": [*(items or (NOTICE, REPORT, LETTER))],
        }
        calendar = {"years": {"2026": "announced"}, "closed": [*holidays]}
        return load(document_for(spec | changes, calendar=calendar))

    return make


def dated(rule, **changes):
    """Return an item with another rule for its day."""
    return rule | {"date": rule["date"] | changes}


CHANGES: dict[str, dict[str, Any]] = {
    "nothing": {},
    "ten days": {"items": (dated(NOTICE, days=10), REPORT, LETTER)},
    "calendar days": {"items": (NOTICE, dated(REPORT, day_kind="calendar"), LETTER)},
    "another anchor": {"items": (dated(NOTICE, anchor="last"), REPORT, LETTER)},
    "no safe date": {"items": (NOTICE, REPORT | {"safe": False}, LETTER)},
    "a holiday less": {"holidays": ()},
    "sooner": {"soon_days": 5},
    "no item": {"items": (NOTICE, LETTER)},
}
COUNTED = {("notice", "first"), ("report", "last")}
"""The items with the questions that they count from."""


@pytest.mark.parametrize("change", CHANGES)
def test_its_days_are_those_of_all_days_looked_at_one_by_one(timeline, change):
    changes: dict[str, Any] = {**CHANGES[change]}
    counted = COUNTED | ({("notice", "last")} if change == "another anchor" else set())
    before, after = timeline(), timeline(*changes.pop("items", ()), **changes)
    expected: dict[str, set[tuple[str, date]]] = {item: set() for item, _ in counted}
    for question, day in product(QUESTIONS, DAYS):
        plans = [v.evaluate({question: str(day)}, TODAY) for v in (before, after)]
        old, new = ({i["id"]: days_of(i) for i in plan["items"]} for plan in plans)
        for item, days in expected.items():
            if (item, question) in counted and old.get(item) != new.get(item):
                days.add((question, day))

    comparison = compare(before, after, TODAY)

    assert (comparison.combinations, comparison.changed) == (
        len(DAYS) * len(QUESTIONS),
        len(set().union(*expected.values())),
    )
    counts = dict.fromkeys(expected, 0)
    for row in comparison.rows:
        if row.part in counts and "Ulaştı" not in row.when:
            counts[row.part] += row.count or 0
    assert counts == {name: len(each) for name, each in expected.items()}
    assert bool(comparison.rows) == (change != "nothing")


def days_of(item):
    """Return what a plan says of an item that a day can change."""
    return item["date"], item["safe_date"], item["state"], item["act_on"]


@pytest.mark.slow
def test_of_several_days_each_is_looked_at_where_it_is_the_one_taken(timeline):
    def either(days):
        rule = {"latest": [{"anchor": "first", "days": days}, {"anchor": "last"}]}
        return timeline(NOTICE | {"date": rule})

    comparison = compare(either(7), either(8), TODAY)

    # A day long before, or long after, leaves the choice to the other.
    assert comparison.changed == comparison.combinations == 2 * len(DAYS)
    assert all("; " in row.when for row in comparison.rows)
