"""Says of a mistake in answers how they are written in a file.

A form offers only what may be answered; who writes a file has to know it.
"""

import re
from collections.abc import Mapping
from typing import Any

from interactive.core.questions import Question
from interactive.kinds import Calculator
from macros.content.problems import did_you_mean

ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
DAY_FIRST = re.compile(r"([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})")


def explained(
    calculator: Calculator, answers: Mapping[str, Any], result: dict[str, Any]
) -> dict[str, Any]:
    """Return a result whose mistakes say how the answer is written."""
    if not result["mistakes"]:
        return result
    questions = {question.id: question for question in calculator.spec.questions}
    mistakes = []
    for mistake in result["mistakes"]:
        name = mistake["question"]
        text = hint(questions.get(name), answers.get(name), [*questions], name)
        mistakes.append({**mistake, "text": text or mistake["text"]})
    return {**result, "mistakes": mistakes}


def hint(question: Question | None, answer: object, known: list[str], name: str) -> str:
    """Return what is wrong with an answer, if the form's sentence does not help."""
    text = str(answer).strip()
    if question is None:
        names = f"Sorular: {', '.join(known)}."
        return f"'{name}' diye bir soru yok. {did_you_mean(name, known, names)}"
    if question.type == "date" and not ISO_DAY.fullmatch(text):
        return f"'{text}' YYYY-AA-GG biçiminde bir gün değil. {_iso(text)}"
    if question.type == "yes_no":
        return f"'{text}' yazılamaz. yes, no ya da unknown yazın."
    options = [option.id for option in question.options]
    if options and text not in options:
        choices = f"Yazılabilecekler: {', '.join(options)}."
        return f"'{text}' yazılamaz. {did_you_mean(text, options, choices)}"
    return ""


def _iso(text: str) -> str:
    """Return what to write in place of a day that begins with the day."""
    if match := DAY_FIRST.match(text):
        day, month, year = match.groups()
        return f"'{year}-{month:0>2}-{day:0>2}' gibi yazın."
    return "'2027-09-06' gibi yazın."
