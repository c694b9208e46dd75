"""Every combination of answers, and those that know one answer more."""

from math import prod

import pytest

from interactive.core.errors import SpecError
from interactive.core.space.answer_space import factors
from interactive.verification.cases import (
    MOST_CASES,
    answers,
    cases,
    size,
    steps_of_knowledge,
)
from tests.interactive.sample_questions import BOX, CARD


def test_the_cases_are_all_combinations_each_once():
    space = factors([BOX, CARD], [], {})

    listed = list(cases(space))

    assert len(listed) == len(set(listed)) == size(space) == 9
    assert answers(space, listed[0]) == {"box": "yes", "card": "2020-99-99"}
    assert answers(space, listed[-1]) == {}


def test_too_many_cases_are_refused_and_as_many_as_may_be_are_listed(monkeypatch):
    space = factors([BOX] * 12, [], {})
    with pytest.raises(SpecError) as refused:
        next(cases(space))

    error = refused.value
    assert (error.code, error.path) == ("space_too_large", ("questions",))
    assert error.details == {"found": prod([3] * 12), "most": MOST_CASES}
    monkeypatch.setattr("interactive.verification.cases.MOST_CASES", 9)
    assert len([*cases(space[:2])]) == 9


def test_a_step_of_knowledge_is_one_answer_more():
    space = factors([BOX, CARD], [], {})
    outcomes = {case: case for case in cases(space)}

    steps = [*steps_of_knowledge(space, outcomes)]

    assert ("box", (2, 0), (1, 0)) in steps
    assert {(less, more) for _, less, more in steps} == {
        (less, more)
        for less in outcomes
        for more in outcomes
        if [(a, b) for a, b in zip(less, more, strict=True) if a != b]
        in [[(2, 0)], [(2, 1)]]
    }
    assert len(steps) == 12
