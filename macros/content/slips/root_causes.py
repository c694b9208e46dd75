"""The errors of a table that do not merely follow from another one."""

from collections.abc import Iterator
from typing import Any

from pydantic_core import ErrorDetails

from macros.content.fields import names_of_keys, renamed_keys, table_at
from macros.content.problems import did_you_mean
from macros.content.yaml_reader import KeyPath

# The errors for an unknown key, of a model and of a dataclass.
EXTRA = ("extra_forbidden", "unexpected_keyword_argument")
# In the details of an unknown key: the only one that its table lacks.
LACKED = "lacked"


def root_causes(table: type, details: list[ErrorDetails]) -> Iterator[ErrorDetails]:
    """Yield the errors that do not merely follow from another one.

    Pydantic also calls a list too short when its items are invalid, and a key
    missing when it was mistyped, has its former name or one in another language.
    """
    causes = [d for d in details if not _follows(table, d, details)]
    for detail in causes:
        path = detail["loc"]
        beside: list[ErrorDetails] = [d for d in causes if d["loc"][:-1] == path[:-1]]
        unknown = [d for d in beside if d["type"] in EXTRA and not _is_near(table, d)]
        lacked = [d for d in beside if d["type"] == "missing"]
        if not (len(unknown) == len(lacked) == 1):
            yield detail
        elif detail in unknown:
            context: dict[str, Any] = {LACKED: lacked[0]["loc"][-1]}
            yield {**detail, "ctx": context}
        elif detail not in lacked:
            yield detail


def _follows(table: type, detail: ErrorDetails, details: list[ErrorDetails]) -> bool:
    path, error = detail["loc"], detail["type"]
    if error == "too_short":
        return any(d["loc"][: len(path)] == path != d["loc"] for d in details)
    return error == "missing" and any(
        _stands_for(table, other["loc"], path[-1])
        for other in details
        if other["type"] in EXTRA and other["loc"][:-1] == path[:-1]
    )


def _is_near(table: type, detail: ErrorDetails) -> bool:
    """Return whether an unknown key is nearly a known one, or a part of a text."""
    path = detail["loc"]
    known = [*names_of_keys(table_at(table, path[:-1]))]
    return detail["input"] is None or bool(did_you_mean(path[-1], known))


def _stands_for(table: type, path: KeyPath, key: str | int) -> bool:
    """Return whether the unknown key at `path` is `key`, mistyped or renamed."""
    new_name = renamed_keys(table_at(table, path[:-1])).get(str(path[-1]))
    return key == new_name or bool(did_you_mean(path[-1], [str(key)]))
