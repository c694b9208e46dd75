"""Rules over time: forms that begin on a day, chosen by a day that the reader names."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interactive import engine
from tests.interactive.kinds.ages import (
    AGE,
    ENDED,
    LATER,
    TODAY,
    explanations,
    outcome,
    plain,
    spec,
)


@pytest.fixture
def evaluate(document_for):
    """Return a way to evaluate the card, whose rule changes in September."""
    calculator = engine.load(document_for(spec(AGE)))

    def run(today=TODAY, **answers):
        return calculator.evaluate(answers, today)

    return run


def test_a_request_before_the_day_keeps_the_old_rule(evaluate):
    for day, expected, words, since in (
        ("2026-08-31", "unmet", "old", None),
        ("2026-09-01", "met", "new", "2026-09-01"),
    ):
        [told] = evaluate(age=11, asked_on=day)["conditions"]

        assert (told["outcome"], told["text"]) == (expected, [f"{words} {expected}"])
        assert told["clauses"] == ["L1" if words == "old" else "L2"]
        assert told["trace"]["since"] == since
        later = evaluate(date(2027, 1, 1), age=11, asked_on=day)
        assert later["conditions"] == [told]


def test_an_unknown_day_leaves_open_only_what_it_decides(evaluate):
    assert outcome(evaluate(age=12)) == "met"
    assert outcome(evaluate(age=9, letter="no")) == "unmet"
    torn = evaluate(age=11)
    assert outcome(torn) == "unknown"
    assert torn["ask_next"][0] == "asked_on"
    assert "asked_on" not in evaluate(age=9, letter="no")["asked"][:2]


def test_a_day_is_asked_for_where_it_changes_a_word(document_for):
    same = {key: AGE[key] for key in ("met_when", "explanations", "clauses")}
    unit = {"outcome": "unit_decides", "text": "The board."}
    by_unit = {"unit_decides_when": {"is": ["letter", "yes"]}}
    cases: list[tuple[dict[str, Any], bool]] = [
        ({}, False),  # nothing that is said would differ
        ({"explanations": explanations("new")}, True),
        ({"clauses": ["L2"]}, True),
        (by_unit | {"explanations": [*AGE["explanations"], unit]}, True),
    ]
    for changes, open_ in cases:
        later = AGE | {"versions": [LATER | same | changes]}
        calculator = engine.load(document_for(spec(later)))

        result = calculator.evaluate({"age": 13, "letter": "yes"}, TODAY)

        assert ("asked_on" in result["ask_next"]) is open_


def test_without_a_day_that_chooses_the_day_of_the_calculation_does(document_for):
    calculator = engine.load(document_for(spec(plain())))

    assert outcome(calculator.evaluate({"age": 11}, date(2026, 8, 31))) == "unmet"
    assert outcome(calculator.evaluate({"age": 11}, date(2026, 9, 1))) == "met"


@given(
    age=st.none() | st.integers(0, 20),
    letter=st.sampled_from(("yes", "no", None)),
    day=st.dates(date(2026, 8, 1), date(2026, 10, 1)),
)
def test_naming_the_day_never_turns_a_decision_around(document_for, age, letter, day):
    calculator = engine.load(document_for(spec(AGE)))
    without = calculator.evaluate({"age": age, "letter": letter}, TODAY)
    named = {"age": age, "letter": letter, "asked_on": day.isoformat()}

    known = calculator.evaluate(named, TODAY)

    assert outcome(without) in ("unknown", outcome(known))


def test_a_condition_that_has_ended_is_met_whatever_is_answered(document_for):
    calculator = engine.load(document_for(spec(AGE | {"versions": [ENDED]})))

    then = calculator.evaluate({"asked_on": "2026-09-01"}, TODAY)
    before = calculator.evaluate({"asked_on": "2026-08-31", "age": 3}, TODAY)
    some_day = calculator.evaluate({"age": 3}, TODAY)

    outcomes = [outcome(each) for each in (then, before, some_day)]
    assert outcomes == ["met", "unmet", "unknown"]
    assert then["conditions"][0]["text"] == ["No longer looked at."]
    assert then["conditions"][0]["trace"]["since"] == "2026-09-01"
    assert then["ask_next"] == []
    assert some_day["ask_next"] == ["asked_on"]


def test_a_condition_that_is_yet_to_come_is_met_until_then(document_for):
    parts = {"explanations": ENDED["explanations"], "met_when": None}
    calculator = engine.load(document_for(spec(plain(**parts))))

    assert outcome(calculator.evaluate({}, date(2026, 8, 31))) == "met"
    assert outcome(calculator.evaluate({}, date(2026, 9, 1))) == "unknown"
