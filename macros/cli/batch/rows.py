"""Whether a file is a table or JSON, and how its columns are separated."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from interactive.core.answers import TICKS
from macros.cli.answer_forms import AnswerForms
from macros.cli.batch.columns import columns
from macros.cli.batch.csv_table import CsvTable
from macros.cli.batch.json_rows import JsonLines, array_lines, read_json
from macros.cli.batch.lines import MAX_LINE, Lines
from macros.cli.batch.row import Answers, Row, Say, line_fault
from macros.content.problems import CallError, closest

# What Excel writes, and reads, to name the sign between columns.
SEPARATOR = re.compile(r'"?sep=(?P<sign>[;,|:\t])"?\s*', re.IGNORECASE)
# Spreadsheets in Turkish separate columns with semicolons.
DELIMITERS = ";", ",", "\t", "|"
# Lines of a header beyond its first.
MAX_HEADER = 20
# What a row holds in which every cell is empty.
BLANK = " \t\r\n;,|"


class Rows(Protocol):
    """The rows of a file and their answers."""

    delimiter: str

    def answers(self, identity: object) -> Answers | str:
        """Return the answers of a row by what identifies them, or what is wrong."""
        ...

    def rows(self) -> Iterator[Row]:
        """Yield each row."""
        ...


@dataclass(slots=True)
class Reading:
    """How the rows of a file are read."""

    name: str
    lines: Lines
    keys: Sequence[str]
    forms: AnswerForms
    say: Say
    notices: list[str] = field(default_factory=list)
    """What is to be said once about the columns."""
    _lines_within: int = 0

    def rows(self) -> Rows:
        """Return the rows; raise CallError for what spoils all of them."""
        stream, number = self.lines.stream(), 1
        while (line := next(stream)) and not line.strip(BLANK):
            number += 1
        if line.lstrip().startswith("{"):
            return self._json([line], number)
        if line.lstrip().startswith("["):
            return self._json(array_lines(self._array(line, stream), self.say), 1)
        if separator := SEPARATOR.fullmatch(line):
            number += 1
            while (line := next(stream)) and not line.strip(BLANK):
                number += 1
        line = self._whole(line, stream)
        signs = separator["sign"] if separator else DELIMITERS
        header, delimiter = max(
            ((_cells(line, sign), sign) for sign in signs),
            key=lambda each: (len(self._answers(each[0])), len(each[0])),
        )
        if not line or self._answers(header):
            return self._table(header, delimiter, number)
        following = next(stream)
        if self._is_json(following):
            # A broken first line of JSON Lines spoils none of the others.
            return self._json([line, following], number)
        raise CallError(f"rehber: {self._refusal(line)}")

    def _whole(self, line: str, stream: Iterator[str]) -> str:
        """Return a header with all its lines: a cell in quotes may hold line ends."""
        more: list[str] = []
        while (whole := "".join([line, *more])).count('"') % 2:
            following = next(stream)
            more.append(following)
            is_too_long = len(more) > MAX_HEADER or len(whole) > MAX_LINE
            if not following or is_too_long:
                # The quote is a slip.
                self.lines.give_back(more)
                return line
        self._lines_within = len(more)
        return whole

    def _answers(self, header: Sequence[str]) -> tuple[tuple[str, int], ...]:
        return columns(header, (), self.forms).answers

    def _array(self, line: str, stream: Iterator[str]) -> str:
        """Return the rest of a file that holds one JSON array."""
        text = line
        while len(text) <= MAX_LINE and (line := next(stream)):
            text += line
        if len(text) > MAX_LINE:
            message = self.say("batch_too_long_array", most=MAX_LINE)
            raise CallError(f"rehber: '{self.name}': {message}")
        return text

    def _json(self, lines: list[str], number: int) -> JsonLines:
        self.lines.give_back(lines)
        questions = frozenset(self.forms.questions)
        return JsonLines(self.lines, self.keys, self.say, questions, number)

    def _table(self, header: Sequence[str], delimiter: str, number: int) -> CsvTable:
        table = columns(header, self.keys, self.forms)
        for question in table.several:
            self.notices.append(self.say("batch_column_twice", question=question))
        self.notices += self._unused(table.unused)
        where = number, self._lines_within
        return CsvTable(self.lines, table, delimiter, where, self.say)

    def _unused(self, columns: Sequence[str]) -> Iterator[str]:
        """Yield what to do about columns that are no question's, nor given back."""
        known, others = [*self.forms.questions], []
        for column in columns:
            # Rows may hold answers for other calculators, too. No cell holds ticks.
            if column in self.forms.known and column != TICKS:
                continue
            if question := closest(column, known):
                yield self.say("answer_hint_question", found=column, question=question)
            else:
                others.append(column)
        if others:
            yield self.say(
                "batch_columns_unused",
                columns=", ".join(others),
                column=others[0],
                questions=", ".join(known),
            )

    def _is_json(self, line: str) -> bool:
        starts = line.lstrip().startswith("{")
        return starts and isinstance(read_json(line, self.say), dict)

    def _refusal(self, line: str) -> str:
        """Return why a file is neither a table nor JSON."""
        if fault := line_fault(line, self.say):
            return f"'{self.name}': {fault}"
        if line.lstrip().startswith("<"):
            return f"'{self.name}' {self.say('batch_no_table')}"
        names = ";".join(self.forms.questions)
        return self.say("batch_no_columns", questions=names)


def _cells(header: str, delimiter: str) -> list[str]:
    csv.field_size_limit(2 * MAX_LINE)
    lines = io.StringIO(header.rstrip("\r\n"), newline="")
    return next(csv.reader(lines, delimiter=delimiter), [])
