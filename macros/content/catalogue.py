"""The words of the interface and of the engine: `messages/<language>.yml`.

A new file is a new language: it has the same keys with the same placeholders.
A handbook replaces single words in `content/wording.yml`; a kind of calculator brings
its own (`kind_messages`).
"""

from collections.abc import Mapping
from pathlib import Path

from macros.content import kind_messages
from macros.content.checker import speak_for
from macros.content.yaml_reader import read_own_yaml, read_yaml

# Where editors find the words.
FOLDER_IN_HINTS = "macros/content/messages"
FOLDER = Path(__file__).with_name("messages")
# The language and the time zone of a handbook whose `content/site.yml` names none.
DEFAULT_LANGUAGE, DEFAULT_TIME_ZONE = "tr", "Europe/Istanbul"


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


def speak_for_handbook(root: Path) -> None:
    """Tell editors from now on in the language of the handbook below `root`."""
    speak_for(root, DEFAULT_LANGUAGE)


def messages(language: str) -> Mapping[str, str]:
    """Return every word of a language by its key, with those of the kinds."""
    own = read_own_yaml(FOLDER / f"{language}.yml")
    return {**kind_messages.words(language), **own}
