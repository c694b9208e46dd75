"""Short addresses: of every page, short enough to type, and leading to it."""

from macros.content.models.site import MAX_SHORT
from macros.handbook.links import links_of, pages_of
from macros.handbook.short_addresses import redirects, short_addresses
from tests.conftest import loaded


def test_old_and_short_addresses_lead_to_the_page_of_today(renamed_pages):
    known = redirects(renamed_pages.content, renamed_pages.links)

    assert known["bolumler/uye-olmak/"] == known["b/uyelik/"] == "rehber/uyelik/"
    assert known["terimler/"] == "sozluk/"
    for link, short in renamed_pages.short_addresses.items():
        assert known[short] == renamed_pages.links.address(link)


def test_every_page_has_one_and_an_editor_may_choose_it(published):
    path = published.root / "content" / "site.yml"
    lines = """short_addresses:
  - {from: kart/, to: "liste:kart-alirken"}
  - {from: k/, to: "liste:kart-alirken"}
"""
    path.write_text(path.read_text("utf-8") + lines, "utf-8")
    content = loaded(published.root)
    links = links_of(content)
    short = short_addresses(content, links)

    assert short["liste:kart-alirken"] == "kart/"
    # What was printed once still leads there.
    assert redirects(content, links)["k/"] == "kontrol-listeleri/kart-alirken/"
    assert {*short} == {link for link, _ in pages_of(content)}
    assert max(map(len, short.values())) <= MAX_SHORT
    assert len({*short.values()}) == len(short)
