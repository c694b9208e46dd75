"""A note and a day at an item of a list: kept, shown, printed, saved as a calendar."""

import pytest
from playwright.sync_api import expect

from macros.handbook.inline_markup import parse
from macros.handbook.inline_markup import words as words_of
from tests.browser.axe import TOO_WIDE, violations
from tests.interactive.calendar_readers import by_icalendar

pytestmark = pytest.mark.browser

SLUG = "salon-oncesi"
ADDRESS = f"kontrol-listeleri/{SLUG}/"
FINISHED = """() =>
  getComputedStyle(document.querySelector("[data-done]")).animationName"""
NOT_MINE = """() => {
  sessionStorage["/altyol/yanit/needs_projector"] = JSON.stringify(["no", ""]);
}"""


def note_at(visit, item):
    """Return a row, its text and day, and what unfolds them."""
    row = visit.page.locator(f"li:has([data-item={item}])")
    fields = [row.locator(f"[data-note-{name}]") for name in ("text", "day")]
    return row, *fields, row.locator("[data-note-summary]")


def test_a_note_and_a_day_are_kept_shown_printed_and_come_back(visit, words):
    visit.open(ADDRESS)
    row, text, day, summary = note_at(visit, "form")
    expect(text).to_be_hidden()
    summary.click()
    text.fill("  <b>Oda 214</b> ")
    day.fill("2026-12-14")
    day.blur()
    shown = row.locator("[data-note-shown]")
    expect(shown).to_have_text("14 Aralık 2026 Pazartesi <b>Oda 214</b>")

    visit.page.reload()
    expect(shown).to_have_text("14 Aralık 2026 Pazartesi <b>Oda 214</b>")
    expect(visit.page.get_by_text(words["note_in_tab"])).to_be_visible()
    visit.page.get_by_role("switch").check()
    expect(visit.page.get_by_text(words["note_on_device"])).to_be_visible()
    assert "Oda 214" in visit.printed()[0]

    row.locator("[data-note-summary]").click()
    row.get_by_role("button", name=words["note_remove"]).click()
    expect(shown).to_be_hidden()
    expect(summary).to_be_focused()
    visit.page.get_by_role("button", name=words["undo"]).click()
    expect(shown).to_contain_text("Oda 214")

    visit.page.get_by_role("button", name=words["checklist_reset"]).click()
    expect(shown).to_be_hidden()
    visit.page.get_by_role("button", name=words["undo"]).click()
    visit.page.reload()
    expect(shown).to_contain_text("Oda 214")


def test_a_day_that_is_none_is_told_and_the_last_one_stays(visit, words):
    visit.open(ADDRESS)
    row, _, day, summary = note_at(visit, "form")
    summary.click()
    day.fill("2026-12-14")
    day.fill("1926-12-14")
    day.blur()

    expect(row.get_by_role("alert")).to_have_text(words["note_bad_day"])
    expect(day).to_have_attribute("aria-invalid", "true")
    visit.page.reload()
    expect(row.locator("[data-note-shown]")).to_have_text("14 Aralık 2026 Pazartesi")


def test_the_days_of_open_items_go_into_a_calendar(visit, words, content):
    visit.open(ADDRESS)
    button = visit.page.get_by_role("button", name=words["checklist_calendar"])
    expect(button).to_be_hidden()
    for item, written in (("form", "2099-12-31"), ("kart", "2098-03-02")):
        _, _, day, summary = note_at(visit, item)
        summary.click()
        day.fill(written)
        day.blur()
    visit.page.locator("[data-item=kart]").check()

    with visit.page.expect_download() as saved:
        button.click()
    path = saved.value.path()
    calendar = by_icalendar(path.read_bytes().decode())

    assert saved.value.suggested_filename == f"{SLUG}.ics"
    [event] = calendar["events"]
    assert event["title"] == words_of(parse(content.checklists[SLUG].items[0].text))
    assert (event["first"], event["end"]) == ("2099-12-31", "2100-01-01")
    assert event["uid"].startswith(f"form.{SLUG}.liste")
    assert event["alarms"] == [[-15 * 3600, event["title"]]]
    visit.page.locator("[data-item=form]").check()
    expect(button).to_be_hidden()


def test_the_checker_finds_nothing_in_any_state_of_a_list(visiting, axe, words):
    with visiting(reduced_motion="reduce") as visit:
        page = visit.page
        page.add_init_script(axe)
        visit.open(ADDRESS)
        page.evaluate(NOT_MINE)
        page.reload()
        page.get_by_text(words["checklist_aside"].format(n=1)).click()
        row, text, day, summary = note_at(visit, "form")
        summary.click()
        text.fill("Oda 214")
        day.fill("1926-12-14")
        day.blur()
        expect(row.get_by_role("alert")).to_be_visible()
        page.get_by_role("button", name=words["note_remove"]).click()
        expect(page.locator("[data-undo]")).to_be_visible()
        assert violations(page) == {}

        for box in page.locator("[data-items-place] [data-item]").all():
            box.check()
        expect(page.locator("[data-done]")).to_be_visible()
        assert violations(page) == {}
        assert page.evaluate(TOO_WIDE) == []

        assert page.evaluate(FINISHED) == "none"
        page.emulate_media(reduced_motion="no-preference")
        assert page.evaluate(FINISHED) != "none"
        page.emulate_media(forced_colors="active")
        assert page.evaluate(FINISHED) == "none"
        page.reload()
        page.emulate_media(forced_colors="none")
        expect(page.locator("[data-done]")).to_be_visible()
        # What was finished long ago is no news.
        assert page.evaluate(FINISHED) == "none"
