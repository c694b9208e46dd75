"""What a link becomes on paper."""

import pytest

from macros.handbook.edition import Edition
from macros.pdf.inline import Inline, plain_text, readable
from tests.macros.conftest import AS_OF


@pytest.fixture
def inline(content):
    """Return what makes runs for a document that has one chapter and one term."""
    labels = ("bolum:iptal", "terim:birim", "madde:S1.1", "belge:kariyer-kapisi")
    return Inline(Edition(content, AS_OF), labels)


def only(runs):
    [run] = runs
    return run


def test_a_chapter_of_this_print_is_named_with_its_page(inline):
    assert only(inline.read("[iptal](bolum:iptal)")) == {
        "kind": "reference",
        "target": "bolum:iptal",
        "children": [{"kind": "text", "text": "iptal"}],
    }


def test_a_term_and_a_clause_need_no_page(inline):
    assert only(inline.read("[biriminiz](terim:birim)"))["kind"] == "term"
    assert only(inline.read("[S1.1](madde:S1.1)"))["kind"] == "citation"


def test_what_is_elsewhere_gets_a_footnote_once(inline):
    first, _, second = inline.read("[a](liste:diger-evrak) [b](liste:diger-evrak)")

    assert first["footnote"] == readable(inline.url("liste:diger-evrak"))
    assert second["same_footnote"] == first["label"]


def test_a_document_leads_to_the_web_and_to_its_page(inline):
    run = only(inline.read("[giriş](belge:kariyer-kapisi)"))

    assert run["url"] == "https://kariyerkapisi.cbiko.gov.tr/"
    assert run["target"] == "belge:kariyer-kapisi"
    assert "footnote" not in run


def test_parameters_are_filled_in_and_marks_nest(inline):
    runs = inline.read("En geç **{yedi-gun} *önce***")

    assert plain_text(runs) == "En geç 7 gün önce"
    assert runs[1]["kind"] == "strong"
    assert runs[1]["children"][1]["kind"] == "emphasis"
