"""Removes the theme's files that no page uses, and comments that no reader needs."""

import re
from collections.abc import Iterable
from pathlib import Path

UNUSED = (
    "assets/**/*.map",
    # The site has a style and an icon of its own.
    "assets/stylesheets/main.*.min.css",
    "assets/stylesheets/palette.*.min.css",
    "assets/images/favicon.png",
    # Word segmentation, for languages written without spaces.
    "assets/javascripts/lunr/*.js",
)
LANGUAGE = re.compile(r"lunr\.(\w\w|multi)\.min\.js")
SCRIPTS = "assets/javascripts/**/*.min.js"
STYLES = "assets/stylesheets/*.css"
COMMENT = re.compile(r"\n?/\*.*?\*/", re.DOTALL)
SOURCE_MAP_REFERENCE = re.compile(rb"\n*//# sourceMappingURL=\S+\s*$")


def remove_unused_files(site: Path, languages: Iterable[str]) -> None:
    """Remove what no page requests, except for the search's languages."""
    used = frozenset(languages)
    for pattern in UNUSED:
        for path in site.glob(pattern):
            path.unlink()
    for path in site.glob("assets/javascripts/lunr/min/*.js"):
        language = LANGUAGE.fullmatch(path.name)
        if language and language[1] not in used:
            path.unlink()
    for path in site.glob(SCRIPTS):
        path.write_bytes(SOURCE_MAP_REFERENCE.sub(b"\n", path.read_bytes()))
    for path in site.glob(STYLES):
        path.write_text(COMMENT.sub("", path.read_text("utf-8")), "utf-8")
