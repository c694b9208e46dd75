"""A calculator on paper: its questions, its rules and its worked examples."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from interactive.core.fragments import BUILT
from interactive.core.markup import Node, to_text
from interactive.core.questions import Example, Question
from interactive.engine import load
from interactive.verification.outcome_table import Table
from macros.calculators.choices import choices, in_words
from macros.calculators.document import document
from macros.calculators.outcome_tables import on_paper, tables_of
from macros.pdf.blocks import Block, Parts
from macros.pdf.inline import Inline, Run, text

NUMBERED = [4, 17, 7]
COLUMNS = ("name", "said", "clauses")
GROUPS = frozenset({"div", "section", "article"})
SCREEN_ONLY = frozenset({"details", "button"})
"""What only a screen can fold or press; the clauses inside stand in the rules too."""
SAID_ONCE = frozenset({"calc__caution", "given"})
"""Said under the rules or beside the result; not again under every example."""


class Calculator:
    """Makes the blocks of one calculator."""

    def __init__(self, parts: Parts, slug: str, as_of: date) -> None:
        """Load the calculator as the browser would."""
        self.parts, self.slug = parts, slug
        self.content = parts.content
        self.spec = self.content.calculators[slug]
        self.calculator = load(document(self.content, slug, as_of))

    def blocks(self, level: int, **more: object) -> Iterator[Block]:
        """Yield the calculator."""
        word, spec = self.parts.word, self.spec
        link = f"hesap:{self.slug}"
        eyebrow = word("pdf_live_form")
        yield self.parts.head(link, level, eyebrow, **more)
        yield {"kind": "paragraph", "children": [text(spec.summary)], "role": "lead"}
        yield self._heading("calculator_questions_title", level + 1)
        asked = [self._question(question) for question in spec.questions]
        yield {"kind": "questions", "items": asked}
        yield self._heading("calculator_rules_title", level + 1)
        yield self._rules()
        yield {
            "kind": "paragraph",
            "children": [text(spec.disclaimer)],
            "role": "small",
        }
        yield from self._tables(level + 1)
        yield self._heading("calculator_examples_title", level + 1)
        for example in spec.examples:
            yield self._example(example)

    def _tables(self, level: int) -> Iterator[Block]:
        """Yield the table of all outcomes, then the smaller ones behind it."""
        found = tables_of(self.calculator)
        if found:
            yield self._heading("table_short", level)
        for table in found:
            if table is not found[0]:
                link = f"hesap:{self.slug}#tablo-{table.id}"
                yield self.parts.heading(table.title, link, level + 1)
            if table.lead:
                yield {"kind": "paragraph", "children": [text(table.lead)], "role": ""}
            yield self._table(table)

    def _table(self, table: Table) -> Block:
        head, rows = on_paper(table, self.calculator.setting)
        widths = NUMBERED if table.ordered else [6] * len(head)
        cells = [[[[text(cell)]] for cell in row] for row in rows]
        return {"kind": "table", "head": head, "widths": widths, "rows": cells}

    def _rules(self) -> Block:
        """Return the rules as a table where they are a plain list, else as they are."""
        found = tree(self.calculator.describe(), self.parts.inline)
        plain = len(found) == 1 and found[0]["kind"] == "ol"
        if not plain or any(
            p["kind"] != "paragraph" for i in found[0]["items"] for p in i
        ):
            return {"kind": "tree", "children": found}
        head = [self.parts.word(f"pdf_rule_{column}") for column in COLUMNS]
        rows = [_rule(item) for item in found[0]["items"]]
        return {"kind": "table", "head": head, "widths": [5, 10, 4], "rows": rows}

    def _heading(self, key: str, level: int) -> Block:
        link = f"hesap:{self.slug}#{key}"
        return self.parts.heading(self.parts.word(key), link, level)

    def _question(self, question: Question) -> Block:
        offered = [shown for _, shown in choices(question, self.content.words)]
        return {
            "title": question.title,
            "text": question.text,
            "hint": question.hint,
            "choices": offered,
        }

    def _example(self, example: Example) -> Block:
        word = self.parts.word
        return {
            "kind": "example",
            "title": example.name,
            "answers_label": word("calculator_answers_label"),
            "answers": self._answers(example),
            "result_label": word("calculator_example_result"),
            "result": tree(own(self._result(example)), self.parts.inline),
            "why_label": word("calculator_example_why"),
            "why": [text(example.why)],
        }

    def _answers(self, example: Example) -> Block:
        given = [
            [
                [text(q.title)],
                [text(in_words(q, example.answers[q.id], self.content.words))],
            ]
            for q in self.spec.questions
            if q.id in example.answers
        ]
        if not given:
            words = self.parts.word("calculator_unanswered")
            return {"kind": "paragraph", "class": "", "children": [text(words)]}
        return {"kind": "dl", "rows": given}

    def _result(self, example: Example) -> Node:
        today = self.content.source.edition.checked_on
        if example.today:
            today = date.fromisoformat(example.today)
        return self.calculator.present(self.calculator.evaluate(example.answers, today))


def _rule(item: list[Block]) -> list[list[list[Run]]]:
    """Return a rule as a row: its name, what it says, the clauses."""
    name, *said = item
    cites = [
        [run for run in p["children"] if run["kind"] != "text"]
        for p in said
        if cited(p)
    ]
    plain = [p["children"] for p in said if not cited(p)]
    between = [[r for c in runs for r in (c, text(" "))] for runs in cites]
    return [[name["children"]], plain, between]


def own(result: Node) -> Node:
    """Return a result without its list of every clause: the rules name each."""
    if isinstance(result, str):
        return result
    return [child for child in result if not _is_cites(child)]


def _is_cites(child: object) -> bool:
    return isinstance(child, list) and child[1].get("class") == "cites"


def told(item: Node) -> bool:
    """Return whether an item says more than its rule: one that waits does not."""
    attributes = {} if isinstance(item, str) else item[1]
    return "data-item" not in attributes or "data-date" in attributes


def cited(paragraph: Block) -> bool:
    """Return whether a paragraph only names clauses."""
    return bool(paragraph["class"] == "cites")


def tree(node: Node, inline: Inline) -> list[Block]:
    """Return a fragment's blocks; what only a screen can show is left out."""
    if isinstance(node, str):
        return (
            [{"kind": "paragraph", "class": "", "children": [text(node)]}]
            if node.strip()
            else []
        )
    tag, attributes, *children = node
    css = str(attributes.get("class", "")).split()
    if tag in SCREEN_ONLY or SAID_ONCE.intersection(css):
        return []
    if tag in GROUPS:
        return [block for child in children for block in tree(child, inline)]
    if tag in ("ul", "ol"):
        items = [_inside(child, inline) for child in children if told(child)]
        return [{"kind": tag, "items": items}]
    if tag == "dl":
        return [{"kind": "dl", "rows": [_row(child, inline) for child in children]}]
    runs = [run for child in children for run in _runs(child, inline)]
    return (
        [{"kind": "paragraph", "class": css[0] if css else "", "children": runs}]
        if runs
        else []
    )


def _inside(node: Any, inline: Inline) -> list[Block]:  # noqa: ANN401
    """Return the blocks of a list's item; loose words in it are a paragraph."""
    _, _, *children = node
    blocks: list[Block] = []
    loose: list[Run] = []
    for child in children:
        if isinstance(child, str) or child[0] in ("a", "span", "strong", "em", "time"):
            loose += _runs(child, inline)
        else:
            blocks += tree(child, inline)
    return (
        [{"kind": "paragraph", "class": "", "children": loose}, *blocks]
        if loose
        else blocks
    )


def _row(node: Any, inline: Inline) -> list[list[Run]]:  # noqa: ANN401
    term, told = node[2], node[3]
    return [
        _runs(["span", {}, *term[2:]], inline),
        _runs(["span", {}, *told[2:]], inline),
    ]


def _runs(node: Node, inline: Inline) -> list[Run]:
    if isinstance(node, str):
        return [text(node)]
    tag, attributes, *children = node
    if attributes.get("class") == BUILT:
        return []
    inner = [run for child in children for run in _runs(child, inline)]
    if tag == "a" and str(attributes["href"]).startswith(("soru:", "#")):
        return [text(to_text(node))]
    if tag == "a":
        return [inline.link(attributes["href"], inner)]
    if tag in ("strong", "em"):
        return [
            {"kind": "strong" if tag == "strong" else "emphasis", "children": inner}
        ]
    return inner
