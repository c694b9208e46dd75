"""Results as Parquet, by the package pyarrow, which the site does not need."""

from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any, BinaryIO

from macros.cli.batch.fields import Values, cell
from macros.cli.batch.outputs import Result, table_fields
from macros.content.checker import say
from macros.content.problems import CallError

# Rows that are in memory at once.
ROWS = 20_000
# Kinds of columns.
TEXT, TEXTS, TRUTH, DAY = "text", "texts", "truth", "day"
NUMBER, DECIMAL = "number", "decimal"


def kind_of(values: Sequence[object]) -> str:
    """Return the kind of a column that has such values; nothing says nothing.

    >>> kind_of([None, 3]), kind_of([["a"], []]), kind_of([None]), kind_of([True])
    ('number', 'texts', 'text', 'truth')
    """
    known = [value for value in values if value is not None]
    if known and all(isinstance(value, bool) for value in known):
        return TRUTH
    if known and all(type(value) is int for value in known):
        return NUMBER
    if known and all(_are_texts(value) for value in known):
        return TEXTS
    return TEXT


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(part, str) for part in value)


class ParquetOutput:
    """A table with typed columns, in row groups of bounded size."""

    def __init__(
        self,
        stream: BinaryIO,
        beginning: Mapping[str, str],
        fields: Sequence[str],
        samples: Sequence[Result],
    ) -> None:
        """`beginning` names what each row starts with, and its kind of column.

        The columns of the fields are typed by samples of results.
        """
        self._arrow, parquet = _package("pyarrow"), _package("pyarrow.parquet")
        names = table_fields(fields)
        self._values = Values(names)
        known = zip(*map(self._values.read, samples), strict=True)
        columns = [*beginning.items(), *zip(names, map(kind_of, known), strict=True)]
        self._beginning = [*beginning.values()]
        self._kinds = [kind for _, kind in columns[len(beginning) :]]
        self._schema = self._arrow.schema(
            [(name, self._type(kind)) for name, kind in columns]
        )
        self._writer = parquet.ParquetWriter(stream, self._schema, compression="zstd")
        self._rows: list[tuple[Any, ...]] = []

    def encode(self, result: Result) -> tuple[Any, ...]:
        """Return a result as the end of its row."""
        return tuple(map(_value, self._values.read(result), self._kinds))

    def write(self, beginning: Sequence[Any], encoded: tuple[Any, ...]) -> None:
        """Write a row, or keep it until there are enough."""
        self._rows.append((*map(_value, beginning, self._beginning), *encoded))
        if len(self._rows) >= ROWS:
            self._flush()

    def close(self) -> None:
        """Write what is still to be written, and the end of the file."""
        self._flush()
        self._writer.close()

    def _flush(self) -> None:
        rows, self._rows = self._rows, []
        if rows:
            columns = [
                self._arrow.array(column, field.type)
                for column, field in zip(
                    zip(*rows, strict=True), self._schema, strict=True
                )
            ]
            self._writer.write_table(self._arrow.table(columns, schema=self._schema))

    def _type(self, kind: str) -> Any:  # noqa: ANN401 - pyarrow ships no types
        arrow = self._arrow
        return {
            TEXT: arrow.string(),
            NUMBER: arrow.int64(),
            TRUTH: arrow.bool_(),
            TEXTS: arrow.list_(arrow.string()),
            DAY: arrow.date32(),
            DECIMAL: arrow.float64(),
        }[kind]


def _value(value: Any, kind: str) -> Any:  # noqa: ANN401 - any JSON
    if value is None or kind != TEXT:
        return value
    return cell(value).encode("utf-8", "replace").decode()


def _package(name: str) -> Any:  # noqa: ANN401 - pyarrow ships no types
    try:
        return import_module(name)
    except ImportError:
        raise CallError(say("batch.no_pyarrow")) from None
