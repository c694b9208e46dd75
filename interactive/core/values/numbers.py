"""Decimal numbers, kept exactly: 2.50 with two decimals is the whole number 250."""

import re
from collections.abc import Mapping
from functools import cache

# A float holds fifteen digits exactly, so that an answer in JSON can have any value.
MOST_DIGITS = 15
MOST_DECIMALS = 6
# A longer text is no number that somebody typed.
LONGEST = 40
# From so many digits on, thousands are set apart: 2026 may be a year.
GROUPED_FROM = 5

EXACT = re.compile(r"(-?)([0-9]{1,18})(?:\.([0-9]{1,18}))?")
SPACED = re.compile("[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3})+(?:[.,][0-9]*)?")
GROUPS = re.compile(r"[0-9]{1,3}(?:(?:\.[0-9]{3}){2,}|(?:,[0-9]{3}){2,})")
# Both signs: the second one is the decimal point, whatever the language.
GROUPS_AND_POINT = re.compile(
    r"([0-9]{1,3}(?:\.[0-9]{3})+),([0-9]*)|([0-9]{1,3}(?:,[0-9]{3})+)\.([0-9]*)"
)
ONE_SIGN = re.compile(r"([0-9]*)([.,]?)([0-9]*)")


def power(decimals: int) -> int:
    """Return how many parts one whole has.

    >>> power(2)
    100
    """
    return int(10**decimals)


@cache
def scaled(written: int | str, decimals: int) -> int | None:
    """Return a number of a file in units of its last decimal, None if it has none.

    >>> scaled("2.50", 2), scaled(3, 2), scaled("-0.5", 1), scaled("2.505", 2)
    (250, 300, -5, None)
    """
    if isinstance(written, int):
        return written * power(decimals)
    match = EXACT.fullmatch(written)
    if match is None:
        return None
    sign, whole, part = match.groups(default="")
    part = part.rstrip("0")
    if len(part) > decimals:
        return None
    number = int(whole + part.ljust(decimals, "0"))
    return -number if sign else number


def decimals_in(written: int | str) -> int:
    """Return how many decimals a number of a file needs.

    >>> decimals_in(7), decimals_in("2.50"), decimals_in("0.125")
    (0, 1, 3)
    """
    return len(str(written).partition(".")[2].rstrip("0"))


def other_reading(written: int | str, decimals: int) -> tuple[str, str] | None:
    """Return both readings of a number of a file whose point may set thousands apart.

    >>> other_reading("250.000", 2), other_reading("2.505", 3)
    (('250000', '250.00'), None)
    """
    whole, _, part = str(written).partition(".")
    if decimals >= len(part) or not _is_group(whole.removeprefix("-"), part):
        return None
    return whole + part, f"{whole}.{part[:decimals]}".removesuffix(".")


def as_text(number: int, decimals: int) -> str:
    """Return a scaled number as a file has it.

    >>> as_text(250, 2), as_text(-5, 1)
    ('2.50', '-0.5')
    """
    return in_words(number, decimals, {"decimal_point": ".", "digit_group": ""})


def as_answer(number: int, decimals: int) -> int | float:
    """Return a scaled number as JSON has it; reading it gives the same number back."""
    return number / 10**decimals if decimals else number


def in_words(number: int, decimals: int, wording: Mapping[str, str]) -> str:
    """Return a scaled number as the language writes it.

    >>> turkish = {"decimal_point": ",", "digit_group": "."}
    >>> in_words(250, 2, turkish), in_words(-25000050, 2, turkish)
    ('2,50', '-250.000,50')
    """
    digits = str(abs(number)).rjust(decimals + 1, "0")
    whole, part = digits[: len(digits) - decimals], digits[len(digits) - decimals :]
    if len(whole) >= GROUPED_FROM:
        whole = f"{int(whole):,}".replace(",", wording["digit_group"])
    point = wording["decimal_point"] if decimals else ""
    return f"{'-' if number < 0 else ''}{whole}{point}{part}"


# A scaled number, or the wording key of a mistake and the words it needs.
Read = int | tuple[str, dict[str, str]]


def read_float(number: float, decimals: int) -> Read:
    """Return a JSON number in units of its last decimal, or a mistake.

    >>> read_float(0.29, 2), read_float(2.505, 2)[0]
    (29, 'too_many_decimals')
    """
    # Decimal digits, not multiplication: 0.29 * 100 is less than 29.
    text = f"{number:.{decimals}f}"
    if not text[-1].isdigit():
        return "not_a_number", {}
    if float(text) != number:
        return "too_many_decimals", {}
    return int(text.replace(".", ""))


def read_number(text: str, decimals: int, point: str) -> Read:
    """Return a number as somebody typed it in units of its last decimal, or a mistake.

    `point` is the language's decimal point, a comma in Turkish. Both signs are
    understood as either; only where a text has two meanings does the language decide.

    >>> read_number("2,5", 2, ","), read_number("2.50", 2, ",")
    (250, 250)
    >>> read_number("250.000", 0, ","), read_number("250.000", 0, ".")[0]
    (250000, 'ambiguous_number')
    """
    text = text.replace("\u2212", "-")
    body = text.removeprefix("-")
    parts = _parts(body, decimals, point) if len(body) <= LONGEST else None
    if parts is None:
        return "not_a_number", {}
    if isinstance(parts[1], dict):
        return parts[0], parts[1]
    whole, part = parts[0], parts[1].rstrip("0")
    if len(part) > decimals:
        return "too_many_decimals", {}
    number = int(whole + part.ljust(decimals, "0"))
    return -number if body != text else number


def _parts(
    body: str, decimals: int, point: str
) -> tuple[str, str] | tuple[str, dict[str, str]] | None:
    """Return the digits before and after the decimal point, or a mistake, or None."""
    spaced = SPACED.fullmatch(body) is not None
    if spaced:
        body = re.sub("[ \u00a0\u202f]", "", body)
    if GROUPS.fullmatch(body):
        return re.sub("[.,]", "", body), ""
    if both := GROUPS_AND_POINT.fullmatch(body):
        whole, part = both[1] or both[3], both[2] or both[4] or ""
        return re.sub("[.,]", "", whole), part
    match = ONE_SIGN.fullmatch(body)
    if match is None or not (match[1] or match[3]):
        return None
    whole, sign, part = match.groups()
    if spaced or not _is_group(whole, part):
        return whole or "0", part
    return _by_language(whole, part, decimals, is_point=sign == point, point=point)


def _by_language(
    whole: str, part: str, decimals: int, *, is_point: bool, point: str
) -> tuple[str, str] | tuple[str, dict[str, str]]:
    """Return the digits of a text whose only sign may set thousands apart."""
    if not is_point and decimals < len(part):
        return whole + part, ""
    fits = len(part.rstrip("0")) <= decimals
    if is_point and (not fits or decimals >= len(part)):
        return whole, part
    shown = part[:decimals]
    second = f"{whole}{point}{shown}" if shown else whole
    return "ambiguous_number", {"first": whole + part, "second": second}


def _is_group(whole: str, part: str) -> bool:
    """Return whether a sign between these digits may set thousands apart."""
    return len(part) == 3 and 1 <= len(whole) <= 3 and whole[0] != "0"  # noqa: PLR2004 - three digits
