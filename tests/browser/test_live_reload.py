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

from tests.conftest import copy_handbook, lend

pytestmark = pytest.mark.browser

CHECKLIST = "content/checklists/kart-alirken.yml"
ADDRESS = "kontrol-listeleri/kart-alirken/"


class Serve:
    """`mkdocs serve` on a copy of the handbook."""

    def __init__(self, root, process):
        self.path, self.log, self.process = root / CHECKLIST, root / "log", process

    def told(self, text):
        """Wait until the server says something, and return all that it has said."""
        end = time.monotonic() + 60
        while text not in (messages := self.log.read_text("utf-8", "replace")):
            assert self.process.poll() is None, messages
            assert time.monotonic() < end, messages
            time.sleep(0.1)
        return messages

    def edit(self, pattern, text):
        """Change the checklist's file as an editor's program does."""
        before = self.path.read_text("utf-8")
        self.path.write_text(re.sub(pattern, text, before, flags=re.MULTILINE), "utf-8")


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


def test_an_edit_is_seen_at_once_and_a_mistake_is_survived(tmp_path, visiting):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    root = lend(copy_handbook(tmp_path))
    with serving(root, address) as served, visiting(f"http://{address}/") as visit:
        served.told("Serving on")
        visit.open(ADDRESS)
        heading = visit.page.get_by_role("heading", level=1)

        served.edit("^title:.*$", "title: Yeni başlık")
        expect(heading).to_have_text("Yeni başlık", timeout=60_000)

        served.edit("^title:", "titel:")
        messages = served.told(f"{CHECKLIST}:")
        assert "'titel'" in messages
        assert "Traceback" not in messages
        # The open page shows it, also to who loads it anew; the server lives on.
        expect(heading).to_have_text("İçerikte sorun var", timeout=60_000)
        visit.page.reload()
        expect(visit.page.get_by_text(f"{CHECKLIST}:")).to_be_visible()
        assert served.process.poll() is None

        served.edit("^titel:.*$", "title: Daha yeni başlık")
        expect(heading).to_have_text("Daha yeni başlık", timeout=60_000)
        for known in ("net::ERR", "404 (Not Found)"):
            visit.forgive(known)
