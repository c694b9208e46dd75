"""An answer in the words of the reader."""

from collections.abc import Iterable, Mapping
from datetime import date

from interactive.facts import Answer, Facts
from interactive.questions import Question
from interactive.values import day_in_words


def said(question: Question, answer: Answer, wording: Mapping[str, str]) -> str:
    """Return an answer as the reader would say it.

    >>> class_year = Question(id="year", title="", text="", type="integer",
    ...     labels={"0": "Hazırlık"})
    >>> said(class_year, 0, {}), said(class_year, None, {"calculator_unknown": "?"})
    ('Hazırlık', '?')
    """
    if answer is None:
        return wording["calculator_unknown"]
    if isinstance(answer, date):
        return day_in_words(answer, wording)
    if question.type == "yes_no":
        return wording[f"calculator_{answer}"]
    told = str(answer)
    for option in question.options:
        if option.id == told:
            return option.text
    return question.labels.get(told, told)


def given(
    questions: Iterable[Question], facts: Facts, wording: Mapping[str, str]
) -> list[dict[str, str]]:
    """Return every question that is asked, with its answer in words."""
    return [
        {
            "question": question.id,
            "title": question.title,
            "answer": said(question, facts.answers[question.id], wording),
        }
        for question in questions
        if question.id in facts.answers
    ]
