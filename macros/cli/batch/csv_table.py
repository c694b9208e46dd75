"""The rows of a CSV file, one at a time: one at fault costs itself alone."""

import csv
from collections.abc import Callable, Iterator
from typing import Any

from macros.cli.batch.columns import Columns
from macros.cli.batch.lines import MAX_LINE, Lines, is_broken
from macros.cli.batch.row import Answers, Row, Say, is_plain, line_fault

# Lines of one row. A quote that no line closes so soon was never meant as one.
MAX_LINES = 500

Split = Callable[[int, str], Row | None]
"""Takes number and line of a row; None if its cells are not as many as they should."""


class CsvTable:
    """The rows below a header.

    A row's number is its place in the file, the header and empty rows counted, as a
    spreadsheet counts. A row whose cells hold line ends is one row.
    """

    def __init__(
        self,
        lines: Lines,
        columns: Columns,
        delimiter: str,
        header: tuple[int, int],
        say: Say,
    ) -> None:
        """Read on below a header: its row, and how many lines it has beyond one."""
        self._lines, self._stream = lines, lines.stream()
        self._columns, self._say = columns, say
        self.delimiter = delimiter
        self._width = len(columns.header)
        self._row, self._lines_within = header
        self._keys, self._answers = columns.pick_keys(), columns.pick_answers()

    def answers(self, identity: object) -> Answers | str:
        """Return the answers of a row by what identifies them, or what is wrong."""
        cells: Any = identity
        if isinstance(identity, str):
            keys = [""] * len(self._columns.keys)
            cells = self._answers([*keys, *identity.split(self.delimiter)])
        answers, doubled = self._columns.read(cells)
        if doubled:
            return self._say("batch_two_answers", question=doubled)
        return answers

    def rows(self) -> Iterator[Row]:
        """Yield each row."""
        split = self._split_whole() if self._columns.are_in_order else self._split()
        number, say = self._row, self._say
        for line in self._stream:
            if not line:
                return
            number += 1
            # Nearly every row: no quotes, so that its cells need no parser.
            if '"' not in line and (is_plain(line) or not line_fault(line, say)):
                row = split(number, line.rstrip("\r\n"))
                if row is not None:
                    yield row
                    continue
            if line.strip():
                yield self._parsed(number, line)

    def _split(self) -> Split:
        delimiter, width, keys = self.delimiter, self._width, self._keys
        answers, new = self._answers, tuple.__new__

        def split(number: int, line: str) -> Row | None:
            cells = line.split(delimiter)
            if len(cells) != width or width == 1:
                return None
            return new(Row, (number, keys(cells), answers(cells), "", 0))

        return split

    def _split_whole(self) -> Split:
        """Return a function for rows that hold keys and, behind them, answers alone.

        The answers as they are written identify themselves: nothing is taken apart.
        """
        delimiter, new = self.delimiter, tuple.__new__
        count = len(self._columns.keys)
        signs = self._width - count - 1

        def split(number: int, line: str) -> Row | None:
            *keys, rest = line.split(delimiter, count)
            if len(keys) != count or rest.count(delimiter) != signs:
                return None
            if not signs and not rest.strip():
                return None
            return new(Row, (number, keys, rest, "", 0))

        return split

    def _parsed(self, number: int, line: str) -> Row:
        where = number + self._lines_within
        cells = self._cells(line)
        if isinstance(cells, str):
            fault = cells
        elif len(cells) < self._width:
            fault = self._say("batch_missing_columns")
        elif any(cell.strip() for cell in cells[self._width :]):
            fault = self._say("batch_extra_columns")
        else:
            return Row(number, self._keys(cells), self._answers(cells))
        return Row(number, self._naive_keys(line), None, fault, where)

    def _naive_keys(self, line: str) -> tuple[str, ...]:
        """Return a broken row's keys as far as they can be made out."""
        cells = line[:MAX_LINE].rstrip("\r\n").split(self.delimiter)
        cells += [""] * (self._width - len(cells))
        keys = self._keys(cells)
        return tuple(key.encode("utf-8", "replace").decode() for key in keys)

    def _cells(self, line: str) -> list[str] | str:
        """Return the cells of the row that begins with a line, or what is wrong."""
        if fault := line_fault(line, self._say):
            return fault
        more: list[str] = []
        is_closed = True

        def feed() -> Iterator[str]:
            nonlocal is_closed
            yield line
            # Asked for once more: a quote is still open.
            size = len(line)
            while size <= MAX_LINE and len(more) < MAX_LINES:
                following = next(self._stream)
                if not following:
                    break
                more.append(following)
                if self._begins_a_row(following):
                    break
                size += len(following)
                yield following
            is_closed = False

        csv.field_size_limit(2 * MAX_LINE)
        cells = next(csv.reader(feed(), delimiter=self.delimiter))
        if not is_closed or (more and not self._is_one_row("".join([line, *more]))):
            # The quote is a slip: the lines after it are rows of their own.
            self._lines.give_back(more)
            return self._say("batch_open_quote")
        self._lines_within += len(more)
        return self._say("batch_not_text") if any(map(is_broken, more)) else cells

    def _begins_a_row(self, line: str) -> bool:
        """Return whether a line below an open quote is a row of its own."""
        if line.count('"') % 2:
            # It may close the quote.
            return False
        return self._columns.look_answered(line.rstrip("\r\n").split(self.delimiter))

    def _is_one_row(self, text: str) -> bool:
        """Return whether lines were rightly joined by a quote.

        Nothing follows the closing quote, and no answer goes over the end of a line.
        """
        try:
            [cells] = csv.reader([text], delimiter=self.delimiter, strict=True)
        except (csv.Error, ValueError):
            return False
        if len(cells) != self._width:
            return False
        answers = self._answers(cells)
        return not any("\n" in cell or "\r" in cell for cell in answers)
