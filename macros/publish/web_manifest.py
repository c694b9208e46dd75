"""The web app manifest and its icons: for a home screen."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from macros.content.files.project import PROJECT
from macros.content.models.site import Site
from macros.handbook.looks.colours import palette
from macros.handbook.looks.logo import icon_drawing
from macros.handbook.routes import IMAGES
from macros.pdf.pictures import draw

STYLES = PROJECT / "site_overrides" / "assets" / "stylesheets" / "rehber.css"
SIZES = (192, 512)
# Android may cut a maskable icon to a circle of 80 %; the logo stays inside.
SAFE_ZONE = 0.72


def colours(site: Site) -> Mapping[str, str]:
    """Return the colours of the site's bar and paper."""
    # Read there, so that a designer changes them once.
    text = palette(site).recolour(STYLES.read_text("utf-8"))
    light, dark = re.findall(r"--bar: (#[0-9a-f]{6})", text)[:2]
    [paper] = re.findall(r"--paper: (#[0-9a-f]{3,6})", text)[:1]
    return {"light": light, "dark": dark, "paper": paper}


def manifest(site: Site, shades: Mapping[str, str]) -> dict[str, Any]:
    """Return the manifest; its addresses are relative to it, at the site's root."""
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


def write_web_manifest(site: Site, root: Path, target: Path) -> None:
    """Write the manifest and its icons below the root of a built site."""
    shades, folder = colours(site), target / IMAGES
    folder.mkdir(parents=True, exist_ok=True)
    icons = {
        f"{name}-{size}.png": {"size": size, "background": background, "scale": scale}
        for size in SIZES
        for name, background, scale in (
            ("icon", None, 1),
            ("icon-maskable", shades["light"], SAFE_ZONE),
        )
    }
    logo = icon_drawing(site, root)
    drawn = draw("icon", {"logo": logo, "icons": list(icons.values())})
    for name, data in zip(icons, drawn, strict=True):
        (folder / name).write_bytes(data)
    text = json.dumps(manifest(site, shades), ensure_ascii=False, indent=1)
    (target / "manifest.json").write_text(f"{text}\n", "utf-8")
