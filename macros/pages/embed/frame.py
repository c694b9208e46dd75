"""Each calculator alone, for a frame on another page: `gomme/<slug>/`."""

import json
import posixpath
import re
from collections.abc import Iterator
from typing import Any

from macros.content.files.project import PROJECT
from macros.handbook import routes
from macros.handbook.edition import Edition
from macros.handbook.looks.logo import icon_address
from macros.pages.calculator import calculator_context
from macros.pages.embed.snippets import HEIGHT, room, snippet
from macros.pages.renderer import Renderer

SHELL = PROJECT / "interactive" / "shell"
ENTRY = "calculator/calculator.mjs"
IMPORTED = re.compile(r'from "(\.{1,2}/[\w./-]+)"')
# Links that leave the frame; those into the page itself begin with #.
OUTWARD = re.compile(r'<a (?=[^>]*href="(?!#))')
# oEmbed requires a number; the frame is as wide as its container.
WIDTH = 640


def embed_files(renderer: Renderer, shell: str) -> Iterator[tuple[str, str]]:
    """Yield address and text of everything that other sites load.

    `shell` is the address of the folder with the form's scripts.
    """
    edition = renderer.edition
    for slug in edition.content.calculators_with_page:
        folder = f"{routes.EMBED}{slug}/"
        yield f"{folder}index.html", frame(renderer, slug, shell)
        if edition.content.site.address:
            text = json.dumps(oembed(edition, slug), ensure_ascii=False)
            yield f"{folder}oembed.json", text
    for name in ("embed.js", "frame.js"):
        script = (SHELL / "embed" / name).read_text("utf-8")
        yield f"{routes.EMBED}{routes.EMBED_VERSION}/{name}", _filled(script, edition)


def _filled(script: str, edition: Edition) -> str:
    """Return a script with the calculators that there are, and the room to keep."""
    calculators = edition.content.calculators_with_page.items()
    rooms = json.dumps([[slug, room(calculator)] for slug, calculator in calculators])
    return script.replace("new Map(/* filled in */)", f"new Map({rooms})")


def frame(renderer: Renderer, slug: str, shell: str) -> str:
    """Return the page of one calculator without the site around it."""
    edition, address = renderer.edition, f"{routes.EMBED}{slug}/"
    context = calculator_context(edition, slug, address) | {
        "slug": slug,
        "calculator": edition.content.calculators[slug],
        "full": edition.href(f"hesap:{slug}", address),
        "shell": shell,
        "icon_file": icon_address(edition.content.site),
        "modules": imported_modules(),
        **absolute_addresses(edition, slug),
    }
    html = renderer.html("embed.html.j2", address, **context)
    # Opened beside the host's page: in the frame, the site would be trapped.
    return OUTWARD.sub('<a target="_blank" rel="noopener" ', html)


def imported_modules() -> list[str]:
    """Return what the form's script imports, to be preloaded along with it."""
    modules = [ENTRY]
    for name in modules:  # grows while it is read: an imported module imports too
        text = (SHELL / name).read_text("utf-8")
        imported = (
            posixpath.normpath(posixpath.join(posixpath.dirname(name), path))
            for path in IMPORTED.findall(text)
        )
        modules += [each for each in imported if each not in modules]
    return modules[1:]


def absolute_addresses(edition: Edition, slug: str) -> dict[str, str]:
    """Return a calculator's absolute addresses; empty while the site has none."""
    site = edition.content.site.address
    if not site:
        return {"full_address": "", "oembed": ""}
    return {
        "full_address": f"{site}{edition.links.address(f'hesap:{slug}')}",
        "oembed": f"{site}{routes.EMBED}{slug}/oembed.json",
    }


def oembed(edition: Edition, slug: str) -> dict[str, Any]:
    """Return a calculator as oEmbed 1.0 describes it: what to show for its address."""
    site, title = edition.content.site, edition.content.calculators[slug].title
    full = edition.links.address(f"hesap:{slug}")
    html = snippet("frame", root=site.address or "", slug=slug, full=full, title=title)
    return {
        "version": "1.0",
        "type": "rich",
        "provider_name": site.title,
        "provider_url": site.address,
        "title": title,
        "width": WIDTH,
        "height": HEIGHT,
        "html": html,
    }
