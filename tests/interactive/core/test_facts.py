"""What is known, on one day and on another."""

from datetime import date

from interactive.core.facts import Facts

TODAY, LATER = date(2026, 6, 1), date(2027, 6, 1)


def numbers(day):
    return {"n": day.year}


def test_another_day_has_its_own_numbers_and_the_same_answers():
    facts = Facts({"a": "yes"}, numbers(TODAY), TODAY, numbers)

    assert facts.on(LATER) == Facts({"a": "yes"}, {"n": 2027}, LATER, numbers)
    assert facts.on(TODAY) is facts
    assert facts.on(None) is facts


def test_where_no_rule_asks_for_another_day_there_is_none():
    facts = Facts({}, {"n": 1})

    assert facts.on(LATER) is facts


def test_a_number_that_is_taken_away_leaves_the_rest():
    facts = Facts({"a": "yes"}, {"n": 1, "m": 2}, TODAY, numbers)

    assert facts.without("n") == Facts(
        {"a": "yes"}, {"n": None, "m": 2}, TODAY, numbers
    )


def test_other_answers_keep_the_day():
    facts = Facts({"a": "yes"}, numbers(TODAY), TODAY, numbers)

    assert facts.with_answers({"a": "no"}) == Facts(
        {"a": "no"}, {"n": 2026}, TODAY, numbers
    )
