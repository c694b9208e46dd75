"""A page fragment as data: the build prints it, the browser builds it.

A node is text or `[tag, attributes, *children]`. Links use the schemes of the content
(`liste:…`, `madde:…`) and are resolved when the tree is rendered.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from html import escape
from typing import Any

Node = str | list[Any]

# What is not listed raises an error instead of reaching a page: no script, no style.
# fmt: off
TAGS = frozenset({
    "a", "abbr", "article", "button", "caption", "code", "dd", "details", "div", "dl",
    "dt", "em", "h2", "h3", "h4", "li", "mark", "ol", "p", "section", "small", "span",
    "strong",
    "summary", "table", "tbody", "td", "th", "thead", "time", "tr", "ul",
})
ATTRIBUTES = frozenset({
    "class", "datetime", "href", "id", "open", "scope", "tabindex", "type",
})
# fmt: on
# One shared mapping for elements without attributes; it is never changed.
NO_ATTRIBUTES: dict[str, str] = {}


def el(tag: str, attributes: dict[str, str] = NO_ATTRIBUTES, *children: Node) -> Node:
    """Return an element; empty children are dropped.

    >>> el("p", {"class": "hint"}, "Merhaba", "")
    ['p', {'class': 'hint'}, 'Merhaba']
    """
    return [tag, attributes, *[child for child in children if child]]


def paragraph(css: str, *children: Node) -> Node:
    """Return a paragraph of a class."""
    return el("p", {"class": css}, *children)


def clause_links(clauses: Iterable[str]) -> list[Node]:
    """Return the links to clauses of the source, separated by spaces."""
    nodes: list[Node] = []
    for clause in clauses:
        nodes += [" ", _clause_link(clause)]
    return nodes[1:]


@cache  # nodes are never changed, so results can share them
def _clause_link(clause: str) -> Node:
    return el("a", {"class": "clause", "href": f"madde:{clause}"}, clause)


def to_html(node: Node, resolve: Callable[[str], str]) -> str:
    """Return the HTML of a tree; `resolve` turns a link into an address.

    Raise ValueError for a tag or attribute that is not allowed.

    >>> to_html(["p", {}, "a < b"], str)
    '<p>a &lt; b</p>'
    """
    if isinstance(node, str):
        return escape(node, quote=False)
    tag, attributes, *children = node
    if tag not in TAGS:
        raise ValueError(tag)
    # Browsers build the same tree as DOM nodes; no HTML is parsed there.
    inner = "".join(to_html(child, resolve) for child in children)
    return f"<{tag}{_attributes(attributes, resolve)}>{inner}</{tag}>"


def _attributes(attributes: Mapping[str, str], resolve: Callable[[str], str]) -> str:
    parts = []
    for name, value in attributes.items():
        if name not in ATTRIBUTES and not name.startswith(("data-", "aria-")):
            raise ValueError(name)
        text = resolve(value) if name == "href" else value
        parts.append(f' {name}="{escape(text)}"')
    return "".join(parts)


def to_text(node: Node) -> str:
    """Return the text of a tree without its elements."""
    if isinstance(node, str):
        return node
    return "".join(to_text(child) for child in node[2:])
