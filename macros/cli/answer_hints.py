"""Says of a mistake in answers how they are written in a file.

A form offers only what may be answered; who writes a file has to know it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from interactive.core.answers import SEPARATORS, TICKS
from interactive.core.questions import Question
from interactive.kinds import Calculator
from macros.cli.batch.row import Say
from macros.content.problems import closest

UNKNOWN_QUESTION = "unknown_question"
ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def explained(
    calculator: Calculator, answers: Mapping[str, Any], result: dict[str, Any]
) -> dict[str, Any]:
    """Return a result whose mistakes say how the answer is written.

    Ticks of lists or items that there are not are mistakes, too.
    """
    strange_ticks = [*unknown_ticks(calculator, answers)]
    if not result["mistakes"] and not strange_ticks:
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
    return {**result, "mistakes": [*mistakes, *strange_ticks]}


def unknown_ticks(
    calculator: Calculator, answers: Mapping[str, Any]
) -> Iterator[dict[str, str]]:
    """Yield a mistake for each ticked list or item that there is not.

    A page passes over them: a reader may have ticked them in an earlier edition.
    """
    lists, ticks = getattr(calculator, "lists", {}), answers.get(TICKS)
    # Of what is no mapping the calculator itself says so; most have no lists.
    if not lists or not isinstance(ticks, Mapping):
        return
    for slug, ids in ticks.items():
        for text in _tick_hints(slug, ids, lists, calculator.context.word):
            yield {"question": TICKS, "wording": "ticks_malformed", "text": text}


def _tick_hints(
    slug: str, ids: object, lists: Mapping[str, Any], say: Say
) -> Iterator[str]:
    if slug not in lists:
        yield _choice_hint(slug, slug, lists, say)
    elif not isinstance(ids, list):
        yield say("mistake_ticks_malformed")
    else:
        known = [item.id for item in lists[slug].items]
        for name in (each for each in ids if each not in known):
            yield _choice_hint(f"{slug}: {name}", name, known, say)


def _choice_hint(found: str, name: object, known: Iterable[str], say: Say) -> str:
    """Return that something cannot be written, and what can."""
    names = [*known]
    if option := closest(name, names):
        return say("answer_hint_option", found=found, option=option)
    return say("answer_hint_options", found=found, options=", ".join(names))


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
        return _choice_hint(text, text, options, say)
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
