"""What readers write in their own words, made fit to stand in a text."""

import re
import unicodedata

# Joins emoji and letters of some scripts; all other format characters are unseen.
JOINERS = frozenset("\u200c\u200d")
# Controls, unseen format characters and halves of pairs, which no file can hold.
REFUSED = frozenset({"Cc", "Cf", "Cs"})
NEW_LINE = re.compile("\r\n?|[\n\v\f\x85\u2028\u2029]")
SPACE = re.compile(r"\s+")


def normalized(text: str, *, multiline: bool) -> str:
    r"""Return a text without what nobody sees: controls, marks of direction, spaces.

    Letters are composed (NFC). Lines are kept in a text of several lines, empty ones
    are not.

    >>> normalized(" Ays\u0327e\u202e  Nur\n", multiline=False)
    'Ayşe Nur'
    >>> normalized("a\r\n\r\n b", multiline=True)
    'a\nb'
    """
    lines = (_line(line) for line in NEW_LINE.split(text))
    return ("\n" if multiline else " ").join(line for line in lines if line)


def _line(line: str) -> str:
    # A tab is white space before it is a control.
    spaced = SPACE.sub(" ", unicodedata.normalize("NFC", line))
    seen = "".join(each for each in spaced if _is_seen(each))
    # What stood between two spaces may be gone.
    return SPACE.sub(" ", seen).strip(" \u200c\u200d")


def _is_seen(letter: str) -> bool:
    return letter in JOINERS or unicodedata.category(letter) not in REFUSED
