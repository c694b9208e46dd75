"""Two versions over one space: what is merged, and rows that add up."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from interactive.core.questions import Option, Question
from interactive.verification.differences import (
    bound_tests,
    disjoint_cover,
    merged_questions,
    turning_days,
)
from interactive.verification.minimize import grid


@given(st.integers(min_value=0, max_value=(1 << 24) - 1))
def test_a_disjoint_cover_has_each_case_once_and_no_other(wanted):
    space = grid([2, 3, 4])

    rows = disjoint_cover(space, wanted)

    covered = [space.cases_of(row) for row in rows]
    assert sum(cases.bit_count() for cases in covered) == wanted.bit_count()
    assert all(cases & ~wanted == 0 for cases in covered)


CHOICE = Question(
    id="level", title="T", text="T", type="choice", options=(Option(id="a", text="A"),)
)
NUMBER = Question(id="n", title="T", text="T", type="integer", minimum=2, maximum=5)


def test_a_merged_question_takes_what_either_version_takes():
    later = replace(CHOICE, options=(Option(id="b", text="B"),), shown_when={"is": []})
    wider = replace(NUMBER, minimum=0, maximum=4)

    choice, number, gone = merged_questions(
        (CHOICE, NUMBER, replace(NUMBER, id="gone")), (later, wider)
    )

    assert [option.id for option in choice.options] == ["b", "a"]
    assert choice.shown_when is None
    assert (number.minimum, number.maximum, gone.id) == (0, 5, "gone")
    assert {"at_most": ["n", 4]} in [*bound_tests((NUMBER,), (wider,))]
    assert [*bound_tests((NUMBER,), (NUMBER,))] == []


def test_only_days_to_come_are_looked_at():
    spec = {"versions": [{"valid_from": "2025-01-01"}, {"valid_from": "2027-01-01"}]}
    today = date(2026, 1, 1)

    assert turning_days([spec, spec], [], today) == [today, date(2027, 1, 1)]
