"""What a form brings back, and what it changes in the file."""

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from typing import Any
from unicodedata import normalize

from interactive.core.turkish import is_day, slug
from macros.authoring.splicing.changes import Change
from macros.content.models.base import MAX_SLUG
from macros.content.yaml_reader import INTEGER, KeyPath
from macros.editor.fields import (
    CHECK,
    EDITABLE,
    LINES,
    NUMBER,
    PARAGRAPHS,
    Field,
)

type Posted = Mapping[str, list[str]]
# What names the value of a field among all that a form brings back.
PREFIX = "v."
# A new item is named by the first of these that it has.
NAMED_BY = ("text", "title", "name", "question", "term")
MOST_WORDS = 6


def text_of(written: str, former: object = None) -> str:
    r"""Return what was typed as one line, or as lines if the former value has some.

    >>> text_of(" bir\r\niki ")
    'bir iki'
    """
    text = normalize("NFC", written).replace("\r\n", "\n").replace("\r", "\n")
    lines = [re.sub(r"[ \t]+", " ", line).strip() for line in text.split("\n")]
    if isinstance(former, str) and "\n" in former:
        ending = "\n" if former.endswith("\n") else ""
        return "\n".join(lines).strip("\n") + ending
    return " ".join(filter(None, lines))


def posted_value(field: Field, posted: Posted) -> Any:  # noqa: ANN401 - what a file holds
    """Return what a form has for a field; None if that is nothing."""
    name = f"{PREFIX}{field.name}"
    first = posted.get(name, [""])[0]
    if field.widget == CHECK:
        return name in posted
    if field.widget == LINES:
        lines = (text_of(line) for line in first.splitlines())
        return _in_order([_number(each, field) for each in lines if each], field)
    if field.widget == PARAGRAPHS:
        texts = (text_of(each) for each in posted.get(name, ()))
        return [each for each in texts if each]
    text = text_of(first, field.value)
    return _number(text, field) if text else None


def _in_order(lines: list[str | int], field: Field) -> list[str | int]:
    """Return lines; days in order stay in order."""
    days = [line for line in lines if isinstance(line, str) and is_day(line)]
    former = list(field.value or ())
    return (
        [*sorted(days)]
        if len(days) == len(lines) and former == sorted(former)
        else lines
    )


def _number(text: str, field: Field) -> str | int:
    is_number = field.is_number or field.widget == NUMBER
    return int(text) if is_number and INTEGER.fullmatch(text) else text


def form_changes(
    fields: Iterable[Field], posted: Posted, path: KeyPath, order: list[str]
) -> list[Change]:
    """Return the changes that a form makes to the table at a path."""
    changes: list[Change] = []
    for field in fields:
        # A browser sends every control but an empty box; another form lacks the field.
        names = (f"{PREFIX}{field.name}", f"{PREFIX}{field.name}.there")
        if field.widget in EDITABLE and any(name in posted for name in names):
            value = posted_value(field, posted)
            changes += _field_changes(field, value, (*path, field.name), order)
    return changes


def _field_changes(
    field: Field,
    value: Any,  # noqa: ANN401
    path: KeyPath,
    order: list[str],
) -> Iterator[Change]:
    former = field.value
    if value in (former, [] if former is None else former):
        return
    if field.widget == CHECK and former is None:
        if value != bool(field.default):
            yield Change("add", path, value, order)
    elif value in (None, []):
        yield from _emptied(field, path)
    elif former is None and not _is_written(field):
        yield Change("add", path, value, order)
    elif isinstance(value, list) and isinstance(former, list):
        yield from list_changes(former, value, path)
    else:
        yield Change("put", path, value)


def _is_written(field: Field) -> bool:
    # `value: null` ends a rule; it is a required key without a value.
    return field.value is None and field.is_required and field.is_number


def _emptied(field: Field, path: KeyPath) -> Iterator[Change]:
    if field.is_required and isinstance(field.value, str):
        # The checker says that it is empty, at this field.
        yield Change("put", path, "")
    elif field.value is not None:
        yield Change("remove", path)


def list_changes(
    former: list[Any], value: list[Any], path: KeyPath
) -> Iterator[Change]:
    """Yield the changes that make one list of another, the last item first."""
    matcher = SequenceMatcher(None, former, value, autojunk=False)
    for action, first, last, new_first, new_last in reversed(matcher.get_opcodes()):
        if action == "equal":
            continue
        new = value[new_first:new_last]
        both = min(last - first, len(new))
        for number in range(last - 1, first + both - 1, -1):
            if len(former) > 1 or new:
                yield Change("remove", (*path, number))
        for offset in range(both, len(new)):
            yield Change("add", (*path, first + offset), new[offset])
        for offset in range(both):
            yield Change("put", (*path, first + offset), new[offset])


def new_item(
    fields: list[Field], posted: Posted, names: Iterable[str]
) -> dict[str, Any]:
    """Return an item from a form, with an id of its own if it needs one."""
    values = {
        field.name: value
        for field in fields
        if field.widget in EDITABLE
        if (value := posted_value(field, posted)) not in (None, [], False)
    }
    if any(field.name == "id" for field in fields) and "id" not in values:
        text = next((str(values[n]) for n in NAMED_BY if n in values), "")
        values = {"id": new_id(text, names), **values}
    order = [field.name for field in fields]
    return {name: values[name] for name in order if name in values}


def new_id(text: str, names: Iterable[str]) -> str:
    """Return a short name made from a text, other than those that there are.

    >>> new_id("Kopyasını alın, saklayın.", ["kopyasini-alin-saklayin"])
    'kopyasini-alin-saklayin-2'
    """
    plain_text = re.sub(r"\]\([^)]*\)|[*\[]", "", text)
    words = slug(plain_text).split("-")[:MOST_WORDS]
    name = "-".join(words)[: MAX_SLUG - 4].strip("-") or "yeni"
    used_names, number, result = {*names}, 1, name
    while result in used_names:
        number += 1
        result = f"{name}-{number}"
    return result
