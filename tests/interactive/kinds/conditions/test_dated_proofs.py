"""Every case of conditions whose rules change with time."""

from datetime import date
from typing import Any

import pytest

from interactive import engine
from interactive.core.decode import decode
from interactive.kinds.conditions.spec import Spec
from interactive.kinds.conditions.verification.case_enumeration import CaseEnumeration
from interactive.kinds.conditions.verification.check import problems
from interactive.kinds.conditions.verification.proofs import prove
from tests.interactive.kinds.ages import (
    AGE,
    BY_NUMBER,
    LATER,
    NUMBER,
    QUESTIONS,
    explanations,
    outcome,
    plain,
    spec,
)


def proven(document_for, condition, **parts):
    calculator: Any = engine.load(document_for(spec(condition), **parts))
    proof = prove(calculator)
    return proof, [(e.code, e.path) for e in proof.problems]


ALWAYS_THERE = [
    # Neither the day of asking nor, here, an action matters anywhere.
    ("question_idle", ("questions", 2)),
    ("verdict_unreachable", ("verdicts", 2, "id")),
]


@pytest.mark.parametrize(
    "start", ["2020-09-01", "2026-01-05", "2026-01-06", "2099-01-01"]
)
def test_a_change_is_sound_before_and_after_it_has_come(document_for, start):
    changed = plain(versions=[LATER | {"valid_from": start}])

    _, codes = proven(document_for, changed)

    assert codes == ALWAYS_THERE


def test_every_form_is_looked_at_although_all_have_passed(document_for):
    dead = {"outcome": "met", "when": {"at_least": ["age", 121]}, "text": "Never."}
    later = [
        LATER | {"valid_from": f"202{n}-01-01", "rule": f"Rule {n}."} for n in (1, 2, 3)
    ]
    later[1] = later[1] | {"explanations": [dead, *LATER["explanations"]]}

    _, codes = proven(document_for, plain(versions=later))

    path = ("conditions", 0, "versions", 1, "explanations", 0)
    assert codes == [
        ("never_holds", (*path, "when", "at_least")),
        ALWAYS_THERE[0],
        ("words_unreachable", path),
        ALWAYS_THERE[1],
    ]


@pytest.mark.slow
def test_a_dated_form_costs_what_its_condition_costs(document_for):
    def cases(count):
        others = [
            {"id": f"q{n}", "title": "Q", "text": "?", "type": "yes_no"}
            for n in range(6)
        ]
        conditions = [
            plain(id=q["id"], met_when={"is": [q["id"], "yes"]}, versions=[])
            for q in others
        ]
        later = [
            LATER | {"valid_from": f"{2030 + n}-01-01", "rule": f"{n}"}
            for n in range(count)
        ]
        made = spec(plain(versions=later))
        made |= {"questions": [*QUESTIONS[:2], *others]}
        made |= {"conditions": [*made["conditions"], *conditions]}
        return prove(engine.load(document_for(made))).cases  # type: ignore[arg-type]

    # Four classes of age, three of the letter: twelve cases for each further form.
    assert cases(3) - cases(1) == 2 * 4 * 3
    assert cases(1) == 4 * 3 * 3**6 + 4 * 3


def test_rules_turn_on_a_first_day_and_are_looked_at_the_day_before_too(document_for):
    condition = plain() | BY_NUMBER
    made: Any = engine.load(document_for(spec(condition), parameters={"least": NUMBER}))

    days = CaseEnumeration(made).changes(made.conditions[0])

    # Before the number begins, nothing is known.
    assert [day.isoformat() for day in days] == [
        "2021-01-01",
        "2023-12-31",
        "2024-01-01",
        "2026-08-31",
        "2026-09-01",
    ]


def test_a_number_that_begins_a_day_after_its_rule_is_known_on_that_day(document_for):
    late = NUMBER["values"][1] | {"valid_from": "2021-01-02"}
    number = NUMBER | {"values": [NUMBER["values"][0], late]}
    condition = plain(versions=[]) | BY_NUMBER
    made: Any = engine.load(document_for(spec(condition), parameters={"least": number}))

    days = CaseEnumeration(made).changes(made.conditions[0])

    assert [day.isoformat() for day in days] == ["2021-01-01", "2021-01-02"]


def test_a_number_chosen_by_a_day_turns_no_decision_around(document_for):
    chosen = AGE | BY_NUMBER | {"versions": []}

    _, codes = proven(document_for, chosen, parameters={"least": NUMBER})

    assert codes == [("question_idle", ("questions", 1)), ALWAYS_THERE[1]]


NOT_YET = {
    "met_when": None,
    "rule": "Not looked at.",
    "explanations": [{"outcome": "met", "text": "Not looked at yet."}],
}


def test_a_condition_may_be_one_that_is_yet_to_come(document_for):
    condition = plain(**NOT_YET)
    calculator = engine.load(document_for(spec(condition)))

    _, codes = proven(document_for, condition)

    assert [*problems(decode(Spec, spec(condition)), frozenset())] == []
    assert codes == ALWAYS_THERE
    assert outcome(calculator.evaluate({}, date(2026, 8, 31))) == "met"
    assert outcome(calculator.evaluate({}, date(2026, 9, 1))) == "unknown"


def test_a_form_that_is_never_unmet_needs_no_words_for_it(document_for):
    never = {
        "met_when": {"in": ["letter", ["yes", "no"]]},
        "explanations": [
            each for each in explanations("new") if each["outcome"] != "unmet"
        ],
    }
    condition = plain(versions=[LATER | never])

    _, codes = proven(document_for, condition)

    assert [*problems(decode(Spec, spec(condition)), frozenset())] == []
    assert codes == ALWAYS_THERE


def test_words_that_a_form_lacks_are_asked_for(document_for):
    lacks = [each for each in explanations("old") if each["outcome"] != "unmet"]

    _, codes = proven(document_for, plain(explanations=lacks))

    assert codes == [
        ALWAYS_THERE[0],
        ("words_missing", ("conditions", 0, "explanations")),
        ALWAYS_THERE[1],
    ]
