"""What assistive technology reads in the PDFs: tags, names, fields."""

from itertools import pairwise

import pikepdf
import pikepdf.form
import pytest

from tests.macros.pdf_text import annotations, boxes, tags

NAMES = [
    "rehber.pdf",
    "rehber-tam.pdf",
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


def test_every_cell_reaches_the_header_of_its_column_and_of_its_row(pdf):
    for name, table in tags(pdf):
        if name == "Table":
            head, body = (list(part.K) for part in table.K)
            [columns] = (list(row.K) for row in head)
            rows = [list(row.K) for row in body]

            assert {scope_of(cell) for cell in columns} == {"/Column"}
            assert {scope_of(first) for first, *_ in rows} == {"/Row"}
            for first, *cells in rows:
                assert len(cells) == len(columns) - 1
                assert {str(cell.S) for cell in cells} == {"/TD"}
                # Who lists headers has no others (ISO 32000-2, 14.8.5.7).
                assert not any(listed_headers(cell) for cell in (first, *cells))


def listed_headers(cell):
    """Return the headers that a cell names itself."""
    return [id_ for entry in attributes_of(cell) for id_ in entry.get("/Headers", [])]


def scope_of(header):
    """Return whether a header is that of its column or of its row."""
    entries = attributes_of(header)
    return next(str(entry.Scope) for entry in entries if "/Scope" in entry)


def attributes_of(cell):
    """Return the attributes of an element, one dictionary for each owner."""
    attributes = cell.get("/A", [])
    return [*attributes] if isinstance(attributes, pikepdf.Array) else [attributes]


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
            fields = {str(f.T): str(f.TU) for f in boxes(pdf)}

            assert list(fields) == [item.id for item in checklist.items]
            assert all(fields.values())
            [parent] = pdf.Root.AcroForm.Fields
            assert slug == parent.T
            named = [kid for kid in parent.Kids if kid.FT == "/Btn"]
            assert [str(kid.T) for kid in named] == list(fields)


def test_a_ticked_box_is_read_back_by_its_full_name(printed, content, tmp_path):
    [(slug, checklist), *_] = content.checklists.items()
    name = f"{slug}.{checklist.items[0].id}"
    with pikepdf.open(printed / "rehber.pdf") as pdf:
        form = pikepdf.form.Form(pdf)
        ticks = [f for f in form if isinstance(f, pikepdf.form.CheckboxField)]
        assert len(ticks) == sum(len(c.items) for c in content.checklists.values())
        box = form[name]
        assert isinstance(box, pikepdf.form.CheckboxField)
        box.checked = True
        pdf.save(tmp_path / "ticked.pdf")

    with pikepdf.open(tmp_path / "ticked.pdf") as pdf:
        form = pikepdf.form.Form(pdf)
        assert [f.fully_qualified_name for f in form if f.value == "/Yes"] == [name]


def test_boxes_are_printed_can_be_ticked_and_stand_in_the_label_of_their_item(
    book, content
):
    ticks = list(boxes(book))
    forms = [element for name, element in tags(book) if name == "Form"]

    assert len(ticks) == sum(len(c.items) for c in content.checklists.values())
    for box in ticks:
        assert box.F == 4
        assert box.AS == "/Off"
        assert b" re B" in box.AP.N.Off.read_bytes()
        assert len(box.AP.N.Yes.read_bytes()) > len(box.AP.N.Off.read_bytes())
    parents = [str(form.P.S) for form in forms]
    assert parents.count("/Lbl") == len(ticks)


def test_the_outline_is_shown_on_opening_and_poppler_has_nothing_to_suspect(book):
    assert book.Root.PageMode == "/UseOutlines"
    assert "/Suspects" not in book.Root.MarkInfo


def test_links_to_the_web_are_named_by_their_words(pdf):
    for link in annotations(pdf, "Link"):
        assert not str(link.Contents).startswith(("http", "urn:")), link.Contents


def test_terms_entries_of_the_index_and_clauses_are_items_of_lists(printed, content):
    terms = content.glossary.terms
    listed = len(content.source.clauses) + 2 * len(terms)
    listed += sum(len(term.synonyms) for term in terms)
    with pikepdf.open(printed / "rehber-tam.pdf") as pdf:
        names = [name for name, _ in tags(pdf)]

    assert names.count("LI") == names.count("LBody")
    assert names.count("LI") > listed


def test_the_summary_of_a_chapter_is_a_heading(printed, content):
    chapter = content.guidelines["odunc"]
    with pikepdf.open(printed / "rehber" / "odunc.pdf") as pdf:
        headings = [name for name, _ in tags(pdf) if name == "H2"]

    # Its sections, its summary, its terms.
    assert len(headings) == len(chapter.sections) + 2
