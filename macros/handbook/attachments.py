"""Files to download: which there may be, and what readers are told of them."""

import re
from collections.abc import Mapping
from pathlib import Path

from macros.content.checker import say
from macros.content.files.file_names import is_slug
from macros.content.problems import did_you_mean
from macros.handbook.media import TYPES, media

# What links call a file: `ek:form.pdf`.
SCHEME = "ek"
# What readers are told of a file, and how files of its type begin. Nothing that runs:
# no macros, no scripts.
NAMES = {
    ".pdf": "PDF",
    ".docx": "Word",
    ".xlsx": "Excel",
    ".pptx": "PowerPoint",
    ".odt": "ODT",
    ".ods": "ODS",
}
ZIP = b"PK\x03\x04"
SIGNATURES = dict.fromkeys(NAMES, ZIP) | {".pdf": b"%PDF-"}
MAX_BYTES = 10_000_000
ENDINGS = ", ".join(suffix.removeprefix(".") for suffix in NAMES)
ENDING = re.compile(rf"({'|'.join(map(re.escape, NAMES))})$", re.IGNORECASE)
KILO, MEGA = 1_000, 1_000_000
# From here on, kilobytes tell nothing.
LARGE = 995 * KILO


def is_attachment(name: str) -> bool:
    """Return whether a name ends like that of a file to download.

    >>> is_attachment("form.pdf"), is_attachment("Form.PDF"), is_attachment("kart.png")
    (True, True, False)
    """
    return ENDING.search(name) is not None


def is_named_well(name: str) -> bool:
    """Return whether a file can be linked to by its name.

    >>> is_named_well("istek-formu.pdf"), is_named_well("İstek formu.pdf")
    (True, False)
    """
    path = Path(name)
    return path.suffix in NAMES and is_slug(path.stem)


def attachments(root: Path) -> list[str]:
    """Return the names of the files to download."""
    return [p.name for p in media(root).glob("*") if is_named_well(p.name)]


def problem_of(target: str, files: Mapping[str, str]) -> str | None:
    """Return why a link cannot lead to a file of that name; None if it can."""
    if target in files:
        return None
    suffix = Path(target).suffix
    if suffix in TYPES:
        return say("attachments.is_picture", target=target)
    if suffix not in NAMES:
        return say("attachments.ending", target=target, endings=ENDINGS)
    hint = did_you_mean(target, files, say("attachments.put_there"))
    return say("attachments.unknown", target=target, hint=hint)


def fault_of(path: Path) -> str | None:
    """Return what is wrong with a file and what to do; None if it can be published."""
    if not path.is_file():
        return say("attachments.no_file")
    if path.stat().st_size > MAX_BYTES:
        return say("attachments.too_large", most=MAX_BYTES // MEGA)
    with path.open("rb") as file:
        start = file.read(len(ZIP) + 1)
    if not start.startswith(SIGNATURES[path.suffix]):
        return say("attachments.other_type", type=NAMES[path.suffix])
    return None


def size_in_words(size: int, decimal_point: str) -> str:
    """Return how large a file is, in round numbers.

    >>> size_in_words(84_213, ","), size_in_words(1_250_000, ","), size_in_words(9, ",")
    ('84 KB', '1,2 MB', '1 KB')
    """
    if size < LARGE:
        return f"{max(1, round(size / KILO))} KB"
    return f"{size / MEGA:.1f} MB".replace(".", decimal_point)
