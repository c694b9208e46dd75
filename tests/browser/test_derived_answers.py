"""What follows from answers given elsewhere is said beside its question."""

import json

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

SALON = "hesaplayicilar/salon/"
PUT = "([key, text]) => sessionStorage.setItem('/altyol/yanit/' + key, text)"


@pytest.fixture
def informed(visit):
    """Return a reader who has said elsewhere at which hour she comes."""
    visit.open("sozluk/")
    visit.page.evaluate(PUT, ["visit_hour", json.dumps(["10", ""])])
    visit.open_calculator("salon")
    return visit


def note(visit):
    return visit.page.locator("[data-question=within_hours] [data-derived]")


def outcome(visit):
    return visit.page.locator("[data-condition=saatler]")


def test_it_counts_until_the_reader_answers_herself(informed):
    # Before she has answered anything, too.
    expect(note(informed)).to_contain_text("Salon sayfasında seçtiğiniz saatten: Evet.")
    expect(note(informed).get_by_role("link")).to_have_attribute(
        "href", "../../rehber/salon/"
    )
    chosen = informed.page.locator("[name=within_hours]:checked")
    expect(chosen).to_have_count(0)
    with informed.result():
        informed.answer("card_valid", "yes")
    expect(outcome(informed)).to_have_attribute("data-outcome", "met")

    with informed.result():
        informed.answer("within_hours", "unknown")

    expect(note(informed)).to_be_hidden()
    expect(outcome(informed)).to_have_attribute("data-outcome", "unknown")


def test_an_answer_that_says_otherwise_counts_and_is_asked_about(informed, words):
    with informed.result():
        informed.answer("within_hours", "no")

    expect(note(informed)).to_contain_text("Salon sayfasında seçtiğiniz saatten: Evet.")
    differs = note(informed).locator("[data-derived-differs]")
    expect(differs).to_have_text(words["calculator_contradicted"])
    expect(note(informed).locator("[data-derived-counts]")).to_be_hidden()
    expect(outcome(informed)).to_have_attribute("data-outcome", "unmet")
    informed.part("share").click()
    expect(informed.part("share-link")).not_to_have_value("")
    assert "within_hours=no" in informed.part("share-link").input_value()

    with informed.result():
        informed.answer("within_hours", "yes")
    expect(note(informed)).to_be_hidden()


def test_a_link_carries_what_followed_and_nothing_that_its_reader_has_said(informed):
    with informed.result():
        informed.answer("card_valid", "yes")
    informed.part("share").click()
    expect(informed.part("share-link")).not_to_have_value("")
    link = informed.part("share-link").input_value()
    assert "within_hours=yes" in link
    assert "visit_hour" not in link
    # Nor does what the opening reader has said elsewhere count for a link's result.
    informed.open("sozluk/")
    informed.open(f"{SALON}#yanit&card_valid=no&_kural=x")
    expect(outcome(informed)).to_have_attribute("data-outcome", "unknown")
    expect(note(informed)).to_be_hidden()


def test_a_link_with_a_former_id_is_still_understood(visit):
    visit.open(f"{SALON}#yanit&in_hours=no&_kural=x")

    expect(visit.page.locator("[name=within_hours]:checked")).to_have_value("no")
    expect(outcome(visit)).to_have_attribute("data-outcome", "unmet")
