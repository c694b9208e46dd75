"""What the tables of the content share."""

import pytest
from pydantic import TypeAdapter, ValidationError

from macros.content.models.base import ClauseId

NUMBERS = ("S10.6", "M7.2.1", "EK1.2", "7", "7/2", "m.7/2-a", "Ek-1/3", "Art.5(2)(b)")
OTHERS = (
    "Art. 5(2)",
    "madde 7",
    "M1.1/M1.2",
    "m1.1",
    "2026-03-02",
    "7/",
    "",
    "5(2",
    "a",
)


def test_a_clause_is_numbered_as_sources_do_it_without_spaces():
    clause = TypeAdapter(ClauseId)

    assert [clause.validate_python(number) for number in NUMBERS] == [*NUMBERS]
    for number in OTHERS:
        with pytest.raises(ValidationError):
            clause.validate_python(number)
