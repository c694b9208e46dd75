"""What is written otherwise in two versions of a spec."""

from dataclasses import replace

from interactive.core.context import read_context
from interactive.core.questions import Option, Question
from interactive.kinds.schedule.date_rule import DateRule
from interactive.verification.spec_differences import (
    changed_questions,
    reworded,
    reworded_context,
    rules_in,
)

QUESTION = Question(
    id="level",
    title="Düzey",
    text="Hangi düzey?",
    type="choice",
    options=(Option(id="a", text="A"), Option(id="b", text="B")),
    shown_when={"is": ["other", "yes"]},
)


def test_rules_are_what_is_left_without_words_and_defaults():
    reworded_one = replace(
        QUESTION,
        title="Kademe",
        options=(Option(id="a", text="Â"), QUESTION.options[1]),
    )

    assert rules_in(QUESTION) == rules_in(reworded_one)
    assert rules_in(QUESTION) == {
        "id": "level",
        "type": "choice",
        "options": [{"id": "a"}, {"id": "b"}],
        # The first name of `shown_when`: a renamed key changes no rule.
        "asked_when": {"is": ["other", "yes"]},
    }
    assert rules_in(replace(QUESTION, shown_when=None)) != rules_in(QUESTION)


def test_rules_of_parts_without_words_are_all_that_they_have():
    rule = DateRule(anchor="start", days=3)

    assert rules_in(rule) == {"anchor": "start", "days": 3}


def test_words_are_told_by_the_ids_around_them():
    other = replace(
        QUESTION, hint="İpucu", options=(QUESTION.options[1], Option(id="a", text="Â"))
    )

    texts = [*reworded([QUESTION], [other], frozenset(), frozenset())]

    assert texts == [("level.options.a.text", "A", "Â"), ("level.hint", "", "İpucu")]


def test_names_and_clauses_of_numbers_and_closed_days_are_words(document_for):
    value = {"valid_from": None, "value": 3, "clause": "S1", "checked_on": "2026-01-05"}
    number = {"title": "En az", "unit": "count", "values": [value]}
    closed = [{"date": "2026-01-01", "name": "Yılbaşı"}]

    def context(number, closed):
        calendar = {"years": {"2026": "announced"}, "closed": closed}
        return read_context(
            document_for({}, parameters={"least": number}, calendar=calendar)
        )

    later = number | {"title": "En az sayı", "values": [value | {"clause": "S2"}]}
    more = [{"date": "2026-01-01", "name": "Yeni yıl"}]
    texts = [*reworded_context(context(number, closed), context(later, more))]

    assert texts == [
        ("parameters.least.title", "En az", "En az sayı"),
        ("parameters.least.clause", "S1", "S2"),
        ("closed.2026-01-01.name", "Yılbaşı", "Yeni yıl"),
    ]


def test_questions_that_take_other_answers_are_told(document_for):
    context = read_context(document_for({}))
    other = replace(QUESTION, options=(QUESTION.options[0], Option(id="c", text="C")))
    number = Question(id="n", title="N", text="N", type="integer", minimum=0, maximum=4)
    texts = [
        *changed_questions(
            (QUESTION, number), (other, replace(number, maximum=9)), context
        )
    ]
    gone = [*changed_questions((QUESTION,), (number,), context)]

    assert len(texts) == 3
    assert ["«C»" in texts[0], "«B»" in texts[1], "0–9" in texts[2]] == [True] * 3
    assert ["«N»" in gone[0], "«Düzey»" in gone[1]] == [True, True]
