"""Every case of a calculator of kind `conditions`: what holds, and what is dead.

All answers together are looked at on the day of the texts; on the days on which a
condition has another form or other numbers, that condition is looked at alone.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import product
from typing import Any

from interactive.core.answer_space import Factor, within
from interactive.core.errors import SpecError
from interactive.kinds.conditions.condition import CompiledCondition
from interactive.kinds.conditions.evaluate import ConditionsCalculator, verdict_of
from interactive.kinds.conditions.spec import forms_of
from interactive.kinds.conditions.verification.case_enumeration import Walk
from interactive.kinds.conditions.verification.gaps import gaps
from interactive.kinds.conditions.verification.unreachable import (
    dead_coverings,
    dead_rules,
    dead_words,
)
from interactive.verification.cases import (
    MOST_CASES,
    Case,
    answers,
    cases,
    size,
    together,
)
from interactive.verification.proof import Proof, idle_questions, telling, turned_around

Flags = tuple[bool, bool, bool]
"""Whether a blocking condition is unmet, one unknown, and anything left to do."""
DECIDED = {"met": "met", "unmet": "unmet", "unknown": None}
LEFT = {("action", "unmet"), ("action", "unknown")}
Numbered = tuple[int, CompiledCondition]
"""A condition and its place in the calculator."""


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
        self.numbered: list[Numbered] = [*enumerate(calculator.conditions)]
        self.cases = self.steps = 0
        self.flags: list[set[Flags]] = []
        self.telling: set[str] = set()
        self.turned: set[int] = set()
        self.shared: dict[Any, Any] = {}

    def problems(self) -> Iterator[SpecError]:
        """Yield everything that is wrong; SpecError where it is too much to look at."""
        parts = self.parts()
        self._measure(parts)
        yield from gaps(self.spec, self.setting)
        yield from dead_rules(self)
        for part in parts:
            self._part(part)
        for place, condition in self.numbered:
            for day in self.days(condition)[1:]:
                self._alone((place, condition), day)
        yield from idle_questions(self.spec.questions, self.telling)
        for place, condition in self.numbered:
            path = ("conditions", place)
            if place in self.turned:
                below, name = (*path, "met_when"), condition.spec.id
                yield SpecError("turned_around", below, found=name)
            yield from dead_coverings(self, condition, path)
            yield from dead_words(self, condition, path)
        yield from self._dead_verdicts(parts)

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
        if size(self.space) <= MOST_CASES:
            return [names]
        groups = (self.reads(condition) for _, condition in self.numbered)
        return together([*groups, *(frozenset((name,)) for name in names)])

    def _measure(self, parts: list[frozenset[str]]) -> None:
        """Raise SpecError at the condition that ties too many questions together."""
        for part in parts:
            own = [each for each in self.numbered if self.reads(each[1]) <= part]
            sizes = {at: size(within(self.space, self.reads(c))) for at, c in own}
            try:
                next(cases(within(self.space, part)))
            except SpecError as error:
                path = ("conditions", max(sizes, key=sizes.__getitem__), "met_when")
                raise SpecError(error.code, path, **error.details) from None

    def _part(self, part: frozenset[str]) -> None:
        """Look at all answers to some questions on the day of the texts."""
        space = within(self.space, part)
        own = [each for each in self.numbered if self.reads(each[1]) <= part]
        names = {condition.spec.id for _, condition in own}

        def judged(case: Case) -> Judged:
            raw = answers(space, case)
            result = self.calculator.evaluate(raw, self.setting.as_of)
            if fitting(result) != [result["status"]] or result["mistakes"]:
                raise AssertionError(raw)
            return self._judged([c for c in result["conditions"] if c["id"] in names])

        found = self._look(space, [place for place, _ in own], judged)
        self.flags.append({each.flags for each in found})

    def _alone(self, numbered: Numbered, day: date) -> None:
        """Look at all that one condition says on a day of other rules or numbers."""
        place, condition = numbered
        space = within(self.space, self.reads(condition))
        judge = self.calculator.judges[place]

        def judged(case: Case) -> Judged:
            facts = self.given(answers(space, case), day)
            return self._judged(
                [judge.judge(facts, self.calculator.spoken.given(facts))]
            )

        self._look(space, [place], judged)

    def _look(
        self,
        space: tuple[Factor, ...],
        places: list[int],
        judged: Callable[[Case], Judged],
    ) -> list[Judged]:
        """Return every case judged; remember what tells, and what is turned around."""
        found = {case: judged(case) for case in cases(space)}
        self.cases += len(found)
        self.telling |= telling(space, {case: j.said for case, j in found.items()})
        decided = {case: j.decided for case, j in found.items()}
        steps, turned = turned_around(space, decided)
        self.steps += steps
        self.turned |= {places[at] for at, _ in turned}
        return [*found.values()]

    def _judged(self, listed: list[Mapping[str, Any]]) -> Judged:
        decided = tuple(DECIDED[c["outcome"]] for c in listed)
        said = tuple(self._same(_said(c)) for c in listed)
        return Judged(self._same(decided), said, _flags(listed))

    def _same(self, value: Any) -> Any:  # noqa: ANN401 - whatever is compared
        """Return the value that stands for all its equals: each is kept once."""
        return self.shared.setdefault(value, value)

    def _dead_verdicts(self, parts: list[frozenset[str]]) -> Iterator[SpecError]:
        """Yield the verdicts that come about on no day."""
        wanted = {verdict.id for verdict in self.spec.verdicts}
        reached = _verdicts(self.flags)
        turns = {day for _, c in self.numbered for day in self.turns(c)}
        for day in sorted(turns):
            if not wanted <= reached:
                reached |= _verdicts(self._flags_on(part, day) for part in parts)
        for place, verdict in enumerate(self.spec.verdicts):
            if verdict.id not in reached:
                path = ("verdicts", place, "id")
                yield SpecError("verdict_unreachable", path, found=verdict.id)

    def _flags_on(self, part: frozenset[str], day: date) -> set[Flags]:
        own = [c for _, c in self.numbered if self.reads(c) <= part]
        return {
            flags_of((c.spec.weight, c.outcome(facts)) for c in own)
            for facts in self.facts(part, [day])
        }


def _verdicts(parts: Iterable[set[Flags]]) -> set[str]:
    """Return the verdicts that independent parts can make together."""
    folded: set[Flags] = {(False, False, False)}
    for found in parts:
        pairs = product(folded, found)
        folded = {(a | d, b | e, c | f) for (a, b, c), (d, e, f) in pairs}
    return {verdict_of(_groups(flags)) for flags in folded}


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
    return flags_of((c["weight"], c["outcome"]) for c in conditions)


def flags_of(outcomes: Iterable[tuple[str, str]]) -> Flags:
    """Return what weights and outcomes ask the verdict to be."""
    has = {*outcomes}
    unknown = ("blocking", "unknown") in has
    return ("blocking", "unmet") in has, unknown, bool(LEFT & has)


def _groups(flags: Flags) -> dict[str, list[str]]:
    names = ("blocking_unmet", "blocking_unknown", "actions")
    return {n: [n] if flag else [] for n, flag in zip(names, flags, strict=True)}


def _said(condition: Mapping[str, Any]) -> tuple[Any, ...]:
    """Return all that a result says of a condition to a reader."""
    words = (tuple(condition[key]) for key in ("text", "action", "links", "clauses"))
    return condition["outcome"], condition["unit_decides"], *words
