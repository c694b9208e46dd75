"""The messages that a kind of calculator brings along: `words.yml` in its folder.

`words` are shown to readers, by language and key; they join the catalogue and reach the
engine with every document. `messages` are the checker's, by the code of a problem. The
catalogue and the checker's own (`checker_messages.yml`) take precedence over both.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from interactive.kinds import kinds
from macros.content.yaml_reader import OwnFileError, read_own_yaml

FILE = "words.yml"
SECTIONS = ("words", "messages")
# The checker's own, for the codes of the engine.
MESSAGES = read_own_yaml(Path(__file__).with_name("checker_messages.yml"))


def words(language: str) -> dict[str, str]:
    """Return the words of all kinds in a language, or in the first that a kind has."""
    merged: dict[str, str] = {}
    for by_language in _sections("words"):
        merged |= by_language.get(language) or next(iter(by_language.values()), {})
    return merged


def checker_message(code: str) -> str:
    """Return the message for the code of a problem: the checker's own or a kind's."""
    missing = f"'{code}' sorununun sözü yok. Türün {FILE} dosyasına ekleyin."
    return checker_messages().get(code, missing)


def checker_messages() -> dict[str, str]:
    """Return the messages for problems by code: the checker's own and all kinds'."""
    merged: dict[str, str] = {}
    for section in _sections("messages"):
        merged |= section
    return merged | MESSAGES


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
