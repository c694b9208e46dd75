"""From a date rule to its day: where it starts, how far it counts, a closed day."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from interactive.core.calendar import ONE_DAY, WEEK, Step, months_away
from interactive.core.context import CalculatorContext
from interactive.core.facts import Facts
from interactive.kinds.schedule import ledger
from interactive.kinds.schedule.date_rule import (
    DateRule,
    parameters_of,
    rules_in,
    unit_of,
)
from interactive.kinds.schedule.day_range import (
    DayRange,
    Move,
    any_of,
    earliest,
    known,
    latest,
)
from interactive.kinds.schedule.recurring import occurrence, recurs
from interactive.kinds.schedule.rule_words import RuleWords, day_outside_years
from interactive.kinds.schedule.spec import Spec

BEFORE, AFTER = -1, 1

# What is known of the days that rules count from, by the name of question or item.
Days = Mapping[str, DayRange]


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

    def day(self, rule: DateRule, facts: Facts, days: Days) -> DayRange:
        """Return what is known of the day that a rule gives."""
        day = self._start(rule, facts, days)
        if rule.counts:
            day = self._counted(rule, day, facts)
        return self._open(rule, day) if rule.on_closed_day else day

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

    def _start(self, rule: DateRule, facts: Facts, days: Days) -> DayRange:
        if rule.choices:
            return self._choice(rule, facts, days)
        [name] = rule.anchors
        anchor = days.get(name)
        if anchor is None:
            anchor = self._parameter_day(name, rule, facts)
        return self._recurring(rule, name, anchor) if recurs(rule) else anchor

    def _recurring(self, rule: DateRule, name: str, anchor: DayRange) -> DayRange:
        if anchor.day is None:
            return Move(lambda day: occurrence(rule, day))(anchor)
        day = occurrence(rule, anchor.day)
        how = self.words.recurring(rule, self.words.titles[name])
        rows = ledger.recurring_rows(self.context, rule, anchor.day, day, how)
        return known(day, *anchor.rows, *rows)

    def _parameter_day(self, name: str, rule: DateRule, facts: Facts) -> DayRange:
        """Return the day of a parameter: the university's own, asked of nobody."""
        parameter = self.context.parameters.get(name)
        if parameter is None or parameter.unit != "day":
            return DayRange(needs=(name,))
        if awaits_answer(rule, facts):
            days = [parameter.day(entry) for entry in parameter.values]
            needs = (str(rule.effective_on),)
            any_day = any_of(known(d) if d else DayRange(needs=needs) for d in days)
            if any_day.day is None:
                return replace(any_day, needs=needs)
            day: date | None = any_day.day
        else:
            day = self.context.day_on(name, self.value_day(rule, facts))
        if day is None:
            return DayRange(why=self.context.word("day_not_in_force"))
        title = self.words.titles[name]
        return known(day, ledger.given_row(self.context, day, title))

    def _choice(self, rule: DateRule, facts: Facts, days: Days) -> DayRange:
        """Return the earliest or the latest day, with the rows of each known one."""
        candidates = [self.day(each, facts, days) for each in rule.choices]
        chosen = earliest(candidates) if rule.earliest else latest(candidates)
        if chosen.day is None:
            return chosen
        rows: list[ledger.Row] = []
        for choice, each in zip(rule.choices, candidates, strict=True):
            if each.day is not None:
                rows += each.rows
                # A row that tells of the rule already is not repeated.
                if not each.rows or rows[-1]["step"] not in ("found", "given"):
                    text = self.how(choice, facts)
                    row = ledger.step_row(self.context, each.day, "candidate", text)
                    rows.append(row)
        all_known = all(each.day is not None for each in candidates)
        row = ledger.chosen_row(self.context, rule, chosen.day, all_known=all_known)
        return known(chosen.day, *rows, row)

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

    def _counted(self, rule: DateRule, start: DayRange, facts: Facts) -> DayRange:
        numbers = self.numbers(rule, facts)
        if len(numbers) == 1:
            [number] = numbers
            if number is None and start.day is not None:
                return DayRange(why=self.context.word("parameter_not_in_force"))
            return self._counted_by(rule, start, number) if number else start
        # What must be known first comes first: the day to count from.
        needs = start.needs or (str(rule.effective_on),)
        moves = (self._move(rule, n) if n is not None else None for n in numbers)
        any_day = any_of(move(start) if move else DayRange() for move in moves)
        return DayRange(None, any_day.first, any_day.last, start.why, needs)

    def _move(self, rule: DateRule, number: int) -> Move:
        """Return what counting does to a day."""
        direction = BEFORE if rule.direction == "before" else AFTER
        unit, signed = unit_of(rule, self.context), number * direction
        if unit == "months":
            missing = rule.missing_day or "earlier"
            return Move(lambda day: months_away(day, signed, missing))
        if unit == "weeks":
            return Move(lambda day: day + timedelta(days=WEEK * signed))
        return Move(lambda day: self.count(rule, day, signed)[0], number, direction)

    def count(
        self, rule: DateRule, day: date, signed: int
    ) -> tuple[date | None, tuple[Step, ...]]:
        """Return the day a signed number of days away, and the days on the way."""
        working, half_days = rule.day_kind == "working", rule.half_days == "open"
        return self.calendar.count(day, signed, working=working, half_days=half_days)

    def step(self, rule: DateRule, day: date, number: int) -> date | None:
        """Return where a rule leads from the day that it starts from."""
        start = known(occurrence(rule, day) if recurs(rule) else day)
        end = self._move(rule, number)(start) if number else start
        return self._open(rule, end).day if rule.on_closed_day else end.day

    def _counted_by(self, rule: DateRule, start: DayRange, number: int) -> DayRange:
        """Return the day a number away with its rows, or why there is none."""
        move = self._move(rule, number)
        if start.day is None:
            return move(start)
        day: date | None
        if unit_of(rule, self.context) == "days":
            signed = number * (BEFORE if rule.direction == "before" else AFTER)
            day, steps = self.count(rule, start.day, signed)
            working = rule.day_kind == "working"
            rows = ledger.count_rows(self.context, steps, working=working)
        else:
            # Weeks and months lead to a day in any year.
            day = move.to(start.day) or start.day
            distance = self.words.distance(rule, number)
            days = start.day, day
            rows = [ledger.distance_row(self.context, rule, days, distance)]
        if day is None:
            return replace(move(start), why=day_outside_years(self.context))
        begin = ledger.start_row(self.context, start.day)
        return known(day, *start.rows, begin, *rows)

    def _open(self, rule: DateRule, start: DayRange) -> DayRange:
        """Return the day, or the open one before or after it."""
        direction = BEFORE if rule.on_closed_day == "previous" else AFTER
        step, half_days = ONE_DAY * direction, rule.half_days == "open"

        def walk(day: date) -> tuple[date | None, tuple[date, ...]]:
            return self.calendar.next_open_day(day, step, half_days=half_days)

        move = Move(lambda day: walk(day)[0], 0, direction)
        if start.day is None:
            return move(start)
        day, skipped = walk(start.day)
        if day is None:
            return replace(move(start), why=day_outside_years(self.context))
        rows = ledger.open_rows(self.context, rule, skipped, day)
        return known(day, *start.rows, *rows)
