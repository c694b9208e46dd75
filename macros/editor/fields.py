"""The fields of a form, made from the content model: kind, limits, help.

What is no value of its own, a rule or a condition, is shown and not edited here.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, is_dataclass
from datetime import date
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from macros.content.field_texts import key_text
from macros.content.fields import TableKey, keys_of, table_at, tables_in
from macros.content.models.fact import FactReference
from macros.content.yaml_reader import KeyPath

TEXT, LONG, NUMBER, DATE = "text", "long", "number", "date"
CHECK, SELECT, LINES, PARAGRAPHS = "check", "select", "lines", "paragraphs"
TABLES, TABLE, FIXED = "tables", "table", "fixed"
EDITABLE = {TEXT, LONG, NUMBER, DATE, CHECK, SELECT, LINES, PARAGRAPHS}
PROSE = {"prose", "filled"}
# A text that is longer gets more than a line.
LONG_TEXT = 60
# Names by which rules and links know a part: another one would cut them off.
NAMES = {"id", "kind", "fact"}
REFERENCE = re.compile(r"[a-z0-9]+([_-][a-z0-9]+)*")
# The first clause of a description names the field, the rest explains it.
NAME = re.compile(
    r"((?:`[^`]*`|[^`])*?(?:\?(?=\s|$)|(?=[.:;](?:\s|$))|(?=\s\()))[.:;]?"
)
MOST_NAME = 70


@dataclass(frozen=True, slots=True)
class Limits:
    """What a value may be at most, for the browser."""

    least: int | None = None
    most: int | None = None
    letters: int | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form."""

    name: str
    label: str
    hint: str
    widget: str
    value: Any
    """What the file has; None without it."""
    is_required: bool
    default: Any = None
    options: tuple[str, ...] = ()
    limits: Limits = field(default_factory=Limits)
    is_number: bool = False
    """Whether a whole number is written as one."""

    @property
    def is_empty(self) -> bool:
        """Return whether nothing is written, nor has to be."""
        return not self.is_required and self.value in (None, [])

    @property
    def id(self) -> str:
        """Return the id of its control."""
        return f"f-{self.name}"

    @property
    def shown(self) -> str:
        """Return its value as it stands in its control."""
        if self.widget == LINES:
            return "\n".join(map(str, self.value or ()))
        if self.widget == FIXED:
            return _in_words(self.value)
        return "" if self.value is None else str(self.value)


def _in_words(value: object) -> str:
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, indent=2).strip('"')


@dataclass(frozen=True, slots=True)
class Shape:
    """What an annotation says of a value: its members, markers and limits."""

    members: tuple[Any, ...]
    markers: frozenset[str]
    limits: Limits


def shape(annotation: Any, more: tuple[Any, ...] = ()) -> Shape:  # noqa: ANN401
    """Return what an annotation says, None left out."""
    markers: set[str] = set()
    members: list[Any] = []
    details = [*more]
    waiting = [annotation]
    while waiting:
        each = waiting.pop(0)
        if get_origin(each) is Annotated:
            markers |= {m for m in each.__metadata__ if isinstance(m, str)}
            details += each.__metadata__
            waiting.insert(0, each.__origin__)
        elif get_origin(each) in (Union, UnionType):
            waiting[:0] = get_args(each)
        elif each is not NoneType:
            members.append(each)
    return Shape(tuple(members), frozenset(markers), _limits(details))


def _limits(details: list[Any]) -> Limits:
    def first(*names: str) -> int | None:
        values = (getattr(each, name, None) for each in details for name in names)
        return next((value for value in values if isinstance(value, int)), None)

    return Limits(first("ge"), first("le"), first("max_length"))


def fields_of(table: type, data: dict[str, Any], language: str) -> list[Field]:
    """Return the fields of a table, as the model orders them."""
    table = _table_of(table, data)
    keys = [*keys_of(table)]
    # A table of hundreds of words shows those that are written.
    return [_field(table, key, data, language) for key in _shown(keys, data)]


MANY = 40


def _shown(keys: list[TableKey], data: dict[str, Any]) -> Iterator[TableKey]:
    return (key for key in keys if len(keys) <= MANY or key.name in data)


def _table_of(table: type, data: dict[str, Any]) -> type:
    """Return the table of what names a fact, or the one that is given."""
    names = {key.name for key in keys_of(table)}
    return FactReference if "fact" in data and "fact" not in names else table


def _field(table: type, key: TableKey, data: dict[str, Any], language: str) -> Field:
    model = table.model_fields if issubclass(table, BaseModel) else {}
    infos = (i for n, i in model.items() if (i.alias or n) == key.name)
    info = next(infos, None)
    value = data.get(key.name)
    described = shape(key.annotation, tuple(info.metadata) if info else ())
    widget = _widget(described, value)
    is_name = key.name in NAMES and (value is not None or key.name != "id")
    refers = is_dataclass(table) and isinstance(value, str)
    if is_name or (widget == TEXT and refers and REFERENCE.fullmatch(value or "")):
        widget = FIXED
    label, hint = label_and_hint(key_text(table, key.name, language), key.name)
    return Field(
        key.name,
        label,
        hint,
        widget,
        value,
        key.required,
        info.default if info and not key.required else None,
        _options(described),
        described.limits,
        int in (*described.members, *_item_members(described)),
    )


def _options(described: Shape) -> tuple[str, ...]:
    literals = (m for m in described.members if get_origin(m) is Literal)
    return tuple(str(each) for literal in literals for each in get_args(literal))


SIMPLE: dict[Any, str] = {bool: CHECK, int: NUMBER, date: DATE, str: TEXT}


def _widget(described: Shape, value: object) -> str:
    members = described.members
    if len(members) == 1 and get_origin(members[0]) is tuple:
        # A list of another form than its table has is the checker's to tell of.
        return _list_widget(members[0]) if isinstance(value, list | None) else FIXED
    if len(members) == 1 and [*tables_in(members[0])] == [members[0]]:
        return TABLE if isinstance(value, dict | None) else FIXED
    return _value_widget(described, value)


def _value_widget(described: Shape, value: object) -> str:
    members = described.members
    if isinstance(value, dict | list):
        return FIXED
    if _options(described):
        return SELECT
    if {*members} == {int, str}:
        return TEXT
    if len(members) != 1 or members[0] not in SIMPLE:
        return FIXED
    widget = DATE if "day" in described.markers else SIMPLE[members[0]]
    is_long = isinstance(value, str) and (len(value) > LONG_TEXT or "\n" in value)
    return LONG if widget == TEXT and (is_long or PROSE & described.markers) else widget


def _item_members(described: Shape) -> tuple[Any, ...]:
    """Return the types of the items of a list."""
    lists = (each for each in described.members if get_origin(each) is tuple)
    return tuple(m for each in lists for m in shape(get_args(each)[0]).members)


def _list_widget(annotation: Any) -> str:  # noqa: ANN401 - a tuple's type
    inner = shape(get_args(annotation)[0])
    if any(tables_in(get_args(annotation)[0])):
        return TABLES
    if PROSE & inner.markers:
        return PARAGRAPHS
    return LINES if {*inner.members} <= {str, int, date} else FIXED


def label_and_hint(description: str, key: str) -> tuple[str, str]:
    """Return the name of a field for people, and what is to be known of it.

    >>> label_and_hint("Phone, with its code; or nothing.", "telephone")
    ('Phone, with its code', 'or nothing.')
    """
    if not description:
        return key.replace("_", " "), ""
    match = NAME.match(description)
    name = match[1] if match else description
    rest = description[match.end() if match else len(name) :]
    if len(name) > MOST_NAME:
        name, _, more = name.partition(",")
        rest = f"{more}. {rest}"
    return name.replace("`", "").strip(), rest.replace("`", "").strip()


def holder(table: type, path: KeyPath) -> tuple[KeyPath, str] | None:
    """Return the place of the table that has a value, and its key there."""
    for end in range(len(path) - 1, -1, -1):
        key = path[end]
        above = table_at(table, path[:end])
        if isinstance(key, str) and above and _has(above, key):
            return path[:end], key
    return None


def _has(table: type, key: str) -> bool:
    names = {each.name for each in (*keys_of(table), *keys_of(FactReference))}
    return key in names
