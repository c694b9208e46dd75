"""Open Graph pictures, one PNG a page; Typst draws those not cached yet in one run."""

import io
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from PIL import Image

from macros.content.loader import Content
from macros.content.problems import Problem
from macros.handbook.build_cache import BuildCache, digest, tool_versions
from macros.handbook.routes import card as card_address
from macros.pages.renderer import Page
from macros.pdf.build import typeface
from macros.pdf.problems import PdfError
from macros.pdf.typst_process import TEMPLATES, Typesetter, TypstError

CACHE, FILE = "cards", "card.png"
LOGO = Path("site_overrides", "partials", "logo.html")
# What the large previews of social networks show without cutting.
WIDTH, HEIGHT = 1200, 630
# Enough for four colours and the edges of letters, at a third of the bytes.
COLOURS, NONE = 64, Image.Dither.NONE


def write_cards(content: Content, pages: Iterable[Page], site: Path) -> None:
    """Write the picture of every page; raise PdfError if Typst refuses one."""
    shared, cached = _shared(content), BuildCache(content.root, CACHE)
    cards = {card_address(p.address): card for p, card in _cards(content, pages)}
    maker = _maker(content, shared)
    keys = {address: digest(maker, *card.values()) for address, card in cards.items()}
    # Pages of the same title and list share a picture.
    drawn = {key: files for key in keys.values() if (files := cached.get(key))}
    missing = {keys[a]: card for a, card in cards.items() if keys[a] not in drawn}
    for key, picture in zip(missing, _set(content, shared, missing), strict=True):
        drawn[key] = {FILE: picture}
        cached.put(key, drawn[key])
    for address, key in keys.items():
        (site / address).parent.mkdir(parents=True, exist_ok=True)
        (site / address).write_bytes(drawn[key][FILE])


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
    logo = (content.root / LOGO).read_text("utf-8")
    return {
        "lang": "tr",
        "region": "TR",
        "site": content.site.title,
        "foot": content.site.institution.name,
        "logo": logo.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1),
    }


def _maker(content: Content, shared: dict[str, Any]) -> str:
    """Return a digest of everything that all cards are made from."""
    faces = (path.read_bytes() for path in sorted(typeface(content.root).glob("*.ttf")))
    template = (TEMPLATES / "card.typ").read_bytes()
    tools = tool_versions("pillow", "typst")
    return digest(template, json.dumps(shared), str(COLOURS), tools, *faces)


def _set(
    content: Content, shared: dict[str, Any], missing: dict[str, dict[str, str]]
) -> list[bytes]:
    if not missing:
        return []
    document = json.dumps({**shared, "cards": [*missing.values()]})
    with Typesetter(typeface(content.root)) as typesetter:
        try:
            pictures = typesetter.pictures("card", document)
        except TypstError as error:
            raise PdfError([Problem("content", 1, str(error))]) from None
    return [small(picture) for picture in pictures]


def small(picture: bytes) -> bytes:
    """Return a PNG with a palette of its own: the same to the eye, fewer bytes."""
    image, out = Image.open(io.BytesIO(picture)).convert("RGB"), io.BytesIO()
    image.quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=NONE).save(out, "PNG")
    return out.getvalue()
