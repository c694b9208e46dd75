"""Small changes of a calculator, as a slip of the pen would make them.

They are derived from its tables: a number or a day moves by one step, a word of a
fixed list becomes another one, a rule loses a part, and so on. A kind adds what only
it knows: what a reference may name instead, and which texts may be mixed up.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from datetime import date
from functools import cache
from itertools import pairwise
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from interactive.core.calendar import ONE_DAY
from interactive.core.errors import Path
from interactive.core.questions import (
    ClauseRef,
    Example,
    LinkRef,
    Number,
    Option,
    Question,
    Test,
)
from interactive.verification.rule_changes import (
    LEFT_OUT,
    other_numbers,
    rule_changes,
)


@dataclass(frozen=True, slots=True)
class Change:
    """A small change of a calculator's document."""

    # The part that changes, from the document's root, and what stands there.
    path: Path
    before: Any
    after: Any
    # Every part that gets another value.
    edits: tuple[tuple[Path, Any], ...]
    # Whether editors are told if no example notices it; of words, only some are.
    warned: bool = True

    def apply(self, document: Mapping[str, Any]) -> Any:  # noqa: ANN401 - JSON
        """Return the document with the change, sharing all that stays as it is."""
        changed: Any = document
        # From the end, so that an index still fits after a part before it is left out.
        for path, value in reversed(self.edits):
            changed = _put(changed, path, value)
        return changed


def _put(data: Any, path: Path, value: object) -> Any:  # noqa: ANN401 - JSON
    if not path:
        return value
    key, *below = path
    copy = [*data] if isinstance(data, list) else {**data}
    if below or value is not LEFT_OUT:
        copy[key] = _put(data[key], tuple(below), value) if below else value  # type: ignore[index]
    else:
        del copy[key]  # type: ignore[arg-type]
    return copy


def replaced(
    path: Path, before: object, after: object, *, warned: bool = True
) -> Change:
    """Return the change of one part."""
    return Change(path, before, after, ((path, after),), warned)


def swapped(
    one: Path, other: Path, document: Mapping[str, Any], *, warned: bool = True
) -> Iterator[Change]:
    """Yield the change that swaps two parts, if both are there and differ."""
    first, second = value_at(document, one), value_at(document, other)
    if None not in (first, second) and first != second:
        yield Change(one, first, second, ((one, second), (other, first)), warned)


def value_at(document: Mapping[str, Any], path: Path) -> Any:  # noqa: ANN401 - JSON
    """Return a part of a document, None if it is not there.

    >>> value_at({"items": [{"id": "a"}]}, ("items", 0, "id"))
    'a'
    """
    part: Any = document
    for key in path:
        if isinstance(part, Mapping):
            part = part.get(key)
        elif part is not None:
            part = part[key]
    return part


# What a reference at a path may name instead.
Alternatives = Callable[[Path], Iterable[str]]
# By table and field.
References = Mapping[tuple[str, str], Alternatives]

# The weights of a sum.
Weights = dict[str, Number]

# No rule: names, the place in lists, and numbers that only other programs read.
NO_RULES = frozenset(
    {
        *("id", "kind", "type", "outcome", "order", "examples", "labels"),
        *("first_day", "last_day", "autofill", "revision", "rules_checksum"),
    }
)

# What a question takes for an answer at all.
GUARDS = frozenset(
    {"minimum", "maximum", "decimals", "longest", "multiline", "endings"}
)


class TableChanges:
    """The changes of a calculator that follow from its tables alone."""

    def __init__(self, document: Mapping[str, Any], references: References) -> None:
        """Take a calculator's document, and what its references may name."""
        self.document, self.references = document, references
        spec = document["spec"]
        named = (*spec["questions"], *(spec.get("values") or ()))
        self.questions = {each["id"]: each for each in named}

    def changes(self, table: type) -> Iterator[Change]:
        """Yield the changes of the spec, then those of the numbers that it uses."""
        yield from self._table(table, ("spec",))
        for name, parameter in self.document["parameters"].items():
            for index, entry in enumerate(parameter["values"]):
                path = ("parameters", name, "values", index)
                decimals = parameter.get("decimals") or 0
                yield from _steps((*path, "value"), entry["value"], decimals)
                yield from _days((*path, "valid_from"), entry.get("valid_from"))

    def _table(self, table: Any, path: Path) -> Iterator[Change]:  # noqa: ANN401
        data = value_at(self.document, path)
        for field in fields(table):
            is_guard = table is Question and field.name in GUARDS
            is_rule = field.name not in NO_RULES and not is_guard
            if is_rule and data.get(field.name) is not None:
                yield from self._field(table, field, (*path, field.name))
        if table is Question:
            options = [
                (*path, "options", i) for i in range(len(data.get("options") or ()))
            ]
            for one, other in pairwise(options):
                texts = (*one, "text"), (*other, "text")
                yield from swapped(*texts, self.document, warned=False)

    def _field(self, table: Any, field: Field[Any], path: Path) -> Iterator[Change]:  # noqa: ANN401
        annotation, value = hints(table)[field.name], value_at(self.document, path)
        if annotation == Test:
            for below, before, after in rule_changes(value, self.questions):
                yield replaced((*path, *below), before, after)
            if field.default is not MISSING:
                yield replaced(path, value, LEFT_OUT)
        elif (
            reference := self.references.get((table.__name__, field.name))
        ) is not None:
            names = (name for name in reference(path) if name != value)
            yield from (replaced(path, value, name) for name in names)
        elif isinstance(value, list):
            yield from self._entries(table, field, annotation, path)
        elif annotation == Weights:
            for name, weight in value.items():
                yield from _steps((*path, name), weight)
        else:
            yield from self._value(annotation, value, path)

    def _entries(
        self, table: type, field: Field[Any], annotation: object, path: Path
    ) -> Iterator[Change]:
        """Yield the changes of a list's entries, and those of leaving one out."""
        element, entries = get_args(annotation)[0], value_at(self.document, path)
        # No result cites a question's clauses, and a table that must be there is
        # more than a small change.
        is_optional = field.default is not MISSING or not is_dataclass(element)
        may_go = is_optional and element is not Option and table is not Question
        for index, entry in enumerate(entries):
            below = (*path, index)
            yield from self._value(element, entry, below)
            if may_go and (len(entries) > 1 or field.default is not MISSING):
                # What is cited and linked is for editors to read, not to compute.
                warned = element not in (ClauseRef, LinkRef)
                yield replaced(below, entry, LEFT_OUT, warned=warned)

    def _value(self, annotation: Any, value: object, path: Path) -> Iterator[Change]:  # noqa: ANN401
        if annotation == Test:
            for below, before, after in rule_changes(value, self.questions):  # type: ignore[arg-type]
                yield replaced((*path, *below), before, after)
        elif is_dataclass(annotation):
            if annotation not in (Example, Option):
                yield from self._table(annotation, path)
        elif get_origin(annotation) is Literal:
            words = (word for word in get_args(annotation) if word != value)
            yield from (replaced(path, value, word) for word in words)
        elif isinstance(value, bool):
            # Immutable facts change what is suggested, but no outcome.
            yield replaced(path, value, not value, warned=path[-1] != "immutable")
        elif annotation is int:
            yield from _steps(path, value)
        elif get_origin(annotation) is Annotated and "day" in get_args(annotation):
            yield from _days(path, value)


@cache
def hints(table: type) -> Mapping[str, Any]:
    """Return the types of a table's fields, without the None of optional ones."""
    listed = get_type_hints(table, include_extras=True)
    return {name: _without_none(hint) for name, hint in listed.items()}


def _without_none(hint: Any) -> Any:  # noqa: ANN401 - any type
    if get_origin(hint) not in (Union, UnionType):
        return hint
    arms = [arm for arm in get_args(hint) if arm is not NoneType]
    return arms[0] if len(arms) == 1 else hint


def _steps(path: Path, value: Any, decimals: int = 0) -> Iterator[Change]:  # noqa: ANN401
    if value is not None:
        for other in other_numbers(value, decimals):
            yield replaced(path, value, other)


def _days(path: Path, value: Any) -> Iterator[Change]:  # noqa: ANN401
    if value is not None:
        day = date.fromisoformat(value)
        for other in (day - ONE_DAY, day + ONE_DAY):
            yield replaced(path, value, other.isoformat())


def turned(
    tables: str, keys: Sequence[str], document: Mapping[str, Any]
) -> Iterator[Change]:
    """Yield the change of each entry of a list in which two keys swap their values."""
    for index, entry in enumerate(document["spec"].get(tables) or ()):
        path: Path = ("spec", tables, index)
        first, second = keys
        after = entry | {first: entry[second], second: entry[first]}
        before = {key: entry[key] for key in keys}
        edits = tuple(((*path, key), after[key]) for key in keys)
        yield Change(path, before, {key: after[key] for key in keys}, edits)
