"""What the path says of badly stored or outdated answers, and of late days."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

PUT = "([fact, text]) => sessionStorage.setItem(`/altyol/yanit/${fact}`, text)"


def on_path(visit):
    """Open the path and wait for the first result."""
    visit.open("yolum/")
    visit.page.wait_for_selector("[data-my-path][data-state=ready]")


def test_an_answer_that_nobody_can_read_or_to_a_changed_question_is_named(visit, words):
    visit.open("sozluk/")
    visit.page.evaluate(PUT, ["current_step", "[[[{"])
    on_path(visit)
    expect(visit.part("keep-unreadable")).to_have_text(words["keep_unreadable"])
    expect(visit.part("place-changed")).to_be_hidden()

    visit.page.evaluate(PUT, ["current_step", '["salon","former"]'])
    on_path(visit)
    expect(visit.part("keep-unreadable")).to_be_hidden()
    changed = visit.part("place-changed")
    expect(changed).to_have_text(words["calculator_changed"])
    visit.page.locator("[data-change]").click()
    with visit.result():
        visit.page.locator("[data-places] [data-here=salon]").click()
    expect(changed).to_be_hidden()


def test_the_front_page_says_that_a_day_had_passed_once_the_path_has(visit):
    visit.page.clock.set_fixed_time("2026-03-08T09:00:00+03:00")
    visit.open("sozluk/")
    for fact, answer in (("current_step", "salon"), ("first_day", "2026-03-16")):
        visit.page.evaluate(PUT, [fact, f'["{answer}",""]'])
    for day, is_late in (("08", False), ("12", True)):
        visit.page.clock.set_fixed_time(f"2026-03-{day}T09:00:00+03:00")
        on_path(visit)
        visit.open("")
        expect(visit.part("resume-text")).to_be_visible()
        expect(visit.part("resume-late")).to_be_visible(visible=is_late)
