"""Finds what an officer sees on a page: every text of the files, by its words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from interactive.core.turkish import plain
from macros.content.yaml_reader import KeyPath
from macros.editor.fields import holder
from macros.editor.files import EditedFile, edited_file, file_names

MARKUP = re.compile(r"\]\([^)]*\)|[\[\]*]")
AROUND = 60
MOST_HITS = 50


@dataclass(frozen=True, slots=True)
class Passage:
    """A text, where it stands, and the table and the key that have it."""

    file: str
    path: KeyPath
    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A text with the words that were looked for."""

    passage: Passage
    before: str
    match: str
    rest: str


def texts(file: EditedFile) -> Iterator[Passage]:
    """Yield every text of a file that a form can show."""
    return iter(_texts(file.root, file.name, file.data))


@lru_cache(maxsize=1_000)
def _texts(root: Path, name: str, data: bytes) -> tuple[Passage, ...]:
    file = EditedFile(root, name, data)
    content = file.read().data
    table = file.table(content)
    if table is None or not isinstance(content, dict):
        return ()
    return tuple(
        Passage(name, *position, text)
        for path, text in _leaves(content, ())
        if (position := holder(table, path))
    )


def _leaves(data: Any, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:  # noqa: ANN401
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _leaves(value, (*path, key))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from _leaves(value, (*path, number))
    elif isinstance(data, str):
        yield path, data


def all_texts(root: Path) -> Iterator[Passage]:
    """Yield every text of every file."""
    for name in file_names(root):
        if file := edited_file(root, name):
            yield from texts(file)


def hits(root: Path, query: str) -> list[Hit]:
    """Return the texts that have all words of a query, whole phrases first."""
    phrase = " ".join(plain(MARKUP.sub("", query)).split())
    words = phrase.split()
    if not words:
        return []
    ranked: list[tuple[int, Hit]] = []
    for passage in all_texts(root):
        text = " ".join(MARKUP.sub("", passage.text).split())
        letters = plain(text)
        if all(word in letters for word in words):
            rank = 0 if letters == phrase else 1 if phrase in letters else 2
            first = phrase if phrase in letters else words[0]
            ranked.append((rank, _hit(passage, text, letters.find(first), len(first))))
    ranked.sort(key=lambda each: each[0])
    return [hit for _, hit in ranked[:MOST_HITS]]


def _hit(passage: Passage, text: str, start: int, length: int) -> Hit:
    end = start + length
    before = text[max(0, start - AROUND) : start]
    rest = text[end : end + 2 * AROUND]
    if start > AROUND:
        before = f"…{before.partition(' ')[2]}"
    if len(text) > end + 2 * AROUND:
        rest = f"{rest.rpartition(' ')[0]}…"
    return Hit(passage, before, text[start:end], rest)
