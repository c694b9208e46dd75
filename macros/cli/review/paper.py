"""What a reader can notice of a printed document, block by block."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from macros.cli.review.blocks import EMPHASIS, Block, Sign, Token, tokens_of
from macros.content.files.project import PROJECT

# Keys of which paper shows no words: how it is laid out, and where links lead on it.
LAYOUT = frozenset(
    {
        *("qr_code", "url"),
        *("align", "block", "colours", "footnote_label", "id", "kind", "label", "lang"),
        *("long_words", "name", "region", "role", "style", "svg", "target", "variant"),
        *("words", "description", "author"),
    }
)
RUNS: Mapping[str, Sign] = {**EMPHASIS, "emphasis": "em"}
AROUND = frozenset({*RUNS, "link", "reference", "term", "citation"})
"""Pieces of a line with others in them."""
TEMPLATES = PROJECT / "macros" / "pdf" / "templates"
OWN_WORD = re.compile(r"\bwords\.([a-z]+(?:_[a-z]+)+)")


def printed_words(words: Mapping[str, str]) -> dict[str, str]:
    """Return the words that the templates of paper print by themselves."""
    texts = (path.read_text("utf-8") for path in TEMPLATES.glob("*.typ"))
    names = {name for text in texts for name in OWN_WORD.findall(text)}
    return {name: text for name, text in words.items() if name in names}


def paper_blocks(data: Mapping[str, Any]) -> tuple[Block, ...]:
    """Return the blocks of a document's data."""
    return (*_blocks(data, ""),)


def _blocks(data: Any, layout: str) -> Iterator[Block]:  # noqa: ANN401 - any JSON
    if isinstance(data, str):
        tokens = (*tokens_of(as_on_screen(data).strip()),)
        if tokens:
            yield Block(tokens, layout)
    elif isinstance(data, list) and data and all(map(_is_run, data)):
        yield Block((*_tokens(data),), layout)
    elif isinstance(data, list):
        for each in data:
            yield from _blocks(each, layout)
    elif isinstance(data, dict):
        own = str(data.get("kind") or data.get("block") or layout)
        for key, value in data.items():
            if key not in LAYOUT:
                yield from _blocks(value, f"{own}.{key}")


def as_on_screen(text: str) -> str:
    """Return a text with the sign that pages have where print has a finer one."""
    return text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")


def _is_run(data: object) -> bool:
    """Return whether data is a piece of a line: text, a link, a field to fill in."""
    if not isinstance(data, dict):
        return False
    is_text = {*data} == {"kind", "text"} or "caption" in data
    return is_text or (data.get("kind") in AROUND and "children" in data)


def _tokens(runs: list[dict[str, Any]]) -> Iterator[Token]:
    for run in runs:
        sign = RUNS.get(run.get("kind", ""))
        if sign:
            yield Token("", sign)
        yield from tokens_of(as_on_screen(run.get("text", "")))
        yield from _tokens([r for r in run.get("children", ()) if isinstance(r, dict)])
        if sign:
            yield Token("", sign)
        if "url" in run:
            yield Token(run["url"], "link")
        if "caption" in run:
            yield Token(run.get("description") or "", "field")
