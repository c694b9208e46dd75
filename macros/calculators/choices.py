"""What a question's control offers, and answers in the reader's words."""

from collections.abc import Mapping
from datetime import date

from interactive.core.answer_text import answer_text, number_text
from interactive.core.answers import NONE, Mistake, read_answer
from interactive.core.questions import Question
from interactive.core.turkish import date_in_words

# Up to this many whole numbers are offered as a list; more are typed.
SELECT_AT_MOST = 12


def choices(question: Question, words: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return value and words of everything the reader may choose; empty if typed.

    Every choice ends with "I do not know": an unknown answer is a legal one.
    """
    unknown = ("unknown", words["calculator_unknown"])
    options = [(option.id, option.text) for option in question.options]
    if question.type == "choice":
        return [*options, unknown]
    if question.type == "choices":
        return [*options, (NONE, words["calculator_none"]), unknown]
    if question.type == "yes_no":
        yes_no = [("yes", words["calculator_yes"]), ("no", words["calculator_no"])]
        return [*yes_no, unknown]
    if question.type == "integer":
        numbers = range(question.lowest, question.highest + 1)
        if len(numbers) <= SELECT_AT_MOST:
            listed = ((str(n), answer_text(question, n, words)) for n in numbers)
            return [*listed, unknown]
    return []


def bounds(question: Question, words: Mapping[str, str]) -> str:
    """Return between which numbers or days a typed answer lies; "" if it may be any."""
    if choices(question, words) or not (
        question.is_number or question.first_day or question.last_day
    ):
        return ""
    if question.type == "date":
        days = (date.fromordinal(n) for n in (question.lowest, question.highest))
        first, last = (date_in_words(day, words) for day in days)
    else:
        ends = (question.lowest, question.highest)
        first, last = (number_text(question, end, words) for end in ends)
    return words["table_between"].format(first=first, last=last)


def around_number(question: Question, words: Mapping[str, str]) -> tuple[str, str]:
    """Return what stands before and after a typed number: its unit.

    >>> asked = Question(id="q", title="", text="", type="integer", unit="days")
    >>> around_number(asked, {"unit_days": "{number} gün"})
    ('', 'gün')
    """
    if question.unit is None:
        return "", ""
    unit = question.unit
    pattern = words[f"unit_{unit}"] if isinstance(unit, str) else unit.text
    before, _, after = pattern.partition("{number}")
    return before.strip(), after.strip()


def in_words(question: Question, answer: object, words: Mapping[str, str]) -> str:
    """Return an answer as the reader would say it."""
    read = read_answer(question, answer, words["decimal_point"])
    return (
        str(answer) if isinstance(read, Mistake) else answer_text(question, read, words)
    )
