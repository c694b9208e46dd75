"""Date rules in words: for the list of rules, the tables and the ledger."""

from collections.abc import Callable, Iterator
from datetime import date

from interactive.core.calendar import LEAP_YEAR, WEEKDAYS, parse_day_of_year
from interactive.core.context import CalculatorContext
from interactive.core.turkish import date_in_words
from interactive.kinds.schedule.date_rule import DateRule, unit_of
from interactive.kinds.schedule.recurring import recurs
from interactive.kinds.schedule.spec import Spec, TimelineItem

# The number that a rule counts, None if none is in force, and the day for its values.
Values = Callable[[DateRule], tuple[int | None, date]]


def titles(spec: Spec, context: CalculatorContext) -> dict[str, str]:
    """Return the title of every question, item and parameter that a rule may name."""
    named = {question.id: question.title for question in spec.questions}
    named |= {item.id: item.title for item in spec.items}
    parameters = {name: p.title for name, p in context.parameters.items()}
    # A question's name comes first.
    return named | {n: title for n, title in parameters.items() if n not in named}


def item_how(
    spec: Spec, context: CalculatorContext, item: TimelineItem, day: date
) -> str:
    """Return in words how the date of an item is computed on a day."""
    if item.date is None:
        return context.word(f"timing_{item.timing}")
    numbers = context.values_on(day)

    def values(rule: DateRule) -> tuple[int | None, date]:
        return numbers[rule.parameter] if rule.parameter else rule.number, day

    words = RuleWords(spec, context).rule(item.date, values)
    if item.until is None:
        return words
    return context.word("rule_until", rule=words, time=context.clock_time(item.until))


class RuleWords:
    """Says in words which day a rule gives."""

    def __init__(self, spec: Spec, context: CalculatorContext) -> None:
        """Take the titles of all that a rule may name."""
        self.context, self.word = context, context.word
        self.titles = titles(spec, context)
        self.own = {q.id for q in spec.questions} | {i.id for i in spec.items}

    def rule(self, rule: DateRule, values: Values) -> str:
        """Return a whole rule in words, with its number in force."""
        number, day = values(rule)
        if number is None:
            return self.word("parameter_not_in_force")
        parts = [self._counted(rule, number, values, day), *self._closings(rule)]
        return "; ".join(parts)

    def _counted(self, rule: DateRule, number: int, values: Values, day: date) -> str:
        if not number:
            return self._start(rule, values, day)
        distance = self.distance(rule, number)
        if rule.anchor is not None:
            anchor = self._anchor(rule.anchor, day)
            return self.word("rule_from", anchor=anchor, distance=distance)
        start = self._start(rule, values, day)
        return self.word("rule_then", start=start, distance=distance)

    def distance(self, rule: DateRule, number: int) -> str:
        """Return in words how far and in which direction a rule counts."""
        unit = unit_of(rule, self.context)
        measure = rule.day_kind if unit == "days" else unit
        return self.word(f"distance_{rule.direction}_{measure}", number=number)

    def _start(self, rule: DateRule, values: Values, day: date) -> str:
        if rule.choices:
            rules = (self.rule(choice, values) for choice in rule.choices)
            listed = " ".join(f"({at}) {text}" for at, text in enumerate(rules, 1))
            way = "earliest" if rule.earliest else "latest"
            return self.word(f"rule_{way}", rules=listed)
        [name] = rule.anchors
        if recurs(rule):
            return self.recurring(rule, self._anchor(name, day))
        if name in self.own:
            return self.word("rule_same_day", anchor=self.titles[name])
        return self._anchor(name, day)

    def _anchor(self, name: str, day: date) -> str:
        """Return the title of what a rule names, a parameter with its day."""
        if name in self.own:
            return self.titles[name]
        given = self.context.day_on(name, day)
        words = given and self.context.day(given)
        return f"{self.titles[name]} ({words})" if words else self.titles[name]

    def recurring(self, rule: DateRule, anchor: str) -> str:
        """Return in words which day that comes again a rule takes."""
        every_month = rule.day is None and rule.month is None
        if rule.of is not None:
            way = "of_month" if every_month else "of_year"
        else:
            way = "nearest_before" if rule.before is not None else "nearest_after"
        day = self._recurring_day(rule)
        return self.word(f"rule_{way}", anchor=anchor, day=day)

    def _recurring_day(self, rule: DateRule) -> str:
        if rule.day is not None:
            day = date(LEAP_YEAR, *parse_day_of_year(rule.day))
            written = date_in_words(day, self.context.wording)
            return written.removesuffix(f" {LEAP_YEAR}")
        weekday = self._name("weekdays", WEEKDAYS.index(str(rule.weekday)))
        if rule.nth is None:
            return self.word("weekday_nearest", weekday=weekday)
        nth = self.word(f"nth_{rule.nth}", weekday=weekday)
        if rule.month is not None:
            month = self._name("months", rule.month - 1)
            return self.word("nth_of_month", month=month, nth=nth)
        return nth if rule.of is not None else self.word("nth_of_a_month", nth=nth)

    def _name(self, key: str, index: int) -> str:
        return self.context.wording[key].split()[index]

    def _closings(self, rule: DateRule) -> Iterator[str]:
        """Yield what becomes of a day that a month lacks, or that is closed."""
        if rule.missing_day:
            yield self.word(f"rule_missing_{rule.missing_day}")
        if rule.on_closed_day:
            yield self.word(f"rule_closed_{rule.on_closed_day}")
        if rule.half_days == "open":
            yield self.word("rule_half_days")


def outside_years(context: CalculatorContext) -> str:
    """Return why there is no safe date: the years whose closed days are known."""
    years = context.calendar.years
    if not years:
        return context.word("no_holidays")
    return context.word("outside_years", first=min(years), last=max(years))


def day_outside_years(context: CalculatorContext) -> str:
    """Return why there is no day at all: the years whose closed days are known."""
    years = context.calendar.years
    if not years:
        return context.word("day_without_holidays")
    return context.word("day_outside_years", first=min(years), last=max(years))
