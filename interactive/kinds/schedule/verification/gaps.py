"""Days on which an item of a timeline lacks the number that it needs."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from interactive.core.context import Setting
from interactive.core.errors import Path, SpecError
from interactive.kinds.schedule.spec import Spec, TimelineItem
from interactive.verification.gaps import Span, Use, gap, numbers_in, numbers_said, once

Result = Mapping[str, Any]


def lacking(setting: Setting, results: Iterable[Result]) -> set[str]:
    """Return the items that are shown on some day without their number."""
    why, absent = (
        setting.word(key) for key in ("parameter_not_in_force", "parameter_absent")
    )
    return {
        item["id"]
        for result in results
        for item in result["items"]
        if item["date_why"] == why or absent in f"{item['text']} {item['note']}"
    }


def gaps(spec: Spec, setting: Setting, found: set[str]) -> Iterator[SpecError]:
    """Yield a problem for each number that is missing on a day when it is needed.

    An item that is hidden on such days lacks nothing: `found` are those that do.
    """
    for uses in _uses(spec, setting, found):
        for use in once(uses):
            yield from gap(use, setting.parameters, Span(), setting.as_of)


def _uses(spec: Spec, setting: Setting, found: set[str]) -> Iterator[Iterator[Use]]:
    """Yield the numbers that each question, item and period names."""
    for place, question in enumerate(spec.questions):
        if question.shown_when:
            asked: Path = ("questions", place, "shown_when")
            yield numbers_in(question.shown_when, asked)
    for place, item in enumerate(spec.items):
        path: Path = ("items", place)
        if item.shown_when:
            yield numbers_in(item.shown_when, (*path, "shown_when"))
        if item.id in found or not item.shown_when:
            yield _of_item(item, setting, path)
    for place, within in enumerate(spec.within):
        yield numbers_said(within.rule, setting.parameters, ("within", place, "rule"))


def _of_item(item: TimelineItem, setting: Setting, path: Path) -> Iterator[Use]:
    if item.date and item.date.parameter:
        yield item.date.parameter, (*path, "date", "parameter")
    yield from numbers_said(item.text, setting.parameters, (*path, "text"))
    yield from numbers_said(item.note, setting.parameters, (*path, "note"))
