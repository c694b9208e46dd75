"""The index of the printed handbook against what Poppler reads on its pages."""

import re
import subprocess

import pytest

from interactive.core.turkish import plain
from tests.macros.pdf_text import in_index, text_of

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


@pytest.fixture(scope="module")
def book(built):
    return built / "rehber.pdf"


def test_the_index_names_every_page_on_which_a_term_stands(book, viewers, words):
    command = [viewers["pdftotext"], "-layout", book, "-"]
    text = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    lines = (page.strip().splitlines() for page in text.split("\f"))
    # Without the running foot; words that end a line with a hyphen go on below it.
    pages = [re.sub(r"[-\u00ad]\n\s*", "", "\n".join(page[:-1])) for page in lines]
    printed = text_of(book).split("\f")
    [first] = [
        n
        for n, page in enumerate(printed)
        if words["pdf_index_lead"] in " ".join(page.split())
    ]
    [after] = [
        n for n, page in enumerate(printed) if page.startswith(words["sources_title"])
    ]
    index = " ".join(printed[first:after])

    for term in TERMS:
        pattern = re.compile(rf"\b{plain(term)}".replace(" ", r"\s+"))
        stands = {
            number
            for number, page in enumerate(pages, start=1)
            if pattern.search(plain(page)) and not first < number <= after
        }
        assert len(stands) > 4
        assert stands <= in_index(index, term), term
