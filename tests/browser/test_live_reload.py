"""An editor's day: save a sentence and see it; make a mistake, be told, mend it."""

import os
import re
import socket
import subprocess
import sys
import time
from contextlib import contextmanager

import pytest
from playwright.sync_api import expect

from tests.browser.axe import TOO_WIDE, violations
from tests.browser.site_page import reader_of
from tests.conftest import copy_handbook, lend
from tests.content_changes import apply

pytestmark = pytest.mark.browser

CHECKLIST = "content/checklists/kart-alirken.yml"
LATER = {
    "file": "parameters/odunc-suresi.yml",
    "append": "  - {valid_from: 2090-01-01, value: 21, "
    "clause: M2.2, checked_on: 2026-03-02}\n",
}
PATIENCE = 180
"""Seconds that a build may take where much else is under way."""
ADDRESS = "kontrol-listeleri/kart-alirken/"


class Serve:
    """`mkdocs serve` on a copy of the handbook."""

    def __init__(self, root, process):
        self.path, self.log, self.process = root / CHECKLIST, root / "log", process

    def told(self, text):
        """Wait until the server says something, and return all that it has said."""
        end = time.monotonic() + PATIENCE
        while text not in (messages := self.log.read_text("utf-8", "replace")):
            assert self.process.poll() is None, messages
            assert time.monotonic() < end, messages
            time.sleep(0.1)
        return messages

    def edit(self, pattern, text):
        """Change the checklist's file as an editor's program does."""
        before = self.path.read_text("utf-8")
        self.path.write_text(re.sub(pattern, text, before, flags=re.MULTILINE), "utf-8")


def free_address():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{free.getsockname()[1]}"


@contextmanager
def serving(root, address):
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address]
    with (root / "log").open("wb") as log:
        process = subprocess.Popen(
            command,
            cwd=root,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            yield Serve(root, process)
        finally:
            process.terminate()
            process.wait(10)


@pytest.fixture(scope="module")
def visiting(chromium):
    """Return how a served handbook is visited; no built site is needed."""
    return reader_of(chromium, "")


@pytest.fixture(scope="module")
def editing(tmp_path_factory, visiting):
    """Return the server of an editor whose number changes one day, and a reader."""
    address = free_address()
    root = lend(copy_handbook(tmp_path_factory.mktemp("editing")))
    apply([LATER], root / "content")
    with serving(root, address) as served, visiting(f"http://{address}/") as visit:
        served.told("Serving on")
        yield served, visit


def test_a_page_older_than_a_change_says_so_from_its_day_on(editing):
    served, visit = editing
    notice = visit.page.locator("[data-outdated]")

    # The editor is told when to build again.
    assert "Bu 2090-01-01 günü geçerli olacak" in served.told("geçerli olacak")
    # Midnight in Istanbul, wherever the reader is.
    visit.page.clock.set_fixed_time("2089-12-31T21:00:00Z")
    visit.open("rehber/odunc/")
    expect(notice).to_be_visible()
    shown = "21 gün (31 Aralık 2089'a kadar 14 gündü)"
    expect(visit.page.locator("article")).to_contain_text(shown)
    # The day is looked at again whenever the page is.
    visit.page.clock.set_fixed_time("2089-12-31T20:59:00Z")
    visit.page.evaluate("dispatchEvent(new Event('focus'))")
    expect(notice).to_be_hidden()
    # A page that announces nothing has no such notice.
    visit.open("rehber/uyelik/")
    expect(notice).to_have_count(0)


def test_an_edit_is_seen_at_once_and_a_mistake_is_survived(editing):
    served, visit = editing
    visit.open(ADDRESS)
    heading = visit.page.get_by_role("heading", level=1)

    served.edit("^title:.*$", "title: Yeni başlık")
    expect(heading).to_have_text("Yeni başlık", timeout=PATIENCE * 1000)

    served.edit("^title:", "titel:")
    messages = served.told(f"{CHECKLIST}:")
    assert "'titel'" in messages
    assert "Traceback" not in messages
    # The open page shows it, also to who loads it anew; the server lives on.
    expect(heading).to_have_text("İçerikte sorun var", timeout=PATIENCE * 1000)
    visit.page.reload()
    expect(visit.page.get_by_text("1. satır: 'titel'")).to_be_visible()
    assert served.process.poll() is None

    served.edit("^titel:.*$", "title: Daha yeni başlık")
    expect(heading).to_have_text("Daha yeni başlık", timeout=PATIENCE * 1000)
    assert visit.page.url.endswith(ADDRESS)
    for known in ("net::ERR", "503 (Service Unavailable)"):
        visit.forgive(known)


def test_who_starts_with_a_mistake_sees_it_and_then_the_page(tmp_path, visiting, axe):
    root = lend(copy_handbook(tmp_path))
    path = root / CHECKLIST
    path.write_text(f"{path.read_text('utf-8')}titel: <b>\n", "utf-8")
    address = free_address()
    with serving(root, address) as served, visiting(f"http://{address}/") as visit:
        page = visit.page
        served.told("Serving on")
        page.add_init_script(axe)
        visit.open(ADDRESS)
        expect(page.get_by_role("alert").get_by_role("heading")).to_be_visible()
        page.keyboard.press("Tab")
        link = page.get_by_role("link", name="satırı düzenleyicide aç")
        expect(link).to_be_focused()
        assert re.fullmatch(
            rf"vscode://file/{path}:\d+", link.get_attribute("href") or ""
        )
        assert violations(page) == {}
        assert page.evaluate(TOO_WIDE) == []

        served.edit("^titel.*\n", "")

        heading = page.get_by_role("heading", level=1)
        expect(heading).to_have_text("Kart alırken", timeout=PATIENCE * 1000)
        visit.forgive("503 (Service Unavailable)")
