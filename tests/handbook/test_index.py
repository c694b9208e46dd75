"""The index of the printed handbook against what Poppler reads on its pages."""

import re
import subprocess

import pikepdf
import pytest

from interactive.core.turkish import plain
from tests.macros.pdf_text import in_index, squeezed, text_of

# A consonant that gives way before a vowel.
SOFT = {"k": "[kğg]", "p": "[pb]", "ç": "[çc]", "t": "[td]"}


def stem(term: str) -> str:
    """Return a pattern for the forms of a term, and for a few words more."""
    *words, last = plain(term).split()
    # An ending of its own gives way to others.
    last = re.sub(r"(?<=\w{3})s?[iu]$", "", last) if words else last
    soft = re.escape(last[:-1]) + SOFT.get(last[-1], re.escape(last[-1]))
    return rf"\b{r'\w*\s+'.join([*map(re.escape, words), soft])}"


def pages_of(pattern: str, pages: list[str]) -> set[int]:
    return {n for n, page in enumerate(pages, start=1) if re.search(pattern, page)}


@pytest.mark.parametrize("name", ["rehber.pdf", "rehber-tam.pdf"])
def test_the_index_names_the_pages_on_which_a_term_stands_and_no_others(
    books, name, viewers, words, content
):
    book = books / name
    # Without the running head and foot.
    between = ("-x", "0", "-y", "46", "-W", "596", "-H", "750")
    command = [viewers["pdftotext"], *between, book, "-"]
    text = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    # Words that end a line with a hyphen go on below it.
    joined = [plain(re.sub(r"[-\u00ad]\n\s*", "", page)) for page in text.split("\f")]
    printed = text_of(book).split("\f")
    [first] = [
        n
        for n, page in enumerate(printed)
        if squeezed(words["pdf_index_lead"]) in squeezed(page)
    ]
    # It is the end of the book.
    index = " ".join(printed[first:])
    opening = r"\s+".join(map(re.escape, plain(words["pdf_index_lead"]).split()[:3]))
    pages = [*joined[:first], re.split(opening, joined[first])[0]]
    also_read = [plain(page.replace("\x02", "")) for page in printed[:first]]
    with pikepdf.open(book) as pdf:
        links = [
            (str(link.Contents), int(number))
            for number, page in enumerate(pdf.pages, start=1)
            for link in page.get("/Annots", [])
            if "/Contents" in link
        ]

    for term in content.glossary.terms:
        named = in_index(index, term.term)
        linked = {n for title, n in links if title.startswith(f"{term.term}, ")}
        # Lines of a blank letter that belong together are apart in Poppler's text.
        loosely = [
            pages_of(stem(each), read)
            for each in (term.term, *term.synonyms)
            for read in (pages, also_read)
        ]

        assert pages_of(rf"\b{re.escape(plain(term.term))}\b", pages) <= named, term
        assert named <= linked.union(*loosely), term
