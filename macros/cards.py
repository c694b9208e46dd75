"""The picture of every page, for who passes its address on: one PNG each.

Typst sets them, all that are not yet kept in `.cache/cards/` at once.
"""

import hashlib
import io
import json
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from PIL import Image

from macros.about import card_of
from macros.content import Content
from macros.errors import Problem
from macros.pdf import typeface
from macros.pdf_errors import PdfError
from macros.pdf_typst import PRINT, RefusedError, Typesetter
from macros.render import Page

LOGO = Path("site_overrides", "partials", "logo.html")
WIDTH, HEIGHT = 1200, 630
COLOURS, NONE = 64, Image.Dither.NONE
"""Enough for four colours and the edges of letters; a third of the bytes."""


def write_cards(content: Content, pages: Iterable[Page], site: Path) -> None:
    """Put the picture of every page below the site's root.

    Raises PdfError with what Typst has against it.
    """
    shared, kept = _shared(content), content.root / ".cache" / "cards"
    wanted = {card_of(p.address): card for p, card in _cards(content, pages)}
    names = {place: f"{_key(shared, card)}.png" for place, card in wanted.items()}
    missing = {names[place]: card for place, card in wanted.items()}
    missing = {n: card for n, card in missing.items() if not (kept / n).exists()}
    kept.mkdir(parents=True, exist_ok=True)
    for name, picture in zip(missing, _set(content, shared, missing), strict=True):
        (kept / name).write_bytes(picture)
    for place, name in names.items():
        (site / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(kept / name, site / place)


def _cards(
    content: Content, pages: Iterable[Page]
) -> Iterator[tuple[Page, dict[str, str]]]:
    titles: dict[str, str] = {}
    for page in pages:
        titles[page.address] = page.title
        part = titles.get(page.part, "") if page.part != page.address else ""
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


def _key(shared: dict[str, Any], card: dict[str, str]) -> str:
    """Return the name of a picture that is made of just this."""
    made_of = [(PRINT / "card.typ").read_text("utf-8"), shared, card, COLOURS]
    return hashlib.sha256(json.dumps(made_of).encode()).hexdigest()[:24]


def _set(
    content: Content, shared: dict[str, Any], missing: dict[str, dict[str, str]]
) -> list[bytes]:
    if not missing:
        return []
    document = json.dumps({**shared, "cards": [*missing.values()]})
    with Typesetter(typeface(content.root)) as typesetter:
        try:
            pictures = typesetter.pictures("card", document)
        except RefusedError as error:
            raise PdfError([Problem("content", 1, str(error))]) from None
    return [small(picture) for picture in pictures]


def small(picture: bytes) -> bytes:
    """Return a PNG with a palette of its own: the same to the eye, fewer bytes."""
    found, out = Image.open(io.BytesIO(picture)).convert("RGB"), io.BytesIO()
    found.quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=NONE).save(out, "PNG")
    return out.getvalue()
