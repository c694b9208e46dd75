"""The index of the printed handbook against what Poppler reads on its pages."""

import re
import subprocess

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest

from interactive.core.turkish import plain
from macros.pdf.index.term_index import COMMON
from tests.macros.pdf_text import in_index, squeezed, text_of

# A consonant that gives way before a vowel.
SOFT = {"k": "[kğg]", "p": "[pb]", "ç": "[çc]", "t": "[td]"}


def stem(term: str) -> str:
    """Return a pattern for the forms of a term, and for a few words more."""
    *words, last = plain(term).split()
    # An ending of its own gives way to others.
    last = re.sub(r"(?<=\w{3})s?[iu]$", "", last) if words else last
    # A verbal noun stands for its verb.
    last = re.sub(r"(?<=\w{4})m[ae]$", "", last)
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
    index = "\n".join(printed[first:])
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

    with pypdfium2.PdfDocument(book) as pdf:
        parts = [mark for mark in pdf.get_toc() if mark.level == 0]
        # What is said of the book itself and its contents come before; the latter may
        # end on the page on which the first part begins.
        begins = parts[1].get_dest().get_index() + 1

    for term in content.glossary.terms:
        named = in_index(index, term.term)
        linked = {n for title, n in links if title.startswith(f"{term.term}, ")}
        own = linked.union(*(pages_of(stem(term.term), r) for r in (pages, also_read)))
        if len(own) > COMMON * len(pages):
            # Of what stands nearly everywhere, the explanation alone is looked up.
            names = {words["pdf_link"].format(title=term.term, n=n) for n in named}
            assert names <= {title for title, _ in links}, term
            continue
        # Lines of a blank letter that belong together are apart in Poppler's text.
        loosely = [
            pages_of(stem(each), read)
            for each in (term.term, *term.synonyms)
            for read in (pages, also_read)
        ]

        stands = pages_of(rf"\b{re.escape(plain(term.term))}\b", pages)
        assert {n for n in stands if n > begins} <= named, term
        assert named <= linked.union(*loosely), term
