"""The preview images of pages."""

import io
import shutil

import pytest
from PIL import Image

from macros.handbook.build_cache import FOLDER
from macros.pages.renderer import Page
from macros.publish.social_cards import CACHE, HEIGHT, WIDTH, write_social_cards
from tests.conftest import ROOT
from tests.macros.conftest import pages_of

CACHED = FOLDER / CACHE
LENT = ("node_modules", "site_overrides")


@pytest.fixture(scope="module")
def lent(content):
    for name in LENT:
        if not (content.root / name).exists():
            (content.root / name).symlink_to(ROOT / name)
    return content


@pytest.fixture(scope="module")
def pages(lent):
    return [*pages_of(lent).values()]


@pytest.fixture(scope="module")
def site(lent, pages, tmp_path_factory):
    folder = tmp_path_factory.mktemp("cards")
    write_social_cards(lent, pages, folder)
    return folder


def pictures(site):
    return {str(p.relative_to(site)): p for p in (site / "assets").rglob("*.png")}


def test_every_page_has_a_light_image_of_its_own_of_the_usual_size(site, pages):
    cards = pictures(site)

    assert len(cards) == len(pages) == len({p.read_bytes() for p in cards.values()})
    for path in cards.values():
        with Image.open(path) as picture:
            assert picture.size == (WIDTH, HEIGHT)
        assert path.stat().st_size <= 40_000, path.name


def test_the_same_content_gives_the_same_bytes(lent, pages, site, tmp_path):
    shutil.rmtree(lent.root / CACHED)

    write_social_cards(lent, pages, tmp_path)

    again = {name: path.read_bytes() for name, path in pictures(tmp_path).items()}
    assert again == {name: path.read_bytes() for name, path in pictures(site).items()}


@pytest.mark.usefixtures("site")
def test_only_new_images_are_drawn(lent, pages, tmp_path):
    before = {*(lent.root / CACHED).iterdir()}

    write_social_cards(lent, [*pages, Page("yeni/", "Yepyeni", "", "yeni/")], tmp_path)

    assert len({*(lent.root / CACHED).iterdir()} - before) == 1


def test_a_long_title_stays_inside_the_image(lent, tmp_path):
    long = " ".join(["Uzunca bir başlık"] * 12)

    write_social_cards(lent, [Page("uzun/", long, "", "uzun/")], tmp_path)

    card = pictures(tmp_path)["assets/cards/uzun.png"]
    picture = Image.open(io.BytesIO(card.read_bytes()))
    edge = picture.convert("L").crop((1130, 150, WIDTH, 600)).histogram()
    assert sum(edge[:240]) == 0, "a letter stands at the right edge"
