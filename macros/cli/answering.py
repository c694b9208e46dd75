"""Answers from a file, and the result of a calculator for them."""

from collections.abc import Hashable
from datetime import date
from pathlib import Path
from typing import Any

from interactive.core.context import CalculatorContext
from interactive.engine import evaluate
from interactive.kinds import columns
from macros.cli.answer_forms import AnswerForms
from macros.cli.answer_hints import explained
from macros.cli.batch.fields import expand
from macros.cli.calculator import calculator_on


class Answering:
    """A calculator as of a day, which reads answers in any form."""

    def __init__(self, root: Path, name: str, today: date | None) -> None:
        """Raise CallError if there is no calculator of that name."""
        self.name = name
        self.calculator, self.today = calculator_on(root, name, today)
        context = self.calculator.context
        self.say = context.word
        # Answers that others follow from are read in any form, too.
        questions = (*self.calculator.spec.questions, *context.derived_facts.facts)
        known = context.known_answers
        self.forms = AnswerForms(questions, context.wording, known)

    def result(self, raw: dict[str, Any], today: date | None = None) -> dict[str, Any]:
        """Return the result of answers; its mistakes say how an answer is written."""
        answers = self.forms.read(raw)
        result = evaluate(self.calculator, answers, today or self.today)
        return {"calculator": self.name, **explained(self.calculator, answers, result)}

    def classes(self, raw: dict[str, Any]) -> Hashable:
        """Return what the columns of a table of results follow from, None if unknown.

        It is equal for answers that no rule tells apart.
        """
        classes = getattr(self.calculator, "answer_classes", None)
        if classes is None:
            return None
        read: Hashable = classes(self._completed(raw), self.today)
        # Other forms are looked for only where the engine finds a mistake.
        if read is None:
            read = classes(self._completed(self.forms.read(raw)), self.today)
        return read

    def _completed(self, raw: dict[str, Any]) -> dict[str, Any]:
        context: CalculatorContext = self.calculator.context
        questions = self.calculator.spec.questions
        completed, _ = context.completed(questions, raw, self.today)
        return completed

    def columns(self) -> list[str]:
        """Return the fields of a table of results: they follow from classes alone."""
        sample, kind = self.result({}), self.calculator.spec.kind
        return [path for each in columns(kind) for path in expand(each, sample)]

    def samples(self) -> list[dict[str, Any]]:
        """Return results that show what fields there are: of nothing, of examples."""
        examples = (example.answers for example in self.calculator.spec.examples)
        return [self.result(answers) for answers in ({}, *examples)]
