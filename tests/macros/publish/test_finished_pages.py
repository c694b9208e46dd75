"""A page is finished once: with its policy, and with what later steps must know."""

import hashlib

import pytest
from jinja2 import DictLoader, Environment
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from macros.publish.finished_pages import (
    THEME_SCRIPTS,
    FinishedPages,
    UnknownScriptError,
    script_source,
    theme_scripts,
)
from tests.conftest import lend

OURS = script_source("a()")
PAGE = "<head>\n<meta charset=utf-8>\n<script>a()</script></head>"


@pytest.fixture
def finished():
    return FinishedPages(policies=True)


def test_a_page_brings_the_policy_of_its_own_scripts(finished):
    text = finished.finish("index.html", PAGE, frozenset({OURS}))

    begun, _, rest = text.partition('<meta http-equiv="Content-Security-Policy"')
    assert begun == "<head>\n<meta charset=utf-8>\n"
    assert f"script-src 'self' {OURS};" in rest.partition(">")[0]
    assert "frame-ancestors" not in rest
    assert rest.endswith("\n<script>a()</script></head>")


def test_a_preview_has_no_policies():
    finished = FinishedPages(policies=False)

    assert finished.finish("index.html", PAGE, frozenset({OURS})) == PAGE


def test_the_bytes_of_a_page_are_known_as_they_are_written(finished):
    text = finished.finish("a/index.html", "<head></head>ğ", frozenset())

    digest = hashlib.sha256(text.encode()).hexdigest()
    assert finished.digests == {"a/index.html": digest}


def test_the_scripts_of_all_pages_are_known_together(finished):
    other = script_source("b()")
    finished.finish("index.html", PAGE, frozenset({OURS}))
    finished.finish("404.html", "<script>b()</script>", frozenset({other}))
    finished.finish("gomme/a/index.html", "<p>", frozenset())

    assert finished.scripts == {OURS, other}


@pytest.mark.parametrize(
    "script",
    [
        "<script>b()</script>",
        "<script>a();</script>",
        "<SCRIPT type=module>\nb()</SCRIPT>",
        '<script data-of="x">b()</script>',
        "<script>a&amp;&b</script>",
    ],
)
def test_a_script_of_unknown_origin_stops_the_build(finished, script):
    with pytest.raises(UnknownScriptError, match=r"^a/index.html: .*betik"):
        finished.finish("a/index.html", f"{PAGE}{script}", frozenset({OURS}))

    assert finished.scripts == set()


@pytest.mark.parametrize(
    "html",
    [
        "<script src=a.js></script>",
        '<script type="module" src="a.mjs"></script>',
        '<script type="application/json">{}</script>',
        '<script id="x" type="application/ld+json">{}</script>',
        "<p>a()</p>&lt;script>",
    ],
)
def test_what_is_no_inline_script_needs_no_leave(finished, html):
    assert finished.finish("index.html", html, frozenset())


def test_what_the_theme_may_run_is_known_from_its_templates_alone():
    texts = {name: f"<script>{n}</script>" for n, name in enumerate(THEME_SCRIPTS)}
    texts[THEME_SCRIPTS[0]] = "<script>at({{ base_url }})</script>{{ page }}"
    theme = Environment(loader=DictLoader(texts), autoescape=True)
    context = {"base_url": "..", "config": {}, "page": "<script>b()</script>"}

    told = theme_scripts(theme, context)

    assert told == {script_source(text) for text in ("at(..)", "1", "2")}


def test_a_script_in_a_title_is_neither_published_nor_allowed(small, tmp_path, caplog):
    path = small / "content" / "checklists" / "kart-alirken.yml"
    old = path.read_text("utf-8")
    title = next(line for line in old.splitlines() if line.startswith("title: "))
    path.write_text(old.replace(title, f"{title} <script>b()</script>"), "utf-8")
    config = load_config(
        str(lend(small) / "mkdocs.yml"), site_dir=str(tmp_path / "site")
    )

    with pytest.raises(Abort):
        build(config)

    assert "sayfada tanınmayan bir betik var: 'b()'" in caplog.text
    pages = [p.read_text("utf-8") for p in (tmp_path / "site").rglob("*.html")]
    assert not any("<script>b()" in page for page in pages)
    assert not any(script_source("b()") in page for page in pages)
