"""The blocks of chapters, checklists and the index."""

import pytest

from interactive.core.turkish import sort_key
from macros.handbook.edition import Edition
from macros.pdf.blocks import BlockBuilder
from macros.pdf.inline import Inline
from tests.macros.conftest import AS_OF


@pytest.fixture
def builder(content):
    """Return what makes blocks for a document without labels."""
    return BlockBuilder(Inline(Edition(content, AS_OF), ()))


def test_a_chapter_begins_with_its_address_and_ends_with_related_pages(builder):
    first, *_, last = builder.chapter("salon", 2)

    assert first["address"] == "okur.example/rehber/rehber/salon"
    assert first["qr_code"]
    assert last["kind"] == "links"


def test_sections_are_one_level_below_their_chapter(builder):
    levels = [b["level"] for b in builder.chapter("odunc", 2) if b["kind"] == "heading"]

    assert levels[0] == 2
    assert set(levels[1:]) == {3}


def test_an_item_without_a_clause_is_marked_as_own_advice(builder, content):
    blocks = builder.checklist("salon-oncesi", 1)
    [block] = [block for block in blocks if block["kind"] == "checklist"]

    items = content.checklists["salon-oncesi"].items
    for item, entry in zip(items, block["items"], strict=True):
        assert bool(entry["own_advice"]) is not bool(item.clauses)


def test_the_index_is_in_the_order_of_the_turkish_alphabet(builder):
    terms = [entry["term"] for entry in builder.index()["items"]]

    assert terms == sorted(terms, key=sort_key)
    assert len(terms) > len(builder.content.glossary.terms)
