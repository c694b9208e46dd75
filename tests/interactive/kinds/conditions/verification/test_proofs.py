"""Every case of a made-up calculator of kind `conditions`."""

from dataclasses import replace
from typing import Any

import pytest

from interactive import engine
from interactive.core.space.answer_space import subspace
from interactive.kinds.conditions.verification import proofs
from interactive.kinds.conditions.verification.case_enumeration import CaseEnumeration
from interactive.kinds.conditions.verification.proofs import (
    Prover,
    prove,
)
from interactive.kinds.conditions.verification.table import (
    condition_rules,
    verdict_rules,
)
from interactive.verification.cases import answers, cases, size, steps_of_knowledge


@pytest.fixture
def card(made_up):
    return made_up("conditions")


def codes(proof):
    return [(error.code, error.path) for error in proof.problems]


def test_all_is_looked_at_on_every_day_whose_numbers_differ(card):
    proof = prove(card)

    # Three ages (12, then 10, then none): one day with all questions, and on the
    # two others the condition alone.
    enumeration = CaseEnumeration(card)
    age = subspace(enumeration.space, enumeration.reads(card.conditions[0]))
    assert codes(proof) == []
    assert proof.cases == size(enumeration.space) + 2 * size(age)
    assert proof.claims["explanations"] == 16


def test_parts_that_are_independent_give_the_same_proof(card, monkeypatch):
    monkeypatch.setattr(proofs, "MOST_CASES", 1)
    enumeration = CaseEnumeration(card)
    parts = [subspace(enumeration.space, part) for part in Prover(card).parts()]

    proof = prove(card)

    assert len(parts) == 3
    assert codes(proof) == []
    age = subspace(enumeration.space, enumeration.reads(card.conditions[0]))
    looked = [*parts, age, age]
    steps = sum(
        len([*steps_of_knowledge(part, {case: case for case in cases(part)})])
        for part in looked
    )
    assert proof.cases == sum(map(size, looked))
    assert proof.claims["steps"] == steps


def test_only_what_is_too_much_is_split(card, monkeypatch):
    for fewer, parts in ((0, 1), (1, 3)):
        most = size(CaseEnumeration(card).space) - fewer
        monkeypatch.setattr(proofs, "MOST_CASES", most)

        assert len(Prover(card).parts()) == parts


def test_a_calculator_with_too_many_cases_is_proven_nothing_of(card, monkeypatch):
    monkeypatch.setattr("interactive.verification.cases.MOST_CASES", 3)

    proof = prove(card)

    # The key hangs on three questions, through its gates.
    assert (proof.cases, proof.claims) == (0, {})
    assert codes(proof) == [("space_too_large", ("conditions", 3, "met_when"))]
    assert proof.problems[0].details == {"found": size(card.space), "most": 3}


def test_of_too_many_cases_the_condition_that_asks_most_is_told(
    small_calculator, document_for, monkeypatch
):
    monkeypatch.setattr("interactive.verification.cases.MOST_CASES", 8)
    small = small_calculator("conditions-words")
    [first] = small["spec"]["conditions"]
    both = {"all": [{"is": [name, "yes"]} for name in "ab"]}
    small["spec"]["conditions"] = [first | {"id": "d", "met_when": both}, first]
    toy: Any = engine.load(document_for(**small))

    assert codes(prove(toy)) == [("space_too_large", ("conditions", 0, "met_when"))]


def test_a_dead_verdict_is_found_in_independent_parts_too(card, monkeypatch):
    monkeypatch.setattr(proofs, "MOST_CASES", 1)
    for condition in card.conditions:
        object.__setattr__(condition.spec, "weight", "blocking")

    assert codes(prove(card)) == [("verdict_unreachable", ("verdicts", 2, "id"))]


class Forgetful:
    """A calculator that takes back what it has decided when it hears more."""

    def __init__(self, inner):
        self.inner = inner

    def __getattr__(self, name):
        return getattr(self.inner, name)

    def evaluate_conditions(self, reading):
        evaluated = self.inner.evaluate_conditions(reading)
        known = [reading.answers[name] for name in ("debt", "wants_box")]
        if known == ["no", "no"] and reading.today == self.context.as_of:
            debt = evaluated[1]
            evaluated[1] = replace(debt, part=debt.part | {"outcome": "unmet"})
        return evaluated


def test_a_decision_that_is_turned_around_is_found(card):
    forgetful: Any = Forgetful(card)
    proof = prove(forgetful)

    # On one day alone, of the three that are looked at.
    assert codes(proof) == [("turned_around", ("conditions", 1, "met_when"))]
    assert proof.problems[0].details == {"found": "debt"}


class Undecided(Forgetful):
    """A calculator whose verdict is not that of its conditions."""

    def verdict(self, conditions):
        return self.inner.verdict(conditions) | {"status": "engel-gorunmuyor"}


def test_a_verdict_that_its_conditions_do_not_give_stops_the_build(card):
    undecided: Any = Undecided(card)
    with pytest.raises(AssertionError, match="'reader': 'child'"):
        prove(undecided)


def fits(rule, case):
    return all(mask >> at & 1 for mask, at in zip(rule.cube, case, strict=True))


def test_the_tables_are_the_engine_in_every_case(card):
    enumeration = CaseEnumeration(card)
    verdicts, deciding = verdict_rules(enumeration), set()
    conditions = [condition_rules(enumeration, each) for each in card.conditions]

    for case in cases(enumeration.space):
        raw = answers(enumeration.space, case)
        result = card.evaluate(raw, enumeration.context.as_of)
        at = next(at for at, rule in enumerate(verdicts) if fits(rule, case))
        deciding.add(at)
        assert verdicts[at].outcome == result["status"], case
        assert verdicts[at].covered is not result["reason"]["not_covered"], case
        for evaluated, rules in zip(result["conditions"], conditions, strict=True):
            part = tuple(
                evaluated[key] for key in ("outcome", "unit_decides", "covered")
            )
            rows = {(r.outcome, r.unit, r.covered) for r in rules if fits(r, case)}
            assert rows == {part}, case

    # Each row decides a case that no row above it does.
    assert deciding == {*range(len(verdicts))}
