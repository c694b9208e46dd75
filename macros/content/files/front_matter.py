"""The lines in front of a page's text: what the theme and the search know of it."""

import re
from typing import Any

import yaml

from macros.content.yaml_reader import PARSER

LINES = re.compile(r"---\n(.*?\n)---\n", re.DOTALL)


def parted(text: str) -> tuple[dict[str, Any], str]:
    r"""Return what stands in front of a text, and the text.

    >>> parted("---\nkind: chapter\n---\n\n<p>Text</p>\n")
    ({'kind': 'chapter'}, '\n<p>Text</p>\n')
    """
    match = LINES.match(text)
    if match is None:
        return {}, text
    return yaml.load(match[1], PARSER), text[match.end() :]  # noqa: S506 - a safe one
