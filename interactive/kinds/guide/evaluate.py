"""From answers to the next question or, if they suffice, to an outcome."""

from collections.abc import Mapping
from datetime import date
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from interactive.core.answer_text import AnswerTexts
from interactive.core.answers import answer_gaps
from interactive.core.context import CalculatorContext
from interactive.core.facts import Answer, Facts
from interactive.core.markup import Node
from interactive.core.rules.scope import Scope
from interactive.core.turkish import clause_key
from interactive.kinds.guide import present
from interactive.kinds.guide.spec import OPEN, Outcome, Spec
from interactive.kinds.guide.step import compile_step

if TYPE_CHECKING:
    from interactive.kinds.guide.decision_tree import DecisionTree


class GuideCalculator:
    """A calculator of kind `guide` with its rules compiled."""

    def __init__(self, spec: Spec, context: CalculatorContext) -> None:
        """Compile the rules of `spec`; raise SpecError for a malformed one."""
        self.spec, self.context = spec, context
        self.questions = {question.id: question for question in spec.questions}
        scope = Scope(self.questions, context.decimals)
        self.steps = {step.question: compile_step(step, scope) for step in spec.steps}
        self.outcomes = {outcome.id: outcome for outcome in spec.outcomes}
        self.start = spec.steps[0].question
        self.answer_texts = AnswerTexts(spec.questions, context.wording)

    def evaluate(self, raw: Mapping[str, Any], today: date) -> dict[str, Any]:
        """Return the result that the kind's README describes, with its sentences."""
        answers, mistakes = self.context.read_answers(self.spec.questions, raw)
        gaps = answer_gaps(self.spec.questions, raw, mistakes)
        answered = {q: answers[q] for q in self.questions if q not in gaps}
        facts, at = self._walk(answered, today)
        outcome = self.outcomes.get(at or "")
        following = at if at in self.steps else None
        path = [*facts.answers]
        return {
            "kind": self.spec.kind,
            "today": today.isoformat(),
            "as_of": self.context.as_of.isoformat(),
            **self._status(outcome, following, today),
            "path": path,
            "next": following,
            "outcome": outcome and _described(outcome),
            "asked": [*path, following] if following else path,
            "ask_next": [following] if following else [],
            "given": [*self.answer_texts.by_question(facts, gaps).values()],
            "cites": _sorted({*self.spec.clauses, *_clauses(outcome)}),
            "mistakes": [self.context.mistake(m, self.questions) for m in mistakes],
            **self._numbers(path, outcome, today),
            "edition": dict(self.context.edition),
        }

    def present(self, result: Mapping[str, Any]) -> Node:
        """Return a result as a page fragment."""
        outcome = self.outcomes.get(result["status"])
        return present.result(self.spec, self.context, outcome, result)

    def describe(self) -> Node:
        """Return every question, answer and outcome as a page fragment."""
        described: Node = _unused_by_browsers("description").description(
            self.spec, self.context, self.tree_on
        )
        return described

    def tree_on(self, day: date) -> "DecisionTree":
        """Return where the answers lead with the parameter values of a day."""
        tree: DecisionTree = _unused_by_browsers("decision_tree").DecisionTree(
            self.spec, self.steps, self.context, day
        )
        return tree

    def _walk(
        self, answered: Mapping[str, Answer], today: date
    ) -> tuple[Facts, str | None]:
        """Return the answers on the way, and the question or outcome that follows.

        Answers to questions that lie beside the way do not count.
        """
        answers: dict[str, Answer] = {}
        facts = Facts(answers, self.context.values_on(today), today)
        at: str | None = self.start
        while at in self.steps and at in answered and at not in answers:
            answers[at] = answered[at]
            at = self.steps[at].target(facts)
        return facts, at

    def _status(
        self, outcome: Outcome | None, following: str | None, today: date
    ) -> dict[str, Any]:
        if outcome is not None:
            title, text = outcome.title, self.context.fill(outcome.text, today)
        else:
            question = self.questions[following or self.start]
            title = self.context.word("guide_next", question=question.title)
            text = question.text
        status = outcome.id if outcome else OPEN
        brief = {"text": title, "alert": False}
        return {"status": status, "title": title, "text": text, "brief": brief}

    def _numbers(
        self, path: list[str], outcome: Outcome | None, today: date
    ) -> dict[str, Any]:
        """Return the dated values that were looked at, and since when they all hold."""
        rules = (rule for name in path for rule in self.steps[name].rules)
        names = frozenset[str]().union(*(rule.parameters for rule in rules))
        texts = " ".join(present.texts_of(outcome)) if outcome else ""
        names |= {name for name in self.context.parameters if f"{{{name}}}" in texts}
        entries = self.context.entries_on(names, today)
        starts = (entry["valid_from"] for entry in entries)
        return {"parameters": entries, "since": max(filter(None, starts), default=None)}


def _clauses(outcome: Outcome | None) -> list[str]:
    if outcome is None:
        return []
    of_actions = (clause for each in outcome.actions for clause in each.clauses)
    return _sorted({*outcome.clauses, *of_actions})


def _sorted(clauses: set[str]) -> list[str]:
    return sorted(clauses, key=clause_key)


def _described(outcome: Outcome) -> dict[str, Any]:
    return {
        "id": outcome.id,
        "clauses": _clauses(outcome),
        "links": [*outcome.links],
        "documents": [*outcome.documents],
    }


def _unused_by_browsers(part: str) -> ModuleType:
    """Return a module that only the build needs, so that browsers do not load it."""
    return import_module(f"{__package__}.{part}")
