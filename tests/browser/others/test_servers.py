"""What nginx, Apache and Caddy send when they read what the build wrote for them."""

from contextlib import closing
from http.client import HTTPConnection
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest

from macros.publish.headers import CACHE_FOREVER
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


def test_a_former_address_is_answered_by_the_new_one_for_good(served):
    location = urlsplit(served)
    with closing(HTTPConnection(location.hostname, location.port)) as asking:
        asking.request("GET", "/rehber/eski-ad/")
        with asking.getresponse() as answer:
            answer.read()

    assert answer.status == 301
    assert urlsplit(answer.headers["Location"]).path == "/rehber/odunc/"
