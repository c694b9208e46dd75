"""What stops the press, told at its line in the YAML."""

import re
from collections.abc import Iterator
from typing import Any

from macros.content import Content
from macros.errors import Problem, report
from macros.load import KeyPath, Loaded

TOO_WIDE = re.compile(r'too-wide", "(?P<word>[^"]+)"')
GLYPH = re.compile(
    r'(?:text|glyph|character|codepoint).*?[“"‘\'`](?P<word>.+?)[”"’\'`]'
)


class PdfError(Exception):
    """The PDF cannot be made; carries what the editor must mend."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(report(problems))
        self.problems = problems


def problems_of(message: str, content: Content) -> list[Problem]:
    """Return the problems behind Typst's message, each at its line."""
    if wide := TOO_WIDE.search(message):
        words = f"'{wide['word']}' basılı satıra sığmıyor. Kısaltın ya da bölün."
        found = [
            file.problem(path, words) for file, path in places(content, wide["word"])
        ]
        if found:
            return found
    if glyph := GLYPH.search(message):
        found = list(_unprintable(content, glyph["word"]))
        if found:
            return found
    return [Problem("macros/print/handbook.typ", 1, f"PDF yapılamadı: {message}")]


def _unprintable(content: Content, word: str) -> Iterator[Problem]:
    """Yield a problem for each place of letters that the typeface does not have."""
    for file, path in places(content, word):
        message = f"'{word}' yazı tipinde yok; basılamıyor. Başka türlü yazın."
        yield file.problem(path, message)


def places(content: Content, words: str) -> Iterator[tuple[Loaded, KeyPath]]:
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
