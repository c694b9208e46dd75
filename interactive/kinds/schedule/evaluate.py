"""From the dates a reader knows to a timeline with literal and safe dates."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from interactive.core.answer_text import Spoken
from interactive.core.answers import Mistake, asked_answers, read_answers, too_early
from interactive.core.calendar import ONE_DAY
from interactive.core.context import Setting
from interactive.core.facts import Facts
from interactive.core.logic import Known, compile_optional
from interactive.core.markup import Node
from interactive.core.turkish import clause_key
from interactive.kinds.schedule import calendar_events as events
from interactive.kinds.schedule import present
from interactive.kinds.schedule.date_resolution import Finder, day_to_act_on
from interactive.kinds.schedule.notices import notices
from interactive.kinds.schedule.periods import periods
from interactive.kinds.schedule.spec import Spec, TimelineItem


class ScheduleCalculator:
    """A calculator of kind `schedule`, compiled once."""

    def __init__(self, spec: Spec, setting: Setting) -> None:
        """Compile the rules of `spec`; SpecError where one is wrong."""
        self.spec, self.setting = spec, setting
        self.finder = Finder(spec, setting)
        self.questions = {question.id: question for question in spec.questions}
        known = Known(self.questions, frozenset(setting.parameters))
        self.shown = {i.id: compile_optional(i.shown_when, known) for i in spec.items}
        self.gates = {
            question.id: compile_optional(question.shown_when, known)
            for question in spec.questions
        }
        self.spoken = Spoken(spec.questions, setting.wording)
        self.undated: dict[tuple[str, date], dict[str, Any]] = {}

    def evaluate(self, raw: Mapping[str, Any], today: date) -> dict[str, Any]:
        """Return the result as engine.md names it, with the words for the reader."""
        answers, mistakes = read_answers(self.spec.questions, raw)
        if self.finder.first_days:
            first_days = self.finder.first_days
            mistakes += too_early(answers, first_days, self.setting.calendar_day)
        facts = Facts(answers, self.setting.numbers(today), today)
        answers = asked_answers(self.gates, facts)
        asked = list(answers)
        mistakes += self._reversed(answers)
        facts = facts.given(answers)
        items = self._items(facts, today)
        within = periods(self.spec.within, answers, self.setting, today)
        numbers = self._numbers(facts)
        return {
            "kind": self.spec.kind,
            "today": today.isoformat(),
            "as_of": self.setting.as_of.isoformat(),
            **self._status(items),
            "items": items,
            "within": within,
            "warnings": notices(self.spec, self.setting, answers, items, today),
            "asked": asked,
            "ask_next": [q for q in asked if answers[q] is None],
            "cites": self._cites(items + within),
            "mistakes": [self.setting.mistake(m, self.questions) for m in mistakes],
            "given": [*self.spoken.given(facts).values()],
            "parameters": numbers,
            "since": max((entry["valid_from"] for entry in numbers), default=None),
            "edition": dict(self.setting.edition),
        }

    def present(self, result: Mapping[str, Any]) -> Node:
        """Return the result as a page fragment."""
        return present.result(self.spec, self.setting, result)

    def files(self, result: Mapping[str, Any]) -> list[dict[str, str]]:
        """Return the days found as a calendar file; nothing while there is none."""
        return events.files(self.spec, self.setting, result)

    def describe(self) -> Node:
        """Return the rules as a page fragment, readable without script."""
        return present.rules(self.spec, self.setting)

    def _status(self, items: list[dict[str, Any]]) -> dict[str, str]:
        count = sum(item["date"] is not None for item in items)
        if not count:
            return {"status": "bilgi-eksik", "title": self.setting.word("plan_empty")}
        return {"status": "plan", "title": self.setting.word("plan_dates", count=count)}

    def _reversed(self, answers: dict[str, Any]) -> tuple[Mistake, ...]:
        """Return the pairs in the wrong order as mistakes; drop the later answer."""
        found = []
        for order in self.spec.orders:
            earlier, later = answers.get(order.earlier), answers.get(order.later)
            if earlier is not None and later is not None and later < earlier:
                found.append(Mistake(order.later, "reversed", {"text": order.text}))
        for mistake in found:
            answers[mistake.question] = None
        return tuple(found)

    def _items(self, facts: Facts, today: date) -> list[dict[str, Any]]:
        days: dict[str, date | None] = {
            name: answer if isinstance(answer, date) else None
            for name, answer in facts.answers.items()
        }
        items = []
        for item in self.spec.items:
            rule = self.shown[item.id]
            if rule is None or rule.holds(facts) is not False:
                if item.date is None:
                    items.append(self._undated(item, facts, today))
                else:
                    items.append(self._item(item, days, facts, today))
        return in_time_order(items)

    def _undated(self, item: TimelineItem, facts: Facts, today: date) -> dict[str, Any]:
        """Return an item without a day: it says the same until a number changes."""
        key = item.id, self.setting.since(today)
        if key not in self.undated:
            self.undated[key] = self._item(item, {}, facts, today)
        return {**self.undated[key]}

    def _item(
        self,
        item: TimelineItem,
        days: dict[str, date | None],
        facts: Facts,
        today: date,
    ) -> dict[str, Any]:
        found = self.finder.literal(item, days, facts)
        day = days[item.id] = found.day
        safe = self.finder.safe(item, day)
        shown = day and day_to_act_on(day, safe.day, today)
        state = "undated" if item.date is None else self._state(shown, today)
        day_of_numbers = self.finder.day(item.date, facts)
        return {
            "id": item.id,
            "title": item.title,
            "text": self.setting.fill(item.text, day_of_numbers),
            "date": day and day.isoformat(),
            "date_why": found.why,
            "day_kind": item.date and item.date.day_kind,
            "how": found.how,
            "safe_date": safe.day and safe.day.isoformat(),
            "safe_date_why": safe.why,
            "act_on": shown and shown.isoformat(),
            "skipped": safe.skipped,
            "ledger": {"count": found.rows, "safe": safe.rows},
            "clauses": sorted(item.clauses, key=clause_key),
            "state": state,
            "timing": "date" if item.date else item.timing,
            "days_left": shown and (shown - today).days,
            "left": shown and self._left(shown, today),
            "advice": item.past_text if state == "past" else None,
            "note": item.note and self.setting.fill(item.note, day_of_numbers),
            "links": list(item.links),
        }

    def _state(self, day: date | None, today: date) -> str:
        if day is None:
            return "waiting"
        # The day itself still counts ("en geç": notes on the seven days).
        if day < today:
            return "past"
        if day == today:
            return "today"
        return "soon" if day - today <= ONE_DAY * self.spec.soon_days else "later"

    def _left(self, shown: date, today: date) -> str:
        """Return in words how far the day to act on is."""
        days = abs((shown - today).days)
        return self.setting.word(f"state_{self._state(shown, today)}", days=days)

    def _numbers(self, facts: Facts) -> list[dict[str, Any]]:
        """Return the dated values behind the days, each once."""
        found = {}
        for item in self.spec.items:
            if item.date and item.date.parameter:
                day = self.finder.day(item.date, facts)
                for entry in self.setting.used(frozenset({item.date.parameter}), day):
                    found[entry["id"], entry["valid_from"]] = entry
        return [found[key] for key in sorted(found)]

    def _cites(self, parts: list[dict[str, Any]]) -> list[str]:
        cited = {*self.spec.clauses}.union(*(part["clauses"] for part in parts))
        return sorted(cited, key=clause_key)


def in_time_order(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the items in time order, undated ones after the dated one they follow.

    >>> days = {"first": None, "b": "2026-02-01", "after-b": None, "a": "2026-01-01"}
    >>> items = [{"id": name, "date": day} for name, day in days.items()]
    >>> [item["id"] for item in in_time_order(items)]
    ['first', 'a', 'b', 'after-b']
    """
    groups: list[tuple[str, list[dict[str, Any]]]] = [("", [])]
    for item in items:
        if item["date"]:
            groups.append((item["date"], []))
        groups[-1][1].append(item)
    return [item for _, group in sorted(groups, key=lambda g: g[0]) for item in group]


def prepare(spec: Spec, setting: Setting) -> ScheduleCalculator:
    """Return the calculator, ready to evaluate."""
    return ScheduleCalculator(spec, setting)
