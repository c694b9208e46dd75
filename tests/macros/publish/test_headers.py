"""The headers that the build writes, for four kinds of server."""

import pytest

from macros.content.models.site import Embedding
from macros.publish.headers import (
    FILES,
    LOOPBACK,
    ancestors,
    policy,
    worker_policy,
)
from macros.publish.headers import write_headers as write

HOSTS = Embedding(hosts=("a.example", "*.b.example"))
MOVED = {"rehber/eski/": "rehber/yeni/"}
HEADERS = [name for name in FILES.values() if name != "_redirects"]
SOURCE = "'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='"
OPEN = "frame-ancestors 'self' a.example *.b.example http://localhost:*"


@pytest.fixture
def site(tmp_path):
    """Return a site built with one inline script."""
    for name in ("index.html", "rehber/index.html", "gomme/kart/index.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("", "utf-8")
    write(HOSTS, tmp_path, MOVED, [SOURCE])
    return tmp_path


def directives(text):
    return dict(part.partition(" ")[::2] for part in text.split("; "))


def test_no_page_may_do_what_it_does_not_need():
    told = directives(policy([]))

    assert told["default-src"] == "'none'"
    assert told["object-src"] == "'none'"
    assert told["form-action"] == "'none'"
    assert told["script-src"] == "'self'"
    assert "unsafe-inline" not in policy([])


def test_inline_scripts_are_allowed_by_what_they_say_and_no_others():
    assert f"script-src 'self' {SOURCE};" in policy([SOURCE])


def test_ones_own_computer_may_always_show_a_calculator():
    told = ancestors(Embedding(hosts=()))

    assert told == " ".join(["frame-ancestors", "'self'", *LOOPBACK])
    assert "http://127.0.0.1:*" in LOOPBACK


@pytest.mark.parametrize("name", HEADERS)
def test_every_kind_of_server_is_told_the_same(site, name):
    text = (site / name).read_text("utf-8")

    assert OPEN in text
    assert "frame-ancestors 'none'" in text
    assert SOURCE in text
    assert "nosniff" in text
    assert "gomme/v1/embed.js" in text
    assert "{{" not in text


def test_a_host_that_joins_headers_says_none_only_outside_the_calculators(site):
    text = (site / "_headers").read_text("utf-8")
    locations = [line for line in text.splitlines() if line.startswith("/")]

    assert locations == [
        "/*",
        "/gomme/*",
        "/gomme/v1/embed.js",
        "/",
        "/index.html",
        "/rehber/*",
    ]
    everywhere = text.split("\n/gomme/*")[0]
    assert "frame-ancestors" not in everywhere


def test_writing_again_changes_nothing(site):
    before = {name: (site / name).read_text("utf-8") for name in FILES.values()}

    write(HOSTS, site, MOVED, [SOURCE])

    assert before == {n: (site / n).read_text("utf-8") for n in FILES.values()}


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("_redirects", "/rehber/eski/ /rehber/yeni/ 301"),
        (".htaccess", "RedirectMatch 301 ^(.*)/rehber/eski/$ $1/rehber/yeni/"),
        (
            "_server/nginx.conf",
            "rewrite ^(.*)/rehber/eski/$ $1/rehber/yeni/ permanent;",
        ),
        (
            "_server/caddy.conf",
            "redir @rehber_eski_1 {re.rehber_eski_1.1}/rehber/yeni/ permanent",
        ),
    ],
)
def test_a_former_address_leads_on_wherever_the_site_lies(site, name, line):
    assert line in (site / name).read_text("utf-8").splitlines()


def test_without_former_addresses_no_server_is_told_of_any(site):
    write(HOSTS, site, {}, [])

    texts = [(site / name).read_text("utf-8") for name in FILES.values()]
    assert not any("rehber/eski/" in text or "mod_alias" in text for text in texts)


def test_webassembly_is_for_the_worker_alone(site):
    for name in ("_server/nginx.conf", "_server/caddy.conf", ".htaccess"):
        told = [
            line
            for line in (site / name).read_text("utf-8").splitlines()
            if "wasm-unsafe-eval" in line
        ]
        assert told, name
        assert all(worker_policy() in line for line in told), name
    assert worker_policy().startswith("default-src 'none'; ")


def test_where_headers_are_joined_the_pages_take_webassembly_back(site):
    told = (site / "_headers").read_text("utf-8")

    assert told.count("'wasm-unsafe-eval' 'sha256-") == 1
    assert "wasm" not in policy([SOURCE])
