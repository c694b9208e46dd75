"""Small changes of the made-up letter, and the answers that tell them."""

from typing import Any

import pytest

from interactive.core.errors import SpecError
from interactive.engine import load
from interactive.kinds.letter.verification.changes import cases, changes, problems


@pytest.fixture(scope="module")
def data(document_for, made_up_data):
    """Return the made-up letter's document, with a phrase of its own."""
    parts = {k: v for k, v in made_up_data("letter").items() if k != "cases"}
    texts = {"no": "There is none.", "yes": "A copy is enclosed."}
    phrase = {"id": "copy", "question": "has_copy", "texts": texts}
    paragraphs = [*parts["spec"]["paragraphs"], {"text": "{copy}"}]
    spec = {**parts["spec"], "phrases": [phrase], "paragraphs": paragraphs}
    return document_for(**{**parts, "spec": spec}, as_of="2026-01-01")


@pytest.fixture(scope="module")
def loaded(data):
    """Return the changes that the checker would accept, with their letters."""
    letter, found = load(data), []
    for change in changes(data):
        try:
            changed = load(change.apply(data))
        except SpecError:
            continue
        if not any(True for _ in problems(changed.spec, letter.context.decimals)):
            found.append((change, changed))
    return found


def test_a_letter_has_changes_of_each_part_but_of_what_no_result_says(loaded):
    parts = {change.path[1] for change, _ in loaded}

    assert parts >= {"questions", "optional", "phrases", "paragraphs", "attachments"}
    assert "warnings" in parts
    assert not parts & {"basis", "notes", "examples"}
    # Of lines and words that are mixed up no editor is told.
    unwarned = {change.path[1] for change, _ in loaded if not change.warned}
    assert unwarned >= {"recipient", "phrases"}


def test_each_change_is_told_by_one_of_its_cases(data, loaded):
    letter: Any = load(data)

    def told(change, changed):
        tried = [*cases(letter, changed, change)]
        assert all(letter.evaluate(*case)["mistakes"] == [] for case in tried)
        return any(letter.evaluate(*case) != changed.evaluate(*case) for case in tried)

    untold = [change.path for change, changed in loaded if not told(change, changed)]
    assert untold == []
