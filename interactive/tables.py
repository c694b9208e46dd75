"""A table of outcomes: rows of answers in words, the same on a page and on paper."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from interactive.markup import Node, clause_links, el
from interactive.setting import Setting
from interactive.space import EARLIEST, LATEST, Class, Factor


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


def in_words(factor: Factor, mask: int, setting: Setting) -> str:
    """Return the answers that a row allows; nothing where it allows all."""
    unknown = len(factor.classes) - 1
    places = [at for at in range(unknown) if mask >> at & 1]
    if len(places) == unknown:
        return "" if mask >> unknown & 1 else setting.word("table_known")
    words = list(_answers(factor, places, setting))
    if mask >> unknown & 1:
        words.append(setting.word("table_unknown"))
    return listed(words, setting)


def listed(words: Sequence[str], setting: Setting) -> str:
    """Return the words as a list in which one of them holds."""
    if len(words) == 1:
        return words[0]
    last = setting.word("table_or", first=words[-2], second=words[-1])
    return ", ".join((*words[:-2], last))


def _answers(factor: Factor, places: Sequence[int], setting: Setting) -> Iterator[str]:
    question = factor.question
    if question.type == "choice":
        yield from (question.options[at].text for at in places)
    elif question.type == "yes_no":
        yield from (setting.word(f"calculator_{('yes', 'no')[at]}") for at in places)
    else:
        for first, last in _runs(places):
            yield _span(factor, factor.classes[first], factor.classes[last], setting)


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and last of each unbroken run.

    >>> list(_runs([0, 1, 3]))
    [(0, 1), (3, 3)]
    """
    begins = [at for at in places if at - 1 not in places]
    ends = [at for at in places if at + 1 not in places]
    yield from zip(begins, ends, strict=True)


def _span(factor: Factor, begin: Class, end: Class, setting: Setting) -> str:
    first, last = begin.first or 0, end.last or 0
    question = factor.question
    lowest, highest = question.minimum or 0, question.maximum or 0
    if question.type == "date":
        lowest, highest = EARLIEST.toordinal(), LATEST.toordinal()
    words = {"first": _one(factor, first, setting), "last": _one(factor, last, setting)}
    if first == last:
        return words["first"]
    kind = "date" if question.type == "date" else "number"
    if first == lowest:
        return setting.word(f"table_{kind}_at_most", **words)
    if last == highest:
        return setting.word(f"table_{kind}_at_least", **words)
    return setting.word("table_between", **words)


def _one(factor: Factor, number: int, setting: Setting) -> str:
    if factor.question.type == "date":
        return setting.day(date.fromordinal(number))
    return factor.question.labels.get(str(number), str(number))
