"""An officer at her form: a handbook of her own, served in this process."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import expect

from macros.editor.start import editing
from tests.browser.site_page import Visit, reader_of
from tests.conftest import copy_handbook, lend


class Officer:
    """One officer's browser, and the handbook that she changes."""

    def __init__(self, root: Path, visit: Visit, origin: str) -> None:
        self.root, self.visit, self.origin = root, visit, origin
        page = self.page = visit.page
        self.shown = page.frame_locator("[data-frame=page]")
        self.effect = page.frame_locator("[data-frame=effect]")

    def open(self, address: str) -> None:
        """Open an address of the form's origin."""
        self.page.goto(self.origin + address)

    def find(self, words: str, line: str) -> None:
        """Look for words, and choose the line that has them."""
        self.page.get_by_role("searchbox").fill(words)
        self.page.get_by_role("searchbox").press("Enter")
        self.page.get_by_role("link", name=line).first.click()

    def save(self) -> None:
        """Save, and see that it was."""
        self.page.get_by_role("button", name="Kaydet", exact=True).click()
        expect(self.page.get_by_role("status").first).to_contain_text("Kaydedildi.")

    def text(self, name: str) -> str:
        """Return what a file of the content has."""
        return (self.root / f"content/{name}.yml").read_bytes().decode()

    @contextmanager
    def changing(self, name: str, changes: dict[str, str]) -> Iterator[None]:
        """See that what is done changes these lines of a file, and no others."""
        before = self.text(name)
        yield
        for line, new in changes.items():
            assert before.count(line) == 1
            before = before.replace(line, new)
        assert self.text(name) == before


@pytest.fixture(scope="module")
def handbook_root(tmp_path_factory):
    return lend(copy_handbook(tmp_path_factory.mktemp("editing")))


@pytest.fixture(scope="module")
def running(handbook_root):
    """Serve the form, its pages ready."""
    with editing(handbook_root, 0) as running:
        running.baseline.process.join(120)
        yield running


@pytest.fixture(scope="module")
def visiting(chromium):
    return reader_of(chromium, "http://127.0.0.1:")


@pytest.fixture(scope="module")
def officer(handbook_root, running, visiting):
    with visiting(viewport={"width": 1280, "height": 900}) as visit:
        visit.page.goto(running.address)
        origin = running.address.partition("/?")[0]
        yield Officer(handbook_root, visit, origin)
