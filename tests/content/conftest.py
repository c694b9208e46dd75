"""The site as readers get it: built once, and every page of it taken apart."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

import pytest

SILENT = frozenset({"script", "style", "template"})


@dataclass
class Parsed:
    """What a page holds that a test may ask for."""

    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Return the words that a reader sees."""
        return " ".join(self.texts)


class Reader(HTMLParser):
    """Reads a page into its parts."""

    def __init__(self) -> None:
        super().__init__()
        self.page = Parsed()
        self.silent = 0

    def handle_starttag(self, tag, attrs):
        named = dict(attrs)
        self.silent += tag in SILENT
        self.page.ids += [named["id"]] if named.get("id") else []
        for name in ("href", "src"):
            self.page.links += [named[name]] if named.get(name) else []
        self.page.headings += [tag] if tag in {"h1", "h2", "h3", "h4"} else []

    def handle_endtag(self, tag):
        self.silent -= tag in SILENT

    def handle_data(self, data):
        if not self.silent:
            self.page.texts.append(data)


@pytest.fixture(scope="session")
def site(built) -> Path:
    """Return the handbook's site."""
    folder: Path = built
    return folder


@pytest.fixture(scope="session")
def pages(site) -> dict[str, Parsed]:
    """Return every page by its file, taken apart."""
    found = {}
    for path in sorted(site.rglob("*.html")):
        reader = Reader()
        reader.feed(path.read_text("utf-8"))
        found[path.relative_to(site).as_posix()] = reader.page
    return found
