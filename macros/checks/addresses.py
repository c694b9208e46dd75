"""No two things of a handbook are written to one address.

File names have lower-case ASCII letters only, so no file system takes two for one.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from macros.content.checker import say
from macros.content.loader import Content
from macros.content.problems import Problem
from macros.handbook import routes
from macros.handbook.links import Links, links_of, pages_of
from macros.handbook.media import TYPES, media
from macros.handbook.pictures.responsive_images import DRAWN
from macros.handbook.short_addresses import short_addresses

Claim = tuple[str, str | None]
"""An address, and the file that brings it; None for one that every site has."""


def check(content: Content) -> Iterator[Problem]:
    """Yield a problem for each file with something at the address of another."""
    yield from _words(content)
    owners: dict[str, str | None] = {}
    reported = set()
    for address, file in claims(content):
        if address in owners and file and file not in reported:
            reported.add(file)
            shown = address.removesuffix("index.html").removesuffix(".md")
            owner = owners[address] or say("addresses_of_files.another_page")
            yield Problem(
                file, 1, say("addresses_of_files.taken", shown=shown, owner=owner)
            )
        owners.setdefault(address, file)


def _words(content: Content) -> Iterator[Problem]:
    """Yield a problem for each word that puts a page at the address of another."""
    taken = set(routes.RESERVED)
    for page in routes.Routes(content.words).standalone:
        if page.address in taken:
            path = (f"address_{page.page_type}",)
            problem = say("addresses_of_files.taken_page", address=page.address)
            yield content.files["wording"].problem(path, problem)
        taken.add(page.address)


def claims(content: Content) -> Iterator[Claim]:
    """Yield every address, those that every site has first."""
    links = links_of(content)
    yield from _fixed(links.routes)
    yield from _of_pages(content, links)
    yield from _of_pictures(content)
    # Another check tells which of them clash.
    for short in short_addresses(content, links).values():
        yield _page(short), None


def _fixed(site: routes.Routes) -> Iterator[Claim]:
    for page in ("", *site.pages.values()):
        yield _page(page), None
        yield routes.source(page), None
        yield routes.card(page), None
    for name in ("embed.js", "frame.js"):
        yield f"{routes.EMBED}{routes.EMBED_VERSION}/{name}", None
    sheets = (site.wall_sheet_pdf, site.my_page_pdf, site.cards_pdf)
    for pdf in (*site.books, *sheets):
        yield pdf, None


def _of_pages(content: Content, links: Links) -> Iterator[Claim]:
    for link, _ in pages_of(content):
        scheme, _, slug = link.partition(":")
        file = content.files[f"{routes.PAGE_FOLDERS[scheme]}/{slug}"].file
        address = links.address(link)
        pages = [address]
        if scheme == "hesap":
            pages.append(links.outcome_table(slug))
            yield _page(f"{routes.EMBED}{slug}/"), file
        yield routes.pdf(address), file
        for page in pages:
            yield from _of_page(page, file)
    for slug in content.pages:
        yield from _of_page(f"{slug}/", content.files[f"pages/{slug}"].file)


def _of_page(page: str, file: str) -> Iterator[Claim]:
    yield _page(page), file
    yield routes.source(page), file
    yield routes.card(page), file


def _of_pictures(content: Content) -> Iterator[Claim]:
    for path in sorted(media(content.root).glob("*")):
        name = PurePosixPath(path.name)
        if name.suffix in TYPES.keys() - DRAWN:
            # Where its lighter versions are, whatever it was before.
            yield f"{routes.MEDIA}…/{name.stem}", f"content/media/{name}"


def _page(address: str) -> str:
    return f"{address}index.html"
