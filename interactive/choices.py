"""An answer in the words of the reader."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache

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


class Spoken:
    """What readers answer to a calculator's questions, in their words.

    Each answer is put into words once; who gets them reads them only.
    """

    def __init__(
        self, questions: Iterable[Question], wording: Mapping[str, str]
    ) -> None:
        """Take the questions in page order."""
        self.questions = {question.id: question for question in questions}
        self.wording, self.told = wording, cache(self._told)

    def given(self, facts: Facts) -> dict[str, dict[str, str]]:
        """Return every question that is asked, with its answer, by its name."""
        answers, told = facts.answers, self.told
        return {q: told(q, answers[q]) for q in self.questions if q in answers}

    def _told(self, name: str, answer: Answer) -> dict[str, str]:
        question = self.questions[name]
        words = said(question, answer, self.wording)
        return {"question": name, "title": question.title, "answer": words}
