"""Pictures that would stop the build, or show something else than they should."""

import io
import os
import zlib

import pytest
from PIL import Image

from macros.handbook.pictures.picture_faults import MAX_BYTES, MAX_DEPTH, fault_of

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">{}</svg>'


def bitmap(name: str, size=(40, 30), mode="RGB", **more) -> bytes:
    out = io.BytesIO()
    Image.new(mode, size).save(out, name, **more)
    return out.getvalue()


def header(width: int, height: int) -> bytes:
    """Return the beginning of a PNG that says it is as large."""
    size = width.to_bytes(4) + height.to_bytes(4)
    chunk = b"IHDR" + size + bytes([8, 2, 0, 0, 0])
    sign = zlib.crc32(chunk).to_bytes(4)
    return b"\x89PNG\r\n\x1a\n" + (13).to_bytes(4) + chunk + sign


SOUND = {
    "a.png": bitmap("PNG"),
    "b.png": bitmap("PNG", mode="P"),
    "a.jpg": bitmap("JPEG"),
    "b.jpg": bitmap("JPEG", mode="CMYK"),
    "c.jpg": bitmap("MPO", save_all=True, append_images=[Image.new("RGB", (40, 30))]),
    "a.webp": bitmap("WEBP"),
    "a.svg": DRAWING.format('<defs><g id="x"/></defs><use href="#x"/>').encode(),
    "b.svg": DRAWING.format('<rect style="fill: url(#x)"/>').encode(),
    "c.svg": b'<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x">'
    + DRAWING.format('<image href="data:image/png;base64,AAAA"/>').encode(),
}
FAULTS = {
    "half.jpg": (bitmap("JPEG")[:-30], "yarım"),
    "half.png": (header(40, 30) + b"\0" * 9, "yarım"),
    "half.webp": (bitmap("WEBP")[:-5], "yarım"),
    "empty.png": (b"", "okunamıyor"),
    "other.jpg": (bitmap("PNG"), "okunamıyor"),
    "huge.jpg": (b"\xff\xd8".ljust(MAX_BYTES + 1), "MB"),
    "large.png": (header(16_320, 12_240), "16320×12240"),
    "long.png": (header(1, 30_000), "1×30000"),
    "thin.png": (bitmap("PNG", (1, 400)), "ince"),
    "script.svg": (DRAWING.format("<script>1</script>").encode(), "betik"),
    "event.svg": (DRAWING.format('<g onclick="a()"/>').encode(), "betik"),
    "html.svg": (DRAWING.format("<foreignObject/>").encode(), "betik"),
    "link.svg": (DRAWING.format('<a href="javascript:a()"/>').encode(), "dışarıdan"),
    "image.svg": (DRAWING.format('<image href="http://a"/>').encode(), "dışarıdan"),
    "style.svg": (DRAWING.format("<style>@import 'a'</style>").encode(), "dışarıdan"),
    "font.svg": (DRAWING.format('<g style="fill:url(http://a)"/>').encode(), "dışa"),
    "bomb.svg": (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + DRAWING.encode(), "dışarıdan"),
    "open.svg": (DRAWING.format("<g>").encode(), "bozuk"),
    "bare.svg": (b'<svg width="9" height="9"/>', "xmlns"),
    "unsized.svg": (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "genişli"),
    "letters.svg": (DRAWING.format("ş").encode("cp1254"), "UTF-8"),
    "deep.svg": (
        DRAWING.format("<g>" * MAX_DEPTH + "</g>" * MAX_DEPTH).encode(),
        "derin",
    ),
}


@pytest.mark.parametrize("name", SOUND)
def test_a_sound_picture_has_no_fault(tmp_path, name):
    (tmp_path / name).write_bytes(SOUND[name])

    assert fault_of(tmp_path / name) is None


@pytest.mark.parametrize("name", FAULTS)
def test_a_picture_that_cannot_be_shown_is_told(tmp_path, name):
    data, words = FAULTS[name]
    (tmp_path / name).write_bytes(data)

    assert words in (fault_of(tmp_path / name) or "")


def test_a_pipe_or_a_folder_is_no_picture_and_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.png")
    (tmp_path / "b.png").mkdir()

    for name in ("a.png", "b.png"):
        assert "bir dosya değil" in (fault_of(tmp_path / name) or "")
