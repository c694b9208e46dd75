"""A comparison is decided as soon as every completion agrees, and never before."""

from itertools import product
from typing import Any

import pytest

from interactive.core.errors import SpecError
from interactive.core.facts import Facts
from interactive.core.rules.logic import compile_test
from interactive.core.rules.scope import Scope
from interactive.core.rules.value_comparison import ACCEPTED, PAIRED
from interactive.core.values.compilation import compile_values
from interactive.core.values.spec import Value
from tests.interactive.sample_questions import BOX, CARD, DAY, question

SIZES = {"a": 3, "b": 4}
QUESTIONS = {n: question(n, "integer", minimum=0, maximum=m) for n, m in SIZES.items()}
QUESTIONS |= {"box": BOX, "bag": question("bag", "yes_no"), "card": CARD, "day": DAY}
BASE = Scope(QUESTIONS, {})
VALUES = compile_values(
    [
        Value(id="total", title="", weighted_sum={"a": 2, "b": -1}),
        Value(id="least", title="", minimum=("a", "b")),
    ],
    BASE,
)
SCOPE = Scope(QUESTIONS, {}, VALUES)
NUMBERS = [op for op in ACCEPTED if op not in ("before", "after", "in", "between")]
TESTS: list[dict[str, Any]] = [
    *({op: [name, n]} for op in NUMBERS for name in VALUES for n in (-1, 0, 2, 3)),
    *({op: ["a", {"answer": "b"}]} for op in NUMBERS),
    *({op: ["total", {"answer": "b"}]} for op in NUMBERS),
    {"in": ["total", [0, 6]]},
    {"between": ["total", 0, 3]},
]


def test_what_is_decided_holds_in_every_completion():
    for test in TESTS:
        rule = compile_test(test, SCOPE)
        full = [*product(range(SIZES["a"] + 1), range(SIZES["b"] + 1))]
        for a, b in product((None, *range(SIZES["a"] + 1)), (None, *range(5))):
            facts = Facts({"a": a, "b": b}, {})
            fits = [x for x in full if a in (None, x[0]) and b in (None, x[1])]
            outcomes = {
                rule.holds(Facts({"a": x, "b": y}, {}, values_on=None)) for x, y in fits
            }
            decision = rule.holds(facts)
            [operator] = test

            assert None not in outcomes
            assert decision is None or outcomes == {decision}, (test, a, b)
            # Thresholds are decided as early as can be; between them lie gaps.
            if operator in ("at_least", "at_most") and len(outcomes) == 1:
                assert {decision} == outcomes, (test, a, b)
            assert (rule.open_questions(facts) == frozenset()) is (decision is not None)


def test_two_answers_of_one_kind_are_compared_and_others_are_refused():
    same = compile_test({"is": ["box", {"answer": "bag"}]}, SCOPE)
    for box, bag, expected in (("yes", "yes", True), ("yes", "no", False)):
        assert same.holds(Facts({"box": box, "bag": bag}, {})) is expected
    assert same.holds(Facts({"box": "yes", "bag": None}, {})) is None
    assert same.open_questions(Facts({"box": "yes", "bag": None}, {})) == {"bag"}
    cases: list[Any] = [
        ({"at_least": ["a", {"answer": "day"}]}, "wrong_type"),
        ({"is": ["box", {"answer": "card"}]}, "wrong_type"),
        ({"at_least": ["a", {"answer": "a"}]}, "unknown_question"),
        ({"at_least": ["a", {"answer": "z"}]}, "unknown_question"),
    ]
    for test, code in cases:
        with pytest.raises(SpecError) as refused:
            compile_test(test, SCOPE)

        [operator] = test
        assert refused.value.code == code
        assert refused.value.path == (operator, 1, "answer")
    assert {*PAIRED} <= {*ACCEPTED}
