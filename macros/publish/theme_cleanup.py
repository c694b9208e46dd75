"""Removes the files of the theme that no page of ours uses."""

import re
from collections.abc import Iterable
from pathlib import Path

# Our CSS replaces the theme's; the last are for languages without spaces.
UNUSED = (
    "assets/**/*.map",
    "assets/stylesheets/main.*.min.css",
    "assets/stylesheets/palette.*.min.css",
    "assets/images/favicon.png",
    "assets/javascripts/lunr/*.js",
)
LANGUAGE = re.compile(r"lunr\.(\w\w|multi)\.min\.js")
SCRIPTS = "assets/javascripts/**/*.min.js"
# Browsers' developer tools would ask for a file that is gone.
SOURCE_MAP = re.compile(rb"\n*//# sourceMappingURL=\S+\s*$")


def remove_leftovers(site: Path, languages: Iterable[str]) -> None:
    """Remove what no page asks for; the search keeps its languages."""
    used = frozenset(languages)
    for pattern in UNUSED:
        for path in site.glob(pattern):
            path.unlink()
    for path in site.glob("assets/javascripts/lunr/min/*.js"):
        language = LANGUAGE.fullmatch(path.name)
        if language and language[1] not in used:
            path.unlink()
    for path in site.glob(SCRIPTS):
        path.write_bytes(SOURCE_MAP.sub(b"\n", path.read_bytes()))
