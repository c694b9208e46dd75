"""Where two guides lead, against every combination of answers."""

from collections import Counter
from collections.abc import Callable
from copy import deepcopy
from datetime import date
from itertools import product
from typing import Any

import pytest

from interactive.core.errors import SpecError
from interactive.engine import load
from interactive.verification import asked_differences
from interactive.verification.asked_differences import compare, compare_examples
from tests.interactive.kinds.conftest import examples

TODAY = date(2026, 1, 1)
ANSWERS = {
    "age": (0, 9, 10, 11, 12, 13, 120, "unknown"),
    "is_sure": ("yes", "no", "unknown"),
    "book": ("new", "old", "rare", "unknown"),
}


@pytest.fixture
def versions(document_for) -> Callable[..., Any]:
    """Return a function that loads a guide, and another after a change."""

    def make(change):
        data = {key: examples("guide")[key] for key in ("spec", "parameters")}
        other = deepcopy(data)
        change(other)
        return [load(document_for(**each)) for each in (data, other)]

    return make


def elsewhere(data):
    data["spec"]["steps"][0]["branches"][0]["to"] = "book"


def older(data):
    data["parameters"]["child-age"]["values"][1]["value"] = 12


def other_unknown(data):
    data["spec"]["steps"][1]["unknown"] = "age"


def asks_more(data):
    """Lead everyone who does not know the book on to the question of the age."""
    data["spec"]["steps"][1] |= {"unknown": "age", "branches": [{"to": "age"}]}


@pytest.mark.parametrize("change", [elsewhere, older, other_unknown, asks_more])
def test_its_numbers_are_those_of_all_answers_looked_at_one_by_one(versions, change):
    before, after = versions(change)
    # One answer stands for all that no rule of either version tells apart.
    classes = dict.fromkeys(
        (c.first, c.last)
        for factor in asked_differences.Walk((before, after), TODAY).space
        if factor.question.id == "age"
        for c in factor.classes[:-1]
    )
    ages = tuple(last for _, last in classes)
    expected: Counter[tuple[str, str]] = Counter()
    touched = 0
    for values in product((*ages, "unknown"), *[*ANSWERS.values()][1:]):
        answers = dict(zip(ANSWERS, values, strict=True))
        old, new = (version.evaluate(answers, TODAY) for version in (before, after))
        touched += (old["status"], old["path"]) != (new["status"], new["path"])
        if old["status"] != new["status"]:
            expected[old["status"], new["status"]] += 1

    comparison = compare(before, after, TODAY)

    assert comparison.combinations == (len(ages) + 1) * 3 * 4
    assert (comparison.changed, comparison.touched) == (expected.total(), touched)
    assert comparison.touched > 0
    counts: Counter[tuple[str, str]] = Counter()
    for row in comparison.rows:
        counts[row.before, row.after] += row.count or 0
    assert {pair: n for pair, n in counts.items() if pair[0] != pair[1]} == expected


def test_a_row_tells_the_answers_that_lead_elsewhere(versions):
    before, after = versions(older)

    [row] = compare(before, after, TODAY).rows[:1]

    assert row.when == "Age: 11 – 12; Search: Evet; Book: New"
    assert row.text == "«Pay» yerine «Ask at the desk»"


def test_too_many_ways_are_refused_and_not_waited_for(versions, monkeypatch):
    monkeypatch.setattr(asked_differences, "MOST_CASES", 3)

    before, after = versions(older)
    with pytest.raises(SpecError, match="space_too_large"):
        compare(before, after, TODAY)


def test_worked_examples_stand_in_where_not_all_answers_can_be_looked_at(versions):
    def change(data):
        older(data)
        answers = {"is_sure": "yes", "book": "old", "age": 11}
        for name, more in (("changes", {}), ("stays", {"age": 50})):
            example = {"name": name, "why": "W", "answers": answers | more}
            data["spec"]["examples"].append(example | {"result": {}})

    before, after = versions(change)

    comparison = compare_examples(before, after, TODAY)

    assert (comparison.combinations, comparison.changed) == (2, 1)
    assert [(r.when, r.before, r.after) for r in comparison.rows] == [
        ("changes", "pay", "free")
    ]


def test_answers_that_are_compared_with_each_other_are_looked_at_together(versions):
    def compares(data):
        paid = {"id": "paid", "title": "Paid", "text": "P", "type": "integer"}
        data["spec"]["questions"].append(paid | {"minimum": 0, "maximum": 120})
        branch = {"when": {"at_least": ["paid", {"answer": "age"}]}, "to": "ask"}
        data["spec"]["steps"][2]["branches"][-1]["to"] = "paid"
        step = {
            "question": "paid",
            "branches": [branch, {"to": "pay"}],
            "unknown": "ask",
        }
        data["spec"]["steps"].append(step)

    before, after = versions(compares)

    comparison = compare(before, after, TODAY)

    rows = [row for row in comparison.rows if row.before != row.after]
    assert {(row.before, row.after) for row in rows} == {("pay", "ask")}
    assert sum(row.count or 0 for row in rows) == comparison.changed
    # Who pays at least the age is not all who pay: some lead where they led before.
    assert any("Paid ve Age" in row.when for row in rows)
