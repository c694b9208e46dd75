"""Case, alphabetical order and dates; the order of clause numbers.

Turkish unless an alphabet says otherwise: one with `ı` has the pairs I/ı and İ/i.
Independent of the locale, which differs between machines and browsers.
"""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from functools import cache

from interactive.core.dates.turkish_suffixes import Inflected

ALPHABET = "abcçdefgğhıijklmnoöpqrsştuüvwxyz"
# Python maps I to i and İ to i with a combining dot; Turkish has I/ı and İ/i.
LOWER = str.maketrans("Iİ", "ıi")
UPPER = str.maketrans("ıi", "Iİ")
# No part of a clause's number is as large.
LAST = 10**9
# What other programs make of İ; it has no composed form, and is an i.
TWICE_DOTTED = "i\u0307"


def lower(text: str, alphabet: str = ALPHABET) -> str:
    """Return `text` in lower case by the rule of an alphabet.

    >>> lower("IŞIK İLE"), lower("INTERN", "abcdefghijklmnopqrstuvwxyz")
    ('ışık ile', 'intern')
    """
    letters = _composed(text)
    return (letters.translate(LOWER) if "ı" in alphabet else letters).lower()


def upper(text: str, alphabet: str = ALPHABET) -> str:
    """Return `text` in capitals by the rule of an alphabet.

    >>> upper("için ışık"), upper("intern", "abcdefghijklmnopqrstuvwxyz")
    ('İÇİN IŞIK', 'INTERN')
    """
    letters = _composed(text)
    if "ı" in alphabet:
        letters = letters.replace(TWICE_DOTTED, "i").translate(UPPER)
    return letters.upper()


def _composed(text: str) -> str:
    """Return a text with each letter in one piece: `I` and its dot are no `I`."""
    return unicodedata.normalize("NFC", text)


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


def sort_key(
    text: str, alphabet: str = ALPHABET
) -> tuple[tuple[tuple[int, int], ...], tuple[int, ...]]:
    """Return the key that sorts by an alphabet; marks on its letters break ties.

    >>> sorted(["ılık", "karar", "kâr", "çam", "cam", "kar"], key=sort_key)
    ['cam', 'çam', 'ılık', 'kar', 'kâr', 'karar']
    """
    rank = _ranks(alphabet)
    keys = [_letter_key(letter, rank) for letter in lower(text, alphabet)]
    return tuple(key[:2] for key in keys), tuple(key[2] for key in keys)


@cache
def _ranks(alphabet: str) -> Mapping[str, int]:
    return {letter: rank for rank, letter in enumerate(alphabet)}


def _letter_key(letter: str, ranks: Mapping[str, int]) -> tuple[int, int, int]:
    """Return a letter's group, its rank there, and whether it has a diacritic."""
    base = letter if letter in ranks else unicodedata.normalize("NFD", letter)[0]
    if base in ranks:
        return 2, ranks[base], int(base != letter)
    return int(letter.isdigit()), ord(letter), 0


@cache
def clause_key(clause: str) -> tuple[tuple[tuple[int, str], ...], str]:
    """Return the key that sorts clauses by number: S10.2 comes after S9.11.

    >>> sorted(["S10.2", "7/2-a", "S9.11", "S9.2", "7.10", "7/2"], key=clause_key)
    ['7/2', '7/2-a', '7.10', 'S9.2', 'S9.11', 'S10.2']
    """
    parts = re.findall(r"[0-9]+|[A-Za-z]+", clause)
    # Numbers compare as numbers, and come before words: 10 comes after 9.
    key = ((int(part), "") if part.isdigit() else (LAST, part) for part in parts)
    # What differs in its signs alone has a steady order, too.
    return tuple(key), clause


def day_in_words(day: date, wording: Mapping[str, str]) -> str:
    """Return `day` with its weekday; the wording has their names and their order.

    >>> words = {"months": "January February March"}
    >>> words |= {"date_form": "{day} {month} {year}"}
    >>> words |= {"weekdays": "Mo Tu We Th Fr Sa Su", "day_form": "{weekday} {date}"}
    >>> day_in_words(date(2026, 3, 20), words)
    'Fr 20 March 2026'
    """
    written, name = date_in_words(day, wording), weekday(day, wording)
    return wording["day_form"].format(date=written, weekday=name)


def short_day_in_words(day: date, wording: Mapping[str, str], today: date) -> str:
    """Return `day` where there is little room; another year than today's is named.

    >>> words = {"months": "Ocak Şubat Mart", "weekdays_short": "Pt Sa Ça Pe Cu Ct Pa"}
    >>> words |= {"date_form": "{day} {month} {year}", "day_form": "{date} {weekday}"}
    >>> words |= {"date_form_short": "{day} {month}"}
    >>> short_day_in_words(date(2026, 3, 20), words, date(2026, 1, 1))
    '20 Mart Cu'
    >>> short_day_in_words(date(2026, 3, 20), words, date(2025, 12, 1))
    '20 Mart 2026 Cu'
    """
    name = _names(wording["weekdays_short"])[day.weekday()]
    form = "date_form_short" if day.year == today.year else "date_form"
    return wording["day_form"].format(date=_date(day, wording, form), weekday=name)


def date_in_words(day: date, wording: Mapping[str, str]) -> str:
    """Return `day` in words without its weekday, for days that nobody acts on.

    A Turkish sentence may give it an ending, as `{day:den}`.
    """
    return _date(day, wording, "date_form")


def _date(day: date, wording: Mapping[str, str], form: str) -> str:
    month = _names(wording["months"])[day.month - 1]
    return Inflected(wording[form].format(day=day.day, month=month, year=day.year))


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
