"""The lines that another page pastes."""

from dataclasses import fields
from datetime import date
from html.parser import HTMLParser

import pytest

from macros.content.loader import Content
from macros.handbook.edition import Edition
from macros.pages.embed.snippets import SNIPPETS, embed_guide_context, snippet

WORDS = {"root": "https://a.example/", "slug": "kart", "full": "b/kart/"}


class Tags(HTMLParser):
    """Gathers the tags of a snippet and their attributes."""

    def __init__(self, html):
        super().__init__()
        self.tags = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))


@pytest.mark.parametrize("way", SNIPPETS)
def test_every_way_has_a_real_link_for_pages_that_keep_nothing_else(way):
    tags = Tags(snippet(way, title="Kart", **WORDS)).tags

    assert ("a", {"href": "https://a.example/b/kart/"}) in tags


@pytest.mark.parametrize("way", SNIPPETS)
def test_a_title_is_text_and_never_a_tag(way):
    html = snippet(way, title='<b>"A" & B', **WORDS)

    assert "<b>" not in html
    assert "&lt;b&gt;&#34;A&#34; &amp; B" in html


def test_a_plain_frame_has_a_title_a_height_and_waits_for_the_reader():
    [(tag, attributes), *_] = Tags(snippet("frame", title="Kart", **WORDS)).tags

    assert tag == "iframe"
    assert attributes["src"] == "https://a.example/gomme/kart/"
    assert attributes["title"] == "Kart"
    assert attributes["loading"] == "lazy"
    assert int(attributes["height"]) > 0
    assert "style" not in attributes


def test_the_element_comes_with_its_script_at_a_versioned_address():
    tags = dict(Tags(snippet("element", title="Kart", **WORDS)).tags)

    assert tags["script"] == {
        "type": "module",
        "src": "https://a.example/gomme/v1/embed.js",
    }
    assert tags["rehber-hesaplayici"] == {"ad": "kart"}


@pytest.mark.parametrize(
    ("address", "origin"),
    [
        ("https://a.example/staj/", "https://a.example"),
        ("https://a.example:8443/", "https://a.example:8443"),
    ],
)
def test_a_policy_names_the_origin_and_no_folder_of_it(content, address, origin):
    site = content.site.model_copy(update={"address": address})
    others = {f.name: getattr(content, f.name) for f in fields(content) if f.init}

    edition = Edition(Content(**others | {"site": site}), date(2026, 3, 2))

    assert embed_guide_context(edition)["origin"] == origin
