"""From a date rule to its day: where it starts, how far it counts, a closed day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from interactive.core.calendar import ONE_DAY, WEEK, Step, months_away
from interactive.core.context import CalculatorContext
from interactive.core.facts import Facts
from interactive.kinds.schedule import ledger
from interactive.kinds.schedule.date_rule import DateRule, parameters_of, rules_in
from interactive.kinds.schedule.found_day import (
    FoundDay,
    Move,
    any_of,
    earliest,
    known,
    latest,
)
from interactive.kinds.schedule.recurring import occurrence, recurs
from interactive.kinds.schedule.rule_words import RuleWords, day_outside_years, unit_of
from interactive.kinds.schedule.spec import Spec

BEFORE, AFTER = -1, 1


@dataclass(frozen=True, slots=True)
class Situation:
    """What rules are applied to: a reader's facts, and the days found by name."""

    facts: Facts
    found: Mapping[str, FoundDay]


def awaits_answer(rule: DateRule, facts: Facts) -> bool:
    """Return whether the answer that selects a rule's values is missing."""
    question = rule.effective_on
    return question is not None and facts.answers.get(question) is None


class RuleEvaluator:
    """Applies the date rules of one calculator."""

    def __init__(self, spec: Spec, context: CalculatorContext) -> None:
        """Take the calendar, the parameters and the titles."""
        self.context, self.calendar = context, context.calendar
        self.words = RuleWords(spec, context)
        # Rules without parameters always read the same.
        self.lasting_words: dict[DateRule, str] = {}

    def find(self, rule: DateRule, situation: Situation) -> FoundDay:
        """Return what is known of a rule's day, and how it was found."""
        found = self._start(rule, situation)
        if rule.counts:
            found = self._counted(rule, found, situation.facts)
        return self._open(rule, found) if rule.on_closed_day else found

    def value_day(self, rule: DateRule | None, facts: Facts) -> date:
        """Return the day whose parameter values a rule uses: an answer, or today."""
        day = facts.answers.get(str(rule.effective_on)) if rule else None
        return day if isinstance(day, date) else facts.today or self.context.as_of

    def how(self, rule: DateRule, facts: Facts) -> str:
        """Return in words how a rule finds its day, with the numbers that it uses."""

        def values(each: DateRule) -> tuple[int | None, date]:
            numbers = self.numbers(each, facts)
            number = numbers[0] if len(numbers) == 1 else None
            return number, self.value_day(each, facts)

        if rule in self.lasting_words:
            return self.lasting_words[rule]
        text = self.words.rule(rule, values)
        parts = rules_in(rule)
        if not any(parameters_of(each, self.context) for each in parts):
            self.lasting_words[rule] = text
        return text

    def _start(self, rule: DateRule, situation: Situation) -> FoundDay:
        if rule.choices:
            return self._choice(rule, situation)
        name = rule.anchor or rule.anchors[0]
        base = situation.found.get(name)
        if base is None:
            base = self._parameter_day(name, rule, situation.facts)
        return self._recurring(rule, name, base) if recurs(rule) else base

    def _recurring(self, rule: DateRule, name: str, base: FoundDay) -> FoundDay:
        if base.day is None:
            return Move(lambda day: occurrence(rule, day))(base)
        day = occurrence(rule, base.day)
        how = self.words.recurring(rule, self.words.titles[name])
        rows = ledger.recurring_rows(self.context, rule, base.day, day, how)
        return known(day, *base.rows, *rows)

    def _parameter_day(self, name: str, rule: DateRule, facts: Facts) -> FoundDay:
        """Return the day of a parameter: the university's own, asked of nobody."""
        parameter = self.context.parameters.get(name)
        if parameter is None or parameter.unit != "day":
            return FoundDay(needs=(name,))
        if awaits_answer(rule, facts):
            days = [parameter.day(entry) for entry in parameter.values]
            needs = (str(rule.effective_on),)
            found = any_of(known(d) if d else FoundDay(needs=needs) for d in days)
            if found.day is None:
                return FoundDay(None, found.first, found.last, needs=needs)
            day: date | None = found.day
        else:
            day = self.context.day_on(name, self.value_day(rule, facts))
        if day is None:
            return FoundDay(why=self.context.word("day_not_in_force"))
        title = self.words.titles[name]
        return known(day, ledger.given_row(self.context, day, title))

    def _choice(self, rule: DateRule, situation: Situation) -> FoundDay:
        """Return the earliest or the latest day, with the rows of each known one."""
        days = [self.find(each, situation) for each in rule.choices]
        found = earliest(days) if rule.earliest else latest(days)
        day = found.day
        if day is None:
            return found
        for choice, each in zip(rule.choices, days, strict=True):
            if each.day is not None:
                rows = [*each.rows]
                # A row that tells of the rule already is not repeated.
                if not rows or rows[-1]["step"] not in ("found", "given"):
                    text = self.how(choice, situation.facts)
                    rows.append(
                        ledger.step_row(self.context, each.day, "candidate", text)
                    )
                found = found.with_rows(*rows)
        all_known = all(each.day is not None for each in days)
        return found.with_rows(
            ledger.chosen_row(self.context, rule, day, all_known=all_known)
        )

    def numbers(self, rule: DateRule, facts: Facts) -> list[int | None]:
        """Return the number to count, or all that an open answer may select."""
        if rule.parameter is None:
            return [rule.number]
        if not awaits_answer(rule, facts):
            values = self.context.values_on(self.value_day(rule, facts))
            return [values[rule.parameter]]
        # A value that never changed does not depend on the day that selects it.
        parameter = self.context.parameters[rule.parameter]
        return [*dict.fromkeys(map(parameter.number, parameter.values))] or [None]

    def _counted(self, rule: DateRule, start: FoundDay, facts: Facts) -> FoundDay:
        numbers = self.numbers(rule, facts)
        if len(numbers) == 1:
            [number] = numbers
            if number is None and start.day is not None:
                return FoundDay(why=self.context.word("parameter_not_in_force"))
            return self._count(rule, start, number) if number else start
        # What must be known first comes first: the day to count from.
        needs = start.needs or (str(rule.effective_on),)
        moves = (self._move(rule, n) if n is not None else None for n in numbers)
        found = any_of(move(start) if move else FoundDay() for move in moves)
        return FoundDay(None, found.first, found.last, start.why, needs)

    def _move(self, rule: DateRule, number: int) -> Move:
        """Return what counting does to a day."""
        direction = BEFORE if rule.direction == "before" else AFTER
        unit, signed = unit_of(rule, self.context), number * direction
        if unit == "months":
            missing = rule.missing_day or "earlier"
            return Move(lambda day: months_away(day, signed, missing))
        if unit == "weeks":
            return Move(lambda day: day + timedelta(days=WEEK * signed))
        return Move(lambda day: self.days(rule, day, signed)[0], number, direction)

    def days(
        self, rule: DateRule, day: date, signed: int
    ) -> tuple[date | None, tuple[Step, ...]]:
        """Return the day a signed number of days away, and the days on the way."""
        working, half_days = rule.day_kind == "working", rule.half_days == "open"
        return self.calendar.count(day, signed, working=working, half_days=half_days)

    def step(self, rule: DateRule, day: date, number: int) -> date | None:
        """Return where a rule leads from the day that it starts from."""
        found = known(occurrence(rule, day) if recurs(rule) else day)
        if number:
            found = self._move(rule, number)(found)
        return self._open(rule, found).day if rule.on_closed_day else found.day

    def _count(self, rule: DateRule, start: FoundDay, number: int) -> FoundDay:
        """Return the day a number away with its rows, or why there is none."""
        move = self._move(rule, number)
        if start.day is None:
            return move(start)
        day: date | None
        if unit_of(rule, self.context) == "days":
            signed = number * (BEFORE if rule.direction == "before" else AFTER)
            day, steps = self.days(rule, start.day, signed)
            working = rule.day_kind == "working"
            rows = ledger.count_rows(self.context, steps, working=working)
        else:
            day = move.to(start.day)
            days, distance = (
                (start.day, day or start.day),
                self.words.distance(rule, number),
            )
            rows = [ledger.distance_row(self.context, rule, days, distance)]
        if day is None:
            return move(start).because(day_outside_years(self.context))
        begin = ledger.start_row(self.context, start.day)
        return known(day, *start.rows, begin, *rows)

    def _open(self, rule: DateRule, found: FoundDay) -> FoundDay:
        """Return the day, or the open one before or after it."""
        direction = BEFORE if rule.on_closed_day == "previous" else AFTER
        step, half_days = ONE_DAY * direction, rule.half_days == "open"

        def walk(day: date) -> tuple[date | None, tuple[date, ...]]:
            return self.calendar.next_open_day(day, step, half_days=half_days)

        move = Move(lambda day: walk(day)[0], 0, direction)
        if found.day is None:
            return move(found)
        day, skipped = walk(found.day)
        if day is None:
            return move(found).because(day_outside_years(self.context))
        rows = ledger.open_rows(self.context, rule, skipped, day)
        return known(day, *found.rows, *rows)
