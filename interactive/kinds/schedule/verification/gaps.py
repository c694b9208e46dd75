"""Days on which an item of a timeline lacks the parameter value that it needs."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from interactive.core.context import CalculatorContext
from interactive.core.errors import Path, SpecError
from interactive.kinds.schedule.spec import Spec, TimelineItem
from interactive.verification.gaps import (
    ParameterUse,
    Validity,
    first_uses,
    parameters_in,
    parameters_in_text,
    shown_when_gaps,
    value_gaps,
)

Result = Mapping[str, Any]


def items_without_value(
    context: CalculatorContext, results: Iterable[Result]
) -> set[str]:
    """Return the items that are shown on some day without their parameter's value."""
    why, absent = (
        context.word(key) for key in ("parameter_not_in_force", "parameter_absent")
    )
    return {
        item["id"]
        for result in results
        for item in result["items"]
        if item["date_why"] == why or absent in f"{item['text']} {item['note']}"
    }


def gaps(
    spec: Spec, context: CalculatorContext, without_value: set[str]
) -> Iterator[SpecError]:
    """Yield a problem for each value that is missing on a day when it is needed.

    `without_value` are the items that lack a value on a day when they are shown; a
    missing value of any other item with `shown_when` is no problem.
    """
    yield from shown_when_gaps(spec.questions, context)
    for uses in _uses(spec, context, without_value):
        for use in first_uses(uses):
            yield from value_gaps(use, context, Validity())


def _uses(
    spec: Spec, context: CalculatorContext, without_value: set[str]
) -> Iterator[Iterator[ParameterUse]]:
    """Yield the parameters that each item and period names."""
    for index, item in enumerate(spec.items):
        path: Path = ("items", index)
        if item.shown_when:
            yield parameters_in(item.shown_when, (*path, "shown_when"))
        # An item may be hidden exactly while its value is missing.
        if item.id in without_value or not item.shown_when:
            yield _item_uses(item, context, path)
    for index, period in enumerate(spec.within):
        yield parameters_in_text(period.rule, context, ("within", index, "rule"))


def _item_uses(
    item: TimelineItem, context: CalculatorContext, path: Path
) -> Iterator[ParameterUse]:
    if item.date and item.date.parameter:
        yield item.date.parameter, (*path, "date", "parameter")
    yield from parameters_in_text(item.text, context, (*path, "text"))
    yield from parameters_in_text(item.note, context, (*path, "note"))
