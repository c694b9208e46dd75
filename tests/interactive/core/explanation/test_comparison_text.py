"""What decided, as data and in words."""

from datetime import date
from typing import Any

import pytest

from interactive.core.answer_text import AnswerTexts
from interactive.core.context import read_context
from interactive.core.explanation.comparison_text import ComparisonTexts
from interactive.core.facts import Facts
from interactive.core.questions import Option, Question
from interactive.core.rules.logic import COMPILERS, compile_test
from interactive.core.rules.scope import Scope
from tests.interactive.sample_questions import question

TODAY = date(2026, 6, 1)
OPTIONS = (
    Option(id="ba", text="Bachelor"),
    Option(id="ma", text="Master"),
    Option(id="phd", text="Doctor"),
)
QUESTIONS: dict[str, Question] = {
    each.id: each
    for each in (
        question("level", "choice", "Level", options=OPTIONS, immutable=True),
        question("year", "integer", "Year", minimum=0, maximum=9, labels={"2": "2nd"}),
        question("paid", "yes_no", "Paid"),
        question("day", "date", "Day"),
    )
}
VALUE = {"valid_from": "2026-01-12", "value": 3, "clause": "S5.4"}
VALUES = [VALUE | {"checked_on": "2026-02-01"}]
NUMBER = {"title": "Least", "unit": "class_year", "values": VALUES}


@pytest.fixture
def describe(document_for):
    """Return what is told of a rule for some answers."""
    context = read_context(document_for({}, parameters={"least": NUMBER}))
    texts = ComparisonTexts(QUESTIONS, context)
    in_words = AnswerTexts(QUESTIONS.values(), context.wording)

    def tell(test, *, facts_only=False, **answers: Any):
        shown = dict.fromkeys(QUESTIONS) | answers
        facts = Facts(shown, {"least": 3}, TODAY)
        rule = compile_test(test, Scope(QUESTIONS, {"least": 0}))
        gaps = {n: "answer_blank" for n in shown if n not in answers}
        words = in_words.by_question(facts, gaps)
        return texts.describe(rule, facts, words, facts_only=facts_only)

    return tell


def test_an_answer_is_told_with_the_dated_number_it_was_compared_with(describe):
    [comparison] = describe({"at_least": ["year", {"parameter": "least"}]}, year=2)

    assert comparison == {
        "question": "year",
        "operator": "at_least",
        "answer": 2,
        "limit": 3,
        "holds": False,
        "wanted": True,
        "text": "Year: 2nd. Aranan: en az 3. sınıf",
        "number": "least",
        "clause": "S5.4",
        "since": "2026-01-12",
    }


def test_what_was_not_answered_is_never_told_as_not_known(describe, words):
    rule = {"at_least": ["year", 3]}

    [blank] = describe(rule)
    [unknown] = describe(rule, year=None)

    assert blank["text"] == f"Year: {words['answer_blank']}. Aranan: en az 3"
    assert unknown["text"] == f"Year: {words['calculator_unknown']}. Aranan: en az 3"
    assert (blank["answer"], blank["holds"]) == (None, None)


def test_inside_not_the_opposite_is_asked_for(describe):
    days = ["2026-05-01", "2026-05-31"]
    first, last = "1 Mayıs 2026 Cuma", "31 Mayıs 2026 Pazar"
    cases: list[tuple[dict[str, Any], dict[str, Any], str]] = [
        ({"at_least": ["year", 3]}, {"year": 4}, "Year: 4. Aranan: 3 altında"),
        ({"is": ["paid", "yes"]}, {"paid": "yes"}, "Paid: Evet. Aranan: Evet dışında"),
        (
            {"between": ["day", *days]},
            {"day": date(2026, 5, 5)},
            f"Day: 5 Mayıs 2026 Salı. Aranan: {first} – {last} dışında",
        ),
    ]
    for rule, answers, text in cases:
        [comparison] = describe({"not": rule}, **answers)

        assert (comparison["text"], comparison["wanted"]) == (text, False)


def test_a_limit_that_says_nothing_more_is_left_out(describe):
    by_level = [
        {"all": [{"is": ["level", level]}, {"at_least": ["year", year]}]}
        for level, year in (("ba", 2), ("ma", 3))
    ]
    cases: list[tuple[dict[str, Any], dict[str, Any], list[str]]] = [
        ({"is": ["paid", "yes"]}, {"paid": "yes"}, ["Paid: Evet"]),
        # Which case applies is no requirement; what it requires is.
        (
            {"any": by_level},
            {"level": "ma", "year": 2},
            ["Level: Master", "Year: 2nd. Aranan: en az 3"],
        ),
        # Nobody can change the level, unless it alone decides.
        (
            {"any": [{"is": ["level", "phd"]}, {"is": ["paid", "yes"]}]},
            {"level": "ma", "paid": "no"},
            ["Level: Master", "Paid: Hayır. Aranan: Evet"],
        ),
        (
            {"in": ["level", ["ba", "ma"]]},
            {"level": "phd"},
            ["Level: Doctor. Aranan: Bachelor ya da Master"],
        ),
    ]
    for rule, answers, texts in cases:
        assert [each["text"] for each in describe(rule, **answers)] == texts
        # Where the source is silent, nothing is asked for.
        facts = [each["text"] for each in describe(rule, facts_only=True, **answers)]
        assert facts == [text.partition(".")[0] for text in texts]


def test_every_comparison_has_words_for_what_it_asks(words):
    for operator in COMPILERS.keys() - {"all", "any", "not", "met"}:
        assert {f"compared_{operator}", f"compared_{operator}_not"} <= words.keys()
