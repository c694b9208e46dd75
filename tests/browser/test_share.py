"""A link that reopens a result: made on request, with the answers in its fragment."""

import io
import re
from urllib.parse import parse_qs

import pypdfium2  # type: ignore[import-untyped]
import pytest
from playwright.sync_api import expect

ANSWERS = {"member_type": "ogrenci", "group_size": "2", "card_valid": "yes"}


@pytest.fixture
def answered(visit):
    visit.open_calculator("salon")
    for question, answer in ANSWERS.items():
        with visit.result():
            visit.answer(question, answer)
    expect(visit.page.locator("[data-result]")).to_have_attribute(
        "data-status", "uygun-degil"
    )
    return visit


def link_of(visit):
    visit.page.locator("[data-share]").click()
    field = visit.page.locator("[data-share-link]")
    expect(field).not_to_have_value("")
    return field.input_value()


def result_of(visit):
    return visit.page.locator("[data-answer]").inner_text()


def test_answers_enter_no_address_before_the_reader_asks(answered):
    assert "#" not in answered.page.url
    assert not [r for r in answered.page.evaluate(LOADED) if "uqr" in r]

    link = link_of(answered)

    assert "#" not in answered.page.url
    assert link.startswith(f"{answered.site}hesaplayicilar/salon/#yanit&")
    fragment = parse_qs(link.partition("#yanit&")[2])
    assert ANSWERS.items() <= {name: v[0] for name, v in fragment.items()}.items()


LOADED = "performance.getEntriesByType('resource').map(({ name }) => name)"


def test_the_link_reopens_the_same_result(answered, visiting):
    link, messages = link_of(answered), result_of(answered)

    with visiting() as other:
        other.page.goto(link)
        expect(other.page.locator("[data-reopened]")).to_be_visible()

        assert result_of(other) == messages
        expect(other.page.locator("[data-reopened-changed]")).to_be_hidden()
        for question, answer in ANSWERS.items():
            chosen = f"[name={question}]:checked, select[name={question}]"
            expect(other.page.locator(chosen)).to_have_value(answer)


def test_an_old_link_says_what_has_changed_since(answered, visiting, words, content):
    link = (
        link_of(answered).replace("_kural=", "_kural=0").replace("_yapim=2", "_yapim=1")
    )

    with visiting() as other:
        other.page.goto(link)

        changed = other.page.locator("[data-reopened-changed]")
        expect(changed).to_be_visible()
        expect(changed).to_contain_text(words["reopened_changed"])
        expect(changed).not_to_contain_text(
            words["reopened_edited"], use_inner_text=True
        )
        concerning = [r for r in content.source.revisions if r.affects == "answers"]
        assert concerning
        expect(changed.locator("li")).to_have_count(len(concerning))


def test_where_no_change_of_answers_is_written_down_none_is_announced(
    answered, visiting, words
):
    link = re.sub("_yapim=[0-9-]+", "_yapim=2099-01-01", link_of(answered))

    with visiting() as other:
        other.page.goto(link.replace("_kural=", "_kural=0"))

        changed = other.page.locator("[data-reopened-changed]")
        expect(changed).to_be_visible()
        expect(changed).to_contain_text(words["reopened_edited"], use_inner_text=True)
        expect(changed).not_to_contain_text(
            words["reopened_changed"], use_inner_text=True
        )
        expect(changed.locator("ul")).to_be_hidden()


def test_a_link_keeps_its_day_until_the_reader_asks_for_today(answered, visiting):
    day = "_gun=2025-03-04"
    link = "&".join(
        day if part.startswith("_gun=") else part
        for part in link_of(answered).split("&")
    )

    with visiting() as other:
        other.page.goto(link)
        used = other.page.locator("[data-answer] .calculator__footnote")
        expect(used).to_contain_text("4 Mart 2025 Salı")

        other.page.locator("[data-reopened-now]").click()

        expect(used).not_to_contain_text("4 Mart 2025 Salı")
        expect(other.page.locator("[data-reopened]")).to_be_hidden()


def test_a_link_of_nonsense_opens_the_form_and_breaks_nothing(visiting):
    odd = "#yanit&member_type=x&group_size=&gone=1&_gun=9999-99-99&_kural"

    with visiting() as visit:
        visit.open(f"hesaplayicilar/salon/{odd}")

        expect(visit.page.locator("[data-result]")).to_have_attribute(
            "data-status", "bilgi-eksik"
        )
        expect(visit.page.locator("[data-reopened-changed]")).to_be_visible()
        expect(visit.page.locator("[data-calculator]")).to_have_attribute(
            "data-state", "ready"
        )


def test_a_link_made_before_python_is_there_names_its_rules(visit):
    visit.open("hesaplayicilar/salon/")

    link = link_of(visit)

    fragment = parse_qs(link.partition("#yanit&")[2])
    assert re.fullmatch("[0-9a-f]{10}", fragment["_kural"][0])
    assert re.fullmatch("20[0-9-]{8}", fragment["_yapim"][0])


def test_without_the_script_of_codes_the_link_is_there_all_the_same(visit, words):
    visit.open_calculator("salon")
    visit.page.route("**/uqr.mjs", lambda route: route.abort())

    link = link_of(visit)

    assert "#yanit&" in link
    expect(visit.page.locator("[data-share-status]")).to_have_text(
        words["shell_no_code"]
    )
    visit.forgive("ERR_FAILED")


def test_where_no_link_can_be_made_the_result_stays(answered, words):
    messages = result_of(answered)
    answered.page.route("**/share.mjs", lambda route: route.abort())

    answered.page.locator("[data-share]").click()

    unshared = answered.page.locator("[data-share-failed]")
    expect(unshared).to_have_text(words["shell_unshared"])
    expect(unshared).to_be_visible()
    expect(answered.page.locator("[data-announce]")).to_have_text(
        words["shell_unshared"]
    )
    assert result_of(answered) == messages
    answered.forgive("ERR_FAILED")


def test_the_panel_follows_the_form_and_closes(answered):
    link_of(answered)
    field = answered.page.locator("[data-share-link]")

    answered.answer("group_size", "3")

    expect(field).to_have_value(re.compile("group_size=3"))
    answered.page.locator("[data-share]").click()
    expect(answered.page.locator("[data-share-panel]")).to_be_hidden()


def test_what_is_copied_is_the_link(visiting):
    with visiting(permissions=["clipboard-read", "clipboard-write"]) as visit:
        visit.open_calculator("salon")
        visit.answer("member_type", "ogrenci")
        link = link_of(visit)

        visit.page.locator("[data-share-copy]").click()

        expect(visit.page.locator("[data-share-status]")).not_to_be_empty()
        assert visit.page.evaluate("navigator.clipboard.readText()") == link


def test_a_printed_result_tells_answers_reasons_dates_and_its_code(answered, words):
    link_of(answered)
    expect(answered.page.locator("[data-share-code] svg")).to_be_visible()

    pdf = answered.page.pdf(format="A4")

    with pypdfium2.PdfDocument(io.BytesIO(pdf)) as opened:
        messages = " ".join(p.get_textpage().get_text_bounded() for p in opened)
    messages = " ".join(messages.split())
    for expected in (
        words["given_heading"],
        "Kişi sayısı 2 kişi",
        words["trace_rule"],
        words["trace_changes"],
        "en az 3",
        "Uygulanan kurallar 1 Ocak 2020 tarihinden başlayarak geçerli.",
        words["result_today"].partition("{")[0],
        words["result_built"].partition("{")[0],
        words["edition_label"].format(label="üçüncü"),
    ):
        assert expected in messages, expected
    assert words["calculator_reset"] not in messages


def test_the_reasons_are_folded_again_after_printing(answered):
    closed = answered.page.locator("[data-result] details:not([open])")
    before = closed.count()

    answered.page.pdf()

    assert before > 0
    expect(closed).to_have_count(before)
