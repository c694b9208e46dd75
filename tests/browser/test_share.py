"""A link that reopens a result: made on request, with the answers in its fragment."""

import re
from contextlib import contextmanager
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import expect

ANSWERS = {"member_type": "ogrenci", "group_size": "2", "card_valid": "yes"}
LOADED = "performance.getEntriesByType('resource').map(({ name }) => name)"


@pytest.fixture
def answered(visit):
    visit.open_calculator("salon")
    for question, answer in ANSWERS.items():
        with visit.result():
            visit.answer(question, answer)
    return visit


@pytest.fixture
def reopening(visiting):
    """Return a way to open a link as somebody else."""

    @contextmanager
    def opened(link):
        with visiting() as other:
            other.page.goto(link)
            expect(other.page.locator("[data-reopened]")).to_be_visible()
            yield other.page

    return opened


def link_of(visit):
    visit.part("share").click()
    field = visit.part("share-link")
    expect(field).not_to_have_value("")
    return field.input_value()


def result_of(page):
    return page.locator("[data-answer]").inner_text()


def test_answers_enter_no_address_before_the_reader_asks(answered):
    assert not [name for name in answered.page.evaluate(LOADED) if "uqr" in name]

    link = link_of(answered)

    assert "#" not in answered.page.url
    assert link.startswith(f"{answered.site}hesaplayicilar/salon/#yanit&")
    fragment = parse_qs(link.partition("#yanit&")[2])
    assert ANSWERS.items() <= {name: v[0] for name, v in fragment.items()}.items()


def test_the_link_reopens_the_same_result(answered, reopening, words):
    messages = result_of(answered.page)

    with reopening(link_of(answered)) as page:
        assert result_of(page) == messages
        expect(page.locator("[data-reopened-changed]")).to_be_hidden()
        # The reader stands at the result; the answers are a link away.
        expect(page.locator("[data-result-region]")).to_be_focused()
        expect(page.locator("[data-result-region]")).to_be_in_viewport()
        page.get_by_role("link", name=words["reopened_edit"]).click()
        expect(page.locator("form.calculator__form")).to_be_in_viewport()
        for question, answer in ANSWERS.items():
            chosen = f"[name={question}]:checked, select[name={question}]"
            expect(page.locator(chosen)).to_have_value(answer)


def test_a_link_of_other_rules_says_what_has_changed_since(
    answered, reopening, words, content
):
    link = link_of(answered).replace("_kural=", "_kural=0")
    concerning = [r for r in content.source.revisions if r.affects == "answers"]
    assert concerning
    announced, edited = words["reopened_changed"], words["reopened_edited"]
    for day, told, untold, count in (
        ("1026-01-01", announced, edited, len(concerning)),
        ("2099-01-01", edited, announced, 0),
    ):
        with reopening(re.sub("_yapim=[0-9-]+", f"_yapim={day}", link)) as page:
            changed = page.locator("[data-reopened-changed]")

            expect(changed).to_contain_text(told, use_inner_text=True)
            expect(changed).not_to_contain_text(untold, use_inner_text=True)
            expect(changed.locator("li:visible")).to_have_count(count)


def test_a_link_keeps_its_day_until_the_reader_asks_for_today(answered, reopening):
    link = re.sub("_gun=[0-9-]+", "_gun=2025-03-04", link_of(answered))

    with reopening(link) as page:
        used = page.locator("[data-answer] .calculator__footnote")
        expect(used).to_contain_text("4 Mart 2025 Salı")

        page.locator("[data-reopened-now]").click()

        expect(used).not_to_contain_text("4 Mart 2025 Salı")
        expect(page.locator("[data-reopened]")).to_be_hidden()


def test_a_link_of_nonsense_opens_the_form_and_breaks_nothing(visit, reopening):
    odd = "#yanit&member_type=x&group_size=&gone=1&_gun=9999-99-99&_kural"

    with reopening(f"{visit.site}hesaplayicilar/salon/{odd}") as page:
        expect(page.locator("[data-result]")).to_have_attribute(
            "data-status", "bilgi-eksik"
        )
        expect(page.locator("[data-reopened-changed]")).to_be_visible()


def test_a_link_made_before_python_is_there_names_its_rules(visit, words):
    visit.page.route("**/uqr.mjs", lambda route: route.abort())
    visit.open("hesaplayicilar/salon/")

    fragment = parse_qs(link_of(visit).partition("#yanit&")[2])

    assert re.fullmatch("[0-9a-f]{10}", fragment["_kural"][0])
    assert re.fullmatch("20[0-9-]{8}", fragment["_yapim"][0])
    # The link is there without the script of codes too.
    expect(visit.part("share-status")).to_have_text(words["shell_no_code"])
    visit.forgive("ERR_FAILED")


def test_where_no_link_can_be_made_the_result_stays(answered, words):
    messages = result_of(answered.page)
    answered.page.route("**/share.mjs", lambda route: route.abort())

    answered.part("share").click()

    expect(answered.part("share-failed")).to_be_visible()
    for name in ("share-failed", "announce"):
        expect(answered.part(name)).to_have_text(words["shell_unshared"])
    assert result_of(answered.page) == messages
    answered.forgive("ERR_FAILED")


def test_the_panel_follows_the_form_gives_its_link_and_closes(answered):
    answered.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    link_of(answered)

    answered.answer("group_size", "3")
    expect(answered.part("share-link")).to_have_value(re.compile("group_size=3"))
    answered.part("share-copy").click()

    expect(answered.part("share-status")).not_to_be_empty()
    copied = answered.page.evaluate("navigator.clipboard.readText()")
    expect(answered.part("share-link")).to_have_value(copied)
    answered.part("share").click()
    expect(answered.part("share-panel")).to_be_hidden()


def test_a_printed_result_tells_answers_reasons_dates_and_its_code(answered, words):
    link_of(answered)
    expect(answered.page.locator("[data-share-code] svg")).to_be_visible()
    closed = answered.page.locator("[data-result] details:not([open])")
    folded = closed.count()

    messages = " ".join(answered.printed())

    for expected in (
        words["given_heading"],
        "Kişi sayısı 2 kişi",
        words["trace_rule"],
        words["trace_changes"],
        "en az 3",
        words["result_since_edition"].partition("{")[0],
        words["result_today"].partition("{")[0],
        words["result_built"].partition("{")[0],
        words["edition_label"].format(label="üçüncü"),
    ):
        assert expected in messages, expected
    assert words["calculator_reset"] not in messages
    assert folded > 0
    expect(closed).to_have_count(folded)
