"""Every answer at every step of the made-up guide."""

import pytest

from interactive.core.markup import to_text
from interactive.kinds.guide import decision_tree
from interactive.kinds.guide.verification import table
from interactive.kinds.guide.verification.paths import paths
from interactive.kinds.guide.verification.proofs import prove
from interactive.kinds.guide.verification.table import steps, tables


@pytest.fixture
def lost_book(made_up):
    return made_up("guide")


def diamonds(count):
    """Return steps whose two branches meet again in the next one."""
    names = [f"q{n}" for n in range(count)]
    return [
        {"question": name, "branches": [{"to": following}]}
        for name, following in zip(names, [*names[1:], "end"], strict=True)
    ]


def test_branches_that_meet_again_are_looked_at_once(guide):
    proof = prove(guide(diamonds(40), ["end"]))

    assert proof.cases == 40 * 3
    assert proof.claims["guide_paths"] == 3**40
    assert {error.code for error in proof.problems} == {"question_idle"}


def test_a_guide_with_too_many_states_is_proven_nothing_of(lost_book, monkeypatch):
    monkeypatch.setattr(decision_tree, "MOST_STATES", 2)

    proof = prove(lost_book)

    assert (proof.cases, proof.claims) == (0, {})
    [error] = proof.problems
    assert (error.code, error.path) == ("space_too_large", ("steps",))


def test_a_number_is_compared_with_the_decimals_of_its_parameter(guide):
    enough = {"at_least": ["q", {"parameter": "least"}]}
    branches = [{"when": enough, "to": "end"}, {"to": "other"}]
    steps = [{"question": "q", "branches": branches, "unknown": "other"}]
    number = {"type": "number", "decimals": 2, "minimum": 0, "maximum": 4}
    values = [{"valid_from": None, "value": "2.5", "clause": None}]
    least = {"title": "L", "unit": "count", "decimals": 1, "values": values}

    proof = prove(guide(steps, ["end", "other"], number, parameters={"least": least}))

    assert proof.problems == ()


def test_a_path_holds_raw_answers_and_its_outcome(lost_book):
    first, *_, last = paths(lost_book)

    assert (first.answers, first.outcome) == ({"is_sure": "no"}, "search")
    expected = {"is_sure": "yes", "book": "old", "age": "unknown"}
    assert (last.answers, last.outcome) == (expected, "ask")


def test_the_table_has_a_row_for_each_path_that_differs(lost_book):
    [every] = tables(lost_book)

    rows = [(row.cells, row.status) for row in every.rows]
    assert every.columns == ("Age", "Search", "Book", "Sonuç")
    assert rows == [
        (("", "Hayır ya da Bilmiyorum", "", "Search once more"), "search"),
        (("", "Evet", "Rare ya da Bilmiyorum", "Ask at the desk"), "ask"),
        (("en çok 10 ya da Bilmiyorum", "Evet", "New", "Ask at the desk"), "ask"),
        (("en az 11", "Evet", "New", "Pay"), "pay"),
        (("en çok 10", "Evet", "Old", "Nothing to pay"), "free"),
        (("en az 11", "Evet", "Old", "Pay"), "pay"),
        (("Bilmiyorum", "Evet", "Old", "Ask at the desk"), "ask"),
    ]


def test_no_table_is_made_of_more_paths_than_anybody_reads(lost_book, monkeypatch):
    monkeypatch.setattr(table, "MOST_ROWS", 5)

    assert tables(lost_book) == []


def test_the_steps_number_the_questions_as_the_nested_list_does(lost_book):
    told = [*steps(lost_book)]
    listed = to_text(lost_book.describe())

    assert told[0] == (
        "Have you searched everywhere? Evet: 2. soruya geçin: Book; "
        "Hayır ya da Bilmiyorum: Search once more."
    )
    assert len(told) == 4
    for number, title in enumerate(("Search", "Book", "Age", "Age"), start=1):
        assert f"{number}. soru: {title}" in listed
