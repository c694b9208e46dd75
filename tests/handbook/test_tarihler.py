"""The date planner: the worked cases and the corners of the calendar."""

import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interactive.core.markup import to_text

LATE, REPLY = "gec-evrak", "teklif-yaniti"


@pytest.fixture(scope="module")
def evaluate(calculators, today):
    def run(answers, on=today):
        return calculators["tarihler"].evaluate(answers, on)

    return run


def item(result, name=LATE):
    [actual] = [each for each in result["items"] if each["id"] == name]
    return actual


def skipped(result):
    return {each["date"]: each["why"] for each in result["skipped"]}


def warned(result):
    return {warning["id"] for warning in result["warnings"]}


def test_a_worked_case_comes_out_as_written(evaluate, deadline_case):
    result = item(evaluate({"start_date": deadline_case["start_date"]}))

    assert (result["date"], result["safe_date"]) == (
        deadline_case["date"],
        deadline_case["safe_date"],
    )
    assert list(skipped(result).items()) == list(deadline_case["skipped"].items())
    assert "S10.6" in result["clauses"]


@pytest.mark.parametrize(
    ("start", "literal", "safe", "walked"),
    [
        ("2026-01-08", "2026-01-01", "2025-12-31", ["2026-01-01"]),
        ("2026-01-12", "2026-01-05", "2026-01-05", []),
        ("2028-03-06", "2028-02-28", "2028-02-24", 4),
        ("2028-03-08", "2028-03-01", "2028-03-01", []),
        ("2029-05-03", "2029-04-26", "2029-04-20", 6),
        ("2026-07-22", "2026-07-15", "2026-07-14", ["2026-07-15"]),
        ("2026-05-08", "2026-05-01", "2026-04-30", ["2026-05-01"]),
        ("2026-08-30", "2026-08-23", "2026-08-21", ["2026-08-23", "2026-08-22"]),
        ("2025-01-09", "2025-01-02", "2025-01-02", []),
        ("2031-01-07", "2030-12-31", "2030-12-31", []),
    ],
)
def test_the_limit_walks_back_over_closed_days(evaluate, start, literal, safe, walked):
    result = item(evaluate({"start_date": start}))

    assert (result["date"], result["safe_date"]) == (literal, safe)
    days = list(skipped(result))
    assert len(days) == walked if isinstance(walked, int) else days == walked


@pytest.mark.parametrize(
    ("start", "literal", "walked"),
    [
        ("2024-07-08", "2024-07-01", []),
        ("2031-07-09", "2031-07-02", []),
        ("2025-01-07", "2024-12-31", []),
        ("2025-01-08", "2025-01-01", ["2025-01-01"]),
        ("2100-12-31", "2100-12-24", []),
        ("2000-01-01", "1999-12-25", []),
    ],
)
def test_outside_the_known_years_only_the_literal_day_is_given(
    evaluate, words, start, literal, walked
):
    result = evaluate({"start_date": start})

    actual = item(result)
    assert (actual["date"], actual["safe_date"]) == (literal, None)
    assert actual["safe_date_why"] == words["outside_years"].format(
        first=2025, last=2030
    )
    assert list(skipped(actual)) == walked
    assert f"outside-years-{LATE}" in warned(result)


@pytest.mark.parametrize(
    ("start", "why"),
    [
        ("2026-05-27", "Kurban Bayramı"),
        ("2026-10-28", "Cumhuriyet Bayramı (yarım gün)"),
        ("2026-08-16", "Pazar"),
        ("2026-08-30", "Pazar; Zafer Bayramı"),
    ],
)
def test_a_first_day_on_a_closed_day_is_pointed_out(evaluate, start, why):
    result = evaluate({"start_date": start})

    [warning] = [w for w in result["warnings"] if w["id"] == "closed-start_date"]
    assert why in warning["text"]
    assert "{" not in warning["text"]


def test_the_reply_by_day_has_a_safe_day_too(evaluate):
    result = item(evaluate({"offer_valid_until": "2026-05-28"}), REPLY)

    assert (result["date"], result["safe_date"]) == ("2026-05-28", "2026-05-25")
    assert list(skipped(result)) == ["2026-05-28", "2026-05-27", "2026-05-26"]


@pytest.mark.parametrize(
    ("on", "state", "late"),
    [
        (date(2026, 5, 17), "later", False),
        (date(2026, 5, 18), "soon", False),
        (date(2026, 5, 25), "today", False),
        (date(2026, 5, 26), "soon", False),
        (date(2026, 5, 28), "soon", False),
        (date(2026, 5, 29), "today", False),
        (date(2026, 5, 30), "past", True),
    ],
)
def test_the_day_itself_still_counts(evaluate, on, state, late):
    result = evaluate({"start_date": "2026-06-05"}, on)

    assert item(result)["state"] == state
    assert (f"past-{LATE}" in warned(result)) is late
    assert bool(item(result)["advice"]) is late


@pytest.mark.parametrize(
    ("on", "warns"),
    [
        (date(2026, 5, 25), False),
        (date(2026, 5, 26), True),
        (date(2026, 5, 29), True),
        (date(2026, 5, 30), False),
    ],
)
def test_a_safe_day_that_has_passed_is_said_while_the_limit_has_not(
    evaluate, on, warns
):
    result = evaluate({"start_date": "2026-06-05"}, on)

    assert (f"safe-past-{LATE}" in warned(result)) is warns


@pytest.mark.parametrize(
    ("on", "left"),
    [
        (date(2026, 5, 22), "3 gün kaldı"),
        (date(2026, 5, 25), "bugün"),
        (date(2026, 5, 27), "2 gün kaldı"),
        (date(2026, 5, 29), "bugün"),
        (date(2026, 5, 30), "5 gün geçti"),
    ],
)
def test_the_days_left_are_counted_to_the_day_that_is_shown_first(
    calculators, evaluate, on, left
):
    result = evaluate({"start_date": "2026-06-05"}, on)

    assert item(result)["left"] == left
    assert left in json.dumps(
        calculators["tarihler"].present(result), ensure_ascii=False
    )


@given(start=st.dates(date(2026, 1, 1), date(2027, 12, 31)), gap=st.integers(-20, 40))
def test_state_words_and_days_left_tell_of_the_same_day(calculators, start, gap):
    today = start + timedelta(days=gap - 20)

    result = item(calculators["tarihler"].evaluate({"start_date": str(start)}, today))

    act_on = date.fromisoformat(result["act_on"])
    assert result["act_on"] in (result["date"], result["safe_date"])
    assert result["days_left"] == (act_on - today).days
    text = {"past": "geçti", "today": "bugün", "soon": "kaldı", "later": "var"}
    assert result["left"].endswith(text[result["state"]])
    assert (result["state"] == "past") is (result["date"] < today.isoformat())


def test_once_only_the_limit_is_left_it_is_shown_first(calculators, evaluate, words):
    result = evaluate({"start_date": "2026-06-05"}, date(2026, 5, 27))

    shown = to_text(calculators["tarihler"].present(result))

    assert words["safe_label"].format(day="25 Mayıs 2026 Pazartesi") in shown
    assert shown.index("29 Mayıs 2026 Cuma") < shown.index("25 Mayıs 2026 Pazartesi")
