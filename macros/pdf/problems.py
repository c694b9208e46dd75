"""What stops the press, told at its line in the YAML."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from macros.content.loader import Content
from macros.content.problems import Problem, report
from macros.content.yaml_reader import KeyPath, YamlFile

TOO_WIDE = re.compile(r"panicked with: too-wide, (?P<words>.+)")
LONGEST = 20
GLYPH = "could not be displayed"


class PdfError(Exception):
    """The PDF cannot be made; carries what the editor must mend."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(report(problems))
        self.problems = problems


def problems_of(
    message: str, content: Content, prints: Callable[[str], bool]
) -> list[Problem]:
    """Return the problems behind Typst's message, each at its line.

    `prints` says whether the typeface has a letter.
    """
    found: list[Problem] = []
    if wide := TOO_WIDE.search(message):
        words = wide["words"].split(", ")
        found = _problems(content, words, "satıra sığmıyor; kısaltın ya da bölün.")
    if GLYPH in message:
        rare = sorted(letter for letter in _rare(content) if not prints(letter))
        found = _problems(content, rare, "yazı tipinde yok; başka türlü yazın.")
    unknown = f"PDF yapılamadı: {message}"
    return found or [Problem("macros/pdf/templates/handbook.typ", 1, unknown)]


def _problems(content: Content, words: Iterable[str], what: str) -> list[Problem]:
    return [
        file.problem(path, f"'{shown(word)}' basılamıyor: {what}")
        for word in words
        for file, path in places(content, word)
    ]


def shown(word: str) -> str:
    """Return a word as an error shows it: cut when long, spelt when invisible.

    >>> shown("\u200b"), shown("a" * 50)
    ('U+200B', 'aaaaaaaaaaaaaaaaaaaa…')
    """
    if len(word) > LONGEST:
        return word[:LONGEST] + "…"
    return word if word.isprintable() else f"U+{ord(word):04X}"


def _rare(content: Content) -> set[str]:
    """Return every letter of the content that a typeface may not have."""
    found = {
        letter
        for file in content.files.values()
        for _, words in _texts(file.data, ())
        for letter in words
    }
    return {letter for letter in found if not letter.isascii()}


def places(content: Content, words: str) -> Iterator[tuple[YamlFile, KeyPath]]:
    """Yield every place of the content whose text holds some words."""
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
        for place, value in enumerate(data):
            yield from _texts(value, (*path, place))
