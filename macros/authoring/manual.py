"""The editors' manual of a handbook, in its language: an entrance and pages by task.

The pages are in `manual/<language>/`. `content/README.md` is the entrance. It leads a
handbook inside this project to them; any other handbook gets copies beside its content,
so that it can be read wherever it is kept.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from macros.authoring.field_reference import field_reference
from macros.content.catalogue import language_of
from macros.content.files.project import PROJECT
from macros.content.files.whole_files import write_whole

MANUAL, ENTRANCE, FIELDS = "manual", "README.md", "fields.md"
SOURCES = PROJECT / MANUAL
# The language of the manual where a handbook's own has none.
FALLBACK = "en"
PAGE_LINK = re.compile(r"\]\((?=[a-z]+\.md)")


def manual_languages() -> list[str]:
    """Return every language that the manual is in."""
    return sorted(path.parent.name for path in SOURCES.glob(f"*/{ENTRANCE}"))


def pages_of(language: str) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of every page but the entrance."""
    for path in sorted((SOURCES / language).glob("*.md")):
        if path.name not in (ENTRANCE, FIELDS):
            yield path.name, path.read_text("utf-8")
    yield FIELDS, field_reference(language)


def manual(root: Path) -> Iterator[tuple[Path, str]]:
    """Yield the path and the text of each file of a handbook's manual."""
    own = language_of(root)
    language = own if own in manual_languages() else FALLBACK
    inside = root.resolve().is_relative_to(PROJECT)
    pages = SOURCES / language if inside else root / MANUAL
    entrance = (SOURCES / language / ENTRANCE).read_text("utf-8")
    to_pages = Path(os.path.relpath(pages, root / "content")).as_posix()
    yield root / "content" / ENTRANCE, PAGE_LINK.sub(f"]({to_pages}/", entrance)
    if not inside:
        yield from ((pages / name, text) for name, text in pages_of(language))
    if root.resolve() == PROJECT:
        for each in manual_languages():
            yield SOURCES / each / FIELDS, field_reference(each)


def write(root: Path) -> None:
    """Write the manual of a handbook."""
    for path, text in manual(root):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, text)


def stale(root: Path) -> list[str]:
    """Return the paths of what is not as it would be written."""
    return [
        path.resolve().relative_to(root.resolve()).as_posix()
        for path, text in manual(root)
        if not path.exists() or path.read_text("utf-8") != text
    ]
