"""What a calculator is given beside its rules: numbers, calendar, words, edition."""

from datetime import date

import pytest

from interactive.core.answers import Mistake
from interactive.core.context import read_context
from interactive.core.questions import Question

DAYS = {
    "title": "Süre",
    "unit": "days",
    "values": [
        {"valid_from": "2021-01-01", "value": 7, "clause": "S1.1"},
        {"valid_from": "2027-01-01", "value": None, "clause": "S1.2"},
    ],
}
YEAR = {
    "title": "Sınıf",
    "unit": "class_year",
    "values": [{"valid_from": "2026-01-01", "value": 3, "clause": "S2.1"}],
}
BEFORE, WITHIN, AFTER = date(2020, 12, 31), date(2026, 7, 8), date(2027, 1, 1)


@pytest.fixture
def context(document_for):
    return read_context(document_for({}, parameters={"sure": DAYS, "sinif": YEAR}))


def test_numbers_are_those_in_force_on_the_day(context):
    cases = [(BEFORE, None, None), (WITHIN, 7, 3), (AFTER, None, 3)]
    for day, days, year in cases:
        assert context.values_on(day) == {"sure": days, "sinif": year}


def test_the_first_day_with_the_same_numbers_is_found(context):
    cases = [
        (BEFORE, date.min),
        (date(2021, 1, 1), date(2021, 1, 1)),
        (date(2025, 12, 31), date(2021, 1, 1)),
        (WITHIN, date(2026, 1, 1)),
        (date(2026, 12, 31), date(2026, 1, 1)),
        (AFTER, AFTER),
        (date(2099, 1, 1), AFTER),
    ]
    for day, first in cases:
        assert context.values_since(day) == first
        assert context.values_on(first) == context.values_on(day)


def test_a_number_that_has_always_held_begins_on_no_day(document_for):
    values = [{"valid_from": None, "value": 7, "clause": "S1.1"}]
    always = {"title": "Süre", "unit": "days", "values": values}
    context = read_context(document_for({}, parameters={"sure": always, "s": YEAR}))

    assert context.value_changes == (date.min, date(2026, 1, 1))
    assert context.fill("{sure}", date.min) == "7 gün"
    [entry] = context.entries_on(frozenset({"sure"}), BEFORE)
    assert entry["valid_from"] is None


def test_a_text_is_filled_with_numbers_and_their_units(context, words):
    cases = [
        (
            "{sure} önce, {sinif} ve {sure} sonra",
            WITHIN,
            "7 gün önce, 3. sınıf ve 7 gün sonra",
        ),
        # Before its first value a text says what the source says.
        ("{sure} önce", BEFORE, "7 gün önce"),
        # A number that has ended breaks no sentence.
        ("Kaynak “{sure}” der.", AFTER, f"Kaynak “{words['parameter_absent']}” der."),
        ("{why} { {} }", WITHIN, "{why} { {} }"),
    ]
    for text, day, filled in cases:
        assert context.fill(text, day) == filled
    assert "." not in words["parameter_absent"]


def test_used_numbers_are_told_with_their_clause(context):
    ends = "1 Ocak 2027'den başlayarak geçerli değil"
    assert context.entries_on(frozenset({"sure"}), WITHIN) == [
        {"id": "sure", "valid_from": "2021-01-01", "value": 7, "clause": "S1.1"}
        | {"next": {"valid_from": "2027-01-01", "value": None, "text": ends}}
    ]
    [last] = context.entries_on(frozenset({"sure"}), AFTER)
    assert last["next"] is None
    changes = context.change_after("sinif", BEFORE)
    assert changes["text"] == "1 Ocak 2026'dan başlayarak 3. sınıf"
    assert context.entries_on(frozenset({"sure"}), BEFORE) == []
    assert context.entries_on(frozenset({"sure", "sinif"}), WITHIN)[0]["id"] == "sinif"


def test_a_mistake_is_told_in_words_that_name_the_question(context, words):
    question = Question(id="start", title="Stajın ilk günü", text="", type="date")
    mistake = Mistake("start", "no_such_date", {"found": "2026-02-30"})
    unasked = Mistake("start", "unknown_question")

    assert context.mistake(mistake, {"start": question}) == {
        "question": "start",
        "wording": "no_such_date",
        "text": words["mistake_no_such_date"],
    }
    # One that nobody asked is named by its id.
    for known, name in (({"start": question}, question.title), ({}, "start")):
        text = words["mistake_unknown_question"].format(question=name)
        assert context.mistake(unasked, known)["text"] == text


def test_braces_in_a_readers_answer_are_shown_as_they_are(context):
    mistake = Mistake("q", "no_such_option", {"found": "{0} {found} {{"})

    assert "{0} {found} {{" in context.mistake(mistake, {})["text"]


def test_a_day_is_said_in_words(context):
    for day in (WITHIN, "2026-07-08"):
        assert context.day(day) == "8 Temmuz 2026 Çarşamba"
