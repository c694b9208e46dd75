"""A form that shows one question, then the next: by mouse, keyboard, Back and link."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

PAGE = "hesaplayicilar/kayip/"
ON_THE_WAY = ["", "#yanit&has_searched=yes", "#yanit&has_searched=yes&owner=cocuk"]
AT_THE_END = f"{ON_THE_WAY[-1]}&child_age=7"
FOCUSED = "document.activeElement.name || document.activeElement.textContent"


@pytest.fixture
def guide(visit):
    visit.open_calculator("kayip")
    return visit


def open_question(visit):
    expect(visit.part("step")).to_have_count(1)
    expect(visit.part("step")).to_be_visible()
    return visit.part("step").get_attribute("data-step")


def expect_step(visit, name):
    """Wait until a question is open, and see that no other is to be seen."""
    expect(visit.page.locator(f"[data-step={name}]")).to_be_visible()
    expect(visit.page.locator("[data-question]:visible")).to_have_count(1)
    expect(visit.part("result")).to_have_count(0)


def expect_outcome(visit, status):
    expect(visit.part("result")).to_have_attribute("data-status", status)
    expect(visit.part("result")).to_be_visible()
    expect(visit.page.locator("[data-question]:visible")).to_have_count(0)


def place_of(visit):
    return visit.page.evaluate("location.hash")


def answer(visit, **answers):
    for question, value in answers.items():
        with visit.result():
            visit.answer(question, value)


def type_age(visit, text):
    with visit.result():
        visit.page.locator("#q-child_age").fill(text)
        visit.page.keyboard.press("Enter")


def test_each_answer_brings_the_next_question_and_the_last_the_outcome(guide):
    assert open_question(guide) == "has_searched"
    answer(guide, has_searched="yes")
    expect_step(guide, "owner")
    assert guide.page.evaluate(FOCUSED) == "owner"
    answer(guide, owner="cocuk")
    expect_step(guide, "child_age")
    assert place_of(guide) == ON_THE_WAY[-1]
    type_age(guide, "7")

    expect_outcome(guide, "birlikte-gidin")
    assert place_of(guide) == AT_THE_END
    assert guide.page.evaluate(FOCUSED) == "Çocuğunuzla birlikte gidin"
    given = guide.page.locator(".trail__answer").all_inner_texts()
    assert [text.split("\n")[0] for text in given] == ["Arama", "Kart", "Çocuğun yaşı"]


def test_back_leads_to_the_question_before_and_forward_on_again(guide):
    answer(guide, has_searched="yes", owner="cocuk")
    type_age(guide, "7")
    before = guide.page.evaluate("history.length")

    for place, step in zip(
        ON_THE_WAY[::-1], ("child_age", "owner", "has_searched"), strict=True
    ):
        guide.page.go_back()
        expect_step(guide, step)
        assert place_of(guide) == place
    for place, step in zip(ON_THE_WAY[1:], ("owner", "child_age"), strict=True):
        guide.page.go_forward()
        expect_step(guide, step)
        assert place_of(guide) == place
    guide.page.go_forward()

    expect_outcome(guide, "birlikte-gidin")
    assert guide.page.evaluate("history.length") == before


def test_a_page_that_is_loaded_again_goes_on_where_the_reader_was(guide):
    answer(guide, has_searched="yes", owner="cocuk")
    guide.page.reload()
    expect_step(guide, "child_age")
    type_age(guide, "6")
    guide.page.reload()

    expect_outcome(guide, "bankoya-sorun")
    expect(guide.part("reopened")).to_be_hidden()
    guide.page.go_back()
    expect_step(guide, "child_age")


def test_an_earlier_answer_can_be_changed_and_the_later_ones_are_forgotten(guide):
    answer(guide, has_searched="yes", owner="kendi")
    expect_outcome(guide, "bankoya-gidin")

    guide.page.locator("[data-change=has_searched]").click()
    expect_step(guide, "has_searched")
    expect(guide.page.locator(".calculator__form :checked")).to_have_count(0)
    answer(guide, has_searched="no")

    expect_outcome(guide, "yeniden-arayin")
    assert place_of(guide) == "#yanit&has_searched=no"
    guide.page.go_back()
    expect_step(guide, "has_searched")
    guide.page.go_back()
    expect_outcome(guide, "bankoya-gidin")


def test_arrows_only_look_at_the_choices_and_enter_chooses(guide):
    guide.page.locator("[name=has_searched]").first.focus()
    guide.page.keyboard.press("ArrowDown")
    guide.page.keyboard.press("ArrowUp")
    expect(guide.page.locator("[name=has_searched][value=yes]")).to_be_checked()
    assert open_question(guide) == "has_searched"

    with guide.result():
        guide.page.keyboard.press("Enter")

    expect_step(guide, "owner")
    with guide.result():
        guide.page.keyboard.press("Space")
    expect_outcome(guide, "bankoya-gidin")


def test_who_goes_on_without_an_answer_is_asked_for_one(guide, words):
    guide.page.locator("[data-go-on] button").click()

    expect(guide.page.locator("[data-error]:visible")).to_have_text(
        words["shell_choose"]
    )
    assert open_question(guide) == "has_searched"
    answer(guide, has_searched="yes")
    expect(guide.page.locator("[data-error]:visible")).to_have_count(0)


def test_i_do_not_know_is_a_choice_beside_a_number_too(guide):
    answer(guide, has_searched="yes", owner="cocuk")
    type_age(guide, "70")
    expect(guide.page.locator("[data-error]:visible")).to_have_count(1)
    assert open_question(guide) == "child_age"
    assert place_of(guide) == ON_THE_WAY[-1]

    with guide.result():
        guide.page.locator("[name=child_age][value=unknown]").check()

    expect_outcome(guide, "bankoya-sorun")
    assert place_of(guide).endswith("&child_age=unknown")
    guide.page.go_back()
    expect_step(guide, "child_age")
    expect(guide.page.locator("[name=child_age][value=unknown]")).not_to_be_checked()


def test_to_start_again_is_a_place_of_its_own_and_can_be_undone(guide):
    answer(guide, has_searched="yes")
    with guide.result():
        guide.reset()
    expect_step(guide, "has_searched")
    assert place_of(guide) == ""

    with guide.result():
        guide.page.locator("[data-undo] button").click()

    expect_step(guide, "owner")
    assert place_of(guide) == ON_THE_WAY[1]


def test_a_link_opens_the_outcome_and_says_so(guide, visiting):
    answer(guide, has_searched="yes", owner="kendi")
    guide.part("share").click()
    expect(guide.part("share-link")).not_to_have_value("")

    with visiting() as other:
        other.page.goto(guide.part("share-link").input_value())
        expect_outcome(other, "bankoya-gidin")
        expect(other.part("reopened")).to_be_visible()


def test_a_place_that_nobody_knows_is_the_first_question(visit):
    visit.open(f"{PAGE}#yanit&has_searched=belki&gone=1")
    visit.page.wait_for_selector("[data-calculator][data-state=ready]")

    expect_step(visit, "has_searched")


def test_a_frame_leaves_the_history_of_its_host_alone(visit):
    visit.open("sozluk/")
    before = visit.page.evaluate("history.length")
    frame = visit.frame("kayip")
    frame.locator("[name=has_searched][value=yes]").check()
    expect(frame.locator("[data-step=owner]")).to_be_visible()
    frame.locator("[name=owner][value=kendi]").check()
    expect(frame.locator("[data-result]")).to_be_visible()

    assert visit.page.evaluate("history.length") == before
    frame.locator("[data-change=owner]").click()
    expect(frame.locator("[data-step=owner]")).to_be_visible()


def test_without_a_script_every_question_and_outcome_can_be_read(visiting, content):
    spec = content.calculators["kayip"]
    with visiting(java_script_enabled=False) as visit:
        visit.open(PAGE)
        text = visit.part("calculator").inner_text()

    for part in (*spec.questions, *spec.outcomes):
        assert part.title in text
    assert "Bilmiyorum" in text
