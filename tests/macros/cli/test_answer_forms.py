"""Answers as spreadsheets write them are read like those of the page."""

import pytest

from macros.cli.answer_forms import AnswerForms
from macros.content.catalogue import messages
from tests.macros.cli.conftest import QUESTIONS


@pytest.mark.parametrize(
    ("name", "written", "read"),
    [
        ("right", "Evet", "yes"),
        ("right", " HAYIR ", "no"),
        ("right", "DOĞRU", "yes"),
        ("right", "FALSE", "no"),
        ("right", True, "yes"),
        ("right", 0, "no"),
        ("right", "Bilmiyorum", "unknown"),
        ("level", "LİSANS", "lisans"),
        ("level", "ön  lisans", "onlisans"),
        ("level", "bilinmiyor", "unknown"),
        ("year_at_start", "hazirlik", "0"),
        ("papers", "Ön lisans; LİSANS", ["onlisans", "lisans"]),
        ("papers", "Hiçbiri", ["none"]),
        ("day", "04.11.2026", "2026-11-04"),
        ("day", "4.11.2026 00:00", "2026-11-04"),
        ("day", "4/11/2026", "2026-11-04"),
        ("day", "2026-11-04 00:00:00.000", "2026-11-04"),
        ("day", "2026-11-04T00:00", "2026-11-04"),
        ("day", "2026/11/4", "2026-11-04"),
        # It is read, and does not exist.
        ("day", "31.2.2026", "2026-02-31"),
    ],
)
def test_what_people_write_is_read(forms, name, written, read):
    assert forms.read({name: written}) == {name: read}


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("right", "yes"),
        ("right", "belki"),
        ("right", None),
        ("right", ["yes"]),
        ("level", "doktora"),
        ("year_at_start", 3),
        ("year_at_start", "3,0"),
        ("year_at_start", "3,5"),
        ("papers", "lisans;onlisans"),
        ("papers", "Lisans; doktora"),
        ("year_at_start", "8"),
        ("day", "2026-11-04"),
        ("day", "4.11.26"),
        ("day", "4.11/2026"),
        ("day", 46330),
        ("elsewhere", "Evet"),
    ],
)
def test_the_rest_is_left_to_the_engine(forms, name, written):
    assert forms.read({name: written}) == {name: written}


def test_each_language_has_its_words_and_its_order_of_dates():
    english = AnswerForms(QUESTIONS, messages("en"))

    read = english.read({"right": "Yes", "day": "4.11.2026"})

    assert read == {"right": "yes", "day": "2026-11-04"}
    # The fourth of November or the eleventh of April: who can tell?
    assert english.read({"day": "4/11/2026", "right": "Evet"}) == {
        "day": "4/11/2026",
        "right": "Evet",
    }


def test_what_can_be_read_is_known(forms):
    assert forms.is_readable("right", "Evet")
    assert forms.is_readable("right", "")
    assert not forms.is_readable("year_at_start", "9")
