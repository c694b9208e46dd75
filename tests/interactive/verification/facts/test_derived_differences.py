"""Between versions it is told what follows otherwise from other facts."""

from datetime import date

import pytest

from interactive.core.context import read_context
from interactive.verification.facts.derived_differences import derived_differences

DAY = date(2026, 1, 5)
AGE = {
    "id": "age",
    "title": "Yaş",
    "text": "",
    "type": "integer",
    "minimum": 0,
    "maximum": 99,
}


@pytest.fixture
def told(document_for):
    def context(rule):
        adult = {"id": "adult", "title": "Yetişkin", "text": "", "type": "yes_no"}
        derived = [{"answer": "yes", "when": rule}]
        facts = [AGE, {**adult, "derived": derived}] if rule else []
        return read_context(document_for({}, facts=facts))

    def differences(before, after):
        return [*derived_differences((context(before), context(after)), DAY)]

    return differences


def test_what_follows_now_no_longer_or_otherwise_is_told_and_counted(told):
    from_18 = {"at_least": ["age", 18]}

    assert told(from_18, from_18) == told(None, None) == []
    [added], [removed] = told(None, from_18), told(from_18, None)
    assert added == "«Yetişkin» yanıtlanmadıysa artık başka yanıtlardan bulunuyor."
    assert removed == "«Yetişkin» artık başka yanıtlardan bulunmuyor."
    # Below 18, from 18 to 20, from 21 on, and not answered.
    [changed] = told(from_18, {"at_least": ["age", 21]})
    assert "4 durumundan 1 tanesinde" in changed


def test_a_rule_written_otherwise_that_says_the_same_is_no_difference(told):
    assert told({"at_least": ["age", 18]}, {"not": {"at_most": ["age", 17]}}) == []
