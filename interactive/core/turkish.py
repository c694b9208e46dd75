"""Turkish case, alphabetical order and dates; the order of clause numbers.

Independent of the locale, which differs between machines and browsers.
"""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from functools import cache

ALPHABET = "abcçdefgğhıijklmnoöpqrsştuüvwxyz"
RANK = {letter: rank for rank, letter in enumerate(ALPHABET)}
# Python maps I to i and İ to i with a combining dot; Turkish has I/ı and İ/i.
LOWER = str.maketrans("Iİ", "ıi")
UPPER = str.maketrans("ıi", "Iİ")


def lower(text: str) -> str:
    """Return `text` in lower case by the Turkish rule.

    >>> lower("IŞIK İLE")
    'ışık ile'
    """
    return text.translate(LOWER).lower()


def upper(text: str) -> str:
    """Return `text` in capitals by the Turkish rule.

    >>> upper("için ışık")
    'İÇİN IŞIK'
    """
    return text.translate(UPPER).upper()


def plain(text: str) -> str:
    """Return `text` in lower-case ASCII, as readers type without a Turkish keyboard.

    >>> plain("ÖĞRENCİ İşleri, KIŞ")
    'ogrenci isleri, kis'
    """
    # Decomposing splits "ç" into "c" and its cedilla; "ı" has nothing to split off.
    letters = unicodedata.normalize("NFD", lower(text).replace("ı", "i"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def slug(text: str, separator: str = "-") -> str:
    """Return `text` as a part of a URL path, in ASCII.

    >>> slug("Işık nasıl açılır, kapanır?")
    'isik-nasil-acilir-kapanir'
    """
    return re.sub(r"[^a-z0-9]+", separator, plain(text)).strip(separator)


def sort_key(text: str) -> tuple[tuple[tuple[int, int], ...], tuple[int, ...]]:
    """Return the key that sorts by the Turkish alphabet; circumflexes break ties.

    >>> sorted(["ılık", "karar", "kâr", "çam", "cam", "kar"], key=sort_key)
    ['cam', 'çam', 'ılık', 'kar', 'kâr', 'karar']
    """
    keys = [_letter_key(letter) for letter in lower(text)]
    return tuple(key[:2] for key in keys), tuple(key[2] for key in keys)


def _letter_key(letter: str) -> tuple[int, int, int]:
    """Return a letter's group, its rank there, and whether it has a diacritic."""
    base = letter if letter in RANK else unicodedata.normalize("NFD", letter)[0]
    if base in RANK:
        return 2, RANK[base], int(base != letter)
    return int(letter.isdigit()), ord(letter), 0


@cache
def clause_key(clause: str) -> tuple[str | int, ...]:
    """Return the key that sorts clauses by number: S10.2 comes after S9.11.

    >>> sorted(["S10.2", "S9.11", "S9.2"], key=clause_key)
    ['S9.2', 'S9.11', 'S10.2']
    """
    return tuple(
        # Numbers compare as numbers: 10 comes after 9.
        int(part) if part.isdigit() else part
        for part in re.findall(r"[0-9]+|[^0-9.]+", clause)
    )


def day_in_words(day: date, wording: Mapping[str, str]) -> str:
    """Return `day` with its weekday; the wording names months and weekdays.

    >>> words = {"months": "Ocak Şubat Mart", "weekdays": "Pzt Sal Çar Per Cum Cmt Paz"}
    >>> day_in_words(date(2026, 3, 20), words)
    '20 Mart 2026 Cum'
    """
    return f"{date_in_words(day, wording)} {weekday(day, wording)}"


def short_day_in_words(day: date, wording: Mapping[str, str], today: date) -> str:
    """Return `day` where there is little room; another year than today's is named.

    >>> words = {"months": "Ocak Şubat Mart", "weekdays_short": "Pt Sa Ça Pe Cu Ct Pa"}
    >>> short_day_in_words(date(2026, 3, 20), words, date(2026, 1, 1))
    '20 Mart Cu'
    >>> short_day_in_words(date(2026, 3, 20), words, date(2025, 12, 1))
    '20 Mart 2026 Cu'
    """
    name = _names(wording["weekdays_short"])[day.weekday()]
    written = date_in_words(day, wording)
    if day.year == today.year:
        written = written.removesuffix(f" {day.year}")
    return f"{written} {name}"


def date_in_words(day: date, wording: Mapping[str, str]) -> str:
    """Return `day` in words without its weekday, for days that nobody acts on."""
    month = _names(wording["months"])[day.month - 1]
    return f"{day.day} {month} {day.year}"


def is_day(text: str) -> bool:
    """Return whether a text is a day written as `2026-01-12`.

    >>> is_day("2026-01-12"), is_day("20260112"), is_day("2026-02-30")
    (True, False, False)
    """
    try:
        # fromisoformat also accepts 20260112 and week dates.
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def weekday(day: date, wording: Mapping[str, str]) -> str:
    """Return the name of the day of the week."""
    return _names(wording["weekdays"])[day.weekday()]


@cache
def _names(listed: str) -> list[str]:
    return listed.split()
