"""How strongly a statement binds."""

from types import SimpleNamespace

from macros.handbook.modality import modality_of, shared_modality

CLAUSES = {
    name: SimpleNamespace(modality=modality)
    for name, modality in (
        ("A1", "must"),
        ("A2", "must"),
        ("B1", "may"),
        ("C1", "info"),
    )
}


def test_what_is_written_counts_else_what_the_clauses_agree_on():
    for clauses, written, expected in (
        (("A1",), None, "must"),
        (("A1", "A2"), None, "must"),
        (("A1", "B1"), None, None),
        (("A1", "B1"), "may", "may"),
        ((), None, "info"),
        ((), "should", "should"),
        (("X9",), None, "info"),
    ):
        statement = SimpleNamespace(clauses=clauses, modality=written)

        modality = modality_of(statement, CLAUSES)  # type: ignore[arg-type]
        assert modality == expected, (clauses, written)


def test_a_list_shares_a_modality_if_all_that_binds_in_it_has_the_same():
    for statements, expected in (
        ([("A1", "plain"), ("A2", "plain")], "must"),
        ([("A1", "plain"), ("C1", "plain"), ("B1", "note"), ("A2", "plain")], "must"),
        ([("A1", "plain"), ("B1", "plain")], None),
        ([("A1", "plain"), ("C1", "plain")], None),
        ([("C1", "plain"), ("C1", "plain")], None),
        ([("B1", "note"), ("B1", "note")], None),
        ([], None),
    ):
        several = [
            SimpleNamespace(clauses=(clause,), modality=None, role=role)
            for clause, role in statements
        ]

        modality = shared_modality(several, CLAUSES)  # type: ignore[arg-type]
        assert modality == expected, statements
