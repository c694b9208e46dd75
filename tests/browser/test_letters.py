"""Letters: filled in beside the sheet, printed alone, sent on, and erased."""

import io
from contextlib import contextmanager
from urllib.parse import parse_qs, urlsplit

import pypdfium2  # type: ignore[import-untyped]
import pytest
from playwright.sync_api import expect

from tests.browser.axe import TOO_WIDE, violations

pytestmark = pytest.mark.browser

PAPER, MESSAGE = "belgeler/projektor-dilekcesi/", "belgeler/salon-sorusu/"
MILLIMETRE = 72 / 25.4
"""In points."""
STORED = """() => [sessionStorage, localStorage].flatMap((store) =>
  Object.keys(store).map((key) => key.replace("/altyol/", ""))).sort()"""
SHARE = (
    "navigator.share = (data) => { window.shared = data; return Promise.resolve(); }"
)


@pytest.fixture
def letter(visit):
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit.open(PAPER)
    return visit


def sheet(visit):
    """Return the one live sheet."""
    return visit.part("letter-text")


def filled(visit, **answers):
    """Give answers, and wait until the sheet has them."""
    for question, answer in answers.items():
        with visit.result():
            visit.answer(question, answer)
    return sheet(visit).inner_text()


@contextmanager
def printed(page):
    """Open the PDF that the browser prints."""
    data = page.pdf(prefer_css_page_size=True)
    with pypdfium2.PdfDocument(io.BytesIO(data)) as pdf:
        yield pdf


def squeezed(text):
    return " ".join(text.split())


NAME = {"full_name": "Gülşah İrem ışık"}


def test_the_letter_takes_shape_beside_its_questions(letter):
    text = filled(letter, **NAME, use="Iğdır'da şiir gecesi")

    assert "GÜLŞAH İREM IŞIK" in text
    assert "Iğdır'da şiir gecesi" in text
    expect(sheet(letter).locator(".letter__gap").first).to_be_visible()
    letter.answer("unit", "cocuk")
    letter.answer("has_plan", "yes")
    letter.answer("first_day", "2026-05-05")
    expect(sheet(letter)).to_contain_text("5 Mayıs 2026")
    expect(sheet(letter).locator(".letter__gap")).to_have_count(0)
    expect(letter.part("result")).to_have_attribute("data-status", "complete")


def test_a_browser_prints_the_sheet_alone_with_the_margins_of_a_letter(letter):
    shown = squeezed(filled(letter, **NAME, use="Şiir gecesi"))
    # Paper has no place beside the sheet for what is missing.
    notice = letter.page.locator("[data-answer] .letter-notice")
    expect(notice).to_be_hidden()

    with printed(letter.page) as pdf:
        [page] = pdf
        words = page.get_textpage()
        text = squeezed(words.get_text_bounded())
        ink = [n for n, sign in enumerate(words.get_text_range()) if sign.strip()]
        boxes = [words.get_charbox(each) for each in ink]
        size = [round(side / MILLIMETRE) for side in page.get_size()]

    assert text == f"{squeezed(notice.text_content())} {shown}"
    assert size == [210, 297]
    left, bottom = (min(box[side] for box in boxes) / MILLIMETRE for side in (0, 1))
    right, top = (max(box[side] for box in boxes) / MILLIMETRE for side in (2, 3))
    assert left == pytest.approx(25, abs=1)
    assert right <= 210 - 24.5
    assert bottom >= 24.5
    assert top <= 297 - 24.5


def test_without_a_script_the_blank_letter_stands_there_and_is_printed(visiting, words):
    with visiting(java_script_enabled=False) as visit:
        visit.open(PAPER)
        blank = visit.page.locator(".letter-blank .letter")
        expect(blank).to_be_visible()
        expect(visit.page.get_by_text(words["letter_no_script"])).to_be_visible()
        with printed(visit.page) as pdf:
            [page] = pdf
            text = squeezed(page.get_textpage().get_text_bounded())
        assert text == squeezed(blank.inner_text())
        assert "…" in text or "....." in text


def test_the_sheet_is_paper_in_proportion_also_in_the_dark(letter):
    for width in (1280, 360):
        letter.page.set_viewport_size({"width": width, "height": 800})
        box = letter.page.locator("[data-answer] .letter").bounding_box()
        assert box["height"] / box["width"] >= 297 / 210 - 0.01
        if width == 1280:
            form = letter.page.locator(".calculator__form").bounding_box()
            assert box["height"] / box["width"] == pytest.approx(297 / 210, abs=0.01)
            assert box["x"] > form["x"] + form["width"]
    letter.page.emulate_media(color_scheme="dark")
    background = "getComputedStyle(document.querySelector('.letter')).backgroundColor"
    letter.page.wait_for_function("document.body.dataset.mdColorScheme")
    assert letter.page.evaluate(background) == "rgb(255, 255, 255)"


def test_the_text_is_copied_as_it_stands(letter, words):
    shown = filled(letter, **NAME)

    letter.part("letter-copy").click()

    expect(letter.part("letter-status")).to_have_text(words["letter_copied"])
    copied = letter.page.evaluate("navigator.clipboard.readText()")
    assert squeezed(copied) == squeezed(shown)


def test_where_nothing_can_be_copied_the_text_is_selected(letter, words):
    shown = filled(letter, **NAME)
    letter.page.evaluate("""() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error("no"));
    }""")

    letter.part("letter-copy").click()

    expect(letter.part("letter-status")).to_have_text(words["letter_not_copied"])
    assert squeezed(letter.page.evaluate("String(getSelection())")) == squeezed(shown)


def test_a_draft_of_an_e_mail_holds_the_text_or_says_that_it_is_too_long(visit, words):
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit.open(MESSAGE)
    filled(visit, topic="saat", asker="Gülşah")
    mail = visit.part("letter-mail")
    address = mail.get_attribute("href")

    assert len(address) <= 1_900
    fields = parse_qs(urlsplit(address).query.replace("+", "%2B"))
    assert [*fields] == ["subject", "body"]
    assert "Gülşah" in fields["body"][0]
    filled(visit, detail="çok uzun bir açıklama " * 40)
    expect(mail).to_be_hidden()
    expect(visit.part("letter-mail-long")).to_be_visible()
    visit.part("letter-mail-copy").click()
    expect(visit.part("letter-status")).to_have_text(words["letter_copied"])
    copied = visit.page.evaluate("navigator.clipboard.readText()")
    assert "çok uzun bir açıklama çok" in copied


def test_it_is_shared_where_the_device_can(visiting):
    with visiting() as visit:
        visit.page.add_init_script(SHARE)
        visit.open(MESSAGE)
        expect(visit.part("letter-share")).to_be_hidden()
        filled(visit, topic="saat", asker="Gülşah")
        visit.part("letter-share").click()
        shared = visit.page.evaluate("window.shared")
        assert "Gülşah" in shared["text"]
        assert shared["title"]


def test_all_of_it_is_erased_with_one_tap_and_brought_back_with_another(letter):
    filled(letter, **NAME, use="Şiir gecesi")
    assert "yanit/use" in letter.page.evaluate(STORED)

    letter.reset()

    expect(letter.page.locator("[name=use]")).to_have_value("")
    expect(letter.part("letter-copy")).to_be_hidden()
    assert letter.page.evaluate(STORED) == []
    letter.page.locator("[data-undo] button").click()
    expect(letter.page.locator("[name=use]")).to_have_value("Şiir gecesi")
    expect(sheet(letter)).to_contain_text("Şiir gecesi")
    assert "yanit/use" in letter.page.evaluate(STORED)


def test_a_link_of_the_handbook_chooses_the_topic_and_the_reader_another(visit):
    visit.open(f"{MESSAGE}#topic=saat")
    expect(visit.page.locator("[name=topic][value=saat]")).to_be_checked()
    expect(sheet(visit)).to_be_visible()
    assert "#" not in visit.page.url

    filled(visit, topic="salon")
    visit.page.reload()

    expect(visit.page.locator("[name=topic][value=salon]")).to_be_checked()
    for odd in ("#topic=%3Cimg%3E", "#topic=yok", "#topic", "#yanit&asker=x"):
        visit.open("sozluk/")
        visit.open(MESSAGE + odd)
        expect(visit.page.locator("[name=topic][value=salon]")).to_be_checked()
        expect(visit.page.locator("[name=asker]")).to_have_value("")


def test_a_number_that_no_letter_holds_is_not_stored_either(letter):
    number = "T.C. 100 000 001 46"
    filled(letter, full_name=number, phone="0344 300 10 00", use=f"Kimliğim {number}")
    stored = letter.page.evaluate(STORED)

    assert "yanit/phone" in stored
    assert "yanit/full_name" not in stored
    assert "yanit/use" not in stored
    expect(letter.page.locator("[name=full_name]")).to_have_value(number)
    # What is to be mended can be got to from the sheet.
    letter.page.locator("[data-answer] a[href='#q-full_name']").click()
    expect(letter.page.locator("[name=full_name]")).to_be_focused()


def test_a_keyboard_alone_fills_it_in_and_gets_to_what_can_be_done(letter):
    letter.page.locator("[name=full_name]").focus()
    with letter.result():
        letter.page.keyboard.type("Ece")
    expect(sheet(letter)).to_contain_text("ECE")

    for _ in range(40):
        letter.page.keyboard.press("Tab")
        if letter.page.evaluate("'letterCopy' in document.activeElement.dataset"):
            break
    letter.page.keyboard.press("Enter")

    expect(letter.part("letter-status")).not_to_be_empty()


@pytest.mark.parametrize("address", ["belgeler/", PAPER, MESSAGE])
def test_nothing_stands_in_a_reader_s_way(visiting, axe, address):
    with visiting() as visit:
        visit.page.add_init_script(axe)
        visit.open(address)
        if address == PAPER:
            filled(visit, **NAME, first_day="2026-05-05")
        assert violations(visit.page) == {}
        visit.page.set_viewport_size({"width": 360, "height": 800})
        assert visit.page.evaluate(TOO_WIDE) == []
