"""Suffixes on what an answer fills in, and the patterns that do without them."""

from pathlib import Path

import pytest
import yaml

from interactive.core.turkish import upper
from interactive.kinds.letter.verification.suffixes import suffixes_on_places

WRONG = """
{x}'da|{x}'de|{x}'ta|{x}'te|{x}'dan|{x}'den|{x}'tan|{x}'ten|{x}'a|{x}'e|{x}'ya|{x}'ye
{x}'na|{x}'ne|{x}'ı|{x}'i|{x}'u|{x}'ü|{x}'yı|{x}'yi|{x}'yu|{x}'yü|{x}'nı|{x}'ni|{x}'nu
{x}'nü|{x}'ın|{x}'in|{x}'un|{x}'ün|{x}'nın|{x}'nin|{x}'nun|{x}'nün|{x}'la|{x}'le|{x}'yla
{x}'yle|{x}'lı|{x}'li|{x}'lu|{x}'lü|{x}'lar|{x}'ler|{x}'daki|{x}'deki|{x}'dır|{x}'dir
{x}'inci|{x}'ncı|{x}'üncü|{x}'sı|{x}'sinde|{x}'lik|{x}'ca|{x}'ten itibaren
{x}’da|{x}‘da|{x}ʼda|{x}`da|{x}\u00b4da|{x}\u2032da|{x}\uff07da|{x}' da|{x}' den
{x}'\u200bda
{x}da|{x}de|{x}den|{x}nin|{x}in|{x}lı|{x}inci|{x}\u200bde|{x}\u00adde|{x}DA|{x}’NIN
{x}-de|{x}-den|{x}–de|{x}\u2011da|{x}/ye|{x}(de)|{x}(y)e|{x}(n)in|{x}(s)i|{x}'(n)in
{x}'(y)e
{x} dan|{x} den|{x} nın|{x} nin|{x} nun|{x} nün|{x} nda|{x} nden|{x} yla|{x} yi|{x} daki
{x} deki|{x} lar|{x} ler|{x} lı|{x} lık|{x} ları|{x} leri|{x} nci|{x} ıncı
{x} uncu
"""
RIGHT = """
{x} tarihinde|{x} tarihine kadar|{x} tarihinden itibaren|{x} ile {y} tarihleri arasında
{x} bünyesinde|{x} tarafından|{x} kapsamında|{x} numaralı|{x} öğrencisiyim|{x}.|{x},
{x}:
{x}; {y}|({x})|“{x}” adlı|‘{x}’ dedi|'{x}' adlı|{x} da gelir|{x} de gelir
{x} (isterseniz)
{x} (en geç)|{x}{y}|{x} {y}|{x}-{y}|{x}/{y}|{x} – {y}|Konu: {x}|{x} ya da {y}
{x} gün|{x} belge|{x} ve {y}|{x} mi|{x} ne zaman|{x} ya|{x} ten rengi|{x} su|{x} un
{x} tür|{x} türünde|{x} denli|{x} danışmanı|{x} nedeni|{x} lisesi|{x} (deneme)
{x}/yıl|{x} üniversitesi|{x}?|{x}!|{x}…|Sayın {x},|{x} için|{x} gibi|{x} olarak
{x} on gün
"""


FORMS = yaml.safe_load(Path(__file__).with_name("suffix_forms.yml").read_text("utf-8"))
WORDS = [word.split("|") for group in FORMS["forms"].values() for word in group.split()]


def forms(listed):
    """Return the forms of a list."""
    return [form for line in listed.strip().split("\n") for form in line.split("|")]


@pytest.mark.parametrize("text", forms(WRONG))
def test_a_suffix_on_a_place_is_found(text):
    assert [name for name, _ in suffixes_on_places(text)] == ["x"]


@pytest.mark.parametrize("text", forms(RIGHT))
def test_a_word_after_a_place_is_none(text):
    assert [*suffixes_on_places(text)] == []


def test_each_place_is_told_as_it_stands():
    pairs = [*suffixes_on_places("{a}'da, {b} ile {c}den")]

    assert pairs == [("a", "{a}'da"), ("c", "{c}den")]


def test_no_ending_of_a_turkish_word_passes_on_a_place():
    """Each fits some words and is wrong after most, however it is typed."""
    assert len({*map(tuple, WORDS)}) >= 400
    for _, suffix in WORDS:
        bare = suffix.removeprefix("'")
        for written in (suffix, bare, f"’{bare}", f"'{upper(bare)}"):
            text = f"Sayın {{x}}{written} geldi."
            assert [name for name, _ in suffixes_on_places(text)] == ["x"], text


def test_words_that_an_editor_has_typed_bear_any_suffix():
    for stem, suffix in WORDS:
        for text in (f"{stem}{suffix} {{x}}", f"{{x}}, {stem}{suffix}"):
            assert [*suffixes_on_places(text)] == [], text


@pytest.mark.parametrize("text", FORMS["sentences"])
def test_a_word_or_a_sign_after_a_place_is_no_suffix(text):
    assert [*suffixes_on_places(text)] == []
