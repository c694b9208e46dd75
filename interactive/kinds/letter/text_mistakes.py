"""What is wrong with a reader's own words before they stand in a letter."""

from collections.abc import Iterable, Iterator, Mapping

from interactive.core.answers import Mistake
from interactive.core.facts import Answer
from interactive.core.questions import Question
from interactive.core.turkish import lower
from interactive.kinds.letter.compilation import CompiledLetter
from interactive.kinds.letter.refused_numbers import refused_number
from interactive.kinds.letter.shared import Agreement, Delicate

APOSTROPHES = "'’‘ʼ"


def refusal(letter: CompiledLetter, question: Question, text: str) -> Mistake | None:
    """Return why a text may not stand in a letter at all: a number that none holds."""
    name = refused_number(text, letter.shared.refused_numbers)
    return Mistake(question.id, f"refused_{name}") if name else None


def slip(
    letter: CompiledLetter, question: Question, answers: Mapping[str, Answer]
) -> Mistake | None:
    """Return what is to be mended in a text, which the letter shows as it is.

    That is a case ending after an apostrophe (the letter's own words bring theirs), the
    name of a unit that ends otherwise than such names do, or otherwise than the unit
    that the reader has chosen.
    """
    text = str(answers[question.id])
    if ending := _case_ending(text, letter.context.word("letter_case_endings")):
        return Mistake(question.id, "case_ending", {"ending": ending})
    endings = question.endings
    if endings and not _ends(text, endings):
        return Mistake(question.id, "other_ending", {"endings": " · ".join(endings)})
    for agreement in letter.shared.agreements:
        chosen = answers.get(agreement.follows)
        if agreement.question == question.id and isinstance(chosen, str):
            options = letter.questions[agreement.follows].options
            words = {option.id: option.text for option in options}
            if not _agrees(agreement, text, chosen):
                return Mistake(question.id, "disagrees", {"chosen": words[chosen]})
    return None


def delicate_in(
    letter: CompiledLetter, answers: Mapping[str, Answer]
) -> Iterator[Delicate]:
    """Yield what a reader is told of a word that better stands in no letter."""
    alphabet = letter.context.word("alphabet")
    for each in letter.shared.delicate:
        texts = (answers.get(name) for name in each.questions)
        known = (lower(text, alphabet) for text in texts if isinstance(text, str))
        if any(_has_word(text, each.words) for text in known):
            yield each


def _has_word(text: str, beginnings: tuple[str, ...]) -> bool:
    letters = (sign if sign.isalpha() else " " for sign in text)
    return any(word.startswith(beginnings) for word in "".join(letters).split())


def _case_ending(text: str, endings: str) -> str:
    """Return the case ending that the last word has after an apostrophe, with it."""
    last = text.rpartition(" ")[2]
    at = max(map(last.rfind, APOSTROPHES))
    ending = lower(last[at + 1 :]).rstrip(".")
    return last[at:] if at > 0 and ending in endings.split() else ""


def _ends(text: str, endings: Iterable[str]) -> bool:
    words = lower(text)
    return any(words == lower(e) or words.endswith(f" {lower(e)}") for e in endings)


def _agrees(agreement: Agreement, text: str, chosen: str) -> bool:
    """Return whether the longest ending of a text belongs to the chosen option.

    One ending may end another: Meslek Yüksekokulu and Yüksekokulu.
    """
    matches = [
        (len(ending), option)
        for option, endings in agreement.endings.items()
        for ending in endings
        if _ends(text, (ending,))
    ]
    return not matches or (max(matches)[0], chosen) in matches
