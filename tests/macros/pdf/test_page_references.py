"""Page numbers that a document tells of itself are those it has."""

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
    """Return a PDF whose pages have one link each, to a makeshift address."""
    with pikepdf.new() as pdf:
        for address in addresses:
            link = pikepdf.Dictionary(
                Subtype=pikepdf.Name.Link,
                Rect=pikepdf.Array([0, 0, 9, 9]),
                A=pikepdf.Dictionary(URI=pikepdf.String(address)),
            )
            page = pdf.add_blank_page()
            page.obj.Annots = pikepdf.Array([pdf.make_indirect(link)])
        made = io.BytesIO()
        pdf.save(made)
        return made.getvalue()


def test_labels_and_the_uses_of_terms_are_found_on_their_pages():
    pdf = pdf_with("urn:x-term:terim:a", "urn:x-at:terim:a", "urn:x-term:terim:b")

    assert page_numbers_of(pdf) == PageNumbers(
        {"terim:a": 2}, {"terim:a": [1, 2], "terim:b": [3]}
    )


def test_numbers_take_their_room_before_they_are_known():
    run = {"kind": "term", "target": "terim:a", "children": []}
    document = {
        "blocks": [
            {
                "kind": "paragraph",
                "children": [run, {"kind": "strong", "children": [run]}],
            }
        ]
    }

    assert initial_page_numbers(document) == PageNumbers({}, {"terim:a": [0, 0, 0]})


def test_a_document_is_laid_out_until_its_numbers_are_true():
    asked = []

    def lay_out(document):
        asked.append(document["pages"])
        return pdf_with("urn:x-to:x", *["urn:x-at:a"] * min(len(asked), 2))

    resolve_page_numbers(EMPTY, lay_out)

    assert asked == [{}, {"a": 2}, {"a": 3}, {"a": 3}][: len(asked)]
    assert len(asked) == 3


def test_numbers_that_chase_each_other_are_no_document():
    asked = []

    def lay_out(_):
        asked.append(1)
        return pdf_with(*["urn:x-to:x"] * (len(asked) % 2), "urn:x-at:a")

    with pytest.raises(UnstableLayoutError):
        resolve_page_numbers(EMPTY, lay_out)
    assert len(asked) == MAX_LAYOUTS


def test_the_index_names_the_pages_that_use_a_term(content, printed):
    words = " ".join(text_of(printed / "rehber.pdf").split())
    [term] = [t for t in content.glossary.terms if t.id == "kart"]
    index = words[words.rindex(content.words["pdf_index_lead"]) :]

    found = re.search(rf"{term.term} ((?:\d+, )*\d+)", index)

    assert found
    pages = [int(number) for number in found[1].split(", ")]
    with pikepdf.open(printed / "rehber.pdf") as pdf:
        assert pages == sorted(set(pages))
        assert all(0 < page <= len(pdf.pages) for page in pages)
    assert len(pages) > 1
