"""What may be written in `content/wording.yml`: any key of the catalogue.

A replacement has the same placeholders as its default: the reader misses nothing that
the engine computed, and there is a value for each of them.
"""

import string
from collections.abc import Callable, Container
from functools import cache
from typing import Annotated, Any, ClassVar

from pydantic import AfterValidator, StringConstraints, create_model
from pydantic_core import PydanticCustomError

from interactive.core.dates.turkish_suffixes import SUFFIXES
from macros.content.catalogue import FOLDER_IN_HINTS, messages
from macros.content.checker import say
from macros.content.models.base import Slug, Table, Text

# Keys with a list of words, separated by spaces.
WORD_COUNTS = {"months": 12, "weekdays": 7, "weekdays_short": 7}

# Keys that machines read: `en_GB`, `en-GB`, the small letters in their order.
PATTERNS = {
    "locale": r"^[a-z]{2}_[A-Z]{2}$",
    "material_language": r"^[a-z]{2}(-[A-Z]{2})?$",
    "alphabet": r"^[^\s\p{Lu}]+$",
}
# Keys whose placeholders may name a Turkish ending: `{day:den}`.
SUFFIXED = frozenset(
    {
        *("number_changes", "number_ends", "number_was"),
        *("rule_later", "guide_from", "result_changes"),
    }
)
# Keys with a part of an address: of a page, and within one.
IN_ADDRESSES = ("address_", "anchor_")

RENAMED_PREFIXES = {"placing_": "embed_guide_", "reach_": "accessibility_"}
# Former keys, each with its present name.
RENAMED = {
    "checklist_kept": "checklist_storage",
    "checklist_memory": "checklist_no_storage",
    "checklist_ours": "checklist_own_advice",
    "missing_likely": "not_found_starting_points",
    "missing_meant": "not_found_suggestions",
    "missing_search": "not_found_search",
    "missing_text": "not_found_text",
    "missing_title": "not_found_title",
    "offline_kept": "offline_saved",
    "offline_lost": "offline_not_saved",
    "offline_lost_again": "offline_not_saved_retry",
    "privacy_no": "privacy_confirm_no",
    "privacy_sure": "privacy_confirm",
    "privacy_yes": "privacy_confirm_yes",
    "table_column_said": "table_column_message",
}


class Wording(Table):
    """The table without its keys."""

    CATALOGUE: ClassVar[str] = ""

    @classmethod
    def unknown_key_hint(cls) -> str:
        """Return where all keys stand: they are too many to list."""
        return say("validation.wording_keys", file=cls.CATALOGUE)


def wording(language: str) -> type[Table]:
    """Return the table of `content/wording.yml`; defaults are the catalogue's words."""
    return _table(language, tuple(messages(language).items()))


@cache
def _table(language: str, words: tuple[tuple[str, str], ...]) -> type[Table]:
    # The stub of create_model wants keyword arguments of known types.
    fields: dict[str, Any] = {key: (_type(key, text), text) for key, text in words}
    table: type[Wording] = create_model("Wording", __base__=Wording, **fields)
    table.CATALOGUE = f"{FOLDER_IN_HINTS}/{language}.yml"
    table.RENAMED = RENAMED | {
        key.replace(new, old, 1): key
        for old, new in RENAMED_PREFIXES.items()
        for key in fields
        if key.startswith(new)
    }
    return table


def _type(key: str, default: str) -> Any:  # noqa: ANN401 - an annotated type
    """Return the type of a replacement."""
    if key.startswith(IN_ADDRESSES):
        return Slug
    if pattern := PATTERNS.get(key):
        return Annotated[str, StringConstraints(pattern=pattern)]
    return Annotated[Text, AfterValidator(_rule(key, default))]


def _rule(key: str, default: str) -> Callable[[str], str]:
    """Return the validator of a replacement."""
    # Twelve months are as many in every language; they are picked by their number.
    if key in WORD_COUNTS:
        return word_count(WORD_COUNTS[key])
    return same_placeholders(default, SUFFIXES if key in SUFFIXED else ())


def same_placeholders(
    default: str, endings: Container[str] = ()
) -> Callable[[str], str]:
    """Return a validator that accepts texts with the placeholders of `default`.

    Each may name one of the endings.
    """
    expected = placeholders(default, endings)
    known = ", ".join(f"{{{name}}}" for name in expected)

    def check(text: str) -> str:
        try:
            names = placeholders(text, endings)
        except ValueError:
            names = None
        if names is None or not set(names) <= set(expected):
            code = "placeholders" if known else "no_placeholders"
            raise PydanticCustomError(code, "{known}", {"known": known})
        if missing := ", ".join(f"{{{n}}}" for n in expected if n not in names):
            raise PydanticCustomError("unfilled", "{missing}", {"missing": missing})
        return text

    return check


def placeholders(text: str, endings: Container[str] = ()) -> list[str]:
    """Return the names in braces, each without its ending.

    >>> placeholders("{n} / {total}")
    ['n', 'total']
    >>> placeholders("{day:den}", ("den", "e"))
    ['day']
    >>> placeholders("{n:d}")
    Traceback (most recent call last):
    ValueError: {n:d}

    A brace of the text itself would be written twice, but only those who fill in
    placeholders read it as one: it is refused.

    >>> placeholders("{{n}}")
    Traceback (most recent call last):
    ValueError: {{n}}
    """
    names = []
    for literal, name, spec, conversion in string.Formatter().parse(text):
        if {"{", "}"} & {*literal}:
            raise ValueError(text)
        if (spec and spec not in endings) or conversion:
            raise ValueError(f"{{{name}:{spec or conversion}}}")
        if name is not None:
            names.append(name)
    return names


def word_count(count: int) -> Callable[[str], str]:
    """Return a validator that accepts texts of `count` words."""

    def check(text: str) -> str:
        actual = len(text.split())
        if actual != count:
            details = {"count": count, "actual": actual}
            raise PydanticCustomError("words", "{actual}", details)
        return text

    return check
