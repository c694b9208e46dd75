"""A page at each short or old address that leads on, where servers do not."""

from collections.abc import Iterator

from macros.handbook.looks.logo import icon_address
from macros.handbook.routes import relative
from macros.handbook.short_addresses import leading_on
from macros.pages.renderer import Renderer


def redirect_pages(renderer: Renderer) -> Iterator[tuple[str, str]]:
    """Yield address and text of a page for each address that leads on."""
    edition = renderer.edition
    links, site = edition.links, edition.content.site
    for old, link in dict(leading_on(edition.content, links)).items():
        new = links.address(link)
        html = renderer.html(
            "redirect.html.j2",
            old,
            target=relative(new, old),
            canonical=site.address and f"{site.address}{new}",
            title=links.label(link),
            root=relative("", old),
            icon_file=icon_address(site),
        )
        yield f"{old}index.html", html
