"""Turkish letters keep their case, order and addresses without any locale."""

import random
import re
import unicodedata
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from interactive.core.turkish import (
    ALPHABET,
    clause_key,
    day_in_words,
    lower,
    plain,
    slug,
    sort_key,
    upper,
    weekday,
)


def shuffled(values):
    """Return the things in another order, the same in every run."""
    order = list(values)
    random.Random(1).shuffle(order)  # noqa: S311 - any order but the right one
    return order


TURKISH = st.text(ALPHABET + "âîû .,-0123456789")


def test_dotted_and_dotless_i_keep_their_dots():
    for capitals, small in [("I", "ı"), ("İ", "i"), ("ŞÇĞÜÖ", "şçğüö"), ("Â", "â")]:
        assert lower(capitals) == small
        assert upper(small) == capitals


def test_letters_in_several_pieces_have_the_case_of_whole_ones():
    words = "Şükriye Işıl Öğütçü-İğdir, Âlim"
    pieces = unicodedata.normalize("NFD", words)

    assert upper(pieces) == upper(words) == "ŞÜKRİYE IŞIL ÖĞÜTÇÜ-İĞDİR, ÂLİM"
    assert lower(pieces) == lower(words) == "şükriye ışıl öğütçü-iğdir, âlim"
    # What a program without Turkish makes of İ.
    assert upper("i\u0307ptal") == "İPTAL"


def test_other_languages_have_one_pair_of_i():
    latin = "abcdefghijklmnopqrstuvwxyz"

    assert upper("Initial Müller, naïve", latin) == "INITIAL MÜLLER, NAÏVE"
    assert upper(unicodedata.normalize("NFD", "naïve"), latin) == "NAÏVE"
    assert lower("INITIAL", latin) == "initial"


@given(text=TURKISH)
def test_letters_come_back_from_capitals_and_are_typed_without_turkish_keys(text):
    ascii_text = plain(text)

    assert lower(upper(text)) == text
    assert ascii_text.isascii()
    assert plain(upper(text)) == ascii_text


def test_an_address_is_plain_ascii_and_keeps_i():
    cases = [
        ("Sınıf", "sinif"),
        ("ISINMA", "isinma"),
        ("İşlem", "islem"),
        ("  Çok   güzel!  ", "cok-guzel"),
        ("Kâğıt & kalem", "kagit-kalem"),
        ("2. sınıf", "2-sinif"),
        ("Staja Kabul Belgesi'ni alın", "staja-kabul-belgesi-ni-alin"),
        ("i\u0307ptal", "iptal"),
        ("…", ""),
    ]
    for text, address in cases:
        assert slug(text) == address
    assert slug("Staj dönemi", "_") == "staj_donemi"


@given(text=st.text())
def test_any_text_gives_an_address_that_stays_as_it_is(text):
    address = slug(text)

    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", address)
    assert slug(address) == address


def test_letters_are_ordered_by_the_turkish_alphabet():
    # A letter of its own is no other with a mark: "şa" comes after "sz".
    ordered = [first + second for first in ALPHABET for second in ("", "a", "z")]

    assert sorted(shuffled(ordered), key=sort_key) == ordered
    assert len(ALPHABET) == len(set(ALPHABET)) == 29 + len("qwx")


def test_words_are_ordered_as_in_a_turkish_dictionary():
    cases = [
        ["cam", "çam", "dam"],
        ["gaz", "ğaz", "haz"],
        ["ılık", "ilik"],
        ["IRMAK", "ırmaklar", "İÇ"],
        ["kar", "kâr", "karar"],
        ["ok", "ök"],
        ["su", "şu", "tu"],
        ["staj dönemi", "staja"],
        ["2021", "açık"],
        ["evrak", "Evrak teslimi", "evraklar"],
    ]
    for ordered in cases:
        ordered_again = sorted(shuffled(ordered), key=sort_key)

        assert ordered_again == ordered


def test_clauses_are_ordered_by_page_and_place():
    clauses = ["S1.1", "S2.1", "S2.10", "S9.2", "S9.11", "S10.2", "S18.9"]

    ordered_again = sorted(shuffled(clauses), key=clause_key)

    assert ordered_again == clauses


def test_a_day_is_said_as_people_say_it(words):
    cases = [
        (date(2026, 7, 8), "8 Temmuz 2026 Çarşamba"),
        (date(2028, 2, 29), "29 Şubat 2028 Salı"),
        (date(2027, 1, 1), "1 Ocak 2027 Cuma"),
        (date(2026, 12, 31), "31 Aralık 2026 Perşembe"),
        (date(2026, 8, 16), "16 Ağustos 2026 Pazar"),
    ]
    for day, expected in cases:
        assert day_in_words(day, words) == expected
        assert expected.endswith(weekday(day, words))
