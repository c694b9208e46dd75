"""An answer in the words of the reader."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache

from interactive.core.answer_space import EARLIEST, LATEST, Class, Factor
from interactive.core.context import Setting
from interactive.core.facts import Answer, Facts
from interactive.core.questions import Question
from interactive.core.turkish import day_in_words


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


def in_words(factor: Factor, mask: int, setting: Setting) -> str:
    """Return the answers that a row allows; nothing where it allows all."""
    unknown = len(factor.classes) - 1
    places = [at for at in range(unknown) if mask >> at & 1]
    if len(places) == unknown:
        return "" if mask >> unknown & 1 else setting.word("table_known")
    words = list(_answers(factor, places, setting))
    if mask >> unknown & 1:
        words.append(setting.word("table_unknown"))
    return listed(words, setting)


def listed(words: Sequence[str], setting: Setting) -> str:
    """Return the words as a list in which one of them holds."""
    if len(words) == 1:
        return words[0]
    last = setting.word("table_or", first=words[-2], second=words[-1])
    return ", ".join((*words[:-2], last))


def _answers(factor: Factor, places: Sequence[int], setting: Setting) -> Iterator[str]:
    question = factor.question
    if question.type == "choice":
        yield from (question.options[at].text for at in places)
    elif question.type == "yes_no":
        yield from (setting.word(f"calculator_{('yes', 'no')[at]}") for at in places)
    else:
        for first, last in _runs(places):
            yield _span(factor, factor.classes[first], factor.classes[last], setting)


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and last of each unbroken run.

    >>> list(_runs([0, 1, 3]))
    [(0, 1), (3, 3)]
    """
    begins = [at for at in places if at - 1 not in places]
    ends = [at for at in places if at + 1 not in places]
    yield from zip(begins, ends, strict=True)


def _span(factor: Factor, begin: Class, end: Class, setting: Setting) -> str:
    first, last = begin.first or 0, end.last or 0
    question = factor.question
    lowest, highest = question.minimum or 0, question.maximum or 0
    if question.type == "date":
        lowest, highest = EARLIEST.toordinal(), LATEST.toordinal()
    words = {"first": _one(factor, first, setting), "last": _one(factor, last, setting)}
    if first == last:
        return words["first"]
    kind = "date" if question.type == "date" else "number"
    if first == lowest:
        return setting.word(f"table_{kind}_at_most", **words)
    if last == highest:
        return setting.word(f"table_{kind}_at_least", **words)
    return setting.word("table_between", **words)


def _one(factor: Factor, number: int, setting: Setting) -> str:
    if factor.question.type == "date":
        return setting.day(date.fromordinal(number))
    return factor.question.labels.get(str(number), str(number))
