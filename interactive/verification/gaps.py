"""Days on which a rule is in force while a number that it names has no value."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from interactive.core.calendar import ONE_DAY
from interactive.core.errors import Path, SpecError
from interactive.core.parameters import Parameter
from interactive.core.questions import Test


@dataclass(frozen=True, slots=True)
class Span:
    """The days on which a rule is in force: from a first to before another."""

    since: date | None = None
    """None where nobody says since when: since its numbers are known."""
    until: date | None = None


Use = tuple[str, Path]
"""A number that a rule or a text names, and where."""


def numbers_in(test: Test, path: Path) -> Iterator[Use]:
    """Yield the numbers that a rule names, each at its place."""
    [(operator, argument)] = test.items()
    if operator == "not":
        yield from numbers_in(argument, (*path, operator))
    elif operator in ("all", "any"):
        for place, inner in enumerate(argument):
            yield from numbers_in(inner, (*path, operator, place))
    else:
        for place, value in enumerate(argument):
            if isinstance(value, dict):
                yield value["parameter"], (*path, operator, place, "parameter")


def numbers_said(
    text: str | None, parameters: Mapping[str, Parameter], path: Path
) -> Iterator[Use]:
    """Yield the numbers that a text names."""
    yield from ((name, path) for name in parameters if f"{{{name}}}" in (text or ""))


def once(uses: Iterable[Use]) -> Iterator[Use]:
    """Yield each number where it stands first.

    >>> [*once([("a", (1,)), ("b", (2,)), ("a", (3,))])]
    [('a', (1,)), ('b', (2,))]
    """
    first: dict[str, Path] = {}
    for name, path in uses:
        first.setdefault(name, path)
    yield from first.items()


def gap(
    use: Use, parameters: Mapping[str, Parameter], span: Span, as_of: date
) -> Iterator[SpecError]:
    """Yield a problem where a number is missing on a day of the span.

    Where nobody says since when the rule holds, the number must be there on the
    day of the texts, or on the rule's last day if that has passed.
    """
    name, path = use
    entries = parameters[name].values
    begins = [date.fromisoformat(entry["valid_from"]) for entry in entries]
    last = as_of if span.until is None else min(as_of, span.until - ONE_DAY)
    start = span.since or last
    if begins[0] > start:
        days = {"day": begins[0].isoformat(), "since": start.isoformat()}
        yield SpecError("number_begins_late", path, found=name, **days)
        return
    for place, (first, beyond) in enumerate(pairwise([*begins, date.max])):
        over = span.until is not None and first >= span.until
        reached = span.since is None or beyond > span.since
        if entries[place]["value"] is None and reached and not over:
            yield SpecError("number_ended", path, found=name, day=first.isoformat())
            return
