"""The text of a file before YAML is made of it: what cannot be read is refused."""

import re
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from types import MappingProxyType

import yaml

from macros.content.checker import say

# Generous for text by hand; a larger file is a picture or a slip.
MAX_BYTES = 1_000_000
UNPRINTABLE = yaml.reader.Reader.NON_PRINTABLE
# What a merge leaves where two people have changed one line.
CONFLICT = re.compile(r"\s*(<{7}|={7}|>{7}|\|{7})(\s|$)")
# YAML would count what follows as another line, editors do not.
OTHER_LINE_ENDS = re.compile("[\r\x85\u2028\u2029]")
UNSAVED: ContextVar[Mapping[Path, bytes]] = ContextVar(
    "UNSAVED", default=MappingProxyType({})
)
"""What is read in place of files while an editor has not saved them."""


@contextmanager
def unsaved(texts: Mapping[Path, bytes]) -> Iterator[None]:
    """Let files be read as they would be if these texts were saved."""
    before = UNSAVED.set(texts)
    try:
        yield
    finally:
        UNSAVED.reset(before)


class Refusal(Exception):  # noqa: N818 - it ends the reading of one file
    """Why a file cannot be read, and at which line."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line, self.message = line, message


def bytes_of(path: Path) -> bytes:
    """Return the bytes of a file, or those that are to be saved in it."""
    new = UNSAVED.get().get(path)
    return path.read_bytes() if new is None else new


def _size_of(path: Path) -> int:
    """Return how many bytes `bytes_of` gives; raise Refusal if it cannot."""
    new = UNSAVED.get().get(path)
    if new is not None:
        return len(new)
    status = path.stat()
    # Reading a pipe would wait for ever.
    if not stat.S_ISREG(status.st_mode):
        raise Refusal(1, say("raw_text.no_file"))
    return status.st_size


def read_text(path: Path) -> str:
    """Return the text of a file with plain line ends; raise Refusal."""
    raw = _bytes(path)
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        # The line of the first byte that is no UTF-8.
        number = raw[: error.start].count(b"\n") + 1
        raise Refusal(number, say("raw_text.not_utf8")) from None
    for number, line in enumerate(text.split("\n"), start=1):
        if message := _wrong_with(line):
            raise Refusal(number, message)
    return text


def _bytes(path: Path) -> bytes:
    if path.is_dir():
        message = say("raw_text.folder_for_file")
        raise Refusal(1, message)
    try:
        if _size_of(path) > MAX_BYTES:
            raise Refusal(1, say("raw_text.too_large"))
        return bytes_of(path)
    except OSError:
        message = say("raw_text.unreadable")
        raise Refusal(1, message) from None


def _wrong_with(line: str) -> str | None:
    """Return what the parser would report in a way that editors misread."""
    if CONFLICT.match(line):
        return say("raw_text.conflict")
    indent = line[: len(line) - len(line.lstrip())]
    if OTHER_LINE_ENDS.search(line):
        return say("raw_text.line_end")
    if "\t" in indent:
        return say("raw_text.tab")
    if indent.strip(" "):
        return say("raw_text.odd_indent")
    if UNPRINTABLE.search(line):
        return say("raw_text.control")
    return None
