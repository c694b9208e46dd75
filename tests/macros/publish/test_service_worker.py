"""What belongs to the copy that a reader may keep."""

import hashlib
import json
from datetime import date

import pytest

from macros.handbook.routes import SERVICE_WORKER
from macros.publish.service_worker import (
    SCRIPT,
    SIZE,
    copy_of,
    first,
    later,
    write_copy,
)

DAY = date(2026, 11, 25)
KEPT = {
    "index.html",
    "assets/javascripts/lunr/min/lunr.stemmer.support.min.js",
    "assets/javascripts/lunr/min/lunr.tr.min.js",
    "assets/shell/copy.mjs",
    "media/bina.png",
    "search/search_index.json",
    SCRIPT,
}
LATER = {
    "assets/runtime/pyodide.asm.wasm",
    "hesaplayicilar/kart/document.json",
    "rehber.pdf",
}
NEVER = {
    ".htaccess",
    ".well-known/security.txt",
    "404.html",
    "_headers",
    "_server/nginx.conf",
    "_redirects",
    "assets/cards/rehber-iptal.png",
    "gomme/kart/index.html",
    "sitemap.xml",
    "sitemap.xml.gz",
}


@pytest.fixture
def site(tmp_path):
    """Return a built site with a file of every sort."""
    for name in KEPT | LATER | NEVER:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"{SIZE} {name}", "utf-8")
    return tmp_path


def test_pages_and_search_are_kept_at_once_and_python_when_used(site):
    assert {*first(site)} == KEPT
    assert {*later(site)} == LATER


def test_a_file_is_known_by_its_bytes(site):
    told = copy_of(site, DAY)
    expected = hashlib.sha256((site / "index.html").read_bytes()).hexdigest()

    assert told["first"]["index.html"] == expected[:16]


def test_another_byte_is_another_edition_and_another_day_is_not(site):
    edition = copy_of(site, DAY)["edition"]

    assert copy_of(site, date(2027, 1, 1))["edition"] == edition
    (site / "index.html").write_text("", "utf-8")
    assert copy_of(site, DAY)["edition"] != edition


def test_the_script_of_the_page_knows_the_size_of_a_copy(site, root):
    write_copy(site, DAY, root)

    size = sum((site / name).stat().st_size for name in first(site))
    begun, _, rest = SIZE.partition("null")
    told = (site / SCRIPT).read_text("utf-8").removeprefix(begun).partition(rest)[0]
    assert abs(size - int(told)) < 20


def test_what_is_told_of_a_file_is_what_a_server_sends(site, root):
    write_copy(site, DAY, root)
    first_line = (site / SERVICE_WORKER).read_text("utf-8").splitlines()[0]
    told = json.loads(first_line.removeprefix("const COPY = ").removesuffix(";"))

    assert told == copy_of(site, DAY)


def test_writing_again_changes_nothing(site, root):
    write_copy(site, DAY, root)
    before = {name: (site / name).read_bytes() for name in (SERVICE_WORKER, SCRIPT)}

    write_copy(site, DAY, root)

    assert before == {
        name: (site / name).read_bytes() for name in (SERVICE_WORKER, SCRIPT)
    }


def test_a_file_whose_digest_is_known_is_not_read(site):
    told = copy_of(site, DAY, {"index.html": "0123456789abcdef0123456789abcdef"})

    assert told["first"]["index.html"] == "0123456789abcdef"


def test_the_script_waits_for_the_size(root):
    text = (root / "interactive" / "shell" / "offline.mjs").read_text("utf-8")

    assert text.count(SIZE) == 1
