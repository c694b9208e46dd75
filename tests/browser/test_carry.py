"""Going on with another device: by link, by file, merged and never overwritten."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations

pytestmark = pytest.mark.browser

PAGE, LIST = "baska-cihaz/", "kontrol-listeleri/salon-oncesi/"
STORED = """() => [sessionStorage, localStorage].flatMap((store) =>
  Object.keys(store).map((key) => key.replace("/altyol/", ""))).sort()"""
PUT = "([store, key, text]) => window[store].setItem('/altyol/' + key, text)"


def put(visit, **answers):
    for fact, answer in answers.items():
        entry = ["sessionStorage", f"yanit/{fact}", json.dumps([answer, ""])]
        visit.page.evaluate(PUT, entry)


@pytest.fixture
def packed(visit, content):
    """Return a reader with ticks, answers and a note, on the page that carries them."""
    item = content.checklists["salon-oncesi"].items[1].id
    visit.open(LIST)
    visit.part("item").nth(0).check()
    note = json.dumps({"note": "Oda 214, Ayşe Hanım", "day": "2026-11-05"})
    visit.page.evaluate(PUT, ["sessionStorage", f"not/salon-oncesi/{item}", note])
    put(visit, card_valid="no", member_type="okur", group_size="3")
    visit.open(PAGE)
    expect(visit.part("code").locator("svg")).to_be_visible()
    return visit


def link_of(visit):
    return visit.part("link").input_value()


def test_a_link_brings_all_of_it_and_is_merged_on_a_tap(packed, visiting, axe, words):
    link = link_of(packed)
    assert len(link) < 500
    with visiting() as other:
        other.page.add_init_script(axe)
        other.open("sozluk/")
        put(other, card_valid="yes", member_type="okur")
        other.page.goto(link)
        expect(other.part("incoming")).to_be_focused()
        expect(other.part("incoming-list").locator("li")).to_have_count(3)
        differing = other.part("differing-list").locator("fieldset")
        expect(differing).to_have_count(1)
        expect(differing.locator("[data-here]")).to_have_text(words["calculator_yes"])
        expect(differing.locator("[data-comes]")).to_have_text(words["calculator_no"])
        assert violations(other.page) == {}
        before = other.page.evaluate(STORED)
        assert len(before) == 2

        other.part("take").click()

        expect(other.part("status-text")).to_have_text(words["carry_taken"])
        assert "#" not in other.page.url
        assert len(other.page.evaluate(STORED)) == 5
        other.part("bring-back").click()
        assert other.page.evaluate(STORED) == before
        other.page.goto(link.replace("#", "?#"))  # a new page: the link again
        differing.locator("[value=comes]").check()
        other.part("take").click()
        expect(other.part("status")).to_be_focused()

        other.open("hesaplayicilar/salon/")
        for question, answer in (("card_valid", "no"), ("member_type", "okur")):
            chosen = other.page.locator(f"[name={question}]:checked")
            expect(chosen).to_have_value(answer)
        expect(other.page.locator("[data-changed]:visible")).to_have_count(0)
        other.open(LIST)
        expect(other.part("item").nth(0)).to_be_checked()
        expect(other.page.locator("[data-changed]:visible")).to_have_count(0)
        other.page.goto(link.replace("#", "?2#"))
        expect(other.part("known")).to_be_visible()
        expect(other.part("cut")).to_be_hidden()
        other.page.goto(link.replace("#", "?3#")[:-1])
        expect(other.part("cut")).to_be_visible()


def test_a_file_is_saved_and_opened_with_the_same_merge(packed, visiting, tmp_path):
    with packed.page.expect_download() as started:
        packed.part("save").click()
    file = tmp_path / started.value.suggested_filename
    started.value.save_as(file)

    with visiting() as other:
        other.open(PAGE)
        expect(other.part("nothing")).to_be_visible()
        other.part("file").set_input_files(file)
        expect(other.part("incoming-list").locator("li")).to_have_count(3)
        other.part("take").click()
        expect(other.part("outgoing")).to_be_visible()
        assert len(other.page.evaluate(STORED)) == 5

        file.write_text('{"rehber": 7}', "utf-8")
        other.part("file").set_input_files(file)
        expect(other.part("incoming")).to_be_hidden()
        expect(other.part("status-text")).not_to_be_empty()


@pytest.mark.parametrize(
    "fragment",
    [
        "#tasi&_v=2&card_valid=no",
        "#tasi&_v=1&card_valid=%3Cimg%20src=x%20onerror=alert(1)%3E.00&_t=zzzzzz&_n=x",
        "#tasi&_v=1&__proto__=x.1&constructor=y.2&gone=1.3",
        "#tasi&" + "_n=" + "a" * 30_000,
    ],
)
def test_a_hostile_link_changes_nothing(visit, fragment):
    visit.open("sozluk/")
    put(visit, card_valid="yes")
    visit.open(PAGE + fragment)
    expect(
        visit.page.locator("[data-status-text]:visible, [data-known]:visible")
    ).to_have_count(1)

    assert visit.page.evaluate(STORED) == ["yanit/card_valid"]
