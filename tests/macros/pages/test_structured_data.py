"""What a page tells machines about itself."""

import json

from macros.handbook.edition import Edition
from macros.pages.structured_data import as_script, pages_metadata
from tests.macros.conftest import DAY, SITE, pages_of


def metadata_of(content):
    pages = pages_of(content).values()
    return pages_metadata(Edition(content, DAY), [*pages]).items()


def test_the_front_page_is_the_site_and_every_other_one_has_its_way(published):
    json_ld = {at: json.loads(page.json_ld) for at, page in metadata_of(published)}

    trail = json_ld["rehber/uyelik/"]["itemListElement"]
    assert [(step["position"], step["name"], step["item"]) for step in trail] == [
        (1, "Okur Rehberi", SITE),
        (2, "Rehber", f"{SITE}rehber/"),
        (3, "Okur kartı", f"{SITE}rehber/uyelik/"),
    ]
    assert json_ld.pop("")["@type"] == "WebSite"
    assert {page["@type"] for page in json_ld.values()} == {"BreadcrumbList"}


def test_without_an_address_a_page_has_a_picture_and_claims_nothing(content):
    pages = [page for _, page in metadata_of(content)]

    assert {page.json_ld for page in pages} == {""}
    assert len({page.card for page in pages}) == len(pages)


def test_no_title_can_end_the_element_around_it():
    assert "</script" not in as_script({"name": "</script><script>a()"})
