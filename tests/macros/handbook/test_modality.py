"""How strongly a statement binds."""

from types import SimpleNamespace

import pytest

from macros.handbook.modality import modality_of, shared_modality

CLAUSES = {
    name: SimpleNamespace(modality=modality)
    for name, modality in {
        "A1": "must",
        "A2": "must",
        "B1": "may",
        "C1": "info",
    }.items()
}


@pytest.mark.parametrize(
    ("clauses", "written", "expected"),
    [
        (("A1",), None, "must"),
        (("A1", "A2"), None, "must"),
        (("A1", "B1"), None, None),
        (("A1", "B1"), "may", "may"),
        ((), None, "info"),
        ((), "should", "should"),
        (("X9",), None, "info"),
    ],
)
def test_what_is_written_counts_else_what_the_clauses_agree_on(
    clauses, written, expected
):
    statement = SimpleNamespace(clauses=clauses, modality=written)

    assert modality_of(statement, CLAUSES) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("statements", "expected"),
    [
        ([("A1", "plain"), ("A2", "plain")], "must"),
        ([("A1", "plain"), ("C1", "plain"), ("B1", "note"), ("A2", "plain")], "must"),
        ([("A1", "plain"), ("B1", "plain")], None),
        ([("A1", "plain"), ("C1", "plain")], None),
        ([("C1", "plain"), ("C1", "plain")], None),
        ([("B1", "note"), ("B1", "note")], None),
        ([], None),
    ],
)
def test_a_list_shares_a_modality_if_all_that_binds_in_it_has_the_same(
    statements, expected
):
    several = [
        SimpleNamespace(clauses=(clause,), modality=None, role=role)
        for clause, role in statements
    ]

    assert shared_modality(several, CLAUSES) == expected  # type: ignore[arg-type]
