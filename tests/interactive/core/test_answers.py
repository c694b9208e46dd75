"""Answers are read by the question's type; a mistake is data and counts as unknown."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interactive.core.answers import Mistake, read_answer, read_answers
from interactive.core.questions import Option, Question


def question(kind, **more):
    return Question(id="q", title="", text="", type=kind, **more)


LEVEL = question("choice", options=(Option(id="a", text="A"), Option(id="b", text="B")))
RIGHT = question("yes_no")
YEAR = question("integer", minimum=0, maximum=7)
DAY = question("date")
ALL = (LEVEL, RIGHT, YEAR, DAY)


@pytest.mark.parametrize("question", ALL, ids=lambda q: q.type)
@pytest.mark.parametrize("raw", [None, "unknown", "", "  ", " unknown "])
def test_left_out_null_and_unknown_all_mean_unknown(question, raw):
    assert read_answer(question, raw) is None


def test_an_answer_is_read_by_its_type():
    cases = [
        (LEVEL, "a", "a"),
        (LEVEL, " b ", "b"),
        (RIGHT, "yes", "yes"),
        (RIGHT, "no ", "no"),
        (YEAR, 3, 3),
        (YEAR, "3", 3),
        (YEAR, " 3 ", 3),
        (YEAR, 3.0, 3),
        (YEAR, "3.0", 3),
        (YEAR, 0, 0),
        (YEAR, "0", 0),
        (YEAR, "007", 7),
        (DAY, "2026-07-08", date(2026, 7, 8)),
        (DAY, " 2026-07-08\n", date(2026, 7, 8)),
        (DAY, "2028-02-29", date(2028, 2, 29)),
        (DAY, "2000-01-01", date(2000, 1, 1)),
        (DAY, "2100-12-31", date(2100, 12, 31)),
    ]
    for question, raw, value in cases:
        answer = read_answer(question, raw)

        assert (answer, type(answer)) == (value, type(value))


def test_a_slip_is_a_mistake_beside_its_question():
    cases = [
        (LEVEL, "c", "no_such_option"),
        (LEVEL, "A", "no_such_option"),
        (LEVEL, 1, "no_such_option"),
        (LEVEL, ["a"], "no_such_option"),
        (RIGHT, True, "no_such_option"),
        (RIGHT, False, "no_such_option"),
        (RIGHT, "evet", "no_such_option"),
        (RIGHT, {"yes": 1}, "no_such_option"),
        (YEAR, "üç", "not_a_number"),
        (YEAR, 2.5, "not_a_number"),
        (YEAR, "2.5", "not_a_number"),
        (YEAR, "2,5", "not_a_number"),
        (YEAR, "+3", "not_a_number"),
        (YEAR, "--3", "not_a_number"),
        (YEAR, "\u0663", "not_a_number"),
        (YEAR, "²", "not_a_number"),
        (YEAR, "1e0", "not_a_number"),
        (YEAR, "1_0", "not_a_number"),
        (YEAR, True, "not_a_number"),
        (YEAR, [3], "not_a_number"),
        (YEAR, {"year": 3}, "not_a_number"),
        (YEAR, float("nan"), "not_a_number"),
        (YEAR, float("inf"), "not_a_number"),
        (YEAR, "9" * 5000, "not_a_number"),
        (YEAR, 8, "out_of_range"),
        (YEAR, 99, "out_of_range"),
        (YEAR, -1, "out_of_range"),
        (YEAR, "-1", "out_of_range"),
        (YEAR, 10**30, "out_of_range"),
        (YEAR, 1e30, "out_of_range"),
        (DAY, "2026-02-30", "no_such_date"),
        (DAY, "2027-02-29", "no_such_date"),
        (DAY, "20260708", "no_such_date"),
        (DAY, "2026-W28-3", "no_such_date"),
        (DAY, "2026-07-08T00:00", "no_such_date"),
        (DAY, "8.7.2026", "no_such_date"),
        (DAY, "2026-7-8", "no_such_date"),
        (DAY, "\u0662\u0660\u0662\u0666-07-08", "no_such_date"),
        (DAY, "0000-01-01", "no_such_date"),
        (DAY, 20260708, "no_such_date"),
        (DAY, ["2026-07-08"], "no_such_date"),
        (DAY, {"day": 8}, "no_such_date"),
        (DAY, False, "no_such_date"),
        (DAY, "0001-01-01", "date_out_of_range"),
        (DAY, "0099-07-08", "date_out_of_range"),
        (DAY, "1999-12-31", "date_out_of_range"),
        (DAY, "2101-01-01", "date_out_of_range"),
        (DAY, "9999-12-31", "date_out_of_range"),
    ]
    for question, raw, wording in cases:
        answer = read_answer(question, raw)

        assert isinstance(answer, Mistake)
        assert (answer.question, answer.wording) == ("q", wording)
        bounds = {"minimum": question.minimum, "maximum": question.maximum}
        written = {"found": str(raw)}
        assert answer.details == (bounds if wording == "out_of_range" else written)


def test_every_question_has_an_answer_even_when_none_was_given():
    answers, mistakes = read_answers([RIGHT], {})

    assert (answers, mistakes) == ({"q": None}, ())


def test_a_mistake_counts_as_unknown():
    answers, mistakes = read_answers([YEAR], {"q": 99})

    assert answers == {"q": None}
    assert [mistake.wording for mistake in mistakes] == ["out_of_range"]


def test_an_answer_to_a_question_nobody_asked_is_told_and_not_used():
    answers, mistakes = read_answers([RIGHT], {"q": "yes", "z": "yes"})

    assert answers == {"q": "yes"}
    assert mistakes == (Mistake("z", "unknown_question"),)


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
