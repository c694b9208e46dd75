"""The texts of pages and of files with JSON, and where each of them stands."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import chain

from tests.planted import NAME

# Their texts stand together: a mark is not what parts two of them.
INLINE = frozenset({"span", "strong", "em", "small"})
# What the planted texts would begin, were they read as HTML.
PLANTED_TAGS = frozenset({"b", "x"})
NO_END = frozenset({"meta", "link", "img", "input", "source", "br", "hr", "path"})


class Reader(HTMLParser):
    """Reads a page as a browser does: which texts it has, and where."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[list[str]] = []
        self.texts: list[tuple[list[str], str]] = []
        self.live: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()
        self.flush()

    def flush(self) -> None:
        """End a text."""
        self.texts.append(([*chain.from_iterable(self.open)], self.text))
        is_script = bool(self.open) and self.open[-1][0] == "script"
        if is_script and NAME.search(self.text) and not is_json(self.text):
            self.live.append(self.text)
        self.text = ""

    def handle_starttag(self, tag, attrs):
        named = {name: value or "" for name, value in attrs}
        if tag not in INLINE:
            self.flush()
        self.live += [tag] if tag in PLANTED_TAGS else []
        self.live += [name for name in named if not re.fullmatch(r"[\w:-]+", name)]
        position = [tag, *named.get("class", "").split()]
        called = named.get("name") or named.get("property") or ""
        for name, value in named.items():
            self.texts.append(([called, f"{name}=", *position], value))
        if tag not in NO_END:
            self.open.append([*position, named.get("type", "").partition("/")[2]])

    def handle_endtag(self, tag):
        if tag not in INLINE:
            self.flush()
        if tag in {position[0] for position in self.open}:
            while self.open.pop()[0] != tag:
                pass

    def handle_data(self, data):
        self.text += data


def is_json(text):
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def strings_in(data) -> Iterator[str]:
    """Yield every text in JSON."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, list | dict):
        for each in chain(data, data.values()) if isinstance(data, dict) else data:
            yield from strings_in(each)


def texts_of(name: str, text: str) -> Iterator[tuple[list[str], str]]:
    """Yield the texts of a file with the words for where they stand."""
    if name.endswith(".html"):
        for position, words in Reader(text).texts:
            whole = strings_in(json.loads(words)) if is_json(words) else [words]
            yield from ((position, each) for each in whole)
        return
    for words in strings_in(json.loads(text)):
        position = [name.rpartition("/")[2]]
        # The search keeps HTML, and an oEmbed answer has some for another page.
        if position == ["search_index.json"] or words.startswith("<iframe"):
            yield from ((position, each) for _, each in Reader(words).texts)
        else:
            yield position, words
