"""Each calculator alone, and what other systems are told of it."""

import json
import re
from datetime import date

import pytest

from macros.content.loader import load_content
from macros.handbook.edition import Edition
from macros.pages.embed.frame import embed_files, imported_modules
from macros.pages.renderer import Renderer

DAY = date(2026, 3, 2)
SITE = "https://okur.example/rehber/"


@pytest.fixture(scope="module")
def files(content, root):
    return dict(embed_files(Renderer(Edition(content, DAY)), root))


@pytest.fixture
def published(handbook, root):
    """Return what stands below `gomme/` when the site has an address."""
    path = handbook / "content" / "site.yml"
    path.write_text(path.read_text("utf-8") + f"address: {SITE}\n", "utf-8")
    content, problems = load_content(handbook)
    assert content, problems
    return dict(embed_files(Renderer(Edition(content, DAY)), root))


def test_every_calculator_has_a_page_of_its_own(files, content):
    assert [*files] == [
        *(f"gomme/{slug}/index.html" for slug in content.calculators),
        "gomme/v1/embed.js",
        "gomme/v1/frame.js",
    ]


def test_the_page_has_the_calculator_and_the_edition_and_no_site_around_it(files):
    html = files["gomme/kart/index.html"]

    assert html.startswith("<!doctype html>")
    assert 'data-calculator="kart" data-state="static"' in html
    assert 'data-document="../../hesaplayicilar/kart/document.json"' in html
    assert 'data-start="touch"' in html
    assert "üçüncü baskısı." in html
    assert 'href="../../hesaplayicilar/kart/"' in html
    assert "bundle" not in html
    assert "<nav" not in html
    assert "search" not in html.replace("data-search-exclude", "")


def test_nothing_on_the_page_stands_inline(files):
    html = files["gomme/kart/index.html"]

    assert not re.search(r"<style|\sstyle=|<script>|\son[a-z]+=", html)


def test_every_link_of_the_page_opens_beside_it(files):
    for tag in re.findall(r"<a [^>]*>", files["gomme/kart/index.html"]):
        here = 'href="#' in tag or "href" not in tag

        assert here or 'target="_blank" rel="noopener"' in tag, tag


def test_what_the_form_imports_is_fetched_with_it(files, root):
    shell = root / "interactive" / "shell"
    names = imported_modules(root)

    assert {
        f"calculator/{name}.mjs" for name in ("form", "files", "runtime", "messages")
    } <= {*names}
    for name in names:
        assert (shell / name).is_file()
        assert (
            f'modulepreload" href="../../assets/shell/{name}"'
            in (files["gomme/kart/index.html"])
        )


def test_without_an_address_nothing_claims_to_have_one(files):
    html = files["gomme/kart/index.html"]

    assert "oembed" not in html
    assert "canonical" not in html
    assert "og:url" not in html
    assert "None" not in html


def test_a_system_that_knows_oembed_gets_the_frame(published):
    oembed = json.loads(published["gomme/kart/oembed.json"])

    assert oembed["version"] == "1.0"
    assert oembed["type"] == "rich"
    assert oembed["title"] == "Kart alabilir miyim?"
    assert oembed["provider_url"] == SITE
    assert isinstance(oembed["width"], int)
    assert isinstance(oembed["height"], int)
    assert f'<iframe src="{SITE}gomme/kart/"' in oembed["html"]
    assert f'<a href="{SITE}hesaplayicilar/kart/">' in oembed["html"]


def test_the_page_says_where_its_oembed_is(published):
    html = published["gomme/kart/index.html"]

    assert f'href="{SITE}gomme/kart/oembed.json"' in html
    assert f'<meta property="og:url" content="{SITE}hesaplayicilar/kart/">' in html
    assert f'<link rel="canonical" href="{SITE}hesaplayicilar/kart/">' in html
