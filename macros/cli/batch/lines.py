"""The lines of a file or of standard input, whatever encoding a spreadsheet chose."""

import re
import sys
from collections import deque
from collections.abc import Buffer, Callable, Iterator
from io import BufferedReader, FileIO, RawIOBase, TextIOWrapper
from typing import Any, Protocol

from macros.content.checker import say
from macros.content.problems import CallError

# Characters of one line. Answers are short: more is no table of answers.
MAX_LINE = 1_000_000
UTF_16_MARKS = b"\xff\xfe", b"\xfe\xff"
BROKEN = re.compile("[\ud800-\udfff]")
UTF_8_MARK = b"\xef\xbb\xbf"


class Readable(Protocol):
    """Text that can be read line by line, as an open file can."""

    def readline(self, size: int = -1, /) -> str:
        """Return the next line, or its first `size` characters."""
        ...


class Lines:
    """The lines of a text, one at a time and in bounded memory.

    Bytes that are no UTF-8 are read in the code page that spreadsheets of the language
    write, unless an earlier line was UTF-8: then such a line is broken.
    """

    def __init__(self, text: Readable, code_page: str) -> None:
        """Read lazily; `code_page` is a name such as `cp1254`."""
        self._text, self._code_page = text, code_page
        self._returned: deque[str] = deque()
        self._is_utf_8: bool | None = None
        self._count = 0
        self.recoded_from: int | None = None
        """The first line that is written in the code page."""

    def give_back(self, lines: list[str]) -> None:
        """Let lines that were read too soon come once more, before the next one."""
        self._returned.extendleft(reversed(lines))

    def stream(self) -> Iterator[str]:
        """Yield each line with its end, then empty text for ever.

        Of a line that is too long, only the beginning comes, longer than MAX_LINE.
        """
        read, returned = self._text.readline, self._returned
        while True:
            while returned:
                yield returned.popleft()
            line = read(MAX_LINE + 1)
            self._count += 1
            if len(line) > MAX_LINE:
                self._skip_rest(line)
            if not line.isascii():
                line = self._decoded(line)
            yield line

    def _skip_rest(self, line: str) -> None:
        while line and line[-1] not in "\r\n":
            line = self._text.readline(MAX_LINE + 1)

    def _decoded(self, line: str) -> str:
        if not is_broken(line):
            self._is_utf_8 = self.recoded_from is None
            return line
        if self._is_utf_8:
            return line
        try:
            text = line.encode("utf-8", "surrogateescape").decode(self._code_page)
        except UnicodeDecodeError:
            return line
        self.recoded_from = self.recoded_from or self._count
        return text


def is_broken(line: str) -> bool:
    """Return whether a line holds bytes that are no text."""
    return BROKEN.search(line) is not None


class Attentive(RawIOBase):
    """A stream that calls a function each time before it may wait for more bytes."""

    def __init__(self, stream: Any, before: Callable[[], object]) -> None:  # noqa: ANN401 - any stream of bytes
        self._stream, self._before = stream, before

    def readable(self) -> bool:
        """Return that it can be read."""
        return True

    def readinto(self, buffer: Buffer, /) -> int | None:
        """Call the function, then fill a buffer; return the number of bytes."""
        self._before()
        count: int | None = self._stream.readinto(buffer)
        return count

    def close(self) -> None:
        """Close the stream below."""
        self._stream.close()
        super().close()


def opened(
    source: str, before_waiting: Callable[[], object] = lambda: None
) -> tuple[TextIOWrapper, bool]:
    """Return a file or standard input (`-`) as text, and whether a mark begins it.

    A byte that is no text is kept as a surrogate. `before_waiting` is called before
    each read: who waits for answers to what was read gets them first.
    """
    try:
        raw = _standard_input() if source == "-" else FileIO(source)
        stream = BufferedReader(Attentive(raw, before_waiting), 1 << 16)
        mark = stream.peek(3)[:3]
    except OSError:
        message = say("batch.unreadable", source=source)
        raise CallError(message) from None
    if mark.startswith(UTF_16_MARKS):
        return TextIOWrapper(stream, "utf-16", "replace", newline=""), True
    text = TextIOWrapper(stream, "utf-8-sig", "surrogateescape", newline="")
    return text, mark == UTF_8_MARK


def _standard_input() -> Any:  # noqa: ANN401 - any stream of bytes
    # Below the buffer, which would wait until it is full.
    return getattr(sys.stdin.buffer, "raw", sys.stdin.buffer)
