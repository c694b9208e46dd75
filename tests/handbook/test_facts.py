"""What this handbook derives agrees with the calculator whose answers it rests on."""

from itertools import product

from interactive.engine import evaluate

DAYS = ("2026-07-01", "2026-07-08", "2026-08-14", "2026-09-11")
SOURCES = ("start_date", "end_date", "period_first", "period_last")
OUTCOMES = {"yes": "inside", "no": "outside"}


def test_the_days_lie_within_the_period_just_when_the_planner_says_so(
    calculators, today
):
    agreed = set()
    for days in product((None, *DAYS), repeat=len(SOURCES)):
        raw = {name: day for name, day in zip(SOURCES, days, strict=True) if day}

        derived = evaluate(calculators["uygunluk"], raw, today)["derived"]
        answer = derived.get("dates_within_periods")

        [period] = evaluate(calculators["tarihler"], raw, today)["within"]
        # Days in ISO 8601 sort as they come.
        start, end, first, last = (day or "" for day in days)
        is_whole = None not in days and start <= end and first <= last
        if answer or is_whole:
            assert OUTCOMES[answer] == period["outcome"], raw
            agreed.add((answer, is_whole))
    assert {("yes", True), ("no", True), ("no", False)} == agreed
