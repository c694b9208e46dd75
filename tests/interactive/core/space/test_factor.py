"""A class is open if nobody has answered."""

from interactive.core.space.answer_space import factors
from interactive.core.space.factor import UNANSWERED, raw_answer
from tests.interactive.sample_questions import BOX, DAY, question


def test_the_open_class_comes_last_and_is_not_known():
    [factor] = factors([BOX], [], {})

    assert factor.classes[-1] == UNANSWERED
    assert [each.answer for each in factor.known] == ["yes", "no"]


def test_a_number_becomes_an_answer_of_its_question():
    gpa = question("gpa", "number", minimum=0, maximum=4, decimals=2)

    assert raw_answer(gpa, 250) == 2.5
    assert raw_answer(DAY, 737425) == "2020-01-01"
