"""What an editor may have meant by a value that its key does not take."""

import re
from collections.abc import Callable
from datetime import date
from functools import cache

from interactive.core.turkish import plain, slug, upper
from macros.content.catalogue import languages, messages
from macros.content.checker import say

NUMBERED_DAY = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4})")
YEAR_FIRST = re.compile(r"(\d{4})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{1,2})")
NAMED_DAY = re.compile(r"(\d{1,2})\.?\s+(\w+)\s+(\d{4})")
WHOLE_NUMBER = re.compile(r"\D*?(?<![\w.,])(\d{1,9})(?![.,]?\w)\D*")
CLAUSE = re.compile(r"\b([a-z]{1,2})\s*([0-9]+(?:\.[0-9]+)*)(?![0-9/(])")
LINK = re.compile(r"[a-z]+")
SEPARATORS = re.compile(r"[\s;/|+&]+(?:ve |and )?")
MAX_SHOWN = 40
# What Turkish makes of a small i; in `lower` the other way round.
DOTTED_I = upper("i")
# What a value is called, by the name of its type.
TYPE_NAMES = {
    "NoneType": "validation.type_empty",
    "bool": "validation.type_bool",
    "int": "validation.type_number",
    "str": "validation.type_text",
    "list": "validation.type_list",
    "dict": "validation.type_mapping",
}
DATES = (
    *("date_type", "date_parsing"),
    *("date_from_datetime_parsing", "date_from_datetime_inexact"),
)
# What to do where nothing better can be said.
HINTS = {
    **dict.fromkeys(("int_type", "int_from_float"), "validation.whole_number_hint"),
    "decimal": "validation.decimal_hint",
    "bool_type": "validation.bool_hint",
    "tuple_type": "validation.list_hint",
    **dict.fromkeys(DATES, "validation.date_hint"),
}

# The messages of all other errors, by pydantic's code; filled in with its details, too.
MESSAGES = {
    **dict.fromkeys(("int_type", "int_from_float"), "validation.whole_number"),
    "decimal": "validation.decimal",
    "bool_type": "validation.bool",
    "tuple_type": "validation.list",
    "dict_type": "validation.mapping",
    "address": "validation.address",
    "placeholders": "validation.placeholders",
    "no_placeholders": "validation.no_placeholders",
    "unfilled": "validation.unfilled",
    "words": "validation.words",
    "time_zone": "validation.time_zone",
    **dict.fromkeys(DATES, "validation.date"),
    "string_too_short": "validation.empty",
    "too_short": "validation.too_short",
    "string_too_long": "validation.long_text",
    "too_long": "validation.too_long",
    "greater_than_equal": "validation.too_small",
    "less_than_equal": "validation.too_large",
}
# By a part of the regular expression, which is all that pydantic tells.
PATTERN_HINTS = {
    "{6}": "value_hints.colour",
    "{2}": "value_hints.locale",
    "Lu}": "value_hints.alphabet",
    "[A-Z]": "value_hints.clause",
    "svg|png": "value_hints.picture",
    "*/)+$": "value_hints.former_path",
    "[^\\s/]+/": "value_hints.root",
    "://)?(": "value_hints.host",
    "^https": "value_hints.address",
    "(/[a-z0-9_-]+)+": "value_hints.icon",
    "{7,24}": "value_hints.phone",
    "{1,8}": "value_hints.digits",
    "[A-Za-z]{2,}": "value_hints.email",
    "mailto": "value_hints.contact",
    "|https": "value_hints.link",
}
# What is written where yes or no is asked, in plain letters.
YES, NO = ("evet", "var", "dogru", "yes", "true"), ("hayir", "yok", "no", "false")


def day_meant(text: str) -> str | None:
    """Return the day that a text names in another way, None if it names none.

    >>> day_meant("2.3.2026"), day_meant("2 Mart 2026"), day_meant("31.2.2026")
    ('2026-03-02', '2026-03-02', None)
    """
    text = text.strip()
    if match := YEAR_FIRST.fullmatch(text):
        year, month, day = map(int, match.groups())
    elif match := NUMBERED_DAY.fullmatch(text):
        day, month, year = map(int, match.groups())
    elif match := NAMED_DAY.fullmatch(text):
        month = _months().get(plain(match[2]), 0)
        day, year = int(match[1]), int(match[3])
    else:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


@cache
def _months() -> dict[str, int]:
    names = (messages(language)["months"].split() for language in languages())
    return {plain(n): number for year in names for number, n in enumerate(year, 1)}


def number_meant(text: str) -> str | None:
    """Return the only whole number in a text.

    >>> number_meant("14 gün"), number_meant("2,50"), number_meant("on")
    ('14', None, None)
    """
    match = WHOLE_NUMBER.fullmatch(text)
    return str(int(match[1])) if match and len(text) <= MAX_SHOWN else None


def answer_meant(text: str) -> str | None:
    """Return `true` or `false` for a word that means it.

    >>> answer_meant("Evet"), answer_meant("Hayır"), answer_meant("belki")
    ('true', 'false', None)
    """
    word = plain(text.strip())
    return "true" if word in YES else "false" if word in NO else None


def name_meant(text: str) -> str | None:
    """Return a text as a short name in an address, None if nothing is left of it.

    >>> name_meant("Kimlik Kartı")
    'kimlik-karti'
    """
    return slug(text) or None


def clauses_meant(text: str) -> str | None:
    """Return the clause numbers in a text as a list's items.

    >>> clauses_meant("m 1.1; M1.2 ve M2"), clauses_meant("1.1")
    ('M1.1, M1.2, M2', None)
    """
    found = CLAUSE.findall(plain(text))
    # The numbers are ASCII, whatever the language makes of an i.
    kinds = [upper(kind).replace(DOTTED_I, "I") for kind, _ in found]
    numbers = (number for _, number in found)
    return ", ".join(map("".join, zip(kinds, numbers, strict=True))) or None


def only(find: Callable[[str], str | None]) -> Callable[[str], str | None]:
    """Return a function that says to write what is found in a text, if anything is."""

    def hint(text: str) -> str | None:
        meant = find(text)
        return say("value_hints.only", meant=meant) if meant else None

    return hint


def list_meant(text: str) -> str:
    """Return how a text is written as a list."""
    item = text.strip("(){}<>")
    if len(text) <= MAX_SHOWN and " " not in text:
        return say("value_hints.brackets", item=item)
    return say("value_hints.items")


def text_meant(value: object) -> str:
    """Return how a text is written that was read as something else."""
    hint = say("value_hints.text")
    if value is None:
        hint = say("value_hints.empty")
    if isinstance(value, dict):
        hint = say("value_hints.mapping")
        [(key, rest), *others] = [*value.items()] or [("", None)]
        if rest is None and not others:
            hint = say("value_hints.only_key")
        elif isinstance(rest, list) and not others:
            hint = say("value_hints.nested")
        elif LINK.fullmatch(key) and isinstance(rest, str) and slug(rest) == rest:
            hint = say("value_hints.link_apart", key=key, rest=rest)
    elif isinstance(value, list):
        hint = say("value_hints.bracket")
        if value and all(isinstance(item, str) for item in value):
            hint = say("value_hints.bracket_or_dash", hint=hint)
    return hint


def pattern_meant(value: object, pattern: str) -> str:
    """Return how a text is written that does not fit a pattern."""
    written = value if isinstance(value, str) else ""
    items = [item for item in SEPARATORS.split(written) if item]
    if len(items) > 1 and all(re.search(pattern, item) for item in items):
        return say("value_hints.commas", listed=", ".join(items))
    if "[A-Z]" in pattern and (clauses := clauses_meant(written)):
        return say("value_hints.clauses", clauses=clauses)
    hints = (hint for part, hint in PATTERN_HINTS.items() if part in pattern)
    if hint := next(hints, None):
        return say(hint)
    name = name_meant(written)
    return say("value_hints.slug_like", name=name) if name else say("value_hints.slug")
