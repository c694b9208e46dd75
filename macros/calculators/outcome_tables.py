"""A calculator's tables of outcomes, for pages and paper."""

from collections.abc import Iterable, Iterator, Sequence

from interactive.core.context import CalculatorContext
from interactive.core.markup import Node, el
from interactive.kinds import Calculator, optional_kind_module
from interactive.verification.outcome_table import Row, Table, to_node


def tables_of(calculator: Calculator) -> list[Table]:
    """Return a calculator's tables, the main one first; none if its kind has none."""
    module = optional_kind_module(calculator.spec.kind, "verification.table")
    tables: list[Table] = module.tables(calculator) if module else []
    return tables


def rows_in(tables: Iterable[Table]) -> int:
    """Return how many rows there are to read."""
    return sum(len(table.rows) for table in tables)


def tables_node(
    tables: Sequence[Table], context: CalculatorContext, heading: str = "h3"
) -> Node:
    """Return tables as one page fragment."""
    return el(
        "div",
        {"class": "tables"},
        *(to_node(table, context, heading) for table in tables),
    )


def on_paper(
    table: Table, context: CalculatorContext
) -> tuple[list[str], list[tuple[str, ...]]]:
    """Return head and rows for a narrow page, without what does not matter."""
    # Nine columns fit no page: the answers of an ordered table share one cell.
    if not table.ordered:
        return [*table.columns], [tuple(c or "–" for c in r.cells) for r in table.rows]
    head = [context.word(f"table_{name}") for name in ("number", "answers", "result")]
    rows = (
        (str(number), "; ".join(_answers(table, row, context)), row.cells[-1])
        for number, row in enumerate(table.rows, start=1)
    )
    return head, [*rows]


def _answers(table: Table, row: Row, context: CalculatorContext) -> Iterator[str]:
    pairs = zip(table.columns, row.cells[:-1], strict=False)
    named = [f"{column}: {cell}" for column, cell in pairs if cell]
    yield from named or [context.word("table_rest")]
