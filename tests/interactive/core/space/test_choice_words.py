"""Which options are chosen, in words."""

import pytest

from interactive.core.answer_text import answers_in_words
from interactive.core.context import read_context
from interactive.core.questions import Option
from interactive.core.rules.scope import Scope
from interactive.core.space.answer_space import factors
from interactive.core.values.compilation import compile_values
from interactive.core.values.spec import Value
from tests.interactive.sample_questions import question

DOCS = question(
    "docs", "choices", options=tuple(Option(id=o, text=f"Form {o}") for o in "pqr")
)


@pytest.fixture(scope="module")
def context(document_for):
    return read_context(document_for({}))


def test_options_that_rules_name_are_told_by_what_classes_share(context):
    tests = [{"includes": ["docs", "p"]}, {"includes": ["docs", "q"]}]
    [factor] = factors([DOCS], tests, {})
    words = [
        answers_in_words(factor, mask, context) for mask in (12, 3, 1, 8, 6, 15, 28)
    ]

    assert words == [
        *("Form p", "“Form p” yok", "Hiçbiri", "Form p, Form q", "Form q ya da Form p"),
        *("biliniyorsa", "Form p ya da bilinmiyor"),
    ]


def test_options_that_are_only_counted_are_told_by_their_number(context):
    values = compile_values(
        [Value(id="n", title="", count_chosen="docs")], Scope({"docs": DOCS}, {})
    )
    [factor, _] = factors([DOCS], [{"at_least": ["n", 2]}], {}, values)
    words = [answers_in_words(factor, mask, context) for mask in (12, 3, 2, 1, 5)]

    assert words == [
        *("en az 2 seçenek", "en çok 1 seçenek", "1 seçenek", "Hiçbiri"),
        "Hiçbiri ya da 2 seçenek",
    ]
