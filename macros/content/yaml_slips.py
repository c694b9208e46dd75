"""Slips that the YAML parser describes in terms of what came of them.

The line itself tells more than the parser's words: each slip is a pattern of its line.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from macros.content.checker import say
from macros.content.slips.indents import fitting_indent

KEY = r"\s*(- +)*[\w-]+"
VALUE = r"\s*(- +)*([\w-]+: +)?"
# What Word and telephones make of the dash of an item.
BULLET = re.compile("\\s*([–—•●▪◦‣·\uf0b7*+])\\s")
# What the parser was about when the slip of a line is worth looking for.
ANY, EXTRA, MISSING, FLOW = "", "mapping values", "expected ':'", "',' or"
START = "found character"
BROKEN = "expected key|'-' indicator|<block end>"
# A value whose quote does not end on its line, before a line that is a key's.
OPEN_QUOTE = re.compile(VALUE + r"""("([^"\\]|\\.)*|'([^']|'')*)$""")
OPEN_IN_BRACKETS = re.compile(VALUE + r'[\[{][^"]*("[^"]*"[^"]*)*"[^"]*$')
SECOND_KEY = re.compile(r"\s*(?:- +)*[\w-]+: +[^\s'\"].* ([a-z]+(?:_[a-z]+)*): ")
NEXT_PART = re.compile(rf"\s*- +\S|{KEY}:(\s|$)")
SLIPS: tuple[tuple[str, str, str], ...] = (
    (
        ANY,
        KEY + "(:[\u00a0\u2000-\u200a\u202f\u3000]|\\s*[\uff1a\ufe55])",
        "slips.odd_colon",
    ),
    (START, r".*[\s{\[]%\s*[0-9]", "slips.percent_first"),
    (ANY, r"\s*(//|/\*|<!--|;)", "slips.no_comment"),
    (START, r"\s*(```|~~~)", "slips.fence"),
    (ANY, KEY + r"(\s*=>?|;|\s+->)\s*[^\s=>]", "slips.no_colon"),
    (ANY, KEY + r":[^\s/:]", "slips.no_blank"),
    (ANY, r"\s*-[^\s-]", "slips.no_blank_after_dash"),
    (ANY, VALUE + "[“”„«‘’].*: ", "slips.curly_quotes"),
    (BROKEN, VALUE + r"[\[{][^\]}]*[\]}]\s*[^\s,#\]}]", "slips.bracket"),
    (BROKEN, VALUE + r"""("[^"]*"|'[^']*')\s*[.,;]+\s*$""", "slips.sign_after_quote"),
    (BROKEN, VALUE + r'"[^"]*"\w', "slips.inner_quotes"),
    (BROKEN, VALUE + '"', "slips.double_quote"),
    (BROKEN, VALUE + r"'[^']*'\s", "slips.quoted_word"),
    (BROKEN, VALUE + "'", "slips.single_quote"),
)
# These may stand on the line before the one where the parser gave up.
EARLIER = {
    "slips.odd_colon",
    "slips.no_colon",
    "slips.no_blank",
    "slips.no_blank_after_dash",
    "slips.no_comment",
}


def slip_of(english: str, lines: Sequence[str], number: int) -> tuple[int, str] | None:
    """Return the line and the message of the slip behind an error; None if unknown."""
    line = lines[number - 1] if number <= len(lines) else ""
    if opened := _open_quote(lines[:number]):
        return opened, say("slips.unclosed_quote")
    if FLOW in english:
        reason = "no_comma" if re.search(r"; *\w+: ", line) else "in_brackets"
        return (number, say(f"slips.{reason}")) if _is_closed(line) else None
    above = range(number - 1, 0, -1)
    before = next(((n, lines[n - 1]) for n in above if lines[n - 1].strip()), (0, ""))
    if slip := _slip_of_line(english, (number, line), before):
        return slip
    if re.search(BROKEN, english) and _has_extra_bracket(line):
        return number, say("slips.extra_bracket")
    if re.search(BROKEN, english) and (message := fitting_indent(lines, number)):
        return number, message
    return _slip_of_indent(english, line, before[1], number)


def _slip_of_line(
    english: str, here: tuple[int, str], before: tuple[int, str]
) -> tuple[int, str] | None:
    """Return the slip that the line, or the one before it, has the pattern of."""
    number, line = here
    if message := no_dash(line):
        return number, message
    for part, pattern, key in SLIPS:
        if re.search(part, english) and re.match(pattern, line):
            return number, say(key)
        if key in EARLIER and re.match(pattern, before[1]):
            return before[0], say(key)
    return None


def no_dash(text: str) -> str | None:
    """Return what to say of a text that begins with the mark of an item, but no dash.

    >>> no_dash("• Kimlik") is None, no_dash("- Kimlik") is None
    (False, True)
    """
    mark = BULLET.match(text)
    return say("slips.no_dash", mark=mark[1]) if mark else None


def _open_quote(lines: Sequence[str]) -> int | None:
    """Return the last line with a quote that is still open at the next part."""
    numbers = (
        number
        for number, (line, below) in enumerate(pairwise(lines), start=1)
        if (OPEN_QUOTE.match(line) or OPEN_IN_BRACKETS.match(line))
        and NEXT_PART.match(below)
    )
    return max(numbers, default=None)


def _slip_of_indent(
    english: str, line: str, before: str, number: int
) -> tuple[int, str] | None:
    if EXTRA in english:
        second = SECOND_KEY.match(line)
        is_deep = _indent(line) > _indent(before) and not before.rstrip().endswith(":")
        if re.match(r"\s*- ", line) and is_deep:
            return number, say("slips.lost_item")
        if second:
            return number, say("slips.two_keys", key=second[1])
        is_key = re.match(r"\s*[\w-]+:( |$)", line)
        reason = "too_deep" if is_key and is_deep else "extra_colon"
        return number, say(f"slips.{reason}")
    if MISSING in english and ":" not in line:
        return number, say("slips.continued")
    return None


def _has_extra_bracket(line: str) -> bool:
    return any(line.count(a) < line.count(b) for a, b in ("[]", "{}"))


def _is_closed(line: str) -> bool:
    return all(
        line.count(a) == line.count(b) > 0 or a not in line for a, b in ("[]", "{}")
    )


def _indent(line: str) -> int:
    """Return where the text of a line begins, after the dash of an item."""
    return len(re.match(r"\s*(- +)*", line)[0])  # type: ignore[index]
