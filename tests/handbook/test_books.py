"""The books of this handbook on their paper."""

import re

import pypdfium2  # type: ignore[import-untyped]

MOST_PAGES = 40
CLAUSE = re.compile(r"S\d+\.\d+")


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
