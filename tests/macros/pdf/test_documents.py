"""The JSON that Typst lays out."""

import json
from dataclasses import replace

from macros.content.models.wording import WORD_COUNTS
from macros.pdf.documents import LABEL_AND_TITLE, DocumentBuilder, all_labels
from macros.pdf.editions.extents import COMPLETE, READER
from macros.pdf.editions.variants import BOOKLET, COLUMNS, DESK, LARGE
from macros.pdf.inline import plain_text, readable, typeset_text
from tests.macros.conftest import AS_OF


def test_a_sheet_explains_the_terms_it_uses_and_no_others(documents):
    data = documents.sheet("bolum:odunc").data
    [terms] = [block for block in data["blocks"] if block["kind"] == "terms"]
    labels = {item["id"] for item in terms["items"]}

    assert data["title"] == documents.content.guidelines["odunc"].title
    assert "terim:odunc" in labels
    assert len(labels) < len(documents.content.glossary.terms)


def test_a_sheet_says_what_its_clause_numbers_are_and_they_lead_to_the_web(
    documents, content
):
    blocks = documents.sheet("liste:salon-oncesi").data["blocks"]
    [checklist] = [block for block in blocks if block["kind"] == "checklist"]
    cited = [clause for item in checklist["items"] for clause in item["clauses"]]
    *_, imprint = blocks
    said = plain_text(imprint["items"][-1])

    first = content.clauses[cited[0]["id"]]
    assert imprint["kind"] == "imprint"
    assert f"{first.id} gibi numaralar" in said
    assert f"{first.page}.\xa0sayfa" in said
    assert readable(f"{documents.site}kaynaklar/") in said
    for clause in cited:
        assert clause["target"] is None
        assert clause["url"].endswith(f"kaynaklar/#{clause['id']}")


def test_every_linked_label_is_in_the_document(documents):
    document = documents.handbook(COMPLETE, DESK)

    def linked(part):
        if isinstance(part, dict):
            yield from [part["target"]] if part.get("target") else []
            part = list(part.values())
        if isinstance(part, list):
            for inner in part:
                yield from linked(inner)

    assert set(linked(document.data["blocks"])) <= set(document.targets)


def test_the_book_has_every_place_that_a_link_may_lead_to(documents, content):
    blocks = documents.handbook(READER, COLUMNS).data["blocks"]
    labels = {block["id"] for block in blocks if block["kind"] == "heading"}
    for block in blocks:
        items = block.get("items", []) if block["kind"] in LABEL_AND_TITLE else []
        labels |= {item[LABEL_AND_TITLE[block["kind"]][0]] for item in items}

    assert {*all_labels(content, documents.edition.links)} <= labels


def test_variants_differ_in_their_paper_only(documents, content):
    book, large = (documents.handbook(READER, each) for each in (COLUMNS, LARGE))
    booklet = documents.handbook(READER, BOOKLET)
    fold, tick = (
        typeset_text(content.words[f"pdf_how_{each}"]) for each in ("fold", "tick")
    )

    assert book.data["blocks"] == large.data["blocks"] == booklet.data["blocks"]
    # The layout decides which of both is printed.
    [hints] = [block for block in book.data["blocks"] if "folded_items" in block]
    assert (
        json.loads(
            json.dumps(hints["folded_items"], ensure_ascii=False).replace(fold, tick)
        )
        == hints["items"]
    )
    assert hints["folded_items"] != hints["items"]
    assert large.data["variant"]["size"] == 18
    assert booklet.data["variant"]["folded"]
    assert not booklet.data["variant"]["form"]


def test_it_carries_the_day_of_the_last_change(documents):
    source = documents.content.source

    assert documents.dated == max(
        source.edition.checked_on, *(revision.day for revision in source.revisions)
    )


def test_the_words_of_the_interface_are_plain_as_on_the_pages(content):
    words = {
        key: text if key in WORD_COUNTS else f"{text} [x](yok:y)"
        for key, text in content.words.items()
    }

    handbook = DocumentBuilder(replace(content, words=words), AS_OF).handbook(
        COMPLETE, DESK
    )

    printed = json.dumps(handbook.data, ensure_ascii=False)
    for key in ("units_lead", "pdf_index_lead", "sources_clauses_note"):
        assert words[key] in printed
