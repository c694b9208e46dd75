"""What the small types of every table take and refuse."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from macros.content.models.base import ClauseId, Link, Prose, Slug, Table, Text


def takes(kind: Any, value: object) -> bool:
    try:
        TypeAdapter(kind).validate_python(value, strict=True)
    except ValidationError:
        return False
    return True


GOOD = {
    "slug": (Slug, ["a", "evrak-ebys", "2021", "a-1-b"]),
    "clause": (ClauseId, ["S1", "S10.6", "MD1.2.3"]),
    "link": (Link, ["liste:a", "sayfa:", "https://x.y/z?q=1#d", "bolum:a#b"]),
    "text": (Text, ["a", "Ş", " a "]),
    "prose": (Prose, ["**a**", "{b}"]),
}
BAD = {
    "slug": (Slug, ["", "A", "ı", "a_b", "a--b", "-a", "a-", "a b", "a" * 61, "a\n"]),
    "clause": (ClauseId, ["", "10.6", "S", "S.1", "S1.", "s1", "S1 ", "S1,2"]),
    "link": (Link, ["", "liste", ":a", "Liste:a", "liste:a b", "ftp2:a", "//x"]),
    "text": (Text, ["", " ", "\n", 7, None]),
    "prose": (Prose, ["", " "]),
}


@pytest.mark.parametrize(("kind", "values"), GOOD.values(), ids=GOOD)
def test_what_is_well_written_is_taken(kind, values):
    assert [value for value in values if not takes(kind, value)] == []


@pytest.mark.parametrize(("kind", "values"), BAD.values(), ids=BAD)
def test_what_is_badly_written_is_refused(kind, values):
    assert [value for value in values if takes(kind, value)] == []


def test_a_table_refuses_unknown_keys_and_change():
    class One(Table):
        title: Text

    one = One(title="Ad")

    with pytest.raises(ValidationError):
        One(title="Ad", baska=1)  # type: ignore[call-arg]
    with pytest.raises(ValidationError):
        one.title = "Başka"
