"""The lines that another page pastes."""

from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

from macros.handbook.edition import Edition
from macros.pages.embed.snippets import SNIPPETS, WINDOW, embed_guide_context, snippet
from tests.macros.conftest import DAY

WORDS: dict[str, Any] = {
    "root": "https://a.example/",
    "slug": "kart",
    "full": "b/kart/",
}


class Tags(HTMLParser):
    """Gathers the tags of a snippet and their attributes."""

    def __init__(self, html):
        super().__init__()
        self.tags = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))


def tags_of(way):
    return Tags(snippet(way, title="Kart", **WORDS)).tags


def test_every_way_has_a_real_link_and_a_title_that_is_never_a_tag():
    for way in SNIPPETS:
        hostile = snippet(way, title='<b>"A" & B', **WORDS)

        # For pages that keep nothing else.
        assert ("a", {"href": "https://a.example/b/kart/"}) in tags_of(way), way
        assert "<b>" not in hostile, way
        assert "&lt;b&gt;&#34;A&#34; &amp; B" in hostile, way


def test_a_plain_frame_has_a_title_a_height_and_waits_for_the_reader():
    [(tag, attributes), *_] = tags_of("frame")

    assert tag == "iframe"
    assert attributes["src"] == "https://a.example/gomme/kart/"
    assert (attributes["title"], attributes["loading"]) == ("Kart", "lazy")
    assert int(attributes["height"]) > 0
    assert "style" not in attributes


def test_the_element_comes_with_its_script_at_a_versioned_address():
    tags = dict(tags_of("element"))

    address = "https://a.example/gomme/v1/embed.js"
    assert tags["script"] == {"type": "module", "src": address}
    style = f"display:block;min-height:{WINDOW}px"
    assert tags["rehber-hesaplayici"] == {"ad": "kart", "style": style}


def test_a_policy_names_the_origin_and_no_folder_of_it(content):
    for origin, folder in (("https://a.example", "/b/"), ("https://a.example:84", "/")):
        site = content.site.model_copy(update={"address": f"{origin}{folder}"})
        edition = Edition(replace(content, site=site), DAY)

        assert embed_guide_context(edition)["origin"] == origin
