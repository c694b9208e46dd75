"""The words of the interface and of the engine: `messages/<language>.yml`.

A new file is a new language: it has the same keys with the same placeholders.
A handbook replaces single words in `content/wording.yml`; a kind of calculator brings
its own (`kind_messages`).
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from macros.content import kind_messages
from macros.content.yaml_reader import read_yaml

# Where editors find the words.
FOLDER_IN_HINTS = "macros/content/messages"
FOLDER = Path(__file__).with_name("messages")
# The language of a handbook whose `content/site.yml` names none.
DEFAULT_LANGUAGE = "tr"


class CatalogueError(Exception):
    """A catalogue is invalid: a fault of this project, not of an editor."""


def languages() -> list[str]:
    """Return every language that has a catalogue."""
    return sorted(path.stem for path in FOLDER.glob("*.yml"))


def language_of(root: Path) -> str:
    """Return the language that `content/site.yml` names, or the default.

    An unknown language is reported when that file is validated.
    """
    # Read before it is validated: the table of wording.yml depends on the language.
    data = read_yaml(root / "content" / "site.yml", root).data
    named = data.get("language") if isinstance(data, dict) else None
    return named if named in languages() else DEFAULT_LANGUAGE


def messages(language: str) -> Mapping[str, str]:
    """Return every word of a language by its key, with those of the kinds."""
    return {**kind_messages.words(language), **_catalogue(language)}


@cache
def _catalogue(language: str) -> Mapping[str, str]:
    file = read_yaml(FOLDER / f"{language}.yml", FOLDER)
    if file.problems or not isinstance(file.data, dict):
        raise CatalogueError(str(file.problems or file.file))
    return file.data
