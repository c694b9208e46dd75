"""Ids of questions in the documents of two versions, made the same where they mean so.

`endings` are what may follow an id where a text names it: `{name_capitals}`.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from interactive.verification.spec_differences import with_names


def name_questions_as_now(
    before: dict[str, Any], after: dict[str, Any], endings: Iterable[str]
) -> None:
    """Give each question of the earlier version the id that it has now."""
    ids = {each["id"] for each in before["spec"]["questions"]}
    present = {
        former: each["id"]
        for each in after["spec"]["questions"]
        for former in each.get("former_ids", ())
        if former in ids and each["id"] not in ids
    }
    _rename(before, ("spec", "facts", "letters"), present, endings)


def part_questions_of_other_types(
    before: dict[str, Any], after: dict[str, Any], endings: Iterable[str]
) -> None:
    """Give each question of another type another name in the earlier version.

    An answer to the one is none to the other.
    """
    types = {each["id"]: each["type"] for each in after["spec"]["questions"]}
    renamed = {
        each["id"]: f"{each['id']}~"
        for each in before["spec"]["questions"]
        if types.get(each["id"], each["type"]) != each["type"]
    }
    _rename(before, ("spec", "letters"), renamed, endings)


def _rename(
    document: dict[str, Any],
    parts: Iterable[str],
    names: Mapping[str, str],
    endings: Iterable[str],
) -> None:
    """Give questions other ids in parts of a document, also where an ending follows."""
    longer = {f"{n}{end}": f"{new}{end}" for n, new in names.items() for end in endings}
    for part in parts:
        if part in document:
            document[part] = with_names(document[part], {**names, **longer})
