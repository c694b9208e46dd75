"""Checks of ids: how they are written, and that none occurs twice."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from interactive.core.errors import SpecError

# Ids become parts of addresses, of stored answers and of HTML.
ID = re.compile("[a-z0-9]+([-_][a-z0-9]+)*")
QUESTION_ID = re.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*")


def id_problems(entries: Iterable[Any], key: str) -> Iterator[SpecError]:
    """Yield a problem for each id at `key` that is malformed or there already."""
    ids: set[str] = set()
    for index, entry in enumerate(entries):
        path = (key, index, "id")
        if key in ("questions", "values", "facts"):
            if not QUESTION_ID.fullmatch(entry.id):
                yield SpecError("bad_question_id", path, found=entry.id)
        elif not ID.fullmatch(entry.id):
            yield SpecError("bad_id", path, found=entry.id)
        if entry.id in ids:
            yield SpecError("repeated_id", path, found=entry.id)
        ids.add(entry.id)
