"""What editors wrote otherwise: every value of the content that differs.

Comments, quotes, the order of keys and the length of lines are no values.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from difflib import SequenceMatcher
from typing import Any

from pydantic import BaseModel

from macros.content.loader import WORDING, Content
from macros.content.yaml_reader import KeyPath

# By these an item of a list is known again after it was moved or changed.
NAMES = ("id", "clause", "link", "valid_from", "date", "day", "from", "title", "name")


@dataclass(frozen=True, slots=True)
class Edit:
    """A value that was changed, added (`before` is None) or removed (`after` is)."""

    file: str
    """Its path below `content/` without ending: `guidelines/takip`."""
    path: KeyPath
    before: str | None
    after: str | None
    lines: tuple[int | None, int | None]
    """Where it stood in the former file, and where it stands now."""
    name: str
    """The file from the handbook's folder: `content/guidelines/takip.yml`."""

    @property
    def key(self) -> str:
        """Return its keys in one word."""
        return ".".join(map(str, self.path))


@dataclass(frozen=True, slots=True)
class _Value:
    path: KeyPath
    text: str


def edits(before: Content, after: Content) -> Iterator[Edit]:
    """Yield every value that differs between two versions."""
    old, new = (dict(_files(content)) for content in (before, after))
    for file in [*old, *(each for each in new if each not in old)]:
        for former, later in _differing(old.get(file), new.get(file), ((), ())):
            sides = ((before, former), (after, later))
            spots = [_spot(content, file, value) for content, value in sides]
            yield Edit(
                file,
                (later or former or _Value((), "")).path,
                former.text if former else None,
                later.text if later else None,
                (spots[0][1], spots[1][1]),
                spots[1][0] or spots[0][0],
            )


def _files(content: Content) -> Iterator[tuple[str, Any]]:
    yield from ((file, plain(model)) for file, model in content.models())
    yield WORDING, {**content.words}


def _spot(content: Content, file: str, value: _Value | None) -> tuple[str, int | None]:
    if value is None or file not in content.files:
        return "", None
    problem = content.files[file].problem(value.path, "")
    return problem.file, problem.line


def plain(model: object) -> Any:  # noqa: ANN401 - any table of the content
    """Return a table as JSON has it, without what is left at default or empty."""
    if isinstance(model, BaseModel):
        dumped = model.model_dump(by_alias=True, exclude_defaults=True)
        return plain(dumped)
    if is_dataclass(model) and not isinstance(model, type):
        named = {field.name: getattr(model, field.name) for field in fields(model)}
        return plain({k: v for k, v in named.items() if v not in (None, (), "")})
    if isinstance(model, Mapping):
        return {str(key): plain(value) for key, value in model.items()}
    if isinstance(model, list | tuple):
        return [plain(each) for each in model]
    return model


Pair = tuple[_Value | None, _Value | None]


def _differing(
    before: Any,  # noqa: ANN401 - any JSON
    after: Any,  # noqa: ANN401 - any JSON
    paths: tuple[KeyPath, KeyPath],
) -> Iterator[Pair]:
    """Yield the values that differ, each with its place in both versions."""
    if isinstance(before, dict) and isinstance(after, dict):
        for key in [*before, *(each for each in after if each not in before)]:
            below = ((*paths[0], key), (*paths[1], key))
            yield from _differing(before.get(key), after.get(key), below)
    elif isinstance(before, list) and isinstance(after, list):
        yield from _differing_items(before, after, paths)
    elif before != after:
        values = zip(paths, (before, after), strict=True)
        former, later = (
            None if value is None else _Value(path, in_words(value))
            for path, value in values
        )
        yield former, later


def _differing_items(
    before: list[Any], after: list[Any], paths: tuple[KeyPath, KeyPath]
) -> Iterator[Pair]:
    """Yield the values that differ in a list, each item beside its former self."""
    written = [[json.dumps(e, default=str) for e in side] for side in (before, after)]
    matcher = SequenceMatcher(None, written[0], written[1], autojunk=False)
    same = matcher.get_matching_blocks()
    steady = {(a + i, b + i) for a, b, size in same for i in range(size)}
    old = set(range(len(before))) - {a for a, _ in steady}
    pairs: list[tuple[int | None, int | None]] = []
    for new in sorted(set(range(len(after))) - {b for _, b in steady}):
        former = _former(after[new], [(i, before[i]) for i in sorted(old)], new)
        old -= {former}
        pairs.append((former, new))
    pairs += [(i, None) for i in sorted(old)]
    for former, later in pairs:
        one = None if former is None else before[former]
        other = None if later is None else after[later]
        below = ((*paths[0], former or 0), (*paths[1], later or 0))
        if one == other:
            # It stands elsewhere in its list.
            value = in_words(one)
            yield _Value(below[0], value), _Value(below[1], value)
        else:
            yield from _differing(one, other, below)


def _former(
    item: Any,  # noqa: ANN401 - any JSON
    others: list[tuple[int, Any]],
    position: int,
) -> int | None:
    """Return which of some former items an item is now, if it is one of them."""
    for position_before, other in others:
        if other == item:
            return position_before
    if not isinstance(item, dict):
        return position if position in dict(others) else None
    for name in NAMES:
        for position_before, other in others:
            if (
                name in item
                and isinstance(other, dict)
                and other.get(name) == item[name]
            ):
                return position_before
    named = {*NAMES} & {*item}
    unnamed = dict(others).get(position)
    return position if isinstance(unnamed, dict) and not named & {*unnamed} else None


def in_words(value: Any) -> str:  # noqa: ANN401 - any JSON
    """Return a value in one line.

    >>> in_words({"title": "Kart", "clauses": ["M1", "M2"]})
    'Kart · M1 · M2'
    """
    if isinstance(value, dict | list):
        parts = [*(value.values() if isinstance(value, dict) else value)]
        return " · ".join(filter(None, map(in_words, parts)))
    return "" if value is None else str(value)
