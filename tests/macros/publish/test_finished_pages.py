"""Finishing a page: its policy, and what is recorded about it."""

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


def test_a_page_gets_a_policy_for_its_own_scripts(finished):
    text = finished.finish("index.html", PAGE, frozenset({OURS}))

    start, _, rest = text.partition('<meta http-equiv="Content-Security-Policy"')
    assert start == "<head>\n<meta charset=utf-8>\n"
    assert f"script-src 'self' {OURS};" in rest.partition(">")[0]
    assert "frame-ancestors" not in rest
    assert rest.endswith("\n<script>a()</script></head>")
    # A preview has no policies.
    preview = FinishedPages(policies=False)
    assert preview.finish("index.html", PAGE, frozenset({OURS})) == PAGE


def test_digests_and_scripts_of_all_pages_are_collected(finished):
    other = script_source("b()")
    sources = {
        "index.html": (PAGE, OURS),
        "404.html": ("<script>b()</script>ğ", other),
        "gomme/a/index.html": ("<p>", OURS),
    }

    texts = {
        name: finished.finish(name, html, frozenset({source}))
        for name, (html, source) in sources.items()
    }

    digests = {n: hashlib.sha256(t.encode()).hexdigest() for n, t in texts.items()}
    assert finished.digests == digests
    assert finished.scripts == {OURS, other}


def test_an_inline_script_of_unknown_origin_stops_the_build(finished):
    for script in (
        "<script>b()</script>",
        "<script>a();</script>",
        "<SCRIPT type=module>\nb()</SCRIPT>",
        '<script data-of="x">b()</script>',
        "<script>a&amp;&b</script>",
    ):
        with pytest.raises(UnknownScriptError, match=r"^a/index.html: .*betik"):
            finished.finish("a/index.html", f"{PAGE}{script}", frozenset({OURS}))
        assert finished.scripts == set(), script
    for harmless in (
        "<script src=a.js></script>",
        '<script type="module" src="a.mjs"></script>',
        '<script type="application/json">{}</script>',
        '<script id="x" type="application/ld+json">{}</script>',
        "<p>a()</p>&lt;script>",
    ):
        assert finished.finish("index.html", harmless, frozenset()), harmless


def test_the_themes_scripts_come_from_its_templates_alone():
    texts = {name: f"<script>{n}</script>" for n, name in enumerate(THEME_SCRIPTS)}
    texts[THEME_SCRIPTS[0]] = "<script>at({{ base_url }})</script>{{ page }}"
    theme = Environment(loader=DictLoader(texts), autoescape=True)
    context = {"base_url": "..", "config": {}, "page": "<script>b()</script>"}

    sources = theme_scripts(theme, context)

    assert sources == {script_source(text) for text in ("at(..)", "1", "2", "3")}


def build_without_pdfs(handbook, site):
    settings = str(lend(handbook) / "mkdocs.yml")
    config = load_config(settings, site_dir=str(site))
    config.plugins.on_startup(command="serve", dirty=False)
    build(config)


def test_a_script_that_a_template_lets_through_stops_the_build(
    handbook, tmp_path, monkeypatch
):
    monkeypatch.setattr("macros.publish.finished_pages.THEME_SCRIPTS", ())

    with pytest.raises(Abort, match="sayfada tanınmayan bir betik var: '__md_scope"):
        build_without_pdfs(handbook, tmp_path / "site")
