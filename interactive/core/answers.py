"""The reader's answers, parsed by question type; mistakes are returned as data."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from interactive.core.facts import Answer, Facts
from interactive.core.questions import Question
from interactive.core.rule import Rule
from interactive.core.turkish import is_day

UNKNOWN = "unknown"
# Dates outside these years are typing errors; excluding them also keeps date
# arithmetic far from the limits of `datetime.date`.
FIRST_YEAR, LAST_YEAR = 2000, 2100

WHOLE_NUMBER = re.compile(r"-?[0-9]{1,9}(\.0+)?")


@dataclass(frozen=True, slots=True)
class Mistake:
    """A mistake in an answer: the question and the key of the sentence about it."""

    question: str
    wording: str
    details: Mapping[str, Any] = field(default_factory=dict)


ParsedAnswer = Answer | Mistake


def read_answers(
    questions: Iterable[Question], raw: Mapping[str, Any]
) -> tuple[dict[str, Answer], tuple[Mistake, ...]]:
    """Return the answers by question, and the mistakes; a mistake counts as unknown."""
    answers: dict[str, Answer] = {}
    mistakes = []
    for question in questions:
        answer = read_answer(question, raw.get(question.id))
        if isinstance(answer, Mistake):
            mistakes.append(answer)
            answer = None
        answers[question.id] = answer
    mistakes += [Mistake(n, "unknown_question") for n in raw if n not in answers]
    return answers, tuple(mistakes)


def answer_gaps(
    questions: Iterable[Question],
    raw: Mapping[str, Any],
    mistakes: Iterable[Mistake],
) -> dict[str, str]:
    """Return the questions without a usable answer, each with the word that says why.

    "I do not know" (`"unknown"` or null) is an answer, so it is none of them.

    >>> asked = [Question(id=n, title="", text="", type="yes_no") for n in "abcd"]
    >>> answer_gaps(asked, {"a": "unknown", "b": None, "c": " "}, ())
    {'c': 'answer_blank', 'd': 'answer_blank'}
    """
    names = (question.id for question in questions)
    blank = (name for name in names if _is_blank(raw.get(name, "")))
    mistaken = (mistake.question for mistake in mistakes)
    return dict.fromkeys(blank, "answer_blank") | dict.fromkeys(
        mistaken, "answer_mistaken"
    )


def _is_blank(answer: object) -> bool:
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


def read_answer(question: Question, raw: object) -> ParsedAnswer:
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
    return READERS[question.type](question, raw)


def _read_choice(question: Question, raw: object) -> ParsedAnswer:
    if raw in [option.id for option in question.options]:
        return str(raw)
    return Mistake(question.id, "no_such_option", {"found": str(raw)})


def _read_yes_no(question: Question, raw: object) -> ParsedAnswer:
    if raw in ("yes", "no"):
        return str(raw)
    return Mistake(question.id, "no_such_option", {"found": str(raw)})


def _read_integer(question: Question, raw: object) -> ParsedAnswer:
    number = _integer(raw)
    if number is None:
        return Mistake(question.id, "not_a_number", {"found": str(raw)})
    low, high = question.minimum, question.maximum
    if (low is not None and number < low) or (high is not None and number > high):
        return Mistake(question.id, "out_of_range", {"minimum": low, "maximum": high})
    return number


def _integer(raw: object) -> int | None:
    if isinstance(raw, int) and not isinstance(raw, bool):
        return raw
    # A JSON or CSV writer may turn 3 into 3.0; 2.5 stays a mistake.
    if isinstance(raw, float) and raw.is_integer():
        return int(raw)
    if isinstance(raw, str) and WHOLE_NUMBER.fullmatch(raw):
        return int(raw.partition(".")[0])
    return None


def _read_date(question: Question, raw: object) -> ParsedAnswer:
    if not isinstance(raw, str) or not is_day(raw):
        return Mistake(question.id, "no_such_date", {"found": str(raw)})
    day = date.fromisoformat(raw)
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        return Mistake(question.id, "date_out_of_range", {"found": str(raw)})
    return day


READERS: dict[str, Callable[[Question, object], ParsedAnswer]] = {
    "choice": _read_choice,
    "yes_no": _read_yes_no,
    "integer": _read_integer,
    "date": _read_date,
}
