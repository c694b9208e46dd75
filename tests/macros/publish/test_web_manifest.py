"""What makes the site one that can be put on a home screen."""

import json
import struct

import pytest

from macros.publish.web_manifest import SIZES, colours, manifest, write_app

SHADES = {"light": "#0a5463", "dark": "#0b2c35", "paper": "#fff"}


@pytest.fixture(scope="module")
def site(tmp_path_factory, root, small_content):
    folder = tmp_path_factory.mktemp("site")
    write_app(small_content.site, root, folder)
    return folder


def test_names_and_language_come_from_the_content(small_content):
    told = manifest(small_content.site, SHADES)

    assert told["name"] == told["short_name"] == "Okur Rehberi"
    assert told["lang"] == "tr"
    short = small_content.site.model_copy(update={"short_title": "Okur"})
    assert manifest(short, SHADES)["short_name"] == "Okur"


def test_every_address_starts_where_the_manifest_lies(site):
    told = json.loads((site / "manifest.json").read_text("utf-8"))

    assert (told["id"], told["scope"], told["start_url"]) == ("./", "./", "./")
    for each in told["icons"]:
        assert (site / each["src"]).is_file()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["icon", "icon-maskable"])
def test_a_picture_is_as_large_as_it_says(site, name, size):
    data = (site / "assets" / "images" / f"{name}-{size}.png").read_bytes()

    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", data[16:24]) == (size, size)


def test_the_colours_are_those_of_the_style(root):
    assert colours(root) == SHADES


def test_writing_again_gives_the_same_bytes(site, root, small_content, tmp_path):
    write_app(small_content.site, root, tmp_path)

    for path in site.rglob("*.*"):
        again = tmp_path / path.relative_to(site)
        assert again.read_bytes() == path.read_bytes(), path.name
