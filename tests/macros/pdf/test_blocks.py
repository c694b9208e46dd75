"""The blocks of chapters, checklists and the index."""

from interactive.core.turkish import sort_key


def test_a_chapter_has_its_address_its_sections_below_it_and_related_pages(blocks):
    first, *_, last = blocks.chapter("salon", 2)
    chapter = blocks.chapter("odunc", 2)
    levels = [block["level"] for block in chapter if block["kind"] == "heading"]

    assert first["address"] == "okur.example/rehber/b/salon"
    assert first["qr_code"]
    assert last["kind"] == "links"
    assert levels[0] == 2
    assert {*levels[1:]} == {3}


def test_an_item_without_a_clause_is_marked_as_own_advice(blocks, content):
    checklist = blocks.checklist("salon-oncesi", 1)
    [block] = [block for block in checklist if block["kind"] == "checklist"]

    items = content.checklists["salon-oncesi"].items
    for item, entry in zip(items, block["items"], strict=True):
        assert bool(entry["own_advice"]) is not bool(item.clauses)


def test_the_index_is_in_the_order_of_the_turkish_alphabet(blocks):
    terms = [entry["term"] for entry in blocks.index()["items"]]

    assert terms == sorted(terms, key=sort_key)
    assert len(terms) > len(blocks.content.glossary.terms)
