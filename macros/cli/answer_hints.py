"""Says of a mistake in answers how they are written in a file.

A form offers only what may be answered; who writes a file has to know it.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from interactive.core.answers import SEPARATORS
from interactive.core.questions import Question
from interactive.kinds import Calculator
from macros.cli.batch.row import Say
from macros.content.problems import closest

UNKNOWN_QUESTION = "unknown_question"
ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def explained(
    calculator: Calculator, answers: Mapping[str, Any], result: dict[str, Any]
) -> dict[str, Any]:
    """Return a result whose mistakes say how the answer is written."""
    if not result["mistakes"]:
        return result
    questions = {question.id: question for question in calculator.spec.questions}
    say, mistakes = calculator.context.word, []
    for mistake in result["mistakes"]:
        name = mistake["question"]
        if question := questions.get(name):
            text = hint(question, answers.get(name), say)
        elif mistake["wording"] != UNKNOWN_QUESTION:
            # What is no question's answer, as the ticks of lists, has its own sentence.
            text = ""
        else:
            known = calculator.context.known_answers
            text = unknown_question(name, questions, say, known)
        mistakes.append({**mistake, "text": text or mistake["text"]})
    return {**result, "mistakes": mistakes}


def hint(question: Question, answer: object, say: Say) -> str:
    """Return what is wrong with an answer, if the form's sentence does not help."""
    text = str(answer).strip()
    if question.type == "date" and not ISO_DAY.fullmatch(text):
        return say("answer_hint_day", found=text)
    if question.type == "yes_no":
        return say("answer_hint_yes_no", found=text)
    options = [option.id for option in question.options]
    if question.type == "choices":
        parts = answer if isinstance(answer, list) else SEPARATORS.split(text)
        unknown = (each for each in parts if str(each).strip() not in options)
        text = str(next(unknown, options[0])).strip()
    if options and text not in options:
        if option := closest(text, options):
            return say("answer_hint_option", found=text, option=option)
        return say("answer_hint_options", found=text, options=", ".join(options))
    return ""


def unknown_question(
    name: str, questions: Iterable[str], say: Say, elsewhere: Iterable[str] = ()
) -> str:
    """Return that a name is no question's, and which one may have been meant.

    That may be one that is asked `elsewhere`, for another calculator.
    """
    own = [*questions]
    if question := closest(name, [*own, *elsewhere]):
        return say("answer_hint_question", found=name, question=question)
    return say("answer_hint_questions", found=name, questions=", ".join(own))
