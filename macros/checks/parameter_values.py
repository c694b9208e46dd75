"""The values of parameters can be computed with, and their units can be shown."""

from collections.abc import Iterator

from interactive.core.questions import FreeUnit
from interactive.core.turkish import is_day
from interactive.core.values.numbers import MOST_DIGITS, other_reading, scaled
from macros.content.checker import say
from macros.content.kind_messages import checker_message
from macros.content.loader import Content
from macros.content.models.parameter import Parameter
from macros.content.problems import Problem

# A hundred years: sums stay far from the limits of `date`.
MOST = {"days": 36_500, "weeks": 5_200, "months": 1_200}


def check(content: Content) -> Iterator[Problem]:
    """Yield values that are too large or too precise, and units without a number."""
    for slug, parameter in content.parameters.items():
        file = content.files[f"parameters/{slug}"]
        for index, value in enumerate(parameter.values):
            if message := _message(parameter, value.value):
                yield file.problem(("values", index, "value"), message)
        if isinstance(parameter.unit, FreeUnit) and not has_number(parameter.unit):
            yield file.problem(
                ("unit", "text"), say("parameter_values.unit_without_number")
            )
        unit = str(parameter.unit)
        if unit in MOST and parameter.decimals:
            message = say(f"parameter_values.{unit}_decimals")
            yield file.problem(("decimals",), message)
        if unit == "day" and parameter.decimals:
            message = say("parameter_values.decimals_of_day")
            yield file.problem(("decimals",), message)


def has_number(unit: FreeUnit) -> bool:
    """Return whether a unit says where its number stands, and nothing else in braces.

    >>> has_number(FreeUnit(text="{number} TL")), has_number(FreeUnit(text="TL"))
    (True, False)
    """
    return unit.text.count("{") == unit.text.count("{number}") == 1


def _message(parameter: Parameter, value: int | str | None) -> str:
    if value is None:
        return ""
    unit, is_written_day = str(parameter.unit), is_day(str(value))
    if is_written_day or unit == "day":
        return "" if is_written_day and unit == "day" else _no_day(unit, value)
    if unit in MOST:
        return _no_duration(unit, value)
    return _no_number(value, parameter.decimals)


def _no_number(value: int | str, decimals: int) -> str:
    """Return what is wrong with a number, if anything is."""
    number = scaled(value, decimals)
    if number is None:
        needed = len(str(value).partition(".")[2])
        return say("parameter_values.decimals", value=value, needed=needed)
    if readings := other_reading(value, decimals):
        first, second = readings
        details = {"found": value, "first": first, "second": second}
        return checker_message("grouped_number").format(**details)
    if number >= 10**MOST_DIGITS:
        return say("parameter_values.too_large", value=value, most=MOST_DIGITS)
    return ""


def _no_day(unit: str, value: int | str) -> str:
    """Return that a value is a number in place of a day, or the other way round."""
    if unit == "day":
        return say("parameter_values.no_day", value=value)
    return say("parameter_values.no_number", value=value)


def _no_duration(unit: str, value: int | str) -> str:
    """Return what is wrong with a number of days, weeks or months, if anything is."""
    if isinstance(value, str):
        return say(f"parameter_values.{unit}_whole", value=value)
    most = say("parameter_values.too_long", most=MOST[unit], value=value)
    return most if value > MOST[unit] else ""
