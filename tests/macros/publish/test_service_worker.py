"""The offline copy: which files it stores, and how they are verified."""

import hashlib
import json
from datetime import date

import pytest

from macros.handbook.routes import OFFLINE_COPY, SERVICE_WORKER
from macros.publish.service_worker import (
    offline_copy,
    stored_at_once,
    stored_on_first_use,
    write_service_worker,
)

DAY = date(2026, 11, 25)
AT_ONCE = {
    "index.html",
    "assets/javascripts/lunr/min/lunr.stemmer.support.min.js",
    "assets/javascripts/lunr/min/lunr.tr.min.js",
    "assets/shell/0a/offline/offline_copy.mjs",
    "media/bina.png",
    "search/search_index.json",
}
ON_FIRST_USE = {
    "assets/runtime/0a/pyodide.asm.wasm",
    "assets/rules/0a/kart.json",
    "rehber.pdf",
}
NEVER = {
    ".htaccess",
    ".well-known/security.txt",
    "404.html",
    "_headers",
    "_server/nginx.conf",
    "_redirects",
    "assets/cards/rehber/iptal.png",
    OFFLINE_COPY,
    "gomme/kart/index.html",
    "sitemap.xml",
    "sitemap.xml.gz",
}


@pytest.fixture
def site(tmp_path):
    """Return a built site with a file of every sort."""
    for name in AT_ONCE | ON_FIRST_USE | NEVER:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, "utf-8")
    return tmp_path


def test_pages_and_search_are_stored_at_once_and_python_on_first_use(site):
    assert {*stored_at_once(site)} == AT_ONCE
    assert {*stored_on_first_use(site)} == ON_FIRST_USE


def test_a_file_is_identified_by_its_bytes_or_by_a_digest_that_is_known(site):
    read = hashlib.sha256((site / "index.html").read_bytes()).hexdigest()
    known = "0123456789abcdef" * 2
    for digests, digest in (({}, read), ({"index.html": known}, known)):
        copy = offline_copy(site, DAY, digests)
        assert copy["first"]["index.html"] == digest[:16]


def test_a_changed_byte_makes_another_edition_a_later_day_does_not(site):
    edition = offline_copy(site, DAY, {})["edition"]

    assert offline_copy(site, date(2027, 1, 1), {})["edition"] == edition
    (site / "index.html").write_text("", "utf-8")
    assert offline_copy(site, DAY, {})["edition"] != edition


def test_page_and_worker_know_the_size_and_the_checksums_of_the_copy(site):
    write_service_worker(site, DAY, {})
    written = [(site / name).read_bytes() for name in (SERVICE_WORKER, OFFLINE_COPY)]

    size = sum((site / name).stat().st_size for name in stored_at_once(site))
    assert json.loads(written[1]) == {"bytes": size}
    first_line = (site / SERVICE_WORKER).read_text("utf-8").splitlines()[0]
    copy = json.loads(first_line.removeprefix("const COPY = ").removesuffix(";"))
    assert copy == offline_copy(site, DAY, {})
    # Writing again changes nothing.
    write_service_worker(site, DAY, {})
    assert written == [(site / n).read_bytes() for n in (SERVICE_WORKER, OFFLINE_COPY)]
