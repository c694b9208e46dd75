"""The logo and the icon: the handbook's own files, or drawings in its colours."""

from pathlib import Path

from macros.content.files.project import PROJECT
from macros.content.models.site import Site
from macros.handbook.looks.colours import palette
from macros.handbook.media import as_svg, media
from macros.handbook.routes import IMAGES, MEDIA

LOOKS = PROJECT / "site_overrides"
LOGO, ICON = LOOKS / "partials" / "logo.html", f"{IMAGES}/favicon.svg"
NAMESPACE = 'xmlns="http://www.w3.org/2000/svg"'


def logo_address(site: Site) -> str:
    """Return the address of the handbook's own logo; empty if it has none."""
    return f"{MEDIA}{site.logo}" if site.logo else ""


def icon_address(site: Site) -> str:
    """Return the address of what browsers show in a tab."""
    return f"{MEDIA}{site.icon}" if site.icon else ICON


def default_logo(site: Site) -> str:
    """Return the logo of a handbook that brings none, as part of a page."""
    return _coloured(site, LOGO)


def logo_drawing(site: Site, root: Path) -> str:
    """Return the logo as an SVG file."""
    if site.logo:
        return as_svg(media(root) / site.logo)
    # As a file of its own, an SVG needs the namespace that HTML implies.
    return default_logo(site).replace("<svg ", f"<svg {NAMESPACE} ", 1)


def icon_drawing(site: Site, root: Path) -> str:
    """Return the icon as an SVG file."""
    if site.icon:
        return as_svg(media(root) / site.icon)
    return _coloured(site, LOOKS / ICON)


def _coloured(site: Site, path: Path) -> str:
    return palette(site).recolour(path.read_text("utf-8"))
