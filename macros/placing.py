"""What the page that makes snippets for other sites needs beside the content."""

from typing import Any

from macros.content import Content
from macros.snippets import HEIGHT, SNIPPETS, snippet


def placing_context(content: Content) -> dict[str, Any]:
    """Return what the template of the page needs."""
    words = content.words
    root = content.site.address or words["placing_no_address"]
    told = {key: text for key, text in words.items() if key.startswith("look_")}
    return {
        "root": root,
        "origin": "/".join(root.split("/")[:3]),
        "snippets": SNIPPETS,
        "snippet": snippet,
        "frame_height": HEIGHT,
        "words": told | {"copied": words["placing_copied"]},
    }
