"""Where another answer changes what rules say, the other answers being given."""

from itertools import pairwise
from random import Random
from typing import Any

import pytest

from interactive.core.answer_space import factors
from interactive.core.facts import Facts
from interactive.core.logic import Scope, compile_test
from interactive.core.space.refining import refined, values_from
from interactive.core.values.compilation import compile_values
from interactive.core.values.spec import Value
from tests.interactive.sample_questions import question

QUESTIONS = {n: question(n, "integer", minimum=0, maximum=20) for n in "abc"}
SPECS = [
    Value(id="bonus", title="", count=({"at_least": ["a", 10]},)),
    Value(id="score", title="", weighted_sum={"a": 3, "b": -2, "bonus": 5}),
    Value(id="best", title="", maximum=("a", "b")),
]
VALUES = compile_values(SPECS, Scope(QUESTIONS, {}))
SCOPE = Scope(QUESTIONS, {}, VALUES)
TESTS: list[dict[str, Any]] = [
    {"at_least": ["score", 17]},
    {"at_most": ["best", 12]},
    {"at_least": ["a", {"answer": "c"}]},
    {"is": ["b", 4]},
]


@pytest.mark.parametrize("seed", range(8))
def test_within_a_class_every_answer_leads_to_the_same(seed):
    random = Random(seed)  # noqa: S311 - the same each time
    counted = {each.id: each.count for each in SPECS}
    space = factors(QUESTIONS.values(), TESTS, {}, VALUES, counted=counted)
    rules = [compile_test(test, SCOPE) for test in TESTS]
    others = {name: random.choice([None, random.randint(0, 20)]) for name in "abc"}
    for factor in space[:3]:
        name = factor.question.id
        values = values_from(factor, space)
        cut = refined(factor, values, Facts(others, {}))

        def outcome(answer: int, name: str = name) -> tuple[bool | None, ...]:
            facts = Facts({**others, name: answer}, {})
            return tuple(rule.holds(facts) for rule in rules)

        outcomes = [
            {outcome(answer) for answer in range(each.first or 0, (each.last or 0) + 1)}
            for each in cut.known
        ]
        assert {len(each) for each in outcomes} == {1}
        bounds = [(each.first, each.last) for each in cut.known]
        assert all(a[1] == b[0] - 1 for a, b in pairwise(bounds))  # type: ignore[operator]
        assert (bounds[0][0], bounds[-1][1]) == (0, 20)
