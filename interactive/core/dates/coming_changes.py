"""From which day on the same answers give another result, as far as that is known."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from interactive.core.calendar import ONE_DAY


def next_change(
    evaluate: Callable[[date], Mapping[str, Any]],
    days: Iterable[date],
    fields: Iterable[str],
    today: date,
) -> date | None:
    """Return the first known day after today whose result is not that of its eve.

    `days` are those on which a number or a rule begins; `fields` name what is compared,
    with a `*` for each part of a list. What time alone brings, such as a limit that
    passes, is no change of this kind unless it falls on such a day.
    """
    paths = [field.split(".") for field in fields]

    def outcome(day: date) -> list[object]:
        result = evaluate(day)
        return [value_at(result, path) for path in paths]

    coming = sorted({day for day in days if day > today})
    return next((d for d in coming if outcome(d) != outcome(d - ONE_DAY)), None)


def value_at(value: Any, path: Sequence[str]) -> Any:  # noqa: ANN401 - any JSON
    """Return what stands at a path, as a list where the path has a `*`.

    >>> value_at({"items": [{"date": 3}, {"date": 4}]}, ["items", "*", "date"])
    [3, 4]
    """
    if not path or value is None:
        return value
    first, *rest = path
    if first == "*":
        parts = value.values() if isinstance(value, Mapping) else value
        return [value_at(part, rest) for part in parts]
    return value_at(value.get(first), rest)
