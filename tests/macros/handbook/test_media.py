"""Pictures: read, shown on the page and on paper."""

import base64
import io

import pikepdf
import pytest
from PIL import ExifTags, Image

from macros.checks import check_content
from macros.handbook.media import as_svg, size_of
from macros.handbook.pictures.responsive_images import versions
from macros.pdf.build import write_pdfs
from tests.macros.conftest import AS_OF, pages_of
from tests.macros.pdf_text import prose_of, squeezed, tags

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">{}</svg>'
BAR = '<rect width="40" height="20" fill="teal"/>'


def png(width, height):
    """Return a grey PNG."""
    out = io.BytesIO()
    Image.new("L", (width, height), 128).save(out, "PNG")
    return out.getvalue()


def test_the_size_is_read_from_what_the_file_holds(tmp_path):
    for name, data, size in (
        ("a.png", png(30, 10), (30, 10)),
        ("a.svg", SVG.format(BAR).encode(), (40, 20)),
        ("a.jpg", png(30, 10), None),
        ("a.png", b"", None),
        ("a.svg", b'<svg viewBox="0 0 1 1"/>', None),
        ("a.svg", SVG.replace("40", "0").encode(), None),
        ("a.webp", b"RIFF0000WEBPVP8 nothing", None),
    ):
        (tmp_path / name).write_bytes(data)
        assert size_of(tmp_path / name) == size, (name, data)


def test_a_picture_of_points_travels_as_the_text_of_a_drawing(tmp_path):
    (tmp_path / "a.png").write_bytes(png(30, 10))

    drawn = as_svg(tmp_path / "a.png")

    assert drawn.startswith('<svg xmlns="http://www.w3.org/2000/svg" width="30"')
    assert "data:image/png;base64," in drawn


def test_a_picture_stands_upright_wherever_it_is_shown(handbook):
    folder = handbook / "content" / "media"
    folder.mkdir()
    lying = Image.new("RGB", (60, 40), "white")
    lying.paste("red", (0, 0, 20, 40))  # on the left, so on top once it is turned
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    lying.save(folder / "a.jpg", exif=exif, quality=95)

    data = as_svg(folder / "a.jpg").partition("base64,")[2].partition('"')[0]
    shown = [base64.b64decode(data), *(v.data for v in versions(handbook, "a.jpg"))]

    assert size_of(folder / "a.jpg") == (40, 60)
    assert len(shown) > 1
    for each in shown:
        with Image.open(io.BytesIO(each)) as picture:
            assert picture.size == (40, 60)
            green = picture.convert("RGB").getchannel("G")
            top, bottom = green.crop((0, 0, 40, 15)), green.crop((0, 25, 40, 60))
            assert max(top.tobytes()) < 99
            assert min(bottom.tobytes()) > 199


@pytest.fixture(params=["banko.svg", "banko.png"])
def illustrated(request, handbook, root):
    """Return the small handbook with a picture in it."""
    (handbook / "node_modules").symlink_to(root / "node_modules")
    data = png(3000, 40) if request.param.endswith("png") else SVG.format(BAR).encode()
    (handbook / "content" / "media").mkdir()
    (handbook / "content" / "media" / request.param).write_bytes(data)
    path = handbook / "content" / "guidelines" / "uyelik.yml"
    clauses = "        clauses: [M1.1]\n"
    words = 'alt: "Banko <girişin> solunda", caption: "**Banko**, giriş"'
    picture = f"{clauses}        picture: {{file: {request.param}, {words}}}\n"
    path.write_text(path.read_text("utf-8").replace(clauses, picture, 1), "utf-8")
    content, problems = check_content(handbook)
    assert not problems
    return content


def test_a_page_shows_it_with_its_words_and_its_size(illustrated):
    page = pages_of(illustrated, AS_OF)["rehber/uyelik/"]
    [image] = [line for line in page.markdown.splitlines() if "<img " in line]
    [path] = (illustrated.root / "content" / "media").iterdir()
    width, height = size_of(path) or (0, 0)

    assert f'src="../../media/{path.name}"' in image
    assert 'alt="Banko &lt;girişin&gt; solunda"' in image
    assert f'width="{width}" height="{height}"' in image
    assert "<figcaption><strong>Banko</strong>, giriş</figcaption>" in image


def test_paper_shows_it_within_the_text_and_tells_it_to_a_screen_reader(
    illustrated, tmp_path
):
    [path] = write_pdfs(illustrated, AS_OF, tmp_path, ["rehber/uyelik.pdf"])

    with pikepdf.open(path) as pdf:
        problems = [str(tag.Alt) for name, tag in tags(pdf) if name == "Figure"]
    assert "Banko <girişin> solunda" in problems
    assert squeezed("Banko, giriş") in prose_of(path)
