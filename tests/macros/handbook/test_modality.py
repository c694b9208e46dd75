"""How strongly a statement binds."""

from types import SimpleNamespace

import pytest

from macros.handbook.modality import modality_of

CLAUSES = {
    name: SimpleNamespace(modality=modality)
    for name, modality in {"A1": "must", "A2": "must", "B1": "may"}.items()
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
