"""Printed page numbers are correct."""

import io
import re

import pikepdf
import pytest

from macros.pdf.index.term_index import COMMON
from macros.pdf.read_back.page_references import (
    MAX_LAYOUTS,
    PageReader,
    UnstableLayoutError,
    resolve_page_numbers,
)
from tests.macros.pdf_text import in_index, text_of

REFERENCE = {"kind": "reference", "target": "a", "children": []}
REFERRING = {"blocks": [{"kind": "paragraph", "children": [REFERENCE]}]}
INDEX = {
    "variant": {"margin": 1},
    "blocks": [
        {"kind": "index", "items": [{"term": t, "id": f"terim:{t}"} for t in "ab"]}
    ],
}


def pdf_with(*addresses):
    """Return a PDF whose pages have one link each, to a placeholder address."""
    with pikepdf.new() as pdf:
        for address in addresses:
            link = pikepdf.Dictionary(
                Subtype=pikepdf.Name.Link,
                Rect=pikepdf.Array([0, 0, 9, 9]),
                A=pikepdf.Dictionary(URI=pikepdf.String(address)),
            )
            page = pdf.add_blank_page()
            page.obj.Annots = pikepdf.Array([pdf.make_indirect(link)])
        out = io.BytesIO()
        pdf.save(out)
        return out.getvalue()


def test_the_pages_of_labels_and_of_links_to_terms_are_read():
    links = ("urn:x-term:terim:a", "urn:x-at:terim:a", "urn:x-term:terim:b")
    pdf = pdf_with(*links, "urn:x-to:x")

    numbers = PageReader(INDEX).read(pdf)

    # Nothing refers to it by its page.
    assert numbers.pages == {}
    assert [
        [(n["text"], n["main"]) for n in line["numbers"]]
        for line in numbers.index_lines
    ] == [[("1", False), ("2", True)], [("3", False)]]


def test_a_document_is_laid_out_until_its_numbers_are_correct():
    layouts = []

    def lay_out(_, numbers):
        layouts.append(numbers["pages"])
        return pdf_with("urn:x-to:x", *["urn:x-at:a"] * min(len(layouts), 2))

    resolve_page_numbers(REFERRING, lay_out)

    assert layouts == [{"a": 1}, {"a": 2}, {"a": 3}]


def test_a_document_that_prints_no_number_is_laid_out_once():
    layouts = []

    def lay_out(document, _):
        layouts.append(document)
        return pdf_with("urn:x-to:x", "urn:x-at:a")

    resolve_page_numbers({"blocks": []}, lay_out)

    assert len(layouts) == 1


def test_numbers_that_never_settle_are_an_error():
    layouts = []

    def lay_out(_, __):
        layouts.append(1)
        return pdf_with(*["urn:x-to:x"] * (len(layouts) % 2), "urn:x-at:a")

    with pytest.raises(UnstableLayoutError):
        resolve_page_numbers(REFERRING, lay_out)
    assert len(layouts) == MAX_LAYOUTS


def test_the_index_names_every_page_on_which_a_term_stands(content, printed):
    pages = text_of(printed / "rehber-tam.pdf").split("\f")
    lead = content.words["pdf_index_lead"]
    [index] = [page for page in pages if lead in " ".join(page.split())]
    title = content.words["pdf_contents"]
    contents = next(n for n, page in enumerate(pages, start=1) if title in page)

    for term in content.glossary.terms:
        word = re.compile(rf"\b{term.term}", re.IGNORECASE)
        stands = {
            number
            for number, page in enumerate(pages, start=1)
            if number > contents and page != index and word.search(page)
        }
        is_common = len(stands) > COMMON * (len(pages) - contents)
        assert is_common or stands <= in_index(index, term.term), term.term
