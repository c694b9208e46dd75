"""YAML into plain data, and the line of every key.

Only `true`, `false`, `null`, integers and text are read: what YAML 1.1 makes of
`no`, `14:30`, `0123` or `2026-01-05` surprises editors. Dates stay text here; the
models parse them. Anchors, tags and merge keys are refused, so no file can grow in
memory or name a Python object. What is nested too deep is refused before it is read,
so it cannot exhaust the stack.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import takewhile
from pathlib import Path
from typing import Any

import yaml

from macros.content.problems import Problem
from macros.content.yaml_messages import (
    BAD_YAML,
    MAX_DEPTH,
    NO_ALIAS,
    NO_ANCHOR,
    NO_MERGE,
    NO_TAG,
    TOO_DEEP,
    line_of,
    message_of,
)

# Generous for text by hand; a larger file is a picture or a slip.
MAX_BYTES = 1_000_000
INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,17})")
WORDS = {"true": True, "false": False, "null": None, "": None}

# libyaml where PyYAML brings it (ten times faster), else the same in Python.
PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
UNPRINTABLE = yaml.reader.Reader.NON_PRINTABLE

KeyPath = tuple[str | int, ...]


class _Stop(Exception):  # noqa: N818 - it ends the reading of one file
    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line, self.message = line, message


@dataclass(slots=True)
class YamlFile:
    """The data of a file and the line of each part of it."""

    file: str
    data: Any = None
    lines: dict[KeyPath, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def line(self, path: KeyPath) -> int:
        """Return the line of a part, or of the nearest part around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def problem(self, path: KeyPath, message: str) -> Problem:
        """Return a problem at the line of a part."""
        return Problem(self.file, self.line(path), message)


def read_yaml(path: Path, root: Path, *, may_be_empty: bool = False) -> YamlFile:
    """Return the data of a YAML file, or None and a problem.

    With `may_be_empty`, a file without data is an empty mapping.
    """
    file = YamlFile(path.relative_to(root).as_posix())
    try:
        text = _text(path)
        file.data = _data(text, file.lines, may_be_empty=may_be_empty)
    except _Stop as stop:
        file.data = None
        file.problems.append(Problem(file.file, stop.line, stop.message))
    return file


class OwnFileError(Exception):
    """A file of this project is invalid: a fault of its author, not of an editor."""


@cache
def read_own_yaml(path: Path) -> dict[str, Any]:
    """Return the mapping in a file of this project."""
    file = read_yaml(path, path.parent)
    if file.problems or not isinstance(file.data, dict):
        raise OwnFileError(f"{path}: {file.problems}")
    return file.data


def _data(text: str, lines: dict[KeyPath, int], *, may_be_empty: bool) -> object:
    data = _Reader(_events(text), lines).document()
    if data is None and may_be_empty:
        return {}
    if data is None:
        raise _Stop(
            1, "Dosya boş. Doldurun ya da silin; alanlar content/README.md içinde."
        )
    return data


def _text(path: Path) -> str:
    if path.is_dir():
        raise _Stop(1, "Burada dosya yerine klasör var. Klasörü taşıyın ya da silin.")
    try:
        if path.stat().st_size > MAX_BYTES:
            raise _Stop(1, "Dosya 1 MB'den büyük. İçeriği birkaç dosyaya bölün.")
        raw = path.read_bytes()
    except OSError:
        message = "Dosya okunamadı. Yerinde mi, okuma izni var mı, bakın."
        raise _Stop(1, message) from None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The line of the first byte that is no UTF-8.
        number = raw[: error.start].count(b"\n") + 1
        hint = "Dosyayı düzenleyicinizde UTF-8 olarak kaydedin."
        raise _Stop(number, f"Dosya UTF-8 ile yazılmamış. {hint}") from None


def _events(text: str) -> Iterator[yaml.Event]:
    # The parser reports tabs and control characters in ways that editors misread.
    for number, line in enumerate(text.split("\n"), start=1):
        if "\t" in line[: len(line) - len(line.lstrip())]:
            raise _Stop(number, "Satır sekmeyle (Tab) başlıyor. Boşluk kullanın.")
        if UNPRINTABLE.search(line):
            raise _Stop(number, "Satırda görünmeyen bir denetim karakteri var. Silin.")
    try:
        yield from yaml.parse(text, Loader=PARSER)
    except yaml.MarkedYAMLError as error:
        raise _Stop(line_of(error), message_of(error)) from None
    # PyYAML's own parser lets a ValueError out for a code beyond Unicode.
    except (yaml.YAMLError, ValueError):
        raise _Stop(1, BAD_YAML) from None


class _Reader:
    """Reads plain data from the parser's events and records the line of each part."""

    def __init__(self, events: Iterator[yaml.Event], lines: dict[KeyPath, int]) -> None:
        self.events, self.lines = events, lines

    def document(self) -> object:
        """Return the data of the only document; None if there is none."""
        data, documents = None, 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    message = "Dosyada ikinci bir belge (---) var. Ayrı dosyaya koyun."
                    raise _Stop(_line(event), message)
                data = self._value(next(self.events), ())
        return data

    def _value(self, event: yaml.Event, path: KeyPath) -> object:
        _refuse_extras(event, len(path))
        # The value of a key has the line of its key, recorded before.
        self.lines.setdefault(path, _line(event))
        if isinstance(event, yaml.ScalarEvent):
            return event.value if event.style else plain_value(event.value)
        if isinstance(event, yaml.SequenceStartEvent):
            items = enumerate(self._parts())
            return [self._value(item, (*path, index)) for index, item in items]
        mapping: dict[str, object] = {}
        for key_event in self._parts():
            key = _key(key_event, mapping, len(path) + 1)
            self.lines[(*path, key)] = _line(key_event)
            mapping[key] = self._value(next(self.events), (*path, key))
        return mapping

    def _parts(self) -> Iterator[yaml.Event]:
        """Yield the first event of each item, or of each key, until the last."""
        return takewhile(
            lambda event: not isinstance(event, yaml.CollectionEndEvent), self.events
        )


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


def _refuse_extras(event: Any, depth: int) -> None:  # noqa: ANN401
    line = _line(event)
    if isinstance(event, yaml.AliasEvent):
        raise _Stop(line, NO_ALIAS)
    if event.anchor:
        raise _Stop(line, NO_ANCHOR)
    # A lone `!` is the non-specific tag: it names no type.
    if event.tag not in (None, "!"):
        raise _Stop(line, NO_TAG)
    if depth > MAX_DEPTH:
        raise _Stop(line, TOO_DEEP)


def _key(event: yaml.Event, mapping: dict[str, object], depth: int) -> str:
    """Return the next key of a mapping; a key is always text."""
    _refuse_extras(event, depth)
    line = _line(event)
    if not isinstance(event, yaml.ScalarEvent):
        raise _Stop(line, "Anahtar metin olmalı. Ayraçları tırnak içine alın.")
    key = str(event.value)
    if key == "<<":
        raise _Stop(line, NO_MERGE)
    if key in mapping:
        raise _Stop(line, f"'{key}' anahtarı iki kez yazılmış. Birini silin.")
    return key


def plain_value(text: str) -> str | int | bool | None:
    """Return an unquoted scalar as a constant, an integer or text.

    >>> plain_value("no"), plain_value("14:30"), plain_value("0123"), plain_value("7")
    ('no', '14:30', '0123', 7)
    """
    if text in WORDS:
        return WORDS[text]
    return int(text) if INTEGER.fullmatch(text) else text
