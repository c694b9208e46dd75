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


def test_i_do_not_know_is_an_answer(eligibility):
    eligibility.answer("card_valid", "no")
    expect(outcome(eligibility, "gecerli-kart")).to_have_attribute(
        "data-outcome", "unmet"
    )

    eligibility.answer("card_valid", "unknown")

    expect(outcome(eligibility, "gecerli-kart")).to_have_attribute(
        "data-outcome", "unknown"
    )
    expect(error(eligibility, "card_valid")).to_be_hidden()


def test_the_petition_is_asked_about_only_after_a_yes(eligibility):
    petition = eligibility.page.locator("[data-question=projector_requested]")
    expect(petition).to_be_hidden()

    eligibility.answer("needs_projector", "yes")
    expect(petition).to_be_visible()
    eligibility.answer("projector_requested", "no")
    expect(outcome(eligibility, "projektor")).to_have_attribute("data-outcome", "unmet")

    eligibility.answer("needs_projector", "no")
    expect(petition).to_be_hidden()
    expect(outcome(eligibility, "projektor")).to_have_attribute("data-outcome", "met")


def test_a_question_that_no_longer_matters_is_set_aside_and_says_so(eligibility, words):
    aside = eligibility.page.locator("[data-question=group_size] [data-aside]")

    eligibility.answer("member_type", "konuk")

    why = words["set_aside"].format(conditions="Kişi koşulu")
    expect(aside).to_have_text(why)
    expect(aside).to_be_visible()
    eligibility.answer("member_type", "ogrenci")
    expect(aside).to_be_hidden()


def test_the_next_best_question_is_one_step_away(eligibility):
    eligibility.answer("member_type", "ogrenci")

    link = eligibility.page.locator("[data-result] .next-question a")

    expect(link).to_have_attribute("href", "#q-group_size")
    expect(eligibility.page.locator("#q-group_size")).to_be_visible()


def test_an_end_before_the_start_is_told_beside_the_end(planner):
    planner.answer("first_day", "2026-07-08")
    planner.answer("last_day", "2026-07-01")

    expect(error(planner, "last_day")).to_be_visible()
    expect(error(planner, "last_day")).not_to_be_empty()
    expect(field(planner, "last_day")).to_have_attribute("aria-invalid", "true")
    described = field(planner, "last_day").get_attribute("aria-describedby")
    assert error(planner, "last_day").get_attribute("id") in described.split()
    expect(field(planner, "first_day")).not_to_have_attribute("aria-invalid", "true")

    planner.answer("last_day", "2026-07-31")
    expect(error(planner, "last_day")).to_be_hidden()
    expect(field(planner, "last_day")).not_to_have_attribute("aria-invalid", "true")


def test_a_year_that_is_far_away_is_told_beside_the_day(planner, words):
    planner.answer("first_day", "0206-07-08")

    expect(error(planner, "first_day")).to_have_text(words["mistake_date_out_of_range"])


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

    planner.reset()
    eligibility.reset()

    expect(error(planner, "last_day")).to_be_hidden()
    expect(field(planner, "first_day")).to_have_value("")
    expect(planner.page.locator("[data-item][data-date]")).to_have_count(0)
    expect(field(eligibility, "group_size")).to_have_value("")
    expect(
        eligibility.page.locator("[data-question=projector_requested]")
    ).to_be_hidden()
    expect(
        eligibility.page.locator("form input:checked[name=needs_projector]")
    ).to_have_count(0)


def test_what_the_reader_opened_stays_open_when_an_answer_changes(eligibility):
    eligibility.answer("member_type", "ogrenci")
    expect(eligibility.page.locator("[data-result] .given-answers")).to_contain_text(
        "Öğrenci"
    )
    outcome(eligibility, "kisi-sayisi").locator("summary").click()

    eligibility.answer("group_size", 2)

    expect(outcome(eligibility, "kisi-sayisi")).to_have_attribute(
        "data-outcome", "unmet"
    )
    expect(outcome(eligibility, "kisi-sayisi").locator("details")).to_have_attribute(
        "open", ""
    )


def test_a_changed_verdict_is_told_to_a_screen_reader(eligibility, words):
    eligibility.answer("card_valid", "no")

    messages = words["shell_result"].format(status="Koşul karşılanmıyor")
    expect(eligibility.page.locator("[data-announce][role=status]")).to_have_text(
        messages
    )


def test_every_link_of_a_result_leads_to_a_page_of_the_site(
    planner, eligibility, built
):
    planner.answer("first_day", "2026-06-05")
    expect(planner.page.locator("[data-item=duyuru][data-date]")).to_be_visible()
    eligibility.answer("form_signed", "no")
    expect(outcome(eligibility, "form").locator("a").first).to_be_visible()

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


def test_the_bar_shows_the_verdict_and_leads_to_the_result(eligibility):
    eligibility.answer("card_valid", "no")
    bar = eligibility.page.locator("[data-to-result]")

    expect(bar).to_have_attribute("data-status", "uygun-degil")
    target = bar.get_attribute("href")
    assert eligibility.page.locator(target).count() == 1
