"""A page fragment is data: text stays text, and only known tags are written."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interactive.core.markup import ATTRIBUTES, TAGS, clause_links, el, to_html, to_text

VIEW = Path(__file__).parents[3] / "interactive" / "shell" / "calculator" / "view.mjs"


def address(link):
    return f"../{link}/"


def test_empty_children_are_dropped():
    assert el("p", {}, "", "Merhaba", "") == ["p", {}, "Merhaba"]


def test_an_element_may_have_no_attributes():
    assert el("ul") == ["ul", {}]


def test_text_is_escaped_but_quotes_stay_readable():
    node = el("p", {}, "a < b & 'c' > \"d\" <script>")

    assert to_html(node, address) == (
        "<p>a &lt; b &amp; 'c' &gt; \"d\" &lt;script&gt;</p>"
    )


def test_attributes_are_escaped_with_their_quotes():
    node = el("p", {"class": '"><img src=x>', "data-why": "a'b"})

    assert to_html(node, address) == (
        '<p class="&quot;&gt;&lt;img src=x&gt;" data-why="a&#x27;b"></p>'
    )


def test_only_links_are_resolved_and_the_address_is_escaped():
    node = el("a", {"class": "madde:S1.1", "href": "liste:a&b"}, "madde:S1.1")

    assert to_html(node, address) == (
        '<a class="madde:S1.1" href="../liste:a&amp;b/">madde:S1.1</a>'
    )


def test_any_other_tag_is_refused():
    cases = ["script", "img", "iframe", "style", "input", "P"]
    for tag in cases:
        with pytest.raises(ValueError, match=tag):
            to_html(el("div", {}, el(tag)), address)


def test_any_other_attribute_is_refused():
    cases = ["onclick", "style", "src", "srcdoc", "target", "dataset"]
    for name in cases:
        with pytest.raises(ValueError, match=name):
            to_html(el("p", {name: "x"}), address)


@pytest.mark.parametrize("name", ["data-item", "aria-label", *sorted(ATTRIBUTES)])
def test_known_attributes_are_written(name):
    assert f" {name}=" in to_html(el("p", {name: "x"}), str)


def test_known_tags_are_written():
    for tag in sorted(TAGS):
        assert to_html(el(tag, {}, "x"), str) == f"<{tag}>x</{tag}>"


@given(text=st.text())
def test_no_text_can_open_a_tag(text):
    html = to_html(el("p", {"class": text}, text), str)

    assert html.count("<") == html.count(">") == 2


def test_the_words_of_a_tree_stand_alone():
    node = el("p", {"class": "x"}, "Bir ", el("strong", {}, "iki"), " üç")

    assert to_text(node) == "Bir iki üç"


def test_clauses_become_links_with_spaces_between():
    assert to_html(["p", {}, *clause_links(["S1.1", "S1.2"])], str) == (
        '<p><a class="clause" href="madde:S1.1">S1.1</a> '
        '<a class="clause" href="madde:S1.2">S1.2</a></p>'
    )
    assert clause_links([]) == []


def test_the_browser_builds_the_same_tags_and_attributes():
    tags, attributes = re.findall(
        r'"([a-z0-9 ]+)"\.split\(\s*" "', VIEW.read_text("utf-8")
    )

    assert set(tags.split()) == TAGS
    assert set(attributes.split()) == ATTRIBUTES
