"""What the page that makes snippets for other sites needs beside the content."""

from typing import Any

from macros.content.loader import Content
from macros.pages.embed.snippets import HEIGHT, SNIPPETS, snippet


def placing_context(content: Content) -> dict[str, Any]:
    """Return what the template of the page needs."""
    root = content.site.address or content.words["embed_guide_no_address"]
    return {
        "root": root,
        "origin": "/".join(root.split("/")[:3]),
        "snippets": SNIPPETS,
        "snippet": snippet,
        "frame_height": HEIGHT,
    }
