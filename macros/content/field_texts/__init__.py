"""What editors read of tables and keys: `<language>.yml` in this folder.

Keys are the table's class, and the key after a point: `Guideline`, `Guideline.title`.
What a table inherits is told by the table that it inherits from. A kind of calculator
brings its own: `fields.yml` in its folder, by language.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from interactive import kinds
from macros.content.fields import table_at
from macros.content.yaml_reader import KeyPath, read_own_yaml

FOLDER = Path(__file__).parent
FILE_OF_KIND = "fields.yml"
# The language of a text where a handbook's own has none.
FALLBACK = "en"


def table_text(table: type, language: str) -> str:
    """Return what a table describes, in one sentence; empty for one without a text."""
    return _text(table, table.__name__, language)


def key_text(table: type | None, key: str, language: str) -> str:
    """Return what a key of a table means; empty for a key without a text."""
    # Python's own and pydantic's classes have no texts either.
    for parent in table.__mro__ if table else ():
        if text := _text(parent, f"{parent.__name__}.{key}", language):
            return text
    return ""


def word(key: str, language: str) -> str:
    """Return a word of the page of all keys, such as `value.link`; empty for none."""
    own, other = texts_of(None, language), texts_of(None, FALLBACK)
    return str(own.get(key) or other.get(key, ""))


def _text(table: type, name: str, language: str) -> str:
    for each in (language, FALLBACK):
        if text := texts_of(_kind_of(table), each).get(name):
            return text
    return ""


def _kind_of(table: type) -> str | None:
    """Return the kind whose folder defines a table, None for what all share."""
    _, below, module = table.__module__.partition(f"{kinds.__name__}.")
    return module.split(".")[0] if below else None


@cache
def texts_of(kind: str | None, language: str) -> Mapping[str, str]:
    """Return the texts of a kind's tables, or those of all other tables."""
    if kind is None:
        path = FOLDER / f"{language}.yml"
        return read_own_yaml(path) if path.exists() else {}
    path = Path(str(kinds.__file__)).parent / kind / FILE_OF_KIND
    by_language: dict[str, Any] = read_own_yaml(path) if path.exists() else {}
    return by_language.get(language) or {}


def description_of(table: type, path: KeyPath, language: str) -> str:
    """Return what the key at `path` means; empty for one without a text."""
    return key_text(table_at(table, path[:-1]), str(path[-1]), language)
