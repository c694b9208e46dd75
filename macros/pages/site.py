"""Which pages there are: one for each file of the content, and the standalone ones."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from interactive.kinds import one_question_at_a_time
from macros.calculators.answers_checksum import question_checksum
from macros.content.models.unit import UNIT
from macros.handbook.edition import Edition
from macros.handbook.links import pages_of, standalone_pages
from macros.handbook.routes import StandalonePage, list_of
from macros.pages.az_index import letters
from macros.pages.calculator import calculator_context
from macros.pages.checklist import checklist_context
from macros.pages.embed.snippets import embed_guide_context
from macros.pages.facts import facts_by_id
from macros.pages.letter import letter_context
from macros.pages.my_path import my_path_context, process_context
from macros.pages.renderer import Page, Renderer
from macros.pages.verification import verification_context, verification_pages


def units_context(edition: Edition) -> dict[str, Any]:
    """Return what holds for all units, and the question by which readers choose one."""
    choice = edition.content.facts.by_id.get(UNIT)
    return {
        "every_unit": edition.content.every_unit,
        "choice": choice,
        "choice_sum": choice and question_checksum(choice),
    }


# What the template of a standalone page needs beside the content, by page type.
CONTEXTS: Mapping[str, Callable[[Edition], dict[str, Any]]] = {
    "az_index": lambda edition: {"letters": letters(edition)},
    "carry": lambda edition: {"facts": facts_by_id(edition)},
    "embed_guide": embed_guide_context,
    "my_path": my_path_context,
    "privacy": lambda edition: {
        "one_at_a_time": _has_steps(edition),
        "facts": facts_by_id(edition),
    },
    "prints": lambda edition: {
        "sheets": edition.content.sheets,
        "process": edition.content.process,
        "letters_on_paper": edition.content.letters_on_paper,
    },
    "units": units_context,
    "verification": verification_context,
}

# The type of a page of its own, by its link's scheme.
PAGE_TYPES = {
    "bolum": "chapter",
    "liste": "checklist",
    "hesap": "calculator",
    "yazi": "letter",
}


def site_pages(renderer: Renderer, *, proofs: bool = True) -> Iterator[Page]:
    """Yield every page of the site; without `proofs`, those that editors write."""
    standalone = standalone_pages(renderer.edition.content)
    # Pages about a list come after the pages in it, in menus and in the sitemap.
    last = [p for p in standalone if p.address != list_of(p.address)]
    makers = dict(_makers(renderer))
    below_a_list = {p.address: makers.pop(p.address) for p in last}
    yield from (make() for make in makers.values())
    if proofs:
        yield from verification_pages(renderer)
    for page in last:
        if proofs or page.page_type != "verification":
            yield below_a_list[page.address]()


def site_page(renderer: Renderer, address: str) -> Page | None:
    """Return the page at an address, None if there is none; no other one is made."""
    if make := dict(_makers(renderer)).get(address):
        return make()
    return next((p for p in verification_pages(renderer) if p.address == address), None)


def _makers(renderer: Renderer) -> Iterator[tuple[str, Callable[[], Page]]]:
    """Yield the address of each page, but the tables of outcomes, and its maker."""
    edition = renderer.edition
    yield "", partial(_front_page, renderer)
    for page in standalone_pages(edition.content):
        yield page.address, partial(_standalone_page, renderer, page)
    for link, item in pages_of(edition.content):
        yield edition.links.address(link), partial(_own_page, renderer, link, item)
    for slug, free in edition.content.pages.items():
        address = edition.links.address(f"sayfa:{slug}")
        details = (address, address, "free_page", free.title)
        yield address, partial(renderer.page, *details, free=free)


def _front_page(renderer: Renderer) -> Page:
    title = renderer.edition.content.site.title
    return renderer.page("", "", "front", title, **process_context(renderer.edition))


def _standalone_page(renderer: Renderer, page: StandalonePage) -> Page:
    edition = renderer.edition
    context = CONTEXTS.get(page.page_type, _nothing)(edition)
    title, parent = edition.links.label(f"sayfa:{page.name}"), list_of(page.address)
    return renderer.page(page.address, parent, page.page_type, title, **context)


def _has_steps(edition: Edition) -> bool:
    """Return whether a calculator asks one question at a time."""
    specs = edition.content.calculators_with_page.values()
    return any(one_question_at_a_time(spec.kind) for spec in specs)


def _nothing(_: Edition) -> dict[str, Any]:
    return {}


def _own_page(renderer: Renderer, link: str, item: Any) -> Page:  # noqa: ANN401
    """Return the page of a chapter, a checklist, a calculator's spec or a letter's."""
    scheme, _, slug = link.partition(":")
    address, page_type = renderer.edition.links.address(link), PAGE_TYPES[scheme]
    context = {"slug": slug, page_type: item}
    if page_type == "checklist":
        context |= checklist_context(renderer.edition, link)
    if page_type == "calculator":
        context |= calculator_context(renderer.edition, slug, address)
    if page_type == "letter":
        context |= letter_context(renderer.edition, slug, address)
    return renderer.page(address, list_of(address), page_type, item.title, **context)
