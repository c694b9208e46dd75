"""What differs between two versions of conditions, against every single result."""

from collections import Counter
from datetime import date
from itertools import product
from math import prod
from typing import Any

import pytest
from hypothesis import given, settings

from interactive.engine import load
from interactive.kinds.conditions.verification.differences import compare
from interactive.verification.differences import NOTHING, STATUS
from tests.interactive.kinds.conditions.test_laws import NAMES, VALUES, specs
from tests.interactive.kinds.sample_specs import calculator as spec_of

TODAY = date(2026, 6, 1)


def decided(result):
    """Return what a result decides: of each condition, and what it asks."""
    decided = {
        each["id"]: (
            each["outcome"],
            each["weight"],
            each["unit_decides"],
            each["id"] in result.get("not_covered", ()),
        )
        for each in result["conditions"]
    }
    return decided | {name: name in result["asked"] for name in NAMES}


def read(result):
    """Return what a reader reads of each condition."""
    return {
        each["id"]: [each[key] for key in ("text", "action", "links", "clauses")]
        for each in result["conditions"]
    }


@pytest.mark.slow
@settings(max_examples=25)
@given(before=specs(), after=specs())
def test_its_numbers_are_those_of_all_answers_looked_at_one_by_one(
    document_for, before, after
):
    versions: Any = [load(document_for(spec)) for spec in (before, after)]
    statuses: Counter[tuple[str, str]] = Counter()
    parts: Counter[str] = Counter()
    words: Counter[str] = Counter()
    touched = 0
    for values in product(VALUES, repeat=len(NAMES)):
        answers = dict(zip(NAMES, values, strict=True))
        old, new = (version.evaluate(answers, TODAY) for version in versions)
        if old["status"] != new["status"]:
            statuses[old["status"], new["status"]] += 1
        was, now = decided(old), decided(new)
        other = [n for n in was | now if was.get(n) != now.get(n)]
        parts.update(other)
        touched += bool(other)
        pairs = (read(old), read(new))
        words.update(
            name
            for name in pairs[0].keys() & pairs[1].keys()
            if name not in other and pairs[0][name] != pairs[1][name]
        )

    comparison = compare(versions[0], versions[1], TODAY)

    assert comparison.combinations == len(VALUES) ** len(NAMES)
    assert (comparison.changed, comparison.touched) == (statuses.total(), touched)
    rows = [row for row in comparison.rows if row.part == STATUS]
    assert {(row.before, row.after): row.count for row in rows} == statuses
    assert counted(row for row in comparison.rows if row.part != STATUS) == parts
    assert counted(comparison.words) == words


def counted(rows):
    """Return how many answers the rows of each part stand for."""
    numbers: Counter[str] = Counter()
    for row in rows:
        numbers[row.part] += row.count
    return numbers


LIMIT = {
    "id": "limit",
    "title": "Sınır",
    "rule": "R",
    "weight": "blocking",
    "met_when": {"at_least": ["size", {"parameter": "least"}]},
    "clauses": ["S1.1"],
    "explanations": [
        {"outcome": outcome, "text": outcome} for outcome in ("met", "unmet", "unknown")
    ],
}
SIZE = {
    "id": "size",
    "title": "Boy",
    "text": "B",
    "type": "integer",
    "minimum": 0,
    "maximum": 9,
}
LEVEL = {
    "id": "level",
    "title": "Düzey",
    "text": "D",
    "type": "choice",
    "options": [{"id": name, "text": f"Option {name}"} for name in ("a", "b")],
}


def limited(document_for, *values, questions=(SIZE,), **changes) -> Any:
    """Return the calculator of one limit with these dated values."""
    entries = [
        {
            "valid_from": day,
            "value": value,
            "clause": "S1.1",
            "checked_on": "2026-01-05",
        }
        for day, value in values
    ]
    parameter = {"title": "En az", "unit": "count", "values": entries}
    spec = spec_of([*questions], [LIMIT | changes])
    return load(document_for(spec, parameters={"least": parameter}))


def test_both_versions_cut_the_numbers_and_a_row_is_in_words(document_for):
    before, after = (limited(document_for, (None, value)) for value in (3, 5))

    comparison = compare(before, after, TODAY)

    # At most 2, 3 to 4, at least 5, unknown.
    assert (comparison.combinations, comparison.changed) == (4, 1)
    assert [(row.part, row.when, row.count) for row in comparison.rows] == [
        (STATUS, "Boy: 3 – 4", 1),
        ("limit", "Boy: 3 – 4", 1),
    ]
    assert comparison.rows[1].text == "«Sınır» sağlanıyordu, sağlanmıyor"


def test_a_change_to_come_makes_a_difference_from_its_day_on(document_for):
    before = limited(document_for, (None, 3))
    after = limited(document_for, (None, 3), ("2027-01-01", 5))

    numbers = [
        compare(before, after, day).changed
        for day in (date(2026, 12, 31), date(2027, 1, 1))
    ]

    assert numbers == [0, 1]


def test_what_only_one_version_has_counts_as_unknown_to_the_other(document_for):
    grown = LEVEL | {"options": [*LEVEL["options"], {"id": "c", "text": "C"}]}
    rule = {"met_when": {"is": ["level", "c"]}}
    before = limited(document_for, (None, 3), questions=[SIZE, LEVEL])
    after = limited(document_for, (None, 3), questions=[SIZE, grown], **rule)

    comparison = compare(before, after, TODAY)

    classes = (3, 4)
    assert comparison.combinations == prod(classes)
    # Only "at most 2" with C, "at least 3" without it and what one of them knows.
    expected: Counter[tuple[str, str]] = Counter()
    for size, level in product((0, 9, None), ("a", "b", "c", None)):
        answers = {"size": size, "level": level}
        pair = tuple(v.evaluate(answers, TODAY)["status"] for v in (before, after))
        expected[pair] += pair[0] != pair[1]
    assert comparison.changed == expected.total()


def test_conditions_that_came_and_went_are_told_as_such(document_for):
    before = limited(document_for, (None, 3))
    after = limited(document_for, (None, 3), id="other", title="Öteki")

    rows = compare(before, after, TODAY).rows

    assert {(row.part, NOTHING in (row.before, row.after)) for row in rows} == {
        ("limit", True),
        ("other", True),
    }
    assert "yeni koşul «Öteki» sağlanıyor" in {row.text for row in rows}


GRADE = {
    "id": "grade",
    "title": "Not",
    "text": "N",
    "type": "number",
    "decimals": 1,
    "minimum": 0,
    "maximum": 4,
}
POINTS = {
    "id": "points",
    "title": "Puan",
    "decimals": 1,
    "rounding": "down",
    "weighted_sum": {"grade": "0.5", "size": "0.5"},
}
RULES = {
    "a value": {"at_least": ["points", "3.0"]},
    "a higher value": {"at_least": ["points", "3.5"]},
    "two answers": {"at_least": ["size", {"answer": "grade"}]},
    "a value turned round": {"at_most": ["points", "3.0"]},
}
OTHER_WEIGHTS = POINTS | {"weighted_sum": {"grade": "0.4", "size": "0.6"}}


@pytest.mark.parametrize(
    ("rule", "value"),
    [*((rule, POINTS) for rule in RULES.values()), (RULES["a value"], OTHER_WEIGHTS)],
)
def test_what_is_computed_in_either_version_cuts_the_answers(document_for, rule, value):
    def version(rule, value):
        spec = spec_of([GRADE, SIZE], [LIMIT | {"met_when": rule}]) | {
            "values": [value]
        }
        return load(document_for(spec))

    before: Any = version(RULES["a value"], POINTS)
    after: Any = version(rule, value)
    pairs = set()
    grades = [f"{number / 10:.1f}" for number in range(41)]
    for grade, size in product([*grades, None], [*range(10), None]):
        answers = {"grade": grade, "size": size}
        old, new = (v.evaluate(answers, TODAY)["status"] for v in (before, after))
        pairs.add((old, new))

    rows = compare(before, after, TODAY).rows

    statuses = {(row.before, row.after) for row in rows if row.part == STATUS}
    assert statuses == {pair for pair in pairs if pair[0] != pair[1]}
