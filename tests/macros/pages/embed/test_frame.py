"""Each calculator alone, and what other systems are told of it."""

import json
import re

import pytest

from macros.handbook.edition import Edition
from macros.pages.embed.frame import embed_files, imported_modules
from macros.pages.embed.snippets import room
from macros.pages.renderer import Renderer
from tests.macros.conftest import DAY, SITE

SHELL = "assets/shell/0a/"


@pytest.fixture(scope="module")
def files(edition):
    return dict(embed_files(Renderer(edition), SHELL))


def test_every_calculator_has_a_page_of_its_own(files, content):
    assert [*files] == [
        *(f"gomme/{slug}/index.html" for slug in content.calculators_with_page),
        "gomme/v1/embed.js",
        "gomme/v1/frame.js",
    ]


def test_the_page_has_the_calculator_and_the_edition_and_no_site_around_it(
    files, edition
):
    html = files["gomme/kart/index.html"]

    assert html.startswith("<!doctype html>")
    for part in (
        'data-calculator="kart" data-state="static"',
        f'data-document="../../{Renderer(edition).documents["kart"][0]}"',
        'data-start="touch"',
        "üçüncü baskısı.",
        'href="../../hesaplayicilar/kart/"',
    ):
        assert part in html
    # Without an address nothing claims to have one.
    for part in ("<nav", "bundle", "search", "oembed", "canonical", "og:url", "None"):
        assert part not in html.replace("data-search-exclude", "")
    assert not re.search(r"<style|\sstyle=|<script>|\son[a-z]+=", html)
    for tag in re.findall(r"<a [^>]*>", html):
        here = 'href="#' in tag or "href" not in tag
        assert here or 'target="_blank" rel="noopener"' in tag, tag


def test_the_element_knows_every_calculator_and_the_room_to_keep(files, content):
    script = files["gomme/v1/embed.js"]

    [rooms] = re.findall(r"new Map\((\[\[.*\]\])\)", script)
    assert json.loads(rooms) == [
        [slug, room(calculator)]
        for slug, calculator in content.calculators_with_page.items()
    ]
    assert all(200 < height <= 1200 for _, height in json.loads(rooms))


def test_what_the_form_imports_is_fetched_with_it(files, root):
    names = imported_modules()

    form = {f"calculator/{n}.mjs" for n in ("form", "files", "runtime", "messages")}
    assert form <= {*names}
    for name in names:
        assert (root / "interactive" / "shell" / name).is_file()
        fetched = f'modulepreload" href="../../{SHELL}{name}"'
        assert fetched in files["gomme/kart/index.html"]


def test_a_system_that_knows_oembed_gets_the_frame(published):
    files = dict(embed_files(Renderer(Edition(published, DAY)), SHELL))
    oembed = json.loads(files["gomme/kart/oembed.json"])
    html = oembed.pop("html")

    assert f'<iframe src="{SITE}gomme/kart/"' in html
    assert f'<a href="{SITE}hesaplayicilar/kart/">' in html
    assert {type(oembed.pop(size)) for size in ("width", "height")} == {int}
    assert (
        oembed.items()
        >= {
            "version": "1.0",
            "type": "rich",
            "title": "Kart alabilir miyim?",
            "provider_url": SITE,
        }.items()
    )
    page = files["gomme/kart/index.html"]
    assert f'href="{SITE}gomme/kart/oembed.json"' in page
    assert f'<meta property="og:url" content="{SITE}hesaplayicilar/kart/">' in page
    assert f'<link rel="canonical" href="{SITE}hesaplayicilar/kart/">' in page
