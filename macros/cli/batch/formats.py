"""What a row of results holds, and the formats that it may be written in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from interactive.core.turkish import plain
from macros.cli.batch.outputs import CsvOutput, JsonLinesOutput, Output, Result
from macros.cli.batch.parquet import TEXT, ParquetOutput
from macros.cli.commands import CSV, JSON, PARQUET
from macros.content.checker import say
from macros.content.problems import CallError

ENDINGS = {
    ".json": JSON,
    ".jsonl": JSON,
    ".ndjson": JSON,
    ".csv": CSV,
    ".parquet": PARQUET,
}
# What no spreadsheet would open, whatever is written in it.
SPREADSHEETS = frozenset({".xls", ".xlsx", ".ods"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What each row holds, and how it is written."""

    format: str
    beginning: Sequence[str]
    """What each row starts with, before its result."""
    kinds: Mapping[str, str] = MappingProxyType({})
    """The kinds of columns (`parquet.py`) of what starts a row; the others are text."""
    fields: Sequence[str] = ()
    """The chosen fields of the result; without any, JSON holds them all."""
    samples: Sequence[Result] = ()
    delimiter: str = ","
    has_mark: bool = False
    """Whether a byte-order mark begins a CSV file, as spreadsheets want it."""


def output(form: Form, stream: BinaryIO) -> Output:
    """Return what writes rows to a stream."""
    if form.format == PARQUET:
        kinds = {name: form.kinds.get(name, TEXT) for name in form.beginning}
        return ParquetOutput(stream, kinds, form.fields, form.samples)
    if form.format == JSON:
        return JsonLinesOutput(stream, form.beginning, form.fields)
    if form.has_mark:
        stream.write(b"\xef\xbb\xbf")
    return CsvOutput(stream, form.beginning, form.fields, form.delimiter)


def format_of(path: Path | None, chosen: str | None, usual: str = JSON) -> str:
    """Return the format of a file by what was chosen, or by the ending of its name."""
    ending = plain(path.suffix) if path else ""
    if ending in SPREADSHEETS:
        message = say("batch.ending", ending=ending)
        raise CallError(message)
    named = chosen or ENDINGS.get(ending, usual)
    if named == PARQUET and path is None:
        message = say("batch.parquet_to_file")
        raise CallError(message)
    return named
