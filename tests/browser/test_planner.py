"""The date planner: its ledger, on paper too, and its calendar file."""

import pytest
from playwright.sync_api import expect

from tests.interactive.calendar_readers import by_icalendar

pytestmark = pytest.mark.browser

START, LITERAL, SAFE = "2027-09-06", "2027-08-30", "2027-08-27"


@pytest.fixture
def item(planner):
    """Return the notice of an event of another day, and of START afterwards."""
    notice = planner.page.locator("[data-result] [data-item=duyuru]")
    for first_day, day in (("2027-09-13", "2027-09-06"), (START, LITERAL)):
        planner.answer("first_day", first_day)
        expect(notice).to_have_attribute("data-date", day)
    return notice


def test_the_ledger_of_a_day_is_there_on_paper_and_when_it_is_opened(
    planner, item, words
):
    sheets = planner.printed()
    messages = " ".join(sheets)

    assert min(map(len, sheets)) > 150  # none is nearly empty
    assert "Zafer Bayramı" in messages
    assert words["ledger_step_safe"] in messages
    assert words["calendar_file"] not in messages
    # What was answered and what was worked out have a heading each.
    answers, days = words["given_heading"], words["plan_heading"]
    assert messages.index(answers) < messages.index(days)
    assert "27 Ağustos" not in messages[: messages.index(days)]
    result = planner.page.locator("[data-result-region]")
    expect(result.get_by_text(days, exact=True)).to_be_hidden()

    rows = item.locator("tbody tr")
    expect(rows.last).to_be_hidden()
    item.locator(".basis summary").click()
    steps = rows.evaluate_all("rows => rows.map((row) => row.dataset.step)")
    assert steps == ["start", *["counted"] * 7, *["skipped"] * 3, "safe"]
    expect(rows.last).to_be_visible()
    expect(rows.last).to_contain_text("27 Ağustos 2027 Cuma")


def test_on_a_phone_a_plan_is_short_and_begins_with_the_nearest_day(visiting, words):
    with visiting(viewport={"width": 360, "height": 740}) as visit:
        visit.open_calculator("etkinlik")
        with visit.result():
            visit.answer("first_day", START)
        visit.page.locator("[data-to-result]").click()

        expect(visit.page.locator("[data-today] time")).to_be_in_viewport(ratio=1)
        assert visit.part("result-region").bounding_box()["height"] <= 1800
        clause = visit.page.locator("[data-item=duyuru] .clause")
        expect(clause).to_be_hidden()
        visit.page.locator("[data-item=duyuru] .basis summary").click()
        expect(clause).to_be_visible()

        # What has no day of its own waits, folded, between those that have one.
        step = visit.page.locator("[data-item=salon-istegi]")
        expect(step).to_be_hidden()
        folded = words["plan_meanwhile"].format(count=3)
        visit.part("answer").get_by_text(folded).click()
        expect(step).to_be_visible()
        # Another answer leaves open what the reader has opened.
        with visit.result():
            visit.answer("last_day", START)
        expect(step).to_be_visible()


def test_the_days_of_the_newest_answer_can_be_taken_into_a_calendar(
    planner, item, words
):
    button = planner.page.locator("[data-files] [data-file]")
    expect(item).to_be_visible()
    expect(button).to_have_text(words["calendar_file"])

    def saved():
        with planner.page.expect_download() as download:
            button.click()
        assert download.value.suggested_filename == "etkinlik.ics"
        result = by_icalendar(download.value.path().read_bytes().decode())
        return {
            event["uid"].removesuffix(".etkinlik@okur-rehberi.invalid"): event
            for event in result["events"]
        }

    first = saved()
    days = {item: event["first"] for item, event in first.items()}
    assert days == {"duyuru": SAFE, "ilk-gun": START}

    # What was saved here and fell away is cancelled.
    with planner.result():
        planner.answer("last_day", "2027-09-10")
    with planner.result():
        planner.answer("first_day", "")
    later = saved()
    cancelled = {n for n, event in later.items() if event["status"] == "CANCELLED"}
    assert cancelled == {*first} == {*later} - {"son-gun"}
    assert all(later[n]["sequence"] > first[n]["sequence"] for n in first)

    # Another plan has days of its own.
    planner.page.get_by_text(words["calendar_about"]).click()
    expect(planner.part("files-note")).to_have_text(words["calendar_file_note"])
    with planner.result():
        planner.page.get_by_label(words["calendar_plan"]).fill("104")
    assert {*saved()} == {"son-gun.104"}

    with planner.result():
        planner.answer("last_day", "")
    expect(button).to_have_count(0)
    expect(planner.part("plan")).to_have_value("")
