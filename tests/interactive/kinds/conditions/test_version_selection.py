"""What chose the form of a condition, as a reader sees it."""

import re
from datetime import date

import pytest

from interactive import engine
from interactive.core.markup import to_html
from tests.interactive.kinds.ages import (
    AGE,
    BY_NUMBER,
    LATER,
    NUMBER,
    TODAY,
    plain,
    spec,
)


def chosen(calculator, today=TODAY, **answers):
    """Return what is told of the choice of a form, and the lines that say it."""
    result = calculator.evaluate(answers, today)
    shown = to_html(calculator.present(result), str)
    row = re.search(r'<div class="trace__form">(.+?)</div>', shown)
    lines = re.findall("<dd>(.+?)</dd>", row[1]) if row else []
    return result["conditions"][0].get("chosen"), lines


@pytest.mark.parametrize(
    ("day", "since", "until"),
    [("2026-08-31", None, "2026-09-01"), ("2026-09-01", "2026-09-01", None)],
)
def test_the_answer_that_chose_a_form_is_told(document_for, words, day, since, until):
    calculator = engine.load(document_for(spec(AGE)))

    selection, lines = chosen(calculator, age=13, asked_on=day)

    assert selection == {
        "question": "asked_on",
        "day": day,
        "since": since,
        "until": until,
        "count": 2,
        "agreed": True,
    }
    in_words = {"2026-08-31": "31 Ağustos 2026", "2026-09-01": "1 Eylül 2026"}[day]
    by = words["trace_form_answer"].format(question="Day of asking", day=in_words)
    which = "trace_form_since" if since else "trace_form_before"
    assert lines == [by, words[which].format(since=in_words, until="1 Eylül 2026")]


@pytest.mark.parametrize(("age", "key"), [(13, "agreed"), (11, "open")])
def test_while_the_day_is_not_known_it_is_told_that_forms_differ(
    document_for, words, age, key
):
    calculator = engine.load(document_for(spec(AGE)))

    selection, lines = chosen(calculator, age=age)

    assert selection is not None
    assert (selection["day"], selection["agreed"]) == (None, key == "agreed")
    words_of = words[f"trace_form_{key}"].format(question="Day of asking", count=2)
    before = words["trace_form_before"].format(until="1 Eylül 2026")
    assert lines == [words_of, before]


def test_without_a_question_the_day_of_the_calculation_chose(document_for, words):
    later = [LATER | {"valid_from": f"202{n}-01-01", "rule": f"{n}"} for n in (5, 7)]
    calculator = engine.load(document_for(spec(plain(versions=later))))

    selection, lines = chosen(calculator, age=13)

    assert selection is not None
    assert (selection["question"], selection["day"]) == (None, "2026-06-01")
    assert lines == [
        words["trace_form_today"].format(day="1 Haziran 2026"),
        words["trace_form_since"].format(since="1 Ocak 2025"),
        words["trace_form_next"].format(until="1 Ocak 2027"),
    ]


@pytest.mark.parametrize(
    "condition",
    [
        plain(versions=[]),
        # Another number is told with the number, not as another form.
        plain(**BY_NUMBER, versions=[]),
        AGE | {"versions": []},
    ],
)
def test_where_nothing_is_to_be_chosen_nothing_is_told(document_for, condition):
    calculator = engine.load(
        document_for(spec(condition), parameters={"least": NUMBER})
    )

    assert chosen(calculator, age=13) == (None, [])


def test_a_form_holds_as_long_as_its_own_numbers_do(document_for):
    # The number changes in 2024, long before the form that names it begins.
    later = LATER | BY_NUMBER
    calculator = engine.load(
        document_for(spec(AGE | {"versions": [later]}), parameters={"least": NUMBER})
    )

    old, _ = chosen(calculator, age=13, asked_on="2025-01-01")
    by_number = AGE | BY_NUMBER | {"versions": []}
    calculator = engine.load(
        document_for(spec(by_number), parameters={"least": NUMBER})
    )
    first, _ = chosen(calculator, age=13, asked_on="2023-01-01")

    assert old is not None
    assert first is not None
    assert (old["since"], old["until"], old["count"]) == (None, "2026-09-01", 2)
    assert (first["since"], first["until"]) == ("2021-01-01", "2024-01-01")


def test_on_the_first_day_of_all_it_is_told_what_chose_the_form(document_for):
    calculator = engine.load(document_for(spec(plain(valid_from="2026-06-01"))))

    first, _ = chosen(calculator, date(2026, 6, 1), age=13)
    before, _ = chosen(calculator, date(2026, 5, 31), age=13)

    assert (first or {})["since"] == "2026-06-01"
    assert before is None
