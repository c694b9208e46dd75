"""What stands in a text for an answer: words, a gap, dots for a pen, or nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from interactive.core.answer_text import answer_text
from interactive.core.context import CalculatorContext
from interactive.core.facts import Answer
from interactive.core.questions import Question
from interactive.core.turkish import date_in_words, upper
from interactive.kinds.letter.placeholders import CAPITALS, SUBJECT, split
from interactive.kinds.letter.spec import Phrase, Spec

# A needed answer that is missing; a place for a pen.
GAP, DOTS = "gap", "dots"
STOPS = (".", "!", "?", "…")
parts_of = cache(lambda text: tuple(split(text)))


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a line: words, a `GAP` with a question's title, or `DOTS`."""

    text: str
    kind: str = ""


Line = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What a letter's texts may name, whatever the answers are."""

    spec: Spec
    context: CalculatorContext
    questions: Mapping[str, Question]
    phrases: Mapping[str, Phrase]


class Filler:
    """Fills the texts of a letter with one reader's answers."""

    def __init__(
        self, vocabulary: Vocabulary, answers: Mapping[str, Answer], today: date
    ) -> None:
        """Take the answers to the questions that are shown, by id."""
        self.known, self.answers, self.today = vocabulary, answers, today

    def fill(self, text: str, *, dotted: bool = False) -> Line | None:
        """Return a text with its places filled; None if it drops as a whole.

        It drops if an optional answer is blank and nothing stands in for it. With
        `dotted`, a place for a pen stands there instead.
        """
        line: list[Piece] = []
        for words, name in parts_of(text):
            line.append(Piece(_after(line, words)))
            value = self._value(name, dotted=dotted) if name else ()
            if value is None:
                return None
            line += _once(words, value)
        return tuple(piece for piece in line if piece.text)

    def _value(self, name: str, *, dotted: bool) -> Line | None:
        known = self.known
        if name in known.questions:
            return self._answer(name, dotted=dotted)
        if name in known.phrases:
            return self._phrase(known.phrases[name], dotted=dotted)
        if name == SUBJECT:
            return self.fill(known.spec.subject, dotted=dotted)
        if name.endswith(CAPITALS):
            line = self._answer(name.removesuffix(CAPITALS), dotted=dotted)
            return line and in_capitals(line, known.context)
        parameter = known.context.parameters[name]
        return (Piece(known.context.measured(parameter, self.today)),)

    def _answer(self, name: str, *, dotted: bool) -> Line | None:
        question, answer = self.known.questions[name], self.answers.get(name)
        if answer is not None:
            return (Piece(in_words(question, answer, self.known.context)),)
        return self._blank(name, question, dotted=dotted)

    def _blank(self, name: str, question: Question, *, dotted: bool) -> Line | None:
        spec, word = self.known.spec, self.known.context.word
        if fallback := spec.fallbacks.get(name):
            return (Piece(fallback),)
        if question.id in self.answers and question.id not in spec.optional:
            return (Piece(word("letter_gap", title=question.title), GAP),)
        return (Piece(dots(question, self.known.context), DOTS),) if dotted else None

    def _phrase(self, phrase: Phrase, *, dotted: bool) -> Line | None:
        answer = self.answers.get(phrase.question)
        if answer is None:
            question = self.known.questions[phrase.question]
            return self._blank(phrase.id, question, dotted=dotted)
        return self.fill(phrase.texts[str(answer)], dotted=dotted)


def _after(line: list[Piece], words: str) -> str:
    """Return the words after a place, without a full stop that the answer has."""
    ends = line and not line[-1].kind and line[-1].text.endswith(STOPS)
    return words.removeprefix(".") if ends else words


def _once(words: str, value: Line) -> Line:
    """Return a value without the word before its place, if it begins with it."""
    before = words.split()[-1:] if words.endswith(" ") else []
    if not before or not value or value[0].kind:
        return value
    first = value[0].text.removeprefix(f"{before[0]} ")
    return (replace(value[0], text=first), *value[1:])


def in_words(question: Question, answer: Answer, context: CalculatorContext) -> str:
    """Return an answer as it stands in a letter: days without the weekday."""
    if isinstance(answer, date):
        return date_in_words(answer, context.wording)
    return answer_text(question, answer, context.wording)


def dots(question: Question, context: CalculatorContext) -> str:
    """Return the place for a pen."""
    is_day = question.type == "date"
    return context.word("letter_dots_day" if is_day else "letter_dots")


def in_capitals(line: Iterable[Piece], context: CalculatorContext) -> Line:
    """Return a line in capitals; gaps stay as they are."""
    return tuple(
        piece if piece.kind else replace(piece, text=capitals(piece.text, context))
        for piece in line
    )


def capitals(text: str, context: CalculatorContext) -> str:
    """Return a text in the capitals of the handbook's language."""
    return upper(text, context.word("alphabet"))


def plain(line: Iterable[Piece]) -> str:
    """Return the text of a line."""
    return "".join(piece.text for piece in line)
