"""Days before the first that a rule is known of, and days that are not known."""

from datetime import date
from typing import Any

import pytest

from interactive import engine
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


@pytest.mark.parametrize(
    ("condition", "day", "first"),
    [
        (plain(**BY_NUMBER, versions=[]), date(2020, 12, 31), "1 Ocak 2021"),
        (plain(valid_from="2022-03-01"), date(2022, 2, 28), "1 Mart 2022"),
        (plain(valid_from="2022-03-01", versions=[]), date(2022, 2, 28), "1 Mart 2022"),
    ],
)
def test_of_a_day_before_its_first_a_condition_says_nothing(
    document_for, words, condition, day, first
):
    calculator = engine.load(
        document_for(spec(condition), parameters={"least": NUMBER})
    )

    early = calculator.evaluate({"age": 99, "letter": "yes"}, day)
    [reported] = early["conditions"]

    text = words["condition_before_rules"].format(day=first)
    assert (reported["outcome"], reported["text"], reported["trace"]["rule"]) == (
        "unknown",
        [text],
        text,
    )
    assert (reported["trace"]["since"], reported["trace"]["changes"]) == (None, [])
    assert "chosen" not in reported
    assert early["ask_next"] == []
    assert early["status"] == "bilgi-eksik"
    assert words["parameter_not_in_force"] not in to_text(calculator.present(early))
    assert words["parameter_absent"] not in to_text(calculator.present(early))
    a_day_later = calculator.evaluate(
        {"age": 99}, date.fromordinal(day.toordinal() + 1)
    )
    assert outcome(a_day_later) == "met"


def test_a_day_before_the_first_is_a_mistake_beside_its_field(document_for):
    chosen = AGE | BY_NUMBER | {"versions": []}
    calculator = engine.load(document_for(spec(chosen), parameters={"least": NUMBER}))

    early = calculator.evaluate({"age": 15, "asked_on": "2020-12-31"}, TODAY)

    [mistake] = early["mistakes"]
    assert (mistake["question"], mistake["wording"]) == ("asked_on", "before_rules")
    assert "1 Ocak 2021" in mistake["text"]
    # It counts as unknown, so what every day since agrees on is known.
    assert outcome(early) == "met"
    assert outcome(calculator.evaluate({"age": 11}, TODAY)) == "unknown"
    first = calculator.evaluate({"age": 11, "asked_on": "2021-01-01"}, TODAY)
    assert (outcome(first), first["mistakes"]) == ("unmet", [])


def test_what_every_day_agrees_on_is_told_in_the_words_of_the_first(document_for):
    chosen = AGE | BY_NUMBER | {"versions": []}
    calculator = engine.load(document_for(spec(chosen), parameters={"least": NUMBER}))

    reported = calculator.evaluate({"age": 99}, date(2020, 12, 31))["conditions"][0]

    assert (reported["outcome"], reported["text"]) == ("met", ["12 or more."])


def test_another_mistake_is_told_beside_it(document_for):
    chosen = AGE | BY_NUMBER | {"versions": []}
    calculator = engine.load(document_for(spec(chosen), parameters={"least": NUMBER}))

    reported = calculator.evaluate({"age": "x", "asked_on": "2020-12-31"}, TODAY)

    assert [each["question"] for each in reported["mistakes"]] == ["age", "asked_on"]


def test_a_question_may_name_days_since_the_last_of_its_first_ones(document_for):
    since = ["2022-03-01", "2023-03-01", "2021-03-01", None]
    conditions = [AGE | {"id": f"c{day}", "valid_from": day} for day in since]
    undated = plain(id="c", valid_from="2024-01-01")
    made: Any = engine.load(document_for(calculator(QUESTIONS, [*conditions, undated])))

    assert first_days(made.conditions) == {"asked_on": date(2023, 3, 1)}
    assert first_days(made.conditions[3:]) == {}


def test_a_later_forms_numbers_do_not_hide_the_form_before(document_for):
    later = LATER | BY_NUMBER | {"valid_from": "2024-01-01"}
    number = NUMBER | {"values": NUMBER["values"][1:]}
    chosen = AGE | {"met_when": {"is": ["letter", "yes"]}, "versions": [later]}
    calculator = engine.load(document_for(spec(chosen), parameters={"least": number}))

    # Eleven is enough since 2024; before that it was the letter.
    assert outcome(calculator.evaluate({"age": 11}, TODAY)) == "unknown"
    old = calculator.evaluate({"age": 11, "asked_on": "2023-12-31"}, TODAY)
    assert (outcome(old), old["mistakes"]) == ("unknown", [])


def test_when_the_form_may_be_one_that_has_ended_another_has_the_words(document_for):
    calculator = engine.load(document_for(spec(AGE | {"versions": [ENDED]})))

    reported = calculator.evaluate({"age": 3}, date(2027, 1, 1))["conditions"][0]

    assert (reported["outcome"], reported["text"]) == ("unknown", ["old unknown"])
