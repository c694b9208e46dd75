"""What a reader can notice of a page, block by block: words, links, pictures, looks.

Both versions come from the same templates, so that whatever differs is the content's.
Names of files that hold a digest, ids and scripts' data are nobody's reading.
"""

import json
import re
from collections.abc import Iterator, Mapping
from hashlib import sha256
from html.parser import HTMLParser
from itertools import chain
from posixpath import normpath

from macros.cli.review.blocks import (
    CELLS,
    EMPHASIS,
    NAME,
    Block,
    Token,
    text_block,
    tokens_of,
)
from macros.handbook.routes import OUTSIDE

# A heading of Markdown; the rest of a page is HTML already.
HEADING = re.compile(r"^(#{2,4}) (.*?)(?: \{:[^{}]*\})?$", re.MULTILINE)
ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!-])")
INLINE = frozenset(
    {
        *("a", "abbr", "b", "br", "code", "em", "i", "img", "input", "kbd", "mark"),
        *("picture", "q", "small", "source", "span", "strong", "sub", "sup", "time"),
        *("td", "th"),
    }
)
# A table computed from the rules, whose answers are compared one by one.
COMPUTED = "outcomes"
NO_END = frozenset({"br", "hr", "img", "input", "link", "meta", "source"})
# What is read aloud, or shown where nothing is typed yet.
SPOKEN = ("aria-label", "placeholder", "title")
# Of these a reader sees nothing, or sees it again in the text.
UNSEEN_DATA = frozenset(
    {
        *("data-derived", "data-document", "data-former", "data-from", "data-items"),
        *("data-label", "data-page", "data-root", "data-rules", "data-sum"),
    }
)
LIMITS = ("type", "min", "max", "maxlength", "rows")
# Where one is read that is no page: title and description of front matter.
FRONT = re.compile(r"\A\s*---\n(.*?)\n---\n", re.DOTALL)
FRONT_LINE = re.compile(r'^(title|short|description): (".*")$', re.MULTILINE)


def page_blocks(
    markdown: str, address: str, digests: Mapping[str, str]
) -> tuple[Block, ...]:
    """Return the blocks of the page at an address.

    `digests` are those of pictures and files to download, by address.
    """
    front = FRONT.match(markdown)
    named = dict(FRONT_LINE.findall(front[1])) if front else {}
    first = [text_block(json.loads(text), name) for name, text in named.items()]
    body = markdown[front.end() :] if front else markdown
    reader = Reader(address, digests)
    reader.feed(HEADING.sub(_heading, body))
    reader.close()
    reader.flush()
    return (*first, *reader.blocks)


def _heading(match: re.Match[str]) -> str:
    level, title = len(match[1]), ESCAPED.sub(r"\1", match[2])
    return f"<h{level}>{title}</h{level}>"


class Reader(HTMLParser):
    """Reads HTML as a sequence of blocks."""

    def __init__(self, address: str, digests: Mapping[str, str]) -> None:
        super().__init__()
        self.address, self.digests = address, digests
        self.blocks: list[Block] = []
        self.tokens: list[Token] = []
        self.open: list[tuple[str, str, str]] = []
        """Each element: its name, its look, the address that it links to."""
        self.heading = ""
        self.drawing: list[str] | None = None
        """What a drawing consists of, while it is read."""
        self.computed = 0
        """How deep the parser is in what is computed."""

    def flush(self) -> None:
        """End a block."""
        tokens = _trimmed(self.tokens)
        self.tokens = []
        if not tokens:
            return
        layout = " ".join(look for tag, look, _ in self.open if tag not in INLINE)
        self.blocks.append(Block(tokens, layout, self.heading))
        tag = next((tag for tag, *_ in reversed(self.open) if tag not in INLINE), "")
        if re.fullmatch("h[1-6]", tag):
            self.heading = self.blocks[-1].words

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element."""
        if self.drawing is not None:
            self.drawing.append(f"{tag}{attrs}")
            return
        named = {name: value or "" for name, value in attrs}
        if self.computed or COMPUTED in named.get("class", "").split():
            self.computed += tag not in NO_END
            return
        if tag == "svg":
            self.drawing = []
            return
        if tag not in INLINE:
            self.flush()
        if tag in ("td", "th") and self.tokens:
            self.tokens += tokens_of(CELLS)
        self._attributes(tag, named)
        if tag not in NO_END:
            look = " ".join(filter(None, (tag, named.get("class", ""))))
            role = named.get("data-role") or named.get("data-modality")
            target = self._target(named["href"]) if "href" in named else ""
            self.open.append((tag, f"{look}={role}" if role else look, target))

    def handle_endtag(self, tag: str) -> None:
        """End an element."""
        if self.computed:
            self.computed -= 1
            return
        if tag == "svg" and self.drawing is not None:
            self.tokens.append(Token(_digest("".join(self.drawing)), "icon"))
            self.drawing = None
        if self.drawing is not None or tag not in {each for each, *_ in self.open}:
            return
        if tag not in INLINE:
            self.flush()
        while self.open:
            name, _, target = self.open.pop()
            if target:
                self.tokens.append(Token(target, "link"))
            if name in EMPHASIS:
                self.tokens.append(Token("", EMPHASIS[name]))
            if name == tag:
                break

    def handle_data(self, data: str) -> None:
        """Take words."""
        if self.drawing is None and not self.computed:
            self.tokens += tokens_of(data)

    def _attributes(self, tag: str, named: Mapping[str, str]) -> None:
        if tag in EMPHASIS:
            self.tokens.append(Token("", EMPHASIS[tag]))
        if tag == "img":
            address = self._target(named.get("src", ""))
            self.tokens += [*tokens_of(named.get("alt", "")), Token(address, "picture")]
        if tag in ("input", "textarea"):
            limits = (f"{name} {named[name]}" for name in LIMITS if name in named)
            self.tokens.append(Token(", ".join(limits), "field"))
        spoken = (named[name] for name in SPOKEN if name in named)
        for text in chain(spoken, _data(named)):
            self.blocks.append(text_block(text, f"{tag}@", self.heading))

    def _target(self, href: str) -> str:
        """Return where a link leads, from the site's root; of a file, its digest."""
        if href.startswith(OUTSIDE):
            return href
        path, hash_sign, part = href.partition("#")
        whole = normpath(f"/{self.address}{path}") if path else f"/{self.address}"
        end = "/" if path.endswith("/") and whole != "/" else ""
        digest = self.digests.get(whole.removeprefix("/"))
        address = f"{whole}{end}{hash_sign}{part}"
        return f"{address} ({digest})" if digest else address


def _data(named: Mapping[str, str]) -> Iterator[str]:
    """Yield the words that scripts show, as a page hands them over."""
    for name, value in named.items():
        if name.startswith("data-") and name not in UNSEEN_DATA:
            yield from (text for text in _texts(value) if not NAME.fullmatch(text))


def _texts(value: str) -> Iterator[str]:
    try:
        data = json.loads(value)
    except ValueError:
        data = value
    waiting = [data]
    while waiting:
        each = waiting.pop(0)
        if isinstance(each, str):
            yield each
        elif isinstance(each, list):
            waiting += each
        elif isinstance(each, dict):
            waiting += each.values()


def _trimmed(tokens: list[Token]) -> tuple[Token, ...]:
    """Return tokens without spaces around them, and with one between them."""
    trimmed: list[Token] = []
    for token in tokens:
        if token.text == " " and (not trimmed or trimmed[-1].text == " "):
            continue
        trimmed.append(token)
    while trimmed and trimmed[-1].text == " ":
        trimmed.pop()
    return (*trimmed,)


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:8]
