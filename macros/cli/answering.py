"""Answers from a file, and the result of a calculator for them."""

from datetime import date
from pathlib import Path
from typing import Any

from macros.cli.answer_forms import AnswerForms
from macros.cli.answer_hints import explained
from macros.cli.calculator import calculator_on


class Answering:
    """A calculator as of a day, which reads answers in any form."""

    def __init__(self, root: Path, name: str, today: date | None) -> None:
        """Raise CallError if there is no calculator of that name."""
        self.name = name
        self.calculator, self.today = calculator_on(root, name, today)
        context = self.calculator.context
        self.say = context.word
        self.forms = AnswerForms(self.calculator.spec.questions, context.wording)

    def result(self, raw: dict[str, Any], today: date | None = None) -> dict[str, Any]:
        """Return the result of answers; its mistakes say how an answer is written."""
        answers = self.forms.read(raw)
        result = self.calculator.evaluate(answers, today or self.today)
        return {"calculator": self.name, **explained(self.calculator, answers, result)}

    def samples(self) -> list[dict[str, Any]]:
        """Return results that show what fields there are: of nothing, of examples."""
        examples = (example.answers for example in self.calculator.spec.examples)
        return [self.result(answers) for answers in ({}, *examples)]
