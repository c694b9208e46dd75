"""What the theme puts into a site that no page of ours uses, taken out again."""

import re
from collections.abc import Iterable
from pathlib import Path

UNUSED = (
    "assets/**/*.map",
    "assets/stylesheets/main.*.min.css",
    "assets/stylesheets/palette.*.min.css",
    "assets/images/favicon.png",
    "assets/javascripts/lunr/*.js",
)
"""The looks are ours; the last are for languages that are written without spaces."""
LANGUAGE = re.compile(r"lunr\.(\w\w|multi)\.min\.js")
SCRIPTS = "assets/javascripts/**/*.min.js"
TO_A_MAP = re.compile(rb"\n*//# sourceMappingURL=\S+\s*$")


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
        path.write_bytes(TO_A_MAP.sub(b"\n", path.read_bytes()))
