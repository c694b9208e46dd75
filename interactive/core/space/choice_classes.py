"""The classes of a question that several options may answer."""

from collections.abc import Iterator
from itertools import product

from interactive.core.questions import Question
from interactive.core.space.factor import AnswerClass


def choice_classes(
    question: Question, named: frozenset[str], *, counted: bool, emptied: bool
) -> Iterator[AnswerClass]:
    """Yield the answers that rules tell apart.

    `named` are the options that rules name. Of the others only their number matters if
    it is `counted`, or whether there is any if a rule asks for none (`emptied`).
    """
    distinguished = [option.id for option in question.options if option.id in named]
    rest = [option.id for option in question.options if option.id not in named]
    numbers = range(len(rest) + 1) if counted else (0, 1) if emptied and rest else (0,)
    for flags in product((False, True), repeat=len(distinguished)):
        chosen = {name for name, flag in zip(distinguished, flags, strict=True) if flag}
        for number in numbers:
            answer = chosen.union(rest[:number])
            in_order = (o.id for o in question.options if o.id in answer)
            yield AnswerClass(tuple(in_order))
