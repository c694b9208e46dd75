"""Links within the built site."""

import pytest

from macros.publish.internal_links import DeadLinkError, InternalLinks

PAGE = "rehber/iptal/index.html"


@pytest.fixture
def site(tmp_path):
    for address in (PAGE, "index.html", "rehber/index.html", "rehber.pdf"):
        path = tmp_path / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return tmp_path


def dead(site, *links, page=PAGE, folder=""):
    pages = InternalLinks(folder)
    pages.add("index.html", '<h1 id="bas&amp;son">')
    pages.add(page, "".join(f'<a href="{link}">' for link in links))
    return sorted(link for _, link in pages.dead(site))


def test_a_link_leads_to_a_file_however_its_folder_is_written(site):
    alive = ("", "../", "..", "../../", "../..", "./", ".", "../../rehber.pdf")

    assert dead(site, *alive) == []
    assert dead(site, "../yok/", "../../yok.pdf", "../../../") == [
        "../../../",
        "../../yok.pdf",
        "../yok/",
    ]


def test_a_fragment_is_an_anchor_of_its_page_or_a_value(site):
    alive = ("../../#bas&amp;son", "../../#bas%26son", "../../#a=1&amp;b", "../../#")

    assert dead(site, *alive) == []
    assert dead(site, "#yok", "../../#yok") == ["#yok", "../../#yok"]


def test_links_out_of_the_site_are_others(site):
    assert dead(site, "https://a.example/", "mailto:a@b.example", "//a.example") == []
    # Which paths are ours is known only if the site has an address.
    assert dead(site, "/yok/", page="404.html") == []
    links = ("/a/", "/a/yok/", "/b/")
    assert dead(site, *links, page="404.html", folder="/a/") == ["/a/yok/"]


def test_a_dead_link_is_told_with_its_page(site):
    links = InternalLinks()
    links.add(PAGE, '<img src="yok.png">')

    with pytest.raises(DeadLinkError, match=f"{PAGE}: yok.png"):
        links.check(site)
