"""Every address of the site, written here and nowhere else.

All of them are relative to the site's root; the address of a page ends with `/`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from macros.content.addresses import CONTACT, WEB
from macros.content.files.link_words import PAGE_TYPES

EXTERNAL, OUTSIDE = WEB, (*WEB, *CONTACT)


@dataclass(frozen=True, slots=True)
class StandalonePage:
    """A page that is no file of its own in `content/`."""

    name: str
    """What links call it: `sayfa:<name>`."""
    address: str
    page_type: str
    """The name of its template."""
    title: str
    """The key of its title among the messages; empty if the content has the title."""


# The key of each page's title among the messages.
TITLES = {
    "chapters": "chapters_title",
    "checklists": "checklists_title",
    "calculators": "calculators_title",
    "my_path": "",
    "letters": "letters_title",
    "units": "units_title",
    "questions": "questions_title",
    "glossary": "glossary_title",
    "az_index": "az_title",
    "sources": "sources_title",
    "revisions": "revisions_title",
    "embed_guide": "embed_guide_title",
    "accessibility": "accessibility_title",
    "carry": "carry_title",
    "privacy": "privacy_title",
    "offline": "offline_title",
    "prints": "prints_title",
    "verification": "proof_title",
}
STANDALONE = tuple((name, kind, TITLES[kind]) for name, kind in PAGE_TYPES.items())
# The type of the list below which a page stands, if it does.
BELOW = {"verification": "calculators"}
# The part of the content without which there is no page of a type.
NEEDS = {"my_path": "process", "letters": "letters"}

# The list whose pages a scheme points to, and the page whose parts another one does.
LISTS = {
    "bolum": "rehber",
    "liste": "kontrol-listeleri",
    "hesap": "hesaplayicilar",
    "yazi": "belgeler",
}
PARTS = {
    "terim": "sozluk",
    "madde": "kaynaklar",
    "birim": "birimler",
    "sss": "sik-sorulanlar",
}
# The pages that are parts of the book, too; all others serve the screen alone.
IN_BOOK = frozenset({"yolum", *LISTS.values(), *PARTS.values(), "degisiklikler"})


@dataclass(frozen=True)
class Routes:
    """The addresses of one handbook, in the words of its language."""

    words: Mapping[str, str]

    @cached_property
    def standalone(self) -> tuple[StandalonePage, ...]:
        """Return every standalone page that there may be."""
        return tuple(
            StandalonePage(name, self._page(page_type), page_type, title)
            for name, page_type, title in STANDALONE
        )

    @cached_property
    def pages(self) -> Mapping[str, str]:
        """Return the address of each standalone page, by its name."""
        return {page.name: page.address for page in self.standalone}

    @cached_property
    def prefixes(self) -> Mapping[str, str]:
        """Return where the targets of each scheme stand."""
        lists = {scheme: self.pages[name] for scheme, name in LISTS.items()}
        parts = {scheme: f"{self.pages[name]}#" for scheme, name in PARTS.items()}
        return {**lists, **parts, "sayfa": "", "ek": MEDIA}

    @cached_property
    def short_prefixes(self) -> Mapping[str, str]:
        """Return the first letters of the short addresses of each scheme."""
        return {scheme: self._word(f"short_{scheme}") for scheme in PAGE_FOLDERS}

    @property
    def outcome_table(self) -> str:
        """Return what follows a calculator's address in that of its table."""
        return f"{self._word('outcome_table')}/"

    @property
    def handbook_pdf(self) -> str:
        """Return the address of the whole handbook on paper."""
        return f"{self._word('pdf')}.pdf"

    @property
    def complete_pdf(self) -> str:
        """Return the address of the handbook with all that the web pages have."""
        return f"{self._word('pdf_complete')}.pdf"

    @property
    def large_print_pdf(self) -> str:
        """Return the address of the handbook in large print."""
        return f"{self._word('pdf_large_print')}.pdf"

    @property
    def booklet_pdf(self) -> str:
        """Return the address of the handbook to be folded."""
        return f"{self._word('pdf_booklet')}.pdf"

    @property
    def books(self) -> tuple[str, ...]:
        """Return the address of each whole book."""
        return (
            self.handbook_pdf,
            self.complete_pdf,
            self.large_print_pdf,
            self.booklet_pdf,
        )

    @property
    def wall_sheet_pdf(self) -> str:
        """Return the address of the process on one sheet."""
        return pdf(self.pages["yolum"])

    @property
    def cards_pdf(self) -> str:
        """Return the address of every list as a card to cut out."""
        return pdf(self.pages["kontrol-listeleri"])

    @property
    def my_page_pdf(self) -> str:
        """Return the address of the sheet that a reader fills in."""
        return f"{self._word('pdf_my_page')}.pdf"

    def _page(self, page_type: str) -> str:
        parent = BELOW.get(page_type)
        above = self._page(parent) if parent else ""
        return f"{above}{self._word(page_type)}/"

    def _word(self, name: str) -> str:
        return self.words[f"address_{name}"]


# The schemes whose targets are pages of their own, with their folders in `content/`.
PAGE_FOLDERS = {
    "bolum": "guidelines",
    "liste": "checklists",
    "hesap": "calculators",
    "yazi": "letters",
}

# How the name of the question ends that a link may answer, `yazi:soru-birime#tarihler`:
# letters with other topics ask another question.
TOPIC = "topic"

# Other sites name these addresses: what stands there never moves.
EMBED, EMBED_VERSION = "gomme/", "v1"

# Each file below these stands in a folder named by a digest of it and its neighbours:
# files of two editions are never mixed, and browsers may keep each for ever.
SHELL, RUNTIME, RULES = "assets/shell", "assets/runtime", "assets/rules"

CARDS = "assets/cards/"
SCRIPTS, IMAGES = "assets/javascripts", "assets/images"
STYLES = "assets/stylesheets"
MEDIA, SEARCH, SERVER = "media/", "search/", "_server/"

# Folders in which the build puts what is no page.
RESERVED = frozenset({EMBED, "assets/", MEDIA, SEARCH, SERVER})

# What stands around the text of every page, by id.
FRAME_IDS = frozenset({"icerik", "menu", "section-nav-title", "toc-title"})

SERVICE_WORKER = "service-worker.js"
NOT_FOUND = "404.html"
OFFLINE_COPY = "assets/offline-copy.json"

# 64 bits tell the files of one site apart.
FOLDER_DIGITS = 16


def document(calculator: str, digest: str) -> str:
    """Return the address of a calculator's JSON document.

    >>> document("kart", "0123456789abcdef0123")
    'assets/rules/0123456789abcdef/kart.json'
    """
    return f"{RULES}/{digest[:FOLDER_DIGITS]}/{calculator}.json"


def pdf(page: str) -> str:
    """Return the address of the printed twin of a page.

    >>> pdf("rehber/iptal/")
    'rehber/iptal.pdf'
    """
    return f"{page.removesuffix('/')}.pdf"


def card(page: str) -> str:
    """Return the address of the picture that stands for a page in other places.

    >>> card("rehber/iptal/"), card("")
    ('assets/cards/rehber/iptal.png', 'assets/cards/index.png')
    """
    return f"{CARDS}{page.removesuffix('/') or 'index'}.png"


def source(page: str) -> str:
    """Return the Markdown file from which MkDocs makes a page.

    >>> source("rehber/"), source("rehber/iptal/"), source("")
    ('rehber/index.md', 'rehber/iptal.md', 'index.md')
    """
    return f"{page}index.md" if page == list_of(page) else f"{page[:-1]}.md"


def list_of(page: str) -> str:
    """Return the address of the list that a page belongs to, or its own."""
    return f"{page.partition('/')[0]}/" if page else ""


def relative(address: str, page: str) -> str:
    """Return an address as seen from a page.

    >>> relative("sozluk/#birim", "rehber/iptal/"), relative("", "sozluk/")
    ('../../sozluk/#birim', '../')
    """
    if address.startswith(OUTSIDE):
        return address
    return "../" * page.count("/") + address or "./"
