"""The same entries as Material's plugin makes."""

from types import SimpleNamespace

import pytest
from material.plugins.search.plugin import SearchIndex  # type: ignore[import-untyped]

from macros.pages.whole.whole_pages import whole_pages
from macros.search.sections import sections

ODD = {
    "text before any heading": "<p>a &amp; b &lt;c&gt;</p>",
    "a heading without an address": '<h2>a</h2><p>b</p><h2 id="c">c</h2>',
    "a heading within an element": '<div><h2 id="a">a</h2><p>b</p></div><p>c</p>',
    "empty elements": '<h1 id="x">x</h1><ul><li> </li></ul><p></p><p>b<br>c</p>',
    "what is excluded": "<div data-search-exclude><div>a</div>b<p>c</p></div><p>d</p>",
    "an excluded heading": '<h2 id="a" data-search-exclude>a</h2><p>b</p>',
    "preformatted": "<pre>a\n  b <code>c</code>\n\n</pre>\n\n<p>d\ne</p>",
    "scripts, pictures": '<script>{"a": "b"}</script><svg><path d=""/></svg>a',
    "closed by another": "<p>a</div>b</p>",
    "letters by number": "<p>&#8288;&#x15f;&nbsp;&para;</p>",
}


def by_plugin(html, location, title, boost):
    search = {} if boost is None else {"boost": boost}
    index = SearchIndex()
    index.add_entry_from_context(
        SimpleNamespace(
            content=html,
            toc=[],
            url=location,
            title=title,
            meta={"title": title, "search": search},
        )
    )
    return index.entries


@pytest.mark.parametrize("html", ODD.values(), ids=ODD)
def test_odd_html_is_read_as_the_plugin_reads_it(html):
    assert sections(html, "a/", "A", 1.5) == by_plugin(html, "a/", "A", 1.5)


def test_every_page_is_read_as_the_plugin_reads_it(pages):
    for address, whole in whole_pages(pages.values(), "¶", {}).items():
        search = whole.parts.front_matter.get("search", {})
        boost, title = search.get("boost"), whole.page.title
        assert "&" not in title
        expected = by_plugin(whole.parts.html, address, title, boost)
        assert whole.entries == ([] if search.get("exclude") else expected), address
