"""Pages beside each other: every change once, below the page it belongs to."""

from macros.cli.review.pages import changed_pages, page_changes, page_pairs
from macros.cli.review.sources import Sources
from tests.macros.cli.review.conftest import after, put


def pages_of(before, later):
    some = [(p, page_changes(before, later, p)) for p in page_pairs(before, later)]
    return changed_pages(some, Sources(before, later))


def test_a_title_is_told_on_its_page_and_followed_elsewhere(before, edited):
    put(edited, "guidelines/uyelik", "title: Okur kartı", "title: Kartınız")

    own, *others = pages_of(before, after(edited))

    assert own.pair.address == "rehber/uyelik/"
    [entry] = own.entries
    assert entry.source.edit
    assert len(entry.alike) > 2
    # The index sorts it elsewhere; lists only name it.
    assert {e.follows for page in others for e in page.entries} == {True}


def test_a_number_is_told_once_for_all_sentences_that_print_it(before, edited):
    put(edited, "parameters/duyuru-suresi", "value: 7", "value: 9")

    first = pages_of(before, after(edited))[0]

    assert first.pair.address == "rehber/salon/"
    assert [entry.change.words for entry in first.entries] == [("7", "9")]
    assert first.entries[0].alike


def test_a_page_that_is_not_there_any_more_is_a_pair_of_its_own(before, edited):
    (edited / "content/pages/hakkinda.yml").unlink()
    link = " [Rehberi kim yazdı?](sayfa:hakkinda)"
    put(edited, "site", link, "")

    pairs = [*page_pairs(before, after(edited))]

    assert [p.address for p in pairs if p.state == "removed"] == ["hakkinda/"]
