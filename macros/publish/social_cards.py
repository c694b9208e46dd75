"""Preview images: a PNG for each page, shown where its address is shared.

Typst draws all that are not cached yet in one run.
"""

import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from PIL import Image

from macros.content.loader import Content
from macros.handbook.build_cache import BuildCache, digest
from macros.handbook.looks.colours import palette
from macros.handbook.looks.logo import logo_drawing
from macros.handbook.routes import card as card_address
from macros.handbook.tool_versions import tool_versions
from macros.pages.renderer import Page
from macros.pdf.build import typeface
from macros.pdf.pictures import draw
from macros.pdf.typst_process import TEMPLATES

CACHE, FILE = "cards", "card.png"
TEMPLATE = "social_card"
# What the large previews of social networks show without cropping.
WIDTH, HEIGHT = 1200, 630
# Enough for four colours and smooth letters, in a third of the bytes.
PALETTE_SIZE = 64


def write_social_cards(content: Content, pages: Iterable[Page], site: Path) -> None:
    """Write the preview image of every page; raise PdfError if Typst refuses one."""
    shared, cache = _shared(content), BuildCache(content.root, CACHE)
    cards = {card_address(page.address): card for page, card in _cards(content, pages)}
    inputs = _inputs(shared)
    # Pages of the same title and part share a picture.
    keys = {address: digest(inputs, *card.values()) for address, card in cards.items()}
    cached = {key: files for key in keys.values() if (files := cache.get(key))}
    missing = {keys[a]: card for a, card in cards.items() if keys[a] not in cached}
    if missing:
        document = {**shared, "cards": list(missing.values())}
        pictures = draw(TEMPLATE, document)
        for key, picture in zip(missing, pictures, strict=True):
            cached[key] = {FILE: reduced(picture)}
            cache.put(key, cached[key])
    for address, key in keys.items():
        (site / address).parent.mkdir(parents=True, exist_ok=True)
        (site / address).write_bytes(cached[key][FILE])


def _cards(
    content: Content, pages: Iterable[Page]
) -> Iterator[tuple[Page, dict[str, str]]]:
    titles: dict[str, str] = {}
    for page in pages:
        titles[page.address] = page.title
        part = titles.get(page.parent, "") if page.parent != page.address else ""
        title = page.title if page.address else content.index.title
        yield page, {"title": title, "part": part}


def _shared(content: Content) -> dict[str, Any]:
    return {
        "lang": content.site.language,
        "region": content.words["locale"].partition("_")[2],
        "colours": asdict(palette(content.site)),
        "site": content.site.title,
        "foot": content.site.institution.name,
        "logo": logo_drawing(content.site, content.root),
    }


def _inputs(shared: dict[str, Any]) -> str:
    """Return a digest of all that every image depends on."""
    fonts = (path.read_bytes() for path in sorted(typeface().glob("*.ttf")))
    template = (TEMPLATES / f"{TEMPLATE}.typ").read_bytes()
    tools = tool_versions("pillow", "typst")
    return digest(template, json.dumps(shared), str(PALETTE_SIZE), tools, *fonts)


def reduced(picture: bytes) -> bytes:
    """Return a PNG with a palette: it looks the same with fewer bytes."""
    image, out = Image.open(io.BytesIO(picture)).convert("RGB"), io.BytesIO()
    fast_octree, no_dither = Image.Quantize.FASTOCTREE, Image.Dither.NONE
    image.quantize(PALETTE_SIZE, fast_octree, dither=no_dither).save(out, "PNG")
    return out.getvalue()
