"""Dates and values take the endings that Turkish gives them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interactive.core.dates.turkish_suffixes import SUFFIXES, Inflected, ending

# How people read the last word of a number, and what they say after it.
SPOKEN = {
    "1": "de den e di",
    "2": "de den ye ydi",
    "3": "te ten e tü",
    "4": "te ten e tü",
    "5": "te ten e ti",
    "6": "da dan ya ydı",
    "7": "de den ye ydi",
    "8": "de den e di",
    "9": "da dan a du",
    "10": "da dan a du",
    "20": "de den ye ydi",
    "30": "da dan a du",
    "40": "ta tan a tı",
    "50": "de den ye ydi",
    "60": "ta tan a tı",
    "70": "te ten e ti",
    "80": "de den e di",
    "90": "da dan a dı",
    "00": "de den e dü",
    "000": "de den e di",
}
WORDS = {
    "gün": "de den e dü",
    "hafta": "da dan ya ydı",
    "ay": "da dan a dı",
    "sınıf": "ta tan a tı",
    "kişi": "de den ye ydi",
    "puan": "da dan a dı",
    "kredi": "de den ye ydi",
    "saat": "te ten e ti",
    "yıl": "da dan a dı",
    "dakika": "da dan ya ydı",
    "dönem": "de den e di",
    "yarıyıl": "da dan a dı",
    "kez": "de den e di",
    "belge": "de den ye ydi",
    "lira": "da dan ya ydı",
    "kuruş": "ta tan a tu",
    "sayfa": "da dan ya ydı",
    "kopya": "da dan ya ydı",
    "ders": "te ten e ti",
    "metre": "de den ye ydi",
    "lisans": "ta tan a tı",
    "kâğıt": "ta tan a tı",
    "mekân": "da dan a dı",
    "hâl": "de den e di",
    "kontrol": "de den e dü",
    "iş günü": "nde nden ne ydü",
    "öğretim yılı": "nda ndan na ydı",
    "ders saati": "nde nden ne ydi",
    "staj haftası": "nda ndan na ydı",
}
NAMES = {
    "Aralık": "ta tan a tı",
    "Cuma": "da dan ya ydı",
    "Eylül": "de den e dü",
    "Ocak": "ta tan a tı",
    "Şubat": "ta tan a tı",
    "Mart": "ta tan a tı",
    "Nisan": "da dan a dı",
    "Mayıs": "ta tan a tı",
    "Haziran": "da dan a dı",
    "Temmuz": "da dan a du",
    "Ağustos": "ta tan a tu",
    "Ekim": "de den e di",
    "Kasım": "da dan a dı",
    "Pazartesi": "de den ye ydi",
    "Salı": "da dan ya ydı",
    "Perşembe": "de den ye ydi",
    "Pazar": "da dan a dı",
    "Şırnak": "ta tan a tı",
    "İzmir": "de den e di",
    "Iğdır": "da dan a dı",
    "Üsküdar": "da dan a dı",
}


def endings_of(number):
    """Return what is said after a number, by the longest end that a row has."""
    ends = (str(number)[-length:] for length in (3, 2, 1))
    return next(SPOKEN[end] for end in ends if end in SPOKEN).split()


@given(st.integers(1000, 999_999), st.sampled_from(["", "1 Ocak ", "%"]))
def test_a_number_is_inflected_as_it_is_read(number, before):
    endings = [ending(f"{before}{number}", suffix) for suffix in SUFFIXES]

    assert endings == [f"'{spoken}" for spoken in endings_of(number)]


@pytest.mark.parametrize("number", ["100.000", "2.000", "7,25", "15:30"])
def test_signs_within_a_number_change_nothing(number):
    digits = "".join(filter(str.isdecimal, number.rpartition(",")[2]))
    plain = digits[-2:] if ":" in number else digits

    assert ending(number, "den") == ending(plain, "den")


@pytest.mark.parametrize("word", [*WORDS, *NAMES])
def test_a_word_is_inflected_by_its_sound(word):
    endings = [ending(f"7 {word}", suffix) for suffix in SUFFIXES]

    apart = "'" if word in NAMES else ""
    assert endings == [
        f"{apart}{spoken}" for spoken in {**WORDS, **NAMES}[word].split()
    ]


@pytest.mark.parametrize("text", ["250 TL", "12 m²", "5 kg", "50 %", "", "(hiç)"])
def test_what_letters_do_not_tell_has_a_word_of_its_own(text):
    assert [ending(text, suffix) for suffix in SUFFIXES] == ["", "", "", " idi"]


@given(st.text(), st.sampled_from(["", *SUFFIXES]))
def test_any_text_stays_whole_before_its_ending(text, suffix):
    inflected = f"{{text:{suffix}}}".format(text=Inflected(text))

    assert inflected.startswith(text)
    assert (inflected == text) if suffix == "" else True


def test_another_way_to_write_a_text_is_that_of_any_text():
    assert f"{Inflected('7 gün'):>8}" == "   7 gün"
