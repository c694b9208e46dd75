"""Addresses and clauses: what readers miss, and what is new."""

from macros.cli.review.addresses import address_changes, addresses, clause_changes
from tests.macros.cli.review.conftest import after, put


def test_parts_of_pages_papers_and_pages_have_addresses(before):
    known = addresses(before)

    expected = {"", "rehber/uyelik/#basvuru", "sozluk/#kart", "rehber.pdf", "yolum/"}
    assert expected <= {*known}


def test_a_part_that_is_gone_is_told_and_one_of_a_gone_page_is_not(before, edited):
    put(edited, "guidelines/salon", "id: istemek", "id: basvurmak")
    (edited / "content/pages/hakkinda.yml").unlink()
    put(edited, "site", " [Rehberi kim yazdı?](sayfa:hakkinda)", "")

    changes = [*address_changes(before, after(edited))]

    assert {c.address for c in changes} == {"rehber/salon/#istemek", "hakkinda/"}
    assert {c.state for c in changes} == {"gone"}


def test_clauses_tell_which_pages_rest_on_them(before, edited):
    put(edited, "guidelines/uyelik", "clauses: [M1.2]", "clauses: [M4.1]")

    first, last = clause_changes(before, after(edited))

    assert (first.clause, first.no_longer, first.newly) == ("M1.2", ("Okur kartı",), ())
    assert (last.clause, last.newly, last.is_first) == ("M4.1", ("Okur kartı",), True)
    assert not first.is_last
