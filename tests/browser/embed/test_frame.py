"""A calculator's frame by itself: looks, links, words where no form can be."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.embed.conftest import FIT
from tests.browser.embed.host_pages import UPGRADED, HostPage, page, widget

pytestmark = pytest.mark.browser

AXE = """async () => (await axe.run({ resultTypes: ["violations"] }))
  .violations.map(({ id, nodes }) => [id, nodes[0].target.join(" ")])"""
LOOKS = """() => ({
  scheme: document.body.dataset.mdColorScheme,
  accent: document.documentElement.dataset.accent,
  petrol: getComputedStyle(document.body).getPropertyValue("--petrol").trim(),
  dir: document.documentElement.dir })"""


def framed(fragment="", attributes="", slug="salon"):
    source = f"SITE/gomme/{slug}/{fragment}"
    return HostPage(page(f'<iframe src="{source}" {attributes}></iframe>', head=""))


def looks(visited):
    visited.wait()
    return visited.frames()[0].evaluate(LOOKS)


@pytest.mark.parametrize(
    ("options", "scheme", "accent"),
    [
        ("", "default", "ours"),
        ('tema="koyu"', "slate", "ours"),
        ('tema="acik" vurgu="#8a1538"', "default", "taken"),
        ('tema="koyu" vurgu="#8a1538"', "slate", "ours"),
        ('tema="koyu" vurgu="#fc9"', "slate", "taken"),
        ('vurgu="#767676"', "default", "ours"),
        ('vurgu="red"', "default", "ours"),
    ],
)
def test_a_page_chooses_theme_and_accent_as_far_as_one_can_read_it(
    host, options, scheme, accent
):
    with host(HostPage(page(widget(options=options)))) as visited:
        result = looks(visited)

        assert (result["scheme"], result["accent"]) == (scheme, accent)
        assert (result["petrol"] in {"#8a1538", "#ffcc99"}) is (accent == "taken")


def test_by_itself_a_calculator_is_as_dark_as_what_it_stands_on(host):
    switch = "document.body.style.background = '#101418'"
    with host(UPGRADED["dark"]) as visited:
        assert looks(visited)["scheme"] == "slate"
    with host(UPGRADED["plain"], color_scheme="dark") as visited:
        assert looks(visited)["scheme"] == "default"
        visited.page.evaluate(switch)
        expect(visited.page.frame_locator("iframe").locator("body")).to_have_attribute(
            "data-md-color-scheme", "slate"
        )


def test_a_wish_may_change_while_the_calculator_is_open(host):
    with host(UPGRADED["plain"]) as visited:
        assert looks(visited)["dir"] == ""

        visited.page.evaluate(
            """() => {
              const found = document.querySelector("rehber-hesaplayici");
              found.setAttribute("dil-yonu", "rtl");
              found.setAttribute("tema", "koyu");
            }"""
        )

        body = visited.page.frame_locator("iframe").locator("html[dir=rtl] body")
        expect(body).to_have_attribute("data-md-color-scheme", "slate")


def test_a_plain_frame_takes_its_wishes_from_its_address(host):
    with host(framed("#tema=koyu&vurgu=%23ffcc99&yon=rtl", "height=700")) as visited:
        frame = visited.page.frame_locator("iframe")
        expect(frame.locator("form")).to_be_visible()

        result = visited.frames()[0].evaluate(LOOKS)

        assert result["scheme"] == "slate"
        assert result["accent"] == "taken"
        assert result["dir"] == "rtl"


def test_a_plain_frame_without_a_height_is_low_and_can_be_scrolled(host):
    with host(framed()) as visited:
        visited.page.frame_locator("iframe").locator(
            "form"
        ).scroll_into_view_if_needed()

        [frame] = visited.frames()
        assert visited.page.evaluate(FIT)[0] < 300
        assert frame.evaluate("scrollY") > 0


@pytest.mark.parametrize("sandbox", ["", "allow-scripts", "allow-scripts allow-forms"])
def test_in_a_frame_without_an_origin_the_reader_is_told_and_no_form_is_dead(
    host, words, content, sandbox
):
    with host(framed("", f'sandbox="{sandbox}" height=900')) as visited:
        frame = visited.page.frame_locator("iframe")
        messages = frame.locator(".embed__closed")

        expect(messages).to_be_visible()
        expect(messages).to_contain_text(words["embed_closed"])
        expect(messages.locator("a")).to_have_attribute("target", "_blank")
        expect(frame.locator("form")).to_have_count(0)
        expect(frame.locator(".conditions--rules .condition").first).to_be_visible()
        example = content.calculators["salon"].examples[0].name
        expect(frame.get_by_text(example)).to_be_visible()
        if sandbox:
            full = f"{visited.site}hesaplayicilar/salon/"
            expect(messages.locator("a")).to_have_text(full)


def test_where_scripts_may_be_had_from_anywhere_no_form_is_dead_either(host):
    def open_to_all(page):
        page.route(
            re.compile(r"/shell/"),
            lambda route: route.fulfill(
                response=(answer := route.fetch()),
                headers=answer.headers | {"access-control-allow-origin": "*"},
            ),
        )

    sandboxed = framed("", 'sandbox="allow-scripts" height=900')
    with host(sandboxed, before=open_to_all) as visited:
        frame = visited.page.frame_locator("iframe")
        visited.page.wait_for_timeout(500)

        expect(frame.locator(".embed__closed")).to_be_visible()
        expect(frame.locator("form")).to_have_count(0)


def test_if_the_script_does_not_come_the_reader_is_told_after_a_while(host):
    def broken(page):
        page.route("**/calculator.mjs", lambda route: route.abort())

    with host(framed("", "height=900"), before=broken) as visited:
        messages = visited.page.frame_locator("iframe").locator(".embed__closed")
        expect(messages).to_be_hidden()
        waits = messages.evaluate(
            "(it) => it.getAnimations()[0].effect.getTiming().delay"
        )

        messages.evaluate("(it) => it.getAnimations()[0].finish()")

        expect(messages).to_be_visible()
        assert waits == 5000


def test_links_open_beside_the_page_and_the_next_question_in_the_frame(host):
    with host(UPGRADED["plain"]) as visited:
        visited.wait()
        [frame] = visited.frames()
        frame.locator("[name=member_type][value=ogrenci]").check()
        frame.wait_for_selector("[data-calculator][data-state=ready]")
        entries = visited.page.evaluate("history.length")

        frame.locator("[data-answer] .next-question a").click()
        assert frame.evaluate("document.activeElement.id") == "q-group_size"
        with visited.page.context.expect_page() as opened:
            frame.locator("[data-result] .reason summary").first.click()
            frame.locator("[data-result] .reason a").first.click()

        assert "/kaynaklar/" in opened.value.url
        assert opened.value.evaluate("opener") is None
        assert visited.page.evaluate("history.length") == entries
        assert "/gomme/" in frame.url


@pytest.mark.parametrize(("slug", "theme"), [("salon", "acik"), ("etkinlik", "koyu")])
def test_the_accessibility_checker_finds_nothing_in_the_frame(host, root, slug, theme):
    axe = (root / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
    question = {"salon": "card_valid", "etkinlik": "first_day"}[slug]
    with host(
        HostPage(page(widget(slug, f'tema="{theme}"')), width=420),
    ) as visited:
        visited.wait()
        [frame] = visited.frames()
        control = frame.locator(f"[name={question}]").first
        if slug == "etkinlik":
            control.fill("2026-07-08")
        else:
            control.check()
        frame.wait_for_selector("[data-result]")
        frame.evaluate(axe)

        assert frame.evaluate(AXE) == []


def test_every_frame_says_what_it_follows_and_where_the_handbook_is(built, content):
    for slug in content.calculators:
        html = (built / "gomme" / slug / "index.html").read_text("utf-8")

        assert content.source.edition.label in html
        assert f'href="../../hesaplayicilar/{slug}/"' in html
        assert 'class="site-header' not in html
        assert "bundle" not in html
        assert not re.search(r"<style|style=|<script>| on[a-z]+=", html)
