"""The JSON that Typst lays out."""

import json

import pytest

from macros.pdf.documents import BOOKLET, LARGE, DocumentBuilder
from tests.macros.conftest import AS_OF


@pytest.fixture(scope="module")
def press(content):
    """Return what makes the documents."""
    return DocumentBuilder(content, AS_OF)


def test_a_document_is_plain_data(press):
    data = press.chapter("odunc").data

    assert json.loads(json.dumps(data)) == json.loads(json.dumps(data, sort_keys=True))
    assert data["title"] == press.content.guidelines["odunc"].title


def test_a_sheet_holds_the_terms_that_it_uses_and_no_other(press):
    [terms] = [b for b in press.chapter("odunc").data["blocks"] if b["kind"] == "terms"]
    found = {item["id"] for item in terms["items"]}

    assert "terim:odunc" in found
    assert len(found) < len(press.content.glossary.terms)


def test_every_label_that_is_linked_stands_in_the_document(press):
    printed = press.handbook()

    def linked(part):
        if isinstance(part, dict):
            yield from [part["target"]] if part.get("target") else []
            part = list(part.values())
        if isinstance(part, list):
            for inner in part:
                yield from linked(inner)

    assert set(linked(printed.data["blocks"])) <= set(printed.targets)


def test_variants_differ_in_their_paper_only(press):
    large, booklet = press.handbook(LARGE), press.handbook(BOOKLET)

    assert large.data["blocks"] == booklet.data["blocks"]
    assert large.data["variant"]["size"] == 18
    assert booklet.booklet
    assert not booklet.data["variant"]["form"]


def test_it_is_dated_by_the_last_change_of_the_content(press):
    source = press.content.source

    assert press.dated == max(
        source.edition.checked_on, *(revision.day for revision in source.revisions)
    )
