"""The rows of a batch, CSV or JSON Lines, read one at a time and in bounded memory.

A row's number is its place in the file, the header and empty rows counted, as a
spreadsheet counts. A row whose cells hold line ends is one row.
"""

import csv
import json
import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import Any, Protocol

from interactive.engine import to_json
from macros.content.problems import CallError

# Characters of one row. Answers are short: more is no table of answers.
MAX_ROW = 1_000_000
# Lines of one row. A quote that no line closes so soon was never meant as one.
MAX_LINES = 500
# What Excel writes, and reads, to name the sign between columns.
SEPARATOR = re.compile(r'"?sep=(?P<sign>[;,|:\t])"?\s*', re.IGNORECASE)
DELIMITERS = ";", ",", "\t"
NOT_UTF_8 = (
    "UTF-8 ile yazılmamış. UTF-8 olarak kaydedin; Excel'de 'Farklı Kaydet' deyip "
    "'CSV UTF-8' türünü seçin."
)
NO_TABLE = (
    "satır satır yanıt değil. CSV olarak kaydedin ya da her satıra bir JSON nesnesi "
    "yazın."
)
TOO_LONG = f"Satır çok uzun: en çok {MAX_ROW} karakter okunur. Düzeltin."
OPEN_QUOTE = "Satırda açılan tırnak kapanmıyor. Kapatın ya da silin."

Answers = dict[str, Any]


class Lines(Protocol):
    """Text that can be read line by line, as an open file can."""

    def readline(self, size: int = -1, /) -> str:
        """Return the next line, or its first `size` characters."""
        ...


@dataclass(frozen=True, slots=True)
class Row:
    """A row's answers, or what is wrong with it."""

    number: int
    answers: Answers | None = None
    error: str = ""


def rows(text: Lines, name: str) -> Iterator[Row]:
    """Yield each row of a file; raise CallError for what spoils all of them."""
    lines = numbered(text)
    filled = filter(_has_text, lines)
    head = [*islice(filled, 1)]
    if head and head[0][1].lstrip().startswith(("[", "<")):
        raise CallError(f"rehber: '{name}' {NO_TABLE}")
    if head and (is_broken(head[0][1]) or "\0" in head[0][1]):
        raise CallError(f"rehber: '{name}' {NOT_UTF_8}")
    if not any(map(_is_json, head)):
        # A broken first line of JSON Lines spoils none of the others.
        head += islice(filled, 1)
    rest = chain(head, lines)
    if any(map(_is_json, head)):
        return (json_row(*each) for each in rest if _has_text(each))
    return Table(rest, first=head[0][0] if head else 1).rows()


def _is_json(line: tuple[int, str]) -> bool:
    return line[1].lstrip().startswith("{")


def numbered(text: Lines) -> Iterator[tuple[int, str]]:
    """Yield each line with its number; of one that is too long, only its beginning."""
    number = 0
    while line := text.readline(MAX_ROW + 1):
        number += 1
        yield number, line
        while len(line) > MAX_ROW and line[-1] not in "\r\n":
            if not (line := text.readline(MAX_ROW + 1)):
                break


def _has_text(line: tuple[int, str]) -> bool:
    return bool(line[1].strip())


def is_broken(line: str) -> bool:
    """Return whether a line holds bytes that are no UTF-8."""
    return any("\udc80" <= sign <= "\udcff" for sign in line)


def json_row(number: int, line: str) -> Row:
    """Return a row of JSON Lines."""
    answers = read_json(line)
    if isinstance(answers, str):
        return Row(number, error=_line_error(line) or answers)
    return Row(number, answers)


def _line_error(line: str) -> str:
    if len(line) > MAX_ROW:
        return TOO_LONG
    return f"Satır {NOT_UTF_8}" if is_broken(line) else ""


def read_json(text: str) -> Answers | str:
    """Return the answers, or what is wrong with the text."""
    try:
        value = json.loads(text)
        to_json(value).encode()  # half of a surrogate pair cannot be printed
    except json.JSONDecodeError as error:
        position = f"{error.lineno}. satır, {error.colno}. karakter"
        return f"Yanıtlar JSON değil ({position}). Yazımını düzeltin."
    except (ValueError, RecursionError):
        return "Yanıtlar JSON olarak okunamıyor. Yazımını düzeltin."
    if not isinstance(value, dict):
        return 'Yanıtlar bir JSON nesnesi olmalı: {"soru": "yanıt"}.'
    return value


class Table:
    """A CSV file: its columns, then a row at a time."""

    def __init__(self, lines: Iterable[tuple[int, str]], first: int) -> None:
        """Read from a filled line, whose number is `first`, on."""
        self._lines = iter(lines)
        self._ahead: deque[tuple[int, str]] = deque()
        """Lines that were read to find the end of a row, and not used."""
        self._number = first - 1
        self._last_line = first - 1
        self._delimiter = ""

    def rows(self) -> Iterator[Row]:
        """Yield each row below the header."""
        names = self._names()
        if not names:
            return
        while line := self._next_line():
            cells = self._cells(line, len(names))
            if isinstance(cells, str):
                yield Row(self._number, error=cells)
            elif cells:
                yield self._row(names, cells)

    def _names(self) -> list[str]:
        line = self._next_line()
        if line and (separator := SEPARATOR.fullmatch(line)):
            self._delimiter = separator["sign"]
            line = self._next_line()
        while line and not line.strip(" \t\r\n;,"):
            line = self._next_line()
        if not line:
            return []
        # Spreadsheets in Turkish separate columns with semicolons.
        self._delimiter = self._delimiter or max(DELIMITERS, key=line.count)
        cells = self._cells(line, None)
        if isinstance(cells, str):
            raise CallError(f"rehber: {self._number}. satır: {cells}")
        names = [cell.strip() for cell in cells]
        if twice := [
            name for name, count in Counter(names).items() if name and count > 1
        ]:
            message = f"{self._number}. satırda iki kez yazılmış sütun var: "
            raise CallError(f"rehber: {message}{', '.join(twice)}. Birini silin.")
        return names

    def _next_line(self) -> str:
        """Return the first line of the next row, or nothing at the end."""
        number, line = self._take()
        # Empty lines that were left out before the first ones count.
        self._number += max(1, number - self._last_line) if line else 0
        self._last_line = max(number, self._last_line)
        return line

    def _take(self) -> tuple[int, str]:
        if self._ahead:
            return self._ahead.popleft()
        return next(self._lines, (0, ""))

    def _cells(self, line: str, expected: int | None) -> list[str] | str:
        """Return the cells of the row that begins with a line, or what is wrong."""
        if error := _line_error(line):
            return error
        used: list[tuple[int, str]] = []
        open_at_end = False

        def feed() -> Iterator[str]:
            nonlocal open_at_end
            yield line
            size = len(line)
            while (
                size <= MAX_ROW and len(used) < MAX_LINES and any(more := self._take())
            ):
                used.append(more)
                size += len(more[1])
                yield more[1]
            # Asked for once more: a quote is still open.
            open_at_end = True

        csv.field_size_limit(2 * MAX_ROW)
        cells = next(csv.reader(feed(), delimiter=self._delimiter))
        text = line + "".join(more for _, more in used)
        if open_at_end or (used and not self._is_one_row(text, expected)):
            # The quote is a slip: the lines after it are rows of their own.
            self._ahead.extendleft(reversed(used))
            return OPEN_QUOTE
        self._last_line = max([self._last_line, *(number for number, _ in used)])
        return _line_error(text) or cells

    def _is_one_row(self, text: str, expected: int | None) -> bool:
        """Return whether lines were rightly joined: nothing follows a closed quote."""
        try:
            [cells] = csv.reader([text], delimiter=self._delimiter, strict=True)
        except (csv.Error, ValueError):
            return False
        return expected in (None, len(cells))

    def _row(self, names: list[str], cells: list[str]) -> Row:
        if len(cells) > len(names):
            return Row(self._number, error="Satırda başlıktan çok sütun var.")
        if len(cells) < len(names):
            return Row(self._number, error="Satırda eksik sütun var.")
        named = zip(names, cells, strict=True)
        # A column without a name holds what a spreadsheet left there: nothing.
        return Row(self._number, {n: cell for n, cell in named if n or cell.strip()})
