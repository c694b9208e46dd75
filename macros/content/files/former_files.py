"""Files read before in this process: one that has not changed is not read again.

Who writes builds again and again, and changes one file at a time.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from macros.content.facts.references import refers_to_facts, resolve
from macros.content.raw_text import bytes_of
from macros.content.text_checks import text_problems
from macros.content.validation import validate
from macros.content.yaml_reader import YamlFile, read_yaml

Table = Callable[[YamlFile], type | None]
"""Returns the table of a file that was read."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A file without a problem, and what it was read from."""

    digest: bytes
    table: type
    facts: YamlFile | None
    """The file that this one refers to, if it does."""
    file: YamlFile
    model: Any


class FormerFiles:
    """What the last reading of a handbook has, and what this one will have."""

    def __init__(self, root: Path, language: str) -> None:
        """Take what was read below this folder in this language, if that was last."""
        self.root, self._language = root, language
        self._former = _last.get((root, language), {})
        self._now: dict[Path, Reading] = {}

    def file(
        self, path: Path, table: type, *, may_be_empty: bool
    ) -> tuple[YamlFile, Any]:
        """Return a file and its model, None if it is at fault."""
        read = partial(self._read, path, may_be_empty=may_be_empty)
        return self._get_or_read(path, lambda _: table, read, None)

    def asking(
        self, path: Path, table_of: Table, facts: YamlFile
    ) -> tuple[YamlFile, Any]:
        """Return a file whose questions may be facts, and its model."""

        def read() -> YamlFile:
            file = self._read(path)
            resolve(file, facts)
            return file

        return self._get_or_read(path, table_of, read, facts)

    def _read(self, path: Path, *, may_be_empty: bool = False) -> YamlFile:
        file = read_yaml(path, self.root, may_be_empty=may_be_empty)
        file.problems += text_problems(file)
        return file

    def _get_or_read(
        self,
        path: Path,
        table_of: Table,
        read: Callable[[], YamlFile],
        facts: YamlFile | None,
    ) -> tuple[YamlFile, Any]:
        digest, former = _digest(path), self._former.get(path)
        if (
            former
            and former.digest == digest
            and (former.facts is None or former.facts is facts)
            # A calculator or a script may have added a problem since.
            and not former.file.problems
            and former.table is table_of(former.file)
        ):
            self._now[path] = former
            return former.file, former.model
        file = read()
        table = None if file.data is None else table_of(file)
        model = table and validate(table, file)
        # Of a file that was written meanwhile nobody knows which text was read.
        if digest and table and not file.problems and _digest(path) == digest:
            facts = facts if refers_to_facts(file) else None
            self._now[path] = Reading(digest, table, facts, file, model)
        return file, model

    def close(self) -> None:
        """Remember what was read now, and nothing else."""
        _last.clear()
        _last[self.root, self._language] = self._now


_last: dict[tuple[Path, str], dict[Path, Reading]] = {}


def _digest(path: Path) -> bytes | None:
    """Return what is equal just when a file's bytes are; None if it is none."""
    try:
        return hashlib.sha256(bytes_of(path)).digest() if path.is_file() else None
    except OSError:
        return None
