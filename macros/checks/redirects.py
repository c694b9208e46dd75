"""Every redirect is unique, leads to a page and replaces none."""

from collections.abc import Iterable, Iterator

from macros.content.loader import Content
from macros.content.problems import Problem
from macros.handbook.links import links_of, page_addresses
from macros.handbook.routes import EMBED, PAGE_FOLDERS, RESERVED


def check(content: Content) -> Iterator[Problem]:
    """Yield a problem for each redirect that could not work."""
    pages, seen = [*page_addresses(content, links_of(content))], dict[str, int]()
    frames = [f"{EMBED}{slug}/" for slug in content.calculators_with_page]
    others = [*pages, *frames, *(each.from_ for each in content.site.redirects)]
    file = content.files["site"]
    for index, redirect in enumerate(content.site.redirects):
        path = ("redirects", index)
        # A server can redirect to a page only, not to a part of it.
        if (
            redirect.to.partition(":")[0] not in {*PAGE_FOLDERS, "sayfa"}
            or "#" in redirect.to
        ):
            hint = "bolum:, liste:, hesap: ya da sayfa: ile bir sayfa yazın."
            problem = f"Eski adres bir sayfaya götürmeli, '{redirect.to}' değil."
            yield file.problem((*path, "to"), f"{problem} {hint}")
        message = _problem(redirect.from_, pages, seen)
        if message := message or _hiding(redirect.from_, others):
            yield file.problem((*path, "from"), message)
        seen.setdefault(redirect.from_, file.line((*path, "from")))


def _problem(address: str, pages: list[str], seen: dict[str, int]) -> str | None:
    if address in pages:
        return f"'{address}' bugün de bir sayfanın adresi. Satırı silin."
    if f"{address.partition('/')[0]}/" in RESERVED:
        return f"'{address}' derlemenin kullandığı bir klasörde. Başka adres yazın."
    if address in seen:
        return f"'{address}' {seen[address]}. satırda da var. Birini silin."
    return None


def _hiding(address: str, others: Iterable[str]) -> str | None:
    """Return what is wrong with an address with which another one ends."""
    # Servers redirect it below any path, because the site may lie below any.
    for other in others:
        if other.endswith(f"/{address}"):
            return (
                f"Sunucu '{address}' ile biten her adresi yönlendirir, '{other}' "
                "adresini de. Satırı silin."
            )
    return None
