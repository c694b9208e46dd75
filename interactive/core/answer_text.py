"""Answers and computed values in the reader's words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache

from interactive.core.context import CalculatorContext
from interactive.core.facts import Answer, Facts
from interactive.core.parameters import with_unit
from interactive.core.questions import Question
from interactive.core.space.choice_words import alternatives, chosen_texts
from interactive.core.space.factor import AnswerClass, Factor
from interactive.core.turkish import day_in_words
from interactive.core.values.computed import ComputedValue
from interactive.core.values.words import compared_text


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
    if isinstance(answer, int):
        return number_text(question, answer, wording)
    if isinstance(answer, frozenset):
        chosen = [each.text for each in question.options if each.id in answer]
        return ", ".join(chosen) or wording["calculator_none"]
    # What readers write in their own words is no option.
    named = {option.id: option.text for option in question.options}
    return named[answer] if named else answer


def number_text(question: Question, number: int, wording: Mapping[str, str]) -> str:
    """Return a scaled number by its label or with the question's unit."""
    label = question.labels.get(str(number)) if question.labels else None
    return label or with_unit(number, question.decimals, question.unit, wording)


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
        self, facts: Facts, gaps: Mapping[str, str]
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
    indexes = [i for i in range(len(factor.classes)) if mask >> i & 1]
    if len(indexes) == len(factor.classes):
        # A row that allows every answer says nothing about the question.
        return ""
    known = [i for i in indexes if not factor.classes[i].is_open]
    if len(known) == len(factor.known):
        words = [context.word("table_known")]
    else:
        words = list(_texts(factor, known, context))
    words += _open_texts(factor, indexes[len(known) :], context)
    return alternatives(words, context)


def _open_texts(
    factor: Factor, indexes: Sequence[int], context: CalculatorContext
) -> Iterator[str]:
    """Yield what is not known; of a computed value, within which bounds."""
    opens = [factor.classes[i] for i in indexes]
    if not opens:
        return
    last = factor.classes[-1]
    if factor.value is None or last in opens:
        yield context.word("table_unknown")
        return
    for each in opens:
        within = _interval(factor, each, each, context)
        yield context.word("table_unknown_within", within=within)


def _texts(
    factor: Factor, indexes: Sequence[int], context: CalculatorContext
) -> Iterator[str]:
    question = factor.question
    if question.type == "choice":
        yield from (question.options[index].text for index in indexes)
    elif question.type == "yes_no":
        yield from (context.word(f"calculator_{('yes', 'no')[i]}") for i in indexes)
    elif question.type == "text":
        yield context.word("table_known")
    elif question.type == "choices":
        yield from chosen_texts(factor, indexes, context)
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
    if factor.value and factor.value.compared:
        return compared_text(factor.value.compared, first, last, context)
    words = {"first": _bound(question, first, context)}
    words["last"] = _bound(question, last, context)
    if first == last:
        return words["first"]
    kind = "date" if question.type == "date" else "number"
    # "At most 3" reads better than "0 to 3", and holds for every possible answer.
    if first == question.lowest:
        return context.word(f"table_{kind}_at_most", **words)
    if last == question.highest:
        return context.word(f"table_{kind}_at_least", **words)
    return context.word("table_between", **words)


def intervals_in_words(
    factor: Factor, intervals: Iterable[tuple[int, int]], context: CalculatorContext
) -> str:
    """Return intervals of a number or of days in words, in order.

    The bounds are in units of the last decimal, or ordinals.
    """
    question = factor.question
    everything = (question.lowest, question.highest)
    return alternatives(
        [
            context.word("table_known")
            if each == everything
            else _interval(
                factor, AnswerClass(None, *each), AnswerClass(None, *each), context
            )
            for each in intervals
        ],
        context,
    )


def value_text(value: ComputedValue, facts: Facts, context: CalculatorContext) -> str:
    """Return a value in words, or between which two it lies."""
    first, last = value.interval(facts)
    low, high = (_bound(value.question, each, context) for each in (first, last))
    if first == last:
        return low
    if (first, last) == (value.question.lowest, value.question.highest):
        return context.word("table_unknown")
    return context.word("value_within", first=low, last=high)


def _bound(question: Question, number: int, context: CalculatorContext) -> str:
    if question.type == "date":
        return context.day(date.fromordinal(number))
    return number_text(question, number, context.wording)
