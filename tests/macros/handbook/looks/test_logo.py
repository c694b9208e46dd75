"""A handbook's own logo and icon stand wherever the default ones would."""

import pytest
from PIL import Image

from macros.checks.media import check
from macros.handbook.edition import Edition
from macros.handbook.looks.logo import icon_drawing, logo_drawing
from macros.pages.embed.frame import frame
from macros.pages.renderer import Renderer
from macros.pages.theme_context import theme_context
from macros.publish.web_manifest import write_web_manifest
from tests.conftest import lend, loaded
from tests.macros.conftest import DAY

GREEN = (0, 128, 0)


@pytest.fixture
def branded(handbook):
    """Return a handbook with a wide logo, and a square icon in one colour."""
    folder, site = handbook / "content" / "media", handbook / "content" / "site.yml"
    folder.mkdir()
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"/>'
    (folder / "logo.svg").write_text(svg, "utf-8")
    Image.new("RGB", (64, 64), GREEN).save(folder / "simge.png")
    lines = "logo: logo.svg\nicon: simge.png\n"
    site.write_text(site.read_text("utf-8") + lines, "utf-8")
    return loaded(lend(handbook))


def test_pages_frames_and_cards_show_them(branded):
    edition = Edition(branded, DAY)

    assert list(check(branded)) == []
    assert theme_context(edition)["logo_file"] == "media/logo.svg"
    html = frame(Renderer(edition), "kart", "assets/shell/")
    assert '<link rel="icon" href="../../media/simge.png">' in html
    assert 'width="60"' in logo_drawing(branded.site, branded.root)


def test_icons_for_home_screens_are_drawn_from_it(branded, tmp_path):
    write_web_manifest(branded.site, branded.root, tmp_path)

    with Image.open(tmp_path / "assets" / "images" / "icon-192.png") as icon:
        assert icon.convert("RGB").getpixel((96, 96)) == GREEN


def test_without_them_the_default_ones_are_drawn(content, root):
    assert "FFC447" in logo_drawing(content.site, root)
    assert "0A5463" in icon_drawing(content.site, root)
    assert theme_context(Edition(content, DAY))["logo_file"] == ""
