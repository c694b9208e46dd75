"""Chosen fields of results: `status`, `conditions.sinif.outcome`, `items.*.date`."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from interactive.engine import to_json
from macros.cli.batch.row import Say
from macros.content.problems import CallError, closest

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
            hint = closest(first, sample) or ", ".join(sample)
            raise CallError(f"rehber: {say('batch_no_field', field=path, known=hint)}")
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
    for name in _part_names(value_at(sample, before.split("."))):
        yield from expand(f"{before}.{name}{after}", sample)


def _part_names(value: object) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield from value
    for part in value if isinstance(value, list) else ():
        yield from (part[n] for n in NAMES if isinstance(part, Mapping) and n in part)


def value_at(value: Any, path: Sequence[str]) -> Any:  # noqa: ANN401 - any JSON
    """Return the part of a result at a path; None where there is none.

    >>> value_at({"items": [{"id": "a", "date": "2026-01-12"}]}, ["items", "a", "date"])
    '2026-01-12'
    """
    for name in path:
        if isinstance(value, list):
            value = next((part for part in value if name in _part_names([part])), None)
        elif isinstance(value, Mapping):
            value = value.get(name)
        else:
            return None
    return value


class Values:
    """Reads chosen fields of results, in their order."""

    def __init__(self, chosen: Sequence[str]) -> None:
        """Take the paths of the fields."""
        self._count = len(chosen)
        self._places: dict[str, list[tuple[int, list[str]]]] = {}
        for place, path in enumerate(chosen):
            first, *rest = path.split(".")
            self._places.setdefault(first, []).append((place, rest))

    def read(self, result: Mapping[str, Any]) -> list[Any]:
        """Return the values of the fields, None where a result has none."""
        values: list[Any] = [None] * self._count
        for first, places in self._places.items():
            value = result.get(first)
            if isinstance(value, list) and any(rest for _, rest in places):
                # Many fields of the same list: its parts are looked up by name.
                parts = {
                    part[name]: part
                    for part in value
                    for name in NAMES
                    if isinstance(part, Mapping) and name in part
                }
                for place, rest in places:
                    part = parts.get(rest[0]) if rest else value
                    values[place] = value_at(part, rest[1:])
            else:
                for place, rest in places:
                    values[place] = value_at(value, rest)
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
    if type(value) is int:
        return str(value)
    if isinstance(value, list):
        texts = [part["text"] if _has_text(part) else cell(part) for part in value]
        return " ".join(texts)
    return to_json(value)


def _has_text(part: object) -> bool:
    return isinstance(part, Mapping) and isinstance(part.get("text"), str)
