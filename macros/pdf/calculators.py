"""A calculator on paper: its questions, its rules and its worked examples."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from interactive.core.fragments import BUILT
from interactive.core.markup import Node, to_text
from interactive.core.questions import Example, Question
from interactive.engine import load
from interactive.kinds import one_question_at_a_time
from interactive.verification.outcome_table import Table
from macros.calculators.choices import bounds, choices
from macros.calculators.document import document
from macros.calculators.examples import SHOWN_WHOLE, answers_of, result_of
from macros.calculators.outcome_tables import on_paper, tables_of
from macros.pdf.blocks import BlockBuilder
from macros.pdf.inline import Block, Inline, Run, paragraph, text

NUMBERED_WIDTHS = [4, 17, 7]
RULE_COLUMNS = ("name", "said", "clauses")
RULE_WIDTHS = [5, 10, 4]
GROUPS = frozenset({"div", "section", "article"})
PARTS = frozenset({"a", "span", "time"})
INLINE = PARTS | {"strong", "em"}
# What only a screen can fold or press; the rules name the clauses inside, too.
SCREEN_ONLY = frozenset({"details", "button"})
# What is folded on a screen and said on paper: its summary is the heading.
UNFOLDED = frozenset({"conditions-folded", "basis"})
# Classes of what the rules, the answers or the columns say already.
SAID = (
    "calculator__disclaimer given-answers plan-heading plan-basis basis__label ledger"
)
NOT_REPEATED = frozenset(SAID.split())


class PrintedCalculator:
    """Makes the blocks of one calculator."""

    def __init__(self, builder: BlockBuilder, slug: str, as_of: date) -> None:
        """Load the calculator as the browser would."""
        self.builder, self.slug = builder, slug
        self.content = builder.content
        self.spec = self.content.calculators[slug]
        self.calculator = load(document(self.content, slug, as_of))

    def blocks(self, level: int, **more: object) -> Iterator[Block]:
        """Yield the calculator."""
        builder, spec = self.builder, self.spec
        eyebrow = builder.word("pdf_live_form")
        yield builder.page_heading(f"hesap:{self.slug}", level, eyebrow, **more)
        yield paragraph([text(spec.summary)], "lead")
        if one_question_at_a_time(spec.kind):
            # Its rules are the questions, each where it is asked.
            yield self._heading("steps_all", level + 1)
        else:
            yield self._heading("calculator_questions_title", level + 1)
            yield {"kind": "questions", "items": [*map(self._question, spec.questions)]}
            yield self._heading("calculator_rules_title", level + 1)
        yield self._rules(level + 1)
        yield paragraph([text(spec.disclaimer)], "small")
        if builder.extent.outcomes:
            yield from self._outcome_tables(level + 1)
        if builder.extent.examples:
            yield from self._examples(level + 1)

    def _examples(self, level: int) -> Iterator[Block]:
        examples = self.spec.examples
        yield self._heading("calculator_examples_title", level)
        yield from map(self._example, examples[:SHOWN_WHOLE])
        if more := examples[SHOWN_WHOLE:]:
            count = self.builder.word("calculator_more_examples", n=len(more))
            yield paragraph([text(count)])
            rows = [[[text(example.name)], [text(example.why)]] for example in more]
            yield {"kind": "tree", "children": [{"kind": "dl", "rows": rows}]}

    def _outcome_tables(self, level: int) -> Iterator[Block]:
        """Yield the table of all outcomes, then the smaller ones behind it."""
        tables = tables_of(self.calculator)
        if tables:
            yield self._heading("table_short", level)
        for table in tables:
            if table is not tables[0]:
                link = f"hesap:{self.slug}#tablo-{table.id}"
                yield self.builder.heading(table.title, link, level + 1)
            if table.lead:
                yield paragraph([text(table.lead)], "introduction")
            yield self._outcome_table(table)

    def _outcome_table(self, table: Table) -> Block:
        head, rows = on_paper(table, self.calculator.context)
        widths = NUMBERED_WIDTHS if table.ordered else [6] * len(head)
        cells = [[[[text(cell)]] for cell in row] for row in rows]
        return {"kind": "table", "head": head, "widths": widths, "rows": cells}

    def _rules(self, level: int) -> Block:
        """Return the rules below a heading: a table if they are a plain list."""
        blocks = tree(self.calculator.describe(), self.builder.inline)
        is_list = len(blocks) == 1 and blocks[0]["kind"] == "ol"
        items = blocks[0]["items"] if is_list else []
        # Nested rules would not fit into the cells of a table.
        if not is_list or any(p["kind"] != "paragraph" for i in items for p in i):
            return {"kind": "tree", "children": blocks, "level": level}
        head = [self.builder.word(f"pdf_rule_{column}") for column in RULE_COLUMNS]
        rows = [_rule(item) for item in items]
        return {"kind": "table", "head": head, "widths": RULE_WIDTHS, "rows": rows}

    def _heading(self, key: str, level: int) -> Block:
        label = f"hesap:{self.slug}#{key}"
        return self.builder.heading(self.builder.word(key), label, level)

    def _question(self, question: Question) -> Block:
        words = self.content.words
        options = [label for _, label in choices(question, words)]
        typed = bounds(question, words)
        return {
            "title": question.title,
            "text": question.text,
            "hint": question.hint,
            "choices": [*options, typed] if typed else options,
        }

    def _example(self, example: Example) -> Block:
        word = self.builder.word
        result = result_of(example, self.calculator, self.content)
        return {
            "kind": "example",
            "title": example.name,
            "answers_label": word("calculator_answers_label"),
            "answers": self._answers(example),
            "result_label": word("calculator_example_result"),
            "result": tree(without_citations(result), self.builder.inline),
            "why_label": word("calculator_example_why"),
            "why": [text(example.why)],
        }

    def _answers(self, example: Example) -> Block:
        answers = answers_of(example, self.spec.questions, self.content.words)
        rows = [[[text(title)], [text(answer)]] for title, answer in answers]
        if not rows:
            return paragraph([text(self.builder.word("calculator_unanswered"))])
        return {"kind": "dl", "rows": rows}


def _rule(item: list[Block]) -> list[list[list[Run]]]:
    """Return a rule as a row of cells: its name, its text, its clauses."""
    name, *paragraphs = item
    texts, clauses = [], []
    for block in paragraphs:
        if block["role"] != "cites":
            texts.append(block["children"])
            continue
        # The column is narrow: no words between the links.
        links = (run for run in block["children"] if run["kind"] != "text")
        clauses.append([run for link in links for run in (link, text(" "))])
    return [[name["children"]], texts, clauses]


def without_citations(result: Node) -> Node:
    """Return a result without its list of all clauses: each rule names its own."""
    if isinstance(result, str):
        return result
    return [c for c in result if isinstance(c, str | dict) or _class(c) != "cites"]


def _class(node: Any) -> str:  # noqa: ANN401 - a node is a string or a list
    return "" if isinstance(node, str) else str(node[1].get("class", ""))


def is_dated(item: Node) -> bool:
    """Return whether an item is more than a rule that still waits for its date."""
    attributes = {} if isinstance(item, str) else item[1]
    return "data-item" not in attributes or "data-date" in attributes


def tree(node: Node, inline: Inline) -> list[Block]:
    """Return an HTML fragment as blocks, without what only works on a screen."""
    if isinstance(node, str):
        return [paragraph([text(node)])] if node.strip() else []
    tag, attributes, *children = node
    classes = str(attributes.get("class", "")).split()
    is_group = tag in GROUPS or not UNFOLDED.isdisjoint(classes)
    if NOT_REPEATED.intersection(classes) or (tag in SCREEN_ONLY and not is_group):
        return []
    if is_group:
        return [block for child in children for block in tree(child, inline)]
    if tag in ("ul", "ol"):
        items = [_item(child, inline) for child in children if is_dated(child)]
        return [{"kind": tag, "items": [item for item in items if item]}]
    if tag == "dl":
        cells = ([_runs(cell[2:], inline) for cell in row[2:4]] for row in children)
        return [{"kind": "dl", "rows": [*cells]}]
    runs = _runs(children, inline)
    return [paragraph(runs, classes[0] if classes else "")] if runs else []


def _item(node: Any, inline: Inline) -> list[Block]:  # noqa: ANN401
    """Return the blocks of a list item; bare text in it becomes a paragraph."""
    _, _, *children = node
    blocks: list[Block] = []
    bare: list[Run] = []
    for child in children:
        if isinstance(child, str) or child[0] in INLINE:
            bare += _run(child, inline)
        else:
            blocks += tree(child, inline)
    return [paragraph(bare), *blocks] if bare else blocks


def _runs(nodes: list[Any], inline: Inline) -> list[Run]:
    """Return the runs of inline nodes; what only styles part gets a dot between."""
    shown = [node for node in nodes if _class(node) != BUILT]
    runs: list[Run] = []
    for left, node, right in zip(["", *shown], shown, [*shown[1:], ""], strict=False):
        if isinstance(node, str) and not node.strip():
            # Two blanks in a row surrounded something that is left out.
            is_doubled = isinstance(right, str) and not right.strip()
            between = " · " if _stand_apart(left, right) else " "
            runs += [] if is_doubled else [text(between)]
        else:
            runs += _run(node, inline)
    return runs


def _stand_apart(left: Node, right: Node) -> bool:
    """Return whether a blank between two nodes is no space of a sentence."""
    are_parts = all(not isinstance(n, str) and n[0] in PARTS for n in (left, right))
    if not are_parts or _class(right) == "clause":
        return False
    return to_text(left)[-1:].isalnum()


def _run(node: Node, inline: Inline) -> list[Run]:
    if isinstance(node, str):
        return [text(node)]
    tag, attributes, *children = node
    href = str(attributes.get("href", ""))
    if tag == "a" and href.startswith(("soru:", "#")):
        # On paper there is no form to jump to.
        return [text(to_text(node))]
    runs = _runs(children, inline)
    if tag == "a":
        return [inline.link(href, runs)]
    if tag in ("strong", "em"):
        kind = "strong" if tag == "strong" else "emphasis"
        return [{"kind": kind, "children": runs}]
    return runs
