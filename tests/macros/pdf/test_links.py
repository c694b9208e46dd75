"""Links in the finished PDF."""

import pikepdf
import pytest

from macros.pdf.links import address_of, every_link


@pytest.fixture(params=["rehber.pdf", "rehber/odunc.pdf"])
def pdf(request, printed):
    """Open one of the PDFs."""
    with pikepdf.open(printed / request.param) as opened:
        yield opened


def test_no_link_keeps_a_placeholder_address(pdf):
    addresses = [address_of(link) for link in every_link(pdf)]

    assert addresses
    assert not [address for address in addresses if address.startswith("urn:")]


def test_a_link_is_described_by_the_title_and_page_of_its_target(printed, content):
    with pikepdf.open(printed / "rehber.pdf") as pdf:
        pages = [page.obj.objgen for page in pdf.pages]
        named = {
            str(link.Contents): pages.index(link.Dest[0].objgen) + 1
            for link in every_link(pdf)
            if isinstance(link.get("/Dest"), pikepdf.Array)
        }

    title = content.guidelines["odunc"].title
    [page] = [number for name, number in named.items() if name.startswith(f"{title},")]
    assert f"{title}, {page}. sayfa" in named


def test_clause_numbers_and_documents_lead_to_the_web(printed, content):
    with pikepdf.open(printed / "rehber.pdf") as pdf:
        addresses = {address_of(link) for link in every_link(pdf)}

    for clause in content.source.clauses:
        assert f"{content.site.address}kaynaklar/#{clause.id}" in addresses
    assert {document.address for document in content.source.documents} <= addresses
