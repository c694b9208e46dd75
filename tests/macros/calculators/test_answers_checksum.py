"""The checksum of answers: changed by what answers, and by nothing else."""

import pytest

from macros.calculators.answers_checksum import answers_checksum
from tests.conftest import loaded

KART, YAS = "calculators/kart.yml", "parameters/en-az-yas.yml"
DAYS = "holidays/2026.yml"
WORDS = {
    "a title": (KART, "title: Kimlik\n    rule", "title: Kart\n    rule"),
    "an explanation": (KART, "Yaşınız yetiyor.", "Yetiyor."),
    "an example": (KART, "age: 6}", "age: 5}"),
    "a clause": (KART, "clauses: [M1.1]", "clauses: [M1.2]"),
    "a day of reading": (YAS, "checked_on: 2026", "checked_on: 2025"),
    "another number": ("parameters/odunc-suresi.yml", "value: 14", "value: 15"),
    "a holiday": (DAYS, "2026-03-20", "2026-03-24"),
    "a default": (KART, "- id: age\n", "- id: age\n    immutable: false\n"),
}
LATER = "{valid_from: 2030-01-01, value: 9, clause: M1.2, checked_on: 2026-01-05}"
RULES = {
    "a threshold": (YAS, "value: 7", "value: 8"),
    "a number to come": (YAS, "values:\n", f"values:\n  - {LATER}\n"),
    "an operator": (KART, "at_least: [age", "at_most: [age"),
    "a weight": (KART, "weight: action", "weight: blocking"),
    "an option": (KART, "id: yok,", "id: hic,"),
    "who is asked": (KART, "    shown_when: {is: [card, nufus]}\n", ""),
}


def change(handbook, file, old, new):
    """Return the handbook's content with a text replaced."""
    path = handbook / "content" / file
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")
    return loaded(handbook)


@pytest.mark.parametrize("name", WORDS)
def test_words_and_what_the_rules_do_not_use_change_nothing(handbook, content, name):
    changed = change(handbook, *WORDS[name])

    assert answers_checksum(changed, "kart") == answers_checksum(content, "kart")


@pytest.mark.parametrize("name", RULES)
def test_every_rule_and_number_counts(handbook, content, name):
    changed = change(handbook, *RULES[name])

    assert answers_checksum(changed, "kart") != answers_checksum(content, "kart")


def test_closed_days_count_where_days_are_counted(handbook, content):
    before = answers_checksum(content, "iade")
    saturday = "days:\n  - {date: 2026-03-28, name: Gezi}\n"

    later = change(handbook, DAYS, "days:\n", saturday)
    assert answers_checksum(later, "iade") == before
    later = change(handbook, DAYS, "2026-03-28", "2026-03-30")
    assert answers_checksum(later, "iade") != before
