"""From the dates a reader knows to a timeline with literal and safe dates."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from interactive.core.answer_text import AnswerTexts
from interactive.core.answers import (
    Mistake,
    answer_gaps,
    drop_early_days,
    visible_answers,
)
from interactive.core.context import CalculatorContext
from interactive.core.facts import Facts
from interactive.core.icalendar import Export
from interactive.core.markup import Node
from interactive.core.rules.logic import compile_optional
from interactive.core.rules.scope import Scope
from interactive.core.turkish import clause_key
from interactive.kinds.schedule import calendar_events, present
from interactive.kinds.schedule.date_rule import day_kind, parameters_of, rules_in
from interactive.kinds.schedule.day_range import DayRange
from interactive.kinds.schedule.item_dates import ItemDates, day_to_act_on
from interactive.kinds.schedule.notices import notices
from interactive.kinds.schedule.periods import period_result
from interactive.kinds.schedule.spec import Spec, TimelineItem
from interactive.kinds.schedule.urgency import advice_or_questions, brief, day_state


class ScheduleCalculator:
    """A calculator of kind `schedule` with its rules compiled."""

    def __init__(self, spec: Spec, context: CalculatorContext) -> None:
        """Compile the rules of `spec`; raise SpecError for a malformed one."""
        self.spec, self.context = spec, context
        self.dates = ItemDates(spec, context)
        rules = (rule for item in spec.items for rule in rules_in(item.date))
        named = ((rule, frozenset(parameters_of(rule, context))) for rule in rules)
        self.rules_with_parameters = [(rule, names) for rule, names in named if names]
        self.questions = {question.id: question for question in spec.questions}
        scope = Scope(self.questions, context.decimals)
        self.shown_when, self.gates = (
            {each.id: compile_optional(each.shown_when, scope) for each in entries}
            for entries in (spec.items, spec.questions)
        )
        self.answer_texts = AnswerTexts(spec.questions, context.wording)
        self._cached_undated: dict[tuple[str, date], dict[str, Any]] = {}

    def evaluate(self, raw: Mapping[str, Any], today: date) -> dict[str, Any]:
        """Return the result that the kind's README describes, with its sentences."""
        answers, mistakes = self.context.read_answers(self.spec.questions, raw)
        in_words = self.context.calendar_day
        mistakes += drop_early_days(answers, self.dates.first_days, in_words)
        facts = Facts(answers, self.context.values_on(today), today)
        answers = visible_answers(self.gates, facts)
        visible = list(answers)
        mistakes += self._drop_reversed(answers)
        facts = facts.with_answers(answers)
        gaps = answer_gaps(self.spec.questions, raw, mistakes)
        items = self._items(facts, today, gaps)
        periods = [
            period_result(period, answers, self.context, today)
            for period in self.spec.within
        ]
        parameters = self._parameters(facts)
        starts = (entry["valid_from"] for entry in parameters)
        return {
            "kind": self.spec.kind,
            "today": today.isoformat(),
            "as_of": self.context.as_of.isoformat(),
            **self._status(items, periods, today),
            "items": items,
            "within": periods,
            "warnings": notices(self.spec, self.context, answers, items, today),
            "asked": visible,
            "ask_next": [q for q in visible if answers[q] is None],
            "cites": self._cites(items + periods),
            "mistakes": [self.context.mistake(m, self.questions) for m in mistakes],
            "given": [*self.answer_texts.by_question(facts, gaps).values()],
            "parameters": parameters,
            "since": max(filter(None, starts), default=None),
            "edition": dict(self.context.edition),
        }

    def present(self, result: Mapping[str, Any]) -> Node:
        """Return a result as a page fragment."""
        return present.result(self.spec, self.context, result)

    def files(self, result: Mapping[str, Any], export: Export) -> list[dict[str, str]]:
        """Return the dates of a result as a calendar file; nothing without a date."""
        return calendar_events.files(self.spec, self.context, result, export)

    def describe(self) -> Node:
        """Return the rules as a page fragment that needs no script."""
        return present.rules(self.spec, self.context)

    def _status(
        self, items: list[dict[str, Any]], periods: list[dict[str, Any]], today: date
    ) -> dict[str, Any]:
        count = sum(item["date"] is not None for item in items)
        status = "plan" if count else "bilgi-eksik"
        key = "plan_dates" if count else "plan_empty"
        title = self.context.word(key, count=count)
        line = brief(self.context, items, periods, today)
        return {
            "status": status,
            "title": title,
            "brief": line or {"text": title, "alert": False},
        }

    def _drop_reversed(self, answers: dict[str, Any]) -> tuple[Mistake, ...]:
        """Return pairs in the wrong order as mistakes; drop the later answer."""
        mistakes = []
        for order in self.spec.orders:
            earlier, later = answers.get(order.earlier), answers.get(order.later)
            if earlier is not None and later is not None and later < earlier:
                mistakes.append(Mistake(order.later, "reversed", {"text": order.text}))
        # Only now: an answer may be the later one of several pairs.
        for mistake in mistakes:
            answers[mistake.question] = None
        return tuple(mistakes)

    def _items(
        self, facts: Facts, today: date, gaps: Mapping[str, str]
    ) -> list[dict[str, Any]]:
        days = self.dates.answers(facts)
        items = []
        for item in self.spec.items:
            rule = self.shown_when[item.id]
            shown = True if rule is None else rule.holds(facts)
            if shown is False:
                continue
            # While it is unknown whether an item concerns the reader, it is shown.
            if item.date is None:
                items.append(self._undated(item, facts, today))
            else:
                names = rule.open_questions(facts) if rule and shown is None else ()
                open_ = [name for name in self.questions if name in {*names} & {*gaps}]
                items.append(self._item(item, facts, days, today, open_))
        return in_time_order(items)

    def _undated(self, item: TimelineItem, facts: Facts, today: date) -> dict[str, Any]:
        # Such an item is the same for all answers until a parameter changes.
        key = item.id, self.context.values_since(today)
        if key not in self._cached_undated:
            self._cached_undated[key] = self._item(item, facts, {}, today)
        return {**self._cached_undated[key]}

    def _item(
        self,
        item: TimelineItem,
        facts: Facts,
        days: dict[str, DayRange],
        today: date,
        open_: Sequence[str] = (),
    ) -> dict[str, Any]:
        literal, how = self.dates.literal(item, facts, days)
        days[item.id], day = literal, literal.day
        safe = self.dates.safe(item, day)
        act_on = day and day_to_act_on(day, safe.day, today)
        state = "undated"
        if item.date is not None:
            state = day_state(act_on, today, self.spec.soon_days)
        advice, asks = advice_or_questions(item, state, facts, today, open_)
        until = item.until and self.context.clock_time(item.until)
        days_left = act_on and (act_on - today).days
        values_day = self.dates.rules.value_day(item.date, facts)
        return {
            "id": item.id,
            "title": item.title,
            "text": self.context.fill(item.text, values_day),
            "date": day and day.isoformat(),
            "date_why": None if day else literal.why,
            "until": until,
            "day_kind": item.date and day_kind(item.date),
            "how": how,
            "safe_date": safe.day and safe.day.isoformat(),
            "safe_date_why": safe.why,
            "act_on": act_on and act_on.isoformat(),
            "skipped": safe.skipped,
            "ledger": {
                "count": [*literal.rows],
                "safe": safe.rows,
                "leave": safe.leave,
            },
            "clauses": sorted(item.clauses, key=clause_key),
            "state": state,
            "timing": "date" if item.date else item.timing,
            "days_left": days_left,
            "left": act_on
            and self._left(state, act_on, today, until if day == today else None),
            "advice": advice,
            "asks": asks,
            "note": item.note and self.context.fill(item.note, values_day),
            "links": list(item.links),
        }

    def _left(self, state: str, act_on: date, today: date, until: str | None) -> str:
        """Return in words how far away a day is, and the time until when it lasts."""
        left = self.context.word(f"state_{state}", days=abs((act_on - today).days))
        return self.context.word("left_until", left=left, time=until) if until else left

    def _parameters(self, facts: Facts) -> list[dict[str, Any]]:
        """Return the dated values behind the dates, each once."""
        entries = {}
        for rule, names in self.rules_with_parameters:
            day = self.dates.rules.value_day(rule, facts)
            for entry in self.context.entries_on(names, day):
                entries[entry["id"], entry["valid_from"] or ""] = entry
        return [entries[key] for key in sorted(entries)]

    def _cites(self, parts: list[dict[str, Any]]) -> list[str]:
        clauses = {*self.spec.clauses}.union(*(part["clauses"] for part in parts))
        return sorted(clauses, key=clause_key)


def in_time_order(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the items in time order, undated ones after the dated one they follow.

    >>> days = {"first": None, "b": "2026-02-01", "after-b": None, "a": "2026-01-01"}
    >>> items = [{"id": name, "date": day} for name, day in days.items()]
    >>> [item["id"] for item in in_time_order(items)]
    ['first', 'a', 'b', 'after-b']
    """
    # Items before the first dated one come first: "" sorts before every date.
    day, dated = "", []
    for item in items:
        day = item["date"] or day
        dated.append((day, item))
    return [item for _, item in sorted(dated, key=lambda pair: pair[0])]
