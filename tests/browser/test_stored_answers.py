"""Answers last as long as the tab, or stay on the device once the reader says so."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations

pytestmark = pytest.mark.browser

SALON, GUIDE = "hesaplayicilar/salon/", "hesaplayicilar/kayip/"
STORED = """() => [sessionStorage, localStorage].map((store) =>
  Object.keys(store).map((key) => key.replace("/altyol/", "")).sort())"""
PUT = "([store, key, text]) => window[store].setItem('/altyol/' + key, text)"
BLOCKED = """() => {
  const refuse = () => { throw new DOMException("full", "QuotaExceededError"); };
  Storage.prototype.setItem = refuse;
}"""


def chosen(visit, question):
    return visit.page.locator(f"form [name={question}]:checked")


def stored(visit):
    tab, device = visit.page.evaluate(STORED)
    return {"tab": tab, "device": device}


def put(visit, store, **answers):
    for fact, answer in answers.items():
        text = json.dumps([answer, ""])
        visit.page.evaluate(PUT, [store, f"yanit/{fact}", text])


@pytest.fixture
def answered(visit):
    """Return a reader who has answered two questions."""
    visit.open(SALON)
    for question, answer in (("member_type", "okur"), ("card_valid", "no")):
        with visit.result():
            visit.answer(question, answer)
    return visit


def test_answers_come_back_in_their_tab_and_in_no_other(answered):
    assert stored(answered) == {
        "tab": ["yanit/card_valid", "yanit/member_type"],
        "device": [],
    }
    for come_back in (answered.page.reload, answered.page.go_back):
        if come_back == answered.page.go_back:
            answered.open("sozluk/")
        come_back()
        expect(chosen(answered, "card_valid")).to_have_value("no")
        expect(answered.part("result")).to_be_visible()

    other = answered.page.context.new_page()
    other.goto(answered.site + SALON)
    expect(other.locator("[data-keep-tab]")).to_be_visible()
    expect(other.locator(".calculator__form input:checked")).to_have_count(0)


def test_the_switch_stores_all_on_the_device_for_every_tab_and_back(answered):
    switch = answered.page.locator("[data-keep-switch]")
    expect(switch).not_to_be_checked()
    switch.check()
    expect(answered.part("keep-device")).to_be_visible()
    other = answered.page.context.new_page()
    other.goto(answered.site + SALON)
    expect(other.locator("[name=card_valid]:checked")).to_have_value("no")
    expect(other.locator("[data-keep-switch]")).to_be_checked()

    # What is answered in one tab is seen in the other.
    other.locator("[name=card_valid][value=yes]").check()
    expect(chosen(answered, "card_valid")).to_have_value("yes")
    other.close()

    switch.uncheck()
    expect(answered.part("keep-tab")).to_be_visible()
    assert stored(answered) == {
        "tab": ["yanit/card_valid", "yanit/member_type"],
        "device": [],
    }


def test_clearing_a_form_forgets_its_own_answers_and_can_be_undone(answered):
    put(answered, "sessionStorage", elsewhere="yes")
    with answered.result():
        answered.reset()
    assert stored(answered)["tab"] == ["yanit/elsewhere"]

    with answered.result():
        answered.page.locator("form [data-undo] button").click()

    assert stored(answered)["tab"] == [
        *("yanit/card_valid", "yanit/elsewhere", "yanit/member_type"),
    ]
    answered.page.reload()
    expect(chosen(answered, "card_valid")).to_have_value("no")


def test_a_question_that_has_changed_asks_to_look_again(visit, words, axe):
    visit.page.add_init_script(axe)
    visit.open("sozluk/")
    for fact, text in (
        ("card_valid", '["no","former"]'),
        ("member_type", '["gone","f"]'),
    ):
        visit.page.evaluate(PUT, ["sessionStorage", f"yanit/{fact}", text])
    visit.open(SALON)
    flags = visit.page.locator("[data-changed]:visible")
    expect(flags).to_have_count(2)
    expect(flags.first).to_contain_text(words["calculator_changed"])
    expect(visit.part("result")).to_be_visible()
    assert violations(visit.page, [360]) == {}

    visit.page.locator("[data-question=card_valid] [data-still-right]").click()
    expect(flags).to_have_count(1)
    expect(chosen(visit, "card_valid")).to_be_focused()
    visit.answer("member_type", "okur")

    expect(flags).to_have_count(0)
    visit.page.reload()
    expect(chosen(visit, "card_valid")).to_have_value("no")
    expect(flags).to_have_count(0)


def test_a_question_with_another_id_is_flagged_only_if_it_asks_something_else(visit):
    visit.open(SALON)
    flag = visit.page.locator("[data-question=within_hours] [data-changed]")
    question = visit.page.locator("[data-question=within_hours]")
    for asked, flagged in ((question.get_attribute("data-sum"), False), ("x", True)):
        text = json.dumps(["no", asked])
        visit.page.evaluate(PUT, ["sessionStorage", "yanit/in_hours", text])
        visit.page.reload()

        expect(chosen(visit, "within_hours")).to_have_value("no")
        expect(flag).to_be_visible(visible=flagged)


def test_where_nothing_can_be_stored_the_page_says_so_and_goes_on(visit):
    visit.page.add_init_script(f"({BLOCKED})()")
    visit.open(SALON)
    with visit.result():
        visit.answer("card_valid", "no")

    expect(visit.part("keep-failed")).to_be_visible()
    visit.page.locator("[data-keep-switch]").click()
    expect(visit.page.locator("[data-keep-switch]")).not_to_be_checked()
    expect(chosen(visit, "card_valid")).to_have_value("no")
    expect(visit.part("result")).to_be_visible()


def test_what_somebody_else_has_put_into_the_store_breaks_nothing(visit):
    visit.open("sozluk/")
    odd = ("<img src=x onerror=alert(1)>", "x" * 5_000, "", "unknown;;", "__proto__")
    for at, question in enumerate(("member_type", "group_size", "card_valid")):
        put(visit, "sessionStorage", **{question: odd[at]})
    for key in ("yanit/right_used", "yanit/__proto__", "yanit/", "not/a/b", "bugun"):
        visit.page.evaluate(PUT, ["sessionStorage", key, "[[[{"])
    before = stored(visit)
    visit.open(SALON)
    with visit.result():
        visit.answer("needs_projector", "no")

    expect(visit.part("result")).to_be_visible()
    assert {*before["tab"]} <= {*stored(visit)["tab"]}


def test_a_links_answers_are_the_pages_until_one_is_changed(answered):
    link = f"{SALON}#yanit&card_valid=yes&group_size=2&_gun=2026-11-01&_kural=0"
    answered.open("sozluk/")
    answered.open(link)
    mine = answered.part("reopened-own")
    expect(mine).to_be_visible()
    expect(chosen(answered, "card_valid")).to_have_value("yes")
    before = stored(answered)["tab"]

    mine.click()
    expect(chosen(answered, "card_valid")).to_have_value("no")
    expect(answered.part("reopened")).to_be_hidden()
    assert stored(answered)["tab"] == before
    assert "#" not in answered.page.url

    answered.open("sozluk/")
    answered.open(link)
    expect(mine).to_be_visible()
    with answered.result():
        answered.answer("right_used", "no")
    answered.page.reload()
    expect(chosen(answered, "card_valid")).to_have_value("yes")
    expect(chosen(answered, "right_used")).to_have_value("no")
    # What the link does not speak of stays as it was.
    expect(chosen(answered, "member_type")).to_have_value("okur")


def test_a_guide_goes_on_where_answers_end(visit):
    visit.open("sozluk/")
    put(visit, "sessionStorage", has_searched="yes", elsewhere="x")
    visit.open(GUIDE)
    expect(visit.page.locator("[data-step=owner]")).to_be_visible()
    with visit.result():
        visit.answer("owner", "kendi")
    expect(visit.part("result")).to_be_visible()
    assert "yanit/owner" in stored(visit)["tab"]

    # The browser's Back asks again, but forgets nothing.
    visit.page.go_back()
    expect(visit.page.locator("[data-step=owner]")).to_be_visible()
    visit.open(GUIDE)
    expect(visit.part("result")).to_be_visible()


def test_a_frame_stores_nothing(visit):
    visit.open("sozluk/")
    put(visit, "localStorage", has_searched="yes")
    visit.page.evaluate(PUT, ["localStorage", "cihazda", "1"])
    frame = visit.frame("kayip")
    frame.locator("[name=has_searched][value=yes]").check()
    expect(frame.locator("[data-step=owner]")).to_be_visible()
    frame.locator("[name=owner][value=kendi]").check()
    expect(frame.locator("[data-result]")).to_be_visible()

    assert stored(visit) == {"tab": [], "device": ["cihazda", "yanit/has_searched"]}
    expect(frame.locator("[data-keep]")).to_have_count(0)
