"""An editor's day: save a sentence and see it; make a mistake, be told, mend it."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.conftest import copy_handbook, lend

pytestmark = pytest.mark.browser

CHECKLIST = "content/checklists/kart-alirken.yml"
ADDRESS = "kontrol-listeleri/kart-alirken/"


class Serve:
    """`mkdocs serve` on a copy of the handbook."""

    def __init__(self, root):
        self.root, self.log = root, root / "serve.log"
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.site = f"http://127.0.0.1:{self.port}/"

    def __enter__(self):
        address = f"127.0.0.1:{self.port}"
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address],
                cwd=self.root,
                env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"},
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        self.wait(self.answers, "it does not start")
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(10)

    def answers(self):
        try:
            page = self.site + ADDRESS
            with urllib.request.urlopen(page, timeout=5) as answer:  # noqa: S310 - our own
                return bool(answer.read())
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return False

    def said(self):
        return self.log.read_text("utf-8", errors="replace")

    def wait(self, done, what):
        end = time.monotonic() + 60
        while not done():
            assert self.process.poll() is None, self.said()
            assert time.monotonic() < end, f"{what}:\n{self.said()}"
            time.sleep(0.1)

    def edit(self, change):
        """Change the checklist's file as an editor's program does."""
        path = self.root / CHECKLIST
        path.write_text(change(path.read_text("utf-8")), "utf-8")


@pytest.fixture
def served(tmp_path):
    with Serve(lend(copy_handbook(tmp_path))) as result:
        yield result


def test_an_edit_is_seen_at_once_and_a_mistake_is_survived(served, visiting):
    with visiting(served.site) as visit:
        visit.open(ADDRESS)
        heading = visit.page.get_by_role("heading", level=1)

        served.edit(lambda text: re.sub(r"(?m)^title:.*$", "title: Yeni başlık", text))

        expect(heading).to_have_text("Yeni başlık", timeout=60_000)

        good = Path(served.root / CHECKLIST).read_text("utf-8")
        served.edit(lambda text: text.replace("title:", "titel:"))

        served.wait(lambda: f"{CHECKLIST}:" in served.said(), "it says nothing")
        assert "'titel'" in served.said()
        assert "Traceback" not in served.said()
        # MkDocs holds pages back until the mistake is mended; it must live on.
        assert served.process.poll() is None

        served.edit(lambda _: good.replace("Yeni başlık", "Daha yeni başlık"))

        expect(heading).to_have_text("Daha yeni başlık", timeout=60_000)
        visit.forgive("net::ERR")
