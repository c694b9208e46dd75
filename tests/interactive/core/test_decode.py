"""JSON becomes dataclasses by their annotations; nothing is guessed."""

from dataclasses import dataclass, field, make_dataclass

from pydantic import TypeAdapter

from interactive.core.decode import decode
from interactive.kinds import kind


@dataclass(frozen=True)
class Leaf:
    name: str
    number: int = 7


@dataclass(frozen=True)
class Tree:
    first: Leaf
    rest: tuple[Leaf, ...] = ()
    maybe: Leaf | None = None
    words: dict[str, str] = field(default_factory=dict)


def test_a_table_is_rebuilt_with_all_that_is_inside():
    data = {
        "first": {"name": "a", "number": 1},
        "rest": [{"name": "b"}],
        "maybe": {"name": "c"},
        "words": {"0": "sıfır"},
    }

    assert decode(Tree, data) == Tree(
        Leaf("a", 1), (Leaf("b"),), Leaf("c"), {"0": "sıfır"}
    )


def test_a_table_that_is_read_for_the_first_time_is_rebuilt_all_the_same():
    table = make_dataclass("Table", [("leaf", Leaf)])

    assert decode(table, {"leaf": {"name": "a"}}).leaf == Leaf("a")


def test_what_is_left_out_keeps_its_default_and_null_is_nothing():
    assert decode(Tree, {"first": {"name": "a"}}) == Tree(Leaf("a"))
    assert decode(Tree, {"first": {"name": "a"}, "maybe": None}).maybe is None
    assert decode(Leaf | None, None) is None


def test_a_calculator_is_the_same_read_here_as_checked_by_the_build(content, documents):
    for slug, document in documents.items():
        table = kind(document["spec"]["kind"]).Spec

        decoded = decode(table, document["spec"])

        assert decoded == content.calculators[slug]
        assert decoded == TypeAdapter(table).validate_python(document["spec"])
