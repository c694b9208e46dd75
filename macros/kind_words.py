"""The sentences that a kind of calculator brings along: `words.yml` in its folder.

`words` are shown to readers, by the same keys as in `content/wording.yml`; they reach
the engine with every document. `messages` are the checker's, by the code that the kind
reports. What the handbook or the checker says itself comes first.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from interactive.kinds import kinds
from macros.load import load

FILE = "words.yml"
SECTIONS = ("words", "messages")


class KindWordsError(Exception):
    """A kind's file of sentences is wrong: a fault of its author, not of an editor."""


def words() -> dict[str, str]:
    """Return what the kinds show to readers."""
    return _all("words")


def sentence(code: str, known: Mapping[str, str]) -> str:
    """Return the checker's sentence for a code, from those known or from a kind."""
    missing = f"'{code}' sorununun sözü yok. Türün {FILE} dosyasına ekleyin."
    return known.get(code) or _all("messages").get(code, missing)


def _all(section: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, kind in kinds().items():
        folder = Path(str(kind.__file__)).parent
        found |= _of(folder / FILE, name)[section]
    return found


@cache
def _of(path: Path, name: str) -> dict[str, dict[str, str]]:
    """Return the sections of one kind's file; empty ones where there is no file."""
    if not path.exists():
        return {section: {} for section in SECTIONS}
    loaded = load(path, path.parent)
    data = loaded.data if isinstance(loaded.data, dict) else {}
    if loaded.problems or not data or data.keys() - {*SECTIONS}:
        message = f"{name}/{FILE}: {', '.join(SECTIONS)}; {loaded.problems}"
        raise KindWordsError(message)
    return {section: data.get(section) or {} for section in SECTIONS}
