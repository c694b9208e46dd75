"""The reader's answers, parsed by question type; mistakes are returned as data."""

import re
from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from interactive.core.facts import Answer, Facts
from interactive.core.own_words import normalized
from interactive.core.questions import Question
from interactive.core.rules.rule import Rule
from interactive.core.turkish import is_day
from interactive.core.values.numbers import Read, power, read_float, read_number

UNKNOWN = "unknown"
# The answer to a question of type `choices` of who chooses no option.
NONE = "none"
# Beside a reader's answers stands what she has ticked in checklists, by list.
TICKS = "ticks"

# What separates the options of one answer in a table and in an address.
SEPARATORS = re.compile("[;,|]")
# How files and JSON write decimals; readers write them in their own language.
POINT = "."


@dataclass(frozen=True, slots=True)
class Mistake:
    """A mistake in an answer: the question and the key of the sentence about it."""

    question: str
    wording: str
    details: Mapping[str, Any] = field(default_factory=dict)


ParsedAnswer = Answer | Mistake


def read_answers(
    questions: Iterable[Question],
    raw: Mapping[str, Any],
    point: str = POINT,
    known: Container[str] = (),
) -> tuple[dict[str, Answer], tuple[Mistake, ...]]:
    """Return the answers by question, and the mistakes; a mistake counts as unknown.

    `point` is the decimal point of the reader's language; `known` has the names of what
    is answered elsewhere, which is no mistake.
    """
    answers: dict[str, Answer] = {}
    mistakes = []
    for question in questions:
        answer = read_answer(question, raw.get(question.id), point)
        if isinstance(answer, Mistake):
            mistakes.append(answer)
            answer = None
        answers[question.id] = answer
    mistakes += [
        Mistake(name, "unknown_question")
        for name in raw
        if name not in answers and name not in known
    ]
    return answers, tuple(mistakes)


def answer_gaps(
    questions: Iterable[Question],
    raw: Mapping[str, Any],
    mistakes: Iterable[Mistake],
) -> dict[str, str]:
    """Return the questions without a usable answer, each with the word that says why.

    "I do not know" (`"unknown"` or null) is an answer, so it is none of them.

    >>> questions = [Question(id=n, title="", text="", type="yes_no") for n in "abcd"]
    >>> answer_gaps(questions, {"a": "unknown", "b": None, "c": " "}, ())
    {'c': 'answer_blank', 'd': 'answer_blank'}
    """
    names = [question.id for question in questions]
    blank = {n: "answer_blank" for n in names if is_blank(raw.get(n, ""))}
    return blank | {mistake.question: "answer_mistaken" for mistake in mistakes}


def is_blank(answer: object) -> bool:
    """Return whether a raw answer is an empty text: the reader has said nothing."""
    return isinstance(answer, str) and not answer.strip()


def drop_early_days(
    answers: dict[str, Answer],
    first_days: Mapping[str, date],
    in_words: Callable[[str], str],
) -> tuple[Mistake, ...]:
    """Return days before the first known rule as mistakes; drop them from `answers`.

    >>> answers = {"applied_on": date(2020, 5, 1)}
    >>> [mistake] = drop_early_days(answers, {"applied_on": date(2021, 1, 1)}, str)
    >>> mistake.wording, answers
    ('before_rules', {'applied_on': None})
    """
    mistakes = []
    for question, first in first_days.items():
        day = answers.get(question)
        if isinstance(day, date) and day < first:
            details = {"first": in_words(first.isoformat())}
            mistakes.append(Mistake(question, "before_rules", details))
            # Any rule may hold on such a day: using it could only take back what is
            # already known without it.
            answers[question] = None
    return tuple(mistakes)


def visible_answers(
    gates: Mapping[str, Rule | None], facts: Facts
) -> dict[str, Answer]:
    """Return the answers to the questions that are shown, in page order.

    `gates` holds each question's `shown_when` rule; a question is shown only if its
    rule is known to hold.
    """
    visible: dict[str, Answer] = {}
    # Gates see only the answers collected so far: one that was given before its
    # question was hidden must not show another question.
    above = facts.with_answers(visible)
    for question, gate in gates.items():
        if gate is None or gate.holds(above) is True:
            visible[question] = facts.answers[question]
    return visible


def read_answer(question: Question, raw: object, point: str = POINT) -> ParsedAnswer:
    """Return the answer's value, None for unknown, or the mistake in it.

    >>> right = Question(id="right", title="", text="", type="yes_no")
    >>> read_answer(right, "yes"), read_answer(right, "unknown")
    ('yes', None)
    """
    if raw is None:
        return None
    if isinstance(raw, str):
        raw = raw.strip()
        if raw in (UNKNOWN, ""):
            return None
    return READERS[question.type](question, raw, point)


def _read_choice(question: Question, raw: object, _: str) -> ParsedAnswer:
    if raw in [option.id for option in question.options]:
        return str(raw)
    return Mistake(question.id, "no_such_option", {"found": str(raw)})


def _read_choices(question: Question, raw: object, _: str) -> ParsedAnswer:
    """Return the ids of the chosen options, from a list or from text."""
    if isinstance(raw, str):
        raw = [part.strip() for part in SEPARATORS.split(raw) if part.strip()]
    if not isinstance(raw, list | tuple):
        return Mistake(question.id, "no_such_option", {"found": str(raw)})
    known = [option.id for option in question.options]
    for each in raw:
        if each not in (*known, NONE, UNKNOWN):
            return Mistake(question.id, "no_such_option", {"found": str(each)})
    # Who says "none of these", or "I do not know", cannot choose an option as well.
    if len({*raw}) > 1 and not {NONE, UNKNOWN}.isdisjoint(raw):
        return Mistake(question.id, "none_and_some")
    return None if UNKNOWN in raw else frozenset(each for each in raw if each != NONE)


def _read_yes_no(question: Question, raw: object, _: str) -> ParsedAnswer:
    if raw in ("yes", "no"):
        return str(raw)
    return Mistake(question.id, "no_such_option", {"found": str(raw)})


def _read_number(question: Question, raw: object, point: str) -> ParsedAnswer:
    number = _number(raw, question.decimals, point)
    if isinstance(number, tuple):
        wording, details = number
        if question.type == "integer" and wording == "too_many_decimals":
            wording = "not_a_number"
        elif question.type == "number" and wording == "not_a_number":
            wording = "not_a_decimal"
        return Mistake(question.id, wording, {"found": str(raw), **details})
    if not question.lowest <= number <= question.highest:
        bounds = {"minimum": question.lowest, "maximum": question.highest}
        return Mistake(question.id, "out_of_range", bounds)
    return number


def _number(raw: object, decimals: int, point: str) -> Read:
    if isinstance(raw, int) and not isinstance(raw, bool):
        return raw * power(decimals) if decimals else raw
    if isinstance(raw, str):
        return read_number(raw, decimals, point)
    if isinstance(raw, float):
        return read_float(raw, decimals)
    return "not_a_number", {}


def _read_date(question: Question, raw: object, _: str) -> ParsedAnswer:
    if not isinstance(raw, str) or not is_day(raw):
        return Mistake(question.id, "no_such_date", {"found": str(raw)})
    day = date.fromisoformat(raw)
    if question.lowest <= day.toordinal() <= question.highest:
        return day
    if not question.first_day and not question.last_day:
        return Mistake(question.id, "date_out_of_range", {"found": str(raw)})
    first, last = map(date.fromordinal, (question.lowest, question.highest))
    return Mistake(question.id, "day_out_of_range", {"first": first, "last": last})


def _read_text(question: Question, raw: object, _: str) -> ParsedAnswer:
    # Files may have a student's number as a number.
    if isinstance(raw, bool) or not isinstance(raw, str | int):
        return Mistake(question.id, "not_text", {"found": str(raw)})
    words = normalized(str(raw), multiline=question.multiline)
    if len(words) > question.longest:
        sizes = {"longest": str(question.longest), "found": str(len(words))}
        return Mistake(question.id, "too_long", sizes)
    return words or None


READERS: dict[str, Callable[[Question, object, str], ParsedAnswer]] = {
    "choice": _read_choice,
    "choices": _read_choices,
    "yes_no": _read_yes_no,
    "integer": _read_number,
    "number": _read_number,
    "date": _read_date,
    "text": _read_text,
}
