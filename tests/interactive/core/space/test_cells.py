"""The cells of linked answers are those that trying all answers finds."""

from dataclasses import replace
from itertools import combinations, product
from random import Random
from typing import Any

import pytest

from interactive.core.answers import read_answer
from interactive.core.errors import SpecError
from interactive.core.facts import Facts
from interactive.core.questions import Option
from interactive.core.rules.logic import compile_test
from interactive.core.rules.scope import Scope
from interactive.core.space.answer_space import factors, on_day, subspace
from interactive.core.values.compilation import compile_values
from interactive.core.values.spec import Value
from interactive.verification.cases import answers, cases
from tests.interactive.sample_questions import question

OPTIONS = tuple(Option(id=name, text="") for name in "pqr")
VALUES: dict[str, list[Value]] = {
    "sum": [Value(id="sum", title="", sum=("a", "b"))],
    "weighted": [Value(id="weighted", title="", weighted_sum={"a": 3, "b": -2})],
    "least": [Value(id="least", title="", minimum=("a", "b"))],
    "count": [
        Value(
            id="count",
            title="",
            count=(
                {"at_least": ["a", 2]},
                {"is": ["y", "yes"]},
                {"includes": ["s", "p"]},
            ),
        )
    ],
    "chosen": [Value(id="chosen", title="", count_chosen="s")],
    "nested": [
        Value(id="best", title="", maximum=("a", "b")),
        Value(id="bonus", title="", count=({"at_least": ["a", {"answer": "b"}]},)),
        Value(id="nested", title="", weighted_sum={"best": 2, "bonus": -3}),
    ],
    "pair": [],
}


def system(random: Random) -> tuple[Any, ...]:
    """Return random questions, values and tests."""
    questions = [
        *(
            question(n, "integer", minimum=0, maximum=random.randint(2, 5))
            for n in "ab"
        ),
        question("y", "yes_no"),
        question("s", "choices", options=OPTIONS),
    ]
    names = random.sample([*VALUES], 2)
    values = [value for name in names for value in VALUES[name]]
    operators = ("at_least", "at_most", "is")
    tests = [
        {random.choice(operators): [value.id, random.randint(-4, 12)]}
        for value in (*values, *values[-1:])
    ]
    if "pair" in names:
        tests.append({random.choice(operators): ["a", {"answer": "b"}]})
    return questions, values, [*tests, {"includes": ["s", "q"]}]


@pytest.mark.parametrize("seed", range(12))
def test_every_cell_is_found_and_its_witness_lies_in_it(seed):
    questions, specs, tests = system(Random(seed))  # noqa: S311 - the same each time
    scope = Scope({q.id: q for q in questions}, {})
    values = compile_values(specs, scope)
    scope = replace(scope, values=values)
    counted = {each.id: each.count for each in specs}
    space = factors(questions, tests, {}, values, counted=counted)
    rules = [compile_test(test, scope) for test in tests]

    def known(reached: dict[str, Any]) -> tuple[Any, ...]:
        """Return what the rules say, and how far each value is known."""
        facts = Facts(reached, {})
        bounds = [
            (f.question.id, *_span(f, f.value.interval(facts)))
            for f in space
            if f.value
        ]
        return tuple(rule.holds(facts) for rule in rules), tuple(bounds)

    chosen = [frozenset(c) for n in range(4) for c in combinations("pqr", n)]
    domains = [[None, *range(q.highest + 1)] for q in questions[:2]]
    every = product(*domains, (None, "yes", "no"), (None, *chosen))
    by_trying = {known(dict(zip("abys", each, strict=True))) for each in every}
    reached = set()
    for case in cases(space):
        raw = answers(space, case)
        typed = {q.id: read_answer(q, raw.get(q.id)) for q in questions}
        reached.add(known(typed))
        for factor, at in zip(space, case, strict=True):
            if factor.value:
                span = _span(factor, factor.value.interval(Facts(typed, {})))  # type: ignore[arg-type]
                assert span == (factor.classes[at].first, factor.classes[at].last)
    assert reached == by_trying


def _span(factor, interval):
    first, last = (
        next(c for c in factor.known if c.first <= each <= c.last) for each in interval
    )
    return first.first, last.last


def test_a_sum_of_a_million_pairs_has_few_cells():
    grade = question("grade", "number", minimum=0, maximum=100, decimals=2)
    test = question("test", "integer", minimum=0, maximum=100)
    spec = Value(id="score", title="", weighted_sum={"grade": "50%", "test": "50%"})
    values = compile_values([spec], Scope({"grade": grade, "test": test}, {}))
    tests: list[dict[str, Any]] = [
        *({"at_least": ["grade", each]} for each in (55, 70)),
        *({"at_least": ["test", each]} for each in (50, 80)),
        *({"at_least": ["score", each]} for each in ("65.00", "80.00")),
    ]
    space = factors([grade, test], tests, {}, values)
    answered = [
        c
        for c in cases(space)
        if not any(space[i].classes[c[i]].is_open for i in (0, 1))
    ]

    assert len(answered) == 17
    assert len(subspace(space, frozenset({"grade"}))) == 1


def test_a_day_has_the_cells_of_its_numbers():
    spec = Value(id="n", title="", count=({"at_least": ["a", {"parameter": "p"}]},))
    [a] = [question("a", "integer", minimum=0, maximum=9)]
    values = compile_values([spec], Scope({"a": a}, {"p": 0}))
    space = factors([a], [{"is": ["n", 1]}], {}, values, base=Facts({}, {"p": 20}))
    later = on_day(space, Facts({}, {"p": 0}))

    assert {case[1] for case in cases(space) if case[0] == 0} == {0}
    assert {case[1] for case in cases(later) if case[0] == 0} == {1}


def test_too_many_linked_answers_are_refused():
    names = [f"q{n}" for n in range(18)]
    questions = [question(n, "integer", minimum=0, maximum=9) for n in names]
    scope = Scope({q.id: q for q in questions}, {})
    values = compile_values([Value(id="v", title="", sum=tuple(names))], scope)

    with pytest.raises(SpecError) as refused:
        [*cases(factors(questions, [], {}, values))]
    assert refused.value.code == "space_too_large"
