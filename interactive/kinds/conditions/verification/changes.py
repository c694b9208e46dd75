"""Small changes of a calculator of kind `conditions`, and the answers to see them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import product
from typing import Any

from interactive.core.errors import Path
from interactive.core.space.answer_space import factors, subspace, with_gates
from interactive.core.space.components import connected_components
from interactive.core.space.factor import Factor
from interactive.kinds.conditions.condition_evaluation import distinguishing_tests
from interactive.kinds.conditions.evaluate import ConditionsCalculator
from interactive.kinds.conditions.spec import Spec
from interactive.kinds.conditions.verification.case_enumeration import CaseEnumeration
from interactive.kinds.conditions.verification.check import problems
from interactive.verification.cases import MOST_CASES, answers, size
from interactive.verification.cases import cases as all_cases
from interactive.verification.changes import Change, TableChanges, swapped

__all__ = ["cases", "changes", "expectations", "problems", "readable"]

Answers = dict[str, Any]
Expectations = Iterator[dict[str, Any]]
Space = Sequence[Factor]
# What an example pins, the most telling first.
LISTS = ("blocking_unmet", "blocking_unknown", "actions", "unit_decides", "not_covered")
LATER = ("asked", "ask_next", "cites", "since")
# A condition's words for these two must not be mixed up.
OPPOSITES = ("met", "unmet")


def changes(document: Mapping[str, Any]) -> Iterator[Change]:
    """Yield the small changes of a calculator."""
    yield from TableChanges(document, {}).changes(Spec)
    for index, condition in enumerate(document["spec"]["conditions"]):
        path: Path = ("spec", "conditions", index)
        yield from _opposite_words(document, path, condition["explanations"])
        for at, version in enumerate(condition.get("versions", ())):
            below = (*path, "versions", at)
            yield from _opposite_words(document, below, version["explanations"])
    verdicts = range(len(document["spec"]["verdicts"]))
    for index in verdicts[1:]:
        for key in ("title", "text"):
            one, other = (("spec", "verdicts", i, key) for i in (index - 1, index))
            yield from swapped(one, other, document, warned=False)


def _opposite_words(
    document: Mapping[str, Any], path: Path, explanations: list[Mapping[str, Any]]
) -> Iterator[Change]:
    met, unmet = (
        [i for i, e in enumerate(explanations) if e["outcome"] == outcome]
        for outcome in OPPOSITES
    )
    for one, other in product(met, unmet):
        below = (*path, "explanations")
        yield from swapped((*below, one, "text"), (*below, other, "text"), document)


def expectations(result: Mapping[str, Any]) -> tuple[Expectations, Expectations]:
    """Return what an example may expect of a result: outcomes first, then all else."""
    return _outcomes(result), _parts(result)


def _outcomes(result: Mapping[str, Any]) -> Expectations:
    yield {"status": result["status"]}
    yield from ({key: result[key]} for key in LISTS if key in result)
    yield from _of_conditions(result, "outcome")


def _of_conditions(result: Mapping[str, Any], key: str) -> Expectations:
    for condition in result["conditions"]:
        yield {"conditions": [{"id": condition["id"], key: condition[key]}]}


def _parts(result: Mapping[str, Any]) -> Expectations:
    for key in ("clauses", "links"):
        yield from _of_conditions(result, key)
    for condition in result["conditions"]:
        questions = [{"question": c["question"]} for c in condition["trace"]["changes"]]
        pinned = {"id": condition["id"], "trace": {"changes": questions}}
        yield {"conditions": [pinned]}
    yield {"verdict_changes": [*map(_without_words, result["verdict_changes"])]}
    yield from ({key: result[key]} for key in LATER)
    yield {"given": [{"answer": each["answer"]} for each in result["given"]]}


def _without_words(change: Mapping[str, Any]) -> dict[str, Any]:
    """Return which answers would lead to which verdict."""
    answers = [
        {"question": a["question"], "answer": a["answer"]} for a in change["answers"]
    ]
    return {"to": change["to"], "answers": answers}


def readable(result: Mapping[str, Any]) -> object:
    """Return a result without its traces: how it was found may differ, and be right."""
    conditions = [{**each, "trace": None} for each in result["conditions"]]
    return {**result, "conditions": conditions}


def cases(
    base: ConditionsCalculator, changed: ConditionsCalculator, change: Change
) -> Iterator[tuple[Answers, date]]:
    """Yield every case of the questions that a change concerns, on each day it may.

    Where it only changes words of a verdict, the cases that reach each verdict.
    """
    before, after = CaseEnumeration(base), CaseEnumeration(changed)
    for names in dict.fromkeys(_concerned(before, after)):
        days = (*_days(before, names), *_days(after, names))
        for day in dict.fromkeys(days):
            for space in _spaces(base, changed, day):
                yield from ((raw, day) for raw in _answers(space, names))
    if change.path[1] == "verdicts":
        as_of = base.context.as_of
        yield from ((answers, as_of) for answers in _verdict_cases(before))


def _spaces(
    one: ConditionsCalculator, other: ConditionsCalculator, day: date
) -> list[Space]:
    """Return what both tell apart, as one space; two if they compute other values."""
    if one.spec.values != other.spec.values:
        return [one.space, other.space]
    tests = [
        test
        for each in (one, other)
        for test in distinguishing_tests(each.spec.questions, each.conditions)
    ]
    parameters = {
        name: replace(
            parameter, values=parameter.values + other.context.parameters[name].values
        )
        for name, parameter in one.context.parameters.items()
    }
    counted = {value.id: value.count for value in one.spec.values}
    more = {"counted": counted, "base": one.facts_of(day)}
    return [factors(one.spec.questions, tests, parameters, one.values, **more)]  # type: ignore[arg-type]


def _answers(space: Space, names: frozenset[str]) -> Iterator[Answers]:
    """Yield the answers to some questions that a space tells apart.

    There are none if they are too many: the proof has refused the calculator then.
    """
    own = subspace(space, names)
    if size(own) <= MOST_CASES:
        yield from (answers(own, case) for case in all_cases(own))


def _days(cases: CaseEnumeration, names: frozenset[str]) -> list[date]:
    """Return the days that differ for the conditions that read some questions."""
    conditions = [c for c in cases.calculator.conditions if cases.reads(c) & names]
    days = (day for each in conditions for day in cases.days(each))
    return [cases.context.as_of, *days]


def _verdict_cases(cases: CaseEnumeration) -> Iterator[Answers]:
    """Yield answers for each verdict: all met, and from there one unmet."""
    calculator, as_of = cases.calculator, cases.context.as_of

    def number_met(answers: Mapping[str, Any]) -> int:
        facts = cases.facts_for(answers, as_of)
        return sum(c.outcome(facts) == "met" for c in calculator.conditions)

    groups = connected_components(map(cases.reads, calculator.conditions))
    best: Answers = {}
    for names in groups:
        most: Answers = max(_answers(cases.space, names), key=number_met)
        best |= most
    yield best
    for names in groups:
        rest = {name: answer for name, answer in best.items() if name not in names}
        yield from (rest | answers for answers in _answers(cases.space, names))


def _concerned(
    before: CaseEnumeration, after: CaseEnumeration
) -> Iterator[frozenset[str]]:
    """Yield the groups of questions on which the two calculators may differ."""
    one, other = before.calculator, after.calculator
    numbers = _changed_parameters(one, other)
    values_differ = one.spec.values != other.spec.values
    for old, new in zip(one.conditions, other.conditions, strict=True):
        parameters = {n for rule in old.rules for n in rule.parameters}
        if old.spec != new.spec or numbers & parameters or values_differ:
            yield before.reads(old) | after.reads(new)
    for old_q, new_q in zip(one.spec.questions, other.spec.questions, strict=True):
        if old_q != new_q or values_differ:
            reading = (c for c in one.conditions if old_q.id in before.reads(c))
            yield from (before.reads(condition) for condition in reading)
            names = frozenset((old_q.id,))
            yield with_gates(names, one.gates) | with_gates(names, other.gates)


def _changed_parameters(
    one: ConditionsCalculator, other: ConditionsCalculator
) -> set[str]:
    return {
        name
        for name, parameter in one.context.parameters.items()
        if other.context.parameters[name] != parameter
    }
