"""The headers that the build writes, for four kinds of server."""

import pytest

from macros.headers import FILES, LOOPBACK, ancestors, policy, script_hashes
from macros.headers import write_headers as write
from macros.models.site import Embedding

HOSTS = Embedding(hosts=("a.example", "*.b.example"))
OPEN = "frame-ancestors 'self' a.example *.b.example http://localhost:*"


@pytest.fixture
def site(tmp_path):
    """Return a built site with one inline script."""
    for name in ("index.html", "rehber/index.html", "gomme/kart/index.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("<script>a()</script>", "utf-8")
    write(HOSTS, tmp_path)
    return tmp_path


def directives(text):
    return dict(part.partition(" ")[::2] for part in text.split("; "))


def test_no_page_may_do_what_it_does_not_need():
    told = directives(policy([]))

    assert told["default-src"] == "'none'"
    assert told["object-src"] == "'none'"
    assert told["form-action"] == "'none'"
    assert told["script-src"] == "'self' 'wasm-unsafe-eval'"
    assert "unsafe-inline" not in policy([])


def test_inline_scripts_are_allowed_by_what_they_say_and_no_others():
    one, other = "<script>a()</script>", "<script type=module>b()</script>"
    hashes = script_hashes([one, other, one])

    assert len(hashes) == 2
    assert script_hashes([one.replace("a()", "a();")]) != script_hashes([one])
    assert all(name in policy(hashes) for name in hashes)


@pytest.mark.parametrize(
    "html",
    [
        "<script src=a.js></script>",
        '<script type="application/json">{}</script>',
        "<p>a()</p>",
        "<!-- <script>a()</script> -->",
    ],
)
def test_what_is_no_inline_script_needs_no_leave(html):
    assert script_hashes([html]) == []


def test_the_text_of_a_script_is_taken_as_it_stands():
    assert script_hashes(["<script>a &amp;& '</p>'</script>"]) == script_hashes(
        ["<p><script>a &amp;& '</p>'</script>"]
    )
    assert script_hashes(["<script>a&amp;b</script>"]) != script_hashes(
        ["<script>a&b</script>"]
    )


def test_ones_own_computer_may_always_show_a_calculator():
    told = ancestors(Embedding(hosts=()))

    assert told == " ".join(["frame-ancestors", "'self'", *LOOPBACK])
    assert "http://127.0.0.1:*" in LOOPBACK


@pytest.mark.parametrize("name", FILES.values())
def test_every_kind_of_server_is_told_the_same(site, name):
    text = (site / name).read_text("utf-8")

    assert OPEN in text
    assert "frame-ancestors 'none'" in text
    assert script_hashes(["<script>a()</script>"])[0] in text
    assert "nosniff" in text
    assert "gomme/v1/embed.js" in text
    assert "{{" not in text


def test_a_host_that_joins_headers_says_none_only_outside_the_calculators(site):
    text = (site / "_headers").read_text("utf-8")
    places = [line for line in text.splitlines() if line.startswith("/")]

    assert places == [
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

    write(HOSTS, site)

    assert before == {n: (site / n).read_text("utf-8") for n in FILES.values()}
