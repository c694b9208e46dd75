"""The finite space of answers, cut where the rules cut it."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from interactive.core.answers import Mistake, read_answer
from interactive.core.facts import Facts
from interactive.core.parameters import Parameter
from interactive.core.rules.logic import COMPILERS, compile_test
from interactive.core.rules.mentions import comparisons_in, questions_in
from interactive.core.rules.scope import Scope
from interactive.core.rules.value_comparison import ACCEPTED
from interactive.core.space.answer_space import (
    factors,
    starting_from,
    subspace,
    with_gates,
)
from tests.interactive.sample_questions import AGE, BOX, CARD, DAY

LEAST = Parameter("", "count", ({"valid_from": "2020-01-01", "value": 12},) * 2)


def spans(tests, question=AGE):
    [factor] = factors([question], tests, {"least": LEAST})
    return [(c.first, c.last) for c in factor.classes[:-1]]


def test_every_comparison_says_where_it_cuts():
    joining, whole = {"all", "any", "not"}, {"includes", "known", "met"}
    assert joining | whole | {*ACCEPTED} == set(COMPILERS)


def test_numbers_are_cut_at_the_thresholds():
    cases = [
        ({"at_least": ["age", 18]}, [(0, 17), (18, 120)]),
        ({"at_most": ["age", 18]}, [(0, 18), (19, 120)]),
        ({"is": ["age", 18]}, [(0, 17), (18, 18), (19, 120)]),
        ({"in": ["age", [3, 4]]}, [(0, 2), (3, 3), (4, 4), (5, 120)]),
        ({"between": ["age", 3, 9]}, [(0, 2), (3, 9), (10, 120)]),
        ({"at_least": ["age", {"parameter": "least"}]}, [(0, 11), (12, 120)]),
        ({"at_least": ["age", 0]}, [(0, 120)]),
        ({"at_least": ["age", 120]}, [(0, 119), (120, 120)]),
        ({"at_least": ["age", 500]}, [(0, 120)]),
        ({"not": {"any": [{"at_least": ["age", 7]}]}}, [(0, 6), (7, 120)]),
    ]
    for test, expected in cases:
        assert spans([test]) == expected
    # A number that can be but one is one class.
    assert spans([], replace(AGE, maximum=0)) == [(0, 0)]


@given(
    st.sampled_from(["at_least", "at_most", "is"]),
    st.lists(st.integers(-5, 125), min_size=1, max_size=3),
    st.integers(0, 120),
)
def test_no_rule_tells_an_answer_from_the_one_that_stands_for_it(operator, limits, age):
    test = {"any": [{operator: ["age", limit]} for limit in limits]}
    holds = compile_test(test, Scope({"age": AGE}, {})).holds
    [factor] = factors([AGE], [test], {})
    [stand_in] = [c for c in factor.classes[:-1] if c.first <= age <= c.last]

    stands = read_answer(AGE, stand_in.answer)
    assert not isinstance(stands, Mistake)
    assert holds(Facts({"age": age}, {})) == holds(Facts({"age": stands}, {}))


def test_days_are_cut_too_and_an_option_that_looks_like_one_is_no_day():
    for question, test, answers in (
        (DAY, {"before": ["day", "2020-02-01"]}, ["2020-01-31", "2020-02-01", None]),
        (CARD, {"is": ["card", "2020-99-99"]}, ["2020-99-99", "b", None]),
    ):
        [factor] = factors([question], [test], {})

        assert [c.answer for c in factor.classes] == answers
    [factor] = factors([DAY], [{"before": ["day", "2020-02-01"]}], {})
    assert factor.classes[1].first == date(2020, 2, 1).toordinal()


def test_a_part_has_its_gates_and_theirs():
    known = Scope({n: replace(BOX, id=n) for n in "ab"}, {})
    gates = {
        "a": None,
        "b": compile_test({"is": ["a", "yes"]}, known),
        "c": compile_test({"is": ["b", "yes"]}, known),
    }

    assert with_gates(frozenset("c"), gates) == frozenset("abc")
    assert with_gates(frozenset("a"), gates) == frozenset("a")


def test_the_comparisons_of_a_rule_are_found_at_any_depth():
    test = {"all": [{"not": {"is": ["a", 1]}}, {"any": [{"is": ["b", 2]}]}]}

    assert [argument for _, argument in comparisons_in(test)] == [["a", 1], ["b", 2]]
    assert questions_in(test) == {"a", "b"}


def test_the_factors_of_a_part_stay_in_page_order():
    part = subspace(factors([BOX, AGE, CARD], [], {}), frozenset({"card", "box"}))

    assert [factor.question.id for factor in part] == ["box", "card"]


def test_days_before_a_first_one_are_no_answers():
    cut = {"at_least": ["day", "2026-03-02"]}
    [factor] = factors([DAY], [cut], {})
    [early, late, none] = factor.classes

    def left(first):
        return list(starting_from([factor], {"day": first})[0].classes)

    assert left(date(2026, 3, 1)) == [early, late, none]
    assert left(date(2026, 3, 2)) == [late, none]
    assert starting_from([factor], {}) == (factor,)
