"""What the basic types of the tables accept and refuse."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from macros.content.models.base import ClauseId, Link, Prose, Slug, Table, Text


def accepts(kind: Any, value: object) -> bool:
    try:
        TypeAdapter(kind).validate_python(value, strict=True)
    except ValidationError:
        return False
    return True


GOOD: tuple[tuple[object, list[object]], ...] = (
    (Slug, ["a", "evrak-ebys", "2021", "a-1-b"]),
    (ClauseId, ["S1", "S10.6", "MD1.2.3"]),
    (Link, ["liste:a", "sayfa:", "https://x.y/z?q=1#d", "bolum:a#b"]),
    (Text, ["a", "Ş", " a "]),
    (Prose, ["**a**", "{b}"]),
)
BAD: tuple[tuple[object, list[object]], ...] = (
    (Slug, ["", "A", "ı", "a_b", "a--b", "-a", "a-", "a b", "a" * 61, "a\n"]),
    (ClauseId, ["", "10.6", "S", "S.1", "S1.", "s1", "S1 ", "S1,2"]),
    (Link, ["", "liste", ":a", "Liste:a", "liste:a b", "ftp2:a", "//x"]),
    (Text, ["", " ", "\n", 7, None]),
    (Prose, ["", " "]),
)


def test_what_is_well_written_is_accepted_and_what_is_not_is_refused():
    for kind, values in GOOD:
        assert [value for value in values if not accepts(kind, value)] == []
    for kind, values in BAD:
        assert [value for value in values if accepts(kind, value)] == []


def test_a_table_refuses_unknown_keys_and_change():
    class One(Table):
        title: Text

    one = One(title="Ad")

    with pytest.raises(ValidationError):
        One(title="Ad", baska=1)  # type: ignore[call-arg]
    with pytest.raises(ValidationError):
        one.title = "Başka"
