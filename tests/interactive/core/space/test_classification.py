"""Answers are of one class just where their factor says so."""

from datetime import date

import pytest

from interactive.core.questions import Option, Question
from interactive.core.space.answer_space import factors
from interactive.core.space.classification import Classification

OPTIONS = (Option(id="a", text=""), Option(id="b", text=""))
QUESTIONS = (
    Question(id="age", title="", text="", type="integer", minimum=0, maximum=9),
    Question(id="day", title="", text="", type="date"),
    Question(id="kind", title="", text="", type="choice", options=OPTIONS),
)
TESTS = (
    {"between": ["age", 3, 5]},
    {"before": ["day", "2026-03-02"]},
    {"is": ["kind", "a"]},
)


@pytest.fixture
def classification():
    return Classification(factors(QUESTIONS, TESTS, {}))


def test_numbers_and_days_are_sorted_by_the_thresholds_of_the_rules(classification):
    ages = [classification.classes({"age": n})[0][1] for n in range(10)]
    days = [date(2000, 1, 1), date(2026, 3, 1), date(2026, 3, 2)]

    assert ages == [1, 1, 1, 2, 2, 2, 3, 3, 3, 3]
    assert [classification.classes({"day": d})[0][1] for d in days] == [1, 1, 2]


def test_other_answers_and_missing_ones_are_their_own_class(classification):
    answers = {"kind": "a", "age": None}

    assert classification.classes(answers) == (("kind", "a"), ("age", None))
