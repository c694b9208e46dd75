"""Days on which an item of a timeline lacks the parameter value that it needs."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, replace
from typing import Any

from interactive.core.context import CalculatorContext
from interactive.core.errors import Path, SpecError
from interactive.kinds.schedule.spec import Spec
from interactive.verification.gaps import (
    Validity,
    parameter_uses,
    shown_when_gaps,
    value_gaps,
)

Result = Mapping[str, Any]


def items_without_value(
    context: CalculatorContext, results: Iterable[Result]
) -> set[str]:
    """Return the items that are shown on some day without their parameter's value."""
    whys = {context.word(k) for k in ("parameter_not_in_force", "day_not_in_force")}
    absent = context.word("parameter_absent")
    return {
        item["id"]
        for result in results
        for item in result["items"]
        if item["date_why"] in whys or absent in f"{item['text']} {item['note']}"
    }


def gaps(
    spec: Spec, context: CalculatorContext, without_value: set[str]
) -> Iterator[SpecError]:
    """Yield a problem for each value that is missing on a day when it is needed.

    `without_value` are the items that lack a value on a day when they are shown; a
    missing value of any other item with `shown_when` is no problem.
    """
    yield from shown_when_gaps(spec.questions, context)
    for part, path in _parts(spec, without_value):
        for use in parameter_uses(part, path, context):
            yield from value_gaps(use, context, Validity())


def _parts(
    spec: Spec, without_value: set[str]
) -> Iterator[tuple[dict[str, Any] | None, Path]]:
    """Yield what needs its parameters: items, what decides if they are shown, periods.

    An item may be hidden exactly while its value is missing.
    """
    for index, item in enumerate(spec.items):
        path: Path = ("items", index)
        yield item.shown_when, (*path, "shown_when")
        if item.id in without_value or not item.shown_when:
            yield asdict(replace(item, shown_when=None)), path
    for index, period in enumerate(spec.within):
        yield asdict(period), ("within", index)
