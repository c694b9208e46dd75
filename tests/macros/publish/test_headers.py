"""The headers and redirects, for four kinds of server."""

import pytest

from macros.content.models.site import Embedding
from macros.publish.headers import (
    FILES,
    LOOPBACK,
    frame_ancestors,
    policy,
    worker_policy,
    write_headers,
)

HOSTS = Embedding(hosts=("a.example", "*.b.example"))
MOVED = {"rehber/eski/": "rehber/yeni/"}
HEADERS = ["_headers", ".htaccess", "_server/nginx.conf", "_server/caddy.conf"]
SOURCE = "'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='"
OPEN = "frame-ancestors 'self' a.example *.b.example http://localhost:*"


@pytest.fixture
def site(tmp_path):
    """Return a site built with one inline script."""
    for name in ("index.html", "rehber/index.html", "gomme/kart/index.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("", "utf-8")
    write_headers(HOSTS, tmp_path, MOVED, [SOURCE])
    return tmp_path


def directives(text):
    return dict(part.partition(" ")[::2] for part in text.split("; "))


def test_pages_may_only_do_what_they_need():
    allowed = directives(policy([]))

    for name in ("default-src", "object-src", "form-action"):
        assert allowed[name] == "'none'"
    assert allowed["script-src"] == "'self'"
    assert "unsafe-inline" not in policy([])
    # Inline scripts are allowed by their hashes.
    assert f"script-src 'self' {SOURCE};" in policy([SOURCE])


def test_the_readers_own_computer_may_always_frame_a_calculator():
    directive = frame_ancestors(Embedding(hosts=()))

    assert directive == " ".join(["frame-ancestors", "'self'", *LOOPBACK])
    assert "http://127.0.0.1:*" in LOOPBACK


def test_every_kind_of_server_sends_the_same(site):
    for name in HEADERS:
        text = (site / name).read_text("utf-8")

        for part in (OPEN, "frame-ancestors 'none'", SOURCE, "nosniff"):
            assert part in text, name
        assert "gomme/v1/embed.js" in text
        assert "{{" not in text


def test_where_headers_are_merged_pages_forbid_framing_and_webassembly(site):
    text = (site / "_headers").read_text("utf-8")

    assert [line for line in text.splitlines() if line.startswith("/")] == [
        "/*",
        "/gomme/*",
        "/gomme/v1/embed.js",
        "/assets/shell/*",
        "/assets/runtime/*",
        "/assets/rules/*",
        "/",
        "/index.html",
        "/rehber/*",
    ]
    everywhere = text.split("\n/gomme/*")[0]
    assert "frame-ancestors" not in everywhere
    assert text.count("'wasm-unsafe-eval' 'sha256-") == 1
    assert "wasm" not in policy([SOURCE])


def test_writing_again_changes_nothing(site):
    before = {name: (site / name).read_text("utf-8") for name in FILES.values()}

    write_headers(HOSTS, site, MOVED, [SOURCE])

    assert before == {n: (site / n).read_text("utf-8") for n in FILES.values()}


REDIRECTS = {
    "_redirects": "/rehber/eski/ /rehber/yeni/ 301",
    ".htaccess": "RedirectMatch 301 ^(.*)/rehber/eski/$ $1/rehber/yeni/",
    "_server/nginx.conf": "rewrite ^(.*)/rehber/eski/$ $1/rehber/yeni/ permanent;",
    "_server/caddy.conf": (
        "redir @rehber_eski_1 {re.rehber_eski_1.1}/rehber/yeni/ permanent"
    ),
}


def test_an_old_address_is_redirected_below_any_path_and_without_one_nothing(site):
    for name, line in REDIRECTS.items():
        assert line in (site / name).read_text("utf-8").splitlines()

    write_headers(HOSTS, site, {}, [])

    texts = [(site / name).read_text("utf-8") for name in FILES.values()]
    assert not any("rehber/eski/" in text or "mod_alias" in text for text in texts)


def test_lost_readers_are_led_to_the_site_s_own_page_where_its_address_is_known(site):
    line = "404 /rehber/404.html"
    for name in (".htaccess", "_server/nginx.conf"):
        assert line not in (site / name).read_text("utf-8")
    write_headers(HOSTS, site, {}, [], not_found="/rehber/404.html")
    assert f"ErrorDocument {line}\n" in (site / ".htaccess").read_text("utf-8")
    assert f"error_page {line};\n" in (site / "_server/nginx.conf").read_text("utf-8")


def test_only_the_worker_may_run_webassembly(site):
    for name in ("_server/nginx.conf", "_server/caddy.conf", ".htaccess"):
        lines = (site / name).read_text("utf-8").splitlines()
        allowing = [line for line in lines if "wasm-unsafe-eval" in line]
        assert allowing, name
        assert all(worker_policy() in line for line in allowing), name
    assert worker_policy().startswith("default-src 'none'; ")


@pytest.mark.parametrize(
    ("not_found", "folder"),
    [(None, "/"), ("/404.html", "/"), ("/a/b/404.html", "/a/b/")],
)
def test_a_container_has_the_site_where_its_address_says(site, not_found, folder):
    write_headers(HOSTS, site, {}, [], not_found=not_found)

    recipe = (site / "_server/Dockerfile").read_text("utf-8")
    assert f". /srv{folder}\n" in recipe
    assert f'"/srv{folder}_server/Caddyfile"]' in recipe
    # Nobody's, as its files are: it may be read-only and needs no rights.
    assert "\nUSER 65534:65534\n" in recipe
