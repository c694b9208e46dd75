"""A calculator that had a result and fails at the next answer."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

RESULT = {
    "salon": {"card_valid": "no"},
    "etkinlik": {"first_day": "2026-07-08", "last_day": "2026-07-01"},
}
ANOTHER = {"salon": ("card_valid", "yes"), "etkinlik": ("last_day", "")}
SIGN = "(each) => getComputedStyle(each, '::before').content"


@pytest.mark.parametrize("slug", RESULT)
def test_a_failure_leaves_nothing_of_an_earlier_result_and_can_be_retried(
    visit, slug, words
):
    def part(name):
        return visit.part(name).first

    visit.page.set_viewport_size({"width": 360, "height": 640})
    visit.open_calculator(slug)
    for question, answer in RESULT[slug].items():
        with visit.result():
            visit.answer(question, answer)
    part("share").click()
    expect(part("share-link")).not_to_have_value("")
    visit.break_engine()
    visit.answer(*ANOTHER[slug])
    expect(part("calculator")).to_have_attribute("data-state", "failed")

    assert visit.page.locator("[data-result], [data-file]").count() == 0
    for name in ("answer", "toolbar", "share-panel", "reopened", "progress", "error"):
        expect(part(name)).to_be_hidden()
    expect(part("share")).to_have_attribute("aria-expanded", "false")
    expect(part("share-link")).to_have_value("")
    expect(part("answer").locator(".calculator__placeholder")).to_be_hidden()
    assert "!" in part("failed").evaluate(SIGN)

    bar = part("to-result")
    assert bar.get_attribute("data-status") is None
    expect(bar).to_be_in_viewport(ratio=1)
    messages = f"{words['shell_failed']} {words['shell_failed_go']}"
    assert " ".join(bar.inner_text().split()) == messages
    bar.click()
    expect(part("failed")).to_be_in_viewport()

    with visit.result():
        part("retry").click()
    for name in ("result", "share", "print"):
        expect(part(name)).to_be_visible()
    expect(part("failed")).to_be_hidden()
    verdict = part("result").get_attribute("data-status")
    expect(bar).to_have_attribute("data-status", verdict)
