"""What two versions of the made-up letter write otherwise."""

from copy import deepcopy
from datetime import date
from typing import Any

import pytest

from interactive.engine import load
from interactive.kinds.letter.verification.differences import compare

DAY = date(2026, 3, 2)
CASES = (
    {"name": "A", "why": "-", "answers": {"house": "main", "name": "Ada"}},
    {"name": "B", "why": "-", "answers": {"house": "branch", "has_copy": "yes"}},
)


@pytest.fixture
def document(document_for, made_up_data):
    """Return the made-up letter's document with two worked cases."""
    parts = {k: v for k, v in made_up_data("letter").items() if k != "cases"}
    examples = [{**case, "result": {}} for case in CASES]
    spec = {**parts["spec"], "examples": examples}
    return document_for(**{**parts, "spec": spec}, as_of="2026-01-01")


@pytest.fixture
def compared(document):
    """Return `compared(change)`: what differs once a copy of the spec is changed."""

    def go(change):
        changed = deepcopy(document)
        change(changed["spec"])
        versions: tuple[Any, Any] = load(document), load(changed)
        return compare(*versions, DAY)

    return go


def test_nothing_differs_from_itself(compared):
    comparison = compared(dict)

    assert (comparison.combinations, comparison.changed) == (2, 0)
    assert (comparison.rows, comparison.words) == ((), ())


def test_a_changed_paragraph_is_shown_filled_in_before_and_after(compared):
    def change(spec):
        spec["paragraphs"][0]["text"] = "New: " + spec["paragraphs"][0]["text"]

    comparison = compared(change)

    assert comparison.changed == 2
    row = comparison.rows[0]
    assert (row.part, row.when) == ("body", "A")
    assert row.after == f"New: {row.before}"
    assert "{" not in row.after
    assert comparison.words == ()


def test_what_differs_in_every_case_is_told_once(compared):
    comparison = compared(lambda spec: spec.update(subject="Another"))

    (row,) = (row for row in comparison.rows if row.part == "subject")
    assert row.when == "Her örnekte"


def test_a_paragraph_that_is_new_or_gone_stands_alone(compared):
    def change(spec):
        spec["paragraphs"][-1:] = [{"text": "Wholly other words."}]
        spec["paragraphs"].append({"text": "One more."})

    rows = [row for row in compared(change).rows if row.part == "body"]

    assert rows[-1].before == "–"
    assert rows[-1].after == "One more."


def test_a_sentence_that_no_case_shows_is_told_as_it_is_written(compared):
    def change(spec):
        spec["notes"] = ["A note."]

    comparison = compared(change)

    assert comparison.rows == ()
    assert [(row.part, row.after) for row in comparison.words] == [("notes", "A note.")]


def test_rules_that_change_no_case_are_told_all_the_same(compared):
    def change(spec):
        own = spec["attachments"][0]["when"]
        spec["attachments"][0]["when"] = {"all": [own, {"is": ["house", "branch"]}]}

    comparison = compared(change)

    assert comparison.rows == ()
    assert [row.part for row in comparison.words] == ["rules"]
