"""What the guide for other sites' editors shows beside the content."""

from typing import Any

from macros.handbook.edition import Edition
from macros.pages.embed.snippets import HEIGHT, SNIPPETS, snippet


def embed_guide_context(edition: Edition) -> dict[str, Any]:
    """Return what the template of the guide needs."""
    root = edition.content.site.address or edition.word("embed_guide_no_address")
    return {
        "root_address": root,
        "origin": "/".join(root.split("/")[:3]),
        "snippets": SNIPPETS,
        "snippet": snippet,
        "frame_height": HEIGHT,
    }
