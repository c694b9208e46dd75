"""Days before the first that a rule is known of, and days that are not known."""

from datetime import date
from typing import Any

import pytest

from interactive import engine
from interactive.core.calendar import ONE_DAY
from interactive.core.markup import to_text
from interactive.kinds.conditions.before_first_version import first_days
from tests.interactive.kinds.ages import (
    AGE,
    BY_NUMBER,
    ENDED,
    LATER,
    NUMBER,
    QUESTIONS,
    TODAY,
    outcome,
    plain,
    spec,
)
from tests.interactive.kinds.sample_specs import calculator


@pytest.fixture
def loaded(document_for):
    """Return a calculator of one condition, with a number known since 2021 or 2024."""

    def make(condition, number=NUMBER):
        return engine.load(document_for(spec(condition), parameters={"least": number}))

    return make


@pytest.mark.parametrize(
    ("condition", "day", "first"),
    [
        (plain(**BY_NUMBER, versions=[]), date(2020, 12, 31), "1 Ocak 2021"),
        (plain(valid_from="2022-03-01"), date(2022, 2, 28), "1 Mart 2022"),
        (plain(valid_from="2022-03-01", versions=[]), date(2022, 2, 28), "1 Mart 2022"),
    ],
)
def test_of_a_day_before_its_first_a_condition_says_nothing(
    loaded, words, condition, day, first
):
    calculator = loaded(condition)

    early = calculator.evaluate({"age": 99, "letter": "yes"}, day)
    [reported] = early["conditions"]

    text, trace = words["condition_before_rules"].format(day=first), reported["trace"]
    assert (reported["outcome"], reported["text"]) == ("unknown", [text])
    assert (trace["rule"], trace["since"], trace["changes"]) == (text, None, [])
    assert "chosen" not in reported
    assert (early["status"], early["ask_next"]) == ("bilgi-eksik", [])
    shown = to_text(calculator.present(early))
    assert words["parameter_not_in_force"] not in shown
    assert words["parameter_absent"] not in shown
    assert outcome(calculator.evaluate({"age": 99}, day + ONE_DAY)) == "met"


def test_of_a_number_that_has_always_held_no_first_day_is_named(loaded, words):
    first, second = NUMBER["values"]
    number = NUMBER | {"values": [first | {"valid_from": None}, second]}
    calculator = loaded(CHOSEN, number)

    old = calculator.evaluate({"age": 11, "asked_on": "2000-01-01"}, TODAY)

    assert (outcome(old), old["mistakes"], old["since"]) == ("unmet", [], None)
    [used] = old["parameters"]
    assert (used["value"], used["valid_from"]) == (12, None)
    shown = to_text(calculator.present(old))
    checked_on = calculator.context.calendar_day(used["checked_on"])
    number_line = words["trace_number_undated"].format(
        value="12", checked_on=checked_on
    )
    assert number_line in shown
    assert "1 Ocak 2021" not in shown
    new = calculator.evaluate({"age": 11, "asked_on": "2024-01-01"}, TODAY)
    assert (outcome(new), new["since"]) == ("met", "2024-01-01")


CHOSEN = AGE | BY_NUMBER | {"versions": []}


def test_a_day_before_the_first_is_a_mistake_beside_its_field(loaded):
    calculator = loaded(CHOSEN)

    early = calculator.evaluate({"age": 15, "asked_on": "2020-12-31"}, TODAY)

    [mistake] = early["mistakes"]
    assert (mistake["question"], mistake["wording"]) == ("asked_on", "before_rules")
    assert "1 Ocak 2021" in mistake["text"]
    # It counts as unknown, so what every day since agrees on is known.
    assert outcome(early) == "met"
    assert outcome(calculator.evaluate({"age": 11}, TODAY)) == "unknown"
    first = calculator.evaluate({"age": 11, "asked_on": "2021-01-01"}, TODAY)
    assert (outcome(first), first["mistakes"]) == ("unmet", [])
    # Another mistake is told beside it.
    both = calculator.evaluate({"age": "x", "asked_on": "2020-12-31"}, TODAY)
    assert [each["question"] for each in both["mistakes"]] == ["age", "asked_on"]


def test_what_every_day_agrees_on_is_told_in_the_words_of_the_first(loaded):
    [reported] = loaded(CHOSEN).evaluate({"age": 99}, date(2020, 12, 31))["conditions"]

    assert (reported["outcome"], reported["text"]) == ("met", ["12 or more."])


def test_a_question_may_name_days_since_the_last_of_its_first_ones(document_for):
    since = ["2022-03-01", "2023-03-01", "2021-03-01", None]
    conditions = [AGE | {"id": f"c{day}", "valid_from": day} for day in since]
    undated = plain(id="c", valid_from="2024-01-01")
    made: Any = engine.load(document_for(calculator(QUESTIONS, [*conditions, undated])))

    assert first_days(made.conditions) == {"asked_on": date(2023, 3, 1)}
    assert first_days(made.conditions[3:]) == {}


def test_a_later_forms_numbers_do_not_hide_the_form_before(loaded):
    later = LATER | BY_NUMBER | {"valid_from": "2024-01-01"}
    number = NUMBER | {"values": NUMBER["values"][1:]}
    chosen = AGE | {"met_when": {"is": ["letter", "yes"]}, "versions": [later]}
    calculator = loaded(chosen, number)

    # Eleven is enough since 2024; before that it was the letter.
    assert outcome(calculator.evaluate({"age": 11}, TODAY)) == "unknown"
    old = calculator.evaluate({"age": 11, "asked_on": "2023-12-31"}, TODAY)
    assert (outcome(old), old["mistakes"]) == ("unknown", [])


def test_when_the_form_may_be_one_that_has_ended_another_has_the_words(loaded):
    calculator = loaded(AGE | {"versions": [ENDED]})

    [reported] = calculator.evaluate({"age": 3}, date(2027, 1, 1))["conditions"]

    assert (reported["outcome"], reported["text"]) == ("unknown", ["old unknown"])
