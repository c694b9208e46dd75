"""Each calculator alone, for a frame on another page: `gomme/<slug>/`."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from macros.handbook.links import relative
from macros.pages.calculator import calculator_context
from macros.pages.embed.snippets import HEIGHT, snippet
from macros.pages.renderer import Renderer
from macros.runtime.pyodide import SHELL

FOLDER = "gomme/"
VERSION = "v1"
"""Part of the addresses that other pages name; what stands there keeps its word."""
SCRIPTS = Path("interactive", "shell", "embed")
IMPORTED = re.compile(r'from "\./([\w.-]+)"')
OUTWARD = re.compile(r'<a (?=[^>]*href="(?!#))')
WIDTH = 640
"""Only for those who must have a number; the frame is as wide as its place."""


def embeds(renderer: Renderer, root: Path) -> Iterator[tuple[str, str]]:
    """Yield address and text of all that lies below `gomme/`."""
    for slug in renderer.content.calculators:
        yield f"{FOLDER}{slug}/index.html", frame(renderer, root, slug)
        if renderer.content.site.address:
            text = json.dumps(oembed(renderer, slug), ensure_ascii=False)
            yield f"{FOLDER}{slug}/oembed.json", text
    for name in ("embed.js", "frame.js"):
        yield f"{FOLDER}{VERSION}/{name}", (root / SCRIPTS / name).read_text("utf-8")


def frame(renderer: Renderer, root: Path, slug: str) -> str:
    """Return the page of one calculator without anything of the site around it."""
    content, links = renderer.content, renderer.links
    address, full = f"{FOLDER}{slug}/", links.address(f"hesap:{slug}")
    context = calculator_context(content, links, slug, renderer.as_of, address)
    context |= {
        "slug": slug,
        "thing": content.calculators[slug],
        "full": relative(full, address),
        "document": f"{full}document.json",
        "shell": SHELL,
        "modules": modules(root),
        **addresses(renderer, slug),
    }
    html = render(renderer, "embed.html.j2", address, **context)
    return OUTWARD.sub('<a target="_blank" rel="noopener" ', html)


def render(
    renderer: Renderer,
    template: str,
    address: str,
    **extra: Any,  # noqa: ANN401
) -> str:
    """Return the text of a page that is no part of MkDocs' site."""
    context = {**renderer.shared, "address": address, **extra}
    return renderer.environment.get_template(template).render(context).lstrip()


def modules(root: Path) -> list[str]:
    """Return what the form's script imports, to be fetched along with it."""
    found = ["calculator.mjs"]
    for name in found:  # grows while it is read: what is imported imports too
        text = (root / "interactive" / "shell" / name).read_text("utf-8")
        found += [each for each in IMPORTED.findall(text) if each not in found]
    return found[1:]


def addresses(renderer: Renderer, slug: str) -> dict[str, str]:
    """Return the whole addresses of a calculator; empty while the site has none."""
    site = renderer.content.site.address
    if not site:
        return {"full_address": "", "oembed": ""}
    full = renderer.links.address(f"hesap:{slug}")
    return {
        "full_address": f"{site}{full}",
        "oembed": f"{site}{FOLDER}{slug}/oembed.json",
    }


def oembed(renderer: Renderer, slug: str) -> dict[str, Any]:
    """Return what a page that is given a calculator's address shows in its place."""
    site, title = renderer.content.site, renderer.content.calculators[slug].title
    full = renderer.links.address(f"hesap:{slug}")
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
