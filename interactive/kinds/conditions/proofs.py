"""Every case of a calculator of kind `conditions`: what holds, and what is dead."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import product
from typing import Any

from interactive.errors import Path, SpecError
from interactive.kinds.conditions.condition import CompiledCondition
from interactive.kinds.conditions.evaluate import ConditionsCalculator, verdict_of
from interactive.kinds.conditions.spec import Condition, Version, forms_of
from interactive.kinds.conditions.walk import Walk, rules_of
from interactive.proof import Proof, idle_questions, never_true, turned_around
from interactive.space import (
    MOST_CASES,
    Case,
    Factor,
    answers,
    cases,
    questions_in,
    size,
    together,
    within,
)

Flags = tuple[bool, bool, bool]
"""Whether a blocking condition is unmet, one unknown, and anything left to do."""
DECIDED = {"met": "met", "unmet": "unmet", "unknown": None}
LEFT = {("action", "unmet"), ("action", "unknown")}


def prove(calculator: ConditionsCalculator) -> Proof:
    """Return what holds in every case of the calculator, or why it is too large."""
    prover = Prover(calculator)
    try:
        problems = tuple(prover.problems())
    except SpecError as error:
        return Proof(0, {}, (error,))
    return Proof(prover.cases, prover.claims(), problems)


@dataclass(frozen=True, slots=True)
class Judged:
    """What matters of a result: decisions, words, and what they make the verdict."""

    decided: tuple[str | None, ...]
    said: tuple[Any, ...]
    flags: Flags


class Prover(Walk):
    """Walks through the cases of one calculator and remembers what it saw."""

    def __init__(self, calculator: ConditionsCalculator) -> None:
        """Begin with nothing seen."""
        super().__init__(calculator)
        self.cases = self.steps = 0
        self.flags: list[set[Flags]] = []
        self.shared: dict[Any, Any] = {}

    def problems(self) -> Iterator[SpecError]:
        """Yield everything that is wrong; SpecError where it is too much to look at."""
        for test, path in rules_of(self.spec):
            facts = self.facts(frozenset(questions_in(test)), self.days)
            yield from never_true(test, path, self.known, facts)
        for part in self.parts():
            yield from self._part(part)
        for place, condition in enumerate(self.calculator.conditions):
            yield from self._dead_words(condition, ("conditions", place))
        reached = self._verdicts()
        for place, verdict in enumerate(self.spec.verdicts):
            if verdict.id not in reached:
                path = ("verdicts", place, "id")
                yield SpecError("verdict_unreachable", path, found=verdict.id)

    def claims(self) -> dict[str, int]:
        """Return of how many things each property was shown."""
        return {
            "once": self.cases,
            "verdicts": len(self.spec.verdicts),
            "outcomes": len(DECIDED) * len(self.spec.conditions),
            "explanations": sum(
                len(form.explanations)
                for condition in self.spec.conditions
                for form, _ in forms_of(condition, ())
            ),
            "questions": len(self.spec.questions),
            "steps": self.steps,
        }

    def parts(self) -> list[frozenset[str]]:
        """Return the questions as one part, or as several that are independent."""
        names = frozenset(self.calculator.questions)
        if size(self.space) * len(self.days) <= MOST_CASES:
            return [names]
        groups = (self.reads(c) for c in self.calculator.conditions)
        return together([*groups, *(frozenset((name,)) for name in names)])

    def _part(self, part: frozenset[str]) -> Iterator[SpecError]:
        space = within(self.space, part)
        own = [c.spec for c in self.calculator.conditions if self.reads(c) <= part]
        found: dict[Case, list[Judged]] = {case: [] for case in cases(space)}
        for day in self.days:
            for case, judged in found.items():
                judged.append(self._judge(space, case, own, day))
        self.cases += len(found) * len(self.days)
        self.flags.append({each.flags for judged in found.values() for each in judged})
        yield from self._turned(space, found, own)
        said = {case: [each.said for each in judged] for case, judged in found.items()}
        yield from idle_questions(self.spec.questions, space, said)

    def _judge(
        self, space: tuple[Factor, ...], case: Case, own: list[Condition], day: date
    ) -> Judged:
        raw = answers(space, case)
        result = self.calculator.evaluate(raw, day)
        if fitting(result) != [result["status"]] or result["mistakes"]:
            raise AssertionError(raw)
        names = {condition.id for condition in own}
        listed = [c for c in result["conditions"] if c["id"] in names]
        decided = tuple(DECIDED[c["outcome"]] for c in listed)
        said = tuple(self._same(_said(c)) for c in listed)
        return Judged(self._same(decided), said, _flags(listed))

    def _same(self, value: Any) -> Any:  # noqa: ANN401 - whatever is compared
        """Return the value that stands for all its equals: each is kept once."""
        return self.shared.setdefault(value, value)

    def _turned(
        self,
        space: tuple[Factor, ...],
        found: Mapping[Case, list[Judged]],
        own: list[Condition],
    ) -> Iterator[SpecError]:
        bad: set[int] = set()
        for at in range(len(self.days)):
            decided = {case: judged[at].decided for case, judged in found.items()}
            steps, turned = turned_around(space, decided)
            self.steps += steps
            bad |= {place for place, _ in turned}
        for place in sorted(bad):
            path = ("conditions", self.spec.conditions.index(own[place]), "met_when")
            yield SpecError("turned_around", path, found=own[place].id)

    def _dead_words(
        self, condition: CompiledCondition, path: Path
    ) -> Iterator[SpecError]:
        told: set[int] = set()
        outcomes: set[str] = set()
        for facts in self.facts(self.reads(condition), self.days):
            unit = ["unit_decides"] if condition.unit(facts) else []
            found = [condition.outcome(facts), *unit]
            outcomes.update(found)
            told.update(id(condition.explanation(each, facts)) for each in found)
        for outcome in DECIDED:
            if outcome not in outcomes:
                below = (*path, "met_when")
                yield SpecError("outcome_unreachable", below, outcome=outcome)
        for form, place in forms_of(condition.spec, path):
            yield from _unreached(form, place, outcomes, told)

    def _verdicts(self) -> set[str]:
        """Return the verdicts that the parts can make together."""
        folded: set[Flags] = {(False, False, False)}
        for found in self.flags:
            pairs = product(folded, found)
            folded = {(a | d, b | e, c | f) for (a, b, c), (d, e, f) in pairs}
        return {verdict_of(_groups(flags)) for flags in folded}


def _unreached(
    form: Condition | Version, path: Path, outcomes: set[str], told: set[int]
) -> Iterator[SpecError]:
    """Yield the words of a form that are never said."""
    for place, explanation in enumerate(form.explanations):
        below = (*path, "explanations", place)
        if explanation.outcome == "unit_decides" and not form.unit_decides_when:
            yield SpecError("words_without_rule", below)
        elif explanation.outcome in outcomes and id(explanation) not in told:
            yield SpecError("words_unreachable", below, outcome=explanation.outcome)


def fitting(result: Mapping[str, Any]) -> list[str]:
    """Return the verdicts whose meaning fits the outcomes: there must be just one."""
    refused, unknown, left = _flags(result["conditions"])
    meant = {
        "uygun-degil": refused,
        "bilgi-eksik": unknown and not refused,
        "islem-gerekli": left and not refused and not unknown,
        "engel-gorunmuyor": not refused and not unknown and not left,
    }
    return [verdict for verdict, fits in meant.items() if fits]


def _flags(conditions: Iterable[Mapping[str, Any]]) -> Flags:
    has = {(c["weight"], c["outcome"]) for c in conditions}
    unknown = ("blocking", "unknown") in has
    return ("blocking", "unmet") in has, unknown, bool(LEFT & has)


def _groups(flags: Flags) -> dict[str, list[str]]:
    names = ("blocking_unmet", "blocking_unknown", "actions")
    return {n: [n] if flag else [] for n, flag in zip(names, flags, strict=True)}


def _said(condition: Mapping[str, Any]) -> tuple[Any, ...]:
    """Return all that a result says of a condition to a reader."""
    words = (tuple(condition[key]) for key in ("text", "action", "links", "clauses"))
    return condition["outcome"], condition["unit_decides"], *words
