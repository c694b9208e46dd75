"""What is known, on one day and on another."""

from datetime import date

from interactive.core.facts import Facts

TODAY, LATER = date(2026, 6, 1), date(2027, 6, 1)


def numbers(day):
    return {"n": day.year}


def test_other_answers_another_day_and_a_lost_number_leave_the_rest():
    facts = Facts({"a": "yes"}, numbers(TODAY), TODAY, numbers)

    other = {"a": "no"}
    assert facts.with_answers(other) == Facts(other, {"n": 2026}, TODAY, numbers)
    assert facts.on(LATER) == Facts({"a": "yes"}, {"n": 2027}, LATER, numbers)
    assert facts.without("m") == Facts(
        {"a": "yes"}, {"n": 2026, "m": None}, TODAY, numbers
    )
    assert facts.without("n").parameters == {"n": None}


def test_the_same_day_none_and_one_that_no_rule_asks_for_change_nothing():
    facts = Facts({"a": "yes"}, numbers(TODAY), TODAY, numbers)
    dayless = Facts({}, {"n": 1})

    assert facts.on(TODAY) is facts.on(None) is facts
    assert dayless.on(LATER) is dayless
