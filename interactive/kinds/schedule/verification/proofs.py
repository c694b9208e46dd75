"""Every case of a calculator of kind `schedule`: what holds, and what is dead."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from interactive.core.answer_space import questions_in, with_gates, within
from interactive.core.answers import asked_answers, read_answers
from interactive.core.errors import SpecError
from interactive.core.facts import Facts
from interactive.core.logic import Known
from interactive.kinds.schedule.evaluate import ScheduleCalculator
from interactive.kinds.schedule.periods import OUTCOMES
from interactive.kinds.schedule.spec import Order, TimelineItem
from interactive.kinds.schedule.verification.case_enumeration import (
    Group,
    Raw,
    Walk,
    signature,
)
from interactive.kinds.schedule.verification.gaps import gaps, lacking
from interactive.verification.cases import answers, cases
from interactive.verification.proof import (
    Proof,
    idle_parts,
    is_possible,
    is_true,
    never_true,
)

Result = Mapping[str, Any]
STATUSES = {"plan", "bilgi-eksik"}


def prove(calculator: ScheduleCalculator) -> Proof:
    """Return what holds in every case of the calculator, or why it is too large."""
    prover = Prover(calculator)
    try:
        problems = tuple(prover.problems())
    except SpecError as error:
        return Proof(0, {}, (error,))
    return Proof(len(prover.seen), prover.claims(), problems)


class Prover(Walk):
    """Walks through the cases of one calculator and remembers what it saw."""

    def __init__(self, calculator: ScheduleCalculator) -> None:
        """Begin with nothing seen."""
        super().__init__(calculator)
        self.steps = 0
        self.telling: set[str] = set()
        self.turned: set[str] = set()

    def problems(self) -> Iterator[SpecError]:
        """Yield everything that is wrong; SpecError where it is too much to look at."""
        yield from self._circles()
        yield from self._dead_rules()
        for day in self.days:
            for leading, group in dict.fromkeys(self.groups()):
                self._look(self.cases(leading, group, day), day)
            self._look(self.compared(day), day)
        for result in self.seen.values():
            sound(result)
        lacking_number = lacking(self.setting, self.seen.values())
        yield from gaps(self.spec, self.setting, lacking_number)
        yield from self._items(lacking_number)
        yield from self._said()
        for place, question in enumerate(self.spec.questions):
            if question.id not in self.telling:
                path = ("questions", place)
                yield SpecError("question_idle", path, found=question.id)

    def claims(self) -> dict[str, int]:
        """Return of how many things each property was shown."""
        return {
            "items": len(self.spec.items),
            "states": sum(len(self._expected(item)) for item in self.spec.items),
            "periods": 3 * len(self.spec.within),
            "questions": len(self.spec.questions),
            "steps": self.steps,
            "safe": len(self.seen),
        }

    def _circles(self) -> Iterator[SpecError]:
        """Yield the orders that close a circle: only equal days could keep them."""
        before: dict[str, set[str]] = {}
        for place, order in enumerate(self.spec.orders):
            if order.later in _upstream(order.later, before | _edge(order, before)):
                path = ("orders", place)
                yield SpecError("order_circle", path, found=order.later)
            else:
                before |= _edge(order, before)

    def _dead_rules(self) -> Iterator[SpecError]:
        known = Known(self.calculator.questions, frozenset(self.setting.parameters))
        for name in ("questions", "items"):
            for place, entry in enumerate(getattr(self.spec, name)):
                if test := entry.shown_when:
                    facts = self._facts(questions_in(test))
                    path = (name, place, "shown_when")
                    never = list(never_true(test, path, known, facts))
                    counts = is_true if name == "questions" else is_possible
                    yield from never or idle_parts(test, path, known, facts, counts)

    def _facts(self, names: Group) -> list[Facts]:
        gates = self.calculator.gates
        space = within(self.space, with_gates(names, gates))
        found = []
        for case in cases(space):
            given, _ = read_answers(self.spec.questions, answers(space, case))
            for day in self.days:
                facts = Facts(given, self.setting.numbers(day))
                asked = asked_answers(gates, facts)
                found.append(Facts(asked, facts.parameters))
        return found

    def _look(self, found: Iterable[Raw], day: date) -> None:
        """Compare each case with those in which one of its answers is missing."""
        for raw in found:
            more = self.judge(raw, day)
            for name in raw:
                less = self.judge({n: a for n, a in raw.items() if n != name}, day)
                if _all_said(less) != _all_said(more):
                    self.telling.add(name)
                if not less["mistakes"] and not more["mistakes"]:
                    self.steps += 1
                    self.turned |= _turned(less, more)

    def _items(self, lacking_number: set[str]) -> Iterator[SpecError]:
        reached: dict[str, set[str]] = {item.id: set() for item in self.spec.items}
        hidden: set[str] = set()
        for result in self.seen.values():
            there = {item["id"]: item["state"] for item in result["items"]}
            for name, state in there.items():
                reached[name].add(state)
            hidden |= reached.keys() - there.keys()
        for place, item in enumerate(self.spec.items):
            path = ("items", place)
            if item.shown_when and item.id not in hidden:
                yield SpecError("always_shown", (*path, "shown_when"), found=item.id)
            missing = [s for s in self._expected(item) if s not in reached[item.id]]
            if missing and item.id not in lacking_number:
                # An undated item stands in the plan of which nothing is known.
                yield SpecError("state_unreachable", (*path, "date"), found=missing[0])
            if item.id in self.turned:
                yield SpecError("turned_around", (*path, "date"), found=item.id)
            yield from (error.below(*path) for error in _idle_settings(item))

    def _expected(self, item: TimelineItem) -> list[str]:
        if item.date is None:
            return ["undated"]
        soon = ["soon"] if self.spec.soon_days > 0 else []
        return ["waiting", "past", "today", *soon, "later"]

    def _said(self) -> Iterator[SpecError]:
        """Yield the sentences that no case says."""
        results = self.seen.values()
        texts = {m["text"] for r in results for m in r["mistakes"]}
        warned = {w["id"] for r in results for w in r["warnings"]}
        for place, order in enumerate(self.spec.orders):
            if self.setting.word("mistake_reversed", text=order.text) not in texts:
                yield SpecError("order_kept", ("orders", place), found=order.later)
        for place, hint in enumerate(self.spec.closed_day_hints):
            if f"closed-{hint.question}" not in warned:
                path = ("closed_day_hints", place)
                yield SpecError("hint_unreachable", path, found=hint.question)
        yield from self._periods()
        statuses = {result["status"] for result in results}
        if any(i.date for i in self.spec.items) and statuses != STATUSES:
            yield SpecError("state_unreachable", ("items",), found="plan")

    def _periods(self) -> Iterator[SpecError]:
        seen = {
            (period["id"], period["outcome"])
            for result in self.seen.values()
            for period in result["within"]
        }
        for place, within_ in enumerate(self.spec.within):
            for outcome in OUTCOMES:
                if (within_.id, outcome) not in seen:
                    below = ("within", place, outcome)
                    yield SpecError("words_unreachable", below, outcome=outcome)
                if f"{within_.id} {outcome}" in self.turned:
                    path = ("within", place)
                    yield SpecError("turned_around", path, found=within_.id)


def _edge(order: Order, before: Mapping[str, set[str]]) -> dict[str, set[str]]:
    return {order.later: {*before.get(order.later, set()), order.earlier}}


def _upstream(name: str, before: Mapping[str, set[str]]) -> set[str]:
    """Return all that must come before a date."""
    found: set[str] = set()
    fresh = {*before[name]}
    while fresh:
        found |= fresh
        fresh = {b for f in fresh for b in before.get(f, set())} - found
    return found


def _idle_settings(item: TimelineItem) -> Iterator[SpecError]:
    """Yield what is written for an item and can never show."""
    if item.date is None and item.past_text:
        yield SpecError("setting_idle", ("past_text",), found="past_text")
    if item.date is None and not item.safe:
        yield SpecError("setting_idle", ("safe",), found="safe")
    if item.date and item.timing == "at_once":
        yield SpecError("setting_idle", ("timing",), found="timing")


def _all_said(result: Result) -> tuple[Any, ...]:
    days = tuple((item["id"], item["date"]) for item in result["items"])
    mistakes = tuple(mistake["text"] for mistake in result["mistakes"])
    return signature(result), days, mistakes


def _turned(less: Result, more: Result) -> set[str]:
    """Return the items, and periods, that another answer has decided otherwise."""
    after = _decided(more)
    return {
        name
        for name, decision in _decided(less).items()
        if decision is not None and after.get(name, decision) != decision
    }


def _decided(result: Result) -> dict[str, Any]:
    """Return each item's days and each period's outcome; None where it is open."""
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


def sound(result: Result) -> None:
    """Raise AssertionError unless a result keeps what engine.md promises."""
    for item in result["items"]:
        if item["safe_date"] and item["safe_date"] > item["date"]:
            raise AssertionError(item)
    if result["status"] not in STATUSES:
        raise AssertionError(result["status"])
