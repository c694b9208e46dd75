"""A guide as a nested list, for readers without a script and for paper."""

from collections.abc import Callable, Iterator
from datetime import date

from interactive.core.answer_text import answers_in_words
from interactive.core.context import CalculatorContext
from interactive.core.fragments import cites, dated_text
from interactive.core.markup import Node, el, paragraph
from interactive.core.questions import Question
from interactive.core.space.choice_words import alternatives
from interactive.core.space.factor import Factor
from interactive.kinds.guide.decision_tree import DecisionTree, Group, State
from interactive.kinds.guide.present import what_to_do
from interactive.kinds.guide.spec import Outcome, Spec


def description(
    spec: Spec, context: CalculatorContext, tree_on: Callable[[date], DecisionTree]
) -> Node:
    """Return every question with where its answers lead, then every outcome.

    A question that several ways lead to is told once; the others name its number.
    """
    today = context.as_of
    ways = NestedList(spec, context, tree_on(today)).node()
    later = [*_later(spec, context, tree_on, ways)]
    return el(
        "div",
        {"class": "guide"},
        ways,
        *later,
        *(_outcome(context, outcome) for outcome in spec.outcomes),
    )


def _later(
    spec: Spec,
    context: CalculatorContext,
    tree_on: Callable[[date], DecisionTree],
    ways: Node,
) -> Iterator[Node]:
    """Yield the list anew for each later day on which another number changes it."""
    for day in (day for day in context.value_changes if day > context.as_of):
        changed = NestedList(spec, context, tree_on(day)).node()
        if changed != ways:
            ways, iso_day = changed, day.isoformat()
            words = context.word("guide_from", day=context.calendar_day(iso_day))
            yield el("p", {"class": "guide__from", "data-from": iso_day}, words)
            yield changed


class NestedList:
    """Nests the questions of a guide by the answers, and numbers them in that order."""

    def __init__(
        self, spec: Spec, context: CalculatorContext, tree: DecisionTree
    ) -> None:
        """Take what the list is made of."""
        self.context, self.tree = context, tree
        self.questions = {question.id: question for question in spec.questions}
        self.outcomes = {outcome.id: outcome for outcome in spec.outcomes}
        self.numbers: dict[State, int] = {}

    def node(self) -> Node:
        """Return the list."""
        self.numbers = {}
        first = self._question(self.tree.first)
        return el("ul", {"class": "guide__ways"}, el("li", {}, *first))

    def _question(self, state: State) -> list[Node]:
        """Return a question and its answers, or which number it has."""
        question = self.questions[state.question]
        if state in self.numbers:
            number = self.numbers[state]
            words = self.context.word(
                "guide_go_to", number=number, question=question.title
            )
            return [paragraph("guide__go-to", words)]
        self.numbers[state] = number = len(self.numbers) + 1
        factor = self.tree.factors[state.question]
        answers = [self._answer(factor, group) for group in self.tree.groups[state]]
        title = self.context.word(
            "guide_question", number=number, question=question.title
        )
        return [
            paragraph("guide__question", el("strong", {}, title)),
            *_text(question),
            el("ul", {"class": "guide__answers"}, *answers),
        ]

    def _answer(self, factor: Factor, group: Group) -> Node:
        words = in_words(factor, group.mask, self.context)
        answer = el("strong", {}, words)
        if isinstance(group.target, State):
            next_question = self._question(group.target)
            return el("li", {}, paragraph("guide__answer", answer), *next_question)
        # A proven guide has no answer that leads nowhere.
        outcome = self.outcomes[str(group.target)]
        link = el("a", {"href": f"#varis-{outcome.id}"}, outcome.title)
        return el("li", {}, paragraph("guide__answer", answer, ": ", link))


def _text(question: Question) -> Iterator[Node]:
    yield paragraph("guide__text", question.text)
    if question.hint:
        yield paragraph("question__hint", question.hint)


def in_words(factor: Factor, mask: int, context: CalculatorContext) -> str:
    """Return the answers of a bit mask as the reader would say them."""
    unknown = 1 << len(factor.classes) - 1
    known = mask & ~unknown
    if mask == 2 * unknown - 1:
        return context.word("guide_any")
    if mask == unknown - 1:
        return context.word("guide_known")
    words = [answers_in_words(factor, known, context)] if known else []
    if mask & unknown:
        words.append(context.word("calculator_unknown"))
    return alternatives(words, context)


def _outcome(context: CalculatorContext, outcome: Outcome) -> Node:
    def show(css: str, text: str) -> Iterator[Node]:
        return dated_text(context, css, lambda day: context.fill(text, day))

    return el(
        "section",
        {"class": "guide__outcome", "id": f"varis-{outcome.id}"},
        el("h3", {"class": "guide__outcome-title"}, outcome.title),
        *show("guide__outcome-text", outcome.text),
        *what_to_do(context, outcome, show),
        cites(context, outcome.clauses) if outcome.clauses else "",
    )
