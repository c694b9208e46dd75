"""The site without a site engine and without a theme: all but the search.

`site_overrides/plain/base.html` stands for Material's base.html; every other template
is the one that the site has.
"""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, PrefixLoader, pass_context
from jinja2.loaders import ChoiceLoader
from jinja2.runtime import Context

from macros.content.checker import say
from macros.content.files.project import LOOKS
from macros.content.problems import CallError
from macros.handbook.icons import ICONS
from macros.handbook.media import media
from macros.handbook.routes import MEDIA, NOT_FOUND, OUTSIDE, relative
from macros.pages.structured_data import Metadata
from macros.pages.whole.section_menu import Section, section_menu
from macros.pages.whole.whole_pages import WholePage
from macros.publish.build import Build
from macros.publish.finished_pages import INLINE_SCRIPT, script_source

TOP = 2
"""The level of the headings that the table of contents shows."""
SITEMAP = "sitemap.html"  # the theme would publish one in XML
STORAGE = "partials/storage.html"
"""The one template with a script of its own in the page."""
NO_PICTURES = shutil.ignore_patterns(
    "*.yml", "*.py", "README.md", "~*", "*~", "*.bak", "*.tmp", ".*"
)


@dataclass(frozen=True, slots=True)
class PlainPage:
    """What the templates read of a page."""

    url: str
    title: str
    meta: dict[str, Any]
    content: str
    toc: list[dict[str, str]]
    section: Section | None
    canonical_url: str | None

    @property
    def is_homepage(self) -> bool:
        """Return whether it is the front page."""
        return not self.url


def write_plain_site(build: Build, target: Path) -> None:
    """Write all pages of a build, and what stands beside them, into an empty folder.

    Raises BuildError, and UnknownScriptError if a page has a script that is not ours.
    Raises CallError if something is in the folder.
    """
    if target.exists() and any(target.iterdir()):
        raise CallError(say("render.not_empty", folder=target))
    shutil.copytree(
        Path(LOOKS) / "assets",
        target / "assets",
        ignore=NO_PICTURES,
        dirs_exist_ok=True,
    )
    if (pictures := media(build.content.root)).is_dir():
        folder = target / MEDIA
        shutil.copytree(pictures, folder, ignore=NO_PICTURES, dirs_exist_ok=True)
    for address, content in (*plain_pages(build), *build.files()):
        path = target / address
        path.parent.mkdir(parents=True, exist_ok=True)
        data = content.encode() if isinstance(content, str) else content
        path.write_bytes(data)
    build.write_beside_pages(target, search=False)


def plain_pages(build: Build) -> Iterator[tuple[str, str]]:
    """Yield the address and the text of every page, the one for unknown ones last."""
    theme = _theme(build)
    own = INLINE_SCRIPT.findall(theme.get_template(STORAGE).render())
    scripts = frozenset(map(script_source, own))
    finish = partial(build.finished.finish, scripts=scripts)
    main = theme.get_template("main.html")
    pages = [_page(build, whole) for whole in build.whole.values()]
    for page in pages:
        html = main.render(page=page, base_url=relative("", page.url).rstrip("/"))
        address = f"{page.url}index.html"
        yield address, finish(address, html)
    if site := build.content.site.address:
        yield "sitemap.xml", theme.get_template(SITEMAP).render(pages=pages)
    # It is shown at any address, so its links begin at the host.
    root = urlsplit(site or "").path.rstrip("/")
    html = theme.get_template(NOT_FOUND).render(base_url=root)
    yield NOT_FOUND, finish(NOT_FOUND, html)


def _theme(build: Build) -> Environment:
    looks = Path(LOOKS)
    icons = PrefixLoader({".icons": FileSystemLoader(ICONS)})
    folders = FileSystemLoader([looks / "plain", looks])
    theme = Environment(loader=ChoiceLoader([folders, icons]), autoescape=True)
    theme.filters["url"] = _url
    extra, site = build.theme_context(), build.content.site
    theme.globals["config"] = SimpleNamespace(
        site_name=site.title,
        site_description=site.description,
        extra=extra | {"search_worker": None},
        plugins={},
        theme={"language": site.language, "favicon": extra["icon"]},
    )
    return theme


@pass_context
def _url(context: Context, address: str) -> str:
    """Return an address of the site as seen from the page that is being made."""
    if address.startswith((*OUTSIDE, "#")):
        return address
    return f"{context['base_url']}/{address.removeprefix('.')}"


def _page(build: Build, whole: WholePage) -> PlainPage:
    page, parts = whole.page, whole.parts
    metadata: Metadata = build.metadata[page.address]
    site = build.content.site.address
    return PlainPage(
        page.address,
        page.title,
        {**parts.front_matter, "metadata": metadata},
        parts.html,
        [
            {"url": f"#{heading.anchor}", "title": heading.title}
            for heading in parts.headings
            if heading.level == TOP
        ],
        _section(build, whole),
        f"{site}{page.address}" if site else None,
    )


def _section(build: Build, whole: WholePage) -> Section | None:
    of_section = [
        each for each in build.whole.values() if each.page.parent == whole.page.parent
    ]
    if len(of_section) == 1:
        return None
    return section_menu(
        of_section[0].page.title,
        of_section,
        of_section.index(whole),
        lambda each: (
            each.page.address,
            each.parts.front_matter.get("short") or each.page.title,
        ),
    )
