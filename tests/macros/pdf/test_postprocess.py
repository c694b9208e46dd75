"""What assistive technology reads in the PDFs: tags, names, fields."""

from itertools import pairwise

import pikepdf
import pytest

from tests.macros.pdf_text import annotations, tags

NAMES = [
    "rehber.pdf",
    "rehber-buyuk-punto.pdf",
    "rehber/odunc.pdf",
    "kontrol-listeleri/salon-oncesi.pdf",
]


@pytest.fixture(params=NAMES)
def pdf(request, printed):
    """Open one of the PDFs."""
    with pikepdf.open(printed / request.param) as opened:
        yield opened


def test_a_pdf_has_its_language_its_title_and_its_headings(pdf, content):
    titles = {content.site.title, content.guidelines["odunc"].title}
    titles.add(content.checklists["salon-oncesi"].title)

    with pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] in titles
    assert str(pdf.Root.Lang) == "tr-TR"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert pdf.Root.MarkInfo.Marked
    # Headings skip no level.
    levels = [int(name[1]) for name, _ in tags(pdf) if name in {"H1", "H2", "H3", "H4"}]
    assert levels[0] == 1
    assert all(second - first <= 1 for first, second in pairwise(levels))


def test_bookmarks_follow_the_headings(book, content):
    with book.open_outline() as outline:
        parts = {item.title: item.children for item in outline.root}
        chapters = [child.title for child in parts[content.words["chapters_title"]]]

    assert len(parts) > 8
    assert chapters == [chapter.title for chapter in content.guidelines.values()]


def test_the_tags_are_in_the_order_of_the_pages_which_have_labels(book):
    pages = {page.obj.objgen: number for number, page in enumerate(book.pages)}
    order = [
        pages[element.Pg.objgen]
        for name, element in tags(book)
        if name in {"H1", "H2", "H3", "P", "LBody"} and "/Pg" in element
    ]

    assert order == sorted(order)
    assert len(book.Root.PageLabels.Nums) // 2 == len(book.pages)
    assert [page.label for page in book.pages[:3]] == ["1", "2", "3"]


def test_tables_have_column_and_row_headers(pdf):
    elements = list(tags(pdf))
    scopes = {scope_of(element) for name, element in elements if name == "TH"}

    if "Table" in {name for name, _ in elements}:
        assert scopes == {"/Column", "/Row"}
    for name, element in elements:
        if name == "TBody":
            assert all(str(row.K[0].S) == "/TH" for row in element.K)


def scope_of(header):
    """Return whether a header is that of its column or of its row."""
    attributes = header.A if isinstance(header.A, pikepdf.Array) else [header.A]
    return next(str(entry.Scope) for entry in attributes if "/Scope" in entry)


def test_pictures_and_links_are_described_in_turkish(pdf):
    for name, element in tags(pdf):
        if name == "Figure":
            assert str(element.Alt).startswith("QR kodu: ")
    for link in annotations(pdf, "Link"):
        description = str(link.Contents)
        assert description
        assert not description.startswith("Footnote")
        if "/URI" not in link.get("/A", {}):
            assert "sayfa" in description or "dipnot" in description, description


def test_every_item_is_a_box_with_a_name_and_a_description(printed, content):
    for slug, checklist in content.checklists.items():
        with pikepdf.open(printed / "kontrol-listeleri" / f"{slug}.pdf") as pdf:
            fields = {str(f.T): str(f.TU) for f in annotations(pdf, "Widget")}

            assert list(fields) == [f"{slug}.{item.id}" for item in checklist.items]
            assert all(fields.values())
            assert len(pdf.Root.AcroForm.Fields) == len(fields)


def test_boxes_are_printed_can_be_ticked_and_stand_in_the_label_of_their_item(
    book, content
):
    boxes = list(annotations(book, "Widget"))
    forms = [element for name, element in tags(book) if name == "Form"]

    assert len(boxes) == sum(len(c.items) for c in content.checklists.values())
    for box in boxes:
        assert box.F == 4
        assert box.AS == "/Off"
        assert b" re B" in box.AP.N.Off.read_bytes()
        assert len(box.AP.N.Yes.read_bytes()) > len(box.AP.N.Off.read_bytes())
    assert {str(form.P.S) for form in forms} == {"/Lbl"}
