"""A page at each old address that leads on, for hosts that cannot redirect."""

from collections.abc import Iterator

from macros.handbook.routes import relative
from macros.pages.renderer import Renderer


def redirect_pages(renderer: Renderer) -> Iterator[tuple[str, str]]:
    """Yield address and text of a page for each old address."""
    links, site = renderer.edition.links, renderer.edition.content.site
    for redirect in site.redirects:
        old, new = redirect.from_, links.address(redirect.to)
        html = renderer.html(
            "redirect.html.j2",
            old,
            target=relative(new, old),
            canonical=site.address and f"{site.address}{new}",
            title=links.label(redirect.to),
            root=relative("", old),
        )
        yield f"{old}index.html", html
