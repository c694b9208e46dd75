"""What a page tells machines about itself."""

import json
from datetime import date

import pytest

from macros.content.loader import load_content
from macros.handbook.edition import Edition
from macros.pages.renderer import Renderer
from macros.pages.site import site_pages
from macros.pages.structured_data import as_script, pages_metadata

SITE = "https://okur.example/rehber/"


def metadata_of(content):
    edition = Edition(content, date(2026, 3, 2))
    return pages_metadata(edition, [*site_pages(Renderer(edition))])


@pytest.fixture(scope="module")
def anonymous(content):
    return metadata_of(content)


@pytest.fixture
def json_ld(handbook):
    """Return the structured data of every page of a site with an address."""
    path = handbook / "content" / "site.yml"
    path.write_text(path.read_text("utf-8") + f"address: {SITE}\n", "utf-8")
    content, problems = load_content(handbook)
    assert content, problems
    pages = metadata_of(content).items()
    return {address: json.loads(page.json_ld) for address, page in pages}


def test_the_way_to_a_page_begins_at_the_front_page(json_ld):
    trail = json_ld["rehber/uyelik/"]["itemListElement"]

    assert [(step["position"], step["name"], step["item"]) for step in trail] == [
        (1, "Okur Rehberi", SITE),
        (2, "Rehber", f"{SITE}rehber/"),
        (3, "Okur kartı", f"{SITE}rehber/uyelik/"),
    ]


def test_the_front_page_is_the_site_and_every_other_one_has_its_way(json_ld):
    assert json_ld.pop("")["@type"] == "WebSite"
    assert {page["@type"] for page in json_ld.values()} == {"BreadcrumbList"}


def test_without_an_address_nothing_is_claimed(anonymous):
    assert {page.json_ld for page in anonymous.values()} == {""}


def test_every_page_has_a_picture_of_its_own(anonymous):
    assert len({page.card for page in anonymous.values()}) == len(anonymous)


def test_no_title_can_end_the_element_around_it():
    assert "</script" not in as_script({"name": "</script><script>a()"})
