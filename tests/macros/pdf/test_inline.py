"""Inline text and links on paper."""

import re

import pytest

from macros.pdf.inline import Inline, plain_text, readable, typeset, typeset_text
from tests.macros.pdf_text import text_of


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

    assert first["footnote"] == readable(inline.typed_url("liste:salon-oncesi"))
    assert second["same_footnote"] == first["label"]


def test_the_footnote_of_a_part_has_its_page_s_address_and_names_the_part(inline):
    whole, _, part = inline.read("[a](bolum:salon) [b](bolum:salon#istemek)")

    assert part["footnote"] == whole["footnote"]
    assert part["footnote_part"]
    assert not whole["footnote_part"]


def test_a_sentence_leads_to_what_serves_by_hand(inline):
    inline.by_hand = {"yazi:salon-sorusu#": "sayfa:birimler"}

    runs = [
        only(inline.read(f"[sorun](yazi:salon-sorusu{end})")) for end in ("#saat", "")
    ]

    assert [run.get("target") for run in runs] == ["sayfa:birimler", None]


def test_a_document_of_the_source_has_an_address_and_a_page(inline):
    run = only(inline.read("[giriş](belge:katalog)"))

    assert run["url"] == "https://katalog.example.org/"
    assert run["target"] == "belge:katalog"
    assert "footnote" not in run


def test_an_address_in_its_own_words_is_spelt_out_once(inline):
    named, bare, number = (
        only(inline.read(text))
        for text in (
            "[yazın](mailto:a@okur.example)",
            "[a@okur.example](mailto:a@okur.example)",
            "[+90 312 000 00 00](tel:+90-312-000-00-00)",
        )
    )

    assert named["footnote"] == "a@okur.example"
    assert "footnote" not in bare | number
    assert number["url"] == "tel:+90-312-000-00-00"


def test_parameters_are_filled_in_and_emphasis_nests(inline):
    runs = inline.read("En geç **{odunc-suresi} *önce***")

    assert plain_text(runs) == "En geç 14 gün önce"
    assert runs[1]["kind"] == "strong"
    assert runs[1]["children"][1]["kind"] == "emphasis"


def test_addresses_codes_and_pictures_stay_as_they_are():
    svg = "<svg><title>Ali'nin 3 kalemi</title></svg>"
    link = {"url": "https://a.example/o'b 3 c", "svg": svg, "target": "terim:x"}

    assert typeset(link) == link
    for text in ("bkz. https://a.example/o'b", "a.example/o'b", "o'b@a.example"):
        assert typeset_text(text) == text


def test_a_number_stays_with_its_word():
    for text in ("7 gün", "10. sayfa", "1 Temmuz", "2026 Çarşamba", "1.765 gün"):
        assert typeset_text(text) == text.replace(" ", "\xa0"), text
    for text in ("Madde 4. Öğrenci", "3 – 5", "1, 2, 3", "en az 7", "M1.1 M2.1 Oku"):
        assert typeset_text(text) == text, text


def test_no_straight_apostrophe_and_no_broken_date_is_printed(printed, content):
    months = content.words["months"].replace(" ", "|")
    broken = re.compile(rf"\d\.?\n(?:{months})")
    for name in ("rehber.pdf", "rehber-buyuk-punto.pdf"):
        text = text_of(printed / name)

        assert not re.findall(r"\w'\w", text)
        assert not broken.findall(text)
