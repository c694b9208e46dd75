"""The first known day on which the same answers give another result."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from interactive.core.dates.coming_changes import next_change, value_at

START = date(2027, 1, 1)
OFFSETS = st.integers(-30, 30)


@given(st.lists(st.tuples(OFFSETS, st.integers(0, 2)), max_size=5), OFFSETS)
def test_no_change_is_passed_over_and_none_is_made_up(values, at):
    starts = {START + timedelta(days=days): value for days, value in values}
    today = START + timedelta(days=at)

    def evaluate(day):
        begun = [starts[first] for first in sorted(starts) if first <= day]
        return {"status": begun[-1] if begun else 9, "today": day.isoformat()}

    change = next_change(evaluate, starts, ["status"], today)

    status = evaluate(today)["status"]
    days = (today + timedelta(days=days) for days in range(1, 62))
    assert change == next((d for d in days if evaluate(d)["status"] != status), None)


def test_a_star_stands_for_each_part():
    result = {"items": [{"date": 1}, {"date": None}], "by": {"a": {"n": 1}}}

    assert value_at(result, ["items", "*", "date"]) == [1, None]
    assert value_at(result, ["by", "*", "n"]) == [1]
    assert value_at({"today": None}, ["today", "date"]) is None
