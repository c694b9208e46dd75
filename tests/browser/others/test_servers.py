"""What nginx, Apache and Caddy send when they read what the build wrote for them."""

from contextlib import closing
from http.client import HTTPConnection
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest

PAGES = {
    "": "frame-ancestors 'none'",
    "gomme/salon/": "frame-ancestors 'self'",
    "gomme/v1/embed.js": "frame-ancestors 'self'",
    "assets/shell/calculator/worker.mjs": "frame-ancestors 'none'",
}
TYPES = {
    "gomme/v1/embed.js": ("text/javascript", "application/javascript"),
    "assets/shell/calculator/worker.mjs": ("text/javascript",),
    "assets/runtime/pyodide.asm.wasm": ("application/wasm",),
    "assets/stylesheets/embed.css": ("text/css",),
}


def sent(address):
    with urlopen(address) as answer:  # noqa: S310 - our own address
        return answer.headers


@pytest.mark.parametrize("location", PAGES)
def test_every_server_sends_one_strict_policy(served, location):
    headers = sent(served + location)

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


def test_modules_and_webassembly_have_their_types(served):
    for location, types in TYPES.items():
        assert sent(served + location).get_content_type() in types, location


def test_a_former_address_is_answered_by_the_new_one_for_good(served):
    location = urlsplit(served)
    with closing(HTTPConnection(location.hostname, location.port)) as asking:
        asking.request("GET", "/rehber/eski-ad/")
        with asking.getresponse() as answer:
            answer.read()

    assert answer.status == 301
    assert urlsplit(answer.headers["Location"]).path == "/rehber/odunc/"
