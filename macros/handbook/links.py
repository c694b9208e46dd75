"""The addresses of the site and the links that the content may write.

A link is `scheme:target`. Each scheme knows what it may point to, the address
(relative to the site's root) and the words to show.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from macros.content.loader import Content
from macros.content.problems import near_miss

PAGES = {
    "rehber": "rehber/",
    "kontrol-listeleri": "kontrol-listeleri/",
    "hesaplayicilar": "hesaplayicilar/",
    "yol-haritam": "yol-haritam/",
    "sozluk": "sozluk/",
    "dizin": "dizin/",
    "kaynaklar": "kaynaklar/",
    "birimler": "birimler/",
    "degisiklikler": "degisiklikler/",
    "sinama": "hesaplayicilar/sinama/",
    "yerlestirme": "yerlestirme/",
    "erisilebilirlik": "erisilebilirlik/",
    "gizlilik": "gizlilik/",
    "cevrimdisi": "cevrimdisi/",
}
LISTS = {
    "rehber": "chapters",
    "kontrol-listeleri": "checklists",
    "hesaplayicilar": "calculators",
    "yol-haritam": "roadmap",
    "birimler": "units",
    "sozluk": "glossary",
    "dizin": "az_index",
    "kaynaklar": "sources",
    "degisiklikler": "revisions",
    "yerlestirme": "embed_guide",
    "erisilebilirlik": "accessibility",
    "gizlilik": "privacy",
    "cevrimdisi": "offline",
}
"""The pages that stand alone and the template of each."""

TITLES = {
    "rehber": "chapters_title",
    "kontrol-listeleri": "checklists_title",
    "hesaplayicilar": "calculators_title",
    "sozluk": "glossary_title",
    "dizin": "az_title",
    "kaynaklar": "sources_title",
    "birimler": "units_title",
    "degisiklikler": "revisions_title",
    "sinama": "proof_title",
    "yerlestirme": "embed_guide_title",
    "erisilebilirlik": "accessibility_title",
    "gizlilik": "privacy_title",
    "cevrimdisi": "offline_title",
}
"""The wording that names a page; the roadmap's title stands in `index.yml`."""

PREFIXES = {
    "bolum": PAGES["rehber"],
    "liste": PAGES["kontrol-listeleri"],
    "hesap": PAGES["hesaplayicilar"],
    "terim": PAGES["sozluk"] + "#",
    "madde": PAGES["kaynaklar"] + "#",
    "birim": PAGES["birimler"] + "#",
    "sayfa": "",
}
"""Where the targets of a scheme stand; a browser needs no more to follow one."""

FOLDER_SCHEMES = frozenset({"bolum", "liste", "hesap"})
EXTERNAL = ("https://", "http://")


@dataclass(frozen=True, slots=True)
class Links:
    """Every link that may be written, with its words."""

    labels: Mapping[str, Mapping[str, str]]
    """Scheme to target to title."""
    documents: Mapping[str, str]

    def problem(self, link: str) -> str | None:
        """Return what is wrong with a link, or None."""
        if link.startswith(EXTERNAL):
            return None
        scheme, _, target = link.partition(":")
        if scheme not in self.labels:
            hint = near_miss(
                scheme, self.labels, f"Yazılabilecekler: {', '.join(self.labels)}."
            )
            return f"'{scheme}:' diye bir bağlantı türü yok. {hint}"
        if target not in self.labels[scheme]:
            hint = near_miss(target, self.labels[scheme], "Adı denetleyin.")
            return f"'{link}' bağlantısının hedefi yok. {hint}"
        return None

    def label(self, link: str) -> str:
        """Return the title of what a link points to."""
        if link.startswith(EXTERNAL):
            return link
        scheme, _, target = link.partition(":")
        return self.labels[scheme][target]

    def address(self, link: str) -> str:
        """Return the address below the site's root, or the whole one outside it."""
        if link.startswith(EXTERNAL):
            return link
        scheme, _, target = link.partition(":")
        if scheme == "belge":
            return self.documents[target]
        if scheme == "sayfa":
            return PAGES[target]
        page, _, part = target.partition("#")
        ending = f"/#{part}" if part else "/"
        return PREFIXES[scheme] + page + (ending if scheme in FOLDER_SCHEMES else "")


def links_of(content: Content) -> Links:
    """Return the links that this content may write."""
    chapters = {slug: chapter.title for slug, chapter in content.guidelines.items()}
    parts = {
        f"{slug}#{section.id}": section.title
        for slug, chapter in content.guidelines.items()
        for section in chapter.sections
    }
    documents = (
        content.source.documents if content.site.edition in content.sources else ()
    )
    titles = page_titles(content)
    return Links(
        {
            "bolum": chapters | parts,
            "liste": _titles(content.checklists),
            "hesap": _titles(content.calculators),
            "terim": {term.id: term.term for term in content.glossary.terms},
            "madde": {clause: clause for clause in content.clauses},
            "belge": {document.id: document.title for document in documents},
            "birim": _titles(content.units),
            "sayfa": titles,
        },
        {document.id: document.address for document in documents},
    )


def _titles(things: Mapping[str, Any]) -> dict[str, str]:
    return {slug: thing.title for slug, thing in things.items()}


def page_titles(content: Content) -> dict[str, str]:
    """Return the titles of the pages that are not a file of their own."""
    words = content.words
    titles = {page: words[key] for page, key in TITLES.items()}
    return titles | {"yol-haritam": content.index.roadmap_title}


def relative(address: str, page: str) -> str:
    """Return an address as seen from a page; both start at the site's root.

    >>> relative("sozluk/#birim", "rehber/iptal/"), relative("", "sozluk/")
    ('../../sozluk/#birim', '../')
    """
    if address.startswith(EXTERNAL):
        return address
    return "../" * page.count("/") + address or "./"


Resolver = Callable[[str], str]


def resolver(links: Links, page: str) -> Resolver:
    """Return the function that turns a link into an address seen from `page`."""
    return lambda link: relative(links.address(link), page)
