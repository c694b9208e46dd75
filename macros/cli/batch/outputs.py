"""Results on their way out: JSON Lines, CSV or Parquet, a row at a time."""

import csv
from collections.abc import Iterable, Sequence
from typing import Any, BinaryIO, Protocol

from interactive.engine import to_json
from macros.cli.batch.fields import Values, cell

Result = dict[str, Any]


class Output(Protocol):
    """Rows of results.

    A result is encoded once and written with each row that it is the result of.
    """

    def encode(self, result: Result) -> Any:  # noqa: ANN401 - only `write` knows it
        """Return a result as `write` takes it."""
        ...

    def write(self, beginning: Sequence[Any], encoded: Any) -> None:  # noqa: ANN401
        """Write a row: what the call gave it, then its result."""
        ...

    def close(self) -> None:
        """Write what is still to be written."""
        ...


class JsonLinesOutput:
    """One JSON object a line: the whole result, or its chosen fields."""

    def __init__(
        self, stream: BinaryIO, beginning: Sequence[str], fields: Sequence[str]
    ) -> None:
        """`beginning` names what each row starts with."""
        self._write = stream.write
        self._names = [f"{to_json(name)}:".encode() for name in beginning]
        self._fields, self._values = (
            [*fields, "mistakes"],
            Values([*fields, "mistakes"]),
        )

    def encode(self, result: Result) -> bytes:
        """Return a result as the end of its line."""
        if len(self._fields) > 1 and "error" not in result:
            values = self._values.read(result)
            result = dict(zip(self._fields, values, strict=True))
            # What is wrong with the answers is never left out.
            if not result["mistakes"]:
                del result["mistakes"]
        return f"{to_json(result)[1:]}\n".encode()

    def write(self, beginning: Sequence[Any], encoded: bytes) -> None:
        """Write a line."""
        begun = b",".join(
            name + to_json(value).encode()
            for name, value in zip(self._names, beginning, strict=True)
        )
        # An object without fields of its own has no comma before its end.
        separator = b"" if encoded.startswith(b"}") else b","
        self._write(b"{" + begun + separator + encoded)

    def close(self) -> None:
        """Do nothing: each line was written whole."""


class CsvOutput:
    """A table with a column for each chosen field, for mistakes and for errors."""

    def __init__(
        self,
        stream: BinaryIO,
        beginning: Sequence[str],
        fields: Sequence[str],
        delimiter: str = ",",
    ) -> None:
        """Write the header: what each row starts with, then the fields."""
        self._write, self._delimiter = stream.write, delimiter
        self._separator = delimiter.encode()
        # A writer returns what its stream does.
        self._row = csv.writer(_Echo(), delimiter=delimiter, lineterminator="\n")
        names = table_fields(fields)
        self._values = Values(names)
        self._write(self._line([*beginning, *names]))

    def encode(self, result: Result) -> bytes:
        """Return a result as the end of its line."""
        return self._separator + self._line(map(cell, self._values.read(result)))

    def write(self, beginning: Sequence[Any], encoded: bytes) -> None:
        """Write a line."""
        cells = [each if type(each) is str else cell(each) for each in beginning]
        begun = self._delimiter.join(cells)
        if (
            '"' in begun
            or "\n" in begun
            or "\r" in begun
            or begun.count(self._delimiter) >= len(cells)
        ):
            self._write(self._line(cells).removesuffix(b"\n") + encoded)
        else:
            self._write(begun.encode("utf-8", "replace") + encoded)

    def close(self) -> None:
        """Do nothing: each line was written whole."""

    def _line(self, cells: Iterable[str]) -> bytes:
        line: Any = self._row.writerow(cells)
        return str(line).encode("utf-8", "replace")


class _Echo:
    """A stream that gives back what is written to it."""

    def write(self, text: str) -> str:
        return text


def table_fields(fields: Sequence[str]) -> list[str]:
    """Return the columns of a table: the fields, and what may be wrong with a row."""
    return [*dict.fromkeys([*fields, "mistakes", "error"])]
