"""Which pages there are: one for each file of the content, and the standalone ones."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from macros.handbook.edition import Edition
from macros.handbook.routes import STANDALONE_PAGES, StandalonePage, list_of
from macros.pages.az_index import letters
from macros.pages.calculator import calculator_context
from macros.pages.embed.snippets import embed_guide_context
from macros.pages.renderer import Page, Renderer
from macros.pages.verification import verification_context, verification_pages

# What the template of a standalone page needs beside the content, by page type.
CONTEXTS: Mapping[str, Callable[[Edition], dict[str, Any]]] = {
    "az_index": lambda edition: {"letters": letters(edition)},
    "embed_guide": embed_guide_context,
    "verification": verification_context,
}


def site_pages(renderer: Renderer) -> Iterator[Page]:
    """Yield every page of the site."""
    edition = renderer.edition
    content, links = edition.content, edition.links
    yield renderer.page("", "", "front", content.site.title)
    # After the pages that they speak of, in menus and in the sitemap.
    below_a_list = [p for p in STANDALONE_PAGES if p.address != list_of(p.address)]
    for page in STANDALONE_PAGES:
        if page not in below_a_list:
            yield _standalone_page(renderer, page)
    for slug, chapter in content.guidelines.items():
        yield _own_page(renderer, f"bolum:{slug}", "chapter", chapter)
    for slug, checklist in content.checklists.items():
        yield _own_page(renderer, f"liste:{slug}", "checklist", checklist)
    for slug, spec in content.calculators.items():
        link = f"hesap:{slug}"
        more = calculator_context(edition, slug, links.address(link))
        yield _own_page(renderer, link, "calculator", spec, **more)
    yield from verification_pages(renderer)
    for page in below_a_list:
        yield _standalone_page(renderer, page)


def _standalone_page(renderer: Renderer, page: StandalonePage) -> Page:
    edition = renderer.edition
    context = CONTEXTS.get(page.page_type, _nothing)(edition)
    title, parent = edition.links.label(f"sayfa:{page.name}"), list_of(page.address)
    return renderer.page(page.address, parent, page.page_type, title, **context)


def _nothing(_: Edition) -> dict[str, Any]:
    return {}


def _own_page(
    renderer: Renderer,
    link: str,
    page_type: str,
    item: Any,  # noqa: ANN401 - a chapter, a checklist or a calculator's spec
    **more: Any,  # noqa: ANN401
) -> Page:
    address = renderer.edition.links.address(link)
    context = {"slug": link.partition(":")[2], page_type: item, **more}
    return renderer.page(address, list_of(address), page_type, item.title, **context)
