"""Blank petitions in the complete book: pages to be copied and filled in."""

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest

from tests.macros.pdf_text import annotations, petition_pages, squeezed

POINTS = 72 / 25.4
LETTER = "projektor-dilekcesi"


@pytest.fixture
def complete(printed):
    with pikepdf.open(printed / "rehber-tam.pdf") as opened:
        yield opened


def test_each_blank_petition_is_one_page_in_the_outline(complete, content):
    with complete.open_outline() as outline:
        titles = [kid.title for part in outline.root for kid in part.children]

    assert len([*petition_pages(complete)]) == len(content.letters_on_paper) > 0
    for slug in content.letters_on_paper:
        assert titles.count(content.letters[slug].title) == 1


def test_it_is_the_one_that_is_a_pdf_of_its_own(complete, printed):
    [number] = petition_pages(complete)
    page = complete.pages[number - 1]
    with pikepdf.open(printed / "belgeler" / f"{LETTER}.pdf") as alone:
        expected = [str(field.TU) for field in annotations(alone, "Widget")]
    with pypdfium2.PdfDocument(printed / "belgeler" / f"{LETTER}.pdf") as alone:
        words = squeezed(alone[0].get_textpage().get_text_bounded())
    with pypdfium2.PdfDocument(printed / "rehber-tam.pdf") as book:
        text = squeezed(book[number - 1].get_textpage().get_text_bounded())

    fields = [f for f in page.Annots if f.Subtype == pikepdf.Name.Widget]
    assert [str(field.TU) for field in fields] == expected
    # Its copy is handed in: nothing of the book stands on it.
    assert text == words


def test_the_reader_s_book_names_them_only(printed):
    with pikepdf.open(printed / "rehber.pdf") as book:
        assert [*petition_pages(book)] == []
