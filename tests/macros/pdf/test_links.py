"""Links in the finished PDF."""

import pikepdf

from macros.pdf.links import address_of, every_link


def test_a_link_is_described_by_the_title_and_page_of_its_target(book, content):
    pages = [page.obj.objgen for page in book.pages]
    named = {
        str(link.Contents): pages.index(link.Dest[0].objgen) + 1
        for link in every_link(book)
        if isinstance(link.get("/Dest"), pikepdf.Array)
    }

    title = content.guidelines["odunc"].title
    [page] = [number for name, number in named.items() if name.startswith(f"{title},")]
    assert f"{title}, {page}. sayfa" in named


def test_clause_numbers_and_documents_lead_to_the_web(book, printed, content):
    addresses = {address_of(link) for link in every_link(book)}

    for clause in content.source.clauses:
        assert f"{content.site.address}kaynaklar/#{clause.id}" in addresses
    assert {document.address for document in content.source.documents} <= addresses
    # No link keeps a placeholder.
    with pikepdf.open(printed / "rehber" / "odunc.pdf") as chapter:
        addresses |= {address_of(link) for link in every_link(chapter)}
    assert not [address for address in addresses if address.startswith("urn:")]
