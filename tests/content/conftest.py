"""The shipped handbook and its site, whichever it is, and every page taken apart."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from macros.calculators import proof_cache
from macros.content.loader import Content
from macros.handbook.build_cache import FOLDER, BuildCache
from macros.handbook.links import links_of
from macros.handbook.short_addresses import redirects
from macros.runtime.slim_assets import CACHE, build_or_reuse, cache_key, inputs_of
from tests.browser.site_page import reader_of
from tests.browser.site_server import serving
from tests.conftest import ROOT, handbook_folder, lend, loaded, mkdocs_build
from tests.output_cache import cached

PROOFS = FOLDER / proof_cache.CACHE
ADDRESSES = ("href", "src", "action", "poster", "data-index")
SILENT = frozenset({"script", "style", "template"})


@dataclass
class Parsed:
    """What a page holds that a test may ask for."""

    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    html: str = ""
    language: str = ""
    title: str = ""

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
        self.tag = ""

    def handle_starttag(self, tag, attrs):
        named = dict(attrs)
        self.tag = tag
        if tag == "html":
            self.page.language = named.get("lang") or ""
        self.silent += tag in SILENT
        self.page.ids += [named["id"]] if named.get("id") else []
        self.page.links += [named[name] for name in ADDRESSES if named.get(name)]
        versions = (named.get("srcset") or "").split(",")
        self.page.links += [each.split()[0] for each in versions if each.strip()]
        if named.get("http-equiv") == "refresh":
            self.page.links.append((named["content"] or "").partition("url=")[2])
        if named.get("property") in {"og:image", "og:url"}:
            self.page.links.append(named["content"] or "")
        self.page.headings += [tag] if tag in {"h1", "h2", "h3", "h4"} else []

    def handle_endtag(self, tag):
        self.silent -= tag in SILENT
        self.tag = ""

    def handle_data(self, data):
        if self.tag == "title":
            self.page.title += data.strip()
        if not self.silent:
            self.page.texts.append(data)


@pytest.fixture(scope="session")
def content() -> Content:
    """Return the shipped handbook."""
    return loaded(ROOT)


@pytest.fixture(scope="session")
def words(content):
    return content.words


@pytest.fixture(scope="session")
def built() -> Path:
    """Return the folder of the shipped handbook's site; never change it."""
    return cached("shipped-site", _build, ROOT / "content") / "site"


def _build(folder: Path) -> None:
    """Build it with the slim runtime of the tests' handbook; Pyodide has the rest."""
    folder.mkdir()
    for name in ("content", PROOFS):
        if (ROOT / name).exists():
            shutil.copytree(ROOT / name, folder / name)
    shipped = loaded(lend(folder))
    inputs = inputs_of(shipped)
    tests_own = loaded(handbook_folder())
    made = build_or_reuse(inputs_of(tests_own), tests_own.root)
    BuildCache(folder, CACHE).put(cache_key(inputs), made)
    # A day that its rules know, whatever handbook it is.
    read_on = shipped.source.edition.checked_on.isoformat()
    mkdocs_build(folder, folder / "site", REHBER_TODAY=read_on)


@pytest.fixture(scope="session")
def site(built, chromium):  # noqa: ARG001 - served to it
    with serving(built, "/") as address:
        yield address


@pytest.fixture(scope="session")
def visiting(chromium, site):
    return reader_of(chromium, site)


@pytest.fixture(scope="session")
def pages(built) -> dict[str, Parsed]:
    """Return every page by its file, taken apart."""
    result = {}
    for path in sorted(built.rglob("*.html")):
        reader = Reader()
        reader.page.html = path.read_text("utf-8")
        reader.feed(reader.page.html)
        result[path.relative_to(built).as_posix()] = reader.page
    return result


@pytest.fixture(scope="session")
def moved(content) -> set[str]:
    """Return the files that only lead on to another page."""
    return {f"{old}index.html" for old in redirects(content, links_of(content))}


@pytest.fixture(scope="session")
def leads_somewhere(pages, built, content) -> Callable[..., bool]:
    """Return a test of a link: does it find its target, if it stays on the site?"""
    root: str = content.site.address or "https://site.invalid/"

    def check(link: str, page: str = "") -> bool:
        if link.startswith(("mailto:", "tel:", "data:")):
            return True
        target: str = urljoin(f"{root}{page}", link)
        if not target.startswith(root):
            # An address without a host would be one of another site of this host.
            return bool(urlsplit(link).scheme)
        parts = urlsplit(target.removeprefix(root))
        path = unquote(parts.path)
        file = f"{path}index.html" if path.endswith("/") or not path else path
        if file not in pages:
            return Path(built, file).is_file()
        ids: list[str] = pages[file].ids
        # An answer, `topic=x`, leads to the form in which it is given.
        name, is_answer, _ = unquote(parts.fragment).partition("=")
        return not name or (f"q-{name}" if is_answer else name) in ids

    return check
