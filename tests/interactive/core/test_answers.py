"""Answers are read by the question's type; a mistake is data and counts as unknown."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interactive.core.answers import Mistake, read_answer, read_answers
from interactive.core.calendar import ONE_DAY
from interactive.core.questions import Option, Question


def question(kind, **more):
    return Question(id="q", title="", text="", type=kind, **more)


LEVEL = question("choice", options=(Option(id="a", text="A"), Option(id="b", text="B")))
RIGHT = question("yes_no")
YEAR = question("integer", minimum=0, maximum=7)
DAY = question("date")
FIRST, LAST, LEAP = date(2000, 1, 1), date(2100, 12, 31), date(2028, 2, 29)
ALL = (LEVEL, RIGHT, YEAR, DAY)


def test_left_out_null_and_unknown_all_mean_unknown():
    for question in ALL:
        for raw in (None, "unknown", "", "  ", " unknown "):
            assert read_answer(question, raw) is None


def test_an_answer_is_read_by_its_type():
    cases: list[Any] = [
        (LEVEL, "a", ["a", " a "]),
        (RIGHT, "yes", ["yes"]),
        (RIGHT, "no", ["no", "no "]),
        (YEAR, 3, [3, "3", " 3 ", 3.0, "3.0"]),
        (YEAR, 0, [0, "0"]),
        (YEAR, 7, ["007"]),
        (DAY, date(2026, 7, 8), ["2026-07-08", " 2026-07-08\n"]),
        *((DAY, day, [str(day)]) for day in (LEAP, FIRST, LAST)),
    ]
    for question, value, written in cases:
        for raw in written:
            answer = read_answer(question, raw)

            assert (answer, type(answer)) == (value, type(value)), raw


def test_a_slip_is_a_mistake_beside_its_question():
    ancient, much_later = date(99, 7, 8), date(9999, 12, 31)
    cases: list[Any] = [
        (LEVEL, "no_such_option", ["c", "A", 1, ["a"]]),
        (RIGHT, "no_such_option", [True, False, "evet", {"yes": 1}]),
        (YEAR, "not_a_number", ["üç", 2.5, "2.5", "2,5", "+3", "--3", "1e0", "1_0"]),
        (YEAR, "not_a_number", ["\u0663", "²", True, [3], {"year": 3}, "9" * 5000]),
        (YEAR, "not_a_number", [float("nan"), float("inf")]),
        (YEAR, "out_of_range", [8, 99, -1, "-1", 10**30, 1e30]),
        (DAY, "no_such_date", ["2026-02-30", "2027-02-29", "20260708", "2026-W28-3"]),
        (DAY, "no_such_date", ["2026-07-08T00:00", "8.7.2026", "2026-7-8"]),
        (DAY, "no_such_date", ["\u0662\u0660\u0662\u0666-07-08", "0000-01-01"]),
        (DAY, "no_such_date", [20260708, ["2026-07-08"], {"day": 8}, False]),
        (DAY, "date_out_of_range", [str(FIRST - ONE_DAY), str(LAST + ONE_DAY)]),
        (DAY, "date_out_of_range", [str(date.min), str(ancient), str(much_later)]),
    ]
    for question, wording, written in cases:
        for raw in written:
            answer = read_answer(question, raw)

            bounds = {"minimum": question.minimum, "maximum": question.maximum}
            details = bounds if wording == "out_of_range" else {"found": str(raw)}
            assert answer == Mistake("q", wording, details), raw


def test_a_mistake_and_what_is_left_out_count_as_unknown_and_others_are_not_used():
    out_of_range = Mistake("q", "out_of_range", {"minimum": 0, "maximum": 7})
    for raw, answer, mistakes in (
        ({}, None, ()),
        ({"q": 99}, None, (out_of_range,)),
        ({"q": 3, "z": "yes"}, 3, (Mistake("z", "unknown_question"),)),
    ):
        assert read_answers([YEAR], raw) == ({"q": answer}, mistakes)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=6,
)


@pytest.mark.parametrize("question", ALL, ids=lambda q: q.type)
@given(raw=JSON)
def test_no_answer_that_json_can_carry_is_an_exception(question, raw):
    answer = read_answer(question, raw)

    assert answer is None or isinstance(answer, Mistake | str | int | date)


@given(number=st.integers(0, 7), spaces=st.sampled_from(["", " ", "\t"]))
def test_a_number_is_the_same_as_text_number_or_fraction(number, spaces):
    written = [number, float(number), str(number), f"{spaces}{number}{spaces}"]

    assert {read_answer(YEAR, raw) for raw in written} == {number}
