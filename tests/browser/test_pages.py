"""What every page of the built site has, whatever its kind."""

import re
from html.parser import HTMLParser

import pytest
from playwright.sync_api import expect

from interactive.core.turkish import slug

pytestmark = pytest.mark.browser


class Outline(HTMLParser):
    """The parts of a page that a reader steers by."""

    def __init__(self, html):
        super().__init__()
        self.language = None
        self.tags, self.ids, self.classes, self.addresses = [], [], set(), []
        self.texts: dict[str, str] = {}
        self._open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.tags.append(tag)
        self._open.append(tag)
        self.language = found.get("lang") if tag == "html" else self.language
        self.ids += [found["id"]] if "id" in found else []
        self.classes |= set((found.get("class") or "").split())
        self.addresses += [found[name] for name in ("src", "href") if name in found]

    def handle_data(self, data):
        if self._open:
            self.texts[self._open[-1]] = self.texts.get(self._open[-1], "") + data


@pytest.fixture(scope="session")
def outlines(built):
    """Every page of the site by its address."""
    found = {
        path.relative_to(built).as_posix(): Outline(path.read_text("utf-8"))
        for path in sorted(built.rglob("*.html"))
    }
    assert len(found) > 40
    return found


def test_every_page_has_one_main_heading(outlines):
    assert {
        name: page.tags.count("h1") for name, page in outlines.items()
    } == dict.fromkeys(outlines, 1)


def test_every_page_says_that_it_is_in_turkish(outlines):
    assert {page.language for page in outlines.values()} == {"tr"}


def test_every_page_has_a_title_of_its_own(outlines):
    titles = [page.texts["title"].strip() for page in outlines.values()]

    assert all(titles)
    assert len(set(titles)) == len(titles)


def test_every_page_names_the_edition_it_follows(outlines, built, moved, content):
    label = content.source.edition.label

    for name in outlines.keys() - moved:
        page = outlines[name]
        assert page.classes & {"edition", "foot__edition"}, name
        assert label in (built / name).read_text("utf-8"), name


def test_no_id_stands_twice_on_a_page(outlines):
    for name, page in outlines.items():
        twice = {each for each in page.ids if page.ids.count(each) > 1}
        assert not twice, name


def test_anchors_are_plain_letters(outlines):
    for name, page in outlines.items():
        odd = [each for each in page.ids if not re.fullmatch(r"[A-Za-z0-9_.-]+", each)]
        assert not odd, name


def test_anchors_keep_dotless_i_as_i(built):
    html = (built / "rehber" / "uygunluk" / "index.html").read_text("utf-8")
    anchors = dict(re.findall(r'<h2[^>]* id="([^"]+)"[^>]*>([^<]+)', html))

    assert any("ı" in heading for heading in anchors.values())
    assert "nasil-sayilir" in anchors
    assert all(slug(anchor) == anchor for anchor in anchors)


def test_nothing_is_fetched_from_another_host(outlines, built):
    loaded = re.compile(
        r'<(?:script|link(?! rel="(?:canonical|alternate))|img|iframe|source)'
        r'[^>]*(?:src|href)="(https?:)?//'
    )

    for name in outlines:
        assert not loaded.search((built / name).read_text("utf-8")), name


def test_every_link_inside_the_site_leads_somewhere(outlines, built):
    for name, page in outlines.items():
        if name == "404.html":
            continue
        folder = (built / name).parent
        for address in page.addresses:
            if re.match(r"[a-z]+:|#", address):
                continue
            path, _, anchor = address.partition("#")
            target = (folder / path.partition("?")[0]).resolve()
            target = target / "index.html" if target.is_dir() else target
            assert target.exists(), (name, address)
            if anchor:
                ids = outlines[target.relative_to(built.resolve()).as_posix()].ids
                assert anchor in ids, (name, address)


def test_no_picture_is_told_by_the_name_of_the_site_twice(built, content):
    told = {}
    for path in built.rglob("*.html"):
        found = re.search(r'og:image:alt" content="([^"]*)"', path.read_text("utf-8"))
        if found:
            told[path.relative_to(built).as_posix()] = found[1].split(" · ")

    site = content.site
    assert told["index.html"] == [site.tagline, site.title]
    assert [name for name, parts in told.items() if len(set(parts)) != 2] == []


def test_a_former_address_leads_to_the_page_of_today(visiting, site_at_root):
    with visiting(site_at_root) as visit:
        visit.open("hesaplayicilar/hiz/")

        visit.page.wait_for_url("**/hesaplayicilar/")


def test_an_address_that_leads_nowhere_gets_a_page_that_helps(
    visiting, site_at_root, words
):
    with visiting(site_at_root) as visit:
        visit.open("rehber/yok/boyle/bir/sayfa/")

        expect(visit.page.get_by_role("heading", level=1)).to_have_text(
            words["not_found_title"]
        )
        sheets = (
            "[...document.styleSheets].filter((sheet) => sheet.cssRules.length).length"
        )
        assert visit.page.evaluate(sheets) >= 1
        visit.page.locator(".links a").first.click()
        expect(visit.page.locator("[data-kind]")).not_to_have_attribute(
            "data-kind", "page"
        )
        visit.forgive("404")
