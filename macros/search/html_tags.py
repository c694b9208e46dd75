"""Tags in HTML that we have written ourselves: each is closed, each value is quoted."""

import re

TAG = re.compile(
    r"""<!--.*?-->|<(/?)([a-zA-Z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>""", re.DOTALL
)
"""Closing mark, name and attributes; a comment has none of them."""
VOID = frozenset(
    {
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link"),
        *("meta", "param", "source", "track", "wbr"),
    }
)
"""The elements that are never closed."""
