"""Texts that readers would see with their marks, and days that cannot be meant."""

from datetime import date

import pytest

from macros.checks.text_warnings import (
    days_to_come,
    idle_leave,
    same_orders,
    text_warnings,
)
from macros.content.checker import say
from tests.conftest import loaded
from tests.content_changes import apply

PROSE = "text: Kart almak için bankoya kimliğinizle gelmelisiniz."
TITLE = "title: Okur kartı"
SHOWN = (
    (PROSE, "text: Kart <b>burada</b> verilir.", ("html", "")),
    (PROSE, "text: Kart&nbsp;burada verilir.", ("html", "")),
    (PROSE, "text: Bilgi https://okur.example adresinde.", ("address", "https://…")),
    (PROSE, "text: Bilgi www.okur.example adresinde.", ("address", "https://…")),
    (
        PROSE,
        "text: Yazın, banko@okur.example sizindir.",
        ("address", "mailto:ad@kurum.edu.tr"),
    ),
    (PROSE, "text: Komut `kart` gibidir.", ("markup", "")),
    (PROSE, "text: '# Başlık gibi'", ("markup", "")),
    (PROSE, "text: '- Madde gibi'", ("list", "")),
    (PROSE, "text: '| a | b |'", ("table", "")),
    (TITLE, "title: Okur **kartı** nedir?", ("plain", "")),
    (TITLE, "title: Okur [kartı](bolum:odunc) nedir?", ("plain", "")),
    (TITLE, "title: Bilgi okur@okur.example adresinde", ("address_plain", "")),
)
MARKS_MEANT = (
    (PROSE, "text: '**Kart** *burada*, [şurada](https://okur.example/a_b).'"),
    (PROSE, "text: '18 < yaş > 15, A & B, 2 * 3 * 4, # ve @ ile.'"),
    (TITLE, "title: 2 * 3 * 4 kart"),
)


def warned(handbook, find, put):
    apply([{"file": "guidelines/uyelik.yml", "find": find, "put": put}], handbook)
    return [*text_warnings(loaded(handbook.parent))]


@pytest.mark.parametrize(("find", "put", "told"), SHOWN)
def test_marks_that_would_be_shown_are_told(handbook, find, put, told):
    [warning] = warned(handbook / "content", find, put)

    name, link = told
    assert warning.message == say(f"text_warnings.{name}", link=link)
    assert warning.line == (1 if find == TITLE else 10)


def test_words_of_the_interface_are_plain(handbook):
    words = "units_lead: Bir [bağlantı](bolum:odunc)\nunits_title: Birimler\n"
    apply([{"file": "wording.yml", "write": words}], handbook / "content")

    [warning] = text_warnings(loaded(handbook))

    assert str(warning) == f"content/wording.yml:1: {say('text_warnings.plain')}"


@pytest.mark.parametrize(("find", "put"), MARKS_MEANT)
def test_marks_that_are_meant_are_not(handbook, find, put):
    assert warned(handbook / "content", find, put) == []


def test_a_letter_may_have_a_salutation_and_numbers(handbook):
    texts = 'subject: "{duyuru-suresi}"\ngreeting: Sayın banko,'
    change = {"file": "letters/salon-sorusu.yml", "line": "subject:", "put": texts}
    apply([change], handbook / "content")

    assert [*text_warnings(loaded(handbook))] == []


def test_two_things_of_one_order_are_told(handbook):
    file = "guidelines/odunc.yml"
    change = {"file": file, "line": "order:", "put": "order: 10"}
    assert [*same_orders(loaded(handbook))] == []

    apply([change], handbook / "content")

    [warning] = same_orders(loaded(handbook))
    assert "uyelik.yml:2: 'odunc' de 10 sırasında." in str(warning)


def test_a_day_of_reading_that_is_to_come_is_told(content):
    assert [*days_to_come(content, date(2026, 3, 2))] == []
    files = {p.file for p in days_to_come(content, date(2026, 3, 1))}
    assert "content/sources/yonerge-3.yml" in files


def test_leave_on_a_closed_day_is_told(handbook):
    leave = "title: İzin\nsource: Duyuru\nchecked_on: 2026-03-01\ndays:\n"
    days = "  - 2026-03-05\n  - 2026-03-07\n  - 2026-03-20\n"
    change = {"file": "leave/izin.yml", "write": leave + days}
    apply([change], handbook / "content")

    lines = [warning.line for warning in idle_leave(loaded(handbook))]

    assert lines == [6, 7]
