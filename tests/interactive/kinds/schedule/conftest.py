"""A plan of date rules alone, and the calendar that they meet."""

from datetime import date

import pytest

from interactive.engine import load

CLOSED = {date(2026, 4, 23): False, date(2026, 4, 22): True, date(2027, 1, 1): False}
CALENDAR = {
    "years": {"2026": "announced", "2027": "announced", "2028": "announced"},
    "closed": [
        {"date": str(day), "name": "Feast", "half": half}
        for day, half in CLOSED.items()
    ],
}


@pytest.fixture(scope="module")
def plan(document_for):
    """Return a function that loads a plan with these date rules."""

    def make(*rules, parameters=None, orders=(), **item):
        questions = [
            {"id": name, "title": name, "text": name, "type": "date"}
            for name in ("a", "b")
        ]
        items = [
            {
                "id": f"i{at}",
                "title": f"I{at}",
                "text": "T",
                "clauses": [],
                "date": rule,
            }
            | item
            for at, rule in enumerate(rules)
        ]
        texts = dict.fromkeys(("title", "summary", "disclaimer"), "T")
        spec = texts | {"kind": "schedule", "order": 1, "clauses": [], "soon_days": 7}
        spec |= {"questions": questions, "items": items, "examples": []}
        spec |= {"orders": [*orders]}
        return load(document_for(spec, calendar=CALENDAR, parameters=parameters or {}))

    return make
