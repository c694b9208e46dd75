"""A calculator that has answered much answers as a fresh one does."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

DAYS = [date(2019, 1, 1), date(2024, 12, 31), date(2026, 1, 1), date(2030, 1, 1)]
YES_NO = st.sampled_from(["yes", "no", None])
ANSWERS = st.fixed_dictionaries(
    {
        "reader": st.sampled_from(["child", "adult", "guest", None]),
        "age": st.one_of(st.none(), st.integers(8, 13)),
        "debt": YES_NO,
        "wants_box": YES_NO,
        "box_form": YES_NO,
        "box_key": YES_NO,
    }
)


@pytest.fixture(scope="module")
def used():
    """Return a place for one calculator that every example asks."""
    return []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(answers=ANSWERS, day=st.sampled_from(DAYS))
def test_what_was_asked_before_changes_no_answer(made_up, used, answers, day):
    if not used:
        used.append(made_up("conditions"))

    result = used[0].evaluate(answers, day)

    assert result == made_up("conditions").evaluate(answers, day)


def test_a_result_that_is_changed_leaves_the_next_one_alone(made_up):
    card = made_up("conditions")
    first = card.evaluate({}, DAYS[2])
    first["conditions"][0]["outcome"] = "met"
    first["parameters"][0]["value"] = 99

    second = card.evaluate({}, DAYS[2])

    assert second["conditions"][0]["outcome"] == "unknown"
    assert second["parameters"][0]["value"] == 10


def test_days_without_end_are_not_remembered(made_up):
    card = made_up("conditions")
    days = [DAYS[2] + timedelta(ahead) for ahead in range(100)]

    results = [card.evaluate({}, day) for day in days]

    assert [result["today"] for result in results] == [day.isoformat() for day in days]
    assert all(len(evaluator._cached_texts) == 1 for evaluator in card.evaluators)
    assert results[-1] == made_up("conditions").evaluate({}, days[-1])
