"""Every marked text is found with its place."""

from dataclasses import dataclass
from typing import Annotated, Any

import pytest

from macros.content.annotations import annotated_texts
from macros.content.models.base import ClauseId, Link, Prose, Table, Text


class Inner(Table):
    text: Prose
    clauses: tuple[ClauseId, ...] = ()


class Outer(Table):
    title: Text
    lead: Prose | None = None
    links: tuple[Link, ...] = ()
    inner: Inner
    more: tuple[Inner, ...] = ()
    either: Inner | None = None


@dataclass(frozen=True)
class Plain:
    rule: Annotated[str, "filled"]
    anything: dict[str, Any]
    links: tuple[Annotated[str, "link"], ...] = ()


def test_marked_texts_come_in_reading_order_with_their_place():
    thing = Outer(
        title="Ad",
        lead="söz",
        links=("liste:a", "liste:b"),
        inner=Inner(text="bir", clauses=("S1",)),
        more=(Inner(text="iki"), Inner(text="üç", clauses=("S2", "S3"))),
        either=Inner(text="dört"),
    )

    assert [*annotated_texts(thing)] == [
        (("lead",), "prose", "söz"),
        (("links", 0), "link", "liste:a"),
        (("links", 1), "link", "liste:b"),
        (("inner", "text"), "prose", "bir"),
        (("inner", "clauses", 0), "clause", "S1"),
        (("more", 0, "text"), "prose", "iki"),
        (("more", 1, "text"), "prose", "üç"),
        (("more", 1, "clauses", 0), "clause", "S2"),
        (("more", 1, "clauses", 1), "clause", "S3"),
        (("either", "text"), "prose", "dört"),
    ]


def test_what_is_left_out_is_passed_over():
    assert [*annotated_texts(Outer(title="Ad", inner=Inner(text="bir")))] == [
        (("inner", "text"), "prose", "bir")
    ]


def test_dataclasses_are_walked_too_and_free_mappings_are_not():
    thing = Plain("söz", {"links": ["liste:x"]}, ("liste:a",))

    assert [*annotated_texts(thing)] == [
        (("rule",), "filled", "söz"),
        (("links", 0), "link", "liste:a"),
    ]


@pytest.mark.parametrize("marker", ["prose", "link", "clause", "filled"])
def test_the_small_handbook_has_texts_of_every_marker(content, marker):
    found = {m for _, thing in content.models() for _, m, _ in annotated_texts(thing)}

    assert marker in found


def test_every_place_names_the_text_in_the_file(content):
    for name, thing in content.models():
        for path, _, text in annotated_texts(thing):
            found = content.files[name].data
            for part in path:
                found = found[part]
            assert found.strip() == text
