"""The date planner: its ledger, its period, its calendar file, on paper too."""

import pypdfium2  # type: ignore[import-untyped]
import pytest
from playwright.sync_api import expect

from tests.interactive.calendar_readers import by_icalendar

pytestmark = pytest.mark.browser

START, LITERAL, SAFE = "2027-09-06", "2027-08-30", "2027-08-27"


def item(visit, name="duyuru"):
    return visit.page.locator(f"[data-result] [data-item={name}]")


def button(visit):
    return visit.page.locator("[data-files] [data-file]")


def open_ledger(visit):
    """Open it in one step: a result that comes between press and release undoes it."""
    details = item(visit).locator("details")
    details.evaluate("details => { details.open = true; }")


def test_every_computed_day_opens_its_ledger(planner, words):
    planner.answer("first_day", START)
    expect(item(planner)).to_have_attribute("data-date", LITERAL)
    item(planner).locator("summary").click()

    rows = item(planner).locator("tbody tr")
    steps = rows.evaluate_all("rows => rows.map((row) => row.dataset.step)")
    assert steps == ["start", *["counted"] * 7, *["skipped"] * 3, "safe"]
    expect(rows.last).to_contain_text("27 Ağustos 2027 Cuma")
    expect(rows.last).to_contain_text(words["ledger_step_safe"])
    expect(item(planner).locator(f"[data-day='{LITERAL}']").last).to_contain_text(
        "Zafer Bayramı"
    )


def test_a_ledger_that_is_open_stays_open_when_the_day_changes(planner):
    # No other test has this day: what was shown before is gone once it is there.
    planner.answer("first_day", "2027-11-09")
    expect(item(planner)).to_have_attribute("data-date", "2027-11-02")
    open_ledger(planner)

    planner.answer("first_day", "2027-11-10")

    expect(item(planner)).to_have_attribute("data-date", "2027-11-03")
    expect(item(planner).locator("details")).to_have_attribute("open", "")


def test_the_period_is_compared_as_far_as_it_is_known(planner):
    period = planner.page.locator("[data-within=donem]")
    planner.answer("first_day", START)
    expect(item(planner)).to_be_visible()
    expect(period).to_have_count(0)

    planner.answer("season_first", "2027-06-14")
    expect(period).to_have_attribute("data-outcome", "unknown")

    planner.answer("season_last", "2027-09-03")
    expect(period).to_have_attribute("data-outcome", "unmet")

    planner.answer("season_last", "2027-10-01")
    planner.answer("last_day", "2027-10-01")
    expect(period).to_have_attribute("data-outcome", "met")


def test_the_days_can_be_taken_into_a_calendar(planner, words, tmp_path):
    expect(button(planner)).to_have_count(0)
    planner.answer("first_day", START)
    expect(button(planner)).to_have_text(words["calendar_file"])

    with planner.page.expect_download() as download:
        button(planner).click()

    assert download.value.suggested_filename == "etkinlik.ics"
    download.value.save_as(tmp_path / "plan.ics")
    result = by_icalendar((tmp_path / "plan.ics").read_bytes().decode())
    days = {
        event["uid"].partition(".")[0]: event["first"] for event in result["events"]
    }
    assert days == {"duyuru": SAFE, "ilk-gun": START}


def test_the_file_is_that_of_the_newest_answer_and_goes_with_the_last_day(planner):
    planner.answer("first_day", START)
    expect(button(planner)).to_be_visible()
    planner.answer("first_day", "2027-09-13")
    expect(item(planner)).to_have_attribute("data-date", "2027-09-06")

    with planner.page.expect_download() as download:
        button(planner).click()
    assert "DTSTART;VALUE=DATE:20270906" in download.value.path().read_text("utf-8")

    planner.answer("first_day", "")
    expect(button(planner)).to_have_count(0)


def test_the_buttons_stand_before_the_timeline(planner):
    planner.answer("first_day", START)
    expect(item(planner)).to_have_attribute("data-date", LITERAL)

    above = planner.page.evaluate(
        """() => document.querySelector("[data-toolbar]").compareDocumentPosition(
          document.querySelector(".timeline")) & Node.DOCUMENT_POSITION_FOLLOWING"""
    )

    assert above


def test_on_paper_the_ledger_is_told_without_being_opened(planner, tmp_path, words):
    planner.answer("first_day", START)
    expect(item(planner)).to_have_attribute("data-date", LITERAL)

    planner.page.pdf(path=tmp_path / "plan.pdf", format="A4")

    messages = " ".join(
        page.get_textpage().get_text_bounded()
        for page in pypdfium2.PdfDocument(tmp_path / "plan.pdf")
    )
    assert "Zafer Bayramı" in messages
    assert words["ledger_step_safe"] in messages
    assert words["calendar_file"] not in messages


@pytest.mark.parametrize("width", [320, 360])
def test_an_open_ledger_fits_a_narrow_phone(planner, width):
    planner.page.set_viewport_size({"width": width, "height": 700})
    planner.answer("first_day", START)
    expect(item(planner)).to_have_attribute("data-date", LITERAL)
    open_ledger(planner)

    wide = planner.page.evaluate(
        "() => document.documentElement.scrollWidth > innerWidth"
    )

    planner.page.set_viewport_size({"width": 1280, "height": 720})
    assert not wide


STRICT = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
    "img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'"
)


def test_the_strictest_policy_does_not_keep_the_file_from_the_reader(visit):
    def strictly(route):
        answer = route.fetch()
        headers = answer.headers | {"content-security-policy": STRICT}
        route.fulfill(response=answer, headers=headers)

    visit.page.route("**/hesaplayicilar/etkinlik/", strictly)
    visit.open_calculator("etkinlik")
    visit.answer("first_day", START)

    with visit.page.expect_download() as download:
        button(visit).click()

    assert b"BEGIN:VEVENT" in download.value.path().read_bytes()
    # The theme brings inline scripts of its own, which this does not need.
    for theirs in ("Executing inline script", "__md_get"):
        visit.forgive(theirs)
