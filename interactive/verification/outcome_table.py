"""A table of outcomes with its answers in words, for pages and for the PDF."""

from dataclasses import dataclass

from interactive.core.context import CalculatorContext
from interactive.core.markup import Node, clause_links, el


@dataclass(frozen=True, slots=True)
class Row:
    """Cells in the order of the columns; an empty one stands for any answer."""

    cells: tuple[str, ...]
    # The meaning of the last cell, for its colour.
    status: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its heading and an explanation of how to read it."""

    id: str
    title: str
    lead: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    clauses: tuple[str, ...] = ()
    # Whether only the first row that fits counts.
    ordered: bool = False
    # Whether the first cell of a row is its heading.
    named: bool = False


def to_node(table: Table, context: CalculatorContext, heading: str = "h3") -> Node:
    """Return a table as a page fragment."""
    head = [el("th", {"scope": "col"}, column) for column in _columns(table, context)]
    rows = (_row(table, context, n, row) for n, row in enumerate(table.rows, start=1))
    cited = el("p", {"class": "cites"}, *clause_links(table.clauses))
    flags = {"data-ordered": table.ordered, "data-named": table.named}
    return el(
        "section",
        {"class": "outcomes", "data-table": table.id}
        | {name: "" for name, flag in flags.items() if flag},
        el(heading, {}, table.title),
        el("p", {}, table.lead) if table.lead else "",
        cited if table.clauses else "",
        el(
            "table",
            {"class": "outcomes__table"},
            el("caption", {"class": "visually-hidden"}, table.title),
            el("thead", {}, el("tr", {}, *head)),
            el("tbody", {}, *rows),
        ),
    )


def _columns(table: Table, context: CalculatorContext) -> tuple[str, ...]:
    number = (context.word("table_number"),) if table.ordered else ()
    return (*number, *table.columns)


def _row(table: Table, context: CalculatorContext, number: int, row: Row) -> Node:
    cells = [
        _cell(column, text, context)
        for column, text in zip(table.columns, row.cells, strict=True)
    ]
    # A phone hides cells without an answer, so the row of "all others" needs words.
    if not any(row.cells[:-1]):
        cells[0] = el("td", {"class": "outcomes__rest"}, context.word("table_rest"))
    if table.named:
        cells[0] = el("th", {"scope": "row"}, row.cells[0])
    first = el("th", {"scope": "row"}, str(number)) if table.ordered else ""
    attributes = {"data-status": row.status} if row.status else {}
    return el("tr", attributes, first, *cells)


def _cell(column: str, text: str, context: CalculatorContext) -> Node:
    if text:
        return el("td", {"data-label": column}, text)
    dash = el("span", {"aria-hidden": "true"}, "–")
    words = el("span", {"class": "visually-hidden"}, context.word("table_any"))
    return el("td", {"class": "outcomes__any"}, dash, words)
