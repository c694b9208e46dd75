"""`rehber write`: a letter as text or as a page fragment, and what is to be known."""

import json
from datetime import date

import pytest

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


def test_what_is_missing_wrong_or_odd_is_told_beside_the_letter(written):
    text, remarks = written({**WHOLE, "first_day": "2026-03-01", "full_name": "1" * 61})

    assert "[Adınız]" in text
    assert [each.partition(":")[0] for each in remarks[:1]] == ["Adınız"]
    assert remarks[1:] == [
        "Belgede 1 bilgi eksik. Adınız",
        "Etkinliğin günü geçmiş; günü denetleyin.",
    ]


def test_what_is_no_letter_is_told(written):
    with pytest.raises(CallError, match="'kart' bir yazı değil"):
        written({}, name="kart")


def test_each_form_that_may_be_named_is_written():
    assert FORMS.keys() == {*LETTER_FORMS}
