"""The web app manifest and its icons."""

import json
from itertools import product

import pytest
from PIL import Image

from macros.publish.web_manifest import SIZES, colours, manifest, write_web_manifest

SHADES = {"light": "#0a5463", "dark": "#0b2c35", "paper": "#fff"}


@pytest.fixture(scope="module")
def site(tmp_path_factory, root, content):
    folder = tmp_path_factory.mktemp("site")
    write_web_manifest(content.site, root, folder)
    return folder


def test_names_and_language_come_from_the_content_colours_from_the_style(content):
    data = manifest(content.site, SHADES)

    assert data["name"] == data["short_name"] == "Okur Rehberi"
    assert data["lang"] == content.site.language
    assert colours(content.site) == SHADES
    short = content.site.model_copy(update={"short_title": "Okur"})
    assert manifest(short, SHADES)["short_name"] == "Okur"


def test_addresses_are_relative_to_the_manifest(site):
    data = json.loads((site / "manifest.json").read_text("utf-8"))

    assert (data["id"], data["scope"], data["start_url"]) == ("./", "./", "./")
    for each in data["icons"]:
        assert (site / each["src"]).is_file()


def test_icons_have_their_size_and_maskable_ones_a_background(site):
    corners = {"icon": (0, 0, 0, 0), "icon-maskable": (0x0A, 0x54, 0x63, 255)}
    for size, name in product(SIZES, corners):
        path = site / "assets" / "images" / f"{name}-{size}.png"
        with Image.open(path) as icon:
            assert icon.size == (size, size)
            assert icon.convert("RGBA").getpixel((0, 0)) == corners[name]


def test_writing_again_gives_the_same_bytes(site, root, content, tmp_path):
    write_web_manifest(content.site, root, tmp_path)

    for path in site.rglob("*.*"):
        again = tmp_path / path.relative_to(site)
        assert again.read_bytes() == path.read_bytes(), path.name
