"""Calculators on pages of another origin, each odd in its own way."""

import gzip

import pytest
from playwright.sync_api import expect

from macros.pages.embed.snippets import room, snippet
from tests.browser.embed.conftest import FIT, answer
from tests.browser.embed.host_pages import LINK_STAYS, UPGRADED, HostPage, page, widget

pytestmark = pytest.mark.browser

NO_STORAGE = """
const get = () => { throw new DOMException("blocked", "SecurityError") };
for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
  Object.defineProperty(self, name, { get });
Object.defineProperty(Document.prototype, "cookie", { get });
"""
LINK = "rehber-hesaplayici a"


@pytest.mark.parametrize("name", UPGRADED)
def test_the_calculator_shows_and_is_as_high_as_its_content(host, name):
    with host(UPGRADED[name]) as visited:
        if name == "removed-and-reinserted":
            visited.page.wait_for_selector("#yeni iframe")
        visited.bring_near()
        visited.wait(UPGRADED[name].calculators)

        assert visited.misfits() == []
        expect(visited.page.locator(LINK).first).to_be_hidden()
        assert visited.page.locator("iframe").first.get_attribute("title").strip()
        assert visited.violations == []


@pytest.mark.parametrize("name", LINK_STAYS)
def test_where_the_calculator_cannot_show_its_link_stays(host, name):
    with host(LINK_STAYS[name]) as visited:
        visited.page.wait_for_timeout(1200)

        expect(visited.page.locator(LINK)).to_be_visible()
        assert not any(visited.page.evaluate(FIT))
        if "name" in name:
            # Nothing is asked of a calculator that is not there.
            assert all("/v1/" in url for url in visited.requests if "/gomme/" in url)


def test_where_it_may_not_or_cannot_show_the_link_is_a_link(host):
    with host(UPGRADED["plain"], name="baska.example") as visited:
        visited.page.wait_for_timeout(1500)

        expect(visited.page.locator(LINK)).to_be_visible()
        assert any("frame-ancestors" in messages for messages in visited.violations)
    with host(UPGRADED["plain"], java_script_enabled=False) as visited:
        link = visited.page.locator(LINK)

        expect(link).to_be_visible()
        expect(link).to_have_attribute("href", f"{visited.site}hesaplayicilar/salon/")


def test_only_the_calculators_alone_may_stand_in_a_frame(host):
    addresses = ("hesaplayicilar/salon/", "", "gomme/salon/")
    frames = "".join(f"<iframe src='SITE/{address}'></iframe>" for address in addresses)
    with host(HostPage(frames)) as visited:
        [alone] = visited.frames()
        expect(alone.locator("[data-kind]")).to_have_count(1)

        filled = [f.url for f in visited.page.frames if f.locator("main, form").count()]
        assert filled == [alone.url]


def test_height_follows_the_content_up_and_down(host):
    with host(UPGRADED["plain"]) as visited:
        frame = visited.wait()
        heights: list[float] = []
        for width in (320, 1900, 700, 700):
            visited.page.set_viewport_size({"width": width, "height": 800})
            if len(heights) == 3:
                answer(frame)
            assert visited.misfits() == []
            heights += visited.page.evaluate(FIT)

        assert heights[1] < heights[2] < heights[0]
        assert heights[3] > heights[2] + 300
        visited.page.emulate_media(media="print")
        visited.page.wait_for_timeout(300)
        content, shown = frame.evaluate(
            "[document.documentElement.getBoundingClientRect().height, innerHeight]"
        )
        assert content <= shown + 2


def test_it_works_with_storage_blocked_and_without_a_service_worker(host):
    with host(
        UPGRADED["plain"],
        before=lambda page: page.add_init_script(NO_STORAGE),
        service_workers="block",
    ) as visited:
        answer(visited.wait())

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


def test_frame_and_python_are_fetched_when_the_reader_needs_them(host):
    far = HostPage(page(f"<div style='height:9000px'></div>{widget()}"))
    with host(far) as visited:
        visited.page.wait_for_timeout(800)
        assert [url for url in visited.requests if "/gomme/" in url] == [
            f"{visited.site}gomme/v1/embed.js"
        ]
        visited.page.locator(LINK).scroll_into_view_if_needed()
        frame = visited.wait()
        visited.page.wait_for_timeout(1500)
        before = list(visited.requests)

        answer(frame)

        assert not any("runtime" in url.rpartition("shell")[0] for url in before)
        assert len(before) <= 17
        assert any(url.endswith(".wasm") for url in visited.requests)


SEEN = "document.querySelector('#okunan').getBoundingClientRect().top"


def test_no_focus_is_taken_and_what_is_read_stays_where_it_is(host):
    read = "<p id=okunan style='height:2000px'>Okunan"
    with host(HostPage(page(f"<input id=ara>{widget()}{read}"))) as visited:
        visited.page.locator("#ara").focus()
        visited.page.locator("#okunan").evaluate(
            "(it) => scrollTo(0, it.offsetTop + 9)"
        )
        top = visited.page.evaluate(SEEN)
        frame = visited.wait()

        assert visited.page.evaluate("document.activeElement.id") == "ara"
        assert visited.page.evaluate(SEEN) == pytest.approx(top, abs=2)

        # Nor does a new question take or move anything.
        answer(frame, "needs_projector", "yes")
        petition = frame.locator("[data-question=projector_requested]")
        expect(petition).to_be_visible()
        top = visited.page.evaluate("scrollY")
        frame.locator("[name=needs_projector][value=no]").check()
        expect(petition).to_be_hidden()
        frame.locator("[name=needs_projector][value=yes]").check()
        expect(petition).to_be_visible()

        assert frame.evaluate("document.activeElement.name") == "needs_projector"
        assert visited.page.evaluate("scrollY") == pytest.approx(top, abs=2)


SHIFTS = """new PerformanceObserver((list) => {
  for (const { value } of list.getEntries()) window.shift = (window.shift ?? 0) + value;
}).observe({ type: "layout-shift", buffered: true });"""


def test_the_page_around_three_calculators_does_not_move(host, content):
    """The lines come as they are pasted; the script comes late, as from far away."""
    site = {"root": "SITE/", "full": "", "title": "Hesaplayıcı"}
    lines = [
        snippet("element", **site, slug=slug, room=room(content.calculators[slug]))
        for slug in ("salon", "etkinlik", "salon")
    ]
    text = "<p>Fakültenin yazısı</p>"
    far = HostPage(page(text + text.join(lines) + text * 9, head=""), width=1280)

    def late(page):
        page.add_init_script(SHIFTS)
        page.route(
            "**/embed.js", lambda route: page.wait_for_timeout(500) or route.continue_()
        )

    with host(far, before=late) as visited:
        visited.wait()
        visited.page.wait_for_timeout(500)

        assert (visited.page.evaluate("window.shift") or 0) < 0.1
        # No more is kept than is used: nothing moves up, either.
        rooms = visited.page.locator("rehber-hesaplayici").evaluate_all(
            "all => all.map((each) => each.style.minHeight)"
        )
        assert rooms[0] == ""
        assert visited.page.evaluate(FIT)[0] >= room(content.calculators["salon"])


def test_the_script_is_small(built):
    script = (built / "gomme" / "v1" / "embed.js").read_bytes()

    assert len(gzip.compress(script, 9)) < 4000
