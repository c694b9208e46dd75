"""The day that a result is of: the handbook's, as often as somebody looks at it."""

import pytest
from playwright.sync_api import expect

from tests.interactive.calendar_readers import by_icalendar

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("zone", ["UTC", "America/Los_Angeles"])
def test_a_result_is_of_the_handbooks_day_when_it_is_shown_saved_and_printed(
    visiting, zone
):
    with visiting(timezone_id=zone) as visit:
        page, used = visit.page, visit.part("answer").locator(".calculator__footnote")
        page.clock.set_fixed_time("2027-08-30T23:30:00+03:00")
        visit.open_calculator("etkinlik")
        visit.answer("first_day", "2027-09-06")
        expect(used).to_contain_text("30 Ağustos 2027")

        # It is night in Turkey, and yesterday where the device believes to be.
        page.clock.set_fixed_time("2027-08-31T01:30:00+03:00")
        page.evaluate("dispatchEvent(new Event('pageshow'))")
        expect(used).to_contain_text("31 Ağustos 2027")

        page.clock.set_fixed_time("2027-09-01T09:10:11+03:00")
        with page.expect_download() as download:
            visit.part("file").click()
        for event in by_icalendar(download.value.path().read_text("utf-8"))["events"]:
            assert event["stamp"] == "2027-09-01T06:10:11Z"
            assert "1 Eylül 2027" in event["text"]
        expect(used).to_contain_text("1 Eylül 2027")

        page.clock.set_fixed_time("2027-09-02T09:00:00+03:00")
        page.evaluate("""() => {
          window.print = () => {
            window.printed = document.querySelector("[data-answer]").textContent;
          };
        }""")
        visit.part("print").click()
        expect(used).to_contain_text("2 Eylül 2027")
        assert "2 Eylül 2027" in page.evaluate("window.printed")


def test_clocks_that_are_wrong_are_answered_by_the_slim_runtime(visiting):
    for now in ("1970-01-02T12:00:00Z", "2019-05-01T12:00:00Z", "2098-05-01T12:00:00Z"):
        with visiting() as visit:
            visit.page.route("**/pyodide.*", lambda route: route.abort())
            visit.page.clock.set_fixed_time(now)
            for slug, answer in {
                "salon": ("card_valid", "no"),
                "etkinlik": ("first_day", "2027-09-06"),
            }.items():
                visit.open_calculator(slug)
                visit.answer(*answer)
                expect(visit.part("result")).to_be_visible()
