"""The web app manifest and its icons, for the home screen of a phone."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import typst

from macros.content.models.site import Site
from macros.handbook.routes import IMAGES

LOGO = Path("site_overrides", "assets", "images", "favicon.svg")
STYLES = Path("site_overrides", "assets", "stylesheets", "rehber.css")
SIZES = (192, 512)
# Android may cut a maskable icon to a circle of 80 %; the logo stays inside.
SAFE = 0.72


def colours(root: Path) -> Mapping[str, str]:
    """Return the colours of the site's bar and paper, from its style sheet."""
    # Read there, so that a designer changes them once.
    text = (root / STYLES).read_text("utf-8")
    light, dark = re.findall(r"--bar: (#[0-9a-f]{6})", text)[:2]
    [paper] = re.findall(r"--paper: (#[0-9a-f]{3,6})", text)[:1]
    return {"light": light, "dark": dark, "paper": paper}


def manifest(site: Site, shades: Mapping[str, str]) -> dict[str, Any]:
    """Return the manifest; its addresses start where it lies, at the site's root."""
    icons = [
        {
            "src": f"{IMAGES}/{name}-{size}.png",
            "sizes": f"{size}x{size}",
            "type": "image/png",
            "purpose": purpose,
        }
        for purpose, name in (("any", "icon"), ("maskable", "icon-maskable"))
        for size in SIZES
    ]
    return {
        "id": "./",
        "name": site.title,
        "short_name": site.short_title or site.title,
        "description": site.description,
        "lang": site.language,
        "dir": "ltr",
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "theme_color": shades["light"],
        "background_color": shades["paper"],
        "icons": icons,
    }


def picture(logo: Path, size: int, fill: str | None, part: float = 1) -> bytes:
    """Return the logo as PNG, so large and of so large a part; `fill` is its ground."""
    ground = f'rgb("{fill}")' if fill else "none"
    source = (
        f"#set page(width: {size}pt, height: {size}pt, margin: 0pt, fill: {ground})\n"
        f'#align(center + horizon, image("{logo.name}", width: {part:.0%}))'
    )
    drawn: bytes = typst.compile(  # type: ignore[call-overload]  # wants a root of bytes
        source.encode(), root=str(logo.parent), format="png", ppi=72
    )
    return drawn


def write_app(site: Site, root: Path, target: Path) -> None:
    """Write the manifest and its pictures below the root of a built site."""
    shades, folder = colours(root), target / IMAGES
    folder.mkdir(parents=True, exist_ok=True)
    for size in SIZES:
        whole = picture(root / LOGO, size, None)
        (folder / f"icon-{size}.png").write_bytes(whole)
        filled = picture(root / LOGO, size, shades["light"], SAFE)
        (folder / f"icon-maskable-{size}.png").write_bytes(filled)
    text = json.dumps(manifest(site, shades), ensure_ascii=False, indent=1)
    (target / "manifest.json").write_text(f"{text}\n", "utf-8")
