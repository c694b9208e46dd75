"""What tests of several rooms share."""

from datetime import date

import pytest
from mkdocs.config import load_config

from macros.content.loader import Content
from macros.handbook.edition import Edition
from macros.pages.renderer import Page, Renderer
from macros.pages.site import site_pages
from macros.runtime.browser_files import browser_files
from tests.conftest import lend, loaded

AS_OF = date(2026, 11, 24)
DAY = date(2026, 3, 2)
"""The day on which the source was read."""
SITE = "https://okur.example/rehber/"


def pages_of(content: Content, day: date = DAY) -> dict[str, Page]:
    """Return every page of a handbook by its address."""
    return {p.address: p for p in site_pages(Renderer(Edition(content, day)))}


@pytest.fixture(scope="session")
def edition(content) -> Edition:
    return Edition(content, DAY)


@pytest.fixture(scope="session")
def pages(content) -> dict[str, Page]:
    return pages_of(content)


@pytest.fixture
def published(handbook) -> Content:
    """Return the content of a handbook whose site has an address."""
    path = handbook / "content" / "site.yml"
    path.write_text(f"{path.read_text('utf-8')}address: {SITE}\n", "utf-8")
    return loaded(handbook)


@pytest.fixture
def renamed_pages(published) -> Edition:
    """Return an edition of the handbook in which two pages were renamed."""
    path = published.root / "content" / "site.yml"
    lines = """redirects:
  - {from: bolumler/uye-olmak/, to: "bolum:uyelik"}
  - {from: terimler/, to: "sayfa:sozluk"}
"""
    path.write_text(path.read_text("utf-8") + lines, "utf-8")
    return Edition(loaded(published.root), DAY)


@pytest.fixture
def config(handbook, monkeypatch):
    """Return MkDocs' settings for the small handbook, built without the slim Python."""

    def quickly(content, *, wait):  # noqa: ARG001 - what takes a minute
        return browser_files(content, wait=False)

    monkeypatch.setattr("macros.publish.build.browser_files", quickly)
    lend(handbook)
    return load_config(str(handbook / "mkdocs.yml"))
