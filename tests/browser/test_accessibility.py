"""Every kind of page at the keyboard, and a result on a narrow screen."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.axe import FOCUS, TOO_WIDE, unmarked

pytestmark = pytest.mark.browser

KINDS = {
    "front": "",
    "chapters": "rehber/",
    "chapter": "rehber/odunc/",
    "checklists": "kontrol-listeleri/",
    "checklist": "kontrol-listeleri/salon-oncesi/",
    "calculators": "hesaplayicilar/",
    "outcome_table": "hesaplayicilar/salon/tablo/",
    "verification": "hesaplayicilar/sinama/",
    "roadmap": "yol-haritam/",
    "units": "birimler/",
    "glossary": "sozluk/",
    "az_index": "dizin/",
    "sources": "kaynaklar/",
    "revisions": "degisiklikler/",
    "embed_guide": "yerlestirme/",
    "accessibility": "erisilebilirlik/",
    "privacy": "gizlilik/",
    "offline": "cevrimdisi/",
    "page": "404.html",
}
CALCULATORS = ("salon", "etkinlik")


@pytest.fixture(scope="module")
def reader(visiting, site_at_root):
    """One reader for all pages.

    The page for lost readers stands at any depth and knows only the root.
    """
    with visiting(site_at_root) as result:
        yield result


@pytest.fixture
def answered(eligibility, planner):
    """Both calculators with an answer, as a reader leaves them."""
    eligibility.answer("member_type", "ogrenci")
    eligibility.answer("group_size", 2)
    eligibility.answer("needs_projector", "yes")
    eligibility.answer("form_signed", "no")
    planner.answer("first_day", "2026-06-05")
    planner.answer("last_day", "2026-06-01")
    planner.answer("offer_until", "2026-03-20")
    for visit in (eligibility, planner):
        expect(visit.page.locator("[data-result]")).to_be_visible()
    yield {"salon": eligibility, "etkinlik": planner}
    for visit in (eligibility, planner):
        visit.page.set_viewport_size({"width": 1280, "height": 720})
        visit.page.emulate_media(color_scheme="light")


def test_the_list_of_kinds_is_complete(built):
    result = {
        kind
        for path in built.rglob("*.html")
        for kind in re.findall(r'data-kind="([a-z_]+)"', path.read_text("utf-8"))
    }

    # What stands in another site's page has tests of its own.
    assert result == {*KINDS, "calculator", "embed"}


@pytest.mark.parametrize("slug", CALCULATORS)
def test_no_result_scrolls_sideways_on_a_narrow_screen(answered, slug):
    page = answered[slug].page
    page.set_viewport_size({"width": 320, "height": 640})
    for details in page.locator("[data-calculator] details").all():
        details.evaluate("(each) => { each.open = true }")

    assert page.evaluate(TOO_WIDE) == []


def test_the_dark_view_is_really_dark(reader):
    reader.page.emulate_media(color_scheme="dark")
    reader.open("")

    colour = reader.page.evaluate("getComputedStyle(document.body).backgroundColor")

    assert max(map(int, re.findall(r"\d+", colour)[:3])) < 80


def test_a_calculator_can_be_used_with_the_keyboard_alone(eligibility):
    page = eligibility.page
    page.locator("#icerik").focus()
    unseen, stops = [], []
    for _ in range(30):
        page.keyboard.press("Tab")
        what, shown = page.evaluate(FOCUS)
        stops.append(what)
        unseen += [] if shown else [what]
        if 'name="right_used"' in what:
            break

    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")

    assert unseen == []
    assert 'name="right_used"' in stops[-1]
    chosen = page.locator("[name=right_used]:checked")
    expect(chosen).to_have_attribute("value", "no")
    outcome = page.locator("[data-result] [data-condition=ayirtma-hakki]")
    expect(outcome).to_have_attribute("data-outcome", "met")


def test_the_first_tab_leads_past_the_menu(reader):
    reader.page.set_viewport_size({"width": 1280, "height": 800})
    reader.open("rehber/odunc/")

    reader.page.keyboard.press("Tab")
    expect(reader.page.locator(".skip-link")).to_be_focused()
    reader.page.keyboard.press("Enter")

    expect(reader.page.locator("#icerik")).to_be_focused()


def test_every_stop_on_a_page_shows_where_the_focus_is(reader):
    reader.open("kontrol-listeleri/salon-oncesi/")

    assert unmarked(reader.page) == []


def test_the_menu_of_a_narrow_screen_opens_and_closes_at_the_keyboard(reader):
    reader.page.set_viewport_size({"width": 360, "height": 640})
    reader.open("")
    button = reader.page.locator("[data-open=menu]")
    button.focus()

    reader.page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(reader.page.locator("#menu a").first).to_be_visible()
    reader.page.keyboard.press("Escape")

    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()
