"""The pictures of pages."""

import io
import shutil
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from macros.handbook.build_cache import FOLDER
from macros.handbook.edition import Edition
from macros.pages.renderer import Page, Renderer
from macros.pages.site import site_pages
from macros.publish.social_cards import CACHE, HEIGHT, WIDTH, write_cards

ROOT = Path(__file__).parents[3]
CACHED = FOLDER / CACHE
LENT = ("node_modules", "site_overrides")


@pytest.fixture(scope="module")
def lent(small_content):
    for name in LENT:
        if not (small_content.root / name).exists():
            (small_content.root / name).symlink_to(ROOT / name)
    return small_content


@pytest.fixture(scope="module")
def pages(lent):
    return [*site_pages(Renderer(Edition(lent, date(2026, 3, 2))))]


@pytest.fixture(scope="module")
def site(lent, pages, tmp_path_factory):
    folder = tmp_path_factory.mktemp("cards")
    write_cards(lent, pages, folder)
    return folder


def pictures(site):
    return {path.name: path for path in (site / "assets" / "cards").iterdir()}


def test_every_page_gets_a_picture_of_the_usual_size_and_few_bytes(site, pages):
    found = pictures(site)

    assert len(found) == len(pages)
    for path in found.values():
        with Image.open(path) as picture:
            assert picture.size == (WIDTH, HEIGHT)
        assert path.stat().st_size <= 40_000, path.name


def test_pages_with_other_titles_have_other_pictures(site):
    found = [path.read_bytes() for path in pictures(site).values()]

    assert len({*found}) == len(found)


def test_the_same_content_gives_the_same_bytes(lent, pages, site, tmp_path):
    shutil.rmtree(lent.root / CACHED)

    write_cards(lent, pages, tmp_path)

    again = {name: path.read_bytes() for name, path in pictures(tmp_path).items()}
    assert again == {name: path.read_bytes() for name, path in pictures(site).items()}


@pytest.mark.usefixtures("site")
def test_only_what_is_new_is_drawn_again(lent, pages, tmp_path):
    before = {*(lent.root / CACHED).iterdir()}

    write_cards(lent, [*pages, Page("yeni/", "Yepyeni", "", "yeni/")], tmp_path)

    assert len({*(lent.root / CACHED).iterdir()} - before) == 1


def test_a_long_title_stays_inside_its_picture(lent, tmp_path):
    long = " ".join(["Uzunca bir başlık"] * 12)

    write_cards(lent, [Page("uzun/", long, "", "uzun/")], tmp_path)

    picture = Image.open(io.BytesIO(pictures(tmp_path)["uzun.png"].read_bytes()))
    edge = picture.convert("L").crop((1130, 150, WIDTH, 600)).histogram()
    assert sum(edge[:240]) == 0, "a letter stands at the right edge"
