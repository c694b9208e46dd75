"""Every annotated text comes with its path."""

from dataclasses import dataclass
from typing import Annotated, Any

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


def test_annotated_texts_come_in_reading_order_with_their_path():
    model = Outer(
        title="Ad",
        lead="söz",
        links=("liste:a", "liste:b"),
        inner=Inner(text="bir", clauses=("S1",)),
        more=(Inner(text="iki"), Inner(text="üç", clauses=("S2", "S3"))),
        either=Inner(text="dört"),
    )

    assert [*annotated_texts(model)] == [
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


def test_what_is_left_out_and_free_mappings_are_passed_over():
    short = Outer(title="Ad", inner=Inner(text="bir"))
    model = Plain("söz", {"links": ["liste:x"]}, ("liste:a",))

    assert [*annotated_texts(short)] == [(("inner", "text"), "prose", "bir")]
    assert [*annotated_texts(model)] == [
        (("rule",), "filled", "söz"),
        (("links", 0), "link", "liste:a"),
    ]


def test_every_path_leads_to_its_text_in_the_file(content):
    markers = set()
    for name, model in content.models():
        for path, marker, text in annotated_texts(model):
            markers.add(marker)
            part = content.files[name].data
            for key in path:
                part = part[key]
            assert str(part).strip() == text
    assert markers >= {"prose", "link", "clause", "filled"}
