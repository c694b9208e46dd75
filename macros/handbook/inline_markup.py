"""Inline markup, parsed once into a small tree that every output renders.

Only **strong**, *emphasis*, [text](scheme:target) and {parameter} mean
something; everything else is text. markdown-it-py reads it (CommonMark).
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from html import escape
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.token import Token

PARAMETER = re.compile(r"\{([^{}]*)\}")
# What is left in the text when a bracket or a parenthesis of a link is missing.
BROKEN_LINK = re.compile(r"\]\(|\)\[[a-z]+:|\]\[|\]\s+\([a-z]+:|\[[^\]]*$")
# Nothing but what editors are told they may write; HTML stays text.
parser = MarkdownIt("zero").enable(["emphasis", "link", "escape", "newline"])


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text: plain, or strong, emphasis or a link around other pieces."""

    kind: Literal["text", "strong", "em", "link"]
    text: str = ""
    target: str = ""
    children: tuple["Run", ...] = ()


@cache  # a text is parsed for pages, print, search and checks
def parse(text: str) -> tuple[Run, ...]:
    """Return the runs of a text.

    >>> parse("En geç **bugün**")[1].children[0].text
    'bugün'
    """
    [block] = parser.parseInline(text)
    return tuple(_runs(iter(block.children or [])))


def _runs(tokens: Iterator[Token]) -> Iterator[Run]:
    for token in tokens:
        if token.nesting == -1:
            return
        if token.nesting == 1:
            kind = {"strong": "strong", "em": "em", "a": "link"}[token.tag]
            children = tuple(_runs(tokens))
            target = str(token.attrGet("href") or "")
            yield Run(kind, target=target, children=children)  # type: ignore[arg-type]
        else:
            # A line break in YAML is the editor's line length, not the reader's.
            is_break = token.type in ("softbreak", "hardbreak")
            yield Run("text", text=" " if is_break else token.content)


def links_in(runs: tuple[Run, ...]) -> Iterator[Run]:
    """Yield every link."""
    for run in runs:
        if run.kind == "link":
            yield run
        yield from links_in(run.children)


def targets(runs: tuple[Run, ...]) -> Iterator[str]:
    """Yield the target of every link."""
    return (link.target for link in links_in(runs))


def words(runs: tuple[Run, ...]) -> str:
    """Return the text alone."""
    return "".join(run.text + words(run.children) for run in runs)


def parameters(runs: tuple[Run, ...]) -> list[str]:
    """Return the names of the parameters that the text prints."""
    return parameters_of(words(runs))


def parameters_of(text: str) -> list[str]:
    """Return the names of the parameters that a text without markup prints."""
    return PARAMETER.findall(text)


def is_broken(runs: tuple[Run, ...]) -> bool:
    """Return whether the text seems to hold a link that was not closed."""
    return BROKEN_LINK.search(words(runs)) is not None


def fill(text: str, numbers: Mapping[str, str]) -> str:
    """Return a text with `{parameter}` replaced by its value in words."""
    return PARAMETER.sub(lambda match: numbers.get(match[1], match[0]), text)


def to_html(
    runs: tuple[Run, ...],
    numbers: Mapping[str, str],
    resolve: Callable[[str], str],
    details: Callable[[str], str] = lambda _: "",
) -> str:
    """Return the HTML of the runs.

    `numbers` holds the HTML of each parameter, `resolve` turns a link into an address,
    and `details` is what a link's words end with.
    """

    def html(run: Run) -> str:
        if run.kind == "text":
            return fill(escape(run.text, quote=False), numbers)
        inner = "".join(map(html, run.children))
        if run.kind == "link":
            ending = escape(details(run.target), quote=False)
            return f'<a href="{escape(resolve(run.target))}">{inner}{ending}</a>'
        return f"<{run.kind}>{inner}</{run.kind}>"

    return "".join(map(html, runs))
