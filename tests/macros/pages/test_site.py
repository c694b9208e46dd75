"""Which pages there are, and where each belongs."""

import yaml

CALCULATORS = ("kart", "iade", "salon", "etkinlik", "kayip")


def test_every_thing_and_every_list_has_its_page(pages):
    assert [*pages] == [
        "",
        "rehber/",
        "kontrol-listeleri/",
        "hesaplayicilar/",
        "yolum/",
        "belgeler/",
        "birimler/",
        "sik-sorulanlar/",
        "sozluk/",
        "dizin/",
        "kaynaklar/",
        "degisiklikler/",
        "yerlestirme/",
        "erisilebilirlik/",
        "baska-cihaz/",
        "gizlilik/",
        "cevrimdisi/",
        "basili/",
        "rehber/uyelik/",
        "rehber/odunc/",
        "rehber/salon/",
        "kontrol-listeleri/kart-alirken/",
        "kontrol-listeleri/salon-oncesi/",
        *(f"hesaplayicilar/{slug}/" for slug in CALCULATORS),
        "belgeler/projektor-dilekcesi/",
        "belgeler/salon-sorusu/",
        "hakkinda/",
        *(f"hesaplayicilar/{slug}/tablo/" for slug in CALCULATORS),
        "hesaplayicilar/sinama/",
    ]


def test_a_page_knows_its_file_its_title_and_its_list(pages):
    for address, source, title, parent in (
        ("", "index.md", "Okur Rehberi", ""),
        ("rehber/", "rehber/index.md", "Rehber", "rehber/"),
        ("rehber/uyelik/", "rehber/uyelik.md", "Okur kartı", "rehber/"),
        ("yolum/", "yolum/index.md", "Etkinlik yolum", "yolum/"),
    ):
        page = pages[address]
        assert (page.source, page.title, page.parent) == (source, title, parent)


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
