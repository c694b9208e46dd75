"""What the theme's templates need of the content, as plain data."""

from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

from macros.handbook.edition import Edition
from macros.handbook.inline_markup import parse, to_html
from macros.handbook.looks.logo import default_logo, icon_address, logo_address
from macros.handbook.routes import OUTSIDE

# Stands for the site's root in lines that pages of every depth show. No text of an
# editor can have this sign.
ROOT = "\x02/"


def theme_context(edition: Edition) -> dict[str, Any]:
    """Return words, addresses, menu, edition and footer for `config.extra`."""
    content = edition.content
    source = content.source.edition
    return {
        "words": content.words,
        "pages": edition.links.routes.pages,
        "pdf": edition.links.routes.handbook_pdf,
        "address": content.site.address,
        "short_addresses": {
            edition.links.address(link): address
            for link, address in edition.short_addresses.items()
        },
        "time_zone": content.site.time_zone,
        "tagline": content.site.tagline,
        "logo": default_logo(content.site),
        "logo_file": logo_address(content.site),
        "icon": icon_address(content.site),
        "institution": content.site.institution.model_dump(),
        "menu": [
            {"title": entry.title, "url": edition.links.address(entry.link)}
            for entry in content.site.menu
        ],
        "tasks": [
            {"title": task.title, "url": edition.links.address(task.link)}
            for task in content.index.tasks
        ],
        "edition": {
            "label": source.label,
            "notice": _anywhere(edition, source.notice),
            "checked_on": edition.day(source.checked_on),
        },
        "footer": [_anywhere(edition, line) for line in content.site.footer],
    }


def _anywhere(edition: Edition, source: str) -> str:
    """Return the HTML of inline markup whose links start at the site's root."""

    def resolve(link: str) -> str:
        address = edition.links.address(link)
        return address if address.startswith(OUTSIDE) else ROOT + address

    details = edition.link_details
    return to_html(parse(source), edition.marked_numbers, resolve, details)


def translate(
    palette: Iterable[Any], contents: dict[str, Any], words: Mapping[str, str]
) -> None:
    """Replace the message keys in mkdocs.yml by their messages."""
    for choice in palette:
        toggle = choice["toggle"]
        toggle["name"] = words.get(toggle["name"], toggle["name"])
    title = contents["permalink_title"]
    # Markdown leaves a `&` as it is where it could begin an entity.
    contents["permalink_title"] = escape(words.get(title, title))
