"""Lighter versions of a picture, for browsers that know newer formats.

Each is made once and cached; one that is no lighter is left out.
"""

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image

from macros.handbook.build_cache import BuildCache, digest
from macros.handbook.media import TYPES, media, upright
from macros.handbook.routes import MEDIA
from macros.handbook.tool_versions import tool_versions

CACHE, FILE = "pictures", "picture"
# CSS pixels of a phone and of the text column; the picture's own width is added.
WIDTHS = (480, 960)
# Best first: a browser takes the first format that it knows.
FORMATS: Mapping[str, Mapping[str, Any]] = {
    "avif": {"quality": 60},
    "webp": {"quality": 80, "method": 6},
}
# Vector graphics fit every size.
DRAWN = frozenset({".svg"})


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a picture."""

    address: str
    """Its address below the site's root."""
    format: str
    width: int
    data: bytes


def versions(root: Path, file: str) -> tuple[Version, ...]:
    """Return the lighter versions of a picture of the content."""
    path = media(root) / file
    if path.suffix not in TYPES or path.suffix in DRAWN:
        return ()
    return tuple(_versions(root, path))


def _versions(root: Path, path: Path) -> Iterator[Version]:
    data = upright(path.read_bytes())
    with Image.open(io.BytesIO(data)) as picture:
        widths = sorted({picture.width, *(w for w in WIDTHS if w < picture.width)})
    for name in FORMATS:
        made = [(width, _made(root, data, name, width)) for width in widths]
        # A format that does not make this picture lighter is left out.
        if len(made[-1][1]) < len(data):
            for width, encoded in made:
                address = f"{MEDIA}{width}/{path.stem}.{name}"
                yield Version(address, name, width, encoded)


def _made(root: Path, data: bytes, name: str, width: int) -> bytes:
    """Return a version from the cache, or make it now."""
    settings = repr((name, width, FORMATS[name]))
    files = BuildCache(root, CACHE).get_or_make(
        digest(data, settings, tool_versions("pillow")),
        lambda: {FILE: _encoded(data, name, width)},
    )
    return files[FILE]


def _encoded(data: bytes, name: str, width: int) -> bytes:
    out = io.BytesIO()
    with Image.open(io.BytesIO(data)) as picture:
        # Palettes and CMYK cannot be resized well.
        mode = "RGBA" if picture.has_transparency_data else "RGB"
        height = max(1, round(picture.height * width / picture.width))
        resized = picture.convert(mode).resize(
            (width, height), Image.Resampling.LANCZOS
        )
        resized.save(out, name, **FORMATS[name])
    return out.getvalue()


def sources(root: Path, file: str) -> dict[str, list[Version]]:
    """Return the lighter versions of a picture by format, the best format first."""
    by_format: dict[str, list[Version]] = {}
    for version in versions(root, file):
        by_format.setdefault(f"image/{version.format}", []).append(version)
    return by_format
