"""What a plan says of a day: its state, the days left, what is to be watched."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from interactive.core.markup import to_text


@given(start=st.dates(date(2025, 12, 20), date(2028, 1, 20)))
def test_state_words_and_warnings_tell_of_the_same_day(made_up, words, start):
    plan, limit = made_up("schedule"), start - timedelta(days=3)

    for ago in range(-12, 2):
        today = limit + timedelta(days=ago)
        result = plan.evaluate({"trip": str(start), "back": str(start)}, today)

        [item] = [item for item in result["items"] if item["id"] == "notice"]
        assert item["date"] == str(limit)
        safe = date.fromisoformat(item["safe_date"] or item["date"])
        act_on = today if safe < today <= limit else safe
        assert item["act_on"] == str(act_on)
        left = item["days_left"]
        assert left == (act_on - today).days
        first = {"past": None, "today": 0, "soon": 1, "later": 8}
        [*_, state] = [s for s, days in first.items() if days is None or left >= days]
        assert item["state"] == state
        assert item["left"] == words[f"state_{state}"].format(days=abs(left))
        assert (item["safe_date_why"] is None) is bool(item["safe_date"])
        warnings = {warning["id"] for warning in result["warnings"]}
        assert ("past-notice" in warnings) is (today > limit)
        assert ("safe-past-notice" in warnings) is (safe < today <= limit)
        years = words["outside_years"].format(first=2026, last=2027)
        unsafe = item["safe_date_why"] == years and state != "past"
        assert unsafe is ("outside-years-notice" in warnings)
        assert all(each["date"] or each["date_why"] for each in result["items"])
        dates = [each["date"] for each in result["items"] if each["date"]]
        assert dates == sorted(dates)


def test_once_the_safe_date_has_passed_today_is_shown_first(made_up, words):
    calculator = made_up("schedule")
    safe, eve, limit = (
        calculator.context.day(f"2026-04-{day}") for day in (21, 22, 23)
    )

    for today, label in ((22, "late_label"), (23, "safe_label")):
        result = calculator.evaluate({"trip": "2026-04-26"}, date(2026, 4, today))

        shown = to_text(calculator.present(result))
        first, day = (eve, limit) if today == 22 else (limit, safe)
        act_on = shown.index(f"{first} {words['state_today']}")
        assert act_on < shown.index(words[label].format(day=day, safe=safe))
