"""Chosen fields of results: `status`, `conditions.sinif.outcome`, `items.*.date`."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from interactive.engine import to_json
from macros.cli.batch.row import Say
from macros.content.problems import CallError

# Names by which the parts of a list are called.
NAMES = "id", "question"
EACH = "*"


def fields(
    chosen: Iterable[str], sample: Mapping[str, Any], say: Say
) -> tuple[str, ...]:
    """Return the fields, a `*` replaced by the name of each part of a sample.

    Raise CallError for a field that no result has.
    """
    expanded = [path for each in chosen for path in expand(each.strip(), sample)]
    for path in expanded:
        first = path.partition(".")[0]
        if first not in sample:
            known = ", ".join(sample)
            raise CallError(f"rehber: {say('batch_no_field', field=path, known=known)}")
    return tuple(dict.fromkeys(expanded))


def expand(path: str, sample: Mapping[str, Any]) -> Iterator[str]:
    """Yield a path once for each part that its `*` stands for.

    >>> list(expand("items.*.date", {"items": [{"id": "a"}, {"id": "b"}]}))
    ['items.a.date', 'items.b.date']
    """
    before, star, after = path.partition(f".{EACH}")
    if not star:
        yield path
        return
    for name, _ in _parts(_value_at(sample, before.split("."))):
        yield from expand(f"{before}.{name}{after}", sample)


def _parts(value: object) -> Iterator[tuple[str, Any]]:
    """Yield each part of a value by each name that it has."""
    if isinstance(value, dict):
        yield from value.items()
    for part in value if isinstance(value, list) else ():
        for name in NAMES:
            if isinstance(part, dict) and name in part:
                yield part[name], part


def _value_at(value: Any, path: Sequence[str]) -> Any:  # noqa: ANN401 - any JSON
    """Return the part of a value at a path; None where there is none.

    >>> _value_at({"items": [{"id": "a", "date": 3}]}, ["items", "a", "date"])
    3
    """
    for name in path:
        value = dict(_parts(value)).get(name)
    return value


class Values:
    """Reads chosen fields of results, in their order."""

    def __init__(self, chosen: Sequence[str]) -> None:
        """Take the paths of the fields."""
        self._count = len(chosen)
        self._paths: dict[str, list[tuple[int, list[str]]]] = {}
        for index, path in enumerate(chosen):
            first, *rest = path.split(".")
            self._paths.setdefault(first, []).append((index, rest))

    def read(self, result: dict[str, Any]) -> list[Any]:
        """Return the values of the fields, None where a result has none."""
        values: list[Any] = [None] * self._count
        for first, entries in self._paths.items():
            value = result.get(first)
            # Many fields of the same list: its parts are looked up by name once.
            parts = dict(_parts(value))
            for index, path in entries:
                values[index] = (
                    _value_at(parts.get(path[0]), path[1:]) if path else value
                )
        return values


def cell(value: object) -> str:
    """Return a value as the cell of a table: lists by spaces, nothing for no value.

    >>> cell(["a", "b"]), cell(None), cell([{"id": "a", "text": "Write it."}]), cell(3)
    ('a b', '', 'Write it.', '3')
    """
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if type(value) is int or isinstance(value, date):
        return str(value)
    if not isinstance(value, list):
        return to_json(value)
    try:
        return " ".join(value)
    except TypeError:  # a list of other things than texts
        return " ".join(map(_part, value))


def _part(value: object) -> str:
    is_sentence = isinstance(value, dict) and isinstance(value.get("text"), str)
    return str(value["text"]) if is_sentence else cell(value)  # type: ignore[index]
