"""What can be wrong in a date rule, as it is written and in its parameters."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from interactive.core.calendar import (
    MONTHS,
    lacks_day,
    months_away,
    parse_day_of_year,
)
from interactive.core.context import CalculatorContext
from interactive.core.errors import Path, SpecError
from interactive.core.parameters import Parameter
from interactive.core.rules.scope import Scope
from interactive.kinds.schedule.date_rule import DateRule
from interactive.kinds.schedule.spec import Spec
from interactive.verification.spec_checks import date_question_problems

# Ten years: the ledger of a count can hold every one of its days.
MOST = {"days": 3_650, "weeks": 520, "months": 120}
STARTS = ("anchor", "earliest", "latest", "day", "weekday")
SIDES = ("of", "before", "after")
COUNTS = ("days", "weeks", "months", "parameter")
DURATIONS = ("days", "weeks", "months")
LEAP_DAY = "02-29"
# A year without 29 February, for the example of a day that a month lacks.
COMMON_YEAR = 2027
TIME = re.compile("([01][0-9]|2[0-3]):[0-5][0-9]")


@dataclass(frozen=True, slots=True)
class Names:
    """What a date rule may name: dates and items above it, parameters, questions."""

    anchors: Collection[str]
    scope: Scope


def date_rule_problems(rule: DateRule, names: Names, path: Path) -> Iterator[SpecError]:
    """Yield every problem of a date rule and of those that it is made of."""
    yield from _below(path, _start_problems(rule))
    yield from _below(path, _count_problems(rule))
    yield from _below(path, _missing_day_problems(rule))
    yield from _below(path, _half_day_problems(rule))
    yield from _name_problems(rule, names, path)
    for way in ("earliest", "latest"):
        for index, choice in enumerate(getattr(rule, way)):
            yield from date_rule_problems(choice, names, (*path, way, index))


def time_problems(until: str | None, path: Path) -> Iterator[SpecError]:
    """Yield a problem if a time is not written as `17:00`."""
    if until is not None and not TIME.fullmatch(until):
        yield SpecError("bad_time", path, found=until)


def _below(path: Path, problems: Iterator[SpecError]) -> Iterator[SpecError]:
    yield from (error.below(*path) for error in problems)


def _start_problems(rule: DateRule) -> Iterator[SpecError]:
    """Yield what is wrong with where a rule starts: it starts from one thing."""
    starts = [name for name in STARTS if getattr(rule, name)]
    sides = [name for name in SIDES if getattr(rule, name)]
    if len(starts) > 1:
        yield SpecError(
            "several_starts", (starts[1],), found=starts[1], other=starts[0]
        )
    recurring = [name for name in starts if name in ("day", "weekday")]
    if sides and not recurring:
        yield SpecError("side_without_day", (sides[0],), found=sides[0])
    elif not starts:
        yield SpecError("no_start", ())
    if recurring and not sides:
        yield SpecError("no_side", (recurring[0],), found=recurring[0])
    if len(sides) > 1:
        yield SpecError("several_starts", (sides[1],), found=sides[1], other=sides[0])
    yield from _recurring_problems(rule)
    for way in ("earliest", "latest"):
        if len(getattr(rule, way)) == 1:
            yield SpecError("one_choice", (way,), found=way)


def _recurring_problems(rule: DateRule) -> Iterator[SpecError]:
    if rule.day is not None and not _is_day_of_year(rule.day):
        yield SpecError("bad_day_of_year", ("day",), found=rule.day)
    if rule.nth is not None and rule.weekday is None:
        yield SpecError("only_with", ("nth",), found="nth", other="weekday")
    if rule.month is not None and rule.nth is None:
        yield SpecError("only_with", ("month",), found="month", other="nth")
    elif rule.weekday is not None and rule.nth is None and rule.of is not None:
        yield SpecError("nth_needed", ("weekday",))
    if rule.month is not None and not 1 <= rule.month <= MONTHS:
        yield SpecError("month_out_of_range", ("month",))


def _is_day_of_year(text: str) -> bool:
    try:
        parse_day_of_year(text)
    except ValueError:
        return False
    return True


def _count_problems(rule: DateRule) -> Iterator[SpecError]:
    """Yield what is wrong with how far a rule counts: it counts one number."""
    counts = [name for name in COUNTS if getattr(rule, name)]
    if rule.parameter is not None and rule.days:
        yield SpecError("days_and_parameter", ("days",))
    elif len(counts) > 1:
        yield SpecError(
            "several_starts", (counts[1],), found=counts[1], other=counts[0]
        )
    for name, most in MOST.items():
        number = getattr(rule, name)
        if number < 0:
            yield SpecError("negative_days", (name,), key=name)
        if number > most:
            yield SpecError("too_many_days", (name,), key=name, most=most)
    if rule.day_kind == "working" and (rule.weeks or rule.months):
        yield SpecError("working_weeks", ("day_kind",))
    if rule.direction == "before" and not counts:
        yield SpecError("nothing_to_count", ("direction",))


def _missing_day_problems(rule: DateRule) -> Iterator[SpecError]:
    """Yield a problem if a day that may not exist is left open, or closed in vain."""
    if rule.missing_day is None and rule.day == LEAP_DAY:
        yield SpecError("leap_day_open", ("day",))
    if rule.missing_day is None and 0 < rule.months <= MOST["months"]:
        yield SpecError("missing_day_open", ("months",), **_example(rule))
    has_use = rule.months or rule.parameter or rule.day == LEAP_DAY
    if rule.missing_day is not None and not has_use:
        yield SpecError("setting_idle", ("missing_day",), found="missing_day")


def _example(rule: DateRule) -> dict[str, str | int]:
    """Return a day from which a rule of months leads to a day that does not exist."""
    signed = -rule.months if rule.direction == "before" else rule.months
    first = date(COMMON_YEAR + 1, 1, 1).toordinal()
    days = map(date.fromordinal, range(first, first + 366))
    start = next(day for day in days if lacks_day(day, signed))
    ways = {way: months_away(start, signed, way) for way in ("earlier", "later")}
    words = {name: day.isoformat() for name, day in ways.items()}
    return {"months": rule.months, "start": start.isoformat(), **words}


def _half_day_problems(rule: DateRule) -> Iterator[SpecError]:
    counts_working = rule.day_kind == "working" and rule.counts
    if rule.half_days == "open" and not counts_working and not rule.on_closed_day:
        other = "day_kind: working"
        yield SpecError("only_with", ("half_days",), found="half_days", other=other)


def _name_problems(rule: DateRule, names: Names, path: Path) -> Iterator[SpecError]:
    parameters = names.scope.parameters
    for key in ("anchor", *SIDES):
        name = getattr(rule, key)
        if name is not None and name not in (*names.anchors, *parameters):
            known = [*names.anchors]
            yield SpecError("unknown_anchor", (*path, key), found=name, known=known)
    if rule.parameter is not None and rule.parameter not in parameters:
        details = {"found": rule.parameter, "known": sorted(parameters)}
        yield SpecError("unknown_parameter", (*path, "parameter"), **details)
    below = (*path, "effective_on")
    yield from date_question_problems(rule.effective_on, names.scope, below)
    named = {rule.parameter, *rule.anchors} & {*parameters}
    if rule.effective_on is not None and not named:
        other = "parameter"
        yield SpecError("only_with", below, found="effective_on", other=other)


def unit_problems(spec: Spec, context: CalculatorContext) -> Iterator[SpecError]:
    """Yield a problem for each number taken for a day, and the other way round."""
    names = {q.id for q in spec.questions} | {item.id for item in spec.items}
    for index, item in enumerate(spec.items):
        if item.date:
            yield from _unit_problems(
                item.date, names, context, ("items", index, "date")
            )


def _unit_problems(
    rule: DateRule, names: set[str], context: CalculatorContext, path: Path
) -> Iterator[SpecError]:
    for key in ("anchor", "of", "before", "after"):
        name = getattr(rule, key)
        if name is not None and name not in names and not context.is_day(name):
            yield SpecError("parameter_is_no_day", (*path, key), found=name)
    if rule.parameter is not None:
        parameter = context.parameters[rule.parameter]
        below = (*path, "parameter")
        yield from _number_problems(rule, parameter, below)
    for way in ("earliest", "latest"):
        for index, choice in enumerate(getattr(rule, way)):
            yield from _unit_problems(choice, names, context, (*path, way, index))


def _number_problems(
    rule: DateRule, parameter: Parameter, path: Path
) -> Iterator[SpecError]:
    name, unit = rule.parameter, str(parameter.unit)
    if unit == "day":
        yield SpecError("parameter_is_a_day", path, found=name)
        return
    if unit not in DURATIONS:
        yield SpecError("parameter_measures_no_time", path, found=name)
        return
    if unit != "days" and rule.day_kind == "working":
        yield SpecError("working_weeks", (*path[:-1], "day_kind"))
    if unit == "months" and rule.missing_day is None:
        yield SpecError("parameter_of_months", path, found=name)
    if unit != "months" and rule.missing_day is not None:
        below = (*path[:-1], "missing_day")
        yield SpecError("setting_idle", below, found="missing_day")
