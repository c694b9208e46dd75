"""Which rules are looked at, how their values are read, and on which days."""

from typing import Any

import pytest

from interactive import engine
from interactive.kinds.conditions.verification.case_enumeration import CaseEnumeration
from interactive.verification.proof import exact, is_true
from tests.interactive.kinds.ages import BY_NUMBER, NUMBER, QUESTIONS, plain, spec

LEAST = {"at_least": ["age", {"parameter": "least"}]}


@pytest.fixture
def enumerated(document_for):
    """Return the cases of one condition; a rule may open the letter."""

    def make(condition, values=NUMBER["values"], **gate):
        age, letter, day = QUESTIONS
        made = spec(condition) | {"questions": [age, letter | gate, day]}
        number = NUMBER | {"values": values}
        loaded: Any = engine.load(document_for(made, parameters={"least": number}))
        return CaseEnumeration(loaded)

    return make


def test_every_rule_is_looked_at_in_its_own_place(enumerated):
    rules = {"applies_when": LEAST, "unit_decides_when": {"at_least": ["age", 40]}}
    first, *others = plain()["explanations"]
    explained = [first | {"when": LEAST}, *others]
    condition = plain(explanations=explained) | rules

    located = [*enumerated(condition, shown_when=LEAST).rules()]

    # Of what decides an outcome all three values count; of others whether they hold.
    path = ("conditions", 0)
    assert [(each.path, each.view) for each in located] == [
        (("questions", 1, "shown_when"), is_true),
        ((*path, "applies_when"), exact),
        ((*path, "met_when"), exact),
        ((*path, "unit_decides_when"), is_true),
        ((*path, "explanations", 0, "when"), is_true),
        ((*path, "versions", 0, "met_when"), exact),
    ]


def test_days_are_those_of_the_numbers_of_gates_too(enumerated):
    condition = plain(met_when={"is": ["letter", "yes"]}, versions=[])

    for gate, numbers in (({"shown_when": LEAST}, {"least"}), ({}, set())):
        enumeration = enumerated(condition, **gate)
        [compiled] = enumeration.calculator.conditions
        assert enumeration._parameters(compiled) == numbers


def test_rules_turn_on_a_first_day_and_are_looked_at_the_day_before_too(enumerated):
    eleven, a_day_later = (
        NUMBER["values"][1] | {"valid_from": day}
        for day in ("2024-01-01", "2021-01-02")
    )
    turns = ["2021-01-01", "2023-12-31", "2024-01-01", "2026-08-31", "2026-09-01"]
    first = NUMBER["values"][0]
    always = first | {"valid_from": None}
    for condition, values, days in (
        # Before the number begins, nothing is known.
        (plain(), [first, eleven], turns),
        (plain(versions=[]), [first, a_day_later], ["2021-01-01", "2021-01-02"]),
        # What has always held begins on no day.
        (plain(), [always, eleven], turns[1:]),
        (plain(versions=[]), [always], []),
    ):
        enumeration = enumerated(condition | BY_NUMBER, values)
        [compiled] = enumeration.calculator.conditions
        assert [*map(str, enumeration.changes(compiled))] == days
