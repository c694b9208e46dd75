"""The copy for a USB stick, opened as files."""

import re
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from playwright.sync_api import expect

from macros.stick import stick

pytestmark = pytest.mark.browser

ATTRIBUTE = re.compile(r'(?<=\s)(?:href|src)="([^"]*)"')


@pytest.fixture(scope="module")
def folder(built, content, root, tmp_path_factory):
    # A name with a space and a Turkish letter, as sticks have them.
    found = tmp_path_factory.mktemp("usb") / "Staj Çantası"
    for name, data in stick(content, built, root):
        path = found / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return found


@pytest.fixture
def reader(folder, visiting):
    with visiting(f"{folder.as_uri()}/") as visit:
        yield visit


def search(reader, words):
    reader.page.locator(".head__search").click()
    reader.page.keyboard.type(words)
    return reader.page.locator(".md-search-result__link")


def test_the_search_finds_and_leads_to_a_file(reader):
    reader.open("index.html")

    search(reader, "iptal").first.click()

    expect(reader.page).to_have_url(re.compile(r"index\.html(\?|#|$)"))
    expect(reader.page.locator("h1")).to_be_visible()


def test_the_search_works_deep_inside_too(reader):
    reader.open("rehber/iptal/index.html")

    expect(search(reader, "sigorta").first).to_be_visible()


def test_pages_of_every_kind_open_without_a_word_on_the_console(reader):
    places = ["", "rehber/", "rehber/uygunluk/", "sozluk/", "kaynaklar/", "gizlilik/"]
    places += ["hesaplayicilar/tarihler/", "cevrimdisi/", "yerlestirme/"]
    for place in places:
        reader.open(f"{place}index.html")
        reader.page.wait_for_load_state("networkidle")
        expect(reader.page.locator("h1")).to_be_visible()
        assert reader.problems == [], place


def test_ticks_are_kept_and_the_menu_opens(reader):
    reader.page.set_viewport_size({"width": 360, "height": 640})
    reader.open("kontrol-listeleri/evrak-elden/index.html")
    reader.page.locator("[data-item]").first.check()
    reader.page.reload()

    expect(reader.page.locator("[data-item]").first).to_be_checked()
    reader.page.locator("[data-open=menu]").click()
    reader.page.locator("#menu a", has_text="Sözlük").click()
    expect(reader.page).to_have_url(re.compile(r"/sozluk/index\.html$"))


def test_a_calculator_says_why_it_does_not_run_and_shows_its_rules(
    reader, content, words
):
    reader.open("hesaplayicilar/uygunluk/index.html")

    said = reader.page.locator(".calc__unrun")
    expect(said).to_contain_text(words["stick_calculator"])
    expect(said.locator("a")).to_have_attribute(
        "href", f"{content.site.address}hesaplayicilar/uygunluk/"
    )
    expect(reader.page.locator("#s-uygunluk-questions")).to_be_visible()
    expect(reader.page.locator("form.calc__form")).to_have_count(0)


def test_no_copy_is_offered_there(reader, words):
    reader.open("cevrimdisi/index.html")

    expect(reader.page.locator("[data-state]")).to_have_text(words["offline_unable"])
    expect(reader.page.locator("[data-on]")).to_be_hidden()


def test_every_link_names_a_file_that_is_there(folder):
    dead = []
    for page in folder.rglob("*.html"):
        text = page.read_text("utf-8")
        base = re.search(r'<base href="([^"]*)"', text)
        start = urljoin(page.as_uri(), base[1]) if base else page.as_uri()
        for link in ATTRIBUTE.findall(text):
            target = urlsplit(urljoin(start, link))
            path = unquote(target.path)
            there = target.scheme != "file" or (folder / path).is_file()
            if not there:
                dead.append(f"{page.relative_to(folder)} -> {link}")

    assert dead == []


def test_nothing_that_needs_a_server_goes_along(folder):
    names = {path.relative_to(folder).as_posix() for path in folder.rglob("*")}

    assert not [n for n in names if n.endswith((".mjs", ".wasm", ".whl", ".map"))]
    assert "service-worker.js" not in names
    text = "".join(p.read_text("utf-8") for p in folder.rglob("*.html"))
    assert 'type="module" src' not in text
    assert 'http-equiv="Content-Security-Policy"' not in text
