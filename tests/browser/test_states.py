"""States a page can be in: colours of the system, menu and search open, mistakes."""

import pytest
from playwright.sync_api import expect

from tests.browser.axe import AXE, unmarked, violations

pytestmark = pytest.mark.browser

PAGES = (
    "",
    "rehber/odunc/",
    "kontrol-listeleri/salon-oncesi/",
    "hesaplayicilar/etkinlik/",
)


@pytest.fixture(scope="module")
def reader(visiting, axe):
    with visiting(reduced_motion="reduce") as result:
        result.page.add_init_script(axe)
        yield result
        result.page.emulate_media(forced_colors="none")


@pytest.mark.parametrize("address", PAGES)
def test_the_checker_finds_nothing_in_the_colours_of_the_system(reader, address):
    reader.page.emulate_media(forced_colors="active")
    result = []
    for width in (360, 1280):
        reader.page.set_viewport_size({"width": width, "height": 800})
        reader.open(address)
        result += reader.page.evaluate(AXE)

    assert result == []


def test_the_focus_is_marked_in_the_colours_of_the_system(reader):
    reader.page.emulate_media(forced_colors="active")
    reader.open("hesaplayicilar/salon/")

    assert unmarked(reader.page) == []


def test_what_is_chosen_is_marked_in_the_colours_of_the_system(eligibility):
    page = eligibility.page
    page.emulate_media(forced_colors="active")
    eligibility.answer("member_type", "ogrenci")

    border = "(each) => getComputedStyle(each).borderTopWidth"
    chosen = page.locator(".choice:has(:checked)").first.evaluate(border)
    page.emulate_media(forced_colors="none")

    assert chosen == "2px"


def test_the_checker_finds_nothing_while_the_menu_is_open(reader):
    reader.page.emulate_media(forced_colors="none")
    reader.page.set_viewport_size({"width": 360, "height": 800})
    reader.open("rehber/odunc/")
    reader.page.locator("[data-open=menu]").click()
    expect(reader.page.locator("#menu a").first).to_be_visible()

    assert violations(reader.page, widths=(360,)) == {}


def test_the_checker_finds_nothing_while_the_search_is_open(reader):
    reader.page.emulate_media(forced_colors="none")
    reader.open("rehber/odunc/")
    reader.page.locator(".site-header__search").click()
    expect(reader.page.locator("dialog.md-search")).to_be_visible()

    assert violations(reader.page) == {}


def test_a_mistake_is_tied_to_its_field_and_told_once(planner):
    page = planner.page
    messages = page.locator("[data-announce]")
    planner.answer("first_day", "2026-06-05")
    planner.answer("last_day", "2026-06-01")
    field = page.locator("[name=last_day]")
    expect(field).to_have_attribute("aria-invalid", "true")
    error = page.locator("#e-last_day")

    assert error.text_content()
    assert "e-last_day" in field.get_attribute("aria-describedby").split()
    expect(messages).to_contain_text(error.text_content())
    assert page.locator("[data-calculator] [role=alert]").count() == 0


def test_the_sign_of_a_mistake_stands_beside_its_first_line(planner):
    planner.answer("first_day", "2026-06-05")
    planner.answer("last_day", "2026-06-01")
    error = planner.page.locator("#e-last_day")
    expect(error).to_be_visible()

    middle, line = error.evaluate("""(each) => {
      const { top, height } = getComputedStyle(each, "::before");
      const line = parseFloat(getComputedStyle(each).lineHeight);
      return [parseFloat(top) + parseFloat(height) / 2, line / 2];
    }""")

    assert abs(middle - line) <= 2


def test_a_result_is_announced_once_and_politely(eligibility):
    page = eligibility.page
    page.evaluate("""() => {
      window.said = [];
      const place = document.querySelector("[data-announce]");
      new MutationObserver(() => said.push(place.textContent))
        .observe(place, { childList: true, characterData: true, subtree: true });
    }""")
    with eligibility.result():
        eligibility.answer("member_type", "ogrenci")
    with eligibility.result():
        eligibility.answer("group_size", 2)
    with eligibility.result():
        eligibility.answer("group_size", 3)

    text = page.evaluate("said")
    assert len(text) == len(dict.fromkeys(text))
    live = "[data-calculator] :is([aria-live], [role=status], [role=alert]):visible"
    assert page.locator(live).count() <= 1
