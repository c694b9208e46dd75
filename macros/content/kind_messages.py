"""The messages that a kind of calculator brings along: `words.yml` in its folder.

Both sections are by language. `words` are shown to readers, by key; they join the
catalogue and reach the engine with every document. `messages` are told to editors, by
the code of a problem. The catalogue and the checker's own messages (the area `engine`)
take precedence over both.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from interactive.kinds import kinds
from macros.content.checker import language, messages, say
from macros.content.yaml_reader import OwnFileError, read_own_yaml

FILE = "words.yml"
SECTIONS = ("words", "messages")
# The area of the messages for the codes of the engine.
AREA = "engine."


def words(language: str) -> dict[str, str]:
    """Return the words of all kinds in a language, or in the first that a kind has."""
    return _merged("words", language)


def checker_message(code: str) -> str:
    """Return the message for the code of a problem: the checker's own or a kind's."""
    missing = say("kinds.no_message", code=code, file=FILE)
    return checker_messages(language()).get(code, missing)


def checker_messages(language: str) -> dict[str, str]:
    """Return the messages for problems by code: the checker's own and all kinds'."""
    return _merged("messages", language) | {
        key.removeprefix(AREA): text
        for key, text in messages(language).items()
        if key.startswith(AREA) and isinstance(text, str)
    }


def _merged(section: str, language: str) -> dict[str, str]:
    """Return a section of all kinds in a language, or in the first that a kind has."""
    merged: dict[str, str] = {}
    for by_language in _sections(section):
        merged |= by_language.get(language) or next(iter(by_language.values()), {})
    return merged


def _sections(name: str) -> Iterator[dict[str, Any]]:
    for kind in kinds().values():
        yield sections_of(Path(str(kind.__file__)).parent).get(name) or {}


def sections_of(folder: Path) -> Mapping[str, dict[str, Any]]:
    """Return the sections of the file in a kind's folder; none if there is no file."""
    path = folder / FILE
    sections = read_own_yaml(path) if path.exists() else {}
    if sections.keys() - {*SECTIONS}:
        raise OwnFileError(f"{path}: {', '.join(SECTIONS)}")
    return sections
