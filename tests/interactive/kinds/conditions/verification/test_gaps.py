"""Days on which a condition lacks a form or a number are told where they show."""

from typing import Any

import pytest

from interactive import engine
from interactive.kinds.conditions.verification.case_enumeration import CaseEnumeration
from interactive.kinds.conditions.verification.gaps import gaps
from interactive.verification.proof import exact, is_true
from tests.interactive.kinds.ages import AGE, LATER, explanations, plain
from tests.interactive.kinds.sample_specs import calculator

CITED = {"clause": "L1", "checked_on": "2026-01-05"}
AS_OF = "2026-01-05"
"""The day of the texts in a made-up document."""
LEAST = {"at_least": ["age", {"parameter": "least"}]}


def number(*values):
    entries = [{"valid_from": day, "value": value} | CITED for day, value in values]
    return {"title": "N", "unit": "count", "values": entries}


NUMBERS = {
    "least": number(("2026-02-01", 3)),
    "most": number(("2021-01-01", 9), ("2027-01-01", None)),
}
LATE = {"found": "least", "day": "2026-02-01", "since": AS_OF}
ENDED = {"found": "most", "day": "2027-01-01"}


def asking(name):
    kind = {"type": "integer", "minimum": 0, "maximum": 99}
    return {"id": name, "title": name, "text": "?"} | kind


@pytest.fixture
def made(document_for):
    """Return a calculator of these conditions, with numbers that come and go."""

    def make(*conditions, **gate):
        letter = {"id": "letter", "title": "L", "text": "?", "type": "yes_no"} | gate
        questions = [asking("age"), letter, asking("asked_on")]
        spec = calculator(questions, [*conditions])
        loaded: Any = engine.load(document_for(spec, parameters=NUMBERS))
        return loaded

    return make


@pytest.fixture
def gaps_of(made):
    def find(*conditions, **gate):
        toy = made(*conditions, **gate)
        return [(e.code, e.path, e.details) for e in gaps(toy.spec, toy.context)]

    return find


def test_numbers_that_are_there_leave_no_gap(gaps_of):
    assert gaps_of(plain(versions=[]), plain()) == []


@pytest.mark.parametrize(
    ("first", "wrong"), [("2026-01-05", []), ("2026-01-06", ["2026-01-06"])]
)
def test_a_first_form_that_is_yet_to_come_is_told(gaps_of, first, wrong):
    later = plain(valid_from=first, versions=[])

    assert gaps_of(plain(versions=[]), later) == [
        (
            "version_begins_late",
            ("conditions", 1, "valid_from"),
            {"found": day, "day": AS_OF},
        )
        for day in wrong
    ]


@pytest.mark.parametrize("rule", ["applies_when", "met_when", "unit_decides_when"])
def test_a_number_that_begins_after_its_rule_is_told_of_the_rule(gaps_of, rule):
    path = ("conditions", 0, rule, "at_least", 1, "parameter")

    assert gaps_of(plain(versions=[]) | {rule: LEAST}) == [
        ("number_begins_late", path, LATE)
    ]


def test_a_number_is_told_of_where_it_stands_first(gaps_of):
    rule = plain(met_when=LEAST, rule="At least {least}.", versions=[])

    assert len(gaps_of(rule)) == 1
    assert gaps_of(rule | {"met_when": AGE["met_when"]}) == [
        ("number_begins_late", ("conditions", 0, "rule"), LATE)
    ]


def test_a_number_in_an_explanation_is_told_of_there(gaps_of):
    path = ("conditions", 0, "explanations", 1)
    by_rule = explanations("old")
    by_rule[1] = by_rule[1] | {"when": LEAST}
    in_words = explanations("old")
    in_words[1] = in_words[1] | {"text": "Under {least}."}

    assert gaps_of(plain(explanations=by_rule, versions=[])) == [
        ("number_begins_late", (*path, "when", "at_least", 1, "parameter"), LATE)
    ]
    assert gaps_of(plain(explanations=in_words, versions=[])) == [
        ("number_begins_late", (*path, "text"), LATE)
    ]


def test_a_number_of_a_gate_is_told_of_the_question(gaps_of):
    path = ("questions", 1, "shown_when", "at_least", 1, "parameter")

    assert gaps_of(plain(versions=[]), shown_when=LEAST) == [
        ("number_begins_late", path, LATE)
    ]


def test_a_form_needs_its_numbers_only_while_it_holds(gaps_of):
    most = {"at_most": ["age", {"parameter": "most"}]}
    path = ("conditions", 0, "met_when", "at_most", 1, "parameter")
    after = ("conditions", 0, "versions", 0, "met_when", "at_most", 1, "parameter")
    ends = [LATER | {"valid_from": "2027-01-01"}]
    goes_on = [LATER | {"valid_from": "2027-01-02"}]

    assert gaps_of(plain(met_when=most, versions=ends)) == []
    assert gaps_of(plain(met_when=most, versions=goes_on)) == [
        ("number_ended", path, ENDED)
    ]
    assert gaps_of(plain(versions=[LATER | {"met_when": most}])) == [
        ("number_ended", after, ENDED)
    ]
    # A form that begins once the number is there has it.
    assert gaps_of(plain(versions=[LATER | {"met_when": LEAST}])) == []


def test_every_rule_is_looked_at_in_its_own_place(made):
    rules = {"applies_when": LEAST, "unit_decides_when": {"at_least": ["age", 40]}}
    explained = explanations("old")
    explained[0] = explained[0] | {"when": LEAST}
    toy = made(plain(explanations=explained) | rules, shown_when=LEAST)

    placed = {each.path: each for each in CaseEnumeration(toy).rules()}

    path = ("conditions", 0)
    assert [*placed] == [
        ("questions", 1, "shown_when"),
        (*path, "applies_when"),
        (*path, "met_when"),
        (*path, "unit_decides_when"),
        (*path, "explanations", 0, "when"),
        (*path, "versions", 0, "met_when"),
    ]
    # Of what decides an outcome all three values count; of others whether they hold.
    deciding = {path for path, each in placed.items() if each.view is exact}
    holding = {path for path, each in placed.items() if each.view is is_true}
    assert {path[-1] for path in deciding} == {"applies_when", "met_when"}
    assert deciding | holding == {*placed}


def test_days_are_those_of_the_numbers_of_gates_too(made):
    reads_letter = plain(met_when={"is": ["letter", "yes"]}, versions=[])
    gated = made(reads_letter, shown_when=LEAST)
    free = made(reads_letter)

    for toy, numbers in ((gated, {"least"}), (free, set())):
        enumeration = CaseEnumeration(toy)
        assert enumeration._parameters(toy.conditions[0]) == numbers
