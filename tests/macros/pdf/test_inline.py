"""Inline text and links on paper."""

import pytest

from macros.pdf.inline import Inline, plain_text, readable


@pytest.fixture
def inline(edition):
    """Return what makes runs for a document with one label of each kind."""
    labels = ("bolum:odunc", "terim:kart", "madde:M1.1", "belge:katalog")
    return Inline(edition, labels)


def only(runs):
    [run] = runs
    return run


def test_a_chapter_of_this_document_is_referred_to_by_its_page(inline):
    assert only(inline.read("[odunc](bolum:odunc)")) == {
        "kind": "reference",
        "target": "bolum:odunc",
        "children": [{"kind": "text", "text": "odunc"}],
    }
    # A term and a clause need no page.
    assert only(inline.read("[biriminiz](terim:kart)"))["kind"] == "term"
    assert only(inline.read("[M1.1](madde:M1.1)"))["kind"] == "citation"


def test_a_target_elsewhere_gets_one_footnote(inline):
    first, _, second = inline.read("[a](liste:salon-oncesi) [b](liste:salon-oncesi)")

    assert first["footnote"] == readable(inline.url("liste:salon-oncesi"))
    assert second["same_footnote"] == first["label"]


def test_a_document_of_the_source_has_an_address_and_a_page(inline):
    run = only(inline.read("[giriş](belge:katalog)"))

    assert run["url"] == "https://katalog.example.org/"
    assert run["target"] == "belge:katalog"
    assert "footnote" not in run


def test_parameters_are_filled_in_and_emphasis_nests(inline):
    runs = inline.read("En geç **{odunc-suresi} *önce***")

    assert plain_text(runs) == "En geç 14 gün önce"
    assert runs[1]["kind"] == "strong"
    assert runs[1]["children"][1]["kind"] == "emphasis"
