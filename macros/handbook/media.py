"""Pictures: how large they are, and what a PDF is given of them."""

import base64
import io
from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import quoteattr

import imagesize
from PIL import ExifTags, Image, ImageOps

TYPES = {
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
}
# How the files of each type begin.
SIGNATURES: dict[str, Callable[[bytes], bool]] = {
    ".jpg": lambda start: start.startswith(b"\xff\xd8"),
    ".png": lambda start: start.startswith(b"\x89PNG"),
    ".svg": lambda start: b"<svg" in start,
    ".webp": lambda start: start[8:12] == b"WEBP",
}
# A file says what it is within its first bytes.
READ = 4096
# Typst gets pictures as text inside JSON: a bitmap is wrapped into an SVG.
DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">'
    '<image width="{width}" height="{height}" href={data}/></svg>'
)


def media(root: Path) -> Path:
    """Return the folder of the pictures."""
    return root / "content" / "media"


def size_of(path: Path) -> tuple[int, int] | None:
    """Return a picture's width and height in CSS pixels, None where none can be read.

    What the file holds counts, not its name: a PNG called `.jpg` has none.
    """
    with path.open("rb") as file:
        start = file.read(READ)
    if not SIGNATURES[path.suffix](start):
        return None
    try:
        width, height = imagesize.get(path)
    except ValueError:
        return None
    # A picture without a pixel would divide by zero in the layout.
    return (round(width), round(height)) if min(width, height) >= 1 else None


def upright(data: bytes) -> bytes:
    """Return a picture of points turned as its camera was held.

    Browsers turn it themselves; Typst and the lighter versions take it as it lies.
    """
    with Image.open(io.BytesIO(data)) as picture:
        if picture.getexif().get(ExifTags.Base.Orientation, 1) == 1:
            return data
        out = io.BytesIO()
        # A phone's file may hold several pictures (MPO); the first is the one.
        name = "JPEG" if picture.format == "MPO" else picture.format
        turned = ImageOps.exif_transpose(picture)
        turned.save(out, name, quality=95)
        return out.getvalue()


def as_svg(path: Path) -> str:
    """Return a picture as the text of an SVG, which is all that JSON can carry."""
    if path.suffix == ".svg":
        return path.read_text("utf-8-sig")
    width, height = size_of(path) or (0, 0)
    data = base64.b64encode(upright(path.read_bytes())).decode()
    link = quoteattr(f"data:{TYPES[path.suffix]};base64,{data}")
    return DRAWING.format(width=width, height=height, data=link)
