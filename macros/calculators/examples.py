"""A calculator's worked examples: the day, the answers and the result of each."""

from collections.abc import Iterable, Mapping
from datetime import date

from interactive.core.answers import answer_gaps
from interactive.core.fragments import SAID_BY_RULES, TO_QUESTION
from interactive.core.markup import Node
from interactive.core.questions import Example, Question
from interactive.engine import evaluate
from interactive.kinds import Calculator
from macros.calculators.choices import in_words
from macros.content.loader import Content

# So many are shown with answers and result; of the others, name and reason suffice.
SHOWN_WHOLE = 8


def day_of(example: Example, content: Content) -> date:
    """Return the day of an example."""
    # One without a day is as old as the source, so its result never changes.
    if not example.today:
        return content.source.edition.checked_on
    return date.fromisoformat(example.today)


def result_of(example: Example, calculator: Calculator, content: Content) -> Node:
    """Return the result of an example as a page fragment, without what rules say."""
    result = evaluate(calculator, example.answers, day_of(example, content))
    return _without_rules(calculator.present(result))


def _without_rules(node: Node) -> Node:
    if isinstance(node, str):
        return node
    tag, attributes, *children = node
    left = [each for each in children if not _is_left_out(each)]
    return [tag, attributes, *map(_without_rules, left)]


def _is_left_out(node: Node) -> bool:
    classes = (SAID_BY_RULES, TO_QUESTION)
    return not isinstance(node, str) and node[1].get("class") in classes


def answers_of(
    example: Example, questions: Iterable[Question], words: Mapping[str, str]
) -> list[tuple[str, str]]:
    """Return the titles of the answered questions and the answers in words."""
    questions = tuple(questions)
    gaps = answer_gaps(questions, example.answers, ())
    return [
        (question.title, in_words(question, example.answers[question.id], words))
        for question in questions
        if question.id not in gaps
    ]
