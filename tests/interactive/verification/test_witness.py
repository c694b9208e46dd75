"""A row about a computed value comes with answers that lead to it."""

import pytest

from interactive.core.context import read_context
from interactive.core.rules.scope import Scope
from interactive.core.space.answer_space import factors
from interactive.core.values.compilation import compile_values
from interactive.core.values.spec import Value
from interactive.verification.witness import cell_text
from tests.interactive.sample_questions import question

QUESTIONS = {
    name: question(name, "integer", title, minimum=0, maximum=9)
    for name, title in (("a", "First"), ("b", "Second"))
}
VALUES = compile_values([Value(id="v", title="", sum=("a", "b"))], Scope(QUESTIONS, {}))


@pytest.fixture(scope="module")
def context(document_for):
    return read_context(document_for({}))


def test_a_row_shows_answers_that_lie_in_it(context):
    tests = [{"at_least": ["v", 12]}, {"at_least": ["a", 5]}]
    space = factors(QUESTIONS.values(), tests, {}, VALUES)
    every = [(1 << len(factor.classes)) - 1 for factor in space]

    assert cell_text(space, (*every[:2], 0b010), 2, context) == (
        "en az 12 (örneğin First: 3; Second: 9)"
    )
    assert cell_text(space, (0b10, every[1], 0b010), 2, context) == (
        "en az 12 (örneğin First: 6; Second: 6)"
    )
    assert cell_text(space, (*every[:2], 0b100), 2, context) == "bilinmiyor"
    assert cell_text(space, (0b10, *every[1:]), 0, context) == "en az 5"
