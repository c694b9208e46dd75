"""The cells of a row in words; what is computed comes with answers that lead there."""

from collections.abc import Sequence

from interactive.core.answer_text import answer_text, answers_in_words
from interactive.core.answers import Mistake, read_answer
from interactive.core.context import CalculatorContext
from interactive.core.space.answer_space import subspace
from interactive.core.space.factor import Factor
from interactive.verification.minimize import Cube


def cell_text(
    space: Sequence[Factor], cube: Cube, at: int, context: CalculatorContext
) -> str:
    """Return what a row allows of a column, of a value with an example."""
    factor = space[at]
    text = answers_in_words(factor, cube[at], context)
    known = any(cube[at] >> index & 1 for index in range(len(factor.known)))
    if not text or not known or factor.value is None:
        return text
    answers = witness(space, cube, factor, context)
    if not answers:
        return text
    listed = "; ".join(f"{title}: {answer}" for title, answer in answers)
    return f"{text} ({context.word('value_witness', answers=listed)})"


def witness(
    space: Sequence[Factor], cube: Cube, factor: Factor, context: CalculatorContext
) -> list[tuple[str, str]]:
    """Return titles and answers in words with which a row's value comes about."""
    if factor.value is None:
        return []
    allowed = {f.question.id: mask for f, mask in zip(space, cube, strict=True)}
    own = subspace(space, factor.value.questions)
    [cells] = {id(f.cells): f.cells for f in own if f.cells}.values()
    masks = [allowed[f.question.id] for f in own]
    for case in cells.cases:
        if all(mask >> index & 1 for mask, index in zip(masks, case, strict=True)):
            raw = cells.witnesses[case]
            questions = (f.question for f in own if f.value is None)
            read = ((q, read_answer(q, raw[q.id])) for q in questions)
            return [
                (question.title, answer_text(question, answer, context.wording))
                for question, answer in read
                if answer is not None and not isinstance(answer, Mistake)
            ]
    return []
