"""Calculators on pages of another origin, each odd in its own way."""

import gzip

import pytest
from playwright.sync_api import expect

from tests.browser.embed.conftest import FIT
from tests.browser.embed.host_pages import LINK_STAYS, UPGRADED, HostPage, page, widget

pytestmark = pytest.mark.browser

COUNT = {"three": 3}
NO_STORAGE = """
const get = () => { throw new DOMException("blocked", "SecurityError") };
for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
  Object.defineProperty(self, name, { get });
Object.defineProperty(Document.prototype, "cookie", { get });
"""
LINK = "rehber-hesaplayici a"


def answer(frame, question="card_valid", value="no"):
    frame.locator(f"[name={question}][value={value}]").check()
    frame.wait_for_selector("[data-calculator][data-state=ready]")
    expect(frame.locator("[data-result]")).to_be_visible()


@pytest.mark.parametrize("name", UPGRADED)
def test_the_calculator_shows_and_is_as_high_as_its_content(host, name):
    with host(UPGRADED[name]) as visited:
        if name == "removed-and-reinserted":
            visited.page.wait_for_selector("#yeni iframe")
        visited.page.mouse.wheel(0, 3000)
        visited.page.wait_for_timeout(50)
        if name == "three":
            for each in visited.page.locator("rehber-hesaplayici").all():
                each.scroll_into_view_if_needed()
        visited.wait(COUNT.get(name, 1))

        assert visited.misfits() == []
        expect(visited.page.locator(LINK).first).to_be_hidden()
        assert visited.page.locator("iframe").first.get_attribute("title").strip()
        assert visited.violations == []


@pytest.mark.parametrize("name", LINK_STAYS)
def test_where_the_calculator_cannot_show_its_link_stays(host, name):
    with host(LINK_STAYS[name]) as visited:
        visited.page.wait_for_timeout(1200)

        expect(visited.page.locator(LINK)).to_be_visible()
        tall = "(each) => each.getBoundingClientRect().height"
        for frame in visited.page.locator("iframe").all():
            assert frame.evaluate(tall) == 0


def test_a_host_that_is_not_allowed_sees_the_link(host):
    with host(UPGRADED["plain"], name="baska.example") as visited:
        visited.page.wait_for_timeout(1500)

        expect(visited.page.locator(LINK)).to_be_visible()
        assert any("frame-ancestors" in messages for messages in visited.violations)


def test_without_script_the_link_is_a_link(host):
    with host(UPGRADED["plain"], java_script_enabled=False) as visited:
        link = visited.page.locator(LINK)

        expect(link).to_be_visible()
        expect(link).to_have_attribute("href", f"{visited.site}hesaplayicilar/salon/")


def test_height_follows_the_content_up_and_down(host):
    with host(UPGRADED["plain"]) as visited:
        heights = []
        visited.wait()
        for width in (700, 320, 1900):
            visited.page.set_viewport_size({"width": width, "height": 800})
            assert visited.misfits() == []
            heights += visited.page.evaluate(FIT)
        visited.page.set_viewport_size({"width": 700, "height": 800})
        answer(visited.frames()[0])

        assert visited.misfits() == []
        heights += visited.page.evaluate(FIT)
        assert heights[2] < heights[0] < heights[1]
        assert heights[3] > heights[0] + 300


def test_it_works_with_storage_blocked_and_without_a_service_worker(host):
    with host(
        UPGRADED["plain"],
        before=lambda page: page.add_init_script(NO_STORAGE),
        service_workers="block",
    ) as visited:
        visited.wait()

        answer(visited.frames()[0])

        assert visited.misfits() == []
        assert visited.violations == []


def test_on_a_slow_line_the_link_is_there_until_the_calculator_is(host):
    def slow(page):
        page.route(
            "**/*.css", lambda route: page.wait_for_timeout(700) or route.continue_()
        )

    with host(UPGRADED["plain"], before=slow) as visited:
        expect(visited.page.locator(LINK)).to_be_visible()
        visited.wait()

        expect(visited.page.locator(LINK)).to_be_hidden()
        assert visited.misfits() == []


def test_nothing_is_fetched_before_the_reader_comes_near(host):
    far = HostPage(page(f"<div style='height:9000px'></div>{widget()}"))
    with host(far) as visited:
        visited.page.wait_for_timeout(800)
        assert [url for url in visited.requests if "/gomme/" in url] == [
            f"{visited.site}gomme/v1/embed.js"
        ]

        visited.page.locator(LINK).scroll_into_view_if_needed()

        visited.wait()


def test_python_is_fetched_at_the_first_touch_only(host):
    with host(UPGRADED["plain"]) as visited:
        visited.wait()
        visited.page.wait_for_timeout(1500)
        before = list(visited.requests)

        answer(visited.frames()[0])

        assert not any("runtime" in url.rpartition("shell")[0] for url in before)
        assert len(before) <= 15
        assert any(url.endswith(".wasm") for url in visited.requests)


SEEN = "document.querySelector('#okunan').getBoundingClientRect().top"


def test_no_focus_is_taken_and_what_is_read_stays_where_it_is(host):
    read = "<p id=okunan style='height:2000px'>Okunan"
    with host(HostPage(page(f"<input id=ara>{widget()}{read}"))) as visited:
        visited.page.locator("#ara").focus()
        visited.page.evaluate("scrollTo(0, 90)")
        top = visited.page.evaluate(SEEN)
        visited.wait()

        assert visited.page.evaluate("document.activeElement.id") == "ara"
        assert visited.page.evaluate(SEEN) == pytest.approx(top, abs=2)


def test_a_new_question_moves_neither_the_focus_nor_the_page(host):
    with host(UPGRADED["plain"]) as visited:
        visited.wait()
        [frame] = visited.frames()
        frame.locator("[name=needs_projector][value=yes]").check()
        frame.wait_for_selector("[data-calculator][data-state=ready]")
        petition = frame.locator("[data-question=projector_requested]")
        expect(petition).to_be_visible()
        top = visited.page.evaluate("scrollY")
        frame.locator("[name=needs_projector][value=no]").check()
        expect(petition).to_be_hidden()
        frame.locator("[name=needs_projector][value=yes]").check()
        expect(petition).to_be_visible()

        requested = frame.evaluate("document.activeElement.name")
        assert requested == "needs_projector"
        assert visited.page.evaluate("scrollY") == pytest.approx(top, abs=2)


def test_the_calculator_is_on_paper_with_its_page(host):
    with host(UPGRADED["plain"]) as visited:
        visited.wait()
        visited.page.emulate_media(media="print")
        visited.page.wait_for_timeout(300)

        [frame] = visited.frames()
        messages = frame.evaluate(
            "[document.documentElement.getBoundingClientRect().height, innerHeight]"
        )
        assert messages[0] <= messages[1] + 2


def test_the_script_is_small(built):
    script = (built / "gomme" / "v1" / "embed.js").read_bytes()

    assert len(gzip.compress(script, 9)) < 4000
