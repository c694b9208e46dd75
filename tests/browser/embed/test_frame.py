"""A calculator's frame by itself: looks, links, words where no form can be."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.axe import AXE
from tests.browser.embed.conftest import FIT, answer
from tests.browser.embed.host_pages import UPGRADED, HostPage, page, widget

pytestmark = pytest.mark.browser

LOOKS = """() => [document.body.dataset.mdColorScheme,
  document.documentElement.dataset.accent, document.documentElement.dir]"""
PETROL = "() => getComputedStyle(document.body).getPropertyValue('--petrol').trim()"
WISH = """(wishes) => {
  const element = document.querySelector("rehber-hesaplayici");
  for (const [name, text] of Object.entries(wishes)) element.setAttribute(name, text);
}"""
# Each differs in its outcome from the one before: no wish may pass unheard.
WISHES = [
    ({"tema": "koyu"}, "slate", "ours"),
    ({"tema": "acik", "vurgu": "#8a1538"}, "default", "taken"),
    ({"tema": "koyu", "vurgu": "#8a1538"}, "slate", "ours"),
    ({"tema": "koyu", "vurgu": "#fc9"}, "slate", "taken"),
    ({"tema": "", "vurgu": "#767676"}, "default", "ours"),
    ({"tema": "", "vurgu": "#8a1538"}, "default", "taken"),
    ({"tema": "", "vurgu": "red"}, "default", "ours"),
]


def framed(fragment="", attributes=""):
    source = f"SITE/gomme/salon/{fragment}"
    return HostPage(page(f'<iframe src="{source}" {attributes}></iframe>', head=""))


def test_a_page_chooses_looks_as_far_as_one_can_read_them_at_any_time(host):
    with host(UPGRADED["plain"]) as visited:
        frame = visited.wait()
        assert frame.evaluate(LOOKS) == ["default", "ours", ""]
        for wishes, scheme, accent in WISHES:
            visited.page.evaluate(WISH, wishes)

            outcome = f"[data-accent={accent}] [data-md-color-scheme={scheme}]"
            expect(frame.locator(outcome)).to_be_visible()
            is_applied = frame.evaluate(PETROL) in {"#8a1538", "#ffcc99"}
            assert is_applied is (accent == "taken"), wishes
        visited.page.evaluate(WISH, {"dil-yonu": "rtl"})

        expect(frame.locator("html[dir=rtl] body")).to_be_visible()


def test_by_itself_a_calculator_is_as_dark_as_what_it_stands_on(host):
    with host(UPGRADED["dark"]) as visited:
        assert visited.wait().evaluate(LOOKS)[0] == "slate"
    with host(UPGRADED["plain"], color_scheme="dark") as visited:
        frame = visited.wait()
        assert frame.evaluate(LOOKS)[0] == "default"
        visited.page.evaluate("document.body.style.background = '#101418'")
        expect(frame.locator("[data-md-color-scheme=slate]")).to_be_visible()


def test_a_plain_frame_takes_its_wishes_from_its_address_and_can_be_scrolled(host):
    with host(framed("#tema=koyu&vurgu=%23ffcc99&yon=rtl")) as visited:
        [frame] = visited.frames()
        frame.locator("form").scroll_into_view_if_needed()

        assert visited.page.evaluate(FIT)[0] < 300
        assert frame.evaluate("scrollY") > 0
        assert frame.evaluate(LOOKS) == ["slate", "taken", "rtl"]


def open_to_all(page):
    """Let scripts be had from anywhere, as some servers do."""
    page.route(
        re.compile(r"/shell/"),
        lambda route: route.fulfill(
            response=(answer := route.fetch()),
            headers=answer.headers | {"access-control-allow-origin": "*"},
        ),
    )


@pytest.mark.parametrize("before", [None, open_to_all])
@pytest.mark.parametrize("sandbox", ["", "allow-scripts", "allow-scripts allow-forms"])
def test_in_a_frame_without_an_origin_the_reader_is_told_and_no_form_is_dead(
    host, words, content, before, sandbox
):
    page = framed("", f'sandbox="{sandbox}" height=900')
    with host(page, before=before) as visited:
        [frame] = visited.frames()
        messages = frame.locator(".embed__closed")

        expect(messages).to_be_visible()
        expect(messages).to_contain_text(words["embed_closed"])
        expect(messages.locator("a")).to_have_attribute("target", "_blank")
        if sandbox:
            full = f"{visited.site}hesaplayicilar/salon/"
            expect(messages.locator("a")).to_have_text(full)
        expect(frame.locator("form")).to_have_count(0)
        expect(frame.locator(".conditions--rules .condition").first).to_be_visible()
        example = content.calculators["salon"].examples[0].name
        expect(frame.get_by_text(example)).to_be_visible()


def test_if_the_script_does_not_come_the_reader_is_told_after_a_while(host):
    def broken(page):
        page.route("**/calculator.mjs", lambda route: route.abort())

    with host(framed("", "height=900"), before=broken) as visited:
        messages = visited.frames()[0].locator(".embed__closed")
        expect(messages).to_be_hidden()
        waits = messages.evaluate(
            "(it) => it.getAnimations()[0].effect.getTiming().delay"
        )

        messages.evaluate("(it) => it.getAnimations()[0].finish()")

        expect(messages).to_be_visible()
        assert waits == 5000


def test_links_open_beside_the_page_and_the_next_question_in_the_frame(host):
    with host(UPGRADED["plain"]) as visited:
        frame = visited.wait()
        answer(frame, "member_type", "ogrenci")
        entries = visited.page.evaluate("history.length")

        frame.locator("[data-answer] .next-question a").click()
        assert frame.evaluate("document.activeElement.id") == "q-group_size"
        frame.locator("details:has([data-condition]) > summary").first.click()
        with visited.page.context.expect_page() as opened:
            frame.locator("[data-condition] .reason summary:visible").first.click()
            frame.locator("[data-condition] .reason a:visible").first.click()

        assert "/kaynaklar/" in opened.value.url
        assert opened.value.evaluate("opener") is None
        assert visited.page.evaluate("history.length") == entries
        assert "/gomme/" in frame.url


def test_the_accessibility_checker_finds_nothing_in_a_frame_with_a_result(host, axe):
    light, dark = widget(options='tema="acik"'), widget("etkinlik", 'tema="koyu"')
    with host(HostPage(page(light + dark), width=420)) as visited:
        visited.bring_near()
        visited.wait(2)
        salon, etkinlik = visited.frames()
        answer(salon)
        etkinlik.locator("[name=first_day]").fill("2026-07-08")
        etkinlik.wait_for_selector("[data-result]")
        for frame in (salon, etkinlik):
            frame.evaluate(axe)

            assert frame.evaluate(AXE) == []


def test_what_a_sandbox_forbids_is_told_with_the_address_where_it_works(host):
    sandbox = "allow-scripts allow-same-origin allow-forms"
    frame = f"<iframe src='SITE/gomme/salon/' sandbox='{sandbox}'></iframe>"
    with host(HostPage(f"<!doctype html><body>{frame}")) as visited:
        visited.page.locator("iframe").content_frame.locator("form").wait_for()
        [alone] = visited.frames()

        alone.locator("[data-print]").click()

        refusal = alone.locator("[data-forbidden=print]")
        expect(refusal).to_contain_text(f"{visited.site}hesaplayicilar/salon/")
        expect(alone.locator("[data-forbidden=download]")).to_be_hidden()
        alone.locator(".embed__foot a").click()
        expect(alone.locator("[data-forbidden=tab]")).to_be_visible()
