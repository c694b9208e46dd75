"""What assistive technology finds in the PDFs: tags, names, fields."""

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


@pytest.fixture
def book(printed):
    """Open the whole handbook."""
    with pikepdf.open(printed / "rehber.pdf") as opened:
        yield opened


def test_a_pdf_says_its_language_and_shows_its_title(pdf, content):
    titles = {content.site.title, content.guidelines["odunc"].title}
    titles.add(content.checklists["salon-oncesi"].title)

    with pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] in titles
    assert str(pdf.Root.Lang) == "tr-TR"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert pdf.Root.MarkInfo.Marked


def test_headings_go_down_one_level_at_a_time(pdf):
    levels = [int(name[1]) for name, _ in tags(pdf) if name in {"H1", "H2", "H3", "H4"}]

    assert levels[0] == 1
    assert all(second - first <= 1 for first, second in pairwise(levels))


def test_bookmarks_follow_the_headings(book, content):
    with book.open_outline() as outline:
        parts = [item.title for item in outline.root]
        chapters = [
            child.title
            for item in outline.root
            if item.title == content.words["chapters_title"]
            for child in item.children
        ]

    assert len(parts) > 8
    assert chapters == [chapter.title for chapter in content.guidelines.values()]


def test_the_tags_are_in_the_order_of_the_pages(book):
    pages = {page.obj.objgen: place for place, page in enumerate(book.pages)}
    order = [
        pages[element.Pg.objgen]
        for name, element in tags(book)
        if name in {"H1", "H2", "H3", "P", "LBody"} and "/Pg" in element
    ]

    assert order == sorted(order)


def test_every_page_has_a_label(book):
    assert len(book.Root.PageLabels.Nums) // 2 == len(book.pages)
    assert [page.label for page in book.pages[:3]] == ["1", "2", "3"]


def test_tables_have_heads_of_columns_and_rows(pdf):
    found = list(tags(pdf))
    heads = [element for name, element in found if name == "TH"]
    scopes = {scope(head) for head in heads}

    if "Table" in {name for name, _ in found}:
        assert scopes == {"/Column", "/Row"}
    for name, element in found:
        if name == "TBody":
            assert all(str(row.K[0].S) == "/TH" for row in element.K)


def scope(head):
    """Return whether a head heads its column or its row."""
    told = head.A if isinstance(head.A, pikepdf.Array) else [head.A]
    return next(str(entry.Scope) for entry in told if "/Scope" in entry)


def test_every_picture_has_words(pdf):
    for name, element in tags(pdf):
        if name == "Figure":
            assert str(element.Alt).startswith("QR kodu: ")


def test_links_are_described_in_turkish(pdf):
    for link in annotations(pdf, "Link"):
        told = str(link.Contents)
        assert told
        assert not told.startswith("Footnote")
        if "/URI" not in link.get("/A", {}):
            assert "sayfa" in told or "dipnot" in told, told


def test_every_item_is_a_box_with_its_own_name_and_words(printed, content):
    for slug, checklist in content.checklists.items():
        with pikepdf.open(printed / "kontrol-listeleri" / f"{slug}.pdf") as pdf:
            fields = {str(f.T): str(f.TU) for f in annotations(pdf, "Widget")}

            assert list(fields) == [f"{slug}.{item.id}" for item in checklist.items]
            assert all(fields.values())
            assert len(pdf.Root.AcroForm.Fields) == len(fields)


def test_boxes_are_seen_on_paper_and_ticked_on_screen(book, content):
    boxes = list(annotations(book, "Widget"))

    assert len(boxes) == sum(len(c.items) for c in content.checklists.values())
    for box in boxes:
        assert box.F == 4
        assert box.AS == "/Off"
        assert b" re B" in box.AP.N.Off.read_bytes()
        assert len(box.AP.N.Yes.read_bytes()) > len(box.AP.N.Off.read_bytes())


def test_a_box_is_a_form_in_its_list_items_label(book):
    forms = [element for name, element in tags(book) if name == "Form"]

    assert forms
    assert {str(form.P.S) for form in forms} == {"/Lbl"}
