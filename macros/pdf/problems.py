"""Typst's errors as problems at their line in the YAML."""

import re
from collections.abc import Iterator

from macros.content.checker import say
from macros.content.loader import Content
from macros.content.problems import Problem, report, shortened
from macros.content.text_checks import texts_in
from macros.content.yaml_reader import KeyPath, YamlFile

# Where a word is wider than its line, the templates panic.
TOO_WIDE = re.compile(r"panicked with: too-wide, (?P<words>.+)")
MAX_SHOWN = 20


class PdfError(Exception):
    """The PDF cannot be made; carries what the editor has to change."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(report(problems))
        self.problems = problems


def problems_of(message: str, content: Content) -> list[Problem]:
    """Return the problems behind Typst's message, each at its line."""
    wide = TOO_WIDE.search(message)
    problems = [
        file.problem(path, say("pdf.too_wide", word=shortened(word, MAX_SHOWN)))
        for word in (wide["words"].split(", ") if wide else ())
        for file, path in occurrences(content, word)
    ]
    unknown = say("pdf.failed", message=message)
    return problems or [Problem("macros/pdf/templates/handbook.typ", 1, unknown)]


def occurrences(content: Content, word: str) -> Iterator[tuple[YamlFile, KeyPath]]:
    """Yield every file and path of the content where a word stands."""
    whole_word = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
    for file in content.files.values():
        for path, text in texts_in(file):
            if whole_word.search(text):
                yield file, path
