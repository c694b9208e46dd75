"""The JSON that Typst lays out."""

import json

import pytest

from macros.pdf.documents import BOOKLET, LARGE, DocumentBuilder
from tests.macros.conftest import AS_OF


@pytest.fixture(scope="module")
def builder(content):
    """Return what makes the documents."""
    return DocumentBuilder(content, AS_OF)


def test_a_document_is_plain_data(builder):
    data = builder.sheet("bolum:odunc").data

    assert json.loads(json.dumps(data)) == json.loads(json.dumps(data, sort_keys=True))
    assert data["title"] == builder.content.guidelines["odunc"].title


def test_a_sheet_explains_the_terms_it_uses_and_no_others(builder):
    [terms] = [
        b for b in builder.sheet("bolum:odunc").data["blocks"] if b["kind"] == "terms"
    ]
    labels = {item["id"] for item in terms["items"]}

    assert "terim:odunc" in labels
    assert len(labels) < len(builder.content.glossary.terms)


def test_every_linked_label_is_in_the_document(builder):
    document = builder.handbook()

    def linked(part):
        if isinstance(part, dict):
            yield from [part["target"]] if part.get("target") else []
            part = list(part.values())
        if isinstance(part, list):
            for inner in part:
                yield from linked(inner)

    assert set(linked(document.data["blocks"])) <= set(document.targets)


def test_variants_differ_in_their_paper_only(builder):
    large, booklet = builder.handbook(LARGE), builder.handbook(BOOKLET)

    assert large.data["blocks"] == booklet.data["blocks"]
    assert large.data["variant"]["size"] == 18
    assert booklet.booklet
    assert not booklet.data["variant"]["form"]


def test_it_carries_the_day_of_the_last_change(builder):
    source = builder.content.source

    assert builder.dated == max(
        source.edition.checked_on, *(revision.day for revision in source.revisions)
    )
