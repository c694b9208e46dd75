"""Printed page numbers are correct."""

import io
import re

import pikepdf
import pytest

from macros.pdf.page_references import (
    MAX_LAYOUTS,
    PageNumbers,
    UnstableLayoutError,
    initial_page_numbers,
    page_numbers_of,
    resolve_page_numbers,
)
from tests.macros.pdf_text import text_of

EMPTY: dict[str, list[object]] = {"blocks": []}


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


def test_the_pages_of_labels_and_of_uses_of_terms_are_read():
    pdf = pdf_with("urn:x-term:terim:a", "urn:x-at:terim:a", "urn:x-term:terim:b")

    assert page_numbers_of(pdf) == PageNumbers(
        {"terim:a": 2}, {"terim:a": [1, 2], "terim:b": [3]}
    )


def test_placeholders_take_the_space_of_the_numbers():
    run = {"kind": "term", "target": "terim:a", "children": []}
    runs = [run, {"kind": "strong", "children": [run]}]
    document = {"blocks": [{"kind": "paragraph", "children": runs}]}

    assert initial_page_numbers(document) == PageNumbers({}, {"terim:a": [0, 0, 0]})


def test_a_document_is_laid_out_until_its_numbers_are_correct():
    layouts = []

    def lay_out(document):
        layouts.append(document["pages"])
        return pdf_with("urn:x-to:x", *["urn:x-at:a"] * min(len(layouts), 2))

    resolve_page_numbers(EMPTY, lay_out)

    assert layouts == [{}, {"a": 2}, {"a": 3}, {"a": 3}][: len(layouts)]
    assert len(layouts) == 3


def test_numbers_that_never_settle_are_an_error():
    layouts = []

    def lay_out(_):
        layouts.append(1)
        return pdf_with(*["urn:x-to:x"] * (len(layouts) % 2), "urn:x-at:a")

    with pytest.raises(UnstableLayoutError):
        resolve_page_numbers(EMPTY, lay_out)
    assert len(layouts) == MAX_LAYOUTS


def test_the_index_names_the_pages_that_use_a_term(content, printed, book):
    words = " ".join(text_of(printed / "rehber.pdf").split())
    [term] = [t for t in content.glossary.terms if t.id == "kart"]
    index = words[words.rindex(content.words["pdf_index_lead"]) :]

    entry = re.search(rf"{term.term} ((?:\d+, )*\d+)", index)

    assert entry
    pages = [int(number) for number in entry[1].split(", ")]
    assert pages == sorted(set(pages))
    assert all(0 < page <= len(book.pages) for page in pages)
    assert len(pages) > 1
