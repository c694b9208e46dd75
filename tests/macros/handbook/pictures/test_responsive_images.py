"""Lighter versions of the content's pictures."""

import io

import pytest
from PIL import Image

from macros.handbook.pictures import responsive_images as pictures
from macros.handbook.pictures.responsive_images import sources, versions


@pytest.fixture
def root(tmp_path):
    """Return a folder with a photograph of 1200 by 600, a small one and a drawing."""
    folder = tmp_path / "content" / "media"
    folder.mkdir(parents=True)
    noise = Image.effect_mandelbrot((1200, 600), (-3, -2.5, 2, 2.5), 100).convert("RGB")
    noise.save(folder / "okul.png")
    noise.resize((200, 100)).save(folder / "kart.jpg")
    (folder / "cizim.svg").write_text("<svg width='1' height='1'/>", "utf-8")
    return tmp_path


def test_a_large_picture_comes_in_three_widths_the_best_format_first(root):
    by_format = sources(root, "okul.png")
    original = (root / "content" / "media" / "okul.png").stat().st_size

    assert [*by_format] == ["image/avif", "image/webp"]
    assert [v.width for v in by_format["image/avif"]] == [480, 960, 1200]
    assert by_format["image/webp"][0].address == "media/480/okul.webp"
    for version in versions(root, "okul.png"):
        with Image.open(io.BytesIO(version.data)) as picture:
            assert picture.size == (version.width, version.width // 2)
            assert picture.get_format_mimetype() == f"image/{version.format}"
        assert len(version.data) < original


def test_no_picture_is_made_larger_than_it_is_and_a_drawing_needs_no_version(root):
    assert {v.width for v in versions(root, "kart.jpg")} <= {200}
    assert versions(root, "cizim.svg") == ()


def test_a_version_is_made_once(root, monkeypatch):
    before = versions(root, "okul.png")
    monkeypatch.setattr(pictures, "_encoded", None)

    assert versions(root, "okul.png") == before


def test_another_picture_of_the_same_name_gets_versions_of_its_own(root):
    before = versions(root, "okul.png")
    Image.radial_gradient("L").resize((600, 300)).save(root / "content/media/okul.png")

    after = versions(root, "okul.png")

    assert {v.data for v in after}.isdisjoint({v.data for v in before})


@pytest.mark.slow
def test_what_can_be_seen_through_stays_so(root):
    clear = Image.radial_gradient("L").resize((600, 300))
    picture = Image.merge("RGBA", (clear, clear, clear, clear))
    picture.save(root / "content" / "media" / "saydam.png")

    for version in versions(root, "saydam.png"):
        with Image.open(io.BytesIO(version.data)) as shown:
            assert min(shown.convert("RGBA").getchannel("A").tobytes()) < 100
