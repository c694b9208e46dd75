"""A page fragment as data: the build prints it, the browser builds it.

A node is text or `[tag, attributes, *children]`. Links carry the schemes of the
content (`liste:…`, `madde:…`); whoever shows the tree resolves them.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from html import escape
from typing import Any

Node = str | list[Any]

# fmt: off
TAGS = frozenset({
    "a", "abbr", "article", "button", "caption", "code", "dd", "details", "div", "dl",
    "dt", "em", "h2", "h3", "h4", "li", "ol", "p", "section", "small", "span", "strong",
    "summary", "table", "tbody", "td", "th", "thead", "time", "tr", "ul",
})
ATTRIBUTES = frozenset({
    "class", "datetime", "href", "id", "open", "scope", "tabindex", "type",
})
# fmt: on
PLAIN: dict[str, str] = {}
"""No attributes; nobody adds to them."""


def el(tag: str, attributes: dict[str, str] = PLAIN, *children: Node) -> Node:
    """Return one element, which keeps the attributes; empty children are dropped.

    >>> el("p", {"class": "hint"}, "Merhaba", "")
    ['p', {'class': 'hint'}, 'Merhaba']
    """
    return [tag, attributes, *[child for child in children if child]]


def clause_links(clauses: Iterable[str]) -> list[Node]:
    """Return the links to clauses of the source, separated by spaces."""
    nodes: list[Node] = []
    for clause in clauses:
        nodes += [" ", _clause_link(clause)]
    return nodes[1:]


@cache
def _clause_link(clause: str) -> Node:
    """Return one link; a tree that is made is only read, so one stands for all."""
    return el("a", {"class": "clause", "href": f"madde:{clause}"}, clause)


def to_html(node: Node, resolve: Callable[[str], str]) -> str:
    """Return the HTML of a tree; `resolve` turns a link into an address.

    >>> to_html(["p", {}, "a < b"], str)
    '<p>a &lt; b</p>'
    """
    if isinstance(node, str):
        return escape(node, quote=False)
    tag, attributes, *children = node
    if tag not in TAGS:
        raise ValueError(tag)
    inner = "".join(to_html(child, resolve) for child in children)
    return f"<{tag}{_attributes(attributes, resolve)}>{inner}</{tag}>"


def _attributes(attributes: Mapping[str, str], resolve: Callable[[str], str]) -> str:
    parts = []
    for name, value in attributes.items():
        if name not in ATTRIBUTES and not name.startswith(("data-", "aria-")):
            raise ValueError(name)
        shown = resolve(value) if name == "href" else value
        parts.append(f' {name}="{escape(shown)}"')
    return "".join(parts)


def to_text(node: Node) -> str:
    """Return the words of a tree alone."""
    if isinstance(node, str):
        return node
    return "".join(to_text(child) for child in node[2:])
