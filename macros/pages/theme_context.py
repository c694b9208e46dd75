"""What the theme's templates need of the content, as plain data."""

from typing import Any

from macros.handbook.inline_markup import parse, to_html
from macros.pages.renderer import Renderer

ROOT = "~/"
"""Stands for the site's root in a line that every page shows at its own depth."""


def theme_words(renderer: Renderer) -> dict[str, Any]:
    """Return words, menu, edition and footer for `config.extra`."""
    content = renderer.content
    edition = content.source.edition
    return {
        "words": content.words,
        "address": content.site.address,
        "tagline": content.site.tagline,
        "institution": content.site.institution.model_dump(),
        "menu": [
            {"title": entry.title, "url": renderer.links.address(entry.link)}
            for entry in content.site.menu
        ],
        "edition": {
            "label": edition.label,
            "notice": _anywhere(renderer, edition.notice),
            "checked_on": renderer.day(edition.checked_on),
        },
        "footer": [_anywhere(renderer, line) for line in content.site.footer],
    }


def _anywhere(renderer: Renderer, source: str) -> str:
    """Return the HTML of inline markup whose links start at the site's root."""

    def resolve(link: str) -> str:
        address = renderer.links.address(link)
        return address if address.startswith("http") else ROOT + address

    return to_html(parse(source), renderer.measured, resolve)
