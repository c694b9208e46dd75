"""A value lies in an interval until enough is known of what it is computed from."""

from datetime import date
from typing import Any

import pytest

from interactive.core.errors import SpecError
from interactive.core.facts import Facts
from interactive.core.questions import Option
from interactive.core.rules.scope import Scope
from interactive.core.values.compilation import compile_values
from interactive.core.values.computed import difference
from interactive.core.values.spec import AgeSpec, Value
from tests.interactive.sample_questions import question

OPTIONS = tuple(Option(id=each, text=each) for each in "pqr")
QUESTIONS = {
    each.id: each
    for each in (
        question("a", "integer", minimum=0, maximum=10),
        question("b", "number", minimum=0, maximum=4, decimals=2),
        question("born", "date", first_day="1990-01-01", last_day="2010-12-31"),
        question("docs", "choices", options=OPTIONS),
        question("box", "yes_no"),
    )
}
VALUES = [
    Value(id="total", title="", sum=("a", "b")),
    Value(id="score", title="", weighted_sum={"a": "50%", "b": -2}),
    Value(id="best", title="", maximum=("a", "b")),
    Value(
        id="held",
        title="",
        count=(
            {"is": ["box", "yes"]},
            {"at_least": ["a", 5]},
            {"includes": ["docs", "p"]},
        ),
    ),
    Value(id="papers", title="", count_chosen="docs"),
    Value(id="points", title="", weighted_sum={"held": 10, "papers": 1}),
    Value(
        id="age", title="", age=AgeSpec(born="born", at="today", missing_day="later")
    ),
    Value(
        id="turned",
        title="",
        age=AgeSpec(born="born", at="today", missing_day="earlier"),
    ),
]
SCOPE = Scope(QUESTIONS, {})
COMPUTED = compile_values(VALUES, SCOPE)
TODAY = date(2026, 6, 1)


def test_a_value_is_as_certain_as_what_it_is_computed_from():
    docs = frozenset("pq")
    known = {"a": 7, "b": 250, "born": date(2008, 6, 2), "docs": docs, "box": "no"}
    cases: list[Any] = [
        ("total", {}, (0, 1400), {"a", "b"}),
        ("total", {"a": 7}, (700, 1100), {"b"}),
        ("total", known, (950, 950), set()),
        ("score", {"b": 250}, (-500, 0), {"a"}),
        ("score", known, (-150, -150), set()),
        ("best", {"b": 250}, (250, 1000), {"a"}),
        ("held", {"a": 7}, (1, 3), {"box", "docs"}),
        ("held", known, (2, 2), set()),
        ("papers", {"docs": frozenset()}, (0, 0), set()),
        ("papers", {}, (0, 3), {"docs"}),
        ("points", {"a": 7}, (10, 33), {"box", "docs"}),
        ("points", known, (22, 22), set()),
        ("age", known, (17, 17), set()),
        ("age", {}, (15, 36), {"born"}),
    ]
    for name, answers, interval, open_questions in cases:
        facts = Facts(answers, {}, TODAY)

        assert COMPUTED[name].interval(facts) == interval, (name, answers)
        assert COMPUTED[name].open_questions(facts) == open_questions
    assert COMPUTED["points"].questions == {"a", "box", "docs"}


def test_a_difference_has_the_decimals_of_both():
    both = difference((QUESTIONS["a"], None), (QUESTIONS["b"], None))

    assert both.interval(Facts({"a": 3, "b": 250}, {})) == (50, 50)
    assert (both.question.lowest, both.question.highest) == (-400, 1000)


@pytest.mark.parametrize(
    ("first", "second", "twice"), [("best", "a", "a"), ("age", "turned", "today")]
)
def test_what_makes_a_difference_go_both_ways_is_named(first, second, twice):
    subjects = QUESTIONS | {name: each.question for name, each in COMPUTED.items()}
    sides = [(subjects[name], COMPUTED.get(name)) for name in (first, second)]
    with pytest.raises(SpecError, match="opposed_input") as refused:
        difference(*sides)

    assert refused.value.details == {"found": twice}
