"""Checks of a question by itself: its options, its bounds, its days."""

from collections.abc import Iterator

from interactive.core.answers import NONE, UNKNOWN
from interactive.core.errors import SpecError
from interactive.core.questions import FreeUnit, Question, Unit
from interactive.core.turkish import is_day
from interactive.core.values.numbers import (
    MOST_DECIMALS,
    MOST_DIGITS,
    decimals_in,
    other_reading,
    scaled,
)
from interactive.verification.id_checks import id_problems

# Fields, and the types of the questions that have them.
FIELDS = {
    "decimals": ("number",),
    "unit": ("integer", "number"),
    "first_day": ("date",),
    "last_day": ("date",),
}


def own_problems(question: Question) -> Iterator[SpecError]:
    """Yield what is wrong with a question, whatever else there is."""
    for field, types in FIELDS.items():
        if getattr(question, field) and question.type not in types:
            yield SpecError("field_of_other_type", (field,), found=field, known=types)
    yield from unit_problems(question.unit)
    if question.is_number:
        yield from _bound_problems(question)
    elif question.type == "date":
        yield from _day_problems(question)
    yield from _option_problems(question)


def unit_problems(unit: Unit | None) -> Iterator[SpecError]:
    """Yield a problem if a unit does not say where its number stands."""
    if isinstance(unit, FreeUnit):
        braces = unit.text.count("{"), unit.text.count("{number}")
        if braces != (1, 1):
            yield SpecError("unit_without_number", ("unit", "text"))


def _bound_problems(question: Question) -> Iterator[SpecError]:
    if question.type == "number" and not 0 <= question.decimals <= MOST_DECIMALS:
        yield SpecError("decimals_out_of_range", ("decimals",), most=MOST_DECIMALS)
        return
    bounds = {"minimum": question.minimum, "maximum": question.maximum}
    if None in bounds.values():
        yield SpecError("no_bounds", ("type",), type=question.type)
        return
    numbers = []
    for name, written in bounds.items():
        needed = decimals_in(written or 0)
        number = scaled(written or 0, needed)
        if number is None:
            yield SpecError("not_number", (name,), found=written)
        elif needed > question.decimals:
            shown = len(str(written).partition(".")[2])
            yield SpecError("finer_number", (name,), found=written, decimals=shown)
        elif readings := other_reading(written or 0, question.decimals):
            details = dict(zip(("first", "second"), readings, strict=True))
            yield SpecError("grouped_number", (name,), found=written, **details)
        elif abs(scaled(written or 0, question.decimals) or 0) >= 10**MOST_DIGITS:
            yield SpecError("too_many_digits", (name,), found=written, most=MOST_DIGITS)
        else:
            numbers.append(number * 10 ** (MOST_DECIMALS - needed))
    if len(numbers) == len(bounds) and numbers[0] > numbers[1]:
        yield SpecError("reversed_bounds", ("minimum",))


def _day_problems(question: Question) -> Iterator[SpecError]:
    days = {"first_day": question.first_day, "last_day": question.last_day}
    malformed = False
    for name, day in days.items():
        if day is not None and not is_day(day):
            yield SpecError("not_date", (name,), found=day)
            malformed = True
    if not malformed and question.lowest > question.highest:
        name = "first_day" if question.first_day else "last_day"
        yield SpecError("reversed_days", (name,))


def _option_problems(question: Question) -> Iterator[SpecError]:
    if question.type in ("choice", "choices") and not question.options:
        yield SpecError("no_options", ("type",), type=question.type)
    yield from id_problems(question.options, "options")
    # Answers use them for a question left unanswered, and for no option at all.
    reserved = (UNKNOWN, NONE) if question.type == "choices" else (UNKNOWN,)
    for index, option in enumerate(question.options):
        if option.id in reserved:
            path = ("options", index, "id")
            yield SpecError("reserved_option", path, found=option.id)
