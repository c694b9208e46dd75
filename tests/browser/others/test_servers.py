"""What nginx, Apache and Caddy send when they read what the build wrote for them."""

from contextlib import closing
from http.client import HTTPConnection
from urllib.parse import urljoin, urlsplit
from urllib.request import urlopen

import pytest

from macros.publish.headers import CACHE_FOREVER, SETTINGS
from tests.site_files import address_of

WORKER = "assets/shell/*/calculator/worker.mjs"
PAGES = {
    "": "frame-ancestors 'none'",
    "gomme/salon/": "frame-ancestors 'self'",
    "gomme/v1/embed.js": "frame-ancestors 'self'",
    WORKER: "frame-ancestors 'none'",
}
TYPES = {
    "gomme/v1/embed.js": ("text/javascript", "application/javascript"),
    WORKER: ("text/javascript",),
    "assets/runtime/*/pyodide.asm.wasm": ("application/wasm",),
    "assets/stylesheets/embed.css": ("text/css",),
}


@pytest.fixture
def sent(served, built):
    """Return a way to ask for a file: `*` is the folder named by its content."""

    def headers(location):
        [path] = built.glob(location) if "*" in location else [built / location]
        with urlopen(served + address_of(path, built)) as answer:  # noqa: S310 - ours
            return answer.headers

    return headers


@pytest.mark.parametrize("location", PAGES)
def test_every_server_sends_one_strict_policy(sent, location):
    headers = sent(location)

    [policy] = headers.get_all("Content-Security-Policy")
    assert PAGES[location] in policy
    assert policy.startswith("default-src 'none'; script-src 'self'")
    is_worker = location.endswith("worker.mjs")
    assert ("'sha256-" in policy) is not is_worker
    assert ("'wasm-unsafe-eval'" in policy) is is_worker
    assert "unsafe-inline" not in policy
    # Only calculators may stand in a frame; only the script is given to other sites.
    framing = None if location.startswith("gomme/") else "DENY"
    given = "*" if location == "gomme/v1/embed.js" else None
    assert headers["X-Frame-Options"] == framing
    assert headers["Access-Control-Allow-Origin"] == given
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"


def test_modules_and_webassembly_have_their_types(sent):
    for location, types in TYPES.items():
        assert sent(location).get_content_type() in types, location


@pytest.mark.parametrize("location", [WORKER, "assets/rules/*/salon.json"])
def test_what_is_named_by_its_content_is_kept_for_ever(sent, location):
    assert sent(location)["Cache-Control"] == CACHE_FOREVER
    assert sent("")["Cache-Control"] != CACHE_FOREVER


def answer_of(served, path, **headers):
    """Return status, headers and body of an address, whatever the server says."""
    location = urlsplit(served)
    with closing(HTTPConnection(location.hostname, location.port)) as asking:
        asking.request("GET", f"{location.path}{path}", headers=headers)
        with asking.getresponse() as answer:
            return answer.status, answer.headers, answer.read()


def test_a_former_address_is_answered_by_the_new_one_for_good(served):
    status, headers, _ = answer_of(served, "rehber/eski-ad/")

    assert status == 301
    assert urljoin(served, headers["Location"]) == f"{served}rehber/odunc/"


def test_what_is_not_there_is_answered_by_the_site_and_never_kept(served, built):
    for path in ("yok/", "assets/shell/yok.mjs"):
        status, headers, body = answer_of(served, path)

        assert status == 404
        assert body == (built / "404.html").read_bytes()
        # A file may only be missing for as long as a new edition is copied.
        assert headers["Cache-Control"] is None


def test_no_folder_is_listed(served):
    for path in ("assets/", "assets/shell/"):
        status, _, body = answer_of(served, path)

        assert status in (403, 404)
        assert b"Index of" not in body


@pytest.mark.parametrize("setting", SETTINGS)
def test_the_server_s_own_settings_are_not_given_away(served, built, setting):
    files = [setting] if (built / setting).is_file() else (built / setting).iterdir()
    for file in files:
        path = address_of(built / file, built)

        assert answer_of(served, path)[0] == 404, path


def test_python_is_sent_as_small_as_it_was_packed_and_caches_are_told(served, built):
    [python] = built.glob("assets/runtime/*/python.wasm")
    path = address_of(python, built)
    encodings = {"gzip": ".gz", "br": ".br", "identity": ""}
    if answer_of(served, path)[1]["Server"].startswith("nginx"):
        del encodings["br"]  # its module for that is not part of Debian's nginx-light

    for encoding, suffix in encodings.items():
        options = {"Accept-Encoding": encoding}
        status, headers, body = answer_of(served, path, **options)

        assert status == 200
        assert body == python.with_name(python.name + suffix).read_bytes()
        assert headers["Content-Encoding"] == (encoding if suffix else None)
        assert headers.get_content_type() == "application/wasm"
        assert not suffix or headers["Vary"] == "Accept-Encoding"


def test_a_part_of_a_file_can_be_had(served, built):
    status, _, body = answer_of(served, "rehber.pdf", Range="bytes=0-9")

    assert (status, body) == (206, (built / "rehber.pdf").read_bytes()[:10])


def test_pages_say_how_their_letters_are_written(sent):
    assert sent("").get_content_charset() == "utf-8"
