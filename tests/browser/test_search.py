"""The search, in Material's own dialog and through Material's own worker."""

import re
from itertools import product

import pytest
from playwright.sync_api import expect

from tests.browser.axe import TOO_WIDE, WIDTHS, violations
from tests.browser.search_box import open_search, search

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def search_page(visiting):
    """A page with the search open, for every query."""
    with visiting() as visit:
        visit.open("rehber/salon/")
        open_search(visit.page)
        yield visit.page


def test_a_result_tells_section_force_and_kind_and_marks_what_was_found(
    search_page, words
):
    first = search(search_page, "gece kutusu", words).get_by_role("listitem")
    rule = first.filter(has_text="Geri vermek").first

    expect(rule.locator("h1")).to_have_text(re.compile("^Kitap almak"))
    expect(rule).to_contain_text("(\u2060zorunlu)")
    expect(rule).not_to_contain_text("Eksik")

    result = search(search_page, "salona gelmeden", words)
    expect(result.locator("h1", has_text="Salona gelmeden").first).to_contain_text(
        "kontrol listesi"
    )

    result = search(search_page, "dilekce", words)
    marks = result.locator("mark").filter(visible=True)
    expect(marks.filter(has_text=re.compile("^[Dd]ilekçesi$")).first).to_be_visible()


def test_a_common_question_is_answered_above_the_pages(visit, words):
    page = visit.page
    visit.open("rehber/salon/#%")  # names nothing, and breaks nothing
    open_search(page)
    result = search(page, "gec getirdim cezasi varmi", words)
    first = result.get_by_role("listitem").first
    silence = words["questions_silent"].format(ask="bankoya")

    expect(first).to_contain_text("Kitabı geç getirirsem ceza öder miyim?")
    expect(first).to_contain_text(silence)
    page.get_by_role("textbox").press("Enter")

    page.wait_for_url("**/sik-sorulanlar/#gecikme")
    expect(page.locator("#gecikme")).to_have_attribute("open", "")
    expect(page.locator("#gecikme")).to_contain_text(silence)
    expect(page.locator("#kart > div")).to_be_hidden()


def test_the_empty_search_offers_the_tasks(visit, words):
    visit.open("rehber/salon/")
    open_search(visit.page)
    tasks = visit.page.locator(".search-start a")

    expect(tasks.first).to_be_visible()
    search(visit.page, "salon", words)
    expect(tasks.first).to_be_hidden()
    visit.page.get_by_role("textbox").fill("")
    tasks.first.click()
    expect(visit.page.get_by_role("heading", level=1)).to_be_visible()
    assert not visit.page.url.endswith("rehber/salon/")


def test_what_is_pasted_or_dictated_is_searched_without_a_key(visit, words):
    visit.open("rehber/salon/")
    open_search(visit.page)

    visit.page.keyboard.insert_text("salona gelmeden")

    results = visit.page.locator(".md-search-result__list > li")
    expect(results.first).to_be_visible()
    visit.page.locator(".md-search [type=reset]").click()
    status = visit.page.locator(".md-search [role=status]")
    expect(status).to_have_text(words["material_search_result_placeholder"])


def test_when_nothing_is_found_a_reader_is_told_what_helps(visit, words):
    visit.open("rehber/salon/")
    open_search(visit.page)
    result = search(visit.page, "qwxzyt", words)

    expect(result.get_by_role("status")).to_have_text(
        words["material_search_result_none"]
    )
    expect(visit.page.get_by_text(words["search_hint"])).to_be_visible()
    visit.page.get_by_role("link", name=words["search_index_link"]).click()
    expect(visit.page.get_by_role("heading", level=1)).to_have_text(words["az_title"])


def test_the_search_works_at_the_keyboard_alone(visit):
    page = visit.page
    visit.open("")
    page.locator('[data-open="search"]').first.focus()
    page.keyboard.press("Enter")
    page.keyboard.insert_text("salon")
    page.keyboard.press("End")
    status = page.get_by_role("dialog").get_by_role("status")
    expect(status).to_have_text(re.compile("^[0-9]+ sayfa bulundu$"))
    first = page.locator(".md-search-result__link").first
    expect(first).to_be_visible()

    page.keyboard.press("ArrowDown")
    expect(first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/rehber/salon/")


def test_nothing_of_the_search_is_fetched_before_it_is_opened(visit, words):
    urls = []
    visit.page.on("request", lambda request: urls.append(request.url))
    visit.open("rehber/salon/")
    visit.page.wait_for_load_state("networkidle")
    before = [url for url in urls if "search" in url or "lunr" in url]
    open_search(visit.page)
    search(visit.page, "salon", words)

    assert before == []
    assert any(url.endswith("search_index.json") for url in urls)
    assert any("/lunr.tr." in url for url in urls)


def test_an_index_that_does_not_come_is_told_and_tried_again(visit, words):
    page = visit.page
    page.context.route("**/search_index.json", lambda route: route.abort())
    visit.open("")
    open_search(page)
    result = search(page, "salon", words)
    expect(result).to_contain_text(words["search_failed_title"])
    expect(result.get_by_role("link")).to_have_attribute("href", f"{visit.site}dizin/")

    page.context.unroute("**/search_index.json")
    expect(search(page, "salon iste", words)).to_contain_text("Salon ve etkinlik")
    visit.forgive("ERR_FAILED")


def test_the_open_search_is_for_everyone(visiting, axe, words):
    problems = {}
    with visiting(reduced_motion="reduce") as visit:
        visit.page.add_init_script(axe)
        visit.open("rehber/salon/")
        open_search(visit.page)
        for query, width in product(("", "salon", "qwxzyt"), WIDTHS):
            visit.page.set_viewport_size({"width": width, "height": 700})
            visit.page.get_by_role("textbox").fill("")
            if query:
                search(visit.page, query, words)
            problems[query, width] = visit.page.evaluate(TOO_WIDE)
            problems[query, width] += violations(visit.page, (width,)).items()

    assert {view: each for view, each in problems.items() if each} == {}


def test_who_has_no_script_finds_the_index_in_the_head(visiting, words):
    with visiting(java_script_enabled=False) as visit:
        visit.open("rehber/salon/")
        head = visit.page.get_by_role("banner")
        head.get_by_role("link", name=words["az_title"]).click()
        visit.page.locator(".az-index a", has_text=re.compile("^üye kartı$")).click()
        expect(visit.page).to_have_url(re.compile("/sozluk/#kart$"))
