"""What a kind of calculator says in its own words: `words.yml` in its folder.

`words` are shown to readers, by language and key; they join the catalogue and reach the
engine with every document. `messages` are the checker's, by the code that the kind
reports. What the catalogue or the checker says itself comes first.
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
    """A kind's file of sentences is wrong: a fault of its author, not of an editor."""


def words(language: str) -> dict[str, str]:
    """Return what the kinds show to readers.

    A kind that does not speak the language uses the first one that it has.
    """
    found: dict[str, str] = {}
    for spoken in _all("words"):
        found |= spoken.get(language) or next(iter(spoken.values()), {})
    return found


def sentence(code: str, known: Mapping[str, str]) -> str:
    """Return the checker's sentence for a code, from those known or from a kind."""
    missing = f"'{code}' sorununun sözü yok. Türün {FILE} dosyasına ekleyin."
    told = (messages[code] for messages in _all("messages") if code in messages)
    return known.get(code) or next(told, missing)


def _all(section: str) -> Iterator[dict[str, Any]]:
    for name, kind in kinds().items():
        folder = Path(str(kind.__file__)).parent
        yield _of(folder / FILE, name)[section]


@cache
def _of(path: Path, name: str) -> dict[str, dict[str, Any]]:
    """Return the sections of one kind's file; empty ones where there is no file."""
    if not path.exists():
        return {section: {} for section in SECTIONS}
    loaded = read_yaml(path, path.parent)
    data = loaded.data if isinstance(loaded.data, dict) else {}
    if loaded.problems or not data or data.keys() - {*SECTIONS}:
        message = f"{name}/{FILE}: {', '.join(SECTIONS)}; {loaded.problems}"
        raise KindWordsError(message)
    return {section: data.get(section) or {} for section in SECTIONS}
