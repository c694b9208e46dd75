"""The books of this handbook on their paper."""

import re

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest

from macros.handbook.edition import Edition
from macros.pdf.editions.variants import COLUMNS, DESK, LARGE, POINTS_PER_MM
from macros.pdf.inline import readable
from tests.macros.pdf_text import petition_pages, text_of

MOST_PAGES = 40
FULL = 0.2
"""The share of a page, from its top, below which something else must stand."""
CLAUSE = re.compile(r"S\d+\.\d+")
# How pdfium reads a hyphen at the end of a line.
CUT = r"(?:\x02|-\n)\s*"
BOOKS = {"rehber": COLUMNS, "rehber-tam": DESK, "rehber-buyuk-punto": LARGE}


@pytest.fixture(params=BOOKS)
def book(request, books):
    """Open each book, with its layout."""
    with pypdfium2.PdfDocument(books / f"{request.param}.pdf") as pdf:
        yield pdf, BOOKS[request.param]


def columns(pdf, variant):
    """Yield the number of the page and the text of each column."""
    edge = variant.margin * POINTS_PER_MM
    for number, page in enumerate(pdf, start=1):
        left, bottom, right, top = page.get_mediabox()
        width = (right - left) / variant.columns
        text = page.get_textpage()
        for start in (left + n * width for n in range(variant.columns)):
            across = {"left": start, "right": start + width}
            yield (
                number,
                text.get_text_bounded(bottom=bottom + edge, top=top - edge, **across),
            )


def test_the_readers_book_is_short(books):
    with pypdfium2.PdfDocument(books / "rehber.pdf") as pdf:
        assert len(pdf) <= MOST_PAGES


def test_the_head_of_a_page_names_the_clauses_on_it(books):
    for name in ("rehber.pdf", "rehber-tam.pdf"):
        with pypdfium2.PdfDocument(books / name) as pdf:
            pages = [page.get_textpage().get_text_range().split("\r\n") for page in pdf]
        heads = [(CLAUSE.findall(page[0]), page[1:]) for page in pages]

        spans = [(span, page) for span, page in heads if len(span) == 2]
        assert spans
        for span, page in spans:
            begun = [match[0] for line in page if (match := CLAUSE.match(line))]
            assert set(span) <= set(begun), (name, span)


@pytest.mark.parametrize("name", BOOKS)
def test_every_page_but_a_petition_is_headed_by_its_part(books, name, words):
    path = books / f"{name}.pdf"
    with pikepdf.open(path) as pdf:
        # A petition is copied and handed in as it is.
        bare = {1, *petition_pages(pdf)}
    with pypdfium2.PdfDocument(path) as pdf:
        titles = [mark.get_title() for mark in pdf.get_toc() if mark.level == 0]
        titles.append(words["pdf_contents"])

        for number, page in enumerate(pdf, start=1):
            first = page.get_textpage().get_text_range().split("\r\n")[0]
            is_headed = first.startswith(tuple(titles))
            assert is_headed is (number not in bare), (number, first)


def test_no_page_is_nearly_empty(book):
    pdf, variant = book
    edge = variant.margin * POINTS_PER_MM

    for number, page in enumerate(pdf, start=1):
        _, bottom, _, top = page.get_mediabox()
        below = top - edge - FULL * (top - bottom - 2 * edge)
        text = page.get_textpage().get_text_bounded(bottom=bottom + edge, top=below)
        assert text.strip(), number


def test_nothing_that_leads_on_is_the_last_line_of_a_column(book, words):
    pdf, variant = book
    leading = {mark.get_title() for mark in pdf.get_toc()}
    leading |= {text for key, text in words.items() if key.startswith("modality_all_")}
    leading |= {words[key] for key in ("chapter_summary", "checklist_notes")}

    for number, text in columns(pdf, variant):
        last = text.strip().rsplit("\n", 1)[-1].strip()
        assert last not in leading, number


def test_no_box_hangs_on_a_bullet(books, words):
    roles = [re.escape(text) for key, text in words.items() if key.startswith("role_")]
    for name in BOOKS:
        text = text_of(books / f"{name}.pdf")

        assert "•" in text
        assert not re.search(rf"•\s*(?:{'|'.join(roles)})\b", text), name


def test_short_words_end_on_their_line(books, words):
    forces = [words[f"modality_{name}"] for name in ("must", "should")]
    # In small letters after a sentence.
    cuts = [rf"\.\s{w[:n]}{CUT}{w[n:]}" for w in forces for n in range(1, len(w))]
    parted = re.compile("|".join([rf"\b[^\W\d_]{CUT}", *cuts]))
    for name in BOOKS:
        text = text_of(books / f"{name}.pdf")

        assert not parted.search(text), name


def test_every_short_address_stands_whole(books, content, today):
    addresses = Edition(content, today).short_addresses.values()
    for name in BOOKS:
        text = re.sub(r"/\s+", "/", text_of(books / f"{name}.pdf"))
        missing = [
            a for a in addresses if readable(content.site.address + a) not in text
        ]

        assert missing == [], name
