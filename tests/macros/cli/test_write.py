"""`rehber write`: a letter as text or as a page fragment, and what is to be known."""

import html as html_text
import io
import json
import re
import unicodedata
from datetime import date

import pikepdf
import pytest

from interactive.core.own_words import normalized
from macros.cli.commands import LETTER_FORMS, PDF
from macros.cli.write import FORMS, write
from macros.content.problems import CallError
from tests.macros.pdf_text import prose_of, squeezed

DAY = date(2026, 3, 2)
WHOLE = {
    "unit": "cocuk",
    "full_name": "Işıl <b>Girgin</b>",
    "first_day": "2026-03-20",
    "use": "Slayt.",
    "has_plan": "no",
}


@pytest.fixture
def written(handbook, tmp_path):
    """Return `written(answers, form)`: a letter and what its reader is told."""

    def go(answers, form="text", name="projektor-dilekcesi"):
        path = tmp_path / "answers.json"
        path.write_text(json.dumps(answers), "utf-8")
        letter, remarks = write(handbook, name, str(path), DAY, form)
        return letter if form == PDF else letter.decode(), remarks

    return go


@pytest.fixture
def paper(handbook, root):
    """Let a copy of the handbook be printed."""
    (handbook / "node_modules").symlink_to(root / "node_modules")


def test_a_whole_letter_is_written_and_nothing_is_told(written):
    text, remarks = written(WHOLE)

    assert text.startswith(
        "…… / …… / 20……\n\nÇINAR KENT KİTAPLIĞI\nÇOCUK BANKOSUNA\n\n"
    )
    assert "\n\nKullanım: Slayt.\n\n" in text
    assert "IŞIL <B>GİRGİN</B>" in text
    assert remarks == []


def test_html_is_escaped(written):
    html, _ = written(WHOLE, "html")

    assert "IŞIL &lt;B&gt;GİRGİN&lt;/B&gt;" in html
    assert 'data-letter-text=""' in html


def test_the_sheet_on_paper_has_the_words_of_the_letter(
    written, handbook, root, tmp_path
):
    (handbook / "node_modules").symlink_to(root / "node_modules")
    pdf, remarks = written(WHOLE, PDF)
    (tmp_path / "letter.pdf").write_bytes(pdf)

    words = prose_of(tmp_path / "letter.pdf", 0)
    assert squeezed("IŞIL <B>GİRGİN</B>") in words
    assert squeezed("Kullanım: Slayt.") in words
    assert remarks == []


@pytest.mark.usefixtures("paper")
def test_an_unfinished_sheet_says_on_paper_what_it_lacks(written, tmp_path):
    whole = {name: answer for name, answer in WHOLE.items() if name != "first_day"}
    pdf, _ = written(whole, PDF)
    (tmp_path / "letter.pdf").write_bytes(pdf)

    words = prose_of(tmp_path / "letter.pdf", 0)
    assert words.startswith(squeezed("Tamamlanmamış taslak: imzalamayın"))
    assert squeezed("yanlış olanlar: Etkinliğin ilk günü.") in words


HOSTILE = {
    "markup": "<img src=x onerror=alert(1)>&lt;<script>1</script>]]>",
    "typst": '#eval("1+1") $x$ @a <b> \\ `c` *d* _e_ // f',
    "script": "javascript:alert(1)",
    "header": "a%0D%0ABcc: b@example.org\r\nCc: c@example.org",
    "braces": "{full_name} {0} {use_capitals} %s ${x}",
    "marks": "a\u202eb\u2066c\u200f\u061cd\ufeff\u00ad\x00\x07\x1b\x9b\u2028e",
    "emoji": "👩\u200d👩\u200d👧 😀 İ",
    "pieces": unicodedata.normalize("NFD", "Şükriye Işıl ÖĞÜTÇÜ-İğdir"),
    "foreign": "محمد שלום 王 Ђорђе",
}
UNPRINTED = ("emoji", "foreign")


def unseen(text):
    """Return what nobody sees in a text, its lines and joined emoji apart."""
    return [
        each
        for each in text
        if unicodedata.category(each) in {"Cc", "Cf", "Cs"} and each not in "\n\u200d"
    ]


@pytest.fixture
def hostile(request):
    """Return answers that are all hostile in one way."""
    words = HOSTILE[request.param]
    return {**WHOLE, "full_name": words, "use": words, "phone": words[:20]}


@pytest.mark.parametrize("hostile", HOSTILE, indirect=True)
def test_hostile_words_are_words_in_a_text_and_on_a_page(written, hostile):
    text, _ = written(hostile)
    html, _ = written(hostile, "html")

    for each in (text, html):
        assert unseen(each) == []
        assert each == unicodedata.normalize("NFC", each)
    # What was typed, without what nobody sees, and with no place filled in it.
    shown = normalized(hostile["use"], multiline=True)
    assert f"Kullanım: {shown}" in text
    assert f"Kullanım: {shown}" in html_text.unescape(html)
    tags = {*re.findall(r"</?([a-z0-9]+)", html)}
    assert tags <= {
        *[
            "article",
            "div",
            "p",
            "ol",
            "ul",
            "li",
            "h3",
            "a",
            "small",
            "mark",
            "span",
            "strong",
        ]
    }
    assert "javascript:" not in "".join(re.findall(r'href="([^"]*)"', html))


@pytest.mark.parametrize(
    "hostile", [name for name in HOSTILE if name not in UNPRINTED], indirect=True
)
def test_hostile_words_are_words_on_paper(written, hostile, paper):
    del paper

    data, _ = written(hostile, PDF)

    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert len(pdf.pages) == 1
        assert "/Names" not in pdf.Root or "/JavaScript" not in pdf.Root.Names
        assert not [page for page in pdf.pages if "/Annots" in page]


@pytest.mark.parametrize("hostile", UNPRINTED, indirect=True)
def test_letters_that_paper_does_not_have_are_named(written, hostile, paper):
    del paper

    with pytest.raises(CallError, match=r"yazı tipinde '[👩م]', .* --as text yazın"):
        written(hostile, PDF)


def test_a_word_without_end_is_broken_where_the_line_ends(written, paper, tmp_path):
    del paper
    data, _ = written({**WHOLE, "use": "uzun" * 100}, PDF)
    (tmp_path / "letter.pdf").write_bytes(data)

    words = prose_of(tmp_path / "letter.pdf", 0).replace("\u200b", "")
    assert words.count("uzun") == 100


def test_ten_thousand_letters_are_refused_in_every_form(written, paper):
    del paper
    answers = {**WHOLE, "use": "uzun" * 2_500}
    for form in LETTER_FORMS:
        letter, remarks = written(answers, form)

        assert any("400" in each for each in remarks), form
        if form != PDF:
            assert "uzunuzun" not in letter


def test_what_is_missing_wrong_or_odd_is_told_beside_the_letter(written):
    text, remarks = written({**WHOLE, "first_day": "2026-03-01", "full_name": "1" * 61})

    assert "[Adınız]" in text
    assert [each.partition(":")[0] for each in remarks[:1]] == ["Adınız"]
    assert remarks[1:] == [
        "Belgede 1 bilgi eksik ya da yanlış. Adınız",
        "Etkinliğin günü geçmiş; günü denetleyin.",
    ]


def test_what_is_no_letter_is_told(written):
    with pytest.raises(CallError, match="'kart' bir yazı değil"):
        written({}, name="kart")


def test_each_form_that_may_be_named_is_written():
    assert FORMS.keys() == {*LETTER_FORMS}
