"""Puts a handbook's colours into the styles and drawings of its built site."""

from pathlib import Path

from macros.content.models.site import Site
from macros.handbook.looks.colours import DEFAULT, palette
from macros.handbook.routes import IMAGES, STYLES

COLOURED = (f"{STYLES}/*.css", f"{IMAGES}/*.svg")


def recolour(site: Site, target: Path) -> None:
    """Rewrite what is written in the default colours."""
    colours = palette(site)
    if colours == DEFAULT:
        return
    for pattern in COLOURED:
        for path in target.glob(pattern):
            path.write_text(colours.recolour(path.read_text("utf-8")), "utf-8")
