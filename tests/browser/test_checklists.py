"""A checklist's ticks: kept on the device, counted, printed, cleared."""

import json

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

SLUG = "salon-oncesi"
ADDRESS = f"kontrol-listeleri/{SLUG}/"
BLOCKED = """Object.defineProperty(globalThis, "localStorage", {
  configurable: true,
  get() { throw new DOMException("blocked", "SecurityError"); },
});"""
OVERWRITE = """(text) => {
  const ours = (key) => key.includes("liste/");
  localStorage[Object.keys(localStorage).find(ours)] = text;
}"""


@pytest.fixture
def items(content):
    return content.checklists[SLUG].items


def boxes(page):
    return page.locator("[data-checklist] input[type=checkbox]")


def test_ticks_survive_a_reload(visit, items):
    visit.open(ADDRESS)
    boxes(visit.page).nth(0).check()
    boxes(visit.page).nth(2).check()

    visit.page.reload()

    checked = [box.is_checked() for box in boxes(visit.page).all()]
    assert checked == [location in (0, 2) for location in range(len(items))]
    expect(visit.page.locator(".checklist__count")).to_have_text(f"2 / {len(items)}")


def test_ticks_of_one_list_are_not_those_of_another(visit):
    visit.open(ADDRESS)
    boxes(visit.page).first.check()

    visit.open("kontrol-listeleri/kart-alirken/")

    expect(visit.page.locator("[data-item]:checked")).to_have_count(0)


def test_the_page_of_all_lists_tells_how_far_each_one_is(visit, words, items):
    visit.open(ADDRESS)
    boxes(visit.page).first.check()

    visit.open("kontrol-listeleri/")

    messages = words["checklist_count"].format(n=1, total=len(items))
    expect(visit.page.locator(f"[data-progress={SLUG}]")).to_have_text(messages)


def test_a_finished_list_says_so(visit, words, items):
    visit.open(ADDRESS)

    for box in boxes(visit.page).all():
        box.check()

    count = visit.page.locator(".checklist__count")
    expect(count).to_have_text(f"{len(items)} / {len(items)}")
    status = visit.page.locator("[data-checklist] [role=status]")
    expect(status).to_have_text(words["checklist_done"])


def test_reset_asks_first_and_then_clears_for_good(visit, words):
    visit.open(ADDRESS)
    boxes(visit.page).first.check()
    tools = visit.page.locator(".checklist__tools")

    tools.get_by_role("button", name=words["checklist_reset"]).click()
    tools.get_by_role("button", name=words["checklist_confirm_no"]).click()
    expect(boxes(visit.page).first).to_be_checked()
    tools.get_by_role("button", name=words["checklist_reset"]).click()
    tools.get_by_role("button", name=words["checklist_confirm_yes"]).click()

    expect(visit.page.locator("[data-item]:checked")).to_have_count(0)
    visit.page.reload()
    expect(visit.page.locator("[data-item]:checked")).to_have_count(0)


def test_escape_leaves_the_ticks_alone(visit, words):
    visit.open(ADDRESS)
    boxes(visit.page).first.check()
    reset = visit.page.get_by_role("button", name=words["checklist_reset"])
    reset.click()

    visit.page.keyboard.press("Escape")

    expect(visit.page.locator(".checklist__confirm")).to_be_hidden()
    expect(reset).to_be_focused()
    expect(boxes(visit.page).first).to_be_checked()


def test_a_tick_whose_item_was_rewritten_is_flagged(visit, words):
    visit.open(ADDRESS)
    boxes(visit.page).first.check()
    item = boxes(visit.page).first.get_attribute("data-item")
    visit.page.evaluate(OVERWRITE, json.dumps({item: "eski"}))

    visit.page.reload()

    expect(boxes(visit.page).first).to_be_checked()
    flag = visit.page.locator("[data-changed]").first
    expect(flag).to_have_text(words["checklist_changed"])
    expect(flag).to_be_visible()


@pytest.mark.parametrize("stored", ["kırık {", "null", "[]", '"metin"', "7"])
def test_whatever_stands_in_the_storage_the_page_works(visit, stored):
    visit.open(ADDRESS)
    boxes(visit.page).first.check()
    visit.page.evaluate(OVERWRITE, stored)

    visit.page.reload()

    expect(visit.page.locator("[data-item]:checked")).to_have_count(0)
    boxes(visit.page).first.check()
    visit.page.reload()
    expect(boxes(visit.page).first).to_be_checked()


def test_where_nothing_may_be_stored_the_boxes_still_tick(visit, words, items):
    visit.page.add_init_script(BLOCKED)
    visit.open(ADDRESS)

    boxes(visit.page).first.check()

    expect(boxes(visit.page).first).to_be_checked()
    expect(visit.page.locator(".checklist__count")).to_have_text(f"1 / {len(items)}")
    expect(visit.page.get_by_text(words["checklist_no_storage"])).to_be_visible()
    visit.forgive("blocked")  # Material's own scripts do not expect it


def test_on_paper_the_boxes_are_there_and_the_buttons_are_not(visit):
    visit.open(ADDRESS)
    visit.page.emulate_media(media="print")

    for box in boxes(visit.page).all():
        size = box.bounding_box()
        assert size["width"] >= 10
        assert size["height"] >= 10
    for button in visit.page.locator(".checklist__tools button").all():
        expect(button).to_be_hidden()


def test_without_javascript_the_boxes_tick_and_no_button_is_dead(visiting, items):
    with visiting(java_script_enabled=False) as visit:
        visit.open(ADDRESS)

        boxes(visit.page).first.check()

        expect(boxes(visit.page)).to_have_count(len(items))
        expect(boxes(visit.page).first).to_be_checked()
        expect(visit.page.locator("[data-checklist] button:visible")).to_have_count(0)
