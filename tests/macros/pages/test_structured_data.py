"""What a page tells machines of itself."""

import json
from datetime import date

import pytest

from macros.content.loader import load_content
from macros.pages.renderer import Renderer
from macros.pages.structured_data import about_pages, as_script, plain

SITE = "https://okur.example/rehber/"


@pytest.fixture(scope="module")
def anonymous(small_content):
    renderer = Renderer(small_content, date(2026, 3, 2))
    return about_pages(renderer, [*renderer.pages()])


@pytest.fixture
def told(small):
    """Return the structured data of every page of a site with an address, by kind."""
    path = small / "content" / "site.yml"
    path.write_text(path.read_text("utf-8") + f"address: {SITE}\n", "utf-8")
    content, problems = load_content(small)
    assert content, problems
    renderer = Renderer(content, date(2026, 6, 1))
    pages = about_pages(renderer, [*renderer.pages()])
    return {
        address: {each["@type"]: each for each in json.loads(about.data)["@graph"]}
        for address, about in pages.items()
    }


def test_the_way_to_a_page_is_told_from_the_front_page_on(told):
    trail = told["rehber/uyelik/"]["BreadcrumbList"]["itemListElement"]

    assert [(step["position"], step["name"], step["item"]) for step in trail] == [
        (1, "Okur Rehberi", SITE),
        (2, "Rehber", f"{SITE}rehber/"),
        (3, "Okur kartı", f"{SITE}rehber/uyelik/"),
    ]


def test_each_page_is_called_what_it_is_and_nothing_more(told):
    assert {*told[""]} == {"WebSite"}
    assert {*told["rehber/uyelik/"]} == {"BreadcrumbList", "Article"}
    assert {*told["hesaplayicilar/kart/"]} == {"BreadcrumbList", "WebApplication"}
    assert {*told["hesaplayicilar/kart/tablo/"]} == {"BreadcrumbList"}
    assert {*told["kontrol-listeleri/kart-alirken/"]} == {"BreadcrumbList", "ItemList"}
    assert {*told["sozluk/"]} == {"BreadcrumbList", "DefinedTermSet"}
    assert {*told["yol-haritam/"]} == {"BreadcrumbList"}


def test_markup_becomes_plain_words_with_their_numbers():
    text = plain("**Kitabı** {sure} içinde [getirin](bolum:odunc).", {"sure": "14 gün"})

    assert text == "Kitabı 14 gün içinde getirin."


def test_what_stands_on_a_list_is_told_in_plain_words(told):
    items = told["kontrol-listeleri/kart-alirken/"]["ItemList"]

    assert items["numberOfItems"] == 2
    assert [each["name"] for each in items["itemListElement"]] == [
        "Kimliğinizi alın; kart onunla verilir.",
        "Açık olduğu saate bakın.",
    ]


def test_a_page_says_since_when_it_stands_and_not_when_it_was_built(told):
    assert told["rehber/uyelik/"]["Article"]["dateModified"] == "2026-03-02"


def test_without_an_address_nothing_is_claimed(anonymous):
    assert {about.data for about in anonymous.values()} == {""}


def test_every_page_has_a_picture_of_its_own(anonymous):
    assert len({about.card for about in anonymous.values()}) == len(anonymous)


def test_no_title_can_end_the_block_that_it_stands_in():
    assert "</script" not in as_script([{"name": "</script><script>a()"}])
