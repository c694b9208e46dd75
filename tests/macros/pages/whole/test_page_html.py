"""The same HTML as Markdown would make of what our templates write."""

from typing import Any

import pytest
from markdown import Markdown
from mkdocs.utils.meta import get_data

from interactive.core.turkish import slug
from macros.pages.renderer import heading
from macros.pages.whole.page_html import UnknownMarkdownError, page_html

WORDS = "Bağlantı “x”"
ODD_TITLES = ("A & B", "1. <b>", "*a* _b_ `c`", "#a {b} [c](d)!", "😀 \\", "a-b+c.d")


def by_markdown(text):
    contents = {
        "permalink": True,
        "permalink_title": WORDS,
        "toc_depth": "2-3",
        "slugify": slug,
    }
    markdown = Markdown(
        extensions=["attr_list", "toc"], extension_configs={"toc": contents}
    )
    body, front_matter = get_data(text)
    html = markdown.convert(body)
    tokens: Any = vars(markdown)["toc_tokens"]
    headings = [*flat(tokens)]
    return front_matter, html, headings


def flat(tokens):
    for each in tokens:
        yield each["level"], each["id"], each["name"]
        yield from flat(each["children"])


def by_us(text):
    page = page_html(text, WORDS)
    headings = [(each.level, each.anchor, each.title) for each in page.headings]
    return page.front_matter, page.html, headings


def test_every_page_is_what_markdown_would_make_of_it(pages):
    for page in pages.values():
        assert by_us(page.markdown) == by_markdown(page.markdown), page.address


@pytest.mark.parametrize("title", ODD_TITLES)
def test_a_title_is_what_markdown_would_make_of_it(title):
    line = f"## {heading(title)}"
    text = f"<p>a</p>\n\n{line} {{: #x }}\n\n<p>b</p>\n<p>c</p>\n\n{line}\n{line}\n"

    assert by_us(text) == by_markdown(text)


@pytest.mark.parametrize("line", ["- a", "text", "# a", "#### a", "</p> *a*", "1. a"])
def test_other_markdown_is_refused(line):
    with pytest.raises(UnknownMarkdownError):
        page_html(f"<p>a</p>\n\n{line}\n\n<p>b</p>", WORDS)
