"""Answers in the reader's words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache

from interactive.core.answer_space import EARLIEST, LATEST, AnswerClass, Factor
from interactive.core.context import CalculatorContext
from interactive.core.facts import Answer, Facts
from interactive.core.questions import Question
from interactive.core.turkish import day_in_words

# Of a reader who has answered everything, if only by "I do not know".
NO_GAPS: Mapping[str, str] = {}


def answer_text(question: Question, answer: Answer, wording: Mapping[str, str]) -> str:
    """Return an answer as the reader would say it.

    >>> class_year = Question(id="year", title="", text="", type="integer",
    ...     labels={"0": "Hazırlık"})
    >>> answer_text(class_year, 0, {})
    'Hazırlık'
    >>> answer_text(class_year, None, {"calculator_unknown": "?"})
    '?'
    """
    if answer is None:
        return wording["calculator_unknown"]
    if isinstance(answer, date):
        return day_in_words(answer, wording)
    if question.type == "yes_no":
        return wording[f"calculator_{answer}"]
    for option in question.options:
        if option.id == answer:
            return option.text
    return question.labels.get(str(answer), str(answer))


class AnswerTexts:
    """The reader's answers to a calculator's questions, in words.

    Each text is made once and shared between results: callers must not change it.
    """

    def __init__(
        self, questions: Iterable[Question], wording: Mapping[str, str]
    ) -> None:
        """Take the questions in page order."""
        # A reader changes one answer at a time, so most texts are needed again.
        self.questions = {question.id: question for question in questions}
        self.wording, self._cached_text = wording, cache(self._text)

    def by_question(
        self, facts: Facts, gaps: Mapping[str, str] = NO_GAPS
    ) -> dict[str, dict[str, str]]:
        """Return `{question, title, answer}` of each question shown, by its id.

        `gaps` names the word for each question that the reader has not answered.
        """
        answers, text = facts.answers, self._cached_text
        return {
            name: text(name, answers[name], gaps.get(name))
            for name in self.questions
            if name in answers
        }

    def _text(self, name: str, answer: Answer, gap: str | None) -> dict[str, str]:
        question = self.questions[name]
        words = answer_text(question, answer, self.wording)
        if gap is not None:
            words = self.wording[gap]
        return {"question": name, "title": question.title, "answer": words}


def answers_in_words(factor: Factor, mask: int, context: CalculatorContext) -> str:
    """Return the answer classes of a bit mask in words; "" if it allows them all."""
    unanswered = len(factor.classes) - 1
    indexes = [index for index in range(unanswered) if mask >> index & 1]
    if len(indexes) == unanswered:
        # A row that allows every answer says nothing about the question.
        return "" if mask >> unanswered & 1 else context.word("table_known")
    words = list(_texts(factor, indexes, context))
    if mask >> unanswered & 1:
        words.append(context.word("table_unknown"))
    return alternatives(words, context)


def alternatives(words: Sequence[str], context: CalculatorContext) -> str:
    """Return the words as a list of alternatives: "a, b or c"."""
    if len(words) == 1:
        return words[0]
    last = context.word("table_or", first=words[-2], second=words[-1])
    return ", ".join((*words[:-2], last))


def _texts(
    factor: Factor, indexes: Sequence[int], context: CalculatorContext
) -> Iterator[str]:
    question = factor.question
    if question.type == "choice":
        yield from (question.options[index].text for index in indexes)
    elif question.type == "yes_no":
        yield from (context.word(f"calculator_{('yes', 'no')[i]}") for i in indexes)
    else:
        for first, last in _runs(indexes):
            classes = factor.classes[first], factor.classes[last]
            yield _interval(factor, *classes, context)


def _runs(indexes: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and last of each unbroken run.

    >>> list(_runs([0, 1, 3]))
    [(0, 1), (3, 3)]
    """
    firsts = [index for index in indexes if index - 1 not in indexes]
    lasts = [index for index in indexes if index + 1 not in indexes]
    yield from zip(firsts, lasts, strict=True)


def _interval(
    factor: Factor, begin: AnswerClass, end: AnswerClass, context: CalculatorContext
) -> str:
    first, last = begin.first or 0, end.last or 0
    question = factor.question
    lowest, highest = question.minimum or 0, question.maximum or 0
    if question.type == "date":
        lowest, highest = EARLIEST.toordinal(), LATEST.toordinal()
    words = {"first": _bound(factor, first, context)}
    words["last"] = _bound(factor, last, context)
    if first == last:
        return words["first"]
    kind = "date" if question.type == "date" else "number"
    # "At most 3" reads better than "0 to 3", and holds for every possible answer.
    if first == lowest:
        return context.word(f"table_{kind}_at_most", **words)
    if last == highest:
        return context.word(f"table_{kind}_at_least", **words)
    return context.word("table_between", **words)


def _bound(factor: Factor, number: int, context: CalculatorContext) -> str:
    if factor.question.type == "date":
        return context.day(date.fromordinal(number))
    return factor.question.labels.get(str(number), str(number))
