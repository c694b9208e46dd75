"""The index of the printed handbook against what Poppler reads on its pages."""

import re
import subprocess

import pytest

from interactive.core.turkish import plain
from tests.macros.pdf_text import in_index, squeezed, text_of

TERMS = (
    "Evrak",
    "Staja Kabul Belgesi",
    "Zorunlu staj",
    "Staj dönemi",
    "Kariyer Kapısı",
    "Dilekçe",
    "Güvenli tarih",
    "Staj defteri",
    "EBYS",
    "Kurum yazısı",
)


@pytest.mark.parametrize("name", ["rehber.pdf", "rehber-tam.pdf"])
def test_the_index_names_every_page_on_which_a_term_stands(books, name, viewers, words):
    book = books / name
    # Without the running head and foot.
    between = ("-x", "0", "-y", "46", "-W", "596", "-H", "750")
    command = [viewers["pdftotext"], *between, book, "-"]
    text = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    # Words that end a line with a hyphen go on below it.
    pages = [re.sub(r"[-\u00ad]\n\s*", "", page) for page in text.split("\f")]
    printed = text_of(book).split("\f")
    [first] = [
        n
        for n, page in enumerate(printed)
        if squeezed(words["pdf_index_lead"]) in squeezed(page)
    ]
    # It is the end of the book.
    index = " ".join(printed[first:])

    for term in TERMS:
        pattern = re.compile(rf"\b{plain(term)}".replace(" ", r"\s+"))
        stands = {
            number
            for number, page in enumerate(pages, start=1)
            if pattern.search(plain(page)) and number <= first
        }
        assert len(stands) > 1
        assert stands <= in_index(index, term), term
