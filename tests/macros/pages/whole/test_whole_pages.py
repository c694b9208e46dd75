"""What has not changed between two builds is taken from the first."""

from dataclasses import replace

from macros.pages.whole.whole_pages import whole_pages


def test_only_a_changed_page_is_made_anew(pages):
    first = whole_pages(pages.values(), "¶", {})
    address = "rehber/odunc/"
    new = replace(pages[address], markdown=pages[address].markdown + "<p>Yeni</p>\n")

    second = whole_pages([*(pages | {address: new}).values()][1:], "¶", first)
    other_words = whole_pages(pages.values(), "§", first)

    assert [a for a in second if second[a] is not first[a]] == [address]
    assert [*first][1:] == [*second]
    assert second[address].parts.html.endswith("<p>Yeni</p>")
    assert not [a for a in other_words if other_words[a] is first[a]]
