"""A former address leads to a page, is that of none today, and stands once."""

from collections.abc import Iterator

from macros.content.loader import Content
from macros.content.problems import Problem
from macros.handbook.links import links_of
from macros.handbook.redirects import SCHEMES, page_addresses
from macros.handbook.routes import RESERVED


def check(content: Content) -> Iterator[Problem]:
    """Yield a problem for each former address that could not lead anywhere."""
    if content.site.edition not in content.sources:
        return
    pages, seen = {*page_addresses(content, links_of(content))}, dict[str, int]()
    file = content.files["site"]
    for place, each in enumerate(content.site.former_addresses):
        path = ("former_addresses", place)
        if each.link.partition(":")[0] not in SCHEMES or "#" in each.link:
            hint = "bolum:, liste:, hesap: ya da sayfa: ile bir sayfa yazın."
            message = f"Eski adres bir sayfaya götürmeli, '{each.link}' değil. {hint}"
            yield file.problem((*path, "link"), message)
        if told := _problem(each.address, pages, seen):
            yield file.problem((*path, "address"), told)
        seen.setdefault(each.address, file.line((*path, "address")))


def _problem(address: str, pages: set[str], seen: dict[str, int]) -> str | None:
    if address in pages:
        return f"'{address}' bugün de bir sayfanın adresi. Satırı silin."
    if f"{address.partition('/')[0]}/" in RESERVED:
        return f"'{address}' derlemenin kullandığı bir klasörde. Başka adres yazın."
    if address in seen:
        return f"'{address}' {seen[address]}. satırda da var. Birini silin."
    return None
