"""Pages that moved: what stands at their old addresses."""

from datetime import date

import pytest

from macros.content.loader import load_content
from macros.handbook.redirects import moved, redirects, robots, taken
from macros.pages.renderer import Renderer

DAY = date(2026, 3, 2)
SITE = "https://okur.example/rehber/"


@pytest.fixture
def renderer(small):
    path = small / "content" / "site.yml"
    lines = [
        f"address: {SITE}",
        "former_addresses:",
        '  - {address: bolumler/uye-olmak/, link: "bolum:uyelik"}',
        '  - {address: terimler/, link: "sayfa:sozluk"}',
        "",
    ]
    path.write_text(path.read_text("utf-8") + "\n".join(lines), "utf-8")
    content, problems = load_content(small)
    assert content, problems
    return Renderer(content, DAY)


def test_a_former_address_leads_to_the_page_of_today(renderer):
    assert redirects(renderer.content, renderer.links) == {
        "bolumler/uye-olmak/": "rehber/uyelik/",
        "terimler/": "sozluk/",
    }


def test_a_page_at_the_old_address_leads_on_without_script_or_server(renderer):
    html = dict(moved(renderer))["bolumler/uye-olmak/index.html"]

    assert 'content="0; url=../../rehber/uyelik/"' in html
    assert f'<link rel="canonical" href="{SITE}rehber/uyelik/">' in html
    assert '<meta name="robots" content="noindex">' in html
    assert '<a href="../../rehber/uyelik/">Okur kartı</a>' in html
    assert "<script" not in html


def test_every_page_that_is_built_is_known_as_taken(renderer):
    built = {page.address for page in renderer.pages()} - {""}

    assert {*taken(renderer.content, renderer.links)} == built


def test_search_engines_are_shown_the_map_of_a_site_with_an_address():
    [(name, text)] = robots(SITE)

    assert name == "robots.txt"
    assert f"Sitemap: {SITE}sitemap.xml" in text
    assert robots(None) == []
