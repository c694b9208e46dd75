"""What a reader writes in a letter: words and nothing else, in no link, erased."""

import json
import unicodedata
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.axe import TOO_WIDE
from tests.browser.test_letters import NAME, PAPER, filled, printed, sheet, squeezed

pytestmark = pytest.mark.browser


@pytest.fixture
def letter(visit):
    visit.open(PAPER)
    return visit


HOSTILE = {
    "markup": "<img src=x onerror=\"document.title='!'\"></textarea><script>1</script>",
    "direction": "ab\u202edc\u2066x\u2069\u200f",
    "emoji": "👩‍👩‍👧 😀",
    "decomposed": unicodedata.normalize("NFD", "Şükrü Çığlık İÖÜ"),
    "control": "a\u0000\u0007\u001bb\u2028c",
    "fragment": "x&bcc=a@example.org#yanit&a=1%0ABcc:b",
    "braces": "{full_name} {0} %s ${x}",
    "header": "a%0D%0ABcc: b@example.org\r\nCc: c@example.org",
    "script": "javascript:document.title='!'",
}
FIELDS = {"full_name": 60, "use": 400, "phone": 20}
"""What takes a reader's own words, and how many letters of them."""


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_words_are_words_and_nothing_else(letter, kind):
    title, text = letter.page.title(), HOSTILE[kind]

    shown = filled(letter, **{name: text[:n] for name, n in FIELDS.items()})

    assert letter.page.title() == title
    assert sheet(letter).locator("img, script, a").count() == 0
    assert not {*"\u202e\u2066\u2069\u200f\u0000\u0007\u001b"} & {*shown}
    assert shown == unicodedata.normalize("NFC", shown)
    if kind in {"markup", "fragment", "braces", "header", "script"}:
        assert squeezed(text) in squeezed(shown)
    with printed(letter.page) as pdf:
        assert len(pdf) == 1
    draft = letter.part("letter-mail").get_attribute("href") or "mailto:?"
    assert draft.startswith("mailto:?")
    assert {*parse_qs(urlsplit(draft).query)} <= {"subject", "body"}
    # What was typed as a line end of a header arrives as the letters that it is.
    assert "%0D%0ABcc" not in draft


def test_ten_thousand_letters_are_told_to_be_too_many(letter):
    long = "uzun" * 2_500
    filled(letter, **NAME)

    with letter.result():
        letter.page.locator("[name=use]").fill(long)

    error = letter.page.locator("#e-use")
    expect(error).to_be_visible()
    expect(sheet(letter)).not_to_contain_text("uzunuzun")
    # However a script or a paste got it there, the page stays as wide as the window.
    letter.page.set_viewport_size({"width": 360, "height": 800})
    assert letter.page.evaluate(TOO_WIDE) == []


def test_own_words_are_in_no_link_but_in_the_file_and_are_told_and_erased(
    letter, words, tmp_path
):
    filled(letter, **NAME, first_day="2026-05-05")
    letter.open("baska-cihaz/")
    expect(letter.part("code").locator("svg")).to_be_visible()
    link = unquote(letter.part("link").input_value())

    assert "first_day=2026-05-05" in link
    assert "Gülşah" not in link
    expect(letter.part("own-words")).to_be_visible()
    with letter.page.expect_download() as started:
        letter.part("save").click()
    file = tmp_path / "own.json"
    started.value.save_as(file)
    carried = json.loads(file.read_text("utf-8"))["answers"]
    assert carried["full_name"]["raw"] == NAME["full_name"]

    letter.open("gizlilik/")
    title = words["privacy_letters_title"]
    expect(letter.page.get_by_text(title, exact=True)).to_be_visible()
    expect(letter.part("list")).to_contain_text("Adınız")
    letter.part("erase").click()
    letter.part("confirm").click()
    expect(letter.part("nothing")).to_be_visible()
    letter.open(PAPER)
    expect(letter.page.locator("[name=full_name]")).to_have_value("")
