"""Comparisons of two answers in words."""

from dataclasses import replace

import pytest

from interactive.core.answer_text import answers_in_words
from interactive.core.context import read_context
from interactive.core.space.answer_space import factors
from interactive.core.values.words import title_of
from tests.interactive.sample_questions import question

FIRST = replace(
    question("a", "number", minimum=0, maximum=90000, decimals=2), title="A"
)
SECOND = replace(FIRST, id="b", title="B")


@pytest.fixture(scope="module")
def context(document_for):
    return read_context(document_for({}))


def test_a_comparison_of_two_answers_is_told_as_one(context):
    tests = [{"at_least": ["a", {"answer": "b"}]}, {"is": ["a", {"answer": "b"}]}]
    *_, pair = factors([FIRST, SECOND], tests, {})

    assert title_of(pair, context) == "A ve B"
    assert [answers_in_words(pair, mask, context) for mask in (1, 2, 4, 3, 6)] == [
        "B değerinden küçük",
        "B değerine eşit",
        "B değerinden büyük",
        "B değerine eşit ya da ondan küçük",
        "B değerine eşit ya da ondan büyük",
    ]
