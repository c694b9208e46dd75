"""Every address of the site, written here and nowhere else.

All of them are relative to the site's root; the address of a page ends with `/`.
"""

from dataclasses import dataclass

EXTERNAL = ("https://", "http://")


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


# In the order of the menu and the sitemap.
STANDALONE_PAGES = (
    StandalonePage("rehber", "rehber/", "chapters", "chapters_title"),
    StandalonePage(
        "kontrol-listeleri", "kontrol-listeleri/", "checklists", "checklists_title"
    ),
    StandalonePage(
        "hesaplayicilar", "hesaplayicilar/", "calculators", "calculators_title"
    ),
    StandalonePage("yolum", "yolum/", "my_path", ""),
    StandalonePage("birimler", "birimler/", "units", "units_title"),
    StandalonePage("sik-sorulanlar", "sik-sorulanlar/", "questions", "questions_title"),
    StandalonePage("sozluk", "sozluk/", "glossary", "glossary_title"),
    StandalonePage("dizin", "dizin/", "az_index", "az_title"),
    StandalonePage("kaynaklar", "kaynaklar/", "sources", "sources_title"),
    StandalonePage("degisiklikler", "degisiklikler/", "revisions", "revisions_title"),
    StandalonePage("yerlestirme", "yerlestirme/", "embed_guide", "embed_guide_title"),
    StandalonePage(
        "erisilebilirlik", "erisilebilirlik/", "accessibility", "accessibility_title"
    ),
    StandalonePage("baska-cihaz", "baska-cihaz/", "carry", "carry_title"),
    StandalonePage("gizlilik", "gizlilik/", "privacy", "privacy_title"),
    StandalonePage("cevrimdisi", "cevrimdisi/", "offline", "offline_title"),
    StandalonePage("sinama", "hesaplayicilar/sinama/", "verification", "proof_title"),
)
PAGES = {page.name: page.address for page in STANDALONE_PAGES}

CHAPTERS, CHECKLISTS = PAGES["rehber"], PAGES["kontrol-listeleri"]
CALCULATORS = PAGES["hesaplayicilar"]

# Where the targets of a link's scheme stand.
PREFIXES = {
    "bolum": CHAPTERS,
    "liste": CHECKLISTS,
    "hesap": CALCULATORS,
    "terim": f"{PAGES['sozluk']}#",
    "madde": f"{PAGES['kaynaklar']}#",
    "birim": f"{PAGES['birimler']}#",
    "sss": f"{PAGES['sik-sorulanlar']}#",
    "sayfa": "",
}

# The schemes whose targets are pages of their own, with their folders in `content/`.
PAGE_FOLDERS = {"bolum": "guidelines", "liste": "checklists", "hesap": "calculators"}

# The table of a calculator, below its page.
OUTCOME_TABLE = "tablo/"

# Other sites name these addresses: what stands there never moves.
EMBED, EMBED_VERSION = "gomme/", "v1"

# Each file below these stands in a folder named by a digest of it and its neighbours:
# files of two editions are never mixed, and browsers may keep each for ever.
SHELL, RUNTIME, RULES = "assets/shell", "assets/runtime", "assets/rules"

CARDS = "assets/cards/"
SCRIPTS, IMAGES = "assets/javascripts", "assets/images"
MEDIA, SEARCH, SERVER = "media/", "search/", "_server/"

# Folders in which the build puts what is no page.
RESERVED = frozenset({EMBED, "assets/", MEDIA, SEARCH, SERVER})

# What stands around the text of every page, by id.
FRAME_IDS = frozenset({"icerik", "menu", "section-nav-title", "toc-title"})

HANDBOOK_PDF = "rehber.pdf"
LARGE_PRINT_PDF = "rehber-buyuk-punto.pdf"
BOOKLET_PDF = "rehber-kitapcik.pdf"
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
    if address.startswith(EXTERNAL):
        return address
    return "../" * page.count("/") + address or "./"
