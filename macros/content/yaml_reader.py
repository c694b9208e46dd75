"""YAML into plain data, and the line of every key.

Only `true`, `false`, `null`, integers and text are read: what YAML 1.1 makes of
`no`, `14:30`, `0123` or `2026-01-05` surprises editors. Dates stay text here; the
models parse them. Anchors, tags and merge keys are refused, so no file can grow in
memory or name a Python object. What is nested too deep is refused before it is read,
so it cannot exhaust the stack.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import takewhile
from pathlib import Path
from typing import Any

import yaml

from macros.content.checker import say
from macros.content.problems import Problem
from macros.content.raw_text import Refusal, read_text
from macros.content.slips.cut_texts import (
    cut_by_comment,
    is_cut_number,
    swallowed_dash,
    swallowed_key,
)
from macros.content.yaml_messages import (
    MAX_DEPTH,
    explain,
)
from macros.content.yaml_slips import no_dash

INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,17})")
WORDS = {"true": True, "false": False, "null": None, "": None}

# libyaml where PyYAML brings it (ten times faster), else the same in Python.
PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

KeyPath = tuple[str | int, ...]


@dataclass(slots=True)
class YamlFile:
    """The data of a file and the line of each part of it."""

    file: str
    data: Any = None
    lines: dict[KeyPath, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    origins: dict[KeyPath, tuple["YamlFile", KeyPath]] = field(default_factory=dict)
    """The parts that stand in another file, with their places there."""
    texts: "list[tuple[KeyPath, str]] | None" = field(default=None, compare=False)
    """Every text with its place, once `texts_in` was asked for them."""

    def line(self, path: KeyPath) -> int:
        """Return the line of a part, or of the nearest part around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def problem(self, path: KeyPath, message: str) -> Problem:
        """Return a problem at the line of a part, in the file in which it stands."""
        for end in range(len(path), 0, -1):
            if path[:end] in self.lines:
                break
            if path[:end] in self.origins:
                file, at = self.origins[path[:end]]
                return file.problem((*at, *path[end:]), message)
        return Problem(self.file, self.line(path), message)


def read_yaml(path: Path, root: Path, *, may_be_empty: bool = False) -> YamlFile:
    """Return the data of a YAML file, or None and a problem.

    With `may_be_empty`, a file without data is an empty mapping.
    """
    file = YamlFile(path.relative_to(root).as_posix())
    try:
        file.data = _data(read_text(path), file, may_be_empty=may_be_empty)
    except Refusal as stop:
        file.data = None
        # Where a comment has cut a text, what follows is misread.
        if not file.problems:
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


def _data(text: str, file: YamlFile, *, may_be_empty: bool) -> object:
    data = _Reader(text, file).document()
    if data is None and may_be_empty:
        return {}
    if data is None:
        raise Refusal(1, say("yaml.empty"))
    return data


def _events(text: str) -> Iterator[yaml.Event]:
    try:
        yield from yaml.parse(text, Loader=PARSER)
    except yaml.MarkedYAMLError as error:
        raise Refusal(*explain(error, text.split("\n"))) from None
    # PyYAML's own parser lets a ValueError out for a code beyond Unicode.
    except (yaml.YAMLError, ValueError):
        raise Refusal(1, say("yaml.bad")) from None


class _Reader:
    """Reads plain data from the parser's events and records the line of each part."""

    def __init__(self, text: str, file: YamlFile) -> None:
        self.text, self.file, self.lines = text, file, file.lines
        self.events = _events(text)

    def document(self) -> object:
        """Return the data of the only document; None if there is none."""
        data, documents = None, 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise Refusal(_line(event), say("yaml.second_document"))
                data = self._value(next(self.events), ())
        return data

    def _value(self, event: yaml.Event, path: KeyPath) -> object:
        _refuse_extras(event, len(path))
        # The value of a key has the line of its key, recorded before.
        self.lines.setdefault(path, _line(event))
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            items = enumerate(self._parts())
            return [self._value(item, (*path, index)) for index, item in items]
        mapping: dict[str, object] = {}
        for key_event in self._parts():
            key = _key(key_event, mapping, (*path, ""))
            self.lines[(*path, key)] = _line(key_event)
            value_event = next(self.events)
            if is_cut_number(key_event, value_event, mapping):
                number = f"{[*mapping.values()][-1]},{key}"
                raise Refusal(_line(key_event), say("cut_texts.number", number=number))
            mapping[key] = self._value(value_event, (*path, key))
        return mapping

    def _scalar(self, event: yaml.ScalarEvent) -> str | int | bool | None:
        # Text from a Mac may be decomposed: what looks the same is the same.
        text = unicodedata.normalize("NFC", event.value)
        end = event.end_mark.index if event.end_mark else len(self.text)
        start = event.start_mark.index if event.start_mark else end
        if event.style:
            is_block = event.style in "|>"
            if is_block and (swallowed := swallowed_key(self.text, start, end)):
                raise Refusal(*swallowed)
            return text
        if swallowed := swallowed_dash(self.text, start, end):
            raise Refusal(*swallowed)
        if message := no_dash(text):
            raise Refusal(_line(event), message)
        if message := cut_by_comment(text, self.text, end):
            line = self.text.count("\n", 0, end) + 1
            self.file.problems.append(Problem(self.file.file, line, message))
            if not text:
                raise Refusal(line, message)
        return plain_value(text)

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
        raise Refusal(line, say("yaml.no_alias"))
    if event.anchor:
        raise Refusal(line, say("yaml.no_anchor"))
    # A lone `!` names no type, but it would vanish from the text.
    if event.tag is not None:
        raise Refusal(line, say("yaml.no_tag"))
    if depth > MAX_DEPTH:
        raise Refusal(line, say("yaml.too_deep", most=MAX_DEPTH))


def _key(event: yaml.Event, mapping: dict[str, object], path: KeyPath) -> str:
    """Return the next key of a mapping; a key is always text."""
    _refuse_extras(event, len(path))
    line = _line(event)
    if not isinstance(event, yaml.ScalarEvent):
        raise Refusal(line, say("yaml.no_text_key"))
    key = unicodedata.normalize("NFC", event.value)
    if key == "<<":
        raise Refusal(line, say("yaml.no_merge"))
    if key in mapping:
        is_item = len(path) > 1 and isinstance(path[-2], int)
        message = "yaml.repeated_item" if is_item else "yaml.repeated_key"
        raise Refusal(line, say(message, key=key))
    return key


def plain_value(text: str) -> str | int | bool | None:
    """Return an unquoted scalar as a constant, an integer or text.

    >>> plain_value("no"), plain_value("14:30"), plain_value("0123"), plain_value("7")
    ('no', '14:30', '0123', 7)
    """
    if text in WORDS:
        return WORDS[text]
    return int(text) if INTEGER.fullmatch(text) else text
