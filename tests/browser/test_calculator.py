"""A calculator's form: what a reader does, and what is said beside each field."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def outcome(visit, condition):
    return visit.page.locator(f"[data-result] [data-condition={condition}]")


def field(visit, question):
    return visit.page.locator(f"[data-calculator] form [name={question}]")


def error(visit, question):
    return visit.page.locator(f"[data-question={question}] [data-error]")


def test_only_what_matters_is_asked(eligibility, words):
    projector = outcome(eligibility, "projektor")
    petition = eligibility.page.locator("[data-question=projector_requested]")
    for needed, requested, told in (
        ("yes", "unknown", "unknown"),
        ("yes", "no", "unmet"),
        ("no", None, "met"),
    ):
        eligibility.answer("needs_projector", needed)
        expect(petition).to_be_visible(visible=needed == "yes")
        if requested:
            eligibility.answer("projector_requested", requested)
        expect(projector).to_have_attribute("data-outcome", told)

    aside = eligibility.page.locator("[data-question=group_size] [data-aside]")
    eligibility.answer("member_type", "konuk")
    expect(aside).to_have_text(words["set_aside"].format(conditions="Kişi koşulu"))
    expect(aside).to_be_visible()
    eligibility.answer("member_type", "ogrenci")
    expect(aside).to_be_hidden()


@pytest.mark.parametrize("before", ["", "2026-07-08"])
def test_a_day_that_does_not_exist_is_told_when_the_field_is_left(
    planner, words, before
):
    planner.answer("first_day", before)
    field(planner, "first_day").focus()

    planner.page.keyboard.type("31022026")
    field(planner, "last_day").focus()

    expect(error(planner, "first_day")).to_have_text(words["shell_bad_date"])
    expect(field(planner, "first_day")).to_have_attribute("aria-invalid", "true")


def test_reset_clears_answers_mistakes_and_the_questions_they_opened(
    eligibility, planner
):
    planner.answer("first_day", "2026-07-08")
    planner.answer("last_day", "2026-07-01")
    expect(error(planner, "last_day")).to_be_visible()
    eligibility.answer("needs_projector", "yes")
    eligibility.answer("group_size", 3)
    petition = eligibility.page.locator("[data-question=projector_requested]")
    expect(petition).to_be_visible()

    planner.reset()
    eligibility.reset()

    expect(error(planner, "last_day")).to_be_hidden()
    expect(field(planner, "first_day")).to_have_value("")
    expect(planner.page.locator("[data-item][data-date]")).to_have_count(0)
    expect(field(eligibility, "group_size")).to_have_value("")
    expect(petition).to_be_hidden()
    expect(eligibility.page.locator("[name=needs_projector]:checked")).to_have_count(0)


def test_what_was_cleared_comes_back_by_keyboard_until_the_next_answer(
    eligibility, words
):
    form = eligibility.page.locator("[data-calculator] form")
    undo = form.get_by_role("button", name=words["undo"])
    with eligibility.result():
        eligibility.answer("member_type", "ogrenci")
    with eligibility.result():
        eligibility.answer("group_size", 3)
    before = eligibility.part("verdict").text_content()

    with eligibility.result():
        form.locator("[type=reset]").press("Enter")
    expect(form.locator(".undo[role=status]")).to_contain_text(
        words["calculator_cleared"]
    )
    with eligibility.result():
        eligibility.page.keyboard.press("Tab")
        eligibility.page.keyboard.press("Enter")

    expect(field(eligibility, "group_size")).to_have_value("3")
    expect(eligibility.page.locator("[value=ogrenci]")).to_be_checked()
    expect(eligibility.part("verdict")).to_have_text(before)
    expect(form.locator("[type=reset]")).to_be_focused()
    expect(undo).to_be_hidden()
    eligibility.reset()
    expect(undo).to_be_visible()
    eligibility.answer("group_size", 2)
    expect(undo).to_be_hidden()


def test_what_the_reader_opened_stays_open_when_an_answer_changes(eligibility):
    people = outcome(eligibility, "kisi-sayisi")
    with eligibility.result():
        eligibility.answer("member_type", "ogrenci")
    with eligibility.result():
        eligibility.answer("group_size", "unknown")
    people.locator("summary").click()

    eligibility.answer("group_size", 2)

    expect(people).to_have_attribute("data-outcome", "unmet")
    expect(people.locator("details")).to_have_attribute("open", "")


def test_every_link_of_a_result_leads_to_a_page_of_the_site(
    planner, eligibility, built
):
    planner.answer("first_day", "2026-06-05")
    expect(planner.page.locator("[data-item=duyuru][data-date]")).to_be_visible()
    eligibility.answer("form_signed", "no")
    expect(outcome(eligibility, "form").locator("a").first).to_be_visible()
    expect(eligibility.page.locator(".next-question a[href^='#q-']")).to_be_visible()

    for visit in (planner, eligibility):
        links = visit.page.locator("[data-result] a").evaluate_all(
            "links => links.map((link) => link.href)"
        )
        assert links
        for link in links:
            address, _, anchor = link.removeprefix(visit.site).partition("#")
            page = (built / address / "index.html").read_text("utf-8")
            here = link.startswith(visit.page.url) and visit.page.locator(f"#{anchor}")
            assert not anchor or f'id="{anchor}"' in page or here.count() == 1, link
