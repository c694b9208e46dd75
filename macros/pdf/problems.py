"""Typst's errors as problems at their line in the YAML."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from macros.content.loader import Content
from macros.content.problems import Problem, report
from macros.content.yaml_reader import KeyPath, YamlFile

# Where a word is wider than its line, the templates panic.
TOO_WIDE = re.compile(r"panicked with: too-wide, (?P<words>.+)")
MAX_SHOWN = 20
# Typst's words for a letter that the typeface lacks.
GLYPH = "could not be displayed"


class PdfError(Exception):
    """The PDF cannot be made; carries what the editor has to change."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(report(problems))
        self.problems = problems


def problems_of(
    message: str, content: Content, has_letter: Callable[[str], bool]
) -> list[Problem]:
    """Return the problems behind Typst's message, each at its line.

    `has_letter` tells whether the typeface has a letter.
    """
    problems: list[Problem] = []
    if wide := TOO_WIDE.search(message):
        words = wide["words"].split(", ")
        problems = _problems(content, words, "satıra sığmıyor; kısaltın ya da bölün.")
    if GLYPH in message:
        # Typst does not name the letters, so each is tried alone.
        missing = sorted(each for each in _rare(content) if not has_letter(each))
        problems = _problems(content, missing, "yazı tipinde yok; başka türlü yazın.")
    unknown = f"PDF yapılamadı: {message}"
    return problems or [Problem("macros/pdf/templates/handbook.typ", 1, unknown)]


def _problems(content: Content, words: Iterable[str], problem: str) -> list[Problem]:
    return [
        file.problem(path, f"'{shown(word)}' basılamıyor: {problem}")
        for word in words
        for file, path in occurrences(content, word)
    ]


def shown(word: str) -> str:
    """Return a word for an error message: shortened, or as a code if invisible.

    >>> shown("\u200b"), shown("a" * 50)
    ('U+200B', 'aaaaaaaaaaaaaaaaaaaa…')
    """
    if len(word) > MAX_SHOWN:
        return word[:MAX_SHOWN] + "…"
    return word if word.isprintable() else f"U+{ord(word):04X}"


def _rare(content: Content) -> set[str]:
    """Return every letter of the content that the typeface may lack."""
    letters = {
        letter
        for file in content.files.values()
        for _, words in _texts(file.data, ())
        for letter in words
    }
    # ASCII is in every typeface.
    return {letter for letter in letters if not letter.isascii()}


def occurrences(content: Content, words: str) -> Iterator[tuple[YamlFile, KeyPath]]:
    """Yield every file and path of the content whose text contains some words."""
    for file in content.files.values():
        for path, text in _texts(file.data, ()):
            if words in text:
                yield file, path


def _texts(data: Any, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:  # noqa: ANN401
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _texts(value, (*path, key))
    elif isinstance(data, list):
        for position, value in enumerate(data):
            yield from _texts(value, (*path, position))
