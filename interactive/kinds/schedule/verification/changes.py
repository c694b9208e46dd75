"""Small changes of a calculator of kind `schedule`."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from interactive.core.calendar import ONE_DAY
from interactive.core.errors import Path
from interactive.kinds.schedule.spec import Spec
from interactive.kinds.schedule.verification.check import problems
from interactive.kinds.schedule.verification.telling_days import cases
from interactive.verification.changes import (
    Alternatives,
    Change,
    TableChanges,
    replaced,
    swapped,
    turned,
    value_at,
)
from interactive.verification.rule_changes import LEFT_OUT

__all__ = ["cases", "changes", "expectations", "problems", "readable"]

# The keys of a date rule that name where it starts.
ANCHORS = ("anchor", "of", "before", "after")
LEAP_YEAR = 2028
Expectations = Iterator[dict[str, Any]]


def changes(document: Mapping[str, Any]) -> Iterator[Change]:
    """Yield the small changes of a calculator."""
    spec = document["spec"]
    dates = [q["id"] for q in spec["questions"] if q["type"] == "date"]
    references = {
        ("DateRule", "effective_on"): lambda _: dates,
        **{("DateRule", key): _anchors(spec, dates) for key in ANCHORS},
        ("TimelineItem", "moot_from"): lambda _: dates,
    }
    for change in TableChanges(document, references).changes(Spec):
        if not _is_idle(change, document):
            yield change
    yield from _date_rule_changes(document)
    for index, item in enumerate(spec["items"]):
        path: Path = ("spec", "items", index, "moot_from")
        if item.get("moot_from"):
            yield replaced(path, item["moot_from"], LEFT_OUT)
    yield from turned("orders", ("earlier", "later"), document)
    yield from turned("within", ("first", "last"), document)
    for index in range(len(spec.get("within", ()))):
        path = ("spec", "within", index)
        yield from swapped((*path, "inside"), (*path, "outside"), document)


def _date_rule_changes(document: Mapping[str, Any]) -> Iterator[Change]:
    """Yield the changes of date rules that their tables alone do not show."""
    for index, item in enumerate(document["spec"]["items"]):
        waiting: list[tuple[Path, Any]] = [
            (("spec", "items", index, "date"), item.get("date"))
        ]
        while waiting:
            path, rule = waiting.pop()
            if rule is None:
                continue
            if rule.get("on_closed_day"):
                closed: Path = (*path, "on_closed_day")
                yield replaced(closed, rule["on_closed_day"], LEFT_OUT)
            if rule.get("day"):
                day = date.fromisoformat(f"{LEAP_YEAR}-{rule['day']}")
                for other in (day - ONE_DAY, day + ONE_DAY):
                    yield replaced((*path, "day"), rule["day"], f"{other:%m-%d}")
            for key, instead in (("earliest", "latest"), ("latest", "earliest")):
                if choices := rule.get(key):
                    edits = ((*path, key), LEFT_OUT), ((*path, instead), choices)
                    yield Change((*path, key), key, instead, edits)
                    waiting += [((*path, key, n), r) for n, r in enumerate(choices)]


def _is_idle(change: Change, document: Mapping[str, Any]) -> bool:
    """Return whether a change cannot show in any result."""
    spec = document["spec"]
    _, table, *below = change.path
    name = change.path[-1]
    # Nothing is suggested to change, and reminders stand in calendar files only.
    if name == "immutable" or table == "reminders":
        return True
    if table != "items":
        return False
    if spec["items"][below[0]].get("date") is None:
        return name == "safe"
    rule = value_at(document, change.path[:-1])
    if not isinstance(rule, Mapping):
        return False
    counts = any(rule.get(key) for key in ("days", "weeks", "months", "parameter"))
    closed = rule.get("on_closed_day") or (counts and rule.get("day_kind") == "working")
    return (
        name == "timing"
        or (name in ("direction", "day_kind") and not counts)
        or (name == "half_days" and not closed)
    )


def _anchors(spec: Mapping[str, Any], dates: Sequence[str]) -> Alternatives:
    items = spec["items"]

    def alternatives(path: Path) -> list[str]:
        above = items[: int(path[2])]
        return [*dates, *(item["id"] for item in above if item.get("date"))]

    return alternatives


def expectations(result: Mapping[str, Any]) -> tuple[Expectations, Expectations]:
    """Return what an example may expect of a result: outcomes first, then all else."""
    return _outcomes(result), _parts(result)


def _outcomes(result: Mapping[str, Any]) -> Expectations:
    yield from _items(result, ("date", "safe_date"))
    yield from ({"within": [_only(p, ("outcome",))]} for p in result["within"])
    yield from _items(result, ("state",))
    yield {"warnings": [{"id": warning["id"]} for warning in result["warnings"]]}


def _parts(result: Mapping[str, Any]) -> Expectations:
    for key in ("timing", "clauses", "links"):
        yield from _items(result, (key,))
    yield from ({key: result[key]} for key in ("since", "title", "asked", "cites"))


def _items(result: Mapping[str, Any], keys: Sequence[str]) -> Iterator[dict[str, Any]]:
    yield from ({"items": [_only(item, keys)]} for item in result["items"])


def _only(entry: Mapping[str, Any], keys: Sequence[str]) -> dict[str, Any]:
    return {key: entry[key] for key in ("id", *keys)}


def readable(result: Mapping[str, Any]) -> object:
    """Return the part of a result whose sentences an example may pin: all of it."""
    return result
