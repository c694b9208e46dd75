"""Values that a comment or a comma cuts, which YAML accepts without a word."""

import re
from typing import Any

from macros.content.checker import say

COMMENT = re.compile("(?P<gap>[ \t]+)#(?P<space> ?)")
DASH_LINE = re.compile(r"^ *- (?![\w-]+:\s)", re.MULTILINE)
KEY_LINE = re.compile(r"^ *(?:- +)*([a-z_]+):(?=\s)", re.MULTILINE)
WORDS = frozenset({"true", "false", "null"})


def cut_by_comment(value: str, text: str, end: int) -> str | None:
    """Return what to say if a comment cuts a value that ends there in a text.

    After a number, a day or a single word two spaces tell that nothing is cut.
    """
    comment = COMMENT.match(text, end)
    if not comment:
        return None
    if not value:
        return say("cut_texts.all_by_comment")
    if value in WORDS or not any(letter.isalpha() for letter in value):
        return None
    is_word = value.isascii() and not any(letter.isspace() for letter in value)
    return say("cut_texts.by_comment") if not is_word or comment["gap"] == " " else None


def is_cut_number(key: Any, value: Any, mapping: dict[str, object]) -> bool:  # noqa: ANN401
    """Return whether a comma has cut a number: `{gpa: 2,50}` has a key 50."""
    is_rest = not key.style and key.value.isascii() and key.value.isdigit()
    before = next(reversed(mapping.values()), None)
    return is_rest and type(before) is int and getattr(value, "value", None) == ""


def swallowed_dash(text: str, start: int, end: int) -> tuple[int, str] | None:
    """Return the line of an item within a text without quotes, and what to say."""
    first = text.find("\n", start, end)
    # What follows the end tells whether the line is a key's.
    dash = DASH_LINE.search(text, first + 1) if first >= 0 else None
    if dash is None or dash.start() >= end:
        return None
    return text.count("\n", 0, dash.start()) + 1, say("cut_texts.swallowed_dash")


def swallowed_key(text: str, start: int, end: int) -> tuple[int, str] | None:
    """Return the line of a key within a block of text, and what to say of it.

    A key of the file that begins a line there was meant as one.
    """
    others = {*KEY_LINE.findall(text[:start]), *KEY_LINE.findall(text[end:])}
    for match in KEY_LINE.finditer(text, start, end):
        if match[1] in others:
            line = text.count("\n", 0, match.start(1)) + 1
            return line, say("cut_texts.swallowed_key", key=match[1])
    return None
