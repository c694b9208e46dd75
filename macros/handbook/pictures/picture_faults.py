"""Why a picture cannot be shown: what a browser, Pillow or Typst would stumble over."""

import re
import struct
import warnings
import zlib
from pathlib import Path
from xml.etree import ElementTree as ET

from PIL import Image

from macros.content.checker import say
from macros.handbook.media import TYPES, size_of

# A page with a heavier picture takes too long on a phone.
MAX_BYTES = 2_000_000
# More is what WebP or Typst cannot hold, or nobody can look at.
MAX_SIDE, MAX_PIXELS, MAX_RATIO = 10_000, 40_000_000, 100
# Pillow's names; phones write several pictures into one JPEG.
FORMATS = {".jpg": ("JPEG", "MPO"), ".png": ("PNG",), ".webp": ("WEBP",)}
# Whatever Pillow raises for bytes that are no picture.
UNREADABLE = (
    OSError, SyntaxError, ValueError, LookupError, TypeError, EOFError, MemoryError,
    struct.error, zlib.error, Image.DecompressionBombError,
)  # fmt: skip

SVG = "{http://www.w3.org/2000/svg}svg"
MAX_DEPTH = 200
# Elements that run or move instead of being drawn.
ACTIVE = {"script", "foreignObject", "iframe", "handler", "set", "animate"}
FETCHES = re.compile(r"@import|url\(\s*['\"]?(?!['\"]?(#|data:image/))", re.IGNORECASE)
INNER = ("#", "data:image/")

ENDINGS = ", ".join(suffix.removeprefix(".") for suffix in TYPES)


def fault_of(path: Path) -> str | None:
    """Return what is wrong with a picture and what to do; None if it can be shown."""
    if not path.is_file():
        return say("pictures.no_file")
    if path.stat().st_size > MAX_BYTES:
        return say("pictures.too_heavy", most=MAX_BYTES // 1_000_000)
    if path.suffix == ".svg":
        return _fault_of_drawing(path) or _fault_of_size(
            path, say("pictures.save_with_size")
        )
    return _fault_of_size(path, say("pictures.save_in_type")) or _fault_of_bitmap(path)


def _fault_of_size(path: Path, hint: str) -> str | None:
    size = size_of(path)
    if size is None:
        return say("pictures.unreadable", endings=ENDINGS, hint=hint)
    width, height = size
    if max(size) > MAX_SIDE or width * height > MAX_PIXELS:
        return say("pictures.too_large", width=width, height=height)
    if max(size) > MAX_RATIO * min(size):
        return say("pictures.too_thin", width=width, height=height)
    return None


def _fault_of_bitmap(path: Path) -> str | None:
    try:
        # Every pixel is read: a picture that is cut has a sound beginning.
        with warnings.catch_warnings(action="ignore"), Image.open(path) as picture:
            picture.load()
            picture_format = picture.format
    except UNREADABLE:
        return say("pictures.broken")
    if picture_format not in FORMATS[path.suffix]:
        return say("pictures.other_type")
    return None


def _fault_of_drawing(path: Path) -> str | None:
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        return say("pictures.not_utf8")
    # An entity may grow without end.
    if "<!ENTITY" in text or "<?xml-stylesheet" in text:
        return say("pictures.outside")
    try:
        root = ET.fromstring(text)  # noqa: S314 - it has no entities
    except (ET.ParseError, ValueError):
        return say("pictures.broken_svg")
    if root.tag != SVG:
        return say("pictures.no_svg")
    if _is_deep(root):
        return say("pictures.too_deep", most=MAX_DEPTH)
    return next(filter(None, map(_fault_of_element, root.iter())), None)


def _is_deep(root: ET.Element) -> bool:
    level = [root]
    for _ in range(MAX_DEPTH):
        level = [child for element in level for child in element]
    return bool(level)


def _fault_of_element(element: ET.Element) -> str | None:
    names = {_local(name): value.strip() for name, value in element.attrib.items()}
    if _local(element.tag) in ACTIVE or any(name.startswith("on") for name in names):
        return say("pictures.active")
    style = " ".join([*names.values(), element.text or ""])
    if FETCHES.search(style) or not names.get("href", "#").startswith(INNER):
        return say("pictures.outside")
    return None


def _local(name: str) -> str:
    return name.rpartition("}")[2]
