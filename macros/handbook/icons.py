"""The theme's icons, as SVG within the page."""

from functools import cache
from importlib.resources import files
from pathlib import Path

from markupsafe import Markup

ICONS = Path(str(files("material"))).resolve() / "templates" / ".icons"


def icon_path(name: str) -> Path | None:
    """Return the file of an icon; None if the theme has none of that name.

    A name that leads out of the theme's icons is none: an icon becomes a part of the
    page as it is.
    """
    path = (ICONS / f"{name}.svg").resolve()
    return path if path.is_relative_to(ICONS) and path.is_file() else None


@cache
def icon(name: str) -> Markup:
    """Return a Material icon as SVG that screen readers pass over.

    Raises FileNotFoundError for a name that the theme does not have.
    """
    path = icon_path(name)
    if path is None:
        raise FileNotFoundError(name)
    # Within HTML, a drawing needs no namespace.
    namespace, hidden = (
        '<svg xmlns="http://www.w3.org/2000/svg"',
        '<svg aria-hidden="true"',
    )
    return Markup(path.read_text("utf-8").replace(namespace, hidden, 1))  # noqa: S704 - the theme's own file
