"""A checklist's ticks: kept on the device, counted, cleared."""

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
OVERWRITE = """([key, text]) => {
  localStorage.clear();
  localStorage[key] = text;
}"""
KEY = f"/altyol/liste/{SLUG}"


@pytest.fixture
def items(content):
    return content.checklists[SLUG].items


@pytest.fixture
def boxes(visit):
    visit.open(ADDRESS)
    return visit.page.locator("[data-checklist] [data-item]")


@pytest.fixture
def ticked(visit):
    """Return the boxes with a tick; a page that has loaded shows those it has kept."""
    return visit.page.locator("[data-item]:checked")


def test_ticks_survive_a_reload_and_are_those_of_one_list(
    visit, boxes, ticked, items, words
):
    boxes.nth(0).check()
    boxes.nth(2).check()

    visit.page.reload()

    checked = boxes.evaluate_all("all => all.map(({ checked }) => checked)")
    assert checked == [location in (0, 2) for location in range(len(items))]
    expect(visit.page.locator(".checklist__count")).to_have_text(f"2 / {len(items)}")

    visit.open("kontrol-listeleri/kart-alirken/")
    expect(ticked).to_have_count(0)

    visit.open("kontrol-listeleri/")
    messages = words["checklist_count"].format(n=2, total=len(items))
    expect(visit.page.locator(f"[data-progress={SLUG}]")).to_have_text(messages)
    begun = visit.part("open-lists").get_by_role("listitem")
    expect(begun).to_contain_text(words["checklists_open"].format(n=len(items) - 2))
    begun.get_by_role("link").click()
    expect(ticked).to_have_count(2)


def test_a_finished_list_says_so_leads_on_and_what_is_cleared_comes_back(
    visit, boxes, ticked, items, words
):
    done = visit.part("done")
    expect(done).to_be_hidden()
    for box in boxes.all():
        box.check()
    status = visit.page.locator(".checklist__progress [role=status]")
    expect(status).to_have_text(words["checklist_done"])
    expect(done).to_contain_text(words["checklist_done"])
    expect(done.get_by_role("link")).to_be_visible()
    checklist = visit.page.locator("[data-checklist]")
    reset = checklist.get_by_role("button", name=words["checklist_reset"])
    undo = checklist.get_by_role("button", name=words["undo"])

    visit.open("kontrol-listeleri/")
    finished = visit.page.get_by_text(words["checklists_finished"].format(n=1))
    expect(finished).to_be_visible()
    visit.open(ADDRESS)

    reset.press("Enter")
    expect(ticked).to_have_count(0)
    expect(done).to_be_hidden()
    offered = visit.page.locator(".undo[role=status]")
    expect(offered).to_contain_text(words["checklist_cleared"])
    expect(reset).to_be_focused()
    visit.page.keyboard.press("Tab")
    visit.page.keyboard.press("Enter")

    expect(ticked).to_have_count(len(items))
    expect(undo).to_be_hidden()
    expect(reset).to_be_focused()

    reset.click()
    boxes.first.check()
    expect(undo).to_be_hidden()
    visit.page.reload()
    expect(ticked).to_have_count(1)


def test_whatever_stands_in_the_storage_the_page_works(visit, boxes, ticked, words):
    boxes.first.check()
    for stored in ("kırık {", "null", "[]", '"metin"', "7"):
        visit.page.evaluate(OVERWRITE, [KEY, stored])
        visit.page.reload()
        expect(ticked).to_have_count(0)
        boxes.first.check()
    visit.page.reload()
    expect(boxes.first).to_be_checked()
    flag = visit.part("changed").first
    expect(flag).to_be_hidden()

    item = boxes.first.get_attribute("data-item")
    # Older versions kept a whole list under one key.
    whole = json.dumps({item: "its text was another", "gone": "from the list"})
    for entry in ([KEY, whole], [f"{KEY}/{item}", "its text was another"]):
        visit.page.evaluate(OVERWRITE, entry)
        visit.page.reload()

        expect(boxes.first).to_be_checked()
        expect(flag).to_be_visible()
        expect(flag).to_have_text(words["checklist_changed"])
    visit.page.evaluate(OVERWRITE, [KEY, whole])
    visit.open("kontrol-listeleri/")
    expect(visit.page.locator(f"[data-progress={SLUG}]")).to_contain_text("1 / ")


def test_where_nothing_may_be_stored_the_boxes_still_tick(visit, boxes, items, words):
    visit.page.add_init_script(BLOCKED)
    visit.page.reload()

    boxes.first.check()

    expect(boxes.first).to_be_checked()
    expect(visit.page.locator(".checklist__count")).to_have_text(f"1 / {len(items)}")
    expect(visit.page.get_by_text(words["checklist_no_storage"])).to_be_visible()


def test_without_javascript_the_boxes_tick_and_no_button_is_dead(visiting, items):
    with visiting(java_script_enabled=False) as visit:
        visit.open(ADDRESS)
        boxes = visit.page.locator("[data-checklist] [data-item]")

        boxes.first.check()

        expect(boxes).to_have_count(len(items))
        expect(boxes.first).to_be_checked()
        expect(visit.page.locator("[data-checklist] button:visible")).to_have_count(0)


NEEDED = "Projektör isteyecekseniz"
NOT_MINE = """() => {
  sessionStorage["/altyol/yanit/needs_projector"] = JSON.stringify(["no", ""]);
}"""


def test_what_does_not_concern_the_reader_is_set_aside_and_can_be_taken_back(
    visit, boxes, items, words
):
    page = visit.page
    folded, count = visit.part("aside"), page.locator(".checklist__count")
    expect(folded).to_be_hidden()
    page.evaluate(NOT_MINE)
    page.reload()
    row = page.locator("li", has_text=NEEDED)
    expect(row).to_be_hidden()
    expect(count).to_have_text(f"0 / {len(items) - 1}")
    summary = folded.get_by_text(words["checklist_aside"].format(n=1))
    summary.click()
    expect(row).to_contain_text("Projektör: Hayır")

    visit.open("kontrol-listeleri/")
    visit.open(ADDRESS)
    summary.click()
    row.get_by_role("button", name=words["checklist_take_back"]).click()
    expect(folded).to_be_hidden()
    expect(row.get_by_role("checkbox")).to_be_focused()
    order = boxes.evaluate_all("all => all.map(({ dataset }) => dataset.item)")
    assert order == [item.id for item in items]
    page.reload()
    expect(folded).to_be_hidden()

    row.get_by_role("checkbox").check()
    expect(count).to_have_text(f"1 / {len(items)}")


def test_what_was_taken_back_by_mistake_goes_aside_again(visit, words):
    visit.open(ADDRESS)
    page = visit.page
    page.evaluate(NOT_MINE)
    page.reload()
    page.get_by_text(words["checklist_aside"].format(n=1)).click()
    page.get_by_role("button", name=words["checklist_take_back"]).click()

    page.get_by_role("button", name=words["undo"]).click()

    expect(visit.part("aside")).to_be_visible()
