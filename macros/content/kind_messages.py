"""The messages that a kind of calculator brings along: `words.yml` in its folder.

`words` are shown to readers, by language and key; they join the catalogue and reach the
engine with every document. `messages` are the checker's, by the code of a problem. The
catalogue and the checker take precedence over both.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from interactive.kinds import kinds
from macros.content.yaml_reader import read_yaml

FILE = "words.yml"
SECTIONS = ("words", "messages")


class KindWordsError(Exception):
    """A kind's `words.yml` is invalid: a fault of its author, not of an editor."""


def words(language: str) -> dict[str, str]:
    """Return the words of all kinds in a language, or in the first that a kind has."""
    merged: dict[str, str] = {}
    for by_language in _sections("words"):
        merged |= by_language.get(language) or next(iter(by_language.values()), {})
    return merged


def checker_message(code: str, known: Mapping[str, str]) -> str:
    """Return the message for the code of a problem, from `known` or from a kind."""
    missing = f"'{code}' sorununun sözü yok. Türün {FILE} dosyasına ekleyin."
    of_kinds = (section[code] for section in _sections("messages") if code in section)
    return known.get(code) or next(of_kinds, missing)


def _sections(name: str) -> Iterator[dict[str, Any]]:
    for kind_name, kind in kinds().items():
        folder = Path(str(kind.__file__)).parent
        yield _read(folder / FILE, kind_name)[name]


@cache
def _read(path: Path, kind_name: str) -> dict[str, dict[str, Any]]:
    """Return the sections of a kind's file, empty if there is none."""
    if not path.exists():
        return {section: {} for section in SECTIONS}
    file = read_yaml(path, path.parent)
    data = file.data if isinstance(file.data, dict) else {}
    if file.problems or not data or data.keys() - {*SECTIONS}:
        message = f"{kind_name}/{FILE}: {', '.join(SECTIONS)}; {file.problems}"
        raise KindWordsError(message)
    return {section: data.get(section) or {} for section in SECTIONS}
