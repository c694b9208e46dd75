"""Answers as spreadsheets and people write them, turned into those of the page.

What the engine reads stays as it is: another form is looked for only where the engine
finds a mistake. The words and the order of dates are the language's (`accepted_…`).
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from interactive.core.answers import NONE, SEPARATORS, UNKNOWN, Mistake, read_answer
from interactive.core.derived_facts import with_present_ids
from interactive.core.questions import Question
from interactive.core.turkish import plain

# Spreadsheets write the time of day behind a day.
TIME = r"(?:[ T]+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?)?"
YEAR_FIRST = re.compile(rf"([0-9]{{4}})([-./])([0-9]{{1,2}})\2([0-9]{{1,2}}){TIME}")
DAY_FIRST = re.compile(
    rf"([0-9]{{1,2}})\s*([-./])\s*([0-9]{{1,2}})\s*\2\s*([0-9]{{4}}){TIME}"
)


class AnswerForms:
    """Reads the answers of one calculator."""

    def __init__(
        self,
        questions: Iterable[Question],
        wording: Mapping[str, str],
        known: Iterable[str] = (),
    ) -> None:
        """Take the questions, and the language's words for their answers.

        `known` has the names of what other calculators ask.
        """
        self.questions = {question.id: question for question in questions}
        self.known = frozenset(known)
        self._wording = wording
        self._words = {
            question.id: dict(self._choices(question))
            for question in self.questions.values()
        }

    def read(self, raw: Mapping[str, Any]) -> dict[str, Any]:
        """Return answers as the engine reads them; what it cannot read stays."""
        present = with_present_ids(self.questions.values(), raw)
        return {name: self._read(name, answer) for name, answer in present.items()}

    def is_readable(self, name: str, answer: object) -> bool:
        """Return whether an answer to a question has no mistake."""
        return not self._is_mistake(self.questions[name], self._read(name, answer))

    def _is_mistake(self, question: Question, answer: object) -> bool:
        point = self._wording["decimal_point"]
        return isinstance(read_answer(question, answer, point), Mistake)

    def _read(self, name: str, answer: object) -> Any:  # noqa: ANN401 - any JSON
        question = self.questions.get(name)
        if question is None or not self._is_mistake(question, answer):
            return answer
        other: object = None
        if isinstance(answer, str | int):
            other = self._other_form(question, str(answer))
        return answer if other is None else other

    def _other_form(self, question: Question, text: str) -> object:
        # A spreadsheet's TRUE is a word like any other, and JSON's true is the same.
        words = self._words[question.id]
        if question.type == "date":
            return words.get(folded(text)) or _day(folded(text), self._wording)
        if question.type == "choices":
            chosen = [words.get(folded(part)) for part in SEPARATORS.split(text)]
            return chosen if all(chosen) else None
        return words.get(folded(text))

    def _choices(self, question: Question) -> Iterator[tuple[str, str]]:
        """Yield what may be written for each answer that can be chosen."""
        choices = {option.id: [option.id, option.text] for option in question.options}
        choices |= {number: [label] for number, label in question.labels.items()}
        if question.type == "yes_no":
            choices = {
                "yes": self._accepted("accepted_yes", "calculator_yes"),
                "no": self._accepted("accepted_no", "calculator_no"),
            }
        if question.type == "choices":
            choices[NONE] = [NONE, self._wording["calculator_none"]]
        choices[UNKNOWN] = self._accepted("accepted_unknown", "calculator_unknown")
        forms = [(folded(form), c) for c, listed in choices.items() for form in listed]
        for form, choice in forms:
            # A word that stands for two answers stands for none.
            if all(other == choice for text, other in forms if text == form):
                yield form, choice

    def _accepted(self, listed: str, word: str) -> list[str]:
        return [*self._wording[listed].split(), self._wording[word]]


def folded(text: str) -> str:
    """Return a text without what people write one way or the other.

    >>> folded(" ÖN  Lisans "), folded("BİLMİYORUM")
    ('on lisans', 'bilmiyorum')
    """
    return " ".join(plain(text).split())


def _day(text: str, wording: Mapping[str, str]) -> str | None:
    """Return a day as `2026-11-04`, whether it exists or not.

    >>> _day("4.11.2026 00:00", {"accepted_day_first": ". /"})
    '2026-11-04'
    """
    # Folding has made small letters of all, of the T before a time too.
    text = text.replace("t", "T")
    if match := YEAR_FIRST.fullmatch(text):
        year, _, month, day = match.groups()
    elif (match := DAY_FIRST.fullmatch(text)) and match[2] in wording[
        "accepted_day_first"
    ].split():
        day, _, month, year = match.groups()
    else:
        return None
    return f"{year}-{month:0>2}-{day:0>2}"
