"""Every case of a calculator of kind `schedule`: what holds, what is unreachable."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from graphlib import CycleError, TopologicalSorter
from typing import Any

from interactive.core.answers import read_answers, visible_answers
from interactive.core.errors import SpecError
from interactive.core.facts import Facts
from interactive.core.rules.mentions import questions_in
from interactive.core.rules.scope import Scope
from interactive.core.space.answer_space import subspace, with_gates
from interactive.kinds.schedule.evaluate import ScheduleCalculator
from interactive.kinds.schedule.periods import OUTCOMES
from interactive.kinds.schedule.spec import TimelineItem
from interactive.kinds.schedule.verification.case_enumeration import (
    CaseEnumeration,
    Group,
    RawAnswers,
    signature,
)
from interactive.kinds.schedule.verification.date_rule_checks import unit_problems
from interactive.kinds.schedule.verification.gaps import gaps, items_without_value
from interactive.verification.cases import answers, cases
from interactive.verification.proof import (
    Proof,
    ineffective_parts,
    irrelevant_questions,
    is_possible,
    is_true,
    proof_by,
    reversed_decisions,
)

Result = Mapping[str, Any]
STATUSES = {"plan", "bilgi-eksik"}


def prove(calculator: ScheduleCalculator) -> Proof:
    """Return what holds in every case of the calculator, or that there are too many."""
    return proof_by(Prover(calculator))


class Prover(CaseEnumeration):
    """Evaluates the cases of a calculator and collects what the proof needs."""

    def __init__(self, calculator: ScheduleCalculator) -> None:
        """Start with no case evaluated."""
        super().__init__(calculator)
        self.steps = 0
        self.influential: set[str] = set()
        self.reversed: set[str] = set()

    def problems(self) -> Iterator[SpecError]:
        """Yield every problem; raise SpecError if there are too many cases."""
        units = [*unit_problems(self.spec, self.context)]
        yield from units
        # Nothing can be computed with a number that is none.
        if units:
            return
        yield from self._order_cycles()
        yield from self._ineffective_rules()
        groups = [*dict.fromkeys(self.groups())]
        for day in self.days:
            for leading, group in groups:
                self._compare(self.cases(leading, group, day), day)
            self._compare(self.period_cases(day), day)
        for day, roots in self.more_days.items():
            for leading, group in groups:
                if leading in roots:
                    self._compare(self.cases(leading, group, day), day)
        # These hold by construction; the proof would notice if they no longer did.
        for result in self.results.values():
            check_promises(result)
        without_value = items_without_value(self.context, self.results.values())
        yield from gaps(self.spec, self.context, without_value)
        yield from self._item_problems(without_value)
        yield from self._unsaid_sentences()
        yield from irrelevant_questions(self.spec.questions, self.influential)

    @property
    def case_count(self) -> int:
        """Return how many cases were looked at."""
        return len(self.results)

    def claims(self) -> dict[str, int]:
        """Return each property that was proven, and for how many instances."""
        return {
            "items": len(self.spec.items),
            "states": sum(len(self._states(item)) for item in self.spec.items),
            "periods": 3 * len(self.spec.within),
            "questions": len(self.spec.questions),
            "steps": self.steps,
            "safe": len(self.results),
        }

    def _order_cycles(self) -> Iterator[SpecError]:
        """Yield the orders that close a cycle: only equal days could keep them."""
        before: dict[str, set[str]] = {}
        for index, order in enumerate(self.spec.orders):
            earlier = {*before.get(order.later, set()), order.earlier}
            extended = before | {order.later: earlier}
            try:
                TopologicalSorter(extended).prepare()
            except CycleError:
                yield SpecError("order_circle", ("orders", index), found=order.later)
            else:
                before = extended

    def _ineffective_rules(self) -> Iterator[SpecError]:
        scope = Scope(self.calculator.questions, self.context.decimals)
        for name in ("questions", "items"):
            # A question is hidden while its rule is unknown, an item is shown.
            view = is_true if name == "questions" else is_possible
            for index, entry in enumerate(getattr(self.spec, name)):
                if test := entry.shown_when:
                    facts = self._facts(questions_in(test))
                    path = (name, index, "shown_when")
                    yield from ineffective_parts(test, path, scope, facts, view)

    def _facts(self, names: Group) -> list[Facts]:
        gates = self.calculator.gates
        space = subspace(self.space, with_gates(names, gates))
        listed = []
        for case in cases(space):
            parsed, _ = read_answers(self.spec.questions, answers(space, case))
            for day in self.days:
                facts = Facts(parsed, self.context.values_on(day))
                listed.append(facts.with_answers(visible_answers(gates, facts)))
        return listed

    def _compare(self, listed: Iterable[RawAnswers], day: date) -> None:
        """Compare each case with those in which one of its answers is missing."""
        for raw in listed:
            more = self.evaluate(raw, day)
            for name in raw:
                less = self.evaluate({n: a for n, a in raw.items() if n != name}, day)
                if _statements(less) != _statements(more):
                    self.influential.add(name)
                # A mistake drops an answer, so the step would not add knowledge.
                if not less["mistakes"] and not more["mistakes"]:
                    self.steps += 1
                    decisions = map(_decisions, (less, more))
                    self.reversed |= reversed_decisions(*decisions)

    def _item_problems(self, without_value: set[str]) -> Iterator[SpecError]:
        reached: dict[str, set[str]] = {item.id: set() for item in self.spec.items}
        hidden: set[str] = set()
        for result in self.results.values():
            states = {item["id"]: item["state"] for item in result["items"]}
            for name, state in states.items():
                reached[name].add(state)
            hidden |= reached.keys() - states.keys()
        for index, item in enumerate(self.spec.items):
            path = ("items", index)
            if item.shown_when and item.id not in hidden:
                yield SpecError("always_shown", (*path, "shown_when"), found=item.id)
            missing = [s for s in self._states(item) if s not in reached[item.id]]
            # Without its value an item has no date; that is already reported.
            if missing and item.id not in without_value:
                yield SpecError("state_unreachable", (*path, "date"), found=missing[0])
            if item.id in self.reversed:
                yield SpecError("turned_around", (*path, "date"), found=item.id)
            yield from (error.below(*path) for error in _unused_fields(item))

    def _states(self, item: TimelineItem) -> list[str]:
        if item.date is None:
            return ["undated"]
        # A day that no answer moves is in each state only in its turn.
        if not self.reverse_dates.roots(item):
            return []
        soon = ["soon"] if self.spec.soon_days > 0 else []
        return ["waiting", "past", "today", *soon, "later"]

    def _unsaid_sentences(self) -> Iterator[SpecError]:
        """Yield the sentences that no case leads to."""
        results = self.results.values()
        mistakes = {m["text"] for r in results for m in r["mistakes"]}
        warnings = {w["id"] for r in results for w in r["warnings"]}
        for index, order in enumerate(self.spec.orders):
            if self.context.word("mistake_reversed", text=order.text) not in mistakes:
                yield SpecError("order_kept", ("orders", index), found=order.later)
        for index, hint in enumerate(self.spec.closed_day_hints):
            if f"closed-{hint.question}" not in warnings:
                path = ("closed_day_hints", index)
                yield SpecError("hint_unreachable", path, found=hint.question)
        yield from self._period_problems()
        statuses = {result["status"] for result in results}
        if any(i.date for i in self.spec.items) and statuses != STATUSES:
            yield SpecError("state_unreachable", ("items",), found="plan")

    def _period_problems(self) -> Iterator[SpecError]:
        reached = {
            (period["id"], period["outcome"])
            for result in self.results.values()
            for period in result["within"]
        }
        for index, period in enumerate(self.spec.within):
            path = ("within", index)
            for outcome in OUTCOMES:
                if (period.id, outcome) not in reached:
                    below = (*path, outcome)
                    yield SpecError("words_unreachable", below, outcome=outcome)
                if f"{period.id} {outcome}" in self.reversed:
                    yield SpecError("turned_around", path, found=period.id)


def _unused_fields(item: TimelineItem) -> Iterator[SpecError]:
    """Yield the fields of an item that cannot have an effect."""
    if item.date is None and item.past_text:
        yield SpecError("setting_idle", ("past_text",), found="past_text")
    if item.date is None and not item.safe:
        yield SpecError("setting_idle", ("safe",), found="safe")
    if item.date is None and item.until:
        yield SpecError("setting_idle", ("until",), found="until")
    if item.late_text and (item.date is None or not item.safe):
        yield SpecError("setting_idle", ("late_text",), found="late_text")
    if item.date and item.timing == "at_once":
        yield SpecError("setting_idle", ("timing",), found="timing")


def _statements(result: Result) -> tuple[Any, ...]:
    days = tuple((item["id"], item["date"]) for item in result["items"])
    mistakes = tuple(mistake["text"] for mistake in result["mistakes"])
    return signature(result), days, mistakes


def _decisions(result: Result) -> dict[str, Any]:
    """Return each item's dates and each period's outcome, None while it is open."""
    days = {
        item["id"]: item["date"] and (item["date"], item["safe_date"])
        for item in result["items"]
    }
    outcomes = {
        f"{period['id']} {outcome}": outcome == period["outcome"] or None
        for period in result["within"]
        for outcome in ("inside", "outside")
    }
    return days | outcomes


def check_promises(result: Result) -> None:
    """Raise AssertionError unless a result keeps what the README promises."""
    for item in result["items"]:
        if item["safe_date"] and item["safe_date"] > item["date"]:
            raise AssertionError(item)
    if result["status"] not in STATUSES:
        raise AssertionError(result["status"])
