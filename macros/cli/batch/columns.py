"""The columns of a table: which questions they answer, and which are given back."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from macros.cli.answer_forms import AnswerForms, folded
from macros.content.checker import say
from macros.content.problems import CallError, did_you_mean

Cells = tuple[str, ...]
Pick = Callable[[Sequence[str]], Cells]


@dataclass(frozen=True, slots=True)
class Columns:
    """Where in a row its answers and its keys stand, by the header of the table."""

    forms: AnswerForms
    header: Cells
    answers: tuple[tuple[str, int], ...]
    """Question and index of each column with answers; a question may have several."""
    keys: tuple[int, ...]

    def pick_answers(self) -> Pick:
        """Return a function that takes the answers out of a row's cells."""
        return _picker([index for _, index in self.answers])

    def pick_keys(self) -> Pick:
        """Return a function that takes the keys out of a row's cells."""
        return _picker(self.keys)

    def read(self, cells: Cells) -> tuple[dict[str, Any], str]:
        """Return the answers in picked cells, and the question that has two of them."""
        answers: dict[str, Any] = {}
        for (question, _), cell in zip(self.answers, cells, strict=True):
            text = cell.strip()
            if text and answers.get(question, text) != text:
                return answers, question
            if text or question not in answers:
                answers[question] = text
        return {name: text for name, text in answers.items() if text}, ""

    def look_answered(self, cells: Sequence[str]) -> bool:
        """Return whether cells look like a row: answers, and all of them readable."""
        if len(cells) != len(self.header):
            return False
        answered = [(name, cells[index]) for name, index in self.answers]
        return any(cell.strip() for _, cell in answered) and all(
            self.forms.is_readable(name, cell) for name, cell in answered
        )

    @property
    def are_in_order(self) -> bool:
        """Return whether rows hold the keys and, behind them, answers alone."""
        indexes = [*self.keys, *(index for _, index in self.answers)]
        return indexes == [*range(len(self.header))]

    @property
    def several(self) -> list[str]:
        """Return the questions that have more than one column."""
        names = [name for name, _ in self.answers]
        return [*dict.fromkeys(name for name in names if names.count(name) > 1)]

    @property
    def unused(self) -> list[str]:
        """Return the names of the columns that nobody asked for."""
        used = {*self.keys, *(index for _, index in self.answers)}
        return [n for index, n in enumerate(self.header) if n and index not in used]


def columns(header: Iterable[str], keys: Sequence[str], forms: AnswerForms) -> Columns:
    """Return what each column is for; raise CallError for a key that is none."""
    names = tuple(name.strip() for name in header)
    by_name = dict(_names_of_questions(forms))
    answers = (
        (question, index)
        for index, name in enumerate(names)
        if (question := _question(name, forms, by_name))
    )
    indexes = (_index(key, names) for key in keys)
    return Columns(forms, names, tuple(answers), tuple(indexes))


def _picker(indexes: Sequence[int]) -> Pick:
    if len(indexes) == 1:
        [index] = indexes
        return lambda cells: (cells[index],)
    # Runs once a row: nothing in Python takes several items sooner.
    return itemgetter(*indexes) if indexes else lambda _: ()


def _question(name: str, forms: AnswerForms, by_name: Mapping[str, str]) -> str | None:
    return name if name in forms.questions else by_name.get(_name(name))


def _names_of_questions(forms: AnswerForms) -> Iterator[tuple[str, str]]:
    """Yield what else a question's column may be called: title, sentence, former id."""
    names = [
        (_name(text), question.id)
        for question in forms.questions.values()
        for text in (question.id, question.title, question.text, *question.former_ids)
    ]
    for name, question in names:
        # What two questions are called leads to none.
        if all(other == question for text, other in names if text == name):
            yield name, question


def _name(text: str) -> str:
    """Return a name by its letters and digits alone.

    >>> _name("Year_At  start"), _name("Sınıfınız?")
    ('yearatstart', 'sinifiniz')
    """
    return "".join(letter for letter in folded(text) if letter.isalnum())


def _index(key: str, names: Sequence[str]) -> int:
    if key in names:
        return names.index(key)
    like = [index for index, name in enumerate(names) if _name(name) == _name(key)]
    if len(like) == 1:
        return like[0]
    hint = did_you_mean(
        key, names, say("batch.columns", listed=", ".join(filter(None, names)))
    )
    raise CallError(say("batch.no_column", key=key, hint=hint))
