"""What a calculator's page shows before any script: rules, questions, examples."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from markupsafe import Markup

from interactive.core.answer_text import said
from interactive.core.answers import Mistake, read_answer
from interactive.core.markup import Node, to_html
from interactive.core.questions import Example, Question
from interactive.engine import load
from macros.calculators.document import document
from macros.calculators.outcome_tables import rows_in, tables_node, tables_of
from macros.content.loader import Content
from macros.handbook.links import Links, relative

HOOKS = frozenset(
    [
        "id",
        *(
            f"data-{n}"
            for n in (
                *("result", "condition", "within", "item", "key", "date"),
                *("safe-date", "tools"),
            )
        ),
    ]
)
SELECT_AT_MOST = 12
"""Up to so many whole numbers are offered as a list; more are typed."""


def calculator_context(
    content: Content, links: Links, slug: str, as_of: date, address: str
) -> dict[str, Any]:
    """Return what the template of a calculator's page needs beside the content."""
    spec = content.calculators[slug]
    calculator = load(document(content, slug, as_of))

    def resolve(link: str) -> str:
        if link.startswith("soru:"):
            return f"#q-{link.removeprefix('soru:')}"
        if link.startswith("#"):
            return link
        return relative(links.address(link), address)

    def html(node: Node) -> Markup:
        return Markup(to_html(node, resolve))  # noqa: S704 - to_html escapes

    def result(example: Example) -> dict[str, Any]:
        today = content.source.edition.checked_on
        if example.today:
            today = date.fromisoformat(example.today)
        return calculator.evaluate(example.answers, today)

    tables = tables_of(calculator)
    return {
        "rules": html(calculator.describe()),
        "table": html(tables_node(tables[:1], calculator.setting)) if tables else "",
        "table_rows": rows_in(tables),
        "questions": [question_context(q, content.words) for q in spec.questions],
        "examples": [
            {
                "name": example.name,
                "why": example.why,
                "answers": _answers(spec.questions, example.answers, content.words),
                "result": html(without_hooks(calculator.present(result(example)))),
            }
            for example in spec.examples
        ],
        "root": relative("", address),
        "shell_words": shell_words(content.words),
    }


def without_hooks(node: Node) -> Node:
    """Return a fragment without what marks the live result, or leads into it."""
    if isinstance(node, str):
        return node
    tag, attributes, *children = node
    kept = {name: value for name, value in attributes.items() if name not in HOOKS}
    if kept.get("href", "").startswith(("#", "soru:")):
        tag = "span"
        del kept["href"]
    return [tag, kept, *map(without_hooks, children)]


def shell_words(words: Mapping[str, str]) -> dict[str, str]:
    """Return the sentences that the form's script shows."""
    return {key: text for key, text in words.items() if key.startswith("shell_")}


def question_context(question: Question, words: Mapping[str, str]) -> dict[str, Any]:
    """Return a question with the values that its control offers."""
    return {"question": question, "choices": choices(question, words)}


def choices(question: Question, words: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return value and words of everything the reader may choose; empty if typed.

    Every choice ends with "I do not know": an unknown answer is a legal one.
    """
    unknown = ("unknown", words["calculator_unknown"])
    if question.type == "choice":
        return [*((option.id, option.text) for option in question.options), unknown]
    if question.type == "yes_no":
        yes_no = [("yes", words["calculator_yes"]), ("no", words["calculator_no"])]
        return [*yes_no, unknown]
    if question.type == "integer":
        numbers = range(question.minimum or 0, (question.maximum or 0) + 1)
        if len(numbers) <= SELECT_AT_MOST:
            listed = [(str(n), question.labels.get(str(n), str(n))) for n in numbers]
            return [*listed, unknown]
    return []


def _answers(
    questions: tuple[Question, ...],
    answers: Mapping[str, Any],
    words: Mapping[str, str],
) -> list[tuple[str, str]]:
    """Return the titles of the answered questions and the answers in words."""
    return [
        (question.title, in_words(question, answers[question.id], words))
        for question in questions
        if question.id in answers
    ]


def in_words(question: Question, answer: object, words: Mapping[str, str]) -> str:
    """Return an answer as the reader would say it."""
    read = read_answer(question, answer)
    return str(answer) if isinstance(read, Mistake) else said(question, read, words)
