"""Which files of `content/` are read by their names, and what is wrong with a name."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from macros.content.checker import say
from macros.content.models.base import MAX_SLUG, SLUG
from macros.content.problems import Problem, did_you_mean

README = "README.md"
# What computers and editors leave in folders, whatever the case of its letters.
LEFTOVERS = re.compile(
    r"\..*|~.*|#.*#|.*~|.*\.(bak|old|save|tmp|sw[a-p]|orig|rej|sb-.*)|desktop\.ini"
    r"|(eh)?thumbs(_vista)?\.db(:.*)?|icon\r|__macosx|\$recycle\.bin",
    re.IGNORECASE,
)


def is_slug(name: str) -> bool:
    """Return whether a file of that name can have a page and links.

    >>> is_slug("ilk-liste"), is_slug("Liste"), is_slug("a" * 61)
    (True, False, False)
    """
    return re.fullmatch(SLUG, name) is not None and len(name) <= MAX_SLUG


def is_leftover(name: str) -> bool:
    """Return whether a file is what a text editor or a file manager leaves behind.

    >>> is_leftover(".DS_Store"), is_leftover("evrak.yml~"), is_leftover("evrak.yml")
    (True, True, False)
    """
    return LEFTOVERS.fullmatch(name) is not None


def is_passed_over(name: str) -> bool:
    """Return whether nothing is read from a file: a template, or a left-over."""
    is_template = name.startswith("_")
    return is_template or is_leftover(name)


def badly_named(root: Path, folder: Path) -> Iterator[Problem]:
    """Yield a problem for each file whose name has the wrong ending or letters."""
    for path in sorted(folder.glob("*")):
        file = path.relative_to(root).as_posix()
        if is_passed_over(path.name) or path.name == README:
            continue
        if path.suffix != ".yml":
            yield Problem(file, 1, say("files.ending"))
        elif not is_slug(path.stem):
            yield Problem(file, 1, say("files.letters", most=MAX_SLUG))


def unread_files(root: Path, known: Iterable[str]) -> Iterator[Problem]:
    """Yield a problem for each file and folder of `content/` that nothing reads."""
    known = [*known, README]
    for path in sorted((root / "content").iterdir()):
        if path.name not in known and not is_passed_over(path.name):
            hint = did_you_mean(path.name, known, say("files.move"))
            message = say("files.unknown", name=path.name, hint=hint)
            yield Problem(path.relative_to(root).as_posix(), 1, message)
