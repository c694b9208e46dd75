"""The theme's icons, as SVG within the page."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from markupsafe import Markup


def icon_path(name: str) -> Traversable:
    """Return where a Material icon is, if there is one of that name."""
    return files("material") / "templates" / ".icons" / f"{name}.svg"


@cache
def icon(name: str) -> Markup:
    """Return a Material icon as SVG that screen readers pass over.

    Raises FileNotFoundError for a name that the theme does not have.
    """
    svg = icon_path(name).read_text("utf-8")
    return Markup(svg.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1))  # noqa: S704 - the theme's own file
