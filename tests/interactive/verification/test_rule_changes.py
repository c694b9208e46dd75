"""Small changes of one rule."""

from typing import Any

import pytest

from interactive.core.rules.logic import COMPILERS, compile_test
from interactive.core.rules.rule import ALWAYS
from interactive.core.rules.scope import Scope
from interactive.verification.rule_changes import LEFT_OUT, other_values, rule_changes
from tests.interactive.sample_questions import AGE, BOX, CARD, DAY, OPTIONS, question

TOOLS = question("tools", "choices", options=OPTIONS)
QUESTIONS = {q.id: q for q in (AGE, BOX, CARD, DAY, TOOLS)}
WRITTEN: dict[str, dict[str, Any]] = {
    "age": {"type": "integer"},
    "box": {"type": "yes_no"},
    "card": {"type": "choice", "options": [{"id": "2020-99-99"}, {"id": "b"}]},
    "day": {"type": "date"},
}
YES, OLD = {"is": ["box", "yes"]}, {"at_least": ["age", 7]}
RULES: dict[str, dict[str, Any]] = {
    "all": {"all": [YES, OLD]},
    "any": {"any": [YES, OLD]},
    "not": {"not": YES},
    "is": {"is": ["card", "b"]},
    "in": {"in": ["age", [3, 4]]},
    "at_least": OLD,
    "at_most": {"at_most": ["age", 7]},
    "before": {"before": ["day", "2026-03-01"]},
    "after": {"after": ["day", "2026-03-01"]},
    "between": {"between": ["age", 3, 5]},
    "includes": {"includes": ["tools", "b"]},
    "known": {"known": "age"},
    "met": {"met": "c"},
}


def put(test, path, part):
    """Return a rule with another part at a path."""
    if not path:
        return part
    [(operator, argument)] = test.items()
    key, *below = path[1:] if operator != "not" else path
    if operator == "not":
        return {operator: put(argument, path[1:], part)}
    inner = [*argument]
    if part is LEFT_OUT and not below:
        del inner[key]
    else:
        inner[key] = put(inner[key], tuple(below), part)
    return {operator: inner}


@pytest.mark.parametrize("operator", COMPILERS)
def test_every_operator_has_changes_and_each_is_a_rule(operator):
    # A new operator needs a rule here, and changes of its own if none fit.
    rule, scope = (
        RULES[operator],
        Scope(QUESTIONS, {}, conditions={"c": ALWAYS}),
    )
    changed = [put(rule, path, after) for path, _, after in rule_changes(rule, WRITTEN)]

    assert changed
    assert rule not in changed
    for each in changed:
        compile_test(each, scope)


def test_what_stands_beside_a_value_is_tried():
    cases: list[tuple[Any, dict[str, Any], list[Any]]] = [
        (7, {"type": "integer"}, [6, 8]),
        ("2.50", {"type": "number", "decimals": 2}, ["2.49", "2.51"]),
        ("2026-03-01", {"type": "date"}, ["2026-02-28", "2026-03-02"]),
        ("yes", {"type": "yes_no"}, ["no"]),
        ({"parameter": "x"}, {"type": "integer"}, []),
        (True, {"type": "integer"}, []),
    ]
    for value, written, expected in cases:
        assert [*other_values(value, written)] == expected
