"""What a question's control offers, and answers in the reader's words."""

from collections.abc import Mapping

from interactive.core.answer_text import answer_text
from interactive.core.answers import Mistake, read_answer
from interactive.core.questions import Question

# Up to this many whole numbers are offered as a list; more are typed.
SELECT_AT_MOST = 12


def choices(question: Question, words: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return value and words of everything the reader may choose; empty if typed.

    Every choice ends with "I do not know": an unknown answer is a legal one.
    """
    unknown = ("unknown", words["calculator_unknown"])
    if question.type == "choice":
        return [*((option.id, option.text) for option in question.options), unknown]
    if question.type == "yes_no":
        yes_no = [("yes", words["calculator_yes"]), ("no", words["calculator_no"])]
        return [*yes_no, unknown]
    if question.type == "integer":
        numbers = range(question.lowest, question.highest + 1)
        if len(numbers) <= SELECT_AT_MOST:
            listed = ((str(n), answer_text(question, n, words)) for n in numbers)
            return [*listed, unknown]
    return []


def in_words(question: Question, answer: object, words: Mapping[str, str]) -> str:
    """Return an answer as the reader would say it."""
    read = read_answer(question, answer)
    return (
        str(answer) if isinstance(read, Mistake) else answer_text(question, read, words)
    )
