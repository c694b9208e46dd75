"""How a day was found is told day by day, and whether days lie in a period."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interactive.core.markup import to_html, to_text
from interactive.engine import load
from interactive.kinds.schedule.periods import outcome

TODAY = date(2026, 4, 1)
DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))
MAYBE = st.none() | DAYS


@pytest.fixture(scope="module")
def trip(made_up_data, document_for):
    """Return a function that loads the made-up trip with parts of it changed."""

    def make(item=None, **document):
        data = made_up_data("schedule")
        items = [i for i in data["spec"]["items"] if not item or i["id"] != item["id"]]
        spec = data["spec"] | {"items": items + ([item] if item else [])}
        parameters = data["parameters"] | document.pop("parameters", {})
        parts = {"parameters": parameters, "calendar": data["calendar"]}
        return load(document_for(spec, **(parts | document)))

    return make


def item_of(calculator, answers, name):
    result = calculator.evaluate(answers, TODAY)
    [item] = [item for item in result["items"] if item["id"] == name]
    return result, item


def test_each_year_of_a_safe_date_says_when_its_leave_was_looked_up(trip, words):
    known = {"2026": "2026-11-29", "2027": None}
    calculator = trip(counting(0, "calendar"), leave_checked_on=known)
    checked = words["leave_checked"].format(year=2026, day="29 Kasım 2026")
    unchecked = words["leave_unchecked"].format(year=2027)
    for day, notes in (
        ("2026-05-04", [checked]),
        ("2027-01-01", [unchecked]),
        ("2027-01-03", [unchecked]),
        ("2029-06-01", []),
    ):
        result, item = item_of(calculator, {"trip": day}, "far")

        assert item["ledger"]["leave"] == notes
        assert all(note in to_text(calculator.present(result)) for note in notes)


def counting(days, kind):
    rule = {"anchor": "trip", "days": days, "day_kind": kind}
    return {"id": "far", "title": "F", "text": "F", "clauses": [], "date": rule}


@given(
    start=DAYS, days=st.integers(1, 200), kind=st.sampled_from(["calendar", "working"])
)
def test_a_ledger_leads_from_the_anchor_to_the_day(trip, start, days, kind):
    calculator = trip(counting(days, kind))

    _, item = item_of(calculator, {"trip": start.isoformat()}, "far")

    rows = item["ledger"]["count"]
    if item["date"] is None:
        assert rows == []
        return
    dates = [row["date"] for row in rows]
    assert (dates[0], dates[-1]) == (start.isoformat(), item["date"])
    assert dates == sorted(set(dates))
    assert rows[-1]["number"] == days
    numbers = [row["number"] for row in rows if row["step"] == "counted"]
    assert numbers in ([*range(1, days + 1)], [1, days])
    assert all(row["why"] for row in rows)
    if len(numbers) == days:
        assert len(rows) == (date.fromisoformat(item["date"]) - start).days + 1


def test_a_hundred_days_are_listed_and_no_more(trip, words):
    for days, listed in ((100, 100), (101, 2)):
        calculator = trip(counting(days, "calendar"))

        result, item = item_of(calculator, {"trip": "2026-04-01"}, "far")

        assert len(item["ledger"]["count"]) == listed + 1
        note = words["ledger_long"].format(number=days)
        assert (note in to_text(calculator.present(result))) is (listed < days)


def test_leave_is_told_as_leave_and_a_half_day_as_such(trip):
    leave = {"date": "2026-04-23", "name": "Bridge", "leave": True, "half": True}
    half = {"date": "2026-04-22", "name": "Eve", "half": True}
    calendar = {"years": {"2026": "announced"}, "closed": [half, leave]}

    _, item = item_of(trip(calendar=calendar), {"trip": "2026-04-26"}, "notice")

    whys = [skip["why"] for skip in item["skipped"]]
    assert whys == ["Bridge (yarım gün, idari izin)", "Eve (yarım gün)"]


def test_without_any_holidays_there_is_no_safe_date_and_it_says_so(trip, words):
    calculator = trip(calendar={"years": {}, "closed": []})

    result, item = item_of(calculator, {"trip": "2026-04-26"}, "notice")

    assert (item["date"], item["safe_date"]) == ("2026-04-23", None)
    assert item["safe_date_why"] == words["no_holidays"]
    assert words["no_holidays"] in to_text(calculator.present(result))


def test_a_number_that_is_not_in_force_is_told_in_the_rules_too(trip, words):
    data = {"title": "N", "unit": "days", "values": []}

    rules = to_text(trip(parameters={"notice": data}).describe())

    assert words["parameter_not_in_force"] in rules
    assert "None" not in rules


@given(first=MAYBE, last=MAYBE, days=st.lists(MAYBE, min_size=1, max_size=3))
def test_a_period_that_is_decided_stays_so_whatever_is_learnt(first, last, days):
    known = [day for day in (first, last, *days) if day is not None]
    decided = outcome(first, last, days)

    fuller = outcome(first or date(2026, 6, 1), last or date(2026, 6, 1), days)

    assert decided in ("unknown", fuller)
    assert decided != "inside" or len(known) == len(days) + 2


@given(first=DAYS, length=st.integers(0, 90), offsets=st.lists(st.integers(-9, 99)))
def test_with_all_known_a_period_is_plain_arithmetic(first, length, offsets):
    last = first + timedelta(days=length)
    days = [first + timedelta(days=offset) for offset in offsets]

    inside = all(0 <= offset <= length for offset in offsets)

    assert outcome(first, last, days) == ("inside" if inside else "outside")


def test_a_period_is_shown_like_a_condition_where_anything_of_it_is_known(trip):
    for answers, mark in (
        ({"trip": "2026-04-13", "term_first": "2026-04-14"}, "unmet"),
        ({"trip": "2026-04-13", "term_first": "2026-04-13"}, "unknown"),
        ({"term_last": "2026-04-17"}, "unknown"),
        ({"trip": "2026-04-13"}, None),
    ):
        calculator = trip()
        result = calculator.evaluate(answers, TODAY)

        html = to_html(calculator.present(result), str)

        shown = f'data-within="term" data-weight="action" data-outcome="{mark}"' in html
        assert shown is (result["within"][0]["text"] in html) is (mark is not None)


def test_working_days_counted_through_years_of_estimated_feasts_are_marked(trip, words):
    both = {"years": {"2026": "estimated", "2027": "estimated"}, "closed": []}
    for start, kind, calendar, marked in (
        ("2027-06-01", "working", {}, "2027"),
        ("2026-12-30", "working", {}, "2027"),
        ("2026-12-28", "working", {}, None),
        ("2026-06-01", "working", {}, None),
        ("2027-06-01", "calendar", {}, None),
        ("2026-12-30", "working", {"calendar": both}, "2026–2027"),
    ):
        calculator = trip(counting(3, kind) | {"safe": False}, **calendar)

        result, _ = item_of(calculator, {"trip": start}, "far")

        texts = [w["text"] for w in result["warnings"] if w["id"] == "estimated-far"]
        wanted = [words["estimated_year"].format(year=marked)] if marked else []
        assert texts == wanted, (start, kind)
