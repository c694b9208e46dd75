"""Petitions: blank, with a form field for each place, and filled by answers."""

import io
from datetime import date
from itertools import pairwise

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest

from interactive import engine
from macros.calculators.document import document
from macros.pdf.build import pdf_of, typeface
from macros.pdf.sheets.letters import blank_letter, filled_letter
from macros.pdf.typst_process import Typesetter
from tests.macros.conftest import AS_OF, SITE
from tests.macros.pdf.test_pdf_ua import RULES, verapdf
from tests.macros.pdf_text import annotations, squeezed

MILLIMETRE = 72 / 25.4
"""In points."""
LETTER = "projektor-dilekcesi"
ANSWERS = {
    "unit": "cocuk",
    "full_name": "Işıl Girgin",
    "first_day": "2026-03-20",
    "use": "Slayt göstermek.\nFilm izlemek.",
    "has_plan": "yes",
}

__all__ = ["verapdf"]


@pytest.fixture(scope="module")
def made(content):
    """Return what makes the bytes of a document."""
    with Typesetter(typeface()) as typesetter:
        yield lambda printed: pdf_of(printed, content, typesetter)


@pytest.fixture(scope="module")
def blank(documents, made):
    return made(blank_letter(documents, LETTER, f"{SITE}y/projektor/"))


@pytest.fixture(scope="module")
def filled(content, edition, made):
    letter = engine.load(document(content, LETTER, AS_OF))
    result = letter.evaluate(ANSWERS, date(2026, 3, 2))
    return made(filled_letter(edition, result))


def pages_of(pdf):
    with pypdfium2.PdfDocument(pdf) as opened:
        return [page.get_textpage().get_text_range() for page in opened]


def test_a_blank_petition_is_one_leaf_with_a_field_for_each_place(blank, content):
    spec = content.letters[LETTER]
    with pikepdf.open(io.BytesIO(blank)) as pdf:
        first = pdf.pages[0].obj.objgen
        fields = [*annotations(pdf, "Widget")]
        described = {str(f.T): str(f.TU) for f in fields}

        assert {f.P.objgen for f in fields} == {first}
        titles = {q.title for q in spec.questions if q.id != "has_plan"}
        assert titles <= {each.partition(":")[0] for each in described.values()}
        # A sentence for some cases has a box; a word to choose has its words.
        kinds = [str(f.FT) for f in fields]
        assert kinds.count("/Btn") == 1
        [choice] = [each for each in described.values() if " / " in each]
        assert choice.endswith(": MERKEZ BANKOSUNA / ÇOCUK BANKOSUNA")


def test_the_leaf_that_is_kept_says_how_and_the_petition_has_nothing_of_it(
    blank, content, edition
):
    petition, guide = pages_of(blank)

    assert edition.word("letter_pdf_keep") in guide
    assert squeezed(content.letters[LETTER].summary) in squeezed(guide)
    assert "okur.example" in guide
    assert "okur.example" not in petition
    assert "ÇINAR KENT KİTAPLIĞI" in petition


def test_answers_stand_in_the_filled_petition_and_nothing_else(filled):
    [petition] = pages_of(filled)

    for words in ("20 Mart 2026 tarihinde", "ÇOCUK BANKOSUNA", "IŞIL GİRGİN"):
        assert words in petition
    # Each line of an answer is a line of the letter.
    assert "Slayt göstermek.\r\nFilm izlemek" in petition
    with pikepdf.open(io.BytesIO(filled)) as pdf:
        assert "/AcroForm" not in pdf.Root
        # It is the reader's, not the institution's.
        assert str(pdf.docinfo.get("/Author", "")) == ""


def test_both_comply_with_pdf_ua(blank, filled, verapdf, tmp_path):
    files = [tmp_path / "blank.pdf", tmp_path / "filled.pdf"]
    for path, data in zip(files, (blank, filled), strict=True):
        path.write_bytes(data)

    process = verapdf(*files)

    assert process.stdout.count(f"rules={RULES} compliant=true") == 2, process.stdout


def test_a_keyboard_goes_from_field_to_field_as_one_reads(blank):
    with pikepdf.open(io.BytesIO(blank)) as pdf:
        # In the order of the tags, which is that of the text.
        assert pdf.pages[0].Tabs == "/S"
        fields = [*annotations(pdf, "Widget")]
        corners = [(-float(f.Rect[1]) // 12, float(f.Rect[0])) for f in fields]
        assert corners == sorted(corners)
        numbers = [int(f.StructParent) for f in fields]
        assert numbers == sorted(numbers)
        [box] = [str(f.TU) for f in fields if f.FT == "/Btn"]
        assert box[0].isalpha()


def test_places_are_long_and_high_enough_for_a_hand(blank):
    with pikepdf.open(io.BytesIO(blank)) as pdf:
        fields = [f for f in annotations(pdf, "Widget") if str(f.FT) != "/Btn"]
        edges = {str(f.T): [float(edge) for edge in f.Rect] for f in fields}
    assert len(edges) > 4
    for name, (left, bottom, right, top) in edges.items():
        is_day = "day" in name or "date" in name
        assert right - left > (30 if is_day else 40) * MILLIMETRE, name
        assert top - bottom > 5 * MILLIMETRE, name
    lines = sorted({round(bottom) for _, bottom, _, _ in edges.values()})
    gaps = [high - low for low, high in pairwise(lines)]
    assert min(gaps) > 7.9 * MILLIMETRE
    # Lines that go on end where the sheet does.
    rows = [right for _, _, right, _ in edges.values()]
    assert sum(
        right == pytest.approx((210 - 25.5) * MILLIMETRE, abs=2) for right in rows
    )
