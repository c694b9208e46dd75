"""A table of outcomes: rows of answers in words, the same on a page and on paper."""

from dataclasses import dataclass

from interactive.core.context import Setting
from interactive.core.markup import Node, clause_links, el


@dataclass(frozen=True, slots=True)
class Row:
    """Cells in the order of the columns; an empty one does not matter here."""

    cells: tuple[str, ...]
    status: str | None = None
    """What the last cell says, for those who show it in its colour."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with the words that say how it is read."""

    id: str
    title: str
    lead: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    clauses: tuple[str, ...] = ()
    ordered: bool = False
    """Whether the first row that fits counts; else every row stands alone."""
    named: bool = False
    """Whether the first cell of a row is its name."""


def to_node(table: Table, setting: Setting, heading: str = "h3") -> Node:
    """Return a table as a page fragment."""
    head = [el("th", {"scope": "col"}, column) for column in _columns(table, setting)]
    rows = (_row(table, setting, n, row) for n, row in enumerate(table.rows, start=1))
    cited = el("p", {"class": "cites"}, *clause_links(table.clauses))
    signs = {"data-ordered": table.ordered, "data-named": table.named}
    return el(
        "section",
        {"class": "outcomes", "data-table": table.id}
        | {name: "" for name, holds in signs.items() if holds},
        el(heading, {}, table.title),
        el("p", {}, table.lead) if table.lead else "",
        cited if table.clauses else "",
        el(
            "table",
            {"class": "outcomes__table"},
            el("caption", {"class": "vh"}, table.title),
            el("thead", {}, el("tr", {}, *head)),
            el("tbody", {}, *rows),
        ),
    )


def _columns(table: Table, setting: Setting) -> tuple[str, ...]:
    number = (setting.word("table_number"),) if table.ordered else ()
    return (*number, *table.columns)


def _row(table: Table, setting: Setting, number: int, row: Row) -> Node:
    cells = [
        _cell(column, text, setting)
        for column, text in zip(table.columns, row.cells, strict=True)
    ]
    # The dash in every cell would leave nothing to read on a phone.
    if not any(row.cells[:-1]):
        cells[0] = el("td", {"class": "outcomes__rest"}, setting.word("table_rest"))
    if table.named:
        cells[0] = el("th", {"scope": "row"}, row.cells[0])
    first = el("th", {"scope": "row"}, str(number)) if table.ordered else ""
    attributes = {"data-status": row.status} if row.status else {}
    return el("tr", attributes, first, *cells)


def _cell(column: str, text: str, setting: Setting) -> Node:
    if text:
        return el("td", {"data-label": column}, text)
    dash = el("span", {"aria-hidden": "true"}, "–")
    words = el("span", {"class": "vh"}, setting.word("table_any"))
    return el("td", {"class": "outcomes__any"}, dash, words)
