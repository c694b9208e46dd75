"""Answers in the words of the reader."""

from dataclasses import replace
from datetime import date
from typing import Any

from interactive.core.answer_text import AnswerTexts, answer_text, value_text
from interactive.core.answers import answer_gaps, read_answers
from interactive.core.context import read_context
from interactive.core.facts import Facts
from interactive.core.questions import FreeUnit, Option, Question
from interactive.core.rules.scope import Scope
from interactive.core.values.compilation import compile_values
from interactive.core.values.spec import Value


def question(name, type_, **more):
    return Question(id=name, title=f"T {name}", text="?", type=type_, **more)


LEVEL = question("level", "choice", options=(Option(id="ogrenci", text="Lisans"),))
YEAR = question("year", "integer", minimum=0, maximum=9, labels={"0": "Hazırlık"})
RIGHT = question("right", "yes_no")
START = question("start", "date")


def test_an_answer_is_told_as_the_form_offers_it(content):
    cases: list[Any] = [
        (LEVEL, "ogrenci", "Lisans"),
        (YEAR, 0, "Hazırlık"),
        (YEAR, 3, "3"),
        (RIGHT, "yes", "Evet"),
        (RIGHT, "no", "Hayır"),
        (START, date(2026, 7, 8), "8 Temmuz 2026 Çarşamba"),
        (RIGHT, None, "Bilmiyorum"),
    ]
    for question, answer, words in cases:
        assert answer_text(question, answer, content.words) == words


def test_only_what_is_asked_is_told_in_page_order_and_put_into_words_once(content):
    spoken = AnswerTexts((LEVEL, YEAR, RIGHT), content.words)

    first = spoken.by_question(Facts({"right": None, "level": "ogrenci"}, {}), {})
    second = spoken.by_question(Facts({"right": "yes", "level": "ogrenci"}, {}), {})

    assert [*first.items()] == [
        ("level", {"question": "level", "title": "T level", "answer": "Lisans"}),
        ("right", {"question": "right", "title": "T right", "answer": "Bilmiyorum"}),
    ]
    assert second["level"] is first["level"]
    assert second["right"]["answer"] == "Evet"


def test_what_was_left_out_or_mistaken_is_not_told_as_an_answer(content):
    questions = (LEVEL, YEAR, RIGHT)
    raw = {"level": "unknown", "year": "12", "right": " "}
    answers, mistakes = read_answers(questions, raw)

    gaps = answer_gaps(questions, raw, mistakes)
    said = AnswerTexts(questions, content.words).by_question(Facts(answers, {}), gaps)

    assert {name: each["answer"] for name, each in said.items()} == {
        "level": "Bilmiyorum",
        "year": content.words["answer_mistaken"],
        "right": content.words["answer_blank"],
    }


def test_a_value_is_told_with_its_unit_or_with_its_bounds(document_for):
    context = read_context(document_for({}))
    income = replace(YEAR, type="number", maximum=90000, decimals=2, labels={})
    questions = {each: replace(income, id=each) for each in "ab"}
    lira = FreeUnit(text="{number} TL")
    spec = Value(id="v", title="Gelir", sum=("a", "b"), unit=lira)
    [value] = compile_values([spec], Scope(questions, {})).values()
    words = [
        value_text(value, Facts(answers, {}), context)
        for answers in ({"a": 1000050, "b": 0}, {"a": 1000050}, {})
    ]

    assert words == [
        "10.000,50 TL",
        "10.000,50 TL ile 100.000,50 TL arasında; kesin değil",
        "bilinmiyor",
    ]
