"""A calculator that had a result and fails at the next answer."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

RESULT = {
    "salon": {"card_valid": "no"},
    "etkinlik": {"first_day": "2026-07-08", "last_day": "2026-07-01"},
}
ANOTHER = {"salon": ("card_valid", "yes"), "etkinlik": ("last_day", "")}


@pytest.fixture(scope="module", params=RESULT)
def started(request, visiting):
    with visiting() as visit:
        visit.open_calculator(request.param)
        yield request.param, visit


@pytest.fixture
def broken(started):
    """A calculator that had a result and an open link, and failed at an answer."""
    slug, visit = started
    if visit.page.locator("[data-calculator]").get_attribute("data-state") == "failed":
        return visit
    for question, answer in RESULT[slug].items():
        with visit.result():
            visit.answer(question, answer)
    visit.page.locator("[data-share]").click()
    expect(visit.page.locator("[data-share-link]")).not_to_have_value("")
    visit.break_engine()
    visit.answer(*ANOTHER[slug])
    expect(visit.page.locator("[data-calculator]")).to_have_attribute(
        "data-state", "failed"
    )
    return visit


def test_a_failure_leaves_nothing_of_an_earlier_result(broken):
    page = broken.page

    assert page.locator("[data-result], [data-file]").count() == 0
    for part in ("answer", "toolbar", "share-panel", "reopened", "progress", "error"):
        expect(page.locator(f"[data-{part}]").first).to_be_hidden()
    expect(page.locator("[data-share]")).to_have_attribute("aria-expanded", "false")
    expect(page.locator("[data-share-link]")).to_have_value("")
    expect(page.locator("[data-answer] .calculator__placeholder")).to_be_hidden()


def test_on_a_phone_the_bar_says_that_it_failed_and_leads_there(broken, words):
    page = broken.page
    page.set_viewport_size({"width": 360, "height": 640})
    bar = page.locator("[data-to-result]")

    assert bar.get_attribute("data-status") is None
    expect(bar).to_be_in_viewport(ratio=1)
    messages = f"{words['shell_failed']} {words['shell_failed_go']}"
    assert " ".join(bar.inner_text().split()) == messages
    bar.click()
    expect(page.locator("[data-failed]")).to_be_in_viewport()


def test_a_failure_is_told_by_a_sign_too(broken):
    sign = "(each) => getComputedStyle(each, '::before').content"

    assert "!" in broken.page.locator("[data-failed]").evaluate(sign)


def test_what_failed_once_answers_when_it_is_tried_again(broken):
    page = broken.page
    with broken.result():
        page.locator("[data-retry]").click()

    expect(page.locator("[data-result]")).to_be_visible()
    for part in ("share", "print"):
        expect(page.locator(f"[data-{part}]")).to_be_visible()
    expect(page.locator("[data-failed]")).to_be_hidden()
    expect(page.locator("[data-to-result]")).to_have_attribute(
        "data-status", re.compile(".")
    )
