"""Why a picture cannot be shown: what a browser, Pillow or Typst would stumble over."""

import re
import struct
import warnings
import zlib
from pathlib import Path
from xml.etree import ElementTree as ET

from PIL import Image

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
NO_SIZE = "Resmi, genişliği ve yüksekliği piksel olarak yazan düz SVG diye kaydedin."
NO_PICTURE = "Resmi, adının sonundaki türde yeniden kaydedin."
EXPORT = "Resmi bir çizim programında açıp yeniden 'düz SVG' olarak kaydedin."
SMALLER = "Küçültün; 1600 piksel genişlik her ekrana yeter."


def fault_of(path: Path) -> str | None:
    """Return what is wrong with a picture and what to do; None if it can be shown."""
    if not path.is_file():
        return "bir dosya değil. Silin ya da yerine resmi koyun."
    if path.stat().st_size > MAX_BYTES:
        return f"{MAX_BYTES // 1_000_000} MB'den büyük. {SMALLER}"
    if path.suffix == ".svg":
        return _fault_of_drawing(path) or _fault_of_size(path, NO_SIZE)
    return _fault_of_size(path, NO_PICTURE) or _fault_of_bitmap(path)


def _fault_of_size(path: Path, hint: str) -> str | None:
    size = size_of(path)
    if size is None:
        return f"bir resim olarak okunamıyor ({ENDINGS}). {hint}"
    width, height = size
    if max(size) > MAX_SIDE or width * height > MAX_PIXELS:
        return f"çok büyük ({width}×{height}). {SMALLER}"
    if max(size) > MAX_RATIO * min(size):
        return f"çok ince ({width}×{height}). Görünecek biçimde kırpın."
    return None


def _fault_of_bitmap(path: Path) -> str | None:
    try:
        # Every pixel is read: a picture that is cut has a sound beginning.
        with warnings.catch_warnings(action="ignore"), Image.open(path) as picture:
            picture.load()
            picture_format = picture.format
    except UNREADABLE:
        return "yarım ya da bozuk. Resmi yeniden kaydedin."
    if picture_format not in FORMATS[path.suffix]:
        return "adındaki türden değil. Adının sonunu düzeltin."
    return None


def _fault_of_drawing(path: Path) -> str | None:
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        return f"UTF-8 ile yazılmamış. {EXPORT}"
    # An entity may grow without end.
    if "<!ENTITY" in text or "<?xml-stylesheet" in text:
        return f"dışarıdan bir şey alıyor. {EXPORT}"
    try:
        root = ET.fromstring(text)  # noqa: S314 - it has no entities
    except (ET.ParseError, ValueError):
        return f"bozuk bir SVG. {EXPORT}"
    if root.tag != SVG:
        return f"bir SVG değil (xmlns eksik olabilir). {EXPORT}"
    if _is_deep(root):
        return f"iç içe {MAX_DEPTH} öğeden derin. {EXPORT}"
    return next(filter(None, map(_fault_of_element, root.iter())), None)


def _is_deep(root: ET.Element) -> bool:
    level = [root]
    for _ in range(MAX_DEPTH):
        level = [child for element in level for child in element]
    return bool(level)


def _fault_of_element(element: ET.Element) -> str | None:
    names = {_local(name): value.strip() for name, value in element.attrib.items()}
    if _local(element.tag) in ACTIVE or any(name.startswith("on") for name in names):
        return f"betik ya da hareket içeriyor. {EXPORT}"
    style = " ".join([*names.values(), element.text or ""])
    if FETCHES.search(style) or not names.get("href", "#").startswith(INNER):
        return f"dışarıdan bir şey alıyor. {EXPORT}"
    return None


def _local(name: str) -> str:
    return name.rpartition("}")[2]
