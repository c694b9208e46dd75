"""Where lines and pages end, and what stands beside what."""

import re

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest

from macros.pdf.inline import readable
from tests.macros.conftest import SITE
from tests.macros.pdf_text import boxes, text_of
from tests.toner import toner

ADDRESS = re.compile(rf"{re.escape(readable(SITE))}/[a-z0-9/#-]+")


def sheets(printed):
    return sorted(path for path in printed.rglob("*.pdf") if path.parent != printed)


def test_no_sheet_has_a_last_page_for_its_imprint_alone(printed, content):
    label = content.source.edition.label
    start = content.words["edition_label"].format(label=label)
    for sheet in sheets(printed):
        last = text_of(sheet, 20).split("\f")[-1]

        assert not last.startswith(start), sheet
        # The page of a letter has no more than its form on paper.
        if sheet.parent.name != "belgeler":
            assert content.words["pdf_fuller"].split()[-1] in last


def test_an_address_is_parted_only_after_a_slash(printed):
    for sheet in sheets(printed):
        text = text_of(sheet, 20)
        whole = {*ADDRESS.findall(re.sub(r"/\r?\n", "/", text))}

        # A part that ends with a hyphen goes on in the next line.
        assert whole
        assert not [address for address in whole if address.endswith("-")]


def test_a_modality_never_stands_on_a_line_of_its_own(printed, content):
    words = {content.words[f"modality_{name}"] for name in ("must", "should")}
    pages = text_of(printed / "rehber-tam.pdf").split("\f")
    sources = [page for page in pages if content.words["sources_used"] in page]

    assert sources
    lines = {line.strip() for page in sources for line in page.splitlines()}
    assert not lines & words


def test_no_page_begins_with_the_notes_of_the_one_before(printed, content):
    words = [content.words[f"modality_{name}"] for name in ("must", "should")]
    note = re.compile(rf"(?:{'|'.join(map(re.escape, words))})?\s*(?:M\d+\.\d+\s*)*")
    for name in ("rehber-tam.pdf", "rehber-buyuk-punto.pdf"):
        for page in text_of(printed / name, 20).split("\f"):
            first = page.strip().splitlines()[0].strip()

            assert not note.fullmatch(first), (name, first)
            assert not first.startswith(content.words["sources_used"])


def test_every_item_stands_on_the_base_line_of_its_box(printed):
    path = printed / "kontrol-listeleri" / "salon-oncesi.pdf"
    with pikepdf.open(path) as pdf, pypdfium2.PdfDocument(path) as drawn:
        text = drawn[0].get_textpage()
        letters = [text.get_charbox(n, loose=True) for n in range(text.count_chars())]
        offsets = []
        for box in boxes(pdf):
            _, bottom, right, top = (float(edge) for edge in box.Rect)
            beside = [
                (left, base)
                for left, base, _, _ in letters
                if left > right and bottom - 6 < base < top
            ]
            offsets.append(round(min(beside)[1] - bottom, 1))

    assert len(offsets) > 1
    assert max(offsets) - min(offsets) < 0.3


@pytest.mark.parametrize("name", ["rehber", "rehber-tam", "rehber-buyuk-punto"])
def test_a_cover_takes_little_toner(printed, name):
    cover, *_ = toner(printed / f"{name}.pdf")

    assert 0 < cover <= 0.05
