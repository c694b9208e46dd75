"""A page fragment is data: text stays text, and only known tags are written."""

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interactive.core.markup import ATTRIBUTES, TAGS, clause_links, el, to_html, to_text

VIEW = Path(__file__).parents[3] / "interactive" / "shell" / "calculator" / "view.mjs"


def test_empty_children_are_dropped_and_attributes_may_be_left_out():
    assert el("p", {}, "", "Merhaba", "") == ["p", {}, "Merhaba"]
    assert el("ul") == ["ul", {}]


def test_what_is_written_is_escaped_and_only_links_are_resolved():
    cases = [
        (
            el("p", {}, "a < b & 'c' > \"d\" <script>"),
            "<p>a &lt; b &amp; 'c' &gt; \"d\" &lt;script&gt;</p>",
        ),
        (
            el("p", {"class": '"><img src=x>', "data-why": "a'b"}),
            '<p class="&quot;&gt;&lt;img src=x&gt;" data-why="a&#x27;b"></p>',
        ),
        (
            el("a", {"class": "madde:S1.1", "href": "liste:a&b"}, "madde:S1.1"),
            '<a class="madde:S1.1" href="../liste:a&amp;b/">madde:S1.1</a>',
        ),
    ]
    for node, html in cases:
        assert to_html(node, lambda link: f"../{link}/") == html


def test_any_other_tag_or_attribute_is_refused():
    tags = ["script", "img", "iframe", "style", "input", "P"]
    attributes = ["onclick", "style", "src", "srcdoc", "target", "dataset"]
    nodes: list[Any] = [(tag, el("div", {}, el(tag))) for tag in tags]
    nodes += [(name, el("p", {name: "x"})) for name in attributes]
    for name, node in nodes:
        with pytest.raises(ValueError, match=name):
            to_html(node, str)


def test_known_tags_and_attributes_are_written():
    for name in ("data-item", "aria-label", *ATTRIBUTES):
        assert to_html(el("p", {name: "x"}), str) == f'<p {name}="x"></p>'
    for tag in TAGS:
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
