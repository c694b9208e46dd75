"""Which pages there are, and where each belongs."""

from datetime import date

import pytest
import yaml

from macros.handbook.edition import Edition
from macros.pages.renderer import Renderer
from macros.pages.site import site_pages

DAY = date(2026, 3, 2)
CALCULATORS = ("kart", "iade", "salon", "etkinlik")


@pytest.fixture(scope="module")
def pages(content):
    renderer = Renderer(Edition(content, DAY))
    return {page.address: page for page in site_pages(renderer)}


def test_every_thing_and_every_list_has_its_page(pages):
    assert [*pages] == [
        "",
        "rehber/",
        "kontrol-listeleri/",
        "hesaplayicilar/",
        "yol-haritam/",
        "birimler/",
        "sozluk/",
        "dizin/",
        "kaynaklar/",
        "degisiklikler/",
        "yerlestirme/",
        "erisilebilirlik/",
        "gizlilik/",
        "cevrimdisi/",
        "rehber/uyelik/",
        "rehber/odunc/",
        "rehber/salon/",
        "kontrol-listeleri/kart-alirken/",
        "kontrol-listeleri/salon-oncesi/",
        *(f"hesaplayicilar/{slug}/" for slug in CALCULATORS),
        *(f"hesaplayicilar/{slug}/tablo/" for slug in CALCULATORS),
        "hesaplayicilar/sinama/",
    ]


@pytest.mark.parametrize(
    ("address", "source", "title"),
    [
        ("", "index.md", "Okur Rehberi"),
        ("rehber/", "rehber/index.md", "Rehber"),
        ("rehber/uyelik/", "rehber/uyelik.md", "Okur kartı"),
        ("yol-haritam/", "yol-haritam/index.md", "Karttan iadeye yol"),
    ],
)
def test_a_page_knows_its_file_and_title(pages, address, source, title):
    assert pages[address].source == source
    assert pages[address].title == title


def test_a_page_belongs_to_the_list_that_it_stands_in(pages):
    assert pages["hesaplayicilar/kart/"].parent == "hesaplayicilar/"
    assert pages["hesaplayicilar/"].parent == "hesaplayicilar/"
    assert pages[""].parent == ""


def test_every_style_and_script_that_a_page_asks_for_is_there(pages, root):
    styles = root / "site_overrides" / "assets" / "stylesheets"
    shell = root / "interactive" / "shell"
    needed = set()
    for page in pages.values():
        front_matter = yaml.safe_load(page.markdown.split("---\n")[1])
        needed |= {styles / f"{name}.css" for name in front_matter.get("styles", ())}
        needed |= {shell / f"{name}.mjs" for name in front_matter.get("scripts", ())}

    assert styles / "calculator.css" in needed
    assert shell / "checklist" / "checklist.mjs" in needed
    assert [path for path in needed if not path.is_file()] == []
