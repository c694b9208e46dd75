"""What follows from answers given elsewhere is said beside its question."""

import json

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

SALON = "hesaplayicilar/salon/"
PUT = "([key, text]) => sessionStorage.setItem('/altyol/yanit/' + key, text)"


@pytest.fixture
def told(visit):
    """Return a reader who has said elsewhere at which hour she comes."""
    visit.open("sozluk/")
    visit.page.evaluate(PUT, ["visit_hour", json.dumps(["10", ""])])
    visit.open_calculator("salon")
    return visit


def note(visit):
    return visit.page.locator("[data-question=within_hours] [data-derived]")


def outcome(visit):
    return visit.page.locator("[data-condition=saatler]")


def test_it_counts_until_the_reader_answers_herself(told):
    # Before she has answered anything, too.
    expect(note(told)).to_contain_text("Salon sayfasında seçtiğiniz saatten: Evet.")
    expect(note(told).get_by_role("link")).to_have_attribute(
        "href", "../../rehber/salon/"
    )
    chosen = told.page.locator("[name=within_hours]:checked")
    expect(chosen).to_have_count(0)
    with told.result():
        told.answer("card_valid", "yes")
    expect(outcome(told)).to_have_attribute("data-outcome", "met")

    with told.result():
        told.answer("within_hours", "unknown")

    expect(note(told)).to_be_hidden()
    expect(outcome(told)).to_have_attribute("data-outcome", "unknown")


def test_a_link_carries_what_followed_and_nothing_that_its_reader_has_said(told):
    with told.result():
        told.answer("card_valid", "yes")
    told.part("share").click()
    expect(told.part("share-link")).not_to_have_value("")
    link = told.part("share-link").input_value()
    assert "within_hours=yes" in link
    assert "visit_hour" not in link
    # Nor does what the opening reader has said elsewhere count for a link's result.
    told.open("sozluk/")
    told.open(f"{SALON}#yanit&card_valid=no&_kural=x")
    expect(outcome(told)).to_have_attribute("data-outcome", "unknown")
    expect(note(told)).to_be_hidden()


def test_a_link_with_a_former_id_is_still_understood(visit):
    visit.open(f"{SALON}#yanit&in_hours=no&_kural=x")

    expect(visit.page.locator("[name=within_hours]:checked")).to_have_value("no")
    expect(outcome(visit)).to_have_attribute("data-outcome", "unmet")
