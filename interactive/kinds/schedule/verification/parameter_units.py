"""Whether the parameters of date rules are what the rules take them for."""

from collections.abc import Iterator

from interactive.core.context import CalculatorContext
from interactive.core.errors import Path, SpecError
from interactive.core.parameters import Parameter
from interactive.kinds.schedule.date_rule import DateRule
from interactive.kinds.schedule.spec import Spec

DURATIONS = ("days", "weeks", "months")


def unit_problems(spec: Spec, context: CalculatorContext) -> Iterator[SpecError]:
    """Yield a problem for each number taken for a day, and the other way round."""
    names = {q.id for q in spec.questions} | {item.id for item in spec.items}
    for index, item in enumerate(spec.items):
        if item.date:
            yield from _problems(item.date, names, context, ("items", index, "date"))


def _problems(
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
            yield from _problems(choice, names, context, (*path, way, index))


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
